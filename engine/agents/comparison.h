// Comparing: which things are compared, and what the rows say of each. Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/models/backend.h"
#include "engine/retrieval/rows.h"
#include "engine/types.h"

namespace superinstance {

// "compare A and B in 2020": the two things, and what else the question says.
struct Comparison {
    QStringList sides; // at least two, or none
    QString rest; // "in 2020", "cheaper"
};
Comparison comparisonIn(const QString &question);
// What to search for, for each of them.
QStringList sidesIn(const QString &question);

// The row as a claim that quotes it.
Claim rowClaim(const FoundRow &row);

// The rows of each side under its name, then how their numbers differ where that can be told; none unless there are some of each.
QList<Claim> comparedRows(const Intent &intent, const QList<FoundRow> &rows);

// The sides of which no sentence tells.
QStringList sidesUntold(const Intent &intent, const QList<Passage> &passages);

// The best sentences about each side under its name; none unless there are some about both.
QList<Claim> comparedSentences(const Intent &intent, const QList<Passage> &passages);

} // namespace superinstance
