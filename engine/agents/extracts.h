// Answers that are read in the order of their document: steps, summaries, code. Pure functions, any thread. Private to
// engine/agents.
#pragma once
#include "engine/models/backend.h"

namespace superinstance {

// The numbered steps of the passage that tells best how to do it, in their order, with the line before and the code
// between and behind them; none where no good passage has any. ranked: best first.
QList<Claim> stepsOf(const Intent &intent, const QList<Passage> &passages, const QList<ScoredSentence> &ranked);

// The document that fits best, section by section: what each begins with, under its heading. Where a time is asked for, it is the best
// of those that bear it in their title or name.
QList<Claim> summaryOf(const Intent &intent, const QList<Passage> &passages);

// Where a claim quotes code of a Markdown document, or words that run into it: the whole block, as code, for itself.
QList<Claim> withWholeCode(const QList<Claim> &claims, const QList<Passage> &passages);

// Where a claim quotes lines of a file of separated values: each of these rows for itself, those that say most of what was asked.
QList<Claim> withWholeRows(const Intent &intent, const QList<Claim> &claims, const QList<Passage> &passages);

// Whether all that a claim quotes is the row of a table that names its columns.
bool onlyNamesColumns(const Claim &claim, const QList<Passage> &passages);

// Which share of what the question asks about, its measure aside ("how long"), a claim says itself.
double shareTold(const Intent &intent, const Claim &claim, const QList<Passage> &passages);

} // namespace superinstance
