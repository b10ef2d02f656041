#include "ui/trayicon.h"

#include <QIcon>
#include <QPainter>
#include <QSvgRenderer>

static void initIcons()
{
    Q_INIT_RESOURCE(icons); // a static library's resources are not registered by themselves
}

namespace superinstance {

namespace {

const QString id = QStringLiteral("io.github.superinstance.SuperInstance");
constexpr int traySizes[] = { 16, 22, 24, 32, 48, 64 };

QString nameOf(Activity::State state)
{
    switch (state) {
    case Activity::State::Idle: break;
    case Activity::State::Indexing: return QStringLiteral("indexing");
    case Activity::State::Answering: return QStringLiteral("answering");
    case Activity::State::Paused: return QStringLiteral("paused");
    }
    return {};
}

// Where the panel is known to give symbolic icons its own colour, and finds ours in the theme, it gets their name.
QIcon trayIconFor(Activity::State state)
{
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP"), name = nameOf(state);
    const QString symbolic = id + (name.isEmpty() ? QString() : QLatin1Char('-') + name) + QStringLiteral("-symbolic");
    const bool recolours = desktop.contains(QLatin1String("GNOME")) || desktop.contains(QLatin1String("KDE"));
    return recolours ? QIcon::fromTheme(symbolic, stateIcon(state)) : stateIcon(state);
}

} // namespace

QIcon applicationIcon()
{
    initIcons();
    return QIcon(QStringLiteral(":/superinstance/icons/superinstance.svg"));
}

QIcon stateIcon(Activity::State state)
{
    const QString name = nameOf(state);
    if (name.isEmpty())
        return applicationIcon();
    initIcons();
    QSvgRenderer base(QStringLiteral(":/superinstance/icons/superinstance.svg"));
    QSvgRenderer badge(QStringLiteral(":/superinstance/icons/badge-%1.svg").arg(name));
    QIcon icon;
    for (const int size : traySizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        base.render(&painter);
        badge.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

TrayIcon::TrayIcon(QObject *parent) : QObject(parent), m_menu(std::make_unique<QMenu>())
{
    buildMenu();
    connect(&m_presence, &TrayPresence::found, this, &TrayIcon::appear);
    connect(&m_presence, &TrayPresence::missing, this, &TrayIcon::vanished);
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::buildMenu()
{
    m_menu->addAction(tr("&Ask…"), this, &TrayIcon::askRequested);
    m_show = m_menu->addAction(tr("&Show"), this, [this] {
        if (m_windowShown)
            Q_EMIT hideRequested();
        else
            Q_EMIT showRequested();
    });
    m_pause = m_menu->addAction(tr("&Pause reading"), this, [this] { Q_EMIT pauseRequested(!m_paused); });
    m_menu->addSeparator();
    m_menu->addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
}

// Made only now: Qt decides for good what kind of tray there is when its first icon is made.
void TrayIcon::appear()
{
    if (!m_icon) {
        m_presence.settle();
        m_icon = std::make_unique<QSystemTrayIcon>();
        m_icon->setContextMenu(m_menu.get());
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] {
            if (std::exchange(m_messageShown, false)) // Qt says it of every program's notifications
                Q_EMIT messageClicked();
        });
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger)
                Q_EMIT toggleRequested();
            else if (reason == QSystemTrayIcon::MiddleClick)
                Q_EMIT askRequested();
        });
        update();
        m_icon->show();
    }
    Q_EMIT appeared();
}

void TrayIcon::show(const Activity &activity)
{
    const bool paused = activity.progress().paused;
    if (m_state == activity.state() && m_words == activity.inWords() && m_paused == paused)
        return;
    m_state = activity.state();
    m_words = activity.inWords();
    m_paused = paused;
    m_pause->setText(paused ? tr("&Resume reading") : tr("&Pause reading"));
    update();
}

void TrayIcon::update()
{
    if (!m_icon)
        return;
    m_icon->setIcon(trayIconFor(m_state));
    m_icon->setToolTip(m_words.isEmpty() ? tr("SuperInstance") : tr("SuperInstance: %1").arg(m_words));
}

void TrayIcon::showWindowState(bool shown)
{
    m_windowShown = shown;
    m_show->setText(shown ? tr("&Hide") : tr("&Show"));
}

void TrayIcon::showMessage(const QString &title, const QString &text)
{
    if (!m_icon)
        return;
    m_messageShown = true;
    m_icon->showMessage(title, text, applicationIcon());
}

} // namespace superinstance
