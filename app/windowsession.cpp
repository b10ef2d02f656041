#include "app/windowsession.h"

#include "app/backgroundwatch.h"
#include "app/desktopservice.h"
#include "ui/appearance.h"
#include "ui/autostart.h"
#include "ui/backgroundportal.h"
#include "ui/desktoplook.h"
#include "ui/globalshortcut.h"
#include "ui/library/librarypanel.h"
#include "ui/mainwindow.h"
#include "ui/notifier.h"
#include "ui/quickask.h"
#include "ui/trayicon.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QLoggingCategory>
#include <QSessionManager>
#include <QSettings>
#include <QStandardPaths>

namespace superinstance {

// Milestones of the start, for those who measure it: off unless asked for.
Q_LOGGING_CATEGORY(lcApp, "superinstance.app", QtWarningMsg)

namespace {

constexpr int clickMs = 300; // a click on the tray may take the keyboard from the window before we hear of it
const QString quickTag = QStringLiteral("quick");

} // namespace

struct WindowSession::Widgets {
    Widgets(Engine *engine, const QString &stateFile)
        : window(engine, stateFile), quick(window.link()), watch(engine, &tray, &notifier, stateFile, [this](quint64 request) {
              return quick.tells(request) ? quickTag : QString();
          })
    {
    }
    MainWindow window;
    QuickAsk quick;
    TrayIcon tray;
    Notifier notifier;
    BackgroundWatch watch;
};

WindowSession::WindowSession() = default;
WindowSession::~WindowSession()
{
    m_widgets.reset(); // while they end, they still send events, which eventFilter() then knows them to be gone by
}

void WindowSession::open(Engine *engine, const QString &dataDir, const Command &command)
{
    QApplication::setQuitOnLastWindowClosed(false); // the person decides what closing means
    QApplication::setWindowIcon(applicationIcon());
    qApp->installEventFilter(this);
    m_engine = engine;
    m_dataDir = dataDir;
    connect(engine, &Engine::opened, this, [this](const EngineStatus &status) {
        qCDebug(lcApp, "library open");
        if (status.documents > 0) // before that there is nothing to be asked
            offerShortcut();
    });
    connect(engine, &Engine::forgotten, this, [this](quint64, const QString &problem) { beginAnew(problem); });
    makeWidgets();
    followLook();
    if (command.has(QStringLiteral("ask")))
        m_widgets->quick.open(command.arguments.join(QLatin1Char(' ')), command.activationToken);
    else
        m_widgets->window.addPaths(command.arguments); // once the engine is open
    if (!command.has(QStringLiteral("ask")) && !command.has(QStringLiteral("background")))
        m_widgets->window.show();
    m_widgets->tray.begin(); // where there is none, a window that is not shown is minimised
    meetDesktop();
}

// The answer comes before the first paint or soon after; nothing waits for it.
void WindowSession::followLook()
{
    m_look = std::make_unique<DesktopLook>();
    connect(m_look.get(), &DesktopLook::changed, this, [this](const Appearance::Wish &wish) {
        Appearance::setWish(wish);
        Appearance::load(stateFile()).apply();
    });
    m_look->begin();
}

QString WindowSession::stateFile() const
{
    return QDir(m_dataDir).filePath(QStringLiteral("window.ini"));
}

void WindowSession::makeWidgets()
{
    Appearance::load(stateFile()).apply(); // before the first paint
    m_widgets = std::make_unique<Widgets>(m_engine, stateFile());
    connect(&m_widgets->window, &MainWindow::quitRequested, this, &WindowSession::quitRequested);
    connectTray();
    connectQuickAsk();
}

void WindowSession::connectTray()
{
    TrayIcon *tray = &m_widgets->tray;
    Notifier *notifier = &m_widgets->notifier;
    connect(tray, &TrayIcon::appeared, this, &WindowSession::trayAppeared);
    connect(tray, &TrayIcon::vanished, this, &WindowSession::trayVanished);
    connect(tray, &TrayIcon::pauseRequested, m_widgets->window.library(), &LibraryPanel::setPaused);
    connect(tray, &TrayIcon::askRequested, this, [this] { m_widgets->quick.open({}, {}); });
    connect(tray, &TrayIcon::toggleRequested, this, &WindowSession::toggle);
    connect(tray, &TrayIcon::showRequested, this, [this] { show({}, {}); });
    connect(tray, &TrayIcon::hideRequested, this, &WindowSession::hide);
    connect(tray, &TrayIcon::quitRequested, this, &WindowSession::quitRequested);
    connect(tray, &TrayIcon::messageClicked, this, [this] { show({}, {}); });
    connect(notifier, &Notifier::unsupported, tray, &TrayIcon::showMessage);
    connect(notifier, &Notifier::opened, this, [this](const QString &tag, const QString &activationToken) {
        if (tag == quickTag)
            m_widgets->quick.showAgain(activationToken);
        else
            show({}, activationToken);
    });
}

void WindowSession::connectQuickAsk()
{
    MainWindow *window = &m_widgets->window;
    QuickAsk *quick = &m_widgets->quick;
    connect(quick, &QuickAsk::citationOpened, this, [this, window](const Citation &citation, const QList<Citation> &siblings) {
        show({}, {});
        window->openCitation(citation, siblings);
    });
    connect(quick, &QuickAsk::grown, this, [this, window](qint64 conversation) {
        show({}, {});
        window->openConversation(conversation);
    });
    connect(quick, &QuickAsk::askedInWindow, window, &MainWindow::ask);
}

// The desktop knows one SuperInstance: that of the usual data folder, which it also starts. Whether the command names that
// folder makes no difference.
bool WindowSession::usual() const
{
    return QDir(m_dataDir).canonicalPath() == QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).canonicalPath();
}

