#include "engine/agents/rules.h"

#include "engine/agents/alignedrules.h"
#include "engine/agents/bindingrules.h"
#include "engine/agents/safety.h"
#include "engine/text/analyzer.h"
#include "engine/text/language.h"
#include "engine/text/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

using namespace rules;

constexpr double certain = 0.99; // of a quotation that stands word for word
constexpr qsizetype longestClaim = 4000, longestSource = 40'000; // characters that are looked at

QString tr(const char *text)
{
    return QCoreApplication::translate("Ethos", text);
}

void numbersRule(const Case &c, QList<Finding> &findings)
{
    for (const NumberMention &number : c.claim.numbers) {
        const bool inDate = std::any_of(c.claim.dates.begin(), c.claim.dates.end(), [&](const DateMention &date) { return overlaps(date.span, number.span); });
        const bool inCode = std::any_of(c.claim.names.begin(), c.claim.names.end(), [&](const NameMention &name) { return name.code && overlaps(name.span, number.span); });
        if (inDate || inCode || numberStands(number, c.source) || numberDerives(number, c))
            continue;
        const QString written = c.claim.text.mid(number.span.start, number.span.length());
        // "one" is a pronoun more often than a number.
        if (number.value == 1 && !written[0].isDigit())
            continue;
        const bool differs = c.alignment.shared >= nearCopy || c.cover >= leastCover;
        findings.append({ QStringLiteral("E3"), tr("The number “%1” does not stand in the cited passage.").arg(written), differs ? Verdict::Contradicted : Verdict::Unverified });
    }
}

bool dateStands(const DateMention &date, const Analysed &source)
{
    const auto agrees = [](std::optional<int> a, std::optional<int> b) { return !a || (b && *a == *b); };
    if (std::any_of(source.dates.begin(), source.dates.end(), [&](const DateMention &other) {
            return agrees(date.year, other.year) && agrees(date.month, other.month) && agrees(date.day, other.day);
        }))
        return true;
    // A bare year may stand in the source as part of a range or a number.
    return date.year && !date.month && std::any_of(source.numbers.begin(), source.numbers.end(), [&](const NumberMention &number) { return number.value == *date.year; });
}

void datesRule(const Case &c, QList<Finding> &findings)
{
    for (const DateMention &date : c.claim.dates)
        if (!dateStands(date, c.source))
            findings.append({ QStringLiteral("E4"), tr("The date “%1” does not stand in the cited passage.").arg(c.claim.text.mid(date.span.start, date.span.length())),
                              c.cover >= sameSubject ? Verdict::Contradicted : Verdict::Unverified });
}

// "CABG" of "coronary artery bypass graft".
bool standsSpeltOut(const QString &name, const Analysed &source)
{
    if (name.size() < 3 || name != name.toUpper())
        return false;
    return source.initials.contains(folded(name));
}

// Every word of the name stands in the text; the everyday word that begins a sentence need not ("Reducing CO2").
bool nameStands(const NameMention &name, const Case &c)
{
    if (c.flatSource.contains(flat(name.text)) || standsSpeltOut(name.text, c.source))
        return true;
    static const QRegularExpression joint(QStringLiteral("[\\s-]+"));
    const QStringList words = name.code ? QStringList { name.text } : name.text.split(joint, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString plain = folded(words[i]);
        const bool everyday = i == 0 && name.span.start == 0 && words.size() > 1 && commonWordRank(plain, QStringLiteral("en")) > 0;
        const QString term = indexTerms(words[i], c.claim.language).section(QLatin1Char(' '), 0, 0);
        if (!everyday && !isStopWord(plain, c.claim.language) && !c.source.terms.contains(term))
            return false;
    }
    return true;
}

void namesRule(const Case &c, QList<Finding> &findings)
{
    const QString question = flat(c.question);
    for (const NameMention &name : c.claim.names) {
        if (nameStands(name, c))
            continue;
        if (!question.isEmpty() && question.contains(flat(name.text)))
            continue; // the source says "he" of whom was asked about
        // The sentence is the same, but it has another name. A sentence in other words may call things otherwise.
        const bool same = c.alignment.shared >= nearCopy || c.bestCover >= clearlySame;
        const bool replaced = same && std::any_of(c.best.names.begin(), c.best.names.end(), [&](const NameMention &other) {
            return !c.claim.text.contains(other.text);
        });
        findings.append({ QStringLiteral("E5"), tr("The name “%1” does not stand in the cited passage.").arg(name.text), replaced ? Verdict::Contradicted : Verdict::Unverified });
    }
}

