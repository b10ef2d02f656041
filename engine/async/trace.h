// Collects spans of all threads while it lives, for a trace viewer (Perfetto, chrome://tracing). At most one at a time.
#pragma once
#include "engine/async/span.h"

#include <QByteArray>
#include <QHash>

#include <mutex>
#include <vector>

namespace superinstance {

class Trace {
public:
    Trace(); // spans are on from here
    ~Trace();

    // The one that collects now, or null. From any thread; it outlives all spans that began in it.
    static Trace *running();

    struct Step {
        SpanContext context, parent;
        std::chrono::steady_clock::time_point from, to;
        Span::Outcome outcome;
    };
    // From any thread. Gives the track the step is drawn in: bars of one track lie within one another, so concurrent
    // steps of coroutines get tracks of their own; work on a pool is drawn in the track of its thread.
    int enter(quint64 id, SpanContext parent);
    void leave(const Step &step);

    // What was collected so far, as a Chrome trace (JSON).
    QByteArray toJson() const;

private:
    int laneFor(quint64 id, SpanContext parent);
    int trackOfThread();

    const Span::Listening m_listening;
    const std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    mutable std::mutex m_mutex; // guards all below
    std::vector<Step> m_steps;
    quint64 m_left = 0; // steps that found no place any more
    std::vector<std::vector<quint64>> m_lanes; // of coroutines: the open steps, innermost last
    QHash<Qt::HANDLE, int> m_threads;
    std::vector<QByteArray> m_threadNames; // by track, from firstThreadTrack
};

} // namespace superinstance
