// A scope owns its tasks: it counts, stops and awaits them, and reports what they throw.
#include "engine/async/channel.h"
#include "engine/async/join.h"
#include "engine/async/offload.h"
#include "engine/async/race.h"
#include "engine/async/semaphore.h"
#include "engine/async/signal.h"
#include "engine/async/timeout.h"
#include "tests/engine/async/asynctest.h"

using namespace superinstance;

namespace {

class Silent : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void never();
};

// One of each primitive, to wait in.
struct Places {
    explicit Places(QThreadPool *workers) : pool(workers) { }
    QThreadPool *pool;
    Channel<int> empty { 1 }, full { 1 };
    Event never;
    Semaphore nobody { 0 };
    Silent silent;
};

Task<Result<int>> waitForever(Event *never, std::stop_token stop)
{
    return numberWhen(never, 0, stop);
}

// A task in one of many states, with something alive in its frame.
Task<> inflight(Places *places, int state, std::stop_token stop)
{
    const Alive alive;
    switch (state) {
    case 0: {
        auto sleeping = sleepFor(1h, stop);
        (void)co_await sleeping;
        break;
    }
    case 1: {
        auto receiving = places->empty.receive(stop);
        (void)co_await receiving;
        break;
    }
    case 2: {
        auto sending = places->full.send(1, stop);
        (void)co_await sending;
        break;
    }
    case 3: {
        auto acquiring = places->nobody.acquire(stop);
        const Result<Semaphore::Permit> permit = co_await acquiring;
        break;
    }
    case 4: {
        auto listening = onSignal(&places->silent, &Silent::never, stop);
        (void)co_await listening;
        break;
    }
    case 5: {
        auto timing = withTimeout(1h, [places](std::stop_token token) { return waitForever(&places->never, token); }, stop);
        (void)co_await timing;
        break;
    }
    case 6: {
        auto one = [places](std::stop_token token) { return waitForever(&places->never, token); };
        auto other = one;
        auto joining = whenAll(stop, one, other);
        (void)co_await joining;
        break;
    }
    case 7: {
        std::vector<std::function<Task<Result<int>>(std::stop_token)>> works(2, [places](std::stop_token token) { return waitForever(&places->never, token); });
        auto racing = whenAny(stop, std::move(works));
        (void)co_await racing;
        break;
    }
    case 8: { // on a thread, working until it is stopped, or waiting for one
        auto work = [stop] {
            while (!stop.stop_requested())
                std::this_thread::yield();
        };
        auto working = offload(places->pool, work, Priority::Background, stop);
        (void)co_await working;
        break;
    }
    default: // busy
        while (!stop.stop_requested())
            co_await yieldTurn();
    }
}

} // namespace

class TaskScopeTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void init() { Alive::count = 0; }

    void tasks_areCounted_andJoined()
    {
        TaskScope scope, waiters;
        Event event;
        bool joined = false;
        for (int i = 0; i < 3; ++i)
            scope.spawn([&](std::stop_token stop) -> Task<> {
                auto waiting = event.wait(stop);
                (void)co_await waiting;
            });
        waiters.spawn([&](std::stop_token) -> Task<> {
            auto joining = scope.join();
            co_await joining;
            joined = true;
        });
        QCOMPARE(scope.running(), 3);
        settle();
        QVERIFY(!joined);
        event.set();
        finish(waiters);
        QVERIFY(joined);
        QCOMPARE(scope.running(), 0);
    }

    void whatComesAfterTheEnd_isNotBegun()
    {
        const Alive alive;
        {
            TaskScope scope, waiters; // in debug, one that is destroyed with running tasks aborts
            const auto task = [alive](std::stop_token) -> Task<> {
                co_await yieldTurn();
            };
            const auto join = [&] {
                waiters.spawn([&](std::stop_token) -> Task<> {
                    auto joining = scope.join();
                    co_await joining;
                });
                finish(waiters);
            };
            join();
            scope.spawn(task); // nobody stopped it
            QCOMPARE(scope.running(), 1);
            scope.requestStop();
            join();
            scope.spawn(task); // as a timer that fires late does
            QCOMPARE(scope.running(), 0);
        }
        QCOMPARE(Alive::count, 1);
    }

    void taskThatEndsAtOnce_needsNoTurnOfTheLoop()
    {
        TaskScope scope;
        scope.spawn([](std::stop_token) -> Task<> { co_return; });
        QCOMPARE(scope.running(), 0);
    }

    void captures_liveAsLongAsTheTask()
    {
        TaskScope scope;
        int seen = 0;
        scope.spawn([alive = Alive(), &seen](std::stop_token) -> Task<> {
            co_await yieldTurn();
            seen = Alive::count;
        });
        QCOMPARE(Alive::count, 1);
        finish(scope);
        QCOMPARE(seen, 1);
        QCOMPARE(Alive::count, 0);
    }

    void whatATaskThrows_isReported_andTheOthersGoOn()
    {
        TaskScope scope;
        QStringList bugs;
        bool otherFinished = false;
        scope.onBug = [&](const QString &what) { bugs.append(what); };
        scope.spawn([](std::stop_token) -> Task<> {
            co_await yieldTurn();
            throw std::logic_error("bug");
        });
        scope.spawn([](std::stop_token) -> Task<> {
            throw 7;
            co_return;
        });
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto sleeping = sleepFor(5ms, stop);
            const Result<void> slept = co_await sleeping;
            otherFinished = slept.ok();
        });
        finish(scope);
        QCOMPARE(bugs, QStringList({ QStringLiteral("unknown exception"), QStringLiteral("bug") }));
        QVERIFY(otherFinished);
    }

    void stop_reachesAll_andThoseThatComeLater()
    {
        LinkedStop parent;
        TaskScope scope(parent.token());
        int stopped = 0;
        const auto sleeper = [&](std::stop_token stop) -> Task<> {
            auto sleeping = sleepFor(1h, stop);
            const Result<void> slept = co_await sleeping;
            stopped += slept.stopped();
        };
        scope.spawn(sleeper);
        parent.request();
        scope.spawn(sleeper);
        finish(scope);
        QCOMPARE(stopped, 2);
    }

    void taskThatSpawnsMore_isJoinedWithThem()
    {
        TaskScope scope;
        int ran = 0;
        std::function<Task<>(int, std::stop_token)> grow = [&](int depth, std::stop_token) -> Task<> {
            co_await yieldTurn();
            ++ran;
            if (depth > 0)
                for (int i = 0; i < 2; ++i)
                    scope.spawn([&, depth](std::stop_token stop) { return grow(depth - 1, stop); });
        };
        scope.spawn([&](std::stop_token stop) { return grow(10, stop); });
        finish(scope);
        QCOMPARE(ran, (1 << 11) - 1);
    }

    void shutdownWithAThousandTasksInEveryState_leavesNone()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(2);
        TaskScope scope;
        Places places(&pool);
        QVERIFY(places.full.trySend(0));
        for (int i = 0; i < 1000; ++i)
            scope.spawn([&, i](std::stop_token stop) { return inflight(&places, i % 10, stop); });
        settle();
        QCOMPARE(scope.running(), 1000);
        QVERIFY(Alive::count >= 1000);
        QElapsedTimer clock;
        clock.start();
        scope.requestStop();
        finish(scope);
        qInfo("a thousand tasks ended in %.2f ms", double(clock.nsecsElapsed()) / 1e6);
        QCOMPARE(Alive::count, 0);
        pool.waitForDone();
        QVERIFY2(clock.elapsed() < 5000, "a hang: some tens of milliseconds are expected");
    }
};

QTEST_GUILESS_MAIN(TaskScopeTest)
#include "taskscope_test.moc"
