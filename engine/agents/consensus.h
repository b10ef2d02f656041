// Consensus: a pure function of three votes and a policy. Veto first, then the threshold, else another round.
#pragma once
#include "engine/types.h"

namespace superinstance {

struct ConsensusPolicy {
    double pathosWeight = 0.25, logosWeight = 0.45, ethosWeight = 0.30; // sum to 1
    // Where agreement begins. With votes of agents that understood and confirmed all, it asks Logos for 0.55. It stands for this
    // precision: of what squad2-a and wikiqa-dev answer (evaluate.py, 6,204 questions) 86 in a hundred questions end in consensus
    // and 92 in a hundred of these are answered rightly; 7 in a hundred end without (0.80: 85, 93 and 8; tests/bench/risk_coverage.py
    // prints the curve).
    double threshold = 0.78;
    int maxRounds = 3;
    int agentTimeoutMs = 30'000; // of a model: between two signs of life, once it writes
    // Of what is shown beside the answer: below it nothing is agreed on, whatever the votes, since Logos votes on the condition
    // that the documents answer at all. On squad2-a (evaluate.py, 6,078 questions) 0.20 takes the agreement from 23 in a hundred
    // of the near-miss questions that nothing answers and were agreed on, and from two in a hundred of the answerable ones.
    double leastConfidence = 0.20;
    // How long a model may read its prompt without a sign of life: a slow machine is slow, not broken.
    int modelReadingMs = 600'000;
};

enum class Decision { Consensus, Revise, NoConsensus, Veto };

struct Ballot {
    Decision decision = Decision::NoConsensus;
    double score = 0; // weighted mean of the votes
};

// What a ballot is about besides the votes.
struct BallotCircumstances {
    int round = 1;
    bool revisionAsked = false; // by Ethos: such a draft is never agreed on, whatever the average
    bool revisionPossible = true; // false when a further round could change nothing
    double confidence = 1; // that the draft rightly answers, as it is shown
};

// votes: one of each agent. A missing vote counts as confidence 0, and without all three nothing is agreed on.
Ballot decide(const QList<Vote> &votes, const ConsensusPolicy &policy, const BallotCircumstances &circumstances);

} // namespace superinstance
