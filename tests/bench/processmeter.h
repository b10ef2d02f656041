// What a process costs, for the benches: memory with its children, processor time, bytes written, wake-ups. Linux.
#pragma once
#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <thread>
#include <sys/resource.h>
#include <unistd.h>

namespace superinstance {

inline QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The number behind "name:" in a file of /proc.
inline qint64 numberIn(const QString &path, const QByteArray &name)
{
    for (const QByteArray &line : textOf(path).split('\n'))
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toLongLong();
    return 0;
}

// This process and its children, as the system shares the pages out among them.
inline double residentMb()
{
    double kb = double(numberIn(QStringLiteral("/proc/self/smaps_rollup"), "Pss"));
    for (const QString &task : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const QByteArray &child : textOf(QStringLiteral("/proc/self/task/%1/children").arg(task)).split(' '))
            kb += double(numberIn(QStringLiteral("/proc/%1/smaps_rollup").arg(QString::fromLatin1(child)), "Pss"));
    return kb / 1024;
}

// Looks at it four times a second, on a thread of its own: the system takes ten milliseconds to add it up, which are no turn of the
// loop that is measured beside it.
class MemoryMeter {
public:
    MemoryMeter()
        : m_thread([this](const std::stop_token &stop) {
              std::mutex mutex;
              std::unique_lock lock(mutex);
              std::condition_variable_any ended;
              while (!stop.stop_requested()) {
                  peakMb = std::max(peakMb.load(), residentMb());
                  ended.wait_for(lock, stop, std::chrono::milliseconds(250), [] { return false; });
              }
          })
    {
    }
    std::atomic<double> peakMb = 0;

private:
    std::jthread m_thread;
};

// Of all threads, user and system.
inline double processMs()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

// Of those that have ended.
inline double childrenMs()
{
    rusage usage {};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

// A clock that goes by what this process and its children get of the processors: what other programs take of them is no time.
class ProcessorClock {
public:
    double ms()
    {
        if (!m_sinceLook.isValid() || m_sinceLook.elapsed() > 100) {
            m_children.clear();
            for (const QString &task : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                for (const QByteArray &child : textOf(QStringLiteral("/proc/self/task/%1/children").arg(task)).split(' '))
                    m_children.append(child.toInt());
            m_sinceLook.start();
        }
        double now = processMs() + childrenMs();
        for (const int child : std::as_const(m_children)) {
            clockid_t clock {};
            timespec time {};
            if (child > 0 && clock_getcpuclockid(child, &clock) == 0 && clock_gettime(clock, &time) == 0)
                now += double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
        }
        return m_last = std::max(m_last, now);
    }

private:
    QList<int> m_children;
    QElapsedTimer m_sinceLook;
    double m_last = 0;
};

inline qint64 bytesWritten()
{
    return numberIn(QStringLiteral("/proc/self/io"), "wchar");
}

// How often each thread went to sleep by itself so far: it had woken before.
inline QHash<QString, qint64> wakeUps()
{
    QHash<QString, qint64> counts;
    const QString tasks = QStringLiteral("/proc/self/task/");
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        counts[task + QLatin1Char(' ') + QString::fromLocal8Bit(textOf(tasks + task + QStringLiteral("/comm")).trimmed())] = numberIn(tasks + task + QStringLiteral("/status"), "voluntary_ctxt_switches");
    return counts;
}

} // namespace superinstance
