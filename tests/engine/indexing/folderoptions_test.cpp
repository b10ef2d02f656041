// What a folder's options change in the library, with the real vault, real files and the real watcher.
#include "tests/support/library.h"

#include <QDirIterator>
#include <QFile>

using namespace superinstance;

namespace {

QString text(const char *latin) { return QString::fromLatin1(latin); }

} // namespace

class FolderOptionsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    QString write(const char *name, const QByteArray &content) { return m_library->write(text(name), content); }
    int hits(const char *term) { return m_library->hits(text(term)); }
    void watchAll() { QVERIFY(!m_library->index({ m_library->documents() }, true).contains(QString())); }
    Result<void> change(const FolderOptions &options, const QString &below = {})
    {
        const QString folder = below.isEmpty() ? m_library->documents() : m_library->path(below);
        return run([&] { return m_library->indexer().setFolderOptions(folder, options, {}); });
    }
    FolderOptions stored()
    {
        const auto roots = run([&] { return m_library->vault().read([](VaultReader &vault) { return vault.roots(); }); });
        return roots && !roots->isEmpty() ? roots->first().options : FolderOptions();
    }
    FileState stateOf(const char *name)
    {
        const auto record = m_library->record(text(name));
        return record ? record->state : FileState::Removed;
    }
    QString reasonOf(const char *name)
    {
        const auto record = m_library->record(text(name));
        return record ? record->reason.inWords() : QString();
    }
    void startAgain()
    {
        m_library->openIndexer(TestLibrary::quickOptions());
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
    }
    static FolderOptions without(const char *pattern)
    {
        FolderOptions options;
        options.exclude = QStringList { text(pattern) };
        return options;
    }

