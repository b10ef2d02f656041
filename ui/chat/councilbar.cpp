#include "ui/chat/councilbar.h"

#include "ui/column.h"

#include <QHBoxLayout>

namespace superinstance {

namespace {

constexpr int leastMargin = 20;
constexpr int appearsAfterMs = 1000;

} // namespace

CouncilBar::CouncilBar(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(14);
    for (QLabel *&label : m_agents) {
        label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        layout->addWidget(label, 1);
    }
    setAccessibleName(tr("What the three agents are doing"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(appearsAfterMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { setVisible(true); });
    setVisible(false);
}

void CouncilBar::begin()
{
    for (QLabel *label : m_agents)
        label->clear();
    m_delay.start();
}

void CouncilBar::show(const CouncilStep &step)
{
    QLabel *label = m_agents[int(step.agent)];
    label->setText(step.doing);
    label->setToolTip(step.doing);
}

void CouncilBar::resizeEvent(QResizeEvent *event)
{
    const int margin = columnMargin(this, leastMargin);
    layout()->setContentsMargins(margin, 4, margin, 0);
    QWidget::resizeEvent(event);
}

void CouncilBar::end()
{
    m_delay.stop();
    setVisible(false);
}

} // namespace superinstance
