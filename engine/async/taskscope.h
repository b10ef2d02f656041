// The owner of coroutines: counts them, can stop them all, and is joined before it is destroyed. Lives on one thread.
#pragma once
#include "engine/async/event.h"
#include "engine/async/stop.h"

#include <exception>
#include <functional>

namespace superinstance {

class TaskScope {
public:
    // parent: a stop there stops this scope as well.
    explicit TaskScope(std::stop_token parent = {});
    ~TaskScope();

    // Starts `work(stop token)`, a callable that gives a Task<void>; its captures live as long as the coroutine. What
    // it throws is a bug: it is reported to onBug and to the log, and the others go on. Once the scope was stopped and
    // joined, nothing more is begun: its owner is about to go.
    template <class Work> void spawn(Work work)
    {
        if (m_ended)
            return;
        const AmbientSpanKeeper keeper; // of the caller, who goes on
        ++m_running;
        auto detached = run(std::move(work)); // frees itself at its end
    }
    void requestStop() { m_stop.request(); }
    std::stop_token token() const { return m_stop.token(); }
    int running() const { return m_running; }
    // Completes when no task runs any more.
    Task<void> join();

    // Called on this thread with what a task threw.
    std::function<void(const QString &what)> onBug;

private:
    template <class Work> Task<void> run(Work work)
    {
        try {
            auto task = work(token());
            co_await task;
        } catch (const std::exception &exception) {
            report(exception.what());
        } catch (...) {
            report("unknown exception");
        }
        finished();
    }
    void report(const char *what);
    void finished();

    Executor *const m_home = Executor::current();
    LinkedStop m_stop;
    int m_running = 0;
    bool m_ended = false;
    Event m_idle;
};

} // namespace superinstance
