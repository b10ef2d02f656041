// What the reader and the extractor program say to one another: frames of a four-byte big-endian length and CBOR.
// Pure functions, used on both sides.
#pragma once
#include "engine/indexing/extraction.h"
#include "engine/result.h"

#include <QByteArray>

namespace superinstance {

// Longer frames are not believed.
inline constexpr qsizetype longestFrame = 512 * 1024 * 1024;

// Where the child finds the document it is to draw.
inline constexpr int documentDescriptor = 3;

struct ExtractionRequest {
    QString kind; // "pdf", "html", "markdown"
    QByteArray bytes; // of the file
    qint64 maxChars = 0;
};

QByteArray frame(const QByteArray &payload);
// The length a frame announces; -1 while fewer than four bytes are there.
qint64 announcedLength(const QByteArray &buffer);

QByteArray framed(const ExtractionRequest &request); // which may be large, and is copied once
Result<ExtractionRequest> requestFromCbor(const QByteArray &bytes);
QByteArray toCbor(const ExtractedText &text);
// Marks outside the text and the like make it an error: the other side parsed an untrusted document.
Result<ExtractedText> textFromCbor(const QByteArray &bytes);

} // namespace superinstance
