// Which parts of a PDF page are read one after the other. Pure, any thread.
#pragma once
#include <QList>
#include <QRectF>

namespace superinstance {

// Whether a text that was laid out as the page looks may stand in columns: many of its lines have a wide gap.
bool mayHaveColumns(QStringView layout);

// The rectangles of the page in reading order, from the boxes of its words: prose that stands in columns column by column, what spans
// them and tables as they are. One rectangle, `page`, where there are no columns.
QList<QRectF> readingOrder(QList<QRectF> words, const QRectF &page);

} // namespace superinstance
