// How likely it is that quoted sentences answer: features of the evidence and one logistic formula. Pure functions, any
// thread. Private to engine/agents.
#pragma once
#include "engine/models/backend.h"
#include "engine/retrieval/retriever.h"

#include <array>

namespace superinstance {

// What tells an answer from a near miss, each from 0 to 1.
struct AnswerFeatures {
    double strength = 0; // of the evidence, see Evidence
    double cover = 0; // weighted share of the question's words in the best sentence
    double margin = 0; // of the best sentence over the best different one of another passage; 1: half a point of score
    double typeLacking = 0; // 1: a kind of thing is asked for, but no shown sentence has it
    double namesLacking = 0; // share of the question's names, numbers and dates that the best passage does not hold

    std::array<double, 5> values() const { return { strength, cover, margin, typeLacking, namesLacking }; }
};

// ranked: the sentences of evidence.passages, best first.
AnswerFeatures answerFeatures(const Intent &intent, const Evidence &evidence, const QList<ScoredSentence> &ranked);

// That one of the first three sentences rightly answers: 1 / (1 + exp(−(b + Σ wᵢ·xᵢ))). Maximum likelihood with a small
// ridge penalty (tests/bench/fit_confidence.py) over four kinds of questions together: answerable ones of squad2-a (weight
// 1), wikiqa-dev (8, it is small), those whose article was not indexed (½), and adversarial ones that sound as if the
// passage answered them (¼: people seldom try to mislead their own library, and words hardly give such questions away).
double answerProbability(const AnswerFeatures &features);

} // namespace superinstance
