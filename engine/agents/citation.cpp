#include "engine/agents/citation.h"

namespace superinstance {

Claim quotation(const Passage &passage, TextSpan span, const QString &text, double confidence)
{
    Claim claim;
    claim.text = text;
    claim.citations = { cite(passage, span.start, span.end) };
    claim.confidence = confidence;
    return claim;
}

} // namespace superinstance
