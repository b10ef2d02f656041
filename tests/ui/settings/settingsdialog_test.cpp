// The settings with the real engine: each control acts at once, and what is impossible is explained beside it.
#include "engine/enginethread.h"
#include "ui/appearance.h"
#include "ui/chat/chatview.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/settings/advancedpage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/numberfield.h"
#include "ui/settings/settingsdialog.h"
#include "ui/windowchoices.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

constexpr int patience = 20'000; // the sanitizers are slow

enum Page { General, Library, Council, Look, Models, Endpoints, Privacy, Advanced };

// A label that leads to it, or what a screen reader reads.
QString nameOf(QWidget *widget)
{
    for (const QLabel *each : widget->window()->findChildren<QLabel *>())
        if (each->buddy() && (each->buddy() == widget || each->buddy()->focusProxy() == widget))
            return each->text().remove(QLatin1Char('&'));
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
    return seen ? seen->text(QAccessible::Name).remove(QLatin1Char('&')) : QString();
}

// A window with an engine, and its settings open, by their key.
struct Opened {
    Opened() : thread({ dir.path(), QString(), true }), engine(thread.begin()), window(engine, state())
    {
        QObject::connect(engine, &Engine::opened, &window, [this] { open = true; });
        QObject::connect(engine, &Engine::settingReady, &window, [this](quint64, const QString &key, const QString &value) { settings[key] = value; });
        window.show();
        QMetaObject::invokeMethod(engine, &Engine::open, Qt::QueuedConnection);
        if (!QTest::qWaitForWindowActive(&window) || !QTest::qWaitFor([this] { return open; }, patience))
            qFatal("the window did not open");
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        dialog = window.findChild<SettingsDialog *>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            qFatal("the settings did not open");
    }
    QString state() const { return dir.filePath(QStringLiteral("window.ini")); }
    void show(Page page) { dialog->findChild<QListWidget *>()->setCurrentRow(page); }
    // The control of a name on any page.
    template <class Control> Control *find(const QString &name) const
    {
        for (Control *each : dialog->findChildren<Control *>())
            if (nameOf(each) == name)
                return each;
        return nullptr;
    }
    QSpinBox *number(const char *name) const { return find<QSpinBox>(QString::fromUtf8(name)); }
    QString explanation() const
    {
        for (const Explanation *each : dialog->findChildren<Explanation *>())
            if (each->isVisible())
                return each->text();
        return {};
    }
    // What the engine holds now.
    QString setting(const char *key)
    {
        const QString name = QString::fromLatin1(key);
        settings.remove(name);
        QMetaObject::invokeMethod(engine, [this, name] { engine->setting(quint64(1) << 41, name); }, Qt::QueuedConnection);
        if (!QTest::qWaitFor([&] { return settings.contains(name); }, patience))
            qFatal("no answer about %s", key);
        return settings.value(name);
    }
    // Offscreen, the window that was shown first may take the focus once more.
    static void focus(QWidget *widget)
    {
        widget->window()->activateWindow();
        widget->setFocus();
        if (!QTest::qWaitFor([&] { return widget->hasFocus(); }))
            qFatal("the focus does not come");
    }
    static void type(QSpinBox *box, const QString &text)
    {
        focus(box);
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Tab);
    }
    QTemporaryDir dir;
    EngineThread thread;
    Engine *engine;
    bool open = false;
    QHash<QString, QString> settings;
    MainWindow window;
    SettingsDialog *dialog = nullptr;
};

} // namespace

class SettingsDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { registerTypes(); }
    void cleanup() { Appearance().apply(); }
    void everyControl_hasAName();
    void command_isCopiedWhole();
    void command_startsThisProgramWhereverItIs_data();
    void command_startsThisProgramWhereverItIs();
    void everyPage_isReachedByKeyboard();
    void enterInAField_pressesNoButton();
    void closing_isWhatIsChosenAtOnce();
    void languageAndNotifications_areKept();
    void startAtLogin_isAsTheDesktopHasIt();
    void startThatCannotBeWritten_isExplained();
    void rounds_holdInTheEngineAtOnce();
    void seconds_areTheEnginesMilliseconds();
    void impossibleNumber_isExplainedAndChangesNothing_data();
    void impossibleNumber_isExplainedAndChangesNothing();
    void settingThatCannotBeSaved_isExplainedBesideItsField();
    void switchThatCannotBeSaved_isExplainedAndShowsWhatHolds_data();
    void switchThatCannotBeSaved_isExplainedAndShowsWhatHolds();
    void windowChoiceThatCannotBeSaved_isExplainedAndNotMade();
    void sureness_isSaidInWords();
    void surenessSetElsewhere_isShownAsItIs();
    void settingChangedElsewhere_isShown();
    void pause_pauses();
    void readingOnlyWhenIdle_isTheEnginesSetting();
    void offline_isTheEnginesSetting();
    void textSize_changesEveryWindowAtOnce();
    void textSizeByKeys_isShownInTheSettings();
    void theme_changesAtOnce();
    void advanced_saysWhereAndHowMuch();
    void forgetting_isAskedFirst();
    void forgetting_reachesTheEngine();
};

void SettingsDialogTest::everyControl_hasAName()
{
    Opened s;
    int controls = 0;
    for (int page = 0; page <= Advanced; ++page) {
        s.show(Page(page));
        for (QWidget *each : s.dialog->findChildren<QWidget *>())
            if (each->isVisible() && each->focusPolicy() != Qt::NoFocus && !each->focusProxy() && each->objectName() != QLatin1String("qt_spinbox_lineedit")) {
                ++controls;
                QVERIFY2(!nameOf(each).isEmpty(), qPrintable(QStringLiteral("page %1: a %2 has no name").arg(page).arg(QLatin1String(each->metaObject()->className()))));
            }
    }
    QVERIFY(controls > 25);
}

void SettingsDialogTest::everyPage_isReachedByKeyboard()
{
    Opened s;
    auto *names = s.dialog->findChild<QListWidget *>();
    s.dialog->activateWindow();
    QTRY_VERIFY(names->hasFocus()); // from the beginning
    for (int page = 1; page <= Advanced; ++page) {
        QTest::keyClick(names, Qt::Key_Down);
        QCOMPARE(s.dialog->findChild<QStackedWidget *>()->currentIndex(), page);
    }
    QTest::keyClick(s.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!s.window.findChild<SettingsDialog *>());
}

void SettingsDialogTest::enterInAField_pressesNoButton()
{
    Opened s;
    s.show(Council);
    int pressed = 0;
    for (QPushButton *each : s.dialog->findChildren<QPushButton *>())
        connect(each, &QPushButton::clicked, s.dialog, [&] { ++pressed; });
    s.number("Most rounds for one question")->setFocus();
    QTest::keyClick(s.number("Most rounds for one question"), Qt::Key_Return);
    QCOMPARE(pressed, 0);
    QVERIFY(s.dialog->isVisible());
}

void SettingsDialogTest::closing_isWhatIsChosenAtOnce()
{
    Opened s;
    int asked = 0, quits = 0;
    s.window.closeQuestion = [&](bool) { return ++asked, Closing::Undecided; };
    connect(&s.window, &MainWindow::quitRequested, &s.window, [&] { ++quits; });
    QVERIFY(s.find<QRadioButton>(QStringLiteral("Ask me"))->isChecked());
    s.find<QRadioButton>(QStringLiteral("Quit"))->click();
    s.window.close();
    QCOMPARE(quits, 1);
    QCOMPARE(asked, 0);
    s.find<QRadioButton>(QStringLiteral("Ask me"))->click();
    s.window.close();
    QCOMPARE(asked, 1);
    s.window.setTrayAvailable(true);
    s.find<QRadioButton>(QStringLiteral("Go on watching my folders"))->click();
    s.window.close();
    QVERIFY(!s.window.isVisible());
    QCOMPARE(quits, 1);
}

void SettingsDialogTest::languageAndNotifications_areKept()
{
    Opened s;
    auto *language = s.find<QComboBox>(QStringLiteral("Language of this program"));
    QCOMPARE(language->currentText(), QStringLiteral("As the system"));
    Opened::focus(language);
    QTest::keyClick(language, Qt::Key_Down);
    QTest::keyClick(language, Qt::Key_Down);
    QCOMPARE(WindowChoices::load(s.state()).language, QStringLiteral("de"));
    QVERIFY(!WindowChoices::load(s.state()).questionInNotifications); // others may see it
    s.find<QCheckBox>(QStringLiteral("Show the beginning of the question"))->click();
    QVERIFY(WindowChoices::load(s.state()).questionInNotifications);
    QCOMPARE(WindowChoices::load(s.state()).language, QStringLiteral("de"));
}

