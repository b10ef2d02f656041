#include "engine/text/sentences.h"

#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

// Words before a full stop that do not end a sentence; lower case, without the stop.
const QSet<QString> &abbreviations()
{
    static const QSet<QString> words = [] {
        const QString list = QStringLiteral(
            "mr mrs ms dr prof st jr sr rev fr hon gen col capt lt sgt maj gov sen rep pres e.g i.e eg ie etc vs cf al viz approx "
            "c ca fl mt no nos vol pp p fig figs eq ed eds inc ltd co corp dept univ assn bros jan feb mar apr jun jul aug sep sept "
            "oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k u.n d.c b.c a.d ph.d z.b bzw usw vgl nr str abs art bd "
            "hrsg evtl ggf inkl d.h u.a s.o s.u mme mlle env chap sig dott sra dra av av.j.-c т.д т.п т.е г гг др им ул стр");
        const QStringList split = list.split(QLatin1Char(' '));
        return QSet<QString>(split.begin(), split.end());
    }();
    return words;
}

bool endsSentence(QChar c)
{
    switch (c.unicode()) {
    case '.': case '!': case '?': case 0x2026: case 0x3002: case 0xFF01: case 0xFF1F: case 0xFF0E: case 0x061F: case 0x06D4: case 0x0964:
        return true;
    default:
        return false;
    }
}
bool endsWithoutSpace(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x3002 || u == 0xFF01 || u == 0xFF1F || u == 0xFF0E || u == 0x0964;
}
bool closes(QChar c)
{
    switch (c.unicode()) {
    case '"': case '\'': case ')': case ']': case '}': case 0x2019: case 0x201D: case 0xBB: case 0x300D: case 0x300F: case 0xFF09: case '*': case '_':
        return true;
    default:
        return false;
    }
}

constexpr qsizetype longestTitle = 60; // characters
constexpr qsizetype longestLabel = 30; // characters before the colon
constexpr qsizetype mostTitleWords = 8;
constexpr qsizetype longestParagraph = 4000; // characters that are looked at for the width of its lines

constexpr qsizetype longestParenthesis = 200; // characters; a longer one may never close

// The text from `start` to the next blank line.
QStringView paragraphAt(QStringView text, qsizetype start)
{
    const QStringView rest = text.sliced(start).first(std::min(longestParagraph, text.size() - start));
    const qsizetype blank = rest.indexOf(QLatin1String("\n\n"));
    return blank < 0 ? rest : rest.first(blank);
}

qsizetype widthOf(QStringView paragraph)
{
    qsizetype widest = 0;
    for (const QStringView line : paragraph.split(QLatin1Char('\n')))
        widest = std::max(widest, line.trimmed().size());
    return widest;
}

bool holdsSentence(QStringView paragraph)
{
    return std::any_of(paragraph.begin(), paragraph.end(), endsSentence);
}

// The line before `end` names what follows: it is short, it ends without a sign, and its writer began a new line where
// the next word would still have had room.
bool titles(QStringView text, qsizetype start, qsizetype end)
{
    const QStringView line = text.sliced(start, end - start).trimmed();
    if (line.isEmpty() || line.size() > longestTitle || !line.back().isLetter() || line.count(QLatin1Char(' ')) >= mostTitleWords || end + 1 >= text.size())
        return false;
    const QChar first = text[end + 1];
    const bool unspaced = first.category() == QChar::Letter_Other;
    if (!unspaced && !first.isUpper() && !first.isDigit())
        return false;
    const QStringView next = paragraphAt(text, end + 1);
    const qsizetype space = next.indexOf(QLatin1Char(' ')), needed = unspaced ? 1 : (space < 0 ? next.size() : space) + 1;
    return holdsSentence(next) && line.size() + needed <= widthOf(next);
}

// How a line begins decides whether it stands for itself.
enum class LineKind { Prose, Blank, Item, Heading, TableRow };

class Splitter {
public:
    explicit Splitter(QStringView text) : m_text(text) { }

    QList<TextSpan> run()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (m_text[i] == QLatin1Char('('))
                m_parenthesis = true;
            else if (m_text[i] == QLatin1Char(')'))
                m_parenthesis = false;
            else if (m_text[i] == QLatin1Char('\n'))
                lineEnd(i);
            else if (endsSentence(m_text[i]))
                i = terminator(i);
        }
        cut(m_text.size());
        return m_spans;
    }

