#include "engine/agents/comparison.h"

#include "engine/agents/citation.h"
#include "engine/agents/derivation.h"
#include "engine/agents/pathos.h"
#include "engine/agents/rowanswer.h"
#include "engine/models/askedvalue.h"
#include "engine/models/askedwords.h"
#include "engine/models/extractive.h"
#include "engine/retrieval/measure.h"
#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"

#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestAsked = 400; // characters
constexpr int mostOfASide = 5; // rows
constexpr int sentencesOfASide = 2;
constexpr double aboutIt = 0.7, partOfIt = 0.3; // shares of the words of a side: that the first sentence and a further one must hold

QRegularExpression insensitive(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// Groups a, b and, where there is one, r.
const QList<QRegularExpression> &forms()
{
    static const QList<QRegularExpression> all {
        insensitive("^\\W*(?:what (?:is|are|was|were) |what's |which |tell me )?(?:the )?differences? (?:in (?<r>.+?) )?between (?<a>.+?) and (?<b>.+)$"),
        insensitive("^\\W*(?:compare|contrast)(?: the)?(?: (?<r>.+?) (?:of|between))? (?<a>.+?)(?: and| with| to| versus| vs\\.?|,) (?<b>.+)$"),
        insensitive("^\\W*how do(?:es)? (?<a>.+?) (?:differ from|compare (?:to|with)) (?<b>.+)$"),
        insensitive("^\\W*how do (?<a>.+?) and (?<b>.+?) (?:differ|compare)\\W*$"),
        insensitive("^\\W*(?:which|who|what)(?: \\p{L}+){0,3}?(?: (?:is|are|was|were|has|costs?|had))+ (?<r>.+?)[,:]\\s*(?:the )?(?<a>.+?) or (?:the )?(?<b>.+)$"),
        insensitive("^\\W*(?:is|are|was|were|does|do) (?<a>.+?) (?<r>\\p{L}{2,}er|more \\p{L}+|less \\p{L}+) than (?<b>.+)$"),
        insensitive("^\\W*(?:is|are|was|were|does|do) (?<a>.+?) (?<r>(?:\\p{L}{2,}er|more \\p{L}+|less \\p{L}+)(?: \\p{L}+)?) than (?<b>.+)$"),
        insensitive("^\\W*(?:was|worin|welche[rs]?) (?:ist|sind|liegt|besteht) (?:der|die) unterschiede? zwischen (?<a>.+?) und (?<b>.+)$"),
        insensitive("^\\W*vergleiche? (?:die |den |das )?(?<a>.+?) (?:und|mit) (?<b>.+)$"),
        insensitive("^\\W*(?:was|wer|welche[rs]?)(?: \\p{L}+){0,3}?(?: (?:ist|sind|war|hat|kostet))+ (?<r>.+?)[,:]\\s*(?<a>.+?) oder (?<b>.+)$"),
        insensitive("^\\W*(?:比较|对比)(?:一下)?(?<a>.+?)(?:和|与|跟|及)(?<b>.+?)(?:的(?<r>.+))?$"),
        insensitive("^(?<a>.+?)(?:和|与|跟|还是)(?<b>.+?)(?:有什么(?:区别|不同)|的区别|的差别|哪个(?<r>.+)|谁(?:.+))"),
        insensitive("^\\W*(?<a>[\\p{L}\\p{N}' -]+?) (?:versus|vs\\.?) (?<b>.+)$"),
    };
    return all;
}

QString bare(QString text)
{
    static const QRegularExpression article = insensitive("^(?:the|a|an|my|our|der|die|das|den|dem|ein|eine)\\s+"), end(QStringLiteral("[?？.!。\\s]+$"));
    return text.remove(end).remove(article).trimmed();
}

// "B in 2020": what is said of both.
QString takeShared(QString &side)
{
    static const QRegularExpression shared = insensitive("\\s+((?:in|for|during|on|at|im|für|am)\\s+.+)$");
    const auto match = shared.match(side);
    side = match.hasMatch() ? side.left(match.capturedStart()) : side;
    return match.captured(1);
}

// The rows that a side is told by.
QList<FoundRow> rowsOf(const QList<FoundRow> &rows, int side)
{
    QList<FoundRow> own;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(own), [&](const FoundRow &row) { return row.side == side; });
    return own;
}

