#include "engine/retrieval/measure.h"

#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace superinstance {

namespace {

constexpr qsizetype timeBehind = 6; // characters of a time of day that may follow a day
constexpr double mostCells = 0.6; // of a column that are amounts, for it to be a column of amounts

// The rows of one table, by their index among all.
QList<QList<int>> tablesOf(const QList<FoundRow> &rows)
{
    std::map<std::pair<qint64, qsizetype>, QList<int>> tables;
    for (int i = 0; i < rows.size(); ++i)
        tables[rows[i].sheet()].append(i);
    QList<QList<int>> list;
    for (const auto &[key, table] : tables)
        list.append(table);
    return list;
}

NumberStyle styleOfColumn(const QStringList &cells, const QString &language)
{
    for (const QString &cell : cells)
        if (const std::optional<NumberStyle> style = styleOf(cell))
            return *style;
    return usualStyle(language);
}

// The unit in the name of a column: "Amount (€)", "Area in m²".
QString unitInHead(const QString &head)
{
    static const QRegularExpression unit(QStringLiteral("[(\\[]([^)\\]]{1,8})[)\\]]\\s*$|\\b(?:in|per)\\s+(\\S{1,8})$"));
    const auto match = unit.match(head);
    return match.hasMatch() ? unitName(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)) : QString();
}

bool isCurrency(const QString &unit)
{
    static const QSet<QString> currencies { QStringLiteral("€"), QStringLiteral("$"), QStringLiteral("£"), QStringLiteral("¥"), QStringLiteral("chf"), QStringLiteral("crown") };
    return currencies.contains(unit);
}

