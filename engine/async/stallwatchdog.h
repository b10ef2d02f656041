// Notices turns of a thread's event loop that cost too much processor time, and the span that caused them.
#pragma once
#include "engine/async/executor.h"
#include "engine/async/span.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace superinstance {

struct Stall {
    std::chrono::nanoseconds processorTime;
    const char *span; // of the costliest coroutine of the turn, or begun by a call; null: none
};

class StallWatchdog final : public QObject {
public:
    // Watches the thread that makes it, which has an executor and an event loop. Stalls are logged
    // (superinstance.stall) and told to onStall.
    explicit StallWatchdog(std::chrono::nanoseconds limit = std::chrono::milliseconds(5));
    ~StallWatchdog() override;

    int stalls() const { return m_stalls; }
    std::chrono::nanoseconds longestTurn() const { return m_longestTurn; }
    std::function<void(Stall)> onStall;

    // Called by the executor.
    void resume(const Resumption &next);

private:
    void endTurn();

    const std::chrono::nanoseconds m_limit;
    const Span::Listening m_listening; // a span is to be named
    Executor *const m_executor = Executor::current();
    std::chrono::nanoseconds m_turnBegan;
    std::chrono::nanoseconds m_costliest {}; // of the coroutines of this turn
    const char *m_span = nullptr; // of that one
    std::chrono::nanoseconds m_longestTurn {};
    int m_stalls = 0;
    bool m_blocked = false; // the turn ended where the loop went to sleep
};

} // namespace superinstance
