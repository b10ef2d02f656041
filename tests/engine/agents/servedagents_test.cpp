// The three agents over the wire: what each sends to a model server, and what becomes of an answer when that misbehaves.
#include "modelcouncil.h"

#include "engine/async/executor.h"
#include "engine/models/openaibackend.h"
#include "tests/engine/models/clienttest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace superinstance;

namespace {

const QString contract = QStringLiteral("The warranty period is 24 months. It begins with the delivery. The price is 1,200 euros.");
const QString howLong = QStringLiteral("How long is the warranty period?");
const QByteArray counts = eventOf(R"({"choices":[],"usage":{"prompt_tokens":1702,"completion_tokens":30,"prompt_tokens_details":{"cached_tokens":1547}}})");

Play saying(const QByteArray &text, const QByteArray &before = {})
{
    return { { streamOf(before + delta(text) + finished + counts + done) } };
}

const QByteArray clear = R"({"question":"How long is the warranty period?","clear":true})", fine = R"({"claims":[{"claim":1,"verdict":"supported","reason":""}]})";
const QByteArray months = "The warranty period is 24 months [1].";

QJsonObject bodyOf(const SeenRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QString messageOf(const SeenRequest &request, int index)
{
    return bodyOf(request)[QLatin1String("messages")][index][QLatin1String("content")].toString();
}

} // namespace

class ServedAgentsTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_workers;
    ClientTest m_test;

    struct Table : ModelCouncil {
        Table(ServedAgentsTest *test, const QUrl &url) : ModelCouncil(&test->m_workers), client(test->m_test.client(url)), model(&client)
        {
            search.found = evidenceForModel({ contract });
            useForAll(&model);
        }
        OpenAiClient client;
        OpenAiCompatibleBackend model;
    };

private Q_SLOTS:
    void init()
    {
        m_test.limits = {};
        m_test.kind = ServerKind::Other;
    }

    void threeAgents_sendTheSameBeginning()
    {
        FaultServer server({ saying(months), saying(fine), saying(clear) });
        Table table(this, server.url());
        const Answer answer = table.ask(howLong);
        QCOMPARE(toString(answer.outcome), toString(Outcome::Consensus));
        const QList<SeenRequest> requests = server.requests();
        QCOMPARE(requests.size(), 3);
        for (const SeenRequest &request : requests) {
            QCOMPARE(messageOf(request, 0).toUtf8(), messageOf(requests[0], 0).toUtf8());
            QVERIFY(messageOf(request, 0).contains(contract));
        }
        QVERIFY(messageOf(requests[1], 1) != messageOf(requests[2], 1));
        for (const Vote &vote : answer.votes)
            QVERIFY2(vote.statement.contains(QLatin1String("1,547")), qPrintable(vote.statement));
    }

    void whatIsWantedAsJson_isAskedForByItsSchema()
    {
        FaultServer server({ saying(months), saying(fine), saying(clear) });
        Table table(this, server.url());
        table.ask(howLong);
        const QList<SeenRequest> requests = server.requests();
        QVERIFY(!bodyOf(requests[0]).contains(QLatin1String("response_format")));
        for (const int i : { 1, 2 }) {
            const QJsonValue format = bodyOf(requests[i])[QLatin1String("response_format")];
            QCOMPARE(format[QLatin1String("type")].toString(), QStringLiteral("json_schema"));
            QVERIFY(format[QLatin1String("json_schema")][QLatin1String("schema")][QLatin1String("properties")].toObject().contains(i == 1 ? QStringLiteral("claims") : QStringLiteral("question")));
        }
    }

