#include "engine/text/quantity.h"

#include "engine/text/analyzer.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace superinstance {

namespace {

__extension__ using Wide = __int128;
constexpr int mostDecimals = 9;
constexpr qsizetype longestUnit = 24; // characters behind a number that still name its unit

std::optional<Decimal> narrowed(Wide unscaled, int scale)
{
    if (unscaled > std::numeric_limits<qint64>::max() || unscaled < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return Decimal { qint64(unscaled), scale };
}

Wide scaledTo(Decimal value, int scale)
{
    Wide wide = value.unscaled;
    for (int i = value.scale; i < scale; ++i)
        wide *= 10;
    return wide;
}

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// An amount taken apart: sign, currency, figures, unit.
QRegularExpressionMatch amountIn(QStringView cell)
{
    static const QRegularExpression amount = pattern("^\\s*([-−–+]?)\\s*((?:[€$£¥₹]|EUR|USD|GBP|CHF|CNY|RMB|JPY|SEK|NOK|DKK)?\\s*)([-−]?)((?:\\d{1,3}(?:[,.'’\\x{A0}\\x{202F} ]\\d{3})+|\\d+)(?:[.,]\\d+)?)(\\s*(?:[\\p{L}%°€$£¥₹‰][^\\d]*?|m[²³23]|[ck]m[²³23]?)?)\\s*$");
    return amount.match(cell);
}

std::optional<Decimal> figuresOf(QString figures, NumberStyle style)
{
    const QChar point = style == NumberStyle::DecimalPoint ? QLatin1Char('.') : QLatin1Char(',');
    QString digits;
    int scale = 0;
    bool decimals = false;
    const bool both = figures.contains(QLatin1Char('.')) && figures.contains(QLatin1Char(','));
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const QChar c = figures[i];
        if (c.isDigit()) {
            digits.append(QChar(u'0' + c.digitValue()));
            scale += decimals;
            continue;
        }
        // The last of two kinds of separators is the point; one alone is, if the style says so or no group of three follows.
        const bool last = figures.mid(i + 1).indexOf(QRegularExpression(QStringLiteral("[.,]"))) < 0;
        const bool couldGroup = figures.size() - i - 1 == 3 && !both;
        const bool isMark = c == QLatin1Char('.') || c == QLatin1Char(',');
        decimals = decimals || (isMark && last && (both ? true : c == point || !couldGroup) && figures.count(c) == 1);
    }
    if (digits.size() > 18 || scale > mostDecimals)
        return std::nullopt;
    return Decimal { digits.toLongLong(), scale };
}

} // namespace

double Decimal::toDouble() const { return double(unscaled) / std::pow(10.0, scale); }

std::optional<Decimal> sum(Decimal a, Decimal b)
{
    const int scale = std::max(a.scale, b.scale);
    return narrowed(scaledTo(a, scale) + scaledTo(b, scale), scale);
}

std::optional<Decimal> difference(Decimal a, Decimal b)
{
    b.unscaled = -b.unscaled;
    return sum(a, b);
}

std::optional<Decimal> quotient(Decimal a, Decimal by, int decimals, int fewest)
{
    const int scale = std::max(a.scale, by.scale);
    Wide dividend = scaledTo(a, scale), divisor = scaledTo(by, scale);
    if (divisor == 0)
        return std::nullopt;
    for (int i = 0; i < decimals; ++i)
        dividend *= 10;
    const bool negative = (dividend < 0) != (divisor < 0);
    dividend = dividend < 0 ? -dividend : dividend;
    divisor = divisor < 0 ? -divisor : divisor;
    Wide rounded = (dividend + divisor / 2) / divisor;
    while (decimals > fewest && rounded % 10 == 0) {
        rounded /= 10;
        --decimals;
    }
    return narrowed(negative ? -rounded : rounded, decimals);
}

int compared(Decimal a, Decimal b)
{
    const int scale = std::max(a.scale, b.scale);
    const Wide left = scaledTo(a, scale), right = scaledTo(b, scale);
    return left < right ? -1 : left > right;
}

