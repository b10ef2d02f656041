#include "engine/agents/claimqueue.h"

#include "engine/async/offload.h"

#include <utility>

namespace superinstance {

ClaimQueue::ClaimQueue(QList<Passage> passages, QThreadPool *workers, std::function<void(Claim)> onClaim, std::stop_token stop)
    : m_passages(std::move(passages)), m_workers(workers), m_onClaim(std::move(onClaim)), m_scope(std::move(stop))
{
}

void ClaimQueue::add(const QList<WrittenSentence> &sentences)
{
    m_waiting += sentences;
    if (m_waiting.isEmpty() || std::exchange(m_draining, true))
        return;
    m_scope.spawn([this](std::stop_token stop) { return drain(stop); });
}

void ClaimQueue::withdraw()
{
    m_waiting.clear();
    m_claims.clear();
    ++m_withdrawn;
}

Task<> ClaimQueue::drain(std::stop_token stop)
{
    while (!m_waiting.isEmpty() && !stop.stop_requested()) {
        auto work = [passages = m_passages, sentences = std::exchange(m_waiting, {})] {
            QList<Claim> claims;
            for (const WrittenSentence &sentence : sentences)
                claims.append(claimOf(sentence, passages));
            return claims;
        };
        const int withdrawn = m_withdrawn;
        auto making = offload(m_workers, work, Priority::Question, stop);
        const Result<QList<Claim>> made = co_await making;
        if (!made)
            break;
        if (m_withdrawn != withdrawn)
            continue;
        for (const Claim &claim : *made) {
            m_claims.append(claim);
            if (m_onClaim)
                m_onClaim(claim);
        }
    }
    m_draining = false;
}

Task<QList<Claim>> ClaimQueue::join()
{
    auto joining = m_scope.join();
    co_await joining;
    co_return QList<Claim>(m_claims);
}

} // namespace superinstance
