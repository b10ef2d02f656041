// How an answer was checked, as HTML. Pure functions.
#pragma once
#include "engine/types.h"

namespace superinstance {

// The page behind "How this was checked".
QString checkedHtml(const Answer &answer, double threshold);

} // namespace superinstance