private Q_SLOTS:
    void init() { m_library = std::make_unique<TestLibrary>(); }
    void cleanup() { m_library.reset(); }

    void newlyExcludedFile_leavesTheIndexAtOnce()
    {
        write("a.txt", "lamp1");
        write("b.md", "mill2");
        watchAll();
        QVERIFY(change(without("*.txt")).ok());
        QCOMPARE(hits("lamp1"), 0);
        QCOMPARE(hits("mill2"), 1);
        QVERIFY(!m_library->record(text("a.txt")));
        QCOMPARE(stored(), without("*.txt"));
    }

    void excludedFile_leavesNoWord()
    {
        write("a.txt", "The canary is called zanzibarquux.");
        write("b.txt", "mill2");
        watchAll();
        QVERIFY(change(without("a.txt")).ok());
        m_library->closeIndexer();
        QDirIterator files(m_library->dataDir(), QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("zanzibarquux"), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen > 0);
    }

    void newlyIncludedFile_isRead()
    {
        write("a.txt", "lamp1");
        write("b.md", "mill2");
        watchAll();
        FolderOptions options;
        options.include = QStringList { text("*.md") };
        QVERIFY(change(options).ok());
        QCOMPARE(hits("lamp1"), 0);
        options.include.append(text("*.txt"));
        QVERIFY(change(options).ok());
        QTRY_COMPARE(hits("lamp1"), 1);
        QCOMPARE(hits("mill2"), 1);
    }

    void excludedFile_isNotReadWhenItChangesOrAfterARestart()
    {
        write("a.txt", "lamp1");
        watchAll();
        QVERIFY(change(without("*.txt")).ok());
        write("a.txt", "lamp1 and more"); // the watcher may see it
        write("new.txt", "lamp1");
        write("b.md", "mill2");
        QTRY_COMPARE(hits("mill2"), 1);
        QCOMPARE(hits("lamp1"), 0);
        startAgain();
        write("c.md", "port3");
        QTRY_COMPARE(hits("port3"), 1);
        watchAll(); // asked for again
        QCOMPARE(hits("lamp1"), 0);
        QCOMPARE(stored(), without("*.txt"));
    }

    void changedIgnoreFile_isObeyedAtOnce()
    {
        write("a.txt", "lamp1");
        write("sub/deep/b.txt", "mill2");
        watchAll();
        QCOMPARE(hits("mill2"), 1);
        write(".gitignore", "deep/\n"); // is new
        QTRY_COMPARE(hits("mill2"), 0);
        QCOMPARE(hits("lamp1"), 1);
        write(".gitignore", "a.txt\n"); // is written in place
        QTRY_COMPARE(hits("lamp1"), 0);
        QTRY_COMPARE(hits("mill2"), 1);
        QVERIFY(QFile::remove(m_library->path(text(".gitignore"))));
        QTRY_COMPARE(hits("lamp1"), 1);
    }

    void ignoreFile_isNotObeyedWhereThatIsTurnedOff()
    {
        write(".gitignore", "*.txt\n");
        write("a.txt", "lamp1");
        watchAll();
        QCOMPARE(hits("lamp1"), 0);
        FolderOptions options;
        options.ignoreFiles = false;
        QVERIFY(change(options).ok());
        QTRY_COMPARE(hits("lamp1"), 1);
    }

    void tooLargeFile_isSkippedWithItsReasonUntilItMayBeRead()
    {
        write("a.txt", "lamp1 " + QByteArray(1'000'000, ' ') + "end");
        write("b.txt", "mill2");
        watchAll();
        QCOMPARE(hits("lamp1"), 1);
        FolderOptions options;
        options.largestFile = 1'000'000;
        QVERIFY(change(options).ok());
        QTRY_VERIFY(stateOf("a.txt") == FileState::Skipped);
        QVERIFY2(reasonOf("a.txt").contains(text("larger than 1 MB")), qPrintable(reasonOf("a.txt")));
        QCOMPARE(hits("lamp1"), 0);
        QCOMPARE(hits("mill2"), 1);
        QVERIFY(change({}).ok());
        QTRY_COMPARE(hits("lamp1"), 1);
    }

    void pausedFolder_waitsUntilItGoesOn()
    {
        write("a.txt", "lamp1");
        write("other/b.txt", "mill2");
        watchAll();
        FolderOptions paused;
        paused.paused = true;
        QVERIFY(change(paused).ok());
        write("new.txt", "port3");
        QTRY_VERIFY(stateOf("new.txt") == FileState::Waiting);
        startAgain(); // it is kept
        write("newer.txt", "rope4");
        QTRY_VERIFY(stateOf("newer.txt") == FileState::Waiting);
        QCOMPARE(m_library->indexer().progress().waiting, 0); // nothing that would come
        QCOMPARE(hits("port3"), 0);
        QCOMPARE(hits("lamp1"), 1); // what was read can be asked about
        QVERIFY(change({}).ok());
        QTRY_COMPARE(hits("port3"), 1);
        QTRY_COMPARE(hits("rope4"), 1);
    }

    void otherFolder_goesOnBesideAPausedOne()
    {
        write("paused/a.txt", "lamp1");
        write("open/b.txt", "mill2");
        m_library->index({ m_library->path(text("paused")), m_library->path(text("open")) }, true);
        FolderOptions paused;
        paused.paused = true;
        QVERIFY(change(paused, text("paused")).ok());
        write("paused/new.txt", "port3");
        write("open/new.txt", "rope4");
        QTRY_COMPARE(hits("rope4"), 1);
        QTRY_VERIFY(stateOf("paused/new.txt") == FileState::Waiting);
        QCOMPARE(hits("port3"), 0);
    }

    void pausing_withholdsWhatIsOnItsWay()
    {
        for (int i = 0; i < 60; ++i)
            write(qPrintable(text("file%1.txt").arg(i)), "lamp1");
        watchAll();
        m_library->indexer().setPaused(true); // so that nothing is done before the folder is paused
        for (int i = 0; i < 60; ++i)
            write(qPrintable(text("file%1.txt").arg(i)), "mill2 now");
        QTRY_VERIFY_WITH_TIMEOUT(m_library->indexer().progress().waiting >= 60, 30'000);
        FolderOptions paused;
        paused.paused = true;
        QVERIFY(change(paused).ok());
        m_library->indexer().setPaused(false);
        QTRY_COMPARE(m_library->indexer().progress().waiting, 0);
        QVERIFY(hits("mill2") <= 6); // that were begun
        QVERIFY(change({}).ok());
        QTRY_COMPARE(hits("mill2"), 60);
    }

    void excluding_reachesWhatIsOnItsWay()
    {
        watchAll();
        m_library->indexer().setPaused(true);
        for (int i = 0; i < 300; ++i) // more than the queue holds
            write(qPrintable(text("file%1.txt").arg(i)), "lamp1");
        write("kept.md", "mill2");
        QTRY_VERIFY_WITH_TIMEOUT(m_library->indexer().progress().waiting >= 301, 30'000);
        QVERIFY(change(without("*.txt")).ok());
        m_library->indexer().setPaused(false);
        QTRY_COMPARE(hits("mill2"), 1);
        QTRY_COMPARE(m_library->indexer().progress().waiting, 0);
        QCOMPARE(hits("lamp1"), 0);
    }

    void folderWithin_hasItsOwnOptions()
    {
        write("a.txt", "lamp1");
        write("own/b.txt", "lamp1");
        watchAll();
        m_library->index({ m_library->path(text("own")) }, true);
        QVERIFY(change(without("*.txt")).ok());
        QCOMPARE(hits("lamp1"), 1); // in the folder within
        write("own/c.txt", "mill2"); // which is still followed
        QTRY_COMPARE(hits("mill2"), 1);
        QVERIFY(change(without("*.txt"), text("own")).ok());
        QCOMPARE(hits("lamp1"), 0);
    }

    void patternThatIsNone_isRefusedAndChangesNothing()
    {
        write("a.txt", "lamp1");
        watchAll();
        const Result<void> changed = change(without("[a-"));
        QVERIFY(!changed.ok());
        QVERIFY2(changed.error().message.contains(text("without its ]")), qPrintable(changed.error().message));
        QCOMPARE(stored(), FolderOptions());
        QCOMPARE(hits("lamp1"), 1);
    }

    void unknownFolder_isRefused()
    {
        QVERIFY(!change({}).ok());
    }
};

QTEST_GUILESS_MAIN(FolderOptionsTest)
#include "folderoptions_test.moc"
