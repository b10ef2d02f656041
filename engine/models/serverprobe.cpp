#include "engine/models/serverprobe.h"

#include "engine/async/sleep.h"
#include "engine/models/computerwords.h"
#include "engine/models/modelid.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace superinstance {

namespace {

using Text = QLatin1String;
using Kind = ServerFault::Kind;

constexpr qsizetype mostModels = 300, mostAsked = 50;
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

// Whether nobody is there at all. Who asks for a key, or sends on, where a server of another kind would answer may do so with all it does not know.
bool isAbsent(Kind kind)
{
    static const QList<Kind> kinds { Kind::Stopped, Kind::NotAccepted, Kind::Refused, Kind::Unreachable, Kind::Late, Kind::Untrusted };
    return kinds.contains(kind);
}

// Whether whoever was there will not answer the next question either.
bool isGone(Kind kind)
{
    return isAbsent(kind) || kind == Kind::BrokeOff || kind == Kind::Key || kind == Kind::Redirected;
}

QString nameIn(const QJsonValue &entry, ServerKind kind)
{
    return entry[Text(kind == ServerKind::Ollama ? "name" : "id")].toString();
}

// Ollama's names end with a tag, which may be left out where it is this one.
bool isCalled(const QString &model, const QString &name)
{
    return model == name || model == name + Text(":latest");
}

template <class T> const ServerFault *faultIn(const Served<T> &served)
{
    return std::get_if<ServerFault>(&served);
}

// As llama-server and others tell.
void readMeta(const QJsonObject &entry, ModelInfo &model)
{
    const QJsonValue meta = entry[Text("meta")];
    for (const QJsonValue &context : { entry[Text("max_model_len")], meta[Text("n_ctx_train")], meta[Text("n_ctx")] })
        if (positive(context))
            model.contextTokens = positive(context);
    model.bytes = positive(meta[Text("size")]);
    model.size = parametersInWords(meta[Text("n_params")].toInteger());
}

// What tells a model from another of its name. Without a digest, as Ollama has it, by what stays as it is while the model does: of
// llama-server its numbers, of LM Studio its kind and quantization, of vLLM where it came from. Empty: the server tells nothing.
QByteArray fingerprintIn(const QJsonObject &entry)
{
    const QByteArray digest = plain(entry[Text("digest")]).toLatin1();
    if (!digest.isEmpty())
        return digest;
    QJsonObject told;
    for (const char *name : { "arch", "quantization", "root" })
        if (entry[Text(name)].isString())
            told[Text(name)] = entry[Text(name)];
    for (const char *name : { "size", "n_params", "n_embd", "n_vocab" })
        if (const auto number = positive(entry[Text("meta")][Text(name)]))
            told[Text(name)] = *number;
    return told.isEmpty() ? QByteArray() : QCryptographicHash::hash(QJsonDocument(told).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
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

ServerProbe::ServerProbe(Endpoint endpoint, ClientLimits limits, QNetworkAccessManager *access, QThreadPool *workers, Resolve resolve)
    : m_endpoint(endpoint), m_limits(limits), m_client(std::move(endpoint), access, workers, limits, std::move(resolve))
{
}

Task<Result<QList<ModelInfo>>> ServerProbe::look(std::stop_token stop)
{
    m_found.clear();
    auto listing = list(stop);
    const Served<Listing> listed = co_await listing;
    if (const ServerFault *fault = faultIn(listed))
        co_return fault->error();
    const Listing found = std::get<Listing>(listed);
    for (const QJsonValue &each : found.models) {
        const ModelInfo model = read(each.toObject(), found.kind);
        if (!model.name.isEmpty() && m_found.size() < mostModels)
            m_found += model;
    }
    if (found.kind == ServerKind::Ollama) {
        auto asking = askOllama(stop);
        co_await asking;
    }
    co_return QList<ModelInfo>(m_found);
}

RecognisedModel ServerProbe::inListing(const Listing &listing) const
{
    RecognisedModel model { m_endpoint, {} };
    model.endpoint.kind = listing.kind;
    for (const QJsonValue &each : listing.models) {
        if (!isCalled(nameIn(each, listing.kind), m_endpoint.model))
            continue;
        model.fingerprint = fingerprintIn(each.toObject());
        model.loaded = listing.kind != ServerKind::LmStudio || each[Text("state")] != Text("not-loaded");
        break;
    }
    return model;
}

Task<Result<RecognisedModel>> ServerProbe::recognise(std::stop_token stop)
{
    auto listing = listWhenLoaded(stop);
    const Served<Listing> listed = co_await listing;
    if (const ServerFault *fault = faultIn(listed); fault && isGone(fault->kind))
        co_return fault->error();
    RecognisedModel model = inListing(faultIn(listed) ? Listing() : std::get<Listing>(listed));
    const ServerKind kind = model.endpoint.kind;
    if (kind == ServerKind::LlamaServer || kind == ServerKind::LmStudio)
        co_return RecognisedModel(model);
    auto showing = show(m_endpoint.model, stop);
    const Served<QJsonObject> shown = co_await showing;
    const ServerFault *fault = faultIn(shown);
    const Result<void> accepted = acceptedModel(model.endpoint, fault ? QJsonObject() : std::get<QJsonObject>(shown));
    if (!accepted)
        co_return Error(accepted.error());
    if (fault && (kind == ServerKind::Ollama || isAbsent(fault->kind))) // what is not known is not sent to
        co_return fault->error();
    if (kind != ServerKind::Ollama)
        co_return RecognisedModel(model);
    auto asking = loadedByOllama(stop);
    const Served<QStringList> loaded = co_await asking;
    if (const auto *names = std::get_if<QStringList>(&loaded))
        model.loaded = std::any_of(names->begin(), names->end(), [&](const QString &name) { return isCalled(name, m_endpoint.model); });
    co_return RecognisedModel(model);
}

Task<Served<ServerProbe::Listing>> ServerProbe::listWhenLoaded(std::stop_token stop)
{
    const auto until = std::chrono::steady_clock::now() + m_limits.loading;
    while (true) {
        auto listing = list(stop);
        Served<Listing> listed = co_await listing;
        const ServerFault *fault = faultIn(listed);
        if (!fault || fault->kind != Kind::Loading || std::chrono::steady_clock::now() > until)
            co_return std::move(listed);
        auto sleeping = sleepFor(m_limits.loadingPause, stop);
        const Result<void> slept = co_await sleeping;
        if (!slept)
            co_return ServerFault { Kind::Stopped, {}, {}, {}, {} };
    }
}

Task<Served<ServerProbe::Listing>> ServerProbe::list(std::stop_token stop)
{
    m_begun = std::chrono::steady_clock::now();
    auto asking = ask(m_endpoint.beside(QStringLiteral("api/tags")), {}, stop);
    const Served<QJsonObject> tags = co_await asking;
    if (const ServerFault *fault = faultIn(tags); fault && isAbsent(fault->kind))
        co_return ServerFault(*fault);
    const auto *object = std::get_if<QJsonObject>(&tags);
    if (object && (*object)[Text("models")].isArray() && !object->contains(Text("data"))) // llama-server answers to this as well, with both
        co_return Listing { ServerKind::Ollama, (*object)[Text("models")].toArray() };
    auto askingOthers = listOfOthers(stop);
    Served<Listing> listed = co_await askingOthers;
    co_return std::move(listed);
}

// LM Studio in its own way, then whoever offers what OpenAI does.
Task<Served<ServerProbe::Listing>> ServerProbe::listOfOthers(std::stop_token stop)
{
    auto askingStudio = ask(m_endpoint.beside(QStringLiteral("api/v0/models")), {}, stop);
    Served<QJsonObject> models = co_await askingStudio;
    if (const ServerFault *fault = faultIn(models); fault && isAbsent(fault->kind))
        co_return ServerFault(*fault);
    const auto *studio = std::get_if<QJsonObject>(&models);
    const bool isStudio = studio && (*studio)[Text("data")][0][Text("type")].isString();
    if (!isStudio) {
        auto askingAny = ask(m_endpoint.call(QStringLiteral("models")), {}, stop);
        models = co_await askingAny;
    }
    if (const ServerFault *fault = faultIn(models))
        co_return ServerFault(*fault);
    const QJsonValue data = std::get<QJsonObject>(models)[Text("data")];
    if (!data.isArray())
        co_return garbled(m_endpoint);
    const bool isLlama = data[0][Text("owned_by")] == Text("llamacpp");
    co_return Listing { isStudio ? ServerKind::LmStudio : isLlama ? ServerKind::LlamaServer : ServerKind::Other, data.toArray() };
}

ModelInfo ServerProbe::read(const QJsonObject &entry, ServerKind kind) const
{
    const QString name = nameIn(entry, kind);
    ModelInfo model;
    model.id = idOfServed(m_endpoint.base, name);
    model.name = name.simplified().left(longestText);
    model.source = ModelSource::Server;
    model.place = m_endpoint.base.toString();
    model.server = nameOf(kind);
    setKind(model, soundsLikeEmbedding(name));
    if (kind == ServerKind::Ollama)
        readTag(entry, model);
    else if (kind == ServerKind::LmStudio)
        readStudio(entry, model);
    else
        readMeta(entry, model);
    judge(entry, kind, model);
    return model;
}

// told: by the server, of this model.
void ServerProbe::judge(const QJsonObject &told, ServerKind kind, ModelInfo &model) const
{
    Endpoint endpoint = m_endpoint;
    endpoint.model = placeOf(model.id).value_or(ModelPlace()).name;
    endpoint.kind = kind;
    const Result<void> accepted = acceptedModel(endpoint, told);
    if (accepted)
        return;
    model.state = ModelState::Unusable;
    model.reason = accepted.error().message;
}

Task<> ServerProbe::askOllama(std::stop_token stop)
{
    auto asking = loadedByOllama(stop);
    const Served<QStringList> loaded = co_await asking;
    if (const ServerFault *fault = faultIn(loaded); fault && isGone(fault->kind))
        co_return; // what else is asked would take as long, one after the other
    if (const auto *names = std::get_if<QStringList>(&loaded))
        for (ModelInfo &model : m_found)
            if (model.state == ModelState::Ready && names->contains(placeOf(model.id)->name))
                model.state = ModelState::Running;
    for (qsizetype i = 0; i < std::min(m_found.size(), mostAsked); ++i) {
        auto showing = show(placeOf(m_found[i].id)->name, stop);
        const Served<QJsonObject> shown = co_await showing;
        if (const ServerFault *fault = faultIn(shown); fault && isGone(fault->kind))
            co_return;
        if (const auto *details = std::get_if<QJsonObject>(&shown)) {
            readDetails(*details, m_found[i]);
            judge(*details, ServerKind::Ollama, m_found[i]);
        }
    }
}

// The names of the models that it holds in memory.
Task<Served<QStringList>> ServerProbe::loadedByOllama(std::stop_token stop)
{
    auto asking = ask(m_endpoint.beside(QStringLiteral("api/ps")), {}, stop);
    const Served<QJsonObject> said = co_await asking;
    if (const ServerFault *fault = faultIn(said))
        co_return ServerFault(*fault);
    const QJsonValue models = std::get<QJsonObject>(said)[Text("models")];
    if (!models.isArray())
        co_return garbled(m_endpoint);
    QStringList names;
    for (const QJsonValue &each : models.toArray())
        names += each[Text("name")].toString();
    co_return QStringList(names);
}

// What Ollama tells of one model.
Task<Served<QJsonObject>> ServerProbe::show(QString name, std::stop_token stop)
{
    const QByteArray body = QJsonDocument(QJsonObject { { QStringLiteral("model"), name } }).toJson(QJsonDocument::Compact);
    auto asking = ask(m_endpoint.beside(QStringLiteral("api/show")), body, stop);
    Served<QJsonObject> shown = co_await asking;
    co_return std::move(shown);
}

Task<Served<QJsonObject>> ServerProbe::ask(QUrl url, QByteArray body, std::stop_token stop)
{
    using std::chrono::milliseconds;
    const auto spent = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - m_begun);
    HttpDeadlines deadlines = m_limits.quick;
    deadlines.total = std::max(deadlines.total - spent, milliseconds(1));
    auto asking = m_client.ask(std::move(url), std::move(body), deadlines, stop);
    Served<QJsonObject> said = co_await asking;
    co_return std::move(said);
}

} // namespace superinstance
