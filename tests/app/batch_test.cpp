// The batch forms, by which the program is measured: one result per input, in order, whatever happens in between.
#include "tests/app/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace superinstance;

class BatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void search_writesARunOfDocuments();
    void search_keepsToLimitAndTag();
    void search_takesPlainWords();
    void search_namesADocumentOnce();
    void ask_answersEachInOrder();
    void ask_givesALineForWhatFailed();
    void ask_resolvesAFollowUp();
    void ask_isNotSavedAndEachIsIndependent();
    void ask_takesAnyNumberOfJobs();
    void verify_judgesEachInOrder();
    void input_thatIsNone_isASentence_data();
    void input_thatIsNone_isASentence();
    void emptyInput_givesEmptyOutput();
    void output_thatCannotBeWritten_isASentence_data();
    void output_thatCannotBeWritten_isASentence();

private:
    QString in(const QByteArray &content) const { return m_samples->write(m_samples->place(QStringLiteral("in")), content); }
    QString out() const { return m_samples->place(QStringLiteral("out")); }
    // Runs the batch, expects quiet success, and gives what it wrote.
    QByteArray result(const QStringList &words) const;
    QList<QJsonObject> objects(const QStringList &words) const;
    QList<QJsonObject> ask(const QByteArray &questions, const QStringList &more = {}) const;
    std::unique_ptr<Program> m_samples;
};

void BatchTest::initTestCase()
{
    m_samples = std::make_unique<Program>();
    writeSamples(*m_samples);
    m_samples->write(QStringLiteral("twice/prices.md"), "The ferry of the twin costs nothing.\n");
    m_samples->write(QStringLiteral("twice/.hidden"), "The ferry of the hidden file is submarine.\n");
    const Ran indexed = m_samples->run({ QStringLiteral("index"), QStringLiteral("."),
                                         m_samples->path(QStringLiteral("twice/.hidden")), QStringLiteral("--json") });
    QVERIFY2(indexed.status == 0, indexed.err.constData());
}

QByteArray BatchTest::result(const QStringList &words) const
{
    QFile::remove(out());
    const Ran ran = m_samples->run(words);
    if (ran.status != 0 || !ran.err.isEmpty() || !ran.out.isEmpty())
        QTest::qFail(QByteArray("not quiet: " + ran.err + ran.out).constData(), __FILE__, __LINE__);
    return contentOf(out());
}

QList<QJsonObject> BatchTest::objects(const QStringList &words) const
{
    Ran ran;
    ran.out = result(words);
    return ran.objects();
}

QList<QJsonObject> BatchTest::ask(const QByteArray &questions, const QStringList &more) const
{
    return objects(QStringList { QStringLiteral("ask"), QStringLiteral("--questions"), in(questions), QStringLiteral("--out"), out() } + more);
}

// ---- search ----------------------------------------------------------------------------------------------------------

void BatchTest::search_writesARunOfDocuments()
{
    const QByteArray run = result({ QStringLiteral("search"), QStringLiteral("--queries"),
                                    in("q-1\toolong tea\r\nq 2\txylophone\n\n7\tmuseum opened\n"), QStringLiteral("--run"), out() });
    QHash<QByteArray, QByteArrayList> documents;
    QHash<QByteArray, double> last;
    QByteArrayList order;
    for (const QByteArray &line : run.trimmed().split('\n')) {
        const QByteArrayList fields = line.split(' ');
        QCOMPARE(fields.size(), 6);
        const QByteArray query = fields[0];
        if (order.isEmpty() || order.last() != query)
            order.append(query);
        QCOMPARE(fields[1], QByteArray("Q0"));
        QVERIFY2(!documents[query].contains(fields[2]), line.constData());
        documents[query].append(fields[2]);
        QCOMPARE(fields[3].toInt(), int(documents[query].size())); // ranks count from 1
        bool number = false;
        const double score = fields[4].toDouble(&number);
        QVERIFY2(number && score > 0 && (!last.contains(query) || score <= last[query]), line.constData());
        last[query] = score;
        QCOMPARE(fields[5], QByteArray("superinstance"));
    }
    QCOMPARE(order, QByteArrayList({ "q-1", "7" })); // the second has no hits, and no lines
    QCOMPARE(documents["q-1"].size(), 7);
    QCOMPARE(documents["7"].first(), QByteArray("page"));
}

