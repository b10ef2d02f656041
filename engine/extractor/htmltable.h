// The columns of a table of a web page, while its text is written.
#pragma once
#include <QList>
#include <QSet>
#include <QString>

#include <libxml/tree.h>

namespace superinstance {

// Puts each cell of a table of facts into its column, whatever is empty or reaches over others. The cells of a table that only lays out
// a page follow one another.
class HtmlTable {
public:
    HtmlTable() = default; // what stands in no table
    // most: characters of the page, beyond which nothing is filled in; it is cut there.
    HtmlTable(const xmlNode *table, const QSet<const xmlNode *> &invisible, qint64 most);

    struct Place {
        qsizetype before = 0, start = 0; // in the text, of what parts the cell from the one before it, and of the cell
        int column = 0, last = 0; // its column, and the one that was written before it
    };
    void beginGroup(); // thead and the like, out of which no cell reaches
    void beginRow(const QString &text);
    Place beginCell(QString &text);
    void endCell(QString &text, const Place &place, const xmlNode *cell, bool inLine);
    void endRow(QString &text);

private:
    struct Reach { // of a cell above
        int lastRow = -1;
        QString told;
    };
    void look(const xmlNode *first, const QSet<const xmlNode *> &invisible, int depth);
    bool isReached(int column) const { return column < m_reaches.size() && m_reaches[column].lastRow >= m_row; }
    void skipReached() { while (isReached(m_column)) ++m_column; }
    void occupy(const xmlNode *cell, const QString &told);
    void tellReached(QString &text);
    void noticeOthers(const QString &text);
    void part(QString &text, int column);
    bool isBroken(const QString &text) const;
    bool isFull(const QString &text) const { return m_most > 0 && text.size() > m_most; }

    qint64 m_most = 0;
    bool m_ofFacts = false;
    bool m_wrote = false; // the row has a text of its own
    int m_first = 0; // the first column that holds anything: what is empty before it is a margin
    int m_row = 0, m_column = 0, m_last = 0; // m_last: the column that was written last
    qsizetype m_rowStart = 0, m_end = 0; // in the text; m_end: of what was written here
    QList<Reach> m_reaches; // by column
};

} // namespace superinstance
