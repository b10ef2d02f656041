// Cells of tables that reach over several columns or rows. Pure functions of the extractor program.
#pragma once
#include <QString>

namespace superinstance {

inline constexpr int mostColumns = 256; // that are told apart in one table; what reaches further is cut there

// Over how many columns a cell says that it reaches: at least its own.
int columnsOf(const QString &span);
// What a cell tells in the rows below its first, so that each can be read by itself: what names them, not an amount, which would be
// counted again, nor what is too long for a name.
QString toldBelow(const QString &cell, int column);

} // namespace superinstance
