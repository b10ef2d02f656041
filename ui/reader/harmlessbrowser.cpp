#include "ui/reader/harmlessbrowser.h"

#include <QFontDatabase>
#include <QScrollBar>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int mostZoom = 20, leastZoom = -6; // points

} // namespace

HarmlessBrowser::HarmlessBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
}

QVariant HarmlessBrowser::loadResource(int, const QUrl &)
{
    return {};
}

void HarmlessBrowser::zoomBy(int steps)
{
    m_zoom = qBound(leastZoom, m_zoom + steps, mostZoom);
    takeFont();
}

// As the keys do: Qt would enlarge it beside them, so that they could not take it back.
void HarmlessBrowser::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QTextBrowser::wheelEvent(event);
        return;
    }
    if (const int notches = m_wheel.turned(event); notches != 0)
        zoomBy(notches);
    event->accept();
}

void HarmlessBrowser::takeFont()
{
    QFont own; // what it does not say is the parent's
    if (m_fixedPitch)
        own.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    if (m_zoom != 0)
        own.setPointSizeF(std::max(1.0, (parentWidget() ? parentWidget()->font() : QFont()).pointSizeF() + m_zoom));
    setFont(own);
}

void HarmlessBrowser::setFixedPitch(bool fixed)
{
    m_fixedPitch = fixed;
    takeFont();
}

void HarmlessBrowser::resetZoom()
{
    zoomBy(-m_zoom);
}

void HarmlessBrowser::scrollTo(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(qBound(0, position, document()->characterCount() - 1));
    setTextCursor(cursor); // a screen reader begins there
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - viewport()->height() / 3);
}

bool HarmlessBrowser::isInSight(int position) const
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    return viewport()->rect().intersects(cursorRect(cursor));
}

QTextEdit::ExtraSelection HarmlessBrowser::highlight(int from, int to, bool strong) const
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(document());
    selection.cursor.setPosition(from);
    selection.cursor.setPosition(to, QTextCursor::KeepAnchor);
    QColor background = palette().color(QPalette::Highlight);
    if (strong) {
        selection.format.setForeground(palette().color(QPalette::HighlightedText));
    } else {
        background.setAlpha(70);
        selection.format.setFontUnderline(true); // never colour alone
    }
    selection.format.setBackground(background);
    return selection;
}

} // namespace superinstance
