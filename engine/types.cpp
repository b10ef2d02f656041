#include "engine/types.h"

#include "engine/modeltypes.h"

#include <QJsonArray>

#include <array>

namespace superinstance {

namespace {

// The names of an enumeration in the order of its values.
template <class Enum, std::size_t Count> QString nameOf(Enum value, const std::array<const char *, Count> &names)
{
    return QString::fromLatin1(names.at(std::size_t(value)));
}
template <class Enum, std::size_t Count>
Enum valueOf(const QJsonValue &name, const std::array<const char *, Count> &names, Enum otherwise)
{
    for (std::size_t i = 0; i < Count; ++i)
        if (name.toString() == QLatin1String(names[i]))
            return Enum(i);
    return otherwise;
}

constexpr std::array fileStates { "waiting", "indexed", "partial", "skipped", "failed", "offline", "unchanged", "removed" };
constexpr std::array kinds { "fact", "definition", "list", "count", "compare", "summary", "howto", "chat" };
constexpr std::array answerTypes { "any", "person", "place", "date", "number", "organisation", "reason", "yesno" };
constexpr std::array verdicts { "draft", "supported", "unverified", "contradicted" };
constexpr std::array outcomes { "consensus", "refused", "no_consensus", "vetoed", "stopped", "failed" };
constexpr std::array agents { "pathos", "logos", "ethos" };

template <class T, class Convert> QJsonArray arrayOf(const QList<T> &list, Convert convert)
{
    QJsonArray array;
    for (const T &each : list)
        array.append(convert(each));
    return array;
}
template <class Convert> auto listOf(const QJsonValue &array, Convert convert)
{
    QList<decltype(convert(QJsonValue()))> list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &each : values)
        list.append(convert(each));
    return list;
}
QJsonArray strings(const QStringList &list) { return QJsonArray::fromStringList(list); }
QStringList strings(const QJsonValue &array)
{
    return listOf(array, [](const QJsonValue &each) { return each.toString(); });
}
QString timeToText(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }
QDateTime timeFromText(const QJsonValue &text) { return QDateTime::fromString(text.toString(), Qt::ISODateWithMs); }

QJsonObject intentToJson(const Intent &intent)
{
    return { { QStringLiteral("goal"), intent.goal },
             { QStringLiteral("standalone"), intent.standalone },
             { QStringLiteral("kind"), toString(intent.kind) },
             { QStringLiteral("expects"), toString(intent.expects) },
             { QStringLiteral("language"), intent.language },
             { QStringLiteral("terms"), strings(intent.terms) },
             { QStringLiteral("names"), strings(intent.names) },
             { QStringLiteral("numbers"), strings(intent.numbers) },
             { QStringLiteral("dates"), strings(intent.dates) },
             { QStringLiteral("quoted"), strings(intent.quoted) },
             { QStringLiteral("must_verify"), strings(intent.mustVerify) },
             { QStringLiteral("follow_up"), intent.followUp },
             { QStringLiteral("confidence"), intent.confidence } };
}
Intent intentFromJson(const QJsonObject &json)
{
    Intent intent;
    intent.goal = json[QLatin1String("goal")].toString();
    intent.standalone = json[QLatin1String("standalone")].toString();
    intent.kind = valueOf(json[QLatin1String("kind")], kinds, QuestionKind::Fact);
    intent.expects = valueOf(json[QLatin1String("expects")], answerTypes, AnswerType::Any);
    intent.language = json[QLatin1String("language")].toString();
    intent.terms = strings(json[QLatin1String("terms")]);
    intent.names = strings(json[QLatin1String("names")]);
    intent.numbers = strings(json[QLatin1String("numbers")]);
    intent.dates = strings(json[QLatin1String("dates")]);
    intent.quoted = strings(json[QLatin1String("quoted")]);
    intent.mustVerify = strings(json[QLatin1String("must_verify")]);
    intent.followUp = json[QLatin1String("follow_up")].toBool();
    intent.confidence = json[QLatin1String("confidence")].toDouble();
    return intent;
}

QJsonObject citationToJson(const Citation &citation)
{
    return { { QStringLiteral("chunk"), citation.chunk },
             { QStringLiteral("path"), citation.path },
             { QStringLiteral("title"), citation.title },
             { QStringLiteral("page"), citation.page },
             { QStringLiteral("start"), citation.start },
             { QStringLiteral("end"), citation.end },
             { QStringLiteral("start_point"), citation.startPoint },
             { QStringLiteral("end_point"), citation.endPoint },
             { QStringLiteral("quote"), citation.quote },
             { QStringLiteral("modified"), timeToText(citation.modified) } };
}
Citation citationFromJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    Citation citation;
    citation.chunk = json[QLatin1String("chunk")].toInteger();
    citation.path = json[QLatin1String("path")].toString();
    citation.title = json[QLatin1String("title")].toString();
    citation.page = json[QLatin1String("page")].toInt();
    citation.start = json[QLatin1String("start")].toInteger();
    citation.end = json[QLatin1String("end")].toInteger();
    citation.startPoint = json[QLatin1String("start_point")].toInteger();
    citation.endPoint = json[QLatin1String("end_point")].toInteger();
    citation.quote = json[QLatin1String("quote")].toString();
    citation.modified = timeFromText(json[QLatin1String("modified")]);
    return citation;
}

