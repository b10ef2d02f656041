#include "engine/models/endpoint.h"

#include "engine/async/event.h"

#include <QCoreApplication>
#include <QHostInfo>

#include <algorithm>

namespace superinstance {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Endpoint", text);
}

QUrl withPath(QUrl url, const QString &path)
{
    url.setPath(path);
    return url;
}

// 127.0.0.0/8 or ::1; an IPv4 address in the clothes of an IPv6 one is what it is inside.
bool isThisMachine(const QHostAddress &address)
{
    bool inside = false;
    const quint32 four = address.toIPv4Address(&inside);
    if (inside)
        return four >> 24 == 127;
    return address.scopeId().isEmpty() && address == QHostAddress(QHostAddress::LocalHostIPv6);
}

Error elsewhere(const Endpoint &endpoint)
{
    return Error::failed(tr("Only models on this computer can be used so far, and %1 is not an address of this computer. "
                            "Enter one that is, such as http://localhost:11434.").arg(endpoint.base.host()));
}

// As Ollama names what it does not run itself.
bool soundsLikeCloud(const QString &name)
{
    const QString model = name.trimmed();
    return model.endsWith(QLatin1String("-cloud"), Qt::CaseInsensitive) || model.endsWith(QLatin1String(":cloud"), Qt::CaseInsensitive);
}

bool isSendable(const QString &key)
{
    return std::all_of(key.begin(), key.end(), [](QChar letter) { return letter > u' ' && letter < u'\x7f'; });
}

bool isLocalName(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("localhost.");
}

} // namespace

QString nameOf(ServerKind kind)
{
    switch (kind) {
    case ServerKind::LlamaServer: return QStringLiteral("llama-server");
    case ServerKind::Ollama: return QStringLiteral("Ollama");
    case ServerKind::LmStudio: return QStringLiteral("LM Studio");
    case ServerKind::Other: break;
    }
    return {};
}

QUrl Endpoint::call(const QString &name) const
{
    QString path = base.path();
    if (path.isEmpty() || (kind == ServerKind::Ollama && !path.endsWith(QLatin1String("/v1")))) // of others the person names it with the path
        path += QLatin1String("/v1");
    return withPath(base, path + QLatin1Char('/') + name);
}

QUrl Endpoint::beside(const QString &name) const
{
    QString path = base.path();
    if (path.endsWith(QLatin1String("/v1")))
        path.chop(3);
    return withPath(base, path + QLatin1Char('/') + name);
}

QString Endpoint::server() const
{
    return base.authority();
}

Result<QUrl> readAddress(QString typed)
{
    typed = typed.trimmed();
    if (!typed.contains(QLatin1String("://")))
        typed.prepend(QLatin1String("http://"));
    QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Error::failed(tr("This is no address of a server. Enter one such as http://localhost:11434."));
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))
        return Error::failed(tr("The address of a model server begins with http:// or https://."));
    if (url.authority().contains(QLatin1Char('@')))
        return Error::failed(tr("The address must not hold a name or a password; enter the key in its own field."));
    if (url.hasQuery() || url.hasFragment())
        return Error::failed(tr("The address of a model server has neither “?” nor “#”. Enter what stands before that sign."));
    while (url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path().chopped(1));
    return url;
}

Task<Result<QList<QHostAddress>>> resolveHost(QString host, std::stop_token stop)
{
    Event found;
    QObject context; // when it goes, nobody is told any more
    QHostInfo info;
    QHostInfo::lookupHost(host, &context, [&found, &info](const QHostInfo &answer) {
        info = answer;
        found.set();
    });
    auto waiting = found.wait(stop);
    const Result<void> waited = co_await waiting;
    if (!waited)
        co_return Error(waited.error());
    co_return info.addresses();
}

Task<Result<QList<QHostAddress>>> acceptedAddresses(Endpoint endpoint, Resolve resolve, std::stop_token stop)
{
    const Result<QUrl> address = readAddress(endpoint.base.toString());
    if (!address)
        co_return Error(address.error());
    if (!isSendable(endpoint.key))
        co_return Error::failed(tr("The key holds spaces or characters that no key has. Enter it again."));
    const QString host = address->host();
    QList<QHostAddress> addresses;
    if (const QHostAddress literal(host); !literal.isNull()) {
        addresses = { literal };
    } else if (isLocalName(host)) {
        auto resolving = resolve(host, stop);
        const Result<QList<QHostAddress>> resolved = co_await resolving;
        if (!resolved)
            co_return Error(resolved.error());
        addresses = *resolved;
    }
    if (addresses.isEmpty() || !std::all_of(addresses.begin(), addresses.end(), isThisMachine))
        co_return elsewhere(endpoint);
    co_return addresses;
}

Result<void> acceptedModel(const Endpoint &endpoint, const QJsonObject &told)
{
    const bool mayBeOllama = endpoint.kind == ServerKind::Ollama || endpoint.kind == ServerKind::Other;
    const auto says = [&](const char *field) { return !told[QLatin1String(field)].toString().isEmpty(); };
    if (!mayBeOllama || (!says("remote_host") && !says("remote_model") && !soundsLikeCloud(endpoint.model)))
        return {};
    return Error::failed(tr("“%1” is answered on another computer, to which your documents would be sent. Until they can be redacted, only "
                            "models that run on this computer are used. Choose one of those.").arg(endpoint.model));
}

} // namespace superinstance
