// What is asked of the library: taking out for good, trying again, collections, a file asked about aside; with the real
// vault, real files and the real watcher.
#include "engine/indexing/presence.h"
#include "engine/retrieval/retriever.h"
#include "tests/support/library.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>

#include <sys/stat.h>

using namespace superinstance;

namespace {

QString text(const char *latin) { return QString::fromLatin1(latin); }

} // namespace

class RequestsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    QString path(const char *name) const { return m_library->path(text(name)); }
    QString write(const char *name, const QByteArray &content) { return m_library->write(text(name), content); }
    int hits(const char *term) { return m_library->hits(text(term)); }
    template <class Job> auto read(Job job)
    {
        const auto found = run([&] { return m_library->vault().read(job); });
        return found ? *found : std::decay_t<decltype(*found)>();
    }
    QStringList excluded()
    {
        QStringList paths;
        for (const Exclusion &exclusion : read([](VaultReader &vault) { return vault.exclusions(); }))
            paths.append(exclusion.path);
        return paths;
    }
    QStringList files(const FileFilter &filter)
    {
        QStringList names;
        for (const FileStatus &file : read([=](VaultReader &vault) { return vault.files(filter); }).first)
            names.append(QFileInfo(file.path).fileName());
        names.sort();
        return names;
    }
    LibraryRoot root(const QString &path)
    {
        for (const LibraryRoot &root : read([](VaultReader &vault) { return vault.roots(); }))
            if (root.path == path)
                return root;
        return {};
    }
    void watchAll() { QVERIFY(!m_library->index({ m_library->documents() }, true).contains(QString())); }
    bool remove(const QString &path)
    {
        const auto removed = run([&] { return m_library->indexer().remove({ { path } }, {}); });
        return removed && removed->first().second;
    }
    bool index(const QString &path, const QString &collection, bool watch = false)
    {
        return run([&] { return m_library->indexer().index({ path }, collection, watch, {}, {}); }).ok();
    }
    std::optional<IndexSummary> retry(const QStringList &paths)
    {
        const Result<IndexSummary> summary = run([&] { return m_library->indexer().retry(paths, {}, {}); });
        return summary ? std::optional(*summary) : std::nullopt;
    }
    void startAgain()
    {
        m_library->openIndexer(TestLibrary::quickOptions());
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
    }
    // What an ordinary question would be answered from.
    int readForAQuestion() // that is not about a guest
    {
        Retriever retriever(&m_library->vault());
        const auto found = run([&] { return retriever.evidence(text("Where is mill2?"), {}, 0, {}); });
        return found && *found ? int((*found)->documentsRead) : -1;
    }
    int evidence(const char *question, const QStringList &onlyPaths = {}, const QStringList &collections = {})
    {
        Retriever retriever(&m_library->vault());
        const auto found = run([&] { return retriever.evidence(text(question), { collections, onlyPaths }, 0, {}); });
        return found && *found ? int((*found)->passages.size()) : -1;
    }