QJsonObject findingToJson(const Finding &finding)
{
    return { { QStringLiteral("rule"), finding.rule },
             { QStringLiteral("text"), finding.text },
             { QStringLiteral("verdict"), toString(finding.verdict) } };
}
Finding findingFromJson(const QJsonValue &value)
{
    return { value[QLatin1String("rule")].toString(), value[QLatin1String("text")].toString(),
             valueOf(value[QLatin1String("verdict")], verdicts, Verdict::Unverified) };
}

QJsonObject claimToJson(const Claim &claim)
{
    return { { QStringLiteral("text"), claim.text },
             { QStringLiteral("verdict"), toString(claim.verdict) },
             { QStringLiteral("citations"), arrayOf(claim.citations, citationToJson) },
             { QStringLiteral("findings"), arrayOf(claim.findings, findingToJson) },
             { QStringLiteral("quoted"), claim.quoted },
             { QStringLiteral("confidence"), claim.confidence },
             { QStringLiteral("heading"), claim.heading } };
}
Claim claimFromJson(const QJsonValue &value)
{
    Claim claim;
    claim.text = value[QLatin1String("text")].toString();
    claim.verdict = valueOf(value[QLatin1String("verdict")], verdicts, Verdict::Unverified);
    claim.citations = listOf(value[QLatin1String("citations")], citationFromJson);
    claim.findings = listOf(value[QLatin1String("findings")], findingFromJson);
    claim.quoted = value[QLatin1String("quoted")].toBool(true);
    claim.confidence = value[QLatin1String("confidence")].toDouble();
    claim.heading = value[QLatin1String("heading")].toString();
    return claim;
}

QJsonObject voteToJson(const Vote &vote)
{
    return { { QStringLiteral("agent"), toString(vote.agent) },
             { QStringLiteral("confidence"), vote.confidence },
             { QStringLiteral("statement"), vote.statement },
             { QStringLiteral("veto"), vote.veto } };
}
Vote voteFromJson(const QJsonValue &value)
{
    return { valueOf(value[QLatin1String("agent")], agents, Agent::Pathos), value[QLatin1String("confidence")].toDouble(),
             value[QLatin1String("statement")].toString(), value[QLatin1String("veto")].toBool() };
}

QJsonObject roundToJson(const RoundRecord &round)
{
    return { { QStringLiteral("round"), round.round },
             { QStringLiteral("claims"), arrayOf(round.claims, claimToJson) },
             { QStringLiteral("votes"), arrayOf(round.votes, voteToJson) },
             { QStringLiteral("score"), round.score },
             { QStringLiteral("feedback"), round.feedback },
             { QStringLiteral("threshold"), round.threshold },
             { QStringLiteral("milliseconds"), round.milliseconds } };
}
RoundRecord roundFromJson(const QJsonValue &value)
{
    return { value[QLatin1String("round")].toInt(1), listOf(value[QLatin1String("claims")], claimFromJson),
             listOf(value[QLatin1String("votes")], voteFromJson), value[QLatin1String("score")].toDouble(),
             value[QLatin1String("feedback")].toString(), value[QLatin1String("threshold")].toDouble(),
             value[QLatin1String("milliseconds")].toDouble(-1) };
}

