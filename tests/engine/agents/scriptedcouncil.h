// The three agents and the search as a test wants them: each can be held back, fail, or say what it is told to say.
// What they do is written to a journal, in order. Lives on the thread of the test.
#pragma once
#include "engine/agents/council.h"
#include "engine/async/event.h"

#include <QStringList>

#include <optional>

namespace superinstance {

// What all scripted parts have in common.
struct Script {
    explicit Script(QString part, QStringList *into) : name(std::move(part)), journal(into) { }
    QString name;
    QStringList *journal; // not owned
    Event *hold = nullptr; // not owned; waits for it before it answers
    std::optional<Error> failure;
    int calls = 0;

    Task<Result<void>> play(std::stop_token stop)
    {
        ++calls;
        journal->append(name + QStringLiteral(" begins"));
        if (hold) {
            auto waiting = hold->wait(stop);
            const Result<void> released = co_await waiting;
            if (!released)
                co_return released.error();
        }
        journal->append(name + QStringLiteral(" ends"));
        if (failure)
            co_return Error(*failure); // a copy: QCoro moves out of what is returned
        co_return Result<void>();
    }
};

struct ScriptedRetriever : Retriever, Script {
    explicit ScriptedRetriever(QStringList *into) : Retriever(nullptr), Script(QStringLiteral("search"), into) { }
    std::shared_ptr<const Evidence> found;
    QHash<QString, std::shared_ptr<const Evidence>> foundFor; // some questions
    QList<FoundRow> foundRows;
    QStringList questions;
    QList<int> widened;

    Task<Result<FoundRows>> rows(QStringList, Scope, std::stop_token) override
    {
        co_return FoundRows { foundRows, int(foundRows.size()) };
    }

    Task<Result<std::shared_ptr<const Evidence>>> evidence(QString question, Scope, int widen, std::stop_token stop) override
    {
        questions.append(question);
        widened.append(widen);
        auto playing = play(stop);
        const Result<void> played = co_await playing;
        if (!played)
            co_return played.error();
        co_return foundFor.value(question, found);
    }
};

struct ScriptedPathos : Pathos, Script {
    explicit ScriptedPathos(QStringList *into) : Script(QStringLiteral("pathos"), into) { }
    std::optional<Interpretation> reply; // none: as the real one
    double confidence = 0.95;

    Task<Result<Interpretation>> interpret(QString question, QList<Turn> history, std::stop_token stop) override
    {
        auto playing = play(stop);
        const Result<void> played = co_await playing;
        if (!played)
            co_return played.error();
        Interpretation said = reply ? *reply : interpretQuestion(question, history);
        said.vote.confidence = confidence;
        co_return said;
    }
};

struct ScriptedLogos : Logos, Script {
    explicit ScriptedLogos(QStringList *into) : Logos(nullptr, nullptr), Script(QStringLiteral("logos"), into) { }
    QList<QList<Claim>> drafts; // one for each call; the last one again and again
    QList<double> confidences { 0.9 }; // likewise
    std::optional<double> shown; // the confidence of the draft, where it is not that of the vote
    Event *afterFirstClaim = nullptr; // not owned; waits there
    QList<Revision> revisions;
    QList<Intent> intents;

    Task<Result<Draft>> compose(Intent intent, std::shared_ptr<const Evidence>, Revision revision, std::function<void(Claim)> onClaim,
                                std::function<void(QString)>, std::stop_token stop) override
    {
        const int call = calls;
        revisions.append(revision);
        intents.append(intent);
        auto playing = play(stop);
        const Result<void> played = co_await playing;
        if (!played)
            co_return played.error();
        Draft draft;
        draft.claims = drafts.isEmpty() ? QList<Claim>() : drafts[std::min<qsizetype>(call, drafts.size() - 1)];
        for (qsizetype i = 0; i < draft.claims.size(); ++i) {
            onClaim(draft.claims[i]);
            if (i > 0 || !afterFirstClaim)
                continue;
            auto waiting = afterFirstClaim->wait(stop);
            const Result<void> released = co_await waiting;
            if (!released)
                co_return released.error();
        }
        journal->append(QStringLiteral("logos has written"));
        draft.backend = QStringLiteral("scripted");
        draft.vote = { Agent::Logos, confidences[std::min<qsizetype>(call, confidences.size() - 1)], QStringLiteral("One of these answers."), false };
        draft.confidence = shown.value_or(draft.vote.confidence);
        co_return draft;
    }
};

// The real Ethos, which can be held back, made to fail, or told what it thinks of a claim.
struct ScriptedEthos : Ethos, Script {
    ScriptedEthos(QThreadPool *workers, QStringList *into) : Ethos(workers), Script(QStringLiteral("ethos"), into) { }
    Event *holdCheck = nullptr; // not owned
    std::optional<Error> checkFailure;
    bool veto = false;

    Task<Result<std::shared_ptr<const Preparation>>> prepare(std::shared_ptr<const Evidence> evidence, std::stop_token stop) override
    {
        auto playing = play(stop);
        const Result<void> played = co_await playing;
        if (!played)
            co_return played.error();
        auto preparing = Ethos::prepare(evidence, stop);
        const Result<std::shared_ptr<const Preparation>> prepared = co_await preparing;
        co_return prepared;
    }
    Task<Result<Claim>> examine(Claim checked, std::stop_token stop) override
    {
        if (holdCheck) {
            auto waiting = holdCheck->wait(stop);
            const Result<void> released = co_await waiting;
            if (!released)
                co_return released.error();
        }
        if (checkFailure)
            co_return Error(*checkFailure);
        journal->append(QStringLiteral("ethos checked"));
        co_return Claim(checked);
    }
    Review conclude(QList<Claim> checked, const Intent &intent) const override
    {
        Review review = Ethos::conclude(checked, intent);
        if (veto) {
            review.vote.veto = true;
            review.vote.confidence = 1;
            review.reason = QStringLiteral("Ethos withholds this.");
        }
        return review;
    }
};

} // namespace superinstance