    void whatLogosThought_neverReachesEthos()
    {
        const QByteArray reasoning = eventOf(R"({"choices":[{"delta":{"reasoning_content":"The secret reason is Tulip."}}]})") + delta("<think>Another one is Crocus.</think>");
        FaultServer server({ saying(months, reasoning), saying(fine), saying(clear) });
        Table table(this, server.url());
        const Answer answer = table.ask(howLong);
        QCOMPARE(toString(answer.outcome), toString(Outcome::Consensus));
        QVERIFY(table.steps.contains(QStringLiteral("Logos is thinking.")));
        QCOMPARE(server.requests().size(), 3);
        for (const SeenRequest &request : server.requests())
            QVERIFY(!request.body.contains("Tulip") && !request.body.contains("Crocus"));
        QCOMPARE(table.tokens, QString::fromUtf8(months)); // nor the person
        QCOMPARE(answer.rounds.size(), 1);
        QCOMPARE(answer.claims.size(), 1);
    }

    void whatComesBeforeAClosingTag_isWithdrawn()
    {
        const QByteArray thought = delta("The price is 1,200 euros [1]. It begins with the delivery [1].") + delta(" So it is clear.\n</think>\n\n");
        FaultServer server({ saying(months, thought), saying(fine), saying(clear) });
        Table table(this, server.url());
        QStringList rounds;
        table.observer.onRound = [&, before = table.observer.onRound](int round) {
            before(round);
            rounds += QString::number(round);
            table.tokens.clear();
        };
        const Answer answer = table.ask(howLong);
        QCOMPARE(toString(answer.outcome), toString(Outcome::Consensus));
        QCOMPARE(rounds, (QStringList { QStringLiteral("1"), QStringLiteral("1") })); // one draft, begun anew
        QCOMPARE(table.tokens, QString::fromUtf8(months));
        QCOMPARE(answer.rounds.size(), 1);
        QCOMPARE(answer.claims.size(), 1);
        QCOMPARE(answer.claims[0].text, QStringLiteral("The warranty period is 24 months."));
        QCOMPARE(table.told.size(), 1);
        QCOMPARE(server.requests().size(), 3);
        QVERIFY(!messageOf(server.requests()[1], 1).contains(QLatin1String("1,200"))); // nor is Ethos asked about it
    }

