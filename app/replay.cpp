#include "app/replay.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

QJsonValue pageOrNull(int page) { return page > 0 ? QJsonValue(page) : QJsonValue(); }
QJsonValue timeOrNull(double milliseconds) { return milliseconds >= 0 ? QJsonValue(milliseconds) : QJsonValue(); }
QJsonArray strings(const QStringList &list) { return QJsonArray::fromStringList(list); }

QJsonArray candidatesJson(const Answer &answer)
{
    QSet<qint64> cited;
    for (const Claim &claim : answer.claims)
        for (const Citation &citation : claim.citations)
            cited.insert(citation.chunk);
    QJsonArray candidates;
    for (const Passage &passage : answer.passages)
        candidates.append(QJsonObject { { QStringLiteral("rank"), candidates.size() + 1 },
                                        { QStringLiteral("path"), passage.path },
                                        { QStringLiteral("page"), pageOrNull(passage.page) },
                                        { QStringLiteral("start"), passage.startPoint },
                                        { QStringLiteral("end"), passage.endPoint },
                                        { QStringLiteral("score"), passage.score },
                                        { QStringLiteral("heading"), passage.heading },
                                        { QStringLiteral("why"), strings(passage.why) },
                                        { QStringLiteral("cited"), cited.contains(passage.chunk) } });
    return candidates;
}

// By rule, then in the order of the rounds and claims.
QJsonArray findingsJson(const QList<RoundRecord> &rounds)
{
    QList<QJsonObject> findings;
    for (const RoundRecord &round : rounds)
        for (const Claim &claim : round.claims)
            for (const Finding &finding : claim.findings)
                findings.append({ { QStringLiteral("rule"), finding.rule },
                                  { QStringLiteral("round"), round.round },
                                  { QStringLiteral("claim"), claim.text },
                                  { QStringLiteral("verdict"), toString(finding.verdict) },
                                  { QStringLiteral("finding"), finding.text } });
    const auto number = [](const QJsonObject &finding) { return finding[QLatin1String("rule")].toString().mid(1).toInt(); };
    std::stable_sort(findings.begin(), findings.end(), [&](const QJsonObject &a, const QJsonObject &b) { return number(a) < number(b); });
    QJsonArray array;
    for (const QJsonObject &finding : std::as_const(findings))
        array.append(finding);
    return array;
}

QJsonObject roundJson(const RoundRecord &round)
{
    QJsonArray claims;
    for (const Claim &claim : round.claims) {
        QJsonArray citations;
        for (const Citation &citation : claim.citations)
            citations.append(QJsonObject { { QStringLiteral("path"), citation.path }, { QStringLiteral("page"), pageOrNull(citation.page) }, { QStringLiteral("start"), citation.startPoint }, { QStringLiteral("end"), citation.endPoint } });
        claims.append(QJsonObject { { QStringLiteral("text"), claim.text }, { QStringLiteral("verdict"), toString(claim.verdict) }, { QStringLiteral("score"), claim.confidence }, { QStringLiteral("citations"), citations } });
    }
    QJsonObject votes;
    for (const Vote &vote : round.votes)
        votes[toString(vote.agent)] = QJsonObject { { QStringLiteral("confidence"), vote.confidence }, { QStringLiteral("statement"), vote.statement }, { QStringLiteral("veto"), vote.veto } };
    return { { QStringLiteral("round"), round.round },
             { QStringLiteral("claims"), claims },
             { QStringLiteral("votes"), votes },
             { QStringLiteral("score"), round.score },
             { QStringLiteral("threshold"), round.threshold },
             { QStringLiteral("feedback"), round.feedback },
             { QStringLiteral("milliseconds"), timeOrNull(round.milliseconds) } };
}

} // namespace

QJsonObject replayJson(const Answer &answer)
{
    QJsonArray rounds;
    for (const RoundRecord &round : answer.rounds)
        rounds.append(roundJson(round));
    return { { QStringLiteral("intent"), answerToJson(answer)[QLatin1String("intent")] },
             { QStringLiteral("queries"), strings(answer.queries) },
             { QStringLiteral("not_these"), strings(answer.notThese) },
             { QStringLiteral("evidence_strength"), answer.evidenceStrength },
             { QStringLiteral("candidates"), candidatesJson(answer) },
             { QStringLiteral("findings"), findingsJson(answer.rounds) },
             { QStringLiteral("rounds"), rounds },
             { QStringLiteral("reason"), answer.reason } };
}

} // namespace superinstance
