// Work in the background steps back behind what a person waits for.
#include "engine/async/givingway.h"

#include <QSet>
#include <QTest>
#include <QThreadPool>

#include <atomic>

#include <csignal>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace superinstance;

// What threads have noted: values from -20 to 19.
class Noted {
public:
    void note(int value) { m_values |= quint64(1) << (value + 20); }
    QSet<int> values() const
    {
        QSet<int> values;
        for (int value = -20; value < 20; ++value)
            if (m_values >> (value + 20) & 1)
                values.insert(value);
        return values;
    }

private:
    std::atomic<quint64> m_values = 0;
};

class GivingWayTest : public QObject {
    Q_OBJECT

    static int niceOf(qint64 task) { return ::getpriority(PRIO_PROCESS, id_t(task)); }

private Q_SLOTS:
    void everyThreadOfThePool_stepsBack_andNoOther()
    {
        const int ours = niceOf(::gettid());
        static Noted ofPool, ofOthers; // nothing is captured: how a pool hands it to its threads, the thread sanitizer does not see
        QThreadPool pool, other;
        pool.setMaxThreadCount(3);
        makeThreadsGiveWay(&pool);
        for (int i = 0; i < 50; ++i) {
            pool.start([] { ofPool.note(niceOf(::gettid())); });
            other.start([] { ofOthers.note(niceOf(::gettid())); });
        }
        QVERIFY(pool.waitForDone() && other.waitForDone());
        QCOMPARE(ofPool.values(), QSet<int> { std::max(ours, 5) });
        QCOMPARE(ofOthers.values(), QSet<int> { ours });
        QCOMPARE(niceOf(::gettid()), ours);
    }

    void child_stepsBackFurther()
    {
        // Not a QProcess: the thread sanitizer of clang 16 aborts in the clone() that Qt starts children with.
        char name[] = "sleep", duration[] = "60";
        char *arguments[] = { name, duration, nullptr };
        pid_t child = 0;
        QCOMPARE(::posix_spawnp(&child, name, nullptr, nullptr, arguments, environ), 0);
        makeProcessGiveWay(child);
        const int nice = niceOf(child);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(nice >= 10);
    }
};

QTEST_GUILESS_MAIN(GivingWayTest)
#include "givingway_test.moc"
