// Claims that are reckoned: "Sum of Rent = 120 + 150 + 108 = 378". Logos writes them, Ethos takes them apart and reckons
// again (E10), both with the functions of this header. Pure, any thread. Private to engine/agents.
#pragma once
#include "engine/agents/rules.h"
#include "engine/text/quantity.h"

#include <QDate>
#include <QStringList>

namespace superinstance {

enum class Operation { Sum, Average, Difference, Highest, Lowest, Latest, Earliest, Share };

// The claim that applies the operation to the operands, written as they stand in their sources; nothing where they do not
// fit together or the result has too many figures. name: of what they are.
std::optional<QString> derivation(Operation operation, const QString &name, const QStringList &operands, NumberStyle style);

// What Ethos finds of such a claim: each operand stands in a quote of its own (of a share, it is the number of quotes, and of
// those that hold its name), the result is what the operands give, and the name stands in `about`. Nothing for a claim of another form.
std::optional<Judgement> judgeDerivation(const QString &claim, const QStringList &quotes, const QString &about);

// Whether the claim is a row of a table, cell by cell, of the quote, or a form of labelled lines.
bool standsAsRow(const QString &claim, const QString &quote);
// A row as it is shown: its cells in their order.
QString shownRow(const QStringList &cells);

} // namespace superinstance
