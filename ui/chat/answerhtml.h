// Questions and answers as HTML for the transcript. Pure functions.
#pragma once
#include "engine/types.h"

#include <QPalette>

namespace superinstance {

// What the transcript shows of one answer, also while it is being worked on.
struct ShownAnswer {
    bool final = false;
    bool draftStyled = false; // only when the draft stays for longer than a moment
    bool writing = false; // words of the draft are streaming in after the last claim
    bool unfolded = false; // unconfirmed sentences are shown
    QList<Passage> passages; // before there is an answer
    qint64 read = 0, waiting = 0;
    QList<Claim> claims; // of the draft
    Answer answer; // when final
};

// Longer texts are cut before they are rendered.
inline constexpr qsizetype longestRendered = 100'000; // characters

// Markdown with HTML off: no tag of the source survives, no link, no picture.
QString markdownToHtml(QString text);
QString questionHtml(const QString &text, const QPalette &palette);
// entry: its number in the transcript, which the links carry: cite:entry:claim:citation, passage:entry:n, fold:entry,
// how:entry.
QString answerHtml(const ShownAnswer &shown, int entry, const QPalette &palette);
// The page behind "How this was checked".
QString checkedHtml(const Answer &answer, double threshold);

} // namespace superinstance
