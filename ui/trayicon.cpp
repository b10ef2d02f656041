#include "ui/trayicon.h"

#include <QIcon>

static void initIcons()
{
    Q_INIT_RESOURCE(icons); // a static library's resources are not registered by themselves
}

namespace superinstance {

QIcon applicationIcon()
{
    initIcons();
    return QIcon(QStringLiteral(":/superinstance/icons/superinstance.svg"));
}

TrayIcon::TrayIcon(QObject *parent) : QSystemTrayIcon(applicationIcon(), parent), m_menu(std::make_unique<QMenu>())
{
    m_menu->addAction(tr("&Show"), this, &TrayIcon::showRequested);
    m_pause = m_menu->addAction(tr("&Pause indexing"), this, [this] { Q_EMIT pauseRequested(!m_paused); });
    m_menu->addSeparator();
    m_menu->addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
    setContextMenu(m_menu.get());
    setToolTip(tr("SuperInstance"));
    connect(this, &QSystemTrayIcon::activated, this, [this](ActivationReason reason) {
        if (reason == Trigger || reason == DoubleClick)
            Q_EMIT showRequested();
    });
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setText(paused ? tr("&Resume indexing") : tr("&Pause indexing"));
}

void TrayIcon::setState(const QString &sentence)
{
    setToolTip(tr("SuperInstance: %1").arg(sentence));
}

} // namespace superinstance
