#include "engine/models/modelregistry.h"

#include "engine/async/join.h"
#include "engine/async/offload.h"
#include "engine/async/span.h"
#include "engine/models/computerwords.h"
#include "engine/models/endpointkeys.h"
#include "engine/models/modelid.h"
#include "engine/models/serverprobe.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace superinstance {

namespace {

ModelInfo builtIn()
{
    ModelInfo model;
    model.id = builtInId;
    model.name = QCoreApplication::translate("ModelRegistry", "Built-in method");
    model.answers = true;
    return model;
}

// What was entered and does not answer, so that the person sees why.
ModelInfo silent(const Endpoint &endpoint, const QString &reason)
{
    ModelInfo model;
    model.id = model.place = endpoint.base.toString();
    model.name = endpoint.server();
    model.source = ModelSource::Server;
    model.state = ModelState::Unusable;
    model.reason = reason;
    return model;
}

// Where Ollama is: it has a variable for that, with or without scheme and port, and in which it says that it listens everywhere.
QUrl ollama()
{
    QString place = qEnvironmentVariable("OLLAMA_HOST");
    if (place.isEmpty() || place.startsWith(QLatin1Char(':')))
        place.prepend(QStringLiteral("127.0.0.1"));
    const Result<QUrl> address = readAddress(place);
    QUrl url = address ? *address : QUrl(QStringLiteral("http://127.0.0.1"));
    if (url.host() == QLatin1String("0.0.0.0") || url.host() == QLatin1String("::"))
        url.setHost(QStringLiteral("127.0.0.1"));
    if (url.port() < 0)
        url.setPort(11434);
    return url;
}

// One server, whichever name and path it was reached by.
bool isSame(const QUrl &one, const QUrl &other)
{
    const auto host = [](const QUrl &url) { return url.host() == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : url.host(); };
    return host(one) == host(other) && one.port() == other.port() && one.scheme() == other.scheme();
}

// Whether those who show it have to ask again. How much memory is available is another at each look.
bool isNews(const ModelsOverview &before, const ModelsOverview &now)
{
    const auto isSameModel = [](const ModelInfo &one, const ModelInfo &other) { return one.id == other.id && one.state == other.state && one.embeds == other.embeds; };
    const auto isSameDownload = [](const ModelDownload &one, const ModelDownload &other) { return one.name == other.name && one.state == other.state; };
    return before.roles != now.roles || before.folders != now.folders || before.endpoints != now.endpoints || before.serverProgram != now.serverProgram
        || !std::equal(before.models.begin(), before.models.end(), now.models.begin(), now.models.end(), isSameModel)
        || !std::equal(before.downloads.begin(), before.downloads.end(), now.downloads.begin(), now.downloads.end(), isSameDownload);
}

// "8.0B", "137M" as a number; 0 where it is none.
qint64 parametersIn(const QString &size)
{
    static const QRegularExpression form(QStringLiteral("^([0-9.]+)\\s*([BM])$"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(size);
    return qint64(match.captured(1).toDouble() * (match.captured(2).toUpper() == QLatin1String("B") ? 1e9 : 1e6));
}

std::optional<double> secondsOf(const Hardware &hardware, const ModelInfo &model)
{
    GgufHeader header;
    header.parameters = parametersIn(model.size);
    header.tensorBytes = model.bytes.value_or(0);
    return model.answers && model.state != ModelState::Unusable ? secondsPerAnswer(hardware, header) : std::nullopt;
}

} // namespace

RegistryOptions usualRegistry(const QString &dataDir)
{
    RegistryOptions options;
    options.clients.dataDir = dataDir;
    options.folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/superinstance-models");
    options.servers = { ollama(), QUrl(QStringLiteral("http://127.0.0.1:8080")), QUrl(QStringLiteral("http://127.0.0.1:1234")) };
    options.clients.choice.besideUs = QCoreApplication::applicationDirPath();
    if (const Result<QList<CatalogueModel>> catalogue = builtInCatalogue())
        options.catalogue = options.clients.choice.catalogue = *catalogue;
    return options;
}

ModelRegistry::ModelRegistry(RegistryOptions options, QThreadPool *workers)
    : m_options(std::move(options)), m_workers(workers), m_clients(m_options.clients, workers),
      m_downloads(m_options.folder, m_options.catalogue, m_options.downloading, workers)
{
    publish();
    connect(&m_clients, &ModelClients::changed, this, &ModelRegistry::publish);
    connect(&m_downloads, &ModelDownloads::changed, this, &ModelRegistry::publish);
}

ModelRegistry::~ModelRegistry() = default;

void ModelRegistry::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_clients.setProgram(settings.modelServer);
    m_clients.setNamed({ settings.models.pathos, settings.models.logos, settings.models.ethos, settings.models.embedding });
    m_downloads.setRules({ QUrl(settings.modelMirror), settings.offline });
    publish();
}

// ---- the list --------------------------------------------------------------------------------------------------------

SightOrder ModelRegistry::order() const
{
    SightOrder order { m_options.clients.choice, m_options.folder, m_settings.modelPlaces, m_options.clients.dataDir, m_sight.advice, m_options.catalogue };
    order.choice.program = m_settings.modelServer;
    return order;
}

Task<Result<void>> ModelRegistry::refresh(std::stop_token stop)
{
    const Span span("models.refresh");
    auto turning = m_turn.acquire(stop);
    const auto turn = co_await turning;
    if (!turn)
        co_return Error(turn.error());
    auto work = [order = order(), stop] { return lookForModels(order, stop); };
    auto looking = offload(m_workers, work, Priority::Question, stop);
    Result<ModelSight> sight = co_await looking;
    if (!sight || stop.stop_requested())
        co_return Error::stopped();
    m_sight = std::move(*sight);
    m_downloads.setBegun(m_sight.begun);
    auto probing = probeAll(stop);
    const QList<ModelInfo> served = co_await probing;
    if (stop.stop_requested())
        co_return Error::stopped();
    m_served = served;
    publish();
    co_return Result<void>();
}

// Those of the person first, since they may have a key; then those that are looked for, where none of them is the same.
QList<Endpoint> ModelRegistry::endpoints() const
{
    QList<Endpoint> all;
    for (const QString &entered : m_settings.modelEndpoints) {
        Endpoint endpoint;
        const Result<QUrl> address = readAddress(entered);
        endpoint.base = address ? *address : QUrl(entered);
        endpoint.key = keyOf(m_sight.keys, endpoint.base);
        all += endpoint;
    }
    for (const QUrl &server : m_options.servers) {
        Endpoint endpoint;
        endpoint.base = server;
        if (std::none_of(all.begin(), all.end(), [&](const Endpoint &other) { return isSame(other.base, server); }))
            all += endpoint;
    }
    return all;
}

Task<QList<ModelInfo>> ModelRegistry::probe(Endpoint endpoint, std::stop_token stop)
{
    ClientLimits limits = m_options.clients.limits;
    limits.quick = m_options.probing;
    ServerProbe probe(endpoint, limits, m_clients.access(), m_workers);
    auto looking = probe.look(stop);
    Result<QList<ModelInfo>> found = co_await looking;
    const bool entered = m_settings.modelEndpoints.contains(endpoint.base.toString());
    if (!found)
        co_return entered ? QList<ModelInfo> { silent(endpoint, found.error().message) } : QList<ModelInfo>();
    for (ModelInfo &model : *found)
        model.secondsPerAnswer = secondsOf(m_sight.hardware, model);
    co_return QList<ModelInfo>(*found);
}

Task<QList<ModelInfo>> ModelRegistry::probeAll(std::stop_token stop)
{
    using Probing = std::function<Task<QList<ModelInfo>>(std::stop_token)>;
    std::vector<Probing> works;
    const QList<Endpoint> all = endpoints();
    for (const Endpoint &endpoint : all)
        works.push_back([this, endpoint](std::stop_token token) { return probe(endpoint, token); });
    auto asking = whenAll(stop, works);
    const auto answers = co_await asking;
    QList<ModelInfo> models;
    if (answers)
        for (const QList<ModelInfo> &each : *answers)
            models += each;
    co_return QList<ModelInfo>(models);
}

// What has become of a file's server since the look.
ModelInfo ModelRegistry::withState(ModelInfo model) const
{
    using State = ServerStatus::State;
    const ServerStatus status = m_clients.statusOf(model.place);
    if (model.state == ModelState::Unusable || model.source != ModelSource::File || status.state == State::Off)
        return model;
    const bool starting = status.state == State::Starting || status.state == State::Restarting;
    model.state = starting ? ModelState::Starting : status.state == State::Ready ? ModelState::Running : ModelState::Ready;
    model.reason = status.reason;
    return model;
}

void ModelRegistry::publish()
{
    auto overview = std::make_shared<ModelsOverview>();
    overview->computer = inPhrases(m_sight.hardware);
    overview->models = { builtIn() };
    for (const ModelInfo &file : m_sight.files)
        overview->models += withState(file);
    overview->models += m_served;
    overview->roles = m_settings.models;
    overview->offers = offersFor(m_sight.hardware, m_options.catalogue, order().context(), m_sight.files);
    overview->downloads = m_downloads.list();
    overview->folder = m_options.folder;
    overview->folders = m_settings.modelPlaces;
    overview->endpoints = m_settings.modelEndpoints;
    overview->serverProgram = m_sight.server;
    overview->serverAdvice = m_sight.advice;
    if (!m_sight.advice.isEmpty())
        for (const ModelInfo &model : std::as_const(m_served))
            if (model.state != ModelState::Unusable && !model.server.isEmpty()) {
                overview->serverAdvice = tr("The models of %1 can be used at once.").arg(model.server) + QLatin1Char(' ') + m_sight.advice;
                break;
            }
    const bool isNew = !m_published.load() || isNews(*m_published.load(), *overview);
    m_published.store(std::move(overview));
    if (isNew)
        Q_EMIT changed();
}

// ---- places ----------------------------------------------------------------------------------------------------------

Task<Result<QString>> ModelRegistry::admit(QString place, QString key, std::stop_token stop)
{
    if (QDir::isAbsolutePath(place)) {
        auto check = [path = QDir::cleanPath(place)]() -> Result<QString> {
            if (QFileInfo(path).isDir())
                return path;
            const Result<GgufHeader> header = readGgufHeader(path);
            return header ? Result<QString>(path) : header.error();
        };
        auto checking = offload(m_workers, check, Priority::Question, stop);
        const Result<QString> checked = co_await checking;
        co_return Result<QString>(checked);
    }
    const Result<QUrl> address = readAddress(place);
    if (!address)
        co_return Error(address.error());
    Endpoint endpoint;
    endpoint.base = *address;
    endpoint.key = key;
    auto accepting = acceptedAddresses(endpoint, resolveHost, stop);
    const Result<QList<QHostAddress>> accepted = co_await accepting;
    if (!accepted)
        co_return Error(accepted.error());
    const QString entered = address->toString();
    if (key.isEmpty())
        co_return QString(entered);
    auto keeping = keepKey(entered, key, {}); // whole, or not begun
    const Result<void> kept = co_await keeping;
    co_return kept ? Result<QString>(entered) : Result<QString>(kept.error());
}

Task<Result<void>> ModelRegistry::keepKey(QString address, QString key, std::stop_token stop)
{
    auto keep = [dataDir = m_options.clients.dataDir, address, key] { return keepEndpointKey(dataDir, address, key); };
    auto keeping = offload(m_workers, keep, Priority::Question, stop);
    const Result<QString> note = co_await keeping;
    if (!note)
        co_return Error(note.error());
    if (!note->isEmpty())
        Q_EMIT noticed(*note);
    co_return Result<void>();
}

Task<Result<void>> ModelRegistry::dismiss(QString place, std::stop_token stop)
{
    auto dropping = keepKey(place, {}, stop);
    const Result<void> dropped = co_await dropping;
    co_return Result<void>(dropped);
}

// ---- roles -----------------------------------------------------------------------------------------------------------

Result<void> ModelRegistry::fits(ModelRole role, const QString &id) const
{
    if (id.isEmpty() || id == builtInId)
        return {};
    const std::shared_ptr<const ModelsOverview> list = overview();
    for (const ModelInfo &model : list->models) {
        if (model.id != id)
            continue;
        if (model.state == ModelState::Unusable)
            return Error::failed(model.reason);
        if (role == ModelRole::Embedding ? model.embeds : model.answers)
            return {};
        return Error::failed(role == ModelRole::Embedding ? tr("This model writes text and cannot compare the meaning of passages. Choose an embedding model.")
                                                          : tr("This model compares texts and cannot write answers. Choose a chat model."));
    }
    return Error::failed(tr("There is no model “%1”. Choose another in the settings.").arg(id));
}

ModelBackend *ModelRegistry::backend(const QString &id)
{
    if (id.isEmpty() || id == builtInId)
        return nullptr;
    std::unique_ptr<BackendOnUse> &backend = m_backends[id];
    if (!backend)
        backend = std::make_unique<BackendOnUse>(id, &m_clients);
    return backend.get();
}

AgentModels ModelRegistry::agents()
{
    return { backend(m_settings.models.pathos), backend(m_settings.models.logos), backend(m_settings.models.ethos) };
}

std::shared_ptr<Embedder> ModelRegistry::embedder()
{
    const QString id = m_settings.models.embedding;
    return id.isEmpty() || id == builtInId ? nullptr : embedderBy(id);
}

std::shared_ptr<Embedder> ModelRegistry::embedderBy(const QString &id)
{
    std::shared_ptr<EmbedderOnUse> &embedder = m_embedders[id];
    if (!embedder)
        embedder = std::make_shared<EmbedderOnUse>(id, &m_clients);
    return embedder;
}

Task<std::shared_ptr<Embedder>> ModelRegistry::embedderOf(QString tag, std::stop_token stop)
{
    auto looking = refresh(stop);
    const Result<void> looked = co_await looking;
    const QList<ModelInfo> models = looked ? overview()->models : QList<ModelInfo>();
    for (const ModelInfo &model : models) {
        if (!model.embeds || model.state == ModelState::Unusable || !isTagOf(nameOf(model.id), tag))
            continue;
        const std::shared_ptr<Embedder> embedder = embedderBy(model.id);
        auto identifying = embedder->identify(stop);
        const Result<void> identified = co_await identifying;
        if (identified && embedder->tag() == tag)
            co_return std::shared_ptr<Embedder>(embedder);
    }
    co_return std::shared_ptr<Embedder>();
}

} // namespace superinstance
