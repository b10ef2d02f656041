// Work with a deadline.
#pragma once
#include "engine/async/stop.h"
#include "engine/async/task.h"
#include "engine/result.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <source_location>

namespace superinstance {

// The clock of one withTimeout: asks the work to stop when the time is over, and says so in the log when the work does
// not heed that within a second.
class Deadline {
public:
    Deadline(std::chrono::milliseconds duration, std::stop_token parent, std::source_location place);
    bool expired() const { return m_expired; }
    std::stop_token token() const { return m_stop.token(); }
    // The time begins anew, unless it is over.
    void renew(std::chrono::milliseconds duration);

    // How long after its deadline a work is reported as ignoring its stop.
    static constexpr std::chrono::milliseconds patience { 1000 };

private:
    void tick();
    LinkedStop m_stop;
    const std::source_location m_place;
    bool m_expired = false;
    QTimer m_timer;
};

// co_await withTimeout(duration, work, parent) → what the work gives. `work(stop token)` is a callable that gives a
// Task<Result<T>>. When `duration` passes first the work is asked to stop and awaited, since it may use what its caller
// owns; the outcome is *timed out*, unless it had a value all the same. A work that ignores its token is reported to the
// log with the place of the call. A stop of `parent` reaches the work and its outcome is passed on.
template <class Work, class Outcome = typename std::invoke_result_t<Work &, std::stop_token>::value_type>
Task<Outcome> withTimeout(std::chrono::milliseconds duration, Work work, std::stop_token parent = {},
                          std::source_location place = std::source_location::current())
{
    Deadline deadline(duration, parent, place);
    auto task = work(deadline.token());
    Outcome outcome = co_await task;
    if (deadline.expired() && !outcome.ok())
        co_return Outcome(Error::timedOut());
    co_return outcome;
}

// The same for work that shows signs of life: `work(stop token, renew)`, whose renew(duration) starts the clock anew.
template <class Work, class Outcome = typename std::invoke_result_t<Work &, std::stop_token, std::function<void(std::chrono::milliseconds)>>::value_type>
Task<Outcome> withPatience(std::chrono::milliseconds duration, Work work, std::stop_token parent = {}, std::source_location place = std::source_location::current())
{
    Deadline deadline(duration, parent, place);
    auto task = work(deadline.token(), [&deadline](std::chrono::milliseconds next) { deadline.renew(next); });
    Outcome outcome = co_await task;
    if (deadline.expired() && !outcome.ok())
        co_return Outcome(Error::timedOut());
    co_return outcome;
}

} // namespace superinstance
