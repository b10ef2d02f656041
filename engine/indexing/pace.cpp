#include "engine/indexing/pace.h"

#include "engine/async/offload.h"
#include "engine/async/sleep.h"
#include "engine/async/timeout.h"

#include <QThreadPool>

namespace superinstance {

Pace::Pace(QThreadPool *workers, PaceLimits limits, QObject *parent)
    : QObject(parent), m_workers(workers), m_limits(std::move(limits))
{
    m_noQuestion.set();
}

void Pace::setWhenIdle(bool whenIdle)
{
    m_whenIdle = whenIdle;
    m_news.set();
}

void Pace::questionBegins()
{
    m_noQuestion.reset();
    personActs();
    if (++m_questions == 1)
        Q_EMIT questionBegan();
}

void Pace::questionEnds()
{
    if (--m_questions == 0)
        m_noQuestion.set();
    personActs();
    m_news.set();
}

Task<Result<void>> Pace::turn(std::stop_token stop)
{
    auto queueing = m_gate.acquire(stop);
    Result<Semaphore::Permit> permit = co_await queueing; // files begin one after the other
    if (!permit)
        co_return permit.error();
    while (true) {
        auto looking = lookAround(stop);
        const Result<void> looked = co_await looking;
        if (!looked)
            co_return looked;
        const GivesWay what = judge();
        tell(what);
        const bool rested = !m_sinceTurn.isValid() || m_sinceTurn.elapsed() >= m_limits.restMs;
        if (what == GivesWay::Nothing || (what == GivesWay::Battery && rested))
            break;
        auto waiting = wait(stop);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited;
    }
    m_sinceTurn.start();
    co_return {};
}

Task<Result<void>> Pace::lookAround(std::stop_token stop)
{
    if (m_sinceLook.isValid() && m_sinceLook.elapsed() < m_limits.lookMs)
        co_return {};
    m_sinceLook.start();
    auto look = [around = m_limits.surroundings] { return qMakePair(around.onBattery(), around.othersBusy()); };
    auto looking = offload(m_workers, look);
    const QPair<bool, double> seen = co_await looking;
    m_onBattery = seen.first;
    m_othersBusy = seen.second >= m_limits.busy;
    co_return stop.stop_requested() ? Result<void>(Error::stopped()) : Result<void>();
}

GivesWay Pace::judge() const
{
    if (m_questions > 0)
        return GivesWay::Question;
    const bool personActed = m_sinceAct.isValid() && m_sinceAct.elapsed() < m_limits.quietMs;
    if (m_whenIdle && (personActed || m_othersBusy))
        return GivesWay::Person;
    return m_onBattery ? GivesWay::Battery : GivesWay::Nothing;
}

// Until there is news, or it is time to look again.
Task<Result<void>> Pace::wait(std::stop_token stop)
{
    m_news.reset();
    const int longest = m_givesWay == GivesWay::Battery ? m_limits.restMs - int(m_sinceTurn.elapsed()) : m_limits.lookMs;
    auto waiting = withTimeout(std::chrono::milliseconds(std::max(longest, 0)), [this](std::stop_token token) -> Task<Result<void>> {
        auto news = m_news.wait(token);
        Result<void> told = co_await news;
        co_return told;
    }, stop);
    const Result<void> waited = co_await waiting;
    co_return waited.stopped() ? waited : Result<void>();
}

void Pace::tell(GivesWay what)
{
    if (std::exchange(m_givesWay, what) != what)
        Q_EMIT changed();
}

} // namespace superinstance
