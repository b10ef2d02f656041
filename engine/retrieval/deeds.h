// What somebody did, as a question says it: "did I spend on fuel", "have we bought", "without breakfast". A table of such deeds
// seldom repeats the verb. Pure functions, any thread. Private to engine/retrieval.
#pragma once
#include "engine/retrieval/rowquestion.h"

namespace superinstance {

// Each takes what it reads out of the text, and adds it to the question.
void takeSpending(QString &text, RowQuestion &question);
void takeDenial(QString &text, RowQuestion &question);
void takeDeniedTimes(QString &text, QList<CellCondition> &conditions); // of “did not join in 2021”, the time being taken out
void takeEither(QString &text, RowQuestion &question);
void takeTasks(QString &text, RowQuestion &question);

// Whether a “not” or an “or” is left that none of them took.
bool leavesUnread(const QString &text);

// The verbs of the question; they stay in the text, since a row may hold them.
void noteDeeds(const QString &text, RowQuestion &question);

} // namespace superinstance
