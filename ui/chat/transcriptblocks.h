// What the transcript shows of questions and answers, as blocks. Pure functions.
//
// Links carry the number of the entry: cite:entry:claim:citation, passage:entry:n, fold:entry, how:entry, edit:entry,
// version:entry:-1, text:entry, markdown:entry, again:entry, other:entry; of code blocks copycode:entry:claim:n and
// wrapcode:entry:claim:n.
#pragma once
#include "engine/types.h"
#include "ui/chat/markdown.h"

namespace superinstance {

// Which of its versions a question or an answer is, both counted from 1.
struct VersionPlace {
    int number = 1, count = 1;
};

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
    QSet<QString> wrapped; // code blocks whose lines are wrapped: "claim:n"
    QHash<int, QList<RichBlock>> rendered; // claims as blocks; what changes is taken out and made again

    const QList<Claim> &shownClaims() const { return final ? answer.claims : claims; }
    const QList<Passage> &shownPassages() const { return final ? answer.passages : passages; }
};

// saved: it can be asked again, so that actions are offered.
QList<RichBlock> questionBlocks(const QString &text, qint64 entry, bool saved, VersionPlace place);
// streamed: words of the draft that are no claim yet.
QList<RichBlock> answerBlocks(ShownAnswer &shown, const QList<RichBlock> &streamed, qint64 entry, bool saved, VersionPlace place);
// Whether other sentences than these can be asked for.
bool hasOthers(const Answer &answer);

} // namespace superinstance
