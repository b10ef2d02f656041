// The primitives the engine stands on: each promise of engine/async in a running event loop.
#include "engine/async/channel.h"
#include "engine/async/event.h"
#include "engine/async/executor.h"
#include "engine/async/join.h"
#include "engine/async/offload.h"
#include "engine/async/signal.h"
#include "engine/async/sleep.h"
#include "engine/async/taskscope.h"
#include "engine/async/timeout.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>
#include <stdexcept>

using namespace superinstance;
using namespace std::chrono_literals;

namespace {

class Sender : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void said(int number);
};

Task<Result<int>> numberAfter(std::chrono::milliseconds time, int number, std::stop_token stop)
{
    auto sleeping = sleepFor(time, stop);
    const Result<void> slept = co_await sleeping;
    if (!slept)
        co_return slept.error();
    co_return number;
}

Task<Result<int>> failing()
{
    co_return Error::failed(QStringLiteral("No."));
}

} // namespace

class AsyncTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_pool;

    // Runs a scope until all its tasks have ended.
    static void finish(TaskScope &scope) { QTRY_COMPARE_WITH_TIMEOUT(scope.running(), 0, 10'000); }

private Q_SLOTS:
    void offload_resumesOnTheAwaitingThread()
    {
        TaskScope scope;
        QThread *worked = nullptr, *resumed = nullptr;
        int value = 0;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto work = [&worked] {
                worked = QThread::currentThread();
                return 42;
            };
            auto done = offload(&m_pool, work);
            value = co_await done;
            resumed = QThread::currentThread();
        });
        finish(scope);
        QCOMPARE(value, 42);
        QVERIFY(worked && worked != QThread::currentThread());
        QCOMPARE(resumed, QThread::currentThread());
    }

    void offload_carriesTheExceptionBack()
    {
        TaskScope scope;
        QString what;
        scope.onBug = [&](const QString &text) { what = text; };
        scope.spawn([&](std::stop_token) -> Task<> {
            auto work = []() -> int { throw std::runtime_error("disk on fire"); };
            auto done = offload(&m_pool, work);
            co_await done;
        });
        finish(scope);
        QCOMPARE(what, QStringLiteral("disk on fire"));
    }

    void channel_deliversInOrderAndHoldsSendersBack()
    {
        TaskScope scope;
        Channel<int> channel(3);
        std::size_t most = 0;
        QList<int> received;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            for (int i = 0; i < 100; ++i) {
                auto sending = channel.send(i, stop);
                co_await sending;
                most = std::max(most, channel.size());
            }
            channel.close();
        });
        scope.spawn([&](std::stop_token stop) -> Task<> {
            while (true) {
                auto receiving = channel.receive(stop);
                const std::optional<int> value = co_await receiving;
                if (!value)
                    break;
                received.append(*value);
                co_await yieldTurn();
            }
        });
        finish(scope);
        QCOMPARE(received.size(), 100);
        QVERIFY(std::is_sorted(received.begin(), received.end()));
        QVERIFY(most <= 3);
    }

    void closedChannel_letsWaitingSendersGoAndDrains()
    {
        TaskScope scope;
        Channel<int> channel(1);
        QList<bool> sent;
        for (int i = 0; i < 3; ++i)
            scope.spawn([&, i](std::stop_token stop) -> Task<> {
                auto sending = channel.send(i, stop);
                const bool ok = co_await sending;
                sent.append(ok);
            });
        channel.close();
        finish(scope);
        QCOMPARE(sent.count(true), 1);
        QCOMPARE(channel.tryReceive(), std::optional<int>(0));
        QVERIFY(!channel.trySend(4));
    }

    void stop_wakesEveryKindOfWait()
    {
        TaskScope scope;
        Channel<int> empty(1), full(1);
        QVERIFY(full.trySend(0));
        Event never;
        Sender sender;
        QStringList stopped;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = sleepFor(1h, stop);
            const Result<void> slept = co_await waiting;
            if (slept.stopped())
                stopped.append(QStringLiteral("sleep"));
        });
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = never.wait(stop);
            const Result<void> set = co_await waiting;
            if (set.stopped())
                stopped.append(QStringLiteral("event"));
        });
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = empty.receive(stop);
            const std::optional<int> value = co_await waiting;
            if (!value)
                stopped.append(QStringLiteral("receive"));
        });
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = full.send(1, stop);
            const bool sent = co_await waiting;
            if (!sent)
                stopped.append(QStringLiteral("send"));
        });
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = onSignal(&sender, &Sender::said, stop);
            const auto said = co_await waiting;
            if (!said)
                stopped.append(QStringLiteral("signal"));
        });
        QCOMPARE(scope.running(), 5);
        scope.requestStop();
        finish(scope);
        stopped.sort();
        QCOMPARE(stopped, QStringList({ QStringLiteral("event"), QStringLiteral("receive"), QStringLiteral("send"),
                                        QStringLiteral("signal"), QStringLiteral("sleep") }));
        QCOMPARE(full.size(), 1u); // the stopped value was not sent
    }

    void stoppedBeforeItBegan_neverWaits()
    {
        std::stop_source source;
        source.request_stop();
        TaskScope scope;
        int outcomes = 0;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto sleeping = sleepFor(1h, source.get_token());
            const Result<void> slept = co_await sleeping;
            Event never;
            auto waiting = never.wait(source.get_token());
            const Result<void> set = co_await waiting;
            outcomes = int(slept.stopped()) + int(set.stopped());
        });
        QCOMPARE(scope.running(), 0); // ended without a turn of the event loop
        QCOMPARE(outcomes, 2);
    }

    void timeout_isItsOwnOutcome()
    {
        TaskScope scope;
        std::optional<Result<int>> late, early, stopped;
        std::stop_source parent;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto slow = withTimeout(1ms, [](std::stop_token stop) { return numberAfter(1h, 1, stop); });
            late = co_await slow;
            auto quick = withTimeout(1h, [](std::stop_token stop) { return numberAfter(0ms, 2, stop); });
            early = co_await quick;
            auto cut = withTimeout(1h, [](std::stop_token stop) { return numberAfter(1h, 3, stop); }, parent.get_token());
            parent.request_stop();
            stopped = co_await cut;
        });
        finish(scope);
        QVERIFY(late->timedOut());
        QCOMPARE(early->value(), 2);
        QVERIFY(stopped->stopped());
    }

    void whenAll_keepsTheOrderOfItsArguments()
    {
        TaskScope scope;
        int first = 0, second = 0;
        scope.spawn([&](std::stop_token) -> Task<> {
            std::stop_source stop;
            auto all = whenAll(stop, numberAfter(20ms, 1, stop.get_token()), numberAfter(0ms, 2, stop.get_token()));
            const auto results = co_await all;
            first = *std::get<0>(results);
            second = *std::get<1>(results);
        });
        finish(scope);
        QCOMPARE(first, 1);
        QCOMPARE(second, 2);
    }

    void whenAll_stopsTheSiblingsOfAFailure()
    {
        TaskScope scope;
        bool siblingStopped = false, failed = false;
        scope.spawn([&](std::stop_token) -> Task<> {
            std::stop_source stop;
            auto all = whenAll(stop, numberAfter(1h, 1, stop.get_token()), failing());
            const auto results = co_await all;
            siblingStopped = std::get<0>(results).stopped();
            failed = !std::get<1>(results).ok() && !std::get<1>(results).stopped();
        });
        finish(scope);
        QVERIFY(siblingStopped);
        QVERIFY(failed);
    }

    void signal_deliversItsArguments_orNothingWhenTheSenderDies()
    {
        TaskScope scope;
        auto sender = std::make_unique<Sender>();
        std::optional<std::tuple<int>> first, second;
        bool ended = false;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto saying = onSignal(sender.get(), &Sender::said, stop);
            first = co_await saying;
            auto again = onSignal(sender.get(), &Sender::said, stop);
            second = co_await again;
            ended = true;
        });
        Q_EMIT sender->said(7);
        QTRY_VERIFY(first.has_value());
        sender.reset();
        QTRY_VERIFY(ended);
        QCOMPARE(std::get<0>(*first), 7);
        QVERIFY(!second);
    }

    void scope_reportsWhatATaskThrows_andGoesOn()
    {
        TaskScope scope;
        QString what;
        bool otherFinished = false;
        scope.onBug = [&](const QString &text) { what = text; };
        scope.spawn([](std::stop_token) -> Task<> {
            co_await yieldTurn();
            throw std::logic_error("bug");
        });
        scope.spawn([&](std::stop_token) -> Task<> {
            auto sleeping = sleepFor(5ms);
            (void)co_await sleeping;
            otherFinished = true;
        });
        finish(scope);
        QCOMPARE(what, QStringLiteral("bug"));
        QVERIFY(otherFinished);
    }

    void stopOfTheParent_reachesTheScope()
    {
        std::stop_source parent;
        TaskScope scope(parent.get_token());
        parent.request_stop();
        QVERIFY(scope.token().stop_requested());
    }

    // A long run of resumed coroutines must not starve timers and sockets.
    void executor_givesTheEventLoopATurn()
    {
        TaskScope scope;
        bool timerFired = false;
        int turnsAfterTimer = 0;
        QTimer::singleShot(0, this, [&] { timerFired = true; });
        scope.spawn([&](std::stop_token) -> Task<> {
            QElapsedTimer clock;
            clock.start();
            while (!timerFired && clock.elapsed() < 10'000)
                co_await yieldTurn();
            turnsAfterTimer = timerFired;
        });
        finish(scope);
        QCOMPARE(turnsAfterTimer, 1);
    }

    void postRemote_arrivesInOrderFromAnotherThread()
    {
        QList<int> seen;
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        for (int i = 0; i < 1000; ++i)
            pool.start([&, i] { m_executor.postRemote([&, i] { seen.append(i); }); });
        QTRY_COMPARE(seen.size(), 1000);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    // Random schedules of senders, receivers and stops: nothing is lost, doubled or left waiting.
    void channel_survivesRandomSchedules()
    {
        std::mt19937 random(20261124);
        for (int run = 0; run < 200; ++run) {
            TaskScope scope;
            Channel<int> channel(1 + random() % 4);
            QList<int> sent, received;
            const int producers = 1 + int(random() % 4), consumers = 1 + int(random() % 4);
            int producing = producers;
            for (int p = 0; p < producers; ++p)
                scope.spawn([&, p, count = int(random() % 30)](std::stop_token stop) -> Task<> {
                    for (int i = 0; i < count; ++i) {
                        auto sending = channel.send(p * 1000 + i, stop);
                        const bool ok = co_await sending;
                        if (ok)
                            sent.append(p * 1000 + i);
                        if (random() % 3 == 0)
                            co_await yieldTurn();
                    }
                    if (--producing == 0)
                        channel.close();
                });
            for (int c = 0; c < consumers; ++c)
                scope.spawn([&](std::stop_token stop) -> Task<> {
                    while (true) {
                        auto receiving = channel.receive(stop);
                        const std::optional<int> value = co_await receiving;
                        if (!value)
                            break;
                        received.append(*value);
                        if (random() % 3 == 0)
                            co_await yieldTurn();
                    }
                });
            finish(scope);
            std::sort(sent.begin(), sent.end());
            std::sort(received.begin(), received.end());
            QCOMPARE(received, sent);
        }
    }
};

QTEST_GUILESS_MAIN(AsyncTest)
#include "async_test.moc"
