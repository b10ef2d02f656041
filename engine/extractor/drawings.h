// What the charts and diagrams (SmartArt) of office documents say, which stand in parts of their own.
#pragma once
#include <QByteArray>
#include <QHash>

class QXmlStreamReader;

namespace superinstance {

class DocumentWriter;

// The part that the element here draws, by the relations of the part it is in; empty where it draws none.
QString drawnPart(const QXmlStreamReader &xml, const QHash<QString, QString> &relations);
// Writes the words of a drawing line by line, and the figures of a chart as a table. False when it is damaged.
bool writeDrawing(const QByteArray &part, DocumentWriter &writer);

} // namespace superinstance
