#include "engine/agents/answerability.h"

#include "engine/text/analyzer.h"

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr int shownSentences = 3;
constexpr double clearMargin = 0.5; // difference in score from which on the best sentence stands alone

// In the order of AnswerFeatures::values(); the header says how they were fitted.
constexpr double intercept = -1.05;
constexpr std::array<double, 5> weights { 0.17, 1.41, 1.31, -0.42, -1.32 };

// Names, numbers and dates of the question that the passage does not hold.
double shareLacking(const Intent &intent, const Passage &passage)
{
    const QString text = folded(passage.title + QLatin1Char(' ') + passage.heading + QLatin1Char(' ') + passage.text);
    const QStringList wanted = intent.names + intent.numbers + intent.dates;
    const auto lacking = std::count_if(wanted.begin(), wanted.end(), [&](const QString &each) { return !text.contains(folded(each)); });
    return wanted.isEmpty() ? 0 : double(lacking) / double(wanted.size());
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
    return features;
}

double answerProbability(const AnswerFeatures &features)
{
    const auto values = features.values();
    double sum = intercept;
    for (std::size_t i = 0; i < values.size(); ++i)
        sum += weights[i] * values[i];
    return 1 / (1 + std::exp(-sum));
}

} // namespace superinstance
