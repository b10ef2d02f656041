// A flag that coroutines wait for; stays set until reset. Lives on one thread.
#pragma once
#include "engine/async/waiter.h"
#include "engine/result.h"

namespace superinstance {

class Event {
public:
    Event() = default;
    ~Event() { Waiter::abandonAll(m_waiters); }

    void set()
    {
        m_set = true;
        while (m_waiters.linked())
            Waiter::first(m_waiters)->wake();
    }
    void reset() { m_set = false; }
    bool isSet() const { return m_set; }

    // co_await event.wait(stop) → Result<void>: ok when set, stopped when asked to stop first or when the event died.
    auto wait(std::stop_token stop = {}) { return awaitable<Awaiter>(this, std::move(stop)); }

private:
    struct Awaiter final : Waiter {
        Event *event;
        Awaiter(Event *owner, std::stop_token stop) : Waiter(std::move(stop)), event(owner) { }
        bool await_ready() const { return event->m_set || stopRequested(); }
        void await_suspend(std::coroutine_handle<> coroutine)
        {
            event->m_waiters.append(queueLink);
            suspend(coroutine);
        }
        Result<void> await_resume() const { return gaveUp() ? Result<void>(Error::stopped()) : Result<void>(); }
    };
    bool m_set = false;
    Link m_waiters;
};

} // namespace superinstance
