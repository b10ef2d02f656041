#include "engine/models/extractive.h"

#include "engine/async/offload.h"
#include "engine/models/askedvalue.h"
#include "engine/models/askedwords.h"
#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"
#include "engine/text/orders.h"
#include "engine/text/sentences.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace superinstance {

namespace {

// In the order of SentenceFeatures::values(). Rounded from a fit (of the probability that the sentence chosen by softmax
// answers) on halves of squad2-a and wikiqa-dev that held on their other halves; tests/bench/fit_sentences.py fits weights
// of this form, and says how well these do beside them.
constexpr std::array<double, 9> weights { 1, 0.8, 0.15, 0.4, 0.4, 0.15, 0.5, 0.25, -0.6 };
constexpr qsizetype longestClaim = 600; // characters; longer sentences are cut at a clause
constexpr int mostItems = 8; // of an enumeration that answers a list or how-to question

bool isListItem(QStringView sentence)
{
    static const QRegularExpression item(QStringLiteral("^\\s*(?:[-*+•–]|\\d{1,3}[.)])\\s"));
    return item.match(sentence.toString()).hasMatch();
}

bool isUnfit(QStringView sentence)
{
    const QStringView text = sentence.trimmed();
    if (isListItem(text) && text.count(QLatin1Char(' ')) >= 2)
        return text.endsWith(QLatin1Char('?')); // "- 15 g salt" is short and says it all
    return text.startsWith(QLatin1Char('#')) || text.endsWith(QLatin1Char('?')) || text.size() < 12 || text.count(QLatin1Char(' ')) < 2;
}
// Scripts without spaces make sentences without spaces.
bool isUnfit(QStringView sentence, const QString &language)
{
    static const QSet<QString> unspaced { QStringLiteral("zh"), QStringLiteral("ja"), QStringLiteral("th"), QStringLiteral("lo"), QStringLiteral("km"), QStringLiteral("my") };
    return unspaced.contains(language) ? sentence.trimmed().size() < 4 || sentence.trimmed().startsWith(QLatin1Char('#')) : isUnfit(sentence);
}

// A line that is only the name of its section or document.
bool isHeadingOf(const Passage &passage, QStringView sentence)
{
    static const QRegularExpression marker(QStringLiteral("^[#\\s]+|[#:\\s]+$"));
    const QString line = sentence.toString().remove(marker).simplified();
    if (line == passage.title.simplified())
        return true;
    const QStringList path = passage.heading.split(QStringLiteral(" › "));
    return path.contains(line);
}

// Cuts a very long sentence at a clause, keeping its beginning.
TextSpan shortened(QStringView text, TextSpan span)
{
    if (span.length() <= longestClaim)
        return span;
    qsizetype end = span.start + longestClaim;
    for (qsizetype i = end; i > span.start + longestClaim / 2; --i)
        if (text[i] == QLatin1Char(';') || text[i] == QLatin1Char(',') || text[i] == QLatin1Char('\n') || text[i] == QChar(0xFF0C)) {
            end = i;
            break;
        }
    if (text[end].isLowSurrogate())
        --end;
    return { span.start, end };
}

QString shownText(QStringView quote)
{
    static const QRegularExpression marker(QStringLiteral("^(?:(?:[-*+•–]|#{1,6}|\\d{1,3}[.)])\\s+|\\|\\s*)"));
    QString text = quote.toString().simplified().remove(marker);
    while (quote.startsWith(QLatin1Char('|')) && (text.endsWith(QLatin1Char('|')) || text.endsWith(QLatin1Char(' '))))
        text.chop(1); // the edges of a table are none of what its row says
    return text;
}

Claim toClaim(const Passage &passage, TextSpan span, double confidence)
{
    span = shortened(passage.text, span);
    Claim claim;
    const Citation citation = cite(passage, span.start, span.end);
    claim.text = shownText(citation.quote);
    claim.citations = { citation };
    claim.quoted = true;
    claim.confidence = confidence;
    return claim;
}

// The items that follow a sentence directly, for questions that ask for several things or steps.
QList<TextSpan> itemsAfter(const Passage &passage, const ScoredSentence &best)
{
    QList<TextSpan> items;
    bool inside = false;
    for (const TextSpan &span : sentences(passage.text)) {
        const bool item = isListItem(QStringView(passage.text).sliced(span.start, span.length()));
        if (span.start == best.start)
            inside = true;
        else if (inside && !item)
            break;
        if (inside && item && items.size() < mostItems)
            items.append(span);
    }
    return items;
}

double scoreOf(const SentenceFeatures &features)
{
    const auto values = features.values();
    return std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
}

// The sentences of one passage, whose score against the best one's is `passageScore`.
QList<ScoredSentence> scoreSentences(const Intent &intent, const Passage &passage, double passageScore, const QHash<QString, double> &termWeights, const std::stop_token &stop)
{
    const QStringView text(passage.text);
    const AskedWords asked(intent, passage.language, termWeights);
    const QList<TextSpan> spans = sentences(text);
    QList<SaidWords> said { saidWords(passage.title + QLatin1Char('\n') + passage.heading, passage.language) }; // the title before the sentences
    for (const TextSpan &span : spans) {
        if (stop.stop_requested())
            return {};
        said.append(saidWords(text.sliced(span.start, span.length()), passage.language));
    }
    const double titleCover = asked.saidBy(said.first()), passageCover = asked.saidByAny(said);
    const bool ordersAbout = !wordsToTheProgram(passage.text).isEmpty();
    const auto holdsIt = [&](const TextSpan &span) { return hasExpectedType(intent.expects, text.sliced(span.start, span.length()), passage.language, intent.standalone); };
    const bool holdsValue = (intent.expects == AnswerType::Number || intent.expects == AnswerType::Date) && std::any_of(spans.begin(), spans.end(), holdsIt);
    QList<ScoredSentence> scored;
    for (qsizetype s = 0; s < spans.size() && !stop.stop_requested(); ++s) {
        const QStringView sentence = text.sliced(spans[s].start, spans[s].length());
        const SaidWords &here = said[s + 1], before = s > 0 ? said[s] : SaidWords(), after = said.value(s + 2);
        ScoredSentence each { 0, spans[s].start, spans[s].end, 0, {}, passageCover };
        each.features = { asked.saidBy(here), titleCover, asked.together(here), asked.leftTo(said.first(), here), asked.leftTo(before, here), asked.leftTo(after, here), passageScore, 0, 0 };
        each.features.expectedType = hasExpectedType(intent.expects, sentence, passage.language, intent.standalone);
        const bool opens = passage.start + spans[s].start == 0 && intent.expects == AnswerType::Number && onlyNames(sentence, passage.language);
        if (opens)
            each.features.expectedType = 0;
        each.features.unfit = (isUnfit(sentence, passage.language) && !(each.features.expectedType > 0 && isLabelledValue(sentence))) || isHeadingOf(passage, sentence) || isTitle(text, spans[s]) || (holdsValue && each.features.expectedType == 0 && isHeaderLine(sentence, passage.language)) || (ordersAbout && !wordsToTheProgram(sentence.toString(), passage.text).isEmpty());
        each.score = scoreOf(each.features);
        scored.append(each);
    }
    return scored;
}

// A line that only names what has the value does not stand before the sentence that holds it; nor, where it is asked how
// heavy something is, any sentence without a weight.
void leadWithTheValue(QList<ScoredSentence> &ranked, const Intent &intent)
{
    const bool written = asksForAForm(intent.standalone);
    if (ranked.isEmpty() || (intent.expects != AnswerType::Number && intent.expects != AnswerType::Date && !written) || ranked.first().features.expectedType > 0
        || (ranked.first().features.unfit == 0 && !written && !asksForAMeasure(intent.standalone)))
        return;
    const auto value = std::find_if(ranked.begin(), ranked.end(), [&](const ScoredSentence &each) {
        return each.passage == ranked.first().passage && each.features.expectedType > 0 && each.features.unfit == 0;
    });
    if (value == ranked.end())
        return;
    value->score = ranked.first().score;
    std::rotate(ranked.begin(), value, value + 1);
}

bool wantsSeveral(QuestionKind kind)
{
    return kind == QuestionKind::List || kind == QuestionKind::HowTo;
}

Generation extract(const GenerationRequest &request, const std::stop_token &stop)
{
    Generation generation;
    generation.ranked = rankSentences(request.intent, request.passages, request.termWeights, stop, request.thorough ? int(request.passages.size()) : passagesReadAtFirst);
    QSet<QString> said;
    for (const QString &avoided : request.avoid)
        said.insert(folded(avoided.simplified()));
    if (!said.isEmpty())
        erase_if(generation.ranked, [&](const ScoredSentence &each) {
            const QStringView text(request.passages[each.passage].text);
            const TextSpan span = shortened(text, { each.start, each.end });
            return said.contains(folded(shownText(text.sliced(span.start, span.length()))));
        });
    const auto add = [&](const Passage &passage, const TextSpan &span, double confidence) {
        const Claim claim = toClaim(passage, span, confidence);
        const QString key = folded(claim.text);
        if (!said.contains(key)) {
            said.insert(key);
            generation.claims.append(claim);
        }
    };
    for (const ScoredSentence &sentence : std::as_const(generation.ranked)) {
        if (generation.claims.size() >= request.maxClaims || stop.stop_requested())
            break;
        if (sentence.features.unfit > 0 && !generation.claims.isEmpty())
            continue; // a heading is better than nothing, and worse than two sentences
        const Passage &passage = request.passages[sentence.passage];
        const bool first = generation.claims.isEmpty();
        add(passage, { sentence.start, sentence.end }, sentence.score);
        if (first && wantsSeveral(request.intent.kind))
            for (const TextSpan &item : itemsAfter(passage, sentence))
                add(passage, item, sentence.score);
    }
    return generation;
}

} // namespace

