// How starts, the desktop and the tray reach the windows, on a display without a tray, with an engine that says what the test says.
#include "app/windowsession.h"
#include "tests/ui/scriptedengine.h"
#include "ui/autostart.h"
#include "ui/chat/composer.h"
#include "ui/enginelink.h"
#include "ui/mainwindow.h"
#include "ui/quickask.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace superinstance;

namespace {

template <class Window> Window *windowOf()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<Window *>(widget))
            return window;
    return nullptr;
}

Command started(const char *words)
{
    return std::get<Command>(parseCommand(QString::fromUtf8(words).split(QLatin1Char(' '))));
}

struct Running {
    explicit Running(const char *words) { session.open(engine.engine(), dir.path(), started(words)); }
    MainWindow *window() { return windowOf<MainWindow>(); }
    QuickAsk *quick() { return windowOf<QuickAsk>(); }
    QTemporaryDir dir;
    ScriptedEngine engine;
    WindowSession session;
};

} // namespace

class WindowSessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); } // the person's own folders stay as they are
    void start_showsTheWindow();
    void backgroundWithoutATray_isAMinimisedWindow();
    void askWithoutAnInstance_isTheSmallWindow();
    void relaunch_raisesTheWindow();
    void askOfTheRunning_isTheSmallWindowOnly();
    void endOfTheSession_asksNothing();
    void restartOfTheSession_isTheSameAgain();
    void usualFolderThatIsNamed_isTheUsualOne();
    void everythingForgotten_endsTheStartAtLogin();
    void windowMadeAnew_hearsNothingMeantForTheFormer();
    void smallWindow_growsIntoTheWindow();
    void citationOfTheSmallWindow_opensTheReader();
};

void WindowSessionTest::start_showsTheWindow()
{
    Running running("superinstance");
    QVERIFY(running.window()->isVisible());
    QVERIFY(!running.window()->isMinimized());
    QVERIFY(!running.quick()->isVisible());
}

void WindowSessionTest::backgroundWithoutATray_isAMinimisedWindow()
{
    Running running("superinstance --background");
    QTRY_VERIFY(running.window()->isVisible() && running.window()->isMinimized());
}

void WindowSessionTest::askWithoutAnInstance_isTheSmallWindow()
{
    Running running("superinstance --ask");
    QVERIFY(running.quick()->isVisible());
    QTRY_VERIFY(running.window()->isMinimized()); // there is no tray to be in
}

void WindowSessionTest::relaunch_raisesTheWindow()
{
    Running running("superinstance --background");
    QTRY_VERIFY(running.window()->isMinimized());
    running.session.present(started("superinstance --background"));
    QVERIFY(running.window()->isMinimized());
    running.session.present(started("superinstance"));
    QVERIFY(running.window()->isVisible() && !running.window()->isMinimized());
}

void WindowSessionTest::askOfTheRunning_isTheSmallWindowOnly()
{
    Running running("superinstance --background");
    QTRY_VERIFY(running.window()->isMinimized());
    running.engine.open();
    running.session.present(started("superinstance --ask when was it built"));
    QVERIFY(running.quick()->isVisible());
    QVERIFY(running.quick()->findChild<Composer *>()->busy()); // it is being asked
    QVERIFY(running.window()->isMinimized());
}

void WindowSessionTest::endOfTheSession_asksNothing()
{
    Running running("superinstance");
    bool asked = false;
    running.window()->closeQuestion = [&](bool) {
        asked = true;
        return Closing::Undecided;
    };
    QSignalSpy quit(&running.session, &WindowSession::quitRequested);
    QEvent end(QEvent::Quit); // as a session manager's word to end arrives
    QCoreApplication::sendEvent(qApp, &end);
    QCOMPARE(quit.size(), 1);
    QVERIFY(!asked);
}

void WindowSessionTest::restartOfTheSession_isTheSameAgain()
{
    Running running("superinstance");
    const QStringList visible { QCoreApplication::applicationFilePath(), QStringLiteral("--data-dir"), running.dir.path() };
    QCOMPARE(running.session.restartCommand(), visible);
    running.window()->hide();
    QCOMPARE(running.session.restartCommand(), visible + QStringList { QStringLiteral("--background") });
    const auto parsed = parseCommand(running.session.restartCommand());
    const auto *again = std::get_if<Command>(&parsed);
    QVERIFY(again && again->has(QStringLiteral("background")));
    QCOMPARE(again->option(QStringLiteral("data-dir")), running.dir.path());
}

void WindowSessionTest::usualFolderThatIsNamed_isTheUsualOne()
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QVERIFY(QDir().mkpath(usual));
    {
        ScriptedEngine engine; // one at a time
        WindowSession session;
        session.open(engine.engine(), usual, started("superinstance --data-dir /as/after/a/restart"));
        QVERIFY(session.usual());
    }
    const Running other("superinstance");
    QVERIFY(!other.session.usual());
}

void WindowSessionTest::everythingForgotten_endsTheStartAtLogin()
{
    Running running("superinstance");
    QVERIFY(Autostart().setEnabled(true));
    Q_EMIT running.engine.engine()->forgotten(1, QString());
    QVERIFY(!Autostart().enabled());
}

void WindowSessionTest::windowMadeAnew_hearsNothingMeantForTheFormer()
{
    Running running("superinstance");
    const auto ask = [&] { return running.window()->link()->send([](Engine *, quint64) { }); };
    const quint64 former = ask();
    Q_EMIT running.engine.engine()->forgotten(1, QString());
    QVERIFY(ask() > former);
}

void WindowSessionTest::smallWindow_growsIntoTheWindow()
{
    Running running("superinstance --background");
    QTRY_VERIFY(running.window()->isMinimized());
    Q_EMIT running.quick()->grown(7);
    QVERIFY(running.window()->isVisible() && !running.window()->isMinimized());
    Message asked, told;
    asked.text = QStringLiteral("When was it built?");
    told.fromPerson = false;
    told.answer = consensus({ claim(QStringLiteral("It was built in 1874."), Verdict::Supported) });
    running.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, { asked, told }, false); });
    const auto views = running.window()->findChildren<QTextEdit *>();
    QVERIFY(std::any_of(views.begin(), views.end(), [](const QTextEdit *view) { return view->toPlainText().contains(QLatin1String("1874")); }));
}

void WindowSessionTest::citationOfTheSmallWindow_opensTheReader()
{
    Running running("superinstance --background");
    QTRY_VERIFY(running.window()->isMinimized());
    const Citation cited = citation(QStringLiteral("It was built in 1874."));
    Q_EMIT running.quick()->citationOpened(cited, { cited });
    QVERIFY(!running.window()->isMinimized());
    const auto parts = running.window()->findChildren<QWidget *>();
    QVERIFY(std::any_of(parts.begin(), parts.end(), [](const QWidget *part) { return part->inherits("superinstance::ReaderPane") && part->isVisible(); }));
}

QTEST_MAIN(WindowSessionTest)
#include "windowsession_test.moc"
