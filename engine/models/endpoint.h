// Where a model is served and by what, and the one place that says whether it may be used. Engine thread where it gives a Task.
#pragma once
#include "engine/async/task.h"
#include "engine/result.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QUrl>

#include <functional>

namespace superinstance {

enum class ServerKind { Other, LlamaServer, Ollama, LmStudio }; // Other: it does not say
// "Ollama"; empty for Other.
QString nameOf(ServerKind kind);

struct Endpoint {
    QUrl base; // as readAddress gives it
    QString key; // empty: none is sent
    QString model; // as the server names it
    ServerKind kind = ServerKind::Other; // each understands requests that others may refuse
    bool operator==(const Endpoint &) const = default;

    // Of one call of the interface: "chat/completions".
    QUrl call(const QString &name) const;
    // Of what stands beside the interface: "health".
    QUrl beside(const QString &name) const;
    // For sentences: "localhost:11434".
    QString server() const;
};

// What a person typed, or why it is no address of a server. Without a scheme it is http. Pure.
Result<QUrl> readAddress(QString typed);

// Gives the addresses of a host name.
using Resolve = std::function<Task<Result<QList<QHostAddress>>>(QString host, std::stop_token stop)>;
// As the system does it.
Task<Result<QList<QHostAddress>>> resolveHost(QString host, std::stop_token stop);

// The one place that decides: the addresses to which a connection may be made for this endpoint, and no others, or the
// reason why it is refused. Until there is a privacy gate these are addresses of this machine only.
Task<Result<QList<QHostAddress>>> acceptedAddresses(Endpoint endpoint, Resolve resolve, std::stop_token stop);
// Decides with it: an Ollama of this machine hands on what it is asked of some models to another one. told: what it says of the
// endpoint's model, in its list or on its own. Pure.
Result<void> acceptedModel(const Endpoint &endpoint, const QJsonObject &told);

} // namespace superinstance
