#include "app/windowsession.h"

#include "ui/library/librarypanel.h"
#include "ui/mainwindow.h"
#include "ui/trayicon.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QLoggingCategory>

namespace superinstance {

// Milestones of the start, for those who measure it: off unless asked for.
Q_LOGGING_CATEGORY(lcApp, "superinstance.app", QtWarningMsg)

struct WindowSession::Widgets {
    Widgets(Engine *engine, const QString &stateFile) : window(engine, stateFile) { }
    MainWindow window;
    TrayIcon tray;
};

WindowSession::WindowSession() = default;
WindowSession::~WindowSession() = default;

void WindowSession::open(Engine *engine, const QString &dataDir, const Command &command)
{
    QApplication::setQuitOnLastWindowClosed(false); // the person decides what closing means
    QApplication::setWindowIcon(applicationIcon());
    m_widgets = std::make_unique<Widgets>(engine, QDir(dataDir).filePath(QStringLiteral("window.ini")));
    MainWindow *window = &m_widgets->window;
    TrayIcon *tray = &m_widgets->tray;
    connect(window, &MainWindow::quitRequested, this, &WindowSession::quitRequested);
    connect(window, &MainWindow::stateChanged, tray, &TrayIcon::setState);
    connect(window->library(), &LibraryPanel::pausedChanged, tray, &TrayIcon::setPaused);
    connect(tray, &TrayIcon::pauseRequested, window->library(), &LibraryPanel::setPaused);
    connect(tray, &TrayIcon::showRequested, window, &MainWindow::raiseAndActivate);
    connect(tray, &TrayIcon::quitRequested, this, &WindowSession::quitRequested);
    window->installEventFilter(this);
    const bool available = QSystemTrayIcon::isSystemTrayAvailable();
    window->setTrayAvailable(available);
    if (available)
        tray->show();
    if (!command.has(QStringLiteral("background")))
        window->show();
    else if (!available)
        window->showMinimized();
    if (!command.has(QStringLiteral("ask")))
        m_pending = command.arguments;
    else
        window->ask(command.arguments.join(QLatin1Char(' ')));
    connect(engine, &Engine::opened, this, [this] {
        qCDebug(lcApp, "library open");
        m_widgets->window.addPaths(std::exchange(m_pending, {}));
    });
}

bool WindowSession::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        qCDebug(lcApp, "window painted");
    }
    return QObject::eventFilter(watched, event);
}

void WindowSession::present(const Command &command)
{
    MainWindow *window = &m_widgets->window;
    if (!command.has(QStringLiteral("background")))
        window->raiseAndActivate();
    if (command.has(QStringLiteral("ask")))
        window->ask(command.arguments.join(QLatin1Char(' ')));
    else
        window->addPaths(command.arguments);
}

} // namespace superinstance
