#include "engine/agents/consensus.h"

namespace superinstance {

Ballot decide(const QList<Vote> &votes, const ConsensusPolicy &policy, const BallotCircumstances &circumstances)
{
    double pathos = 0, logos = 0, ethos = 0;
    bool veto = false;
    for (const Vote &vote : votes) {
        switch (vote.agent) {
        case Agent::Pathos: pathos = vote.confidence; break;
        case Agent::Logos: logos = vote.confidence; break;
        case Agent::Ethos:
            ethos = vote.confidence;
            veto = veto || vote.veto;
            break;
        }
    }
    const double weights = policy.pathosWeight + policy.logosWeight + policy.ethosWeight;
    Ballot ballot;
    ballot.score = weights > 0 ? (policy.pathosWeight * pathos + policy.logosWeight * logos + policy.ethosWeight * ethos) / weights : 0;
    if (veto)
        ballot.decision = Decision::Veto;
    else if (ballot.score >= policy.threshold && !circumstances.revisionAsked)
        ballot.decision = Decision::Consensus;
    else if (circumstances.round < policy.maxRounds && circumstances.revisionPossible)
        ballot.decision = Decision::Revise;
    return ballot;
}

} // namespace superinstance
