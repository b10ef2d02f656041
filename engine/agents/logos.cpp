#include "engine/agents/logos.h"

#include "engine/agents/answerability.h"
#include "engine/agents/claimqueue.h"
#include "engine/agents/comparison.h"
#include "engine/agents/conflicts.h"
#include "engine/agents/extracts.h"
#include "engine/agents/rowanswer.h"
#include "engine/async/offload.h"
#include "engine/models/extractive.h"
#include "engine/models/prompt.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int claimsAtFirst = 3;
// Shares of the best sentence's score. On squad2-a and wikiqa-dev one sentence in a hundred answers below the first where the best
// does not, one in twenty below the second, one in nine and more above it (tests/bench/fit_sentences.py prints the curve).
constexpr double worthShowing = 0.7, lessLikely = 0.8;

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Logos", text, meaning, n);
}

// The question's words as the index knows them, where some had to be corrected.
Intent corrected(Intent intent, const Evidence &evidence)
{
    for (QString &term : intent.terms)
        term = evidence.corrections.value(term, term);
    return intent;
}

// What fits far worse than the best only stands in the way of it.
void dropPadding(QList<Claim> &claims)
{
    const double least = claims.isEmpty() ? 0 : worthShowing * claims.first().confidence;
    claims.removeIf([&](const Claim &claim) { return claim.confidence < least; });
}

// Told under a heading of their own: sentences that fit worse than the best, or say nothing of what the best says all of.
void markLessLikely(QList<Claim> &claims, const Intent &intent, const QList<Passage> &passages)
{
    if (claims.isEmpty() || !std::all_of(claims.begin(), claims.end(), [](const Claim &claim) { return claim.heading.isEmpty(); }))
        return;
    const double best = claims.first().confidence;
    const bool tellsAll = shareTold(intent, claims.first(), passages) >= 1;
    const auto weak = std::stable_partition(claims.begin(), claims.end(), [&](const Claim &claim) {
        return claim.confidence >= lessLikely * best && !(tellsAll && shareTold(intent, claim, passages) <= 0);
    });
    if (weak != claims.end())
        weak->heading = tr("Less likely");
}

// The sentences that differ, and what else fits about as well, as far as there is room.
QList<Claim> withOthers(QList<Claim> opposed, const QList<Claim> &found)
{
    const qsizetype differing = opposed.size();
    for (const Claim &claim : found) {
        const bool isNew = std::none_of(opposed.begin(), opposed.end(), [&](const Claim &other) { return other.citations.value(0).quote == claim.citations.value(0).quote; });
        if (!isNew || opposed.size() >= claimsAtFirst || claim.confidence < worthShowing * found.first().confidence)
            continue;
        opposed.append(claim);
        opposed.last().heading = opposed.size() == differing + 1 ? tr("Also found") : QString();
    }
    return opposed;
}

// Steps, sections and values side by side instead of the best sentences, where that is what answers.
void arrange(Draft &draft, const Intent &intent, const QList<Passage> &passages, const QList<ScoredSentence> &ranked, const QStringList &struck)
{
    QList<Claim> ordered;
    if (intent.kind == QuestionKind::HowTo)
        ordered = stepsOf(intent, passages, ranked);
    else if (intent.kind == QuestionKind::Summary && !passages.isEmpty())
        ordered = summaryOf(intent, passages);
    else if (intent.kind == QuestionKind::Compare)
        ordered = comparedSentences(intent, passages);
    const auto isStruck = [&](const Claim &claim) { return struck.contains(claim.text); };
    if (!ordered.isEmpty() && std::none_of(ordered.begin(), ordered.end(), isStruck)) {
        draft.claims = ordered;
        return;
    }
    if (const QStringList untold = intent.kind == QuestionKind::Compare ? sidesUntold(intent, passages) : QStringList(); !untold.isEmpty()) {
        draft.note = tr("I found nothing to compare about: %1.").arg(untold.join(QStringLiteral(", ")));
        draft.confidence *= 1 - double(untold.size()) / double(comparisonIn(intent.standalone).sides.size());
    }
    draft.claims = withWholeRows(intent, withWholeCode(draft.claims, passages), passages);
    draft.claims.removeIf([&](const Claim &claim) { return onlyNamesColumns(claim, passages); });
    const std::optional<Conflict> conflict = conflictAmong(intent, passages, ranked);
    if (conflict && std::none_of(conflict->claims.begin(), conflict->claims.end(), isStruck)) {
        draft.claims = withOthers(conflict->claims, draft.claims);
        draft.note = conflict->note;
        draft.readings = int(conflict->claims.size());
        draft.confidence /= draft.readings;
        return;
    }
    dropPadding(draft.claims);
    if (intent.kind == QuestionKind::Fact || intent.kind == QuestionKind::Definition)
        markLessLikely(draft.claims, intent, passages);
}

