// The stored text of a document, of which only some pages round the place looked at are laid out; more is asked for as one
// scrolls. Places are offsets in the stored text. Lives on the GUI thread.
#pragma once
#include "engine/types.h"
#include "ui/reader/harmlessbrowser.h"

namespace superinstance {

class TextView : public HarmlessBrowser {
    Q_OBJECT
public:
    explicit TextView(QWidget *parent = nullptr);

    // Another document, or another part of it: `text` begins at `start` of a text of this length.
    void open(qsizetype length, qsizetype start, const QString &text);
    // A piece that was asked for.
    void add(qsizetype start, const QString &text);
    void setQuote(const TextRange &quote); // empty: none
    void setFinds(const QList<TextRange> &finds, qsizetype current);
    // False when that part is not here: open() must bring it first.
    bool goTo(qsizetype place);
    bool holds(qsizetype place) const { return place >= m_from && place < m_to; }
    qsizetype topPlace() const; // of the first line in sight
    qsizetype placeInSight() const; // where goTo() puts one
    bool holdsInSight(qsizetype place) const { return holds(place) && isInSight(positionOf(place)); }

Q_SIGNALS:
    void textWanted(qsizetype start, qsizetype end);
    void placeWanted(qsizetype place); // a part that is not here

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    // A stretch of the text that stands in the document as one or more paragraphs of its own.
    struct Piece {
        qsizetype start = 0, length = 0;
        qsizetype shown = 0; // characters in the document, without the end of the last paragraph
    };
    static QString shownText(const QString &text);
    void append(qsizetype start, const QString &text);
    void prepend(qsizetype start, const QString &text);
    void cutEnd();
    void cutBeginning();
    void askForMore();
    int positionOf(qsizetype place) const;
    qsizetype placeOf(int position) const;
    void showMarks();

    QList<Piece> m_pieces;
    qsizetype m_length = 0, m_from = 0, m_to = 0; // of the text, and what is here of it
    bool m_waiting = false, m_changing = false;
    TextRange m_quote;
    QList<TextRange> m_finds;
    qsizetype m_current = -1;
};

} // namespace superinstance
