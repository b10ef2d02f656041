// What the program answers of itself, without any document: a sum that is only numbers, and which day it is. Pure functions, any thread.
// Private to engine/agents.
#pragma once
#include <QDateTime>

#include <optional>

namespace superinstance {

// Whether nothing but numbers is asked about: "What is 2+2?"
bool asksToReckon(const QString &question);

// Whether it is asked which day or time it is.
bool asksForNow(const QString &question);

// A few whole sentences; nothing where the question is about anything else.
std::optional<QString> ownAnswer(const QString &question, const QDateTime &now);

} // namespace superinstance
