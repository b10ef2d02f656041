// A channel keeps order, holds senders back, drops nothing, and takes values from other threads only where there is room.
#include "engine/async/channel.h"
#include "tests/engine/async/asynctest.h"

#include <deque>
#include <random>
#include <thread>

using namespace superinstance;

namespace {

Task<> sendAll(Channel<int> *channel, int count, std::stop_token stop)
{
    for (int i = 0; i < count; ++i) {
        auto sending = channel->send(i, stop);
        (void)co_await sending;
    }
}
Task<> sendOne(Channel<int> *channel, int value, std::optional<bool> *sent, std::stop_token stop)
{
    auto sending = channel->send(value, stop);
    *sent = co_await sending;
}
Task<> receiveOne(Channel<int> *channel, std::optional<std::optional<int>> *received, std::stop_token stop)
{
    auto receiving = channel->receive(stop);
    *received = co_await receiving;
}
Task<> receiveAll(Channel<int> *channel, QList<int> *received, std::stop_token stop)
{
    while (true) {
        auto receiving = channel->receive(stop);
        const std::optional<int> value = co_await receiving;
        if (!value)
            co_return;
        received->append(*value);
    }
}

// What a channel promises, as a queue and two lines of people.
struct Model {
    std::size_t capacity;
    std::deque<int> values;
    std::deque<std::pair<int, int>> senders; // operation, value
    std::deque<int> receivers; // operations
    bool closed = false;
    QHash<int, bool> sent;
    QHash<int, std::optional<int>> received;

    void put(int value)
    {
        if (receivers.empty())
            return values.push_back(value);
        received.insert(receivers.front(), value);
        receivers.pop_front();
    }
    void send(int operation, int value)
    {
        if (closed)
            sent.insert(operation, false);
        else if (values.size() == capacity)
            senders.push_back({ operation, value });
        else
            sent.insert(operation, (put(value), true));
    }
    void receive(int operation)
    {
        if (values.empty()) {
            if (closed)
                received.insert(operation, std::nullopt);
            else
                receivers.push_back(operation);
            return;
        }
        received.insert(operation, values.front());
        values.pop_front();
        if (senders.empty())
            return;
        sent.insert(senders.front().first, true);
        values.push_back(senders.front().second);
        senders.pop_front();
    }
    void stop(int operation)
    {
        if (std::erase_if(senders, [=](const auto &sender) { return sender.first == operation; }))
            sent.insert(operation, false);
        if (std::erase(receivers, operation))
            received.insert(operation, std::nullopt);
    }
    void close()
    {
        closed = true;
        for (const auto &[operation, value] : senders)
            sent.insert(operation, false);
        for (const int operation : receivers)
            received.insert(operation, std::nullopt);
        senders.clear();
        receivers.clear();
    }
};

} // namespace

class ChannelTest : public QObject {
    Q_OBJECT
    Executor m_executor;

    static void runSchedule(unsigned seed)
    {
        std::mt19937 random(seed);
        const auto below = [&](unsigned limit) { return int(random() % limit); };
        Model model { std::size_t(1 + below(4)), {}, {}, {}, false, {}, {} };
        TaskScope scope;
        Channel<int> channel(model.capacity);
        struct Operation {
            std::stop_source stop;
            std::optional<bool> sent;
            std::optional<std::optional<int>> received;
        };
        std::deque<Operation> operations;
        const int steps = 5 + below(30);
        for (int step = 0; step < steps; ++step) {
            const int operation = int(operations.size());
            switch (below(8)) {
            case 0:
            case 1:
            case 2: {
                Operation *const o = &operations.emplace_back();
                scope.spawn([&, o, step](std::stop_token) { return sendOne(&channel, step, &o->sent, o->stop.get_token()); });
                model.send(operation, step);
                break;
            }
            case 3:
            case 4:
            case 5: {
                Operation *const o = &operations.emplace_back();
                scope.spawn([&, o](std::stop_token) { return receiveOne(&channel, &o->received, o->stop.get_token()); });
                model.receive(operation);
                break;
            }
            case 6:
                if (operation > 0) {
                    const int stopped = below(unsigned(operation));
                    operations[std::size_t(stopped)].stop.request_stop();
                    model.stop(stopped);
                }
                break;
            default:
                if (below(4) == 0) {
                    channel.close();
                    model.close();
                } else {
                    settle();
                }
            }
            QCOMPARE(channel.size(), model.values.size());
        }
        channel.close();
        model.close();
        finish(scope);
        for (std::size_t i = 0; i < operations.size(); ++i) {
            QCOMPARE(operations[i].sent.has_value(), model.sent.contains(int(i)));
            if (operations[i].sent)
                QCOMPARE(*operations[i].sent, model.sent[int(i)]);
            if (operations[i].received)
                QCOMPARE(*operations[i].received, model.received[int(i)]);
        }
    }

private Q_SLOTS:
    void everyValue_arrivesInOrder_andSendersWaitForRoom()
    {
        TaskScope scope;
        Channel<int> channel(3);
        QList<int> received;
        scope.spawn([&](std::stop_token stop) { return sendAll(&channel, 100, stop); });
        QCOMPARE(channel.size(), 3u); // the fourth waits
        scope.spawn([&](std::stop_token stop) { return receiveAll(&channel, &received, stop); });
        runUntil([&] { return received.size() == 100; });
        channel.close();
        finish(scope);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(received[i], i);
        QCOMPARE(channel.highWaterMark(), 3u);
    }

