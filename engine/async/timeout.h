// Work with a deadline.
#pragma once
#include "engine/async/task.h"
#include "engine/result.h"

#include <QTimer>

#include <chrono>

namespace superinstance {

// Runs `work(stop token)`, a callable that gives a Task<Result<T>>. When `duration` passes first the work is asked to
// stop, awaited, and the outcome is *timed out*, unless it had finished all the same. A stop of `parent` reaches the
// work and its outcome is passed on. The work must honour its token.
template <class Work, class Outcome = typename std::invoke_result_t<Work &, std::stop_token>::value_type>
Task<Outcome> withTimeout(std::chrono::milliseconds duration, Work work, std::stop_token parent = {})
{
    std::stop_source source;
    std::stop_callback onParentStop(parent, [&source] { source.request_stop(); });
    bool expired = false;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        expired = true;
        source.request_stop();
    });
    timer.start(duration);
    auto task = work(source.get_token());
    Outcome outcome = co_await task;
    if (expired && !outcome.ok())
        co_return Outcome(Error::timedOut());
    co_return outcome;
}

} // namespace superinstance
