// Whether quoted sentences can be about what was asked, and which passages are by them. Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/retrieval/retriever.h"
#include "engine/types.h"

#include <optional>

namespace superinstance {

// E14: what keeps a claim from being about the thing, or the time, that is asked for; nothing when nothing does. The
// claim itself may well be supported. passage: the one it cites.
std::optional<Finding> besideTheQuestion(const Claim &claim, const Passage &passage, const Intent &intent, const Evidence &evidence);

// E14 for a row of a table: what keeps it from being the row of the thing that is named; nothing when it may be.
std::optional<Finding> rowOfAnother(const Claim &row, const Passage &passage, const Intent &intent, const Evidence &evidence);

// The passages that the claims cite, in their order, before the others: the sentence that answers tells better than the
// words of a passage how near it is (squad2-a: the right document first for .826 of the questions by words, .855 so).
QList<Passage> citedFirst(QList<Passage> passages, const QList<Claim> &claims);

} // namespace superinstance
