#include "engine/models/serverprobe.h"

#include "engine/async/offload.h"
#include "engine/models/modelid.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace superinstance {

namespace {

using Text = QLatin1String;
using Kind = ServerFault::Kind;

constexpr qsizetype mostBytes = 4 << 20, mostModels = 300, mostAsked = 50;
constexpr qsizetype longestText = 100;

QString plain(const QJsonValue &value)
{
    return value.toString().simplified().left(longestText);
}

std::optional<qint64> positive(const QJsonValue &value)
{
    return value.toInteger() > 0 ? std::optional(value.toInteger()) : std::nullopt;
}

// Where the server does not say what a model is for, its name does.
bool soundsLikeEmbedding(const QString &name)
{
    static const QStringList words { QStringLiteral("embed"), QStringLiteral("minilm"), QStringLiteral("bge-"), QStringLiteral("gte-"), QStringLiteral("e5-"), QStringLiteral("bert") };
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

void setKind(ModelInfo &model, bool embeds)
{
    model.embeds = embeds;
    model.answers = !embeds;
}

// Whether nobody who offers models is there at all.
bool isAbsent(Kind kind)
{
    static const QList<Kind> kinds { Kind::Stopped, Kind::NotAccepted, Kind::Refused, Kind::Unreachable, Kind::Late, Kind::Key, Kind::Redirected, Kind::Untrusted };
    return kinds.contains(kind);
}

// As llama-server and others tell.
void readMeta(const QJsonObject &entry, ModelInfo &model)
{
    const QJsonValue meta = entry[Text("meta")];
    for (const QJsonValue &context : { entry[Text("max_model_len")], meta[Text("n_ctx_train")], meta[Text("n_ctx")] })
        if (positive(context))
            model.contextTokens = positive(context);
    model.bytes = positive(meta[Text("size")]);
    if (const auto parameters = positive(meta[Text("n_params")]))
        model.size = QStringLiteral("%1B").arg(double(*parameters) / 1e9, 0, 'f', 1);
    if (entry[Text("owned_by")] == Text("llamacpp"))
        model.server = QStringLiteral("llama-server");
}

// As LM Studio tells.
void readStudio(const QJsonObject &entry, ModelInfo &model)
{
    model.family = plain(entry[Text("arch")]);
    model.quantization = plain(entry[Text("quantization")]);
    model.contextTokens = positive(entry[Text("max_context_length")]);
    model.state = entry[Text("state")] == Text("loaded") ? ModelState::Running : ModelState::Ready;
    setKind(model, entry[Text("type")] == Text("embeddings"));
}

// As Ollama tells in its list.
void readTag(const QJsonObject &entry, ModelInfo &model)
{
    const QJsonValue details = entry[Text("details")];
    model.bytes = positive(entry[Text("size")]);
    model.family = plain(details[Text("family")]);
    model.size = plain(details[Text("parameter_size")]);
    model.quantization = plain(details[Text("quantization_level")]);
    setKind(model, soundsLikeEmbedding(model.name + QLatin1Char(' ') + model.family));
}

// As Ollama tells of one model.
void readDetails(const QJsonObject &object, ModelInfo &model)
{
    const QJsonArray can = object[Text("capabilities")].toArray();
    if (!can.isEmpty())
        setKind(model, can.contains(QStringLiteral("embedding")));
    const QJsonObject info = object[Text("model_info")].toObject();
    model.licence = plain(info[Text("general.license")]);
    model.contextTokens = positive(info[info[Text("general.architecture")].toString() + Text(".context_length")]);
}

} // namespace

ServerProbe::ServerProbe(Endpoint endpoint, HttpDeadlines deadlines, QNetworkAccessManager *access, QThreadPool *workers, Resolve resolve)
    : m_endpoint(std::move(endpoint)), m_deadlines(deadlines), m_access(access), m_workers(workers), m_resolve(std::move(resolve))
{
}

ModelInfo ServerProbe::named(const QString &name, const QString &server) const
{
    ModelInfo model;
    model.id = idOfServed(m_endpoint.base, name);
    model.name = name.simplified().left(longestText);
    model.source = ModelSource::Server;
    model.place = m_endpoint.base.toString();
    model.server = server;
    setKind(model, soundsLikeEmbedding(name));
    return model;
}

Task<Result<QList<ModelInfo>>> ServerProbe::look(std::stop_token stop)
{
    m_found.clear();
    auto accepting = acceptedAddresses(m_endpoint, m_resolve, stop);
    const Result<QList<QHostAddress>> accepted = co_await accepting;
    if (!accepted)
        co_return Error(accepted.error());
    m_addresses = *accepted;

    auto asking = get(m_endpoint.beside(QStringLiteral("api/tags")), {}, stop);
    const Served<QJsonObject> tags = co_await asking;
    if (const auto *fault = std::get_if<ServerFault>(&tags); fault && isAbsent(fault->kind))
        co_return fault->error();
    const auto *list = std::get_if<QJsonObject>(&tags);
    if (list && (*list)[Text("models")].isArray() && !list->contains(Text("data"))) { // llama-server answers to this as well, with both
        auto askingMore = askOllama((*list)[Text("models")].toArray(), stop);
        co_await askingMore;
        co_return QList<ModelInfo>(m_found);
    }
    auto askingOthers = askOthers(stop);
    const Result<void> asked = co_await askingOthers;
    if (!asked)
        co_return Error(asked.error());
    co_return QList<ModelInfo>(m_found);
}

// LM Studio in its own way, then whoever offers what OpenAI does.
Task<Result<void>> ServerProbe::askOthers(std::stop_token stop)
{
    auto askingStudio = get(m_endpoint.beside(QStringLiteral("api/v0/models")), {}, stop);
    Served<QJsonObject> models = co_await askingStudio;
    const auto *studio = std::get_if<QJsonObject>(&models);
    const bool isStudio = studio && (*studio)[Text("data")][0][Text("type")].isString();
    if (!isStudio) {
        auto askingAny = get(m_endpoint.call(QStringLiteral("models")), {}, stop);
        models = co_await askingAny;
    }
    if (const auto *fault = std::get_if<ServerFault>(&models))
        co_return fault->error();
    const QJsonValue data = std::get<QJsonObject>(models)[Text("data")];
    if (!data.isArray())
        co_return garbled(m_endpoint).error();
    for (const QJsonValue &each : data.toArray()) {
        const QString name = each[Text("id")].toString();
        if (name.isEmpty() || m_found.size() == mostModels)
            continue;
        m_found += named(name, isStudio ? QStringLiteral("LM Studio") : QString());
        isStudio ? readStudio(each.toObject(), m_found.last()) : readMeta(each.toObject(), m_found.last());
    }
    co_return Result<void>();
}

Task<> ServerProbe::askOllama(QJsonArray models, std::stop_token stop)
{
    for (const QJsonValue &each : std::as_const(models)) {
        const QString name = each[Text("name")].toString();
        if (name.isEmpty() || m_found.size() == mostModels)
            continue;
        m_found += named(name, QStringLiteral("Ollama"));
        readTag(each.toObject(), m_found.last());
    }
    auto asking = get(m_endpoint.beside(QStringLiteral("api/ps")), {}, stop);
    const Served<QJsonObject> loaded = co_await asking;
    if (const auto *object = std::get_if<QJsonObject>(&loaded))
        for (const QJsonValue &each : (*object)[Text("models")].toArray())
            for (ModelInfo &model : m_found)
                if (model.id == idOfServed(m_endpoint.base, each[Text("name")].toString()))
                    model.state = ModelState::Running;
    for (qsizetype i = 0; i < std::min(m_found.size(), mostAsked) && !stop.stop_requested(); ++i) {
        const QString name = placeOf(m_found[i].id)->name;
        const QByteArray body = QJsonDocument(QJsonObject { { QStringLiteral("model"), name } }).toJson(QJsonDocument::Compact);
        auto askingOne = get(m_endpoint.beside(QStringLiteral("api/show")), body, stop);
        const Served<QJsonObject> details = co_await askingOne;
        if (const auto *object = std::get_if<QJsonObject>(&details))
            readDetails(*object, m_found[i]);
    }
}

Task<Served<QJsonObject>> ServerProbe::get(QUrl url, QByteArray body, std::stop_token stop)
{
    HttpRequest request { std::move(url), {}, {}, std::move(body), m_deadlines };
    if (!m_endpoint.key.isEmpty())
        request.fields.append({ "Authorization", "Bearer " + m_endpoint.key.toLatin1() });
    Served<QByteArray> said = ServerFault { Kind::Refused, {}, {}, {}, {} };
    for (const QHostAddress &address : std::as_const(m_addresses)) {
        request.address = address;
        auto fetching = fetch(request, stop);
        said = co_await fetching;
        const auto *fault = std::get_if<ServerFault>(&said);
        if (!fault || fault->kind != Kind::Refused)
            break;
    }
    if (const auto *fault = std::get_if<ServerFault>(&said))
        co_return ServerFault(*fault);
    auto work = [bytes = std::get<QByteArray>(said)] { return objectIn(bytes); };
    auto parsing = offload(m_workers, work);
    const std::optional<QJsonObject> object = co_await parsing;
    if (!object)
        co_return garbled(m_endpoint);
    co_return QJsonObject(*object);
}

Task<Served<QByteArray>> ServerProbe::fetch(HttpRequest request, std::stop_token stop)
{
    HttpExchange exchange(m_access, std::move(request));
    auto beginning = exchange.begin(stop);
    const Result<HttpHead> head = co_await beginning;
    if (!head)
        co_return faultOfConnection(exchange.failure(), head.error());
    QByteArray body;
    while (true) {
        auto reading = exchange.next(stop);
        const Result<QByteArray> piece = co_await reading;
        if (!piece)
            co_return faultOfConnection(exchange.failure(), piece.error());
        if (piece->isEmpty())
            break;
        if (body.size() + piece->size() > mostBytes)
            co_return tooLarge(m_endpoint);
        body += *piece;
    }
    if (head->status < 200 || head->status >= 300)
        co_return faultOfReply(m_endpoint, *head, body.left(64 * 1024));
    co_return QByteArray(body);
}

} // namespace superinstance
