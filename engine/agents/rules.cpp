#include "engine/agents/rules.h"

#include "engine/agents/alignment.h"
#include "engine/agents/opposites.h"
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

constexpr qsizetype longestClaim = 4000, longestSource = 40'000; // characters that are looked at
constexpr double leastCover = 0.6; // E9
constexpr double sameSubject = 0.5; // cover above which a difference is a contradiction, not another subject
constexpr double sameWords = 0.85; // cover, both ways, of two sentences that say the same in another order
constexpr double nearCopy = 0.6; // share of the claim's words that stand in the same order in one sentence of the source
constexpr qsizetype longestPhrase = 8; // words of which one phrase may take the place of another
constexpr qsizetype longestDenial = 3; // words of a denial that was dropped; more is a clause of its own
constexpr double clearlySame = 0.75; // cover by one sentence above which it is that sentence the claim restates

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
        words = alignedWords(text, numbers, nameMentions(text, language));
        if (text.contains(QLatin1Char('-'))) // "three-protein"
            parts = numberMentions(QString(text).replace(QLatin1Char('-'), QLatin1Char(' ')), language);
        dates = dateMentions(text, language);
        names = nameMentions(text, language);
    }
    QString text, language;
    QSet<QString> terms;
    QStringList content; // in order
    QList<NumberMention> numbers, parts; // parts: of hyphened words
    QList<AlignedWord> words;
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
    Alignment alignment; // of the claim with the nearest sentence
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

bool sameNumber(const NumberMention &a, const NumberMention &b)
{
    const bool sameValue = std::abs(a.value - b.value) <= 1e-9 * std::max(1.0, std::abs(a.value));
    return sameValue && (a.unit.isEmpty() || b.unit.isEmpty() || a.unit == b.unit);
}

bool numberStands(const NumberMention &number, const Analysed &source)
{
    const auto same = [&](const NumberMention &other) { return sameNumber(number, other); };
    return std::any_of(source.numbers.begin(), source.numbers.end(), same) || std::any_of(source.parts.begin(), source.parts.end(), same);
}

