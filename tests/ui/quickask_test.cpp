// The small window by keyboard, with an engine that says what the test says.
#include "tests/ui/scriptedengine.h"
#include "ui/activation.h"
#include "ui/chat/chatview.h"
#include "ui/chat/composer.h"
#include "ui/enginelink.h"
#include "ui/quickask.h"

#include <QSignalSpy>
#include <QTest>

using namespace superinstance;

namespace {

const QString built = QStringLiteral("The lighthouse was built in 1874.");
const QString question = QStringLiteral("When was the lighthouse built?");

struct Shown {
    explicit Shown(bool engineOpen = true) : link(engine.engine()), quick(&link)
    {
        if (engineOpen)
            engine.open();
        open();
    }
    void open(const QString &asked = {})
    {
        quick.open(asked, {});
        if (!QTest::qWaitForWindowActive(&quick))
            qFatal("the window did not become active");
    }
    QPlainTextEdit *field() { return quick.findChild<QPlainTextEdit *>(); }
    ChatView *transcript() { return quick.findChild<ChatView *>(); }
    bool busy() { return quick.findChild<Composer *>()->busy(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(field(), Qt::Key(key), modifiers); }
    void ask(const QString &text = question)
    {
        QTest::keyClicks(field(), text);
        key(Qt::Key_Return);
        engine.conversationCreated();
    }
    void answer() { engine.answer(consensus({ claim(built, Verdict::Supported) })); }

    ScriptedEngine engine;
    EngineLink link;
    QuickAsk quick;
};

} // namespace

class QuickAskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opened_isALineToTypeIn();
    void enter_answersInPlace();
    void followUp_isAskedInTheSameConversation();
    void questionBeforeTheLibraryIsOpen_isAskedThen();
    void questionGivenWithTheCall_isAskedAtOnce();
    void callWhileAnswering_losesNothing();
    void escape_hidesButTheAnswerIsThereLater();
    void nextCall_beginsAnew();
    void citation_isPassedOn();
    void ctrlEnter_growsWithTheConversation();
    void ctrlEnterWhileAnswering_growsWithTheAnswer();
    void ctrlEnterWithTypedWords_asksThemInTheWindow();
    void conversationThatCannotBeMade_givesTheQuestionBack();
    void libraryThatDoesNotOpen_isSaid();
    void startupId_tellsItsTime();
};

void QuickAskTest::opened_isALineToTypeIn()
{
    Shown shown;
    QVERIFY(shown.field()->hasFocus());
    QVERIFY(!shown.transcript()->isVisible());
    QVERIFY(shown.quick.height() < 200);
}

void QuickAskTest::enter_answersInPlace()
{
    Shown shown;
    shown.ask();
    QVERIFY(shown.busy());
    QVERIFY(shown.transcript()->isVisible());
    QVERIFY(shown.quick.height() > 300);
    shown.answer();
    QVERIFY(shown.transcript()->toPlainText().contains(built));
    QVERIFY(!shown.busy());
}

void QuickAskTest::followUp_isAskedInTheSameConversation()
{
    Shown shown;
    shown.ask();
    shown.answer();
    QTest::keyClicks(shown.field(), QStringLiteral("By whom?"));
    shown.key(Qt::Key_Return);
    QVERIFY(shown.busy());
    shown.answer(); // no other conversation had to be made first
    QVERIFY(!shown.busy());
    const QString text = shown.transcript()->toPlainText();
    QVERIFY(text.contains(question) && text.contains(QLatin1String("By whom?")));
}

void QuickAskTest::questionBeforeTheLibraryIsOpen_isAskedThen()
{
    Shown shown(false);
    shown.ask();
    QVERIFY(shown.busy());
    QVERIFY(!shown.transcript()->isVisible());
    shown.engine.open();
    shown.engine.conversationCreated();
    shown.answer();
    QVERIFY(shown.transcript()->toPlainText().contains(built));
}

void QuickAskTest::questionGivenWithTheCall_isAskedAtOnce()
{
    Shown shown;
    shown.open(QStringLiteral(" ") + question);
    QVERIFY(shown.busy());
    shown.engine.conversationCreated();
    shown.answer();
    QVERIFY(shown.transcript()->toPlainText().contains(built));
}

