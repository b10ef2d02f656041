// A Markdown or HTML document with its layout, of which only the blocks round the place looked at are laid out: they come and go
// one piece in a turn as one scrolls, so that nothing ever stalls. Lives on the GUI thread.
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
    bool quoteShown() const { return m_quoteEnd.position() > m_quoteBegin.position(); }
    int quote() const { return m_quoteBegin.position(); }
    // Marks every occurrence; how many there are is told by findsChanged.
    void find(const QString &words);
    void showFind(qsizetype index);

Q_SIGNALS:
    void quoteReached(); // the sentence is marked and in sight
    void findsChanged(qsizetype count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // Some blocks that are laid out at once.
    struct Piece {
        QString html;
        QString plain; // one line for each of its paragraphs, once words were looked for
        int length = 0; // characters in the document, when shown; those before its text belong to it
        bool apart = false; // whether the first of them is the end of the paragraph before
        QList<TextRange> finds; // when shown; from its text on
    };
    void startAt(qsizetype piece);
    void step();
    bool grow();
    bool shrink();
    void append();
    void prepend();
    void cutEnd(qsizetype to);
    void cutBeginning(qsizetype from);
    void keepInSight();
    double topOf(qsizetype piece) const;
    int textOf(qsizetype piece) const { return startOf(piece) + m_pieces[piece].apart; }
    int startOf(qsizetype piece) const;
    void taken(qsizetype piece);
    void takeMark(qsizetype piece, char16_t mark, QTextCursor &into);
    bool countSome();
    void gatherFinds(qsizetype piece);
    void showMarks();

    QList<Piece> m_pieces;
    qsizetype m_from = 0, m_to = 0; // those that are shown
    QTextCursor m_quoteBegin, m_quoteEnd;
    bool m_seeking = false; // the sentence has still to be brought in sight
    QString m_words;
    QList<QPair<qsizetype, int>> m_finds; // in which piece, the how many-th there
    qsizetype m_uncounted = -1; // the piece from which on the words have still to be counted; -1: they are
    qsizetype m_current = -1;
    bool m_changing = false;
    QTimer m_timer; // runs while there is to lay out, to take away or to count
};

} // namespace superinstance