void SettingsDialogTest::startAtLogin_isAsTheDesktopHasIt()
{
    const QTemporaryDir dir;
    const Autostart autostart(QStringLiteral("superinstance"), dir.path());
    const auto start = [](GeneralPage &page) {
        for (QCheckBox *each : page.findChildren<QCheckBox *>())
            if (nameOf(each).startsWith(QLatin1String("Start")))
                return each;
        return static_cast<QCheckBox *>(nullptr);
    };
    GeneralPage page(dir.filePath(QStringLiteral("window.ini")), autostart);
    QVERIFY(!start(page)->isChecked());
    start(page)->click();
    QVERIFY(autostart.enabled());
    GeneralPage later(dir.filePath(QStringLiteral("window.ini")), autostart);
    QVERIFY(start(later)->isChecked());
    start(later)->click();
    QVERIFY(!autostart.enabled());
}

void SettingsDialogTest::startThatCannotBeWritten_isExplained()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("autostart"))); // where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    GeneralPage page(dir.filePath(QStringLiteral("window.ini")), Autostart(QStringLiteral("superinstance"), dir.path()));
    page.show();
    for (QCheckBox *each : page.findChildren<QCheckBox *>())
        if (nameOf(each).startsWith(QLatin1String("Start"))) {
            each->click();
            QVERIFY(!each->isChecked());
        }
    const QList<Explanation *> explanations = page.findChildren<Explanation *>();
    QVERIFY(std::any_of(explanations.begin(), explanations.end(), [](const Explanation *each) { return each->isVisible() && each->text().contains(QLatin1String("cannot be written")); }));
}

void SettingsDialogTest::rounds_holdInTheEngineAtOnce()
{
    Opened s;
    s.show(Council);
    QSpinBox *rounds = s.number("Most rounds for one question");
    QTRY_COMPARE(rounds->value(), 3);
    Opened::type(rounds, QStringLiteral("7"));
    QTRY_COMPARE(s.setting("council/maxRounds"), QStringLiteral("7"));
    QCOMPARE(s.explanation(), QString());
}

void SettingsDialogTest::seconds_areTheEnginesMilliseconds()
{
    Opened s;
    s.show(Council);
    QSpinBox *seconds = s.number("Time for each agent in a round");
    QTRY_COMPARE(seconds->value(), 30);
    Opened::type(seconds, QStringLiteral("45"));
    QTRY_COMPARE(s.setting("council/agentTimeoutMs"), QStringLiteral("45000"));
}

void SettingsDialogTest::impossibleNumber_isExplainedAndChangesNothing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addRow("too large") << QStringLiteral("11");
    QTest::addRow("much too large") << QStringLiteral("99999999999");
    QTest::addRow("too small") << QStringLiteral("0");
    QTest::addRow("negative") << QStringLiteral("-4");
    QTest::addRow("no number") << QStringLiteral("many");
    QTest::addRow("no whole number") << QStringLiteral("2.5");
    QTest::addRow("nothing") << QStringLiteral("\b");
}

void SettingsDialogTest::impossibleNumber_isExplainedAndChangesNothing()
{
    QFETCH(QString, typed);
    Opened s;
    s.show(Council);
    QSpinBox *rounds = s.number("Most rounds for one question");
    QTRY_COMPARE(rounds->value(), 3);
    Opened::focus(rounds);
    rounds->selectAll();
    if (typed == QLatin1String("\b"))
        QTest::keyClick(rounds, Qt::Key_Backspace);
    Opened::type(rounds, typed == QLatin1String("\b") ? QString() : typed);
    QVERIFY2(s.explanation().contains(QLatin1String("from 1 to 10")), qPrintable(s.explanation()));
    QVERIFY(s.explanation().contains(QLatin1String("stays at 3")));
    QCOMPARE(rounds->text(), QStringLiteral("3"));
    QCOMPARE(s.setting("council/maxRounds"), QStringLiteral("3"));
    Opened::type(rounds, QStringLiteral("4")); // and the explanation goes
    QCOMPARE(s.explanation(), QString());
}

