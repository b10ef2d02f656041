#include "ui/reader/pageview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace superinstance {

namespace {

constexpr int border = 8; // round the page
constexpr int wheelToTurn = 240; // eighths of a degree beyond the end of a page

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Page of the document"));
    viewport()->setBackgroundRole(QPalette::Mid);
}

QSize PageView::shownSize() const
{
    return (QSizeF(m_page.width, m_page.height) / devicePixelRatioF()).toSize();
}

int PageView::fitWidth() const
{
    // As if there were a scroll bar, so that its coming does not change the width.
    const int bar = verticalScrollBar()->sizeHint().width();
    return std::max(100, int((width() - bar - 2 * border) * devicePixelRatioF()));
}

void PageView::show(const RenderedPage &page, bool atEnd)
{
    const bool samePage = m_page.page == page.page && !m_image.isNull();
    const double place = samePage && verticalScrollBar()->maximum() > 0 ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    const QList<QRect> marksBefore = m_page.marks;
    m_page = page;
    m_image = QImage(reinterpret_cast<const uchar *>(m_page.pixels.constData()), page.width, page.height, page.width * 4, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(devicePixelRatioF());
    m_sentence.clear();
    m_find = -1;
    updateBars();
    setAccessibleDescription(tr("Page %1 of %2").arg(page.page).arg(page.pages));
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (!page.marks.isEmpty() && (!samePage || marksBefore.isEmpty()))
        scrollToSight(page.marks.first());
    else
        verticalScrollBar()->setValue(int(place * verticalScrollBar()->maximum()));
    viewport()->update();
}

void PageView::clear(const QString &sentence)
{
    m_page = {};
    m_image = {};
    m_sentence = sentence;
    updateBars();
    viewport()->update();
}

void PageView::setCurrentFind(int index)
{
    m_find = m_page.finds.isEmpty() || index < 0 ? -1 : std::min(index, int(m_page.finds.size()) - 1);
    if (m_find >= 0)
        scrollToSight(m_page.finds[m_find]);
    viewport()->update();
}

QPoint PageView::origin() const
{
    const int x = std::max(border, (viewport()->width() - shownSize().width()) / 2);
    return QPoint(x - horizontalScrollBar()->value(), border - verticalScrollBar()->value());
}

QRect PageView::shown(const QRect &pixels) const
{
    const double ratio = devicePixelRatioF();
    return QRectF(pixels.x() / ratio, pixels.y() / ratio, pixels.width() / ratio, pixels.height() / ratio).toAlignedRect().translated(origin());
}

void PageView::updateBars()
{
    const QSize room = viewport()->size(), page = shownSize() + QSize(2 * border, 2 * border);
    verticalScrollBar()->setRange(0, std::max(0, page.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    horizontalScrollBar()->setRange(0, std::max(0, page.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
}

void PageView::scrollToSight(const QRect &pixels)
{
    const QRect place = shown(pixels);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top() - viewport()->height() / 3);
    if (place.left() < 0 || place.right() > viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + place.left() - border);
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (m_image.isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(viewport()->rect().adjusted(border, border, -border, -border), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
        return;
    }
    painter.drawImage(origin(), m_image);
    const QColor colour = palette().color(QPalette::Highlight);
    const auto mark = [&](const QRect &pixels, bool framed) {
        // No higher than its line: the next one begins right below.
        const QRect area = shown(pixels).adjusted(-2, 0, 2, 0);
        painter.setCompositionMode(QPainter::CompositionMode_Multiply); // the letters stay as they are
        painter.fillRect(area, colour.lighter(165));
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        if (framed) {
            painter.setPen(QPen(colour, 2));
            painter.drawRect(area);
        } else {
            painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colour);
        }
    };
    for (const QRect &each : std::as_const(m_page.marks))
        mark(each, false);
    for (qsizetype i = 0; i < m_page.finds.size(); ++i)
        mark(m_page.finds[i], i == m_find);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    Q_EMIT resized();
}

void PageView::step(int pages)
{
    const int wanted = m_page.page + pages;
    if (wanted >= 1 && wanted <= m_page.pages)
        Q_EMIT pageWanted(wanted, pages < 0);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier) {
        if (turned != 0)
            Q_EMIT zoomWanted(turned > 0 ? 1 : -1);
        event->accept();
        return;
    }
    const QScrollBar *bar = verticalScrollBar();
    const bool beyond = (turned < 0 && bar->value() == bar->maximum()) || (turned > 0 && bar->value() == bar->minimum());
    if (!beyond) {
        m_wheel = 0;
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheel += turned;
    if (std::abs(m_wheel) >= wheelToTurn) {
        step(m_wheel < 0 ? 1 : -1);
        m_wheel = 0;
    }
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const auto move = [&](int direction) {
        const bool atEdge = direction > 0 ? bar->value() == bar->maximum() : bar->value() == bar->minimum();
        if (atEdge)
            step(direction);
        else
            bar->setValue(bar->value() + direction * bar->pageStep() * 9 / 10);
    };
    switch (event->key()) {
    case Qt::Key_PageDown: move(1); break;
    case Qt::Key_PageUp: move(-1); break;
    case Qt::Key_Space: move(event->modifiers() & Qt::ShiftModifier ? -1 : 1); break;
    case Qt::Key_Home: Q_EMIT pageWanted(1, false); break;
    case Qt::Key_End: Q_EMIT pageWanted(m_page.pages, false); break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace superinstance
