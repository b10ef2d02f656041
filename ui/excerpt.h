// A few lines of a text that was found, its words marked by weight and a line below them. Drawn on the GUI thread.
#pragma once
#include "engine/types.h"

class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace superinstance {

// In at most so many lines, from the top of `area`, with the painter's pen.
void drawExcerpt(QPainter *painter, const QString &text, const QList<TextRange> &marks, const QRect &area, int lines, const QStyleOptionViewItem &option);

} // namespace superinstance
