// How an answer was reached, as the "replay" of `ask --explain --json`. Pure functions.
#pragma once
#include "engine/types.h"

namespace superinstance {

QJsonObject replayJson(const Answer &answer);

} // namespace superinstance
