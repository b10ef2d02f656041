#include "engine/async/executor.h"

#include "engine/async/lock.h"
#include "engine/async/stallwatchdog.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <chrono>

namespace superinstance {

namespace {

// A turn of resumed coroutines gives way to timers, sockets and requests after this long: well under the 5 ms that a
// turn of the engine's event loop may cost, since the last coroutine may overrun.
constexpr std::chrono::milliseconds turnBudget { 2 };
constexpr unsigned resumesPerClockRead = 4;

const auto localEvent = QEvent::Type(QEvent::registerEventType());
const auto remoteEvent = QEvent::Type(QEvent::registerEventType());

thread_local Executor *executorOfThread = nullptr;

} // namespace

void Resumption::resume() const
{
    ambientSpan = span;
    coroutine.resume();
    ambientSpan = {};
    assertNoLockHeld();
}

Executor::Executor()
{
    Q_ASSERT_X(!executorOfThread, "Executor", "one executor per thread");
    executorOfThread = this;
}

Executor::~Executor()
{
    if (executorOfThread == this)
        executorOfThread = nullptr;
}

Executor *Executor::find()
{
    return executorOfThread;
}

Executor *Executor::current()
{
    Q_ASSERT_X(executorOfThread, "Executor", "this thread has no executor");
    return executorOfThread;
}

void Executor::post(Resumption next)
{
    Q_ASSERT_X(executorOfThread == this, "Executor", "a coroutine is woken on a thread that is not its own");
    m_ready.push_back(next);
    arm();
}

void Executor::postRemote(std::function<void()> function)
{
    const ScopedLock lock(m_mutex);
    m_inbox.push_back(std::move(function));
    if (!std::exchange(m_remoteArmed, true))
        QCoreApplication::postEvent(this, new QEvent(remoteEvent));
}

bool Executor::event(QEvent *event)
{
    if (event->type() == localEvent) {
        drainReady();
    } else if (event->type() == remoteEvent) {
        m_armed = true; // what the inbox wakes is resumed below, without another event
        drainInbox();
        drainReady();
    } else {
        return QObject::event(event);
    }
    return true;
}

void Executor::drainReady()
{
    m_armed = false; // first: what is woken from here on is drained by an event of its own, even in a nested event loop
    const auto until = std::chrono::steady_clock::now() + turnBudget;
    for (unsigned resumed = 1; !m_ready.empty(); ++resumed) {
        const Resumption next = m_ready.front();
        m_ready.pop_front();
        if (m_watchdog)
            m_watchdog->resume(next);
        else
            next.resume();
        if (resumed % resumesPerClockRead == 0 && std::chrono::steady_clock::now() >= until)
            break;
    }
    if (!m_ready.empty())
        arm();
}

void Executor::drainInbox()
{
    std::vector<std::function<void()>> inbox;
    {
        const ScopedLock lock(m_mutex);
        inbox.swap(m_inbox);
        m_remoteArmed = false;
    }
    for (const auto &function : inbox)
        function();
}

void Executor::arm()
{
    if (!std::exchange(m_armed, true))
        QCoreApplication::postEvent(this, new QEvent(localEvent));
}

} // namespace superinstance
