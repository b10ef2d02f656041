// The transcript: what is said of an answer, how it changes in place, and what it never does.
#include "tests/ui/scriptedengine.h"
#include "ui/chat/chatview.h"
#include "ui/chat/replayreport.h"

#include <QFileInfo>
#include <QScrollBar>
#include <QTest>
#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>

using namespace superinstance;

namespace {

const QString built = QStringLiteral("The lighthouse was built in 1874.");

class CountingView final : public ChatView {
public:
    QVariant loadResource(int type, const QUrl &name) override
    {
        ++loads;
        const QVariant loaded = ChatView::loadResource(type, name);
        anything = anything || loaded.isValid();
        return loaded;
    }
    int loads = 0;
    bool anything = false;
};

QStringList links(const QTextDocument *document)
{
    QStringList targets;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().isAnchor())
                targets.append(it.fragment().charFormat().anchorHref());
    return targets;
}

bool isOurs(const QString &target)
{
    static const QRegularExpression ours(QStringLiteral("^(cite|passage|fold|how|edit|version|text|markdown|again|other|copycode|wrapcode)(:-?[0-9]+)+$"));
    return ours.match(target).hasMatch();
}

} // namespace

class ChatViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void claim_changesInPlaceFromDraftToQuoted();
    void answerThatIsFinalAtOnce_isNeverCalledADraft();
    void uncheckedSentence_isNotShownBeforeItIsCalledADraft();
    void streamedWords_stayUntilTheirClaimComes();
    void streamedWords_areNeverPartOfALink();
    void streamedWords_areShownThirtyTimesASecond();
    void newRound_beginsAgain();
    void states_areSaidInWords();
    void unconfirmedSentences_areFoldedAndOpenByTheirLink();
    void citationLink_namesItsCitation();
    void rowsUnderTheirColumns_areATable();
    void headingOfAClaim_standsAboveIt();
    void citationsOfOneFile_areNumbered();
    void htmlInAnAnswer_isShownAsText();
    void picturesAndLinksOfAnAnswer_areNeverLoaded();
    void hugeAnswer_isCut();
    void vetoedText_isWithheldItsPassagesAreNot();
    void nearestPassages_areShownWithoutTheirSigns();
    void outcomes_areSaidInWords_data();
    void outcomes_areSaidInWords();
    void smallTalk_isNoSearchThatFailed();
    void noState_claimsTruth();
    void datesInATable_areNotBroken();
    void transcript_hasACaret();
    void reader_isNotPulledAwayFromWhatIsRead();
};

void ChatViewTest::claim_changesInPlaceFromDraftToQuoted()
{
    ChatView view;
    view.addQuestion(QStringLiteral("When?"));
    const int entry = view.addAnswer();
    view.showClaim(entry, 0, claim(built, Verdict::Draft));
    view.showClaim(entry, 1, claim(QStringLiteral("It stands on an island."), Verdict::Draft));
    QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("Draft, being checked")));
    QCOMPARE(view.toPlainText().count(QStringLiteral("draft, from")), 2);

    view.showClaim(entry, 0, claim(built, Verdict::Supported));
    QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("quoted from lighthouse.pdf, page 3")));
    QCOMPARE(view.toPlainText().count(built), 1);
    QCOMPARE(view.toPlainText().count(QStringLiteral("draft, from")), 1);
    QVERIFY(view.toPlainText().indexOf(built) < view.toPlainText().indexOf(QStringLiteral("It stands")));
}

void ChatViewTest::answerThatIsFinalAtOnce_isNeverCalledADraft()
{
    ChatView view;
    bool calledDraft = false;
    connect(&view, &ChatView::textChanged, this, [&] {
        calledDraft = calledDraft || view.toPlainText().contains(QStringLiteral("draft"), Qt::CaseInsensitive);
    });
    const int entry = view.addAnswer();
    view.showClaim(entry, 0, claim(built, Verdict::Draft));
    view.showFinal(entry, consensus({ claim(built, Verdict::Supported) }));
    QTest::qWait(500); // longer than the draft timer
    QVERIFY(!calledDraft);
    QVERIFY(view.toPlainText().contains(built));
}

void ChatViewTest::uncheckedSentence_isNotShownBeforeItIsCalledADraft()
{
    ChatView view;
    bool unlabelled = false;
    connect(&view, &ChatView::textChanged, this, [&] {
        const QString text = view.toPlainText();
        unlabelled = unlabelled || (text.contains(built) && !text.contains(QStringLiteral("Draft")));
    });
    const int entry = view.addAnswer();
    view.showClaim(entry, 0, claim(built, Verdict::Draft));
    QTRY_VERIFY(view.toPlainText().contains(built));
    QVERIFY(!unlabelled);
}

