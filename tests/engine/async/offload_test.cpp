// Offloaded work runs elsewhere, comes back to the thread that waits, heeds stops, and lets questions overtake.
#include "engine/async/offload.h"
#include "tests/engine/async/asynctest.h"

#include <semaphore>

using namespace superinstance;

namespace {

// A thread of a pool that is busy until it is let go.
class Busy {
public:
    explicit Busy(QThreadPool *pool)
    {
        m_scope.spawn([this, pool](std::stop_token) -> Task<> {
            auto work = [this] {
                m_begun.release();
                m_mayEnd.acquire();
            };
            auto done = offload(pool, work);
            co_await done;
        });
        m_begun.acquire();
    }
    ~Busy()
    {
        letGo();
        finish(m_scope);
    }
    void letGo()
    {
        if (!std::exchange(m_free, true))
            m_mayEnd.release();
    }

private:
    std::binary_semaphore m_begun { 0 }, m_mayEnd { 0 };
    bool m_free = false;
    TaskScope m_scope;
};

} // namespace

class OffloadTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_pool; // of one thread

private Q_SLOTS:
    void initTestCase() { m_pool.setMaxThreadCount(1); }
    void init() { Alive::count = 0; }

    void work_runsElsewhere_andResumesHere()
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

    void ownedValues_moveThereAndBack()
    {
        TaskScope scope;
        std::unique_ptr<QString> back;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto text = std::make_unique<QString>(QStringLiteral("there"));
            auto work = [text = std::move(text)]() mutable {
                text->append(QStringLiteral(" and back"));
                return std::move(text);
            };
            auto done = offload(&m_pool, std::move(work));
            back = co_await done;
        });
        finish(scope);
        QCOMPARE(*back, QStringLiteral("there and back"));
    }

    void failure_isAResultAsAnyOther()
    {
        TaskScope scope;
        Result<int> result = 0;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto work = []() -> Result<int> { return Error::failed(QStringLiteral("The disk is full.")); };
            auto done = offload(&m_pool, work, Priority::Background, stop);
            result = co_await done;
        });
        finish(scope);
        QCOMPARE(result.error().message, QStringLiteral("The disk is full."));
    }

    void exception_comesBackAsItself()
    {
        TaskScope scope;
        QString what;
        scope.onBug = [&](const QString &text) { what = text; };
        scope.spawn([&](std::stop_token) -> Task<> {
            auto work = []() -> int { throw std::out_of_range("disk on fire"); };
            auto done = offload(&m_pool, work);
            try {
                (void)co_await done;
            } catch (const std::out_of_range &) {
                throw;
            } catch (...) {
                throw std::runtime_error("its type was lost");
            }
        });
        finish(scope);
        QCOMPARE(what, QStringLiteral("disk on fire"));
    }

    void stopBeforeStart_neverRuns()
    {
        TaskScope scope;
        std::stop_source stopped;
        stopped.request_stop();
        bool ran = false, wasStopped = false;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto work = [&ran] { ran = true; };
            auto done = offload(&m_pool, work, Priority::Question, stopped.get_token());
            const Result<void> result = co_await done;
            wasStopped = result.stopped();
        });
        QCOMPARE(scope.running(), 0);
        m_pool.waitForDone();
        QVERIFY(wasStopped && !ran);
    }

    void stopWhileWaitingForAThread_endsAtOnce_andReleasesWhatTheWorkOwns()
    {
        Busy busy(&m_pool);
        TaskScope scope;
        bool ran = false, wasStopped = false;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto work = [&ran, alive = Alive()] { ran = true; };
            auto done = offload(&m_pool, std::move(work), Priority::Question, stop);
            const Result<void> result = co_await done;
            wasStopped = result.stopped();
        });
        QCOMPARE(scope.running(), 1);
        scope.requestStop();
        finish(scope); // though the thread is still busy
        QVERIFY(wasStopped);
        QCOMPARE(Alive::count, 0);
        busy.letGo();
        m_pool.waitForDone();
        QVERIFY(!ran);
    }

    void stopWhileWorking_isSeenByTheWork_whichIsAwaited()
    {
        TaskScope scope;
        std::atomic<bool> begun = false;
        Result<QString> result = QString();
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto work = [&begun, stop] {
                begun = true;
                while (!stop.stop_requested())
                    std::this_thread::yield();
                return QStringLiteral("cut short");
            };
            auto done = offload(&m_pool, work, Priority::Background, stop);
            result = co_await done;
        });
        runUntil([&] { return begun.load(); });
        scope.requestStop();
        finish(scope);
        QCOMPARE(result.value(), QStringLiteral("cut short"));
    }

    void question_overtakesIndexing()
    {
        Busy busy(&m_pool);
        TaskScope scope;
        QStringList order;
        const auto add = [&](const QString &name, Priority priority) {
            scope.spawn([&, name, priority](std::stop_token) -> Task<> {
                auto work = [&order, name] { order.append(name); }; // one thread: no race
                auto done = offload(&m_pool, work, priority);
                co_await done;
            });
        };
        for (int i = 1; i <= 3; ++i)
            add(QStringLiteral("file %1").arg(i), Priority::Background);
        add(QStringLiteral("question 1"), Priority::Question);
        add(QStringLiteral("question 2"), Priority::Question);
        busy.letGo();
        finish(scope);
        QCOMPARE(order, QStringList({ QStringLiteral("question 1"), QStringLiteral("question 2"), QStringLiteral("file 1"),
                                      QStringLiteral("file 2"), QStringLiteral("file 3") }));
    }

    void poolThatEndsWhileItIsWaitedFor_stillAnswers()
    {
        TaskScope scope;
        auto pool = std::make_unique<QThreadPool>();
        int value = 0;
        scope.spawn([&](std::stop_token) -> Task<> {
            auto work = [] { return 7; };
            auto done = offload(pool.get(), work);
            value = co_await done;
        });
        pool.reset(); // waits for the work; its answer is on the way
        finish(scope);
        QCOMPARE(value, 7);
    }

    void workThatEndsAsItIsStopped_endsOnce()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(2);
        for (int i = 0; i < 2000; ++i) { // the stop races with the pool
            TaskScope scope;
            int ends = 0;
            bool consistent = false;
            std::atomic<bool> ran = false;
            scope.spawn([&](std::stop_token stop) -> Task<> {
                auto work = [&ran] { ran = true; };
                auto done = offload(&pool, work, Priority::Question, stop);
                const Result<void> result = co_await done;
                ++ends;
                consistent = ran == result.ok();
            });
            if (i % 3 == 0)
                std::this_thread::yield();
            scope.requestStop();
            finish(scope);
            QCOMPARE(ends, 1);
            QVERIFY(consistent);
        }
    }

    void thousands_comeBackOnceEach()
    {
        TaskScope scope;
        QThreadPool pool;
        pool.setMaxThreadCount(3);
        QList<int> seen;
        for (int i = 0; i < 3000; ++i)
            scope.spawn([&, i](std::stop_token) -> Task<> {
                auto work = [i] { return i; };
                auto done = offload(&pool, work);
                const int value = co_await done;
                seen.append(value);
                auto again = offload(&pool, work); // from where the first came back
                seen.append(co_await again);
            });
        finish(scope);
        std::sort(seen.begin(), seen.end());
        QCOMPARE(seen.size(), 6000);
        for (int i = 0; i < 6000; ++i)
            QCOMPARE(seen[i], i / 2);
    }
};

QTEST_GUILESS_MAIN(OffloadTest)
#include "offload_test.moc"
