#include "engine/agents/consensus.h"

#include <algorithm>

namespace superinstance {

Ballot decide(const QList<Vote> &votes, const ConsensusPolicy &policy, const BallotCircumstances &circumstances)
{
    double pathos = 0, logos = 0, ethos = 0;
    bool pathosVoted = false, logosVoted = false, ethosVoted = false, veto = false;
    for (const Vote &vote : votes) {
        const double confidence = std::clamp(vote.confidence, 0.0, 1.0);
        switch (vote.agent) {
        case Agent::Pathos:
            pathos = confidence;
            pathosVoted = true;
            break;
        case Agent::Logos:
            logos = confidence;
            logosVoted = true;
            break;
        case Agent::Ethos:
            ethos = confidence;
            ethosVoted = true;
            veto = veto || vote.veto;
            break;
        }
    }
    const bool allVoted = pathosVoted && logosVoted && ethosVoted;
    const double weights = policy.pathosWeight + policy.logosWeight + policy.ethosWeight;
    Ballot ballot;
    ballot.score = weights > 0 ? (policy.pathosWeight * pathos + policy.logosWeight * logos + policy.ethosWeight * ethos) / weights : 0;
    if (veto)
        ballot.decision = Decision::Veto;
    else if (allVoted && ballot.score >= policy.threshold && circumstances.confidence >= policy.leastConfidence && !circumstances.revisionAsked)
        ballot.decision = Decision::Consensus;
    else if (circumstances.round < policy.maxRounds && circumstances.revisionPossible)
        ballot.decision = Decision::Revise;
    return ballot;
}

} // namespace superinstance
