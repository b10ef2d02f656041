#include "engine/async/executor.h"
#include "tests/engine/models/clienttest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QTcpServer>
#include <QTimer>

using namespace superinstance;
using Kind = ServerFault::Kind;
using End = Play::End;

class OpenAiClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_test.limits = {}, m_test.key.clear(), m_test.kind = ServerKind::Other; }
    void theRequest_saysWhatIsAsked();
    void whatOnlySomeServersKnow_isSentToThemOnly();
    void whatIsNotKnown_isLeftOutFromThenOn();
    void aRequestThatIsWrong_isNotTakenForThat();
    void whatNearlyAllKnow_isLeftOutWhereItIsNamedInARefusal_data();
    void whatNearlyAllKnow_isLeftOutWhereItIsNamedInARefusal();
    void eitherForm_isReadWhateverItIsCalled_data();
    void eitherForm_isReadWhateverItIsCalled();
    void finishThatIsSaidTooSoon_isNoEnd();
    void finishOfEachPiece_cutsNothingOff();
    void everySplitOfAStream_givesTheSameAnswer();
    void reasoning_isKeptApart_data();
    void reasoning_isKeptApart();
    void countsAndProgress_areTakenWhereTheServerTells();
    void anAnswerCutAtItsLength_saysSo();
    void nulAndBrokenCharacters_doNoHarm();
    void aRedirectWithinTheOrigin_isFollowedWithItsBody();
    void connections_areUsedAgain();
    void aConnectionThatWasClosedMeanwhile_isMadeAnew();
    void aServerThatLoads_isAskedAgain();
    void aBusyServer_isAskedAgainWhenItSays();
    void aServerThatIsAlwaysBusy_isAskedFiveTimes_data();
    void aServerThatIsAlwaysBusy_isAskedFiveTimes();
    void whatItAsksToWait_isReadInEitherForm_data();
    void whatItAsksToWait_isReadInEitherForm();
    void whatFailsForGood_isAskedOnce();
    void nothingListening_isRefusedAtOnce();
    void localhost_isTriedAtEachOfItsAddresses();
    void anAddressElsewhere_isNeverCalled();
    void aProxy_isUsedForOtherMachinesOnly();
    void aStop_closesTheConnection_data();
    void aStop_closesTheConnection();
    void aTurnOfTheLoop_isNotHeldUpByAFlood();

private:
    Executor m_executor;
    ClientTest m_test;
};

