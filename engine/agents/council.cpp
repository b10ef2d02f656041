#include "engine/agents/comparison.h"
#include "engine/agents/deliberation.h"
#include "engine/agents/rowanswer.h"
#include "engine/async/join.h"
#include "engine/async/sleep.h"
#include "engine/async/span.h"
#include "engine/async/taskscope.h"
#include "engine/async/timeout.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr int mostClaims = 64; // of a draft; a model that writes more is cut off

// Before Pathos has spoken, Logos drafts from the words alone.
Intent rawIntent(Intent intent)
{
    intent.kind = QuestionKind::Fact;
    intent.expects = AnswerType::Any;
    return intent;
}

bool asksForMore(const Intent &understood, const Intent &raw)
{
    return understood.kind != raw.kind || understood.expects != raw.expects;
}

} // namespace

Council::Council(Retriever *retriever, Pathos *pathos, Logos *logos, Ethos *ethos, ConsensusPolicy policy)
    : m_retriever(retriever), m_pathos(pathos), m_logos(logos), m_ethos(ethos), m_policy(policy)
{
}

Task<Answer> Council::askOne(Question question, CouncilObserver observer, AgentModels models, std::stop_token stop)
{
    const Span span("council.ask");
    auto turn = yieldTurn(); // of many questions at once, each begins in a turn that has room for it
    co_await turn;
    Deliberation open;
    open.question = question;
    open.observer = observer;
    open.stop = stop;
    open.models = models;
    open.clock.start();
    open.answer.question = question.text;
    open.answer.notThese = question.notThese;
    open.revision.struck = question.notThese; // in every round
    auto reading = m_pathos->Pathos::interpret(question.text, {}, stop);
    const Result<Interpretation> alone = co_await reading;
    open.alone = alone ? *alone : Interpretation();
    open.intent = rawIntent(open.alone.intent);
    auto nextTurn = yieldTurn(); // Pathos reads the question again, and may do so in a turn of its own
    co_await nextTurn;

    // The three agents side by side: what is asked, what the raw words find and a draft of it, and the checker getting ready.
    Deliberation *const o = &open;
    auto interpreting = [this, o](std::stop_token work) {
        o->work = work; // of all three
        return interpret(o);
    };
    auto drafting = [this, o](std::stop_token) { return draftRaw(o); };
    auto preparing = [this, o](std::stop_token) { return prepare(o); };
    auto beginning = whenAll(stop, interpreting, drafting, preparing);
    (void)co_await beginning;
    open.work = stop;

    const bool changed = open.interpretation && open.interpretation->intent.followUp;
    // Drafted from the words alone, but Pathos found that something of a certain kind is asked for.
    const bool otherKind = open.interpretation && !open.draftMade && open.logosVote && asksForMore(open.interpretation->intent, open.intent);
    if (open.interpretation)
        open.intent = open.interpretation->intent;
    if (changed && !stop.stop_requested() && open.failure.isEmpty()) {
        auto again = gather(o, open.intent.standalone);
        (void)co_await again;
        auto preparingAgain = prepare(o);
        (void)co_await preparingAgain;
    }
    if ((changed || otherKind) && !stop.stop_requested() && open.failure.isEmpty()) {
        auto draftingAgain = draft(o);
        (void)co_await draftingAgain;
    }
    if (open.models.pathos && open.interpretation && open.byModel && !open.accounts.contains(Agent::Pathos) && !stop.stop_requested()) {
        auto readingToo = readOnModel(o, *open.interpretation);
        open.interpretation = co_await readingToo;
    }
    bool more = open.failure.isEmpty() && !stop.stop_requested() && holdBallot(o);
    while (more) {
        auto deliberation = deliberate(o);
        more = co_await deliberation;
    }
    finish(o);
    co_return open.answer;
}

Task<Result<Interpretation>> Council::interpret(Deliberation *open)
{
    Span span("pathos.interpret");
    open->step(Agent::Pathos, wording::pathosBegins(), false);
    auto task = withTimeout(open->patience(m_policy), [this, open](std::stop_token stop) { return m_pathos->interpret(open->question.text, open->question.history, stop); }, open->work);
    Result<Interpretation> result = co_await task;
    span.setOutcome(result);
    if (result && open->readsFirst()) {
        if (open->question.history.isEmpty()) { // it stays as it was typed: nobody need wait for the model
            open->interpretation = *result;
            open->questionRead.set();
        }
        auto reading = readOnModel(open, *result);
        result = co_await reading;
    }
    if (result) {
        open->interpretation = *result;
        open->step(Agent::Pathos, wording::pathosDone(result->intent), true);
    } else if (!result.stopped()) {
        open->missing(Agent::Pathos, result.error(), m_policy);
    }
    open->questionRead.set();
    if (result)
        co_return result;
    Interpretation none; // the others go on with the words as typed
    none.intent = open->intent;
    co_return none;
}

