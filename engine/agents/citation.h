// From a range of a passage to a claim that quotes it. A pure function, any thread. Private to engine/agents.
#pragma once
#include "engine/text/sentences.h"
#include "engine/types.h"

namespace superinstance {

// text: as shown; the citation holds the range word for word.
Claim quotation(const Passage &passage, TextSpan span, const QString &text, double confidence);

} // namespace superinstance
