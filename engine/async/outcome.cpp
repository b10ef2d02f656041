#include "engine/async/outcome.h"

#include <QLoggingCategory>

namespace superinstance {

Q_DECLARE_LOGGING_CATEGORY(lcTasks)

void reportLost(std::exception_ptr exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const std::exception &thrown) {
        qCCritical(lcTasks, "a task threw beside another that had ended before: %s", thrown.what());
    } catch (...) {
        qCCritical(lcTasks, "a task threw beside another that had ended before: unknown exception");
    }
}

} // namespace superinstance
