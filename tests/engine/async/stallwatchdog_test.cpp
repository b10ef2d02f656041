// The watchdog reports turns of the loop that cost too much processor time, names the span, and nothing else.
#include "engine/async/stallwatchdog.h"
#include "tests/engine/async/asynctest.h"

#include <QRegularExpression>

#include <ctime>
#include <thread>

using namespace superinstance;

namespace {

std::chrono::nanoseconds processorTime()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

// Uses the processor, however busy the computer is.
void burn(std::chrono::milliseconds time)
{
    const auto until = processorTime() + time;
    while (processorTime() < until) { }
}

Task<> burnWithin(std::chrono::milliseconds time)
{
    const Span span("costly.step");
    co_await yieldTurn();
    burn(time);
}

} // namespace

class StallWatchdogTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void longTurn_isReported_withTheSpanThatCausedIt()
    {
        TaskScope scope;
        StallWatchdog watchdog(50ms);
        QList<Stall> stalls;
        watchdog.onStall = [&](const Stall &stall) { stalls.append(stall); };
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("a turn of the loop took \\d+\\.\\d ms of processor time, in costly.step")));
        scope.spawn([](std::stop_token) { return burnWithin(1ms); });
        scope.spawn([](std::stop_token) { return burnWithin(80ms); });
        scope.spawn([](std::stop_token) -> Task<> {
            const Span span("cheap.step");
            co_await yieldTurn();
        });
        finish(scope);
        runUntil([&] { return watchdog.stalls() > 0; });
        QCOMPARE(stalls.size(), 1);
        QVERIFY(stalls[0].processorTime >= 80ms);
        QCOMPARE(stalls[0].span, "costly.step");
        QVERIFY(watchdog.longestTurn() >= 80ms);
    }

    void slowSlot_isReportedWithoutASpan()
    {
        StallWatchdog watchdog(50ms);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("in no span$")));
        QTimer::singleShot(0, this, [] { burn(80ms); });
        runUntil([&] { return watchdog.stalls() > 0; });
        QCOMPARE(watchdog.stalls(), 1);
    }

    void slowStepOfASlot_isReportedWithItsSpan()
    {
        StallWatchdog watchdog(50ms);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("in slow.slot$")));
        QTimer::singleShot(0, this, [] {
            const Span span("slow.slot");
            burn(80ms);
        });
        runUntil([&] { return watchdog.stalls() > 0; });
        QCOMPARE(watchdog.stalls(), 1);
    }

    void waiting_isNoStall()
    {
        TaskScope scope;
        StallWatchdog watchdog(50ms);
        scope.spawn([](std::stop_token stop) -> Task<> {
            auto sleeping = sleepFor(120ms, stop);
            (void)co_await sleeping;
        });
        QTimer::singleShot(0, this, [] { std::this_thread::sleep_for(120ms); }); // the processor is with others
        finish(scope);
        QCOMPARE(watchdog.stalls(), 0);
    }

    void manyShortTurns_areNoStall()
    {
        TaskScope scope;
        StallWatchdog watchdog(50ms);
        for (int i = 0; i < 200; ++i)
            scope.spawn([](std::stop_token) { return burnWithin(1ms); }); // 200 ms in all: the executor makes pauses
        finish(scope);
        QCOMPARE(watchdog.stalls(), 0);
    }

    void afterItsLife_nothingIsMeasured()
    {
        TaskScope scope;
        {
            StallWatchdog watchdog;
            QVERIFY(Span::isOn());
        }
        QVERIFY(!Span::isOn());
        scope.spawn([](std::stop_token) { return burnWithin(20ms); });
        finish(scope);
    }
};

QTEST_GUILESS_MAIN(StallWatchdogTest)
#include "stallwatchdog_test.moc"
