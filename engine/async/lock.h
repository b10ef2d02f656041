// The only way the engine locks a mutex: for a moment, never across a suspension.
#pragma once
#include <QtGlobal>

#include <mutex>

namespace superinstance {

// Locks of the calling thread that are held right now; counted in debug builds only.
inline constinit thread_local int locksHeld = 0;

// Ends a debug build when a lock is held where a coroutine suspends.
inline void assertNoLockHeld()
{
    Q_ASSERT_X(locksHeld == 0, "ScopedLock", "a lock is held across a suspension");
}

class [[nodiscard]] ScopedLock {
public:
    explicit ScopedLock(std::mutex &mutex) : m_lock(mutex) { count(1); }
    ~ScopedLock() { count(-1); }
    ScopedLock(const ScopedLock &) = delete;
    ScopedLock &operator=(const ScopedLock &) = delete;

private:
    static void count([[maybe_unused]] int change)
    {
#ifndef QT_NO_DEBUG
        locksHeld += change;
#endif
    }
    std::lock_guard<std::mutex> m_lock;
};

} // namespace superinstance
