// A stream brings what its producer writes, and neither side outlives the other's interest.
#include "engine/async/stream.h"
#include "tests/engine/async/asynctest.h"

using namespace superinstance;

namespace {

using Sink = std::shared_ptr<Channel<QString>>;

// Writes words until it is told to end.
struct Producer {
    int *written;
    int words = 1 << 30;
    bool throws = false;
    Task<> operator()(Sink sink, std::stop_token stop) const { return produce(sink, written, words, throws, stop); }
    static Task<> produce(Sink sink, int *written, int words, bool throws, std::stop_token stop)
    {
        const Alive alive;
        for (int i = 0; i < words; ++i) {
            auto sending = sink->send(QString::number(i), stop);
            const bool sent = co_await sending;
            if (!sent)
                co_return;
            ++*written;
            if (throws)
                throw std::runtime_error("the model died");
        }
    }
};

// Reads at most `most` words, then leaves.
Task<> read(TaskScope *scope, Producer producer, int most, QStringList *words, std::stop_token stop)
{
    auto tokens = stream<QString>(scope, producer, stop, 4);
    auto beginning = tokens.begin();
    auto token = co_await beginning;
    while (token != tokens.end()) {
        words->append(*token);
        if (words->size() == most)
            co_return;
        auto next = ++token;
        co_await next;
    }
}

} // namespace

class StreamTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void init() { Alive::count = 0; }
    void cleanup() { QCOMPARE(Alive::count, 0); }

    void allWords_arriveInOrder_andThenItEnds()
    {
        TaskScope producers, scope;
        int written = 0;
        QStringList words;
        scope.spawn([&](std::stop_token stop) { return read(&producers, { &written, 5000 }, 1 << 30, &words, stop); });
        finish(scope);
        finish(producers);
        QCOMPARE(words.size(), 5000);
        QCOMPARE(words.last(), QStringLiteral("4999"));
    }

    void readerThatLeavesEarly_endsTheProducer()
    {
        TaskScope producers, scope;
        int written = 0;
        QStringList words;
        scope.spawn([&](std::stop_token stop) { return read(&producers, { &written }, 10, &words, stop); });
        finish(scope);
        finish(producers); // though it would write a billion words
        QCOMPARE(words.size(), 10);
        QVERIFY2(written <= 10 + 4 + 1, "at most the capacity was written ahead");
    }

    void streamThatNobodyReads_neverStarts()
    {
        TaskScope producers;
        int written = 0;
        {
            auto tokens = stream<QString>(&producers, Producer { &written });
        }
        QCOMPARE(producers.running(), 0);
        QCOMPARE(written, 0);
    }

    void stopBeforeStart_givesNothing()
    {
        TaskScope producers, scope;
        scope.requestStop();
        int written = 0;
        QStringList words;
        scope.spawn([&](std::stop_token stop) { return read(&producers, { &written }, 10, &words, stop); });
        finish(scope);
        finish(producers);
        QVERIFY(words.isEmpty());
    }

    void stopWhileTheReaderWaits_endsBoth()
    {
        TaskScope producers, scope;
        Event never;
        bool ended = false;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto silent = [&never](Sink, std::stop_token token) -> Task<> {
                const Alive alive;
                auto waiting = never.wait(token);
                (void)co_await waiting;
            };
            auto tokens = stream<QString>(&producers, silent, stop);
            auto beginning = tokens.begin();
            const auto token = co_await beginning;
            ended = token == tokens.end();
        });
        QCOMPARE(Alive::count, 1);
        scope.requestStop();
        finish(scope);
        finish(producers);
        QVERIFY(ended);
    }

    void producerWhoseOwnerStops_endsTheStream()
    {
        TaskScope producers, scope;
        int written = 0;
        QStringList words;
        scope.spawn([&](std::stop_token stop) { return read(&producers, { &written }, 1 << 30, &words, stop); });
        runUntil([&] { return words.size() > 100; });
        producers.requestStop();
        finish(scope);
        finish(producers);
    }

    void producerThatThrows_endsTheStream_andIsReported()
    {
        TaskScope producers, scope;
        QString what;
        producers.onBug = [&](const QString &text) { what = text; };
        int written = 0;
        QStringList words;
        scope.spawn([&](std::stop_token stop) { return read(&producers, { &written, 10, true }, 1 << 30, &words, stop); });
        finish(scope);
        QCOMPARE(words, QStringList(QStringLiteral("0")));
        QCOMPARE(what, QStringLiteral("the model died"));
    }

    void thousandsOfStreams_endTogether()
    {
        TaskScope producers, scope;
        int written = 0;
        std::deque<QStringList> words(1000);
        for (QStringList &each : words)
            scope.spawn([&](std::stop_token stop) { return read(&producers, { &written }, 5, &each, stop); });
        finish(scope);
        finish(producers);
        QVERIFY(std::all_of(words.begin(), words.end(), [](const QStringList &each) { return each.size() == 5; }));
    }
};

QTEST_GUILESS_MAIN(StreamTest)
#include "stream_test.moc"
