#include "engine/agents/bindingrules.h"

#include "engine/agents/opposites.h"
#include "engine/text/analyzer.h"
#include "engine/text/irregularverbs.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance::rules {

namespace {

using Words = QList<AlignedWord>;

constexpr qsizetype phrase = 8; // words on a side of a verb that are looked at
constexpr qsizetype nearBy = 3; // words between a value and the word it belongs to
constexpr qsizetype longestSide = 40; // characters of a side of "A is B"

QString tr(const char *text)
{
    return QCoreApplication::translate("Ethos", text);
}

bool isHan(const AlignedWord &word) { return word.word.size() == 1 && word.word[0].script() == QChar::Script_Han; }

// ---- who did what to whom --------------------------------------------------------------------------------------------

// "succeeded" and "succeeds", "wrote" and "written", "gewählt" and "wählte".
QString verbOf(const QString &word, const QString &language)
{
    const QString present = language == QLatin1String("en") ? presentOf(word) : QString();
    QString stem = indexTerms(present.isEmpty() ? word : present, language);
    if (language == QLatin1String("de") && stem.startsWith(QLatin1String("ge")) && stem.size() > 5)
        stem.remove(0, 2);
    return stem;
}

// The verb of a passive sentence with the words on its two sides.
struct Passive {
    QString verb;
    Words acted, acting; // who it was done to, who did it
};

qsizetype indexOf(const Words &words, const QStringList &any, qsizetype from, qsizetype to)
{
    for (qsizetype i = std::max<qsizetype>(0, from); i < std::min(to, words.size()); ++i)
        if (any.contains(words[i].word))
            return i;
    return -1;
}

// The verb of the auxiliary at that place, where "by" follows it; -1 where none does.
qsizetype verbBeforeAgent(const Words &words, qsizetype auxiliary, const QStringList &by, bool german)
{
    const qsizetype agent = indexOf(words, by, auxiliary + 1, auxiliary + 2 + nearBy);
    if (agent < 0)
        return -1;
    qsizetype verb = german ? std::min(words.size(), agent + phrase) - 1 : auxiliary + 1;
    while (!german && verb + 1 < agent && words[verb].word.endsWith(QLatin1String("ly")))
        ++verb;
    return verb == agent || words[verb].number ? -1 : verb;
}

std::optional<Passive> passiveOf(const Words &words, const QString &language)
{
    static const QStringList english = QStringLiteral("is are was were been be being").split(QLatin1Char(' ')), german = QStringLiteral("wurde wurden wird werden worden").split(QLatin1Char(' '));
    const bool isGerman = language == QLatin1String("de");
    const QStringList by = isGerman ? QStringList { QStringLiteral("von"), QStringLiteral("vom"), QStringLiteral("durch") } : QStringList { QStringLiteral("by") };
    for (qsizetype at = indexOf(words, isGerman ? german : english, 1, words.size()); at >= 0; at = indexOf(words, isGerman ? german : english, at + 1, words.size())) {
        const qsizetype verb = verbBeforeAgent(words, at, by, isGerman);
        if (verb < 0)
            continue;
        const qsizetype agent = indexOf(words, by, at + 1, words.size()), end = isGerman ? verb : agent + phrase;
        return Passive { verbOf(words[verb].word, language), words.mid(std::max<qsizetype>(0, at - phrase), std::min(at, phrase)), words.mid(agent + 1, end - agent - 1) };
    }
    return std::nullopt;
}

// The words that name somebody: names, where there are some on both sides.
QStringList doers(const Words &words, bool namesOnly, const QString &language)
{
    QStringList keys;
    for (const AlignedWord &word : words)
        if (!word.number && !isStopWord(word.word, language) && (word.name || !namesOnly))
            keys.append(word.key);
    return keys;
}

int countOf(const QStringList &keys, const Words &words)
{
    return int(std::count_if(words.begin(), words.end(), [&](const AlignedWord &word) { return keys.contains(word.key); }));
}

// Whether the active sentence has who was acted upon before the verb, and who acted behind it.
bool standsTheOtherWay(const Passive &passive, const Words &active, const QString &language)
{
    const auto isName = [](const AlignedWord &word) { return word.name; };
    const bool named = std::any_of(passive.acted.begin(), passive.acted.end(), isName) && std::any_of(passive.acting.begin(), passive.acting.end(), isName);
    const QStringList acted = doers(passive.acted, named, language), acting = doers(passive.acting, named, language);
    for (qsizetype v = 1; v + 1 < active.size(); ++v) {
        if (active[v].number || verbOf(active[v].word, language) != passive.verb)
            continue;
        const Words before = active.mid(std::max<qsizetype>(0, v - phrase), std::min(v, phrase)), after = active.mid(v + 1, phrase);
        return countOf(acted, before) > 0 && countOf(acted, after) == 0 && countOf(acting, after) > 0 && countOf(acting, before) == 0;
    }
    return false;
}

// ---- Chinese names ---------------------------------------------------------------------------------------------------

// Family names that are seldom another word's beginning.
bool isFamilyName(QChar c)
{
    static const QString names = QStringLiteral("王李张刘陈杨赵黄吴徐孙胡朱郭何罗宋郑谢韩唐冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁卢姚沈钟姜崔谭陆范汪廖贾韦邹熊孟秦");
    return names.contains(c);
}

bool isChineseName(const QString &text) { return (text.size() == 2 || text.size() == 3) && isFamilyName(text[0]); }

// The characters of the stretch, with the family name before it where that is shared.
QString nameAt(const Words &words, qsizetype start, qsizetype end)
{
    QString text;
    for (qsizetype i = start; i < end; ++i) {
        if (!isHan(words[i]))
            return {};
        text += words[i].word;
    }
    const bool shared = !text.isEmpty() && text.size() <= 2 && !isFamilyName(text[0]) && start > 0 && isHan(words[start - 1]);
    return shared ? words[start - 1].word + text : text;
}

// "A 被 B 起诉" of "A 起诉 B".
bool exchangesChineseSides(const QString &passive, const QString &active)
{
    const qsizetype by = passive.indexOf(QChar(0x88AB)); // 被
    if (by < 2)
        return false;
    for (qsizetype acted = 2; acted <= std::min<qsizetype>(3, by); ++acted)
        for (qsizetype acting = 2; acting <= 3; ++acting) {
            const QString to = passive.mid(by - acted, acted), from = passive.mid(by + 1, acting), verb = passive.mid(by + 1 + acting, 2);
            const qsizetype at = isChineseName(to) && isChineseName(from) && verb.size() == 2 ? active.indexOf(to + verb) : -1;
            if (at >= 0 && QStringView(active).mid(at + to.size() + verb.size(), 6).contains(from))
                return true;
        }
    return false;
}

// ---- values and their words ------------------------------------------------------------------------------------------

// A number or a day in a sentence: the words it takes up, and what can be compared.
struct Value {
    qsizetype start = 0, end = 0;
    std::optional<NumberMention> number;
    std::optional<DateMention> date;
};

QList<Value> valuesOf(const Words &words, const QList<DateMention> &dates)
{
    QList<Value> values;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto date = std::find_if(dates.begin(), dates.end(), [&](const DateMention &each) { return overlaps(each.span, words[i].span); });
        if (date != dates.end()) {
            const qsizetype start = i;
            while (i + 1 < words.size() && overlaps(date->span, words[i + 1].span))
                ++i;
            values.append({ start, i + 1, std::nullopt, *date });
        } else if (words[i].number && !words[i].number->ordinal) {
            values.append({ i, i + 1, words[i].number, std::nullopt });
        }
    }
    return values;
}

