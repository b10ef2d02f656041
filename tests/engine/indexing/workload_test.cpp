// The time that reading will still take, told from what was read.
#include "engine/indexing/rootpaces.h"
#include "tests/support/worktrace.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace superinstance;

namespace {

FileToRead file(const char *name, qint64 bytes)
{
    return { QLatin1String(name), bytes, {} };
}

FileToRead in(const char *root, qint64 bytes)
{
    return { QLatin1String(root) + QStringLiteral("/a.txt"), bytes, QLatin1String(root) };
}

void readAndStore(Workload &work, const FileToRead &file, double busyMs, qint64 nowMs)
{
    work.read(file, busyMs, nowMs);
    work.finish(file, nowMs);
}

WorkTrace corpusTrace()
{
    QFile file(QStringLiteral(TRACES "/corpus.txt"));
    return file.open(QIODevice::ReadOnly) ? WorkTrace::fromText(file.readAll()) : WorkTrace();
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

    // Recorded on real documents, where PDFs come first, in processor time.
    void realRun_isForeseenWithinAQuarter_fromTheFirstTenthOn()
    {
        const WorkTrace trace = corpusTrace();
        QVERIFY(!trace.isEmpty());
        QVERIFY2(largestError(trace.replay()) <= .25, qPrintable(QString::number(largestError(trace.replay()))));
    }

    void sameRunBackwards_isForeseenWithinAQuarter()
    {
        const double error = largestError(corpusTrace().backwards().replay());
        QVERIFY2(error <= .25, qPrintable(QString::number(error)));
    }

    // Nearly all of them are in its first tenth.
    void largePdfsThatComeLast_areForeseenWithinAQuarter()
    {
        const double error = largestError(corpusTrace().thisPartLast(0, .1).replay());
        QVERIFY2(error <= .25, qPrintable(QString::number(error)));
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
        qint64 now = 0;
        for (const FileToRead &each : files)
            readAndStore(work, each, double(each.bytes) / 1000, now += 5 + each.bytes / 1000); // a second for each million
        const int left = work.secondsLeft(now);
        QVERIFY2(left >= 48 && left <= 52, qPrintable(QString::number(left)));
    }

    void manySmallFiles_takeTimeForTheirOwnSake()
    {
        Workload work;
        work.setWorking(true, 0);
        work.add(Workload::loadOf(QList<FileToRead>(10'100, file("a.txt", 0))));
        for (int i = 0; i < 100; ++i)
            readAndStore(work, file("a.txt", 0), 2, i * 2);
        const int left = work.secondsLeft(200); // 10,000 files
        QVERIFY2(left >= 19 && left <= 21, qPrintable(QString::number(left)));
    }

    // A kind that is five times as slow as it was thought to be, beside one that is as it was thought.
    void kindsThatTakeLong_areJudgedByThemselves()
    {
        Workload work;
        work.setWorking(true, 0);
        QList<FileToRead> files;
        for (int i = 0; i < 100; ++i)
            files += { file("a.txt", 1'000'000), file("b.odt", 1'000'000) };
        work.add(Workload::loadOf(files));
        qint64 now = 0;
        for (int i = 0; i < 50; ++i)
            readAndStore(work, file("a.txt", 1'000'000), 100, now += 100);
        for (int i = 0; i < 25; ++i)
            readAndStore(work, file("b.odt", 1'000'000), 500, now += 500);
        const int left = work.secondsLeft(now); // 50 × 0.1 s and 75 × 0.5 s; by bytes alone it would be 29 s
        QVERIFY2(left >= 36 && left <= 46, qPrintable(QString::number(left)));
    }

    // A picture is passed over once it is seen to be one.
    void pictures_areHardlyAnyWork()
    {
        Workload work;
        work.setWorking(true, 0);
        work.add(Workload::loadOf(QList<FileToRead>(20, file("a.txt", 1'000'000))));
        work.add(Workload::loadOf(QList<FileToRead>(10, file("b.jpg", 5'000'000))));
        for (int i = 1; i <= 10; ++i)
            readAndStore(work, file("a.txt", 1'000'000), 1000, i * 1000);
        const int left = work.secondsLeft(10'000);
        QVERIFY2(left >= 10 && left <= 11, qPrintable(QString::number(left)));
    }

    void firstMoment_saysNothingOfThePaceThatFollows()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(100, file("a.txt", 100'000))));
        work.setWorking(true, 0);
        readAndStore(work, file("a.txt", 100'000), 700, 700); // while extractors started
        QCOMPARE(work.secondsLeft(700), 69); // nothing else is known
        QVERIFY2(work.secondsLeft(1700) > 160, qPrintable(QString::number(work.secondsLeft(1700))));
        for (int i = 1; i <= 19; ++i)
            readAndStore(work, file("a.txt", 100'000), 100, 700 + i * 100);
        QCOMPARE(work.secondsLeft(2600), 8); // 80 files; 10 if the first counted
    }

    // Busy are they only while somebody has them in hand: an extractor that is awaited makes no page a slow one.
    void severalAtATime_areQuickerThanTheirTimesTogether()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(40, file("a.txt", 100'000))));
        work.setWorking(true, 0);
        for (int i = 1; i <= 20; ++i)
            readAndStore(work, file("a.txt", 100'000), 4000, i * 1000);
        QCOMPARE(work.secondsLeft(20'000), 20); // four at a time
    }

    // For hours other programs had most of the processor.
    void computerThatIsFreeAgain_isFasterThanItWas()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(5000, file("a.txt", 100'000))));
        work.setWorking(true, 0);
        qint64 now = 0;
        for (int i = 0; i < 1000; ++i)
            readAndStore(work, file("a.txt", 100'000), 1000, now += 5000);
        const int slow = work.secondsLeft(now);
        QVERIFY2(slow >= 19'500 && slow <= 20'500, qPrintable(QString::number(slow))); // 4,000 files
        for (int i = 0; i < 1000; ++i)
            readAndStore(work, file("a.txt", 100'000), 200, now += 1000);
        const int fast = work.secondsLeft(now);
        QVERIFY2(fast >= 2950 && fast <= 3050, qPrintable(QString::number(fast))); // 3,000 files
    }

    // Storing may lie far behind reading: what waits for it is most of its work done, and not all.
    void whatIsReadAndNotStored_isDoneForTheGreaterPart()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(20, file("a.txt", 1'000'000))));
        work.setWorking(true, 0);
        for (int i = 1; i <= 10; ++i)
            work.read(file("a.txt", 1'000'000), 1000, i * 1000);
        const int left = work.secondsLeft(10'000); // less than if nothing were done of them, more than if all were
        QVERIFY2(left > 10 && left < 20, qPrintable(QString::number(left)));
        for (int i = 0; i < 10; ++i)
            work.finish(file("a.txt", 1'000'000), 10'000);
        QCOMPARE(work.secondsLeft(10'000), 14); // 9.6 s for the ten to be read, and 4.5 s that the others lay
    }

    // The last of them is stored while nothing is read any longer.
    void whatLiesBeforeItIsStored_makesTheEndLater()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(40, file("a.txt", 1'000'000))));
        work.setWorking(true, 0);
        for (int i = 1; i <= 23; ++i) {
            work.read(file("a.txt", 1'000'000), 1000, i * 1000);
            if (i > 3)
                work.finish(file("a.txt", 1'000'000), i * 1000);
        }
        const int left = work.secondsLeft(23'000); // 17 to be read, and the last three
        QVERIFY2(left >= 20 && left <= 23, qPrintable(QString::number(left)));
    }

    void whatIsReadAndNotStoredAfterAll_doesNotCount()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(3, file("a.txt", 1'000'000))));
        work.setWorking(true, 0);
        readAndStore(work, file("a.txt", 1'000'000), 1000, 1000);
        work.read(file("a.txt", 1'000'000), 1000, 2000);
        work.remove(file("a.txt", 1'000'000), Workload::Stage::Read);
        const int left = work.secondsLeft(2000);
        QVERIFY2(left >= 1 && left <= 2, qPrintable(QString::number(left)));
        work.remove(file("a.txt", 1'000'000));
        QCOMPARE(work.secondsLeft(2000), 0);
    }

    void pause_isNoTimeThatReadingTakes()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(2, file("a.txt", 1000))));
        work.setWorking(true, 0);
        readAndStore(work, file("a.txt", 1000), 10'000, 10'000);
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
        readAndStore(work, file("a.txt", 1000), 5000, 5000);
        work.remove(file("c.txt", 50'000'000));
        QCOMPARE(work.secondsLeft(5000), 5);
    }

    // ---- roots ----------------------------------------------------------------------------------------------------------

    // One folder after the other, as they stand in a queue.
    void rootThatIsRead_isDoneBeforeTheOneBehindIt()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(100, in("/one", 10'000)) + QList<FileToRead>(300, in("/two", 10'000))));
        work.setWorking(true, 0);
        for (int i = 1; i <= 50; ++i)
            readAndStore(work, in("/one", 10'000), 100, i * 100);
        const auto paces = work.paces(5000);
        QCOMPARE(paces.value(QStringLiteral("/one")).secondsLeft, 5); // its other 50
        QVERIFY2(std::abs(paces.value(QStringLiteral("/one")).filesPerSecond - 10) < 1, qPrintable(QString::number(paces.value(QStringLiteral("/one")).filesPerSecond)));
        QCOMPARE(paces.value(QStringLiteral("/two")).filesPerSecond, 0.0);
        QCOMPARE(paces.value(QStringLiteral("/two")).secondsLeft, work.secondsLeft(5000)); // at the latest when all is done
    }

    void rootsThatAreReadInTurn_shareTheTime()
    {
        Workload work;
        work.add(Workload::loadOf(QList<FileToRead>(100, in("/one", 10'000)) + QList<FileToRead>(300, in("/two", 10'000))));
        work.setWorking(true, 0);
        for (int i = 1; i <= 50; ++i) {
            readAndStore(work, in("/one", 10'000), 100, i * 200 - 100);
            readAndStore(work, in("/two", 10'000), 100, i * 200);
        }
        const auto paces = work.paces(10'000);
        QVERIFY2(std::abs(paces.value(QStringLiteral("/one")).secondsLeft - 10) <= 1, qPrintable(QString::number(paces.value(QStringLiteral("/one")).secondsLeft)));
        QVERIFY2(std::abs(paces.value(QStringLiteral("/one")).filesPerSecond - 5) < .5, qPrintable(QString::number(paces.value(QStringLiteral("/one")).filesPerSecond)));
        QCOMPARE(paces.value(QStringLiteral("/two")).secondsLeft, work.secondsLeft(10'000)); // not 250 files at half the rate: the other will be done
    }

    void rootOfWhichNothingWaits_hasNoPace()
    {
        Workload work;
        work.add(Workload::loadOf({ in("/one", 1000), in("/two", 1000) }));
        work.setWorking(true, 0);
        readAndStore(work, in("/one", 1000), 10, 10);
        QVERIFY(!work.paces(10).contains(QStringLiteral("/one")));
        work.remove(in("/two", 1000));
        QVERIFY(work.paces(10).isEmpty());
    }

    void innermostRoot_isTheOneThatAFileBelongsTo()
    {
        const QSet<QString> roots { QStringLiteral("/home/a"), QStringLiteral("/home/a/b"), QStringLiteral("/data/x.txt") };
        QCOMPARE(innermostRoot(QStringLiteral("/home/a/b/c/d.txt"), roots), QStringLiteral("/home/a/b"));
        QCOMPARE(innermostRoot(QStringLiteral("/home/a/bc.txt"), roots), QStringLiteral("/home/a"));
        QCOMPARE(innermostRoot(QStringLiteral("/data/x.txt"), roots), QStringLiteral("/data/x.txt"));
        QCOMPARE(innermostRoot(QStringLiteral("/data/y.txt"), roots), QString());
        QCOMPARE(innermostRoot(QStringLiteral("/y.txt"), { QStringLiteral("/") }), QStringLiteral("/"));
    }

    void rootWithinAnother_countsForBoth()
    {
        LibraryRoot outer, inner, other;
        outer.path = QStringLiteral("/home/a");
        inner.path = QStringLiteral("/home/a/b");
        other.path = QStringLiteral("/home/ab");
        QList<LibraryRoot> roots { outer, inner, other };
        addPaces(roots, { { QStringLiteral("/home/a"), { 3, 10 } }, { QStringLiteral("/home/a/b"), { 2, 40 } } });
        QCOMPARE(roots[0].filesPerSecond, 5.0);
        QCOMPARE(roots[0].secondsLeft, 40);
        QCOMPARE(roots[1].filesPerSecond, 2.0);
        QCOMPARE(roots[1].secondsLeft, 40);
        QCOMPARE(roots[2].filesPerSecond, 0.0);
        QCOMPARE(roots[2].secondsLeft, -1);
    }
};

QTEST_GUILESS_MAIN(WorkloadTest)
#include "workload_test.moc"
