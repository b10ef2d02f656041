// Blocking or heavy work moved to a thread pool and awaited.
#pragma once
#include "engine/async/waiter.h"

#include <QRunnable>
#include <QThreadPool>

#include <atomic>
#include <exception>
#include <type_traits>

namespace superinstance {

// Orders the hand-over to a pool thread in a way that race detectors see (Qt's own mutexes are not instrumented).
inline std::atomic<unsigned> offloadHandOver { 0 };

template <class Function> struct OffloadJob final : QRunnable {
    using Value = std::invoke_result_t<Function &>;
    using Stored = std::conditional_t<std::is_void_v<Value>, char, Value>;
    Function function;
    Executor *executor = Executor::current();
    std::coroutine_handle<> coroutine;
    std::optional<Stored> value;
    std::exception_ptr exception;

    explicit OffloadJob(Function work) : function(std::move(work)) { setAutoDelete(false); }
    void run() override
    {
        offloadHandOver.load(std::memory_order_acquire);
        try {
            if constexpr (std::is_void_v<Value>) {
                function();
                value.emplace();
            } else {
                value.emplace(function());
            }
        } catch (...) {
            exception = std::current_exception();
        }
        executor->postRemote([waiting = coroutine] { waiting.resume(); }); // last access: the awaiter may be gone now
    }
};

template <class Function> struct OffloadAwaiter {
    QThreadPool *pool;
    int priority;
    OffloadJob<Function> job;
    OffloadAwaiter(QThreadPool *on, int urgency, Function work) : pool(on), priority(urgency), job(std::move(work)) { }
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        job.coroutine = coroutine;
        offloadHandOver.fetch_add(1, std::memory_order_release);
        pool->start(&job, priority);
    }
    typename OffloadJob<Function>::Value await_resume()
    {
        if (job.exception)
            std::rethrow_exception(job.exception);
        if constexpr (!std::is_void_v<typename OffloadJob<Function>::Value>)
            return std::move(*job.value);
    }
};

// co_await offload(pool, function) → what the function returns, resumed on the awaiting thread. The function runs on a
// thread of the pool and owns copies of all it needs; it polls its own copy of a stop token. Units of a millisecond or
// more: a round trip costs about 20 µs. Higher priority runs first.
template <class Function> auto offload(QThreadPool *pool, Function function, int priority = 0)
{
    return awaitable<OffloadAwaiter<Function>>(pool, priority, std::move(function));
}

} // namespace superinstance
