// Whether a text orders something dangerous. Pure, any thread. Private to engine/agents.
#pragma once
#include <QString>

namespace superinstance {

// Whether the claim orders something dangerous, in words that its surroundings do not warn of.
bool ordersDanger(const QString &claim, const QString &surroundings);

} // namespace superinstance
