// The window's whole life with the real engine, where it concerns what is kept: a first start, and forgetting everything.
#include "app/windowsession.h"
#include "engine/enginethread.h"
#include "tests/support/traces.h"
#include "ui/appearance.h"
#include "ui/chat/chatview.h"
#include "ui/firstrun.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/settings/advancedpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/windowchoices.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

constexpr int patience = 20'000; // the sanitizers are slow
const QString question = QStringLiteral("When was the bridge of Arvika opened?");

MainWindow *mainWindow()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *each : all)
        if (auto *window = qobject_cast<MainWindow *>(each))
            return window;
    return nullptr;
}

QString transcript()
{
    return mainWindow()->findChild<ChatView *>()->toPlainText();
}

QPushButton *buttonOf(const QWidget *parent, const QString &text)
{
    for (QPushButton *each : parent->findChildren<QPushButton *>())
        if (each->isVisible() && each->text().remove(QLatin1Char('&')) == text)
            return each;
    return nullptr;
}

// One start of the program, without the application.
struct Program {
    explicit Program(const QString &dataDir) : thread({ dataDir, QStringLiteral(SUPERINSTANCE_EXTRACTOR), true }), engine(thread.begin())
    {
        QObject::connect(engine, &Engine::indexDone, &context, [this] { ++indexed; });
        session.emplace();
        session->open(engine, dataDir, Command());
        QMetaObject::invokeMethod(engine, &Engine::open, Qt::QueuedConnection);
    }
    ~Program()
    {
        session.reset();
        thread.end();
    }
    EngineThread thread;
    Engine *engine;
    QObject context; // lives here, ends first
    int indexed = 0;
    std::optional<WindowSession> session;
};

} // namespace

class FirstStartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        registerTypes();
        QStandardPaths::setTestModeEnabled(true); // the person's own start at login stays as it is
    }
    void init();
    void cleanup() { Appearance().apply(); }
    void appearance_isThereBeforeTheFirstPaint();
    void firstStart_leadsToAnAnswerFromTheSamplesAndThenFromOnesOwn();
    void everythingForgotten_theWindowIsAsAtTheFirstStart();

private:
    QString dataDir() const { return m_dir->filePath(QStringLiteral("data")); }
    // All files of the data directory that hold the word.
    QStringList filesWith(const QByteArray &word) const { return filesHolding(word, dataDir()); }
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_own, m_samples;
};

void FirstStartTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const auto write = [this](const QString &name, const QByteArray &content) {
        const QString path = m_dir->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    };
    m_own = write(QStringLiteral("own/bridge.txt"), "The bridge of Arvika was opened in 1931 by Gunilla Fors.");
    write(QStringLiteral("samples/bridge.txt"), "The bridge of Samplefield was opened in 1850 by nobody in particular.");
    m_samples = m_dir->filePath(QStringLiteral("samples"));
    QDir().mkpath(dataDir());
}

void FirstStartTest::appearance_isThereBeforeTheFirstPaint()
{
    const QFont usual = QApplication::font();
    QVERIFY((Appearance { 200, Appearance::Theme::Dark }.save(QDir(dataDir()).filePath(QStringLiteral("window.ini")))));
    const Program program(dataDir());
    QCOMPARE(mainWindow()->font().pointSizeF(), 2 * usual.pointSizeF());
    QVERIFY(mainWindow()->palette().color(QPalette::Window).lightness() < 64);
}

