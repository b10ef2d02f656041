// One step of the work: what, for how long, within which other step, and how it ended. Off by default, at the price of
// two looks at a flag. Seen in the log (QT_LOGGING_RULES="superinstance.trace=true") and in a trace file (trace.h). A
// name is a literal of the program, so that no text of a person's document can get into a log or a trace.
#pragma once
#include "engine/async/spancontext.h"
#include "engine/result.h"

#include <QLoggingCategory>

#include <atomic>
#include <chrono>
#include <optional>

namespace superinstance {

Q_DECLARE_LOGGING_CATEGORY(lcTrace)

// A string literal: anything made at run time does not compile.
struct SpanName {
    template <std::size_t N> consteval SpanName(const char (&literal)[N]) : text(literal) { }
    const char *text;
};

class Span {
public:
    enum class Outcome { Done, Failed, Stopped, TimedOut, Threw };

    // Within the step that the running code belongs to, or within `parent`, which may be of another thread.
    explicit Span(SpanName name) : Span(name, ambientSpan) { }
    Span(SpanName name, SpanContext parent)
    {
        if (isOn()) [[unlikely]]
            begin(name.text, parent);
    }
    ~Span()
    {
        if (m_open) [[unlikely]]
            end();
    }
    Span(const Span &) = delete;
    Span &operator=(const Span &) = delete;

    // How the step ended, when it is not simply done.
    void setOutcome(Outcome outcome)
    {
        if (m_open)
            m_open->outcome = outcome;
    }
    template <class T> void setOutcome(const Result<T> &result)
    {
        if (m_open && !result)
            setOutcome(outcomeOf(result.error()));
    }
    SpanContext context() const { return m_open ? m_open->context : SpanContext(); }

    static bool isOn() { return s_listeners.load(std::memory_order_relaxed) > 0 || lcTrace().isDebugEnabled(); }
    // While one lives spans are on, whether or not they are logged.
    struct Listening {
        Listening() { s_listeners.fetch_add(1, std::memory_order_relaxed); }
        ~Listening() { s_listeners.fetch_sub(1, std::memory_order_relaxed); }
        Listening(const Listening &) = delete;
        Listening &operator=(const Listening &) = delete;
    };

private:
    struct Open {
        SpanContext context, parent, before;
        std::chrono::steady_clock::time_point since;
        int exceptions;
        Outcome outcome = Outcome::Done;
    };
    void begin(const char *name, SpanContext parent);
    void end();
    static Outcome outcomeOf(const Error &error);

    static inline std::atomic<int> s_listeners = 0;
    std::optional<Open> m_open;
};

const char *toString(Span::Outcome outcome);

} // namespace superinstance
