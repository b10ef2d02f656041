// What happens in watched folders reaches the vault, whatever way a file is saved or moved, and what cannot be watched is swept.
#include "engine/indexing/presence.h"
#include "engine/indexing/walker.h"
#include "tests/support/library.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <unistd.h>

using namespace superinstance;

class FollowingTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;
    QTemporaryDir m_elsewhere;

    QString path(const QString &name) const { return m_library->path(name); }
    QString write(const char *name, const QByteArray &content) { return m_library->write(QLatin1String(name), content); }
    int hits(const char *term) { return m_library->hits(QLatin1String(term)); }
    void follow(const QStringList &folders = {})
    {
        const auto states = m_library->index(folders.isEmpty() ? QStringList { m_library->documents() } : folders, true);
        QVERIFY(!states.contains(QString()));
    }
    bool makeFolders(const QString &name) { return QDir().mkpath(path(name)); }
    void takeOut(const QStringList &paths)
    {
        for (const QString &path : paths)
            QVERIFY(run([&] { return m_library->indexer().remove({ { path } }, {}); }).ok());
    }
    QStringList excluded()
    {
        QStringList paths;
        const auto read = [](VaultReader &vault) { return vault.exclusions(); };
        const Result<QList<Exclusion>> all = run([&] { return m_library->vault().read(read); });
        for (const Exclusion &exclusion : all ? *all : QList<Exclusion>())
            paths.append(exclusion.path);
        paths.sort();
        return paths;
    }
    qint64 idOf(const char *name)
    {
        const std::optional<DocumentRecord> record = m_library->record(QLatin1String(name));
        return record && record->state == FileState::Indexed ? record->id : 0;
    }

