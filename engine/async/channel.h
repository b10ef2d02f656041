// A bounded queue between coroutines of one thread: a full channel makes its senders wait, nothing is ever dropped.
// Other threads get a RemoteSender, which never waits and is told when there is no room.
#pragma once
#include "engine/async/channelcrossing.h"
#include "engine/async/waiter.h"

#include <algorithm>
#include <deque>

namespace superinstance {

template <class T> class Channel {
public:
    // capacity: at least 1. 10–50 for low volume, 100 by default, up to 1000 for bursts; never unbounded.
    explicit Channel(std::size_t capacity = 100) : m_capacity(std::max<std::size_t>(capacity, 1)) { }
    ~Channel() { close(); }

    // co_await channel.receive(stop) → optional<T>: empty when closed and drained, or stopped.
    auto receive(std::stop_token stop = {}) { return awaitable<Receive>(this, std::move(stop)); }
    // co_await channel.send(value, stop) → bool: false when closed or stopped; the value was not sent then.
    auto send(T value, std::stop_token stop = {}) { return awaitable<Send>(this, std::move(value), std::move(stop)); }
    // Without waiting; false when full or closed.
    bool trySend(T value)
    {
        if (m_closed || !reserve())
            return false;
        admit(std::move(value));
        return true;
    }
    // Without waiting; empty when there is nothing.
    std::optional<T> tryReceive()
    {
        std::optional<T> value;
        take(value);
        return value;
    }
    // The sending end for other threads; copies may outlive the channel. To be asked for on the channel's thread.
    RemoteSender<T> remote()
    {
        if (!m_crossing)
            m_crossing = std::make_shared<ChannelCrossing<T>>(this, m_capacity, m_values.size(), m_closed);
        return RemoteSender<T>(m_crossing);
    }
    // No more values: waiting senders get false, receivers drain what is there.
    void close()
    {
        if (m_crossing)
            m_crossing->close(); // delivers what other threads were told is sent
        m_closed = true;
        for (Link *queue : { &m_receivers, &m_senders })
            while (queue->linked())
                Waiter::first(*queue)->wake();
    }
    std::size_t size() const { return m_values.size(); }
    std::size_t capacity() const { return m_capacity; }
    // The most that ever waited in it: near the capacity means that the receiver is the slow one.
    std::size_t highWaterMark() const { return m_highWaterMark; }

private:
    friend class ChannelCrossing<T>;
    struct Receive final : Waiter {
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
    struct Send final : Waiter {
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
            sent = channel->reserve();
            if (sent)
                channel->admit(std::move(value));
            return sent;
        }
        void await_suspend(std::coroutine_handle<> coroutine)
        {
            channel->m_senders.append(queueLink);
            suspend(coroutine);
        }
        bool await_resume() const { return sent; }
    };

    // Takes a place for one value; false: there is none. Places taken by other threads count.
    bool reserve() { return m_crossing ? m_crossing->reserve() : m_values.size() < m_capacity; }
    // A value that has a place: a receiver that waits has it at once, and the place is free again.
    void admit(T value)
    {
        if (m_receivers.linked()) {
            auto *receiver = static_cast<Receive *>(Waiter::first(m_receivers));
            receiver->value.emplace(std::move(value));
            receiver->wake();
            freePlace();
            return;
        }
        m_values.push_back(std::move(value));
        m_highWaterMark = std::max(m_highWaterMark, m_values.size());
    }
    bool take(std::optional<T> &out)
    {
        if (m_values.empty())
            return false;
        out.emplace(std::move(m_values.front()));
        m_values.pop_front();
        freePlace();
        return true;
    }
    // The sender that has waited longest gets it.
    void freePlace()
    {
        if (!m_senders.linked()) {
            if (m_crossing)
                m_crossing->release();
            return;
        }
        auto *sender = static_cast<Send *>(Waiter::first(m_senders));
        sender->sent = true;
        sender->wake();
        admit(std::move(sender->value));
    }

    const std::size_t m_capacity;
    std::size_t m_highWaterMark = 0;
    bool m_closed = false;
    std::deque<T> m_values;
    Link m_receivers, m_senders;
    std::shared_ptr<ChannelCrossing<T>> m_crossing; // once other threads may send
};

} // namespace superinstance