void SettingsDialogTest::settingThatCannotBeSaved_isExplainedBesideItsField()
{
    Opened s;
    s.show(Council);
    QTRY_COMPARE(s.number("Most rounds for one question")->value(), 3);
    QVERIFY(QDir(s.dir.path()).mkdir(QStringLiteral("settings.ini"))); // where the file should be
    Opened::type(s.number("Most rounds for one question"), QStringLiteral("7"));
    QTRY_VERIFY(s.explanation().contains(QLatin1String("could not be saved")));
    QCOMPARE(s.setting("council/maxRounds"), QStringLiteral("3"));
}

void SettingsDialogTest::switchThatCannotBeSaved_isExplainedAndShowsWhatHolds_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("offline") << int(Privacy) << QStringLiteral("Stay offline") << QByteArray("privacy/offline");
    QTest::newRow("idle") << int(Library) << QStringLiteral("Read only when idle") << QByteArray("indexing/whenIdle");
}

void SettingsDialogTest::switchThatCannotBeSaved_isExplainedAndShowsWhatHolds()
{
    QFETCH(int, page);
    QFETCH(QString, name);
    QFETCH(QByteArray, key);
    Opened s;
    s.show(Page(page));
    auto *box = s.find<QCheckBox>(name);
    const QString before = s.setting(key);
    const bool on = before == QStringLiteral("true");
    QTRY_COMPARE(box->isChecked(), on);
    QVERIFY(QDir(s.dir.path()).mkdir(QStringLiteral("settings.ini"))); // where the file should be
    box->click();
    QTRY_VERIFY(s.explanation().contains(QLatin1String("could not be saved")));
    QTRY_COMPARE(box->isChecked(), on);
    QCOMPARE(s.setting(key), before);
}

void SettingsDialogTest::windowChoiceThatCannotBeSaved_isExplainedAndNotMade()
{
    Opened s;
    s.show(General);
    QFile::remove(s.state());
    QVERIFY(QDir(s.dir.path()).mkdir(QStringLiteral("window.ini"))); // where the file should be
    auto *quit = s.find<QRadioButton>(QStringLiteral("Quit"));
    quit->click();
    QVERIFY(s.explanation().contains(QLatin1String("window.ini cannot be written")));
    QVERIFY(!quit->isChecked());
    auto *language = s.find<QComboBox>(QStringLiteral("Language of this program"));
    Opened::focus(language);
    QTest::keyClick(language, Qt::Key_Down);
    QCOMPARE(language->currentIndex(), 0);
    s.show(Look);
    auto *contrast = s.find<QCheckBox>(QStringLiteral("High contrast"));
    contrast->click();
    QVERIFY(s.explanation().contains(QLatin1String("window.ini cannot be written")));
    QVERIFY(!contrast->isChecked());
    s.dialog->close();
    s.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&s.window));
    QTest::keyClick(&s.window, Qt::Key_Plus, Qt::ControlModifier); // holds for now, and says that it is not kept
    QVERIFY(s.window.findChild<NoticeBar *>()->isVisible());
}

void SettingsDialogTest::sureness_isSaidInWords()
{
    Opened s;
    s.show(Council);
    auto *choice = s.find<QComboBox>(QStringLiteral("How sure they must be"));
    QTRY_COMPARE(choice->currentText(), QStringLiteral("Balanced"));
    Opened::focus(choice);
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(choice->currentText(), QStringLiteral("Only when quite sure"));
    QTRY_COMPARE(s.setting("council/threshold"), QStringLiteral("0.9"));
    for (QLabel *each : s.dialog->findChildren<QLabel *>())
        QVERIFY2(!each->text().contains(QLatin1String("weight"), Qt::CaseInsensitive), qPrintable(each->text()));
}

void SettingsDialogTest::surenessSetElsewhere_isShownAsItIs()
{
    Opened s;
    s.show(Council);
    QMetaObject::invokeMethod(s.engine, [engine = s.engine] { engine->setSetting(quint64(1) << 40, QStringLiteral("council/threshold"), QStringLiteral("0.55")); });
    QTRY_COMPARE(s.find<QComboBox>(QStringLiteral("How sure they must be"))->currentText(), QStringLiteral("As you set it yourself (0.55)"));
}

