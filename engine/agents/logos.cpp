#include "engine/agents/logos.h"

#include "engine/agents/answerability.h"
#include "engine/agents/citation.h"
#include "engine/agents/comparison.h"
#include "engine/agents/conflicts.h"
#include "engine/agents/extracts.h"
#include "engine/agents/rowanswer.h"
#include "engine/async/offload.h"
#include "engine/models/extractive.h"
#include "engine/text/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int claimsAtFirst = 3;
constexpr int passagesForModel = 8;
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

// The part of passage n that a written sentence is most likely taken from: its best-matching sentence.
Citation citationOf(const QString &sentence, const Passage &passage)
{
    Intent intent;
    intent.standalone = sentence;
    intent.terms = sentence.split(QRegularExpression(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption), Qt::SkipEmptyParts);
    const QList<ScoredSentence> best = rankSentences(intent, { passage });
    return best.isEmpty() ? cite(passage, 0, passage.text.size()) : cite(passage, best.first().start, best.first().end);
}

// A text with [n] references as claims; numbers of no passage are dropped.
QList<Claim> parseClaims(const QString &text, const QList<Passage> &passages)
{
    static const QRegularExpression reference(QStringLiteral("\\s*\\[(\\d{1,3})\\]"));
    // References stand before or after the full stop: move them before it, so that each stays with its sentence.
    QString tidy = text;
    static const QRegularExpression after(QStringLiteral("([.!?])((?:\\s*\\[\\d{1,3}\\])+)"));
    tidy.replace(after, QStringLiteral("\\2\\1"));
    QList<Claim> claims;
    for (const TextSpan &span : sentences(tidy)) {
        QString sentence = tidy.mid(span.start, span.length());
        Claim claim;
        claim.quoted = false;
        auto matches = reference.globalMatch(sentence);
        QList<int> numbers;
        while (matches.hasNext())
            numbers.append(matches.next().captured(1).toInt());
        claim.text = sentence.remove(reference).simplified();
        for (const int number : std::as_const(numbers))
            if (number >= 1 && number <= passages.size())
                claim.citations.append(citationOf(claim.text, passages[number - 1]));
        if (!claim.text.isEmpty())
            claims.append(claim);
    }
    return claims;
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
        ordered = summaryOf(passages);
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

// The claims of what the backend wrote, in the order they are to be read, and how sure they are. evidence: of the request.
Draft draftOf(const GenerationRequest &request, const Generation &generation, const Evidence &evidence, bool quotes)
{
    Draft draft;
    draft.claims = generation.claims.isEmpty() ? parseClaims(generation.text, request.passages) : generation.claims;
    if (draft.claims.isEmpty()) {
        draft.vote = { Agent::Logos, 0, tr("I found no sentence that answers."), false };
        return draft;
    }
    // What was written freely is judged by how well the passages would have answered word for word.
    const QList<ScoredSentence> considered = generation.ranked.isEmpty()
        ? rankSentences(request.intent, evidence.passages.mid(0, passagesForModel), evidence.termWeights)
        : generation.ranked;
    const AnswerFeatures features = answerFeatures(request.intent, evidence, considered);
    draft.confidence = answerProbability(features);
    if (quotes)
        arrange(draft, request.intent, request.passages, considered, request.avoid);
    draft.vote = { Agent::Logos, quotingProbability(features),
                   tr("If the documents answer this, one of these %n sentences does.", nullptr, int(draft.claims.size())), false };
    return draft;
}

} // namespace

Task<Result<Draft>> Logos::compose(Intent intent, std::shared_ptr<const Evidence> evidence, Revision revision,
                                   std::function<void(Claim)> onClaim, std::function<void(QString)> onToken, std::stop_token stop)
{
    auto work = [intent, evidence, revision] { return draftFromRows(intent, *evidence, revision); };
    auto reading = offload(m_workers, work, Priority::Question, stop);
    Result<Draft> draft = co_await reading;
    if (draft && draft->claims.isEmpty()) {
        auto writing = write(intent, evidence, revision, onToken, stop);
        draft = co_await writing;
    }
    if (!draft)
        co_return draft;
    if (draft->backend.isEmpty())
        draft->backend = m_backend->capabilities().name;
    if (onClaim)
        for (const Claim &claim : std::as_const(draft->claims))
            onClaim(claim);
    co_return draft;
}

Task<Result<Draft>> Logos::write(Intent intent, std::shared_ptr<const Evidence> evidence, Revision revision,
                                 std::function<void(QString)> onToken, std::stop_token stop)
{
    const bool quotes = m_backend->capabilities().quotes;
    GenerationRequest request;
    request.intent = corrected(intent, *evidence);
    request.passages = quotes ? evidence->passages : evidence->passages.mid(0, passagesForModel);
    request.termWeights = evidence->termWeights;
    request.avoid = revision.struck;
    request.feedback = revision.feedback;
    request.maxClaims = claimsAtFirst;
    request.thorough = revision.round > 1;
    auto generating = m_backend->generate(request, onToken, stop);
    const Result<Generation> generation = co_await generating;
    if (!generation)
        co_return generation.error();
    const bool isQuoted = generation->text.isEmpty(); // also where the built-in method stood in
    auto work = [request, written = *generation, evidence, isQuoted] { return draftOf(request, written, *evidence, isQuoted); };
    auto drafting = offload(m_workers, work, Priority::Question, stop);
    Result<Draft> draft = co_await drafting;
    if (draft) {
        draft->backend = generation->writer;
        draft->note = QStringList { generation->note, draft->note }.join(QLatin1Char(' ')).trimmed();
    }
    co_return draft;
}

} // namespace superinstance
