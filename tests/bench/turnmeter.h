// What an event loop costs, for the benches: percentiles, and the processor time of each turn.
#pragma once
#include <QAbstractEventDispatcher>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <vector>

namespace superinstance {

inline QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

inline double cpuMs()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

inline double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

// The processor time of each turn of this thread's event loop, from waking up to going to sleep.
class TurnMeter : public QObject {
public:
    // least: shorter turns do not count, such as the loop's own going to sleep.
    explicit TurnMeter(double least = 0) : m_least(least)
    {
        QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { end(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { end(); });
    }
    void begin() { m_turns.clear(); } // what was before does not count
    long over(double ms) const
    {
        return std::count_if(m_turns.begin(), m_turns.end(), [ms](double turn) { return turn > ms; });
    }
    void report(const char *what)
    {
        out() << what << ": " << m_turns.size() << " turns, " << over(5) << " above 5 ms, longest " << percentile(m_turns, 1) << " ms, p99.9 "
              << percentile(m_turns, 0.999) << " ms, p99 " << percentile(m_turns, 0.99) << " ms, p50 " << percentile(m_turns, 0.5) << " ms of processor time\n";
        out().flush();
        m_turns.clear();
        m_began = cpuMs(); // our own sorting is no turn of the engine
    }

private:
    void end()
    {
        const double now = cpuMs();
        if (now - m_began >= m_least)
            m_turns.push_back(now - m_began);
        m_began = now;
    }
    const double m_least;
    double m_began = cpuMs();
    std::vector<double> m_turns;
};

} // namespace superinstance
