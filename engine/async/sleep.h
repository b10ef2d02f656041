// Waiting for time to pass, or for the next turn, without blocking the thread.
#pragma once
#include "engine/async/waiter.h"
#include "engine/result.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace superinstance {

struct SleepAwaiter final : Waiter {
    std::chrono::milliseconds duration;
    QTimer timer;
    SleepAwaiter(std::chrono::milliseconds time, std::stop_token stop) : Waiter(std::move(stop)), duration(time) { }
    bool await_ready() const { return stopRequested(); }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        suspend(coroutine);
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer); // a coarse one may end a twentieth too early
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { wake(); });
        timer.start(std::max(duration, std::chrono::milliseconds(0))); // a negative one would never fire
    }
    Result<void> await_resume() const { return gaveUp() ? Result<void>(Error::stopped()) : Result<void>(); }
};

// co_await sleepFor(duration, stop) → Result<void>: ok after the time, stopped when asked to stop first.
inline auto sleepFor(std::chrono::milliseconds duration, std::stop_token stop = {})
{
    return awaitable<SleepAwaiter>(duration, std::move(stop));
}

// Gives other coroutines and the event loop a turn: co_await yieldTurn(); at least every millisecond of a long loop.
struct [[nodiscard]] YieldAwaiter {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> coroutine) const
    {
        assertNoLockHeld();
        Executor::current()->post({ coroutine, ambientSpan });
    }
    void await_resume() const noexcept { }
};
inline YieldAwaiter yieldTurn() { return {}; }

} // namespace superinstance
