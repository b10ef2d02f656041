#include "engine/indexing/cutter.h"

#include <algorithm>

namespace superinstance {

namespace {

bool isUnspaced(QChar c)
{
    return c.unicode() >= 0xE00
        && (c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana
            || c.script() == QChar::Script_Thai || c.script() == QChar::Script_Lao || c.script() == QChar::Script_Khmer
            || c.script() == QChar::Script_Myanmar);
}

// Words as a reader counts them; a letter of a script without spaces counts as half a word.
class WordCount {
public:
    void add(QChar c)
    {
        const char16_t u = c.unicode();
        const bool unspaced = isUnspaced(c), space = u < 128 ? (u == ' ') | (u - 9u < 5u) : c.isSpace();
        const bool letter = !unspaced & !space; // what is not branched on costs less: each word ends somewhere else
        m_halves += int(unspaced) + 2 * int(letter & !m_inside);
        m_inside = letter;
    }
    double words() const { return double(m_halves) / 2; }

private:
    qsizetype m_halves = 0; // of words
    bool m_inside = false;
};

double countWords(QStringView text)
{
    WordCount count;
    for (const QChar c : text)
        count.add(c);
    return count.words();
}

// The lines of source code, trimmed, without the empty ones.
QList<TextSpan> lines(QStringView text)
{
    QList<TextSpan> spans;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype found = text.indexOf(QLatin1Char('\n'), start);
        const qsizetype end = found < 0 ? text.size() : found;
        const TextSpan span = trimmed(text, start, end);
        if (span.length() > 0)
            spans.append(span);
        start = end + 1;
    }
    return spans;
}

} // namespace

TextSpan trimmed(QStringView text, qsizetype start, qsizetype end)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return { start, end };
}

bool splitsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

// Whether the line that begins here begins or ends a block of code.
bool Cutter::isFence(qsizetype line, qsizetype end) const
{
    while (line < end && m_text[line] == QLatin1Char(' '))
        ++line;
    const QStringView mark = m_text.sliced(line, std::min<qsizetype>(3, end - line));
    return mark == QLatin1String("```") || mark == QLatin1String("~~~");
}

QList<Piece> Cutter::paragraphs(qsizetype start, qsizetype end) const
{
    QList<Piece> pieces;
    qsizetype begin = start;
    const auto cut = [&](qsizetype until) {
        const TextSpan span = trimmed(m_text, begin, until);
        if (span.length() > 0)
            pieces.append(piece(span));
        begin = until;
    };
    bool inFence = isFence(start, end);
    for (qsizetype i = start; i < end; ++i) {
        if (m_text[i] != QLatin1Char('\n'))
            continue;
        qsizetype next = i + 1;
        while (next < end && (m_text[next] == QLatin1Char(' ') || m_text[next] == QLatin1Char('\t')))
            ++next;
        if (!inFence && next < end && m_text[next] == QLatin1Char('\n') && !isInRow(i)) { // a block of code keeps its blank lines
            cut(i);
            i = next;
        }
        inFence = inFence != isFence(i + 1, end);
    }
    cut(end);
    return pieces;
}

bool Cutter::fits(const Piece &piece) const
{
    return piece.words <= m_limits.maxWords && piece.span.length() <= m_limits.maxChars;
}

Piece Cutter::piece(const TextSpan &span) const
{
    return { span, countWords(m_text.sliced(span.start, span.length())) };
}

// Source code, a fenced block, or most of it indented, as in a literal block.
bool Cutter::isCode(const TextSpan &span) const
{
    if (m_source.code || isFence(span.start, span.end))
        return true;
    int all = 0, indented = 0;
    for (qsizetype line = m_text.indexOf(QLatin1Char('\n'), span.start); line >= 0 && line + 2 < span.end; line = m_text.indexOf(QLatin1Char('\n'), line + 1)) {
        ++all;
        indented += m_text[line + 1] == QLatin1Char('\t') || (m_text[line + 1] == QLatin1Char(' ') && m_text[line + 2] == QLatin1Char(' '));
    }
    return all > 0 && indented * 2 > all;
}

