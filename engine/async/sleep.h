// Waiting for time to pass without blocking the thread.
#pragma once
#include "engine/async/waiter.h"
#include "engine/result.h"

#include <QTimer>

#include <chrono>

namespace superinstance {

struct SleepAwaiter : Waiter {
    std::chrono::milliseconds duration;
    QTimer timer;
    SleepAwaiter(std::chrono::milliseconds time, std::stop_token stop) : Waiter(std::move(stop)), duration(time) { }
    bool await_ready() const { return stopRequested(); }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        suspend(coroutine);
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { wake(); });
        timer.start(duration);
    }
    Result<void> await_resume() const
    {
        return wokenByStop() || !woken() ? Result<void>(Error::stopped()) : Result<void>();
    }
};

// co_await sleepFor(duration, stop) → Result<void>: ok after the time, stopped when asked to stop first.
inline auto sleepFor(std::chrono::milliseconds duration, std::stop_token stop = {})
{
    return awaitable<SleepAwaiter>(duration, std::move(stop));
}

} // namespace superinstance