bool isSame(const Value &a, const Value &b)
{
    const auto agrees = [](std::optional<int> one, std::optional<int> other) { return !one || !other || *one == *other; };
    if (a.date && b.date)
        return agrees(a.date->year, b.date->year) && agrees(a.date->month, b.date->month) && agrees(a.date->day, b.date->day);
    return a.number && b.number && sameNumber(*a.number, *b.number);
}

bool isOfAKind(const Value &a, const Value &b)
{
    return (a.date && b.date) || (a.number && b.number && a.number->unit == b.number->unit);
}

// The word before a value that it is said of: "began" on a day, a "deposit" of a sum. -1 where a clause begins before one comes.
qsizetype wordOf(const Words &words, const Value &value, const QString &text, const QString &language)
{
    static const QRegularExpression clause(QStringLiteral("[,;:.，；。、]"));
    static const QStringList copulas = QStringLiteral("为 是 约 共 达 于 在 of to").split(QLatin1Char(' '));
    static const QStringList joins = QStringLiteral("and or but und oder aber 和 与").split(QLatin1Char(' '));
    for (qsizetype i = value.start - 1; i >= std::max<qsizetype>(0, value.start - nearBy); --i) {
        const QString between = text.mid(words[i].span.end, words[i + 1].span.start - words[i].span.end);
        if (words[i].number || joins.contains(words[i].word) || (between.contains(clause) && !between.trimmed().startsWith(QLatin1Char(':')) && !between.trimmed().startsWith(QChar(0xFF1A))))
            return -1;
        if (!copulas.contains(words[i].word) && !isStopWord(words[i].word, language))
            return i;
    }
    return -1;
}

