#include "ui/noticebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace superinstance {

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_label(new QLabel(this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    auto *dismiss = new QPushButton(tr("&Dismiss"), this);
    dismiss->setAccessibleName(tr("Dismiss this notice"));
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 8, 12, 8);
    layout->addWidget(m_label, 1);
    layout->addWidget(dismiss, 0, Qt::AlignTop);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("Notice"));
    hide();
}

void NoticeBar::show(const QString &sentence)
{
    m_label->setText(sentence);
    m_saidWhilePaused = m_paused;
    setVisible(true);
}

void NoticeBar::setPaused(bool paused)
{
    if (m_paused && !paused && m_saidWhilePaused)
        hide();
    m_paused = paused;
}

QString NoticeBar::text() const
{
    return m_label->text();
}

} // namespace superinstance
