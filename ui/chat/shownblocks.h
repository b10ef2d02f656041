// The blocks of one entry that stand in the document now. They become others by replacing only what differs, a limited
// amount at a time. Lives on the GUI thread, owned by the transcript.
#pragma once
#include "ui/chat/richwriter.h"

namespace superinstance {

// How much is written in one turn of the event loop, so that none takes long.
struct WritingBudget {
    int blocks = 40;
    qsizetype characters = 4'000;
    bool spent() const { return blocks <= 0 || characters <= 0; }
    void take(const RichBlock &block)
    {
        blocks -= 1 + int(block.runs.size()) / 8 + int(block.cells.size());
        characters -= block.length();
    }
};

class ShownBlocks {
public:
    // The entry begins at paragraph `at` of the document. False: the budget is spent, and there is more to do.
    bool become(const QList<RichBlock> &wanted, int at, RichWriter &writer, WritingBudget &budget);
    void remove(int at, RichWriter &writer);
    // All of it is to be written anew, since colours have changed.
    void outdate() { m_outdated = true; }
    int paragraphs() const { return m_count; }

private:
    void removeRange(qsizetype from, qsizetype to, int at, RichWriter &writer);
    int offsetOf(qsizetype block) const;

    QList<RichBlock> m_blocks;
    QList<int> m_paragraphs; // that each block is in the document
    int m_count = 0; // of them all
    bool m_outdated = false;
};

} // namespace superinstance
