// Gathers what a parser finds, block by block, into text with its pages, headings and rows.
#pragma once
#include "engine/indexing/extraction.h"

#include <QSet>

namespace superinstance {

class DocumentWriter {
public:
    explicit DocumentWriter(ExtractedText &text, qint64 maxChars) : m_text(text), m_maxChars(maxChars) { }

    // A form feed within any of these begins the next page there.
    void addParagraph(const QString &content);
    void addListItem(const QString &content, int depth);
    void addLine(const QString &content); // with no empty line before it, when it follows another one
    void endLines() { m_last = m_last == Block::Line ? Block::Paragraph : m_last; } // an empty line comes before the next one
    void addHeading(int level, const QString &content);
    void addRow(const QStringList &cells, bool header); // empty cells at its end are left out
    // What stands at the edge of the pages: each line once, and none that only counts them.
    void addPageEdge(const QString &content);
    void beginPage(int number);
    // A document within this one, its headings below `level` ones of this. It keeps its pages; what stands before and behind it is on none (0).
    void addDocument(const ExtractedText &inner, int level = 0);

    bool isFull() const { return m_maxChars > 0 && m_text.text.size() > m_maxChars; } // what comes now would be cut off
    // To be called at the end: no white space there, no mark behind it.
    void finish();

private:
    enum class Block { None, Paragraph, Line };
    void begin(Block block);
    void append(const QString &content);
    void markPage();

    ExtractedText &m_text;
    const qint64 m_maxChars;
    Block m_last = Block::None;
    int m_page = 0;
    QList<int> m_waitingPages; // which begin with the next block
    QSet<QString> m_edges; // that were written
};

} // namespace superinstance
