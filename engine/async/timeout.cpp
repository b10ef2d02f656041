#include "engine/async/timeout.h"

#include <QLoggingCategory>

#include <algorithm>

namespace superinstance {

Q_DECLARE_LOGGING_CATEGORY(lcTasks)

Deadline::Deadline(std::chrono::milliseconds duration, std::stop_token parent, std::source_location place)
    : m_stop(std::move(parent)), m_place(place)
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    m_timer.start(std::max(duration, std::chrono::milliseconds(0)));
}

void Deadline::renew(std::chrono::milliseconds duration)
{
    if (!m_expired)
        m_timer.start(duration);
}

void Deadline::tick()
{
    if (!std::exchange(m_expired, true)) {
        m_timer.start(patience);
        m_stop.request();
        return;
    }
    qCWarning(lcTasks, "%s:%u: the work goes on %lld ms after its time was over; it ignores its stop token", m_place.file_name(),
              unsigned(m_place.line()), static_cast<long long>(patience.count()));
}

} // namespace superinstance
