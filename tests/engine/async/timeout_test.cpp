// withTimeout tells apart a value, a failure and a time that is over, and leaves nothing running behind it.
#include "engine/async/timeout.h"
#include "tests/engine/async/asynctest.h"

#include <QRegularExpression>

using namespace superinstance;

namespace {

// The outcome of one withTimeout.
template <class Work> Result<int> outcomeOf(std::chrono::milliseconds duration, Work work, std::stop_token parent = {})
{
    TaskScope scope;
    std::optional<Result<int>> outcome;
    scope.spawn([&](std::stop_token) -> Task<> {
        auto waiting = withTimeout(duration, work, parent);
        outcome = co_await waiting;
    });
    finish(scope);
    return *outcome;
}

} // namespace

class TimeoutTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void init() { Alive::count = 0; }
    void cleanup() { QCOMPARE(Alive::count, 0); }

    void valueInTime_isTheValue()
    {
        QCOMPARE(outcomeOf(1h, [](std::stop_token stop) { return numberAfter(0ms, 2, stop); }).value(), 2);
    }

    void failureInTime_isThatFailure()
    {
        const Result<int> outcome = outcomeOf(1h, [](std::stop_token) { return failing(); });
        QVERIFY(!outcome.timedOut() && !outcome.stopped());
        QCOMPARE(outcome.error().message, QStringLiteral("No."));
    }

    void timeOver_isItsOwnOutcome_andStopsTheWork()
    {
        QVERIFY(outcomeOf(1ms, [](std::stop_token stop) { return numberAfter(1h, 1, stop); }).timedOut());
    }

    void signsOfLife_beginTheTimeAnew()
    {
        const auto waiting = [](int signs) {
            TaskScope scope;
            std::optional<Result<int>> outcome;
            scope.spawn([&, signs](std::stop_token) -> Task<> {
                const auto work = [signs](std::stop_token stop, std::function<void(std::chrono::milliseconds)> renew) -> Task<Result<int>> {
                    for (int i = 0; i < signs; ++i) {
                        auto sleeping = sleepFor(30ms, stop);
                        const Result<void> slept = co_await sleeping;
                        if (!slept)
                            co_return Error(slept.error());
                        renew(300ms);
                    }
                    auto sleeping = sleepFor(signs > 0 ? 30ms : 1h, stop);
                    const Result<void> slept = co_await sleeping;
                    co_return slept ? Result<int>(signs) : Result<int>(slept.error());
                };
                auto patient = withPatience(300ms, work);
                outcome = co_await patient;
            });
            finish(scope);
            return *outcome;
        };
        QCOMPARE(waiting(12).value(), 12); // 390 ms in all
        QVERIFY(waiting(0).timedOut());
    }

    void noTimeAtAll_isOverAtTheNextTurn()
    {
        for (const auto none : { 0ms, -5ms })
            QVERIFY(outcomeOf(none, [](std::stop_token stop) { return numberAfter(1h, 1, stop); }).timedOut());
        QCOMPARE(outcomeOf(0ms, [](std::stop_token) -> Task<Result<int>> { co_return 3; }).value(), 3); // it was ready
    }

    void valueThatComesAllTheSame_isNotThrownAway()
    {
        Event event;
        const Result<int> outcome = outcomeOf(1ms, [&](std::stop_token stop) -> Task<Result<int>> {
            auto waiting = event.wait(stop);
            const Result<void> set = co_await waiting; // stopped: time is over
            co_return set.stopped() ? 5 : 6;
        });
        QCOMPARE(outcome.value(), 5);
    }

    void exception_goesOn()
    {
        TaskScope scope;
        QString what;
        scope.onBug = [&](const QString &text) { what = text; };
        scope.spawn([&](std::stop_token) -> Task<> {
            auto waiting = withTimeout(1h, [](std::stop_token) { return throwing("broken"); });
            (void)co_await waiting;
        });
        finish(scope);
        QCOMPARE(what, QStringLiteral("broken"));
    }

    void stopOfTheParent_isStopped_notTimedOut()
    {
        LinkedStop parent;
        QTimer::singleShot(1, this, [&] { parent.request(); });
        QVERIFY(outcomeOf(1h, [](std::stop_token stop) { return numberAfter(1h, 1, stop); }, parent.token()).stopped());
        QVERIFY(outcomeOf(1h, [](std::stop_token stop) { return numberAfter(1h, 1, stop); }, parent.token()).stopped()); // before the start
    }

    void stopAfterTheTimeIsOver_isTimedOutStill()
    {
        TaskScope scope;
        LinkedStop parent;
        Event stubborn;
        std::optional<Result<int>> outcome;
        bool told = false;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto waiting = withTimeout(1ms, [&](std::stop_token stop) -> Task<Result<int>> {
                auto never = sleepFor(1h, stop);
                (void)co_await never;
                told = true;
                auto cleaning = stubborn.wait();
                (void)co_await cleaning;
                co_return Error::stopped();
            }, parent.token());
            outcome = co_await waiting;
        });
        runUntil([&] { return told; });
        parent.request();
        stubborn.set();
        finish(scope);
        QVERIFY(outcome->timedOut());
    }

    void workThatIgnoresItsStop_isReported_andStillAwaited()
    {
        TaskScope scope;
        Event stubborn;
        std::optional<Result<int>> outcome;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("timeout_test.cpp:\\d+: the work goes on 1000 ms after its time was over; it ignores its stop token")));
        scope.spawn([&](std::stop_token) -> Task<> {
            auto waiting = withTimeout(1ms, [&](std::stop_token) { return numberWhen(&stubborn, 1, {}); });
            outcome = co_await waiting;
        });
        QElapsedTimer clock;
        clock.start();
        runUntil([&] { return clock.elapsed() > Deadline::patience.count() + 100; });
        QCOMPARE(scope.running(), 1);
        stubborn.set();
        finish(scope);
        QCOMPARE(outcome->value(), 1);
    }

    void innerTimeout_endsBeforeTheOuter()
    {
        const Result<int> outcome = outcomeOf(1h, [](std::stop_token stop) -> Task<Result<int>> {
            auto inner = withTimeout(1ms, [](std::stop_token token) { return numberAfter(1h, 1, token); }, stop);
            const Result<int> first = co_await inner;
            co_return first.timedOut() ? 9 : 0;
        });
        QCOMPARE(outcome.value(), 9);
    }

    void thousands_eachHaveTheirOwnTime()
    {
        TaskScope scope;
        int values = 0, late = 0;
        for (int i = 0; i < 2000; ++i)
            scope.spawn([&, i](std::stop_token stop) -> Task<> {
                auto waiting = withTimeout(i % 2 ? 5ms : 1h, [i](std::stop_token token) { return numberAfter(i % 2 ? 1h : 5ms, i, token); }, stop);
                const Result<int> outcome = co_await waiting;
                values += outcome.ok();
                late += outcome.timedOut();
            });
        finish(scope);
        QCOMPARE(values, 1000);
        QCOMPARE(late, 1000);
    }
};

QTEST_GUILESS_MAIN(TimeoutTest)
#include "timeout_test.moc"
