#include "engine/agents/answerability.h"

#include "engine/agents/opposites.h"
#include "engine/text/analyzer.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr int shownSentences = 3;
constexpr double sharpness = 8; // of the softmax over the scores; about what the fit of the scores comes to: tests/bench/fit_sentences.py

// An intercept, then weights in the order of AnswerFeatures::values(); the header says how they were fitted.
struct Formula {
    double intercept;
    std::array<double, 10> weights;
};
constexpr Formula quoting { -1.14, { -0.66, 0.57, 4.10, -0.64, -1.27, -1.56, -0.10, 0.53, -0.42, 0 } };
constexpr Formula holding { -0.15, { 1.87, 2.38, -1.49, -0.38, -0.73, 1.72, -2.09, 2.37, -2.87, 3.08 } };

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

// "Who did not sign?" is not answered by who signed, nor "the weakest" by the strongest.
bool isTurnedRound(const QString &question, const QString &sentence, const QString &language)
{
    if (negations(question) > 0 && negations(sentence) == 0)
        return true;
    const auto wordsOf = [&](const QString &text) {
        QStringList words;
        for (const Term &term : analyze(text, language))
            words.append(folded(QStringView(text).sliced(term.start, term.end - term.start)));
        return words;
    };
    const QStringList said = wordsOf(sentence);
    QStringList asked = wordsOf(question);
    asked.removeIf([&](const QString &word) { return said.contains(word); });
    return holdOpposites(asked, said);
}

QStringView textOf(const ScoredSentence &sentence, const QList<Passage> &passages)
{
    return QStringView(passages[sentence.passage].text).sliced(sentence.start, sentence.end - sentence.start);
}

// A second copy of the same sentence is no rival.
double choiceOf(const QList<ScoredSentence> &ranked, const QList<Passage> &passages)
{
    QSet<QStringView> seen;
    double shown = 0, all = 0;
    for (const ScoredSentence &each : ranked) {
        if (seen.contains(textOf(each, passages)))
            continue;
        const double share = std::exp(sharpness * (each.score - ranked.first().score));
        shown += seen.size() < shownSentences ? share : 0;
        all += share;
        seen.insert(textOf(each, passages));
    }
    return shown / all;
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
    features.cover = best.features.cover;
    features.choice = choiceOf(ranked, evidence.passages);
    features.typeLacking = typed && std::none_of(shown.begin(), shown.end(), [](const ScoredSentence &each) { return each.features.expectedType > 0; });
    features.namesLacking = shareLacking(intent, evidence.passages[best.passage]);
    features.missing = shareMissing(intent, evidence);
    features.passageCover = best.passageCover;
    features.lead = leadOf(evidence.passages);
    features.title = best.features.title;
    const Passage &passage = evidence.passages[best.passage];
    features.turnedRound = isTurnedRound(intent.standalone, passage.text.mid(best.start, best.end - best.start), passage.language);
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
double answerProbability(const AnswerFeatures &features) { return probability(quoting, features) * probability(holding, features); }

} // namespace superinstance
