// What the house rules forbid ends a debug build with a message, in a process of its own here.
#include "engine/async/offload.h"
#include "tests/engine/async/asynctest.h"

#include <QProcess>

#include <cstring>
#include <thread>

using namespace superinstance;

namespace {

std::mutex ourMutex;

void holdALockAcrossAWait()
{
    TaskScope scope;
    Event event;
    scope.spawn([&](std::stop_token stop) -> Task<> {
        const ScopedLock lock(ourMutex);
        auto waiting = event.wait(stop);
        (void)co_await waiting;
    });
}

void holdALockAcrossATask()
{
    TaskScope scope;
    Event event;
    scope.spawn([&](std::stop_token stop) -> Task<> {
        co_await yieldTurn();
        auto task = numberWhen(&event, 1, stop);
        const ScopedLock lock(ourMutex);
        (void)co_await task;
    });
    finish(scope);
}

void wakeFromAnotherThread()
{
    TaskScope scope;
    Event event;
    scope.spawn([&](std::stop_token stop) -> Task<> {
        auto waiting = event.wait(stop);
        (void)co_await waiting;
    });
    std::thread([&] { event.set(); }).join();
}

void stopFromAnotherThread()
{
    TaskScope scope;
    scope.spawn([&](std::stop_token stop) -> Task<> {
        auto sleeping = sleepFor(1h, stop);
        (void)co_await sleeping;
    });
    std::thread([&] { scope.requestStop(); }).join();
}

// An awaitable like QCoro's own: resumes where the other thread happens to be.
struct Elsewhere {
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> coroutine) const
    {
        std::thread([coroutine] { coroutine.resume(); }).join();
    }
    void await_resume() const { }
};

void resumeOnAnotherThread()
{
    TaskScope scope;
    scope.spawn([](std::stop_token) -> Task<> {
        co_await yieldTurn();
        co_await Elsewhere();
    });
    finish(scope);
}

void destroyARunningScope()
{
    Event event;
    TaskScope scope;
    scope.spawn([&](std::stop_token stop) -> Task<> {
        auto waiting = event.wait(stop);
        (void)co_await waiting;
    });
}

struct Misuse {
    const char *name;
    void (*commit)();
    const char *message;
};
constexpr Misuse misuses[] {
    { "lockAcrossAWait", holdALockAcrossAWait, "a lock is held across a suspension" },
    { "lockAcrossATask", holdALockAcrossATask, "a lock is held across a suspension" },
    { "wakeFromAnotherThread", wakeFromAnotherThread, "woken on a thread that is not its own" },
    { "stopFromAnotherThread", stopFromAnotherThread, "woken on a thread that is not its own" },
    { "resumeOnAnotherThread", resumeOnAnotherThread, "ended on another thread than it began on" },
    { "destroyARunningScope", destroyARunningScope, "destroyed with running tasks" },
};

} // namespace

class MisuseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void misuse_endsADebugBuild_data()
    {
        QTest::addColumn<QString>("message");
        for (const Misuse &misuse : misuses)
            QTest::newRow(misuse.name) << QString::fromLatin1(misuse.message);
    }
    void misuse_endsADebugBuild()
    {
#ifdef QT_NO_DEBUG
        QSKIP("assertions are part of debug builds");
#endif
#if defined(__SANITIZE_THREAD__) || __has_feature(thread_sanitizer)
        QSKIP("the thread sanitizer does not survive the way Qt starts a process");
#endif
        QFETCH(QString, message);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--commit"), QString::fromLatin1(QTest::currentDataTag()) });
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.readAll().contains(message.toUtf8()), "it went unnoticed");
        QVERIFY(process.exitStatus() == QProcess::CrashExit || process.exitCode() != 0);
    }

    void lockThatIsLetGo_isNoMisuse()
    {
        Executor executor;
        TaskScope scope;
        scope.spawn([](std::stop_token) -> Task<> {
            {
                const ScopedLock lock(ourMutex);
            }
            co_await yieldTurn();
            const ScopedLock lock(ourMutex);
        });
        finish(scope);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--commit") == 0) {
        Executor executor;
        for (const Misuse &misuse : misuses)
            if (std::strcmp(argv[2], misuse.name) == 0)
                misuse.commit();
        std::_Exit(0); // it went unnoticed
    }
    MisuseTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "misuse_test.moc"
