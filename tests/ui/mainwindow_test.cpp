// The window by keyboard, mouse and drag, with an engine that says what the test says.
#include "tests/support/announcements.h"
#include "tests/support/traces.h"
#include "tests/ui/scriptedengine.h"
#include "ui/aboutdialog.h"
#include "ui/appearance.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/chatview.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversationfiles.h"
#include "ui/chat/conversationspanel.h"
#include "ui/chat/councilbar.h"
#include "ui/chat/latestbutton.h"
#include "ui/dropoverlay.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/replaydialog.h"
#include "ui/chat/scopebar.h"
#include "ui/firstrun.h"
#include "ui/library/librarypanel.h"
#include "ui/library/adddialog.h"
#include "ui/mainwindow.h"
#include "ui/search/searchpage.h"
#include "ui/noticebar.h"
#include "ui/quickask.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/textview.h"
#include "ui/shortcutsdialog.h"

#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScopeGuard>
#include <QScrollBar>
#include <QShortcut>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTest>
#include <QtTest/qtestspontaneevent.h>
#include <QToolTip>
#include <QTreeView>

using namespace superinstance;

namespace {

const QString built = QStringLiteral("The lighthouse was built in 1874.");
const QString question = QStringLiteral("When was the lighthouse built?");

// A window that is shown, with its engine.
struct Shown {
    Shown() : window(engine.engine(), state())
    {
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) // shortcuts belong to the active window
            qFatal("the window did not become active");
    }
    QString state() { return dir.filePath(QStringLiteral("window.ini")); }
    QPlainTextEdit *field() { return window.findChild<Composer *>()->findChild<QPlainTextEdit *>(); }
    QString transcript() { return window.findChild<ChatView *>()->toPlainText(); }
    // Types the question and sends it; the engine has begun to work on it then.
    void ask(const QString &text = question)
    {
        QTest::keyClicks(field(), text);
        QTest::keyClick(field(), Qt::Key_Return);
        engine.conversationCreated();
    }
    QTemporaryDir dir;
    ScriptedEngine engine;
    MainWindow window;
};

QPushButton *button(QWidget *parent, const QString &text)
{
    for (QPushButton *candidate : parent->findChildren<QPushButton *>())
        if (candidate->text().remove(QLatin1Char('&')) == text)
            return candidate;
    return nullptr;
}

OpenedDocument openedDocument(const QString &name = QStringLiteral("lighthouse.txt"))
{
    OpenedDocument document;
    document.path = QStringLiteral("/home/ada/papers/") + name;
    document.known = true;
    document.text = built + QStringLiteral(" It stands on an island.");
    document.length = document.text.size();
    document.match = QuoteMatch::Exact;
    document.quoteEnd = built.size();
    return document;
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enter_sendsShiftEnterBeginsALine();
    void sendButton_sends();
    void passages_areShownBeforeTheAnswer();
    void council_isShownOnlyWhenItTakesLonger();
    void stop_isOfferedWhileWorkIsDone();
    void questionBeforeTheEngineIsOpen_isAskedThen();
    void libraryThatIsEmpty_isSaidFromTheStart();
    void noteAboutEditing_isNoHigherThanItsWords();
    void failure_keepsTheQuestion();
    void conversationThatCannotBeMade_keepsTheQuestion();
    void otherRequests_changeNothing();
    void citation_opensByKeyboardAndEscapePutsItAway();
    void f4_saysWhyThereIsNoCitationToGoTo();
    void f4_opensTheFirstCitationWhereNoneIsOpen();
    void f4_goesToTheLatestAnswerOfTheConversationThatIsShown();
    void f4_prefersANewAnswerToWhatWasPutAway();
    void readerThatComesBack_looksWhetherTheFileHasChanged();
    void smallWindow_leavesRoomToAskAndRead();
    void conversationsThatGaveWay_comeWhenTheyAreWanted();
    void reader_isAsWideAsItWasOnceThereIsRoom();
    void reader_standsAloneWhereBothHaveNoRoom();
    void tab_leavesEachPageAgain_data();
    void tab_leavesEachPageAgain();
    void otherConversation_leavesTheDocumentButNotItsAnswer();
    void everythingSelected_isCopiedAsTheEngineHasIt();
    void chosenVersion_isTheOneThatIsReadOut();
    void check_opensByKeyboard();
    void documentNobodyAskedFor_isNotShown();
    void library_thatCannotOpenIsSaid();
    void libraryThatOpensAfterAll_isUsedAndTheNoticeGoes();
    void notice_isShownUntilDismissed();
    void drop_isAlwaysACopy();
    void folder_isAskedAboutOnlyWhereThatIsSeen();
    void fileOfTheLibrary_opensInTheReader();
    void askingAboutDocuments_beginsAConversationAboutThem();
    void drop_ofSomethingElseIsRefused();
    void noChild_keepsADropFromTheWindow();
    void close_asksOnce();
    void close_undecidedStaysOpen();
    void close_withoutATrayMinimises();
    void everyControl_hasAName();
    void emptyState_saysWhatToDo();
    void conversations_openAgain();
    void conversationThatWasLeft_isNotShownLate();
    void questionSentBeforeTheMessagesAreThere_isAskedBehindThem();
    void conversationThatCannotBeRead_leavesTheOneThatIsShown();
    void wordsTypedMeanwhile_areKeptWhenTheAnswerFails();
    void draft_belongsToItsConversationAndOutlivesTheWindow();
    void drafts_outliveACrash();
    void draftOfADeletedConversation_isInNoFile();
    void drafts_areKeptOfTheLatestConversations();
    void questionThatIsBegun_isNotReplacedByTheLastConversation();
    void pastedFiles_areAddedFromAnywhere_data();
    void pastedFiles_areAddedFromAnywhere();
    void filesPastedByTheMenu_areAddedAsWell();
    void pastedText_goesIntoTheQuestion();
    void foundDocument_isPreviewedBesideTheSearch();
    void searchThatTakesLong_isSaidAndItsFailureOnce();
    void remark_endsWithTheNextThingDone();
    void menuOfTheConversation_canBeUsedAgainAndAgain();
    void textSize_changes();
    void wheelWithCtrl_changesTheTextAsTheKeysDo();
    void streamedSentences_areReadOutOnceEach();
    void answer_isNotReadOutToWhoWorksElsewhere();
    void upInTheEmptyField_editsTheLastQuestion();
    void keys_goFromConversationToConversation();
    void whoReadsFurtherUp_isLedBackToTheLatest();
    void messageUnderTheMouse_saysWhenItWasWritten();
    void deeds_waitUntilTheAnswerIsThere();
    void shortcuts_areListedAsTheyAre();
    void about_saysWhatItIs();
    void menus_haveNoLetterTwice();
    void focus_isSeenOnEveryControl();
    void textSize_reachesTheReaderAndTheRowsOfFiles();
};