// Retrieval for the raw question, and a draft of it. When Pathos has spoken meanwhile, the draft is made for its intent;
// when it turned the question into another, none is made, since it would be thrown away.
Task<Result<bool>> Council::draftRaw(Deliberation *open)
{
    auto gathering = gather(open, open->intent.standalone); // as typed, but for politeness
    const Result<bool> gathered = co_await gathering;
    if (!gathered)
        co_return gathered;
    if (open->models.logos) { // a model writes for a minute: once, when it is clear what is asked
        auto waiting = open->questionRead.wait(open->work);
        const Result<void> isRead = co_await waiting;
        if (!isRead)
            co_return Error(isRead.error());
    }
    if (open->interpretation) {
        if (open->interpretation->intent.followUp)
            co_return true;
        open->intent = open->interpretation->intent;
    }
    const bool informed = open->interpretation.has_value();
    auto drafting = draft(open);
    const Result<bool> drafted = co_await drafting;
    open->draftMade = drafted.ok() && informed;
    co_return drafted;
}

Task<Result<bool>> Council::gather(Deliberation *open, QString question)
{
    Span span("council.gather");
    open->preparationReady.reset();
    auto planning = m_pathos->plan(question, open->work);
    const Result<SearchPlan> plan = co_await planning;
    auto searching = m_retriever->evidence(plan ? plan->words : question, open->scope(), open->widen, open->work);
    const Result<std::shared_ptr<const Evidence>> found = co_await searching;
    span.setOutcome(found);
    if (!found) {
        open->evidenceReady.set();
        open->preparationReady.set();
        if (!found.stopped())
            open->failure = found.error().message;
        co_return found.error();
    }
    open->evidence = *found;
    if (plan) {
        auto adding = gatherMore(open, *plan);
        co_await adding;
    }
    open->answer.queries += open->evidence->queries;
    if (open->answer.timings.passages < 0)
        open->answer.timings.passages = open->elapsed();
    if (open->observer.onPassages)
        open->observer.onPassages(open->evidence->passages, open->evidence->documentsRead, open->evidence->documentsWaiting);
    open->evidenceReady.set();
    co_return true;
}

// The rows that a list, a count or a sum is made of; of a comparison, those of each side. Things of which no table tells are
// searched for one by one.
Task<> Council::gatherMore(Deliberation *open, SearchPlan plan)
{
    if (!plan.rows.isEmpty()) {
        auto finding = m_retriever->rows(plan.rows, open->scope(), open->work);
        const Result<FoundRows> rows = co_await finding;
        if (rows && rows->found > 0) {
            open->evidence = withRows(*open->evidence, *rows);
            co_return;
        }
    }
    QList<std::shared_ptr<const Evidence>> found;
    for (const QString &side : std::as_const(plan.sides)) {
        auto searching = m_retriever->evidence(side, open->scope(), open->widen, open->work);
        const Result<std::shared_ptr<const Evidence>> evidence = co_await searching;
        if (evidence)
            found.append(*evidence);
    }
    if (!plan.sides.isEmpty() && found.size() == plan.sides.size())
        open->evidence = withSides(*open->evidence, found);
}

Task<Result<bool>> Council::prepare(Deliberation *open)
{
    auto waiting = open->evidenceReady.wait(open->work);
    const Result<void> ready = co_await waiting;
    if (!ready || !open->evidence) {
        open->preparationReady.set();
        co_return Error::stopped();
    }
    Span span("ethos.prepare");
    open->step(Agent::Ethos, wording::ethosPrepares(), false);
    auto task = withTimeout(open->patience(m_policy), [this, open](std::stop_token stop) { return m_ethos->prepare(open->evidence, stop); }, open->work);
    const Result<std::shared_ptr<const Preparation>> prepared = co_await task;
    span.setOutcome(prepared);
    open->preparation = prepared ? *prepared : nullptr;
    if (!prepared && !prepared.stopped())
        open->missing(Agent::Ethos, prepared.error(), m_policy);
    open->preparationReady.set();
    co_return true; // without Ethos there is a draft, but no agreement
}

