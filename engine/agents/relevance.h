// Whether quoted sentences can be about what was asked. Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/retrieval/retriever.h"
#include "engine/types.h"

#include <optional>

namespace superinstance {

// E14: what keeps a claim from being about the thing, or the time, that is asked for; nothing when nothing does. The
// claim itself may well be supported. passage: the one it cites.
std::optional<Finding> besideTheQuestion(const Claim &claim, const Passage &passage, const Intent &intent, const Evidence &evidence);

} // namespace superinstance
