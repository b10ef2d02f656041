// Everything about one question while the council has it open. Lives on the engine thread, owned by the coroutine that asks.
// Private to the council.
#pragma once
#include "engine/agents/council.h"
#include "engine/agents/wording.h"
#include "engine/async/event.h"
#include "engine/models/prompt.h"

#include <QElapsedTimer>

#include <optional>

namespace superinstance {

struct Council::Attempt {
    std::optional<Interpretation> interpretation;
    Intent intent; // the draft is made for
    std::shared_ptr<const Evidence> evidence;
    std::shared_ptr<const Preparation> preparation; // null: Ethos did not get ready
    std::optional<Vote> logosVote;
    double confidence = 0; // of the draft
    int readings = 1; // of the draft
    QString note; // of the draft
    bool fromRows = false; // is the draft
    bool byModel = false; // is the draft: it has read the passages
    std::optional<Review> review;
    QList<Claim> claims; // checked in place

    // Rows that hold every word are no chance hit, whatever the passages are like.
    bool tooWeak() const { return !evidence || (evidence->strength < refusalThreshold && !fromRows); }
    // What Pathos took for a follow-up may be none: as it was typed it may find more.
    bool hasOtherReading() const { return interpretation && interpretation->mayStandAlone; }
    bool isBeside() const { return review && review->besideTheQuestion; }
};

struct Council::Deliberation : Attempt {
    Question question;
    CouncilObserver observer;
    std::stop_token stop; // of the person
    std::stop_token work; // also stops what runs side by side when one of it fails
    QElapsedTimer clock;
    Answer answer;

    Interpretation alone; // of the words as typed, whatever was said before
    Event evidenceReady, preparationReady, questionRead;
    Revision revision;
    int widen = 0;
    bool exhausted = false; // a revision brought nothing new
    bool draftMade = false; // by Logos for the intent that Pathos gave
    QStringList silent; // agents that did not answer in time
    AgentModels models; // without those that failed
    QStringList tookOver; // sentences: where what is built in did the part of a model
    QHash<Agent, QString> accounts; // what the model of an agent read, in words
    int drafts = 0; // begun so far
    bool reviewIncomplete = false; // some claim of the round was not checked
    QString failure; // why there can be no answer

    Scope scope() const { return { question.collections, question.onlyPaths }; }
    double elapsed() const { return double(clock.nsecsElapsed()) / 1e6; }
    void step(Agent agent, const QString &doing, bool done) const
    {
        if (observer.onStep)
            observer.onStep({ agent, doing, done });
    }
    // A draft; claims start again.
    void begin()
    {
        ++drafts;
        claims.clear();
        logosVote.reset();
        review.reset();
        reviewIncomplete = false;
        if (observer.onRound)
            observer.onRound(revision.round);
    }
    void missing(Agent agent, const Error &error, const ConsensusPolicy &policy)
    {
        const QString reason = wording::silent(agent, error, policy.agentTimeoutMs);
        if (!silent.contains(reason))
            silent.append(reason);
    }
    // A greeting, and what is refused whatever is written, is not worth a model's minutes.
    bool isWorthAModel() const { return intent.kind != QuestionKind::Chat && !tooWeak(); }
    // Before the search only where the reading may change it, or where a server of its own is free for it. Elsewhere its turn comes when
    // Logos' model has read the passages, which it then need not read again.
    bool readsFirst() const { return models.pathos && intent.kind != QuestionKind::Chat && (!question.history.isEmpty() || models.pathos != models.logos); }
    // What this model has read for Logos; nothing is read just to be able to share it.
    QList<Passage> sharedWith(const ModelBackend *model) const { return byModel && model == models.logos ? passagesForModel(evidence->passages) : QList<Passage>(); }
    ModelBackend *&modelOf(Agent agent) { return agent == Agent::Pathos ? models.pathos : agent == Agent::Logos ? models.logos : models.ethos; }
    void takeOver(Agent agent, const Error &error, const ConsensusPolicy &policy)
    {
        modelOf(agent) = nullptr;
        tookOver.append(wording::tookOver(agent, error, policy));
    }
    void account(Agent agent, const TokenCounts &tokens) { accounts[agent] = wording::account(modelOf(agent)->capabilities().name, tokens); }
    std::chrono::milliseconds patience(const ConsensusPolicy &policy) const { return std::chrono::milliseconds(policy.agentTimeoutMs); }
};

} // namespace superinstance
