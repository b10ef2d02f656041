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
    bool code = false; // source code: chunks follow blocks of lines
    FileState state = FileState::Indexed; // Partial: `reason` says what is missing; Skipped: nothing to read
    Reason reason;
};

} // namespace superinstance