QList<ScoredSentence> rankSentences(const Intent &intent, const QList<Passage> &passages, const QHash<QString, double> &termWeights, const std::stop_token &stop, int passagesRead)
{
    QList<ScoredSentence> ranked;
    double top = 0;
    for (const Passage &passage : passages)
        top = std::max(top, passage.score);
    const int count = int(std::min<qsizetype>(passages.size(), passagesRead));
    for (int i = 0; i < count && !stop.stop_requested(); ++i) {
        QList<ScoredSentence> scored = scoreSentences(intent, passages[i], top > 0 ? passages[i].score / top : 0, termWeights, stop);
        for (ScoredSentence &each : scored)
            each.passage = i;
        ranked += scored;
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const ScoredSentence &a, const ScoredSentence &b) { return a.score > b.score; });
    leadWithTheValue(ranked, intent);
    return ranked;
}

ExtractiveBackend::ExtractiveBackend(QThreadPool *workers) : m_workers(workers) { }

BackendCapabilities ExtractiveBackend::capabilities() const
{
    return { QStringLiteral("built-in"), true, false, false };
}

Task<Result<Generation>> ExtractiveBackend::generate(GenerationRequest request, std::function<void(QString)>, std::stop_token stop)
{
    auto work = [request, stop] { return extract(request, stop); };
    auto extracting = offload(m_workers, work, Priority::Question, stop);
    Result<Generation> generation = co_await extracting;
    if (stop.stop_requested()) // it may have been cut short
        co_return Error::stopped();
    co_return generation;
}

} // namespace superinstance
