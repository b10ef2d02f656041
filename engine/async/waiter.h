// What all awaitables of this folder are made of: a suspended coroutine that is woken exactly once, by an event or by a
// stop, always through the executor of its own thread. Not for use outside engine/async.
#pragma once
#include "engine/async/executor.h"
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

// A suspended coroutine. Stops must be requested on the thread that waits; pool code only polls its copy of the token.
class Waiter {
public:
    explicit Waiter(std::stop_token stop) : m_stop(std::move(stop)) { }
    bool stopRequested() const { return m_stop.stop_requested(); }
    bool wokenByStop() const { return m_byStop; }

    void suspend(std::coroutine_handle<> coroutine)
    {
        m_coroutine = coroutine;
        m_onStop.emplace(m_stop, StopRequest { this });
    }
    void wake()
    {
        if (std::exchange(m_woken, true))
            return;
        queueLink.unlink();
        m_executor->post(m_coroutine);
    }
    bool woken() const { return m_woken; }

    struct QueueLink : Link {
        Waiter *waiter;
        explicit QueueLink(Waiter *owner) : waiter(owner) { }
    } queueLink { this }; // membership in a queue of waiters
    static Waiter *first(const Link &queue) { return static_cast<QueueLink *>(queue.next)->waiter; }

private:
    struct StopRequest {
        Waiter *waiter;
        void operator()() const
        {
            waiter->m_byStop = !waiter->m_woken;
            waiter->wake();
        }
    };
    std::stop_token m_stop;
    Executor *m_executor = Executor::current();
    std::coroutine_handle<> m_coroutine;
    bool m_woken = false;
    bool m_byStop = false;
    std::optional<std::stop_callback<StopRequest>> m_onStop;
};

// A movable recipe for an awaiter that must not move, since others hold its address: the awaiter is made in place by
// operator co_await.
template <class Awaiter, class... Arguments> struct Awaitable {
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