void ChatViewTest::streamedWords_stayUntilTheirClaimComes()
{
    ChatView view;
    const int entry = view.addAnswer();
    view.showClaim(entry, 0, claim(QStringLiteral("First."), Verdict::Draft));
    view.appendToken(entry, QStringLiteral("The harbour guild "));
    view.appendToken(entry, QStringLiteral("paid."));
    QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("The harbour guild paid.")));
    view.showClaim(entry, 0, claim(QStringLiteral("First."), Verdict::Supported)); // redraws
    QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("quoted from")));
    QVERIFY(view.toPlainText().contains(QStringLiteral("The harbour guild paid.")));
    view.showClaim(entry, 1, claim(QStringLiteral("The harbour guild paid."), Verdict::Draft));
    QTRY_COMPARE(view.toPlainText().count(QStringLiteral("draft, from")), 1);
    QTRY_COMPARE(view.toPlainText().count(QStringLiteral("The harbour guild paid.")), 1);
    view.showFinal(entry, consensus({ claim(built, Verdict::Supported) }));
    view.appendToken(entry, QStringLiteral("too late"));
    QVERIFY(!view.toPlainText().contains(QStringLiteral("too late")));
    QVERIFY(!view.toPlainText().contains(QStringLiteral("harbour")));
}

void ChatViewTest::streamedWords_areNeverPartOfALink()
{
    ChatView view;
    const int entry = view.addAnswer();
    view.showClaim(entry, 0, claim(built, Verdict::Draft)); // ends with a link
    view.appendToken(entry, QStringLiteral("streamed"));
    QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("streamed")));
    QTextCursor found = view.document()->find(QStringLiteral("streamed"));
    QVERIFY(!found.isNull());
    QVERIFY(!found.charFormat().isAnchor());
    QVERIFY(!found.charFormat().fontUnderline());
}

void ChatViewTest::streamedWords_areShownThirtyTimesASecond()
{
    ChatView view;
    view.show();
    view.addQuestion(QStringLiteral("When was it built?"));
    const int entry = view.addAnswer();
    QTRY_VERIFY(view.toPlainText().contains(QLatin1String("Looking")));
    int changes = 0, tokens = 0;
    connect(view.document(), &QTextDocument::contentsChanged, this, [&] { ++changes; });
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 300) {
        if (tokens < time.elapsed()) // a thousand a second
            view.appendToken(entry, QStringLiteral("word%1 ").arg(++tokens));
        QCoreApplication::processEvents();
    }
    const qint64 took = time.elapsed(); // each time, the words and the place behind them change
    QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("word%1").arg(tokens)));
    QVERIFY2(tokens > 100 && changes > 0 && changes <= 2 * (took / 33 + 2), qPrintable(QStringLiteral("%1 tokens, %2 changes in %3 ms").arg(tokens).arg(changes).arg(took)));
}

void ChatViewTest::newRound_beginsAgain()
{
    ChatView view;
    const int entry = view.addAnswer();
    view.showClaim(entry, 0, claim(QStringLiteral("Old one."), Verdict::Draft));
    view.appendToken(entry, QStringLiteral("old words"));
    view.restartDraft(entry);
    view.showClaim(entry, 0, claim(QStringLiteral("New one."), Verdict::Draft));
    QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("New one.")));
    QVERIFY(!view.toPlainText().contains(QStringLiteral("Old one.")));
    QVERIFY(!view.toPlainText().contains(QStringLiteral("old words")));
}

void ChatViewTest::states_areSaidInWords()
{
    ChatView view;
    const int entry = view.addAnswer();
    view.showFinal(entry, consensus({ claim(built, Verdict::Supported), claim(QStringLiteral("Written."), Verdict::Supported, false),
                                      claim(QStringLiteral("It was lit in 1847."), Verdict::Contradicted, false) }));
    const QString text = view.toPlainText();
    QVERIFY(text.contains(QStringLiteral("quoted from lighthouse.pdf")));
    QVERIFY(text.contains(QStringLiteral("supported by lighthouse.pdf")));
    QVERIFY(text.contains(QStringLiteral("Struck: contradicted by lighthouse.pdf")));
    QVERIFY(text.contains(QStringLiteral("The passage says 1874, not 1847.")));
}

