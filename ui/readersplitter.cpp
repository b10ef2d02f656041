#include "ui/readersplitter.h"

#include <QEvent>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int narrow = 80; // characters across the pages: a whole line
constexpr int least = 40; // with fewer they are not worth their room

} // namespace

ReaderSplitter::ReaderSplitter(QWidget *pages, QWidget *reader, QWidget *parent) : QSplitter(Qt::Horizontal, parent), m_pages(pages), m_reader(reader)
{
    addWidget(pages);
    addWidget(reader);
    setStretchFactor(0, 1);
    setChildrenCollapsible(false);
    reader->installEventFilter(this);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_wanted = sizes()[1]; });
}

// The reader was shown, or the window has another size.
bool ReaderSplitter::event(QEvent *event)
{
    const bool done = QSplitter::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        share();
    return done;
}

// At once: the window grows to what it has to show, and the keyboard goes where the reader was opened from.
bool ReaderSplitter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reader && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        m_pages->setVisible(m_reader->isHidden() || holdsBoth());
    return QSplitter::eventFilter(watched, event);
}

bool ReaderSplitter::holdsBoth() const
{
    const int pages = std::max(least * fontMetrics().averageCharWidth(), m_pages->minimumSizeHint().width());
    return width() >= pages + handleWidth() + m_reader->minimumSizeHint().expandedTo(m_reader->minimumSize()).width();
}

void ReaderSplitter::share()
{
    if (!m_reader->isVisible())
        return;
    const bool both = holdsBoth();
    if (both == m_pages->isHidden())
        m_pages->setVisible(both);
    if (!both)
        return;
    const QList<int> now = sizes();
    const int whole = now[0] + now[1];
    const bool crowded = whole - m_wanted < narrow * fontMetrics().averageCharWidth();
    const int width = crowded ? std::min(m_wanted, whole / 2) : m_wanted;
    if (width > 0 && width != now[1])
        setSizes({ whole - width, width });
}

} // namespace superinstance