// E10: a number that is computed from two of the source, by a claim that says how where the source does not.
bool numberDerives(const NumberMention &number, const Case &c)
{
    static const auto words = [](const char *list) {
        return QRegularExpression(QStringLiteral("\\b(?:%1)\\b").arg(QString::fromUtf8(list)), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    };
    static const QRegularExpression adding = words("total|together|sum|altogether|combined|zusammen|insgesamt");
    static const QRegularExpression subtracting = words("more|less|fewer|difference|later|earlier|\\p{L}+er than|mehr|weniger|später|früher");
    static const QRegularExpression dividing = words("times|ratio|average|mean|mal|durchschnittlich");
    const auto says = [&](const QRegularExpression &how) { return how.match(c.claim.text).hasMatch() && !how.match(c.best.text).hasMatch(); };
    const bool adds = says(adding), subtracts = says(subtracting), divides = says(dividing);
    const auto equal = [&](double value) { return std::abs(value - number.value) < 1e-6 * std::max(1.0, std::abs(value)); };
    const QList<NumberMention> &numbers = c.source.numbers;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        for (qsizetype j = i + 1; j < numbers.size(); ++j) {
            const double a = numbers[i].value, b = numbers[j].value;
            if ((adds && equal(a + b)) || (subtracts && equal(std::abs(a - b)))
                || (divides && (equal((a + b) / 2) || (b != 0 && equal(a / b)) || (a != 0 && equal(b / a)))))
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
    QString initials;
    for (const AlignedWord &word : source.words)
        initials.append(word.word.left(1));
    return initials.contains(folded(name));
}

// Every word of the name stands in the text; the everyday word that begins a sentence need not ("Reducing CO2").
bool nameStands(const NameMention &name, const Case &c, const QString &flatSource)
{
    if (flatSource.contains(flat(name.text)) || standsSpeltOut(name.text, c.source))
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
    const QString source = flat(c.source.text), question = flat(c.question);
    for (const NameMention &name : c.claim.names) {
        if (nameStands(name, c, source))
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
    const QString source = flat(c.source.text);
    while (matches.hasNext()) {
        const QString quoted = matches.next().captured(1);
        if (!source.contains(flat(quoted)))
            findings.append({ QStringLiteral("E6"), tr("The quotation is not word for word in the cited passage."), Verdict::Contradicted });
    }
}

bool differsByOpposites(const Case &c, const Difference &difference)
{
    for (qsizetype i = difference.claimStart; i < difference.claimEnd; ++i)
        for (qsizetype j = difference.sourceStart; j < difference.sourceEnd; ++j)
            if (areOpposites(c.alignment.claim[i].word, c.alignment.source[j].word))
                return true;
    return false;
}

bool isShort(const Difference &difference)
{
    return difference.claimEnd - difference.claimStart <= longestPhrase && difference.sourceEnd - difference.sourceStart <= longestPhrase;
}

// "not only … but" denies nothing.
bool denies(const QList<AlignedWord> &words, qsizetype i)
{
    const auto isBut = [](const AlignedWord &word) { return word.word == QLatin1String("but"); };
    const bool notOnly = i + 1 < words.size() && words[i + 1].word == QLatin1String("only") && std::any_of(words.begin() + i, words.end(), isBut);
    return isNegation(words[i].word) && !notOnly;
}

int negationsIn(const QList<AlignedWord> &words, qsizetype start, qsizetype end)
{
    int count = 0;
    for (qsizetype i = start; i < end; ++i)
        count += denies(words, i);
    return count;
}

// Whether exactly one of the two denies, and the other does not say the same by an opposite word ("not possible", "impossible").
// A clause or an aside that was left out takes its own negation with it.
bool differsByNegation(const Case &c, const Difference &difference)
{
    const auto aside = [](const AlignedWord &word) { return word.aside; };
    const bool leftOut = difference.claimStart == difference.claimEnd;
    if (leftOut && difference.sourceEnd - difference.sourceStart > longestDenial)
        return false;
    if (leftOut && std::all_of(c.alignment.source.begin() + difference.sourceStart, c.alignment.source.begin() + difference.sourceEnd, aside))
        return false;
    const int claimed = negationsIn(c.alignment.claim, difference.claimStart, difference.claimEnd);
    const int stated = negationsIn(c.alignment.source, difference.sourceStart, difference.sourceEnd);
    return claimed % 2 != stated % 2 && !differsByOpposites(c, difference);
}

void negationRule(const Case &c, QList<Finding> &findings)
{
    const bool copies = c.alignment.shared >= nearCopy;
    const bool differs = copies ? std::any_of(c.alignment.differences.begin(), c.alignment.differences.end(), [&](const Difference &each) { return isShort(each) && differsByNegation(c, each); })
                                : c.bestCover >= leastCover && negations(c.claim.text) % 2 != negations(c.best.text) % 2;
    if (differs)
        findings.append({ QStringLiteral("E7"), tr("The claim and the cited passage differ in a negation."),
                          copies || c.bestCover >= clearlySame ? Verdict::Contradicted : Verdict::Unverified });
}

bool saysOpposite(const Case &c)
{
    if (c.alignment.shared >= nearCopy)
        return std::any_of(c.alignment.differences.begin(), c.alignment.differences.end(), [&](const Difference &each) {
            return isShort(each) && differsByOpposites(c, each) && negationsIn(c.alignment.claim, each.claimStart, each.claimEnd) % 2 == negationsIn(c.alignment.source, each.sourceStart, each.sourceEnd) % 2;
        });
    if (c.bestCover < leastCover)
        return false;
    const auto onlyIn = [](const Analysed &one, const Analysed &other) {
        QStringList words;
        for (const AlignedWord &word : one.words)
            if (std::none_of(other.words.begin(), other.words.end(), [&](const AlignedWord &each) { return each.key == word.key; }))
                words.append(word.word);
        return words;
    };
    const QStringList said = onlyIn(c.claim, c.best), stated = onlyIn(c.best, c.claim);
    return negations(c.claim.text) % 2 == negations(c.best.text) % 2 && std::any_of(said.begin(), said.end(), [&](const QString &word) {
        return std::any_of(stated.begin(), stated.end(), [&](const QString &other) { return areOpposites(word, other); });
    });
}

void antonymsRule(const Case &c, QList<Finding> &findings)
{
    if (saysOpposite(c))
        findings.append({ QStringLiteral("E8"), tr("The claim says the opposite of the cited passage."), Verdict::Contradicted });
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

bool isPassive(const QString &text)
{
    static const QRegularExpression passive(QStringLiteral("\\b(?:is|are|was|were|been|being|be)\\s+(?:\\w+ly\\s+)?\\w+(?:ed|en|wn|lt|nt|ld|de|ght|und|ung)\\s+(?:\\w+\\s+){0,3}by\\b"), QRegularExpression::CaseInsensitiveOption);
    return passive.match(text).hasMatch();
}

// The words of the claim that stand once in both, with their place in the source, in the claim's order.
struct Placed {
    const AlignedWord *word;
    qsizetype at, place;
};
QList<Placed> placedWords(const Case &c)
{
    QHash<QString, QList<qsizetype>> places, uses;
    for (qsizetype i = 0; i < c.alignment.source.size(); ++i)
        places[c.alignment.source[i].key].append(i);
    for (qsizetype i = 0; i < c.alignment.claim.size(); ++i)
        uses[c.alignment.claim[i].key].append(i);
    QList<Placed> placed;
    for (qsizetype i = 0; i < c.alignment.claim.size(); ++i) {
        const AlignedWord &word = c.alignment.claim[i];
        if (uses[word.key].size() == 1 && places[word.key].size() == 1 && !isStopWord(word.word, c.claim.language))
            placed.append({ &word, i, places[word.key].first() });
    }
    return placed;
}

// "a, b and c" may be told in any order.
bool inList(const Case &c, const AlignedWord &word)
{
    static const QRegularExpression joins(QStringLiteral("^\\s*(?:,|and\\b|or\\b|und\\b|oder\\b|et\\b|y\\b)")), joined(QStringLiteral("(?:,|\\band|\\bor|\\bund|\\boder|\\bet|\\by)\\s*$"));
    return joins.match(c.claim.text.mid(word.span.end, 8)).hasMatch() || joined.match(c.claim.text.mid(std::max<qsizetype>(0, word.span.start - 6), std::min<qsizetype>(6, word.span.start))).hasMatch();
}

// Three words in reversed order: clauses that moved keep the order within, so only two things that changed places around
// a third do that.
bool reversesAround(const Case &c)
{
    const QList<Placed> placed = placedWords(c);
    for (qsizetype v = 1; v + 1 < placed.size(); ++v) {
        if (placed[v].word->name || placed[v].word->number || inList(c, *placed[v].word))
            continue;
        const auto near = [&](const Placed &other) { return std::abs(other.at - placed[v].at) <= longestPhrase; };
        const bool before = std::any_of(placed.begin(), placed.begin() + v, [&](const Placed &x) { return x.place > placed[v].place && near(x); });
        const bool after = std::any_of(placed.begin() + v + 1, placed.end(), [&](const Placed &y) { return y.place < placed[v].place && near(y); });
        if (before && after)
            return true;
    }
    return false;
}

bool sharesName(const QList<AlignedWord> &some, qsizetype start, qsizetype end, const QList<AlignedWord> &others, qsizetype otherStart, qsizetype otherEnd, const Case &c)
{
    for (qsizetype i = start; i < end; ++i)
        for (qsizetype j = otherStart; j < otherEnd; ++j)
            if (some[i].name && others[j].name && some[i].key == others[j].key && !isStopWord(some[i].word, c.claim.language) && !inList(c, some[i]))
                return true;
    return false;
}

// Two names each in the other's place.
bool exchangesNames(const Case &c)
{
    const QList<Difference> &all = c.alignment.differences;
    for (qsizetype i = 0; i < all.size(); ++i)
        for (qsizetype j = i + 1; j < all.size(); ++j)
            if (sharesName(c.alignment.claim, all[i].claimStart, all[i].claimEnd, c.alignment.source, all[j].sourceStart, all[j].sourceEnd, c)
                && sharesName(c.alignment.claim, all[j].claimStart, all[j].claimEnd, c.alignment.source, all[i].sourceStart, all[i].sourceEnd, c))
                return true;
    return false;
}

// "A defeated B" of "A was defeated by B".
bool changesVoice(const Case &c)
{
    static const QStringList auxiliaries { QStringLiteral("is"), QStringLiteral("are"), QStringLiteral("was"), QStringLiteral("were"), QStringLiteral("been"), QStringLiteral("be"), QStringLiteral("by") };
    const auto onlyVoice = [&](const QList<AlignedWord> &words, qsizetype start, qsizetype end) {
        return std::all_of(words.begin() + start, words.begin() + end, [&](const AlignedWord &word) { return auxiliaries.contains(word.word); });
    };
    bool by = false;
    for (const Difference &d : c.alignment.differences) {
        if (!onlyVoice(c.alignment.claim, d.claimStart, d.claimEnd) || !onlyVoice(c.alignment.source, d.sourceStart, d.sourceEnd))
            return false;
        by = by || (d.sourceEnd > d.sourceStart && c.alignment.source[d.sourceEnd - 1].word == QLatin1String("by"))
            || (d.claimEnd > d.claimStart && c.alignment.claim[d.claimEnd - 1].word == QLatin1String("by"));
    }
    return by;
}

void rolesRule(const Case &c, QList<Finding> &findings)
{
    const bool same = c.bestCover >= sameWords && coverOf(c.best.content, c.claim.terms) >= leastCover && c.claim.content.size() >= 3;
    const bool sameVoice = isPassive(c.claim.text) == isPassive(c.best.text);
    if (same && (sameVoice ? reversesAround(c) || exchangesNames(c) : changesVoice(c)))
        findings.append({ QStringLiteral("E13"), tr("The claim changes who did what to whom."), Verdict::Contradicted });
}

// ---- what stands in whose place --------------------------------------------------------------------------------------

// "Sweden" and "Swedish"; not "HDAC" and "HDAC6".
bool alike(const QString &name, const QString &other, qsizetype letters)
{
    const auto figure = [](QChar c) { return c.isDigit(); };
    const bool coded = std::any_of(name.begin(), name.end(), figure) || std::any_of(other.begin(), other.end(), figure);
    return name == other || (!coded && name.size() >= letters && other.size() >= letters && QStringView(name).left(letters) == QStringView(other).left(letters));
}

bool abbreviates(const QString &shortForm, const QList<AlignedWord> &words, qsizetype start, qsizetype end)
{
    QString initials;
    for (qsizetype i = start; i < end; ++i)
        if (words[i].name && !words[i].word.isEmpty())
            initials.append(words[i].word[0]);
    return shortForm.size() >= 2 && initials.startsWith(shortForm);
}

bool holdsNumber(const QList<AlignedWord> &words, qsizetype start, qsizetype end, const NumberMention &number)
{
    return std::any_of(words.begin() + start, words.begin() + end, [&](const AlignedWord &word) { return word.number && sameNumber(number, *word.number); });
}

// Numbers of the claim where the source has others (E3), though the passage may name them elsewhere.
bool replacesNumber(const Case &c, const Difference &d)
{
    const auto letters = [](const AlignedWord &word) { return word.number->value == 1 && !word.word[0].isDigit(); }; // "one" is a pronoun, too
    bool stated = false, wrong = false;
    for (qsizetype j = d.sourceStart; j < d.sourceEnd; ++j)
        stated = stated || (c.alignment.source[j].number && !letters(c.alignment.source[j]));
    for (qsizetype i = d.claimStart; i < d.claimEnd && stated; ++i) {
        const AlignedWord &word = c.alignment.claim[i];
        if (!word.number || letters(word))
            continue;
        const bool moved = std::any_of(c.alignment.differences.begin(), c.alignment.differences.end(), [&](const Difference &other) {
            return other.claimStart == other.claimEnd && holdsNumber(c.alignment.source, other.sourceStart, other.sourceEnd, *word.number);
        });
        wrong = wrong || !(moved || numberDerives(*word.number, c) || holdsNumber(c.alignment.source, d.sourceStart, d.sourceEnd, *word.number));
    }
    return wrong;
}

// A name of the claim where the sentence has another one and this one nowhere (E5).
bool replacesName(const Case &c, const Difference &d)
{
    const QList<AlignedWord> &claim = c.alignment.claim, &source = c.alignment.source;
    bool stated = false;
    for (qsizetype j = d.sourceStart; j < d.sourceEnd; ++j)
        stated = stated || source[j].name;
    if (!stated)
        return false;
    for (qsizetype i = d.claimStart; i < d.claimEnd; ++i) {
        if (!claim[i].name || isStopWord(claim[i].word, c.claim.language))
            continue;
        const QString &said = claim[i].word;
        const bool known = std::any_of(source.begin(), source.end(), [&](const AlignedWord &word) { return alike(said, word.word, 6); });
        const bool sameThing = abbreviates(said, source, d.sourceStart, d.sourceEnd)
            || std::any_of(source.begin() + d.sourceStart, source.begin() + d.sourceEnd, [&](const AlignedWord &word) { return alike(said, word.word, 4) || abbreviates(word.word, claim, d.claimStart, d.claimEnd); });
        if (!known && !sameThing)
            return true;
    }
    return false;
}

void replacementRule(const Case &c, QList<Finding> &findings)
{
    if (c.alignment.shared < nearCopy)
        return;
    for (const Difference &difference : c.alignment.differences) {
        if (!isShort(difference))
            continue;
        if (replacesNumber(c, difference))
            findings.append({ QStringLiteral("E3"), tr("The cited passage has another number in this place."), Verdict::Contradicted });
        if (replacesName(c, difference)) // German nouns are capitalised like names
            findings.append({ QStringLiteral("E5"), tr("The cited passage has another name in this place."), c.claim.language == QLatin1String("de") ? Verdict::Unverified : Verdict::Contradicted });
    }
}

using Rule = void (*)(const Case &, QList<Finding> &);
constexpr Rule rules[] = { numbersRule, datesRule, namesRule, quotationRule, negationRule, antonymsRule, coverRule, listLengthRule, rolesRule, replacementRule };

// The sentence of the source that is nearest to the claim: in the words it holds, then in their order.
Analysed nearestSentence(const Analysed &source, const Analysed &claim)
{
    std::optional<Analysed> nearest;
    double most = -1;
    for (const TextSpan &span : sentences(source.text)) {
        Analysed sentence(source.text.mid(span.start, span.length()), claim.language);
        const double likeness = coverOf(claim.content, sentence.terms) + align(claim.words, sentence.words).shared;
        if (likeness > most) {
            most = likeness;
            nearest = std::move(sentence);
        }
    }
    return nearest ? *nearest : source;
}

double confidenceOf(const Judgement &judgement, const Case &c)
{
    // Planted errors of all kinds against true claims: the cover orders what the rules leave open.
    const double base = judgement.verdict == Verdict::Supported ? 0.55 : judgement.verdict == Verdict::Unverified ? 0.15 : 0.02;
    const double range = judgement.verdict == Verdict::Supported ? 0.42 : judgement.verdict == Verdict::Unverified ? 0.35 : 0.08;
    return base + range * (0.5 * c.cover + 0.5 * c.bestCover);
}

// The claim stands in the source as it is, in whole words and not behind a denial of its sentence ("No …").
bool standsWordForWord(const QString &claim, const QString &source)
{
    static const QRegularExpression denied(QStringLiteral("(?:^|[\\s(])(?:no|not|never|nor|neither|without|false that|untrue that|kein\\w*|nicht|nie)(?:\\s+\\w+)?\\s*$"));
    const QString whole = flat(source), part = flat(claim);
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
    if (standsWordForWord(claim, source)) {
        judgement.verdict = Verdict::Supported;
        judgement.confidence = 0.99;
        return judgement;
    }
    if (claim.size() > longestClaim) {
        judgement.findings.append({ QStringLiteral("E9"), tr("This is too long to be checked as one claim."), Verdict::Unverified });
        return judgement;
    }
    QString language = detectLanguage(source);
    if (language.isEmpty())
        language = QStringLiteral("en");
    const Analysed analysedClaim(claim, language), analysedSource(source.left(longestSource), language);
    if (analysedClaim.words.isEmpty()) {
        judgement.findings.append({ QStringLiteral("E1"), tr("This sentence claims nothing."), Verdict::Unverified });
        return judgement;
    }
    const Analysed best = nearestSentence(analysedSource, analysedClaim);
    const Case c { analysedClaim, analysedSource, best, question, coverOf(analysedClaim.content, analysedSource.terms), coverOf(analysedClaim.content, best.terms),
                   align(analysedClaim.words, best.words) };
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