void ChatViewTest::unconfirmedSentences_areFoldedAndOpenByTheirLink()
{
    ChatView view;
    const QString goats = QStringLiteral("The keeper had goats."), wife = QStringLiteral("His wife had hens.");
    const int entry = view.addAnswer();
    view.showFinal(entry, consensus({ claim(built, Verdict::Supported), claim(goats, Verdict::Unverified), claim(wife, Verdict::Unverified) }));
    QVERIFY(view.toPlainText().contains(QStringLiteral("2 sentences not confirmed")));
    QVERIFY(!view.toPlainText().contains(goats));
    Q_EMIT view.anchorClicked(QUrl(QStringLiteral("fold:%1").arg(entry)));
    QVERIFY(view.toPlainText().contains(goats));
    QVERIFY(view.toPlainText().contains(QStringLiteral("not confirmed by")));
}

void ChatViewTest::citationLink_namesItsCitation()
{
    ChatView view;
    QString opened;
    connect(&view, &ChatView::citationOpened, this, [&](const Citation &citation) { opened = citation.quote; });
    const int entry = view.addAnswer();
    view.showFinal(entry, consensus({ claim(built, Verdict::Supported), claim(QStringLiteral("Second."), Verdict::Supported) }));
    QVERIFY(links(view.document()).contains(QStringLiteral("cite:%1:1:0").arg(entry)));
    Q_EMIT view.anchorClicked(QUrl(QStringLiteral("cite:%1:1:0").arg(entry)));
    QCOMPARE(opened, QStringLiteral("Second."));
    opened.clear();
    for (const char *nonsense : { "cite:99:0:0", "cite:-1:0:0", "cite:0:99:0", "cite:0:0:-1", "passage:0:-5", "file:///etc/passwd", "" })
        Q_EMIT view.anchorClicked(QUrl(QString::fromLatin1(nonsense)));
    QVERIFY(opened.isEmpty());
}

void ChatViewTest::rowsUnderTheirColumns_areATable()
{
    ChatView view;
    QString opened;
    connect(&view, &ChatView::citationOpened, this, [&](const Citation &citation) { opened = citation.quote; });
    Claim sum = claim(QStringLiteral("Sum of Rent = 120 + 150 = 270"), Verdict::Supported, false);
    Claim first = claim(QStringLiteral("12 | Brekke | 120"), Verdict::Supported), second = claim(QStringLiteral("14 | Holt | 150"), Verdict::Supported);
    first.heading = QStringLiteral("Plot | Tenant | Rent");
    const int entry = view.addAnswer();
    view.showFinal(entry, consensus({ sum, first, second }));
    QCOMPARE(view.document()->rootFrame()->childFrames().size(), 1);
    const auto *table = qobject_cast<QTextTable *>(view.document()->rootFrame()->childFrames().first());
    QVERIFY(table);
    QCOMPARE(table->rows(), 3);
    QCOMPARE(table->columns(), 4); // the last one says where each row stands
    QCOMPARE(table->cellAt(0, 1).firstCursorPosition().block().text(), QStringLiteral("Tenant"));
    QCOMPARE(table->cellAt(2, 1).firstCursorPosition().block().text(), QStringLiteral("Holt"));
    Q_EMIT view.anchorClicked(QUrl(QStringLiteral("cite:%1:2:0").arg(entry)));
    QCOMPARE(opened, second.text);
    QVERIFY(links(view.document()).contains(QStringLiteral("cite:%1:2:0").arg(entry)));
}

void ChatViewTest::headingOfAClaim_standsAboveIt()
{
    ChatView view;
    Claim second = claim(QStringLiteral("Second."), Verdict::Supported);
    second.heading = QStringLiteral("Less likely");
    view.showFinal(view.addAnswer(), consensus({ claim(built, Verdict::Supported), second }));
    const QString text = view.toPlainText();
    QVERIFY(text.indexOf(built) < text.indexOf(second.heading) && text.indexOf(second.heading) < text.indexOf(second.text));
}

void ChatViewTest::citationsOfOneFile_areNumbered()
{
    ChatView view;
    Claim sum = claim(QStringLiteral("Sum of Rent = 120 + 150 = 270"), Verdict::Supported, false);
    sum.citations.append(sum.citations.first());
    const int entry = view.addAnswer();
    view.showFinal(entry, consensus({ sum }));
    QCOMPARE(view.toPlainText().count(QFileInfo(sum.citations.first().path).fileName()), 1);
    QVERIFY(links(view.document()).contains(QStringLiteral("cite:%1:0:1").arg(entry)));
}

