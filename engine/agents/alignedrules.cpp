#include "engine/agents/alignedrules.h"

#include "engine/agents/bindingrules.h"
#include "engine/agents/opposites.h"
#include "engine/text/analyzer.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance::rules {

namespace {

constexpr double sameWords = 0.85; // cover, both ways, of two sentences that say the same in another order
constexpr qsizetype longestPhrase = 8; // words of which one phrase may take the place of another
constexpr qsizetype longestDenial = 3; // words of a denial that was dropped; more is a clause of its own

QString tr(const char *text)
{
    return QCoreApplication::translate("Ethos", text);
}

QStringList wordsOf(const QList<AlignedWord> &words, qsizetype start, qsizetype end)
{
    QStringList list;
    for (qsizetype i = start; i < end; ++i)
        list.append(words[i].word);
    return list;
}

bool differsByOpposites(const Case &c, const Difference &difference)
{
    return holdOpposites(wordsOf(c.alignment.claim, difference.claimStart, difference.claimEnd),
                         wordsOf(c.alignment.source, difference.sourceStart, difference.sourceEnd));
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

bool saysOpposite(const Case &c)
{
    const bool alike = c.alignment.shared >= nearCopy || c.bestCover >= leastCover;
    if (alike && holdChineseOpposites(c.claim.text, c.best.text) && negations(c.claim.text) % 2 == negations(c.best.text) % 2)
        return true;
    if (c.alignment.shared >= nearCopy)
        return std::any_of(c.alignment.differences.begin(), c.alignment.differences.end(), [&](const Difference &each) {
            return isShort(each) && differsByOpposites(c, each) && negationsIn(c.alignment.claim, each.claimStart, each.claimEnd) % 2 == negationsIn(c.alignment.source, each.sourceStart, each.sourceEnd) % 2;
        });
    if (c.bestCover < leastCover)
        return false;
    const auto onlyIn = [](const Analysed &one, const Analysed &other) {
        QSet<QString> keys;
        for (const AlignedWord &word : other.words)
            keys.insert(word.key);
        QStringList words;
        for (const AlignedWord &word : one.words)
            if (!keys.contains(word.key))
                words.append(word.word);
        return words;
    };
    return negations(c.claim.text) % 2 == negations(c.best.text) % 2 && holdOpposites(onlyIn(c.claim, c.best), onlyIn(c.best, c.claim));
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

} // namespace

void negationRule(const Case &c, QList<Finding> &findings)
{
    const bool copies = c.alignment.shared >= nearCopy;
    const bool differs = copies ? std::any_of(c.alignment.differences.begin(), c.alignment.differences.end(), [&](const Difference &each) { return isShort(each) && differsByNegation(c, each); })
                                : c.bestCover >= leastCover && negations(c.claim.text) % 2 != negations(c.best.text) % 2;
    if (differs)
        findings.append({ QStringLiteral("E7"), tr("The claim and the cited passage differ in a negation."),
                          copies || c.bestCover >= clearlySame ? Verdict::Contradicted : Verdict::Unverified });
}

void antonymsRule(const Case &c, QList<Finding> &findings)
{
    if (saysOpposite(c))
        findings.append({ QStringLiteral("E8"), tr("The claim says the opposite of the cited passage."), Verdict::Contradicted });
}

void rolesRule(const Case &c, QList<Finding> &findings)
{
    const bool same = c.bestCover >= sameWords && coverOf(c.best.content, c.claim.terms) >= leastCover && c.claim.content.size() >= 3;
    const bool sameVoice = isPassive(c.claim.text) == isPassive(c.best.text);
    if (exchangesSides(c) || (same && sameVoice && (reversesAround(c) || exchangesNames(c))))
        findings.append({ QStringLiteral("E13"), tr("The claim changes who did what to whom."), Verdict::Contradicted });
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

} // namespace superinstance::rules
