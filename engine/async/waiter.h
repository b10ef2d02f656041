// What all awaitables of this folder are made of: a suspended coroutine that is woken exactly once, by an event or by a
// stop, always through the executor of its own thread. Not for use outside engine/async.
#pragma once
#include "engine/async/executor.h"
#include "engine/async/lock.h"
#include "engine/async/task.h"

#include <optional>
#include <tuple>
#include <utility>

namespace superinstance {

// A node of an intrusive, doubly linked list; leaves its list when it is destroyed.
struct Link {
    Link *previous = this;
    Link *next = this;
    Link() = default;
    Link(const Link &) = delete;
    Link &operator=(const Link &) = delete;
    ~Link() { unlink(); }
    bool linked() const { return next != this; }
    void unlink()
    {
        previous->next = next;
        next->previous = previous;
        previous = next = this;
    }
    void append(Link &node)
    {
        node.previous = previous;
        node.next = this;
        previous->next = &node;
        previous = &node;
    }
};

// A suspended coroutine. It is woken, and stops are requested, on the thread that waits (debug builds assert it); pool
// code only polls its copy of the token.
class Waiter {
public:
    explicit Waiter(std::stop_token stop) : m_stop(std::move(stop)) { }
    Waiter(const Waiter &) = delete;
    Waiter &operator=(const Waiter &) = delete;

    bool stopRequested() const { return m_stop.stop_requested(); }
    // Woken by a stop, by the end of what it waited for, or never suspended because the stop came before.
    bool gaveUp() const { return m_end == End::Stopped || (m_end == End::None && stopRequested()); }
    bool woken() const { return m_end != End::None; }

    void suspend(std::coroutine_handle<> coroutine)
    {
        assertNoLockHeld();
        m_coroutine = coroutine;
        m_span = ambientSpan;
        m_onStop.emplace(m_stop, StopRequest { this });
    }
    void wake() { end(End::Woken); }
    // Wakes it as if it had been stopped: what it waited for is gone.
    void abandon() { end(End::Stopped); }

    struct QueueLink : Link {
        Waiter *waiter;
        explicit QueueLink(Waiter *owner) : waiter(owner) { }
    } queueLink { this }; // membership in a queue of waiters
    static Waiter *first(const Link &queue) { return static_cast<QueueLink *>(queue.next)->waiter; }
    static void abandonAll(const Link &queue)
    {
        while (queue.linked())
            first(queue)->abandon();
    }

protected:
    ~Waiter() = default;
    // Whether a stop ends the wait now; work that has begun elsewhere is waited for.
    virtual bool mayGiveUp() { return true; }
    Executor *executor() const { return m_executor; }

private:
    enum class End { None, Woken, Stopped };
    struct StopRequest {
        Waiter *waiter;
        void operator()() const
        {
            if (!waiter->woken() && waiter->mayGiveUp())
                waiter->end(End::Stopped);
        }
    };
    void end(End how)
    {
        if (woken())
            return;
        m_end = how;
        queueLink.unlink();
        m_executor->post({ m_coroutine, m_span });
    }
    std::stop_token m_stop;
    Executor *m_executor = Executor::current();
    std::coroutine_handle<> m_coroutine;
    SpanContext m_span;
    End m_end = End::None;
    std::optional<std::stop_callback<StopRequest>> m_onStop;
};

// A movable recipe for an awaiter that must not move, since others hold its address: the awaiter is made in place by
// operator co_await.
template <class Awaiter, class... Arguments> struct [[nodiscard]] Awaitable {
    std::tuple<Arguments...> arguments;
    Awaiter operator co_await()
    {
        return std::apply([](auto &&...each) { return Awaiter(std::move(each)...); }, std::move(arguments));
    }
};
template <class Awaiter, class... Arguments> Awaitable<Awaiter, Arguments...> awaitable(Arguments... arguments)
{
    return { std::tuple<Arguments...>(std::move(arguments)...) };
}

} // namespace superinstance
