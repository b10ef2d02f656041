#include "engine/async/span.h"

#include "engine/async/trace.h"

#include <exception>

namespace superinstance {

Q_LOGGING_CATEGORY(lcTrace, "superinstance.trace", QtWarningMsg)

namespace {

std::atomic<quint64> lastId = 0;

} // namespace

void Span::begin(const char *name, SpanContext parent)
{
    const quint64 id = lastId.fetch_add(1, std::memory_order_relaxed) + 1;
    m_open.emplace(Open { { id, 0, name }, parent, ambientSpan, std::chrono::steady_clock::now(), std::uncaught_exceptions() });
    if (Trace *trace = Trace::running())
        m_open->context.track = trace->enter(id, parent);
    ambientSpan = m_open->context;
    lastSpanBegun = name;
}

void Span::end()
{
    ambientSpan = m_open->before;
    if (std::uncaught_exceptions() > m_open->exceptions)
        m_open->outcome = Outcome::Threw;
    const auto now = std::chrono::steady_clock::now();
    if (Trace *trace = Trace::running())
        trace->leave({ m_open->context, m_open->parent, m_open->since, now, m_open->outcome });
    qCDebug(lcTrace, "%s #%llu in #%llu: %s after %.3f ms", m_open->context.name, m_open->context.id, m_open->parent.id,
            toString(m_open->outcome), std::chrono::duration<double, std::milli>(now - m_open->since).count());
}

Span::Outcome Span::outcomeOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Stopped: return Outcome::Stopped;
    case Error::Kind::TimedOut: return Outcome::TimedOut;
    case Error::Kind::Failed: break;
    }
    return Outcome::Failed;
}

const char *toString(Span::Outcome outcome)
{
    switch (outcome) {
    case Span::Outcome::Done: return "done";
    case Span::Outcome::Failed: return "failed";
    case Span::Outcome::Stopped: return "stopped";
    case Span::Outcome::TimedOut: return "timed out";
    case Span::Outcome::Threw: break;
    }
    return "threw";
}

} // namespace superinstance