void ChatViewTest::htmlInAnAnswer_isShownAsText()
{
    ChatView view;
    const QString hostile = QStringLiteral("<b>bold</b> <img src=\"file:///etc/passwd\"> <script>alert(1)</script>");
    view.addQuestion(hostile);
    Answer answer = consensus({ claim(hostile, Verdict::Supported), claim(hostile, Verdict::Contradicted) });
    answer.outcome = Outcome::NoConsensus;
    answer.reason = hostile;
    answer.claims[1].findings[0].text = hostile;
    view.showFinal(view.addAnswer(), answer);
    QCOMPARE(view.toPlainText().count(QStringLiteral("<script>alert(1)</script>")), 5);
    QVERIFY(!view.toHtml().contains(QStringLiteral("<img"), Qt::CaseInsensitive));
}

void ChatViewTest::picturesAndLinksOfAnAnswer_areNeverLoaded()
{
    CountingView view;
    view.resize(600, 400);
    view.show();
    const QString hostile = QStringLiteral("![p](file:///etc/passwd) ![q](http://example.org/x.png) [click](file:///etc/passwd) "
                                           "<http://example.org>\n\n[ref]\n\n[ref]: http://example.org/y \"t>\"");
    const int entry = view.addAnswer();
    view.showClaim(entry, 0, claim(hostile, Verdict::Draft));
    QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("click")));
    view.showFinal(entry, consensus({ claim(hostile, Verdict::Supported) }));
    view.grab();
    QCOMPARE(view.loads, 0);
    const QStringList targets = links(view.document());
    QVERIFY(!targets.isEmpty());
    for (const QString &target : targets)
        QVERIFY2(isOurs(target), qPrintable(target));
    view.textCursor().insertHtml(QStringLiteral("<img src=\"file:///usr/share/pixmaps/debian-logo.png\">")); // were one to slip in
    view.grab();
    QVERIFY(!view.anything);
}

void ChatViewTest::hugeAnswer_isCut()
{
    ChatView view;
    const QString megabyte(1'000'000, QLatin1Char('x'));
    view.addQuestion(megabyte);
    const int entry = view.addAnswer();
    view.appendToken(entry, megabyte);
    view.appendToken(entry, megabyte);
    QVERIFY(view.toPlainText().size() < 2 * longestRendered + 2'000);
    view.showFinal(entry, consensus({ claim(megabyte, Verdict::Supported), claim(megabyte, Verdict::Supported) }));
    QTRY_VERIFY(view.toPlainText().contains(QStringLiteral("the rest is left out")));
    QVERIFY(view.toPlainText().size() < 2 * longestRendered + 2'000);
}

void ChatViewTest::vetoedText_isWithheldItsPassagesAreNot()
{
    ChatView view;
    Answer answer = consensus({ claim(QStringLiteral("Dangerous order."), Verdict::Contradicted) });
    answer.outcome = Outcome::Vetoed;
    answer.reason = QStringLiteral("Every sentence was contradicted by its own passage.");
    const int entry = view.addAnswer();
    view.showFinal(entry, answer);
    QVERIFY(!view.toPlainText().contains(QStringLiteral("Dangerous order.")));
    QVERIFY(view.toPlainText().contains(answer.reason));
    QVERIFY(view.toPlainText().contains(QStringLiteral("after the wreck of the Dorothea")));
    QVERIFY(links(view.document()).contains(QStringLiteral("passage:%1:0").arg(entry)));
}

void ChatViewTest::nearestPassages_areShownWithoutTheirSigns()
{
    ChatView view;
    Answer answer;
    answer.outcome = Outcome::Refused;
    answer.passages = { passage(QStringLiteral("# The lamp\n\nIt **burns** <b>oil</b>.\n\n| Oil | Price |\n|---|---|\n| colza | 3 |")) };
    answer.passages[0].path = QStringLiteral("/home/ada/papers/lamp.md"); // of other files each sign is their own
    view.showFinal(view.addAnswer(), answer);
    QVERIFY2(view.toPlainText().contains(QStringLiteral(" — The lamp It burns <b>oil</b>. Oil Price colza 3")), qPrintable(view.toPlainText()));
}

void ChatViewTest::outcomes_areSaidInWords_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("refused") << Outcome::Refused << QStringLiteral("Not found");
    QTest::newRow("no consensus") << Outcome::NoConsensus << QStringLiteral("Closest passages; they may not answer you");
    QTest::newRow("vetoed") << Outcome::Vetoed << QStringLiteral("Withheld by Ethos");
    QTest::newRow("stopped") << Outcome::Stopped << QStringLiteral("Stopped");
    QTest::newRow("failed") << Outcome::Failed << QStringLiteral("No answer");
}

void ChatViewTest::outcomes_areSaidInWords()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, words);
    ChatView view;
    Answer answer = consensus({ claim(built, Verdict::Supported) });
    answer.outcome = outcome;
    answer.reason = QStringLiteral("A calm sentence: 212 of 9,431 files so far.");
    view.showFinal(view.addAnswer(), answer);
    QVERIFY(view.toPlainText().contains(words));
    QVERIFY(view.toPlainText().contains(answer.reason));
}

