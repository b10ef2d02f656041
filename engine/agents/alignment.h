// Two sentences laid side by side, word by word: what they share in the same order, and what stands in whose place.
// Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/text/mentions.h"

namespace superinstance {

// A word or a whole quantity ("3 million", "40 %").
struct AlignedWord {
    QString key; // what is compared: folded; quantities by value
    QString word; // folded, as written
    TextSpan span;
    bool name = false; // capitalised within the sentence, or letters with figures
    bool aside = false; // in brackets
    std::optional<NumberMention> number;
};

// Contractions are taken apart ("didn't" is "did not").
QList<AlignedWord> alignedWords(const QString &sentence, const QList<NumberMention> &numbers, const QList<NameMention> &names);

// A stretch of words that only one has, or that stands in the other's place; ranges are indices of words, end exclusive.
struct Difference {
    qsizetype claimStart = 0, claimEnd = 0, sourceStart = 0, sourceEnd = 0;
};

struct Alignment {
    QList<AlignedWord> claim, source;
    QList<Difference> differences;
    double shared = 0; // of the claim's words
};

inline constexpr qsizetype mostAlignedWords = 400;

// By the longest common subsequence; of longer texts only the beginning is looked at.
Alignment align(QList<AlignedWord> claim, QList<AlignedWord> source);

} // namespace superinstance
