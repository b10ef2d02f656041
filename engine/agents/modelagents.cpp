// The three agents on models: what each asks of its model, and what becomes of the deliberation by the reply. Where a model fails, what
// is built in does the part of its agent.
#include "engine/agents/deliberation.h"
#include "engine/agents/ethosmodel.h"
#include "engine/agents/modelreply.h"
#include "engine/agents/pathosmodel.h"
#include "engine/async/span.h"
#include "engine/async/timeout.h"

namespace superinstance {

namespace {

constexpr qsizetype mostClaimsForModel = 12; // each costs it a second or more

using Renew = std::function<void(std::chrono::milliseconds)>;

} // namespace

// Tells what the model is at, and that it lives.
std::function<void(ModelProgress)> Council::progressOf(Deliberation *open, Agent agent, Renew renew) const
{
    const std::chrono::milliseconds reading(m_policy.modelReadingMs), writing(m_policy.agentTimeoutMs);
    return [open, agent, renew, reading, writing, told = QString()](const ModelProgress &progress) mutable {
        const bool begun = progress.total == 0 && !progress.loads && !progress.waits; // to write, or to think
        renew(begun ? writing : std::max(reading, writing));
        const QString doing = wording::modelAtWork(agent, progress);
        if (!doing.isEmpty() && doing != told)
            open->step(agent, doing, false);
        told = doing.isEmpty() ? told : doing;
    };
}

Task<Interpretation> Council::readOnModel(Deliberation *open, Interpretation builtIn)
{
    Span span("pathos.model");
    const Question question = open->question;
    const Inquiry inquiry = pathosInquiry(question, open->sharedWith(open->models.pathos));
    const auto read = [question, builtIn](const QJsonObject &object) { return readPathosReply(object, question, builtIn); };
    auto task = withPatience(std::chrono::milliseconds(m_policy.modelReadingMs), [this, open, inquiry, read](std::stop_token stop, Renew renew) {
        Inquiry asked = inquiry;
        asked.onProgress = progressOf(open, Agent::Pathos, renew);
        return askInForm<Interpretation>(open->models.pathos, asked, read, stop);
    }, open->work);
    const Result<InForm<Interpretation>> reply = co_await task;
    span.setOutcome(reply);
    if (reply)
        open->account(Agent::Pathos, reply->tokens);
    else if (!open->work.stop_requested())
        open->takeOver(Agent::Pathos, reply.error(), m_policy);
    co_return reply ? reply->value : builtIn;
}

Task<Result<Draft>> Council::writeOnModel(Deliberation *open, std::function<void(Claim)> onClaim)
{
    Logos writer = m_logos->on(open->models.logos);
    auto task = withPatience(std::chrono::milliseconds(m_policy.modelReadingMs), [this, open, onClaim, &writer](std::stop_token stop, Renew renew) {
        Revision revision = open->revision;
        revision.onProgress = progressOf(open, Agent::Logos, renew);
        revision.onAnew = [open] { open->begin(); };
        return writer.compose(open->intent, open->evidence, revision, onClaim, open->observer.onToken, stop);
    }, open->work);
    Result<Draft> draft = co_await task;
    if (draft && draft->byModel)
        open->account(Agent::Logos, draft->tokens);
    co_return draft;
}

// Once for the whole draft, when the rules have judged it: the model sees what they found supported, and may doubt it. Rows that were
// looked up and reckoned are left to the rules.
Task<> Council::doubtOnModel(Deliberation *open)
{
    QList<ClaimWithSource> claims;
    for (int i = 0; i < open->claims.size() && claims.size() < mostClaimsForModel && open->preparation; ++i)
        if (open->claims[i].verdict == Verdict::Supported)
            claims.append({ i, open->claims[i].text, sourceOf(open->claims[i], *open->preparation) });
    if (claims.isEmpty() || open->fromRows || !open->isWorthAModel() || open->work.stop_requested())
        co_return;
    Span span("ethos.model");
    const Inquiry inquiry = ethosInquiry(claims, open->intent, open->sharedWith(open->models.ethos));
    const auto read = [claims](const QJsonObject &object) { return readEthosReply(object, claims); };
    auto task = withPatience(std::chrono::milliseconds(m_policy.modelReadingMs), [this, open, inquiry, read](std::stop_token stop, Renew renew) {
        Inquiry asked = inquiry;
        asked.onProgress = progressOf(open, Agent::Ethos, renew);
        return askInForm<QList<Doubt>>(open->models.ethos, asked, read, stop);
    }, open->work);
    const Result<InForm<QList<Doubt>>> reply = co_await task;
    span.setOutcome(reply);
    if (!reply && !open->work.stop_requested())
        open->takeOver(Agent::Ethos, reply.error(), m_policy);
    if (!reply)
        co_return;
    open->account(Agent::Ethos, reply->tokens);
    for (const Doubt &doubt : reply->value) {
        open->claims[doubt.index] = doubted(open->claims[doubt.index], doubt);
        if (open->observer.onClaim)
            open->observer.onClaim(doubt.index, open->claims[doubt.index]);
    }
}

} // namespace superinstance