// What the rows of tables and lists answer; without claims where they do not.
Draft draftFromRows(const Intent &intent, const Evidence &evidence, const Revision &revision)
{
    Draft draft;
    RowAnswer answer = answerFromRows(intent, evidence);
    answer.claims.removeIf([&](const Claim &claim) { return revision.struck.contains(claim.text); });
    draft.claims = answer.claims;
    draft.note = answer.note;
    draft.fromRows = true;
    draft.confidence = rowsAnswer;
    for (const Claim &claim : std::as_const(draft.claims))
        draft.confidence = std::min(draft.confidence, claim.confidence);
    draft.vote = { Agent::Logos, draft.confidence, tr("These %n lines hold all that the question names.", nullptr, int(draft.claims.size())), false };
    return draft;
}

Vote voteOf(double probability, qsizetype claims)
{
    return { Agent::Logos, probability, tr("If the documents answer this, one of these %n sentences does.", nullptr, int(claims)), false };
}

// The claims of a backend that quotes, in the order they are to be read, and how sure they are. evidence: of the request.
Draft quotingDraft(const GenerationRequest &request, const Generation &generation, const Evidence &evidence)
{
    Draft draft;
    draft.vote = { Agent::Logos, 0, tr("I found no sentence that answers."), false };
    draft.claims = generation.claims;
    if (draft.claims.isEmpty())
        return draft;
    const AnswerFeatures features = answerFeatures(request.intent, evidence, generation.ranked);
    draft.confidence = answerProbability(features);
    arrange(draft, request.intent, request.passages, generation.ranked, request.avoid);
    draft.vote = voteOf(quotingProbability(features), draft.claims.size());
    return draft;
}

bool cites(const QList<Claim> &claims, const Passage &passage, const ScoredSentence &sentence)
{
    const auto isIt = [&](const Citation &citation) { return citation.chunk == passage.chunk && citation.start == passage.start + sentence.start; };
    return std::any_of(claims.begin(), claims.end(), [&](const Claim &claim) { return std::any_of(claim.citations.begin(), claim.citations.end(), isIt); });
}

// How sure free text is that is drawn from sentences: as sure as they would be themselves, quoted word for word. The formulas were fitted
// on quotations, best first; where a model cites others than the best ones, they give less.
Draft writtenDraft(const GenerationRequest &request, const Evidence &evidence, const QList<Claim> &claims)
{
    Draft draft;
    draft.claims = claims;
    draft.byModel = true;
    draft.vote = { Agent::Logos, 0, tr("I found no sentence that answers."), false };
    if (claims.isEmpty())
        return draft;
    QList<ScoredSentence> ranked = rankSentences(request.intent, request.passages, evidence.termWeights);
    std::stable_partition(ranked.begin(), ranked.end(), [&](const ScoredSentence &each) { return cites(claims, request.passages[each.passage], each); });
    const AnswerFeatures features = answerFeatures(request.intent, evidence, ranked);
    draft.confidence = answerProbability(features);
    draft.vote = voteOf(quotingProbability(features), claims.size());
    return draft;
}

} // namespace

