// What a large folder holds is read while the rest of it is still being walked, and nothing is missed or done twice for that.
#include "engine/async/taskscope.h"
#include "engine/indexing/walker.h"
#include "engine/indexing/workload.h"
#include "tests/support/library.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QSemaphore>
#include <QTest>

using namespace superinstance;

namespace {

constexpr int filesInFolder = 600; // more than are handed on together
constexpr int longestWaitMs = 30'000;

// A walk that stands still when it has seen the first of two folders, until it is let go.
class Gate {
public:
    bool pass(const FolderListing &listing)
    {
        if (listing.files.size() < filesInFolder)
            return true;
        m_mutex.lock();
        m_seen = QFileInfo(listing.files.constBegin().key()).dir().dirName();
        m_mutex.unlock();
        m_open.acquire();
        m_open.release(); // it stays open
        return true;
    }
    QString seen()
    {
        const QMutexLocker lock(&m_mutex);
        return m_seen;
    }
    void open() { m_open.release(); }

private:
    QMutex m_mutex;
    QString m_seen;
    QSemaphore m_open;
};

} // namespace

class IntakeTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Gate> m_gate;
    std::unique_ptr<TestLibrary> m_library;
    QHash<QString, int> m_read; // how often
    Result<IndexSummary> m_summary = Error::stopped();

    int hits(const char *term) { return m_library->hits(QLatin1String(term)); }
    IndexerOptions gated()
    {
        IndexerOptions options = TestLibrary::quickOptions();
        options.goOn = [gate = m_gate.get()](const FolderListing &listing) { return gate->pass(listing); };
        options.measured = [this](const FileToRead &file, double) { ++m_read[file.path]; };
        return options;
    }
    // Returns while the walk stands still.
    void begin(TaskScope &scope)
    {
        scope.spawn([this](std::stop_token stop) -> Task<> {
            auto indexing = m_library->indexer().index({ m_library->documents() }, {}, true, {}, stop);
            m_summary = co_await indexing;
        });
        QTRY_VERIFY_WITH_TIMEOUT(!m_gate->seen().isEmpty(), longestWaitMs);
    }
    void end(TaskScope &scope)
    {
        m_gate->open();
        QTRY_COMPARE_WITH_TIMEOUT(scope.running(), 0, longestWaitMs);
        QVERIFY(m_summary.ok());
    }
    qint64 idOf(const QString &name)
    {
        const std::optional<DocumentRecord> record = m_library->record(name);
        return record && record->state == FileState::Indexed ? record->id : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_gate = std::make_unique<Gate>();
        m_library = std::make_unique<TestLibrary>();
        m_read.clear();
        for (const char *folder : { "one", "two" })
            for (int i = 0; i < filesInFolder; ++i)
                m_library->write(QStringLiteral("%1/%2.txt").arg(QLatin1String(folder)).arg(i), "A boat called " + QByteArray(folder) + QByteArray::number(i));
        m_library->openIndexer(gated());
    }
    void cleanup()
    {
        m_gate->open();
        m_library.reset();
    }

    void file_isSearchableBeforeItsFolderWasWalked()
    {
        TaskScope scope;
        begin(scope);
        QTRY_VERIFY_WITH_TIMEOUT(hits("boat") > 0, longestWaitMs);
        QVERIFY(hits("boat") <= filesInFolder);
        end(scope);
        QCOMPARE(hits("boat"), 2 * filesInFolder);
    }

    void everyFile_isReadAndCountedOnce()
    {
        TaskScope scope;
        begin(scope);
        QTRY_VERIFY_WITH_TIMEOUT(m_library->indexer().progress().done > 0 && m_library->indexer().progress().waiting == 0, longestWaitMs);
        QVERIFY(m_read.size() < 2 * filesInFolder);
        end(scope);
        QCOMPARE(m_read.size(), 2 * filesInFolder);
        for (auto file = m_read.constBegin(); file != m_read.constEnd(); ++file)
            QVERIFY2(*file == 1, qPrintable(file.key()));
        QCOMPARE(m_summary->files, 2 * filesInFolder);
        QCOMPARE(m_summary->indexed, 2 * filesInFolder);
        QCOMPARE(m_library->indexer().progress().done, 2 * filesInFolder); // one work, not one for each part
    }

    void changesDuringTheWalk_areNotMissed()
    {
        TaskScope scope;
        begin(scope);
        const QString seen = m_gate->seen();
        QTRY_VERIFY_WITH_TIMEOUT(hits("boat") > 100, longestWaitMs);
        m_library->write(seen + QStringLiteral("/1.txt"), "lamp1 written in place");
        m_library->writeAtomically(seen + QStringLiteral("/2.txt"), "mill2 replaced");
        m_library->write(seen + QStringLiteral("/new.txt"), "port3 is new");
        m_library->write(seen + QStringLiteral("/below/new.txt"), "hook4 is new in a new folder");
        QVERIFY(QFile::remove(m_library->path(seen + QStringLiteral("/5.txt"))));
        end(scope);
        for (const char *word : { "lamp1", "mill2", "port3", "hook4" })
            QTRY_COMPARE_WITH_TIMEOUT(hits(word), 1, longestWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_library->record(seen + QStringLiteral("/5.txt")), longestWaitMs);
        QCOMPARE(hits("boat"), 2 * filesInFolder - 3);
        m_library->write(seen + QStringLiteral("/6.txt"), "rope6 when it is watched");
        QTRY_COMPARE(hits("rope6"), 1);
    }

    // Should the program end now, it is not forgotten.
    void fileThatIsHandedOn_waitsInTheVaultBeforeItIsRead()
    {
        m_library->indexer().pace().questionBegins();
        TaskScope scope;
        begin(scope);
        const auto waiting = [&] {
            int count = 0;
            for (int i = 0; i < filesInFolder; ++i) {
                const std::optional<DocumentRecord> record = m_library->record(m_gate->seen() + QStringLiteral("/%1.txt").arg(i));
                count += record && record->state == FileState::Waiting;
            }
            return count;
        };
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 500, longestWaitMs); // that are handed on together
        QCOMPARE(hits("boat"), 0);
        m_library->indexer().pace().questionEnds();
        end(scope);
        QCOMPARE(hits("boat"), 2 * filesInFolder);
    }

    void movedFiles_keepTheirChunks_data()
    {
        QTest::addColumn<bool>("late");
        QTest::newRow("read while their folder is walked") << false;
        QTest::newRow("read when it was walked") << true;
    }
    // One comes to light before it is known that it has left its place, the other after.
    void movedFiles_keepTheirChunks()
    {
        QFETCH(const bool, late);
        TaskScope scope;
        begin(scope);
        end(scope);
        const qint64 first = idOf(QStringLiteral("one/0.txt")), second = idOf(QStringLiteral("two/1.txt"));
        QVERIFY(first > 0 && second > 0);
        m_library->closeIndexer();
        QVERIFY(QFile::rename(m_library->path(QStringLiteral("one/0.txt")), m_library->path(QStringLiteral("two/moved.txt"))));
        QVERIFY(QFile::rename(m_library->path(QStringLiteral("two/1.txt")), m_library->path(QStringLiteral("one/moved.txt"))));
        m_library->openIndexer(gated());
        if (late)
            m_library->indexer().pace().questionBegins();
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
        if (late) {
            QTest::qWait(300); // for what should not happen
            m_library->indexer().pace().questionEnds();
        }
        QTRY_COMPARE(idOf(QStringLiteral("two/moved.txt")), first);
        QTRY_COMPARE(idOf(QStringLiteral("one/moved.txt")), second);
        QTRY_VERIFY(!m_library->record(QStringLiteral("one/0.txt")));
        QTRY_VERIFY(!m_library->record(QStringLiteral("two/1.txt")));
    }
};

QTEST_GUILESS_MAIN(IntakeTest)
#include "intake_test.moc"
