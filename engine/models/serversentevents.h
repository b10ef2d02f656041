// Reads a stream of server-sent events while its bytes come, as the HTML standard has it ("event stream"). Pure, any thread.
#pragma once
#include <QByteArray>
#include <QList>

namespace superinstance {

struct ServerSentEvent {
    QByteArray type; // empty: a message
    QByteArray data; // its lines joined by line feeds
    bool operator==(const ServerSentEvent &) const = default;
};

// Works on bytes, so that a character that two packets share is whole before anybody looks at it.
class ServerSentEvents {
public:
    // maxEvent: the most bytes that one event, or one line of any kind, may have.
    explicit ServerSentEvents(qsizetype maxEvent = 1024 * 1024) : m_maxEvent(maxEvent) { }

    // The events that these bytes complete. Nothing more comes once it has overflowed.
    QList<ServerSentEvent> add(QByteArrayView bytes);
    // The stream has ended: the event that no blank line closed. The standard drops it; some servers end so after their last one.
    QList<ServerSentEvent> finish();
    // An event was larger than it may be; what it held is let go.
    bool overflowed() const { return m_overflowed; }
    qsizetype buffered() const { return m_line.size() + m_event.data.size() + m_event.type.size(); }

private:
    void endLine(QList<ServerSentEvent> *events);
    void takeField(QByteArrayView line);
    void dispatch(QList<ServerSentEvent> *events);
    void checkSize();

    const qsizetype m_maxEvent;
    QByteArray m_line; // not ended yet
    ServerSentEvent m_event; // its lines so far, each with a line feed
    bool m_begun = false; // the first line is behind us, and with it a byte order mark
    bool m_afterReturn = false; // a line feed that comes now belongs to the carriage return before it
    bool m_overflowed = false;
};

} // namespace superinstance
