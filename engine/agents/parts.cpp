#include "engine/agents/parts.h"

#include "engine/agents/council.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Council", text);
}

bool isAnswered(const Answer &answer)
{
    return (answer.outcome == Outcome::Consensus || answer.outcome == Outcome::NoConsensus) && !answer.claims.isEmpty();
}

// What stopped or failed speaks for all; else the least sure of those that are answered.
Outcome outcomeOf(const QList<Answer> &answers)
{
    const auto any = [&](Outcome outcome) { return std::any_of(answers.begin(), answers.end(), [&](const Answer &answer) { return answer.outcome == outcome; }); };
    for (const Outcome outcome : { Outcome::Stopped, Outcome::Failed, Outcome::NoConsensus, Outcome::Consensus, Outcome::Vetoed })
        if (any(outcome))
            return outcome;
    return Outcome::Refused;
}

void take(Answer &whole, const Answer &part, QSet<qint64> &chunks)
{
    for (const Passage &passage : part.passages)
        if (!chunks.contains(passage.chunk)) {
            chunks.insert(passage.chunk);
            whole.passages.append(passage);
        }
    whole.rounds += part.rounds;
    whole.queries += part.queries;
    for (const QString &word : part.missingWords)
        if (!whole.missingWords.contains(word))
            whole.missingWords.append(word);
    whole.evidenceStrength = std::max(whole.evidenceStrength, part.evidenceStrength);
    for (const Vote &vote : part.votes) {
        const auto same = std::find_if(whole.votes.begin(), whole.votes.end(), [&](const Vote &each) { return each.agent == vote.agent; });
        if (same == whole.votes.end())
            whole.votes.append(vote);
        else if (vote.confidence < same->confidence)
            *same = vote;
    }
}

// The sentences of a part under its question.
void takeClaims(Answer &whole, const Answer &part)
{
    for (qsizetype i = 0; i < part.claims.size(); ++i) {
        Claim claim = part.claims[i];
        if (i == 0)
            claim.heading = claim.heading.isEmpty() ? part.question : part.question + QStringLiteral(" · ") + claim.heading;
        whole.claims.append(claim);
    }
}

} // namespace

Answer joined(const QString &question, const QList<Answer> &answers)
{
    Answer whole = answers.first();
    whole.question = question;
    whole.outcome = outcomeOf(answers);
    whole.claims.clear();
    whole.passages.clear();
    whole.rounds.clear();
    whole.queries.clear();
    whole.missingWords.clear();
    whole.votes.clear();
    whole.evidenceStrength = 0;
    QSet<qint64> chunks;
    QStringList reasons, texts, goals;
    double confidence = 1;
    const bool answered = std::any_of(answers.begin(), answers.end(), isAnswered);
    for (const Answer &part : answers) {
        take(whole, part, chunks);
        goals.append(part.intent.standalone);
        if (isAnswered(part) || !answered) { // what a refusal kept is shown only where nothing is answered
            takeClaims(whole, part);
            confidence = std::min(confidence, part.confidence);
        }
        if (!part.reason.isEmpty())
            reasons.append(tr("“%1” %2").arg(part.question, part.reason));
        texts.append(QStringLiteral("**%1**\n\n%2").arg(part.question, part.text));
        whole.timings.consensus = part.timings.consensus;
    }
    whole.intent.standalone = goals.join(QLatin1Char(' '));
    whole.intent.followUp = false;
    whole.confidence = confidence;
    whole.reason = reasons.join(QStringLiteral("\n\n"));
    whole.text = texts.join(QStringLiteral("\n\n"));
    return whole;
}

Task<Answer> Council::ask(Question question, CouncilObserver observer, std::stop_token stop)
{
    const AgentModels models = m_models; // of all parts
    auto reading = m_pathos->parts(question.text, stop);
    const Result<QStringList> read = co_await reading;
    const QStringList parts = read ? *read : QStringList { question.text };
    QList<Answer> answers;
    qsizetype claims = 0; // of the parts before
    for (const QString &part : parts) {
        Question asked = question;
        asked.text = part;
        CouncilObserver watching = observer;
        if (!answers.isEmpty()) {
            watching.onRound = {}; // it would take away what the parts before have said
            watching.onClaim = [observer, claims](int index, const Claim &claim) {
                if (observer.onClaim)
                    observer.onClaim(int(claims) + index, claim);
            };
        }
        auto answering = askOne(asked, watching, models, stop);
        const Answer answer = co_await answering;
        claims += answer.claims.size();
        answers.append(answer);
    }
    co_return answers.size() == 1 ? answers.first() : joined(question.text, answers);
}

} // namespace superinstance
