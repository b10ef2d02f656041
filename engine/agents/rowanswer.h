// Answers from the rows of tables and lists: the rows themselves, what is reckoned from them, and what is to be known of
// both. Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/retrieval/retriever.h"
#include "engine/types.h"

namespace superinstance {

struct RowAnswer {
    QList<Claim> claims; // what was reckoned or is the highest first, then the rows; empty: rows do not answer this
    QString note; // sentences: how many rows there are, what was left out and why
};

// "What percentage of the invoices is unpaid?": of which rows, and which of these; empty where no share is asked for.
struct Share {
    QString whole, part;
};
Share shareIn(const QString &question);

// Whether rows are to be looked for: a list or a count is asked for, something to reckon, or a cell must be so.
bool asksForRows(const QString &question);

// The evidence with the rows, and with the passages they stand in, so that Ethos checks them as any other quotation.
std::shared_ptr<const Evidence> withRows(const Evidence &evidence, const FoundRows &rows);

// The evidence with what was found for each of the things that are compared; it is as strong as that for the weakest.
std::shared_ptr<const Evidence> withSides(const Evidence &evidence, const QList<std::shared_ptr<const Evidence>> &sides);

RowAnswer answerFromRows(const Intent &intent, const Evidence &evidence);

// How sure it is that rows answer which hold every word of the question, and such as were found without one of them. On 49
// questions (and 14 that nothing answers) that were written after the rows were made, 22 of 25 and 4 of 5 such answers were
// right; one right and one wrong answer more (Laplace) give these. tests/support/row_confidence.py measures them.
inline constexpr double rowsAnswer = 0.85, rowsAnswerPartly = 0.71;

} // namespace superinstance
