// A Markdown or HTML document with its layout, inserted bit by bit so that nothing ever stalls. Lives on the GUI thread.
#pragma once
#include "engine/types.h"
#include "ui/reader/harmlessbrowser.h"

#include <QTimer>

namespace superinstance {

class LayoutView : public HarmlessBrowser {
    Q_OBJECT
public:
    explicit LayoutView(QWidget *parent = nullptr);
    void open(const RenderedText &text);
    void clearAll();
    bool quoteShown() const { return m_quoteEnd > m_quoteStart; }
    // Marks every occurrence; how many there are (so far) is told by findsChanged.
    void find(const QString &words);
    void showFind(qsizetype index);

Q_SIGNALS:
    void quoteReached(); // the sentence is marked and in sight
    void findsChanged(qsizetype count);

private:
    void insertSome();
    void takeMarks();
    void gatherFinds();
    void showMarks();

    QStringList m_blocks;
    qsizetype m_next = 0;
    int m_quoteStart = 0, m_quoteEnd = 0; // positions in the document
    QString m_words;
    QList<QPair<int, int>> m_finds;
    qsizetype m_current = -1;
    QTimer m_timer;
};

} // namespace superinstance