// One draft; each claim is checked as soon as it is whole, while Logos goes on writing.
Task<Result<bool>> Council::draft(Deliberation *open)
{
    Span span("logos.draft");
    open->begin();
    open->step(Agent::Logos, wording::logosBegins(open->revision.round), false);
    TaskScope checks(open->work);
    auto onClaim = [this, open, &checks](const Claim &claim) {
        if (open->claims.size() >= mostClaims || open->revision.struck.contains(claim.text))
            return; // what was struck is struck for good
        open->claims.append(claim);
        const int index = int(open->claims.size()) - 1;
        if (open->observer.onClaim)
            open->observer.onClaim(index, claim);
        checks.spawn([this, open, index](std::stop_token stop) { return check(open, index, stop); });
    };
    auto composing = compose(open, onClaim);
    const Result<Draft> drafted = co_await composing;
    span.setOutcome(drafted);
    if (drafted) {
        open->logosVote = drafted->vote;
        open->confidence = drafted->confidence;
        open->readings = drafted->readings;
        open->note = drafted->note;
        open->fromRows = drafted->fromRows;
        open->byModel = drafted->byModel;
        open->answer.backend = drafted->backend;
        open->step(Agent::Logos, wording::logosDone(int(open->claims.size())), true);
    } else if (!drafted.stopped()) {
        open->missing(Agent::Logos, drafted.error(), m_policy);
    }
    if (open->answer.timings.draft < 0)
        open->answer.timings.draft = open->elapsed();
    auto checked = checks.join();
    co_await checked;
    if (open->models.ethos) {
        auto doubting = doubtOnModel(open);
        co_await doubting;
    }
    if (open->work.stop_requested())
        co_return Error::stopped();
    if (open->preparation && !open->reviewIncomplete)
        open->review = m_ethos->conclude(open->claims, open->intent);
    if (open->review)
        open->step(Agent::Ethos, wording::ethosDone(open->claims), true);
    co_return drafted.ok();
}

// By the model, where there is one and it does its part, else by what is built in.
Task<Result<Draft>> Council::compose(Deliberation *open, std::function<void(Claim)> onClaim)
{
    if (open->models.logos && open->isWorthAModel()) {
        auto writing = writeOnModel(open, onClaim);
        Result<Draft> written = co_await writing;
        if (written || open->work.stop_requested())
            co_return written;
        open->takeOver(Agent::Logos, written.error(), m_policy);
        open->begin(); // what it said so far is not what will be said
    }
    auto task = withTimeout(open->patience(m_policy), [this, open, onClaim](std::stop_token stop) {
        return m_logos->compose(open->intent, open->evidence, open->revision, onClaim, open->observer.onToken, stop);
    }, open->work);
    Result<Draft> drafted = co_await task;
    co_return drafted;
}

Task<> Council::check(Deliberation *open, int index, std::stop_token stop)
{
    const int draft = open->drafts;
    auto waiting = open->preparationReady.wait(stop);
    const Result<void> ready = co_await waiting;
    if (!ready || !open->preparation || open->drafts != draft)
        co_return;
    Span span("ethos.check");
    const Claim claim = open->claims[index];
    auto task = withTimeout(open->patience(m_policy), [this, open, claim](std::stop_token token) { return m_ethos->check(claim, open->intent, open->preparation, token); }, stop);
    const Result<Claim> checked = co_await task;
    span.setOutcome(checked);
    if (open->drafts != draft)
        co_return; // of one that was given up
    Claim &place = open->claims[index];
    if (checked) {
        place = *checked;
    } else if (!checked.stopped()) {
        // A late or garbled review is no approval: Ethos has no vote in this round.
        open->reviewIncomplete = true;
        open->missing(Agent::Ethos, checked.error(), m_policy);
        place.verdict = Verdict::Unverified;
        place.findings = { { QStringLiteral("E0"), wording::silent(Agent::Ethos, checked.error(), m_policy.agentTimeoutMs), Verdict::Unverified } };
    }
    if (open->observer.onClaim)
        open->observer.onClaim(index, place);
}

// Whether what a revision was to better is shown all the same, openly marked. Where nothing of it was struck, a wider net or
// another reading alone must bring something surer.
bool Council::stays(const Attempt &former, const Attempt &revised)
{
    const auto isSurer = [](const Attempt &a, const Attempt &b) {
        if (a.tooWeak() != b.tooWeak() || a.isBeside() != b.isBeside())
            return !a.tooWeak() && (b.tooWeak() || !a.isBeside());
        return a.confidence > b.confidence;
    };
    if (revised.intent.standalone != former.intent.standalone)
        return !isSurer(revised, former);
    const bool sound = std::all_of(former.claims.begin(), former.claims.end(), [](const Claim &claim) { return claim.verdict == Verdict::Supported; });
    return !former.claims.isEmpty() && (revised.claims.isEmpty() || (sound && !isSurer(revised, former)));
}

// A revision round: another reading where there is one, a wider search, a new draft without what was struck.
Task<bool> Council::deliberate(Deliberation *open)
{
    const Span span("council.revise");
    const Attempt former = *open;
    if (open->hasOtherReading()) {
        open->interpretation = open->alone;
        open->intent = open->alone.intent;
        open->step(Agent::Pathos, wording::pathosDone(open->intent), true);
    }
    auto gathering = gather(open, open->intent.standalone);
    const Result<bool> gathered = co_await gathering;
    if (!gathered)
        co_return false;
    auto preparing = prepare(open);
    (void)co_await preparing;
    auto drafting = draft(open);
    (void)co_await drafting;
    if (open->stop.stop_requested())
        co_return false;
    if (stays(former, *open)) {
        static_cast<Attempt &>(*open) = former;
        open->exhausted = true;
    }
    co_return holdBallot(open);
}

} // namespace superinstance
