// The time that reading will still take, told from what was read.
#include "engine/indexing/workload.h"

#include <QTest>

using namespace superinstance;

namespace {

FileToRead file(const char *name, qint64 bytes)
{
    return { QLatin1String(name), bytes };
}

} // namespace

class WorkloadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAnythingRead_nothingIsKnown()
    {
        Workload work;
        work.add(Workload::loadOf({ file("a.txt", 1'000'000) }));
        work.setWorking(true, 0);
        QCOMPARE(work.secondsLeft(5000), -1);
    }

    void longFiles_takeLongerByTheirBytesOnly()
    {
        Workload work;
        work.setWorking(true, 0);
        QList<FileToRead> files(20, file("a.txt", 0));
        for (int i = 0; i < 20; ++i)
            files[i].bytes = i * 100'000;
        work.add(Workload::loadOf(files));
        work.add(Workload::loadOf({ file("long.txt", 50'000'000) }));
        for (const FileToRead &each : files)
            work.finish(each, 200 + each.bytes / 1000); // a fifth of a second, and one for each million
        const int left = work.secondsLeft(23'000);
        QVERIFY2(left >= 49 && left <= 51, qPrintable(QString::number(left)));
    }

    void manySmallFiles_takeTimeForTheirOwnSake()
    {
        Workload work;
        work.setWorking(true, 0);
        work.add(Workload::loadOf(QList<FileToRead>(100, file("a.txt", 10))));
        work.add(Workload::loadOf({ file("long.txt", 5'000'000) }));
        for (int i = 0; i < 10; ++i)
            work.finish(file("a.txt", 10), 100);
        work.finish(file("long.txt", 5'000'000), 1000);
        QCOMPARE(work.secondsLeft(2000), 9); // 90 files
    }

    // A tenth of the files are read, and they were the quick ones.
    void kindsThatTakeLong_areJudgedByThemselves()
    {
        Workload work;
        work.setWorking(true, 0);
        QList<FileToRead> files;
        for (int i = 0; i < 20; ++i)
            files += { file("a.txt", 1'000'000), file("b.pdf", 1'000'000) };
        work.add(Workload::loadOf(files));
        for (int i = 0; i < 10; ++i)
            work.finish(file("a.txt", 1'000'000), 100);
        work.finish(file("b.pdf", 1'000'000), 3000);
        const int left = work.secondsLeft(4000); // 10 × 0.1 s and 19 × 3 s
        QVERIFY2(left >= 44 && left <= 64, qPrintable(QString::number(left)));
    }

    void severalAtATime_areQuickerThanTheirTimesTogether()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(40, file("a.txt", 100'000))));
        work.setWorking(true, 0);
        for (int i = 0; i < 20; ++i)
            work.finish(file("a.txt", 100'000), 4000);
        QCOMPARE(work.secondsLeft(20'000), 20); // four at a time
    }

    void pause_isNoTimeThatReadingTakes()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(2, file("a.txt", 1000))));
        work.setWorking(true, 0);
        work.finish(file("a.txt", 1000), 10'000);
        work.setWorking(false, 10'000);
        QCOMPARE(work.workedMs(90'000), 10'000);
        QCOMPARE(work.secondsLeft(90'000), 10);
        work.setWorking(true, 90'000);
        QCOMPARE(work.workedMs(91'000), 11'000);
    }

    void fileThatIsNotReadAfterAll_doesNotCount()
    {
        Workload work;
        work.add(Workload::loadOf({ file("a.txt", 1000), file("b.txt", 1000), file("c.txt", 50'000'000) }));
        work.setWorking(true, 0);
        work.finish(file("a.txt", 1000), 5000);
        work.remove(file("c.txt", 50'000'000));
        QCOMPARE(work.secondsLeft(5000), 5);
    }
};

QTEST_GUILESS_MAIN(WorkloadTest)
#include "workload_test.moc"
