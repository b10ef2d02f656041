// Waiting for a signal gives its arguments, on the thread that waits, or says why there are none.
#include "engine/async/signal.h"
#include "tests/engine/async/asynctest.h"

#include <QThread>

#include <atomic>
#include <thread>

using namespace superinstance;

namespace {

class Sender : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void said(int number, const QString &text);
};

using Said = Result<std::tuple<int, QString>>;

Task<> listen(Sender *sender, std::optional<Said> *said, std::stop_token stop)
{
    auto listening = onSignal(sender, &Sender::said, stop);
    *said = co_await listening;
}

} // namespace

class SignalTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void emission_bringsItsArguments()
    {
        TaskScope scope;
        Sender sender;
        std::optional<Said> said;
        scope.spawn([&](std::stop_token stop) { return listen(&sender, &said, stop); });
        Q_EMIT sender.said(7, QStringLiteral("seven"));
        QVERIFY(!said); // not from within the emission
        Q_EMIT sender.said(8, QStringLiteral("eight")); // nobody listens any more
        finish(scope);
        QCOMPARE(said->value(), std::tuple(7, QStringLiteral("seven")));
    }

    void senderOnAnotherThread_isHeardHere()
    {
        TaskScope scope;
        std::atomic<Sender *> sender = nullptr;
        std::atomic<bool> listening = false;
        std::thread thread([&] {
            Sender own;
            sender = &own;
            while (!listening)
                std::this_thread::yield();
            Q_EMIT own.said(1, QStringLiteral("from elsewhere"));
        });
        while (!sender)
            std::this_thread::yield();
        QThread *resumed = nullptr;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto hearing = onSignal(sender.load(), &Sender::said, stop);
            const Said said = co_await hearing;
            resumed = said ? QThread::currentThread() : nullptr;
        });
        listening = true;
        finish(scope);
        thread.join();
        QCOMPARE(resumed, QThread::currentThread());
    }

    void senderDestroyedWhileWaiting_isAFailure()
    {
        TaskScope scope;
        auto sender = std::make_unique<Sender>();
        std::optional<Said> said;
        scope.spawn([&](std::stop_token stop) { return listen(sender.get(), &said, stop); });
        sender.reset();
        finish(scope);
        QVERIFY(!said->ok() && !said->stopped() && !said->timedOut());
        QVERIFY(!said->error().message.isEmpty());
        scope.spawn([&](std::stop_token stop) { return listen(nullptr, &said, stop); });
        QCOMPARE(scope.running(), 0); // one that is gone already is not waited for
        QVERIFY(!said->ok());
    }

    void stopBeforeStart_andWhileWaiting_isStopped()
    {
        TaskScope scope;
        Sender sender;
        std::optional<Said> said[2];
        for (int i = 0; i < 2; ++i) {
            scope.spawn([&, i](std::stop_token stop) { return listen(&sender, &said[i], stop); });
            QCOMPARE(said[i].has_value(), i == 1);
            scope.requestStop();
            finish(scope);
            QVERIFY(said[i]->stopped());
        }
    }

    void stopBetweenEmissionAndResumption_keepsTheArguments()
    {
        TaskScope scope;
        Sender sender;
        std::optional<Said> said;
        scope.spawn([&](std::stop_token stop) { return listen(&sender, &said, stop); });
        Q_EMIT sender.said(7, {});
        scope.requestStop();
        finish(scope);
        QVERIFY(said->ok());
    }

    void emissionAfterAStop_isNotHeard()
    {
        TaskScope scope;
        Sender sender;
        std::optional<Said> said;
        scope.spawn([&](std::stop_token stop) { return listen(&sender, &said, stop); });
        scope.requestStop();
        Q_EMIT sender.said(7, {});
        finish(scope);
        QVERIFY(said->stopped());
    }

    void listenerThatMakesTheSenderSpeakAgain_isReentrant()
    {
        TaskScope scope;
        Sender sender;
        int heard = 0;
        bool inOrder = true;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            while (heard < 1000) {
                QTimer::singleShot(0, &sender, [&] { Q_EMIT sender.said(heard, {}); });
                auto listening = onSignal(&sender, &Sender::said, stop);
                const Said said = co_await listening;
                inOrder = inOrder && std::get<0>(said.value()) == heard;
                ++heard;
            }
        });
        finish(scope);
        QCOMPARE(heard, 1000);
        QVERIFY(inOrder);
    }

    void thousandsOfListeners_areToldInOrder()
    {
        TaskScope scope;
        Sender sender;
        QList<int> told;
        for (int i = 0; i < 3000; ++i)
            scope.spawn([&, i](std::stop_token stop) -> Task<> {
                auto listening = onSignal(&sender, &Sender::said, stop);
                const Said said = co_await listening;
                if (said)
                    told.append(i);
            });
        Q_EMIT sender.said(1, {});
        finish(scope);
        QCOMPARE(told.size(), 3000);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
    }
};

QTEST_GUILESS_MAIN(SignalTest)
#include "signal_test.moc"
