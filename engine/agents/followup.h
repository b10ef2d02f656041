// Resolves follow-up questions. Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/types.h"

#include <QString>

namespace superinstance {

struct Resolution {
    QString standalone;
    bool changed = false;
    bool unresolved = false; // something refers back to nothing
};

// Whether what its pronoun stands for may be in the question itself: "What did the town lose when it burned?".
bool bringsItsSubject(const QString &question);

// The question that stands alone, given what was asked and answered before, oldest first.
Resolution resolveFollowUp(const QString &question, const QList<Turn> &history);

} // namespace superinstance