namespace {

const QByteArray answer = delta("Two years [1].") + finished + done;

QJsonObject bodyOf(const SeenRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

void OpenAiClientTest::theRequest_saysWhatIsAsked()
{
    FaultServer server({ { { streamOf(answer) } } });
    m_test.key = QStringLiteral("sk-1");
    ChatRequest request = ClientTest::question();
    request.schema = { { QStringLiteral("type"), QStringLiteral("object") } };
    request.maxTokens = 77;
    request.stop = QStringList { QStringLiteral("###") };
    QVERIFY(m_test.chat(server.url(), request).reply.ok());
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.line, QByteArray("POST /v1/chat/completions HTTP/1.1"));
    QVERIFY(seen.head.contains("Authorization: Bearer sk-1\r\n"));
    QVERIFY(seen.head.contains("Content-Type: application/json"));
    QVERIFY(seen.head.contains("Host: " + server.url().authority().toLatin1()));
    QVERIFY(!seen.head.contains("Cookie"));
    const QByteArray expected = R"({"max_tokens":77,"messages":[{"content":"How long?","role":"user"}],"model":"m","response_format":{"json_schema":{"name":"answer","schema":{"type":"object"},"strict":true},"type":"json_schema"},"stop":["###"],"stream":true,"stream_options":{"include_usage":true},"temperature":0})";
    QCOMPARE(seen.body, expected);
}

void OpenAiClientTest::whatOnlySomeServersKnow_isSentToThemOnly()
{
    FaultServer server({ { { streamOf(answer) } } });
    m_test.chat(server.url());
    m_test.kind = ServerKind::LlamaServer;
    m_test.chat(server.url());
    QVERIFY(!bodyOf(server.requests()[0]).contains(QLatin1String("return_progress")));
    QVERIFY(bodyOf(server.requests()[1])[QLatin1String("return_progress")].toBool());
    QCOMPARE(bodyOf(server.requests()[1])[QLatin1String("chat_template_kwargs")][QLatin1String("enable_thinking")], QJsonValue(false));
    QVERIFY(!server.requests()[0].head.contains("Authorization"));
    for (const ServerKind kind : { ServerKind::Ollama, ServerKind::LmStudio }) {
        m_test.kind = kind;
        m_test.chat(server.url());
        const QJsonObject body = bodyOf(server.requests().last());
        QCOMPARE(body[QLatin1String("reasoning_effort")], QJsonValue(QStringLiteral("none")));
        QVERIFY(!body.contains(QLatin1String("return_progress")) && !body.contains(QLatin1String("chat_template_kwargs")));
    }
    QVERIFY(!bodyOf(server.requests()[0]).contains(QLatin1String("reasoning_effort")) && !bodyOf(server.requests()[1]).contains(QLatin1String("reasoning_effort")));
}

void OpenAiClientTest::whatIsNotKnown_isLeftOutFromThenOn()
{
    m_test.kind = ServerKind::Ollama;
    FaultServer server({ { { withLength(R"({"error":{"message":"invalid reasoning value: 'none'"}})", "400 Bad Request") } }, { { streamOf(answer) } } });
    OpenAiClient client = m_test.client(server.url());
    for (int i = 0; i < 2; ++i)
        QVERIFY(run([&] { return client.chat(ClientTest::question(), {}, {}); }).ok());
    QCOMPARE(server.requests().size(), 3);
    QVERIFY(bodyOf(server.requests()[0]).contains(QLatin1String("reasoning_effort")));
    for (int i = 1; i < 3; ++i)
        QVERIFY(!bodyOf(server.requests()[i]).contains(QLatin1String("reasoning_effort")));
}

void OpenAiClientTest::aRequestThatIsWrong_isNotTakenForThat()
{
    m_test.kind = ServerKind::LmStudio;
    const Play wrong { { withLength(R"({"error":"no such role"})", "400 Bad Request") } };
    FaultServer server({ wrong, wrong, { { streamOf(answer) } } });
    OpenAiClient client = m_test.client(server.url());
    QVERIFY(!run([&] { return client.chat(ClientTest::question(), {}, {}); }).ok());
    QVERIFY(run([&] { return client.chat(ClientTest::question(), {}, {}); }).ok());
    QCOMPARE(server.requests().size(), 3);
    QVERIFY(bodyOf(server.requests()[2]).contains(QLatin1String("reasoning_effort")));
}

void OpenAiClientTest::whatNearlyAllKnow_isLeftOutWhereItIsNamedInARefusal_data()
{
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<int>("refusals");
    QTest::newRow("counts") << QByteArray(R"({"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]})") << 1;
    QTest::newRow("streams") << QByteArray(R"({"error":{"message":"stream is not supported"}})") << 2;
}

void OpenAiClientTest::whatNearlyAllKnow_isLeftOutWhereItIsNamedInARefusal()
{
    QFETCH(QByteArray, refusal);
    QFETCH(int, refusals);
    QList<Play> plays(refusals, { { withLength(refusal, "422 Unprocessable") } });
    const QByteArray whole = R"({"choices":[{"message":{"content":"Two years [1]."},"finish_reason":"stop"}]})";
    plays.append({ { refusals == 1 ? streamOf(answer) : withLength(whole) } });
    FaultServer server(plays);
    OpenAiClient client = m_test.client(server.url());
    for (int i = 0; i < 2; ++i) {
        const Result<ChatReply> reply = run([&] { return client.chat(ClientTest::question(), {}, {}); });
        QVERIFY2(reply.ok(), qPrintable(reply ? QString() : reply.error().message));
        QCOMPARE(reply->text, QStringLiteral("Two years [1]."));
    }
    QCOMPARE(server.requests().size(), refusals + 2); // the second time it is known
    const QJsonObject body = bodyOf(server.requests().last());
    QVERIFY(!body.contains(QLatin1String("stream_options")));
    QCOMPARE(body[QLatin1String("stream")], QJsonValue(refusals == 1));
}

