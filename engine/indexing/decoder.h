// Bytes to text, whatever character set they are in. Pure, any thread.
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>
namespace superinstance {

// The text of `bytes`: by byte order mark, strict UTF-8, UTF-16 by the pattern of its zeros, the detected character set,
// Windows-1252. Line and page ends become \n, control characters and halves of characters go, NFC. Empty: this is no text.
std::optional<QString> decodeText(const QByteArray &bytes);

// The last two steps alone, for text that was decoded elsewhere.
QString cleanText(QString text);

} // namespace superinstance
