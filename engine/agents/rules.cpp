#include "engine/agents/rules.h"

#include "engine/text/analyzer.h"
#include "engine/text/language.h"
#include "engine/text/mentions.h"
#include "engine/text/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr double leastCover = 0.6; // E9
constexpr double sameSubject = 0.5; // cover above which a difference is a contradiction, not another subject
constexpr double sameWords = 0.85; // cover, both ways, of two sentences that say the same in another order

QString tr(const char *text)
{
    return QCoreApplication::translate("Ethos", text);
}

// A text taken apart once for all rules.
struct Analysed {
    explicit Analysed(const QString &given, const QString &inLanguage) : text(given), language(inLanguage)
    {
        for (const Term &term : analyze(text, language)) {
            terms.insert(term.text);
            if (!term.stop)
                content.append(term.text);
        }
        numbers = numberMentions(text, language);
        dates = dateMentions(text, language);
        names = nameMentions(text, language);
    }
    QString text, language;
    QSet<QString> terms;
    QStringList content; // in order
    QList<NumberMention> numbers;
    QList<DateMention> dates;
    QList<NameMention> names;
};

// What the rules look at.
struct Case {
    const Analysed &claim;
    const Analysed &source;
    const Analysed &best; // the sentence of the source that is nearest to the claim
    const QString question;
    double cover = 0; // of the claim's content words by the source
    double bestCover = 0; // by the nearest sentence
};

double coverOf(const QStringList &words, const QSet<QString> &by)
{
    if (words.isEmpty())
        return 1;
    int covered = 0;
    for (const QString &word : words)
        covered += by.contains(word);
    return double(covered) / double(words.size());
}

QString flat(const QString &text)
{
    static const QRegularExpression noise(QStringLiteral("[\\s*_`#>|]+"));
    return folded(text).replace(noise, QStringLiteral(" ")).trimmed();
}

bool overlaps(const TextSpan &a, const TextSpan &b)
{
    return a.start < b.end && b.start < a.end;
}

// ---- the rules -------------------------------------------------------------------------------------------------------

bool numberStands(const NumberMention &number, const Analysed &source)
{
    return std::any_of(source.numbers.begin(), source.numbers.end(), [&](const NumberMention &other) {
        const bool sameValue = std::abs(other.value - number.value) <= 1e-9 * std::max(1.0, std::abs(number.value));
        return sameValue && (number.unit.isEmpty() || other.unit.isEmpty() || number.unit == other.unit);
    });
}

