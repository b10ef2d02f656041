#include "engine/extractor/spans.h"

#include "engine/text/quantity.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr int longestName = 200; // characters

} // namespace

int columnsOf(const QString &span)
{
    return std::clamp(span.trimmed().toInt(), 1, mostColumns);
}

QString toldBelow(const QString &cell, int column)
{
    const QString told = cell.simplified(); // a page ends in it only once
    const bool isAmount = column > 0 && (quantityOf(told, NumberStyle::DecimalPoint) || quantityOf(told, NumberStyle::DecimalComma));
    return isAmount || told.size() > longestName ? QString() : told;
}

} // namespace superinstance
