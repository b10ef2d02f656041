// Columns that only say yes or no of each row. Pure functions, any thread. Private to engine.
#pragma once
#include "engine/retrieval/rowquestion.h"
#include "engine/retrieval/rows.h"

namespace superinstance {

// Whether a cell says yes, or says no; neither for any other cell.
std::optional<bool> saysYes(const QString &cell);

// Without the rows that say no to what the question names ("with breakfast" where the column Breakfast says so), and without
// those that say yes, or hold the word, where it denies it.
QList<FoundRow> meetingMarks(const QList<FoundRow> &rows, const RowQuestion &question);

} // namespace superinstance
