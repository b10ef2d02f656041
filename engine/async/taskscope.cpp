#include "engine/async/taskscope.h"

#include <QLoggingCategory>

namespace superinstance {

Q_LOGGING_CATEGORY(lcTasks, "superinstance.async")

TaskScope::TaskScope(std::stop_token parent) : m_stop(std::move(parent)) { }

TaskScope::~TaskScope()
{
    Q_ASSERT_X(m_running == 0, "TaskScope", "destroyed with running tasks: join it first");
}

Task<void> TaskScope::join()
{
    while (m_running > 0) {
        m_idle.reset();
        auto idle = m_idle.wait();
        (void)co_await idle;
    }
    m_ended = m_stop.requested();
}

void TaskScope::report(const char *what)
{
    qCCritical(lcTasks, "a task threw: %s", what);
    if (onBug)
        onBug(QString::fromUtf8(what));
}

// A task that some foreign awaitable resumed elsewhere ends here, on a thread that is not its own.
void TaskScope::finished()
{
    Q_ASSERT_X(Executor::find() == m_home, "TaskScope", "a task ended on another thread than it began on");
    if (--m_running == 0)
        m_idle.set();
}

} // namespace superinstance