void MainWindowTest::enter_sendsShiftEnterBeginsALine()
{
    Shown s;
    s.engine.open();
    QTest::keyClicks(s.field(), QStringLiteral("one"));
    QTest::keyClick(s.field(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(s.field(), QStringLiteral("two"));
    QCOMPARE(s.field()->toPlainText(), QStringLiteral("one\ntwo"));
    QTest::keyClick(s.field(), Qt::Key_Return);
    QCOMPARE(s.field()->toPlainText(), QString());
    s.engine.conversationCreated();
    QVERIFY(s.transcript().contains(QStringLiteral("one")) && s.transcript().contains(QStringLiteral("two")));
    QTest::keyClick(s.field(), Qt::Key_Return); // nothing to send
    QCOMPARE(s.transcript().count(QStringLiteral("You asked")), 1);
}

void MainWindowTest::sendButton_sends()
{
    Shown s;
    s.engine.open();
    QTest::keyClicks(s.field(), question);
    QTest::mouseClick(button(&s.window, QStringLiteral("Send")), Qt::LeftButton);
    s.engine.conversationCreated();
    QVERIFY(s.transcript().contains(question));
}

void MainWindowTest::passages_areShownBeforeTheAnswer()
{
    Shown s;
    s.engine.open();
    s.ask();
    s.engine.passages({ passage(QStringLiteral("The keeper's log of 1881.")) });
    QTRY_VERIFY(s.transcript().contains(QStringLiteral("The keeper's log of 1881.")));
    QVERIFY(s.transcript().contains(QStringLiteral("Looking…")));
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    QVERIFY(s.transcript().contains(QStringLiteral("quoted from")));
    QVERIFY(!s.transcript().contains(QStringLiteral("Looking…")));
    QVERIFY(s.transcript().contains(QStringLiteral("Pathos understood the question as typed · Logos found 1 sentences · Ethos confirmed all")));
}

void MainWindowTest::council_isShownOnlyWhenItTakesLonger()
{
    Shown s;
    s.engine.open();
    auto *bar = s.window.findChild<CouncilBar *>();
    s.ask();
    s.engine.step(Agent::Ethos, QStringLiteral("Ethos checks sentence 2."));
    QVERIFY(!bar->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 3000);
    QCOMPARE(bar->findChildren<QLabel *>().at(2)->text(), QStringLiteral("Ethos checks sentence 2."));
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    QVERIFY(!bar->isVisible());
}

void MainWindowTest::stop_isOfferedWhileWorkIsDone()
{
    Shown s;
    s.engine.open();
    QPushButton *stop = button(&s.window, QStringLiteral("Stop")), *send = button(&s.window, QStringLiteral("Send"));
    QVERIFY(!stop->isVisible() && send->isVisible());
    s.ask();
    QVERIFY(stop->isVisible() && !send->isVisible());
    QTest::keyClicks(s.field(), QStringLiteral("next"));
    QTest::keyClick(s.field(), Qt::Key_Return); // one at a time; what is typed stays
    QCOMPARE(s.field()->toPlainText(), QStringLiteral("next"));
    Answer answer = consensus({});
    answer.outcome = Outcome::Stopped;
    answer.reason = QStringLiteral("You stopped this answer.");
    s.engine.answer(answer);
    QVERIFY(!stop->isVisible() && send->isVisible());
    QVERIFY(s.transcript().contains(answer.reason));
}

void MainWindowTest::questionBeforeTheEngineIsOpen_isAskedThen()
{
    Shown s;
    s.window.ask(question);
    QVERIFY(!s.transcript().contains(question));
    s.engine.open();
    s.engine.conversationCreated();
    QVERIFY(s.transcript().contains(question));
}

void MainWindowTest::noteAboutEditing_isNoHigherThanItsWords()
{
    Shown shown;
    shown.engine.open();
    shown.window.resize(700, 700); // where it takes two lines, or more
    auto *composer = shown.window.findChild<Composer *>();
    composer->beginEditing(question);
    const auto *note = composer->findChild<QLabel *>();
    const auto back = qScopeGuard([] { Appearance().apply(); });
    Appearance { 300 }.apply();
    QTRY_VERIFY(note->height() >= 2 * note->fontMetrics().height());
    Appearance().apply();
    QTRY_COMPARE(note->height(), note->fontMetrics().height());
}

void MainWindowTest::libraryThatIsEmpty_isSaidFromTheStart()
{
    Shown shown;
    const auto *state = shown.window.statusBar()->findChild<QLabel *>();
    shown.engine.open(0);
    QCOMPARE(state->text(), QStringLiteral("Nothing is in the library yet."));
}

void MainWindowTest::failure_keepsTheQuestion()
{
    Shown s;
    s.engine.open();
    s.ask();
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->failed(request, QStringLiteral("The disk is full."), false); });
    QVERIFY(s.transcript().contains(QStringLiteral("No answer")));
    QVERIFY(s.transcript().contains(QStringLiteral("The disk is full.")));
    QCOMPARE(s.field()->toPlainText(), question);
}

void MainWindowTest::conversationThatCannotBeMade_keepsTheQuestion()
{
    Shown s;
    s.engine.open();
    QTest::keyClicks(s.field(), question);
    QTest::keyClick(s.field(), Qt::Key_Return);
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->failed(request, QStringLiteral("The disk is full."), false); });
    QCOMPARE(s.field()->toPlainText(), question);
    QCOMPARE(s.window.findChild<NoticeBar *>()->text(), QStringLiteral("The disk is full."));
    QVERIFY(button(&s.window, QStringLiteral("Send"))->isVisible());
    s.engine.conversationCreated(); // too late
    QVERIFY(!s.transcript().contains(question));
}

void MainWindowTest::otherRequests_changeNothing()
{
    Shown s;
    s.engine.open();
    s.ask();
    const quint64 ofACommand = (quint64(1) << 40) + 1;
    Q_EMIT s.engine.engine()->answered(ofACommand, consensus({ claim(QStringLiteral("Not for us."), Verdict::Supported) }));
    Q_EMIT s.engine.engine()->failed(ofACommand, QStringLiteral("Not for us either."), false);
    QVERIFY(!s.transcript().contains(QStringLiteral("Not for us")));
    QVERIFY(!s.window.findChild<NoticeBar *>()->isVisible());
    QVERIFY(button(&s.window, QStringLiteral("Stop"))->isVisible());
}

void MainWindowTest::citation_opensByKeyboardAndEscapePutsItAway()
{
    Shown s;
    s.engine.open();
    s.ask();
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    auto *chat = s.window.findChild<ChatView *>();
    auto *reader = s.window.findChild<ReaderPane *>();
    chat->setFocus();
    QTest::keyClick(chat, Qt::Key_Tab);
    QTest::keyClick(chat, Qt::Key_Return);
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, openedDocument()); });
    QVERIFY(reader->isVisible());
    QTextBrowser *shown = nullptr;
    for (QTextBrowser *view : reader->findChildren<QTextBrowser *>())
        shown = view->isVisible() ? view : shown;
    QVERIFY(shown);
    QAccessibleInterface *read = QAccessible::queryAccessibleInterface(shown); // Qt would call it a label
    QCOMPARE(read->role(), QAccessible::Document);
    QVERIFY(read->textInterface()->text(0, 20) == built.left(20) && read->state().readOnly);
    QVERIFY2(shown->toPlainText().startsWith(built), qPrintable(shown->toPlainText()));
    QTest::keyClick(&s.window, Qt::Key_Escape);
    QVERIFY(!reader->isVisible());
}

void MainWindowTest::tab_leavesEachPageAgain_data()
{
    QTest::addColumn<int>("page");
    for (int page = 0; page < 3; ++page)
        QTest::addRow("page %d", page + 1) << page;
}

// Forwards and backwards; one way or the other the focus comes to every button that is on it.
void MainWindowTest::tab_leavesEachPageAgain()
{
    QFETCH(int, page);
    Shown s;
    s.engine.open();
    LibraryRoot root;
    root.path = QStringLiteral("/home/ada/papers");
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->rootsReady(request, { root }); });
    QSet<QWidget *> all;
    for (const Qt::Key key : { Qt::Key_Tab, Qt::Key_Backtab }) {
        QTest::keyClick(&s.window, Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QSet<QWidget *> reached;
        for (int i = 0; i < 40; ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), key);
        }
        QVERIFY2(reached.contains(s.window.findChild<QTabBar *>()), qPrintable(QString::number(reached.size())));
        all += reached;
    }
    for (QPushButton *each : s.window.findChildren<QPushButton *>())
        if (each->isVisible() && each->isEnabled() && each->focusPolicy() & Qt::TabFocus)
            QVERIFY2(all.contains(each), qPrintable(each->text()));
}

// What was said in the conversation 7.
QList<Message> saidBefore()
{
    Message asked, told;
    asked.id = 1;
    asked.text = QStringLiteral("Who kept the lamp?");
    told.id = 2;
    told.parent = 1;
    told.fromPerson = false;
    told.answer = consensus({ claim(QStringLiteral("Jonas Wiik kept the lamp."), Verdict::Supported) });
    return { asked, told };
}

// An answer with two citations, the first of them open in the reader.
void openFirstCitation(Shown &s)
{
    s.ask();
    s.engine.answer(consensus({ claim(built, Verdict::Supported), claim(QStringLiteral("It has 214 steps."), Verdict::Supported) }));
    auto *chat = s.window.findChild<ChatView *>();
    chat->setFocus();
    QTest::keyClick(chat, Qt::Key_Tab);
    QTest::keyClick(chat, Qt::Key_Return);
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, openedDocument()); });
}

