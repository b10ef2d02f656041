// The evidence with what else was found: rows, and what there is about each thing compared.
#include "engine/agents/rowanswer.h"

#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int passagesTried = 10; // of the best, of each side

} // namespace

std::shared_ptr<const Evidence> withRows(const Evidence &evidence, const FoundRows &rows)
{
    auto whole = std::make_shared<Evidence>(evidence);
    QSet<qint64> have;
    for (const Passage &passage : evidence.passages)
        have.insert(passage.chunk);
    const auto add = [&](const Passage &passage) {
        if (have.contains(passage.chunk))
            return;
        have.insert(passage.chunk);
        whole->passages.append(passage);
    };
    whole->rows = rows.rows;
    whole->rowsFound = rows.found;
    whole->strength = std::max(evidence.strength, refusalThreshold); // what holds every word of the question is no chance hit
    for (const FoundRow &row : std::as_const(whole->rows)) {
        add(row.passage);
        if (row.head)
            add(row.head->passage);
    }
    return whole;
}

std::shared_ptr<const Evidence> withSides(const Evidence &evidence, const QList<std::shared_ptr<const Evidence>> &sides)
{
    auto whole = std::make_shared<Evidence>(evidence);
    QSet<qint64> have;
    for (const Passage &passage : evidence.passages)
        have.insert(passage.chunk);
    double weakest = 1;
    for (const auto &side : sides) {
        weakest = std::min(weakest, side->strength);
        for (const Passage &passage : side->passages.mid(0, passagesTried))
            if (!have.contains(passage.chunk)) {
                have.insert(passage.chunk);
                whole->passages.append(passage);
            }
    }
    whole->strength = std::max(evidence.strength, weakest);
    return whole;
}

} // namespace superinstance
