#include "ui/settings/downloadrow.h"

#include "ui/announcement.h"
#include "ui/settings/modelwording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace superinstance {

DownloadRow::DownloadRow(const ModelDownload &download, QWidget *parent)
    : QWidget(parent), m_download(download), m_text(new QLabel(this)), m_bar(new QProgressBar(this)), m_pause(new QPushButton(this)), m_discard(new QPushButton(tr("Discard…"), this))
{
    m_discard->setAccessibleName(tr("Discard the download of %1").arg(download.name));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_bar->setAccessibleName(tr("Download of %1").arg(download.name));
    m_bar->setTextVisible(false);
    constexpr int steps = 1000;
    m_bar->setRange(0, steps);
    auto *row = new QHBoxLayout;
    row->addWidget(m_bar, 1);
    row->addWidget(m_pause);
    row->addWidget(m_discard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->addWidget(m_text);
    column->addLayout(row);
    connect(m_pause, &QPushButton::clicked, this, [this] { m_download.state == ModelDownload::State::Running ? Q_EMIT pauseWanted() : Q_EMIT resumeWanted(); });
    connect(m_discard, &QPushButton::clicked, this, &DownloadRow::discardWanted);
    show(download);
}

void DownloadRow::tabAfter(QWidget *control)
{
    setTabOrder(control, m_pause);
    setTabOrder(m_pause, m_discard);
}

QWidget *DownloadRow::last() const
{
    return m_discard;
}

void DownloadRow::show(const ModelDownload &download)
{
    const bool failed = download.state == ModelDownload::State::Failed && m_download.state != ModelDownload::State::Failed;
    m_download = download;
    m_text->setText(tr("%1: %2", "the name of a model, and how far its download is").arg(download.name, progressInWords(download)));
    m_bar->setValue(download.total > 0 ? int(download.received * m_bar->maximum() / download.total) : 0);
    const bool running = download.state == ModelDownload::State::Running;
    m_pause->setText(running ? tr("Pause") : tr("Resume"));
    m_pause->setAccessibleName(running ? tr("Pause the download of %1").arg(download.name) : tr("Resume the download of %1").arg(download.name));
    if (failed)
        announce(this, m_text->text());
}

} // namespace superinstance
