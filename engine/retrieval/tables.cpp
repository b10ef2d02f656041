#include "engine/retrieval/tables.h"

#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"
#include "engine/text/quantity.h"
#include "engine/text/quotedcell.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

LineKind kindOf(QStringView line, bool separated)
{
    static const QRegularExpression rule(QStringLiteral("^\\|?[\\s:|-]*-{3,}[\\s:|-]*$")), item(QStringLiteral("^(?:[-*+•–]|\\d{1,3}[.)])\\s+\\S"));
    const QString text = line.trimmed().toString();
    if (text.isEmpty())
        return LineKind::Blank;
    if (rule.match(text).hasMatch())
        return LineKind::Rule;
    if (item.match(text).hasMatch() && !separated)
        return LineKind::Item;
    if ((text.size() > 2 && text.startsWith(QLatin1Char('|'))) || text.contains(QLatin1String(" | ")))
        return LineKind::Row;
    if (separated && (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char(';')) || text.contains(QLatin1Char('\t'))))
        return LineKind::Row;
    return LineKind::Prose;
}

bool isSeparated(const Passage &passage)
{
    const QString suffix = QFileInfo(passage.path).suffix().toLower();
    return suffix == QLatin1String("csv") || suffix == QLatin1String("tsv");
}

TextSpan trimmed(QStringView text, TextSpan cell)
{
    const auto edge = [](QChar c) { return c.isSpace() || c == QLatin1Char('"'); };
    while (cell.start < cell.end && edge(text[cell.start]))
        ++cell.start;
    while (cell.end > cell.start && edge(text[cell.end - 1]))
        --cell.end;
    return cell;
}

} // namespace

QList<Line> linesOf(const Passage &passage)
{
    const bool separated = isSeparated(passage);
    const QStringView text(passage.text);
    QList<Line> lines;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        end = end < 0 ? text.size() : end;
        lines.append({ kindOf(text.sliced(start, end - start), separated), start, end });
        start = end + 1;
    }
    return lines;
}

QChar separatorOf(const Passage &passage, const Line &row)
{
    const QStringView text = QStringView(passage.text).sliced(row.start, row.end - row.start);
    if (!isSeparated(passage))
        return row.kind == LineKind::Row ? QLatin1Char('|') : QChar();
    QChar best = QLatin1Char(',');
    for (const QChar each : { QLatin1Char(';'), QLatin1Char('\t') })
        if (text.count(each) > text.count(best))
            best = each;
    return best;
}

QList<TextSpan> cellsOf(const Passage &passage, const Line &row, QChar separator)
{
    const QStringView text(passage.text);
    if (separator.isNull())
        return { trimmed(text, { row.start, row.end }) };
    QList<TextSpan> cells;
    qsizetype start = row.start;
    for (qsizetype i = row.start; i <= row.end; ++i) {
        if (i < row.end && text[i] == QLatin1Char('"') && separator != QLatin1Char('|') && text.sliced(start, i - start).trimmed().isEmpty())
            i = std::max(i, endOfQuotedCell(text, i, row.end) - 1); // else a mark within a cell, as of inches
        if (i < row.end && text[i] != separator)
            continue;
        cells.append(trimmed(text, { start, i }));
        start = i + 1;
    }
    // The edges of a Markdown row are no cells; a row of a sheet has none, and its first cell may be empty.
    if (separator == QLatin1Char('|') && cells.last().length() == 0) {
        cells.removeLast();
        if (!cells.isEmpty() && cells.first().length() == 0)
            cells.removeFirst();
    }
    return cells;
}

bool namesColumns(const QStringList &cells)
{
    static const QRegularExpression year(QStringLiteral("^(?:1[5-9]|20)\\d{2}$"));
    return std::none_of(cells.begin(), cells.end(), [](const QString &cell) {
        const QList<DateMention> dates = dateMentions(cell);
        const bool isDay = dates.size() == 1 && dates.first().day && dates.first().span.length() == cell.size();
        return !year.match(cell).hasMatch() && (isDay || quantityOf(cell, NumberStyle::DecimalPoint));
    });
}

bool sumsUp(const QStringList &cells)
{
    static const QSet<QString> words { QStringLiteral("total"), QStringLiteral("totals"), QStringLiteral("sum"), QStringLiteral("subtotal"), QStringLiteral("grand total"), QStringLiteral("summe"),
                                       QStringLiteral("gesamt"), QStringLiteral("gesamtsumme"), QStringLiteral("insgesamt"), QStringLiteral("zwischensumme"), QStringLiteral("合计"), QStringLiteral("总计"), QStringLiteral("小计") };
    const auto first = std::find_if(cells.begin(), cells.end(), [](const QString &cell) { return !cell.isEmpty(); });
    QString word = first == cells.end() ? QString() : folded(*first).remove(QLatin1Char('*'));
    while (word.endsWith(QLatin1Char(':')))
        word.chop(1);
    return cells.size() > 1 && words.contains(word.trimmed());
}

} // namespace superinstance
