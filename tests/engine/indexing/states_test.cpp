// Each file of the library is in exactly one state at any time, with the reason where it was not read whole; and is read once.
#include "tests/support/library.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace superinstance;

namespace {

constexpr FileState allStates[] { FileState::Waiting, FileState::Indexed, FileState::Partial, FileState::Skipped, FileState::Failed, FileState::Offline };

} // namespace

class StatesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    QString path(const char *name) const { return m_library->path(QString::fromLatin1(name)); }
    QList<FileStatus> listed(const QList<FileState> &states)
    {
        FileFilter filter;
        filter.states = states;
        const auto files = run([&] {
            auto job = [filter](VaultReader &vault) { return vault.files(filter); };
            return m_library->vault().read(job);
        });
        return files ? files->first : QList<FileStatus>();
    }
    // Each name with its state; what stands in two lists, or lacks a reason, says so.
    QStringList told()
    {
        QHash<QString, QString> states;
        int listedSingly = 0;
        for (const FileState state : allStates)
            for (const FileStatus &file : listed({ state })) {
                const bool unread = state == FileState::Partial || state == FileState::Skipped || state == FileState::Failed;
                QString &of = states[file.path.mid(m_library->documents().size() + 1)];
                of += toString(file.state) + (unread == file.reason.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral(" with the reason “%1”").arg(file.reason));
                ++listedSingly;
            }
        QStringList all;
        for (auto each = states.begin(); each != states.end(); ++each)
            all.append(each.key() + QLatin1Char(' ') + each.value());
        all.sort();
        if (listed({}).size() != listedSingly)
            all.append(QStringLiteral("%1 files are listed, %2 by their states").arg(listed({}).size()).arg(listedSingly));
        return all;
    }
    // How often each file was read until now.
    QHash<QString, int> m_read;
    void countReading()
    {
        connect(&m_library->indexer(), &Indexer::fileChanged, this, [this](const FileStatus &status) { m_read[status.path] += status.state == FileState::Indexed; });
    }
    int readTwice() const
    {
        return int(std::count_if(m_read.begin(), m_read.end(), [](int times) { return times > 1; }));
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TestLibrary>();
        m_read.clear();
    }
    void cleanup() { m_library.reset(); }

    void everyFile_isInOneStateWithItsReason()
    {
        IndexerOptions options = TestLibrary::quickOptions();
        options.reader.maxTextChars = 60;
        options.presenceMs = 20;
        m_library->openIndexer(options);
        m_library->write(QStringLiteral("here/whole.txt"), "lamp1");
        m_library->write(QStringLiteral("here/long.txt"), QByteArray("lamp1 ").repeated(40));
        m_library->write(QStringLiteral("here/empty.txt"), "");
        m_library->write(QStringLiteral("here/program.txt"), "\x7F""ELF");
        m_library->write(QStringLiteral("here/bytes.dat"), QByteArray(3000, '\x01'));
        m_library->write(QStringLiteral("here/broken.docx"), "PK\x03\x04 and no more");
        m_library->write(QStringLiteral("disk/stick.txt"), "lamp1");
        QVERIFY(QFile::link(path("nowhere"), path("here/link.txt")));
        m_library->index({ path("here"), path("disk") }, true);
        QStringList expected { QStringLiteral("disk/stick.txt indexed"), QStringLiteral("here/broken.docx failed"), QStringLiteral("here/bytes.dat skipped"),
                               QStringLiteral("here/empty.txt skipped"), QStringLiteral("here/link.txt skipped"), QStringLiteral("here/long.txt partial"),
                               QStringLiteral("here/program.txt skipped"), QStringLiteral("here/whole.txt indexed") };
        QCOMPARE(told(), expected);

        QVERIFY(QDir(m_library->documents()).rename(QStringLiteral("disk"), QStringLiteral("away")));
        m_library->indexer().setPaused(true);
        m_library->write(QStringLiteral("here/new.txt"), "lamp1");
        expected[0] = QStringLiteral("disk/stick.txt offline");
        expected.insert(expected.size() - 2, QStringLiteral("here/new.txt waiting"));
        QTRY_COMPARE(told(), expected);

        m_library->indexer().setPaused(false); // each goes from one to another
        QVERIFY(QDir(m_library->documents()).rename(QStringLiteral("away"), QStringLiteral("disk")));
        m_library->write(QStringLiteral("here/empty.txt"), "lamp1"); // and has no reason from before
        m_library->write(QStringLiteral("here/broken.docx"), "");
        m_library->write(QStringLiteral("here/whole.txt"), QByteArray("lamp1 ").repeated(40));
        expected = { QStringLiteral("disk/stick.txt indexed"), QStringLiteral("here/broken.docx skipped"), QStringLiteral("here/bytes.dat skipped"),
                     QStringLiteral("here/empty.txt indexed"), QStringLiteral("here/link.txt skipped"), QStringLiteral("here/long.txt partial"),
                     QStringLiteral("here/new.txt indexed"), QStringLiteral("here/program.txt skipped"), QStringLiteral("here/whole.txt partial") };
        QTRY_COMPARE(told(), expected);
    }

    void pausedAndBegunAnew_readsNothingTwice()
    {
        constexpr int files = 300;
        for (int i = 0; i < files; ++i)
            m_library->write(QStringLiteral("many/%1.html").arg(i), "<html><p>The lamp1 burns, number " + QByteArray::number(i));
        countReading();
        std::optional<Result<IndexSummary>> summary;
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto indexing = m_library->indexer().index({ m_library->documents() }, {}, true, {}, {});
            summary = co_await indexing;
        });
        for (const int read : { 20, 80 }) {
            QTRY_VERIFY_WITH_TIMEOUT(m_library->hits(QStringLiteral("lamp1")) > read, 30'000);
            m_library->indexer().setPaused(true);
            QVERIFY(m_library->indexer().paused());
            QVERIFY(m_library->hits(QStringLiteral("lamp1")) < files);
            m_library->indexer().setPaused(false);
        }
        m_library->closeIndexer();
        QTRY_COMPARE(scope.running(), 0);
        const int before = m_library->hits(QStringLiteral("lamp1"));
        QVERIFY(before < files);
        m_library->openIndexer(TestLibrary::quickOptions());
        countReading();
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
        QTRY_COMPARE_WITH_TIMEOUT(m_library->hits(QStringLiteral("lamp1")), files, 60'000);
        QTRY_COMPARE(m_library->indexer().progress().waiting, 0);
        QCOMPARE(m_read.size(), files);
        QCOMPARE(readTwice(), 0);
    }
};

QTEST_GUILESS_MAIN(StatesTest)
#include "states_test.moc"
