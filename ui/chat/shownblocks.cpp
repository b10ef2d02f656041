#include "ui/chat/shownblocks.h"

#include <algorithm>
#include <numeric>

namespace superinstance {

bool ShownBlocks::become(const QList<RichBlock> &wanted, int at, RichWriter &writer, WritingBudget &budget)
{
    if (std::exchange(m_outdated, false))
        removeRange(0, m_blocks.size(), at, writer);
    const qsizetype common = std::min(m_blocks.size(), wanted.size());
    qsizetype same = 0, sameAtEnd = 0;
    while (same < common && m_blocks[same] == wanted[same])
        ++same;
    while (sameAtEnd < common - same && m_blocks[m_blocks.size() - 1 - sameAtEnd] == wanted[wanted.size() - 1 - sameAtEnd])
        ++sameAtEnd;
    removeRange(same, m_blocks.size() - sameAtEnd, at, writer);
    int place = at + offsetOf(same);
    for (qsizetype i = same; i < wanted.size() - sameAtEnd; ++i) {
        if (budget.spent())
            return false;
        budget.take(wanted[i]);
        const int made = writer.insert(place, wanted[i]);
        place += made;
        m_count += made;
        m_blocks.insert(i, wanted[i]);
        m_paragraphs.insert(i, made);
    }
    return true;
}

void ShownBlocks::remove(int at, RichWriter &writer)
{
    removeRange(0, m_blocks.size(), at, writer);
}

void ShownBlocks::removeRange(qsizetype from, qsizetype to, int at, RichWriter &writer)
{
    if (from >= to)
        return;
    const int first = offsetOf(from), behind = offsetOf(to);
    writer.remove(at + first, behind - first);
    m_blocks.remove(from, to - from);
    m_paragraphs.remove(from, to - from);
    m_count -= behind - first;
}

int ShownBlocks::offsetOf(qsizetype block) const
{
    return std::accumulate(m_paragraphs.begin(), m_paragraphs.begin() + block, 0);
}

} // namespace superinstance