private:
    void cut(qsizetype end)
    {
        qsizetype first = m_begin, last = end;
        while (first < last && m_text[first].isSpace())
            ++first;
        while (last > first && m_text[last - 1].isSpace())
            --last;
        if (last > first)
            m_spans.append({ first, last });
        m_begin = end;
        m_parenthesis = false;
    }

    // A line end is white space, unless this line or the next stands for itself.
    void lineEnd(qsizetype i)
    {
        const LineKind next = kindOfLine(i + 1);
        const bool alone = m_line == LineKind::Heading || m_line == LineKind::TableRow || (next == LineKind::Prose && (isTitleLine(i) || isLabelled(i + 1)));
        if (next != LineKind::Prose || alone)
            cut(i);
        m_line = next;
    }
    // The sentence so far is one line, a title.
    bool isTitleLine(qsizetype i) const
    {
        return !m_text.sliced(m_begin, i - m_begin).trimmed().contains(QLatin1Char('\n')) && titles(m_text, m_begin, i);
    }
    // "Tenant: Maren Holt", below another such line or the beginning of the paragraph.
    bool isLabelled(qsizetype start) const
    {
        qsizetype i = start;
        while (i < m_text.size() && i - start <= longestLabel && (m_text[i].isLetter() || m_text[i] == QLatin1Char(' ') || m_text[i] == QLatin1Char('-')))
            ++i;
        return i > start && i - start <= longestLabel && m_text[start].isUpper() && i + 1 < m_text.size() && m_text[i] == QLatin1Char(':') && m_text[i + 1] == QLatin1Char(' ');
    }
    LineKind kindOfLine(qsizetype start) const
    {
        qsizetype i = start;
        while (i < m_text.size() && (m_text[i] == QLatin1Char(' ') || m_text[i] == QLatin1Char('\t') || m_text[i] == QLatin1Char('>')))
            ++i;
        if (i >= m_text.size() || m_text[i] == QLatin1Char('\n'))
            return LineKind::Blank;
        const QChar c = m_text[i];
        if (c == QLatin1Char('#'))
            return LineKind::Heading;
        if (c == QLatin1Char('|'))
            return LineKind::TableRow;
        const bool spaceAfter = i + 1 < m_text.size() && m_text[i + 1].isSpace();
        if (spaceAfter && (c == QLatin1Char('-') || c == QLatin1Char('*') || c == QLatin1Char('+') || c == QChar(0x2022) || c == QChar(0x2013)))
            return LineKind::Item;
        qsizetype digits = i;
        while (digits < m_text.size() && m_text[digits].isDigit() && digits < i + 3)
            ++digits;
        if (digits > i && digits + 1 < m_text.size() && (m_text[digits] == QLatin1Char('.') || m_text[digits] == QLatin1Char(')'))
            && m_text[digits + 1].isSpace())
            return LineKind::Item;
        return LineKind::Prose;
    }

    // Returns the last character that was consumed.
    qsizetype terminator(qsizetype i)
    {
        qsizetype end = i + 1;
        while (end < m_text.size() && (endsSentence(m_text[end]) || closes(m_text[end])))
            ++end;
        if (endsWithoutSpace(m_text[i])) {
            cut(end);
            return end - 1;
        }
        qsizetype next = end;
        while (next < m_text.size() && m_text[next].isSpace() && m_text[next] != QLatin1Char('\n'))
            ++next;
        const bool spaced = next > end || next >= m_text.size() || m_text[next] == QLatin1Char('\n');
        if (!spaced || (m_text[i] == QLatin1Char('.') && end == i + 1 && abbreviates(i)) || isItemNumber(i) || isDayOfMonth(i, next))
            return i;
        if (next < m_text.size() && m_text[next] == QLatin1Char('\n'))
            ++next;
        if ((next < m_text.size() && continues(next, m_text[i])) || isParenthesised(i, end))
            return i;
        cut(end);
        return end - 1;
    }
    // A small letter goes on with the sentence.
    bool continues(qsizetype next, QChar terminatorChar) const
    {
        while (next < m_text.size() && (m_text[next].isSpace() || m_text[next].isPunct()) && m_text[next] != QLatin1Char('\n'))
            ++next;
        return next < m_text.size() && m_text[next].isLower() && terminatorChar != QLatin1Char('?') && terminatorChar != QLatin1Char('!');
    }
    // “(c. 482 – 14 November 565)” stays with the sentence it is in.
    bool isParenthesised(qsizetype stop, qsizetype end) const
    {
        const QStringView rest = m_text.sliced(stop).first(std::min(longestParenthesis, m_text.size() - stop));
        const qsizetype close = m_parenthesis ? rest.indexOf(QLatin1Char(')')) : -1, blank = rest.indexOf(QLatin1String("\n\n"));
        return close >= end - stop && (blank < 0 || close < blank);
    }
    // “1.” at the beginning of a line belongs to its item.
    bool isItemNumber(qsizetype i) const
    {
        qsizetype first = i;
        while (first > m_begin && m_text[first - 1].isDigit())
            --first;
        qsizetype line = first;
        while (line > m_begin && m_text[line - 1].isSpace())
            --line;
        return first < i && i - first <= 3 && line == m_begin;
    }
    // “am 15. März”: German writes a day with a full stop and the month with a capital.
    bool isDayOfMonth(qsizetype i, qsizetype next) const
    {
        static const QStringList months = QStringLiteral("Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember").split(QLatin1Char(' '));
        qsizetype first = i, end = next;
        while (first > m_begin && m_text[first - 1].isDigit())
            --first;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        return first < i && i - first <= 2 && months.contains(m_text.sliced(next, end - next).toString());
    }
    bool abbreviates(qsizetype stop) const
    {
        qsizetype first = stop;
        while (first > m_begin && (m_text[first - 1].isLetter() || m_text[first - 1] == QLatin1Char('.')))
            --first;
        const QStringView word = m_text.sliced(first, stop - first);
        bool initials = word.size() % 2 == 1;
        for (qsizetype i = 0; i < word.size() && initials; ++i)
            initials = i % 2 == 0 ? word[i].isUpper() : word[i] == QLatin1Char('.');
        if (initials)
            return true; // “J.”, “J.R.”
        return !word.isEmpty() && word.size() <= 8 && abbreviations().contains(word.toString().toLower());
    }

    const QStringView m_text;
    QList<TextSpan> m_spans;
    qsizetype m_begin = 0;
    bool m_parenthesis = false; // one is open in the sentence so far
    LineKind m_line = kindOfLine(0);
};

} // namespace

QList<TextSpan> sentences(QStringView text)
{
    return Splitter(text).run();
}

bool isTitle(QStringView text, const TextSpan &sentence)
{
    const qsizetype end = sentence.end;
    return end < text.size() && text[end] == QLatin1Char('\n') && titles(text, sentence.start, end);
}

} // namespace superinstance
