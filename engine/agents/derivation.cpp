#include "engine/agents/derivation.h"

#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr double recomputed = 0.97; // confidence in a result that was reckoned again from quoted operands
constexpr double smallestGrouped = 1000;
const QString cellJoint = QStringLiteral(" | "), listJoint = QStringLiteral("; ");

QString tr(const char *text)
{
    return QCoreApplication::translate("Derivation", text);
}

struct Kind {
    Operation operation;
    QString label; // with %1 for the name
    QString begin, joint, end; // round and between the operands
};

QList<Kind> kinds()
{
    const QString plus = QStringLiteral(" + ");
    return { { Operation::Sum, tr("Sum of %1"), {}, plus, {} },
             { Operation::Average, tr("Average of %1"), QStringLiteral("("), plus, QStringLiteral(") / %1") },
             { Operation::Difference, tr("Difference in %1"), {}, QStringLiteral(" − "), {} },
             { Operation::Highest, tr("Highest of %1"), QStringLiteral("max("), listJoint, QStringLiteral(")") },
             { Operation::Lowest, tr("Lowest of %1"), QStringLiteral("min("), listJoint, QStringLiteral(")") },
             { Operation::Latest, tr("Latest of %1"), QStringLiteral("max("), listJoint, QStringLiteral(")") },
             { Operation::Earliest, tr("Earliest of %1"), QStringLiteral("min("), listJoint, QStringLiteral(")") },
             { Operation::Share, tr("Share of %1"), {}, QStringLiteral(" / "), {} } };
}

Kind kindOf(Operation operation)
{
    const QList<Kind> all = kinds();
    return *std::find_if(all.begin(), all.end(), [&](const Kind &kind) { return kind.operation == operation; });
}

QDate dayOf(const QString &text)
{
    const QList<DateMention> dates = dateMentions(text);
    return dates.isEmpty() || !dates.first().year ? QDate() : QDate(*dates.first().year, dates.first().month.value_or(1), dates.first().day.value_or(1));
}

bool isOnDays(Operation operation) { return operation == Operation::Latest || operation == Operation::Earliest; }

// The result as it is written, with the sign before it: "= 378", "≈ 126.67".
std::optional<QString> resultOnDays(Operation operation, const QStringList &operands)
{
    QString best;
    for (const QString &operand : operands) {
        if (!dayOf(operand).isValid())
            return std::nullopt;
        const bool better = best.isEmpty() || (operation == Operation::Latest ? dayOf(operand) > dayOf(best) : dayOf(operand) < dayOf(best));
        best = better ? operand : best;
    }
    return QStringLiteral("= ") + best;
}

std::optional<QList<Quantity>> sameUnit(const QStringList &operands, NumberStyle style)
{
    QList<Quantity> quantities;
    for (const QString &operand : operands) {
        const std::optional<Quantity> quantity = quantityOf(operand, style);
        if (!quantity || (!quantities.isEmpty() && quantity->unit != quantities.first().unit))
            return std::nullopt;
        quantities.append(*quantity);
    }
    return quantities.isEmpty() ? std::nullopt : std::optional(quantities);
}

std::optional<Decimal> totalOf(const QList<Quantity> &quantities, bool subtract)
{
    Decimal total = quantities.first().value;
    for (const Quantity &quantity : quantities.mid(1)) {
        const std::optional<Decimal> next = subtract ? difference(total, quantity.value) : sum(total, quantity.value);
        if (!next)
            return std::nullopt;
        total = *next;
    }
    return total;
}

// Of a hundred, to one decimal.
std::optional<QString> resultAsShare(const QList<Quantity> &quantities)
{
    const Decimal part { quantities[0].value.unscaled * 100, quantities[0].value.scale };
    const std::optional<Decimal> share = quotient(part, quantities[1].value, 1), exact = quotient(part, quantities[1].value, 7);
    if (!share)
        return std::nullopt;
    const QString sign = compared(*share, *exact) == 0 ? QStringLiteral("= ") : QStringLiteral("≈ ");
    return sign + writtenLike(*share, { {}, {}, {}, QStringLiteral(" %"), false }, NumberStyle::DecimalPoint);
}