// The word at that place: of Chinese its last two characters.
QString keyAt(const Words &words, qsizetype at)
{
    return at > 0 && isHan(words[at]) && isHan(words[at - 1]) ? words[at - 1].key + words[at].key : words[at].key;
}

QList<qsizetype> placesOf(const QString &key, const Words &words)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < words.size(); ++i)
        if (keyAt(words, i) == key)
            places.append(i);
    return places;
}

// Whether the sentence has another value of the kind for the word of this one, and has this one for a word that the claim does not name.
bool belongsElsewhere(const Value &value, const Case &c)
{
    const Words &claim = c.claim.words, &source = c.best.words;
    const qsizetype word = wordOf(claim, value, c.claim.text, c.claim.language);
    const QList<qsizetype> places = word < 0 ? QList<qsizetype>() : placesOf(keyAt(claim, word), source);
    if (places.size() != 1)
        return false;
    const QList<Value> values = valuesOf(source, c.best.dates);
    const auto next = std::find_if(values.begin(), values.end(), [&](const Value &other) { return other.start > places.first() && isOfAKind(value, other); });
    if (next == values.end() || isSame(*next, value) || next->start - places.first() > value.start - word + 1)
        return false;
    const auto itself = std::find_if(values.begin(), values.end(), [&](const Value &other) { return isSame(other, value); });
    const qsizetype owner = itself == values.end() ? -1 : wordOf(source, *itself, c.best.text, c.best.language);
    return owner >= 0 && placesOf(keyAt(source, owner), claim).isEmpty();
}

bool isThing(const AlignedWord &word, const QString &language) { return word.word.size() >= 3 && !word.number && !isStopWord(word.word, language); }

// Of a number that says what it counts, and one that is followed by another word: "120 people", "120 dogs".
bool countsOtherThan(const Words &counted, qsizetype at, const Words &words, qsizetype start, qsizetype end, const QString &language)
{
    const AlignedWord &number = counted[at];
    return end - start == 2 && number.number && words[start].number && number.number->value == words[start].number->value && words[start].number->unit.isEmpty()
        && number.number->unit.size() >= 3 && isThing(words[start + 1], language) && indexTerms(number.number->unit, language) != indexTerms(words[start + 1].word, language);
}

// "120 dogs" of "120 people".
bool countsOtherThings(const Difference &d, const Case &c)
{
    const Words &claim = c.alignment.claim, &source = c.alignment.source;
    const QString &language = c.claim.language;
    const bool one = d.claimEnd - d.claimStart == 1, other = d.sourceEnd - d.sourceStart == 1;
    if ((other && countsOtherThan(source, d.sourceStart, claim, d.claimStart, d.claimEnd, language)) || (one && countsOtherThan(claim, d.claimStart, source, d.sourceStart, d.sourceEnd, language)))
        return true;
    if (!one || d.sourceEnd == d.sourceStart || d.claimStart == 0 || d.sourceStart == 0)
        return false;
    const AlignedWord &said = claim[d.claimStart], &stated = source[d.sourceStart], &number = claim[d.claimStart - 1];
    const bool counted = number.number && !number.number->ordinal && number.number->unit.isEmpty() && number.key == source[d.sourceStart - 1].key;
    const auto follows = [](const QString &text, const AlignedWord &before, const AlignedWord &word) { return QStringView(text).mid(before.span.end, word.span.start - before.span.end).trimmed().isEmpty(); };
    const bool inDate = std::any_of(c.claim.dates.begin(), c.claim.dates.end(), [&](const DateMention &date) { return overlaps(date.span, number.span); });
    return counted && !inDate && follows(c.claim.text, number, said) && follows(c.best.text, source[d.sourceStart - 1], stated) && isThing(said, language) && isThing(stated, language) && indexTerms(said.word, language) != indexTerms(stated.word, language);
}