void BatchTest::search_keepsToLimitAndTag()
{
    const QByteArray run = result({ QStringLiteral("search"), QStringLiteral("--queries"), in("1\toolong tea Wuyi\n"), QStringLiteral("--run"),
                                    out(), QStringLiteral("--limit"), QStringLiteral("3"), QStringLiteral("--tag"), QStringLiteral("mine") });
    const QByteArrayList lines = run.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("1 Q0 wuyi 1 "));
    for (const QByteArray &line : lines)
        QVERIFY2(line.endsWith(" mine"), line.constData());
    const double score = m_samples->run(words("search oolong tea Wuyi --json")).object()[QLatin1String("score")].toDouble();
    const double written = lines[0].split(' ')[4].toDouble(); // whole: who evaluates the run sorts by it
    QVERIFY2(std::abs(written - score) < score * 1e-8, lines[0].constData());
}

void BatchTest::search_takesPlainWords()
{
    const auto documents = [this](const QByteArray &query) {
        QSet<QByteArray> found;
        for (const QByteArray &line : result({ QStringLiteral("search"), QStringLiteral("--queries"), in("1\t" + query + '\n'),
                                               QStringLiteral("--run"), out() }).trimmed().split('\n'))
            found.insert(line.split(' ').value(2));
        return found;
    };
    QVERIFY(documents("ferry -Tallinn").contains("prices")); // on the command line this would leave it out
    QVERIFY(documents("\"leaves at noon\" ferry").contains("harbour"));
    QVERIFY(documents("ferry type:pdf path:nowhere").contains("harbour"));
    QVERIFY(documents("ferry AND (\" OR NEAR( * ^").contains("harbour"));
}

void BatchTest::search_namesADocumentOnce()
{
    const QByteArray run = result({ QStringLiteral("search"), QStringLiteral("--queries"), in("1\tferry\n"), QStringLiteral("--run"), out() });
    QCOMPARE(run.count(" prices "), 1); // prices.txt and twice/prices.md
    QCOMPARE(run.count(" .hidden "), 1); // a name that begins with its only dot is no extension
    QVERIFY(run.contains(" harbour "));
}

// ---- ask -------------------------------------------------------------------------------------------------------------

void BatchTest::ask_answersEachInOrder()
{
    QByteArray questions;
    for (int i = 0; i < 40; ++i)
        questions += "{\"id\":" + QByteArray::number(i) + ",\"question\":\""
            + (i % 2 ? "When did the museum open?" : "Who is the harbour master of Skagen?") + "\"}\n";
    const QList<QJsonObject> answers = ask(questions, { QStringLiteral("--jobs"), QStringLiteral("4") });
    QCOMPARE(answers.size(), 40);
    for (int i = 0; i < 40; ++i) {
        QCOMPARE(answers[i][QLatin1String("id")], QJsonValue(i));
        QCOMPARE(answers[i][QLatin1String("outcome")].toString(), QStringLiteral("consensus"));
        QVERIFY(answers[i][QLatin1String("answer")].toString().contains(i % 2 ? QLatin1String("1902") : QLatin1String("Ada Brown")));
        QVERIFY(!answers[i].contains(QLatin1String("replay")));
    }
    QVERIFY(ask("{\"id\":1,\"question\":\"When did the museum open?\"}\n", { QStringLiteral("--explain") })[0].contains(QLatin1String("replay")));
}