void OpenAiClientTest::eitherForm_isReadWhateverItIsCalled_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("streamed");
    for (const char *type : { "application/json", "text/plain", "text/event-stream", "application/x-ndjson", "" })
        for (const bool streamed : { true, false })
            QTest::addRow("%s as %s", streamed ? "stream" : "whole", type) << QByteArray(type) << streamed;
}

void OpenAiClientTest::eitherForm_isReadWhateverItIsCalled()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, streamed);
    const QByteArray body = streamed ? answer : R"({"choices":[{"message":{"content":"Two years [1]."},"finish_reason":"stop"}]})";
    const QByteArray called = type.isEmpty() ? type : "Content-Type: " + type + "\r\n";
    FaultServer server({ { { "HTTP/1.1 200 OK\r\n" + called + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body } } });
    const ClientOutcome outcome = m_test.chat(server.url());
    QVERIFY2(outcome.reply.ok(), qPrintable(outcome.reply ? QString() : outcome.reply.error().message));
    QCOMPARE(outcome.reply->text, QStringLiteral("Two years [1]."));
}

// Some servers say of each piece why it ends.
void OpenAiClientTest::finishThatIsSaidTooSoon_isNoEnd()
{
    const auto piece = [](const QByteArray &text) { return chunk(eventOf("{\"choices\":[{\"delta\":{\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}]}")); };
    FaultServer server({ { { streamHead() + piece("Two ") + piece("years") }, End::Close }, { { streamHead() + piece("Two ") + piece("years") + chunk(done) + chunk("") } } });
    const ClientOutcome cut = m_test.chat(server.url());
    QVERIFY(!cut.reply.ok());
    QCOMPARE(int(cut.fault->kind), int(ServerFault::Kind::BrokeOff));
    const ClientOutcome whole = m_test.chat(server.url());
    QVERIFY(whole.reply.ok());
    QCOMPARE(whole.reply->text, QStringLiteral("Two years"));
}

void OpenAiClientTest::finishOfEachPiece_cutsNothingOff()
{
    m_test.limits.afterText = 1ms; // the second piece comes later
    const auto piece = [](const QByteArray &text) { return chunk(eventOf("{\"choices\":[{\"delta\":{\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}]}")); };
    FaultServer server({ { { streamHead() + piece("Two "), piece("years") + chunk(done) + chunk("") }, Play::End::KeepOpen, 0ms, 50ms } });
    const ClientOutcome whole = m_test.chat(server.url());
    QVERIFY(whole.reply.ok());
    QCOMPARE(whole.reply->text, QStringLiteral("Two years"));
}

void OpenAiClientTest::everySplitOfAStream_givesTheSameAnswer()
{
    // The characters themselves, not escaped: 2, 3 and 4 bytes.
    const QByteArray events = eventOf("{\"choices\":[{\"delta\":{\"content\":\"Gr\xC3\xBC\xC3\x9F" "e \"}}]}")
        + eventOf("{\"choices\":[{\"delta\":{\"content\":\"\xE4\xBD\xA0 \xF0\x9F\x99\x82\"}}]}") + done;
    QList<Play> plays;
    for (qsizetype cut = 1; cut < events.size(); ++cut)
        plays.append({ { streamHead() + chunk(events.first(cut)), chunk(events.sliced(cut)) + "0\r\n\r\n" }, End::KeepOpen, 0ms, 1ms });
    FaultServer server(plays);
    for (qsizetype cut = 1; cut < events.size(); ++cut) {
        const ClientOutcome came = m_test.chat(server.url());
        QVERIFY2(came.reply.ok(), qPrintable(QString::number(cut)));
        QCOMPARE(came.text, QStringLiteral("Grüße 你 🙂"));
        QCOMPARE(came.reply->text, came.text);
    }
}