void quotationRule(const Case &c, QList<Finding> &findings)
{
    static const QRegularExpression quotation(QStringLiteral("[\"“„«]([^\"”“»]{8,})[\"”“»]"));
    auto matches = quotation.globalMatch(c.claim.text);
    while (matches.hasNext()) {
        const QString quoted = matches.next().captured(1);
        if (!c.flatSource.contains(flat(quoted)))
            findings.append({ QStringLiteral("E6"), tr("The quotation is not word for word in the cited passage."), Verdict::Contradicted });
    }
}

void coverRule(const Case &c, QList<Finding> &findings)
{
    if (c.cover < leastCover)
        findings.append({ QStringLiteral("E9"), tr("Too few of the claim's words stand in the cited passage."), Verdict::Unverified });
}

// "three reasons: a, b and c": whether another number of things is announced than is listed.
bool announcesWrongly(const Analysed &sentence)
{
    const qsizetype colon = sentence.text.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return false;
    static const QRegularExpression separator(QStringLiteral(",\\s*(?:and|or|und|oder)?\\s*|;\\s*|\\s+(?:and|or|und|oder)\\s+"));
    const qsizetype items = sentence.text.mid(colon + 1).split(separator, Qt::SkipEmptyParts).size();
    return items >= 2 && std::any_of(sentence.numbers.begin(), sentence.numbers.end(), [&](const NumberMention &number) {
        const bool announces = number.span.end <= colon && colon - number.span.end < 30 && number.value >= 2 && number.value <= 20 && number.unit.isEmpty();
        const bool isDate = std::any_of(sentence.dates.begin(), sentence.dates.end(), [&](const DateMention &date) { return overlaps(date.span, number.span); });
        return announces && !isDate && qsizetype(number.value) != items;
    });
}

void listLengthRule(const Case &c, QList<Finding> &findings)
{
    if (announcesWrongly(c.claim) && !announcesWrongly(c.best)) // items with commas of their own look like more in both
        findings.append({ QStringLiteral("E11"), tr("The claim announces another number of things than it lists."), Verdict::Contradicted });
}

using Rule = void (*)(const Case &, QList<Finding> &);
constexpr Rule allRules[] = { numbersRule, datesRule, namesRule, quotationRule, negationRule, antonymsRule, coverRule, listLengthRule, rolesRule, replacementRule, boundValuesRule, equationsRule, chineseNamesRule };

double confidenceOf(const Judgement &judgement, const Case &c)
{
    // Planted errors of all kinds against true claims: the cover orders what the rules leave open.
    const double base = judgement.verdict == Verdict::Supported ? 0.55 : judgement.verdict == Verdict::Unverified ? 0.15 : 0.02;
    const double range = judgement.verdict == Verdict::Supported ? 0.42 : judgement.verdict == Verdict::Unverified ? 0.35 : 0.08;
    return base + range * (0.5 * c.cover + 0.5 * c.bestCover);
}

// The claim stands in the source as it is, in whole words and not behind a denial of its sentence ("No …").
bool standsWordForWord(const QString &claim, const QString &flatSource)
{
    static const QRegularExpression denied(QStringLiteral("(?:^|[\\s(])(?:no|not|never|nor|neither|without|false that|untrue that|kein\\w*|nicht|nie)(?:\\s+\\w+)?\\s*$"));
    const QString &whole = flatSource, part = flat(claim);
    if (part.isEmpty())
        return false;
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() && !(c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Thai); };
    for (qsizetype at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
        const qsizetype end = at + part.size();
        const bool cutsBefore = at > 0 && isWord(whole[at - 1]) && isWord(part.front());
        const bool cutsAfter = end < whole.size() && isWord(whole[end]) && isWord(part.back());
        if (!cutsBefore && !cutsAfter && !denied.match(whole.left(at).right(40)).hasMatch())
            return true;
    }
    return false;
}