// "Amount due": what all else on a bill comes to.
bool isTotal(const QString &head)
{
    static const QRegularExpression total(QString::fromUtf8("\\b(?:(?:grand |invoice )?total(?: amount| due| sum)?|(?:amount|balance) (?:due|payable)|to pay|gesamt\\p{L}*|\\p{L}*gesamtbetrag|rechnungsbetrag|endbetrag|zu zahlen(?:der betrag)?)\\b|总(?:额|计|金额|价)|合计|应付"),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return total.match(head).hasMatch();
}

struct Column {
    int index = 0;
    Measure measure;
    bool named = false, wanted = false, currency = false; // wanted: by "cheapest" and the like
};

// Numbers that tell one thing from another instead of saying how much.
bool onlyNames(const QString &head, const QList<Measured> &amounts)
{
    static const QRegularExpression label(QStringLiteral("^(?:#|no\\.?|nr\\.?|id|number|nummer|invoice(?: (?:no\\.?|number))?|code|year|jahr|plot|row|zip|plz|postcode|phone|tel\\w*|version|page|seite|chapter|编号|序号|号|年份?|.*号)$|\\b(?:id|no\\.?|nr\\.?|number|nummer|code)$"),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (label.match(head.trimmed()).hasMatch() && std::all_of(amounts.begin(), amounts.end(), [](const Measured &each) { return each.quantity.unit.isEmpty() && each.quantity.value.scale == 0; }))
        return true;
    return std::all_of(amounts.begin(), amounts.end(), [](const Measured &each) {
        const double value = each.quantity.value.toDouble();
        return each.quantity.unit.isEmpty() && !each.quantity.grouped && each.quantity.value.scale == 0 && value >= 1900 && value <= 2100; // years
    });
}

bool consistent(const QList<Measured> &amounts)
{
    QSet<QString> units;
    for (const Measured &each : amounts)
        units.insert(each.quantity.unit);
    return units.size() <= 2 || std::all_of(units.begin(), units.end(), [](const QString &unit) { return unit.isEmpty() || isCurrency(unit); });
}

std::optional<Column> columnAt(const QList<FoundRow> &rows, const QList<int> &table, int index)
{
    const QString head = rows[table.first()].columns.value(index);
    QStringList cells;
    for (const int row : table)
        cells.append(rows[row].cell(index));
    Column column;
    column.index = index;
    column.measure.name = head;
    column.measure.style = styleOfColumn(cells, rows[table.first()].passage.language);
    qsizetype filled = 0;
    for (qsizetype i = 0; i < table.size(); ++i) {
        filled += !cells[i].isEmpty();
        std::optional<Quantity> quantity = quantityOf(cells[i], column.measure.style);
        if (!quantity)
            continue;
        if (quantity->unit.isEmpty())
            quantity->unit = unitInHead(head);
        column.measure.amounts.append({ table[i], *quantity, cells[i] });
    }
    const auto &amounts = column.measure.amounts;
    if (amounts.isEmpty() || double(amounts.size()) < mostCells * double(filled) || onlyNames(head, amounts) || !consistent(amounts))
        return std::nullopt;
    column.currency = std::any_of(amounts.begin(), amounts.end(), [](const Measured &each) { return isCurrency(each.quantity.unit); });
    return column;
}

QSet<QString> termsIn(const QString &text, const QString &language)
{
    QSet<QString> terms;
    for (const Term &term : analyze(text, language))
        if (!term.stop)
            terms.insert(term.text);
    return terms;
}

// The column of one table.
std::optional<Column> chosen(QList<Column> columns, const RowQuestion &question, const QString &language, const QString &unit)
{
    if (!unit.isEmpty())
        columns.removeIf([&](const Column &column) { return std::none_of(column.measure.amounts.begin(), column.measure.amounts.end(), [&](const Measured &each) { return each.quantity.unit == unit || each.quantity.unit.isEmpty(); }); });
    const QSet<QString> asked = termsIn(question.words, language);
    for (Column &column : columns) {
        column.named = asked.intersects(termsIn(column.measure.name, language));
        const QString head = folded(column.measure.name);
        column.wanted = std::any_of(question.measures.begin(), question.measures.end(), [&](const QString &name) { return head.contains(folded(name)); });
    }
    // "The longest" is told by no column of wages.
    const bool ofMoney = question.measures.isEmpty() || question.measures.contains(QStringLiteral("price")) || question.measures.contains(QStringLiteral("salary"));
    if (!ofMoney && std::none_of(columns.begin(), columns.end(), [](const Column &column) { return column.wanted || column.named; }))
        columns.removeIf([](const Column &column) { return column.currency || column.measure.amounts.first().quantity.unit.isEmpty(); });
    using Test = bool (*)(const Column &);
    const std::initializer_list<Test> tests { [](const Column &c) { return c.wanted; }, [](const Column &c) { return c.named; }, [](const Column &) { return true; }, [](const Column &c) { return isTotal(c.measure.name); }, [](const Column &c) { return c.currency; } };
    for (const Test test : tests)
        if (std::count_if(columns.begin(), columns.end(), test) == 1)
            return *std::find_if(columns.begin(), columns.end(), test);
    return std::nullopt;
}

// The amounts of list items: the one that has a unit, or the only one.
std::optional<Column> amountsOfItems(const QList<FoundRow> &rows, const QList<int> &items)
{
    Column column;
    for (const int row : items) {
        const QString text = rows[row].cell(0);
        const QList<DateMention> dates = dateMentions(text, rows[row].passage.language);
        QList<Measured> found;
        for (const NumberMention &number : numberMentions(text, rows[row].passage.language)) {
            const QString written = text.mid(number.span.start, number.span.length());
            const bool inDate = std::any_of(dates.begin(), dates.end(), [&](const DateMention &date) { return date.span.start < number.span.end && number.span.start < date.span.end; });
            const std::optional<NumberStyle> style = styleOf(written);
            const std::optional<Quantity> quantity = quantityOf(written, style ? *style : usualStyle(rows[row].passage.language));
            if (quantity && !inDate && number.span.start > 3) // not the number of the item
                found.append({ row, *quantity, written });
        }
        const auto unit = std::find_if(found.begin(), found.end(), [](const Measured &each) { return !each.quantity.unit.isEmpty(); });
        if (unit != found.end())
            column.measure.amounts.append(*unit);
        else if (found.size() == 1)
            column.measure.amounts.append(found.first());
    }
    return column.measure.amounts.size() * 2 > items.size() ? std::optional(column) : std::nullopt;
}

std::optional<Column> columnOf(const QList<FoundRow> &rows, const QList<int> &table, const RowQuestion &question, const QString &unit)
{
    if (rows[table.first()].table < 0)
        return amountsOfItems(rows, table);
    QList<Column> columns;
    for (int i = 0; i < rows[table.first()].cells.size(); ++i)
        if (const std::optional<Column> column = columnAt(rows, table, i))
            columns.append(*column);
    return chosen(columns, question, rows[table.first()].passage.language, unit);
}

bool isLikelyYear(int year) { return year >= 1500 && year <= 2100; } // others are mostly numbers of things

// The day that a cell is, or with `years` the year; invalid for a cell that says more.
QDate dayOf(const QString &cell, const QString &language, bool years)
{
    const QList<DateMention> dates = dateMentions(cell, language);
    if (dates.size() != 1 || !dates.first().year || dates.first().span.length() + timeBehind < cell.size())
        return {};
    const bool precise = dates.first().month.has_value();
    if (precise == years || (years && !isLikelyYear(*dates.first().year)))
        return {};
    return QDate(*dates.first().year, dates.first().month.value_or(1), dates.first().day.value_or(1));
}

// The one day that an item of a list speaks of.
std::optional<Dated> dayOfItem(const FoundRow &row, int index)
{
    const QString text = row.cell(0);
    const QList<DateMention> dates = dateMentions(text, row.passage.language);
    if (dates.size() != 1 || !dates.first().year || !dates.first().month)
        return std::nullopt;
    const DateMention &date = dates.first();
    return Dated { index, QDate(*date.year, *date.month, date.day.value_or(1)), text.mid(date.span.start, date.span.length()), {} };
}

QList<Dated> datedRows(const QList<FoundRow> &rows, bool years)
{
    QList<Dated> days;
    for (int i = 0; i < rows.size(); ++i) {
        if (rows[i].table < 0) {
            if (const std::optional<Dated> day = years ? std::nullopt : dayOfItem(rows[i], i))
                days.append(*day);
            continue;
        }
        for (qsizetype c = 0; c < rows[i].cells.size(); ++c)
            if (const QDate day = dayOf(rows[i].cell(c), rows[i].passage.language, years); day.isValid()) {
                days.append({ i, day, rows[i].cell(c), rows[i].columns.value(c) });
                break;
            }
    }
    return days;
}

// Every day a row speaks of; of a table row those of its cells.
QList<QDate> daysIn(const FoundRow &row)
{
    QList<QDate> days;
    if (row.table >= 0) {
        for (const bool years : { false, true })
            for (qsizetype c = 0; c < row.cells.size() && (!years || days.isEmpty()); ++c)
                if (const QDate day = dayOf(row.cell(c), row.passage.language, years); day.isValid())
                    days.append(day);
        return days;
    }
    for (const DateMention &date : dateMentions(row.cell(0), row.passage.language))
        if (date.year && isLikelyYear(*date.year))
            days.append(QDate(*date.year, date.month.value_or(1), date.day.value_or(1)));
    return days;
}

} // namespace

std::optional<Measure> measureOf(const QList<FoundRow> &rows, const RowQuestion &question, const QString &unit)
{
    Measure whole;
    for (const QList<int> &table : tablesOf(rows)) {
        const std::optional<Column> column = columnOf(rows, table, question, unit);
        if (!column)
            continue;
        if (whole.amounts.isEmpty()) {
            whole.name = column->measure.name;
            whole.style = column->measure.style;
        }
        whole.amounts += column->measure.amounts;
    }
    std::sort(whole.amounts.begin(), whole.amounts.end(), [](const Measured &a, const Measured &b) { return a.row < b.row; });
    return whole.amounts.isEmpty() ? std::nullopt : std::optional(whole);
}

QList<Dated> daysOf(const QList<FoundRow> &rows)
{
    const QList<Dated> days = datedRows(rows, false);
    return days.isEmpty() ? datedRows(rows, true) : days;
}

QList<bool> meetsNumbers(const QList<FoundRow> &rows, const CellCondition &condition, const RowQuestion &question)
{
    QList<bool> met(rows.size(), false);
    const std::optional<Measure> measure = measureOf(rows, question, condition.unit);
    if (!measure)
        return met;
    for (const Measured &each : measure->amounts) {
        const int low = condition.least ? compared(each.quantity.value, *condition.least) : 1;
        const int high = condition.most ? compared(each.quantity.value, *condition.most) : -1;
        met[each.row] = (condition.aboveLeast ? low > 0 : low >= 0) && (condition.belowMost ? high < 0 : high <= 0);
    }
    return met;
}

QList<bool> meetsDates(const QList<FoundRow> &rows, const CellCondition &condition)
{
    QList<bool> met;
    for (const FoundRow &row : rows) {
        const QList<QDate> days = daysIn(row);
        const bool within = std::any_of(days.begin(), days.end(), [&](const QDate &day) { return (!condition.from.isValid() || day >= condition.from) && (!condition.to.isValid() || day <= condition.to) && (condition.month == 0 || day.month() == condition.month); });
        // A table of one year says so above its rows or in its name.
        const QString above = row.passage.title + QLatin1Char(' ') + row.passage.heading + QLatin1Char(' ') + QFileInfo(row.passage.path).completeBaseName();
        const bool wholeYear = condition.from.isValid() && condition.to.isValid() && condition.from.year() == condition.to.year();
        met.append(within || (days.isEmpty() && wholeYear && above.contains(QString::number(condition.from.year()))));
    }
    return met;
}

} // namespace superinstance
