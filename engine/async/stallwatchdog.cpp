#include "engine/async/stallwatchdog.h"

#include <QAbstractEventDispatcher>
#include <QLoggingCategory>

#include <ctime>

namespace superinstance {

Q_LOGGING_CATEGORY(lcStall, "superinstance.stall")

namespace {

// Of this thread: what others do on a busy computer is no stall of ours.
std::chrono::nanoseconds processorTime()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

StallWatchdog::StallWatchdog(std::chrono::nanoseconds limit) : m_limit(limit), m_turnBegan(processorTime())
{
    QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    Q_ASSERT_X(dispatcher, "StallWatchdog", "this thread has no event loop");
    // A turn ends where the loop goes to sleep; one that need not sleep goes straight on to the next.
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        m_blocked = true;
        endTurn();
    });
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        if (!std::exchange(m_blocked, false))
            endTurn();
    });
    m_executor->watch(this);
}

StallWatchdog::~StallWatchdog()
{
    m_executor->watch(nullptr);
}

void StallWatchdog::resume(const Resumption &next)
{
    const std::chrono::nanoseconds before = processorTime();
    next.resume();
    const std::chrono::nanoseconds cost = processorTime() - before;
    if (cost > m_costliest) {
        m_costliest = cost;
        m_span = next.span.name;
    }
}

void StallWatchdog::endTurn()
{
    const std::chrono::nanoseconds now = processorTime(), spent = now - m_turnBegan;
    m_turnBegan = now;
    m_longestTurn = std::max(m_longestTurn, spent);
    // What no resumed coroutine used up was used by a call into the thread, and the step it began.
    const char *begun = std::exchange(lastSpanBegun, nullptr), *resumed = std::exchange(m_span, nullptr);
    const bool byCall = std::exchange(m_costliest, {}) * 2 < spent;
    const Stall stall { spent, byCall && begun ? begun : resumed };
    if (spent <= m_limit)
        return;
    ++m_stalls;
    qCWarning(lcStall, "a turn of the loop took %.1f ms of processor time, in %s",
              std::chrono::duration<double, std::milli>(spent).count(), stall.span ? stall.span : "no span");
    if (onStall)
        onStall(stall);
}

} // namespace superinstance