// One number of each side, in the same unit: how they differ, the greater first.
std::optional<Claim> differenceBetween(const Intent &intent, const FoundRow &first, const FoundRow &second)
{
    const QList<FoundRow> rows { first, second };
    const std::optional<Measure> measure = measureOf(rows, rowQuestion(intent.standalone));
    if (!measure || measure->amounts.size() != 2 || measure->name.isEmpty())
        return std::nullopt;
    QList<Measured> amounts = measure->amounts;
    if (compared(amounts[0].quantity.value, amounts[1].quantity.value) < 0)
        std::swap(amounts[0], amounts[1]);
    const std::optional<QString> formula = derivation(Operation::Difference, measure->name, { amounts[0].written, amounts[1].written }, measure->style);
    if (!formula)
        return std::nullopt;
    Claim claim;
    claim.text = *formula;
    claim.quoted = false;
    claim.confidence = rowsAnswer;
    for (const Measured &each : std::as_const(amounts))
        claim.citations.append(cite(rows[each.row].passage, rows[each.row].start, rows[each.row].end));
    if (first.head)
        claim.citations.append(cite(first.head->passage, first.head->start, first.head->end));
    return claim;
}

// "weight" of "the weight of A and B"; other words are told by more than themselves.
QString propertyIn(const Comparison &comparison)
{
    for (const QString &word : comparison.rest.split(QLatin1Char(' ')))
        if (const QStringList names = measuresCalled(word); !names.isEmpty() && word.endsWith(QLatin1String("er")))
            return names.first(); // "heavier": their weight
    static const QRegularExpression other = insensitive("^(?:in|for|during|on|at|im|für|am|more|less)\\b|^\\p{L}+er\\b|\\d");
    return other.match(comparison.rest).hasMatch() ? QString() : comparison.rest;
}

bool speaksOf(const QString &what, const ScoredSentence &sentence, const Passage &passage)
{
    const SaidWords said = saidWords(QStringView(passage.text).mid(sentence.start, sentence.end - sentence.start), passage.language);
    return what.isEmpty() || AskedWords(interpretQuestion(what, {}).intent, passage.language, {}).saidBy(said) > 0;
}

// The best sentences about one thing; of what is asked about it, where that is said.
QList<Claim> sentencesAbout(const QString &side, const QString &asked, const QList<Passage> &passages)
{
    const Intent thing = interpretQuestion(side, {}).intent;
    QList<Passage> about;
    for (const Passage &passage : passages)
        if (folded(passage.path + passage.title + QLatin1Char('\n') + passage.heading + QLatin1Char('\n') + passage.text).contains(folded(thing.terms.value(0))))
            about.append(passage);
    const QList<ScoredSentence> ranked = rankSentences(interpretQuestion(side + QLatin1Char(' ') + asked, {}).intent, about);
    QList<Claim> claims;
    for (const ScoredSentence &sentence : ranked) {
        const Passage &passage = about[sentence.passage];
        const QString opening = passage.start == 0 ? passage.text.section(QLatin1Char('\n'), 0, 0) : QString(); // most often a title
        const QString above = QStringList { passage.title, passage.heading, passage.path, opening }.join(QLatin1Char('\n'));
        const bool titled = std::all_of(thing.terms.begin(), thing.terms.end(), [&](const QString &term) { return folded(above).contains(folded(term)); });
        if (claims.size() >= sentencesOfASide || sentence.features.unfit > 0 || !speaksOf(asked, sentence, passage) || sentence.passageCover < aboutIt || (!titled && sentence.features.cover < (claims.isEmpty() ? aboutIt : partOfIt)))
            continue;
        const TextSpan span { sentence.start, sentence.end };
        claims.append(quotation(passage, span, passage.text.mid(span.start, span.length()).simplified(), sentence.score));
    }
    if (!claims.isEmpty())
        claims.first().heading = side;
    return claims;
}

// The only amount that a sentence names, as it is written there.
QString amountIn(const QString &sentence)
{
    const QList<NumberMention> numbers = numberMentions(sentence);
    return numbers.size() == 1 && !numbers.first().ordinal && !numbers.first().unit.isEmpty() ? sentence.mid(numbers.first().span.start, numbers.first().span.length()) : QString();
}

