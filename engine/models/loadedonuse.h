// A model by its id, as agents and retrieval know models: it is loaded when it is first asked. Engine thread; owned by the registry.
#pragma once
#include "engine/models/backend.h"
#include "engine/models/embedder.h"
#include "engine/models/modelclients.h"

namespace superinstance {

class BackendOnUse final : public ModelBackend {
public:
    // clients: not owned.
    BackendOnUse(QString id, ModelClients *clients) : m_id(std::move(id)), m_clients(clients) { }
    BackendCapabilities capabilities() const override;
    Task<Result<Generation>> generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop) override;
    Task<Result<InquiryReply>> inquire(Inquiry inquiry, std::stop_token stop) override;

private:
    // Says, as long as it takes, that the model is being loaded.
    Task<Result<ModelLease>> lease(std::function<void(ModelProgress)> onProgress, std::stop_token stop);

    const QString m_id;
    ModelClients *const m_clients;
};

class EmbedderOnUse final : public Embedder {
public:
    // clients: not owned.
    EmbedderOnUse(QString id, ModelClients *clients) : m_id(std::move(id)), m_clients(clients) { }
    QString name() const override;
    QString tag() const override; // the same model in another place is the same
    Task<Result<void>> identify(std::stop_token stop) override;
    bool awake() override;
    int dimensions() const override { return m_dimensions; }
    Task<Result<QList<Embedding>>> embed(QStringList texts, bool question, std::stop_token stop) override;

private:
    const QString m_id;
    ModelClients *const m_clients;
    QByteArray m_fingerprint; // of a file
    int m_dimensions = 0;
};

} // namespace superinstance
