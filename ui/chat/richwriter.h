// Writes blocks into a text document, at the beginning of a paragraph that is already there.
// Lives on the GUI thread, owned by the transcript; the document outlives it.
#pragma once
#include "ui/chat/richblock.h"

#include <QPalette>
#include <QTextCursor>

namespace superinstance {

class RichWriter {
public:
    explicit RichWriter(QTextDocument *document) : m_document(document) { }
    void setPalette(const QPalette &palette);

    // An empty document with one last, empty paragraph, before which everything is written.
    void clear();
    // Before paragraph `at`; gives the number of paragraphs it has become.
    int insert(int at, const RichBlock &block);
    void remove(int at, int count);
    static bool isCode(const QTextBlock &block); // a line of it
    static bool isSmallPrint(const QTextCharFormat &format);

private:
    QTextCursor newParagraph(int at, const QTextBlockFormat &format);
    QTextCharFormat format(const RichRun &run) const;
    QTextBlockFormat blockFormat(const RichBlock &block) const;
    void write(QTextCursor &cursor, const QList<RichRun> &runs) const;
    void writeTable(QTextCursor &cursor, const RichBlock &block) const;

    QTextDocument *const m_document;
    QColor m_text, m_faint, m_link, m_shade;
};

} // namespace superinstance
