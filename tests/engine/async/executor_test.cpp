// The executor resumes in order, gives the event loop its turns, and takes calls from other threads.
#include "engine/async/offload.h"
#include "tests/engine/async/asynctest.h"

#include <thread>

using namespace superinstance;

class ExecutorTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void eachThread_hasItsOwnOrNone()
    {
        QCOMPARE(Executor::current(), &m_executor);
        Executor *elsewhere = &m_executor, *own = nullptr, *found = nullptr;
        std::thread([&] {
            elsewhere = Executor::find();
            Executor executor;
            own = &executor;
            found = Executor::current();
        }).join();
        QVERIFY(!elsewhere);
        QCOMPARE(found, own);
    }

    void callsFromAnotherThread_arriveInOrder()
    {
        QList<int> seen;
        std::thread thread([&] {
            for (int i = 0; i < 5000; ++i)
                m_executor.postRemote([&, i] { seen.append(i); });
        });
        runUntil([&] { return seen.size() == 5000; });
        thread.join();
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    void longRunOfCoroutines_givesTimersATurn()
    {
        TaskScope scope;
        int fired = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++fired; });
        timer.start(0);
        scope.spawn([&](std::stop_token) -> Task<> {
            while (fired < 3)
                co_await yieldTurn();
        });
        finish(scope); // would hang if they were starved
        QVERIFY(fired >= 3);
    }

    void whatComesBackFromPools_isSpreadOverTurnsAsWell()
    {
        TaskScope scope;
        QThreadPool pool;
        pool.setMaxThreadCount(2);
        int back = 0, mostInATurn = 0, inThisTurn = 0;
        for (int i = 0; i < 50; ++i)
            scope.spawn([&](std::stop_token) -> Task<> {
                auto work = [] {};
                auto done = offload(&pool, work);
                co_await done;
                ++back;
                mostInATurn = std::max(mostInATurn, ++inThisTurn);
                QElapsedTimer clock; // a millisecond of work each
                clock.start();
                while (clock.nsecsElapsed() < 1'000'000) { }
            });
        pool.waitForDone(); // all fifty have ended by now
        while (back < 50) {
            inThisTurn = 0;
            QCoreApplication::processEvents();
        }
        finish(scope);
        QVERIFY2(mostInATurn <= 4, "the clock is looked at after four");
    }

    void whatACoroutineWakes_isResumedInANestedEventLoopToo()
    {
        TaskScope scope;
        Event event;
        bool otherRan = false;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = event.wait(stop);
            (void)co_await waiting;
            otherRan = true;
        });
        scope.spawn([&](std::stop_token) -> Task<> {
            co_await yieldTurn();
            event.set();
            runUntil([&] { return otherRan; });
        });
        finish(scope);
        QVERIFY(otherRan);
    }

    void resumedCoroutines_comeInTheOrderOfTheirWakes()
    {
        TaskScope scope;
        QList<int> order;
        Event events[3];
        for (int i = 0; i < 3; ++i)
            scope.spawn([&, i](std::stop_token stop) -> Task<> {
                auto waiting = events[i].wait(stop);
                (void)co_await waiting;
                order.append(i);
            });
        events[2].set();
        events[0].set();
        events[1].set();
        finish(scope);
        QCOMPARE(order, QList<int>({ 2, 0, 1 }));
    }
};

QTEST_GUILESS_MAIN(ExecutorTest)
#include "executor_test.moc"
