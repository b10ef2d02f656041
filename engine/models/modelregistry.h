// The one list of everything that can answer or embed, and who uses what of it. Engine thread, owned by the façade; overview() may
// be called from any.
#pragma once
#include "engine/async/semaphore.h"
#include "engine/models/agentmodels.h"
#include "engine/models/loadedonuse.h"
#include "engine/models/modeldownloads.h"
#include "engine/models/modelsight.h"
#include "engine/settings.h"

#include <atomic>

namespace superinstance {

struct RegistryOptions {
    ClientOptions clients;
    QString folder; // of downloads; always looked into
    QList<QUrl> servers; // addresses where a model server is looked for
    HttpDeadlines probing { std::chrono::milliseconds(1500), std::chrono::milliseconds(1500), std::chrono::seconds(3) }; // all that one is asked
    DownloadManner downloading;
    QList<CatalogueModel> catalogue;
};
// Of this computer: where Ollama, llama-server and LM Studio usually are, and the platform's folder for data, in which models stand
// beside the library's own folder, so that forgetting it leaves them.
RegistryOptions usualRegistry(const QString &dataDir);

class ModelRegistry : public QObject {
    Q_OBJECT
public:
    // workers: not owned.
    ModelRegistry(RegistryOptions options, QThreadPool *workers);
    ~ModelRegistry() override; // end() must have been awaited

    // Holds from the next question on.
    void setSettings(const Settings &settings);
    // As of the last look; never null.
    std::shared_ptr<const ModelsOverview> overview() const { return m_published.load(); }
    // Looks for files and asks servers.
    Task<Result<void>> refresh(std::stop_token stop);
    // What a person named as a place of models, as it is kept in the settings; or why it is none. A key is kept apart; where none is
    // given the one that is kept stays.
    Task<Result<QString>> admit(QString place, QString key, std::stop_token stop);
    Task<Result<void>> dismiss(QString place, std::stop_token stop); // its key, if there is one
    // Why a model cannot have this role.
    Result<void> fits(ModelRole role, const QString &id) const;

    AgentModels agents();
    std::shared_ptr<Embedder> embedder(); // the same one as long as the role is the same; null: there is none
    // What makes vectors of this tag, among all that is here, for which it looks; null: nothing.
    Task<std::shared_ptr<Embedder>> embedderOf(QString tag, std::stop_token stop);
    ModelClients &clients() { return m_clients; }
    ModelDownloads &downloads() { return m_downloads; }
    // Ends the servers that it started; completes when they are gone.
    Task<void> end() { return m_clients.end(); }

Q_SIGNALS:
    void changed(); // the overview
    void noticed(const QString &sentence); // something the person should know

private:
    SightOrder order() const;
    QList<Endpoint> endpoints() const;
    Task<QList<ModelInfo>> probe(Endpoint endpoint, std::stop_token stop);
    Task<QList<ModelInfo>> probeAll(std::stop_token stop);
    Task<Result<void>> keepKey(QString address, QString key, std::stop_token stop);
    ModelBackend *backend(const QString &id);
    std::shared_ptr<Embedder> embedderBy(const QString &id);
    ModelInfo withState(ModelInfo model) const;
    void publish();

    const RegistryOptions m_options;
    QThreadPool *const m_workers;
    Settings m_settings;
    ModelClients m_clients;
    ModelDownloads m_downloads;
    ModelSight m_sight;
    QList<ModelInfo> m_served;
    std::map<QString, std::unique_ptr<BackendOnUse>> m_backends; // by id; questions that began with one may outlast its role
    std::map<QString, std::shared_ptr<EmbedderOnUse>> m_embedders;
    std::atomic<std::shared_ptr<const ModelsOverview>> m_published;
    Semaphore m_turn { 1 }; // one look at a time, so that the last one is the newest
};

} // namespace superinstance
