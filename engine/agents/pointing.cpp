#include "engine/agents/pointing.h"

#include "engine/agents/followup.h"
#include "engine/agents/questionforms.h"
#include "engine/agents/rowanswer.h"
#include "engine/models/askedvalue.h"
#include "engine/text/language.h"

#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int last = -1;
constexpr qsizetype longestQuestion = 400; // characters; beyond it is a text, no question
constexpr qsizetype mostOfAName = 6; // words
const QString cellMark = QStringLiteral(" | "); // between the cells of a row that is shown

QRegularExpression insensitive(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// Words for the first, the second …, in this order; `last` has its own.
const QStringList &ordinals()
{
    static const QStringList words { QStringLiteral("first|1st|erste[nrsm]?|一"), QStringLiteral("second|2nd|zweite[nrsm]?|二|两"), QStringLiteral("third|3rd|dritte[nrsm]?|三"), QStringLiteral("fourth|4th|vierte[nrsm]?|四"),
                                     QStringLiteral("fifth|5th|fünfte[nrsm]?|五"), QStringLiteral("sixth|6th|sechste[nrsm]?|六"), QStringLiteral("seventh|7th|sieb(?:en)?te[nrsm]?|七"), QStringLiteral("eighth|8th|achte[nrsm]?|八"),
                                     QStringLiteral("ninth|9th|neunte[nrsm]?|九"), QStringLiteral("tenth|10th|zehnte[nrsm]?|十") };
    return words;
}
const QString lastWords = QStringLiteral("last|final|letzte[nrsm]?|最后一?");

int placeOf(const QString &word)
{
    for (qsizetype i = 0; i < ordinals().size(); ++i)
        if (insensitive(QStringLiteral("^(?:%1)$").arg(ordinals()[i])).match(word).hasMatch())
            return int(i);
    return last;
}

// Where a question points: "the second one", "the last of them", "der zweite davon", "第二个". What may as well be a word of the
// question itself ("the last line", "the first") points only where it stands alone, as group `alone`.
const QRegularExpression &pointer()
{
    static const QRegularExpression pattern = [] {
        const QString all = ordinals().join(QLatin1Char('|')) + QLatin1Char('|') + lastWords;
        return insensitive(QStringLiteral("\\b(?:the )?(?<n>%1) (?:one(?: of (?:them|these|those))?|of (?:them|these|those))\\b|\\b(?:der|die|das|den|dem) (?<n2>%1) (?:davon|von (?:ihnen|diesen))\\b|"
                                          "(?:第(?<n3>%1)|(?<n4>最后一?))[个条项行位名家张笔点](?=[呢的是在有什多何]|\\W*$)|\\b(?:the|der|die|das|den|dem) (?<alone>%1)(?: (?:row|item|entry|line|point|eintrag|zeile|punkt|posten))?(?=\\W*$)").arg(all));
    }();
    return pattern;
}

QString pointed(const QRegularExpressionMatch &match)
{
    for (const char *group : { "n", "n2", "n3", "n4", "alone" })
        if (const QString word = match.captured(QLatin1String(group)); !word.isEmpty())
            return word;
    return {};
}

bool isHeading(const QString &paragraph)
{
    return paragraph.startsWith(QLatin1String("**")) && paragraph.endsWith(QLatin1String("**"));
}

// What a row or item is called: its first cell that has letters with what stands before; of a sentence how it begins.
QString nameOf(const QString &item)
{
    static const QRegularExpression letter(QStringLiteral("\\p{L}")), end(QStringLiteral("\\s*(?:[,;:(（，；：。]|\\s[–—-]\\s).*$"), QRegularExpression::DotMatchesEverythingOption);
    const QStringList cells = item.split(cellMark);
    QStringList name;
    for (const QString &cell : cells) {
        name.append(cell);
        if (letter.match(cell).hasMatch())
            break;
    }
    if (cells.size() > 1)
        return name.join(QLatin1Char(' '));
    return QString(item).remove(end).split(QLatin1Char(' ')).mid(0, mostOfAName).join(QLatin1Char(' '));
}

// What is to be said of an item that was pointed at. A row or a sentence says it itself; a line that only names something does
// not, and what it names is summed up.
QString askedOf(const QString &item, const QString &question)
{
    const QString language = detectLanguage(question);
    const bool says = item.contains(cellMark.trimmed()) || !isHeaderLine(item, language) || (nameOf(item) != item && !isLabelledValue(item));
    if (says)
        return item;
    return (language == QLatin1String("zh") ? QStringLiteral("总结%1") : language == QLatin1String("de") ? QStringLiteral("Fasse zusammen: %1") : QStringLiteral("Summarise %1")).arg(item);
}

} // namespace

QStringList itemsShown(const QString &question, const QString &answer)
{
    const QStringList paragraphs = answer.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    const auto heading = std::find_if(paragraphs.begin(), paragraphs.end(), isHeading);
    // What is said before rows (how many were counted) stands before their first heading; sentences may have one further on.
    const bool remarked = heading != paragraphs.end() && asksForRows(question);
    QStringList items;
    for (auto each = remarked ? heading : paragraphs.begin(); each != paragraphs.end(); ++each)
        if (!isHeading(*each) && !each->endsWith(QLatin1Char(':')) && !each->endsWith(QChar(0xFF1A)))
            items.append(each->trimmed());
    return items;
}

std::optional<Resolution> resolvePointing(const QString &question, const QString &asked, const QString &answer)
{
    // Possessive throughout: linear whatever the signs are.
    static const QRegularExpression filler = insensitive(QStringLiteral("^\\W*+(?:and|what about|how about|but|or|und|aber|was ist mit|那么?|而)?+\\W*+(?:what about|how about|was ist mit)?+\\W*+呢?+\\W*+$"));
    const auto match = question.size() <= longestQuestion ? pointer().match(question) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return std::nullopt;
    const QString around = question.left(match.capturedStart()) + QLatin1Char(' ') + question.mid(match.capturedEnd());
    const bool alone = filler.match(around).hasMatch();
    if (!alone && !match.captured(QStringLiteral("alone")).isEmpty())
        return std::nullopt;
    const QStringList items = itemsShown(asked, answer);
    const int place = placeOf(pointed(match));
    if (items.size() < 2 || place >= items.size())
        return Resolution { question, false, true };
    const QString item = place == last ? items.last() : items[place];
    if (alone)
        return Resolution { askedOf(item, asked), true, false };
    return Resolution { QString(question).replace(match.capturedStart(), match.capturedLength(), nameOf(item)), true, false };
}

} // namespace superinstance
