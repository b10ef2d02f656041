// The council: Pathos, Logos and Ethos deliberate on one question until they agree, refuse, or say who disagrees.
// Lives on the engine thread, owned by the façade. Any number of questions may be asked at a time.
#pragma once
#include "engine/agents/consensus.h"
#include "engine/agents/ethos.h"
#include "engine/agents/logos.h"
#include "engine/agents/pathos.h"
#include "engine/models/agentmodels.h"

namespace superinstance {

// How a question goes, told on the engine thread as it happens; each may be empty.
struct CouncilObserver {
    std::function<void(QList<Passage>, qint64 read, qint64 waiting)> onPassages;
    std::function<void(CouncilStep)> onStep;
    std::function<void(int round)> onRound; // a new draft begins; claims start again from index 0
    std::function<void(QString)> onToken;
    std::function<void(int index, Claim)> onClaim; // new, or changed in place
};

class Council {
public:
    // None is owned.
    Council(Retriever *retriever, Pathos *pathos, Logos *logos, Ethos *ethos, ConsensusPolicy policy = {});

    // Always an answer: every failure, stop and timeout is an outcome of it. A question that asks several things is answered
    // part by part. Pathos, retrieval with a first draft for the
    // raw question, and Ethos' preparation run concurrently; where Pathos changes the question, search and draft are
    // done again.
    Task<Answer> ask(Question question, CouncilObserver observer, std::stop_token stop);

    // From the next vote on.
    void setPolicy(const ConsensusPolicy &policy) { m_policy = policy; }
    // From the next question on. Where a model fails, what is built in does its agent's part, and the answer says so.
    void setModels(const AgentModels &models) { m_models = models; }

private:
    struct Attempt; // what one round has come to
    struct Deliberation; // everything about one question while it is open

    Task<Answer> askOne(Question question, CouncilObserver observer, AgentModels models, std::stop_token stop);
    Task<Result<Interpretation>> interpret(Deliberation *open);
    Task<Result<bool>> draftRaw(Deliberation *open);
    Task<Result<bool>> gather(Deliberation *open, QString question);
    Task<> gatherMore(Deliberation *open, SearchPlan plan);
    Task<Result<bool>> prepare(Deliberation *open);
    Task<Result<bool>> draft(Deliberation *open);
    Task<Result<Draft>> compose(Deliberation *open, std::function<void(Claim)> onClaim);
    Task<> check(Deliberation *open, int index, std::stop_token stop);
    Task<bool> deliberate(Deliberation *open);
    // What the agents think with a model.
    std::function<void(ModelProgress)> progressOf(Deliberation *open, Agent agent, std::function<void(std::chrono::milliseconds)> renew) const;
    Task<Interpretation> readOnModel(Deliberation *open, Interpretation builtIn);
    Task<Result<Draft>> writeOnModel(Deliberation *open, std::function<void(Claim)> onClaim);
    Task<> doubtOnModel(Deliberation *open);
    static bool stays(const Attempt &former, const Attempt &revised);
    static BallotCircumstances circumstancesOf(const Deliberation &open);
    bool holdBallot(Deliberation *open);
    static void takeEvidence(const Deliberation &open, Answer &answer);
    static void nameOutcome(const Deliberation &open, Answer &answer);
    void finish(Deliberation *open);

    Retriever *const m_retriever;
    Pathos *const m_pathos;
    Logos *const m_logos;
    Ethos *const m_ethos;
    ConsensusPolicy m_policy;
    AgentModels m_models;
};

} // namespace superinstance