// The terms of the claim's names that the question has: the source may say "she" instead.
QSet<QString> namesAskedFor(const Analysed &claim, const QString &question)
{
    QSet<QString> terms;
    const QString asked = flat(question);
    for (const NameMention &name : claim.names)
        if (!asked.isEmpty() && asked.contains(flat(name.text)))
            for (const Term &term : analyze(name.text, claim.language))
                terms.insert(term.text);
    return terms;
}

// A claim of words, not too long, that does not stand in the source as it is.
Judgement judgeByRules(const QString &claim, const Source &source, const QString &question, const std::stop_token &stop)
{
    Judgement judgement;
    const Analysed analysedClaim(claim, source.whole.language);
    if (analysedClaim.words.isEmpty()) {
        judgement.findings.append({ QStringLiteral("E1"), tr("This sentence claims nothing."), Verdict::Unverified });
        return judgement;
    }
    const Analysed &best = nearestSentence(source, analysedClaim);
    const Case c { analysedClaim, source.whole, source.flat, best, question, coverOf(analysedClaim, source.whole, namesAskedFor(analysedClaim, question)),
                   coverOf(analysedClaim, best), align(analysedClaim.words, best.words) };
    for (const Rule rule : allRules)
        if (!stop.stop_requested())
            rule(c, judgement.findings);
    judgement.verdict = Verdict::Supported;
    for (const Finding &finding : std::as_const(judgement.findings))
        if (finding.verdict == Verdict::Contradicted || judgement.verdict == Verdict::Supported)
            judgement.verdict = finding.verdict;
    judgement.confidence = confidenceOf(judgement, c);
    return judgement;
}

Source takenApart(const QString &text)
{
    const QString language = detectLanguage(text);
    return Source(text.left(longestSource), language.isEmpty() ? QStringLiteral("en") : language);
}

// Of several sentences each must hold: the worst verdict counts, and the least sure one as much as all others together.
Judgement combined(const QList<Judgement> &judgements)
{
    Judgement whole { Verdict::Supported, 0, {}, false };
    double sum = 0, least = 1;
    for (const Judgement &each : judgements) {
        whole.findings += each.findings;
        if (each.verdict == Verdict::Contradicted || whole.verdict == Verdict::Supported)
            whole.verdict = each.verdict;
        sum += each.confidence;
        least = std::min(least, each.confidence);
    }
    whole.confidence = whole.verdict == Verdict::Contradicted ? least : (least + sum / double(judgements.size())) / 2;
    return whole;
}

Judgement judgeSentences(const QString &claim, const Source &source, const QString &question, const std::stop_token &stop)
{
    const QList<TextSpan> spans = sentences(claim);
    if (spans.size() <= 1)
        return judgeByRules(claim, source, question, stop);
    QList<Judgement> judgements;
    for (const TextSpan &span : spans) {
        if (stop.stop_requested())
            return {};
        const QString sentence = claim.mid(span.start, span.length());
        judgements.append(standsWordForWord(sentence, source.flat) ? Judgement { Verdict::Supported, certain, {}, false } : judgeByRules(sentence, source, question, stop));
    }
    return combined(judgements);
}

} // namespace

Judgement judge(const QString &claim, const QString &source, const QString &question, const std::stop_token &stop)
{
    Judgement judgement;
    const QString flatSource = flat(source);
    if (claim.trimmed().isEmpty() || source.trimmed().isEmpty()) {
        judgement.findings.append({ QStringLiteral("E1"), tr("There is no passage to check this against."), Verdict::Unverified });
    } else if (standsWordForWord(claim, flatSource)) {
        judgement = { Verdict::Supported, certain, {}, false };
    } else if (claim.size() > longestClaim) {
        judgement.findings.append({ QStringLiteral("E9"), tr("This is too long to be checked as one claim."), Verdict::Unverified });
    } else if (!stop.stop_requested()) {
        judgement = judgeSentences(claim, takenApart(source), question, stop);
    }
    judgement.critical = ordersDanger(claim, source);
    return judgement;
}

} // namespace superinstance
