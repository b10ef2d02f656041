// Bytes to text, whatever character set they are in. Pure, any thread.
#pragma once
#include "engine/vault/records.h"

#include <QByteArray>
#include <QString>
#include <optional>
namespace superinstance {

// The text of `bytes`: by byte order mark, UTF-16 and UTF-32 by the pattern of their zeros, strict UTF-8, the detected
// character set, Windows-1252. Line and page ends become \n, control characters, signs within words that are not seen (soft hyphens) and halves of
// characters go, NFC. cut: more bytes follow that are not here, so that the last character may lack its end. Empty: this is no text.
std::optional<QString> decodeText(const QByteArray &bytes, bool cut = false);

// Whether they are UTF-8, and ASCII, and text that is left as it is by all of these steps, as most is. False where that is not seen quickly.
bool isCleanUtf8(QByteArrayView bytes);
bool isCleanAscii(QByteArrayView bytes);
// The last two steps alone, for text that was decoded elsewhere.
QString cleanText(QString text);

// Without the line "sep=;" that tells spreadsheets how a table of separated values is cut: it is no row.
QString withoutSeparatorLine(QString table);
// The lines of a table of separated values, the first its header; a cell that begins with a quote may hold line ends, up to where it is closed.
QList<TableRow> rowsOfLines(const QString &text);

} // namespace superinstance
