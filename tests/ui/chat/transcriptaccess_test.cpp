// The transcript as a screen reader has it: who speaks, what is said, what can be followed, and that it stays quick.
#include "tests/ui/scriptedengine.h"
#include "ui/chat/chatview.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace superinstance;

namespace {

const QString built = QStringLiteral("The lighthouse was built in 1874.");

QString nameOf(const QAccessibleInterface *each) { return each->text(QAccessible::Name); }

QString textOf(QAccessibleInterface *each)
{
    return each->textInterface()->text(0, each->textInterface()->characterCount());
}

QAccessibleInterface *accessOf(ChatView &view) { return QAccessible::queryAccessibleInterface(&view); }

QList<QAccessibleInterface *> childrenOf(const QAccessibleInterface *of)
{
    QList<QAccessibleInterface *> children;
    for (int i = 0; i < of->childCount(); ++i)
        children.append(of->child(i));
    return children;
}

QAccessibleInterface *childNamed(const QAccessibleInterface *of, const QString &part)
{
    for (QAccessibleInterface *each : childrenOf(of))
        if (nameOf(each).contains(part))
            return each;
    return nullptr;
}

} // namespace

class TranscriptAccessTest : public QObject {
    Q_OBJECT
    std::unique_ptr<ChatView> m_view;
    int m_answer = 0;

    void show(const QList<Claim> &claims)
    {
        m_view = std::make_unique<ChatView>();
        m_view->resize(700, 500);
        const int question = m_view->addQuestion(QStringLiteral("When was it built?"));
        m_answer = m_view->addAnswer();
        m_view->identify(question, message(1, 0, true, QStringLiteral("When was it built?")));
        m_view->identify(m_answer, message(2, 1, false, {}));
        m_view->showFinal(m_answer, consensus(claims));
        m_view->show();
        QTRY_VERIFY(m_view->toPlainText().contains(QStringLiteral("Edit")));
    }

private Q_SLOTS:
    void init() { show({ claim(built, Verdict::Supported) }); }
    void cleanup() { m_view.reset(); }