void OpenAiClientTest::reasoning_isKeptApart_data()
{
    QTest::addColumn<QList<QByteArray>>("deltas"); // of content; objects as they are
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reasoning");
    const auto row = [](const char *name, const QList<QByteArray> &deltas, const char *text, const char *reasoning) {
        QTest::newRow(name) << deltas << QString::fromLatin1(text) << QString::fromLatin1(reasoning);
    };
    row("a block", { "<think>hm</think>", "Yes." }, "Yes.", "hm");
    row("a block in pieces", { "<", "th", "ink>h", "m </", "thi", "nk>", "\n\nYes", "." }, "Yes.", "hm ");
    row("an empty block", { "<think>\n\n</think>\n\nYes." }, "Yes.", "\n\n");
    row("space before", { "\n ", "<think>hm</think>Yes." }, "Yes.", "hm");
    row("two blocks", { "<think>a</think>", "<think>b</think>Yes." }, "Yes.", "ab");
    row("a block that never ends", { "<think>hm", "m" }, "", "hmm");
    row("almost a tag", { "<", "thin", " ice" }, "<thin ice", "");
    row("a tag within the answer", { "Write <think> here</think>." }, "Write <think> here</think>.", "");
    row("cut within the beginning of a tag", { "<thi" }, "<thi", "");
    row("a closing tag in doubt at the end", { "<think>a</thi" }, "", "a</thi");
    row("no opening tag", { "hm", "m", "</think>", "\n\nYes." }, "Yes.", "hmm");
    row("no opening tag, in pieces", { "hm <", "b>m</", "thi", "nk", ">Y", "es." }, "Yes.", "hm <b>m");
    row("no opening tag, at once", { "hm</think>Yes." }, "Yes.", "hm");
    row("no opening tag, then a block", { "a</think>", "<think>b</think>Yes." }, "Yes.", "ab");
    row("a second closing tag", { "a</think>", "Write </think>." }, "Write </think>.", "a");
    row("a closing tag after a block", { "<think>a</think>Write </think>." }, "Write </think>.", "a");
    row("a field, then a closing tag", { "{\"reasoning_content\":\"h\"}", "m</think>", "Yes." }, "Yes.", "hm");
    row("a field", { "{\"reasoning_content\":\"hm\"}", "{\"content\":null,\"reasoning_content\":\"m\"}", "Yes." }, "Yes.", "hmm");
    row("another field", { "{\"reasoning\":\"hm\",\"content\":\"\"}", "Yes." }, "Yes.", "hm");
    row("tool calls", { "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]}", "Yes." }, "Yes.", "");
}

void OpenAiClientTest::reasoning_isKeptApart()
{
    QFETCH(QList<QByteArray>, deltas);
    QFETCH(QString, text);
    QFETCH(QString, reasoning);
    QByteArray events;
    for (const QByteArray &each : deltas)
        events += each.startsWith('{') ? eventOf("{\"choices\":[{\"delta\":" + each + "}]}") : delta(each);
    FaultServer server({ { { streamOf(events + done) } } });
    const ClientOutcome came = m_test.chat(server.url());
    QVERIFY(came.reply.ok());
    QCOMPARE(came.reply->text, text);
    QCOMPARE(came.reply->reasoning, reasoning);
    QCOMPARE(came.text, text);
    QCOMPARE(came.reasoning, reasoning);
}

void OpenAiClientTest::countsAndProgress_areTakenWhereTheServerTells()
{
    const QByteArray usage = eventOf("{\"choices\":[],\"usage\":{\"prompt_tokens\":1600,\"completion_tokens\":12,\"prompt_tokens_details\":{\"cached_tokens\":1547}}}");
    const QByteArray timings = eventOf("{\"choices\":[],\"timings\":{\"cache_n\":1500,\"predicted_n\":12,\"predicted_per_second\":7.5}}");
    const QByteArray progress = eventOf("{\"choices\":[],\"prompt_progress\":{\"total\":1600,\"cache\":0,\"processed\":800}}");
    FaultServer server({ { { streamOf(progress + delta("Yes.") + finished + usage + done) } }, { { streamOf(delta("Yes.") + finished + timings + done) } }, { { streamOf(answer) } } });
    const ClientOutcome first = m_test.chat(server.url());
    QCOMPARE(first.reply->tokens.prompt, 1600);
    QCOMPARE(first.reply->tokens.completion, 12);
    QCOMPARE(first.reply->tokens.cached, 1547);
    QCOMPARE(first.progress.size(), 1);
    QCOMPARE(first.progress.first().read, 800);
    QCOMPARE(first.progress.first().total, 1600);
    const ClientOutcome second = m_test.chat(server.url());
    QCOMPARE(second.reply->tokens.cached, 1500);
    QCOMPARE(second.reply->tokens.perSecond, 7.5);
    const ClientOutcome third = m_test.chat(server.url());
    QVERIFY(!third.reply->tokens.cached && !third.reply->tokens.prompt); // unknown is unknown
}

