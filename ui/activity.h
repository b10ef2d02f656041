// What the program is doing, as the tray says it: a value that is told what happens. It has no thread and no clock.
#pragma once
#include "engine/types.h"

#include <QSet>

#include <optional>

namespace superinstance {

class Activity {
public:
    enum class State { Idle, Indexing, Answering, Paused };

    // nowMs: of a clock that only goes forward. True when with this a long run of reading has ended.
    bool progressed(const IndexProgress &progress, qint64 nowMs);
    void questionOpened(quint64 request) { m_questions.insert(request); } // as often as something is heard of it
    void questionEnded(quint64 request) { m_questions.remove(request); }

    // Somebody who waits for an answer comes first; then what the person has decided, then what goes on by itself.
    State state() const;
    QString inWords() const; // a line or two, for the tooltip
    const IndexProgress &progress() const { return m_progress; }

private:
    QSet<quint64> m_questions;
    IndexProgress m_progress;
    std::optional<qint64> m_runBegan; // while files wait
};

} // namespace superinstance