void ChatViewTest::smallTalk_isNoSearchThatFailed()
{
    ChatView view;
    Answer answer = consensus({});
    answer.intent.kind = QuestionKind::Chat;
    answer.outcome = Outcome::Refused;
    answer.reason = QStringLiteral("I answer questions about your own documents.");
    answer.passages = { Passage() };
    view.showFinal(view.addAnswer(), answer);
    QVERIFY(view.toPlainText().contains(answer.reason));
    QVERIFY(!view.toPlainText().contains(QStringLiteral("Not found")));
    QVERIFY(!view.toPlainText().contains(QStringLiteral("nearest passages")));
}

void ChatViewTest::noState_claimsTruth()
{
    ChatView view;
    QString all;
    for (const Outcome outcome : { Outcome::Consensus, Outcome::Refused, Outcome::NoConsensus, Outcome::Vetoed, Outcome::Stopped, Outcome::Failed })
        for (const Verdict verdict : { Verdict::Draft, Verdict::Supported, Verdict::Unverified, Verdict::Contradicted }) {
            Answer answer = consensus({ claim(built, verdict), claim(built, verdict, false) });
            answer.outcome = outcome;
            view.showFinal(view.addAnswer(), answer);
            all += reportAsHtml(replayReport(answer));
        }
    all += view.toPlainText();
    for (const char *word : { "verified", " true", "percent" })
        QVERIFY2(!all.contains(QString::fromLatin1(word), Qt::CaseInsensitive), word);
    QVERIFY(!view.toPlainText().contains(QLatin1Char('%')));
}

// The lines of a table's cells, as they stand.
static QStringList linesOfCells(ChatView &view)
{
    QStringList lines;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        if (!QTextCursor(block).currentTable())
            continue;
        (void)view.document()->documentLayout()->blockBoundingRect(block); // lays it out
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            lines.append(block.text().mid(block.layout()->lineAt(i).textStart(), block.layout()->lineAt(i).textLength()));
    }
    return lines;
}

void ChatViewTest::datesInATable_areNotBroken()
{
    ChatView view;
    view.show();
    const QString table = QStringLiteral("| Date | What was done on that day | By | Paid until |\n|---|---|---|---|\n"
                                         "| 2024-05-12 | The lamp of the lighthouse was cleaned by the keeper until 2024-05-12, with turpentine | Ada-Maria Holm-Wiik | from 2024-05-12 on |\n");
    view.showFinal(view.addAnswer(), consensus({ claim(table, Verdict::Supported, false) }));
    for (const int width : { 900, 600, 500, 400, 350, 300, 250, 200, 150 }) {
        view.resize(width, 500);
        QCoreApplication::processEvents();
        const QStringList lines = linesOfCells(view);
        QVERIFY2(lines.contains(QStringLiteral("2024-05-12")), qPrintable(lines.join(QLatin1Char('/'))));
        for (const char *word : { "2024-05-12", "cleaned", "lighthouse", "turpentine" })
            QVERIFY2(!lines.filter(QString::fromLatin1(word)).isEmpty(), qPrintable(QString::number(width) + lines.join(QLatin1Char('/'))));
        QVERIFY(lines.filter(QStringLiteral("2024-05-12")).size() == 3);
    }
}

void ChatViewTest::transcript_hasACaret()
{
    ChatView view;
    QVERIFY(view.textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    QVERIFY(view.textInteractionFlags().testFlag(Qt::LinksAccessibleByKeyboard));
    QVERIFY(view.isReadOnly());
    QVERIFY(!view.openLinks());
}

void ChatViewTest::reader_isNotPulledAwayFromWhatIsRead()
{
    ChatView view;
    view.resize(500, 200);
    view.show();
    for (int i = 0; i < 20; ++i) {
        view.addQuestion(QStringLiteral("Question %1").arg(i));
        view.showFinal(view.addAnswer(), consensus({ claim(built, Verdict::Supported) }));
    }
    QScrollBar *bar = view.verticalScrollBar();
    QCOMPARE(bar->value(), bar->maximum()); // follows what is new…
    const int entry = view.addAnswer();
    bar->setValue(40);
    view.appendToken(entry, QStringLiteral("more\n\n\nand more"));
    view.showFinal(entry, consensus({ claim(built, Verdict::Supported) }));
    QCOMPARE(bar->value(), 40); // …unless the person reads elsewhere
}

QTEST_MAIN(ChatViewTest)
#include "chatview_test.moc"