void MainWindowTest::f4_saysWhyThereIsNoCitationToGoTo()
{
    Shown s;
    s.engine.open();
    const auto says = [&](const char *sentence) { return s.window.findChild<NoticeBar *>()->findChild<QLabel *>()->text().contains(QString::fromLatin1(sentence)); };
    QTest::keyClick(&s.window, Qt::Key_F4);
    QVERIFY(says("No document is open."));
    openFirstCitation(s);
    auto *reader = s.window.findChild<ReaderPane *>();
    QTest::keyClick(&s.window, Qt::Key_Escape);
    QVERIFY(!reader->isVisible());
    QTest::keyClick(&s.window, Qt::Key_F4); // what was put away comes back
    QVERIFY(reader->isVisible());
    QVERIFY(reader->isAncestorOf(s.window.focusWidget()));
    QTest::keyClick(&s.window, Qt::Key_F4, Qt::ShiftModifier);
    QVERIFY(says("This is the first citation"));
    QTest::keyClick(&s.window, Qt::Key_F4);
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, openedDocument()); });
    QTest::keyClick(&s.window, Qt::Key_F4);
    QVERIFY(says("This is the last citation"));
}

void MainWindowTest::f4_opensTheFirstCitationWhereNoneIsOpen()
{
    Shown s;
    s.engine.open();
    s.ask();
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    QTest::keyClick(&s.window, Qt::Key_F4);
    QVERIFY(s.window.findChild<ReaderPane *>()->isVisible());
}

void MainWindowTest::otherConversation_leavesTheDocumentButNotItsAnswer()
{
    Shown s;
    s.engine.open();
    openFirstCitation(s);
    auto *reader = s.window.findChild<ReaderPane *>();
    const auto words = [reader] {
        QString all;
        for (const QLabel *label : reader->findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        return all;
    };
    QVERIFY2(words().contains(QStringLiteral("citation 1 of 2")), qPrintable(words()));
    s.window.askPage()->openConversation(8);
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, saidBefore(), false); });
    QVERIFY(reader->isVisible());
    QVERIFY(words().contains(QStringLiteral("lighthouse.txt")));
    QVERIFY(!words().contains(QStringLiteral("citation 1 of 2")));
    QTest::keyClick(&s.window, Qt::Key_F4); // on with what is shown now
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, openedDocument(QStringLiteral("keepers.txt"))); });
    QVERIFY2(words().contains(QStringLiteral("keepers.txt")), qPrintable(words()));
    QTest::keyClick(&s.window, Qt::Key_F4);
    QVERIFY(s.window.findChild<NoticeBar *>()->findChild<QLabel *>()->text().contains(QStringLiteral("no other citation")));
}

QString titleOf(ReaderPane *reader)
{
    QString all;
    for (const QLabel *label : reader->findChildren<QLabel *>())
        all += label->text() + QLatin1Char('\n');
    return all;
}

// What was put away belongs to the conversation that was left.
void MainWindowTest::f4_goesToTheLatestAnswerOfTheConversationThatIsShown()
{
    Shown s;
    s.engine.open();
    openFirstCitation(s);
    auto *reader = s.window.findChild<ReaderPane *>();
    QTest::keyClick(&s.window, Qt::Key_Escape);
    QTest::keyClick(&s.window, Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(&s.window, Qt::Key_F4);
    QVERIFY(!reader->isVisible());
    s.ask();
    s.engine.answer(consensus({ claim(QStringLiteral("Jonas Wiik kept the lamp."), Verdict::Supported), claim(QStringLiteral("He had a dog."), Verdict::Supported) }));
    QTest::keyClick(&s.window, Qt::Key_F4);
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, openedDocument(QStringLiteral("keepers.txt"))); });
    QVERIFY(reader->isVisible());
    QVERIFY2(titleOf(reader).contains(QStringLiteral("keepers.txt")) && titleOf(reader).contains(QStringLiteral("citation 1 of 2")), qPrintable(titleOf(reader)));
    QTest::keyClick(&s.window, Qt::Key_F4);
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, openedDocument(QStringLiteral("dogs.txt"))); });
    QVERIFY2(titleOf(reader).contains(QStringLiteral("citation 2 of 2")), qPrintable(titleOf(reader)));
}

// Also within one conversation: the answer that came meanwhile is what one looks at.
void MainWindowTest::f4_prefersANewAnswerToWhatWasPutAway()
{
    Shown s;
    s.engine.open();
    openFirstCitation(s);
    QTest::keyClick(&s.window, Qt::Key_Escape);
    s.field()->setFocus();
    s.ask(QStringLiteral("Who kept the lamp?"));
    s.engine.answer(consensus({ claim(QStringLiteral("Jonas Wiik kept the lamp."), Verdict::Supported), claim(QStringLiteral("He had a dog."), Verdict::Supported), claim(QStringLiteral("And a cat."), Verdict::Supported) }));
    QTest::keyClick(&s.window, Qt::Key_F4);
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, openedDocument(QStringLiteral("keepers.txt"))); });
    auto *reader = s.window.findChild<ReaderPane *>();
    QVERIFY2(titleOf(reader).contains(QStringLiteral("citation 1 of 3")), qPrintable(titleOf(reader)));
}

void MainWindowTest::readerThatComesBack_looksWhetherTheFileHasChanged()
{
    Shown s;
    s.engine.open();
    openFirstCitation(s);
    QTest::keyClick(&s.window, Qt::Key_Escape);
    const quint64 before = EngineLink::lastRequest();
    QTest::keyClick(&s.window, Qt::Key_F4);
    s.engine.say([&](Engine *engine, quint64 request) {
        OpenedDocument document = openedDocument();
        document.onDisk = document.changedSinceRead = true;
        if (request > before)
            Q_EMIT engine->documentOpened(request, document);
    });
    auto *reader = s.window.findChild<ReaderPane *>();
    QVERIFY2(titleOf(reader).contains(QStringLiteral("The file has changed since it was read")), qPrintable(titleOf(reader)));
}

bool isSeen(QWidget *widget)
{
    return widget->isVisible() && widget->width() > 0;
}

void MainWindowTest::smallWindow_leavesRoomToAskAndRead()
{
    Shown s;
    s.engine.open();
    openFirstCitation(s);
    auto *reader = s.window.findChild<ReaderPane *>();
    auto *chat = s.window.findChild<ChatView *>();
    ConversationsPanel *all = s.window.askPage()->conversations();
    QVERIFY(isSeen(all)); // at its usual size the window has room for everything
    const int character = chat->fontMetrics().averageCharWidth();
    for (const int width : { 900, 800, 700, 600 }) {
        s.window.resize(width, 600);
        QTRY_VERIFY2(reader->width() <= s.window.width() / 2, qPrintable(QString::number(reader->width())));
        QTRY_VERIFY2(chat->width() >= 40 * character, qPrintable(QStringLiteral("%1 of %2").arg(chat->width()).arg(width)));
        QTRY_VERIFY2(s.field()->width() >= 22 * character, qPrintable(QStringLiteral("%1 of %2, page %3 list %4").arg(s.field()->width()).arg(width).arg(s.window.askPage()->width()).arg(all->width())));
    }
    QVERIFY(!isSeen(all));
    QTest::keyClick(&s.window, Qt::Key_Escape);
    QTRY_VERIFY(isSeen(all)); // the reader is away
}

void MainWindowTest::conversationsThatGaveWay_comeWhenTheyAreWanted()
{
    Shown s;
    s.engine.open();
    openFirstCitation(s);
    s.window.resize(700, 600);
    ConversationsPanel *all = s.window.askPage()->conversations();
    QTRY_VERIFY(!isSeen(all));
    QTest::keyClick(&s.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isSeen(all));
    QVERIFY(all->isAncestorOf(s.window.focusWidget()));
    s.field()->setFocus();
    QTRY_VERIFY(!isSeen(all));
}

void MainWindowTest::reader_isAsWideAsItWasOnceThereIsRoom()
{
    Shown s;
    s.engine.open();
    openFirstCitation(s);
    auto *reader = s.window.findChild<ReaderPane *>();
    QTRY_COMPARE(reader->width(), 400);
    s.window.resize(700, 600);
    QTRY_VERIFY(reader->width() <= 350);
    s.window.resize(1180, 760);
    QTRY_COMPARE(reader->width(), 400);
}