void SettingsDialogTest::settingChangedElsewhere_isShown()
{
    Opened s;
    s.show(Council);
    QMetaObject::invokeMethod(s.engine, [engine = s.engine] { engine->setSetting(quint64(1) << 40, QStringLiteral("council/maxRounds"), QStringLiteral("9")); });
    QTRY_COMPARE(s.number("Most rounds for one question")->value(), 9);
}

void SettingsDialogTest::pause_pauses()
{
    Opened s;
    s.show(Library);
    auto *paused = s.find<QCheckBox>(QStringLiteral("Pause reading"));
    QVERIFY(!paused->isChecked());
    paused->click();
    QTRY_COMPARE(s.setting("indexing/paused"), QStringLiteral("true"));
    QMetaObject::invokeMethod(s.engine, [engine = s.engine] { engine->setPaused(false); }); // by the tray
    QTRY_VERIFY(!paused->isChecked());
}

void SettingsDialogTest::readingOnlyWhenIdle_isTheEnginesSetting()
{
    Opened s;
    s.show(Library);
    auto *idle = s.find<QCheckBox>(QStringLiteral("Read only when idle"));
    QVERIFY(!idle->isChecked());
    idle->click();
    QTRY_COMPARE(s.setting("indexing/whenIdle"), QStringLiteral("true"));
    QMetaObject::invokeMethod(s.engine, [engine = s.engine] { engine->setSetting(quint64(1) << 40, QStringLiteral("indexing/whenIdle"), QStringLiteral("false")); }); // by a command
    QTRY_VERIFY(!idle->isChecked());
}

void SettingsDialogTest::offline_isTheEnginesSetting()
{
    Opened s;
    s.show(Privacy);
    auto *offline = s.find<QCheckBox>(QStringLiteral("Stay offline"));
    QVERIFY(offline->isChecked());
    QCOMPARE(s.setting("privacy/offline"), QStringLiteral("true"));
    offline->click();
    QTRY_COMPARE(s.setting("privacy/offline"), QStringLiteral("false"));
}

void SettingsDialogTest::textSize_changesEveryWindowAtOnce()
{
    Opened s;
    s.show(Look);
    auto *transcript = s.window.findChild<ChatView *>();
    const double usual = transcript->font().pointSizeF();
    Opened::type(s.number("Size of text"), QStringLiteral("200"));
    QTRY_COMPARE(transcript->font().pointSizeF(), 2 * usual);
    QTRY_COMPARE(s.dialog->font().pointSizeF(), 2 * usual);
    QCOMPARE(Appearance::load(s.state()).textPercent, 200);
    auto *slider = s.find<QSlider>(QStringLiteral("Size of text"));
    QCOMPARE(slider->value(), 200);
    slider->setValue(50);
    QTRY_COMPARE(transcript->font().pointSizeF(), usual / 2);
    QCOMPARE(s.number("Size of text")->value(), 50);
    Opened::type(s.number("Size of text"), QStringLiteral("301"));
    QVERIFY(s.explanation().contains(QLatin1String("from 50 to 300")));
    QCOMPARE(Appearance::load(s.state()).textPercent, 50);
}

void SettingsDialogTest::textSizeByKeys_isShownInTheSettings()
{
    Opened s;
    s.show(Look);
    s.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&s.window));
    QTest::keyClick(&s.window, Qt::Key_Plus, Qt::ControlModifier);
    QTRY_COMPARE(s.number("Size of text")->value(), 110);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&s.window, Qt::Key_Minus, Qt::ControlModifier);
    QTRY_COMPARE(s.number("Size of text")->value(), 50);
    QTest::keyClick(&s.window, Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(s.number("Size of text")->value(), 100);
}

void SettingsDialogTest::theme_changesAtOnce()
{
    Opened s;
    s.show(Look);
    auto *theme = s.find<QComboBox>(QStringLiteral("Theme"));
    Opened::focus(theme);
    QTest::keyClick(theme, Qt::Key_End);
    QTRY_VERIFY(s.window.palette().color(QPalette::Window).lightness() < 64);
    s.find<QCheckBox>(QStringLiteral("High contrast"))->click();
    QTRY_COMPARE(s.window.palette().color(QPalette::Window), QColor(Qt::black));
    QCOMPARE(Appearance::load(s.state()), (Appearance { 100, Appearance::Theme::Dark, true }));
}