void QuickAskTest::callWhileAnswering_losesNothing()
{
    Shown shown;
    shown.ask();
    shown.open(QStringLiteral("Who was its keeper?"));
    QCOMPARE(shown.field()->toPlainText(), QStringLiteral("Who was its keeper?"));
    shown.answer();
    QVERIFY(shown.transcript()->toPlainText().contains(built));
    QCOMPARE(shown.field()->toPlainText(), QStringLiteral("Who was its keeper?"));
}

void QuickAskTest::escape_hidesButTheAnswerIsThereLater()
{
    Shown shown;
    shown.ask();
    shown.key(Qt::Key_Escape);
    QVERIFY(!shown.quick.isVisible());
    shown.answer();
    shown.open();
    QVERIFY(shown.transcript()->toPlainText().contains(built));
}

void QuickAskTest::nextCall_beginsAnew()
{
    Shown shown;
    shown.ask();
    shown.answer();
    shown.key(Qt::Key_Escape);
    shown.open();
    QVERIFY(!shown.transcript()->isVisible());
    QVERIFY(shown.field()->toPlainText().isEmpty());
    shown.ask(QStringLiteral("By whom?"));
    QVERIFY(!shown.transcript()->toPlainText().contains(built));
}

void QuickAskTest::citation_isPassedOn()
{
    Shown shown;
    QSignalSpy opened(&shown.quick, &QuickAsk::citationOpened);
    shown.ask();
    shown.answer();
    shown.transcript()->setFocus();
    QTest::keyClick(shown.transcript(), Qt::Key_Tab);
    QTest::keyClick(shown.transcript(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void QuickAskTest::ctrlEnter_growsWithTheConversation()
{
    Shown shown;
    QSignalSpy grown(&shown.quick, &QuickAsk::grown);
    shown.ask();
    shown.answer();
    shown.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(grown.size(), 1);
    QCOMPARE(grown[0][0].toLongLong(), 7);
    QVERIFY(!shown.quick.isVisible());
}

void QuickAskTest::ctrlEnterWhileAnswering_growsWithTheAnswer()
{
    Shown shown;
    QSignalSpy grown(&shown.quick, &QuickAsk::grown);
    shown.ask();
    shown.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(grown.size(), 0);
    QVERIFY(shown.quick.isVisible());
    shown.answer();
    QCOMPARE(grown.size(), 1);
    QCOMPARE(grown[0][0].toLongLong(), 7);
}

void QuickAskTest::ctrlEnterWithTypedWords_asksThemInTheWindow()
{
    Shown shown;
    QSignalSpy asked(&shown.quick, &QuickAsk::askedInWindow);
    QTest::keyClicks(shown.field(), question);
    shown.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), question);
    shown.open();
    QVERIFY(shown.field()->toPlainText().isEmpty());
}

void QuickAskTest::conversationThatCannotBeMade_givesTheQuestionBack()
{
    Shown shown;
    QTest::keyClicks(shown.field(), question);
    shown.key(Qt::Key_Return);
    shown.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->failed(request, QStringLiteral("The disk is full."), false); });
    QVERIFY(!shown.busy());
    QCOMPARE(shown.field()->toPlainText(), question);
    QVERIFY(shown.transcript()->isVisible() && shown.transcript()->toPlainText().contains(QLatin1String("The disk is full.")));
}

void QuickAskTest::libraryThatDoesNotOpen_isSaid()
{
    Shown shown(false);
    shown.ask();
    Q_EMIT shown.engine.engine()->openFailed(QStringLiteral("The folder is gone."));
    QVERIFY(shown.transcript()->isVisible() && shown.transcript()->toPlainText().contains(QLatin1String("The folder is gone.")));
    QVERIFY(!shown.field()->isEnabled());
}

void QuickAskTest::startupId_tellsItsTime()
{
    QCOMPARE(timeOfStartupId(QStringLiteral("panel-123-host-xterm-0_TIME456789")), 456789u);
    QCOMPARE(timeOfStartupId(QStringLiteral("8f2c-wayland-token")), 0u);
    QCOMPARE(timeOfStartupId({}), 0u);
}

QTEST_MAIN(QuickAskTest)
#include "quickask_test.moc"
