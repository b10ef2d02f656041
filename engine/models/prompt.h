// What is written to a model. Pure, any thread.
#pragma once
#include "engine/models/backend.h"
#include "engine/models/chat.h"

namespace superinstance {

// What all agents share (rules, then passages) as the system's message, and what this one shall do as the person's, so that the
// server's prefix cache serves the next agent: the first is the same to the byte for the same passages, whatever the role.
// role: of resources/prompts, "logos"; values: of its places.
QList<ChatMessage> messagesOf(const QString &role, const QList<Passage> &passages, const QHash<QString, QString> &values);
// Of a draft.
QList<ChatMessage> messagesOf(const GenerationRequest &request);
QList<ChatMessage> messagesOf(const Inquiry &inquiry);

// The first passages, as many as a slow machine reads in seconds; at least one if there is any.
QList<Passage> passagesForModel(const QList<Passage> &passages);

// The passages, numbered from 1, each between fences that stand in none of them.
QString fenced(const QList<Passage> &passages);
// One text as data, between fences that do not stand in it.
QString fenced(const QString &text);
// The name of a language as prompts have it: "English".
QString languageInWords(const QString &code);

} // namespace superinstance