void SettingsDialogTest::command_isCopiedWhole()
{
    Opened s;
    const auto *command = s.find<QLineEdit>(QStringLiteral("Command")); // one line, whatever the width
    QVERIFY(command && command->isReadOnly());
    QCOMPARE(command->text(), shellArgument(QCoreApplication::applicationFilePath()) + QStringLiteral(" --ask")); // which no PATH leads to
    s.find<QPushButton>(QStringLiteral("Copy the command"))->click();
    QCOMPARE(QApplication::clipboard()->text(), command->text());
}

void SettingsDialogTest::command_startsThisProgramWhereverItIs_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<bool>("sandboxed");
    QTest::addColumn<QString>("command");
    QTest::newRow("found by its name") << QStringLiteral("superinstance") << false << QStringLiteral("superinstance --ask");
    QTest::newRow("elsewhere") << QStringLiteral("/opt/si/bin/superinstance") << false << QStringLiteral("/opt/si/bin/superinstance --ask");
    QTest::newRow("spaces") << QStringLiteral("/home/Ann O'Hara/superinstance") << false << QStringLiteral("'/home/Ann O'\\''Hara/superinstance' --ask");
    QTest::newRow("sandbox") << QStringLiteral("superinstance") << true << QStringLiteral("flatpak run io.github.superinstance.SuperInstance --ask");
}

void SettingsDialogTest::command_startsThisProgramWhereverItIs()
{
    QFETCH(QString, program);
    QFETCH(bool, sandboxed);
    const QTemporaryDir dir;
    const GeneralPage page(dir.filePath(QStringLiteral("window.ini")), Autostart(program, dir.path()), nullptr, sandboxed);
    QTEST(page.findChild<QLineEdit *>()->text(), "command");
}

void SettingsDialogTest::advanced_saysWhereAndHowMuch()
{
    Opened s;
    s.show(Advanced);
    auto *place = s.find<QLineEdit>(QStringLiteral("Data folder"));
    QTRY_COMPARE(place->text(), QDir::toNativeSeparators(s.dir.path()));
    s.find<QPushButton>(QStringLiteral("Copy the path"))->click();
    QCOMPARE(QApplication::clipboard()->text(), place->text());
    const auto said = [&](const char *words) {
        for (const QLabel *each : s.dialog->findChildren<QLabel *>())
            if (each->isVisible() && each->text().contains(QString::fromUtf8(words)))
                return true;
        return false;
    };
    QTRY_VERIFY(said("The library, 0 documents: "));
    QVERIFY(said("The conversations, 0 messages: 0 bytes"));
    QVERIFY(said("--data-dir"));
}

void SettingsDialogTest::forgetting_isAskedFirst()
{
    Opened s;
    s.show(Advanced);
    auto *forget = s.find<QPushButton>(QStringLiteral("Forget everything…"));
    QTRY_VERIFY(forget->isEnabled());
    int asked = 0;
    s.dialog->findChild<AdvancedPage *>()->forgetQuestion = [&](const Holdings &) { return ++asked, false; };
    forget->click();
    QCOMPARE(asked, 1);
    QCOMPARE(s.setting("council/maxRounds"), QStringLiteral("3")); // it is still open
    QVERIFY(s.window.isEnabled());
}

void SettingsDialogTest::forgetting_reachesTheEngine()
{
    Opened s;
    s.show(Advanced);
    auto *forget = s.find<QPushButton>(QStringLiteral("Forget everything…"));
    QTRY_VERIFY(forget->isEnabled());
    bool forgotten = false;
    connect(s.engine, &Engine::forgotten, &s.window, [&] { forgotten = true; });
    s.dialog->findChild<AdvancedPage *>()->forgetQuestion = [](const Holdings &) { return true; };
    forget->click();
    QVERIFY(!s.window.isEnabled() && !s.dialog->isEnabled()); // nothing can be begun meanwhile
    QTRY_VERIFY(forgotten);
    QVERIFY(!QFile::exists(s.dir.filePath(QStringLiteral("vault.sqlite"))));
}

QTEST_MAIN(SettingsDialogTest)
#include "settingsdialog_test.moc"
