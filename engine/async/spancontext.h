// Which step the running code belongs to. A value that follows a coroutine through its suspensions.
#pragma once
#include <QtGlobal>

#include <utility>

namespace superinstance {

struct SpanContext {
    quint64 id = 0; // 0: none
    int track = 0; // the row of the trace it is drawn in
    const char *name = nullptr;
};

// Of the code that runs on this thread now.
inline constinit thread_local SpanContext ambientSpan;

// The last span that began on this thread; for whoever asks what a turn of its loop was about.
inline constinit thread_local const char *lastSpanBegun = nullptr;

// Keeps the ambient span through calls that start coroutines, which may suspend inside spans of their own.
class AmbientSpanKeeper {
public:
    AmbientSpanKeeper() = default;
    ~AmbientSpanKeeper() { ambientSpan = m_kept; }
    AmbientSpanKeeper(const AmbientSpanKeeper &) = delete;
    AmbientSpanKeeper &operator=(const AmbientSpanKeeper &) = delete;

private:
    SpanContext m_kept = ambientSpan;
};

} // namespace superinstance