private Q_SLOTS:
    void init() { m_library = std::make_unique<TestLibrary>(); }
    void cleanup() { m_library.reset(); }

    void whatIsAddedWhilePaused_waitsAndIsReadWhenResumed_data()
    {
        QTest::addColumn<bool>("watch");
        QTest::addColumn<bool>("again"); // the program starts in between
        for (const bool watch : { true, false })
            for (const bool again : { true, false })
                QTest::addRow("%s%s", watch ? "followed" : "read once", again ? ", over a restart" : "") << watch << again;
    }
    void whatIsAddedWhilePaused_waitsAndIsReadWhenResumed()
    {
        QFETCH(bool, watch);
        QFETCH(bool, again);
        constexpr int files = 200; // more than are handed on at once
        for (int i = 0; i < files; ++i)
            m_library->write(QStringLiteral("folder/%1.txt").arg(i), "lamp1 " + QByteArray::number(i));
        const QString file = write("a.txt", "mill2");
        m_library->indexer().setPaused(true);
        QSignalSpy notices(&m_library->indexer(), &Indexer::noticed);
        const QHash<QString, FileStatus> states = m_library->index({ path("folder"), file }, watch);
        QCOMPARE(states.size(), files + 1);
        for (const FileStatus &status : states)
            QCOMPARE(toString(status.state), toString(FileState::Waiting));
        QCOMPARE(notices.size(), 1);
        QVERIFY2(notices.first().first().toString().contains(text("paused")), qPrintable(notices.first().first().toString()));
        QTRY_COMPARE(root(path("folder")).waiting, files);
        QCOMPARE(root(file).waiting, 1);
        QTRY_COMPARE(m_library->indexer().progress().waiting, files + 1);
        QCOMPARE(hits("lamp1") + hits("mill2"), 0);
        if (again) {
            m_library->closeIndexer();
            m_library->openIndexer(TestLibrary::quickOptions());
            m_library->indexer().setPaused(true); // as the settings say
            QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
            QTRY_COMPARE(m_library->indexer().progress().waiting, files + 1);
            QCOMPARE(hits("lamp1") + hits("mill2"), 0);
        }
        m_library->indexer().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(hits("lamp1"), files, 30'000);
        QTRY_COMPARE(hits("mill2"), 1);
        QTRY_COMPARE(m_library->indexer().progress().waiting, 0);
    }

    void whatIsAddedWhilePaused_mayBeTakenOutAgain()
    {
        write("folder/a.txt", "lamp1");
        m_library->indexer().setPaused(true);
        m_library->index({ path("folder") }, true);
        QVERIFY(remove(path("folder")));
        m_library->indexer().setPaused(false);
        QTRY_COMPARE(m_library->indexer().progress().waiting, 0);
        QVERIFY(root(path("folder")).path.isEmpty());
        QCOMPARE(hits("lamp1"), 0);
    }

    void programEndsWhilePaused_thoughMuchWaits()
    {
        for (int i = 0; i < 300; ++i)
            m_library->write(QStringLiteral("folder/%1.txt").arg(i), "lamp1");
        m_library->indexer().setPaused(true);
        m_library->index({ path("folder") }, true);
        m_library->closeIndexer(); // returns
    }

    // ---- what was taken out stays out ----------------------------------------------------------------------------

    void fileTakenOutOfAFolder_doesNotComeBack()
    {
        const QString file = write("a.txt", "lamp1");
        write("b.txt", "mill2");
        watchAll();
        QVERIFY(remove(file));
        QCOMPARE(excluded(), QStringList { file });
        write("a.txt", "lamp1 and more"); // the watcher sees it
        write("c.txt", "port3");
        QTRY_COMPARE(hits("port3"), 1);
        QCOMPARE(hits("lamp1"), 0);
        watchAll(); // asked for again
        QCOMPARE(hits("lamp1"), 0);
        startAgain(); // compared at the start
        write("d.txt", "rope4");
        QTRY_COMPARE(hits("rope4"), 1);
        QCOMPARE(hits("lamp1"), 0);
        QVERIFY(!m_library->record(text("a.txt")));
    }

    void folderTakenOutOfAFolder_doesNotComeBack()
    {
        write("sub/deep/a.txt", "lamp1");
        write("b.txt", "mill2");
        watchAll();
        QVERIFY(remove(path("sub")));
        write("sub/deep/new.txt", "lamp1");
        write("c.txt", "port3");
        QTRY_COMPARE(hits("port3"), 1);
        watchAll();
        QCOMPARE(hits("lamp1"), 0);
        QCOMPARE(hits("mill2"), 1);
    }

    void excludedFile_isReadAgainWhenAddedByHand()
    {
        const QString file = write("a.txt", "lamp1");
        watchAll();
        QVERIFY(remove(file));
        QVERIFY(index(file, {}));
        QCOMPARE(hits("lamp1"), 1);
        QVERIFY(excluded().isEmpty());
    }

    void liftedExclusion_isReadWithItsFolder()
    {
        const QString file = write("a.txt", "lamp1");
        watchAll();
        QVERIFY(remove(file));
        QVERIFY(run([&] { return m_library->indexer().liftExclusion(file, {}); }).ok());
        QTRY_COMPARE(hits("lamp1"), 1);
        QVERIFY(excluded().isEmpty());
    }

    void removedFolderOfTheLibrary_isNotExcluded()
    {
        write("a.txt", "lamp1");
        watchAll();
        QVERIFY(remove(m_library->documents()));
        QVERIFY(excluded().isEmpty());
        watchAll();
        QCOMPARE(hits("lamp1"), 1);
    }

    // What an earlier version read before there was the rule.
    void fileThatIsPassedOverNow_leavesTheLibrary()
    {
        const QString plain = write("a.txt", "lamp1");
        write("b.txt", "mill2");
        watchAll();
        const QString key = path("a.pem");
        QVERIFY(QFile::copy(plain, key));
        const auto rename = [=](VaultWriter &vault) { return vault.move(plain, key, { 5, 0 }); };
        QVERIFY(run([&] { return m_library->vault().write(rename); }).ok());
        QVERIFY(m_library->record(text("a.pem")));
        watchAll();
        QVERIFY(!m_library->record(text("a.pem")));
        QCOMPARE(hits("mill2"), 1);
    }

    void keyThatIsNamed_isReadAndSaidSo()
    {
        const QString key = write("server.pem", "lamp1");
        watchAll();
        QCOMPARE(hits("lamp1"), 0);
        QSignalSpy told(&m_library->indexer(), &Indexer::noticed);
        QVERIFY(index(key, {}));
        QCOMPARE(hits("lamp1"), 1);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(QLatin1String("server.pem")));
        watchAll(); // its folder does not throw it out
        QCOMPARE(hits("lamp1"), 1);
    }

    // ---- read once -----------------------------------------------------------------------------------------------

    void folderReadOnce_isNotLookedAtAgain()
    {
        write("a.txt", "lamp1");
        QVERIFY(index(m_library->documents(), {}));
        write("a.txt", "mill2 and more");
        write("b.txt", "port3");
        IndexerOptions options = TestLibrary::quickOptions();
        options.sweepMs = options.presenceMs = 20;
        m_library->openIndexer(options);
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
        QTemporaryDir other; // what is watched is swept meanwhile
        QFile file(other.filePath(text("c.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("rope4") == 5);
        file.close();
        QVERIFY(index(other.path(), {}, true));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("sail5 sail5") == 11);
        file.close();
        QTRY_COMPARE(hits("sail5"), 1);
        QCOMPARE(hits("lamp1"), 1);
        QCOMPARE(hits("port3"), 0);
        QVERIFY(!root(m_library->documents()).watched);
    }

    // What the program leaves behind that ends between noting the folder and noticing its files.
    void folderReadOnce_isWalkedAgainUntilThatWasDoneOnce()
    {
        write(".notes/a.txt", "lamp1"); // named itself: that it is said comes just before it is noted
        const QString folder = path(".notes");
        QThreadPool &workers = m_library->workers();
        QSemaphore released;
        const auto connection = connect(&m_library->indexer(), &Indexer::noticed, this, [&] {
            for (int i = workers.maxThreadCount(); i > 0; --i)
                workers.start([&released] { released.acquire(); });
        });
        std::stop_source stop;
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto indexing = m_library->indexer().index({ folder }, text("Work"), false, {}, stop.get_token());
            (void)co_await indexing;
        });
        const auto unwalked = [this] { return read([](VaultReader &vault) { return vault.unwalkedRoots(); }); };
        QTRY_COMPARE(unwalked(), QStringList { folder });
        disconnect(connection);
        stop.request_stop();
        released.release(workers.maxThreadCount());
        QTRY_COMPARE(scope.running(), 0);
        m_library->closeIndexer();
        QVERIFY(files({}).isEmpty());

        startAgain();
        QTRY_COMPARE(hits("lamp1"), 1);
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Work") }), 1);
        QTRY_VERIFY(unwalked().isEmpty());
        QVERIFY(!root(folder).watched);
        write(".notes/b.txt", "mill2");
        startAgain();
        write("c.txt", "port3");
        QVERIFY(index(path("c.txt"), {}));
        QCOMPARE(hits("mill2"), 0); // once is once
    }

    void folderReadOnce_isMarkedAsWalkedWhenItIsRead()
    {
        write("a.txt", "lamp1");
        QVERIFY(index(m_library->documents(), {}));
        QVERIFY(read([](VaultReader &vault) { return vault.unwalkedRoots(); }).isEmpty());
    }

    void manySingleFiles_costLittleMoreThanTheirFolder()
    {
        QStringList all;
        for (int i = 0; i < 600; ++i)
            all.append(write(qPrintable(QStringLiteral("%1.txt").arg(i)), "lamp1 shines " + QByteArray::number(i)));
        QElapsedTimer time;
        time.start();
        QVERIFY(index(m_library->documents(), {}));
        const qint64 together = time.restart();
        QVERIFY(remove(m_library->documents()));
        time.restart();
        QVERIFY(run([&] { return m_library->indexer().index(all, {}, false, {}, {}); }).ok());
        const qint64 each = time.elapsed();
        qInfo("600 files: as a folder %lld ms, each by itself %lld ms", together, each);
        QCOMPARE(hits("lamp1"), 600);
        QVERIFY(each < 4 * together + 500); // a folder is read while it is walked
    }

    void preview_saysWhatIsInTheLibraryAlready()
    {
        write("a.txt", "lamp1");
        QVERIFY(index(path("a.txt"), {}));
        const QString guest = write("b.txt", "mill2");
        write("c.txt", "port3");
        QVERIFY(run([&] { return m_library->indexer().readGuest(guest, {}, {}); }).ok());
        const auto found = run([&] { return m_library->indexer().preview({ m_library->documents() }, [](const AddPreview &) {}, {}); });
        QVERIFY(found.ok());
        QCOMPARE(found->files, 3);
        QCOMPARE(found->known, 1);
    }

    // ---- trying again --------------------------------------------------------------------------------------------

    void skippedFile_isReadWhenTriedAgain()
    {
        const QString file = write("a.txt", "");
        watchAll();
        QCOMPARE(toString(m_library->record(text("a.txt"))->state), toString(FileState::Skipped));
        const auto job = [=](VaultWriter &vault) { return vault.setState(file, FileState::Failed, QStringLiteral("It outran its time.")); };
        QVERIFY(run([&] { return m_library->vault().write(job); }).ok());
        QCOMPARE(toString(m_library->index({ file }).value(file).state), toString(FileState::Failed)); // unchanged: not read
        const std::optional<IndexSummary> summary = retry({ file });
        QVERIFY(summary);
        QCOMPARE(summary->files, 1);
        QCOMPARE(toString(m_library->record(text("a.txt"))->state), toString(FileState::Skipped)); // it was read
    }

    void folderTriedAgain_readsWhatFailedOnly()
    {
        const QString good = write("a.txt", "lamp1"), bad = write("b.txt", "mill2");
        watchAll();
        const qint64 id = m_library->record(text("a.txt"))->id;
        const auto job = [=](VaultWriter &vault) { return vault.setState(bad, FileState::Failed, QStringLiteral("Broken.")); };
        QVERIFY(run([&] { return m_library->vault().write(job); }).ok());
        const std::optional<IndexSummary> summary = retry({ m_library->documents() });
        QVERIFY(summary);
        QCOMPARE(summary->unchanged, 1);
        QCOMPARE(summary->indexed, 1); // the one that failed, though it has the same bytes
        QCOMPARE(toString(m_library->record(text("b.txt"))->state), toString(FileState::Indexed));
        QCOMPARE(m_library->record(text("a.txt"))->id, id);
    }

    void fileTakenOutWhileItIsTriedAgain_isSaidToBeGone()
    {
        const QString file = write("a.txt", "");
        QVERIFY(index(file, {}));
        QSemaphore release;
        const int busy = m_library->workers().maxThreadCount();
        for (int i = 0; i < busy; ++i)
            m_library->workers().start([&] { release.acquire(); }); // looking whether its disk is there takes long
        FileStatus told;
        std::optional<Result<IndexSummary>> summary;
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto retrying = m_library->indexer().retry({ file }, [&](const FileStatus &status) { told = status; }, {});
            summary = co_await retrying;
        });
        for (int i = 0; i < 20; ++i) // it gets there meanwhile
            QVERIFY(m_library->record(text("a.txt")));
        QVERIFY(remove(file));
        release.release(busy);
        QTRY_VERIFY(summary);
        QCOMPARE(toString(told.state), toString(FileState::Failed));
        QVERIFY(told.reason.contains(text("not in the library")));
    }

    void deviceTriedAgain_keepsItsReason()
    {
        write("a.txt", "lamp1");
        QCOMPARE(mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
        watchAll();
        QVERIFY(retry({ path("pipe") }));
        QCOMPARE(toString(m_library->record(text("pipe"))->state), toString(FileState::Skipped));
    }

    // ---- collections ---------------------------------------------------------------------------------------------

    void movedRoot_takesItsDocumentsAlong()
    {
        write("one/a.txt", "lamp1");
        write("one/inner/b.txt", "lamp1");
        QVERIFY(index(path("one"), {}, true));
        QVERIFY(index(path("one/inner"), text("Inner"), true));
        QVERIFY(run([&] { return m_library->indexer().moveRoot(path("one"), text("Work"), {}); }).ok());
        QCOMPARE(root(path("one")).collection, text("Work"));
        QCOMPARE(m_library->record(text("one/a.txt"))->collection, text("Work"));
        QCOMPARE(m_library->record(text("one/inner/b.txt"))->collection, text("Inner")); // of its own
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Work") }), 1);
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Work"), text("Inner") }), 2);
        write("one/c.txt", "lamp1"); // and what comes later
        QTRY_VERIFY(m_library->record(text("one/c.txt")));
        QTRY_COMPARE(m_library->record(text("one/c.txt"))->collection, text("Work"));
    }

    void renamedCollection_keepsItsDocuments()
    {
        write("one/a.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work")));
        QVERIFY(run([&] { return m_library->indexer().renameCollection(text("Work"), text("Labour"), {}); }).ok());
        QCOMPARE(m_library->record(text("one/a.txt"))->collection, text("Labour"));
        QVERIFY(run([&] { return m_library->indexer().renameCollection(text("Labour"), {}, {}); }).ok()); // deleted
        QCOMPARE(root(path("one")).collection, QString());
        QCOMPARE(evidence("Where is lamp1?", {}, { QString() }), 1); // the general library
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Labour") }), 0);
    }

    // ---- overlapping collections ---------------------------------------------------------------------------------

    Result<void> put(const QStringList &paths, const QString &collection)
    {
        const QStringList all = absolute(paths);
        return run([&] { return m_library->vault().write([=](VaultWriter &writer) { return writer.addToCollection(all, collection); }); });
    }
    Result<void> take(const QStringList &paths, const QString &collection)
    {
        const QStringList all = absolute(paths);
        return run([&] { return m_library->vault().write([=](VaultWriter &writer) { return writer.takeFromCollection(all, collection); }); });
    }
    QStringList absolute(QStringList paths) const
    {
        for (QString &each : paths)
            each = m_library->path(each);
        return paths;
    }
    QStringList filesOf(const char *collection)
    {
        FileFilter filter;
        filter.collection = text(collection);
        QStringList found = files(filter);
        found.sort();
        return found;
    }

    void fileInTwoCollections_isStoredAndFoundOnce()
    {
        write("one/a.txt", "lamp1");
        write("one/b.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work")));
        const VaultCounts before = *run([&] { return m_library->vault().read([](VaultReader &vault) { return vault.counts(); }); });
        QVERIFY(put({ text("one/a.txt") }, text("Tax")).ok());
        const VaultCounts after = *run([&] { return m_library->vault().read([](VaultReader &vault) { return vault.counts(); }); });
        QCOMPARE(after.documents, before.documents);
        QCOMPARE(after.chunks, before.chunks);
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Tax") }), 1);
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Work") }), 2);
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Work"), text("Tax") }), 2); // each once
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Home") }), 0);
        QCOMPARE(filesOf("Tax"), QStringList { text("a.txt") });
        QCOMPARE(filesOf("Work").size(), 2);
        QCOMPARE(root(path("one")).alsoIn, QStringList { text("Tax") });
        const QPair<int, int> counted = *run([&] { return m_library->vault().read([](VaultReader &vault) { return vault.readAndWaiting({ text("Work"), text("Tax") }); }); });
        QCOMPARE(counted.first, 2);
    }

    void folderInAnotherCollection_bringsWhatComesAndKeepsWhatIsReadAnew()
    {
        write("one/in/a.txt", "lamp1");
        write("one/b.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work"), true));
        QVERIFY(put({ text("one/in") }, text("Tax")).ok());
        write("one/in/c.txt", "lamp1");
        QTRY_COMPARE(filesOf("Tax"), QStringList({ text("a.txt"), text("c.txt") }));
        write("one/in/a.txt", "lamp1 and a second lamp");
        QVERIFY(index(path("one"), {}, true));
        QCOMPARE(filesOf("Tax"), QStringList({ text("a.txt"), text("c.txt") }));
        QVERIFY(QFile::rename(m_library->path(text("one/in/c.txt")), m_library->path(text("one/c.txt"))));
        QTRY_COMPARE(filesOf("Tax"), QStringList { text("a.txt") }); // moved out of it
        QVERIFY(QFile::remove(m_library->path(text("one/in/a.txt"))));
        QTRY_COMPARE(filesOf("Tax"), QStringList());
    }

    void fileThatIsRenamed_staysInItsCollections()
    {
        write("one/a.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work"), true));
        QVERIFY(put({ text("one/a.txt") }, text("Tax")).ok());
        QVERIFY(QFile::rename(m_library->path(text("one/a.txt")), m_library->path(text("one/z.txt"))));
        QTRY_COMPARE(filesOf("Tax"), QStringList { text("z.txt") });
    }

    void overlappingCollection_isRenamedDeletedAndLeft()
    {
        write("one/a.txt", "lamp1");
        write("one/b.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work")));
        QVERIFY(put({ text("one/a.txt") }, text("Tax")).ok());
        QVERIFY(run([&] { return m_library->indexer().renameCollection(text("Tax"), text("Tax 2026"), {}); }).ok());
        QCOMPARE(filesOf("Tax 2026"), QStringList { text("a.txt") });
        QVERIFY(run([&] { return m_library->indexer().renameCollection(text("Tax 2026"), {}, {}); }).ok());
        QCOMPARE(filesOf("Tax 2026"), QStringList());
        QCOMPARE(filesOf("Work").size(), 2);
        QVERIFY(put({ text("one") }, text("All")).ok());
        QVERIFY(!take({ text("one/a.txt") }, text("All")).ok()); // it is in it with its folder
        QCOMPARE(filesOf("All").size(), 2);
        QVERIFY(take({ text("one") }, text("All")).ok());
        QCOMPARE(filesOf("All"), QStringList());
        QVERIFY(root(path("one")).alsoIn.isEmpty());
    }

    void folderThatIsRenamed_staysInItsCollections()
    {
        write("one/in/deep/a.txt", "lamp1");
        if (identityOf(path("one/in")).isEmpty())
            QSKIP("this file system does not tell when a folder was made");
        QVERIFY(index(path("one"), text("Work"), true));
        QVERIFY(run([&] { return m_library->indexer().addToCollection({ path("one/in/deep") }, text("Tax"), {}); }).ok());
        QVERIFY(put({ text("one/in") }, text("All")).ok()); // of which it is not known yet which folder it is
        QVERIFY(index(path("one"), {}, true));
        QVERIFY(QDir().rename(path("one/in"), path("one/out")));
        QTRY_COMPARE(filesOf("Tax"), QStringList { text("a.txt") });
        QTRY_COMPARE(filesOf("All"), QStringList { text("a.txt") });
        write("one/out/deep/b.txt", "lamp1");
        QTRY_COMPARE(filesOf("Tax"), QStringList({ text("a.txt"), text("b.txt") }));
        m_library->closeIndexer(); // and while the program is not running
        QVERIFY(QDir().rename(path("one/out/deep"), path("one/far")));
        startAgain();
        QTRY_COMPARE(filesOf("Tax"), QStringList({ text("a.txt"), text("b.txt") }));
        QTRY_COMPARE(filesOf("All"), QStringList());
    }

    void folderInThePlaceOfAnother_isInNoneOfItsCollections()
    {
        write("one/in/a.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work"), true));
        QVERIFY(run([&] { return m_library->indexer().addToCollection({ path("one/in") }, text("Tax"), {}); }).ok());
        QVERIFY(QDir(path("one/in")).removeRecursively());
        write("one/other/b.txt", "lamp1"); // which may well get its number
        QTRY_COMPARE(filesOf("Work"), QStringList { text("b.txt") });
        QCOMPARE(filesOf("Tax"), QStringList());
    }

    void whatIsPutBack_isInItsCollectionsAgain()
    {
        write("one/a.txt", "lamp1");
        write("one/in/b.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work"), true));
        QVERIFY(put({ text("one/a.txt"), text("one/in") }, text("Tax")).ok());
        QVERIFY(run([&] { return m_library->indexer().remove({ { path("one/a.txt"), false } }, {}); }).ok());
        QCOMPARE(filesOf("Tax"), QStringList { text("b.txt") });
        QVERIFY(run([&] { return m_library->indexer().liftExclusion(path("one/a.txt"), {}); }).ok());
        QTRY_COMPARE(filesOf("Tax"), QStringList({ text("a.txt"), text("b.txt") }));
        QVERIFY(run([&] { return m_library->indexer().remove({ { path("one"), false } }, {}); }).ok());
        QVERIFY(run([&] { return m_library->indexer().liftExclusion(path("one"), {}); }).ok());
        QVERIFY(index(path("one"), text("Work"), true));
        QCOMPARE(filesOf("Tax"), QStringList({ text("a.txt"), text("b.txt") }));
    }

    void whatIsTakenOutOfTheLibrary_isInNoCollectionWhenItComesBack()
    {
        write("one/a.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work")));
        QVERIFY(put({ text("one/a.txt") }, text("Tax")).ok());
        QVERIFY(run([&] { return m_library->indexer().remove({ { path("one"), false } }, {}); }).ok());
        QVERIFY(index(path("one"), text("Work")));
        QCOMPARE(filesOf("Tax"), QStringList());
    }

    void whatIsRefused_changesNothing()
    {
        write("one/a.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work")));
        QVERIFY(!put({ text("one/a.txt"), text("elsewhere.txt") }, text("Tax")).ok()); // half of it is rolled back
        QCOMPARE(filesOf("Tax"), QStringList());
        QVERIFY(!put({ text("one/a.txt") }, QString()).ok());
    }

    void collectionThatChangesWhileReading_isTheOneInTheEnd()
    {
        for (int i = 0; i < 300; ++i)
            m_library->write(QStringLiteral("many/%1.txt").arg(i), "lamp1");
        std::optional<Result<IndexSummary>> summary;
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto indexing = m_library->indexer().index({ path("many") }, text("Work"), true, {}, {});
            summary = co_await indexing;
        });
        QTRY_VERIFY(m_library->indexer().progress().done > 20);
        QVERIFY(run([&] { return m_library->indexer().moveRoot(path("many"), text("Home"), {}); }).ok());
        QTRY_VERIFY(summary);
        FileFilter work;
        work.collection = text("Work");
        QCOMPARE(files(work), QStringList());
        work.collection = text("Home");
        QCOMPARE(files(work).size(), 300);
    }

    // ---- listing -------------------------------------------------------------------------------------------------

    void filter_choosesByWordsPlaceCollectionAndState()
    {
        m_library->write(QString::fromUtf8("one/Öl report.txt"), "lamp1");
        write("one/empty.txt", "");
        write("two/report.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work")));
        QVERIFY(index(path("two"), {}));
        FileFilter filter;
        QCOMPARE(files(filter).size(), 3);
        filter.words = QString::fromUtf8("REPORT öl");
        QCOMPARE(files(filter), QStringList { QString::fromUtf8("Öl report.txt") });
        filter.words = text("100%_"); // no pattern
        QVERIFY(files(filter).isEmpty());
        filter = {};
        filter.below = path("two");
        QCOMPARE(files(filter), QStringList { text("report.txt") });
        filter = {};
        filter.collection = QString(); // the general library
        QCOMPARE(files(filter), QStringList { text("report.txt") });
        filter.collection = text("Work");
        filter.states = { FileState::Skipped, FileState::Failed };
        QCOMPARE(files(filter), QStringList { text("empty.txt") });
    }

    void pages_followOneAnotherAndSayHowManyThereAre()
    {
        for (int i = 0; i < 25; ++i)
            m_library->write(QStringLiteral("%1.txt").arg(i), "lamp1");
        QVERIFY(index(m_library->documents(), {}));
        QSet<QString> seen;
        for (const int offset : { 0, 10, 20 }) {
            FileFilter filter;
            filter.offset = offset;
            filter.limit = 10;
            const auto page = read([=](VaultReader &vault) { return vault.files(filter); });
            QCOMPARE(page.second, 25);
            for (const FileStatus &file : page.first)
                seen.insert(file.path);
        }
        QCOMPARE(seen.size(), 25);
    }

    void root_saysHowFarItIs()
    {
        write("a.txt", "lamp1");
        write("empty.txt", "");
        QVERIFY(index(m_library->documents(), {}));
        const LibraryRoot all = root(m_library->documents());
        QCOMPARE(all.files, 2);
        QCOMPARE(all.indexed, 1);
        QCOMPARE(all.skipped, 1);
        QCOMPARE(all.waiting, 0);
        QCOMPARE(all.bytes, qint64(5));
    }

    void uncountedRoots_areTheSameWithoutFigures()
    {
        write("one/a.txt", "lamp1");
        write("two/b.txt", "lamp1");
        QVERIFY(index(path("one"), text("Work"), true));
        QVERIFY(index(path("two"), {}));
        const QList<LibraryRoot> counted = read([](VaultReader &vault) { return vault.roots(); });
        const QList<LibraryRoot> plain = read([](VaultReader &vault) { return vault.uncountedRoots(); });
        QCOMPARE(plain.size(), 2);
        QCOMPARE(counted.size(), 2);
        for (qsizetype i = 0; i < 2; ++i) {
            QCOMPARE(counted[i].files, 1);
            QCOMPARE(plain[i].files, 0);
            QCOMPARE(plain[i].path, counted[i].path);
            QCOMPARE(plain[i].collection, counted[i].collection);
            QCOMPARE(plain[i].watched, counted[i].watched);
            QCOMPARE(plain[i].folder, counted[i].folder);
        }
    }

    // ---- a file asked about without adding it --------------------------------------------------------------------

    void guest_isSeenOnlyByQuestionsAboutIt()
    {
        QTemporaryDir elsewhere;
        QFile file(elsewhere.filePath(text("letter.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("The lamp1 of Marsh shines.") > 0);
        file.close();
        write("a.txt", "The mill2 turns.");
        watchAll();
        QVERIFY(run([&] { return m_library->indexer().readGuest(file.fileName(), {}, {}); }).ok());
        QCOMPARE(evidence("Where is lamp1?", { file.fileName() }), 1);
        QCOMPARE(evidence("Where is lamp1?"), 0); // an ordinary question never is answered from it
        QCOMPARE(evidence("Where is lamp1?", {}, { QString() }), 0);
        QCOMPARE(evidence("Where is mill2?"), 1);
        QCOMPARE(files({}), QStringList { text("a.txt") });
        QCOMPARE(readForAQuestion(), 1);
        QVERIFY(run([&] { return m_library->indexer().dismissGuests({ file.fileName(), path("a.txt") }, {}); }).ok());
        QCOMPARE(hits("lamp1"), 0);
        QCOMPARE(hits("mill2"), 1); // no guest: it stays
        QVERIFY(excluded().isEmpty());
    }

    void guest_isForgottenAtTheNextStart()
    {
        const QString file = write("letter.txt", "lamp1");
        QVERIFY(run([&] { return m_library->indexer().readGuest(file, {}, {}); }).ok());
        QCOMPARE(hits("lamp1"), 1);
        startAgain();
        QCOMPARE(hits("lamp1"), 0);
        QVERIFY(read([](VaultReader &vault) { return vault.roots(); }).isEmpty());
    }

    void guestThatIsAdded_belongsToTheLibrary()
    {
        const QString file = write("letter.txt", "lamp1");
        QVERIFY(run([&] { return m_library->indexer().readGuest(file, {}, {}); }).ok());
        QVERIFY(index(file, {}));
        QCOMPARE(evidence("Where is lamp1?"), 1);
        startAgain();
        QCOMPARE(hits("lamp1"), 1);
    }

    void guestInAFolderThatIsAdded_isReadWithItOnceDismissed()
    {
        const QString file = write("letter.txt", "lamp1");
        QVERIFY(run([&] { return m_library->indexer().readGuest(file, {}, {}); }).ok());
        watchAll();
        QVERIFY(run([&] { return m_library->indexer().dismissGuests({ file }, {}); }).ok());
        QTRY_COMPARE(evidence("Where is lamp1?"), 1);
    }

    void fileOfTheLibrary_isNoGuest()
    {
        const QString file = write("letter.txt", "lamp1");
        watchAll();
        QVERIFY(run([&] { return m_library->indexer().readGuest(file, {}, {}); }).ok());
        QVERIFY(run([&] { return m_library->indexer().dismissGuests({ file }, {}); }).ok());
        QCOMPARE(hits("lamp1"), 1);
    }

    void fileOfTheLibraryThatHoldsNoText_isNoGuest()
    {
        const QString file = write("empty.txt", "");
        QVERIFY(index(file, text("Work"), true));
        QVERIFY(run([&] { return m_library->indexer().readGuest(file, {}, {}); }).ok());
        QCOMPARE(root(file).collection, text("Work"));
        QVERIFY(root(file).watched);
        QVERIFY(run([&] { return m_library->indexer().dismissGuests({ file }, {}); }).ok());
        startAgain();
        QCOMPARE(root(file).path, file);
        QVERIFY(m_library->record(text("empty.txt")));
        QCOMPARE(m_library->record(text("empty.txt"))->collection, text("Work"));
    }

    void fileOfTheLibraryThatWaits_isReadWhereItIs()
    {
        const QString file = write("letter.txt", "lamp1");
        LibraryRoot added;
        added.path = file;
        added.collection = text("Work");
        const auto wait = [=](VaultWriter &vault) -> Result<void> {
            const Result<void> set = vault.setRoot(added);
            return set ? vault.queue({ file }, added.collection) : set;
        };
        QVERIFY(run([&] { return m_library->vault().write(wait); }).ok());
        QVERIFY(run([&] { return m_library->indexer().readGuest(file, {}, {}); }).ok());
        QCOMPARE(evidence("Where is lamp1?", { file }), 1);
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Work") }), 1);
        startAgain();
        QCOMPARE(hits("lamp1"), 1);
    }

    void fileThatWaitsInAFolderReadOnce_isNoGuest()
    {
        const QString file = write("letter.txt", "lamp1");
        LibraryRoot folder;
        folder.path = m_library->documents();
        folder.collection = text("Work");
        folder.watched = false;
        const auto wait = [=](VaultWriter &vault) -> Result<void> {
            const Result<void> set = vault.setRoot(folder);
            return set ? vault.queue({ file }, folder.collection) : set;
        };
        QVERIFY(run([&] { return m_library->vault().write(wait); }).ok());
        QVERIFY(run([&] { return m_library->indexer().readGuest(file, {}, {}); }).ok());
        QCOMPARE(evidence("Where is lamp1?", { file }), 1);
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Work") }), 1);
        QCOMPARE(root(file).path, QString());
        QVERIFY(run([&] { return m_library->indexer().dismissGuests({ file }, {}); }).ok());
        startAgain();
        QCOMPARE(evidence("Where is lamp1?", {}, { text("Work") }), 1);
    }
};

QTEST_GUILESS_MAIN(RequestsTest)
#include "requests_test.moc"