    void transcript_isADocumentThatHoldsQuestionsAndAnswers()
    {
        QAccessibleInterface *document = accessOf(*m_view);
        QCOMPARE(document->role(), QAccessible::Document);
        QCOMPARE(nameOf(document), QStringLiteral("Conversation"));
        QCOMPARE(document->childCount(), 2);
        QCOMPARE(nameOf(document->child(0)), QStringLiteral("You asked"));
        QVERIFY2(nameOf(document->child(1)).startsWith(QStringLiteral("SuperInstance: ")), qPrintable(nameOf(document->child(1))));
        QVERIFY(textOf(document->child(0)).contains(QStringLiteral("When was it built?")));
        QVERIFY(!textOf(document->child(0)).contains(built));
        QVERIFY(textOf(document->child(1)).contains(built));
        QVERIFY(textOf(document->child(1)).contains(QStringLiteral("quoted from"), Qt::CaseInsensitive)); // the verdict is a word
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(document->indexOfChild(document->child(i)), i);
            QCOMPARE(document->child(i)->parent(), document);
            QCOMPARE(document->child(i)->role(), QAccessible::Section);
        }
        m_view->showEmptyState(QStringLiteral("<p>Ask.</p>"));
        QCOMPARE(document->childCount(), 0);
        QVERIFY(textOf(document).contains(QStringLiteral("Ask.")));
    }

    void answer_isReadBySentenceWordAndLine()
    {
        show({ claim(QStringLiteral("It was built in 1874. It stands on the cape."), Verdict::Supported) });
        QAccessibleTextInterface *text = accessOf(*m_view)->child(1)->textInterface();
        const int at = int(textOf(accessOf(*m_view)->child(1)).indexOf(QStringLiteral("stands")));
        int from = 0, to = 0;
        QCOMPARE(text->textAtOffset(at, QAccessible::SentenceBoundary, &from, &to).trimmed(), QStringLiteral("It stands on the cape."));
        QCOMPARE(text->textAtOffset(at, QAccessible::WordBoundary, &from, &to), QStringLiteral("stands"));
        QCOMPARE(from, at);
        QCOMPARE(text->textAtOffset(at, QAccessible::LineBoundary, &from, &to), QStringLiteral("It was built in 1874. It stands on the cape.\n"));
        QVERIFY(text->textAfterOffset(at, QAccessible::LineBoundary, &from, &to).contains(QStringLiteral("lighthouse.pdf")));
        QVERIFY(!text->characterRect(at).isEmpty());
        QCOMPARE(text->offsetAtPoint(text->characterRect(at).center()), at);
    }

    void lines_areThoseOnTheScreen()
    {
        const QString words = QStringLiteral("The tower stands on the northern tip of the island and its light is seen far out. ").repeated(4).trimmed();
        show({ claim(words, Verdict::Supported) });
        QAccessibleTextInterface *text = accessOf(*m_view)->child(1)->textInterface();
        int from = 0, to = 0, before = 0, next = 0;
        const QString line = text->textAtOffset(int(textOf(accessOf(*m_view)->child(1)).indexOf(QStringLiteral("tower"))), QAccessible::LineBoundary, &from, &to);
        QVERIFY(line.startsWith(QStringLiteral("The tower")) && line.size() < words.size() / 2);
        QVERIFY(!text->textAfterOffset(from, QAccessible::LineBoundary, &next, &before).isEmpty());
        QCOMPARE(next, to);
        QCOMPARE(text->textBeforeOffset(next, QAccessible::LineBoundary, &before, &to), line);
        QCOMPARE(before, from);
        QVERIFY(text->characterRect(next).top() > text->characterRect(from).top());
    }

    void caretAndSelection_areThoseOfTheEntryTheyStandIn()
    {
        QAccessibleInterface *question = accessOf(*m_view)->child(0), *answer = accessOf(*m_view)->child(1);
        const int at = int(m_view->toPlainText().indexOf(built));
        QTextCursor caret = m_view->textCursor();
        caret.setPosition(at);
        m_view->setTextCursor(caret);
        QCOMPARE(question->textInterface()->cursorPosition(), -1);
        QCOMPARE(answer->textInterface()->cursorPosition(), textOf(answer).indexOf(built));
        QCOMPARE(accessOf(*m_view)->textInterface()->cursorPosition(), at);
        answer->textInterface()->setSelection(0, 0, 4);
        QCOMPARE(m_view->textCursor().selectedText(), textOf(answer).left(4));
        int from = -1, to = -1;
        answer->textInterface()->selection(0, &from, &to);
        QCOMPARE(from, 0);
        QCOMPARE(to, 4);
        QCOMPARE(question->textInterface()->selectionCount(), 0);
    }

    void citation_isALinkThatIsFollowedByItsAction()
    {
        QAccessibleInterface *answer = accessOf(*m_view)->child(1), *link = childNamed(answer, QStringLiteral("lighthouse.pdf"));
        QVERIFY(link);
        QCOMPARE(link->role(), QAccessible::Link);
        QCOMPARE(link->parent(), answer);
        QVERIFY(link->state().linked);
        QString opened;
        connect(m_view.get(), &ChatView::citationOpened, this, [&](const Citation &citation) { opened = citation.quote; });
        link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(opened, built);
        QVERIFY(childNamed(accessOf(*m_view)->child(0), QStringLiteral("Edit the question")));
        QVERIFY(childNamed(answer, QStringLiteral("Copy the answer")));
    }

    void linkThatTabGoesTo_hasTheFocus()
    {
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QAccessibleInterface *link = childNamed(accessOf(*m_view)->child(1), QStringLiteral("lighthouse.pdf"));
        QVERIFY(link->state().focused);
        QCOMPARE(accessOf(*m_view)->focusChild(), link);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QVERIFY(!link->state().focused);
        QCOMPARE(accessOf(*m_view)->focusChild(), accessOf(*m_view));
    }

    void codeAndTable_areToldAsSuch()
    {
        show({ claim(QStringLiteral("Look:\n\n```python\nprint(1)\nprint(2)\n```\n\n| plot | fee |\n|---|---|\n| 7 | 180 |\n"), Verdict::Supported, false) });
        QAccessibleInterface *answer = accessOf(*m_view)->child(1), *code = childNamed(answer, QStringLiteral("Code (python)"));
        QVERIFY(code);
        QVERIFY(textOf(code).contains(QStringLiteral("print(2)")) && !textOf(code).contains(QStringLiteral("plot")));
        QVERIFY(childNamed(code, QStringLiteral("Copy the code")));
        QCOMPARE(childNamed(code, QStringLiteral("Copy the code"))->parent(), code);
        QAccessibleInterface *table = childNamed(answer, QStringLiteral("Table, 2 rows, 2 columns"));
        QVERIFY(table);
        QCOMPARE(table->role(), QAccessible::Table);
        QStringList cells;
        for (QAccessibleInterface *cell : childrenOf(table))
            cells.append(nameOf(cell));
        QCOMPARE(cells, (QStringList { QStringLiteral("plot"), QStringLiteral("fee"), QStringLiteral("7"), QStringLiteral("180") }));
        QCOMPARE(table->child(0)->role(), QAccessible::ColumnHeader);
        QCOMPARE(table->child(3)->role(), QAccessible::Cell);
        QCOMPARE(table->indexOfChild(table->child(3)), 3);
    }

    void struckSentence_isSaidToBeStruck()
    {
        show({ claim(QStringLiteral("It was built in 1847."), Verdict::Contradicted) });
        QAccessibleInterface *answer = accessOf(*m_view)->child(1);
        QVERIFY(textOf(answer).contains(QStringLiteral("Struck:")));
        int from = 0, to = 0;
        const int at = int(textOf(answer).indexOf(QStringLiteral("1847")));
        QVERIFY(answer->textInterface()->attributes(at, &from, &to).contains(QStringLiteral("text-line-through-type")));
        QVERIFY(from <= at && to > at);
    }

    void entryThatIsGone_answersWithNothing()
    {
        QAccessibleInterface *answer = accessOf(*m_view)->child(1), *link = answer->child(0);
        QVERIFY(answer->isValid() && link->isValid());
        const QAccessible::Id number = QAccessible::uniqueId(answer);
        m_view->cut(m_answer);
        QTRY_VERIFY(!QAccessible::accessibleInterface(number)); // Qt knows it no more
        QCOMPARE(accessOf(*m_view)->childCount(), 1);
    }

    // A screen reader costs nothing by the length of the conversation: it is told what is laid out.
    void tenThousandMessages_areNotLaidOutForIt()
    {
        QList<Message> messages;
        for (int i = 1; i <= 10'000; ++i) {
            messages.append(message(i, i - 1, i % 2 == 1, QStringLiteral("Message %1.").arg(i)));
            if (i % 2 == 0)
                messages.last().answer = consensus({ claim(messages.last().text, Verdict::Supported) });
        }
        m_view->showMessages(messages, false);
        QTRY_VERIFY(m_view->toPlainText().contains(QStringLiteral("Message 9990.")));
        QTest::qWait(50);
        QElapsedTimer clock;
        clock.start();
        QAccessibleInterface *document = accessOf(*m_view);
        qsizetype characters = 0;
        for (QAccessibleInterface *entry : childrenOf(document)) {
            characters += textOf(entry).size();
            for (const QAccessibleInterface *part : childrenOf(entry))
                characters += nameOf(part).size();
        }
        const qint64 ms = clock.elapsed();
        QVERIFY(characters > 500);
        QVERIFY2(document->childCount() < 200, qPrintable(QString::number(document->childCount())));
        QVERIFY2(m_view->document()->blockCount() < 1'000, qPrintable(QString::number(m_view->document()->blockCount())));
        QVERIFY2(ms < 500, qPrintable(QStringLiteral("%1 ms").arg(ms)));
    }
};

QTEST_MAIN(TranscriptAccessTest)
#include "transcriptaccess_test.moc"
