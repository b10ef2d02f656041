#include "app/windowsession.h"

#include "ui/librarypanel.h"
#include "ui/mainwindow.h"
#include "ui/trayicon.h"

#include <QApplication>
#include <QDir>

namespace superinstance {

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
    connect(engine, &Engine::opened, this, [this] { m_widgets->window.addPaths(std::exchange(m_pending, {})); });
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
