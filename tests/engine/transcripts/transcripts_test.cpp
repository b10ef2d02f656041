// Conversations as files: readable, and equal when they come in again.
#include "engine/async/executor.h"
#include "engine/transcripts/exchange.h"
#include "engine/transcripts/markdownhtml.h"
#include "engine/transcripts/readable.h"
#include "engine/vault/vault.h"
#include "tests/support/hostileanswers.h"
#include "tests/support/running.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace superinstance;

namespace {

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

Claim claimOf(const QString &text, Verdict verdict)
{
    Claim claim;
    claim.text = text;
    claim.verdict = verdict;
    claim.citations = { Citation { 3, QStringLiteral("/papers/a <b> & c.pdf"), QStringLiteral("Title"), 7, 4, 9, 4, 9, QStringLiteral("quoted *words* <i>here</i>"), QDateTime::fromMSecsSinceEpoch(5, Qt::UTC) } };
    claim.findings = { { QStringLiteral("E3"), QStringLiteral("The passage says 1874."), verdict } };
    claim.confidence = 1.0 / 3;
    return claim;
}

Message messageOf(qint64 id, qint64 parent, bool fromPerson, const QString &text)
{
    Message message;
    message.id = id;
    message.parent = parent;
    message.fromPerson = fromPerson;
    message.text = text;
    message.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123 + id, Qt::UTC);
    if (!fromPerson) {
        message.answer.question = QStringLiteral("?");
        message.answer.text = text;
        message.answer.outcome = Outcome::Consensus;
        message.answer.claims = { claimOf(text, Verdict::Supported), claimOf(QStringLiteral("It was 1847."), Verdict::Contradicted) };
        message.answer.passages = { Passage { 3, 4, QStringLiteral("/papers/a.pdf"), {}, {}, QStringLiteral("en"), 2, 0, 5, 0, 5, 0.25, QStringLiteral("a text"), { QStringLiteral("why") }, QByteArray("\x01\xFF", 2), {} } };
        message.answer.votes = { { Agent::Ethos, 0.1 + 0.2, QStringLiteral("so"), false } };
    }
    return message;
}

// Of the file that is cited.
QString dayOf(const Claim &claim)
{
    return QLocale().toString(claim.citations.first().modified.toLocalTime().date(), QLocale::ShortFormat);
}

// Two versions of the question, two of the answer; the second question and the first answer to it are shown.
ConversationRecord sample()
{
    ConversationRecord record;
    record.title = QStringLiteral("Lamps & <towers>");
    record.ownTitle = QStringLiteral("My *lamps*");
    record.folder = QStringLiteral("Work");
    record.pinned = true;
    record.changed = QDateTime::fromMSecsSinceEpoch(1'700'000'000'999, Qt::UTC);
    record.messages = { messageOf(11, 0, true, QStringLiteral("An old question")), messageOf(12, 11, false, QStringLiteral("An old answer")),
                        messageOf(15, 0, true, QStringLiteral("Is 2 < 3 & \"so\" <script>alert(1)</script> # _on_?\nReally 😀?")),
                        messageOf(17, 15, false, QStringLiteral("It was <b>1874</b>.")), messageOf(18, 15, false, QStringLiteral("Another version")) };
    record.messages.last().complete = false;
    record.leaf = 17;
    return record;
}

} // namespace

class TranscriptsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void json_isReadAsEqual()
    {
        const QString json = toJson({ sample(), sample() });
        const QList<ConversationRecord> read = must(fromJson(json.toUtf8()));
        QCOMPARE(read.size(), 2);
        QCOMPARE(read[0].messages.size(), 5);
        QCOMPARE(toJson(read), json);
        QVERIFY(!read[0].messages.last().complete);
        QCOMPARE(answerToJson(read[0].messages[1].answer), answerToJson(sample().messages[1].answer));
    }

    // Through the vault and out again: every version, to the byte.
    void importedConversation_isExportedAsItCame()
    {
        Executor executor;
        QTemporaryDir dir;
        const auto vault = must(Vault::open(dir.filePath(QStringLiteral("data"))));
        const QString json = toJson({ sample() });
        const ConversationRecord record = must(fromJson(json.toUtf8())).first();
        const qint64 id = must(run([&] {
            auto job = [record](VaultWriter &writer) { return writer.conversations().add(record); };
            return vault->write(job);
        }));
        const ConversationRecord back = must(run([&] {
            auto job = [id](VaultReader &reader) { return reader.conversations().whole(id); };
            return vault->read(job);
        }));
        QCOMPARE(toJson({ back }), json);
        const auto found = must(run([&] {
            auto job = [](VaultReader &reader) { return reader.conversations().list({ QStringLiteral("another vers") }); };
            return vault->read(job);
        }));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].title, QStringLiteral("My *lamps*"));
    }

    void readableFormats_showTheLineThatIsShownWithItsSources_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Markdown") << toMarkdown(sample());
        QTest::newRow("HTML") << toHtml(sample());
    }
    void readableFormats_showTheLineThatIsShownWithItsSources()
    {
        QFETCH(QString, text);
        QVERIFY(text.contains(QStringLiteral("Really 😀?")));
        QVERIFY(text.contains(QStringLiteral("1874")));
        QVERIFY(!text.contains(QStringLiteral("old question"))); // of another line
        QVERIFY(!text.contains(QStringLiteral("Another version")));
        QVERIFY(text.contains(QStringLiteral("page 7")));
        QVERIFY(text.contains(QStringLiteral("quoted")));
        QVERIFY(text.contains(QStringLiteral("file:///papers/a%20%3Cb%3E%20&")));
        QVERIFY(text.contains(QStringLiteral("Contradicted by its passage. The passage says 1874.")) || text.contains(QStringLiteral("*Contradicted by its passage. The passage says 1874.*")));
    }

    void sentenceThatIsItsOwnQuote_isWrittenOnce()
    {
        ConversationRecord record = sample();
        record.messages[3].answer.claims = { claimOf(QStringLiteral("It was built in 1874."), Verdict::Supported) };
        record.messages[3].answer.claims[0].citations[0].quote = QStringLiteral("It was\nbuilt in 1874.");
        for (const QString &text : { toMarkdown(record), toHtml(record) }) {
            QCOMPARE(text.count(QStringLiteral("built in 1874")), 1);
            QVERIFY(text.contains(QStringLiteral("page 7")));
        }
    }

    void source_isNamedAsOnTheScreen()
    {
        const QString day = dayOf(claimOf({}, Verdict::Supported));
        QVERIFY2(toHtml(sample()).contains(QStringLiteral("\">a &lt;b&gt; &amp; c.pdf, page 7, %1</a>").arg(day)), qPrintable(toHtml(sample())));
        QVERIFY2(toMarkdown(sample()).contains(QStringLiteral("- [a \\<b\\> \\& c.pdf, page 7, %1](").arg(day)), qPrintable(toMarkdown(sample())));
    }

    void signsAtTheBeginningOfALine_areNoListEither()
    {
        ConversationRecord record = sample();
        const QStringList said { QStringLiteral("- 5 degrees"), QStringLiteral("+ one"), QStringLiteral("=== end"), QStringLiteral("12) off") };
        record.messages[3].answer.claims.clear();
        for (const QString &each : said)
            record.messages[3].answer.claims.append(claimOf(each, Verdict::Supported));
        const QString html = markdownAsHtml(toMarkdown(record));
        for (const QString &each : said)
            QVERIFY2(html.contains(QStringLiteral("<p>%1</p>").arg(each)), qPrintable(html));
    }

    void quotedCode_isWrittenAsCode()
    {
        ConversationRecord record = sample();
        record.messages[3].answer.claims = { claimOf(QStringLiteral("```sh\nlamp *--on* <b>\n```"), Verdict::Supported) };
        QVERIFY2(toMarkdown(record).contains(QStringLiteral("\n```sh\nlamp *--on* <b>\n```\n")), qPrintable(toMarkdown(record)));
        QVERIFY2(toHtml(record).contains(QStringLiteral("<pre>lamp *--on* &lt;b&gt;\n</pre>")), qPrintable(toHtml(record)));
    }

    void nothingSaid_isMarkup()
    {
        const QString html = toHtml(sample()), markdown = toMarkdown(sample());
        QVERIFY(!html.contains(QStringLiteral("<script")) && !html.contains(QStringLiteral("<b>")) && !html.contains(QStringLiteral("<i>here")));
        QVERIFY(html.contains(QStringLiteral("&lt;script&gt;")));
        QVERIFY(markdown.contains(QStringLiteral("\\<script\\>")));
        QVERIFY(markdown.startsWith(QStringLiteral("# My \\*lamps\\*\n")));
    }

    // What has no sentences of its own is written as Markdown: it looks so in a file too, and nothing in it loads or runs.
    void answerWithoutSentences_keepsItsMarkdown()
    {
        ConversationRecord record = sample();
        Message &answer = record.messages[3];
        answer.answer.claims.clear();
        answer.text = QStringLiteral("# Fees\n\nPay **180** &amp; not *60*.\n\n- one\n- two\n\n3. three\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```c\nint a<b>;\n```\n\n"
                                     "<script>x</script> [here](javascript:x) ![seen](http://a/b.png \"t\")");
        const QString html = toHtml(record);
        for (const char *part : { "<h3>Fees</h3>", "<strong>180</strong> &amp; not <em>60</em>", "<ul><li>one</li>\n<li>two</li>\n</ul>", "<ol start=\"3\">", "<blockquote><p>said</p>",
                                  "<th>a</th>", "<td>2</td>", "<pre>int a&lt;b&gt;;\n</pre>", "&lt;script&gt;x&lt;/script&gt;", "here", "seen" })
            QVERIFY2(html.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + html));
        for (const char *part : { "<script", "javascript", "<img", "b.png" })
            QVERIFY2(!html.contains(QLatin1String(part)), part);
    }

    void hostileMarkdown_becomesAShallowPage_data()
    {
        QTest::addColumn<QString>("text");
        for (const HostileAnswer &hostile : hostileAnswers())
            QTest::newRow(qPrintable(hostile.name)) << hostile.text;
    }
    void hostileMarkdown_becomesAShallowPage()
    {
        QFETCH(QString, text);
        QElapsedTimer clock;
        clock.start();
        const QString html = markdownAsHtml(text);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        static const QRegularExpression tag(QStringLiteral("<(/?)([a-z0-9]+)[^>]*>"));
        int depth = 0, most = 0;
        for (auto tags = tag.globalMatch(html); tags.hasNext();) {
            const auto each = tags.next();
            if (each.captured(2) == QLatin1String("br") || each.captured(2) == QLatin1String("hr"))
                continue;
            depth += each.captured(1).isEmpty() ? 1 : -1;
            most = std::max(most, depth);
            QVERIFY2(!QStringList({ QStringLiteral("a"), QStringLiteral("img"), QStringLiteral("script") }).contains(each.captured(2)), qPrintable(each.captured(0)));
        }
        QCOMPARE(depth, 0);
        QVERIFY2(most < 25, qPrintable(QString::number(most)));
    }

    void withheldAnswer_isNotWrittenOut()
    {
        ConversationRecord record = sample();
        Message &answer = record.messages[3];
        answer.answer.outcome = Outcome::Vetoed;
        answer.answer.reason = answer.answer.text = answer.text = QStringLiteral("It would be dangerous.");
        for (const QString &text : { toMarkdown(record), toHtml(record) }) {
            QVERIFY(text.contains(QStringLiteral("It would be dangerous.")));
            QVERIFY(!text.contains(QStringLiteral("1847")));
        }
    }

    void rowsOfATable_areWrittenAsOne()
    {
        ConversationRecord record = sample();
        Claim first = claimOf(QStringLiteral("12 | Brekke | <b>120"), Verdict::Supported), second = claimOf(QStringLiteral("14 | Holt | 150"), Verdict::Supported);
        first.heading = QStringLiteral("Rents · Plot | Tenant | Rent");
        record.messages[3].answer.claims = { claimOf(QStringLiteral("270 in all."), Verdict::Supported), first, second, claimOf(QStringLiteral("The rest."), Verdict::Supported) };
        const QString place = QStringLiteral("[a \\<b\\> \\& c.pdf, page 7, %1](<file:///papers/a%20%3Cb%3E%20&%20c.pdf>)").arg(dayOf(first));
        const QString table = QStringLiteral("\n\n**Rents**\n\n| Plot | Tenant | Rent | Quoted from |\n| --- | --- | --- | --- |\n| 12 | Brekke | \\<b\\>120 | %1 |\n| 14 | Holt | 150 | %1 |\n\nThe rest.").arg(place);
        QVERIFY2(toMarkdown(record).contains(table), qPrintable(toMarkdown(record)));
        const QString html = toHtml(record);
        for (const char *part : { "<h4>Rents</h4>\n<table", "<tr><th>Plot</th><th>Tenant</th><th>Rent</th><th>Quoted from</th></tr>", "<tr><td>14</td><td>Holt</td><td>150</td><td><a href=", "&lt;b&gt;120" })
            QVERIFY2(html.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + html));
        QCOMPARE(html.count(QStringLiteral("<tr>")), 3);
    }

    void whatIsNoAnswer_isNotCalledOne()
    {
        ConversationRecord record = sample();
        Message &answer = record.messages[3];
        answer.answer.outcome = Outcome::NoConsensus;
        for (const QString &text : { toMarkdown(record), toHtml(record) }) {
            QVERIFY(text.contains(QStringLiteral("Closest passages")) && !text.contains(QStringLiteral("Answer")));
            QVERIFY(text.contains(QStringLiteral("1874")));
        }
        answer.answer.outcome = Outcome::Refused;
        answer.answer.reason = answer.text = QStringLiteral("Nothing in your documents says so.");
        answer.answer.passages[0].text = QStringLiteral("The *lamp*\nburns.");
        const QString markdown = toMarkdown(record), html = toHtml(record);
        QVERIFY(markdown.contains(QStringLiteral("## Not found\n")) && html.contains(QStringLiteral("<h2>Not found</h2>")));
        QVERIFY2(markdown.endsWith(QStringLiteral("Nothing in your documents says so.\n\n### Closest passages\n\n- [a.pdf, page 2](<file:///papers/a.pdf>)\n  > The \\*lamp\\* burns.\n\n")), qPrintable(markdown));
        QVERIFY(html.contains(QStringLiteral("<h3>Closest passages</h3>")) && html.contains(QStringLiteral("<blockquote>The *lamp* burns.</blockquote>")));
        QVERIFY(!markdown.contains(QStringLiteral("Answer")) && !markdown.contains(QStringLiteral("1874")));
        answer.answer.passages[0].path = QStringLiteral("/papers/a.md");
        QVERIFY(toHtml(record).contains(QStringLiteral("<blockquote>The lamp burns.</blockquote>")));
        answer.answer.intent.kind = QuestionKind::Chat; // was not looked for
        QVERIFY(!toMarkdown(record).contains(QStringLiteral("Closest")));
    }

    void stoppedAnswer_saysSoBesideWhatIsThere()
    {
        ConversationRecord record = sample();
        Message &answer = record.messages[3];
        answer.complete = false;
        answer.answer.claims.clear();
        answer.answer.outcome = Outcome::Stopped;
        answer.answer.reason = QStringLiteral("The program ended.");
        for (const QString &text : { toMarkdown(record), toHtml(record) }) {
            QVERIFY(text.contains(QStringLiteral("1874")));
            QVERIFY(text.contains(QStringLiteral("The program ended.")));
        }
    }

    void garbage_endsInASentence()
    {
        const QByteArray good = toJson({ sample() }).toUtf8();
        const QByteArray nested = QByteArray(100'000, '[');
        const QByteArray wrong = QByteArray(good).replace("\"follows\":3", "\"follows\":5"); // follows what comes later
        QList<QByteArray> all { {}, "x", "{}", "[]", nested, good.left(good.size() / 2), good.chopped(3), QByteArray(good).replace("\"version\":1", "\"version\":2"), wrong,
                                QByteArray(good).replace("\"shown\":4", "\"shown\":99"), QByteArray(good).replace("\"number\":4", "\"number\":\"x\""), QByteArray(1000, '\0') };
        QVERIFY(wrong != good);
        for (const QByteArray &each : std::as_const(all)) {
            const auto read = fromJson(each);
            QVERIFY2(!read.ok(), each.left(80).constData());
            QVERIFY(read.error().message.endsWith(QLatin1Char('.')));
        }
        QRandomGenerator random(7);
        for (int i = 0; i < 2000; ++i) { // whatever it is, it ends
            QByteArray mutated = good;
            for (int n = random.bounded(1, 5); n > 0; --n)
                mutated[random.bounded(int(mutated.size()))] = char(random.bounded(256));
            const auto read = fromJson(mutated);
            QVERIFY(read.ok() || read.error().message.endsWith(QLatin1Char('.')));
        }
    }

    void reading_endsWhenStopped()
    {
        std::stop_source source;
        const QByteArray json = toJson({ sample() }).toUtf8();
        QVERIFY(fromJson(json, source.get_token()).ok());
        source.request_stop();
        QVERIFY(fromJson(json, source.get_token()).stopped());
    }

    // Each answer with two passages of its own, as the program writes them.
    void longConversation_comesInAgain()
    {
        constexpr int many = 10'000;
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("long.json")), passage = QStringLiteral("The \"lighthouse\" {shines} [over] the sea\\. ").repeated(170);
        {
            ConversationRecord record = sample();
            record.messages.clear();
            for (int i = 1; i <= many; ++i) {
                Message message = messageOf(i, i - 1, i % 2 == 1, QStringLiteral("Message %1").arg(i));
                if (!message.fromPerson) {
                    message.answer.passages.append(message.answer.passages.first());
                    for (Passage &each : message.answer.passages)
                        each.text = passage;
                }
                record.messages.append(message);
            }
            record.leaf = many;
            QVERIFY(writeFile(path, toJson({ record })).ok());
        }
        QVERIFY2(QFileInfo(path).size() > 64 * 1024 * 1024, qPrintable(QString::number(QFileInfo(path).size())));
        const ConversationRecord read = must(readFile(path)).value(0);
        QCOMPARE(read.messages.size(), many);
        for (const Message &message : read.messages) {
            QCOMPARE(message.text, QStringLiteral("Message %1").arg(message.id));
            QVERIFY(message.fromPerson || (message.answer.passages.size() == 2 && message.answer.passages[1].text == passage));
        }
    }

    void fileThatIsNotThereOrTooLarge_isSaid()
    {
        QTemporaryDir dir;
        QVERIFY(!readFile(dir.filePath(QStringLiteral("none.json"))).ok());
        QFile huge(dir.filePath(QStringLiteral("huge.json")));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(513LL * 1024 * 1024)); // sparse
        const auto read = readFile(huge.fileName());
        QVERIFY(!read.ok());
        QVERIFY(read.error().message.contains(QStringLiteral("larger")));
        QVERIFY(!writeFile(QStringLiteral("/nowhere/at/all.md"), QStringLiteral("x")).ok());
        QVERIFY(writeFile(dir.filePath(QStringLiteral("x.md")), QStringLiteral("ä")).ok());
        const auto other = transcriptOf(sample(), QStringLiteral("doc"));
        QVERIFY(!other.ok() && other.error().message.contains(QStringLiteral("doc")));
    }
};

QTEST_GUILESS_MAIN(TranscriptsTest)
#include "transcripts_test.moc"
