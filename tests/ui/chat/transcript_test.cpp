// The transcript of a long conversation: what is laid out of it, what is asked for again, what can be done in it.
#include "tests/support/hostileanswers.h"
#include "tests/support/processortime.h"
#include "tests/ui/scriptedengine.h"
#include "ui/appearance.h"
#include "ui/chat/answercopy.h"
#include "ui/chat/chatview.h"
#include "ui/chat/spokensentences.h"
#include "ui/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>

#ifndef __has_feature
#define __has_feature(x) 0
#endif

using namespace superinstance;

namespace {

const QString built = QStringLiteral("The lighthouse was built in 1874.");

#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) // under which everything takes many times as long
constexpr double longestGap = 2'000; // ms: a hang
#else
constexpr double longestGap = 100;
#endif

// A conversation as the engine keeps it, and the view that shows it.
struct Long {
    explicit Long(int count)
    {
        for (int i = 1; i <= count; ++i) {
            Message each = message(i, i - 1, i % 2 == 1, QStringLiteral("Message %1.").arg(i));
            if (!each.fromPerson)
                each.answer = consensus({ claim(each.text, Verdict::Supported) });
            messages.append(each);
        }
        view.resize(700, 500);
        view.show();
        QObject::connect(&view, &ChatView::messagesWanted, &view, [this](qint64 before, int limit) {
            ++asked;
            const qsizetype end = before == 0 ? messages.size() : before - 1;
            const qsizetype from = std::max<qsizetype>(0, end - limit);
            QMetaObject::invokeMethod(&view, [=, this] { view.addMessages(messages.mid(from, end - from), from > 0); }, Qt::QueuedConnection);
        });
    }
    void open() { view.showMessages(messages.mid(std::max<qsizetype>(0, messages.size() - 50)), messages.size() > 50); }
    QString text() const { return view.toPlainText(); }
    bool shows(int number) const { return text().contains(QStringLiteral("Message %1.").arg(number)); }
    // Scrolls on until the message is laid out.
    bool scrollTo(int number, int step)
    {
        for (int i = 0; i < 20'000 && !shows(number); ++i) {
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + step);
            QCoreApplication::processEvents();
        }
        return shows(number);
    }
    QList<Message> messages;
    ChatView view;
    int asked = 0;
};

QStringList linksOf(const ChatView &view)
{
    QStringList targets;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().isAnchor())
                targets.append(it.fragment().charFormat().anchorHref());
    return targets;
}

// A question and its answer, both saved.
struct Saved {
    explicit Saved(const Answer &answer, const QList<qint64> &versions = { 2 })
    {
        question = view.addQuestion(QStringLiteral("When was it built?"));
        entry = view.addAnswer();
        view.identify(question, message(1, 0, true, QStringLiteral("When was it built?")));
        view.identify(entry, message(2, 1, false, {}, versions));
        view.showFinal(entry, answer);
    }
    void follow(const char *link) { Q_EMIT view.anchorClicked(QUrl(QString::fromLatin1(link).arg(entry))); }
    ChatView view;
    int question = 0, entry = 0;
};

} // namespace

class TranscriptTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sourceThatWasRecognised_isMarked()
    {
        Answer answer = consensus({ claim(built, Verdict::Supported) });
        answer.passages = { passage(built) };
        answer.passages[0].path = answer.claims[0].citations[0].path;
        for (const bool recognised : { false, true }) {
            answer.passages[0].recognised = recognised;
            QCOMPARE(Saved(answer).view.toPlainText().contains(misreadInWords()), recognised);
            QCOMPARE(answerFromJson(answerToJson(answer)).passages[0].recognised, recognised); // and after a restart
        }
    }

    void longConversation_isNeverAllLaidOut()
    {
        Long talk(400);
        talk.open();
        QTRY_VERIFY(talk.shows(400) && talk.shows(390));
        QCOMPARE(talk.view.verticalScrollBar()->value(), talk.view.verticalScrollBar()->maximum());
        QVERIFY(talk.scrollTo(1, -150));
        QVERIFY(!talk.shows(400));
        QVERIFY(talk.asked > 8);
        QVERIFY2(talk.view.document()->blockCount() < 600, qPrintable(QString::number(talk.view.document()->blockCount())));
        QVERIFY(talk.scrollTo(400, 150));
        QVERIFY(!talk.shows(1));
        QVERIFY(talk.view.document()->blockCount() < 600);
        // Nothing is missing, doubled or out of order.
        qsizetype at = -1;
        for (int number = 390; number <= 400; ++number) {
            const qsizetype next = talk.text().indexOf(QStringLiteral("Message %1.").arg(number));
            QVERIFY(next > at);
            QCOMPARE(talk.text().count(QStringLiteral("Message %1.").arg(number)), 1);
            at = next;
        }
    }

    void endKeys_goToTheEndsOfTheWholeConversation()
    {
        Long talk(300);
        talk.open();
        QTRY_VERIFY(talk.shows(300));
        const QScrollBar *bar = talk.view.verticalScrollBar();
        for (int i = 0; i < 2; ++i) { // also when all of it is known already
            QTest::keyClick(&talk.view, Qt::Key_Home, Qt::ControlModifier);
            QTRY_VERIFY(talk.shows(1) && talk.shows(2) && !talk.shows(300));
            QTRY_VERIFY(talk.view.textCursor().atStart() && bar->value() == 0);
            QTRY_VERIFY(talk.shows(12)); // one reads on from there
            QVERIFY(talk.view.document()->blockCount() < 600);
            const Entry *far = talk.view.entries().find(talk.view.lastEntry() - 100);
            QVERIFY(far && !far->loaded);
            QTest::keyClick(&talk.view, Qt::Key_End, Qt::ControlModifier);
            QTRY_VERIFY(talk.shows(300) && talk.shows(292) && !talk.shows(1));
            QTRY_COMPARE(bar->value(), bar->maximum());
            QVERIFY(talk.view.textCursor().atEnd());
        }
        for (int number = 292; number <= 300; ++number)
            QCOMPARE(talk.text().count(QStringLiteral("Message %1.").arg(number)), 1);
    }

    void placeThatIsRead_staysWhenOlderOnesCome()
    {
        Long talk(300);
        talk.open();
        QTRY_VERIFY(talk.shows(300));
        QTest::qWait(50);
        talk.view.verticalScrollBar()->setValue(talk.view.verticalScrollBar()->value() - 300);
        const QString top = talk.view.cursorForPosition(QPoint(5, 200)).block().text();
        QVERIFY(!top.isEmpty());
        for (int i = 0; i < 50; ++i) {
            QCoreApplication::processEvents();
            QCOMPARE(talk.view.cursorForPosition(QPoint(5, 200)).block().text(), top);
        }
    }

    void textSize_leavesOneAtTheEnd()
    {
        Long talk(60);
        talk.open();
        QTRY_VERIFY(talk.shows(60));
        QTest::qWait(50);
        const QScrollBar *bar = talk.view.verticalScrollBar();
        QCOMPARE(bar->value(), bar->maximum());
        for (const int percent : { 110, 120, 200, 300, 90, 100 }) {
            Appearance { percent }.apply();
            QTest::qWait(50); // what is laid out follows
            QCOMPARE(bar->value(), bar->maximum());
            QVERIFY(talk.shows(60));
        }
    }

    void textSize_leavesTheLineThatIsReadInItsPlace()
    {
        Long talk(60);
        talk.open();
        QTRY_VERIFY(talk.shows(60));
        QVERIFY(talk.scrollTo(30, -150));
        QTest::qWait(50);
        const auto top = [&] { return talk.view.cursorForPosition(QPoint(5, 5)).block().text(); };
        const QString read = top();
        QVERIFY(!read.isEmpty());
        for (const int percent : { 110, 120, 200, 300, 100 }) {
            Appearance { percent }.apply();
            QTest::qWait(50);
            QCOMPARE(top(), read);
        }
    }

    void newQuestion_isSeenFromWhereverOneIs()
    {
        Long talk(300);
        talk.open();
        QTRY_VERIFY(talk.shows(300));
        QVERIFY(talk.scrollTo(100, -150));
        talk.view.addQuestion(QStringLiteral("And now?"));
        QTRY_VERIFY(talk.text().contains(QStringLiteral("And now?")) && talk.shows(300));
        QVERIFY(!talk.shows(100));
        QCOMPARE(talk.view.verticalScrollBar()->value(), talk.view.verticalScrollBar()->maximum());
    }

    void answerThatStreams_isWholeThoughOneReadsElsewhere()
    {
        Long talk(300);
        talk.open();
        talk.view.addQuestion(QStringLiteral("And now?"));
        const int entry = talk.view.addAnswer();
        QVERIFY(talk.scrollTo(150, -150));
        QVERIFY(!talk.text().contains(QStringLiteral("And now?")));
        talk.view.appendToken(entry, QStringLiteral("These words "));
        talk.view.showFinal(entry, consensus({ claim(built, Verdict::Supported) }));
        QVERIFY(!talk.text().contains(built));
        QVERIFY(talk.scrollTo(300, 150));
        for (int i = 0; i < 200 && !talk.text().contains(built); ++i) {
            talk.view.verticalScrollBar()->setValue(talk.view.verticalScrollBar()->maximum());
            QCoreApplication::processEvents();
        }
        QVERIFY(talk.text().contains(built));
    }

    void pageOfALineThatIsGone_isNotMixedIn()
    {
        Long talk(100);
        disconnect(&talk.view, &ChatView::messagesWanted, nullptr, nullptr); // the page comes when we say
        qint64 before = 0;
        connect(&talk.view, &ChatView::messagesWanted, this, [&](qint64 message) { before = message; });
        talk.open();
        for (int i = 0; i < 500 && before == 0; ++i) {
            talk.view.verticalScrollBar()->setValue(talk.view.verticalScrollBar()->value() - 150);
            QCoreApplication::processEvents();
        }
        QVERIFY(before > 0);
        talk.view.cut(-1'000); // another version of the first question is asked
        talk.view.addQuestion(QStringLiteral("And now?"));
        talk.view.addMessages(talk.messages.mid(before - 31, 30), true);
        QTest::qWait(50);
        QVERIFY2(!talk.text().contains(QStringLiteral("Message")), qPrintable(talk.text()));
        QVERIFY(talk.text().contains(QStringLiteral("And now?")));
    }

    void claimThatChanges_replacesItselfOnly()
    {
        ChatView view;
        view.addQuestion(QStringLiteral("When?"));
        const int entry = view.addAnswer();
        for (int i = 0; i < 20; ++i)
            view.showClaim(entry, i, claim(QStringLiteral("Sentence %1.").arg(i), Verdict::Draft));
        QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("Sentence 19.")));
        qsizetype changed = 0;
        connect(view.document(), &QTextDocument::contentsChange, this, [&](int, int removed, int added) { changed += removed + added; });
        view.showClaim(entry, 10, claim(QStringLiteral("Sentence 10."), Verdict::Supported));
        QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("quoted from")));
        QVERIFY2(changed < 400, qPrintable(QString::number(changed)));
    }

    void finishedParagraph_isWrittenOnce()
    {
        ChatView view;
        const int entry = view.addAnswer();
        view.appendToken(entry, QStringLiteral("The first paragraph.\n\nThe second"));
        QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("The second")));
        const QTextBlock first = view.document()->find(QStringLiteral("The first paragraph.")).block();
        int from = INT_MAX;
        connect(view.document(), &QTextDocument::contentsChange, this, [&](int position, int, int) { from = std::min(from, position); });
        view.appendToken(entry, QStringLiteral(" goes on."));
        QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("The second goes on.")));
        QVERIFY2(from > first.position() + 1, qPrintable(QStringLiteral("%1 of %2").arg(from).arg(first.position() + first.length())));
    }

    void tableAndCode_standInTheDocument()
    {
        Saved s(consensus({ claim(QStringLiteral("| Keeper | From |\n|---|---|\n| Wiik | 1874 |\n\nand\n\n```sh\nlampctl --start\n```"), Verdict::Supported, false) }));
        QVERIFY(s.view.toPlainText().contains(QStringLiteral("lampctl --start")));
        QTextTable *table = s.view.document()->find(QStringLiteral("Wiik")).currentTable();
        QVERIFY(table);
        QCOMPARE(table->rows(), 2);
        QCOMPARE(table->format().headerRowCount(), 1);
        QVERIFY(table->format().border() > 0);
        const auto code = [&] { return s.view.document()->find(QStringLiteral("lampctl --start")); };
        QVERIFY(code().blockFormat().nonBreakableLines());
        QVERIFY(code().charFormat().fontFixedPitch());
        s.follow("wrapcode:%1:0:0");
        QVERIFY(!code().blockFormat().nonBreakableLines());
        s.follow("copycode:%1:0:0");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("lampctl --start"));
    }

    void quotation_isShownWordForWord_data()
    {
        QTest::addColumn<QString>("said");
        for (const char *said : { "<glob pattern=\"*.diff\"/> <glob pattern=\"*.patch\"/>", "Set __init__ and *all* of `x`.", "a ~~b~~ [c](d) &amp; &lt;e&gt; # f | g \\h", "# No heading", "- no item",
                                  "+ none", "12) neither", "<b>bold</b> & <script>x</script>", "=====", "~~~ waves" })
            QTest::newRow(said) << QString::fromLatin1(said);
    }
    void quotation_isShownWordForWord()
    {
        QFETCH(QString, said);
        const Answer answer = consensus({ claim(said, Verdict::Supported) });
        Saved s(answer);
        const QTextCursor shown = s.view.document()->find(said);
        QVERIFY2(!shown.isNull(), qPrintable(s.view.toPlainText()));
        QVERIFY(!shown.charFormat().fontItalic() && shown.charFormat().fontWeight() < QFont::Bold);
        QVERIFY2(answerAsText(answer).startsWith(said + QStringLiteral(" (")), qPrintable(answerAsText(answer)));
        const QString copied = answerAsMarkdown(answer); // read as Markdown, it says the same
        QVERIFY2(wordsOf(copied).startsWith(said + QStringLiteral("[^1]")), qPrintable(copied + wordsOf(copied)));
        QVERIFY2(wordsOf(copied).endsWith(QStringLiteral("“%1”").arg(said)), qPrintable(wordsOf(copied)));
    }

    void quotedCode_staysCode()
    {
        Saved s(consensus({ claim(QStringLiteral("```sh\nlampctl *--start*\n```"), Verdict::Supported) }));
        const QTextCursor code = s.view.document()->find(QStringLiteral("lampctl *--start*"));
        QVERIFY(!code.isNull() && code.charFormat().fontFixedPitch());
        QVERIFY(!s.view.toPlainText().contains(QStringLiteral("```")));
    }

    // What only Markdown means: of another document each sign is its own.
    void passageInAList_keepsItsSigns()
    {
        ChatView view;
        const int entry = view.addAnswer();
        Passage glob = passage(QStringLiteral("<glob pattern=\"*.diff\"/> <glob pattern=\"*.patch\"/>")), marked = passage(QStringLiteral("The **lamp** burns."));
        marked.path = QStringLiteral("/home/ada/papers/lamp.md");
        view.showPassages(entry, { glob, marked }, 2, 0);
        QTRY_VERIFY2(view.toPlainText().contains(glob.text), qPrintable(view.toPlainText()));
        QVERIFY(view.toPlainText().contains(QStringLiteral("The lamp burns.")));
    }

    void rowsOfATable_areCopiedAsOne()
    {
        Claim first = claim(QStringLiteral("12 | Brekke"), Verdict::Supported), second = claim(QStringLiteral("14 | Holt"), Verdict::Supported);
        first.heading = QStringLiteral("Plot | Tenant");
        const QString markdown = answerAsMarkdown(consensus({ claim(built, Verdict::Supported), first, second }));
        QVERIFY2(markdown.startsWith(built + QStringLiteral("[^1]\n\n| Plot | Tenant |\n| --- | --- |\n| 12 | Brekke [^2] |\n| 14 | Holt [^3] |\n\n[^1]: ")), qPrintable(markdown));
        QCOMPARE(markdown.count(QStringLiteral("Plot")), 1);
    }

    void copy_hasTheCitations()
    {
        const Answer answer = consensus({ claim(built, Verdict::Supported), claim(QStringLiteral("It had goats."), Verdict::Unverified), claim(QStringLiteral("It was lit in 1847."), Verdict::Contradicted) });
        Saved s(answer);
        s.follow("text:%1");
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(built + QStringLiteral(" (lighthouse.pdf, page 3, ")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("goats")) && !text.contains(QStringLiteral("1847")));
        s.follow("markdown:%1");
        const QString markdown = QGuiApplication::clipboard()->text();
        QVERIFY2(markdown.startsWith(built + QStringLiteral("[^1]\n\n[^1]: lighthouse.pdf, page 3, ")), qPrintable(markdown));
        QVERIFY(markdown.contains(QStringLiteral("“%1”").arg(built)));
        QVERIFY(!markdown.contains(QStringLiteral("goats")));
        Answer withheld = consensus({ claim(QStringLiteral("Pour bleach into it."), Verdict::Supported) });
        withheld.outcome = Outcome::Vetoed;
        QVERIFY(!answerAsText(withheld).contains(QStringLiteral("bleach")) && !answerAsMarkdown(withheld).contains(QStringLiteral("bleach")));
        withheld.outcome = Outcome::Stopped;
        withheld.claims[0].verdict = Verdict::Draft;
        QVERIFY(!answerAsText(withheld).contains(QStringLiteral("bleach")));
        QVERIFY(answerAsMarkdown(consensus({ claim(QStringLiteral("```\nx\n```"), Verdict::Supported) })).startsWith(QStringLiteral("```\nx\n```\n\n[^1]\n")));
    }

    void deeds_areOfferedWhereTheyCanBeDone()
    {
        const auto has = [](const Saved &s, const char *verb) {
            const QStringList links = linksOf(s.view);
            return std::any_of(links.begin(), links.end(), [&](const QString &link) { return link.startsWith(QString::fromLatin1(verb) + QLatin1Char(':')); });
        };
        Saved good(consensus({ claim(built, Verdict::Supported) }));
        for (const char *verb : { "edit", "text", "markdown", "again", "other" })
            QVERIFY2(has(good, verb), verb);
        QVERIFY(!has(good, "version"));
        Answer refused = consensus({});
        refused.outcome = Outcome::Refused;
        refused.reason = QStringLiteral("Not found.");
        Saved bad(refused);
        for (const char *verb : { "text", "markdown", "other" })
            QVERIFY2(!has(bad, verb), verb);
        QVERIFY(has(bad, "again"));
        Answer written = consensus({ claim(built, Verdict::Supported, false) });
        written.backend = QStringLiteral("model");
        Saved model(written);
        QVERIFY(!has(model, "other")); // it writes something else anyway
        ChatView unsaved;
        unsaved.addQuestion(QStringLiteral("When?"));
        unsaved.showFinal(unsaved.addAnswer(), consensus({ claim(built, Verdict::Supported) }));
        QVERIFY(!linksOf(unsaved).join(QLatin1Char(' ')).contains(QStringLiteral("again:")));
    }

    void versions_areCountedAndReached()
    {
        Saved s(consensus({ claim(built, Verdict::Supported) }), { 9, 2, 12 });
        QVERIFY(s.view.toPlainText().contains(QStringLiteral("2 of 3")));
        QList<qint64> wanted;
        connect(&s.view, &ChatView::versionWanted, this, [&](qint64 version) { wanted.append(version); });
        s.follow("version:%1:-1");
        s.follow("version:%1:1");
        s.follow("version:%1:2"); // there is none
        for (QAction *deed : s.view.deeds())
            if (deed->text() == QStringLiteral("Later version of the answer"))
                deed->trigger();
        QCOMPARE(wanted, (QList<qint64> { 9, 12, 12 }));
    }

    // What is chosen stands where the other stood, with its like before and behind it.
    void chosenVersion_takesThePlaceOfTheOther()
    {
        Long talk(200);
        talk.messages[179].versions = { 9'001, 180, 9'002 };
        talk.open();
        talk.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&talk.view));
        talk.view.setFocus();
        QVERIFY(talk.scrollTo(170, -100));
        QTest::qWait(50);
        const auto topOf = [&](const QString &text) { return talk.view.cursorRect(talk.view.document()->find(text)).top(); };
        talk.view.verticalScrollBar()->setValue(talk.view.verticalScrollBar()->value() + topOf(QStringLiteral("Message 180.")) - 200);
        QTest::qWait(50);
        const int top = topOf(QStringLiteral("Message 180."));
        QVERIFY(top > 0 && top < 400);
        qint64 wanted = 0;
        connect(&talk.view, &ChatView::versionWanted, this, [&](qint64 version) { wanted = version; });
        const int entry = talk.view.lastEntry() - 20;
        Q_EMIT talk.view.anchorClicked(QUrl(QStringLiteral("version:%1:1").arg(entry)));
        QCOMPARE(wanted, 9'002);
        Message other = message(9'002, 179, false, QStringLiteral("Another answer."), { 9'001, 180, 9'002 });
        other.answer = consensus({ claim(other.text, Verdict::Supported) });
        talk.messages[179] = other;
        talk.view.showMessages(talk.messages.mid(150), true, wanted);
        QTRY_COMPARE(topOf(QStringLiteral("Another answer.")), top);
        QTRY_VERIFY(talk.view.textCursor().hasSelection());
        QCOMPARE(topOf(QStringLiteral("Another answer.")), top);
        QVERIFY(talk.view.hasFocus());
        QCOMPARE(talk.view.textCursor().charFormat().anchorHref().section(QLatin1Char(':'), 2), QStringLiteral("-1")); // the last one: it leads back
        QVERIFY(talk.shows(181) && talk.shows(179));
    }

    // The engine gives the end of a conversation: a version further up is looked for.
    void chosenVersionFarUp_isLookedFor()
    {
        Long talk(300);
        Message other = message(9'002, 19, false, QStringLiteral("Another answer."), { 20, 9'002 });
        other.answer = consensus({ claim(other.text, Verdict::Supported) });
        talk.messages[19] = other;
        talk.view.showMessages(talk.messages.mid(250), true, 9'002);
        QTRY_VERIFY(talk.text().contains(QStringLiteral("Another answer.")));
        QTRY_VERIFY(talk.shows(19) && talk.shows(21));
        const QRect place = talk.view.cursorRect(talk.view.document()->find(QStringLiteral("Another answer.")));
        QVERIFY(talk.view.viewport()->rect().contains(place.center()));
    }

    // Only a stretch is laid out: the whole is asked for, and stays selected while one looks through it.
    void everythingSelected_isTheWholeConversation()
    {
        Long talk(200);
        int wanted = 0;
        connect(&talk.view, &ChatView::conversationWanted, this, [&] { ++wanted; });
        talk.open();
        QTRY_VERIFY(talk.shows(200));
        QTest::keyClick(&talk.view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&talk.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(wanted, 1);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Message 200."))); // until it is there
        QVERIFY(talk.scrollTo(100, -200));
        QTRY_COMPARE(talk.view.textCursor().selectionEnd(), talk.view.document()->characterCount() - 1);
        QCOMPARE(talk.view.textCursor().selectionStart(), 0);
        QTest::keyClick(&talk.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(wanted, 2);
        QTextCursor some = talk.view.textCursor();
        some.setPosition(5);
        some.setPosition(9, QTextCursor::KeepAnchor);
        talk.view.setTextCursor(some);
        QTest::keyClick(&talk.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(wanted, 2);
        QCOMPARE(QGuiApplication::clipboard()->text().size(), 4);

        Long brief(4); // all of it is there
        connect(&brief.view, &ChatView::conversationWanted, this, [&] { ++wanted; });
        brief.open();
        QTRY_VERIFY(brief.shows(1) && brief.shows(4));
        QTest::keyClick(&brief.view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&brief.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(wanted, 2);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Message 1.")));
    }

    void whatIsSelected_doesNotKeepEverythingLaidOut()
    {
        Long talk(400);
        talk.open();
        QTRY_VERIFY(talk.shows(400));
        QTest::keyClick(&talk.view, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(talk.scrollTo(1, -150));
        QVERIFY2(talk.view.document()->blockCount() < 600, qPrintable(QString::number(talk.view.document()->blockCount())));
        int wanted = 0;
        connect(&talk.view, &ChatView::conversationWanted, this, [&] { ++wanted; });
        QTest::keyClick(&talk.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(wanted, 1); // it is still everything
        QTextCursor some = talk.view.document()->find(QStringLiteral("Message 1."));
        talk.view.setTextCursor(some);
        QVERIFY(talk.scrollTo(60, 150));
        QTest::keyClick(&talk.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Message 1.")); // a part of it stays
        some.clearSelection();
        talk.view.setTextCursor(some);
        QVERIFY(talk.scrollTo(120, 150));
        QVERIFY(!talk.shows(1));
        some = talk.view.document()->find(QStringLiteral("Message 120."));
        talk.view.setTextCursor(some);
        QVERIFY(talk.scrollTo(60, -150) && talk.shows(120));
    }

    void notThis_turnsDownAllThatWasShown()
    {
        Answer answer = consensus({ claim(built, Verdict::Supported), claim(QStringLiteral("It had goats."), Verdict::Unverified) });
        answer.notThese = { QStringLiteral("Turned down before.") };
        Saved s(answer);
        QStringList notThese;
        qint64 question = 0;
        connect(&s.view, &ChatView::againWanted, this, [&](int, const Message &asked, const QStringList &sentences) {
            question = asked.id;
            notThese = sentences;
        });
        s.follow("other:%1");
        QCOMPARE(question, 1);
        QCOMPARE(notThese, (QStringList { QStringLiteral("Turned down before."), built, QStringLiteral("It had goats.") }));
        s.follow("again:%1");
        QVERIFY(notThese.isEmpty());
    }

    void hostileAnswer_neitherHangsNorLoadsAnything_data()
    {
        QTest::addColumn<QString>("text");
        for (const HostileAnswer &hostile : hostileAnswers())
            QTest::newRow(qPrintable(hostile.name)) << hostile.text;
    }
    void hostileAnswer_neitherHangsNorLoadsAnything()
    {
        struct Counting final : ChatView {
            QVariant loadResource(int type, const QUrl &name) override
            {
                ++loads;
                return ChatView::loadResource(type, name);
            }
            int loads = 0;
        };
        QFETCH(QString, text);
        Counting view;
        view.resize(700, 500);
        view.show();
        double longest = 0;
        const auto next = [&](auto work) {
            const double began = processorMs();
            work();
            QCoreApplication::processEvents();
            longest = std::max(longest, processorMs() - began);
        };
        view.addQuestion(text.left(200'000));
        const int entry = view.addAnswer();
        next([&] { view.appendToken(entry, text); });
        for (int i = 0; i < 60; ++i)
            next([] { QThread::msleep(1); });
        next([&] { view.showFinal(entry, consensus({ claim(text, Verdict::Supported), claim(text, Verdict::Contradicted) })); });
        for (int i = 0; i < 200; ++i)
            next([] {});
        next([&] { view.grab(); });
        QCOMPARE(view.loads, 0);
        QVERIFY(view.document()->blockCount() < 8'000);
        for (const QString &link : linksOf(view))
            QVERIFY2(!link.contains(QLatin1Char('/')) && !link.startsWith(QStringLiteral("data")), qPrintable(link));
        qInfo("longest turn %.1f ms of the processor", longest);
        QVERIFY2(longest < longestGap, qPrintable(QString::number(longest)));
    }

    void sentences_areSaidOnceWholeAndInOrder()
    {
        SpokenSentences spoken;
        QStringList said;
        const QString text = QStringLiteral("The tower is 34.5 m high. Was it lit? It was “lit.” Then it ended\nA heading\nSo far");
        for (const QChar c : text)
            said += spoken.add(QString(c));
        QCOMPARE(said, (QStringList { QStringLiteral("The tower is 34.5 m high."), QStringLiteral("Was it lit?"), QStringLiteral("It was “lit.”"), QStringLiteral("Then it ended"), QStringLiteral("A heading") }));
        QCOMPARE(spoken.finish(), QStringLiteral("So far"));
        spoken.restart();
        QCOMPARE(spoken.add(QStringLiteral("Was it lit? No. ")), QStringList { QStringLiteral("No.") });
    }
};

QTEST_MAIN(TranscriptTest)
#include "transcript_test.moc"
