// Words that deny and words that mean the opposite of one another. Pure functions, any thread. Private to engine/agents.
#pragma once
#include <QString>

namespace superinstance {

// How often the text denies ("not", "never", "without", "kein"); "not only" does not.
int negations(const QString &text);
bool isNegation(const QString &foldedWord);

// Both folded, English: by list, or one is the other with a denying prefix ("legal", "illegal").
bool areOpposites(const QString &foldedWord, const QString &otherFoldedWord);

} // namespace superinstance