void MainWindowTest::reader_standsAloneWhereBothHaveNoRoom()
{
    Shown s;
    s.engine.open();
    auto *reader = s.window.findChild<ReaderPane *>();
    auto *pages = s.window.findChild<QTabWidget *>();
    openFirstCitation(s);
    QVERIFY(reader->isVisible() && pages->isVisible());
    Appearance { 300 }.apply();
    const auto usual = qScopeGuard([] { Appearance().apply(); });
    s.window.resize(1000, 700);
    QTRY_VERIFY(!pages->isVisible());
    QTRY_VERIFY2(s.window.width() == 1000 && s.window.minimumSizeHint().width() <= 1000, qPrintable(QString::number(s.window.minimumSizeHint().width())));
    QTest::keyClick(&s.window, Qt::Key_Escape);
    QVERIFY(pages->isVisible() && !reader->isVisible());
    QTRY_VERIFY(s.window.findChild<ChatView *>()->hasFocus());
    QTest::keyClick(&s.window, Qt::Key_F4);
    QVERIFY(reader->isVisible() && !pages->isVisible()); // at once, or the window would grow
    for (const int page : { 2, 1 }) {
        QTest::keyClick(&s.window, Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QVERIFY(pages->isVisible() && !reader->isVisible());
        QCOMPARE(pages->currentIndex(), page);
        QVERIFY(pages->isAncestorOf(s.window.focusWidget()));
        QTest::keyClick(&s.window, Qt::Key_F4);
        QVERIFY(!pages->isVisible());
    }
    QTest::keyClick(&s.window, Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(s.field()->hasFocus());
    QTest::keyClick(&s.window, Qt::Key_F4);
    Appearance().apply();
    QTRY_VERIFY(pages->isVisible() && reader->isVisible());
}

void MainWindowTest::everythingSelected_isCopiedAsTheEngineHasIt()
{
    Shown s;
    s.engine.open();
    s.window.askPage()->openConversation(7);
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, saidBefore(), true); }); // there are earlier ones
    auto *chat = s.window.findChild<ChatView *>();
    chat->setFocus();
    QTest::keyClick(chat, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(chat, Qt::Key_C, Qt::ControlModifier);
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->conversationTextReady(request, QStringLiteral("# All of it")); });
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("# All of it"));
}

void MainWindowTest::chosenVersion_isTheOneThatIsReadOut()
{
    Shown s;
    s.engine.open();
    s.window.askPage()->openConversation(7);
    QList<Message> messages = saidBefore();
    messages[1].versions = { 2, 9 };
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, messages, false); });
    auto *chat = s.window.findChild<ChatView *>();
    Q_EMIT chat->anchorClicked(QUrl(QStringLiteral("version:%1:1").arg(chat->lastEntry())));
    messages[1].id = 9;
    messages[1].answer = consensus({ claim(QStringLiteral("Ellen Marsh kept the lamp."), Verdict::Supported) });
    messages.append(message(10, 9, true, QStringLiteral("And then?")));
    messages.append(message(11, 10, false, {}));
    messages.last().answer = consensus({ claim(QStringLiteral("Nobody kept it then."), Verdict::Supported) });
    const Announcements announced;
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, messages, false); });
    QVERIFY2(announced.sentences().join(QLatin1Char('\n')).contains(QStringLiteral("Ellen Marsh")), qPrintable(announced.sentences().join(QLatin1Char('\n'))));
}

void MainWindowTest::check_opensByKeyboard()
{
    Shown s;
    s.engine.open();
    s.ask();
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    auto *chat = s.window.findChild<ChatView *>();
    chat->setFocus();
    QTest::keyClick(chat, Qt::Key_Tab);
    QTest::keyClick(chat, Qt::Key_Tab);
    QTest::keyClick(chat, Qt::Key_Return);
    const auto *check = s.window.findChild<ReplayDialog *>();
    QVERIFY(check);
    const QString text = check->findChild<QTextBrowser *>()->toPlainText();
    for (const char *part : { "Understood as", "What was searched for", "claimed and checked", "Round 1", "Agreement", "lighthouse.pdf, page 3" })
        QVERIFY2(text.contains(QString::fromLatin1(part)), part);
}

void MainWindowTest::documentNobodyAskedFor_isNotShown()
{
    Shown s;
    s.engine.open();
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, openedDocument()); });
    QVERIFY(!s.window.findChild<ReaderPane *>()->isVisible());
    QCOMPARE(s.window.findChild<ReaderPane *>()->findChild<QTextBrowser *>()->toPlainText(), QString());
}

void MainWindowTest::library_thatCannotOpenIsSaid()
{
    Shown s;
    s.window.ask(question);
    Q_EMIT s.engine.engine()->openFailed(QStringLiteral("The library is damaged."));
    QCOMPARE(s.window.findChild<NoticeBar *>()->text(), QStringLiteral("The library is damaged."));
    QVERIFY(!s.field()->isEnabled());
    QCOMPARE(s.field()->toPlainText(), question);

    auto *bar = s.window.findChild<NoticeBar *>();
    bar->hide(); // dismissed: it is not said again each time that it is tried
    Q_EMIT s.engine.engine()->openFailed(QStringLiteral("The library is damaged."));
    QVERIFY(!bar->isVisible());
}

void MainWindowTest::libraryThatOpensAfterAll_isUsedAndTheNoticeGoes()
{
    Shown s;
    Q_EMIT s.engine.engine()->openFailed(QStringLiteral("The disk is full."));
    QVERIFY(s.window.findChild<NoticeBar *>()->isVisible());
    QVERIFY(!s.window.findChild<LibraryPanel *>()->isEnabled());
    s.engine.open();
    QVERIFY(!s.window.findChild<NoticeBar *>()->isVisible());
    QVERIFY(s.field()->isEnabled());
    QVERIFY(s.window.findChild<LibraryPanel *>()->isEnabled());
}

void MainWindowTest::notice_isShownUntilDismissed()
{
    Shown s;
    s.engine.open();
    auto *bar = s.window.findChild<NoticeBar *>();
    const Announcements announced;
    Q_EMIT s.engine.engine()->noticed(QStringLiteral("The disk is almost full."));
    QVERIFY(bar->isVisible());
    QCOMPARE(announced.sentences(), QStringList { QStringLiteral("The disk is almost full.") });
    QTest::mouseClick(button(bar, QStringLiteral("Dismiss")), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
}

void MainWindowTest::drop_isAlwaysACopy()
{
    Shown s;
    s.engine.open();
    const auto *overlay = s.window.findChild<DropOverlay *>();
    QMimeData files;
    files.setUrls({ QUrl::fromLocalFile(s.dir.path()) });
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCOMPARE(enter.proposedAction(), Qt::CopyAction);
    enter.setDropAction(Qt::MoveAction); // what file managers propose
    QCoreApplication::sendEvent(&s.window, &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction);
    QVERIFY(overlay->isVisible());
    QDragMoveEvent move(QPoint(300, 300), Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, Qt::ShiftModifier);
    move.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(&s.window, &move);
    QCOMPARE(move.dropAction(), Qt::CopyAction);
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, Qt::ShiftModifier);
    drop.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(&s.window, &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(drop.dropAction(), Qt::CopyAction);
    QVERIFY(!overlay->isVisible());
}

void MainWindowTest::folder_isAskedAboutOnlyWhereThatIsSeen()
{
    Shown s;
    const QString file = s.dir.filePath(QStringLiteral("a.txt"));
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    s.window.addPaths({ s.dir.path() }); // waits for the engine
    QVERIFY(!s.window.findChild<AddDialog *>());
    s.engine.open();
    QVERIFY(s.window.findChild<AddDialog *>()->isVisible());
    delete s.window.findChild<AddDialog *>();
    s.window.addPaths({ file });
    QVERIFY(!s.window.findChild<AddDialog *>());
    s.window.hide();
    s.window.addPaths({ s.dir.path() });
    QVERIFY(!s.window.findChild<AddDialog *>());
}

void MainWindowTest::fileOfTheLibrary_opensInTheReader()
{
    Shown s;
    s.engine.open();
    auto *reader = s.window.findChild<ReaderPane *>();
    QVERIFY(!reader->isVisible());
    Q_EMIT s.window.library()->openRequested(QStringLiteral("/home/ada/papers/lighthouse.pdf"));
    QVERIFY(reader->isVisible());
    Q_EMIT s.window.library()->askAboutRequested({ QStringLiteral("/home/ada/papers/lighthouse.pdf") });
    QCOMPARE(s.window.findChild<QTabWidget *>()->currentWidget(), s.window.askPage());
    QCOMPARE(s.window.findChild<ScopeBar *>()->scope().onlyPaths, QStringList { QStringLiteral("/home/ada/papers/lighthouse.pdf") });
}

void MainWindowTest::askingAboutDocuments_beginsAConversationAboutThem()
{
    Shown s;
    s.engine.open();
    s.window.ask(QStringLiteral("Who built it?"));
    s.engine.conversationCreated();
    QCOMPARE(s.window.askPage()->conversation(), 7);
    const QStringList paths { QStringLiteral("/home/ada/papers/lighthouse.pdf"), QStringLiteral("/home/ada/papers/mill.md") };
    Q_EMIT s.window.findChild<SearchPage *>()->askAboutRequested(paths);
    QCOMPARE(s.window.findChild<QTabWidget *>()->currentWidget(), s.window.askPage());
    QCOMPARE(s.window.askPage()->conversation(), 0);
    auto *bar = s.window.findChild<ScopeBar *>();
    QCOMPARE(bar->scope().onlyPaths, paths);
    QStringList chips;
    for (const QPushButton *chip : bar->findChildren<QPushButton *>())
        if (chip->isVisible())
            chips.append(chip->text());
    QCOMPARE(chips.size(), 2);
    QVERIFY(chips[0].startsWith(QStringLiteral("lighthouse.pdf")) && chips[1].startsWith(QStringLiteral("mill.md")));
    s.window.openConversation(7); // is about what it was about
    QVERIFY(bar->scope() == Scope());
}

void MainWindowTest::drop_ofSomethingElseIsRefused()
{
    Shown s;
    s.engine.open();
    QMimeData text, web;
    text.setText(QStringLiteral("just words"));
    web.setUrls({ QUrl(QStringLiteral("https://example.org/a.pdf")) });
    for (QMimeData *data : { &text, &web }) {
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&s.window, &enter);
        QVERIFY(!enter.isAccepted());
        QVERIFY(!s.window.findChild<DropOverlay *>()->isVisible());
    }
}

