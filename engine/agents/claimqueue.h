// Turns sentences into claims on the workers, in their order, while more are written. Engine thread. Private to engine/agents.
#pragma once
#include "engine/agents/sentencestream.h"
#include "engine/async/taskscope.h"

class QThreadPool;

namespace superinstance {

class ClaimQueue {
public:
    // onClaim: told each claim as soon as it is made; may be empty. workers: not owned.
    ClaimQueue(QList<Passage> passages, QThreadPool *workers, std::function<void(Claim)> onClaim, std::stop_token stop);

    void add(const QList<WrittenSentence> &sentences);
    // All claims so far, told or not, are none.
    void withdraw();
    // All claims, when the last one is told. It has to be awaited.
    Task<QList<Claim>> join();

private:
    Task<> drain(std::stop_token stop);

    const QList<Passage> m_passages;
    QThreadPool *const m_workers;
    const std::function<void(Claim)> m_onClaim;
    QList<WrittenSentence> m_waiting;
    QList<Claim> m_claims;
    bool m_draining = false;
    int m_withdrawn = 0; // times
    TaskScope m_scope; // last: what runs uses all above
};

} // namespace superinstance
