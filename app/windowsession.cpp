#include "app/windowsession.h"

#include "ui/appearance.h"
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
    m_engine = engine;
    m_dataDir = dataDir;
    connect(engine, &Engine::opened, this, [this] {
        qCDebug(lcApp, "library open");
        m_widgets->window.addPaths(std::exchange(m_pending, {}));
    });
    connect(engine, &Engine::forgotten, this, [this](quint64, const QString &problem) { beginAnew(problem); });
    makeWidgets();
    if (!command.has(QStringLiteral("background")))
        m_widgets->window.show();
    else if (!m_widgets->tray.isVisible())
        m_widgets->window.showMinimized();
    if (!command.has(QStringLiteral("ask")))
        m_pending = command.arguments;
    else
        m_widgets->window.ask(command.arguments.join(QLatin1Char(' ')));
}

void WindowSession::makeWidgets()
{
    const QString stateFile = QDir(m_dataDir).filePath(QStringLiteral("window.ini"));
    Appearance::load(stateFile).apply(); // before the first paint
    m_widgets = std::make_unique<Widgets>(m_engine, stateFile);
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
}

// Everything is forgotten: whatever a page still shows of it goes with the window, and a new one stands in its place.
void WindowSession::beginAnew(const QString &problem)
{
    MainWindow *old = &m_widgets->window;
    const QByteArray place = old->saveGeometry();
    const bool shown = old->isVisible();
    old->forgetState();
    m_widgets.reset();
    m_pending.clear();
    makeWidgets();
    MainWindow *window = &m_widgets->window;
    window->restoreGeometry(place);
    window->setVisible(shown);
    if (!problem.isEmpty())
        window->tell(problem);
    QMetaObject::invokeMethod(m_engine, &Engine::open, Qt::QueuedConnection);
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