bool Cutter::isInRow(qsizetype at) const
{
    const auto row = std::partition_point(m_source.rows.begin(), m_source.rows.end(), [&](const TableRow &each) { return each.end <= at; });
    return row != m_source.rows.end() && row->start <= at;
}

// What should stay whole: the rows of a table, and between them lines of code or sentences.
QList<TextSpan> Cutter::units(const TextSpan &span) const
{
    const auto edge = [&](qsizetype mark) { return std::clamp(splitsPair(m_text, mark) ? mark - 1 : mark, span.start, span.end); };
    QList<TextSpan> units;
    qsizetype at = span.start;
    auto row = std::partition_point(m_source.rows.begin(), m_source.rows.end(), [&](const TableRow &each) { return each.end <= span.start; });
    for (; row != m_source.rows.end() && row->start < span.end; ++row) {
        const qsizetype start = std::max(at, edge(row->start)), end = std::max(start, edge(row->end));
        if (start > at)
            units += proseOrCode({ at, start });
        const TextSpan whole = trimmed(m_text, start, end);
        if (whole.length() > 0)
            units += fits(piece(whole)) ? QList<TextSpan> { whole } : proseOrCode(whole);
        at = end;
    }
    if (at < span.end)
        units += proseOrCode({ at, span.end });
    return units;
}

QList<TextSpan> Cutter::proseOrCode(const TextSpan &span) const
{
    const QStringView text = m_text.sliced(span.start, span.length());
    QList<TextSpan> units = isCode(span) ? lines(text) : sentences(text);
    for (TextSpan &unit : units)
        unit = { unit.start + span.start, unit.end + span.start };
    return units;
}

QList<Piece> Cutter::cutLong(const Piece &paragraph) const
{
    QList<Piece> parts;
    for (const TextSpan &unit : units(paragraph.span)) {
        if (const Piece part = piece(unit); fits(part))
            parts.append(part);
        else
            parts.append(cutAnywhere(part));
    }
    QList<Piece> runs;
    for (qsizetype first = 0; first < parts.size();) {
        Piece run = parts[first];
        qsizetype next = first + 1;
        while (next < parts.size() && joined(run, parts[next]).words <= m_limits.targetWords && fits(joined(run, parts[next])))
            run = joined(run, parts[next++]);
        runs.append(run);
        if (next >= parts.size())
            break;
        qsizetype back = next;
        double overlap = 0;
        while (back - 1 > first && overlap + parts[back - 1].words <= run.words * m_limits.overlap)
            overlap += parts[--back].words;
        first = back;
    }
    return runs;
}

// Text without sentences: at white space near the limit, or anywhere but within a surrogate pair.
QList<Piece> Cutter::cutAnywhere(const Piece &piece) const
{
    QList<Piece> parts;
    for (qsizetype start = piece.span.start; start < piece.span.end;) {
        const qsizetype end = cutBefore(start, furthest(start, piece.span.end), piece.span.end);
        const TextSpan span = trimmed(m_text, start, end);
        if (span.length() > 0)
            parts.append(this->piece(span));
        start = end;
    }
    return parts;
}
// How far a piece that begins at `start` may go.
qsizetype Cutter::furthest(qsizetype start, qsizetype end) const
{
    WordCount count;
    qsizetype at = start;
    while (at < end && at - start < m_limits.maxChars) {
        count.add(m_text[at]);
        if (count.words() > m_limits.targetWords)
            break;
        ++at;
    }
    return at;
}
qsizetype Cutter::cutBefore(qsizetype start, qsizetype limit, qsizetype end) const
{
    if (limit >= end)
        return end;
    qsizetype space = limit;
    while (space > start + (limit - start) / 2 && !m_text[space].isSpace())
        --space;
    if (m_text[space].isSpace())
        return space;
    return splitsPair(m_text, limit) && limit - 1 > start ? limit - 1 : limit;
}

} // namespace superinstance
