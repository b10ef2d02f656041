// In the list of conversations the one that is shown is highlighted, or none is.
#include "tests/ui/scriptedengine.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationspanel.h"
#include "ui/mainwindow.h"
#include "ui/search/searchpage.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace superinstance;

namespace {

const QList<ConversationInfo> five { { 1, QStringLiteral("First") }, { 2, QStringLiteral("Second") }, { 3, QStringLiteral("Third") }, { 4, QStringLiteral("Fourth") }, { 5, QStringLiteral("Fifth") } };

// A window with these conversations, of which the second is shown.
struct Shown {
    Shown() : window(engine.engine(), dir.filePath(QStringLiteral("window.ini")))
    {
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not become active");
        engine.open();
        list(five);
        open(2);
    }
    ChatPage *page() { return window.askPage(); }
    QTreeView *view() { return page()->conversations()->findChild<QTreeView *>(); }
    QLineEdit *field() { return page()->conversations()->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly); }
    // The panel is told, and asks a moment later.
    void list(const QList<ConversationInfo> &all)
    {
        Q_EMIT engine.engine()->conversationsChanged();
        QTest::qWait(40);
        engine.say([&](Engine *sender, quint64 request) { Q_EMIT sender->conversationsReady(request, all); });
    }
    // What the engine says when the page has asked for messages.
    void read()
    {
        const QString said = QStringLiteral("Said in %1").arg(page()->conversation());
        engine.say([&](Engine *sender, quint64 request) { Q_EMIT sender->messagesReady(request, { message(10, 0, true, said) }, false); });
    }
    void open(qint64 id)
    {
        page()->openConversation(id);
        read();
    }
    // Of those that are left.
    void listWithout(const QSet<qint64> &removed)
    {
        QList<ConversationInfo> left = five;
        left.removeIf([&](const ConversationInfo &info) { return removed.contains(info.id); });
        list(left);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view(), key, modifiers); }
    // Titles; more than one would be wrong.
    QStringList highlighted()
    {
        QStringList titles;
        for (const QModelIndex &index : view()->selectionModel()->selectedIndexes())
            titles.append(index.data().toString());
        return titles;
    }
    QString transcript() { return window.findChild<ChatView *>()->toPlainText(); }

    QTemporaryDir dir;
    ScriptedEngine engine;
    MainWindow window;
};

const QStringList none;

} // namespace

class ShownConversationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysInTheList_highlightWhatTheyOpen()
    {
        Shown s;
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Second") });
        s.view()->setFocus();
        s.press(Qt::Key_Down);
        QCOMPARE(s.view()->currentIndex().data().toString(), QStringLiteral("Third"));
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Second") });
        s.press(Qt::Key_Return);
        s.read();
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Third") });
        QTest::mouseClick(s.view()->viewport(), Qt::RightButton, {}, s.view()->visualRect(s.view()->model()->index(0, 0)).center());
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Third") });
    }

    void deletingTheOneThatIsShown_showsTheNext()
    {
        Shown s;
        s.view()->setFocus();
        s.press(Qt::Key_Delete);
        QCOMPARE(s.page()->conversation(), 3);
        s.read();
        QVERIFY2(s.transcript().contains(QStringLiteral("Said in 3")), qPrintable(s.transcript()));
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Third") });
        s.press(Qt::Key_Delete); // before the list is another
        s.read();
        s.listWithout({ 2, 3 });
        QCOMPARE(s.page()->conversation(), 4);
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Fourth") });
        s.open(5); // below the last comes the one above
        s.page()->conversations()->remove(5);
        QCOMPARE(s.page()->conversation(), 4);
        s.read();
        s.page()->conversations()->remove(4);
        QCOMPARE(s.page()->conversation(), 1);
        s.read();
        s.page()->conversations()->remove(1); // though deleted ones are still listed
        QCOMPARE(s.page()->conversation(), 0);
        QVERIFY(s.transcript().contains(QStringLiteral("Ask your own documents")));
        QCOMPARE(s.highlighted(), none);
    }

    void deletingAnother_leavesTheOneThatIsShown()
    {
        Shown s;
        s.view()->setFocus();
        s.press(Qt::Key_Down);
        s.press(Qt::Key_Delete);
        s.listWithout({ 3 });
        QCOMPARE(s.page()->conversation(), 2);
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Second") });
        QCOMPARE(s.view()->currentIndex().data().toString(), QStringLiteral("Fourth")); // where the keys go on
    }

    void whatIsBroughtBack_isShown()
    {
        Shown s;
        s.view()->setFocus();
        s.press(Qt::Key_Delete);
        s.read();
        s.listWithout({ 2 });
        s.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(s.page()->conversation(), 3); // the engine has not done it yet
        s.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->conversationChanged(request, 2); });
        s.read();
        s.list(five);
        QCOMPARE(s.page()->conversation(), 2);
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Second") });
    }

    void newConversation_highlightsNoneUntilItIsListed()
    {
        Shown s;
        s.view()->setFocus(); // whatever has the keyboard
        s.page()->startConversation();
        QCOMPARE(s.highlighted(), none);
        s.list(five);
        QCOMPARE(s.highlighted(), none);
        s.page()->ask(QStringLiteral("When was it built?"));
        s.engine.conversationCreated();
        s.list(five + QList<ConversationInfo> { { 7, QStringLiteral("Seventh") } });
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Seventh") });
    }

    void askingAboutDocuments_highlightsNone()
    {
        Shown s;
        s.view()->setFocus();
        Q_EMIT s.window.findChild<SearchPage *>()->askAboutRequested({ QStringLiteral("/a.txt") });
        QCOMPARE(s.highlighted(), none);
        s.list(five);
        QCOMPARE(s.highlighted(), none);
    }

    void searchOfTheList_highlightsTheOneThatIsShownIfItIsFound()
    {
        Shown s;
        s.field()->setText(QStringLiteral("words"));
        s.listWithout({ 2 });
        QCOMPARE(s.highlighted(), none);
        s.view()->setFocus();
        s.press(Qt::Key_Down);
        QCOMPARE(s.highlighted(), none);
        s.listWithout({ 1 });
        QCOMPARE(s.highlighted(), QStringList { QStringLiteral("Second") });
    }

    void newConversation_endsTheSearchThatWouldNotListIt()
    {
        Shown s;
        s.field()->setText(QStringLiteral("words"));
        QTest::keyClick(&s.window, Qt::Key_N, Qt::ControlModifier);
        QVERIFY(s.field()->text().isEmpty());
        s.field()->setText(QStringLiteral("words")); // before the first question
        s.page()->ask(QStringLiteral("When was it built?"));
        s.engine.conversationCreated();
        QVERIFY(s.field()->text().isEmpty());
        s.open(2);
        s.field()->setText(QStringLiteral("words")); // is not in the way of anything else
        s.page()->conversations()->remove(2);
        QCOMPARE(s.field()->text(), QStringLiteral("words"));
    }
};

QTEST_MAIN(ShownConversationTest)
#include "shownconversation_test.moc"
