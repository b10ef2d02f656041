// What reading a file gives, before it is cut into chunks. Plain data, any thread.
#pragma once
#include "engine/vault/records.h"

namespace superinstance {

struct ExtractedText {
    QString text; // lines end in \n; NFC; no NUL
    QString title; // from the document itself, may be empty
    QString mime;
    QList<PageMark> pages;
    QList<HeadingMark> headings;
    QList<TableRow> rows;
    bool scan = false; // pictures, which may show text, and no text of its own
    bool code = false; // source code: chunks follow blocks of lines
    FileState state = FileState::Indexed; // Partial: `reason` says what is missing; Skipped: nothing to read
    Reason reason;
};

// Why a scan or picture was not read, while nobody has asked for it.
inline Reason whyNoText(const QString &mime)
{
    return mime == QLatin1String("application/pdf")
        ? Reason::tr("There was no text found in this PDF, only pictures of pages (a scan). The options of its folder can have them read (OCR).")
        : Reason::tr("There was no text found in this file: it is a picture. The options of its folder can have it read (OCR).");
}

} // namespace superinstance
