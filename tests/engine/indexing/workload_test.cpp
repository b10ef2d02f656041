// The time that reading will still take, told from what was read.
#include "engine/indexing/workload.h"

#include <QTest>

#include <cmath>
#include <numeric>

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

    void longFiles_takeLongerByTheirBytes()
    {
        Workload work;
        work.setWorking(true, 0);
        QList<FileToRead> files(20, file("a.txt", 0));
        for (int i = 0; i < 20; ++i)
            files[i].bytes = i * 100'000;
        work.add(Workload::loadOf(files));
        work.add(Workload::loadOf({ file("long.txt", 50'000'000) }));
        for (const FileToRead &each : files)
            work.finish(each, 2 + each.bytes / 1000); // a second for each million
        const int left = work.secondsLeft(19'040);
        QVERIFY2(left >= 49 && left <= 51, qPrintable(QString::number(left)));
    }

    void manySmallFiles_takeTimeForTheirOwnSake()
    {
        Workload work;
        work.setWorking(true, 0);
        work.add(Workload::loadOf(QList<FileToRead>(10'100, file("a.txt", 0))));
        work.add(Workload::loadOf({ file("long.txt", 5'000'000) }));
        for (int i = 0; i < 100; ++i)
            work.finish(file("a.txt", 0), 2);
        work.finish(file("long.txt", 5'000'000), 5000);
        const int left = work.secondsLeft(5200); // 10,000 files
        QVERIFY2(left >= 19 && left <= 21, qPrintable(QString::number(left)));
    }

    // Small sources, then pages, then long texts with pictures that are passed over quickly, six read at a time: each takes as long
    // as the six together.
    void mixtureOfFolders_isForeseenFromTheFirstTenthOn()
    {
        QList<FileToRead> files;
        QList<double> costs;
        const auto append = [&](int count, const char *name, int shortest, int longest, double ofByte) {
            for (int i = 0; i < count; ++i) {
                files.append(file(name, shortest + (longest - shortest) * ((i * 7919) % count) / count));
                costs.append(.6 + double(files.last().bytes) * ofByte);
            }
        };
        append(900, "a.cpp", 500, 8000, .00025);
        append(600, "b.html", 2000, 30'000, .00022);
        append(900, "c.html", 3000, 15'000, .00030);
        append(240, "d.png", 5000, 20'000, 0);
        append(600, "e.html", 5000, 80'000, .00025);
        append(120, "f.txt", 10'000, 200'000, .00020);
        double all = 0, worked = 0;
        for (const double cost : std::as_const(costs))
            all += cost;
        Workload work;
        work.add(Workload::loadOf(files));
        work.setWorking(true, 0);
        int byFiles = 1, byTime = 1;
        for (qsizetype i = 0; i < files.size(); i += 6) {
            const double together = std::accumulate(costs.begin() + i, costs.begin() + i + 6, 0.0);
            worked += together;
            for (qsizetype j = i; j < i + 6; ++j)
                work.finish(files[j], qRound64(together * 1000));
            const bool tenth = double(i + 6) >= byFiles * .1 * double(files.size()) || worked >= byTime * .1 * all;
            byFiles += double(i + 6) >= byFiles * .1 * double(files.size());
            byTime += worked >= byTime * .1 * all;
            const double left = all - worked, told = work.secondsLeft(qint64(worked * 1000));
            if (tenth && std::max(byFiles, byTime) <= 10)
                QVERIFY2(std::abs(told / left - 1) <= .25, qPrintable(QStringLiteral("told %1 s, true %2 s, file %3").arg(told).arg(left).arg(i)));
        }
        QVERIFY(byFiles == 11 && byTime >= 10);
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
