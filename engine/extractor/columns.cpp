#include "engine/extractor/columns.h"

#include <QStringView>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int fewestLines = 5; // of each column
constexpr double fewestWords = 4; // of a line of prose, on average
constexpr double leastFill = 0.7; // of a column's width, by a line of prose, on average
constexpr double mostGaps = 0.1; // of the lines of prose have one as wide as between the cells of a table
constexpr double widestSpace = 1; // of a line's height, between words
constexpr double narrowestGap = 0.7; // of a line's height; the space between words is less
constexpr int mostColumns = 4;
constexpr double gutterStep = 2; // points
constexpr double widestPage = 14'400; // points, the most that a PDF may have by its standard

struct Line {
    QRectF box;
    QList<QRectF> words;
};

// Words at one height, from above.
QList<Line> linesOf(QList<QRectF> words)
{
    std::sort(words.begin(), words.end(), [](const QRectF &a, const QRectF &b) { return a.center().y() < b.center().y(); });
    QList<Line> lines;
    for (const QRectF &word : std::as_const(words)) {
        if (!lines.isEmpty() && word.center().y() < lines.last().words.first().bottom() && word.center().y() > lines.last().words.first().top()) {
            lines.last().words.append(word);
            lines.last().box |= word;
        } else {
            lines.append({ word, { word } });
        }
    }
    return lines;
}

// Whether a line goes on over x, as a heading of the page does: with a word, or with two that are no further apart than words are.
bool spans(const Line &line, double x)
{
    double left = -1, right = -1;
    for (const QRectF &word : line.words) {
        if (word.left() < x && word.right() > x)
            return true;
        if (word.right() <= x)
            left = std::max(left, word.right());
        else
            right = right < 0 ? word.left() : std::min(right, word.left());
    }
    return left >= 0 && right >= 0 && right - left < narrowestGap * line.box.height();
}

bool hasGap(Line line)
{
    std::sort(line.words.begin(), line.words.end(), [](const QRectF &a, const QRectF &b) { return a.left() < b.left(); });
    for (qsizetype i = 1; i < line.words.size(); ++i)
        if (line.words[i].left() - line.words[i - 1].right() > widestSpace * line.box.height())
            return true;
    return false;
}

// Whether so many words are lines of prose that fill a column, and no cells of a table.
bool isProse(const QList<QRectF> &words)
{
    const QList<Line> lines = linesOf(words);
    QRectF column;
    double filled = 0;
    for (const Line &line : lines) {
        filled += line.box.width();
        column |= line.box;
    }
    return lines.size() >= fewestLines && words.size() >= fewestWords * lines.size() && filled >= leastFill * column.width() * lines.size()
        && std::count_if(lines.begin(), lines.end(), hasGap) <= mostGaps * lines.size();
}

// The place between two columns, with a good part of the words on either side: the middle of the first stretch where the fewest lines
// go on over it.
double gutterOf(const QList<QRectF> &words, const QList<Line> &lines)
{
    QList<double> lefts;
    for (const QRectF &word : words)
        lefts.append(word.left());
    std::sort(lefts.begin(), lefts.end());
    const double from = lefts[lefts.size() / 5], to = lefts[lefts.size() * 4 / 5];
    double best = from, end = from;
    qsizetype fewest = lines.size() + 1;
    for (double x = from; x <= to; x += gutterStep) {
        const qsizetype over = std::count_if(lines.begin(), lines.end(), [&](const Line &line) { return spans(line, x); });
        if (over < fewest)
            best = x;
        if (over < fewest || (over == fewest && x - end < 1.5 * gutterStep))
            end = x;
        fewest = std::min(fewest, over);
    }
    return (best + end) / 2;
}

QList<QRectF> ordered(const QList<QRectF> &words, const QRectF &area, int columns);

// A part of the page that nothing spans: its columns one after the other if they are prose.
QList<QRectF> ofBand(const QList<Line> &band, const QRectF &area, double x, int columns)
{
    QList<QRectF> left, right;
    for (const Line &line : band)
        for (const QRectF &word : line.words)
            (word.center().x() < x ? left : right).append(word);
    const QRectF one(area.left(), area.top(), x - area.left(), area.height()), other(x, area.top(), area.right() - x, area.height());
    if (!isProse(left) || !isProse(right))
        return { area };
    return ordered(left, one, columns - 1) + ordered(right, other, columns - 1);
}

QList<QRectF> ordered(const QList<QRectF> &words, const QRectF &area, int columns)
{
    const QList<Line> lines = linesOf(words);
    if (columns <= 1 || lines.size() < fewestLines)
        return { area };
    const double x = gutterOf(words, lines);
    QList<QRectF> parts;
    double top = area.top();
    for (qsizetype first = 0; first < lines.size();) {
        qsizetype end = first;
        const bool over = spans(lines[first], x);
        double bottom = lines[first].box.bottom();
        for (; end < lines.size() && spans(lines[end], x) == over; ++end)
            bottom = std::max(bottom, lines[end].box.bottom());
        const double until = end < lines.size() ? std::max(top, std::min(bottom, lines[end].box.top()) + std::max(0.0, lines[end].box.top() - bottom) / 2) : area.bottom();
        const QRectF part(area.left(), top, area.width(), until - top);
        parts += over ? QList<QRectF> { part } : ofBand(lines.mid(first, end - first), part, x, columns);
        top = until;
        first = end;
    }
    const bool whole = std::all_of(parts.begin(), parts.end(), [&](const QRectF &part) { return part.width() == area.width(); });
    return whole ? QList<QRectF> { area } : parts;
}

} // namespace

bool mayHaveColumns(QStringView layout)
{
    int gaps = 0;
    for (const QStringView line : layout.split(QLatin1Char('\n')))
        gaps += line.trimmed().contains(QLatin1String("  "));
    return gaps >= fewestLines;
}

QList<QRectF> readingOrder(QList<QRectF> words, const QRectF &page)
{
    const auto liesOnPage = [&](const QRectF &word) { // false of what is no number; contains() would say true
        return word.left() >= page.left() && word.right() <= page.right() && word.top() >= page.top() && word.bottom() <= page.bottom();
    };
    words.removeIf([&](const QRectF &word) { return !liesOnPage(word); });
    return page.width() <= widestPage ? ordered(words, page, mostColumns) : QList<QRectF> { page };
}

} // namespace superinstance
