// What the council says in words. Pure functions. Private to engine/agents.
#pragma once
#include "engine/agents/consensus.h"
#include "engine/models/backend.h"
#include "engine/result.h"
#include "engine/types.h"

namespace superinstance::wording {

QString pathosBegins();
QString pathosDone(const Intent &intent);
QString logosBegins(int round);
QString logosDone(int claims);
QString ethosPrepares();
QString ethosDone(const QList<Claim> &claims);
// Why an agent's vote is missing.
QString silent(Agent agent, const Error &error, int timeoutMs);
// Of a model at work; empty where there is nothing to tell.
QString modelAtWork(Agent agent, const ModelProgress &progress);
// Why what is built in did an agent's part.
QString tookOver(Agent agent, const Error &error, const ConsensusPolicy &policy);
// Which model an agent asked, and what it read, for the replay.
QString account(const QString &model, const TokenCounts &tokens);
QString noQuestion();
QString allContradicted();
// What the next round is asked to change, naming the claims.
QString feedback(const QList<Claim> &claims);
// What a finished answer does not tell of itself.
struct Circumstances {
    QStringList silent; // why votes are missing
    QStringList unknown; // words of the question that occur nowhere in its scope and were not read as others
    QString note; // of Logos, to be read before the claims
    bool everywhere = true; // false: asked about chosen collections or files
    QList<QPair<QString, int>> waitingIn; // folder → files in it that are not read yet
};
// The reason and the text of a finished answer, from its outcome and claims.
void fill(Answer &answer, const Circumstances &circumstances);
// Says something before all else.
void sayFirst(Answer &answer, const QString &sentences);
// Says further sentences with it, whatever its outcome.
void pointOut(Answer &answer, const QStringList &sentences);

} // namespace superinstance::wording
