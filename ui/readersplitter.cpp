#include "ui/readersplitter.h"

#include <QEvent>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int narrow = 80; // characters across the pages: a whole line

} // namespace

ReaderSplitter::ReaderSplitter(QWidget *pages, QWidget *reader, QWidget *parent) : QSplitter(Qt::Horizontal, parent), m_reader(reader)
{
    addWidget(pages);
    addWidget(reader);
    setStretchFactor(0, 1);
    setChildrenCollapsible(false);
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

void ReaderSplitter::share()
{
    if (!m_reader->isVisible())
        return;
    const QList<int> now = sizes();
    const int whole = now[0] + now[1];
    const bool crowded = whole - m_wanted < narrow * fontMetrics().averageCharWidth();
    const int width = crowded ? std::min(m_wanted, whole / 2) : m_wanted;
    if (width > 0 && width != now[1])
        setSizes({ whole - width, width });
}

} // namespace superinstance
