// The rows of tables and the items of lists among the lines of a passage. Pure functions, any thread. Private to engine.
#pragma once
#include "engine/text/sentences.h"
#include "engine/types.h"

namespace superinstance {

enum class LineKind { Prose, Blank, Row, Rule, Item };

struct Line {
    LineKind kind = LineKind::Prose;
    qsizetype start = 0, end = 0; // within the passage's text
};

QList<Line> linesOf(const Passage &passage);

// What stands between the cells of a row; a null character where it is no row.
QChar separatorOf(const Passage &passage, const Line &row);
// The cells of a row, within the passage's text, without the white space and quotes around them.
QList<TextSpan> cellsOf(const Passage &passage, const Line &row, QChar separator);

// Whether cells name columns: none of them is an amount or a day, years aside.
bool namesColumns(const QStringList &cells);
// Whether cells sum up the rows above, which then is no row to count.
bool sumsUp(const QStringList &cells);

} // namespace superinstance