QStringList WindowSession::restartCommand() const
{
    QStringList command { QCoreApplication::applicationFilePath(), QStringLiteral("--data-dir"), m_dataDir };
    if (!m_widgets->window.isVisible())
        command.append(QStringLiteral("--background"));
    return command;
}

void WindowSession::meetDesktop()
{
    if (usual()) {
        m_service = std::make_unique<DesktopService>();
        connect(m_service.get(), &DesktopService::windowWanted, this, &WindowSession::show);
        connect(m_service.get(), &DesktopService::questionWanted, this, [this](const QString &activationToken) { m_widgets->quick.open({}, activationToken); });
    }
    // Nothing is unsaved: nothing is asked. Qt's own command has an option that our command line does not know.
    const auto answer = [this](QSessionManager &session) { session.setRestartCommand(restartCommand()); };
    connect(qApp, &QGuiApplication::commitDataRequest, this, answer);
    connect(qApp, &QGuiApplication::saveStateRequest, this, answer);
}

// The desktop asks the person for the key. Who does not want one is not asked again.
void WindowSession::offerShortcut()
{
    const QString key = QStringLiteral("shortcut/declined");
    if (m_shortcut || QSettings(stateFile(), QSettings::IniFormat).value(key).toBool())
        return;
    m_shortcut = std::make_unique<GlobalShortcut>();
    connect(m_shortcut.get(), &GlobalShortcut::activated, this, [this](const QString &activationToken) { m_widgets->quick.open({}, activationToken); });
    connect(m_shortcut.get(), &GlobalShortcut::declined, this, [this, key] { QSettings(stateFile(), QSettings::IniFormat).setValue(key, true); });
    m_shortcut->begin();
}

// Everything is forgotten: whatever a page still shows of it goes with the window, and a new one stands in its place.
void WindowSession::beginAnew(const QString &problem)
{
    MainWindow *old = &m_widgets->window;
    const QByteArray place = old->saveGeometry();
    const bool shown = old->isVisible();
    old->forgetState();
    m_widgets.reset();
    makeWidgets();
    MainWindow *window = &m_widgets->window;
    window->restoreGeometry(place);
    window->setVisible(shown);
    m_widgets->tray.begin();
    const Result<void> autostart = Autostart().setEnabled(false);
    if (BackgroundPortal::needed())
        BackgroundPortal().ask(false);
    if (!problem.isEmpty())
        window->tell(problem);
    else if (!autostart)
        window->tell(autostart.error().message);
    QMetaObject::invokeMethod(m_engine, &Engine::open, Qt::QueuedConnection);
}

bool WindowSession::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::Quit) { // the session ends: the window would ask what closing means
        Q_EMIT quitRequested();
        return true;
    }
    if (!m_widgets || watched != &m_widgets->window)
        return false;
    const MainWindow *window = &m_widgets->window;
    switch (event->type()) {
    case QEvent::Paint:
        if (!std::exchange(m_painted, true))
            qCDebug(lcApp, "window painted");
        break;
    case QEvent::WindowDeactivate: m_deactivated.start(); break;
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange: m_widgets->tray.showWindowState(window->isVisible() && !window->isMinimized()); break;
    default: break;
    }
    return false;
}

void WindowSession::present(const Command &command)
{
    if (command.has(QStringLiteral("ask")))
        m_widgets->quick.open(command.arguments.join(QLatin1Char(' ')), command.activationToken);
    else if (command.has(QStringLiteral("background")))
        m_widgets->window.addPaths(command.arguments);
    else
        show(command.arguments, command.activationToken);
}

void WindowSession::show(const QStringList &paths, const QString &activationToken)
{
    m_waitsForTray = false;
    m_widgets->window.raiseAndActivate(activationToken);
    m_widgets->window.addPaths(paths);
}

void WindowSession::hide()
{
    if (m_widgets->tray.available())
        m_widgets->window.hide();
    else
        m_widgets->window.showMinimized();
}

// What is before the person's eyes is put away; what is not is brought there.
void WindowSession::toggle()
{
    const MainWindow *window = &m_widgets->window;
    const bool looking = window->isActiveWindow() || (m_deactivated.isValid() && m_deactivated.elapsed() < clickMs);
    if (window->isVisible() && !window->isMinimized() && looking)
        hide();
    else
        show({}, {});
}

void WindowSession::trayAppeared()
{
    MainWindow *window = &m_widgets->window;
    window->setTrayAvailable(true);
    if (std::exchange(m_waitsForTray, false) && window->isMinimized())
        window->hide();
}

// Nothing vanishes: what was in the tray stands in the taskbar now.
void WindowSession::trayVanished()
{
    MainWindow *window = &m_widgets->window;
    window->setTrayAvailable(false);
    if (window->isVisible())
        return;
    m_waitsForTray = true;
    window->showMinimized();
}

} // namespace superinstance
