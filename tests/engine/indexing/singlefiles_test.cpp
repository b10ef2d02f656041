// Many files of one folder that were added by themselves are followed at the price of those that change.
#include "engine/indexing/walker.h"
#include "tests/support/library.h"

#include <QFile>
#include <QTest>

#include <atomic>

using namespace superinstance;

namespace {

constexpr int files = 300, few = 40; // looks, some of which a single change costs

} // namespace

class SingleFilesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;
    std::atomic<int> m_looks = 0;

    int hits(const char *term) { return m_library->hits(QLatin1String(term)); }
    IndexerOptions counting()
    {
        IndexerOptions options = TestLibrary::quickOptions();
        options.goOn = [this](const FolderListing &) {
            ++m_looks;
            return true;
        };
        return options;
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TestLibrary>();
        m_library->openIndexer(counting());
        QStringList all;
        for (int i = 0; i < files; ++i)
            all.append(m_library->write(QStringLiteral("%1.txt").arg(i), "boat" + QByteArray::number(i) + " in the harbour"));
        m_library->write(QStringLiteral("beside.txt"), "kite which nobody added");
        m_library->index(all, true);
        QCOMPARE(m_library->summary().indexed, files);
        QVERIFY(m_looks >= files);
        m_looks = 0;
    }
    void cleanup() { m_library.reset(); }

    void save_looksAtTheFileThatWasSaved()
    {
        m_library->writeAtomically(QStringLiteral("7.txt"), "lamp1 replaced");
        QTRY_COMPARE(hits("lamp1"), 1);
        m_library->write(QStringLiteral("8.txt"), "mill2 written in place");
        QTRY_COMPARE(hits("mill2"), 1);
        QVERIFY(QFile::remove(m_library->path(QStringLiteral("9.txt"))));
        QTRY_COMPARE(hits("boat9"), 0);
        QVERIFY2(m_looks < few, qPrintable(QString::number(m_looks)));
        QCOMPARE(hits("harbour"), files - 3);
        QCOMPARE(hits("kite"), 0);
    }

    void start_looksAtWhatChangedMeanwhile_andWatchesAll()
    {
        m_library->closeIndexer();
        m_library->write(QStringLiteral("7.txt"), "lamp1 written while nobody looked");
        QVERIFY(QFile::remove(m_library->path(QStringLiteral("9.txt"))));
        m_library->openIndexer(counting());
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
        QTRY_COMPARE(hits("lamp1"), 1);
        QTRY_COMPARE(hits("boat9"), 0);
        QVERIFY2(m_looks < few, qPrintable(QString::number(m_looks)));
        QCOMPARE(hits("harbour"), files - 2);
        m_library->write(QStringLiteral("11.txt"), "mill2 written in place");
        QTRY_COMPARE(hits("mill2"), 1);
        m_library->writeAtomically(QStringLiteral("12.txt"), "port3 replaced");
        QTRY_COMPARE(hits("port3"), 1);
    }
};

QTEST_GUILESS_MAIN(SingleFilesTest)
#include "singlefiles_test.moc"
