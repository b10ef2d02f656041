#include "ui/reader/textview.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype pieceLength = 6000; // characters laid out at a time: a few milliseconds
constexpr qsizetype mostLength = 60'000; // laid out in all; beyond, the far end goes
constexpr qsizetype mostMarks = 500; // shown at once

// How much of `text`, from `from` on, makes a piece: to the end of a line where there is one.
qsizetype pieceFrom(const QString &text, qsizetype from)
{
    if (text.size() - from <= pieceLength)
        return text.size() - from;
    const qsizetype lineEnd = text.lastIndexOf(QLatin1Char('\n'), from + pieceLength - 1);
    if (lineEnd >= from)
        return lineEnd + 1 - from;
    return text[from + pieceLength - 1].isHighSurrogate() ? pieceLength - 1 : pieceLength;
}

} // namespace

TextView::TextView(QWidget *parent) : HarmlessBrowser(parent)
{
    setAccessibleName(tr("Text of the document"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TextView::askForMore);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &TextView::askForMore);
}

QString TextView::shownText(const QString &text)
{
    QString shown = text;
    if (shown.endsWith(QLatin1Char('\n')))
        shown.chop(1); // the end of the piece's last paragraph stands for it
    shown.replace(QChar::ObjectReplacementCharacter, QChar(QChar::ReplacementCharacter)); // would be a picture
    return shown.replace(QLatin1Char('\r'), QLatin1Char(' '));
}

void TextView::open(qsizetype length, qsizetype start, const QString &text)
{
    QScopedValueRollback changing(m_changing, true);
    m_length = length;
    m_from = m_to = start;
    m_waiting = false;
    m_pieces.clear();
    setExtraSelections({});
    clear();
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype taken = pieceFrom(text, at);
        append(start + at, text.mid(at, taken));
        at += taken;
    }
    showMarks();
}

void TextView::append(qsizetype start, const QString &text)
{
    const QString shown = shownText(text);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (!m_pieces.isEmpty())
        cursor.insertBlock();
    cursor.insertText(shown);
    m_pieces.append({ start, text.size(), shown.size() });
    m_to = start + text.size();
}

void TextView::prepend(qsizetype start, const QString &text)
{
    const QString shown = shownText(text);
    const double height = document()->size().height();
    const int value = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.insertText(shown);
    cursor.insertBlock();
    m_pieces.prepend({ start, text.size(), shown.size() });
    m_from = start;
    verticalScrollBar()->setValue(value + int(document()->size().height() - height)); // what is looked at stays where it is
}

void TextView::cutEnd()
{
    while (m_to - m_from > mostLength && m_pieces.size() > 1) {
        const Piece last = m_pieces.takeLast();
        QTextCursor cursor(document());
        cursor.movePosition(QTextCursor::End);
        cursor.setPosition(cursor.position() - int(last.shown) - 1, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        m_to = last.start;
    }
}

void TextView::cutBeginning()
{
    while (m_to - m_from > mostLength && m_pieces.size() > 1) {
        const Piece first = m_pieces.takeFirst();
        const double height = document()->size().height();
        const int value = verticalScrollBar()->value();
        QTextCursor cursor(document());
        cursor.setPosition(int(first.shown) + 1, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        m_from = m_pieces.first().start;
        verticalScrollBar()->setValue(value + int(document()->size().height() - height));
    }
}

void TextView::add(qsizetype start, const QString &text)
{
    m_waiting = false;
    if (text.isEmpty() || m_changing)
        return;
    {
        QScopedValueRollback changing(m_changing, true);
        if (start == m_to) {
            append(start, text.left(pieceFrom(text, 0)));
            cutBeginning();
        } else if (start + text.size() == m_from) {
            const qsizetype lineEnd = start > 0 ? text.indexOf(QLatin1Char('\n')) : -1;
            const qsizetype half = start > 0 && lineEnd < 0 && text.front().isLowSurrogate() ? 1 : 0;
            const qsizetype skipped = lineEnd >= 0 && lineEnd + 1 < text.size() ? lineEnd + 1 : half;
            prepend(start + skipped, text.mid(skipped));
            cutEnd();
        }
        showMarks();
    }
    askForMore();
}

void TextView::askForMore()
{
    if (m_waiting || m_changing || m_pieces.isEmpty())
        return;
    const QScrollBar *bar = verticalScrollBar();
    const int near = 2 * bar->pageStep();
    if (m_to < m_length && bar->value() >= bar->maximum() - near) {
        m_waiting = true;
        Q_EMIT textWanted(m_to, std::min(m_length, m_to + pieceLength));
    } else if (m_from > 0 && bar->value() <= near) {
        m_waiting = true;
        Q_EMIT textWanted(std::max<qsizetype>(0, m_from - pieceLength), m_from);
    }
}

int TextView::positionOf(qsizetype place) const
{
    qsizetype position = 0;
    for (const Piece &piece : m_pieces) {
        if (place < piece.start + piece.length)
            return int(position + std::clamp<qsizetype>(place - piece.start, 0, piece.shown));
        position += piece.shown + 1;
    }
    return document()->characterCount() - 1;
}

qsizetype TextView::placeOf(int position) const
{
    qsizetype begin = 0;
    for (const Piece &piece : m_pieces) {
        if (position <= begin + piece.shown)
            return piece.start + position - begin;
        begin += piece.shown + 1;
    }
    return m_to;
}

qsizetype TextView::topPlace() const
{
    return placeOf(cursorForPosition(QPoint(2, 2)).position());
}

qsizetype TextView::placeInSight() const
{
    return placeOf(cursorForPosition(QPoint(2, viewport()->height() / 3 + fontMetrics().height() / 2)).position());
}

bool TextView::goTo(qsizetype place)
{
    if (!holds(place) && !(place == m_to && place == m_length))
        return false;
    scrollTo(positionOf(place));
    return true;
}

void TextView::setQuote(const TextRange &quote)
{
    m_quote = quote;
    showMarks();
}

void TextView::setFinds(const QList<TextRange> &finds, qsizetype current)
{
    m_finds = finds;
    m_current = current;
    showMarks();
}

void TextView::showMarks()
{
    QList<ExtraSelection> selections;
    const auto mark = [&](const TextRange &range, bool strong) {
        if (range.end > range.start && range.end > m_from && range.start < m_to)
            selections.append(highlight(positionOf(std::max(range.start, m_from)), positionOf(std::min(range.end, m_to)), strong));
    };
    mark(m_quote, true);
    for (qsizetype i = 0; i < m_finds.size() && selections.size() < mostMarks; ++i)
        if (i != m_current)
            mark(m_finds[i], false);
    if (m_current >= 0 && m_current < m_finds.size())
        mark(m_finds[m_current], true);
    setExtraSelections(selections);
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    const bool farAway = event->modifiers() == Qt::ControlModifier;
    if (farAway && event->key() == Qt::Key_Home && m_from > 0)
        Q_EMIT placeWanted(0);
    else if (farAway && event->key() == Qt::Key_End && m_to < m_length)
        Q_EMIT placeWanted(m_length);
    else
        HarmlessBrowser::keyPressEvent(event);
}

} // namespace superinstance
