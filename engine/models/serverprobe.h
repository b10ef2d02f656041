// Asks at an address of this computer whether a model server is there, which one it is, and what it offers. Engine thread.
#pragma once
#include "engine/models/openaiclient.h"
#include "engine/modeltypes.h"

#include <QJsonArray>

namespace superinstance {

// A model that is to be used, as its server tells of it.
struct RecognisedModel {
    Endpoint endpoint; // with the kind of the server
    QByteArray fingerprint; // by which the model is told from another of its name; empty: the server does not say
    bool loaded = true; // false: the server says that it would have to load it first
};

class ServerProbe {
public:
    // access and workers: not owned. The quick one of the limits is what all questions of one look may take together.
    ServerProbe(Endpoint endpoint, ClientLimits limits, QNetworkAccessManager *access, QThreadPool *workers, Resolve resolve = resolveHost);

    // The models as the server tells of them: Ollama and LM Studio tell more than the interface of OpenAI does.
    Task<Result<QList<ModelInfo>>> look(std::stop_token stop);
    // The model of the endpoint, if it may be used. Waits for a server that is loading.
    Task<Result<RecognisedModel>> recognise(std::stop_token stop);

private:
    struct Listing {
        ServerKind kind = ServerKind::Other;
        QJsonArray models;
    };
    Task<Served<Listing>> list(std::stop_token stop);
    Task<Served<Listing>> listOfOthers(std::stop_token stop);
    Task<Served<Listing>> listWhenLoaded(std::stop_token stop);
    Task<> askOllama(std::stop_token stop);
    Task<Served<QStringList>> loadedByOllama(std::stop_token stop);
    RecognisedModel inListing(const Listing &listing) const;
    Task<Served<QJsonObject>> show(QString name, std::stop_token stop);
    Task<Served<QJsonObject>> ask(QUrl url, QByteArray body, std::stop_token stop);
    ModelInfo read(const QJsonObject &entry, ServerKind kind) const;
    void judge(const QJsonObject &told, ServerKind kind, ModelInfo &model) const;

    const Endpoint m_endpoint;
    const ClientLimits m_limits;
    OpenAiClient m_client;
    std::chrono::steady_clock::time_point m_begun; // the look
    QList<ModelInfo> m_found;
};

} // namespace superinstance
