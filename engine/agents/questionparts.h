// Takes apart a question that asks several things. Pure function, any thread. Private to engine/agents.
#pragma once
#include <QStringList>

namespace superinstance {

// The parts, each a question that stands alone ("When was X founded and who leads it?" → "When was X founded?", "Who leads
// X?"); just the question where it asks one thing. “Between A and B”, titles and pairs stay whole.
QStringList questionParts(const QString &question);

} // namespace superinstance
