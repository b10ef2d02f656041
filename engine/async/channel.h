// A bounded queue between coroutines of one thread: a full channel makes its senders wait, nothing is ever dropped.
#pragma once
#include "engine/async/waiter.h"

#include <deque>

namespace superinstance {

template <class T> class Channel {
public:
    // capacity: at least 1. 10–50 for low volume, 100 by default, up to 1000 for bursts; never unbounded.
    explicit Channel(std::size_t capacity = 100) : m_capacity(capacity ? capacity : 1) { }

    // co_await channel.receive(stop) → optional<T>: empty when closed and drained, or stopped.
    auto receive(std::stop_token stop = {}) { return awaitable<Receive>(this, std::move(stop)); }
    // co_await channel.send(value, stop) → bool: false when closed or stopped; the value was not sent then.
    auto send(T value, std::stop_token stop = {}) { return awaitable<Send>(this, std::move(value), std::move(stop)); }
    // Without waiting; false when full or closed.
    bool trySend(T value) { return !m_closed && put(value); }
    // Without waiting; empty when there is nothing.
    std::optional<T> tryReceive()
    {
        std::optional<T> value;
        take(value);
        return value;
    }
    // No more values: waiting senders get false, receivers drain what is there.
    void close()
    {
        m_closed = true;
        for (Link *queue : { &m_receivers, &m_senders })
            while (queue->linked())
                Waiter::first(*queue)->wake();
    }
    std::size_t size() const { return m_values.size(); }

private:
    struct Receive : Waiter {
        Channel *channel;
        std::optional<T> value;
        Receive(Channel *owner, std::stop_token stop) : Waiter(std::move(stop)), channel(owner) { }
        bool await_ready() { return stopRequested() || channel->take(value) || channel->m_closed; }
        void await_suspend(std::coroutine_handle<> coroutine)
        {
            channel->m_receivers.append(queueLink);
            suspend(coroutine);
        }
        std::optional<T> await_resume() { return std::move(value); }
    };
    struct Send : Waiter {
        Channel *channel;
        T value;
        bool sent = false;
        Send(Channel *owner, T item, std::stop_token stop)
            : Waiter(std::move(stop)), channel(owner), value(std::move(item))
        {
        }
        bool await_ready()
        {
            if (stopRequested() || channel->m_closed)
                return true;
            sent = channel->put(value);
            return sent;
        }
        void await_suspend(std::coroutine_handle<> coroutine)
        {
            channel->m_senders.append(queueLink);
            suspend(coroutine);
        }
        bool await_resume() const { return sent; }
    };

    bool put(T &value)
    {
        if (m_receivers.linked()) {
            auto *receiver = static_cast<Receive *>(Waiter::first(m_receivers));
            receiver->value.emplace(std::move(value));
            receiver->wake();
            return true;
        }
        if (m_values.size() >= m_capacity)
            return false;
        m_values.push_back(std::move(value));
        return true;
    }
    bool take(std::optional<T> &out)
    {
        if (m_values.empty())
            return false;
        out.emplace(std::move(m_values.front()));
        m_values.pop_front();
        if (m_senders.linked()) {
            auto *sender = static_cast<Send *>(Waiter::first(m_senders));
            m_values.push_back(std::move(sender->value));
            sender->sent = true;
            sender->wake();
        }
        return true;
    }

    std::size_t m_capacity;
    bool m_closed = false;
    std::deque<T> m_values;
    Link m_receivers, m_senders;
};

} // namespace superinstance