    void capacity_isAHundredUnlessSaid_andNeverNothing()
    {
        QCOMPARE(Channel<int>().capacity(), 100u);
        QCOMPARE(Channel<int>(0).capacity(), 1u);
        Channel<int> channel;
        int accepted = 0;
        while (channel.trySend(accepted) && accepted < 1000)
            ++accepted;
        QCOMPARE(accepted, 100);
        QCOMPARE(channel.highWaterMark(), 100u);
        channel.tryReceive();
        QCOMPARE(channel.highWaterMark(), 100u);
    }

    void waitingSenders_areServedInTheOrderTheyCame()
    {
        TaskScope scope;
        Channel<int> channel(1);
        QVERIFY(channel.trySend(0));
        std::optional<bool> sent[3];
        for (int i = 0; i < 3; ++i)
            scope.spawn([&, i](std::stop_token stop) { return sendOne(&channel, i + 1, &sent[i], stop); });
        QVERIFY(!channel.trySend(9)); // nobody overtakes
        for (int i = 0; i < 4; ++i)
            QCOMPARE(channel.tryReceive(), std::optional<int>(i));
        finish(scope);
        QVERIFY(*sent[0] && *sent[1] && *sent[2]);
    }

    void closedChannel_letsWaitersGo_andDrains()
    {
        TaskScope scope;
        Channel<int> channel(1);
        std::optional<bool> sent[3];
        for (int i = 0; i < 3; ++i)
            scope.spawn([&, i](std::stop_token stop) { return sendOne(&channel, i, &sent[i], stop); });
        channel.close();
        finish(scope);
        QVERIFY(*sent[0] && !*sent[1] && !*sent[2]);
        QCOMPARE(channel.tryReceive(), std::optional<int>(0));
        QCOMPARE(channel.tryReceive(), std::nullopt);
        QVERIFY(!channel.trySend(4));
        channel.close(); // twice is harmless
    }

    void stopBeforeStart_sendsAndTakesNothing()
    {
        TaskScope scope;
        std::stop_source stopped;
        stopped.request_stop();
        Channel<int> channel(2);
        QVERIFY(channel.trySend(7));
        std::optional<bool> sent;
        std::optional<std::optional<int>> received;
        scope.spawn([&](std::stop_token) { return sendOne(&channel, 1, &sent, stopped.get_token()); });
        scope.spawn([&](std::stop_token) { return receiveOne(&channel, &received, stopped.get_token()); });
        QCOMPARE(scope.running(), 0);
        QCOMPARE(sent, std::optional(false));
        QVERIFY(received && !*received);
        QCOMPARE(channel.size(), 1u);
    }

    void stopWhileWaiting_takesTheWaiterOutOfTheLine()
    {
        TaskScope scope;
        Channel<int> channel(1);
        std::stop_source first;
        std::optional<std::optional<int>> received[2];
        scope.spawn([&](std::stop_token) { return receiveOne(&channel, &received[0], first.get_token()); });
        scope.spawn([&](std::stop_token stop) { return receiveOne(&channel, &received[1], stop); });
        first.request_stop();
        QVERIFY(channel.trySend(5)); // for the second, though the first has not even resumed yet
        finish(scope);
        QVERIFY(!*received[0]);
        QCOMPARE(*received[1], std::optional<int>(5));
    }

    void stopAfterTheHandOver_losesNothing()
    {
        TaskScope scope;
        Channel<int> channel(1);
        std::stop_source stop;
        std::optional<std::optional<int>> received;
        scope.spawn([&](std::stop_token) { return receiveOne(&channel, &received, stop.get_token()); });
        QVERIFY(channel.trySend(5));
        stop.request_stop();
        finish(scope);
        QCOMPARE(*received, std::optional<int>(5));
    }

    void ownerDestroyedWhileTheyWait_endsTheWaits()
    {
        TaskScope scope;
        auto empty = std::make_unique<Channel<int>>(1), full = std::make_unique<Channel<int>>(1);
        QVERIFY(full->trySend(0));
        std::optional<bool> sent;
        std::optional<std::optional<int>> received;
        scope.spawn([&](std::stop_token stop) { return sendOne(full.get(), 1, &sent, stop); });
        scope.spawn([&](std::stop_token stop) { return receiveOne(empty.get(), &received, stop); });
        full.reset();
        empty.reset();
        finish(scope);
        QCOMPARE(sent, std::optional(false));
        QVERIFY(received && !*received);
    }

