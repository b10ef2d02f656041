// What a person looks for in conversations: as full-text expressions, and found again in what was said. Pure functions,
// any thread. Private to engine/vault.
#pragma once
#include "engine/types.h"

#include <QSet>

namespace superinstance {

// One expression for each word; the last word may be unfinished. languages: that were spoken.
QStringList expressionsFor(const QString &words, const QStringList &languages);

class SpokenWords {
public:
    SpokenWords(const QString &words, const QStringList &languages);
    // The line of the text that says the first of them, with marks, into `info`.
    void excerptOf(const QString &text, const QString &language, ConversationInfo &info) const;

private:
    QList<TextRange> marksIn(const QString &text, const QString &language) const;
    QSet<QString> m_terms; // whole words as said, and their stems
    QString m_beginning; // of the last word
};

} // namespace superinstance
