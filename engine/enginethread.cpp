#include "engine/enginethread.h"

#include "engine/async/executor.h"
#include "engine/async/stallwatchdog.h"
#include "engine/async/trace.h"

namespace superinstance {

namespace {

// On where spans are looked at anyway, and where it is asked for (tests do).
bool stallsAreWatched()
{
    return Trace::running() || qEnvironmentVariableIsSet("SUPERINSTANCE_WATCH_STALLS");
}

} // namespace

EngineThread::EngineThread(EngineOptions options, QObject *parent) : QThread(parent), m_options(std::move(options))
{
    setObjectName(QStringLiteral("engine"));
}

EngineThread::~EngineThread()
{
    end();
    wait();
}

Engine *EngineThread::begin()
{
    // The plain UNIX dispatcher takes a burst of queued signals at an eighth of the price of the GLib one. The
    // dispatcher of the GUI thread exists already and stays what it is.
    qputenv("QT_NO_GLIB", "1");
    start();
    m_ready.acquire();
    return m_engine.load(std::memory_order_acquire);
}

bool EngineThread::end(int milliseconds)
{
    Engine *engine = m_engine.exchange(nullptr);
    if (engine)
        QMetaObject::invokeMethod(engine, &Engine::shutdown, Qt::QueuedConnection);
    return wait(milliseconds);
}

void EngineThread::run()
{
    Executor executor;
    const std::unique_ptr<StallWatchdog> watchdog(stallsAreWatched() ? new StallWatchdog : nullptr);
    Engine engine(m_options);
    connect(&engine, &Engine::closed, &engine, [this] { quit(); }, Qt::QueuedConnection);
    m_engine.store(&engine, std::memory_order_release);
    m_ready.release();
    exec();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace superinstance
