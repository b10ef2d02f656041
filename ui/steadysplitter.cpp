#include "ui/steadysplitter.h"

#include <QEvent>

#include <algorithm>

namespace superinstance {

SteadySplitter::SteadySplitter(QWidget *parent) : QSplitter(parent)
{
    connect(this, &QSplitter::splitterMoved, this, [this] { m_chosen[orientation()] = sizes().value(0); });
}

void SteadySplitter::divide(int first)
{
    m_usual = first;
    restore();
}

bool SteadySplitter::event(QEvent *event)
{
    const bool done = QSplitter::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        restore();
    return done;
}

// No pane becomes smaller than it can be.
void SteadySplitter::restore()
{
    const int first = m_chosen.value(orientation(), m_usual);
    if (first > 0)
        setSizes({ first, std::max(0, (orientation() == Qt::Horizontal ? width() : height()) - handleWidth() - first) });
}

} // namespace superinstance
