// Amounts as the cells of a table hold them, exact to the last decimal. Pure, any thread.
#pragma once
#include <QString>

#include <optional>

namespace superinstance {

// A decimal number without the artefacts of binary fractions: unscaled / 10^scale.
struct Decimal {
    qint64 unscaled = 0;
    int scale = 0;

    double toDouble() const;
    int sign() const { return unscaled < 0 ? -1 : unscaled > 0; }
};
// Nothing where the result has more figures than can be held.
std::optional<Decimal> sum(Decimal a, Decimal b);
std::optional<Decimal> difference(Decimal a, Decimal b);
// Rounded half away from nought to so many decimals; trailing noughts are dropped down to `fewest`.
std::optional<Decimal> quotient(Decimal a, Decimal by, int decimals, int fewest = 0);
int compared(Decimal a, Decimal b); // negative: a is less; 0: equal

enum class NumberStyle { DecimalPoint, DecimalComma };

// A cell that is an amount and nothing else: "€1,270.00", "1.400,00 €", "120 crowns", "400元", "39.9 %".
struct Quantity {
    Decimal value;
    QString unit; // one name for each ("€" for "EUR" as well); empty when bare
    QString before, after; // the unit as written, with its space
    bool grouped = false; // thousands were set apart
};
std::optional<Quantity> quantityOf(QStringView cell, NumberStyle style);

// How an amount tells its style: "1.400,50" and "3,5" have a decimal comma, "1,400.50" a point; "1,400" tells nothing.
std::optional<NumberStyle> styleOf(QStringView cell);
// What is usual in a language where no amount tells.
NumberStyle usualStyle(const QString &language);

// The name under which a unit or currency is compared; empty for a word that is none.
QString unitName(QStringView written);

// As the operands were written: the same unit, style and grouping.
QString writtenLike(Decimal value, const Quantity &like, NumberStyle style);

} // namespace superinstance
