#include "ui/library/scansbar.h"

#include "ui/announcement.h"
#include "ui/enginelink.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace superinstance {

ScansBar::ScansBar(EngineLink *link, QWidget *parent) : QFrame(parent), m_link(link), m_label(new QLabel(this)), m_read(new QPushButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_read->setToolTip(tr("Recognises their text on this computer, when everything else has been read. The options of a folder turn it off again."));
    auto *later = new QPushButton(tr("&Not now"), this);
    later->setAccessibleName(tr("Not now: the scans stay without text"));
    later->setToolTip(tr("You are not asked again; the options of a folder have its scans read."));
    connect(m_read, &QPushButton::clicked, this, [this] { answer(true); });
    connect(later, &QPushButton::clicked, this, [this] { answer(false); });
    connect(link->engine(), &Engine::scansFound, this, &ScansBar::offer);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_read);
    layout->addWidget(later);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("Scans without text"));
    hide();
}

void ScansBar::offer(const UnreadScans &scans)
{
    m_folders = scans.folders;
    const QString time = durationInWords(scans.secondsNeeded);
    m_label->setText(tr("%Ln scans have no text.", nullptr, scans.files));
    m_read->setText(time.isEmpty() ? tr("&Read them") : tr("&Read them (%1)").arg(time));
    m_read->setAccessibleName(QStringLiteral("%1 %2").arg(m_label->text(), withoutMnemonic(m_read->text())));
    show();
    announce(this, m_read->accessibleName());
}

void ScansBar::answer(bool read)
{
    if (read)
        m_link->send([folders = m_folders](Engine *engine, quint64 request) { engine->recogniseScans(request, folders); });
    Q_EMIT answered();
    hide();
}

} // namespace superinstance