void MainWindowTest::noChild_keepsADropFromTheWindow()
{
    Shown s;
    QVERIFY(s.window.acceptDrops());
    for (const QWidget *child : s.window.findChildren<QWidget *>())
        if (child->window() == &s.window)
            QVERIFY2(!child->acceptDrops(), child->metaObject()->className());
}

void MainWindowTest::close_asksOnce()
{
    Shown s;
    int asked = 0, quit = 0;
    s.window.setTrayAvailable(true);
    s.window.closeQuestion = [&](bool tray) {
        ++asked;
        return tray ? Closing::KeepWatching : Closing::Undecided;
    };
    connect(&s.window, &MainWindow::quitRequested, this, [&] { ++quit; });
    s.window.close();
    QVERIFY(!s.window.isVisible());
    s.window.raiseAndActivate();
    QVERIFY(s.window.isVisible());
    s.window.close();
    QCOMPARE(asked, 1);
    QCOMPARE(quit, 0);

    MainWindow next(s.engine.engine(), s.state()); // the next start remembers
    next.setTrayAvailable(true);
    next.closeQuestion = s.window.closeQuestion;
    next.show();
    next.close();
    QCOMPARE(asked, 1);
    QVERIFY(!next.isVisible());
}

void MainWindowTest::close_undecidedStaysOpen()
{
    Shown s;
    int asked = 0, quit = 0;
    s.window.closeQuestion = [&](bool) { return ++asked == 1 ? Closing::Undecided : Closing::Quit; };
    connect(&s.window, &MainWindow::quitRequested, this, [&] { ++quit; });
    s.window.close();
    QVERIFY(s.window.isVisible());
    QCOMPARE(quit, 0);
    s.window.close();
    QCOMPARE(asked, 2);
    QCOMPARE(quit, 1);
}

void MainWindowTest::close_withoutATrayMinimises()
{
    Shown s;
    s.window.setTrayAvailable(false);
    s.window.closeQuestion = [](bool) { return Closing::KeepWatching; };
    s.window.close();
    QVERIFY(s.window.isMinimized()); // nothing ever vanishes
    s.window.raiseAndActivate();
    QVERIFY(!s.window.isMinimized());
}

void MainWindowTest::everyControl_hasAName()
{
    Shown s;
    s.engine.open();
    s.ask();
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    Q_EMIT s.engine.engine()->noticed(QStringLiteral("Something."));
    auto *pages = s.window.findChild<QTabWidget *>();
    int checked = 0;
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        for (QWidget *widget : s.window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || qobject_cast<QMenuBar *>(widget) || widget->inherits("QHeaderView"))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            ++checked;
        }
    }
    QVERIFY(checked >= 12);
}

void MainWindowTest::emptyState_saysWhatToDo()
{
    Shown s;
    s.engine.open(0);
    QVERIFY(s.window.askPage()->firstRun()->isVisible());
    s.window.askPage()->startConversation();
    QVERIFY(s.transcript().contains(QStringLiteral("Type a question below.")));
}

void MainWindowTest::conversations_openAgain()
{
    Shown s;
    s.engine.open();
    const ConversationInfo info { 7, question, QDateTime::currentDateTimeUtc() };
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->conversationsReady(request, { info }); });
    auto *list = s.window.askPage()->conversations()->findChild<QTreeView *>();
    QCOMPARE(list->accessibleName(), QStringLiteral("Conversations"));
    QCOMPARE(list->model()->index(0, 0).data().toString(), question);
    Message asked, told;
    asked.text = question;
    told.fromPerson = false;
    told.answer = consensus({ claim(built, Verdict::Supported) });
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, { asked, told }, false); });
    QVERIFY(s.transcript().contains(question));
    QVERIFY(s.transcript().contains(QStringLiteral("quoted from lighthouse.pdf")));
    QTest::mouseClick(button(&s.window, QStringLiteral("New conversation")), Qt::LeftButton);
    QVERIFY(!s.transcript().contains(question));
}

void MainWindowTest::conversationThatWasLeft_isNotShownLate()
{
    Shown s;
    s.engine.open();
    s.window.askPage()->openConversation(7);
    s.window.askPage()->startConversation();
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, saidBefore(), false); });
    QVERIFY(!s.transcript().contains(QStringLiteral("Jonas Wiik")));
    QCOMPARE(s.window.askPage()->conversation(), 0);
}

void MainWindowTest::questionSentBeforeTheMessagesAreThere_isAskedBehindThem()
{
    Shown s;
    s.engine.open();
    s.window.askPage()->openConversation(7);
    QTest::keyClicks(s.field(), question);
    QTest::keyClick(s.field(), Qt::Key_Return);
    QVERIFY(!s.transcript().contains(question)); // it waits
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, saidBefore(), false); });
    const QString shown = s.transcript();
    QVERIFY2(shown.indexOf(QStringLiteral("Jonas Wiik")) >= 0 && shown.indexOf(QStringLiteral("Jonas Wiik")) < shown.indexOf(question), qPrintable(shown));
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    QVERIFY(s.transcript().contains(built) && s.transcript().contains(QStringLiteral("Jonas Wiik")));
}

void MainWindowTest::conversationThatCannotBeRead_leavesTheOneThatIsShown()
{
    Shown s;
    s.engine.open();
    s.window.askPage()->openConversation(7);
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, saidBefore(), false); });
    s.window.askPage()->openConversation(8);
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->failed(request, QStringLiteral("The library cannot be read just now. Try again."), false); });
    QCOMPARE(s.window.askPage()->conversation(), 7);
    QVERIFY(s.transcript().contains(QStringLiteral("Jonas Wiik")));
}

void MainWindowTest::wordsTypedMeanwhile_areKeptWhenTheAnswerFails()
{
    Shown s;
    s.engine.open();
    s.ask();
    QTest::keyClicks(s.field(), QStringLiteral("And who paid?"));
    Answer failed;
    failed.outcome = Outcome::Failed;
    failed.reason = QStringLiteral("The disk is full; free some space and ask again.");
    s.engine.answer(failed);
    QVERIFY2(s.field()->toPlainText().contains(question) && s.field()->toPlainText().contains(QStringLiteral("And who paid?")), qPrintable(s.field()->toPlainText()));
}

