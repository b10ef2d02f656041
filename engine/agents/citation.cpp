#include "engine/agents/citation.h"

namespace superinstance {

Citation cite(const Passage &passage, TextSpan span)
{
    Citation citation { passage.chunk, passage.path, passage.title, passage.page, passage.start + span.start, passage.start + span.end, 0, 0, passage.text.mid(span.start, span.length()), passage.modified };
    citation.startPoint = passage.startPoint + passage.text.left(span.start).toUcs4().size();
    citation.endPoint = citation.startPoint + citation.quote.toUcs4().size();
    return citation;
}

Claim quotation(const Passage &passage, TextSpan span, const QString &text, double confidence)
{
    Claim claim;
    claim.text = text;
    claim.citations = { cite(passage, span) };
    claim.confidence = confidence;
    return claim;
}

} // namespace superinstance
