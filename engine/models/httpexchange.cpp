#include "engine/models/httpexchange.h"

#include "engine/async/sleep.h"
#include "engine/async/timeout.h"

#include <QCoreApplication>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>

#include <algorithm>
#include <limits>
#include <utility>

namespace superinstance {

namespace {

constexpr qint64 pieceSize = 16 * 1024; // what is made of one fits into a turn of the loop
constexpr int mostRedirects = 3;
constexpr auto statusAttribute = QNetworkRequest::HttpStatusCodeAttribute;

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Http", text, meaning, n);
}

int seconds(std::chrono::milliseconds time)
{
    return int(std::chrono::ceil<std::chrono::seconds>(time).count());
}

class ProxiesForOthers final : public QNetworkProxyFactory {
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (QHostAddress(query.peerHostName()).isLoopback())
            return { QNetworkProxy(QNetworkProxy::NoProxy) };
        return systemProxyForQuery(query);
    }
};

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

void keepNothing(QNetworkRequest *request)
{
    request->setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request->setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request->setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request->setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request->setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request->setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request->setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
}

QNetworkRequest toQt(const HttpRequest &request)
{
    QUrl target = request.url;
    if (!request.address.isNull())
        target.setHost(request.address.toString());
    QNetworkRequest out(target);
    keepNothing(&out);
    out.setPeerVerifyName(request.url.host());
    out.setRawHeader("Host", request.url.authority(QUrl::FullyEncoded).toLatin1());
    out.setRawHeader("User-Agent", "SuperInstance");
    out.setRawHeader("Accept-Language", "*"); // else Qt tells which languages the person reads
    out.setRawHeader("Accept-Encoding", "identity"); // nothing that grows when it is unpacked
    if (!request.body.isEmpty())
        out.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    for (const auto &[name, value] : request.fields)
        out.setRawHeader(name, value);
    return out;
}

} // namespace

