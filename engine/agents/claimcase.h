// One claim beside its source, taken apart once for all rules of Ethos. Pure, any thread. Private to engine/agents.
#pragma once
#include "engine/agents/alignment.h"

#include <QSet>
#include <QStringList>

namespace superinstance::rules {

inline constexpr double leastCover = 0.6; // E9
inline constexpr double sameSubject = 0.5; // cover above which a difference is a contradiction, not another subject
inline constexpr double nearCopy = 0.6; // share of the claim's words that stand in the same order in one sentence of the source
inline constexpr double clearlySame = 0.75; // cover by one sentence above which it is that sentence the claim restates

// A text taken apart.
struct Analysed {
    explicit Analysed(const QString &given, const QString &inLanguage);
    QString text, language;
    QSet<QString> terms;
    QStringList content; // in order; without quantities, which are compared by value
    QList<NumberMention> numbers, parts; // parts: of hyphened words
    QList<AlignedWord> words;
    QList<DateMention> dates;
    QList<NameMention> names;
    QString initials; // of the words, one after the other
};

// A source taken apart, once for all sentences of a claim.
struct Source {
    Source(const QString &text, const QString &language);
    Analysed whole;
    QList<Analysed> sentences;
    QString flat;
};

// What the rules look at.
struct Case {
    const Analysed &claim;
    const Analysed &source;
    const QString &flatSource;
    const Analysed &best; // the sentence of the source that is nearest to the claim
    QString question; // and what the document is about
    double cover = 0; // of the claim's content words by the source
    double bestCover = 0; // by the nearest sentence
    Alignment alignment; // of the claim with the nearest sentence
};

// The share of `words` that is among `by`.
double coverOf(const QStringList &words, const QSet<QString> &by);
// The share of the claim's words and quantities that stands in the text; `known` words count as standing.
double coverOf(const Analysed &claim, const Analysed &text, const QSet<QString> &known = {});
// Folded, without line breaks and the signs of Markdown.
QString flat(const QString &text);
bool overlaps(const TextSpan &a, const TextSpan &b);
// The same value, in the same unit where both have one.
bool sameNumber(const NumberMention &a, const NumberMention &b);
bool numberStands(const NumberMention &number, const Analysed &text);
// E10: a number that is computed from two of the source, by a claim that says how where the source does not.
bool numberDerives(const NumberMention &number, const Case &c);
// The sentence of the source that is nearest to the claim: in the words it holds, then in their order.
const Analysed &nearestSentence(const Source &source, const Analysed &claim);

} // namespace superinstance::rules
