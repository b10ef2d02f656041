// Rules on what belongs together: a verb and its two sides, a value and its word, a name and its part.
// Pure, any thread. Private to engine/agents.
#pragma once
#include "engine/agents/claimcase.h"
#include "engine/types.h"

namespace superinstance::rules {

// E13 where one of the two is passive: who acts in one is acted upon in the other.
bool exchangesSides(const Case &c);
// E3, E4: a number or day that the sentence says of something else, or a number of other things.
void boundValuesRule(const Case &c, QList<Finding> &findings);
// E13: "A is B", where the passage has "A is C" and "D is B".
void equationsRule(const Case &c, QList<Finding> &findings);
// E5: another Chinese name in this place. They are not capitalised, so that they are told by their family name.
void chineseNamesRule(const Case &c, QList<Finding> &findings);

} // namespace superinstance::rules