void FirstStartTest::firstStart_leadsToAnAnswerFromTheSamplesAndThenFromOnesOwn()
{
    const Program program(dataDir());
    MainWindow *window = mainWindow();
    auto *first = window->findChild<FirstRun *>();
    first->offer(m_samples, { QFileInfo(m_own).path() });
    QTRY_VERIFY(first->isVisible());
    buttonOf(first, QStringLiteral("Try with samples"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(first, QStringLiteral("What does a lost key cost?")), patience);
    window->ask(QStringLiteral("When was the bridge opened?"));
    QTRY_VERIFY_WITH_TIMEOUT(transcript().contains(QLatin1String("1850")), patience);

    window->addPaths({ m_own });
    auto *notice = window->findChild<NoticeBar *>();
    QTRY_VERIFY2_WITH_TIMEOUT(notice->isVisible() && notice->text().contains(QLatin1String("The samples stay in the library")), qPrintable(notice->text()), patience);
    buttonOf(window, QStringLiteral("New conversation"))->click();
    window->ask(QStringLiteral("When was the bridge opened?"));
    QTRY_VERIFY_WITH_TIMEOUT(transcript().contains(QLatin1String("1931")), patience);
    QVERIFY(!transcript().contains(QLatin1String("1850")));
}

void FirstStartTest::everythingForgotten_theWindowIsAsAtTheFirstStart()
{
    {
        const Program program(dataDir());
        QPointer<MainWindow> window = mainWindow();
        QTRY_VERIFY_WITH_TIMEOUT(window->findChild<FirstRun *>()->isVisible(), patience);
        window->addPaths({ m_own });
        QTRY_COMPARE_WITH_TIMEOUT(program.indexed, 1, patience);
        window->ask(question);
        QTRY_VERIFY_WITH_TIMEOUT(transcript().contains(QLatin1String("1931")), patience);
        WindowChoices choices;
        choices.closing = Closing::Quit;
        QVERIFY(choices.save(QDir(dataDir()).filePath(QStringLiteral("window.ini"))));
        QVERIFY((Appearance { 150, Appearance::Theme::Dark }.save(QDir(dataDir()).filePath(QStringLiteral("window.ini")))));
        QVERIFY(!filesWith("Gunilla").isEmpty());

        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_Comma, Qt::ControlModifier);
        auto *settings = window->findChild<SettingsDialog *>();
        QVERIFY(settings);
        auto *names = settings->findChild<QListWidget *>();
        names->setCurrentRow(names->count() - 1);
        settings->findChild<AdvancedPage *>()->forgetQuestion = [](const Holdings &holdings) { return holdings.documents == 1 && holdings.messages == 2; };
        QTRY_VERIFY(buttonOf(settings, QStringLiteral("Forget everything…"))->isEnabled());
        buttonOf(settings, QStringLiteral("Forget everything…"))->click();

        QTRY_VERIFY_WITH_TIMEOUT(!window, patience); // with all its pages
        QVERIFY(mainWindow()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(mainWindow()->findChild<FirstRun *>()->isVisible(), patience);
        QVERIFY(!transcript().contains(QLatin1String("Arvika")));
        QCOMPARE(WindowChoices::load(QDir(dataDir()).filePath(QStringLiteral("window.ini"))).closing, Closing::Undecided);
        QCOMPARE(Appearance::load(QDir(dataDir()).filePath(QStringLiteral("window.ini"))), Appearance());
        QCOMPARE(filesWith("Gunilla"), QStringList());
        QCOMPARE(filesWith("Arvika"), QStringList());
        QFile own(m_own);
        QVERIFY(own.open(QIODevice::ReadOnly) && own.readAll().contains("Gunilla"));
    }
    QCOMPARE(filesWith("Gunilla"), QStringList()); // nor after the window has written its state
    QCOMPARE(filesWith("bridge.txt"), QStringList());

    const Program again(dataDir()); // and it can be used
    QTRY_VERIFY_WITH_TIMEOUT(mainWindow()->findChild<FirstRun *>()->isVisible(), patience);
    mainWindow()->addPaths({ m_own });
    QTRY_COMPARE_WITH_TIMEOUT(again.indexed, 1, patience);
    mainWindow()->ask(question);
    QTRY_VERIFY_WITH_TIMEOUT(transcript().contains(QLatin1String("1931")), patience);
}

QTEST_MAIN(FirstStartTest)
#include "firststart_test.moc"
