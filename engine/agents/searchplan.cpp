#include "engine/agents/searchplan.h"

#include "engine/agents/comparison.h"
#include "engine/agents/rowanswer.h"
#include "engine/retrieval/rowquestion.h"

namespace superinstance {

namespace {

constexpr qsizetype longestAsked = 400; // characters; a longer text asks nothing of rows

// What a list, a count or a sum is made of; of a comparison, its sides.
QStringList rowsAskedFor(const QString &question, const QStringList &sides)
{
    if (question.size() > longestAsked)
        return {};
    const Share share = shareIn(question);
    if (!share.part.isEmpty())
        return { share.whole + QLatin1Char(' ') + share.part, share.whole };
    return sides.isEmpty() && asksForRows(question) ? QStringList { question } : sides;
}

} // namespace

SearchPlan searchPlan(const QString &question)
{
    const QStringList sides = sidesIn(question);
    const RowQuestion asked = question.size() > longestAsked ? RowQuestion() : rowQuestion(question);
    return { asked.mentions ? asked.words : withoutCommand(question), rowsAskedFor(question, sides), sides };
}

} // namespace superinstance
