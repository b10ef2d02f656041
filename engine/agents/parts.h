// Several answers made into one: to a question that asks several things. Pure function, any thread. Private to engine/agents.
#pragma once
#include "engine/types.h"

namespace superinstance {

// In the order of the parts, each under its question; a part that is not in the documents is named as such beside the
// others. answers: at least one.
Answer joined(const QString &question, const QList<Answer> &answers);

} // namespace superinstance
