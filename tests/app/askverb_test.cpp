// A question on the command line: the answer object field by field, and what a person reads.
#include "tests/app/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace superinstance;

namespace {

const QStringList answerKeys { QStringLiteral("id"),       QStringLiteral("question"), QStringLiteral("standalone_question"),
                               QStringLiteral("kind"),     QStringLiteral("outcome"),  QStringLiteral("confidence"),
                               QStringLiteral("answer"),   QStringLiteral("claims"),   QStringLiteral("passages"),
                               QStringLiteral("votes"),    QStringLiteral("rounds"),   QStringLiteral("read"),
                               QStringLiteral("missing_words"), QStringLiteral("backend"), QStringLiteral("timings_ms"),
                               QStringLiteral("error") };

} // namespace

class AskVerbTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void ask_givesTheAnswerObject();
    void ask_citesByCodePointsAndPage();
    void ask_retrievesFiveDocuments();
    void ask_refusesWhatIsNotThere();
    void ask_explainsItself();
    void ask_inWordsShowsAnswerAndSource();

private:
    Ran run(const QStringList &line) const { return m_samples->run(line); }
    std::unique_ptr<Program> m_samples; // indexed once; tests that change a library take their own
};

void AskVerbTest::initTestCase()
{
    m_samples = std::make_unique<Program>();
    writeSamples(*m_samples);
    const Ran indexed = m_samples->run(words("index . --json"));
    QVERIFY2(indexed.status == 0, indexed.err.constData());
    QCOMPARE(indexed.objects().last()[QLatin1String("indexed")].toInt(), sampleCount);
}

void AskVerbTest::ask_givesTheAnswerObject()
{
    const Ran ran = run(words("ask Who is the harbour master of Skagen? --json"));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.objects().size(), 1);
    const QJsonObject answer = ran.object();
    QVERIFY(keysAre(answer, answerKeys));
    QVERIFY(answer[QLatin1String("id")].isNull() && answer[QLatin1String("error")].isNull());
    QCOMPARE(answer[QLatin1String("question")].toString(), QStringLiteral("Who is the harbour master of Skagen?"));
    QCOMPARE(answer[QLatin1String("standalone_question")].toString(), answer[QLatin1String("question")].toString());
    QCOMPARE(answer[QLatin1String("kind")].toString(), QStringLiteral("fact"));
    QCOMPARE(answer[QLatin1String("outcome")].toString(), QStringLiteral("consensus"));
    const double confidence = answer[QLatin1String("confidence")].toDouble();
    QVERIFY(confidence > 0 && confidence <= 1);
    QVERIFY(answer[QLatin1String("answer")].toString().contains(QLatin1String("Ada Brown")));
    QVERIFY(answer[QLatin1String("rounds")].toInt() >= 1);
    QCOMPARE(answer[QLatin1String("backend")].toString(), QStringLiteral("built-in"));
    QVERIFY(answer[QLatin1String("missing_words")].isArray());
    const QJsonObject read = answer[QLatin1String("read")].toObject();
    QVERIFY(keysAre(read, words("documents waiting")));
    QCOMPARE(read[QLatin1String("documents")].toInt(), sampleCount);
    QCOMPARE(read[QLatin1String("waiting")].toInt(), 0);
    const QJsonObject timings = answer[QLatin1String("timings_ms")].toObject();
    QVERIFY(keysAre(timings, words("passages draft consensus")));
    QVERIFY(timings[QLatin1String("passages")].toDouble() > 0);
    QVERIFY(timings[QLatin1String("consensus")].toDouble() >= timings[QLatin1String("passages")].toDouble());
    const QJsonObject votes = answer[QLatin1String("votes")].toObject();
    QVERIFY(keysAre(votes, words("pathos logos ethos")));
    for (const QJsonValue &vote : votes) {
        QVERIFY(keysAre(vote.toObject(), words("confidence statement")));
        QVERIFY(vote[QLatin1String("confidence")].toDouble() > 0 && !vote[QLatin1String("statement")].toString().isEmpty());
    }
}

