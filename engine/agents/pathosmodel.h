// What Pathos asks of a model, and what it makes of the reply. Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/agents/pathos.h"
#include "engine/models/backend.h"

namespace superinstance {

// passages: only those that the model has read already.
Inquiry pathosInquiry(const Question &question, const QList<Passage> &passages);

// builtIn: the reading without a model. The model can put a follow-up into words of its own, as long as they come from the conversation,
// and say that it is not clear what is asked; the kind of question stays what the built-in reading found. Nothing where the object is
// not what was asked for.
std::optional<Interpretation> readPathosReply(const QJsonObject &object, const Question &question, const Interpretation &builtIn);

} // namespace superinstance
