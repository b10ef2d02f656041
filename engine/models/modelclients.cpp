#include "engine/models/modelclients.h"

#include "engine/async/offload.h"
#include "engine/models/endpointkeys.h"
#include "engine/models/serverprobe.h"

#include <QPointer>

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
    auto reaching = reach(id, *place, stop);
    Result<ModelLease> reached = co_await reaching;
    co_return std::move(reached);
}

Task<Result<ModelLease>> ModelClients::reach(QString id, ModelPlace place, std::stop_token stop)
{
    auto read = [dataDir = m_options.dataDir] { return endpointKeys(dataDir); };
    auto reading = offload(m_workers, read, Priority::Question, stop);
    const Result<QHash<QString, QString>> keys = co_await reading;
    if (!keys)
        co_return Error(keys.error());
    Endpoint endpoint;
    endpoint.base = place.server;
    endpoint.model = place.name;
    endpoint.key = keyOf(*keys, place.server);
    ServerProbe probe(endpoint, m_options.limits, access(), m_workers);
    auto recognising = probe.recognise(stop);
    const Result<RecognisedModel> recognised = co_await recognising;
    if (!recognised)
        co_return Error(recognised.error());
    std::shared_ptr<OpenAiClient> &client = m_served[id];
    if (!client || client->endpoint() != recognised->endpoint)
        client = std::make_shared<OpenAiClient>(recognised->endpoint, access(), m_workers, m_options.limits);
    ModelLease lease;
    lease.client = client;
    lease.fingerprint = recognised->fingerprint;
    lease.loaded = recognised->loaded;
    co_return ModelLease(lease);
}

// Made where it is first wanted, in the way the kind of the model asks for.
Task<Result<LocalModelServer *>> ModelClients::serverOf(QString path, std::stop_token stop)
{
    const ServerKey key { path, m_options.choice.program };
    if (!m_servers.contains(key)) {
        auto read = [path] { return readGgufHeader(path); };
        auto reading = offload(m_workers, read, Priority::Question, stop);
        const Result<GgufHeader> header = co_await reading;
        if (!header)
            co_return Error(header.error());
        ServerChoice choice = m_options.choice;
        choice.program = key.second;
        choice.embeddings = header->kind == GgufHeader::Kind::Embedding;
        Served &served = m_servers[key];
        if (!served.server) // nobody made it meanwhile
            served = { std::make_unique<LocalModelServer>(path, choice, m_options.patience, m_workers), servedNeed(*header, choice.context()) };
        connect(served.server.get(), &LocalModelServer::statusChanged, this, &ModelClients::changed, Qt::UniqueConnection);
    }
    if (m_ended)
        co_return Error::stopped();
    co_return m_servers.at(key).server.get();
}

bool ModelClients::isNamed(const ServerKey &key) const
{
    return m_named.contains(idOfFile(key.first)) && key.second == m_options.choice.program;
}

// What was loaded for a role that it has no more would keep its memory until it was idle for long.
Task<void> ModelClients::makeRoom(LocalModelServer *wanted)
{
    QList<LocalModelServer *> leaving;
    for (const auto &[key, each] : m_servers)
        if (each.server.get() != wanted && each.server->idle() && !isNamed(key))
            leaving += each.server.get();
    for (LocalModelServer *server : std::as_const(leaving))
        server->unload();
    for (LocalModelServer *server : std::as_const(leaving)) {
        auto waiting = server->awaitUnloaded();
        co_await waiting;
    }
}

// What the system calls available and the others of ours take all the same: what they have yet to load, and weights, which are mapped
// files and could be dropped, but are read for every token.
qint64 ModelClients::takenBeside(const LocalModelServer *wanted) const
{
    using State = ServerStatus::State;
    qint64 taken = 0;
    for (const auto &[key, each] : m_servers) {
        const State state = each.server->status().state;
        if (each.server.get() != wanted && (state == State::Starting || state == State::Restarting))
            taken += each.need.total();
        else if (each.server.get() != wanted && state == State::Ready)
            taken += each.need.weights;
    }
    return taken;
}

