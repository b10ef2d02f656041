// What is written to a model that drafts from passages. Pure, any thread.
#pragma once
#include "engine/models/backend.h"
#include "engine/models/chat.h"

namespace superinstance {

// What all agents share (rules, then passages) as the system's message, and what this one shall do as the person's, so that the
// server's prefix cache serves the next agent. `prompt`: of resources/prompts, "logos".
QList<ChatMessage> messagesOf(const QString &prompt, const GenerationRequest &request);

// The passages, numbered from 1, each between fences that stand in none of them.
QString fenced(const QList<Passage> &passages);

} // namespace superinstance
