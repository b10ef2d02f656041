// Work in the background steps back behind what a person waits for.
#include "engine/async/givingway.h"

#include <QMutex>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <QThreadPool>

#include <sys/resource.h>
#include <unistd.h>

using namespace superinstance;

class GivingWayTest : public QObject {
    Q_OBJECT

    static int niceOf(qint64 task) { return ::getpriority(PRIO_PROCESS, id_t(task)); }

private Q_SLOTS:
    void everyThreadOfThePool_stepsBack_andNoOther()
    {
        const int ours = niceOf(::gettid());
        QThreadPool pool, other;
        pool.setMaxThreadCount(3);
        makeThreadsGiveWay(&pool);
        QMutex mutex;
        QSet<int> nice, niceOfOthers;
        for (int i = 0; i < 50; ++i) {
            pool.start([&] {
                const QMutexLocker lock(&mutex);
                nice.insert(niceOf(::gettid()));
            });
            other.start([&] {
                const QMutexLocker lock(&mutex);
                niceOfOthers.insert(niceOf(::gettid()));
            });
        }
        QVERIFY(pool.waitForDone() && other.waitForDone());
        QCOMPARE(nice, QSet<int> { std::max(ours, 5) });
        QCOMPARE(niceOfOthers, QSet<int> { ours });
        QCOMPARE(niceOf(::gettid()), ours);
    }

    void child_stepsBackFurther()
    {
        QProcess child;
        child.start(QStringLiteral("sleep"), { QStringLiteral("60") });
        QVERIFY(child.waitForStarted());
        makeProcessGiveWay(child.processId());
        QVERIFY(niceOf(child.processId()) >= 10);
        child.kill();
        child.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(GivingWayTest)
#include "givingway_test.moc"