    void aServerThatLoadsOrIsBusy_hasStillItsTimeToRead_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("loading") << QByteArray("503 Service Unavailable") << QByteArray(R"({"error":{"message":"Loading model"}})");
        QTest::newRow("busy") << QByteArray("429 Too Many Requests") << QByteArray("{}");
        QTest::newRow("out of service") << QByteArray("503 Service Unavailable") << QByteArray("{}");
    }
    void aServerThatLoadsOrIsBusy_hasStillItsTimeToRead()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        m_test.limits.loadingPause = m_test.limits.busyPause = 10ms;
        Play slow = saying(months);
        slow.before = 600ms;
        FaultServer server({ { { withLength(body, status) } }, slow, saying(fine), saying(clear) });
        Table table(this, server.url());
        ConsensusPolicy policy;
        policy.agentTimeoutMs = 200;
        policy.modelReadingMs = 10'000;
        table.council.setPolicy(policy);
        const Answer answer = table.ask(howLong);
        QVERIFY2(!answer.text.contains(QLatin1String("The model of Logos")), qPrintable(answer.text));
        QCOMPARE(answer.backend, QStringLiteral("m"));
        QCOMPARE(table.steps.contains(QStringLiteral("The model of Logos is being loaded.")), body.contains("Loading"));
    }

    void aServerThatIgnoresTheSchema_isAskedTwice()
    {
        FaultServer server({ saying(months), saying("Looks good to me!"), saying("Really, it is fine."), saying(clear) });
        Table table(this, server.url());
        const Answer answer = table.ask(howLong);
        QCOMPARE(toString(answer.outcome), toString(Outcome::Consensus));
        QVERIFY(answer.text.contains(QLatin1String("The model of Ethos")));
        const QList<SeenRequest> requests = server.requests();
        QCOMPARE(requests.size(), 4);
        QVERIFY(messageOf(requests[2], 1) != messageOf(requests[1], 1)); // or it would say the same
        QCOMPARE(messageOf(requests[2], 0), messageOf(requests[1], 0));
    }

    void aServerThatBreaksOff_isDoneWithout_data()
    {
        QTest::addColumn<QList<QByteArray>>("pieces");
        QTest::addColumn<int>("end");
        QTest::newRow("in the middle of a sentence") << QList<QByteArray> { streamHead() + chunk(delta("The warranty period is 36")) } << int(Play::End::Reset);
        QTest::newRow("behind a sentence") << QList<QByteArray> { streamHead() + chunk(delta("The price is 1,200 euros [1]. It also")) } << int(Play::End::Close);
        QTest::newRow("500") << QList<QByteArray> { withLength(R"({"error":{"message":"oh"}})", "500 Oh") } << int(Play::End::KeepOpen);
        QTest::newRow("prompt too long") << QList<QByteArray> { withLength(R"({"error":{"code":400,"type":"exceed_context_size_error","message":"too long","n_prompt_tokens":9000,"n_ctx":2048}})", "400 Bad Request") } << int(Play::End::KeepOpen);
        QTest::newRow("a page") << QList<QByteArray> { withLength("<html>", "200 OK", "Content-Type: text/html\r\n") } << int(Play::End::KeepOpen);
    }
    void aServerThatBreaksOff_isDoneWithout()
    {
        QFETCH(QList<QByteArray>, pieces);
        QFETCH(int, end);
        FaultServer server({ { pieces, Play::End(end) }, saying(fine), saying(clear) });
        Table table(this, server.url());
        const Answer answer = table.ask(howLong);
        QCOMPARE(toString(answer.outcome), toString(Outcome::Consensus));
        QCOMPARE(answer.backend, QStringLiteral("built-in"));
        QVERIFY2(answer.text.contains(QLatin1String("The model of Logos")), qPrintable(answer.text));
        QVERIFY(!answer.text.contains(QLatin1String("is 36")) && !answer.text.contains(QLatin1String("It also"))); // incomplete is never shown as complete
        QCOMPARE(table.told.size(), answer.claims.size()); // the claims on the screen are those of the answer
    }

    void aServerThatReadsLong_isToldOf()
    {
        m_test.kind = ServerKind::LlamaServer;
        const auto progress = [](int read) { return eventOf("{\"choices\":[{\"index\":0,\"delta\":{\"content\":null},\"finish_reason\":null}],\"prompt_progress\":{\"total\":1702,\"cache\":0,\"processed\":" + QByteArray::number(read) + "}}"); };
        FaultServer server({ saying(months, progress(512) + progress(1024)), saying(fine), saying(clear) });
        Table table(this, server.url());
        table.ask(howLong);
        QVERIFY2(table.steps.contains(QStringLiteral("Logos is reading (512 of 1,702 tokens).")), qPrintable(table.steps.join(QLatin1Char('\n'))));
    }

    void aStop_closesTheConnection_data()
    {
        QTest::addColumn<int>("before"); // requests that are answered
        QTest::newRow("while Logos writes") << 0;
        QTest::newRow("while Ethos checks") << 1;
        QTest::newRow("while Pathos reads") << 2;
    }
    void aStop_closesTheConnection()
    {
        QFETCH(int, before);
        QList<Play> plays = QList<Play> { saying(months), saying(fine), saying(clear) }.mid(0, before);
        plays.append({ { streamHead() + chunk(delta("{")) }, Play::End::Hang });
        FaultServer server(plays);
        Table table(this, server.url());
        std::chrono::steady_clock::time_point stopped;
        QTimer watching;
        QObject::connect(&watching, &QTimer::timeout, &watching, [&] {
            if (server.requests().size() <= before || stopped.time_since_epoch().count() != 0)
                return;
            stopped = std::chrono::steady_clock::now();
            table.stop.request_stop();
        });
        watching.start(20);
        QCOMPARE(toString(table.ask(howLong).outcome), toString(Outcome::Stopped));
        QTRY_VERIFY(server.leftAt());
        const auto late = std::chrono::duration_cast<std::chrono::milliseconds>(*server.leftAt() - stopped);
        QVERIFY2(late <= 200ms, qPrintable(QString::number(late.count())));
    }
};

QTEST_GUILESS_MAIN(ServedAgentsTest)
#include "servedagents_test.moc"
