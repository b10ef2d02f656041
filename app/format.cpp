#include "app/format.h"

#include "app/replay.h"
#include "ui/chat/replayreport.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <map>

namespace superinstance {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("CommandLine", text, meaning, n);
}

QJsonValue pageOrNull(int page) { return page > 0 ? QJsonValue(page) : QJsonValue(); }
QJsonValue timeOrNull(double milliseconds) { return milliseconds >= 0 ? QJsonValue(milliseconds) : QJsonValue(); }

QJsonObject citationJson(const Citation &citation)
{
    return { { QStringLiteral("path"), citation.path },
             { QStringLiteral("page"), pageOrNull(citation.page) },
             { QStringLiteral("start"), citation.startPoint },
             { QStringLiteral("end"), citation.endPoint },
             { QStringLiteral("quote"), citation.quote } };
}

QJsonObject claimJson(const Claim &claim)
{
    QJsonArray citations;
    for (const Citation &citation : claim.citations)
        citations.append(citationJson(citation));
    return { { QStringLiteral("text"), claim.text },
             { QStringLiteral("verdict"), toString(claim.verdict) },
             { QStringLiteral("citations"), citations } };
}

QJsonObject passageJson(const Passage &passage)
{
    return { { QStringLiteral("path"), passage.path },   { QStringLiteral("page"), pageOrNull(passage.page) },
             { QStringLiteral("start"), passage.startPoint }, { QStringLiteral("end"), passage.endPoint },
             { QStringLiteral("score"), passage.score }, { QStringLiteral("text"), passage.text } };
}

QJsonObject votesJson(const QList<Vote> &votes)
{
    QJsonObject object;
    for (Agent agent : { Agent::Pathos, Agent::Logos, Agent::Ethos })
        object[toString(agent)] = QJsonObject { { QStringLiteral("confidence"), QJsonValue() },
                                                { QStringLiteral("statement"), QString() } };
    for (const Vote &vote : votes)
        object[toString(vote.agent)] = QJsonObject { { QStringLiteral("confidence"), vote.confidence },
                                                     { QStringLiteral("statement"), vote.statement } };
    return object;
}

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings)
        array.append(QJsonObject { { QStringLiteral("rule"), finding.rule }, { QStringLiteral("finding"), finding.text } });
    return array;
}

QString place(const QString &path, int page)
{
    const QString native = QDir::toNativeSeparators(path);
    return page > 0 ? tr("%1, page %2").arg(native).arg(page) : native;
}

QString outcomeInWords(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Consensus:
        return tr("Pathos, Logos and Ethos agree.");
    case Outcome::Refused:
        return tr("Not found in what I have read.");
    case Outcome::NoConsensus:
        return tr("No consensus: read this with care.");
    case Outcome::Vetoed:
        return tr("Withheld by Ethos.");
    case Outcome::Stopped:
        return tr("Stopped.");
    case Outcome::Failed:
        return tr("No answer.");
    }
    return {};
}

QString verdictInWords(const Claim &claim)
{
    switch (claim.verdict) {
    case Verdict::Supported:
        return claim.quoted ? tr("quoted from") : tr("supported by");
    case Verdict::Contradicted:
        return tr("contradicted by");
    case Verdict::Draft:
    case Verdict::Unverified:
        return tr("not confirmed by");
    }
    return {};
}

} // namespace

QList<CollectionCounts> countByCollection(const QList<LibraryRoot> &roots)
{
    std::map<QString, CollectionCounts> counts;
    for (const LibraryRoot &root : roots) {
        CollectionCounts &collection = counts[root.collection];
        collection.name = root.collection;
        ++collection.roots;
        for (const QString &further : root.alsoIn) {
            counts[further].name = further;
            ++counts[further].roots;
        }
        const bool inside = std::any_of(roots.begin(), roots.end(), [&root](const LibraryRoot &outer) {
            return outer.collection == root.collection && root.path.startsWith(outer.path + QLatin1Char('/'));
        });
        if (inside)
            continue;
        collection.files += root.files;
        collection.indexed += root.indexed;
        collection.failed += root.failed;
    }
    QList<CollectionCounts> list;
    for (const auto &[name, collection] : counts)
        list.append(collection);
    return list;
}