std::optional<QString> resultOf(Operation operation, const QStringList &operands, NumberStyle style)
{
    if (isOnDays(operation))
        return resultOnDays(operation, operands);
    const std::optional<QList<Quantity>> quantities = sameUnit(operands, style);
    if (!quantities)
        return std::nullopt;
    if (operation == Operation::Share)
        return resultAsShare(*quantities);
    const auto less = [](const Quantity &a, const Quantity &b) { return compared(a.value, b.value) < 0; };
    if (operation == Operation::Highest || operation == Operation::Lowest) {
        const auto best = operation == Operation::Highest ? std::max_element(quantities->begin(), quantities->end(), less) : std::min_element(quantities->begin(), quantities->end(), less);
        return QStringLiteral("= ") + operands[best - quantities->begin()];
    }
    std::optional<Decimal> result = totalOf(*quantities, operation == Operation::Difference);
    QString sign = QStringLiteral("= ");
    if (operation == Operation::Average && result) {
        const Decimal count { operands.size(), 0 };
        const int decimals = quantities->first().value.scale;
        const std::optional<Decimal> mean = quotient(*result, count, std::max(2, decimals), decimals), exact = quotient(*result, count, std::max(2, decimals) + 6);
        sign = mean && exact && compared(*mean, *exact) == 0 ? sign : QStringLiteral("≈ ");
        result = mean;
    }
    Quantity like = quantities->first();
    // Thousands are set apart as the operands do it, and of units also where none of them has any.
    const auto large = [](const Quantity &each) { return std::abs(each.value.toDouble()) >= smallestGrouped; };
    const auto grouped = [](const Quantity &each) { return each.grouped; };
    like.grouped = std::any_of(quantities->begin(), quantities->end(), grouped) || (!like.unit.isEmpty() && std::none_of(quantities->begin(), quantities->end(), large));
    return result ? std::optional(sign + writtenLike(*result, like, style)) : std::nullopt;
}

QString written(const Kind &kind, const QString &name, const QStringList &operands, const QString &result)
{
    const QString label = QString(kind.label).arg(name);
    const QString end = kind.end.contains(QLatin1String("%1")) ? QString(kind.end).arg(operands.size()) : kind.end;
    return label + QStringLiteral(" = ") + kind.begin + operands.join(kind.joint) + end + QLatin1Char(' ') + result;
}

// The claim taken apart as one of this kind: name, operands; nothing where it is none.
std::optional<std::pair<QString, QStringList>> takenApart(const Kind &kind, const QString &claim)
{
    const QString prefix = kind.label.section(QStringLiteral("%1"), 0, 0), suffix = kind.label.section(QStringLiteral("%1"), 1);
    const QString opening = suffix + QStringLiteral(" = ") + kind.begin;
    const qsizetype from = claim.indexOf(opening, prefix.size());
    const qsizetype to = std::max(claim.lastIndexOf(QStringLiteral(" = ")), claim.lastIndexOf(QStringLiteral(" ≈ ")));
    if (!claim.startsWith(prefix) || from < 0 || to < from + opening.size())
        return std::nullopt;
    QString operands = claim.mid(from + opening.size(), to - from - opening.size());
    const qsizetype end = kind.end.isEmpty() ? operands.size() : operands.lastIndexOf(kind.end.section(QStringLiteral("%1"), 0, 0));
    if (end < 0)
        return std::nullopt;
    return std::pair(claim.mid(prefix.size(), from - prefix.size()), operands.left(end).split(kind.joint));
}

bool isAbout(const QString &name, const QString &about)
{
    QSet<QString> terms;
    for (const Term &term : analyze(about, QStringLiteral("en")))
        terms.insert(term.text);
    const QList<Term> words = analyze(name, QStringLiteral("en"));
    return std::all_of(words.begin(), words.end(), [&](const Term &word) { return word.stop || terms.contains(word.text); });
}

