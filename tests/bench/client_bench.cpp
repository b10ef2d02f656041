// What our client adds to a server's own time: to the first token, and to the rate of tokens, beside a plain socket that reads
// the same stream. client_bench [RUNS]
#include "engine/async/executor.h"
#include "tests/bench/processmeter.h"
#include "tests/engine/models/clienttest.h"

#include <QCoreApplication>
#include <QTcpSocket>

#include <cstdio>

using namespace superinstance;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int tokens = 1000;

struct Timing {
    Clock::time_point begun = Clock::now(), first, last; // tokens
    double firstMs() const { return std::chrono::duration<double, std::milli>(first - begun).count(); }
    double perSecond() const { return tokens / std::chrono::duration<double>(last - first).count(); }
};

// The same request by hand.
class PlainReader : public QTcpSocket {
public:
    explicit PlainReader(quint16 port)
    {
        connect(this, &QTcpSocket::readyRead, this, [this] { take(readAll()); });
        connectToHost(QHostAddress::LocalHost, port);
        write("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
    }
    Timing timing;

private:
    void take(const QByteArray &bytes)
    {
        if (!bytes.contains("content\""))
            return;
        timing.last = Clock::now();
        if (timing.first == Clock::time_point())
            timing.first = timing.last;
    }
};

Timing byClient(const FaultServer &server, ClientTest *test)
{
    OpenAiClient client = test->client(server.url());
    Timing timing;
    int pieces = 0;
    ModelListener listener;
    listener.onText = [&](QString) {
        timing.last = Clock::now();
        if (++pieces == 1)
            timing.first = timing.last;
    };
    const Result<ChatReply> reply = run([&] { return client.chat(ClientTest::question(), listener, {}); });
    if (!reply || pieces != tokens)
        qFatal("the answer is not whole");
    return timing;
}

double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// Both at once, so that what else runs on the machine meets both.
void compare(const FaultServer &server, int runs)
{
    ClientTest test;
    byClient(server, &test); // the connection and Qt's thread are there
    QList<double> firsts, rates;
    for (int i = 0; i < runs; ++i) {
        const PlainReader plain(server.port());
        const Timing client = byClient(server, &test);
        firsts += client.firstMs() - plain.timing.firstMs();
        rates += client.perSecond() / plain.timing.perSecond();
        std::printf("first token %6.2f ms, by a plain socket %6.2f: %+.2f; %6.1f tokens/s, by a plain socket %6.1f: %.4f\n", client.firstMs(), plain.timing.firstMs(), firsts.last(),
                    client.perSecond(), plain.timing.perSecond(), rates.last());
    }
    std::printf("median: %+.2f ms to the first token, %.4f of the rate\n", medianOf(firsts), medianOf(rates));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Executor executor;
    const int runs = argc > 1 ? atoi(argv[1]) : 5;
    QList<QByteArray> pieces { streamHead() };
    for (int i = 0; i < tokens; ++i)
        pieces.append(chunk(delta(" word")));
    pieces.append(chunk(finished + done) + "0\r\n\r\n");
    const FaultServer paced({ { pieces, Play::End::KeepOpen, std::chrono::milliseconds(20), std::chrono::milliseconds(5) } });
    compare(paced, runs);
    const FaultServer atOnce({ { pieces } });
    ClientTest test;
    byClient(atOnce, &test);
    const double before = processMs();
    const Timing timing = byClient(atOnce, &test);
    std::printf("as fast as it goes: %.0f tokens/s, %.1f us of processor a token with the server's\n", timing.perSecond(), (processMs() - before) / tokens * 1000);
}
