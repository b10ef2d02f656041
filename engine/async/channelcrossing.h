// How values of other threads get into a channel. Use Channel::remote().
#pragma once
#include "engine/async/executor.h"
#include "engine/async/lock.h"

#include <atomic>
#include <memory>
#include <utility>
#include <vector>

namespace superinstance {

template <class T> class Channel;

// Counts the places of a channel that others send into as well, and carries their values over.
template <class T> class ChannelCrossing : public std::enable_shared_from_this<ChannelCrossing<T>> {
public:
    ChannelCrossing(Channel<T> *channel, std::size_t capacity, std::size_t taken, bool closed)
        : m_capacity(capacity), m_executor(Executor::current()), m_taken(taken), m_channel(closed ? nullptr : channel)
    {
    }
    // From any thread.
    bool trySend(T value)
    {
        const ScopedLock lock(m_mutex);
        if (!m_channel || !reserve())
            return false;
        m_arriving.push_back(std::move(value));
        if (m_arriving.size() == 1)
            m_executor->postRemote([self = this->shared_from_this()] { self->deliver(); });
        return true;
    }
    // A place that is taken stays taken until it is released, wherever its value is.
    bool reserve()
    {
        std::size_t taken = m_taken.load(std::memory_order_relaxed);
        while (taken < m_capacity)
            if (m_taken.compare_exchange_weak(taken, taken + 1, std::memory_order_relaxed))
                return true;
        return false;
    }
    void release() { m_taken.fetch_sub(1, std::memory_order_relaxed); }

    // On the channel's thread.
    void deliver() { admit(false); }
    void close() { admit(true); }

private:
    void admit(bool last)
    {
        Channel<T> *channel = nullptr;
        std::vector<T> values;
        {
            const ScopedLock lock(m_mutex);
            channel = last ? std::exchange(m_channel, nullptr) : m_channel;
            values.swap(m_arriving);
        }
        for (T &value : values)
            channel->admit(std::move(value));
    }
    const std::size_t m_capacity;
    Executor *const m_executor;
    std::atomic<std::size_t> m_taken;
    std::mutex m_mutex;
    Channel<T> *m_channel; // guarded by m_mutex; null once closed
    std::vector<T> m_arriving; // guarded by m_mutex
};

// The sending end of a channel for other threads.
template <class T> class RemoteSender {
public:
    explicit RemoteSender(std::shared_ptr<ChannelCrossing<T>> crossing) : m_crossing(std::move(crossing)) { }
    // False when the channel is full, closed or gone; true: the value will be received, in the order of this thread.
    bool trySend(T value) const { return m_crossing->trySend(std::move(value)); }

private:
    std::shared_ptr<ChannelCrossing<T>> m_crossing;
};

} // namespace superinstance
