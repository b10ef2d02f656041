#include "engine/async/trace.h"

#include "engine/async/executor.h"
#include "engine/async/lock.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <atomic>

namespace superinstance {

namespace {

constexpr std::size_t mostSteps = 1'000'000; // about 100 MB; what comes later is only counted
constexpr int firstThreadTrack = 100'000;

std::atomic<Trace *> runningTrace = nullptr;

QByteArray numberOf(double value)
{
    return QByteArray::number(value, 'f', 3);
}

} // namespace

Trace::Trace()
{
    runningTrace.store(this, std::memory_order_release);
}

Trace::~Trace()
{
    runningTrace.store(nullptr, std::memory_order_release);
}

Trace *Trace::running()
{
    return runningTrace.load(std::memory_order_acquire);
}

int Trace::enter(quint64 id, SpanContext parent)
{
    const ScopedLock lock(m_mutex);
    return Executor::find() ? laneFor(id, parent) : trackOfThread();
}

// The parent's lane when nothing else is open in it above the parent, else the first that is empty.
int Trace::laneFor(quint64 id, SpanContext parent)
{
    std::size_t lane = std::size_t(parent.track);
    if (parent.id == 0 || lane >= m_lanes.size() || m_lanes[lane].empty() || m_lanes[lane].back() != parent.id)
        lane = std::size_t(std::find_if(m_lanes.begin(), m_lanes.end(), [](const auto &open) { return open.empty(); }) - m_lanes.begin());
    if (lane == m_lanes.size())
        m_lanes.emplace_back();
    m_lanes[lane].push_back(id);
    return int(lane);
}

int Trace::trackOfThread()
{
    const auto known = m_threads.constFind(QThread::currentThreadId());
    if (known != m_threads.constEnd())
        return *known;
    const int track = firstThreadTrack + int(m_threadNames.size());
    const QString name = QThread::currentThread()->objectName();
    m_threadNames.push_back((name.isEmpty() ? QStringLiteral("thread") : name).toUtf8() + ' ' + QByteArray::number(track - firstThreadTrack + 1));
    m_threads.insert(QThread::currentThreadId(), track);
    return track;
}

void Trace::leave(const Step &step)
{
    const ScopedLock lock(m_mutex);
    if (step.context.track < firstThreadTrack)
        std::erase(m_lanes[std::size_t(step.context.track)], step.context.id);
    if (m_steps.size() < mostSteps)
        m_steps.push_back(step);
    else
        ++m_left;
}

QByteArray Trace::toJson() const
{
    const ScopedLock lock(m_mutex);
    const QByteArray process = "\"pid\":" + QByteArray::number(QCoreApplication::applicationPid()) + ",\"tid\":";
    const auto microseconds = [](std::chrono::steady_clock::duration time) { return numberOf(std::chrono::duration<double, std::micro>(time).count()); };
    QByteArrayList events;
    const auto nameTrack = [&](int track, const QByteArray &name) {
        events.append("{\"ph\":\"M\"," + process + QByteArray::number(track) + ",\"name\":\"thread_name\",\"args\":{\"name\":\"" + name + "\"}}");
    };
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        nameTrack(int(lane), "engine " + QByteArray::number(qulonglong(lane + 1)));
    for (std::size_t thread = 0; thread < m_threadNames.size(); ++thread)
        nameTrack(firstThreadTrack + int(thread), m_threadNames[thread]);
    for (const Step &step : m_steps) {
        const QByteArray id = QByteArray::number(step.context.id), from = microseconds(step.from - m_begun);
        const QByteArray place = process + QByteArray::number(step.context.track) + ",\"ts\":" + from;
        events.append("{\"ph\":\"X\"," + place + ",\"dur\":" + microseconds(step.to - step.from) + ",\"name\":\"" + step.context.name
                      + "\",\"args\":{\"id\":" + id + ",\"parent\":" + QByteArray::number(step.parent.id) + ",\"outcome\":\"" + toString(step.outcome) + "\"}}");
        if (step.parent.id == 0 || step.parent.track == step.context.track)
            continue;
        // An arrow from the step it was begun in.
        const QByteArray arrow = ",\"cat\":\"begins\",\"name\":\"begins\",\"id\":" + id + '}';
        events.append("{\"ph\":\"s\"," + process + QByteArray::number(step.parent.track) + ",\"ts\":" + from + arrow);
        events.append("{\"ph\":\"f\",\"bp\":\"e\"," + place + arrow);
    }
    return "{\"displayTimeUnit\":\"ms\",\"otherData\":{\"left_out\":" + QByteArray::number(m_left) + "},\"traceEvents\":[\n" + events.join(",\n") + "\n]}\n";
}

} // namespace superinstance