void OpenAiClientTest::anAnswerCutAtItsLength_saysSo()
{
    const QByteArray cut = eventOf("{\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}");
    const QByteArray plain = "{\"choices\":[{\"message\":{\"content\":\"Two\"},\"finish_reason\":\"length\"}]}";
    FaultServer server({ { { streamOf(delta("Two") + cut + done) } }, { { withLength(plain) } }, { { streamOf(answer) } } });
    QCOMPARE(m_test.chat(server.url()).reply->end, ChatReply::End::Length);
    QCOMPARE(m_test.chat(server.url()).reply->end, ChatReply::End::Length);
    QCOMPARE(m_test.chat(server.url()).reply->end, ChatReply::End::Stop);
}

void OpenAiClientTest::nulAndBrokenCharacters_doNoHarm()
{
    const auto content = [](const QByteArray &text) { return eventOf("{\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}"); };
    FaultServer server({ { { streamOf(content("a\xC3(b") + content("\\u0000c\\ud83d") + done) } } });
    const ClientOutcome came = m_test.chat(server.url());
    QVERIFY(came.reply.ok());
    QVERIFY2(came.text.startsWith(QStringLiteral("a\uFFFD(bc")), qPrintable(came.text));
}

void OpenAiClientTest::aRedirectWithinTheOrigin_isFollowedWithItsBody()
{
    for (const char *status : { "301", "302", "307", "308" }) {
        FaultServer server({ { { QByteArray("HTTP/1.1 ") + status + " Moved\r\nLocation: /api/chat\r\nContent-Length: 0\r\n\r\n" } }, { { streamOf(answer) } } });
        m_test.key = QStringLiteral("sk-1");
        QVERIFY(m_test.chat(server.url()).reply.ok());
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests()[1].line, QByteArray("POST /api/chat HTTP/1.1"));
        QCOMPARE(server.requests()[1].body, server.requests()[0].body);
        QVERIFY(server.requests()[1].head.contains("Bearer sk-1"));
    }
}

void OpenAiClientTest::connections_areUsedAgain()
{
    const QByteArray plain = "{\"choices\":[{\"message\":{\"content\":\"Two\"},\"finish_reason\":\"stop\"}]}";
    FaultServer server({ { { streamOf(answer) } }, { { withLength(plain) } }, { { streamOf(answer) } } });
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_test.chat(server.url()).reply.ok());
    // Not always: with a read buffer limit, which memory needs, Qt 6.4 makes a new one now and then (9 of 20 at most were seen),
    // although every reply was read to its end. Without the limit it makes one in all.
    QVERIFY2(server.connections() < 20, qPrintable(QString::number(server.connections())));
}

void OpenAiClientTest::aConnectionThatWasClosedMeanwhile_isMadeAnew()
{
    FaultServer server({ { { streamOf(answer) }, End::Close, 0ms, 20ms } });
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_test.chat(server.url()).reply.ok());
    QCOMPARE(server.requests().size(), 3);
}

void OpenAiClientTest::aServerThatLoads_isAskedAgain()
{
    const Play loading { { withLength("{\"error\":{\"message\":\"Loading model\",\"code\":503}}", "503 Service Unavailable") } };
    FaultServer server({ loading, loading, { { streamOf(answer) } } });
    m_test.limits.loadingPause = 10ms;
    const ClientOutcome came = m_test.chat(server.url());
    QVERIFY(came.reply.ok());
    QCOMPARE(came.retries.size(), 2);
    QCOMPARE(came.retries.first().kind, Kind::Loading);
    QVERIFY(!came.fault);
    FaultServer silent({ { { withLength("{}", "503 Service Unavailable") } }, { { streamOf(answer) } } });
    m_test.kind = ServerKind::LlamaServer; // which means that by it, whatever its words
    QCOMPARE(m_test.chat(silent.url()).retries.value(0).kind, Kind::Loading);
}

void OpenAiClientTest::aBusyServer_isAskedAgainWhenItSays()
{
    FaultServer server({ { { withLength("{}", "429 Too Many Requests", "Retry-After: 1\r\n") } }, { { streamOf(answer) } } });
    const ClientOutcome came = m_test.chat(server.url());
    QVERIFY(came.reply.ok());
    QCOMPARE(came.retries.size(), 1);
    QCOMPARE(came.retries.first().retryAfter, 1s);
    QVERIFY2(came.ms >= 1000 && came.ms < 3000, qPrintable(QString::number(came.ms)));
}