void BatchTest::ask_givesALineForWhatFailed()
{
    const QList<QJsonObject> answers = ask("{\"id\":\"a\",\"question\":\"When did the museum open?\"}\n"
                                           "{\"id\":\"b\",\"question\":\"\"}\n{\"id\":\"c\"}\n\n"
                                           "{\"question\":\"xylophone?\"}\n{\"id\":[1],\"question\":7,\"history\":\"none\"}\n");
    QCOMPARE(answers.size(), 5);
    QCOMPARE(answers[0][QLatin1String("id")].toString(), QStringLiteral("a"));
    for (int i : { 1, 2, 4 }) {
        QCOMPARE(answers[i][QLatin1String("outcome")].toString(), QStringLiteral("failed"));
        QVERIFY(answers[i][QLatin1String("error")].toString().endsWith(QLatin1Char('.')));
        QVERIFY(answers[i][QLatin1String("claims")].isArray() && answers[i][QLatin1String("passages")].isArray()
                && answers[i][QLatin1String("missing_words")].isArray());
    }
    QCOMPARE(answers[2][QLatin1String("id")].toString(), QStringLiteral("c"));
    QVERIFY(answers[3][QLatin1String("id")].isNull() && answers[3].contains(QLatin1String("id")));
    QCOMPARE(answers[3][QLatin1String("outcome")].toString(), QStringLiteral("refused"));
    QCOMPARE(answers[4][QLatin1String("id")], QJsonValue(QJsonArray { 1 }));
}

void BatchTest::ask_resolvesAFollowUp()
{
    const QList<QJsonObject> answers = ask(
        R"({"id":1,"question":"And to Tallinn?","history":[{"question":"What does the ferry to Helsinki cost?","answer":"The ferry to Helsinki costs 45 euros."}]})" "\n"
        R"({"id":2,"question":"What does the ferry to Helsinki cost?"})" "\n");
    const QString standalone = answers[0][QLatin1String("standalone_question")].toString();
    QVERIFY2(standalone != QLatin1String("And to Tallinn?") && standalone.contains(QLatin1String("Tallinn"))
                 && standalone.contains(QLatin1String("ferry"), Qt::CaseInsensitive), qPrintable(standalone));
    QCOMPARE(answers[0][QLatin1String("question")].toString(), QStringLiteral("And to Tallinn?"));
    QVERIFY2(answers[0][QLatin1String("claims")][0][QLatin1String("text")].toString().contains(QLatin1String("12 euros")),
             qPrintable(answers[0][QLatin1String("answer")].toString()));
    QCOMPARE(answers[1][QLatin1String("standalone_question")], answers[1][QLatin1String("question")]);
}

void BatchTest::ask_isNotSavedAndEachIsIndependent()
{
    const QByteArray alone = "{\"id\":1,\"question\":\"And to Tallinn?\"}\n";
    const QList<QJsonObject> first = ask(alone);
    const QList<QJsonObject> after = ask("{\"id\":0,\"question\":\"What does the ferry to Helsinki cost?\"}\n" + alone, { QStringLiteral("--jobs"), QStringLiteral("1") });
    for (const char *field : { "standalone_question", "answer", "outcome", "confidence", "passages", "claims" })
        QCOMPARE(after[1][QLatin1String(field)], first[0][QLatin1String(field)]);
}

void BatchTest::ask_takesAnyNumberOfJobs()
{
    for (const char *jobs : { "1", "64", "2147483647" })
        QCOMPARE(ask("{\"id\":1,\"question\":\"xylophone?\"}\n{\"id\":2,\"question\":\"museum?\"}\n", { QStringLiteral("--jobs"), QString::fromLatin1(jobs) }).size(), 2);
}

// ---- verify ----------------------------------------------------------------------------------------------------------

