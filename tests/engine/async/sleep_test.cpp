// Sleeping lets time pass without blocking anybody, and a stop wakes at once.
#include "tests/engine/async/asynctest.h"

#include <QElapsedTimer>

using namespace superinstance;

class SleepTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void sleep_takesItsTime_whileTheLoopRuns()
    {
        TaskScope scope;
        QElapsedTimer clock;
        clock.start();
        bool otherRan = false, ok = false;
        QTimer::singleShot(1, this, [&] { otherRan = true; });
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto sleeping = sleepFor(30ms, stop);
            const Result<void> slept = co_await sleeping;
            ok = slept.ok();
        });
        finish(scope);
        QVERIFY(clock.elapsed() >= 29);
        QVERIFY(otherRan && ok);
    }

    void noTime_isATurnOfTheLoop_evenWhenNegative()
    {
        for (const auto none : { 0ms, -1ms }) {
            TaskScope scope;
            bool ok = false;
            scope.spawn([&](std::stop_token stop) -> Task<> {
                auto sleeping = sleepFor(none, stop);
                const Result<void> slept = co_await sleeping;
                ok = slept.ok();
            });
            QVERIFY(!ok);
            finish(scope);
            QVERIFY(ok);
        }
    }

    void shorterSleep_endsFirst()
    {
        TaskScope scope;
        QList<int> woken;
        for (const int time : { 40, 1, 20 })
            scope.spawn([&, time](std::stop_token stop) -> Task<> {
                auto sleeping = sleepFor(std::chrono::milliseconds(time), stop);
                (void)co_await sleeping;
                woken.append(time);
            });
        finish(scope);
        QCOMPARE(woken, QList<int>({ 1, 20, 40 }));
    }

    void stopBeforeStart_andWhileSleeping_isStopped()
    {
        TaskScope scope;
        int stopped = 0;
        for (int i = 0; i < 2; ++i) {
            scope.spawn([&](std::stop_token stop) -> Task<> {
                auto sleeping = sleepFor(1h, stop);
                const Result<void> slept = co_await sleeping;
                stopped += slept.stopped();
            });
            QCOMPARE(stopped, i == 0 ? 0 : 2); // the second did not even begin to sleep
            scope.requestStop();
            finish(scope);
            QCOMPARE(stopped, i + 1);
        }
    }

    void stopAfterTheTime_changesNothing()
    {
        TaskScope scope;
        bool ok = false;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto sleeping = sleepFor(0ms, stop);
            const Result<void> slept = co_await sleeping;
            ok = slept.ok();
        });
        QTimer rightAfter;
        connect(&rightAfter, &QTimer::timeout, this, [&] { scope.requestStop(); });
        rightAfter.start(0);
        finish(scope);
        QVERIFY(ok);
    }

    void yieldTurn_letsTimersAndOthersIn()
    {
        TaskScope scope;
        bool timerFired = false;
        QList<int> order;
        QTimer::singleShot(0, this, [&] { timerFired = true; });
        for (int i = 0; i < 2; ++i)
            scope.spawn([&, i](std::stop_token) -> Task<> {
                order.append(i);
                co_await yieldTurn();
                order.append(i);
                while (!timerFired)
                    co_await yieldTurn();
            });
        finish(scope);
        QCOMPARE(order, QList<int>({ 0, 1, 0, 1 }));
    }

    void thousands_sleepBesideOneAnother()
    {
        TaskScope scope;
        int woken = 0;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 3000; ++i)
            scope.spawn([&](std::stop_token stop) -> Task<> {
                auto sleeping = sleepFor(20ms, stop);
                (void)co_await sleeping;
                ++woken;
            });
        finish(scope);
        QCOMPARE(woken, 3000);
        QVERIFY2(clock.elapsed() < 30'000, "one after another they would take a minute");
    }
};

QTEST_GUILESS_MAIN(SleepTest)
#include "sleep_test.moc"
