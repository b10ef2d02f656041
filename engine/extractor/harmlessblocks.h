// Harmless HTML as it is written, cut into blocks that the window can lay out without a pause, whatever the document is like: what
// is open where a block ends is opened again in the next. Of the extractor program.
#pragma once
#include "engine/text/letters.h"
#include "engine/types.h"

namespace superinstance {

bool isInline(const QString &name); // of an element: it stands within a line

class HarmlessBlocks {
public:
    void open(const QString &name, const QString &attributes = {});
    void close(); // the last opened
    void write(const QString &text);
    void breakLine();
    void rule();
    void endBlock(); // only where nothing is open
    bool isOpen() const; // more than what stands within a line
    qsizetype written() const { return m_written; } // characters

    // All of it, the sentence marked.
    RenderedText finish(const QuotePlace &quote);

private:
    // Where a letter stands: in which block, from where to where in its HTML.
    struct Place {
        qsizetype block = 0, start = 0, end = 0;
    };
    struct Element {
        QString name, tag; // its own, and the one that is written for it
        QString attributes;
        int items = 0; // of a list, so far
        bool isList() const { return name == QLatin1String("ul") || name == QLatin1String("ol"); }
    };
    bool has(const char *name) const;
    void openTag(const Element &element);
    void beginItem(Element &item);
    bool mayCutBehind(QChar c);
    void cutBeyond(qsizetype characters);
    void cut();
    void takeBlock();
    void continueLists();

    QStringList m_blocks;
    QString m_block;
    QList<Element> m_open;
    Letters<Place> m_letters;
    qsizetype m_written = 0;
    int m_cells = 0; // of the block
    qsizetype m_unbroken = 0; // characters since a line may last end
};

} // namespace superinstance
