// Takes what a model writes sentence by sentence. Any thread.
#pragma once
#include "engine/types.h"

namespace superinstance {

// A whole sentence without its references, and the numbers of the passages that it names.
struct WrittenSentence {
    QString text;
    QList<int> passages;
};

class SentenceStream {
public:
    // The sentences that are whole with this piece: another one has begun behind each, so that no reference follows any more.
    QList<WrittenSentence> add(const QString &piece);
    // What is left at the end. cut: the text ends in the middle, and a sentence that does is none.
    QList<WrittenSentence> finish(bool cut);
    bool isEmpty() const { return !m_any; }

private:
    QString m_text; // of sentences that are not given yet
    bool m_any = false;
};

// Its citations are the parts of the named passages that it is most likely taken from; numbers of no passage are dropped.
Claim claimOf(const WrittenSentence &sentence, const QList<Passage> &passages);

} // namespace superinstance