void MainWindowTest::draft_belongsToItsConversationAndOutlivesTheWindow()
{
    QTemporaryDir dir;
    const QString state = dir.filePath(QStringLiteral("window.ini"));
    ScriptedEngine engine;
    {
        MainWindow window(engine.engine(), state);
        engine.open();
        const auto *field = window.findChild<Composer *>();
        window.findChild<Composer *>()->setText(QStringLiteral("half a thought"));
        window.askPage()->openConversation(7);
        QCOMPARE(field->text(), QString());
        window.findChild<Composer *>()->setText(QStringLiteral("and another"));
        window.askPage()->startConversation();
        QCOMPARE(field->text(), QStringLiteral("half a thought"));
        window.askPage()->openConversation(7);
        QCOMPARE(field->text(), QStringLiteral("and another"));
    }
    MainWindow again(engine.engine(), state);
    QCOMPARE(again.findChild<Composer *>()->text(), QStringLiteral("half a thought"));
    again.askPage()->openConversation(7);
    QCOMPARE(again.findChild<Composer *>()->text(), QStringLiteral("and another"));
}

void MainWindowTest::drafts_outliveACrash()
{
    Shown s;
    s.engine.open();
    QTest::keyClicks(s.field(), QStringLiteral("to be asked later"));
    s.window.openConversation(7);
    QTest::keyClicks(s.field(), QStringLiteral("half a thou"));
    const auto begunAnew = [&s] { // the other has not ended, as one that is killed
        MainWindow again(s.engine.engine(), s.state());
        again.forgetState();
        const QString unsaid = again.findChild<Composer *>()->text();
        again.askPage()->openConversation(7);
        return QStringList { unsaid, again.findChild<Composer *>()->text() };
    };
    QTRY_COMPARE(begunAnew(), QStringList({ QStringLiteral("to be asked later"), QStringLiteral("half a thou") }));
    s.field()->clear();
    QTRY_COMPARE(begunAnew()[1], QString()); // what was sent or taken back is no draft any more
}

void MainWindowTest::draftOfADeletedConversation_isInNoFile()
{
    Shown s;
    s.engine.open();
    s.window.openConversation(7);
    QTest::keyClicks(s.field(), QStringLiteral("zanzibardraft"));
    const QString folder = QFileInfo(s.state()).path();
    QTRY_COMPARE(filesHolding("zanzibardraft", folder).size(), 1);
    auto *panel = s.window.findChild<ConversationsPanel *>();
    Q_EMIT panel->removed(7);
    QCOMPARE(filesHolding("zanzibardraft", folder), QStringList());
    QCOMPARE(s.field()->toPlainText(), QString());
    Q_EMIT panel->opened(7, 0); // brought back
    QCOMPARE(s.field()->toPlainText(), QStringLiteral("zanzibardraft"));
    Q_EMIT s.window.askPage()->draftsChanged();
    QCOMPARE(filesHolding("zanzibardraft", folder).size(), 1);
}

void MainWindowTest::drafts_areKeptOfTheLatestConversations()
{
    QTemporaryDir dir;
    const QString state = dir.filePath(QStringLiteral("window.ini"));
    Drafts drafts;
    for (int conversation = 1; conversation <= 21; ++conversation)
        drafts.put(conversation, QString::number(conversation));
    drafts.put(2, QStringLiteral("again"));
    drafts.put(22, QStringLiteral("a \"quoted\" line\nand a second; 问"));
    drafts.save(state);
    Drafts kept = Drafts::load(state);
    QCOMPARE(kept.take(1), QString());
    QCOMPARE(kept.take(2), QStringLiteral("again"));
    QCOMPARE(kept.take(3), QString());
    QCOMPARE(kept.take(4), QStringLiteral("4"));
    QCOMPARE(kept.take(22), QStringLiteral("a \"quoted\" line\nand a second; 问"));
    QCOMPARE(kept.take(22), QString());
}

void MainWindowTest::questionThatIsBegun_isNotReplacedByTheLastConversation()
{
    QTemporaryDir dir;
    const QString state = dir.filePath(QStringLiteral("window.ini"));
    Drafts drafts;
    drafts.put(0, QStringLiteral("half a thought"));
    drafts.save(state);
    ScriptedEngine engine;
    MainWindow window(engine.engine(), state);
    engine.open();
    ConversationInfo last;
    last.id = 7;
    engine.say([&](Engine *e, quint64 request) { Q_EMIT e->conversationsReady(request, { last }); });
    QCOMPARE(window.askPage()->conversation(), 0);
    QCOMPARE(window.findChild<Composer *>()->text(), QStringLiteral("half a thought"));
}

void MainWindowTest::pastedFiles_areAddedFromAnywhere_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : { "question", "transcript", "search", "library" })
        QTest::newRow(place) << QString::fromLatin1(place);
}

// A folder's own question comes up. Text goes where it was pasted.
void MainWindowTest::pastedFiles_areAddedFromAnywhere()
{
    QFETCH(QString, place);
    Shown s;
    s.engine.open();
    auto *searched = s.window.findChild<SearchPage *>()->findChild<QLineEdit *>();
    if (place == QLatin1String("search"))
        QTest::keyClick(&s.window, Qt::Key_2, Qt::ControlModifier);
    if (place == QLatin1String("library"))
        QTest::keyClick(&s.window, Qt::Key_3, Qt::ControlModifier);
    if (place == QLatin1String("transcript"))
        s.window.findChild<ChatView *>()->setFocus();
    auto *files = new QMimeData; // the clipboard's
    files->setUrls({ QUrl::fromLocalFile(s.dir.path()) });
    files->setText(s.dir.path()); // as file managers say it too
    QGuiApplication::clipboard()->setMimeData(files);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(s.window.findChild<AddDialog *>());
    QCOMPARE(s.window.findChildren<AddDialog *>().size(), 1);
    QVERIFY(s.field()->toPlainText().isEmpty() && searched->text().isEmpty());
}

// From the menu, or with the middle button: without the key that comes first.
void MainWindowTest::filesPastedByTheMenu_areAddedAsWell()
{
    Shown s;
    s.engine.open();
    auto *files = new QMimeData; // the clipboard's
    files->setUrls({ QUrl::fromLocalFile(s.dir.path()) });
    QGuiApplication::clipboard()->setMimeData(files);
    std::unique_ptr<QMenu> menu(s.field()->createStandardContextMenu());
    QAction *paste = menu->findChild<QAction *>(QStringLiteral("edit-paste"));
    QVERIFY(paste && paste->isEnabled());
    paste->trigger();
    QCOMPARE(s.window.findChildren<AddDialog *>().size(), 1);
    QVERIFY(s.field()->toPlainText().isEmpty());
}

void MainWindowTest::pastedText_goesIntoTheQuestion()
{
    Shown s;
    s.engine.open();
    QGuiApplication::clipboard()->setText(question);
    QTest::keyClick(s.field(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(s.field()->toPlainText(), question);
    QVERIFY(!s.window.findChild<NoticeBar *>()->isVisible());
}

void MainWindowTest::foundDocument_isPreviewedBesideTheSearch()
{
    Shown s;
    s.engine.open();
    QTest::keyClick(&s.window, Qt::Key_2, Qt::ControlModifier);
    auto *page = s.window.findChild<SearchPage *>();
    auto *reader = s.window.findChild<ReaderPane *>();
    Q_EMIT page->previewed(citation(built));
    s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, openedDocument()); });
    QVERIFY(reader->isVisible() && reader->hasDocument());
    QVERIFY(page->isAncestorOf(QApplication::focusWidget()));
    Q_EMIT page->citationOpened(citation(built), { citation(built) });
    QVERIFY(reader->isAncestorOf(QApplication::focusWidget()));
}

void MainWindowTest::searchThatTakesLong_isSaidAndItsFailureOnce()
{
    Shown s;
    s.engine.open();
    QTest::keyClick(&s.window, Qt::Key_2, Qt::ControlModifier);
    auto *page = s.window.findChild<SearchPage *>();
    const auto says = [page](const char *sentence) {
        const QList<QLabel *> labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [=](const QLabel *label) { return label->isVisible() && label->text() == QString::fromUtf8(sentence); });
    };
    QTest::keyClicks(page->findChild<QLineEdit *>(), QStringLiteral("lamp"));
    QTRY_VERIFY(says("Searching…"));
    Q_EMIT s.engine.engine()->failed(EngineLink::lastRequest(), QStringLiteral("The library is damaged."), false);
    QVERIFY(says("The library is damaged."));
    QVERIFY(!s.window.findChild<NoticeBar *>()->isVisible());
}

