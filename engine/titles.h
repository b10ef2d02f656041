// What a conversation is called until the person calls it otherwise. Pure functions, any thread.
#pragma once
#include <QString>
namespace superinstance {

// After its first question, on one line: without politeness and without “What is”, cut between words when it is long.
QString titleOf(const QString &question);

} // namespace superinstance
