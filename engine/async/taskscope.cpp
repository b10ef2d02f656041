#include "engine/async/taskscope.h"

#include <QLoggingCategory>

namespace superinstance {

Q_LOGGING_CATEGORY(lcTasks, "superinstance.async")

TaskScope::TaskScope(std::stop_token parent) : m_onParentStop(std::move(parent), StopAll { m_stop }) { }

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
}

void TaskScope::report(const char *what)
{
    qCCritical(lcTasks, "a task threw: %s", what);
    if (onBug)
        onBug(QString::fromUtf8(what));
}

void TaskScope::finished()
{
    if (--m_running == 0)
        m_idle.set();
}

} // namespace superinstance
