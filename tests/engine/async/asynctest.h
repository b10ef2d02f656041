// What the tests of this room share: running coroutines to their end, and plain tasks to run.
#pragma once
#include "engine/async/sleep.h"
#include "engine/async/taskscope.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>

#include <stdexcept>

namespace superinstance {

using namespace std::chrono_literals;

// Runs the event loop until `done`; ends the process when that takes a minute, which is a hang.
template <class Done> void runUntil(Done done)
{
    const QDeadlineTimer hang(60'000);
    QTimer heartbeat; // so that the loop comes back to look
    heartbeat.start(10);
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (hang.hasExpired())
            qFatal("the test hangs");
    }
}
inline void finish(TaskScope &scope)
{
    runUntil([&] { return scope.running() == 0; });
}
// Everything that can go on without outside help has gone on.
inline void settle()
{
    for (int turns = 0; turns < 3; ++turns)
        QCoreApplication::sendPostedEvents();
}

// Counts those that live.
struct Alive {
    static inline int count = 0;
    Alive() { ++count; }
    Alive(const Alive &) { ++count; }
    ~Alive() { --count; }
};

inline Task<Result<int>> numberAfter(std::chrono::milliseconds time, int number, std::stop_token stop)
{
    const Alive alive;
    auto sleeping = sleepFor(time, stop);
    const Result<void> slept = co_await sleeping;
    if (!slept)
        co_return Error(slept.error());
    co_return number;
}
inline Task<Result<int>> numberWhen(Event *event, int number, std::stop_token stop)
{
    const Alive alive;
    auto waiting = event->wait(stop);
    const Result<void> set = co_await waiting;
    if (!set)
        co_return Error(set.error());
    co_return number;
}
inline Task<Result<int>> failing(QString why = QStringLiteral("No."))
{
    co_return Error::failed(why);
}
inline Task<Result<int>> throwing(const char *what)
{
    co_await yieldTurn();
    throw std::runtime_error(what);
}

} // namespace superinstance
