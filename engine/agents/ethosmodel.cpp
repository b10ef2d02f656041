#include "engine/agents/ethosmodel.h"

#include "engine/models/prompt.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

using Text = QLatin1String;

constexpr qsizetype longestReason = 200;

QJsonObject schemaOf(qsizetype claims)
{
    QJsonArray numbers;
    for (qsizetype number = 1; number <= claims; ++number)
        numbers.append(number);
    const QJsonObject number { { Text("enum"), numbers } }; // least and most are not held by every runtime
    const QJsonObject verdict { { Text("type"), Text("string") }, { Text("enum"), QJsonArray { Text("supported"), Text("contradicted"), Text("unclear") } } };
    const QJsonObject reason { { Text("type"), Text("string") }, { Text("maxLength"), longestReason } };
    const QJsonObject each { { Text("type"), Text("object") },
        { Text("properties"), QJsonObject { { Text("claim"), number }, { Text("verdict"), verdict }, { Text("reason"), reason } } },
        { Text("required"), QJsonArray { Text("claim"), Text("verdict"), Text("reason") } },
        { Text("additionalProperties"), false } };
    const QJsonObject all { { Text("type"), Text("array") }, { Text("items"), each }, { Text("minItems"), claims }, { Text("maxItems"), claims } };
    return { { Text("type"), Text("object") }, { Text("properties"), QJsonObject { { Text("claims"), all } } }, { Text("required"), QJsonArray { Text("claims") } }, { Text("additionalProperties"), false } };
}

std::optional<Verdict> verdictNamed(const QJsonValue &name)
{
    static const QHash<QString, Verdict> verdicts { { QStringLiteral("supported"), Verdict::Supported },
        { QStringLiteral("unclear"), Verdict::Unverified }, { QStringLiteral("contradicted"), Verdict::Contradicted } };
    const auto found = verdicts.constFind(name.toString());
    return found == verdicts.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

Inquiry ethosInquiry(const QList<ClaimWithSource> &claims, const Intent &intent, const QList<Passage> &passages)
{
    QStringList lines;
    for (qsizetype i = 0; i < claims.size(); ++i)
        lines << QStringLiteral("Claim %1: %2").arg(QString::number(i + 1), claims[i].claim.simplified()) << QStringLiteral("Source of claim %1: %2").arg(QString::number(i + 1), claims[i].source.simplified());
    Inquiry inquiry;
    inquiry.prompt = QStringLiteral("ethos");
    inquiry.passages = passages;
    inquiry.values = { { QStringLiteral("question"), intent.standalone }, { QStringLiteral("language"), languageInWords(intent.language) }, { QStringLiteral("claims"), fenced(lines.join(QLatin1Char('\n'))) } };
    inquiry.schema = schemaOf(claims.size());
    return inquiry;
}

std::optional<QList<Doubt>> readEthosReply(const QJsonObject &object, const QList<ClaimWithSource> &claims)
{
    const QJsonArray judged = object[Text("claims")].toArray();
    QList<Doubt> doubts;
    QSet<int> seen;
    for (const QJsonValue &each : judged) {
        const int number = each[Text("claim")].toInt();
        const std::optional<Verdict> verdict = verdictNamed(each[Text("verdict")]);
        const QString reason = each[Text("reason")].toString().simplified().left(longestReason);
        if (number < 1 || number > claims.size() || seen.contains(number) || !verdict || !each[Text("reason")].isString())
            return {};
        seen.insert(number);
        if (*verdict == Verdict::Supported)
            continue;
        if (reason.isEmpty())
            return {};
        doubts.append({ claims[number - 1].index, *verdict, reason });
    }
    return seen.size() == claims.size() ? std::optional(doubts) : std::nullopt;
}

Claim doubted(Claim claim, const Doubt &doubt)
{
    claim.verdict = std::max(claim.verdict, doubt.verdict); // verdicts go from good to bad
    claim.findings.append({ QStringLiteral("E16"), QCoreApplication::translate("Ethos", "The model that checks says: “%1”").arg(doubt.reason), doubt.verdict });
    return claim;
}

} // namespace superinstance
