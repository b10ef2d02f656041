// Blocking or heavy work moved to a thread pool and awaited.
#pragma once
#include "engine/async/span.h"
#include "engine/async/waiter.h"
#include "engine/result.h"

#include <QThreadPool>
#include <QtConcurrent>

#include <atomic>
#include <exception>
#include <memory>
#include <type_traits>

namespace superinstance {

// Of what waits for a thread of the same pool, a question comes first.
enum class Priority { Background = 0, Question = 1 };

// Orders the hand-over to a pool's thread. Qt does so with locks that a race detector cannot see, so the ticket that Qt
// passes on announces itself where it is copied into Qt's task and looks for that before its work begins.
inline std::atomic<unsigned> offloadHandOver = 0;

template <class Job> struct OffloadTicket {
    Job *job;
    explicit OffloadTicket(Job *of) : job(of) { }
    __attribute__((no_sanitize("thread"))) OffloadTicket(const OffloadTicket &other) noexcept : job(other.job)
    {
        offloadHandOver.fetch_add(1, std::memory_order_acq_rel);
    }
    __attribute__((no_sanitize("thread"))) void operator()() const
    {
        offloadHandOver.load(std::memory_order_acquire);
        job->run();
    }
};

// The work and what came of it; shared by the coroutine that waits and the pool, which may reach it after a stop.
template <class Function> class OffloadJob : public std::enable_shared_from_this<OffloadJob<Function>> {
public:
    using Value = std::invoke_result_t<Function &>;

    OffloadJob(Function work, Executor *home) : m_function(std::move(work)), m_home(home) { }

    // Then wakes `waiter`.
    void start(QThreadPool *pool, Priority priority, Waiter *waiter)
    {
        m_waiter = waiter;
        m_parent = ambientSpan;
        m_untilRun = this->shared_from_this();
        QtConcurrent::task(OffloadTicket<OffloadJob>(this)).onThreadPool(*pool).withPriority(int(priority)).spawn(QtConcurrent::FutureResult::Ignore);
    }
    // On a thread of the pool.
    void run()
    {
        const std::shared_ptr<OffloadJob> self = std::move(m_untilRun);
        State waiting = State::Waiting;
        if (!m_state.compare_exchange_strong(waiting, State::Begun, std::memory_order_acq_rel))
            return; // nobody waits any more
        perform();
        m_function.reset(); // what it owns goes before anybody hears of the end
        m_home->postRemote([waiter = m_waiter] { waiter->wake(); });
    }
    // Whether it will never run; what the work owns is released then.
    bool giveUp()
    {
        State waiting = State::Waiting;
        if (!m_state.compare_exchange_strong(waiting, State::GivenUp, std::memory_order_acq_rel))
            return false;
        m_function.reset();
        return true;
    }
    // After the end: the value, or the exception thrown once more.
    Value take()
    {
        if (m_exception)
            std::rethrow_exception(m_exception);
        if constexpr (!std::is_void_v<Value>)
            return std::move(*m_value);
    }

private:
    enum class State { Waiting, Begun, GivenUp };
    void perform()
    {
        const Span span("offload", m_parent);
        try {
            if constexpr (std::is_void_v<Value>)
                (*m_function)();
            else
                m_value.emplace((*m_function)());
        } catch (...) {
            m_exception = std::current_exception();
        }
    }
    std::optional<Function> m_function;
    Executor *const m_home;
    Waiter *m_waiter = nullptr;
    SpanContext m_parent;
    std::shared_ptr<OffloadJob> m_untilRun; // itself, while a pool has it
    std::optional<std::conditional_t<std::is_void_v<Value>, std::monostate, Value>> m_value;
    std::exception_ptr m_exception;
    std::atomic<State> m_state = State::Waiting;
};

template <class Function> struct OffloadAwaiter : Waiter {
    QThreadPool *pool;
    Priority priority;
    std::shared_ptr<OffloadJob<Function>> job;

    OffloadAwaiter(QThreadPool *on, Function work, Priority urgency, std::stop_token stop)
        : Waiter(std::move(stop)), pool(on), priority(urgency),
          job(std::make_shared<OffloadJob<Function>>(std::move(work), executor()))
    {
    }
    bool await_ready() const { return stopRequested(); }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        suspend(coroutine);
        job->start(pool, priority, this);
    }
    typename OffloadJob<Function>::Value await_resume() { return job->take(); }
    bool mayGiveUp() override { return job->giveUp(); }
};

// Result<T> for a T, for nothing, and for what is a Result already.
template <class T> struct ResultOf { using Type = Result<T>; };
template <class T> struct ResultOf<Result<T>> { using Type = Result<T>; };

template <class Function> struct StoppableOffloadAwaiter final : OffloadAwaiter<Function> {
    using OffloadAwaiter<Function>::OffloadAwaiter;
    using Value = typename OffloadJob<Function>::Value;
    typename ResultOf<Value>::Type await_resume()
    {
        if (this->gaveUp())
            return Error::stopped();
        if constexpr (std::is_void_v<Value>) {
            this->job->take();
            return {};
        } else {
            return this->job->take();
        }
    }
};

// co_await offload(pool, function, priority) → what the function returns, resumed on the awaiting thread. The function
// runs on a thread of the pool and owns copies of all it needs. Units of a millisecond or more: a round trip costs about
// 20 µs. The pool outlives the wait.
template <class Function> auto offload(QThreadPool *pool, Function function, Priority priority = Priority::Background)
{
    return awaitable<OffloadAwaiter<Function>>(pool, std::move(function), priority, std::stop_token());
}

// co_await offload(pool, function, priority, stop) → Result of what the function returns. Stopped when asked to stop
// before a thread took it, which then never runs; work that has begun polls its own copy of the token and is awaited.
template <class Function> auto offload(QThreadPool *pool, Function function, Priority priority, std::stop_token stop)
{
    return awaitable<StoppableOffloadAwaiter<Function>>(pool, std::move(function), priority, std::move(stop));
}

} // namespace superinstance