private Q_SLOTS:
    void init() { m_library = std::make_unique<TestLibrary>(); }
    void cleanup() { m_library.reset(); }

    void appendedText_isRead()
    {
        const QString name = write("a.txt", "lamp1");
        follow();
        for (const char *word : { "mill2", "port3" }) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::Append));
            file.write(QByteArray(" ") + word);
            file.close();
            QTRY_COMPARE(hits(word), 1);
        }
        QCOMPARE(hits("lamp1"), 1);
    }

    void deletedFileWhilePaused_isGoneAtOnceThoughOthersWait_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("of another size") << QByteArray("port3 and more");
        QTest::newRow("of its size") << QByteArray("port3");
    }
    void deletedFileWhilePaused_isGoneAtOnceThoughOthersWait()
    {
        QFETCH(QByteArray, other);
        const QString file = write("a.txt", "lamp1");
        follow();
        m_library->indexer().setPaused(true);
        write("new.txt", other);
        QTRY_VERIFY(m_library->record(QStringLiteral("new.txt")));
        QVERIFY(QFile::remove(file));
        QTRY_COMPARE(hits("lamp1"), 0);
        QVERIFY(!m_library->record(QStringLiteral("a.txt")));
        QCOMPARE(hits("port3"), 0);
        m_library->indexer().setPaused(false);
        QTRY_COMPARE(hits("port3"), 1);
    }

    void renamedFileWhilePaused_isFoundByItsNewNameAtOnce()
    {
        const QString file = write("a.txt", "lamp1");
        write("b.txt", "mill2");
        follow();
        const qint64 id = idOf("a.txt");
        m_library->indexer().setPaused(true);
        write("b.txt", "port3 waits");
        QVERIFY(QFile::rename(file, path(QStringLiteral("c.txt"))));
        QTRY_COMPARE(idOf("c.txt"), id);
        QVERIFY(!m_library->record(QStringLiteral("a.txt")));
        QCOMPARE(hits("lamp1"), 1);
        QCOMPARE(hits("port3"), 0);
        QTRY_COMPARE(m_library->indexer().progress().waiting, 1); // it itself does not wait
        m_library->indexer().setPaused(false);
        QTRY_COMPARE(hits("port3"), 1);
        QCOMPARE(idOf("c.txt"), id);
    }

    // So many are looked into when it is their turn.
    void renamedFolderOfManyFilesWhilePaused_keepsItsPassages()
    {
        for (int i = 0; i < 120; ++i)
            m_library->write(QStringLiteral("old/%1.txt").arg(i), "lamp1 " + QByteArray::number(1000 + i));
        follow();
        const qint64 id = idOf("old/119.txt");
        QVERIFY(id != 0);
        m_library->indexer().setPaused(true);
        QVERIFY(QDir(m_library->documents()).rename(QStringLiteral("old"), QStringLiteral("new")));
        QTRY_VERIFY(m_library->record(QStringLiteral("new/119.txt")));
        QCOMPARE(hits("lamp1"), 120);
        m_library->indexer().setPaused(false);
        QTRY_COMPARE(idOf("new/119.txt"), id);
        QTRY_VERIFY(!m_library->record(QStringLiteral("old/119.txt")));
        QCOMPARE(hits("lamp1"), 120);
    }

    // As a log: the program that writes it does not close it.
    void textAppendedToAFileThatStaysOpen_isRead()
    {
        QFile file(write("a.txt", "lamp1"));
        follow();
        QVERIFY(file.open(QIODevice::Append | QIODevice::Unbuffered));
        file.write(" mill2");
        QTRY_COMPARE(hits("mill2"), 1);
        file.write(" port3");
        QTRY_COMPARE(hits("port3"), 1);
    }

    void treeMadeAtOnce_isReadToItsLeaves()
    {
        follow();
        QByteArray deep = "tree";
        for (int i = 0; i < 12; ++i) {
            deep += "/d" + QByteArray::number(i);
            write(deep + "/a.txt", "lamp" + QByteArray::number(i));
        }
        for (int i = 0; i < 12; ++i)
            QTRY_COMPARE(hits("lamp" + QByteArray::number(i)), 1);
        write(deep + "/a.txt", "mill2");
        QTRY_COMPARE(hits("mill2"), 1);
    }

    void treeMovedIn_isReadToItsLeavesAndFollowed()
    {
        makeFolders(QStringLiteral("watched"));
        write("elsewhere/one/two/three/a.txt", "lamp1");
        write("elsewhere/one/b.txt", "mill2");
        follow({ path(QStringLiteral("watched")) });
        QVERIFY(QFile::rename(path(QStringLiteral("elsewhere")), path(QStringLiteral("watched/in"))));
        QTRY_COMPARE(hits("lamp1"), 1);
        QTRY_COMPARE(hits("mill2"), 1);
        write("watched/in/one/two/three/a.txt", "port3");
        QTRY_COMPARE(hits("port3"), 1);
        QVERIFY(QFile::rename(path(QStringLiteral("watched/in/one")), path(QStringLiteral("out"))));
        QTRY_COMPARE(hits("port3"), 0);
    }

    void fileMovedBetweenFoldersOfTheLibrary_keepsItsChunks()
    {
        write("one/a.txt", "lamp1");
        makeFolders(QStringLiteral("two"));
        follow({ path(QStringLiteral("one")), path(QStringLiteral("two")) });
        const qint64 id = idOf("one/a.txt");
        QVERIFY(QFile::rename(path(QStringLiteral("one/a.txt")), path(QStringLiteral("two/b.txt"))));
        QTRY_COMPARE(idOf("two/b.txt"), id);
        QTRY_VERIFY(!m_library->record(QStringLiteral("one/a.txt")));
    }

    void folderThatIsReplaced_isFollowedOn()
    {
        write("sub/in/a.txt", "lamp1");
        follow();
        for (const char *word : { "mill2", "port3", "hook4" }) {
            QVERIFY(QDir(path(QStringLiteral("sub"))).removeRecursively());
            write("sub/in/a.txt", word);
            QTRY_COMPARE(hits(word), 1);
        }
        write("sub/in/a.txt", "rope5 in place");
        QTRY_COMPARE(hits("rope5"), 1);
    }

    void folderAboveARootThatIsReplaced_leavesTheRootFollowed_data()
    {
        QTest::addColumn<bool>("linked");
        QTest::newRow("a folder") << false;
        QTest::newRow("a link that points elsewhere") << true;
    }
    void folderAboveARootThatIsReplaced_leavesTheRootFollowed()
    {
        QFETCH(bool, linked);
        write("one/mid/root/in/a.txt", "lamp1");
        write("two/mid/root/in/a.txt", "mill2 and more");
        const QString above = path(QStringLiteral("above")), root = path(QStringLiteral("above/mid/root"));
        const auto put = [&](const char *name) { return linked ? QFile::link(path(QLatin1String(name)), above) : QFile::rename(path(QLatin1String(name)), above); };
        QVERIFY(put("one"));
        follow({ root });
        QCOMPARE(hits("lamp1"), 1);
        QVERIFY(linked ? QFile::remove(above) : QFile::rename(above, path(QStringLiteral("former"))));
        QVERIFY(put("two"));
        QTRY_COMPARE(hits("mill2"), 1);
        QCOMPARE(hits("lamp1"), 0);
        write("above/mid/root/in/a.txt", "port3 in place");
        QTRY_COMPARE(hits("port3"), 1);
    }

    void folderAboveAFileThatIsReplaced_leavesTheFileFollowed()
    {
        write("two/mid/a.txt", "mill2 and more");
        const QString file = write("above/mid/a.txt", "lamp1");
        follow({ file });
        QVERIFY(QFile::rename(path(QStringLiteral("above")), path(QStringLiteral("former"))));
        QVERIFY(QFile::rename(path(QStringLiteral("two")), path(QStringLiteral("above"))));
        QTRY_COMPARE(hits("mill2"), 1);
        QCOMPARE(hits("lamp1"), 0);
    }

    void folderAboveARootThatIsRenamed_leavesTheRootOffline()
    {
        write("above/mid/root/a.txt", "lamp1");
        follow({ path(QStringLiteral("above/mid/root")) });
        QVERIFY(QFile::rename(path(QStringLiteral("above")), path(QStringLiteral("former"))));
        QTRY_COMPARE(toString(m_library->record(QStringLiteral("above/mid/root/a.txt"))->state), toString(FileState::Offline));
    }

    void foldersBeyondTheLimit_areSweptAndThatIsTold()
    {
        IndexerOptions options = TestLibrary::quickOptions();
        options.maxWatches = 3;
        options.sweepMs = 50;
        m_library->openIndexer(options);
        QSignalSpy notices(&m_library->indexer(), &Indexer::noticed);
        for (const char *name : { "one/a.txt", "two/a.txt", "three/a.txt", "four/a.txt" })
            write(name, "lamp1");
        follow();
        QVERIFY2(m_library->indexer().watchedPaths() <= 3, qPrintable(QString::number(m_library->indexer().watchedPaths())));
        QCOMPARE(notices.size(), 1);
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
        for (const char *name : { "one/a.txt", "two/a.txt", "three/a.txt", "four/a.txt" })
            write(name, "mill2");
        QTRY_COMPARE(hits("mill2"), 4);
        QCOMPARE(hits("lamp1"), 0);
        QCOMPARE(notices.size(), 1);
        QList<LibraryRoot> roots(2);
        roots[0].path = m_library->documents();
        roots[1].path = QStringLiteral("/elsewhere");
        m_library->indexer().addPaces(roots);
        QCOMPARE(roots[0].minutesLate, 1); // for as long as it is so
        QCOMPARE(roots[1].minutesLate, 0);
    }

    // While reading is paused, or a first reading takes hours.
    void foldersBeyondTheLimit_areSweptAlsoWhileFilesWait()
    {
        IndexerOptions options = TestLibrary::quickOptions();
        options.maxWatches = 3;
        options.sweepMs = 50;
        m_library->openIndexer(options);
        const char *const names[] { "one/a.txt", "two/a.txt", "three/a.txt", "four/a.txt" };
        for (const char *name : names)
            write(name, "lamp1");
        follow();
        m_library->indexer().setPaused(true);
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
        write("waits.txt", "mill2 waits"); // of other sizes than what goes: they cannot be the same under another name
        QTRY_COMPARE(m_library->indexer().progress().waiting, 1);
        for (const char *name : names)
            QVERIFY(QFile::remove(path(QLatin1String(name))));
        write("one/new.txt", "port3 is new");
        write("four/new.txt", "port3 is new as well");
        QTRY_COMPARE(hits("lamp1"), 0);
        QTRY_COMPARE(m_library->indexer().progress().waiting, 3);
        QCOMPARE(hits("mill2"), 0);
        m_library->indexer().setPaused(false);
        QTRY_COMPARE(hits("port3"), 2);
    }

    void changeInALargeFolder_costsWhatItCostsInASmallOne()
    {
#if defined(WITHOUT_FOLDER_EVENTS)
        QSKIP("QFileSystemWatcher only tells the folder: it is looked through");
#endif
        constexpr int files = 3000, few = 30; // found by the walks that one change leads to
        for (int i = 0; i < files; ++i)
            m_library->write(QStringLiteral("%1.txt").arg(i), "harbour" + QByteArray::number(i));
        qsizetype found = 0;
        IndexerOptions options = TestLibrary::quickOptions();
        options.walked = [&found](const FolderListing &listing) { found += listing.files.size() + listing.folders.size(); };
        m_library->openIndexer(options);
        follow();
        QVERIFY(found >= files);
        const auto costsLittle = [&](const std::function<void()> &change, const std::function<bool()> &done) {
            found = 0;
            change();
            QTRY_VERIFY(done());
            QVERIFY2(found <= few, qPrintable(QString::number(found)));
        };
        const auto has = [&](const char *name) { return idOf(name) != 0; };
        const auto rename = [&](const char *from, const char *to) {
            costsLittle([&] { QVERIFY(QFile::rename(path(QLatin1String(from)), path(QLatin1String(to)))); }, [&] { return has(to) && !has(from); });
        };
        costsLittle([&] { m_library->writeAtomically(QStringLiteral("7.txt"), "lamp1"); }, [&] { return hits("lamp1") == 1 && hits("harbour7") == 0; });
        costsLittle([&] { write("8.txt", "mill2"); }, [&] { return hits("mill2") == 1 && hits("harbour8") == 0; });
        costsLittle([&] { write("new.txt", "port3"); }, [&] { return hits("port3") == 1; });
        rename("9.txt", "nine.txt");
        const QString elsewhere = m_elsewhere.filePath(QStringLiteral("a.txt"));
        costsLittle([&] { QVERIFY(QFile::rename(path(QStringLiteral("10.txt")), elsewhere)); }, [&] { return hits("harbour10") == 0; });
        costsLittle([&] { QVERIFY(QFile::rename(elsewhere, path(QStringLiteral("in.txt")))); }, [&] { return has("in.txt") && hits("harbour10") == 1; });
        costsLittle([&] { QVERIFY(QFile::remove(path(QStringLiteral("11.txt")))); }, [&] { return hits("harbour11") == 0; });
        costsLittle([&] { write("sub/in/a.txt", "kite4"); }, [&] { return hits("kite4") == 1; });
        costsLittle([&] { m_library->writeAtomically(QStringLiteral("sub/in/a.txt"), "rope5"); }, [&] { return hits("rope5") == 1 && hits("kite4") == 0; });
        costsLittle([&] { QVERIFY(QFile::rename(path(QStringLiteral("sub")), path(QStringLiteral("other")))); }, [&] { return has("other/in/a.txt") && !has("sub/in/a.txt"); });
        costsLittle([&] { write("other/in/a.txt", "hook6"); }, [&] { return hits("hook6") == 1 && hits("rope5") == 0; });
        costsLittle([&] { QVERIFY(QDir(path(QStringLiteral("other"))).removeRecursively()); }, [&] { return hits("hook6") == 0; });
    }

    // By one look at the folder, where each by itself would cost more.
    void manyChangesInAFolder_areAllRead()
    {
        write("a.txt", "lamp1");
        follow();
        for (int i = 0; i < 60; ++i)
            m_library->write(QStringLiteral("%1.txt").arg(i), "mill2 " + QByteArray::number(i));
        QTRY_COMPARE(hits("mill2"), 60);
        for (int i = 0; i < 60; ++i)
            QVERIFY(QFile::remove(path(QStringLiteral("%1.txt").arg(i))));
        QTRY_COMPARE(hits("mill2"), 0);
        QCOMPARE(hits("lamp1"), 1);
    }

    void rootThatItsOuterFolderPassesOver_isFollowedThoughThatIsLookedThrough()
    {
        write("node_modules/own.txt", "lamp1");
        write("a.txt", "mill2");
        follow({ m_library->documents(), path(QStringLiteral("node_modules")) });
        QCOMPARE(hits("lamp1"), 1);
        for (int i = 0; i < 40; ++i) // so many that the folder is looked through
            write(qPrintable(QStringLiteral("new%1.txt").arg(i)), "port3");
        QTRY_COMPARE(hits("port3"), 40);
        write("node_modules/own.txt", "tower4");
        QTRY_COMPARE(hits("tower4"), 1);
    }

    void changeWhoseNameLeavesADoubt_isFollowed()
    {
        write("a.txt", "lamp1");
        write("b.txt", "mill2");
        follow();
        write(".gitignore", "b.txt\n");
        QTRY_COMPARE(hits("mill2"), 0);
        QVERIFY(QFile::remove(path(QStringLiteral(".gitignore"))));
        QTRY_COMPARE(hits("mill2"), 1);
        QCOMPARE(hits("lamp1"), 1);
    }

    // As a program marks what it builds; also what was in its sub-folders goes, and comes back when it is none any more.
    void folderThatBecomesOneThatIsPassedOver_isLetGoOf_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::newRow("a build of CMake") << QStringLiteral("built/CMakeCache.txt");
        QTest::newRow("a cache") << QStringLiteral("built/CACHEDIR.TAG");
    }
    void folderThatBecomesOneThatIsPassedOver_isLetGoOf()
    {
        QFETCH(QString, mark);
        write("built/a.txt", "lamp1");
        write("built/sub/in/b.txt", "mill2");
        write("built/named/c.txt", "port3");
        write("d.txt", "kite4");
        follow({ m_library->documents(), path(QStringLiteral("built/named")) });
        const QString file = m_library->write(mark, "mark");
        QTRY_COMPARE(hits("lamp1"), 0);
        QTRY_COMPARE(hits("mill2"), 0);
        write("built/sub/in/b.txt", "mill2 again");
        write("built/named/c.txt", "port3 rope5"); // was added by itself
        QTRY_COMPARE(hits("rope5"), 1);
        QCOMPARE(hits("port3"), 1);
        QCOMPARE(hits("mill2"), 0);
        QCOMPARE(hits("kite4"), 1);
        QVERIFY(QFile::remove(file));
        QTRY_COMPARE(hits("lamp1"), 1);
        QTRY_COMPARE(hits("mill2"), 1);
        write("built/sub/in/b.txt", "hook6");
        QTRY_COMPARE(hits("hook6"), 1);
    }

    // One file of two names in the library: a save tells of one of them.
    void fileOfTwoNames_isReadUnderBothWhenItIsSavedUnderOne()
    {
        const QString one = write("one/a.txt", "lamp1"), other = path(QStringLiteral("two/b.txt"));
        write("two/copy.txt", "lamp1");
        QVERIFY(::link(qPrintable(one), qPrintable(other)) == 0);
        follow({ path(QStringLiteral("one")), path(QStringLiteral("two")) });
        QCOMPARE(hits("lamp1"), 3);
        write("one/a.txt", "mill2 and more");
        QTRY_COMPARE(hits("mill2"), 2);
        QCOMPARE(hits("lamp1"), 1); // the copy
        write("two/b.txt", "port3");
        QTRY_COMPARE(hits("port3"), 2);
    }

    // Under the name it has, whatever it was called when it was taken out.
    void whatWasTakenOutAndIsRenamed_staysOutUntilItIsLetIn()
    {
        if (identityOf(m_library->documents()).isEmpty())
            QSKIP("this file system does not tell when a folder was made");
        const QString folder = path(QStringLiteral("one/out")), file = write("one/b.txt", "mill2 is out");
        write("one/out/in/a.txt", "lamp1");
        write("two/c.txt", "port3");
        follow({ path(QStringLiteral("one")), path(QStringLiteral("two")) });
        takeOut({ folder, file });
        QVERIFY(QFile::rename(folder, path(QStringLiteral("one/other"))));
        QVERIFY(QFile::rename(file, path(QStringLiteral("two/d.txt"))));
        QTRY_COMPARE(excluded(), QStringList({ path(QStringLiteral("one/other")), path(QStringLiteral("two/d.txt")) }));
        write("one/other/in/a.txt", "lamp1 again");
        m_library->closeIndexer();
        QVERIFY(makeFolders(QStringLiteral("two/sub")) && QFile::rename(path(QStringLiteral("one/other")), path(QStringLiteral("two/sub/third"))));
        m_library->openIndexer(TestLibrary::quickOptions());
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
        QVERIFY(QFile::rename(path(QStringLiteral("two/sub")), path(QStringLiteral("two/around"))));
        write("one/e.txt", "kite4");
        QTRY_COMPARE(excluded(), QStringList({ path(QStringLiteral("two/around/third")), path(QStringLiteral("two/d.txt")) }));
        QTRY_COMPARE(hits("kite4"), 1);
        QCOMPARE(hits("lamp1"), 0);
        QCOMPARE(hits("mill2"), 0);
        for (const char *name : { "two/around/third", "two/d.txt" })
            QVERIFY(run([&] { return m_library->indexer().liftExclusion(path(QLatin1String(name)), {}); }).ok());
        QTRY_COMPARE(hits("lamp1"), 1);
        QTRY_COMPARE(hits("mill2"), 1);
        QCOMPARE(excluded(), QStringList());
    }

    // Nor is what else has its name or its bytes out with it.
    void whatIsOnlyLikeWhatWasTakenOut_isRead()
    {
        const QString file = write("one/a.txt", "lamp1"), twin = path(QStringLiteral("one/twin.txt"));
        QVERIFY(::link(qPrintable(file), qPrintable(twin)) == 0);
        write("one/out/b.txt", "mill2");
        follow();
        takeOut({ file, path(QStringLiteral("one/out")) });
        QVERIFY(QFile::remove(file));
        write("one/copy/b.txt", "mill2");
        QTRY_COMPARE(hits("mill2"), 1);
        QVERIFY(QDir(path(QStringLiteral("one/out"))).removeRecursively());
        write("one/new/b.txt", "mill2 port3");
        QTRY_COMPARE(hits("port3"), 1);
        QCOMPARE(hits("mill2"), 2);
        QCOMPARE(hits("lamp1"), 1);
        QCOMPARE(excluded(), QStringList({ file, path(QStringLiteral("one/out")) }));
    }

    void fileBesideOneThatIsReadOnce_isFollowedByItself()
    {
        const QString once = write("once.txt", "lamp1"), followed = write("followed.txt", "mill2");
        m_library->index({ once }, false);
        follow({ followed });
        m_library->writeAtomically(QStringLiteral("once.txt"), "port3 is not read");
        m_library->writeAtomically(QStringLiteral("followed.txt"), "kite4");
        QTRY_COMPARE(hits("kite4"), 1);
        QCOMPARE(hits("port3"), 0);
        QCOMPARE(hits("lamp1"), 1);
    }

    void fileOfAHiddenNameThatWasAdded_isFollowedWhenItComesBack()
    {
        const QString file = write(".todo", "lamp1");
        follow({ file });
        QVERIFY(QFile::remove(file));
        QTRY_COMPARE(hits("lamp1"), 0);
        write(".todo", "mill2");
        QTRY_COMPARE(hits("mill2"), 1);
    }

    void clockThatIsSet_saysWhenAChangeWaitedLongEnough()
    {
        constexpr int hour = 3'600'000;
        qint64 now = 1000;
        IndexerOptions options = TestLibrary::quickOptions();
        options.nowMs = [&now] { return now; };
        options.quietMs = hour;
        options.quietCapMs = hour;
        m_library->openIndexer(options);
        follow();
        QSignalSpy states(&m_library->indexer(), &Indexer::fileChanged);
        write("a.txt", "lamp1");
        QTest::qWait(300); // nothing tells that it was seen
        QCOMPARE(states.size(), 0);
        now += hour;
        write("b.txt", "mill2"); // the next change finds that an hour has gone by
        QTRY_COMPARE(hits("lamp1"), 1);
        QTRY_COMPARE(hits("mill2"), 1);
        m_library.reset(); // it looks at the clock
    }
};

QTEST_GUILESS_MAIN(FollowingTest)
#include "following_test.moc"