void OpenAiClientTest::aServerThatIsAlwaysBusy_isAskedFiveTimes_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("status");
    const QByteArray tooMany("429 Too Many Requests");
    QTest::newRow("0") << QByteArray("Retry-After: 0\r\n") << tooMany;
    QTest::newRow("less") << QByteArray("Retry-After: -7\r\n") << tooMany;
    QTest::newRow("nonsense") << QByteArray("Retry-After: soon\r\n") << tooMany;
    QTest::newRow("a date that is over") << QByteArray("Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n") << tooMany;
    QTest::newRow("nothing") << QByteArray() << tooMany;
    QTest::newRow("503") << QByteArray() << QByteArray("503 Service Unavailable"); // which says nothing of loading
}

void OpenAiClientTest::aServerThatIsAlwaysBusy_isAskedFiveTimes()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, status);
    FaultServer server({ { { withLength("{}", status, field) } } });
    m_test.limits.busyPause = 20ms;
    m_test.limits.loading = 1s;
    const ClientOutcome came = m_test.chat(server.url());
    QCOMPARE(server.requests().size(), 5);
    QCOMPARE(came.retries.size(), 4);
    QCOMPARE(came.fault->kind, Kind::Busy);
    QVERIFY2(came.ms >= 20 + 40 + 60 + 80, qPrintable(QString::number(came.ms)));
}

void OpenAiClientTest::whatItAsksToWait_isReadInEitherForm_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("seconds"); // -1: it does not tell
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("0") << QByteArray("0") << 0;
    QTest::newRow("less") << QByteArray("-7") << 0;
    QTest::newRow("a date") << QByteArray("Wed, 21 Oct 2026 07:28:30 GMT") << 90;
    QTest::newRow("a date that is over") << QByteArray("Tue, 20 Oct 2026 07:28:30 GMT") << 0;
    QTest::newRow("for ever") << QByteArray("99999999999999") << std::numeric_limits<int>::max();
    QTest::newRow("nonsense") << QByteArray("soon") << -1;
    QTest::newRow("nothing") << QByteArray() << -1;
}

void OpenAiClientTest::whatItAsksToWait_isReadInEitherForm()
{
    QFETCH(QByteArray, field);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 10, 21), QTime(7, 27), Qt::UTC);
    const Endpoint endpoint { QUrl(QStringLiteral("http://127.0.0.1:1")), {}, QStringLiteral("m"), ServerKind::Other };
    const ServerFault fault = faultOfReply(endpoint, { 429, { { "retry-after", field } } }, "{}", now);
    QCOMPARE(fault.retryAfter.value_or(std::chrono::seconds(-1)).count(), seconds);
    QCOMPARE(fault.sentence.contains(QLatin1String("second")), seconds > 0);
}

void OpenAiClientTest::whatFailsForGood_isAskedOnce()
{
    for (const char *status : { "400 Bad", "401 No", "404 No", "500 Oh", "502 Oh" }) {
        FaultServer server({ { { withLength("{}", status) } } });
        QVERIFY(!m_test.chat(server.url()).reply.ok());
        QCOMPARE(server.requests().size(), 1);
    }
    FaultServer server({ { { streamHead() + chunk(delta("Two")) }, End::Close } });
    QVERIFY(!m_test.chat(server.url()).reply.ok());
    QCOMPARE(server.requests().size(), 1); // part of an answer was shown
}

void OpenAiClientTest::nothingListening_isRefusedAtOnce()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort()));
    closed.close();
    const ClientOutcome came = m_test.chat(url);
    QCOMPARE(came.fault->kind, Kind::Refused);
    QVERIFY(came.ms < 2000);
}

