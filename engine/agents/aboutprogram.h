// Questions about the program itself, and what they are answered: no document tells that. Pure functions, any thread. Private to
// engine/agents.
#pragma once
#include <QString>

#include <optional>

namespace superinstance {

enum class ProgramTopic { Asking, Adding, Removing, Formats, Privacy, Library, Languages };

// What of the program a question is about; nothing where it is about documents, or is only a greeting.
std::optional<ProgramTopic> programTopic(const QString &question);

// A few whole sentences; of no topic, what the program is for. documentsRead: how many files there are to answer from.
QString aboutProgram(const std::optional<ProgramTopic> &topic, int documentsRead);

} // namespace superinstance
