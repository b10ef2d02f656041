// The disk of the library is full while folders are read and followed: the person is told, nothing is lost, and when there is
// room again reading goes on by itself.
#include "tests/faults/faultydisk.h"
#include "tests/support/library.h"

#include <QSignalSpy>
#include <QTest>

using namespace superinstance;

class FullDiskTest : public QObject {
    Q_OBJECT
    std::unique_ptr<FaultyDisk> m_disk;
    std::unique_ptr<TestLibrary> m_library;

    void fill() { m_disk->failAt(0, FaultyDisk::Access::Write, SQLITE_FULL, 1'000'000'000); }
    Indexer &indexer() { return m_library->indexer(); }
    // Every file is read and followed.
    void readAndFollow()
    {
        for (int i = 0; i < 5; ++i)
            m_library->write(QStringLiteral("%1.txt").arg(i), "lamp1 " + QByteArray::number(i));
        m_library->index({ m_library->documents() }, true);
        QCOMPARE(m_library->hits(QStringLiteral("lamp1")), 5);
    }

private Q_SLOTS:
    void init()
    {
        m_disk = std::make_unique<FaultyDisk>();
        m_library = std::make_unique<TestLibrary>();
        IndexerOptions options = TestLibrary::quickOptions();
        options.vaultRetryMs = 20;
        options.mostVaultRetryMs = 100;
        m_library->openIndexer(options);
    }
    void cleanup()
    {
        m_library.reset();
        m_disk.reset();
    }

    void readingThatAFullDiskPaused_goesOnWhenThereIsRoom()
    {
        readAndFollow();
        indexer().setPaused(true);
        for (int i = 0; i < 40; ++i)
            m_library->write(QStringLiteral("more/%1.txt").arg(i), "harbour1 " + QByteArray::number(i));
        QTRY_COMPARE(indexer().progress().waiting, 40);
        QSignalSpy notices(&indexer(), &Indexer::noticed);
        fill();
        indexer().setPaused(false);
        QTRY_COMPARE(notices.size(), 1);
        QVERIFY(notices.first().first().toString().contains(QStringLiteral("full")));
        QVERIFY(indexer().paused());
        QCOMPARE(m_library->hits(QStringLiteral("lamp1")), 5); // what was read is still found

        m_disk->heal();
        QTRY_COMPARE(m_library->hits(QStringLiteral("harbour1")), 40);
        QVERIFY(!indexer().paused());
        QTRY_COMPARE(indexer().progress().waiting, 0);
        QCOMPARE(notices.size(), 1);
    }

    void whatChangedOnAFullDisk_isNotForgotten()
    {
        readAndFollow();
        QSignalSpy notices(&indexer(), &Indexer::noticed);
        fill();
        m_library->write(QStringLiteral("new.txt"), "harbour1");
        QTRY_COMPARE(notices.size(), 1);
        QVERIFY(indexer().paused());
        m_library->write(QStringLiteral("0.txt"), "harbour1 in what was there");
        QVERIFY(QFile::remove(m_library->path(QStringLiteral("1.txt"))));

        m_disk->heal();
        QTRY_COMPARE(m_library->hits(QStringLiteral("harbour1")), 2);
        QTRY_COMPARE(m_library->hits(QStringLiteral("lamp1")), 3);
        QVERIFY(!indexer().paused());
    }

    void whatVanishedOnAFullDisk_isLetGoOfLater()
    {
        readAndFollow();
        QSignalSpy notices(&indexer(), &Indexer::noticed);
        fill();
        QVERIFY(QFile::remove(m_library->path(QStringLiteral("1.txt"))));
        QTRY_COMPARE(notices.size(), 1);
        m_disk->heal();
        QTRY_COMPARE(m_library->hits(QStringLiteral("lamp1")), 4);
    }

    // The window shows what is said while reading is paused until it no longer is.
    void pauseIsToldBeforeItsReason_andItsEndAfterwards()
    {
        readAndFollow();
        QStringList told;
        connect(&indexer(), &Indexer::progressChanged, this, [&](const IndexProgress &progress) {
            if (const QString now = QLatin1String(progress.paused ? "paused" : "reading"); told.isEmpty() || told.last() != now)
                told.append(now);
        });
        connect(&indexer(), &Indexer::noticed, this, [&] { told.append(QStringLiteral("reason")); });
        fill();
        m_library->write(QStringLiteral("new.txt"), "harbour1");
        QTRY_VERIFY(told.contains(QStringLiteral("reason")));
        told.removeAll(QStringLiteral("reading"));
        QCOMPARE(told.mid(0, 2), QStringList({ QStringLiteral("paused"), QStringLiteral("reason") })); // what follows counts the files once more
        m_disk->heal();
        QTRY_COMPARE(told.last(), QStringLiteral("reading"));
    }

    void pauseOfThePerson_outlastsAFullDisk()
    {
        readAndFollow();
        indexer().setPaused(true);
        QSignalSpy notices(&indexer(), &Indexer::noticed);
        fill();
        m_library->write(QStringLiteral("new.txt"), "harbour1");
        QTRY_COMPARE(notices.size(), 1);
        QVERIFY(!notices.first().first().toString().contains(QStringLiteral("by itself")));
        m_disk->heal();
        QTRY_COMPARE(indexer().progress().waiting, 1); // it was looked at again
        QVERIFY(indexer().paused());
        indexer().setPaused(false);
        QTRY_COMPARE(m_library->hits(QStringLiteral("harbour1")), 1);
    }

    void pauseSaidOnAFullDisk_stays()
    {
        readAndFollow();
        QSignalSpy notices(&indexer(), &Indexer::noticed);
        fill();
        m_library->write(QStringLiteral("new.txt"), "harbour1");
        QTRY_COMPARE(notices.size(), 1);
        indexer().setPaused(true);
        m_disk->heal();
        QTRY_COMPARE(indexer().progress().waiting, 1);
        QVERIFY(indexer().paused());
    }
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "fulldisk_test.moc"
