// Asks at an address of this computer whether a model server is there, which one it is, and what it offers. Engine thread.
#pragma once
#include "engine/models/chat.h"
#include "engine/modeltypes.h"

#include <QNetworkAccessManager>

class QThreadPool;

namespace superinstance {

class ServerProbe {
public:
    // access and workers: not owned.
    ServerProbe(Endpoint endpoint, HttpDeadlines deadlines, QNetworkAccessManager *access, QThreadPool *workers, Resolve resolve = resolveHost);

    // The models as the server tells of them: Ollama and LM Studio tell more than the interface of OpenAI does.
    Task<Result<QList<ModelInfo>>> look(std::stop_token stop);

private:
    Task<Served<QJsonObject>> get(QUrl url, QByteArray body, std::stop_token stop);
    Task<Served<QByteArray>> fetch(HttpRequest request, std::stop_token stop);
    Task<Result<void>> askOthers(std::stop_token stop);
    Task<> askOllama(QJsonArray models, std::stop_token stop);
    ModelInfo named(const QString &name, const QString &server) const;

    const Endpoint m_endpoint;
    const HttpDeadlines m_deadlines;
    QNetworkAccessManager *const m_access;
    QThreadPool *const m_workers;
    const Resolve m_resolve;
    QList<QHostAddress> m_addresses; // those that are accepted
    QList<ModelInfo> m_found;
};

} // namespace superinstance
