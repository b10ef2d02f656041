// How likely it is that quoted sentences answer: features of the evidence and two logistic formulas. Pure functions, any
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
    double choice = 0; // what the shown sentences have of the softmax over all that were ranked: 1 where nothing rivals them
    double typeLacking = 0; // 1: a kind of thing is asked for, but no shown sentence has it
    double namesLacking = 0; // share of the question's names, numbers and dates that the best passage does not hold
    double missing = 0; // weighted share of the question's words that occur nowhere in the library
    double passageCover = 0; // weighted share of the question's words in the best passage with its title
    double lead = 0; // of the best passage over the best one of another document
    double turnedRound = 0; // 1: the question denies something and the best sentence does not, or says the opposite
    double title = 0; // weighted share of the question's words in the title and heading of the best sentence's passage

    std::array<double, 10> values() const { return { strength, cover, choice, typeLacking, namesLacking, missing, passageCover, lead, turnedRound, title }; }
};

// ranked: the sentences of evidence.passages, best first.
AnswerFeatures answerFeatures(const Intent &intent, const Evidence &evidence, const QList<ScoredSentence> &ranked);

// Words of the question that occur nowhere in the library and were not read as another word.
QStringList unknownWords(const Evidence &evidence);
// The weighted share of the question that a word of it makes up.
double shareOf(const QString &word, const Intent &intent, const Evidence &evidence);

// Two logistic formulas over the same features: 1 / (1 + exp(−(b + Σ wᵢ·xᵢ))), by maximum likelihood with a small ridge
// penalty (tests/bench/fit_confidence.py prints both, and how well they hold on sets left out).
//
// That one of the first three sentences answers, where the documents do hold an answer: Logos' vote. Fitted on the
// answerable ones of every third question of squad2-a (weight 1) and of wikiqa-dev (2.67, it is small).
double quotingProbability(const AnswerFeatures &features);
// That one of the first three sentences rightly answers, be there an answer or not: the confidence shown. The vote times
// the probability that the documents hold an answer, fitted on every third question of squad2-a, half of which only sound
// as if the passage answered them (1), and on wikiqa-dev (16), all of which are answered. Which of the two a question is like
// shows in how much of it the title says; where nothing tells them apart (xquad, cmrc2018), the confidence stays that of
// squad2-a: too low by as much as fewer questions are near misses, in English as in German.
double answerProbability(const AnswerFeatures &features);

} // namespace superinstance
