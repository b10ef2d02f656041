// Words that deny and words that mean the opposite of one another. Pure functions, any thread. Private to engine/agents.
#pragma once
#include <QString>
#include <QStringList>

namespace superinstance {

// How often the text denies ("not", "never", "without", "kein"); "not only" does not.
int negations(const QString &text);
bool isNegation(const QString &foldedWord);

// Whether a word of one list means the opposite of a word of the other. All folded, English or German: by list, or one is the other
// with a denying prefix ("legal", "illegal").
bool holdOpposites(const QStringList &foldedWords, const QStringList &otherFoldedWords);
// Whether one has a Chinese word where the other has its opposite.
bool holdChineseOpposites(const QString &text, const QString &other);

} // namespace superinstance
