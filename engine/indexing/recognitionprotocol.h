// What the reader of scans and the OCR program say to one another, in the extractor's frames: a page is asked for, what was
// recognised on it comes back. Pure functions, used on both sides.
#pragma once
#include "engine/result.h"
#include "engine/vault/reason.h"

#include <QByteArray>

namespace superinstance {

inline constexpr qsizetype longestPage = 1'000'000; // characters; no page holds more

struct RecognisedPage {
    enum class Outcome { Read, PageFailed, DocumentFailed, NoLanguages };
    Outcome outcome = Outcome::Read;
    QString text; // lines end in \n; empty: no text was recognised
    int pages = 0; // of the document
    Reason reason; // unless it was read
};

QByteArray pageNumberToCbor(int page);
Result<int> pageNumberFromCbor(const QByteArray &bytes);
QByteArray toCbor(const RecognisedPage &page);
// What makes no sense is an error: the other side looked at an untrusted picture.
Result<RecognisedPage> recognisedFromCbor(const QByteArray &bytes);

} // namespace superinstance