// How the one amount that is said of each of two things differs, the greater first.
std::optional<Claim> differenceSaid(const QString &name, QList<Claim> said)
{
    if (said.size() != 2 || name.isEmpty())
        return std::nullopt;
    const auto valueOf = [](const Claim &claim) { return quantityOf(amountIn(claim.text), styleOf(amountIn(claim.text)).value_or(NumberStyle::DecimalPoint)); };
    const std::optional<Quantity> first = valueOf(said[0]), second = valueOf(said[1]);
    if (!first || !second)
        return std::nullopt;
    if (compared(first->value, second->value) < 0)
        std::swap(said[0], said[1]);
    const QStringList operands { amountIn(said[0].text), amountIn(said[1].text) };
    const std::optional<QString> formula = derivation(Operation::Difference, name, operands, styleOf(operands[0]).value_or(NumberStyle::DecimalPoint));
    if (!formula)
        return std::nullopt;
    Claim claim;
    claim.text = *formula;
    claim.quoted = false;
    claim.confidence = std::min(said[0].confidence, said[1].confidence);
    claim.citations = said[0].citations + said[1].citations;
    return claim;
}

} // namespace

Comparison comparisonIn(const QString &question)
{
    const QString asked = question.size() > longestAsked ? QString() : question.simplified();
    for (const QRegularExpression &form : forms()) {
        const auto match = form.match(asked);
        if (!match.hasMatch())
            continue;
        QString a = match.captured(QStringLiteral("a")), b = match.captured(QStringLiteral("b"));
        b = bare(b);
        const QString shared = takeShared(b);
        const QString rest = form.namedCaptureGroups().contains(QStringLiteral("r")) ? match.captured(QStringLiteral("r")) : QString();
        Comparison comparison { { bare(a), b }, (rest + QLatin1Char(' ') + shared).simplified() };
        if (!comparison.sides.contains(QString()))
            return comparison;
    }
    return {};
}

QStringList sidesIn(const QString &question)
{
    const Comparison comparison = comparisonIn(question);
    QStringList sides;
    for (const QString &side : comparison.sides)
        sides.append((side + QLatin1Char(' ') + comparison.rest).trimmed());
    return sides;
}

QList<Claim> comparedRows(const Intent &intent, const QList<FoundRow> &rows)
{
    const Comparison comparison = comparisonIn(intent.standalone);
    for (int side = 0; side < comparison.sides.size(); ++side)
        if (rowsOf(rows, side).isEmpty())
            return {}; // half a comparison is none
    // One row of each side from one table reads as that table.
    const bool asTable = rows.size() == comparison.sides.size() && std::all_of(rows.begin(), rows.end(), [&](const FoundRow &row) { return row.side == &row - &rows.first() && row.columns == rows.first().columns; }) && !rows.first().columns.isEmpty();
    QList<Claim> claims;
    QList<QList<FoundRow>> sides;
    for (int side = 0; side < comparison.sides.size(); ++side) {
        sides.append(rowsOf(rows, side));
        for (const FoundRow &row : sides.last().mid(0, mostOfASide)) {
            claims.append(rowClaim(row));
            if (asTable)
                claims.last().heading = side == 0 ? shownRow(row.columns) : QString();
            else if (row.start == sides.last().first().start)
                claims.last().heading = comparison.sides[side];
        }
    }
    if (sides.size() == 2 && sides[0].size() == 1 && sides[1].size() == 1)
        if (const std::optional<Claim> difference = differenceBetween(intent, sides[0].first(), sides[1].first()))
            claims.append(*difference);
    return claims;
}

QStringList sidesUntold(const Intent &intent, const QList<Passage> &passages)
{
    const Comparison comparison = comparisonIn(intent.standalone);
    QStringList untold = comparison.sides;
    untold.removeIf([&](const QString &side) { return !sentencesAbout(side, propertyIn(comparison), passages).isEmpty(); });
    return untold;
}

QList<Claim> comparedSentences(const Intent &intent, const QList<Passage> &passages)
{
    const Comparison comparison = comparisonIn(intent.standalone);
    QList<Claim> claims, firsts;
    for (const QString &side : comparison.sides) {
        const QList<Claim> own = sentencesAbout(side, propertyIn(comparison), passages);
        if (own.isEmpty())
            return {};
        claims += own;
        firsts.append(own.first());
    }
    if (const std::optional<Claim> difference = differenceSaid(propertyIn(comparison), firsts))
        claims.append(*difference);
    return claims;
}

} // namespace superinstance