    void receiverThatSendsAgain_isReentrant()
    {
        TaskScope scope;
        Channel<int> channel(2);
        int hops = 0;
        for (int i = 0; i < 2; ++i)
            scope.spawn([&](std::stop_token stop) -> Task<> {
                while (true) {
                    auto receiving = channel.receive(stop);
                    const std::optional<int> value = co_await receiving;
                    if (!value)
                        co_return;
                    ++hops;
                    if (*value == 0) {
                        channel.close();
                        co_return;
                    }
                    auto sending = channel.send(*value - 1, stop);
                    (void)co_await sending;
                }
            });
        QVERIFY(channel.trySend(999));
        finish(scope);
        QCOMPARE(hops, 1000);
    }

    void thousandsOfWaiters_areAllServed()
    {
        TaskScope scope;
        Channel<int> channel(10);
        QList<int> received;
        std::deque<std::optional<bool>> sent(5000);
        for (int i = 0; i < 5000; ++i)
            scope.spawn([&, i](std::stop_token stop) { return sendOne(&channel, i, &sent[std::size_t(i)], stop); });
        scope.spawn([&](std::stop_token stop) { return receiveAll(&channel, &received, stop); });
        runUntil([&] { return received.size() == 5000; });
        channel.close();
        finish(scope);
        QVERIFY(std::is_sorted(received.begin(), received.end()));
        QVERIFY(std::all_of(sent.begin(), sent.end(), [](const auto &each) { return *each; }));
    }

    void otherThread_isToldWhenThereIsNoRoom()
    {
        Channel<int> channel(3);
        const RemoteSender<int> remote = channel.remote();
        QVERIFY(channel.trySend(0));
        int accepted = 0;
        std::thread([&] {
            for (int i = 1; i <= 10; ++i)
                accepted += remote.trySend(i);
        }).join();
        QCOMPARE(accepted, 2);
        QVERIFY(!channel.trySend(99)); // what is on its way has its place
        runUntil([&] { return channel.size() == 3; });
        for (int i = 0; i < 3; ++i)
            QCOMPARE(channel.tryReceive(), std::optional<int>(i));
        QVERIFY(channel.trySend(4));
    }

    void otherThreads_loseNothingAndKeepTheirOrder()
    {
        constexpr int threads = 3, each = 3000;
        TaskScope scope;
        Channel<int> channel(16);
        QList<int> received;
        std::atomic<int> refused = 0;
        std::vector<std::thread> senders;
        for (int t = 0; t < threads; ++t)
            senders.emplace_back([remote = channel.remote(), t, &refused] {
                for (int i = 0; i < each;)
                    if (remote.trySend(t * each + i))
                        ++i;
                    else
                        ++refused, std::this_thread::yield();
            });
        scope.spawn([&](std::stop_token stop) { return receiveAll(&channel, &received, stop); });
        scope.spawn([&](std::stop_token stop) { return sendAll(&channel, 50, stop); }); // our own share the room
        runUntil([&] { return received.size() == threads * each + 50; });
        for (std::thread &sender : senders)
            sender.join();
        channel.close();
        finish(scope);
        QVERIFY(refused > 0);
        QVERIFY(channel.highWaterMark() <= 16);
        for (int t = 0; t < threads; ++t) {
            QList<int> own = received;
            own.removeIf([&](int value) { return value / each != t; });
            if (t > 0)
                QCOMPARE(own.size(), each);
            if (t > 0)
                QVERIFY(std::is_sorted(own.begin(), own.end()));
        }
    }

    void senderWaitingForRoomTakenByAnotherThread_isServed()
    {
        TaskScope scope;
        Channel<int> channel(1);
        const RemoteSender<int> remote = channel.remote();
        std::optional<bool> sent;
        std::optional<std::optional<int>> received[2];
        scope.spawn([&](std::stop_token stop) { return receiveOne(&channel, &received[0], stop); });
        scope.spawn([&](std::stop_token stop) { return receiveOne(&channel, &received[1], stop); });
        std::thread([&] { QVERIFY(remote.trySend(1)); }).join();
        scope.spawn([&](std::stop_token stop) { return sendOne(&channel, 2, &sent, stop); }); // both kinds wait now
        finish(scope);
        QCOMPARE(sent, std::optional(true));
        QCOMPARE(*received[0], std::optional<int>(1));
        QCOMPARE(*received[1], std::optional<int>(2));
    }

    void closing_deliversWhatOtherThreadsWereToldIsSent()
    {
        auto channel = std::make_unique<Channel<int>>(4);
        const RemoteSender<int> remote = channel->remote();
        QVERIFY(remote.trySend(1));
        channel->close();
        QVERIFY(!remote.trySend(2));
        QCOMPARE(channel->tryReceive(), std::optional<int>(1));
        QCOMPARE(channel->tryReceive(), std::nullopt);
        channel.reset();
        QVERIFY(!remote.trySend(3)); // outlives it
        settle();
    }

    void tenThousandRandomSchedules_agreeWithTheModel()
    {
        for (unsigned seed = 1; seed <= 10'000; ++seed) {
            runSchedule(seed);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("with seed %1").arg(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(ChannelTest)
#include "channel_test.moc"