void MainWindowTest::remark_endsWithTheNextThingDone()
{
    Shown s;
    s.engine.open();
    auto *notice = s.window.findChild<NoticeBar *>();
    QTest::keyClick(&s.window, Qt::Key_F4);
    QVERIFY(notice->isVisible());
    Q_EMIT s.window.askPage()->citationOpened(citation(built), { citation(built) });
    QVERIFY(!notice->isVisible());
    Q_EMIT s.engine.engine()->noticed(QStringLiteral("The disk is full."));
    Q_EMIT s.window.askPage()->citationOpened(citation(built), { citation(built) });
    QVERIFY(notice->isVisible()); // that is still so
}

void MainWindowTest::menuOfTheConversation_canBeUsedAgainAndAgain()
{
    Shown s;
    s.engine.open();
    const ConversationInfo info { 7, question, QDateTime::currentDateTimeUtc() };
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->conversationsReady(request, { info }); });
    int asked = 0;
    s.window.askPage()->conversations()->files()->chooseTarget = [&](const QString &, const QString &) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(); // as a dialog does
        ++asked;
        return QString();
    };
    QMenu *menu = nullptr;
    for (QMenu *each : s.window.findChildren<QMenu *>())
        if (each->title() == QStringLiteral("&This conversation"))
            menu = each;
    QVERIFY(menu);
    for (int i = 1; i <= 4; ++i) {
        menu->popup(QPoint(100, 100));
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_E); // Export
        QTRY_VERIFY(QApplication::activePopupWidget() != menu);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_P); // PDF
        QTRY_COMPARE(asked, i);
        QTRY_VERIFY(!menu->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    // The keys it shows are still those of the list. Without a window manager the last menu is still the active window.
    s.window.hide();
    s.window.show();
    s.window.activateWindow();
    QTRY_VERIFY(s.window.isActiveWindow());
    auto *list = s.window.findChild<ConversationsPanel *>()->findChild<QTreeView *>();
    s.window.activateWindow();
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    QVERIFY(list->currentIndex().isValid());
    QTest::keyClick(list, Qt::Key_F2);
    QTRY_VERIFY(list->viewport()->findChild<QLineEdit *>());
}

void MainWindowTest::textSize_changes()
{
    Shown s;
    auto *chat = s.window.findChild<ChatView *>();
    const double before = chat->font().pointSizeF();
    QTest::keyClick(&s.window, Qt::Key_Plus, Qt::ControlModifier);
    QTRY_VERIFY(chat->font().pointSizeF() > before);
    QTest::keyClick(&s.window, Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(chat->font().pointSizeF(), before);
}

static void turnWheel(QWidget *over, int eighths, Qt::KeyboardModifiers modifiers)
{
    const QPoint at = over->rect().center();
    QWheelEvent event(at, over->mapToGlobal(at), {}, { 0, eighths }, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // Qt offers no other to the widgets around
    qApp->notify(over, &event);
}

void MainWindowTest::wheelWithCtrl_changesTheTextAsTheKeysDo()
{
    Shown s;
    s.engine.open();
    auto *chat = s.window.findChild<ChatView *>();
    const double before = chat->font().pointSizeF();
    turnWheel(chat->viewport(), 60, Qt::ControlModifier); // a touchpad gives parts of a notch
    turnWheel(chat->viewport(), 60, Qt::ControlModifier);
    QTRY_COMPARE(chat->font().pointSizeF(), before * 1.1);
    QCOMPARE(s.window.font().pointSizeF(), before * 1.1); // not of the transcript alone
    QTest::keyClick(&s.window, Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(chat->font().pointSizeF(), before);
    auto *reader = s.window.findChild<TextView *>();
    turnWheel(reader->viewport(), 240, Qt::ControlModifier);
    QCOMPARE(reader->font().pointSizeF(), before + 2);
    QCOMPARE(s.window.font().pointSizeF(), before);
    reader->zoomBy(-2); // the keys take it back
    QCOMPARE(reader->font().pointSizeF(), before);
}

void MainWindowTest::menus_haveNoLetterTwice()
{
    Shown s;
    s.engine.open();
    QHash<QWidget *, QList<QAction *>> all { { s.window.menuBar(), s.window.menuBar()->actions() } };
    for (QMenu *menu : s.window.menuBar()->findChildren<QMenu *>())
        all.insert(menu, menu->actions());
    for (auto menu = all.cbegin(); menu != all.cend(); ++menu) {
        QHash<QKeySequence, QString> letters;
        for (const QAction *action : menu.value()) {
            const QKeySequence letter = QKeySequence::mnemonic(action->text());
            QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(action->text() + QStringLiteral(" and ") + letters.value(letter)));
            letters.insert(letter, action->text());
        }
    }
}

void MainWindowTest::about_saysWhatItIs()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("12.3.4"));
    Shown s;
    QAction *about = nullptr;
    for (QAction *action : s.window.menuBar()->actions().last()->menu()->actions())
        if (action->text().contains(QStringLiteral("About")))
            about = action;
    QVERIFY(about);
    about->trigger();
    auto *dialog = s.window.findChild<AboutDialog *>();
    QVERIFY(dialog);
    auto *browser = dialog->findChild<QTextBrowser *>();
    QTRY_VERIFY(browser->hasFocus());
    QCOMPARE(browser->accessibleName(), QStringLiteral("About SuperInstance"));
    QVERIFY(browser->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    const QString text = browser->toPlainText();
    for (const QString &part : { QStringLiteral("12.3.4"), QStringLiteral("GPL-3.0-or-later"), QStringLiteral("Qt 6"), QStringLiteral("Poppler"), QDir::toNativeSeparators(s.dir.path()) })
        QVERIFY2(text.contains(part), qPrintable(part));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!s.window.findChild<AboutDialog *>());
}

