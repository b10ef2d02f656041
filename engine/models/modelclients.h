// Gives a client for a model by its id: of a served one at once, of a file when a server of ours has loaded it. Engine thread; owned
// by the registry.
#pragma once
#include "engine/models/localmodelserver.h"
#include "engine/models/modelid.h"
#include "engine/models/openaiclient.h"

#include <QSet>

#include <map>

namespace superinstance {

// A model that can be spoken to; it stays loaded while a copy of this lives.
struct ModelLease {
    std::shared_ptr<OpenAiClient> client;
    std::optional<qint64> context; // tokens for each request, where that is known
    QByteArray fingerprint; // of what it holds: of a file as it was loaded, or as its server tells; empty: it does not
    bool loaded = true; // false: its server will load it when it is asked, which may take minutes
    std::shared_ptr<const void> inUse;
    std::function<void()> failed = [] {}; // to be called after a request that failed: a server of ours that hangs is started anew
};

struct ClientOptions {
    QString dataDir; // where keys are kept
    ServerChoice choice; // of llama-server; `program` may change
    ServerPatience patience;
    ClientLimits limits;
};

class ModelClients : public QObject {
    Q_OBJECT
public:
    // workers: not owned.
    ModelClients(ClientOptions options, QThreadPool *workers);
    ~ModelClients() override; // end() must have been awaited

    // The error says what to do. A file is served in the way its kind asks for; a server is asked each time whether it answers
    // by itself what is asked of this model.
    Task<Result<ModelLease>> open(QString id, std::stop_token stop);
    // The llama-server for whatever is loaded from now on; empty: it is looked for.
    void setProgram(const QString &program) { m_options.choice.program = program; }
    // The ids that roles name now: other models of ours may make room.
    void setNamed(const QStringList &ids) { m_named = ids; }
    // Loads what is not loaded, without anybody waiting for it: a server gives up loading when whoever asked for it leaves.
    void warm(const QString &id);
    bool isWarming(const QString &id) const { return m_warming.contains(id); }
    // Why that failed the last time; told once.
    std::optional<Error> takeWarmingFailure(const QString &id);
    // Of a file as it is loaded, or would be, see fingerprintOf; of a served model as its server tells.
    Task<Result<QByteArray>> fingerprint(QString id, std::stop_token stop);
    // Of a file's server; Off where it has none.
    ServerStatus statusOf(const QString &path) const;
    const ClientLimits &limits() const { return m_options.limits; }
    // Made when it is first wanted: whoever uses no model opens no connection.
    QNetworkAccessManager *access();
    // Ends all servers; completes when they are gone.
    Task<void> end();

Q_SIGNALS:
    void changed(); // the status of a server

private:
    using ServerKey = std::pair<QString, QString>; // the file, the program
    Task<Result<ModelLease>> reach(QString id, ModelPlace place, std::stop_token stop);
    Task<Result<ModelLease>> loadFile(QString path, std::stop_token stop);
    Task<Result<void>> makeReady(QString id, std::stop_token stop);
    Task<Result<LocalModelServer *>> serverOf(QString path, std::stop_token stop);
    Task<void> makeRoom(LocalModelServer *wanted);
    qint64 takenBeside(const LocalModelServer *wanted) const;
    bool isNamed(const ServerKey &key) const;

    ClientOptions m_options;
    QThreadPool *const m_workers;
    std::unique_ptr<QNetworkAccessManager> m_access;
    struct Served {
        std::unique_ptr<LocalModelServer> server;
        MemoryNeed need;
    };
    std::map<ServerKey, Served> m_servers;
    QStringList m_named;
    std::map<QString, std::shared_ptr<OpenAiClient>> m_served; // by id: each knows what its server takes
    bool m_ended = false;
    QSet<QString> m_warming; // ids
    QHash<QString, Error> m_warmingFailures;
    TaskScope m_scope; // of what is loaded with nobody waiting
};

} // namespace superinstance