QJsonObject passageToJson(const Passage &passage)
{
    return { { QStringLiteral("chunk"), passage.chunk },
             { QStringLiteral("document"), passage.document },
             { QStringLiteral("path"), passage.path },
             { QStringLiteral("title"), passage.title },
             { QStringLiteral("heading"), passage.heading },
             { QStringLiteral("language"), passage.language },
             { QStringLiteral("page"), passage.page },
             { QStringLiteral("start"), passage.start },
             { QStringLiteral("end"), passage.end },
             { QStringLiteral("start_point"), passage.startPoint },
             { QStringLiteral("end_point"), passage.endPoint },
             { QStringLiteral("score"), passage.score },
             { QStringLiteral("text"), passage.text },
             { QStringLiteral("why"), strings(passage.why) },
             { QStringLiteral("checksum"), QString::fromLatin1(passage.checksum.toHex()) },
             { QStringLiteral("modified"), timeToText(passage.modified) },
             { QStringLiteral("recognised"), passage.recognised } };
}
Passage passageFromJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    Passage passage;
    passage.chunk = json[QLatin1String("chunk")].toInteger();
    passage.document = json[QLatin1String("document")].toInteger();
    passage.path = json[QLatin1String("path")].toString();
    passage.title = json[QLatin1String("title")].toString();
    passage.heading = json[QLatin1String("heading")].toString();
    passage.language = json[QLatin1String("language")].toString();
    passage.page = json[QLatin1String("page")].toInt();
    passage.start = json[QLatin1String("start")].toInteger();
    passage.end = json[QLatin1String("end")].toInteger();
    passage.startPoint = json[QLatin1String("start_point")].toInteger();
    passage.endPoint = json[QLatin1String("end_point")].toInteger();
    passage.score = json[QLatin1String("score")].toDouble();
    passage.text = json[QLatin1String("text")].toString();
    passage.why = strings(json[QLatin1String("why")]);
    passage.checksum = QByteArray::fromHex(json[QLatin1String("checksum")].toString().toLatin1());
    passage.modified = timeFromText(json[QLatin1String("modified")]);
    passage.recognised = json[QLatin1String("recognised")].toBool();
    return passage;
}

} // namespace

QuotedTable quotedTable(const QList<Claim> &claims, qsizetype first)
{
    const QString cellJoint = QStringLiteral(" | "), titleJoint = QStringLiteral(" · "), &heading = claims[first].heading;
    QuotedTable table { heading.section(titleJoint, 0, -2), heading.section(titleJoint, -1).split(cellJoint), {} };
    for (qsizetype i = first; i < claims.size() && (i == first || claims[i].heading.isEmpty()); ++i) {
        const QStringList cells = claims[i].text.split(cellJoint);
        const bool quotes = claims[i].verdict == Verdict::Supported && claims[i].quoted && claims[i].citations.size() == 1;
        if (!quotes || cells.size() < 2 || cells.size() != table.columns.size())
            break;
        table.rows.append(cells);
    }
    return table;
}

Citation cite(const Passage &passage, qsizetype from, qsizetype to)
{
    const QString quote = passage.text.mid(from, to - from);
    const auto points = [](const QString &text) { return text.toUcs4().size(); };
    const qsizetype startPoint = passage.startPoint + points(passage.text.left(from));
    return { passage.chunk, passage.path, passage.title, passage.page, passage.start + from, passage.start + to, startPoint, startPoint + points(quote), quote, passage.modified };
}

QString toString(FileState state) { return nameOf(state, fileStates); }
QString toString(QuestionKind kind) { return nameOf(kind, kinds); }
QString toString(AnswerType type) { return nameOf(type, answerTypes); }
QString toString(Verdict verdict) { return nameOf(verdict, verdicts); }
QString toString(Outcome outcome) { return nameOf(outcome, outcomes); }
QString toString(Agent agent) { return nameOf(agent, agents); }

QJsonObject answerToJson(const Answer &answer)
{
    return { { QStringLiteral("question"), answer.question },
             { QStringLiteral("intent"), intentToJson(answer.intent) },
             { QStringLiteral("outcome"), toString(answer.outcome) },
             { QStringLiteral("confidence"), answer.confidence },
             { QStringLiteral("text"), answer.text },
             { QStringLiteral("claims"), arrayOf(answer.claims, claimToJson) },
             { QStringLiteral("passages"), arrayOf(answer.passages, passageToJson) },
             { QStringLiteral("votes"), arrayOf(answer.votes, voteToJson) },
             { QStringLiteral("rounds"), arrayOf(answer.rounds, roundToJson) },
             { QStringLiteral("documents_read"), answer.documentsRead },
             { QStringLiteral("documents_waiting"), answer.documentsWaiting },
             { QStringLiteral("missing_words"), strings(answer.missingWords) },
             { QStringLiteral("evidence_strength"), answer.evidenceStrength },
             { QStringLiteral("queries"), strings(answer.queries) },
             { QStringLiteral("not_these"), strings(answer.notThese) },
             { QStringLiteral("backend"), answer.backend },
             { QStringLiteral("reason"), answer.reason },
             { QStringLiteral("timings"), QJsonArray { answer.timings.passages, answer.timings.draft, answer.timings.consensus } } };
}

