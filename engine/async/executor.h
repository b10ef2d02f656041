// The run queue of a thread: the only place that resumes a suspended coroutine.
// Lives on the thread that makes it (one per thread, found by current()) and must outlive all coroutines of that thread.
#pragma once
#include <QObject>

#include <coroutine>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace superinstance {

class Executor final : public QObject {
public:
    Executor();
    ~Executor() override;

    // The executor of the calling thread; there must be one.
    static Executor *current();

    // Resumes `coroutine` soon, in order, from the event loop. This thread only.
    void post(std::coroutine_handle<> coroutine);

    // Runs `function` on the executor's thread. From any thread; the hand-over is ordered by a mutex of ours, so that
    // a race detector sees it, and the executor is not touched once the item is visible to its thread.
    void postRemote(std::function<void()> function);

protected:
    bool event(QEvent *event) override;

private:
    void drainReady();
    void drainInbox();
    void arm();

    std::deque<std::coroutine_handle<>> m_ready;
    bool m_armed = false;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_inbox; // guarded by m_mutex
    bool m_remoteArmed = false; // guarded by m_mutex
};

} // namespace superinstance