void BatchTest::verify_judgesEachInOrder()
{
    QByteArray claims = R"({"id":"yes","claim":"The ferry leaves at 9:30.","source":"The ferry leaves at 9:30 from pier 4.","question":"When does the ferry leave?"})" "\n"
                        R"({"id":"no","claim":"The ferry leaves at 10:30.","source":"The ferry leaves at 9:30 from pier 4."})" "\n"
                        R"({"id":"other","claim":"The museum is made of glass.","source":"The ferry leaves at 9:30 from pier 4."})" "\n"
                        R"({"id":"none","claim":"The museum is made of glass."})" "\n{}\n";
    for (int i = 0; i < 200; ++i) // over more than one portion of the work
        claims += "{\"id\":" + QByteArray::number(i) + R"(,"claim":"The ferry leaves from pier 4.","source":"The ferry leaves at 9:30 from pier 4."})" "\n";
    const QList<QJsonObject> verdicts = objects({ QStringLiteral("verify"), QStringLiteral("--claims"), in(claims), QStringLiteral("--out"), out() });
    QCOMPARE(verdicts.size(), 205);
    for (const QJsonObject &verdict : verdicts) {
        QVERIFY(keysAre(verdict, words("id verdict confidence rules")));
        const double confidence = verdict[QLatin1String("confidence")].toDouble(-1);
        QVERIFY(confidence >= 0 && confidence <= 1 && verdict[QLatin1String("rules")].isArray());
        for (const QJsonValue &rule : verdict[QLatin1String("rules")].toArray())
            QVERIFY(keysAre(rule.toObject(), words("rule finding")));
    }
    QCOMPARE(verdicts[0][QLatin1String("id")].toString(), QStringLiteral("yes"));
    QCOMPARE(verdicts[0][QLatin1String("verdict")].toString(), QStringLiteral("supported"));
    QCOMPARE(verdicts[1][QLatin1String("verdict")].toString(), QStringLiteral("contradicted"));
    QVERIFY(!verdicts[1][QLatin1String("rules")].toArray().isEmpty());
    QCOMPARE(verdicts[2][QLatin1String("verdict")].toString(), QStringLiteral("unverified"));
    QCOMPARE(verdicts[3][QLatin1String("verdict")].toString(), QStringLiteral("unverified"));
    QVERIFY(verdicts[4][QLatin1String("id")].isNull());
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(verdicts[i + 5][QLatin1String("id")], QJsonValue(i));
        QCOMPARE(verdicts[i + 5][QLatin1String("verdict")].toString(), QStringLiteral("supported"));
    }
}

// ---- files that are none ---------------------------------------------------------------------------------------------------

void BatchTest::input_thatIsNone_isASentence_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("question") << QStringLiteral("ask --questions %1 --out %2") << QByteArray("{\"id\":1,\"question\":\"a\"}\nnonsense\n") << QByteArray("Line 2");
    QTest::newRow("array") << QStringLiteral("ask --questions %1 --out %2") << QByteArray("[]\n") << QByteArray("Line 1");
    QTest::newRow("claim") << QStringLiteral("verify --claims %1 --out %2") << QByteArray("\n\n{\"id\":") << QByteArray("Line 3");
    QTest::newRow("query") << QStringLiteral("search --queries %1 --run %2") << QByteArray("1\tgood\nno tab\n") << QByteArray("Line 2");
    QTest::newRow("no id") << QStringLiteral("search --queries %1 --run %2") << QByteArray("\tgood\n") << QByteArray("Line 1");
    QTest::newRow("missing") << QStringLiteral("ask --questions %1.missing --out %2") << QByteArray("x") << QByteArray("in.missing cannot be read");
    QTest::newRow("folder") << QStringLiteral("ask --questions / --out %2%1") << QByteArray("x") << QByteArray("/ cannot be read");
}

void BatchTest::input_thatIsNone_isASentence()
{
    QFETCH(QString, verb);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, says);
    const Ran ran = m_samples->run(verb.arg(in(content), out()).split(QLatin1Char(' ')));
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.oneSentence());
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QCOMPARE(ran.out, QByteArray());
}

void BatchTest::emptyInput_givesEmptyOutput()
{
    for (const char *line : { "ask --questions %1 --out %2", "verify --claims %1 --out %2", "search --queries %1 --run %2" }) {
        QCOMPARE(result(QString::fromLatin1(line).arg(in("\n \n"), out()).split(QLatin1Char(' '))), QByteArray());
        QVERIFY(QFile::exists(out()));
    }
}

void BatchTest::output_thatCannotBeWritten_isASentence_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no folder") << QStringLiteral("/nowhere/out");
    QTest::newRow("a folder") << QStringLiteral("/tmp");
    QTest::newRow("full") << QStringLiteral("/dev/full");
}

void BatchTest::output_thatCannotBeWritten_isASentence()
{
    QFETCH(QString, path);
    const Ran ran = m_samples->run({ QStringLiteral("ask"), QStringLiteral("--questions"), in("{\"id\":1,\"question\":\"museum?\"}\n"), QStringLiteral("--out"), path });
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.oneSentence());
    QVERIFY2(ran.err.contains(path.toUtf8()), ran.err.constData());
}

QTEST_GUILESS_MAIN(BatchTest)
#include "batch_test.moc"
