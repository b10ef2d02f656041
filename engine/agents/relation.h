// What a question asks to have happened, and whether a sentence says that it did. Pure functions, any thread. Private to
// engine/agents.
#pragma once
#include "engine/types.h"

#include <optional>

namespace superinstance {

// E14: the deed that is asked about stands nowhere in the sentence, by no word for it; or it stands there, and nothing else does:
// "The library burned down in 1991." tells neither why it did nor who did it. heads: title and headings above the sentence.
std::optional<Finding> unsaidRelation(const QString &sentence, const QString &heads, const Intent &intent, const QString &language);

} // namespace superinstance