void MainWindowTest::shortcuts_areListedAsTheyAre()
{
    Shown s;
    const QuickAsk quick(s.window.link());
    auto *added = new QAction(QStringLiteral("&Brew coffee…"), s.window.findChild<ReaderPane *>());
    added->setShortcuts({ QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_B), QKeySequence(Qt::Key_F12) });
    QTest::keyClick(&s.window, Qt::Key_F1);
    auto *dialog = s.window.findChild<ShortcutsDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QTextBrowser *>()->hasFocus());
    const QString text = dialog->findChild<QTextBrowser *>()->toPlainText();
    int listed = 0;
    for (const QAction *action : s.window.findChildren<QAction *>())
        if (!action->shortcuts().isEmpty()) {
            ++listed;
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->shortcut().toString()));
            QVERIFY2(text.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
        }
    QVERIFY(listed > 20);
    for (const QWidget *each : { static_cast<const QWidget *>(&s.window), static_cast<const QWidget *>(&quick) })
        QVERIFY2(each->findChildren<QShortcut *>().isEmpty(), "what a shortcut does cannot be listed: it has no name");
    for (const QAction *action : quick.findChildren<QAction *>())
        if (!action->shortcuts().isEmpty())
            QVERIFY2(text.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
    const qsizetype small = text.indexOf(quick.accessibleName());
    QVERIFY(small > 0 && text.indexOf(QStringLiteral("Esc\nClose this window"), small) > small && text.indexOf(QStringLiteral("Ctrl+Return, Ctrl+Enter"), small) > small);
    for (const char *key : { "Ctrl+V\nAdd what was copied", "Down goes to the documents found", "Space shows it", "Down goes to the conversations found", "Del on a name" })
        QVERIFY2(text.count(QLatin1String(key)) == 1, key);
    QVERIFY(text.contains(QStringLiteral("Brew coffee")) && !text.contains(QStringLiteral("coffee…")));
    QVERIFY(text.contains(QStringLiteral("Ctrl+Alt+B, F12")));
    QCOMPARE(text.count(QStringLiteral("New conversation")), 1);
    QVERIFY(text.indexOf(QStringLiteral("Brew coffee")) > text.indexOf(QStringLiteral("Reader"))); // where it works
    QVERIFY(text.contains(QStringLiteral("Enter sends the question")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!s.window.findChild<ShortcutsDialog *>());
}

// By the picture: something of the colour of choices is drawn where the focus is, and not without it.
void MainWindowTest::focus_isSeenOnEveryControl()
{
    Shown s;
    s.engine.open();
    const auto line = [](QWidget *widget) {
        const QImage picture = widget->window()->grab(QRect(widget->mapTo(widget->window(), QPoint()), widget->size())).toImage();
        const QColor wanted = widget->palette().color(QPalette::Highlight);
        int found = 0;
        for (int x = 0; x < picture.width(); ++x)
            found += picture.pixelColor(x, 0) == wanted && picture.pixelColor(x, picture.height() - 1) == wanted;
        return found >= picture.width() - 2;
    };
    QSet<QWidget *> visited;
    for (int page = 0; page < 3; ++page) {
        s.window.findChild<QTabWidget *>()->setCurrentIndex(page);
        QCoreApplication::processEvents(); // laid out
        for (int i = 0; i < 30; ++i) {
            QWidget *now = QApplication::focusWidget();
            QVERIFY(now);
            QVERIFY2(line(now), qPrintable(QStringLiteral("page %1: %2").arg(page).arg(QLatin1String(now->metaObject()->className()))));
            visited.insert(now);
            QTest::keyClick(now, Qt::Key_Tab);
        }
    }
    QVERIFY(visited.size() > 12);
    for (QWidget *each : std::as_const(visited))
        QVERIFY(each == QApplication::focusWidget() || !line(each)); // it goes along
}

void MainWindowTest::textSize_reachesTheReaderAndTheRowsOfFiles()
{
    Shown s;
    s.engine.open();
    auto *reader = s.window.findChild<TextView *>();
    auto *files = s.window.findChild<QTableView *>();
    reader->zoomBy(2); // of its own, on top
    const double usual = s.window.font().pointSizeF();
    QCOMPARE(reader->font().pointSizeF(), usual + 2);
    Appearance { 200 }.apply();
    QTRY_COMPARE(reader->font().pointSizeF(), 2 * usual + 2);
    QTRY_VERIFY(files->verticalHeader()->defaultSectionSize() >= QFontMetrics(QApplication::font()).height());
    Appearance().apply();
    QTRY_COMPARE(reader->font().pointSizeF(), usual + 2);
    reader->resetZoom();
    QCOMPARE(reader->font().pointSizeF(), usual);
}

void MainWindowTest::streamedSentences_areReadOutOnceEach()
{
    Shown s;
    s.engine.open();
    s.ask();
    s.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&s.window));
    const QString description = s.window.findChild<ChatView *>()->accessibleDescription();
    const Announcements announced;
    for (const char *words : { "The light", "house was built ", "in 1874. It ", "stands on an island. And", " so" })
        s.engine.token(QString::fromLatin1(words));
    QStringList said { QStringLiteral("The lighthouse was built in 1874."), QStringLiteral("It stands on an island.") };
    QCOMPARE(announced.sentences(), said);
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    QCOMPARE(announced.sentences(), said << QStringLiteral("Answer. And so")); // what was said is not said again
    QCOMPARE(s.window.findChild<ChatView *>()->accessibleDescription(), description);
}

void MainWindowTest::upInTheEmptyField_editsTheLastQuestion()
{
    Shown s;
    s.engine.open();
    QTest::keyClick(s.field(), Qt::Key_Up); // there is none
    auto *composer = s.window.findChild<Composer *>();
    QVERIFY(!composer->editing());
    s.ask();
    s.engine.asked(message(1, 0, true, question), message(2, 1, false, {}));
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    s.field()->setPlainText(QStringLiteral("half a"));
    QTest::keyClick(s.field(), Qt::Key_Up); // moves the caret
    QVERIFY(!composer->editing());
    s.field()->clear();
    QTest::keyClick(s.field(), Qt::Key_Up);
    QVERIFY(composer->editing());
    QCOMPARE(s.field()->toPlainText(), question);
}

void MainWindowTest::keys_goFromConversationToConversation()
{
    Shown s;
    s.engine.open();
    ConversationInfo pinned { 3, QStringLiteral("Third") };
    pinned.pinned = true;
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->conversationsReady(request, { { 1, QStringLiteral("First") }, { 2, QStringLiteral("Second") }, pinned }); });
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, saidBefore(), false); });
    s.window.askPage()->openConversation(3); // stands first, in its group
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, saidBefore(), false); });
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(s.field(), key, modifiers);
        return s.window.askPage()->conversation();
    };
    QCOMPARE(press(Qt::Key_Tab, Qt::ControlModifier), 1);
    QCOMPARE(press(Qt::Key_PageDown, Qt::ControlModifier), 2);
    QCOMPARE(press(Qt::Key_Tab, Qt::ControlModifier), 2); // the last
    QCOMPARE(press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier), 1);
    QCOMPARE(press(Qt::Key_PageUp, Qt::ControlModifier), 3); // over the name of its group
    QCOMPARE(press(Qt::Key_PageUp, Qt::ControlModifier), 3);
}

void MainWindowTest::whoReadsFurtherUp_isLedBackToTheLatest()
{
    Shown s;
    s.engine.open();
    s.ask();
    for (int i = 0; i < 60; ++i)
        s.engine.token(QStringLiteral("The lighthouse was built in 1874, and it stands there still.\n\n"));
    auto *chat = s.window.findChild<ChatView *>();
    auto *latest = s.window.findChild<LatestButton *>();
    QScrollBar *bar = chat->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > chat->height() && bar->value() == bar->maximum());
    QVERIFY(!latest->isVisible());
    bar->setValue(0);
    QVERIFY(latest->isVisible());
    QVERIFY(chat->geometry().contains(latest->geometry()));
    s.engine.token(QStringLiteral("More of it.\n\n"));
    QTest::mouseClick(latest, Qt::LeftButton);
    QTRY_COMPARE(bar->value(), bar->maximum());
    QVERIFY(!latest->isVisible());
    bar->setValue(0);
    QTest::keyClick(s.field(), Qt::Key_End, Qt::AltModifier);
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void MainWindowTest::messageUnderTheMouse_saysWhenItWasWritten()
{
    Shown s;
    s.engine.open();
    s.window.askPage()->openConversation(7);
    QList<Message> messages = saidBefore();
    messages.first().at = QDateTime(QDate(2025, 3, 12), QTime(14, 5));
    s.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->messagesReady(request, messages, false); });
    auto *chat = s.window.findChild<ChatView *>();
    chat->verticalScrollBar()->setValue(0);
    const QPoint place = chat->cursorRect(QTextCursor(chat->document())).center();
    QHelpEvent rest(QEvent::ToolTip, place, chat->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(chat->viewport(), &rest);
    QCOMPARE(QToolTip::text(), QLocale().toString(messages.first().at, QLocale::LongFormat));
    QToolTip::hideText();
}

void MainWindowTest::answer_isNotReadOutToWhoWorksElsewhere()
{
    Shown s;
    s.engine.open();
    s.ask();
    QApplication::setActiveWindow(nullptr);
    const Announcements announced;
    s.engine.token(QStringLiteral("The lighthouse was built in 1874. It"));
    QCOMPARE(announced.sentences(), QStringList());
}

void MainWindowTest::deeds_waitUntilTheAnswerIsThere()
{
    Shown s;
    s.engine.open();
    s.ask();
    s.engine.asked(message(1, 0, true, question), message(2, 1, false, {}));
    auto *chat = s.window.findChild<ChatView *>();
    Q_EMIT chat->editWanted(0, message(1, 0, true, question));
    QVERIFY(s.window.findChild<NoticeBar *>()->isVisible());
    QVERIFY(!s.window.findChild<Composer *>()->editing());
    s.engine.answer(consensus({ claim(built, Verdict::Supported) }));
    QTest::keyClick(&s.window, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(s.window.findChild<Composer *>()->editing());
    QCOMPARE(s.field()->toPlainText(), question);
    QTest::keyClick(s.field(), Qt::Key_Escape);
    QVERIFY(!s.window.findChild<Composer *>()->editing());
    QTest::keyClick(&s.window, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(button(&s.window, QStringLiteral("Stop"))->isVisible());
    QVERIFY(s.transcript().contains(QStringLiteral("Looking…")));
    QCOMPARE(s.transcript().count(question), 1); // it is not asked a second time
}

QTEST_MAIN(MainWindowTest)
#include "mainwindow_test.moc"
