// Words found in a conversation: every place is counted, marked and walked to.
#include "tests/ui/scriptedengine.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationfind.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace superinstance;

namespace {

// Messages 1 to `count`, questions and answers, with these texts in some of them.
struct Talk {
    explicit Talk(const QHash<qint64, QString> &texts, int count = 6) : link(engine.engine())
    {
        auto *layout = new QVBoxLayout(&window);
        view = new ChatView(&window);
        find = new ConversationFind(&link, view, &window);
        layout->addWidget(view);
        layout->addWidget(find);
        for (qint64 id = 1; id <= count; ++id) {
            Message each = message(id, id - 1, id % 2 != 0, texts.value(id, QStringLiteral("Message %1.").arg(id)));
            if (!each.fromPerson)
                each.answer = consensus({ claim(each.text, Verdict::Supported) });
            messages.append(each);
        }
        window.resize(700, 500);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not become active");
        QObject::connect(view, &ChatView::messagesWanted, &window, [this](qint64 before, int limit) {
            QMetaObject::invokeMethod(&window, [=, this] {
                const qsizetype end = before == 0 ? messages.size() : before - 1, begin = std::max<qsizetype>(0, end - limit);
                view->addMessages(messages.mid(begin, end - begin), begin > 0);
            }, Qt::QueuedConnection);
        });
        view->showMessages(messages.mid(std::max<qsizetype>(0, messages.size() - 50)), messages.size() > 50);
        find->begin(7);
    }
    void look(const QString &words, const QList<qint64> &found)
    {
        find->findChild<QLineEdit *>()->setText(words);
        QTest::qWait(200); // the bar gathers keys
        engine.say([&](Engine *sender, quint64 request) { Q_EMIT sender->messagesFound(request, found); });
    }
    QString count() { return find->findChild<QLabel *>()->text(); }
    void next() { QTest::keyClick(find->findChild<QLineEdit *>(), Qt::Key_Return); }
    void previous() { QTest::keyClick(find->findChild<QLineEdit *>(), Qt::Key_Return, Qt::ShiftModifier); }
    // What stands at the caret and a little behind it.
    QString here()
    {
        QTextCursor caret = view->textCursor();
        caret.setPosition(std::min(caret.position() + 12, view->document()->characterCount() - 1), QTextCursor::KeepAnchor);
        return caret.selectedText();
    }
    // Marked ones, and those of them that look like the current one.
    QPair<int, int> marks()
    {
        int current = 0;
        for (const QTextEdit::ExtraSelection &mark : view->extraSelections())
            current += mark.format.background() == view->palette().highlight();
        return { int(view->extraSelections().size()), current };
    }

    ScriptedEngine engine;
    EngineLink link;
    QWidget window;
    ChatView *view = nullptr;
    ConversationFind *find = nullptr;
    QList<Message> messages;
};

QPair<int, int> pair(int all, int current) { return { all, current }; }

} // namespace

class ConversationFindTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPlace_isCountedMarkedAndWalkedTo()
    {
        Talk talk({ { 2, QStringLiteral("A lamp one. A lamp two.") }, { 5, QStringLiteral("Which lamp three?") } });
        talk.look(QStringLiteral("lamp"), { 2, 5 });
        QCOMPARE(talk.count(), QStringLiteral("3 of 3")); // the latest
        QTRY_VERIFY(talk.here().startsWith(QStringLiteral("lamp three?")));
        QCOMPARE(talk.marks(), pair(3, 1));
        talk.previous();
        QCOMPARE(talk.count(), QStringLiteral("2 of 3"));
        QTRY_VERIFY(talk.here().startsWith(QStringLiteral("lamp two.")));
        QCOMPARE(talk.marks(), pair(3, 1));
        talk.previous();
        QCOMPARE(talk.count(), QStringLiteral("1 of 3"));
        QTRY_VERIFY(talk.here().startsWith(QStringLiteral("lamp one.")));
        talk.previous();
        QCOMPARE(talk.count(), QStringLiteral("3 of 3")); // round the beginning
        QTRY_VERIFY(talk.here().startsWith(QStringLiteral("lamp three")));
        talk.next();
        QCOMPARE(talk.count(), QStringLiteral("1 of 3")); // and round the end
        talk.next();
        QTRY_VERIFY(talk.here().startsWith(QStringLiteral("lamp two.")));
        QCOMPARE(talk.count(), QStringLiteral("2 of 3"));
    }

    // Only what was said is searched: not what stands around it.
    void smallPrint_isNoPlace()
    {
        Talk talk({ { 2, QStringLiteral("Copy the lighthouse plan.") } });
        talk.look(QStringLiteral("copy"), { 2 }); // every answer offers it
        QCOMPARE(talk.count(), QStringLiteral("1 of 1"));
        QTRY_COMPARE(talk.marks(), pair(1, 1));
    }

    void wordInAnotherForm_isOnePlace()
    {
        Talk talk({ { 2, QStringLiteral("The ships sank.") }, { 4, QStringLiteral("One sinking ship after a sinking boat.") } });
        talk.look(QStringLiteral("sinking"), { 2, 4 }); // the engine knows that it is the same word
        QCOMPARE(talk.count(), QStringLiteral("3 of 3"));
        talk.next();
        QCOMPARE(talk.count(), QStringLiteral("1 of 3"));
        QTRY_COMPARE(talk.marks(), pair(2, 0));
        talk.next();
        QCOMPARE(talk.count(), QStringLiteral("2 of 3"));
        QTRY_VERIFY(talk.here().startsWith(QStringLiteral("sinking ship")));
    }

    // Its places are not known before it is there.
    void messageFarAbove_isCountedOnceItIsThere()
    {
        Talk talk({ { 20, QStringLiteral("A lamp one. A lamp two. A lamp three.") }, { 298, QStringLiteral("The lamp four.") } }, 300);
        talk.look(QStringLiteral("lamp"), { 20, 298 });
        QCOMPARE(talk.count(), QStringLiteral("2 of 2"));
        talk.previous();
        QTRY_VERIFY_WITH_TIMEOUT(talk.here().startsWith(QStringLiteral("lamp three")), 20'000);
        QTRY_COMPARE(talk.count(), QStringLiteral("3 of 4"));
        talk.previous();
        QTRY_VERIFY(talk.here().startsWith(QStringLiteral("lamp two")));
        QCOMPARE(talk.count(), QStringLiteral("2 of 4"));
        talk.next();
        talk.next();
        QTRY_VERIFY_WITH_TIMEOUT(talk.here().startsWith(QStringLiteral("lamp four")), 20'000);
        QCOMPARE(talk.count(), QStringLiteral("4 of 4"));
    }

    void place_standsClearOfTheEdges()
    {
        QString answer = QStringLiteral("A lamp at first.\n\n");
        for (int i = 0; i < 60; ++i)
            answer += QStringLiteral("Line %1 of what the keeper wrote.\n\n").arg(i) + (i == 30 ? QStringLiteral("A lamp halfway.\n\n") : QString());
        Talk talk({ { 2, QStringLiteral("Something said before.\n\n").repeated(8) }, { 4, answer + QStringLiteral("A lamp at last.") } }, 5);
        talk.look(QStringLiteral("lamp"), { 4 });
        QTRY_VERIFY(talk.here().startsWith(QStringLiteral("lamp at last")));
        const int lines = 2 * talk.view->fontMetrics().lineSpacing();
        for (const char *words : { "lamp halfway", "lamp at firs", "lamp at last", "lamp halfway" }) {
            talk.previous();
            QTRY_VERIFY2(talk.here().startsWith(QLatin1String(words)), qPrintable(talk.here()));
            const QRect place = talk.view->cursorRect();
            QVERIFY2(place.top() >= lines && place.bottom() <= talk.view->viewport()->height() - lines, qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(words)).arg(place.top())));
        }
    }

    void otherWords_areFoundAnew()
    {
        Talk talk({ { 2, QStringLiteral("A lamp, a boat, lamps.") } });
        talk.look(QStringLiteral("lamp"), { 2 });
        QCOMPARE(talk.count(), QStringLiteral("2 of 2"));
        talk.look(QStringLiteral("boat lamp"), { 2 });
        QCOMPARE(talk.count(), QStringLiteral("3 of 3"));
        QTRY_COMPARE(talk.marks(), pair(3, 1));
        talk.look(QStringLiteral("zebra"), {});
        QCOMPARE(talk.count(), QStringLiteral("Not found"));
        QCOMPARE(talk.marks(), pair(0, 0));
    }
};

QTEST_MAIN(ConversationFindTest)
#include "conversationfind_test.moc"