Task<Result<ModelLease>> ModelClients::loadFile(QString path, std::stop_token stop)
{
    auto making = serverOf(path, stop);
    const Result<LocalModelServer *> server = co_await making;
    if (!server)
        co_return Error(server.error());
    if ((*server)->status().state != ServerStatus::State::Ready) {
        auto leaving = makeRoom(*server);
        co_await leaving;
    }
    if (m_ended)
        co_return Error::stopped();
    auto lending = (*server)->use(stop, takenBeside(*server));
    const Result<LoadedModel> loaded = co_await lending;
    if (!loaded)
        co_return Error(loaded.error());
    Endpoint endpoint;
    endpoint.base = loaded->address;
    endpoint.key = QString::fromLatin1(loaded->key);
    endpoint.model = loaded->name;
    endpoint.kind = ServerKind::LlamaServer;
    ModelLease lease;
    lease.client = std::make_shared<OpenAiClient>(endpoint, access(), m_workers, m_options.limits);
    lease.context = loaded->context;
    lease.fingerprint = loaded->fingerprint;
    lease.inUse = loaded->inUse;
    lease.failed = [server = QPointer(*server)] {
        if (server)
            server->doubt();
    };
    co_return ModelLease(lease);
}

void ModelClients::warm(const QString &id)
{
    if (m_warming.contains(id))
        return;
    m_warming.insert(id);
    m_scope.spawn([this, id](std::stop_token stop) -> Task<> {
        auto loading = makeReady(id, stop);
        const Result<void> loaded = co_await loading;
        m_warming.remove(id);
        if (!loaded && !loaded.stopped())
            m_warmingFailures.insert(id, loaded.error());
    });
}

// A served model is loaded by being asked something.
Task<Result<void>> ModelClients::makeReady(QString id, std::stop_token stop)
{
    auto opening = open(id, stop);
    const Result<ModelLease> lease = co_await opening;
    if (!lease)
        co_return Error(lease.error());
    if (lease->loaded)
        co_return Result<void>();
    auto asking = lease->client->embed({ QStringLiteral("lighthouse") }, {}, stop);
    const Result<QList<Embedding>> answered = co_await asking;
    co_return answered ? Result<void>() : Result<void>(answered.error());
}

std::optional<Error> ModelClients::takeWarmingFailure(const QString &id)
{
    const auto failure = m_warmingFailures.constFind(id);
    if (failure == m_warmingFailures.constEnd())
        return {};
    const Error error = *failure;
    m_warmingFailures.erase(failure);
    return error;
}

Task<Result<QByteArray>> ModelClients::fingerprint(QString id, std::stop_token stop)
{
    const QString path = placeOf(id).value_or(ModelPlace()).path;
    if (path.isEmpty()) {
        auto opening = open(id, stop);
        const Result<ModelLease> lease = co_await opening;
        co_return lease ? Result<QByteArray>(lease->fingerprint) : Result<QByteArray>(lease.error());
    }
    const auto served = m_servers.find({ path, m_options.choice.program });
    if (served != m_servers.end() && served->second.server->status().state == ServerStatus::State::Ready)
        co_return QByteArray(served->second.server->fingerprint());
    auto read = [path] { return fingerprintOf(path); };
    auto reading = offload(m_workers, read, Priority::Question, stop);
    const Result<QByteArray> found = co_await reading;
    co_return Result<QByteArray>(found);
}

ServerStatus ModelClients::statusOf(const QString &path) const
{
    const auto server = m_servers.find({ path, m_options.choice.program });
    return server == m_servers.end() ? ServerStatus() : server->second.server->status();
}

Task<void> ModelClients::end()
{
    m_ended = true;
    m_scope.requestStop();
    for (const auto &server : m_servers)
        server.second.server->unload(); // all at once
    auto joining = m_scope.join();
    co_await joining;
    for (const auto &server : m_servers) {
        auto ending = server.second.server->end();
        co_await ending;
    }
}

} // namespace superinstance