// E10: a number that is computed from two of the source, in a claim that says so.
bool numberDerives(const NumberMention &number, const Case &c)
{
    static const QRegularExpression computing(QStringLiteral("\\b(total|together|sum|altogether|more|less|fewer|difference|between|later|earlier|after|older|younger|times|average|zusammen|insgesamt|mehr|weniger)\\b"),
                                              QRegularExpression::CaseInsensitiveOption);
    if (!computing.match(c.claim.text).hasMatch())
        return false;
    const auto equal = [&](double value) { return std::abs(value - number.value) < 1e-6 * std::max(1.0, std::abs(value)); };
    const QList<NumberMention> &numbers = c.source.numbers;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        for (qsizetype j = i + 1; j < numbers.size(); ++j) {
            const double a = numbers[i].value, b = numbers[j].value;
            if (equal(a + b) || equal(std::abs(a - b)) || equal(a * b) || equal((a + b) / 2) || (b != 0 && equal(a / b)) || (a != 0 && equal(b / a)))
                return true;
        }
    return false;
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
        const bool differs = c.cover >= sameSubject && !c.source.numbers.isEmpty();
        findings.append({ QStringLiteral("E3"), tr("The number “%1” does not stand in the cited passage.").arg(written), differs || c.cover >= leastCover ? Verdict::Contradicted : Verdict::Unverified });
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

// Every word of the name stands in the text.
bool nameStands(const QString &name, const QString &flatText, const QSet<QString> &terms, const QString &language)
{
    if (flatText.contains(flat(name)))
        return true;
    for (const Term &term : analyze(name, language))
        if (!term.stop && !terms.contains(term.text))
            return false;
    return true;
}

void namesRule(const Case &c, QList<Finding> &findings)
{
    const QString sourceText = flat(c.source.text), question = flat(c.question);
    for (const NameMention &name : c.claim.names) {
        if (nameStands(name.text, sourceText, c.source.terms, c.claim.language))
            continue;
        if (!question.isEmpty() && question.contains(flat(name.text)))
            continue; // the source says "he" of whom was asked about
        // Another name stands where the claim has this one.
        const bool replaced = c.cover >= sameSubject && std::any_of(c.best.names.begin(), c.best.names.end(), [&](const NameMention &other) {
            return !c.claim.text.contains(other.text);
        });
        findings.append({ QStringLiteral("E5"), tr("The name “%1” does not stand in the cited passage.").arg(name.text), replaced ? Verdict::Contradicted : Verdict::Unverified });
    }
}

void quotationRule(const Case &c, QList<Finding> &findings)
{
    static const QRegularExpression quotation(QStringLiteral("[\"“„«]([^\"”“»]{8,})[\"”“»]"));
    auto matches = quotation.globalMatch(c.claim.text);
    const QString source = flat(c.source.text);
    while (matches.hasNext()) {
        const QString quoted = matches.next().captured(1);
        if (!source.contains(flat(quoted)))
            findings.append({ QStringLiteral("E6"), tr("The quotation is not word for word in the cited passage."), Verdict::Contradicted });
    }
}

int negations(const QString &text)
{
    static const QRegularExpression negation(
        QStringLiteral("\\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|\\w+n['’]t|nicht|kein\\w*|nie|niemals|ohne|ne|pas|jamais|sans|nunca|sin|не|нет|никогда)\\b|不|没"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    int count = 0;
    auto matches = negation.globalMatch(text);
    for (; matches.hasNext(); matches.next())
        ++count;
    return count;
}

void negationRule(const Case &c, QList<Finding> &findings)
{
    if (c.bestCover >= leastCover && negations(c.claim.text) % 2 != negations(c.best.text) % 2)
        findings.append({ QStringLiteral("E7"), tr("The claim and the cited passage differ in a negation."), Verdict::Contradicted });
}

const QList<QPair<QString, QString>> &antonyms()
{
    static const QList<QPair<QString, QString>> pairs = [] {
        QList<QPair<QString, QString>> list;
        const QString words = QStringLiteral(
            "increase decrease|rise fall|higher lower|high low|more less|more fewer|most least|before after|first last|north south|northern southern|east west|"
            "eastern western|allow forbid|permit prohibit|allowed forbidden|win lose|won lost|accept reject|begin end|start stop|open close|opened closed|enable disable|"
            "include exclude|included excluded|inside outside|above below|upper lower|left right|early late|earlier later|large small|larger smaller|largest smallest|big little|long short|"
            "longer shorter|old new|older newer|oldest youngest|hot cold|warm cool|fast slow|faster slower|rich poor|strong weak|true false|positive negative|success failure|"
            "succeed fail|gain loss|buy sell|bought sold|male female|man woman|father mother|son daughter|king queen|husband wife|brother sister|always never|maximum minimum|"
            "majority minority|public private|internal external|present absent|arrive depart|ally enemy|victory defeat|attack defend|import export|legal illegal|safe dangerous|"
            "possible impossible|many few|all none|day night|morning evening|summer winter|rural urban|ancient modern|birth death|born died|accelerate decelerate|"
            "agree disagree|approve disapprove|appear disappear|ascend descend|expand contract|deep shallow|wide narrow|thick thin|heavy light|wet dry|full empty|easy difficult|"
            "cheap expensive|common rare|major minor|same different|separate join|create destroy|build demolish|love hate|rising falling|improve worsen|support oppose");
        for (const QString &pair : words.split(QLatin1Char('|'))) {
            const QString a = indexTerms(pair.section(QLatin1Char(' '), 0, 0), QStringLiteral("en")), b = indexTerms(pair.section(QLatin1Char(' '), 1, 1), QStringLiteral("en"));
            list.append({ a, b });
            list.append({ b, a });
        }
        return list;
    }();
    return pairs;
}

void antonymsRule(const Case &c, QList<Finding> &findings)
{
    if (c.bestCover < sameSubject)
        return;
    for (const auto &[said, opposite] : antonyms())
        if (c.claim.terms.contains(said) && !c.best.terms.contains(said) && c.best.terms.contains(opposite) && !c.claim.terms.contains(opposite)) {
            findings.append({ QStringLiteral("E8"), tr("The claim says the opposite of the cited passage."), Verdict::Contradicted });
            return;
        }
}

void coverRule(const Case &c, QList<Finding> &findings)
{
    if (c.cover < leastCover)
        findings.append({ QStringLiteral("E9"), tr("Too few of the claim's words stand in the cited passage."), Verdict::Unverified });
}

// "three reasons: a, b and c": as many as announced.
void listLengthRule(const Case &c, QList<Finding> &findings)
{
    const qsizetype colon = c.claim.text.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return;
    static const QRegularExpression separator(QStringLiteral(",\\s*(?:and|or|und|oder)?\\s*|;\\s*|\\s+(?:and|or|und|oder)\\s+"));
    const qsizetype items = c.claim.text.mid(colon + 1).split(separator, Qt::SkipEmptyParts).size();
    for (const NumberMention &number : c.claim.numbers) {
        const bool announces = number.span.end <= colon && colon - number.span.end < 30 && number.value >= 2 && number.value <= 20 && number.unit.isEmpty();
        const bool isDate = std::any_of(c.claim.dates.begin(), c.claim.dates.end(), [&](const DateMention &date) { return overlaps(date.span, number.span); });
        if (announces && !isDate && items >= 2 && qsizetype(number.value) != items)
            findings.append({ QStringLiteral("E11"), tr("The claim announces another number of things than it lists."), Verdict::Contradicted });
    }
}

bool isPassive(const QString &text)
{
    static const QRegularExpression passive(QStringLiteral("\\b(?:is|are|was|were|been|being|be)\\s+(?:\\w+ly\\s+)?\\w+(?:ed|en|wn|lt|nt|ld|de|ght|und|ung)\\s+(?:\\w+\\s+){0,3}by\\b"), QRegularExpression::CaseInsensitiveOption);
    return passive.match(text).hasMatch();
}

// Where the claim's words stand in the source's order. A clause that moved gives one step back ("In 1874 it was built");
// two things that changed places around a verb give two.
int stepsBack(const QStringList &claim, const QStringList &source)
{
    QList<qsizetype> places;
    QSet<qsizetype> taken;
    for (const QString &word : claim) {
        qsizetype place = source.indexOf(word);
        while (place >= 0 && taken.contains(place))
            place = source.indexOf(word, place + 1);
        if (place >= 0) {
            taken.insert(place);
            places.append(place);
        }
    }
    int steps = 0;
    for (qsizetype i = 1; i < places.size(); ++i)
        steps += places[i] < places[i - 1];
    return steps;
}

void rolesRule(const Case &c, QList<Finding> &findings)
{
    const bool same = c.bestCover >= sameWords && coverOf(c.best.content, c.claim.terms) >= leastCover && c.claim.content.size() >= 3;
    if (!same || isPassive(c.claim.text) != isPassive(c.best.text))
        return;
    if (stepsBack(c.claim.content, c.best.content) >= 2)
        findings.append({ QStringLiteral("E13"), tr("The claim changes who did what to whom."), Verdict::Contradicted });
}

using Rule = void (*)(const Case &, QList<Finding> &);
constexpr Rule rules[] = { numbersRule, datesRule, namesRule, quotationRule, negationRule, antonymsRule, coverRule, listLengthRule, rolesRule };

// The sentence of the source that holds most of the claim's words.
QString nearestSentence(const QString &source, const Analysed &claim)
{
    QString nearest = source;
    double most = -1;
    for (const TextSpan &span : sentences(source)) {
        const QString sentence = source.mid(span.start, span.length());
        QSet<QString> terms;
        for (const Term &term : analyze(sentence, claim.language))
            terms.insert(term.text);
        const double cover = coverOf(claim.content, terms);
        if (cover > most) {
            most = cover;
            nearest = sentence;
        }
    }
    return nearest;
}

double confidenceOf(const Judgement &judgement, const Case &c)
{
    // Planted errors of all kinds against true claims: the cover orders what the rules leave open.
    const double base = judgement.verdict == Verdict::Supported ? 0.55 : judgement.verdict == Verdict::Unverified ? 0.15 : 0.02;
    const double range = judgement.verdict == Verdict::Supported ? 0.42 : judgement.verdict == Verdict::Unverified ? 0.35 : 0.08;
    return base + range * (0.5 * c.cover + 0.5 * c.bestCover);
}

} // namespace

bool ordersDanger(const QString &claim, const QString &surroundings)
{
    static const QRegularExpression danger(QStringLiteral("\\brm\\s+-\\w*[rf]\\w*\\s+(?:--\\S+\\s+)*[/~*]|\\bmkfs\\b|\\bdd\\s+if=\\S+\\s+of=/dev/|:\\(\\)\\s*\\{|\\bchmod\\s+-R\\s+777\\s+/|>\\s*/dev/sd[a-z]|\\bformat\\s+c:|\\bcurl\\b[^|]*\\|\\s*(?:sudo\\s+)?(?:ba)?sh\\b|"
                                                          "\\b(?:mix|drink|swallow|inhale)\\b[^.]{0,40}\\b(?:bleach|ammonia|antifreeze|methanol)\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression warning(QStringLiteral("\\b(?:never|not|don['’]t|avoid|warning|danger\\w*|careful|caution|must not|should not|destroys?|irreversibl\\w+|deadly|toxic|poison\\w*|nie|niemals|nicht|vorsicht)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    return danger.match(claim).hasMatch() && !warning.match(claim).hasMatch() && !warning.match(surroundings).hasMatch();
}

Judgement judge(const QString &claim, const QString &source, const QString &question)
{
    Judgement judgement;
    judgement.critical = ordersDanger(claim, source);
    if (claim.trimmed().isEmpty() || source.trimmed().isEmpty()) {
        judgement.findings.append({ QStringLiteral("E1"), tr("There is no passage to check this against."), Verdict::Unverified });
        return judgement;
    }
    // Word for word: it says what its source says.
    if (flat(source).contains(flat(claim))) {
        judgement.verdict = Verdict::Supported;
        judgement.confidence = 0.99;
        return judgement;
    }
    QString language = detectLanguage(source);
    if (language.isEmpty())
        language = QStringLiteral("en");
    const Analysed analysedClaim(claim, language), analysedSource(source, language);
    const Analysed best(nearestSentence(source, analysedClaim), language);
    const Case c { analysedClaim, analysedSource, best, question, coverOf(analysedClaim.content, analysedSource.terms), coverOf(analysedClaim.content, best.terms) };
    for (const Rule rule : rules)
        rule(c, judgement.findings);
    judgement.verdict = Verdict::Supported;
    for (const Finding &finding : std::as_const(judgement.findings))
        if (finding.verdict == Verdict::Contradicted || judgement.verdict == Verdict::Supported)
            judgement.verdict = finding.verdict;
    judgement.confidence = confidenceOf(judgement, c);
    return judgement;
}

} // namespace superinstance