Answer answerFromJson(const QJsonObject &json)
{
    Answer answer;
    answer.question = json[QLatin1String("question")].toString();
    answer.intent = intentFromJson(json[QLatin1String("intent")].toObject());
    answer.outcome = valueOf(json[QLatin1String("outcome")], outcomes, Outcome::Failed);
    answer.confidence = json[QLatin1String("confidence")].toDouble();
    answer.text = json[QLatin1String("text")].toString();
    answer.claims = listOf(json[QLatin1String("claims")], claimFromJson);
    answer.passages = listOf(json[QLatin1String("passages")], passageFromJson);
    answer.votes = listOf(json[QLatin1String("votes")], voteFromJson);
    answer.rounds = listOf(json[QLatin1String("rounds")], roundFromJson);
    answer.documentsRead = json[QLatin1String("documents_read")].toInt();
    answer.documentsWaiting = json[QLatin1String("documents_waiting")].toInt();
    answer.missingWords = strings(json[QLatin1String("missing_words")]);
    answer.evidenceStrength = json[QLatin1String("evidence_strength")].toDouble();
    answer.queries = strings(json[QLatin1String("queries")]);
    answer.notThese = strings(json[QLatin1String("not_these")]);
    answer.backend = json[QLatin1String("backend")].toString();
    answer.reason = json[QLatin1String("reason")].toString();
    const QJsonArray timings = json[QLatin1String("timings")].toArray();
    answer.timings = { timings.at(0).toDouble(-1), timings.at(1).toDouble(-1), timings.at(2).toDouble(-1) };
    return answer;
}

void registerTypes()
{
    qRegisterMetaType<FileStatus>();
    qRegisterMetaType<IndexSummary>();
    qRegisterMetaType<IndexProgress>();
    qRegisterMetaType<LibraryRoot>();
    qRegisterMetaType<FolderOptions>();
    qRegisterMetaType<UnreadScans>();
    qRegisterMetaType<FileFilter>();
    qRegisterMetaType<AddPreview>();
    qRegisterMetaType<QList<PassedOver>>();
    qRegisterMetaType<QList<Exclusion>>();
    qRegisterMetaType<DocumentView>();
    qRegisterMetaType<OpenedDocument>();
    qRegisterMetaType<PageRequest>();
    qRegisterMetaType<QuotePlace>();
    qRegisterMetaType<RenderedPage>();
    qRegisterMetaType<RenderedText>();
    qRegisterMetaType<SearchRequest>();
    qRegisterMetaType<SearchResults>();
    qRegisterMetaType<SearchFacets>();
    qRegisterMetaType<QList<TextRange>>();
    qRegisterMetaType<QList<QDateTime>>();
    qRegisterMetaType<Question>();
    qRegisterMetaType<Citation>();
    qRegisterMetaType<Claim>();
    qRegisterMetaType<Answer>();
    qRegisterMetaType<CouncilStep>();
    qRegisterMetaType<EngineStatus>();
    qRegisterMetaType<QList<FileStatus>>();
    qRegisterMetaType<QList<LibraryRoot>>();
    qRegisterMetaType<QList<Passage>>();
    qRegisterMetaType<QList<ClaimCheck>>();
    qRegisterMetaType<QList<ClaimVerdict>>();
    qRegisterMetaType<QList<ConversationInfo>>();
    qRegisterMetaType<ConversationQuery>();
    qRegisterMetaType<ConversationChange>();
    qRegisterMetaType<QList<Message>>();
    qRegisterMetaType<QList<WrongAnswer>>();
    qRegisterMetaType<Holdings>();
    qRegisterMetaType<ModelsOverview>();
    qRegisterMetaType<ModelRole>();
    qRegisterMetaType<ModelDownload>();
    qRegisterMetaType<ModelTest>();
    qRegisterMetaType<QList<QPair<QString, bool>>>();
}

} // namespace superinstance
