#include "engine/async/executor.h"
#include "tests/engine/models/clienttest.h"

#include <QFile>

using namespace superinstance;
using Kind = ServerFault::Kind;
using End = Play::End;

class ServerFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFault_endsInTimeWithTheRightOutcome_data();
    void everyFault_endsInTimeWithTheRightOutcome();
    void everyFault_endsEmbeddingToo_data();
    void everyFault_endsEmbeddingToo();
    void whatTheyTook_isLittleMemory();
    void anAnswerCutAnywhere_isNeverComplete();
    void redirectsElsewhere_carryNothingThere_data();
    void redirectsElsewhere_carryNothingThere();

private:
    void begin(const QByteArray &row, Play *play);
    void end(const ClientOutcome &came, int outcome, const FaultServer &server);
    Executor m_executor;
    ClientTest m_test;
    qint64 m_before = 0, m_most = 0; // KB
    bool m_measured = false;
};

namespace {

constexpr int complete = -1;

constexpr qint64 mostKb = 12 * 1024; // 8 MB may be buffered; the server's own flood and what the allocator keeps come on top

// Whether the peak of this process' memory is counted from now on.
bool resetPeak()
{
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) // which keep what is freed
    return false;
#endif
    QFile clear(QStringLiteral("/proc/self/clear_refs"));
    return clear.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && clear.write("5") == 1;
}

// In KB.
qint64 peak()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    return 0;
}

const QByteArray text = delta("Two years [1].");
const QByteArray json = "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Two years [1].\"},\"finish_reason\":\"stop\"}]}";

QByteArray refused(const QByteArray &status, const QByteArray &error, const QByteArray &fields = {})
{
    return withLength("{\"error\":" + error + "}", status, "Content-Type: application/json\r\n" + fields);
}
QList<QByteArray> singly(const QByteArray &bytes)
{
    QList<QByteArray> pieces;
    for (const char byte : bytes)
        pieces.append(QByteArray(1, byte));
    return pieces;
}

QByteArray ending(const QByteArray &reason)
{
    return eventOf("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}");
}

struct Row {
    const char *name;
    Play play;
    int outcome; // a Kind, or complete
};

