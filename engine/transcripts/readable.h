// A conversation as a person reads it: the line that is shown, each sentence with the places it comes from. Pure
// functions, any thread.
#pragma once
#include "engine/vault/records.h"

namespace superinstance {

QString toMarkdown(const ConversationRecord &conversation);
QString toHtml(const ConversationRecord &conversation); // a whole page; nothing in it loads or runs anything

} // namespace superinstance