// As many quotes as it is a share of, and as many of them hold its name.
bool counts(const QString &name, const QStringList &operands, const QStringList &quotes)
{
    const auto part = std::count_if(quotes.begin(), quotes.end(), [&](const QString &quote) { return isAbout(name, quote); });
    return operands == QStringList { QString::number(part), QString::number(quotes.size()) };
}

// Each operand in a quote of its own.
bool allStand(const QStringList &operands, QStringList quotes)
{
    for (const QString &operand : operands) {
        static const QString bounds = QStringLiteral("(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])");
        const QRegularExpression whole(bounds.arg(QRegularExpression::escape(operand)), QRegularExpression::UseUnicodePropertiesOption);
        const auto quote = std::find_if(quotes.begin(), quotes.end(), [&](const QString &each) { return each.contains(whole); });
        if (quote == quotes.end())
            return false;
        quotes.erase(quote);
    }
    return true;
}

// Each cell is what stands behind a label in one of the lines, or a line by itself.
bool standsInLines(const QStringList &cells, const QString &quote)
{
    static const QRegularExpression parts(QStringLiteral("^[\\s#*•-]*(?<line>(?:[^\\n:：]{1,40}?[*]*[:：][*]*\\s*)?(?<value>.*?))\\s*$"));
    QSet<QString> said;
    for (const QString &line : quote.split(QLatin1Char('\n'))) {
        const auto match = parts.match(line);
        said << match.captured(QStringLiteral("line")) << match.captured(QStringLiteral("value"));
    }
    return std::all_of(cells.begin(), cells.end(), [&](const QString &cell) { return cell.isEmpty() || said.contains(cell); });
}

} // namespace

std::optional<QString> derivation(Operation operation, const QString &name, const QStringList &operands, NumberStyle style)
{
    const std::optional<QString> result = operands.size() < 2 ? std::nullopt : resultOf(operation, operands, style);
    return result ? std::optional(written(kindOf(operation), name, operands, *result)) : std::nullopt;
}

std::optional<Judgement> judgeDerivation(const QString &claim, const QStringList &quotes, const QString &about)
{
    bool apart = false;
    for (const Kind &kind : kinds()) {
        const auto parts = takenApart(kind, claim);
        if (!parts || parts->second.size() < 2)
            continue;
        apart = true;
        for (const NumberStyle style : { NumberStyle::DecimalPoint, NumberStyle::DecimalComma }) {
            const std::optional<QString> again = derivation(kind.operation, parts->first, parts->second, style);
            const bool stand = kind.operation == Operation::Share ? counts(parts->first, parts->second, quotes) : allStand(parts->second, quotes);
            if (again == claim && stand && isAbout(parts->first, about))
                return Judgement { Verdict::Supported, recomputed, {}, false };
        }
    }
    if (!apart)
        return std::nullopt;
    return Judgement { Verdict::Contradicted, 0.02, { { QStringLiteral("E10"), tr("This cannot be reckoned from the passages it cites."), Verdict::Contradicted } }, false };
}

bool standsAsRow(const QString &claim, const QString &quote)
{
    const QStringList cells = claim.split(cellJoint);
    if (cells.size() < 2)
        return false;
    QStringList patterns;
    for (const QString &cell : cells)
        patterns.append(QRegularExpression::escape(cell));
    const QRegularExpression row(QStringLiteral("^[\\s|\"]*%1[\\s|\"]*$").arg(patterns.join(QStringLiteral("[\\s\"]*[,;|\\t][\\s\"]*"))));
    return row.match(quote).hasMatch() || (quote.contains(QLatin1Char('\n')) && standsInLines(cells, quote));
}

QString shownRow(const QStringList &cells)
{
    return cells.join(cellJoint);
}

} // namespace superinstance
