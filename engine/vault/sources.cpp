#include "engine/vault/sources.h"

#include "engine/vault/places.h"

#include <QCoreApplication>

#include <algorithm>

namespace superinstance {

namespace {

bool drawsOn(const Claim &claim, const QString &path)
{
    return std::any_of(claim.citations.begin(), claim.citations.end(), [&](const Citation &citation) { return covers(path, citation.path); });
}

// Those that stay under the heading of one that goes keep it.
QList<Claim> without(const QList<Claim> &claims, const QString &path)
{
    QList<Claim> kept;
    QString heading; // of a claim that went
    for (Claim claim : claims) {
        if (!claim.heading.isEmpty())
            heading.clear();
        if (drawsOn(claim, path)) {
            heading = claim.heading.isEmpty() ? heading : claim.heading;
            continue;
        }
        if (claim.heading.isEmpty())
            claim.heading = std::exchange(heading, {});
        kept.append(claim);
    }
    return kept;
}

} // namespace

bool forgetSource(Answer &answer, const QString &path)
{
    qsizetype gone = answer.passages.removeIf([&](const Passage &passage) { return covers(path, passage.path); });
    for (RoundRecord &round : answer.rounds) {
        const qsizetype claims = round.claims.removeIf([&](const Claim &claim) { return drawsOn(claim, path); });
        if (claims > 0)
            round.feedback.clear(); // it names them
        gone += claims;
    }
    return gone > 0 || std::any_of(answer.claims.begin(), answer.claims.end(), [&](const Claim &claim) { return drawsOn(claim, path); });
}

bool forgetQuotes(Answer &answer, const QString &path)
{
    if (!forgetSource(answer, path))
        return false;
    const qsizetype before = answer.claims.size();
    answer.claims = without(answer.claims, path);
    answer.queries.clear(); // a search for an earlier answer's words
    answer.notThese.clear();
    answer.intent = { .standalone = answer.question, .kind = answer.intent.kind, .expects = answer.intent.expects, .language = answer.intent.language };
    if (answer.claims.size() == before && answer.outcome != Outcome::NoConsensus)
        return true;
    answer.reason = QCoreApplication::translate("Vault", "What this answer quoted was taken out of the library, and its quotations with it.");
    QStringList said;
    for (const Claim &claim : std::as_const(answer.claims))
        if (claim.verdict == Verdict::Supported)
            said.append(claim.text);
    said.append(answer.reason);
    answer.text = said.join(QStringLiteral("\n\n"));
    return true;
}

} // namespace superinstance