void AskVerbTest::ask_citesByCodePointsAndPage()
{
    const QJsonObject answer = run(words("ask Who is the harbour master of Skagen? --json")).object();
    const QJsonObject claim = answer[QLatin1String("claims")].toArray().at(0).toObject();
    QVERIFY(keysAre(claim, words("text verdict citations")));
    QCOMPARE(claim[QLatin1String("verdict")].toString(), QStringLiteral("supported"));
    const QJsonObject citation = claim[QLatin1String("citations")].toArray().at(0).toObject();
    QVERIFY(keysAre(citation, words("path page start end quote")));
    QCOMPARE(citation[QLatin1String("path")].toString(), m_samples->path(QStringLiteral("harbour.md")));
    QVERIFY(citation[QLatin1String("page")].isNull());
    QVERIFY(citation[QLatin1String("quote")].toString().contains(QLatin1String("Ada Brown")));
    QCOMPARE(codePoints(m_samples->storedText(m_samples->path(QStringLiteral("harbour.md"))), citation[QLatin1String("start")].toInt(),
                        citation[QLatin1String("end")].toInt()),
             citation[QLatin1String("quote")].toString());

    const QJsonObject valve = run(words("ask Where was the reactor valve made? --json")).object();
    const QJsonObject second = valve[QLatin1String("claims")].toArray().at(0)[QLatin1String("citations")].toArray().at(0).toObject();
    QCOMPARE(second[QLatin1String("page")].toInt(), 2);
}

void AskVerbTest::ask_retrievesFiveDocuments()
{
    const QJsonObject answer = run(words("ask Since when is oolong tea grown in Taiwan? --json")).object();
    const QJsonArray passages = answer[QLatin1String("passages")].toArray();
    QSet<QString> documents;
    for (const QJsonValue &passage : passages) {
        QVERIFY(keysAre(passage.toObject(), passageKeys));
        QVERIFY(m_samples->stands(passage.toObject()));
        documents.insert(passage[QLatin1String("path")].toString());
    }
    QVERIFY2(documents.size() >= 5, qPrintable(QString::number(documents.size())));
    QCOMPARE(passages[0][QLatin1String("path")].toString(), m_samples->path(QStringLiteral("tea/taiwan.txt")));
}

void AskVerbTest::ask_refusesWhatIsNotThere()
{
    const Ran ran = run(words("ask Who painted the ferry to Oslo with oolong in Helsinki? --json"));
    QCOMPARE(ran.status, 0); // a refusal is an answer
    const QJsonObject answer = ran.object();
    QCOMPARE(answer[QLatin1String("outcome")].toString(), QStringLiteral("refused"));
    QVERIFY(answer[QLatin1String("error")].isNull());
    const QJsonArray claims = answer[QLatin1String("claims")].toArray();
    QVERIFY(!claims.isEmpty());
    for (const QJsonValue &claim : claims) {
        QCOMPARE(claim[QLatin1String("verdict")].toString(), QStringLiteral("unverified"));
        QVERIFY(!claim[QLatin1String("citations")].toArray().isEmpty());
    }
    QSet<QString> documents;
    const QJsonArray passages = answer[QLatin1String("passages")].toArray();
    for (const QJsonValue &passage : passages)
        documents.insert(passage[QLatin1String("path")].toString());
    QVERIFY2(documents.size() >= 5, qPrintable(QString::number(documents.size())));
    QVERIFY(answer[QLatin1String("missing_words")].toArray().contains(QStringLiteral("Oslo")));

    const QJsonObject nothing = run(words("ask xylophone? --json")).object();
    QCOMPARE(nothing[QLatin1String("outcome")].toString(), QStringLiteral("refused"));
    QVERIFY(nothing[QLatin1String("claims")].isArray() && nothing[QLatin1String("passages")].isArray());
}

void AskVerbTest::ask_explainsItself()
{
    const QJsonObject answer = run(words("ask When did the museum open? --explain --json")).object();
    QVERIFY(keysAre(answer, answerKeys + words("replay")));
    const QByteArray replay = QJsonDocument(answer[QLatin1String("replay")].toObject()).toJson();
    for (const char *part : { "intent", "queries", "score", "findings", "votes" })
        QVERIFY2(replay.contains(part), part);
    const Ran plain = run(words("ask When did the museum open? --explain"));
    QVERIFY2(plain.out.contains("Ethos") && plain.out.contains("Round 1"), plain.out.constData());
}

void AskVerbTest::ask_inWordsShowsAnswerAndSource()
{
    const Ran ran = run(words("ask When did the museum open?"));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    QVERIFY2(ran.out.contains("1902") && ran.out.contains("quoted from") && ran.out.contains("page.html"), ran.out.constData());
    const Ran empty = run({ QStringLiteral("ask"), QStringLiteral("  ") });
    QCOMPARE(empty.status, 1);
    QVERIFY(empty.oneSentence());
}

QTEST_GUILESS_MAIN(AskVerbTest)
#include "askverb_test.moc"
