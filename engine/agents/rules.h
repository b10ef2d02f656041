// The rules Ethos judges a claim by, against the text of its source. Pure functions, any thread. Private to engine/agents.
#pragma once
#include "engine/types.h"

#include <stop_token>

namespace superinstance {

struct Judgement {
    Verdict verdict = Verdict::Unverified;
    double confidence = 0; // that the source supports the claim
    QList<Finding> findings; // of every rule that had something to say
    bool critical = false; // a safety finding
};

// question: what was asked, and what the document is about; names in it may stand in the claim where the source has a pronoun.
// Asked to stop, it gives what it has come to.
Judgement judge(const QString &claim, const QString &source, const QString &question, const std::stop_token &stop = {});

} // namespace superinstance
