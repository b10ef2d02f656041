// The run queue of a thread: the only place that resumes a suspended coroutine.
// Lives on the thread that makes it (one per thread, found by current()) and must outlive all coroutines of that thread.
#pragma once
#include "engine/async/spancontext.h"

#include <QObject>

#include <coroutine>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace superinstance {

class StallWatchdog;

// A coroutine that may go on, and the span it was in.
struct Resumption {
    std::coroutine_handle<> coroutine;
    SpanContext span;
    void resume() const;
};

class Executor final : public QObject {
public:
    Executor();
    ~Executor() override;

    // The executor of the calling thread; there must be one.
    static Executor *current();
    // The same, null where there is none.
    static Executor *find();

    // Resumes a coroutine soon, in order, from the event loop. This thread only.
    void post(Resumption next);

    // Runs `function` on the executor's thread. From any thread; the hand-over is ordered by a mutex of ours, so that
    // a race detector sees it, and the executor is not touched once the item is visible to its thread. The function
    // returns soon and runs no event loop.
    void postRemote(std::function<void()> function);

    // Resumes through the watchdog, which measures; null: no more. This thread only.
    void watch(StallWatchdog *watchdog) { m_watchdog = watchdog; }

protected:
    bool event(QEvent *event) override;

private:
    void drainReady();
    void drainInbox();
    void arm();

    std::deque<Resumption> m_ready;
    bool m_armed = false; // an event is under way that will drain m_ready
    StallWatchdog *m_watchdog = nullptr;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_inbox; // guarded by m_mutex
    bool m_remoteArmed = false; // guarded by m_mutex
};

} // namespace superinstance
