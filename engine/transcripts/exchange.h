// Conversations as files: for people, or as JSON that holds all of them and is read again as equal. Any thread; what
// touches a file blocks.
#pragma once
#include "engine/vault/records.h"

#include "engine/result.h"

#include <stop_token>

namespace superinstance {

// format: "md", "html" or "json".
Result<QString> transcriptOf(const Result<ConversationRecord> &conversation, const QString &format);

QString toJson(const QList<ConversationRecord> &conversations);
Result<QList<ConversationRecord>> fromJson(const QByteArray &json, std::stop_token stop = {}); // stop: between two messages

// Blocks.
Result<void> writeFile(const QString &path, const QString &text); // whole, or not at all
// Blocks.
Result<QList<ConversationRecord>> readFile(const QString &path, std::stop_token stop = {});

} // namespace superinstance
