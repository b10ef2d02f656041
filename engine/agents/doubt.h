// "Are you sure?": a question about the answer before, which is given again once it has been checked anew. Pure functions, any
// thread. Private to engine/agents.
#pragma once
#include "engine/types.h"

namespace superinstance {

// Whether the whole question asks no more than whether the answer before is right, or where that stands.
bool doubtsTheAnswer(const QString &question);

// What the check of an answer came to, and how far it is to be relied on: a few whole sentences to be read before it.
QString whatWasVerified(const Answer &answer);

} // namespace superinstance
