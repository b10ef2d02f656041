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
    using OnProgress = std::function<void(ModelProgress)>;
    // Says, as long as it takes, that the model is being loaded.
    Task<Result<ModelLease>> lease(OnProgress onProgress, std::stop_token stop);
    // The same of a model that its server loads when it is asked, until another sign of life comes.
    void tellOfLoading(const ModelLease &lease, OnProgress *onProgress, TaskScope *signs);
    Task<> watchLoading(OnProgress tell, std::stop_token stop);

    const QString m_id;
    ModelClients *const m_clients;
};

class EmbedderOnUse final : public Embedder {
public:
    // clients: not owned.
    EmbedderOnUse(QString id, ModelClients *clients) : m_id(std::move(id)), m_clients(clients) { }
    QString name() const override;
    QString tag() const override { return tagWith(m_fingerprint.value_or(QByteArray())); } // the same model in another place is the same
    QString earlierTag() const override; // of a served model: it was told by its name alone
    Task<Result<void>> identify(std::stop_token stop) override;
    bool awake() override;
    int dimensions() const override { return m_dimensions; }
    Task<Result<QList<Embedding>>> embed(QStringList texts, bool question, std::stop_token stop) override;

private:
    QString tagWith(const QByteArray &fingerprint) const;
    QString path() const { return placeOf(m_id).value_or(ModelPlace()).path; } // empty: it is a served model
    void found(const QByteArray &fingerprint);
    Error load(const Endpoint &endpoint);

    const QString m_id;
    ModelClients *const m_clients;
    std::optional<QByteArray> m_fingerprint; // of what it holds; none: nobody saw yet
    int m_dimensions = 0;
};

} // namespace superinstance
