// Follow-ups that point at one of the things the last answer showed: "and the second one?". Pure functions, any thread.
// Private to engine/agents.
#pragma once
#include "engine/types.h"

#include <optional>

namespace superinstance {

struct Resolution;

// The rows, items or sentences of an answer as it was shown, without its headings and what was said before them.
// question: the one that it answers.
QStringList itemsShown(const QString &question, const QString &answer);

// The question with the thing itself in place of "the second one", "der letzte", "第二个"; alone, it asks for all that was
// shown of it. Unresolved where the answer showed no such thing; nothing where the question points at none.
std::optional<Resolution> resolvePointing(const QString &question, const QString &asked, const QString &answer);

} // namespace superinstance
