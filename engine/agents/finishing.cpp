// How a deliberation ends: the votes are counted, and the outcome gets its name.
#include "engine/agents/answerability.h"
#include "engine/agents/deliberation.h"
#include "engine/agents/doubt.h"
#include "engine/agents/relevance.h"
#include "engine/models/askedvalue.h"

#include <algorithm>

namespace superinstance {

BallotCircumstances Council::circumstancesOf(const Deliberation &open)
{
    const bool silent = !open.interpretation || !open.logosVote || !open.review;
    // Whatever the votes say: a claim that did not stand the check is not agreed on.
    const bool doubted = std::any_of(open.claims.begin(), open.claims.end(), [](const Claim &claim) { return claim.verdict != Verdict::Supported; });
    const bool revisionAsked = doubted || (open.review && open.review->revisionAsked);
    BallotCircumstances circumstances;
    circumstances.round = open.revision.round;
    circumstances.confidence = open.confidence * open.readings; // that documents differ is sure, which of them is right is not
    circumstances.revisionAsked = revisionAsked || open.isBeside() || (open.tooWeak() && open.hasOtherReading());
    // A wider net is cast once; after that only struck claims give a reason to try again. What is refused is refused, unless
    // Pathos may have misread it.
    circumstances.revisionPossible = !silent && !open.exhausted && (open.hasOtherReading() || (!open.tooWeak() && (revisionAsked || open.widen == 0)));
    return circumstances;
}

// Counts the votes of the round. True: another round is to be held, and open->revision says what it must change.
bool Council::holdBallot(Deliberation *open)
{
    QList<Vote> votes;
    if (open->interpretation)
        votes.append(open->interpretation->vote);
    if (open->logosVote)
        votes.append(*open->logosVote);
    if (open->review)
        votes.append(open->review->vote);
    for (Vote &vote : votes)
        vote.statement = QStringList { vote.statement, open->accounts.value(vote.agent) }.join(QLatin1Char(' ')).trimmed();
    const Ballot ballot = decide(votes, m_policy, circumstancesOf(*open));
    RoundRecord record { open->revision.round, open->claims, votes, ballot.score, {}, m_policy.threshold, open->elapsed() };
    const bool again = ballot.decision == Decision::Revise;
    if (again) {
        ++open->revision.round;
        for (const Claim &claim : std::as_const(open->claims))
            if (claim.verdict != Verdict::Supported)
                open->revision.struck.append(claim.text);
        open->revision.feedback = wording::feedback(open->claims);
        record.feedback = open->revision.feedback;
        ++open->widen;
    }
    open->answer.rounds.append(record);
    open->answer.votes = votes;
    open->answer.outcome = ballot.decision == Decision::Consensus ? Outcome::Consensus : ballot.decision == Decision::Veto ? Outcome::Vetoed : Outcome::NoConsensus;
    if (ballot.decision == Decision::Veto)
        open->answer.reason = open->review->reason;
    return again;
}

// What the answer was drawn from.
void Council::takeEvidence(const Deliberation &open, Answer &answer)
{
    if (!open.evidence)
        return;
    answer.passages = citedFirst(open.evidence->passages, open.claims);
    answer.documentsRead = int(open.evidence->documentsRead);
    answer.documentsWaiting = int(open.evidence->documentsWaiting);
    answer.missingWords = open.fromRows ? QStringList() : open.evidence->missingWords;
    answer.evidenceStrength = open.evidence->strength;
}

// What the votes could not tell: that it was stopped or failed, that too little was found, that nothing is left to show.
void Council::nameOutcome(const Deliberation &open, Answer &answer)
{
    const bool chat = open.intent.kind == QuestionKind::Chat;
    const bool unwritten = open.isBeside() && asksForAForm(open.intent.standalone); // a telephone number stands there or does not
    if (open.stop.stop_requested()) {
        answer.outcome = Outcome::Stopped;
    } else if (!open.failure.isEmpty() || open.question.text.trimmed().isEmpty()) {
        answer.outcome = Outcome::Failed;
        answer.reason = open.failure.isEmpty() ? wording::noQuestion() : open.failure;
    } else if (answer.outcome != Outcome::Vetoed && (chat || unwritten || open.tooWeak() || answer.claims.isEmpty()) && open.silent.isEmpty()) {
        answer.outcome = Outcome::Refused;
        if (chat) // nothing was asked that a sentence could answer
            answer.claims.clear();
        for (Claim &claim : answer.claims)
            claim.verdict = Verdict::Unverified;
    } else if (answer.outcome == Outcome::NoConsensus && !answer.claims.isEmpty()
               && std::all_of(answer.claims.begin(), answer.claims.end(), [](const Claim &claim) { return claim.verdict == Verdict::Contradicted; })) {
        answer.outcome = Outcome::Vetoed;
        answer.reason = wording::allContradicted();
    }
    if (answer.outcome == Outcome::Vetoed || answer.outcome == Outcome::Failed)
        answer.confidence = 0; // nothing is shown that could answer
}

void Council::finish(Deliberation *open)
{
    Answer &answer = open->answer;
    answer.intent = open->intent;
    takeEvidence(*open, answer);
    answer.claims = open->claims;
    std::stable_sort(answer.claims.begin(), answer.claims.end(), [](const Claim &a, const Claim &b) {
        return int(a.verdict == Verdict::Contradicted) < int(b.verdict == Verdict::Contradicted);
    });
    answer.confidence = open->logosVote ? open->confidence : 0;
    nameOutcome(*open, answer);
    answer.timings.consensus = open->elapsed();
    wording::Circumstances circumstances;
    circumstances.silent = open->silent;
    circumstances.note = open->note;
    if (open->evidence) {
        if (!open->fromRows)
            circumstances.unknown = unknownWords(*open->evidence);
        circumstances.everywhere = open->evidence->everywhere;
        circumstances.waitingIn = open->evidence->waitingIn;
    }
    wording::fill(answer, circumstances);
    if (answer.intent.followUp && doubtsTheAnswer(answer.question))
        wording::sayFirst(answer, whatWasVerified(answer));
    if (open->preparation && answer.intent.kind != QuestionKind::Chat)
        wording::pointOut(answer, warningsOf(*open->preparation));
    wording::pointOut(answer, open->tookOver);
}

} // namespace superinstance
