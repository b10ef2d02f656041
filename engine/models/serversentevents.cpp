#include "engine/models/serversentevents.h"

#include <algorithm>
#include <utility>

namespace superinstance {

QList<ServerSentEvent> ServerSentEvents::add(QByteArrayView bytes)
{
    QList<ServerSentEvent> events;
    while (!bytes.isEmpty() && !m_overflowed) {
        if (std::exchange(m_afterReturn, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end = std::find_if(bytes.begin(), bytes.end(), [](char byte) { return byte == '\n' || byte == '\r'; });
        m_line.append(bytes.first(end - bytes.begin()));
        checkSize();
        if (end == bytes.end() || m_overflowed)
            break;
        m_afterReturn = *end == '\r';
        bytes = bytes.sliced(end - bytes.begin() + 1);
        endLine(&events);
    }
    return events;
}

QList<ServerSentEvent> ServerSentEvents::finish()
{
    QList<ServerSentEvent> events;
    if (!m_line.isEmpty())
        endLine(&events);
    dispatch(&events);
    return events;
}

void ServerSentEvents::endLine(QList<ServerSentEvent> *events)
{
    const QByteArray kept = std::exchange(m_line, {});
    QByteArrayView line = kept;
    if (!std::exchange(m_begun, true) && line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    if (line.isEmpty())
        dispatch(events);
    else
        takeField(line);
}

void ServerSentEvents::takeField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (name == QByteArrayView("data"))
        m_event.data.append(value).append('\n');
    else if (name == QByteArrayView("event"))
        m_event.type = value.toByteArray();
    checkSize(); // a comment, whose name is empty, and anything else is passed over
}

void ServerSentEvents::dispatch(QList<ServerSentEvent> *events)
{
    ServerSentEvent event = std::exchange(m_event, {});
    if (event.data.isEmpty())
        return;
    event.data.chop(1);
    events->append(std::move(event));
}

void ServerSentEvents::checkSize()
{
    if (buffered() <= m_maxEvent)
        return;
    m_overflowed = true;
    m_line = {};
    m_event = {};
}

} // namespace superinstance