QList<Row> endings()
{
    const QByteArray gzip = QByteArray::fromHex("1f8b0800000000000003ab5602004317bf0b03000000");
    return {
        { "closes without a byte", { {}, End::Close }, int(Kind::BrokeOff) },
        { "resets without a byte", { {}, End::Reset }, int(Kind::BrokeOff) },
        { "closes within the head", { { "HTTP/1.1 200 OK\r\nContent-Ty" }, End::Close }, int(Kind::BrokeOff) },
        { "an empty body", { { withLength({}) } }, int(Kind::Garbled) },
        { "an empty stream", { { streamOf({}) } }, int(Kind::BrokeOff) },
        { "no content", { { "HTTP/1.1 204 No Content\r\n\r\n" } }, int(Kind::BrokeOff) },
        { "cut by length", { { "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 5000\r\n\r\n" + text }, End::Close }, int(Kind::BrokeOff) },
        { "cut within a chunk", { { streamHead() + "fff\r\n" + text }, End::Close }, int(Kind::BrokeOff) },
        { "cut between chunks", { { streamHead() + chunk(text) }, End::Close }, int(Kind::BrokeOff) },
        { "reset within the stream", { { streamHead() + chunk(text) }, End::Reset, 0ms, 50ms }, int(Kind::BrokeOff) },
        { "no end marker", { { streamOf(text) } }, int(Kind::BrokeOff) },
        { "no end marker, no framing", { { bareHead() + text }, End::Close }, int(Kind::BrokeOff) },
        { "a plain reply that is cut", { { withLength(json.chopped(9)) } }, int(Kind::Garbled) },
        { "a plain reply without an end marker", { { withLength("{\"choices\":[{\"message\":{\"content\":\"Two\"},\"finish_reason\":null}]}") } }, int(Kind::BrokeOff) },
        { "a length that is too short", { { "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n" + json }, End::Close }, int(Kind::Garbled) },
        { "a chunk size that is none", { { streamHead() + "zz\r\n" + text }, End::Close }, int(Kind::BrokeOff) },
        { "gzip that nobody asked for", { { withLength(gzip, "200 OK", "Content-Type: application/json\r\nContent-Encoding: gzip\r\n") } }, int(Kind::Garbled) },
        { "a page", { { withLength("<html>Hello</html>", "200 OK", "Content-Type: text/html\r\n") } }, int(Kind::Garbled) },
        { "no HTTP", { { "SSH-2.0-OpenSSH_9.2\r\n" }, End::Hang }, int(Kind::BrokeOff) },
        { "no HTTP, then closes", { { "SSH-2.0-OpenSSH_9.2\r\n" }, End::Close }, int(Kind::BrokeOff) },
        { "an event that is no JSON", { { streamOf(text + eventOf("hello")) } }, int(Kind::Garbled) },
        { "an event that is a list", { { streamOf(eventOf("[1]")) } }, int(Kind::Garbled) },
        { "choices of the wrong type", { { streamOf(eventOf("{\"choices\":\"x\"}")) } }, int(Kind::Garbled) },
        { "content of the wrong type", { { streamOf(eventOf("{\"choices\":[{\"delta\":{\"content\":42}}]}")) } }, int(Kind::Garbled) },
        { "nested without end", { { streamOf(eventOf("{\"a\":" + QByteArray(100'000, '['))) } }, int(Kind::Garbled) },
        { "an error within the stream", { { streamOf(text + eventOf("{\"error\":{\"message\":\"out of memory\",\"code\":503}}")) } }, int(Kind::Failed) },
        { "an error in words within the stream", { { streamOf(text + eventOf("{\"error\":\"out of memory\"}") + done) } }, int(Kind::Failed) },
        { "an error by its type", { { streamOf(text + "event: error\n" + eventOf("{\"message\":\"out of memory\"}") + done) } }, int(Kind::Failed) },
        { "an error that says so", { { streamOf(text + eventOf("{\"object\":\"error\",\"message\":\"out of memory\",\"code\":500}") + done) } }, int(Kind::Failed) },
        { "an error with 200", { { withLength("{\"error\":{\"message\":\"no\"}}") } }, int(Kind::Failed) },
        { "given up", { { streamOf(text + ending("abort") + done) } }, int(Kind::BrokeOff) },
        { "given up with an error", { { streamOf(text + ending("error") + done) } }, int(Kind::BrokeOff) },
        { "given up with the last text", { { streamOf(QByteArray(text).replace("null", "\"cancelled\"") + done) } }, int(Kind::BrokeOff) },
        { "given up for want of room", { { streamOf(text + ending("insufficient_system_resource") + done) } }, int(Kind::BrokeOff) },
        { "an end that nobody knows", { { streamOf(text + ending("bananas") + done) } }, int(Kind::BrokeOff) },
        { "a plain reply that was given up", { { withLength(QByteArray(json).replace("\"stop\"", "\"abort\"")) } }, int(Kind::BrokeOff) },
    };
}

QList<Row> statuses()
{
    return {
        { "401", { { refused("401 Unauthorized", "{\"message\":\"Invalid API Key\",\"type\":\"authentication_error\",\"code\":401}") } }, int(Kind::Key) },
        { "403", { { refused("403 Forbidden", "{}") } }, int(Kind::Key) },
        { "404 of a model", { { refused("404 Not Found", "{\"message\":\"model \\\"m\\\" not found, try pulling it first\"}") } }, int(Kind::Missing) },
        { "404 of a page", { { withLength("<h1>Not found</h1>", "404 Not Found", "Content-Type: text/html\r\n") } }, int(Kind::Missing) },
        { "400", { { refused("400 Bad Request", "{\"message\":\"temperature\"}") } }, int(Kind::Rejected) },
        { "400, the context of llama-server", { { refused("400 Bad Request", "{\"code\":400,\"message\":\"too long\",\"type\":\"exceed_context_size_error\",\"n_prompt_tokens\":9000,\"n_ctx\":8192}") } }, int(Kind::TooLong) },
        { "400, the context in words", { { refused("400 Bad Request", "{\"message\":\"This model's maximum context length is 8192 tokens. However, you requested 9000 tokens.\"}") } }, int(Kind::TooLong) },
        { "422", { { refused("422 Unprocessable", "\"no\"") } }, int(Kind::Rejected) },
        { "429 for an hour", { { refused("429 Too Many Requests", "{}", "Retry-After: 3600\r\n") } }, int(Kind::Busy) },
        { "500", { { refused("500 Internal Server Error", "{\"message\":\"parse error\"}") } }, int(Kind::Failed) },
        { "500 with an endless body", { { "HTTP/1.1 500 Oh\r\n\r\n", QByteArray(65536, 'x') }, End::Flood }, int(Kind::Failed) },
        { "501", { { refused("501 Not Implemented", "{}") } }, int(Kind::Unoffered) },
        { "502", { { withLength("<html>", "502 Bad Gateway") } }, int(Kind::Failed) },
        { "503 for an hour", { { refused("503 Service Unavailable", "{\"message\":\"The server is overloaded\"}", "Retry-After: 3600\r\n") } }, int(Kind::Busy) },
        { "503 of a page", { { withLength("<h1>Unavailable</h1>", "503 Service Unavailable", "Content-Type: text/html\r\nRetry-After: 3600\r\n") } }, int(Kind::Busy) },
        { "503 that never ends", { { refused("503 Service Unavailable", "{\"message\":\"Loading model\"}") } }, int(Kind::Loading) },
        { "303", { { "HTTP/1.1 303 See Other\r\nLocation: /v1/other\r\nContent-Length: 0\r\n\r\n" } }, int(Kind::Redirected) },
        { "307 in a circle", { { "HTTP/1.1 307 T\r\nLocation: /v1/chat/completions\r\nContent-Length: 0\r\n\r\n" } }, int(Kind::Redirected) },
    };
}

QList<Row> delays()
{
    return {
        { "late: nothing", { {}, End::Hang }, int(Kind::Late) },
        { "late: nothing after the head", { { streamHead() }, End::Hang }, int(Kind::Late) },
        { "late: nothing after some text", { { streamHead() + chunk(text) }, End::Hang }, int(Kind::Late) },
        { "late: a head byte by byte", { singly(streamHead()), End::Hang, 0ms, 40ms }, int(Kind::Late) },
        { "late: a body byte by byte", { QList<QByteArray> { bareHead() } + singly(text + text + text), End::Close, 0ms, 40ms }, int(Kind::Late) },
        { "late: only comments", { QList<QByteArray> { bareHead() } + QList<QByteArray>(200, ": wait\n\n"), End::Close, 0ms, 40ms }, int(Kind::Late) },
        { "late: comments without end", { { bareHead(), QByteArray(": x\n").repeated(16384) }, End::Flood }, int(Kind::Late) },
        { "late: fields flood", { { "HTTP/1.1 200 OK\r\n", QByteArray("X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n").repeated(1000) }, End::Flood }, int(Kind::Late) },
        { "late: fields without end", { { "HTTP/1.1 200 OK\r\n" + singly("X: y\r\n").join().repeated(400) }, End::Hang }, int(Kind::Late) },
    };
}

QList<Row> floods()
{
    return {
        { "flood: text", { { text.repeated(800) }, End::Flood }, int(Kind::TooLarge) },
        { "flood: one line", { { QByteArray(65536, 'x') }, End::Flood }, int(Kind::TooLarge) },
        { "flood: one event of many lines", { { QByteArray("data: x\n").repeated(8000) }, End::Flood }, int(Kind::TooLarge) },
        { "flood: plain JSON", { { QByteArray(65536, ' ') }, End::Flood }, int(Kind::TooLarge) },
    };
}

const QByteArray vectors = "{\"data\":[{\"index\":0,\"embedding\":[1,2,3]}]}";

// Vectors come in one piece, so that what has no end is no JSON.
QList<Row> ofEmbedding()
{
    const QByteArray half = vectors.first(30);
    QList<Row> rows {
        { "closes without a byte", { {}, End::Close }, int(Kind::BrokeOff) },
        { "resets without a byte", { {}, End::Reset }, int(Kind::BrokeOff) },
        { "closes within the head", { { "HTTP/1.1 200 OK\r\nContent-Ty" }, End::Close }, int(Kind::BrokeOff) },
        { "an empty body", { { withLength({}) } }, int(Kind::Garbled) },
        { "no content", { { "HTTP/1.1 204 No Content\r\n\r\n" } }, int(Kind::Garbled) },
        { "cut by length", { { "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n" + vectors }, End::Close }, int(Kind::BrokeOff) },
        { "cut without framing", { { "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + half }, End::Close }, int(Kind::Garbled) },
        { "a length that is too short", { { "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n" + vectors }, End::Close }, int(Kind::Garbled) },
        { "a stream", { { streamOf(text + done) } }, int(Kind::Garbled) },
        { "a page", { { withLength("<html>Hello</html>", "200 OK", "Content-Type: text/html\r\n") } }, int(Kind::Garbled) },
        { "no HTTP", { { "SSH-2.0-OpenSSH_9.2\r\n" }, End::Hang }, int(Kind::BrokeOff) },
        { "nested without end", { { withLength("{\"data\":" + QByteArray(100'000, '[')) } }, int(Kind::Garbled) },
        { "an error with 200", { { withLength("{\"error\":{\"message\":\"no\"}}") } }, int(Kind::Failed) },
        { "whole", { { withLength(vectors) } }, complete },
        { "whole, byte by byte", { singly(withLength(vectors)) }, complete },
    };
    for (const Row &row : delays())
        if (row.play.end != End::Flood || row.play.pieces.first() != bareHead()) // a body without end is too large
            rows.append(row);
    return rows + statuses() + floods();
}

QList<Row> whole()
{
    const QByteArray head = streamHead();
    return {
        { "a whole answer", { { streamOf(text + finished + done) } }, complete },
        { "[DONE] without a reason", { { streamOf(text + done) } }, complete },
        { "an end in other words", { { streamOf(text + ending("eos_token") + done) } }, complete },
        { "the end of a turn", { { streamOf(text + ending("end_turn") + done) } }, complete },
        { "an end in capitals", { { streamOf(text + ending("STOP") + done) } }, complete },
        { "no reason again and again", { { streamOf(QByteArray(text).replace("null", "\"\"") + ending("") + done) } }, complete },
        { "given up after [DONE]", { { streamOf(text + done + ending("abort")) } }, complete },
        { "a reason without [DONE]", { { streamOf(text + finished) } }, complete },
        { "a reason, then a reset", { { head + chunk(text + finished) }, End::Reset, 0ms, 50ms }, complete },
        { "a reason, then silence", { { head + chunk(text + finished) }, End::Hang }, complete },
        { "a reason, then comments without end", { QList<QByteArray> { bareHead() + text + finished } + QList<QByteArray>(200, ": x\n\n"), End::Hang, 0ms, 40ms }, complete },
        { "[DONE], then silence", { { head + chunk(text + finished + done) }, End::Hang }, complete },
        { "[DONE] twice", { { streamOf(text + finished + done + done) } }, complete },
        { "[DONE], then more", { { streamOf(text + finished + done + delta("x") + "garbage\n\n" + eventOf("{\"error\":1}")) } }, complete },
        { "[DONE] without a blank line", { { bareHead() + text + "data: [DONE]" }, End::Close }, complete },
        { "carriage returns", { { streamOf(QByteArray(text + finished + done).replace("\n", "\r\n")) } }, complete },
        { "a plain reply although a stream was asked for", { { withLength(json) } }, complete },
        { "byte by byte", { singly(streamOf(text + finished + done)) }, complete },
        { "a continuation first", { { "HTTP/1.1 100 Continue\r\n\r\n" + streamOf(text + done) } }, complete },
        { "a role, null, comments, counts", { { streamOf(": hi\n\n" + eventOf("{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}") + text + finished + eventOf("{\"choices\":[],\"usage\":{\"prompt_tokens\":3}}") + done) } }, complete },
    };
}

} // namespace

Q_DECLARE_METATYPE(Play)

void ServerFaultsTest::everyFault_endsInTimeWithTheRightOutcome_data()
{
    QTest::addColumn<Play>("play");
    QTest::addColumn<int>("outcome");
    for (const Row &row : endings() + statuses() + delays() + floods() + whole())
        QTest::newRow(row.name) << row.play << row.outcome;
}

void ServerFaultsTest::begin(const QByteArray &row, Play *play)
{
    m_test.limits = {};
    m_test.limits.slow = row.startsWith("late") ? HttpDeadlines { 300ms, 300ms, 900ms } : HttpDeadlines { 10s, 10s, 20s };
    m_test.limits.loading = 100ms;
    m_test.limits.loadingPause = 20ms;
    m_test.limits.afterText = 300ms;
    if (row.startsWith("flood")) // the head once, then the flood
        play->pieces.prepend((row.contains("JSON") ? "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" : bareHead()) + (row.contains("one line") ? "data: " : ""));
    m_measured = resetPeak();
    m_before = peak();
}

void ServerFaultsTest::end(const ClientOutcome &came, int outcome, const FaultServer &server)
{
    QVERIFY2(came.ms < slowedBy * (outcome == int(Kind::Late) ? 1900 : 9000), qPrintable(QString::number(came.ms)));
    const qint64 grown = m_measured ? peak() - m_before : 0;
    m_most = std::max(m_most, grown);
    QVERIFY2(grown < mostKb, qPrintable(QString::number(grown)));
    QCOMPARE(came.fault.has_value(), outcome != complete);
    if (outcome == complete)
        return;
    QVERIFY2(int(came.fault->kind) == outcome, qPrintable(QStringLiteral("%1: %2").arg(int(came.fault->kind)).arg(came.fault->sentence)));
    QVERIFY2(QRegularExpression(QStringLiteral("^\\S.*[.”]$")).match(came.fault->sentence).hasMatch(), qPrintable(came.fault->sentence));
    QVERIFY(came.fault->sentence.contains(server.url().authority()));
    if (outcome == int(Kind::TooLong)) {
        QCOMPARE(came.fault->promptTokens, 9000);
        QCOMPARE(came.fault->contextTokens, 8192);
    }
}

void ServerFaultsTest::everyFault_endsInTimeWithTheRightOutcome()
{
    QFETCH(Play, play);
    QFETCH(int, outcome);
    begin(QTest::currentDataTag(), &play);
    FaultServer server({ play });
    const ClientOutcome came = m_test.chat(server.url());
    end(came, outcome, server);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(came.reply.ok(), outcome == complete);
    if (outcome != complete) {
        QCOMPARE(came.reply.error(), came.fault->error());
        return;
    }
    QCOMPARE(came.reply->text, QStringLiteral("Two years [1]."));
    QCOMPARE(came.text, came.reply->text);
}

void ServerFaultsTest::everyFault_endsEmbeddingToo_data()
{
    QTest::addColumn<Play>("play");
    QTest::addColumn<int>("outcome");
    for (const Row &row : ofEmbedding())
        QTest::newRow(row.name) << row.play << row.outcome;
}

void ServerFaultsTest::everyFault_endsEmbeddingToo()
{
    QFETCH(Play, play);
    QFETCH(int, outcome);
    begin(QTest::currentDataTag(), &play);
    FaultServer server({ play });
    OpenAiClient client = m_test.client(server.url());
    ClientOutcome came;
    QElapsedTimer timer;
    timer.start();
    const Result<QList<Embedding>> embedded = run([&] { return client.embed({ QStringLiteral("a") }, m_test.listener(&came), {}); });
    came.ms = timer.elapsed();
    end(came, outcome, server);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(embedded.ok(), outcome == complete);
    if (embedded)
        QCOMPARE(*embedded, QList<Embedding>({ { 1, 2, 3 } }));
    else
        QCOMPARE(embedded.error(), came.fault->error());
}

void ServerFaultsTest::whatTheyTook_isLittleMemory()
{
    if (!m_measured)
        QSKIP("How much memory the faults took was not measured: /proc/self/clear_refs cannot be written, or a sanitizer keeps what is freed.");
    qInfo("%lld KB more at most, of %lld", m_most, mostKb);
    QVERIFY(m_most < mostKb);
}

void ServerFaultsTest::anAnswerCutAnywhere_isNeverComplete()
{
    m_test.limits = {};
    const QByteArray events = delta("Two years ") + delta("[1].") + finished + done;
    const qsizetype reason = (delta("Two years ") + delta("[1].") + finished).size() - 2; // its line is whole; the blank one may be missing
    for (qsizetype cut = 0; cut < events.size(); ++cut) {
        FaultServer server({ { { bareHead() + events.first(cut) }, End::Close } });
        const ClientOutcome came = m_test.chat(server.url());
        QVERIFY2(came.reply.ok() == (cut >= reason), qPrintable(QStringLiteral("cut at %1 of %2").arg(cut).arg(reason)));
        if (came.reply)
            QCOMPARE(came.reply->text, QStringLiteral("Two years [1]."));
    }
}

void ServerFaultsTest::redirectsElsewhere_carryNothingThere_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status : { "301", "302", "303", "307", "308" })
        QTest::newRow(status) << QByteArray(status);
}

void ServerFaultsTest::redirectsElsewhere_carryNothingThere()
{
    QFETCH(QByteArray, status);
    m_test.limits = {};
    m_test.key = QStringLiteral("secret");
    FaultServer other({ { { streamOf(text + done) } } });
    const QByteArray target = other.url().toEncoded() + "/v1/chat/completions";
    FaultServer server({ { { "HTTP/1.1 " + status + " Moved\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n" } } });
    const ClientOutcome came = m_test.chat(server.url());
    QVERIFY(came.fault && came.fault->kind == Kind::Redirected);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().head.contains("Authorization: Bearer secret"));
    QCOMPARE(other.connections(), 0);
}

QTEST_GUILESS_MAIN(ServerFaultsTest)
#include "serverfaults_test.moc"
