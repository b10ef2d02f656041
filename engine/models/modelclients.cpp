#include "engine/models/modelclients.h"

#include "engine/async/offload.h"
#include "engine/models/endpointkeys.h"
#include "engine/models/modelid.h"

namespace superinstance {

ModelClients::ModelClients(ClientOptions options, QThreadPool *workers) : m_options(std::move(options)), m_workers(workers) { }

ModelClients::~ModelClients() = default;

QNetworkAccessManager *ModelClients::access()
{
    if (!m_access)
        m_access = makeHttpAccess();
    return m_access.get();
}

Task<Result<ModelLease>> ModelClients::open(QString id, std::stop_token stop)
{
    const std::optional<ModelPlace> place = placeOf(id);
    if (!place || m_ended)
        co_return Error::failed(tr("There is no model “%1”. Choose another in the settings.").arg(id));
    if (!place->path.isEmpty()) {
        auto loading = loadFile(place->path, stop);
        Result<ModelLease> loaded = co_await loading;
        co_return std::move(loaded);
    }
    auto read = [dataDir = m_options.dataDir] { return endpointKeys(dataDir); };
    auto reading = offload(m_workers, read, Priority::Question, stop);
    const Result<QHash<QString, QString>> keys = co_await reading;
    if (!keys)
        co_return Error(keys.error());
    Endpoint endpoint;
    endpoint.base = place->server;
    endpoint.model = place->name;
    endpoint.key = keyOf(*keys, place->server);
    ModelLease lease;
    lease.client = std::make_shared<OpenAiClient>(endpoint, access(), m_workers, m_options.limits);
    co_return ModelLease(lease);
}

LocalModelServer *ModelClients::serverOf(const QString &path, bool embeds)
{
    std::unique_ptr<LocalModelServer> &server = m_servers[{ path, m_options.choice.program }];
    if (!server) {
        ServerChoice choice = m_options.choice;
        choice.embeddings = embeds;
        server = std::make_unique<LocalModelServer>(path, choice, m_options.patience, m_workers);
        connect(server.get(), &LocalModelServer::statusChanged, this, &ModelClients::changed);
    }
    return server.get();
}

Task<Result<ModelLease>> ModelClients::loadFile(QString path, std::stop_token stop)
{
    auto read = [path] { return readGgufHeader(path); };
    auto reading = offload(m_workers, read, Priority::Question, stop);
    const Result<GgufHeader> header = co_await reading;
    if (!header)
        co_return Error(header.error());
    if (m_ended)
        co_return Error::stopped();
    auto lending = serverOf(path, header->kind == GgufHeader::Kind::Embedding)->use(stop);
    const Result<LoadedModel> loaded = co_await lending;
    if (!loaded)
        co_return Error(loaded.error());
    Endpoint endpoint;
    endpoint.base = loaded->address;
    endpoint.key = QString::fromLatin1(loaded->key);
    endpoint.model = loaded->name;
    endpoint.llamaServer = true;
    ModelLease lease;
    lease.client = std::make_shared<OpenAiClient>(endpoint, access(), m_workers, m_options.limits);
    lease.context = loaded->context;
    lease.inUse = loaded->inUse;
    co_return ModelLease(lease);
}

ServerStatus ModelClients::statusOf(const QString &path) const
{
    const auto server = m_servers.find({ path, m_options.choice.program });
    return server == m_servers.end() ? ServerStatus() : server->second->status();
}

Task<void> ModelClients::end()
{
    m_ended = true;
    for (const auto &server : m_servers)
        server.second->unload(); // all at once
    for (const auto &server : m_servers) {
        auto ending = server.second->end();
        co_await ending;
    }
}

} // namespace superinstance
