#include "engine/agents/answerability.h"

#include "engine/text/analyzer.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr int shownSentences = 3;
constexpr double clearMargin = 0.5; // difference in score from which on the best sentence stands alone

// An intercept, then weights in the order of AnswerFeatures::values(); the header says how they were fitted.
struct Formula {
    double intercept;
    std::array<double, 8> weights;
};
constexpr Formula quoting { -0.03, { -3.52, 2.67, 1.84, -0.39, -1.14, -1.41, 0.61, 0.17 } };
constexpr Formula answering { -1.19, { 2.85, 2.34, 0.46, -0.27, -1.27, -0.43, -3.63, 1.92 } };

double probability(const Formula &formula, const AnswerFeatures &features)
{
    const auto values = features.values();
    double sum = formula.intercept;
    for (std::size_t i = 0; i < values.size(); ++i)
        sum += formula.weights[i] * values[i];
    return 1 / (1 + std::exp(-sum));
}

// Names, numbers and dates of the question that the passage does not hold, in whatever form.
double shareLacking(const Intent &intent, const Passage &passage)
{
    const QString text = passage.title + QLatin1Char('\n') + passage.heading + QLatin1Char('\n') + passage.text;
    const QString plain = folded(text);
    QSet<QString> terms;
    for (const Term &term : analyze(text, passage.language))
        terms.insert(term.text);
    const auto stands = [&](const QString &wanted) {
        const QList<Term> words = analyze(wanted, passage.language);
        return plain.contains(folded(wanted)) || (!words.isEmpty() && std::all_of(words.begin(), words.end(), [&](const Term &word) { return word.stop || terms.contains(word.text); }));
    };
    const QStringList wanted = intent.names + intent.numbers + intent.dates;
    const auto lacking = std::count_if(wanted.begin(), wanted.end(), [&](const QString &each) { return !stands(each); });
    return wanted.isEmpty() ? 0 : double(lacking) / double(wanted.size());
}

double weightOf(const QString &word, const Evidence &evidence)
{
    const QString language = evidence.passages.isEmpty() ? QString() : evidence.passages.first().language;
    double weight = 0;
    for (const QString &form : termForms(word, { language }))
        weight = std::max(weight, evidence.termWeights.value(form));
    return weight;
}

double shareMissing(const Intent &intent, const Evidence &evidence)
{
    const QStringList unknown = unknownWords(evidence);
    double all = 0, missing = 0;
    for (const QString &term : intent.terms) {
        const double weight = weightOf(term, evidence);
        all += weight;
        missing += unknown.contains(term) ? weight : 0;
    }
    return all > 0 ? missing / all : 0;
}

double leadOf(const QList<Passage> &passages)
{
    for (const Passage &passage : passages)
        if (passage.document != passages.first().document)
            return passages.first().score > 0 ? std::clamp(1 - passage.score / passages.first().score, 0.0, 1.0) : 0;
    return 1;
}

// A second copy of the same sentence is no rival.
double marginOf(const QList<ScoredSentence> &ranked, const QList<Passage> &passages)
{
    const auto text = [&](const ScoredSentence &each) {
        return QStringView(passages[each.passage].text).sliced(each.start, each.end - each.start);
    };
    const ScoredSentence &best = ranked.first();
    for (const ScoredSentence &other : ranked)
        if (other.passage != best.passage && text(other) != text(best))
            return std::clamp((best.score - other.score) / clearMargin, 0.0, 1.0);
    return 1;
}

} // namespace

AnswerFeatures answerFeatures(const Intent &intent, const Evidence &evidence, const QList<ScoredSentence> &ranked)
{
    AnswerFeatures features;
    if (ranked.isEmpty())
        return features;
    const ScoredSentence &best = ranked.first();
    const auto shown = ranked.mid(0, shownSentences);
    const bool typed = intent.expects != AnswerType::Any && intent.expects != AnswerType::YesNo;
    features.strength = evidence.strength;
    features.cover = best.cover;
    features.margin = marginOf(ranked, evidence.passages);
    features.typeLacking = typed && std::none_of(shown.begin(), shown.end(), [](const ScoredSentence &each) { return each.expectedType; });
    features.namesLacking = shareLacking(intent, evidence.passages[best.passage]);
    features.missing = shareMissing(intent, evidence);
    features.passageCover = best.passageCover;
    features.lead = leadOf(evidence.passages);
    return features;
}

QStringList unknownWords(const Evidence &evidence)
{
    QStringList unknown;
    for (const QString &word : evidence.missingWords) {
        // A pair of ideographs may span two words, and so occur nowhere without meaning anything.
        const bool spaced = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x0E00; });
        if (spaced && !evidence.corrections.contains(word))
            unknown.append(word);
    }
    return unknown;
}

double shareOf(const QString &word, const Intent &intent, const Evidence &evidence)
{
    double all = 0;
    for (const QString &term : intent.terms)
        all += weightOf(term, evidence);
    return all > 0 && intent.terms.contains(word) ? weightOf(word, evidence) / all : 0;
}

double quotingProbability(const AnswerFeatures &features) { return probability(quoting, features); }
double answerProbability(const AnswerFeatures &features) { return probability(answering, features); }

} // namespace superinstance
