// A semaphore lets in so many and no more, in the order they came.
#include "engine/async/semaphore.h"
#include "tests/engine/async/asynctest.h"

using namespace superinstance;

namespace {

// Enters, waits for the event inside, leaves.
Task<> visit(Semaphore *semaphore, Event *mayLeave, QList<int> *entered, int number, std::stop_token stop)
{
    auto acquiring = semaphore->acquire(stop);
    const Result<Semaphore::Permit> permit = co_await acquiring;
    if (!permit)
        co_return;
    entered->append(number);
    auto waiting = mayLeave->wait(stop);
    (void)co_await waiting;
}

} // namespace

class SemaphoreTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void atMostSoMany_areInside()
    {
        TaskScope scope;
        Semaphore semaphore(3);
        int inside = 0, most = 0, visits = 0;
        for (int i = 0; i < 2000; ++i)
            scope.spawn([&](std::stop_token stop) -> Task<> {
                auto acquiring = semaphore.acquire(stop);
                const Result<Semaphore::Permit> permit = co_await acquiring;
                most = std::max(most, ++inside);
                co_await yieldTurn();
                --inside;
                ++visits;
            });
        finish(scope);
        QCOMPARE(most, 3);
        QCOMPARE(visits, 2000);
        QCOMPARE(semaphore.free(), 3);
    }

    void theOneThatWaitedLongest_isNext_andNobodySlipsIn()
    {
        TaskScope scope;
        Semaphore semaphore(1);
        Event leave[4];
        QList<int> entered;
        for (int i = 0; i < 3; ++i)
            scope.spawn([&, i](std::stop_token stop) { return visit(&semaphore, &leave[i], &entered, i, stop); });
        leave[0].set();
        settle();
        QCOMPARE(entered, QList<int>({ 0, 1 }));
        leave[1].set();
        QCOMPARE(semaphore.free(), 0); // passed on, never free in between
        scope.spawn([&](std::stop_token stop) { return visit(&semaphore, &leave[3], &entered, 3, stop); });
        leave[2].set();
        leave[3].set();
        finish(scope);
        QCOMPARE(entered, QList<int>({ 0, 1, 2, 3 }));
    }

    void stopBeforeStart_andWhileWaiting_takesNoPermit()
    {
        TaskScope scope;
        Semaphore semaphore(1);
        Event leave;
        QList<int> entered;
        std::stop_source early, late;
        early.request_stop();
        scope.spawn([&](std::stop_token) { return visit(&semaphore, &leave, &entered, 0, early.get_token()); });
        QCOMPARE(semaphore.free(), 1);
        scope.spawn([&](std::stop_token stop) { return visit(&semaphore, &leave, &entered, 1, stop); });
        scope.spawn([&](std::stop_token) { return visit(&semaphore, &leave, &entered, 2, late.get_token()); });
        late.request_stop();
        leave.set();
        finish(scope);
        QCOMPARE(entered, QList<int>({ 1 }));
        QCOMPARE(semaphore.free(), 1);
    }

    void stopAfterThePermitWasPassedOn_losesNone()
    {
        TaskScope scope;
        Semaphore semaphore(1);
        Event leave, other;
        QList<int> entered;
        std::stop_source second;
        scope.spawn([&](std::stop_token stop) { return visit(&semaphore, &leave, &entered, 1, stop); });
        scope.spawn([&](std::stop_token) { return visit(&semaphore, &other, &entered, 2, second.get_token()); });
        leave.set();
        runUntil([&] { return entered.size() == 2 || scope.running() == 1; });
        second.request_stop();
        finish(scope);
        QCOMPARE(semaphore.free(), 1);
    }

    void failureInside_givesThePermitBack()
    {
        TaskScope scope;
        Semaphore semaphore(1);
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto acquiring = semaphore.acquire(stop);
            const Result<Semaphore::Permit> permit = co_await acquiring;
            co_await yieldTurn();
            throw std::runtime_error("inside");
        });
        QCOMPARE(semaphore.free(), 0);
        finish(scope);
        QCOMPARE(semaphore.free(), 1);
    }

    void ownerDestroyedWhileTheyWait_endsTheWaits()
    {
        TaskScope scope;
        auto semaphore = std::make_unique<Semaphore>(0);
        bool stopped = false;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto acquiring = semaphore->acquire(stop);
            const Result<Semaphore::Permit> permit = co_await acquiring;
            stopped = permit.stopped();
        });
        semaphore.reset();
        finish(scope);
        QVERIFY(stopped);
    }

    void permit_movesWithItsHolder()
    {
        Semaphore semaphore(0);
        Semaphore other(0);
        {
            Semaphore::Permit first(&semaphore), second(&other);
            first = std::move(second);
        }
        QCOMPARE(semaphore.free(), 1);
        QCOMPARE(other.free(), 1);
    }
};

QTEST_GUILESS_MAIN(SemaphoreTest)
#include "semaphore_test.moc"
