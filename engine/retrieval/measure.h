// The numbers and days in rows of a table: which column is meant, and what its cells say. Pure functions, any thread.
// Private to engine.
#pragma once
#include "engine/retrieval/rowquestion.h"
#include "engine/retrieval/rows.h"

namespace superinstance {

// An amount of one row.
struct Measured {
    int row = 0; // index of the rows given
    Quantity quantity;
    QString written; // the cell
};

// A column of amounts.
struct Measure {
    QString name; // of the column, as its head has it; empty in a list
    NumberStyle style = NumberStyle::DecimalPoint;
    QList<Measured> amounts; // of the rows that have one
};

// The column of amounts that the question is about: the one it names, or the only one there is. `unit`: of that unit,
// when one is given. Numbers that only name things (invoice numbers, years) are none.
std::optional<Measure> measureOf(const QList<FoundRow> &rows, const RowQuestion &question, const QString &unit = {});

// A row with the day that stands in it, in the first column that holds days.
struct Dated {
    int row = 0;
    QDate day;
    QString written, column;
};
QList<Dated> daysOf(const QList<FoundRow> &rows);

// For each row, whether it meets the condition.
QList<bool> meetsNumbers(const QList<FoundRow> &rows, const CellCondition &condition, const RowQuestion &question);
QList<bool> meetsDates(const QList<FoundRow> &rows, const CellCondition &condition);

} // namespace superinstance