// ---- equations -------------------------------------------------------------------------------------------------------

using Equation = std::pair<QString, QString>;

// "出租方为刘建国", "Landlord: Anna Berg", "Anna Berg is the landlord".
QList<Equation> equationsOf(const QString &text)
{
    static const QRegularExpression clause(QStringLiteral("[,;，；。.!！\\n]+")), equals(QStringLiteral("\\s*(?:是|为|[:：])\\s*|\\s+(?:is|was|ist|war)\\s+")), article(QStringLiteral("^(?:the|a|an|our|der|die|das|ein|eine)\\s+"));
    QList<Equation> equations;
    for (const QString &each : folded(text).split(clause, Qt::SkipEmptyParts)) {
        const QStringList sides = each.trimmed().split(equals);
        if (sides.size() == 2 && !sides[0].isEmpty() && !sides[1].isEmpty() && each.size() <= 2 * longestSide)
            equations.append({ QString(sides[0]).remove(article).trimmed(), QString(sides[1]).remove(article).trimmed() });
    }
    return equations;
}

} // namespace

bool exchangesSides(const Case &c)
{
    if (exchangesChineseSides(c.claim.text, c.best.text) || exchangesChineseSides(c.best.text, c.claim.text))
        return true;
    if (c.bestCover < clearlySame)
        return false;
    const QString &language = c.claim.language;
    const std::optional<Passive> claim = passiveOf(c.claim.words, language), source = passiveOf(c.best.words, language);
    if (claim && !source)
        return standsTheOtherWay(*claim, c.best.words, language);
    return source && !claim && standsTheOtherWay(*source, c.claim.words, language);
}

void boundValuesRule(const Case &c, QList<Finding> &findings)
{
    for (const Value &value : valuesOf(c.claim.words, c.claim.dates))
        if (c.bestCover >= clearlySame && belongsElsewhere(value, c))
            findings.append({ value.date ? QStringLiteral("E4") : QStringLiteral("E3"), value.date ? tr("The cited passage says this day of something else.") : tr("The cited passage says this number of something else."), Verdict::Contradicted });
    if (c.alignment.shared >= nearCopy && std::any_of(c.alignment.differences.begin(), c.alignment.differences.end(), [&](const Difference &each) { return countsOtherThings(each, c); }))
        findings.append({ QStringLiteral("E3"), tr("The cited passage says this number of something else."), Verdict::Unverified });
}

void equationsRule(const Case &c, QList<Finding> &findings)
{
    const QList<Equation> claimed = equationsOf(c.claim.text), stated = equationsOf(c.source.text);
    if (claimed.size() != 1)
        return;
    const auto [one, other] = claimed.first();
    bool oneElsewhere = false, otherElsewhere = false;
    for (const auto &[left, right] : stated) {
        const bool hasOne = left == one || right == one, hasOther = left == other || right == other;
        if (hasOne && hasOther)
            return;
        oneElsewhere = oneElsewhere || hasOne;
        otherElsewhere = otherElsewhere || hasOther;
    }
    if (oneElsewhere && otherElsewhere)
        findings.append({ QStringLiteral("E13"), tr("The cited passage says this of something else."), c.claim.language == QLatin1String("zh") ? Verdict::Contradicted : Verdict::Unverified });
}

void chineseNamesRule(const Case &c, QList<Finding> &findings)
{
    if (c.alignment.shared < nearCopy)
        return;
    for (const Difference &d : c.alignment.differences) {
        const QString said = nameAt(c.alignment.claim, d.claimStart, d.claimEnd), stated = nameAt(c.alignment.source, d.sourceStart, d.sourceEnd);
        if (isChineseName(said) && isChineseName(stated) && said != stated && !c.source.text.contains(said))
            findings.append({ QStringLiteral("E5"), tr("The cited passage has another name in this place."), Verdict::Contradicted });
    }
}

} // namespace superinstance::rules