std::optional<std::chrono::seconds> retryAfterIn(const QByteArray &field, const QDateTime &now)
{
    bool isNumber = false;
    qint64 wait = field.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime until = QLocale::c().toDateTime(QString::fromLatin1(field.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        until.setTimeSpec(Qt::UTC);
        if (!until.isValid())
            return {};
        wait = now.secsTo(until);
    }
    return std::chrono::seconds(std::clamp<qint64>(wait, 0, std::numeric_limits<int>::max()));
}

std::unique_ptr<QNetworkAccessManager> makeHttpAccess()
{
    auto access = std::make_unique<QNetworkAccessManager>();
    access->setProxyFactory(new ProxiesForOthers); // taken over
    return access;
}

HttpExchange::HttpExchange(QNetworkAccessManager *access, HttpRequest request) : m_access(access), m_request(std::move(request)) { }

void HttpExchange::Closing::operator()(QNetworkReply *reply) const
{
    reply->abort();
    reply->deleteLater();
}

void HttpExchange::send()
{
    const QNetworkRequest request = toQt(m_request);
    m_reply.reset(m_request.body.isEmpty() ? m_access->get(request) : m_access->post(request, m_request.body));
    // Qt begins in a later turn, and forgets a limit that was set before.
    QMetaObject::invokeMethod(m_reply.get(), [reply = m_reply.get()] { reply->setReadBufferSize(readAhead); }, Qt::QueuedConnection);
    const auto changed = [this] { m_changed.set(); };
    for (auto signal : { &QNetworkReply::metaDataChanged, &QNetworkReply::finished })
        QObject::connect(m_reply.get(), signal, &m_context, changed);
    QObject::connect(m_reply.get(), &QIODevice::readyRead, &m_context, changed);
}

Task<Result<HttpHead>> HttpExchange::begin(std::stop_token stop)
{
    send();
    while (true) {
        while (!m_reply->attribute(statusAttribute).isValid() && !m_reply->isFinished()) {
            auto waiting = awaitChange(stop);
            const Result<void> waited = co_await waiting;
            if (!waited)
                co_return Error(waited.error());
        }
        if (!m_reply->attribute(statusAttribute).isValid())
            co_return failOfNetwork();
        const HttpHead head = readHead();
        const Result<bool> followed = follow(head);
        if (!followed)
            co_return Error(followed.error());
        if (!*followed)
            co_return HttpHead(head);
    }
}

Task<Result<QByteArray>> HttpExchange::peek(std::stop_token stop)
{
    auto taking = next(stop);
    Result<QByteArray> piece = co_await taking;
    if (piece)
        m_peeked = *piece;
    co_return piece;
}

Task<Result<QByteArray>> HttpExchange::next(std::stop_token stop)
{
    if (!m_peeked.isEmpty())
        co_return std::exchange(m_peeked, {});
    m_quietSince = Clock::now();
    if (m_reply->bytesAvailable() > 0)
        co_await yieldTurn(); // a flood leaves others their turn
    while (m_reply->bytesAvailable() == 0 && !m_reply->isFinished()) {
        auto waiting = awaitChange(stop);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return Error(waited.error());
    }
    if (stop.stop_requested())
        co_return fail(Failure::Stopped, {});
    if (Clock::now() > m_begun + m_request.deadlines.total) // also where there is always something to read
        co_return fail(Failure::Late, limit().sentence);
    QByteArray piece = m_reply->read(pieceSize);
    if (piece.isEmpty() && m_reply->error() != QNetworkReply::NoError && m_reply->error() < QNetworkReply::ContentAccessDenied)
        co_return failOfNetwork(); // the errors above are those that the status tells
    m_bodyBegun = m_bodyBegun || !piece.isEmpty();
    co_return piece;
}

void HttpExchange::endWithin(std::chrono::milliseconds time)
{
    m_request.deadlines.total = std::chrono::ceil<std::chrono::milliseconds>(Clock::now() - m_begun) + time;
}

Result<bool> HttpExchange::follow(const HttpHead &head)
{
    static const QList<int> redirects { 301, 302, 303, 307, 308 };
    if (!redirects.contains(head.status))
        return false;
    const QUrl target = m_request.url.resolved(QUrl::fromEncoded(head.fields.value("location")));
    if (head.status == 303 || !sameOrigin(target, m_request.url) || ++m_redirects > mostRedirects)
        return fail(Failure::Redirected, tr("%1 sends requests on to %2, which is not followed. Check the address.").arg(m_request.url.authority(), target.host()));
    m_request.url.setPath(target.path());
    m_request.url.setQuery(target.query());
    send();
    return true;
}

HttpHead HttpExchange::readHead() const
{
    HttpHead head { m_reply->attribute(statusAttribute).toInt(), {} };
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        head.fields.insert(name.toLower(), value);
    return head;
}

HttpExchange::Limit HttpExchange::limit() const
{
    const HttpDeadlines &deadlines = m_request.deadlines;
    const auto total = std::chrono::ceil<std::chrono::milliseconds>(m_begun + deadlines.total - Clock::now());
    const auto phase = m_bodyBegun ? m_quietSince + deadlines.silence - Clock::now() : m_begun + deadlines.firstByte - Clock::now();
    const QString server = m_request.url.authority();
    if (total <= phase)
        return { total, tr("%1 had not finished its answer after %n second(s).", "", seconds(deadlines.total)).arg(server) };
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(phase);
    if (m_bodyBegun)
        return { left, tr("%1 stopped in the middle of its answer and sent nothing for %n second(s). Ask again.", "", seconds(deadlines.silence)).arg(server) };
    return { left, tr("%1 had not begun to answer after %n second(s). Ask again, or choose a smaller model.", "", seconds(deadlines.firstByte)).arg(server) };
}

Task<Result<void>> HttpExchange::awaitChange(std::stop_token stop)
{
    const Limit limit = this->limit();
    m_changed.reset();
    auto work = [this](std::stop_token inner) { return change(inner); };
    auto waiting = withTimeout(limit.left, work, stop);
    const Result<void> waited = co_await waiting;
    if (waited.timedOut())
        co_return fail(Failure::Late, limit.sentence);
    if (!waited)
        co_return fail(Failure::Stopped, {});
    co_return Result<void>();
}

Task<Result<void>> HttpExchange::change(std::stop_token stop)
{
    auto waiting = m_changed.wait(stop);
    const Result<void> changed = co_await waiting;
    co_return changed;
}

Error HttpExchange::fail(Failure failure, const QString &sentence)
{
    m_failure = failure;
    m_reply.reset(); // closes the connection
    if (failure == Failure::Stopped)
        return Error::stopped();
    return failure == Failure::Late ? Error::timedOut(sentence) : Error::failed(sentence);
}

Error HttpExchange::failOfNetwork()
{
    const QString server = m_request.url.authority();
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
        return fail(Failure::Refused, tr("Nothing answers at %1. Start the model server there, or choose another model.").arg(server));
    case QNetworkReply::SslHandshakeFailedError:
        return fail(Failure::Untrusted, tr("No secure connection to %1 came about: its certificate is not trusted.").arg(server));
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return fail(Failure::NoHttp, tr("What answers at %1 is no model server. Check the address.").arg(server));
    case QNetworkReply::RemoteHostClosedError:
        if (!m_reply->attribute(statusAttribute).isValid())
            return fail(Failure::Broken, tr("What answers at %1 broke off the connection without a reply. Check the address, and whether a model server runs there.").arg(server));
        return fail(Failure::Broken, tr("%1 broke off the connection before its answer was complete. Ask again.").arg(server));
    default:
        return m_bodyBegun ? fail(Failure::Broken, tr("%1 broke off the connection before its answer was complete. Ask again.").arg(server))
                           : fail(Failure::Unreachable, tr("%1 cannot be reached. Check the address.").arg(server));
    }
}

} // namespace superinstance
