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
    bool scan = false; // pictures, which may show text, and no text of its own…
    QList<int> pictures; // …on these pages, where others hold text; empty: on all of them
    bool photo = false; // a picture that a camera took
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

// The same of some of the pages of a PDF, which holds text on the others.
inline Reason whyPartly(qsizetype pictures, qsizetype pages)
{
    return Reason::tr("%1 of %2 pages hold only pictures. The options of its folder can have their text read (OCR).").arg(pictures).arg(pages);
}

// What it says when its text was to be recognised, and it showed none.
inline Reason whyNothingRecognised()
{
    return Reason::tr("No text was recognised in this file.");
}

} // namespace superinstance
