// A Markdown text that is still being written: its finished blocks are read once, only the open end is read again.
// Lives on the GUI thread, owned by the transcript's entry.
#pragma once
#include "ui/chat/markdown.h"

namespace superinstance {

class MarkdownStream {
public:
    void append(const QString &text);
    void clear() { *this = {}; }
    bool isEmpty() const { return m_length == 0; }
    // Everything so far, styled as a draft.
    QList<RichBlock> blocks() const;

private:
    QList<RichBlock> m_finished;
    QString m_open;
    qsizetype m_length = 0;
};

} // namespace superinstance