Task<Result<Draft>> Logos::compose(Intent intent, std::shared_ptr<const Evidence> evidence, Revision revision,
                                   std::function<void(Claim)> onClaim, std::function<void(QString)> onToken, std::stop_token stop)
{
    auto work = [intent, evidence, revision] { return draftFromRows(intent, *evidence, revision); };
    auto reading = offload(m_workers, work, Priority::Question, stop);
    Result<Draft> draft = co_await reading;
    if (!draft)
        co_return draft;
    const bool fromRows = !draft->claims.isEmpty(), quotes = m_backend->capabilities().quotes;
    if (!fromRows) {
        auto drafting = quotes ? quote(intent, evidence, revision, onToken, stop) : write(intent, evidence, revision, onClaim, onToken, stop);
        draft = co_await drafting;
    }
    if (!draft)
        co_return draft;
    draft->backend = m_backend->capabilities().name;
    if (onClaim && (fromRows || quotes)) // what is written freely is told as it is written
        for (const Claim &claim : std::as_const(draft->claims))
            onClaim(claim);
    co_return draft;
}

GenerationRequest Logos::requestOf(const Intent &intent, const Evidence &evidence, const Revision &revision) const
{
    GenerationRequest request;
    request.intent = corrected(intent, evidence);
    request.passages = m_backend->capabilities().quotes ? evidence.passages : passagesForModel(evidence.passages);
    request.termWeights = evidence.termWeights;
    request.avoid = revision.struck;
    request.feedback = revision.feedback;
    request.maxClaims = claimsAtFirst;
    request.thorough = revision.round > 1;
    request.onProgress = revision.onProgress;
    return request;
}

Task<Result<Draft>> Logos::quote(Intent intent, std::shared_ptr<const Evidence> evidence, Revision revision,
                                 std::function<void(QString)> onToken, std::stop_token stop)
{
    const GenerationRequest request = requestOf(intent, *evidence, revision);
    auto generating = m_backend->generate(request, onToken, stop);
    const Result<Generation> generation = co_await generating;
    if (!generation)
        co_return generation.error();
    auto work = [request, quoted = *generation, evidence] { return quotingDraft(request, quoted, *evidence); };
    auto drafting = offload(m_workers, work, Priority::Question, stop);
    Result<Draft> draft = co_await drafting;
    co_return draft;
}

Task<Result<Draft>> Logos::write(Intent intent, std::shared_ptr<const Evidence> evidence, Revision revision,
                                 std::function<void(Claim)> onClaim, std::function<void(QString)> onToken, std::stop_token stop)
{
    GenerationRequest request = requestOf(intent, *evidence, revision);
    SentenceStream stream;
    ClaimQueue queue(request.passages, m_workers, onClaim, stop);
    request.onAnew = [&stream, &queue, told = revision.onAnew] {
        stream = {};
        queue.withdraw();
        if (told)
            told();
    };
    auto generating = m_backend->generate(request, [&](const QString &piece) {
        queue.add(stream.add(piece));
        if (onToken)
            onToken(piece);
    }, stop);
    const Result<Generation> generation = co_await generating;
    if (generation) {
        queue.add(stream.isEmpty() ? stream.add(generation->text) : QList<WrittenSentence>()); // it came in one piece
        queue.add(stream.finish(generation->cut));
    }
    auto joining = queue.join();
    const QList<Claim> claims = co_await joining;
    if (!generation)
        co_return generation.error();
    auto work = [request, evidence, claims] { return writtenDraft(request, *evidence, claims); };
    auto drafting = offload(m_workers, work, Priority::Question, stop);
    Result<Draft> draft = co_await drafting;
    if (!draft)
        co_return draft;
    draft->tokens = generation->tokens;
    draft->note = generation->cut ? tr("The model came to its limit of length, so the end of its answer is missing.") : QString();
    co_return draft;
}

} // namespace superinstance
