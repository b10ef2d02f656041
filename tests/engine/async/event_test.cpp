// An event wakes everyone who waits for it, and nobody waits for one that is set, stopped or gone.
#include "tests/engine/async/asynctest.h"

using namespace superinstance;

class EventTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void set_wakesAllInOrder_andStaysSet()
    {
        TaskScope scope;
        Event event;
        QList<int> woken;
        for (int i = 0; i < 3000; ++i)
            scope.spawn([&, i](std::stop_token stop) -> Task<> {
                auto waiting = numberWhen(&event, i, stop);
                const Result<int> number = co_await waiting;
                woken.append(number.value());
            });
        QCOMPARE(scope.running(), 3000);
        event.set();
        QVERIFY(woken.isEmpty()); // never from within set()
        finish(scope);
        QCOMPARE(woken.size(), 3000);
        QVERIFY(std::is_sorted(woken.begin(), woken.end()));
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = event.wait(stop);
            (void)co_await waiting;
        });
        QCOMPARE(scope.running(), 0); // did not wait
    }

    void resetBeforeTheyResume_stillLetsThemGo()
    {
        TaskScope scope;
        Event event;
        bool ok = false;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = event.wait(stop);
            const Result<void> set = co_await waiting;
            ok = set.ok();
        });
        event.set();
        event.reset();
        finish(scope);
        QVERIFY(ok);
        QVERIFY(!event.isSet());
    }

    void stopBeforeStart_andWhileWaiting_isStopped()
    {
        TaskScope scope;
        Event never;
        int stopped = 0;
        std::stop_source early, late;
        early.request_stop();
        for (std::stop_source source : { early, late })
            scope.spawn([&, source](std::stop_token) -> Task<> {
                auto waiting = never.wait(source.get_token());
                const Result<void> set = co_await waiting;
                stopped += set.stopped();
            });
        QCOMPARE(stopped, 1); // without a turn of the loop
        late.request_stop();
        finish(scope);
        QCOMPARE(stopped, 2);
    }

    void stopAfterItWasSet_changesNothing()
    {
        TaskScope scope;
        Event event;
        bool ok = false;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = event.wait(stop);
            const Result<void> set = co_await waiting;
            ok = set.ok();
        });
        event.set();
        scope.requestStop();
        finish(scope);
        QVERIFY(ok);
    }

    void ownerDestroyedWhileTheyWait_isStopped()
    {
        TaskScope scope;
        auto event = std::make_unique<Event>();
        bool stopped = false;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto waiting = event->wait(stop);
            const Result<void> set = co_await waiting;
            stopped = set.stopped();
        });
        event.reset();
        finish(scope);
        QVERIFY(stopped);
    }

    void waiterThatWaitsAgain_isNotWokenTwice()
    {
        TaskScope scope;
        Event event;
        int rounds = 0;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            while (rounds < 100) {
                event.reset();
                auto waiting = event.wait(stop);
                (void)co_await waiting;
                ++rounds;
            }
        });
        for (int i = 0; i < 100; ++i) {
            event.set();
            event.set();
            settle();
            QCOMPARE(rounds, i + 1);
        }
        finish(scope);
    }
};

QTEST_GUILESS_MAIN(EventTest)
#include "event_test.moc"
