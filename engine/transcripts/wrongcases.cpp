#include "engine/transcripts/wrongcases.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace superinstance {

namespace {

constexpr int nearestPassages = 5; // of an answer without a citation
constexpr int formatVersion = 1;

// The names of files without their folders, each its own.
class FileNames {
public:
    QString of(const QString &path)
    {
        QString &name = m_names[path];
        if (!name.isEmpty())
            return name;
        const QFileInfo file(path);
        name = file.fileName();
        for (int n = 2; m_taken.contains(name); ++n)
            name = QStringLiteral("%1-%2").arg(n).arg(file.fileName());
        m_taken.insert(name);
        return name;
    }

private:
    QHash<QString, QString> m_names;
    QSet<QString> m_taken;
};

// What is cited; where nothing is, what was nearest.
QList<Passage> passagesOf(const Answer &answer)
{
    QSet<qint64> cited;
    for (const Claim &claim : answer.claims)
        for (const Citation &citation : claim.citations)
            cited.insert(citation.chunk);
    if (cited.isEmpty())
        return answer.passages.mid(0, nearestPassages);
    QList<Passage> passages = answer.passages;
    passages.removeIf([&](const Passage &passage) { return !cited.contains(passage.chunk); });
    return passages;
}

QJsonObject claimJson(const Claim &claim, FileNames &names)
{
    QJsonArray quotes, findings;
    for (const Citation &citation : claim.citations)
        quotes.append(QJsonObject { { QStringLiteral("file"), names.of(citation.path) }, { QStringLiteral("quote"), citation.quote } });
    for (const Finding &finding : claim.findings)
        findings.append(QJsonObject { { QStringLiteral("rule"), finding.rule }, { QStringLiteral("finding"), finding.text } });
    return { { QStringLiteral("text"), claim.text }, { QStringLiteral("verdict"), toString(claim.verdict) }, { QStringLiteral("quotes"), quotes }, { QStringLiteral("findings"), findings } };
}

QJsonObject caseJson(const WrongCase &wrong)
{
    FileNames names;
    QJsonArray history, passages, claims;
    for (const Turn &turn : wrong.history)
        history.append(QJsonObject { { QStringLiteral("question"), turn.question }, { QStringLiteral("answer"), turn.answer } });
    for (const Passage &passage : passagesOf(wrong.answer))
        passages.append(QJsonObject { { QStringLiteral("file"), names.of(passage.path) },
                                      { QStringLiteral("heading"), passage.heading },
                                      { QStringLiteral("page"), passage.page > 0 ? QJsonValue(passage.page) : QJsonValue() },
                                      { QStringLiteral("text"), passage.text } });
    for (const Claim &claim : wrong.answer.claims)
        claims.append(claimJson(claim, names));
    return { { QStringLiteral("question"), wrong.question },
             { QStringLiteral("history"), history },
             { QStringLiteral("passages"), passages },
             { QStringLiteral("claims"), claims },
             { QStringLiteral("outcome"), toString(wrong.answer.outcome) },
             { QStringLiteral("confidence"), wrong.answer.confidence },
             { QStringLiteral("answer"), wrong.answer.text },
             { QStringLiteral("expected"), wrong.note } };
}

} // namespace

QString toJson(const QList<WrongCase> &cases)
{
    QJsonArray array;
    for (const WrongCase &each : cases)
        array.append(caseJson(each));
    const QJsonObject all { { QStringLiteral("format"), QStringLiteral("superinstance-wrong-answers") }, { QStringLiteral("version"), formatVersion }, { QStringLiteral("cases"), array } };
    return QString::fromUtf8(QJsonDocument(all).toJson());
}

} // namespace superinstance