void OpenAiClientTest::localhost_isTriedAtEachOfItsAddresses()
{
    FaultServer server({ { { streamOf(answer) } } });
    QUrl url = server.url();
    url.setHost(QStringLiteral("localhost"));
    auto access = makeHttpAccess();
    QThreadPool workers;
    const Resolve both = [](QString, std::stop_token) -> Task<Result<QList<QHostAddress>>> {
        co_return QList<QHostAddress> { QHostAddress(QStringLiteral("127.0.0.2")), QHostAddress(QStringLiteral("127.0.0.1")) }; // nothing listens at the first
    };
    OpenAiClient client({ url, {}, QStringLiteral("m") }, access.get(), &workers, {}, both);
    const Result<ChatReply> reply = run([&] { return client.chat(ClientTest::question(), {}, {}); });
    QVERIFY(reply.ok());
    QVERIFY(server.requests().first().head.contains("Host: localhost:"));
}

void OpenAiClientTest::anAddressElsewhere_isNeverCalled()
{
    FaultServer server({ { { streamOf(answer) } } });
    const ClientOutcome came = m_test.chat(QUrl(QStringLiteral("http://192.0.2.1:%1").arg(server.port())));
    QCOMPARE(came.fault->kind, Kind::NotAccepted);
    QVERIFY(came.reply.error().message.contains(QLatin1String("192.0.2.1")));
    QVERIFY(came.ms < 500);
}

void OpenAiClientTest::aProxy_isUsedForOtherMachinesOnly()
{
    qputenv("http_proxy", "http://proxy.example:3128");
    const auto access = makeHttpAccess();
    const auto proxyTo = [&](const char *url) { return access->proxyFactory()->queryProxy(QNetworkProxyQuery(QUrl(QString::fromLatin1(url)))).first(); };
    QCOMPARE(proxyTo("http://192.0.2.1/v1").hostName(), QStringLiteral("proxy.example"));
    for (const char *here : { "http://127.0.0.1:8080", "http://127.9.8.7", "http://[::1]:8080" })
        QCOMPARE(proxyTo(here).type(), QNetworkProxy::NoProxy);
    qunsetenv("http_proxy");
}

void OpenAiClientTest::aStop_closesTheConnection_data()
{
    QTest::addColumn<QList<QByteArray>>("pieces");
    QTest::addColumn<bool>("floods");
    QTest::newRow("before the head") << QList<QByteArray>() << false;
    QTest::newRow("after the head") << QList<QByteArray> { streamHead() } << false;
    QTest::newRow("within the text") << QList<QByteArray> { streamHead() + chunk(delta("Two")) } << false;
    QTest::newRow("within the end") << QList<QByteArray> { streamHead() + chunk(delta("Two") + finished) } << false;
    QTest::newRow("within a flood") << QList<QByteArray> { bareHead(), QByteArray(": x\n\n").repeated(10000) } << true;
}

void OpenAiClientTest::aStop_closesTheConnection()
{
    QFETCH(QList<QByteArray>, pieces);
    QFETCH(bool, floods);
    m_test.limits.afterText = 10s;
    FaultServer server({ { pieces, floods ? End::Flood : End::Hang } });
    std::stop_source stop;
    std::chrono::steady_clock::time_point asked;
    QTimer look; // stops a while after the server has the request
    connect(&look, &QTimer::timeout, this, [&] {
        if (server.requests().isEmpty() || asked != std::chrono::steady_clock::time_point())
            return;
        asked = std::chrono::steady_clock::now();
        QTimer::singleShot(100, this, [&] {
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
    });
    look.start(5);
    const ClientOutcome came = m_test.chat(server.url(), ClientTest::question(), stop.get_token());
    QVERIFY(came.reply.stopped());
    QTRY_VERIFY(server.leftAt().has_value());
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(*server.leftAt() - asked).count();
    QVERIFY2(ms >= 0 && ms <= 200, qPrintable(QString::number(ms)));
    QCOMPARE(server.requests().size(), 1);
}

void OpenAiClientTest::aTurnOfTheLoop_isNotHeldUpByAFlood()
{
    m_test.limits.slow.total = 1s;
    FaultServer server({ { { bareHead(), delta("").repeated(500) }, End::Flood } });
    int turns = 0;
    QTimer ticking;
    connect(&ticking, &QTimer::timeout, this, [&] { ++turns; });
    ticking.start(10);
    QCOMPARE(m_test.chat(server.url()).fault->kind, Kind::Late);
    QVERIFY2(turns > 40 / slowedBy, qPrintable(QString::number(turns))); // of a hundred; held up there would be one or two
}

QTEST_GUILESS_MAIN(OpenAiClientTest)
#include "openaiclient_test.moc"