std::optional<Quantity> quantityOf(QStringView cell, NumberStyle style)
{
    const auto match = amountIn(cell);
    if (!match.hasMatch())
        return std::nullopt;
    const QString before = match.captured(2), after = match.captured(5);
    const std::optional<Decimal> value = figuresOf(match.captured(4), style);
    if (!value || after.size() > longestUnit || after.trimmed().count(QLatin1Char(' ')) > 2)
        return std::nullopt;
    Quantity quantity { *value, unitName(before.trimmed().isEmpty() ? QStringView(after) : QStringView(before)), before, after, false };
    const bool negative = match.captured(1).contains(QRegularExpression(QStringLiteral("[-−–]"))) || !match.captured(3).isEmpty();
    if (negative)
        quantity.value.unscaled = -quantity.value.unscaled;
    static const QRegularExpression groups(QStringLiteral("^\\d{1,3}(?:[,.'’\\x{A0}\\x{202F} ]\\d{3})+"));
    const auto grouping = groups.match(match.captured(4));
    quantity.grouped = grouping.hasMatch() && std::abs(quantity.value.toDouble()) >= 1000;
    return quantity;
}

std::optional<NumberStyle> styleOf(QStringView cell)
{
    const auto match = amountIn(cell);
    const QString figures = match.captured(4);
    const qsizetype comma = figures.lastIndexOf(QLatin1Char(',')), point = figures.lastIndexOf(QLatin1Char('.'));
    if (!match.hasMatch() || (comma < 0 && point < 0))
        return std::nullopt;
    if (comma >= 0 && point >= 0)
        return comma > point ? NumberStyle::DecimalComma : NumberStyle::DecimalPoint;
    const QChar mark = comma >= 0 ? QLatin1Char(',') : QLatin1Char('.');
    const bool repeated = figures.count(mark) > 1, group = figures.size() - std::max(comma, point) - 1 == 3;
    if (repeated)
        return comma >= 0 ? NumberStyle::DecimalPoint : NumberStyle::DecimalComma;
    if (group)
        return std::nullopt;
    return comma >= 0 ? NumberStyle::DecimalComma : NumberStyle::DecimalPoint;
}

NumberStyle usualStyle(const QString &language)
{
    static const QString commas = QStringLiteral(" de fr es it pt nl da nb no sv fi pl cs ru uk ro tr hu ");
    return commas.contains(QLatin1Char(' ') + language + QLatin1Char(' ')) && !language.isEmpty() ? NumberStyle::DecimalComma : NumberStyle::DecimalPoint;
}

QString unitName(QStringView written)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> table;
        for (const char *group : { "€ eur euro euros 欧元", "$ usd dollar dollars 美元", "£ gbp pound pounds pfund", "¥ cny rmb yuan 元 块 人民币", "chf franken francs fr",
                                   "% percent prozent pct", "kg kilogram kilograms kilogramm", "km kilometre kilometres kilometer kilometers", "m metre metres meter meters",
                                   "m² m2 qm sqm 平方米", "hour hours h hr hrs stunde stunden std 小时", "day days tag tage 天", "minute minutes min minuten 分钟", "month months monat monate", "year years jahr jahre 年" }) {
            const QStringList words = QString::fromUtf8(group).split(QLatin1Char(' '));
            for (const QString &word : words)
                table.insert(word, words.first());
        }
        return table;
    }();
    QString word = written.toString().simplified().toLower();
    if (names.contains(word))
        return names.value(word);
    word = folded(word);
    if (word.size() > 3 && word.endsWith(QLatin1Char('s')))
        word.chop(1);
    return word;
}

QString writtenLike(Decimal value, const Quantity &like, NumberStyle style)
{
    const QChar point = style == NumberStyle::DecimalPoint ? QLatin1Char('.') : QLatin1Char(',');
    const QChar group = style == NumberStyle::DecimalPoint ? QLatin1Char(',') : QLatin1Char('.');
    QString digits = QString::number(value.unscaled < 0 ? -value.unscaled : value.unscaled).rightJustified(value.scale + 1, QLatin1Char('0'));
    const QString decimals = digits.right(value.scale);
    digits.chop(value.scale);
    if (like.grouped)
        for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
            digits.insert(i, group);
    return (value.unscaled < 0 ? QStringLiteral("−") : QString()) + like.before + digits + (decimals.isEmpty() ? QString() : point + decimals) + like.after;
}

} // namespace superinstance
