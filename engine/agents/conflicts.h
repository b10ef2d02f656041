// Documents that say different things of what was asked: put side by side with their dates, never averaged, none hidden.
// Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/models/backend.h"

#include <optional>

namespace superinstance {

struct Conflict {
    QList<Claim> claims; // one for each value, under the name and the date of its file
    QString note; // a whole sentence: who says what
};

// Among the best sentences, those of other documents that say the same of the same thing and time, but for the number, day
// or person asked for. ranked: best first.
std::optional<Conflict> conflictAmong(const Intent &intent, const QList<Passage> &passages, const QList<ScoredSentence> &ranked);

} // namespace superinstance
