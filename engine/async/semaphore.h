// At most so many at once. Lives on one thread.
#pragma once
#include "engine/async/waiter.h"
#include "engine/result.h"

#include <utility>

namespace superinstance {

class Semaphore {
public:
    explicit Semaphore(int permits) : m_free(permits) { }
    ~Semaphore() { Waiter::abandonAll(m_waiters); }

    // Leave to be one of them, given back at the end of its life, which is before the semaphore's. Hold it in a local:
    // a coroutine's parameters live longer than its body.
    class [[nodiscard]] Permit {
    public:
        explicit Permit(Semaphore *semaphore) : m_semaphore(semaphore) { }
        Permit(Permit &&other) noexcept : m_semaphore(std::exchange(other.m_semaphore, nullptr)) { }
        Permit &operator=(Permit &&other) noexcept
        {
            std::swap(m_semaphore, other.m_semaphore);
            return *this;
        }
        ~Permit()
        {
            if (m_semaphore)
                m_semaphore->release();
        }

    private:
        Semaphore *m_semaphore;
    };

    // co_await semaphore.acquire(stop) → Result<Permit>, in the order of asking; stopped when asked to stop first or
    // when the semaphore died.
    auto acquire(std::stop_token stop = {}) { return awaitable<Awaiter>(this, std::move(stop)); }
    int free() const { return m_free; }

private:
    struct Awaiter final : Waiter {
        Semaphore *semaphore;
        Awaiter(Semaphore *owner, std::stop_token stop) : Waiter(std::move(stop)), semaphore(owner) { }
        bool await_ready()
        {
            if (stopRequested())
                return true;
            if (semaphore->m_free == 0)
                return false;
            --semaphore->m_free;
            granted = true;
            return true;
        }
        void await_suspend(std::coroutine_handle<> coroutine)
        {
            semaphore->m_waiters.append(queueLink);
            suspend(coroutine);
        }
        Result<Permit> await_resume()
        {
            if (gaveUp() && !granted)
                return Error::stopped();
            return Permit(semaphore);
        }
        bool granted = false;
    };
    // The permit passes straight to the one that has waited longest, so that no newcomer gets in between.
    void release()
    {
        if (m_waiters.linked())
            Waiter::first(m_waiters)->wake();
        else
            ++m_free;
    }
    int m_free;
    Link m_waiters;
};

} // namespace superinstance