QString jsonLine(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toCommandJson(const FileStatus &status)
{
    return { { QStringLiteral("path"), status.path },
             { QStringLiteral("state"), toString(status.state) },
             { QStringLiteral("reason"), status.reason },
             { QStringLiteral("chunks"), status.chunks } };
}

QJsonObject toCommandJson(const IndexSummary &summary)
{
    return { { QStringLiteral("files"), summary.files },         { QStringLiteral("indexed"), summary.indexed },
             { QStringLiteral("unchanged"), summary.unchanged }, { QStringLiteral("skipped"), summary.skipped },
             { QStringLiteral("failed"), summary.failed },       { QStringLiteral("seconds"), summary.seconds },
             { QStringLiteral("bytes"), summary.bytes } };
}

QJsonObject toCommandJson(const Passage &passage, int rank)
{
    QJsonObject object = passageJson(passage);
    object[QStringLiteral("rank")] = rank;
    object[QStringLiteral("heading")] = passage.heading;
    object[QStringLiteral("why")] = QJsonArray::fromStringList(passage.why);
    return object;
}

QJsonObject toCommandJson(const QString &id, const Answer &answer, bool explain)
{
    QJsonArray claims, passages;
    for (const Claim &claim : answer.claims)
        claims.append(claimJson(claim));
    for (const Passage &passage : answer.passages)
        passages.append(passageJson(passage));
    QJsonObject object {
        { QStringLiteral("id"), id.isEmpty() ? QJsonValue() : QJsonValue(id) },
        { QStringLiteral("question"), answer.question },
        { QStringLiteral("standalone_question"), answer.intent.standalone },
        { QStringLiteral("kind"), toString(answer.intent.kind) },
        { QStringLiteral("outcome"), toString(answer.outcome) },
        { QStringLiteral("confidence"), answer.confidence },
        { QStringLiteral("answer"), answer.text },
        { QStringLiteral("claims"), claims },
        { QStringLiteral("passages"), passages },
        { QStringLiteral("votes"), votesJson(answer.votes) },
        { QStringLiteral("rounds"), answer.rounds.size() },
        { QStringLiteral("read"), QJsonObject { { QStringLiteral("documents"), answer.documentsRead },
                                                { QStringLiteral("waiting"), answer.documentsWaiting } } },
        { QStringLiteral("missing_words"), QJsonArray::fromStringList(answer.missingWords) },
        { QStringLiteral("backend"), answer.backend },
        { QStringLiteral("timings_ms"), QJsonObject { { QStringLiteral("passages"), timeOrNull(answer.timings.passages) },
                                                      { QStringLiteral("draft"), timeOrNull(answer.timings.draft) },
                                                      { QStringLiteral("consensus"), timeOrNull(answer.timings.consensus) } } },
        { QStringLiteral("error"), answer.outcome == Outcome::Failed ? QJsonValue(answer.reason) : QJsonValue() },
    };
    if (explain)
        object[QStringLiteral("replay")] = replayJson(answer);
    return object;
}

QJsonObject toCommandJson(const ClaimVerdict &verdict)
{
    return { { QStringLiteral("id"), verdict.id },
             { QStringLiteral("verdict"), toString(verdict.verdict) },
             { QStringLiteral("confidence"), verdict.confidence },
             { QStringLiteral("rules"), findingsJson(verdict.findings) } };
}

QJsonObject toCommandJson(const DocumentView &view)
{
    QJsonArray chunks;
    for (const ChunkInfo &chunk : view.chunks)
        chunks.append(QJsonObject { { QStringLiteral("start"), chunk.startPoint },
                                    { QStringLiteral("end"), chunk.endPoint },
                                    { QStringLiteral("page"), pageOrNull(chunk.page) },
                                    { QStringLiteral("heading"), chunk.heading } });
    QJsonObject json { { QStringLiteral("path"), view.path },
                       { QStringLiteral("title"), view.title },
                       { QStringLiteral("language"), view.language },
                       { QStringLiteral("state"), toString(view.state) },
                       { QStringLiteral("reason"), view.reason },
                       { QStringLiteral("pages"), view.pages.isEmpty() ? QJsonValue() : QJsonValue(view.pages.size()) },
                       { QStringLiteral("chunks"), chunks } };
    if (view.recognised)
        json.insert(QStringLiteral("recognised"), true);
    return json;
}

QJsonObject toCommandJson(const EngineStatus &status)
{
    return { { QStringLiteral("version"), status.version },     { QStringLiteral("data_dir"), status.dataDir },
             { QStringLiteral("documents"), status.documents }, { QStringLiteral("chunks"), status.chunks },
             { QStringLiteral("waiting"), status.waiting },     { QStringLiteral("failed"), status.failed },
             { QStringLiteral("offline"), status.offline },     { QStringLiteral("vault_bytes"), status.vaultBytes },
             { QStringLiteral("embedded"), status.embedded },   { QStringLiteral("watching"), status.watching },
             { QStringLiteral("owner"), status.owner } };
}

QJsonObject toCommandJson(const CollectionCounts &collection)
{
    return { { QStringLiteral("collection"), collection.name }, { QStringLiteral("roots"), collection.roots },
             { QStringLiteral("files"), collection.files },     { QStringLiteral("indexed"), collection.indexed },
             { QStringLiteral("failed"), collection.failed } };
}

QString forPeople(const FileStatus &status)
{
    const QString line = tr("%1: %2").arg(toString(status.state), QDir::toNativeSeparators(status.path));
    return status.reason.isEmpty() ? line : line + QStringLiteral(" — ") + status.reason;
}

QString forPeople(const IndexSummary &summary)
{
    return tr("%n files: %1 indexed, %2 unchanged, %3 skipped, %4 failed, in %5 s.", nullptr, summary.files)
        .arg(summary.indexed)
        .arg(summary.unchanged)
        .arg(summary.skipped)
        .arg(summary.failed)
        .arg(summary.seconds, 0, 'f', 1);
}

QString forPeople(const Passage &passage, int rank)
{
    QString line = QStringLiteral("%1. %2").arg(rank).arg(place(passage.path, passage.page));
    if (!passage.heading.isEmpty())
        line += QStringLiteral(" — ") + passage.heading;
    return line + QStringLiteral("\n   ") + passage.text.simplified();
}

QString forPeople(const Answer &answer, bool explain)
{
    QStringList lines { answer.text, QString() };
    for (const Claim &claim : answer.claims)
        for (const Citation &citation : claim.citations)
            if (const QString line = QStringLiteral("  %1 %2").arg(verdictInWords(claim), place(citation.path, citation.page)); !lines.contains(line))
                lines.append(line);
    if (answer.intent.kind != QuestionKind::Chat) // nothing was looked for
        lines.append(outcomeInWords(answer.outcome));
    if (!answer.reason.isEmpty() && !answer.text.contains(answer.reason))
        lines.append(answer.reason);
    if (explain)
        lines << QString() << reportAsText(replayReport(answer)).trimmed();
    return lines.join(QLatin1Char('\n'));
}

QString forPeople(const DocumentView &view)
{
    QStringList lines { QStringLiteral("%1 — %2").arg(view.title, QDir::toNativeSeparators(view.path)),
                        view.reason.isEmpty() ? toString(view.state)
                                              : tr("%1: %2").arg(toString(view.state), view.reason) };
    if (view.recognised)
        lines.append(tr("Text recognised from a picture; it may be misread."));
    lines.append(tr("Language: %1. Chunks: %2.").arg(view.language.isEmpty() ? tr("unknown") : view.language).arg(view.chunks.size()));
    for (const ChunkInfo &chunk : view.chunks)
        lines.append(QStringLiteral("  %1–%2 %3").arg(chunk.startPoint).arg(chunk.endPoint).arg(chunk.heading));
    return lines.join(QLatin1Char('\n'));
}

QString forPeople(const EngineStatus &status)
{
    return QStringList {
        tr("SuperInstance %1").arg(status.version),
        tr("Data folder: %1 (%2)").arg(QDir::toNativeSeparators(status.dataDir), QLocale().formattedDataSize(status.vaultBytes)),
        tr("Documents: %1 (passages: %2)").arg(status.documents).arg(status.chunks),
        tr("Waiting: %1. Failed: %2. Offline: %3. Watched: %4.")
            .arg(status.waiting).arg(status.failed).arg(status.offline).arg(status.watching),
    }.join(QLatin1Char('\n'));
}

QString forPeople(const CollectionCounts &collection)
{
    return tr("%1: %n files, %2 indexed, %3 failed.", nullptr, collection.files)
        .arg(collection.name.isEmpty() ? tr("(general)") : collection.name)
        .arg(collection.indexed)
        .arg(collection.failed);
}

} // namespace superinstance
