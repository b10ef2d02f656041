#include "engine/models/download.h"

#include "engine/async/offload.h"
#include "engine/async/sleep.h"
#include "engine/async/timeout.h"
#include "engine/models/computerwords.h"
#include "engine/models/hardware.h"
#include "engine/models/httpexchange.h"

#include <QFileInfo>
#include <QNetworkProxyFactory>
#include <QNetworkReply>

namespace superinstance {

using namespace std::chrono_literals;

namespace {

constexpr int mostRedirects = 20;
constexpr qint64 readBuffer = 8 << 20, largestBlock = 1 << 20;
constexpr qint64 roomToSpare = 500'000'000; // of the disk: others want to write as well
constexpr std::chrono::milliseconds betweenProgress = 100ms, rateOver = 5s;

// Blocks. needed: bytes that are still to come.
Result<void> checkRoom(const DownloadManner &manner, const QString &folder, qint64 needed)
{
    const std::optional<qint64> free = manner.freeSpace ? manner.freeSpace(folder) : freeSpaceAt(folder);
    const qint64 missing = free ? needed + roomToSpare - *free : 0;
    if (missing <= 0)
        return {};
    return Error::failed(Download::tr("The disk has not enough room: %1 more are needed. Make room, or choose a smaller model.")
                             .arg(inWords(missing)));
}

// Where the reply sends us on to; empty: it does not.
QUrl redirectOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
}

ReplyHead headOf(const QNetworkReply &reply)
{
    ReplyHead head;
    head.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    head.etag = reply.rawHeader("ETag");
    head.lastModified = reply.rawHeader("Last-Modified");
    head.contentRange = reply.rawHeader("Content-Range");
    head.contentType = reply.rawHeader("Content-Type");
    const QByteArray length = reply.rawHeader("Content-Length");
    head.retryAfter = retryAfterIn(reply.rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    head.contentLength = length.isEmpty() ? -1 : length.toLongLong();
    return head;
}

// A connection that it may help to make anew.
bool mayHelpToTryAgain(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return false;
    default:
        return true;
    }
}

// Without a proxy Qt 6.4 takes an unbuffered socket, and asks once more, for nobody, where a fast answer and the end of its connection come
// together. DefaultProxy leads where the system leads every socket, through a buffered one.
class Buffered final : public QNetworkProxyFactory {
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return { QNetworkProxy(QNetworkProxy::DefaultProxy) }; }
};

struct EndsReply {
    void operator()(QNetworkReply *reply) const
    {
        reply->disconnect();
        reply->deleteLater(); // which ends its connection
    }
};

} // namespace

Download::Download(DownloadOrder order, DownloadManner manner, QThreadPool *workers) : m_order(std::move(order)), m_manner(std::move(manner)), m_workers(workers), m_address(mirrored(m_order.url, m_manner.mirror)) { }

Download::~Download() = default;

DownloadProgress Download::progress() const
{
    DownloadProgress now { m_received, m_total };
    if (m_seconds.size() < 2)
        return now;
    const double seconds = std::chrono::duration<double>(m_seconds.back().first - m_seconds.front().first).count();
    if (seconds > 0)
        now.bytesPerSecond = double(m_seconds.back().second - m_seconds.front().second) / seconds;
    if (now.bytesPerSecond > 0 && m_total > 0)
        now.secondsLeft = qint64(double(m_total - m_received) / now.bytesPerSecond + 0.5);
    return now;
}

void Download::count(qint64 received, bool last)
{
    m_received = received;
    const auto now = Clock::now();
    if (!last && now - m_lastTold < betweenProgress)
        return;
    m_lastTold = now;
    m_seconds.emplace_back(now, received);
    while (m_seconds.size() > 2 && now - m_seconds.front().first > rateOver)
        m_seconds.pop_front();
    Q_EMIT progressed();
}

Task<Result<void>> Download::run(std::stop_token stop)
{
    m_file = std::make_shared<PartialFile>(m_order.path);
    m_seconds.clear();
    auto preparing = prepare(stop);
    Result<void> done = co_await preparing;
    if (done) {
        auto fetching = fetchAll(stop);
        done = co_await fetching;
    }
    if (done) {
        auto finish = [file = m_file, sum = m_order.sha256] { return file->finish(sum); };
        auto finishing = offload(m_workers, finish);
        done = co_await finishing;
    }
    if (done)
        count(m_received, true);
    m_file.reset();
    co_return done;
}

Task<Result<void>> Download::discard()
{
    auto remove = [path = m_order.path] { return PartialFile(path).remove(); };
    auto removing = offload(m_workers, remove);
    const Result<void> removed = co_await removing;
    if (removed)
        m_received = m_total = 0;
    co_return Result<void>(removed);
}

// The disk is asked.
Task<Result<void>> Download::prepare(std::stop_token stop)
{
    auto open = [file = m_file, most = m_order.bytes, stop] { return file->open(most, stop); };
    auto opening = offload(m_workers, open, Priority::Background, stop);
    const Result<void> opened = co_await opening;
    if (!opened)
        co_return opened.error();
    m_total = m_file->file().total > 0 ? m_file->file().total : m_order.bytes;
    count(m_file->size(), true);
    auto seeing = seeToRoom();
    const Result<void> room = co_await seeing;
    co_return Result<void>(room);
}

// Of each server anew: the system may have one for some, and may have to look it up itself.
Task<void> Download::chooseProxy()
{
    auto findProxy = [url = m_address, set = m_manner.proxy] {
        return set ? *set : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0);
    };
    auto finding = offload(m_workers, findProxy);
    const QNetworkProxy proxy = co_await finding;
    if (proxy.type() == QNetworkProxy::NoProxy)
        m_network.setProxyFactory(new Buffered); // taken over
    else
        m_network.setProxy(proxy);
}

Task<Result<void>> Download::seeToRoom()
{
    if (m_total == 0)
        co_return Result<void>();
    auto check = [manner = m_manner, folder = QFileInfo(m_order.path).path(), needed = m_total - m_received] { return checkRoom(manner, folder, needed); };
    auto checking = offload(m_workers, check);
    const Result<void> room = co_await checking;
    co_return room;
}

Task<Result<void>> Download::fetchAll(std::stop_token stop)
{
    auto pause = m_manner.pause;
    qint64 furthest = m_received;
    for (int tries = 0; tries < m_manner.tries;) {
        auto fetching = fetch(stop);
        const Result<Outcome> outcome = co_await fetching;
        if (!outcome)
            co_return outcome.error();
        if (*outcome == Outcome::Whole)
            co_return Result<void>();
        if (m_received > furthest) { // it goes on, if slowly
            furthest = m_received;
            pause = m_manner.pause;
            tries = 0;
            continue;
        }
        if (++tries == m_manner.tries)
            break;
        auto sleeping = sleepFor(std::max<std::chrono::milliseconds>(pause, std::exchange(m_wait, 0s)), stop);
        const Result<void> slept = co_await sleeping;
        if (!slept)
            co_return slept.error();
        pause *= 2;
    }
    co_return Error::failed(m_trouble);
}

QNetworkRequest Download::request() const
{
    QNetworkRequest request(m_address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("Accept-Encoding", "identity"); // or positions would mean nothing
    request.setRawHeader("Accept-Language", "*"); // else Qt tells which languages the person reads
    if (m_asked > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_asked) + '-');
    if (const QByteArray validator = m_file->file().validator(); m_asked > 0 && !validator.isEmpty())
        request.setRawHeader("If-Range", validator);
    return request;
}

// Not left to Qt: after a second redirect that it was allowed to follow, Qt 6.4 asks the last server several times at once.
Result<Download::Outcome> Download::follow(const QUrl &to)
{
    if (!isNoLessSafe(m_address, to))
        return Error::failed(tr("The server sends the download on to %1, which is not safe. Choose another server or model.").arg(to.host()));
    const std::optional<Error> forbidden = m_manner.forbids ? m_manner.forbids(to) : std::nullopt;
    if (forbidden)
        return Error(*forbidden);
    m_address = to;
    return Outcome::SentOn;
}

// One try, from server to server.
Task<Result<Download::Outcome>> Download::fetch(std::stop_token stop)
{
    const bool sameForSure = !m_file->file().validator().isEmpty() || !m_order.sha256.isEmpty();
    m_asked = sameForSure ? m_file->size() : 0;
    const bool canTell = m_file->file().total > 0 || !m_order.sha256.isEmpty();
    if (m_asked > 0 && m_asked == m_total && canTell)
        co_return Outcome::Whole; // only its name was missing
    m_address = mirrored(m_order.url, m_manner.mirror);
    for (int redirects = 0; redirects <= mostRedirects; ++redirects) {
        auto choosing = chooseProxy();
        co_await choosing;
        auto asking = askOnce(stop);
        const Result<Outcome> outcome = co_await asking;
        if (!outcome || *outcome != Outcome::SentOn)
            co_return Result<Outcome>(outcome);
    }
    co_return Error::failed(tr("The download is sent on from server to server without end. Choose another server or model."));
}

// One connection.
Task<Result<Download::Outcome>> Download::askOnce(std::stop_token stop)
{
    const std::unique_ptr<QNetworkReply, EndsReply> reply(m_network.get(request()));
    reply->setReadBufferSize(readBuffer);
    connect(reply.get(), &QNetworkReply::metaDataChanged, this, [this] { m_arrived.set(); });
    connect(reply.get(), &QNetworkReply::readyRead, this, [this] { m_arrived.set(); });
    connect(reply.get(), &QNetworkReply::finished, this, [this] { m_arrived.set(); });
    auto taking = takeBody(reply.get(), stop);
    const Result<bool> taken = co_await taking;
    auto writing = written();
    const Result<void> saved = co_await writing;
    if (!taken || !saved)
        co_return taken ? saved.error() : taken.error();
    co_return *taken ? endOf(*reply) : Outcome::TryAgain;
}

// Whether the reply has come to its end, or sends us on; otherwise it is to be asked for again.
Task<Result<bool>> Download::takeBody(QNetworkReply *reply, std::stop_token stop)
{
    m_headRead = false;
    while (!stop.stop_requested()) {
        if (!redirectOf(*reply).isEmpty())
            co_return true;
        const ReplyHead head = headOf(*reply);
        if (!m_headRead && head.status >= 200) {
            m_headRead = true;
            auto obeying = obey(head);
            const Result<ReplyMeaning::Kind> meaning = co_await obeying;
            if (!meaning)
                co_return meaning.error();
            if (*meaning == ReplyMeaning::Kind::TryLater)
                co_return false;
        }
        if (reply->isFinished() && (!m_headRead || reply->bytesAvailable() == 0))
            co_return true;
        auto taking = m_headRead && reply->bytesAvailable() > 0 ? takeBlock(reply) : awaitMore(reply, stop);
        const Result<void> taken = co_await taking;
        if (taken.timedOut())
            co_return false;
        if (!taken)
            co_return taken.error();
    }
    co_return Error::stopped();
}

// Takes the next block while the one before is still being written: else the disk and the connection would wait for each other.
Task<Result<void>> Download::takeBlock(QNetworkReply *reply)
{
    const QByteArray bytes = reply->read(largestBlock);
    auto writing = written();
    const Result<void> saved = co_await writing;
    if (!saved)
        co_return saved.error();
    const qint64 wanted = std::max<qint64>(0, m_total - m_file->size());
    m_writing = write(bytes.left(wanted));
    co_return bytes.size() > wanted ? Result<void>(Error::failed(wrongLength().message)) : Result<void>();
}

Task<Result<void>> Download::written()
{
    std::optional<Task<Result<void>>> writing = std::exchange(m_writing, std::nullopt);
    if (!writing)
        co_return Result<void>();
    const Result<void> saved = co_await *writing;
    co_return saved;
}

Task<Result<void>> Download::write(QByteArray bytes)
{
    auto append = [file = m_file, bytes] { return file->append(bytes); };
    auto appending = offload(m_workers, append);
    const Result<void> appended = co_await appending;
    count(m_file->size(), false);
    co_return appended;
}

Result<Download::Outcome> Download::endOf(const QNetworkReply &reply)
{
    if (const QUrl to = redirectOf(reply); !to.isEmpty())
        return follow(m_address.resolved(to));
    m_received = m_file->size();
    if (m_headRead && reply.error() == QNetworkReply::NoError && m_received == m_total)
        return Outcome::Whole;
    if (!mayHelpToTryAgain(reply.error()))
        return Error::failed(tr("The server cannot be reached safely: %1.").arg(reply.errorString()));
    m_trouble = tr("The connection to the server breaks off again and again (%1). Continue later: what has been downloaded is kept.").arg(reply.errorString());
    return Outcome::TryAgain;
}

// Does what the head of a reply asks for, before its body is read.
Task<Result<ReplyMeaning::Kind>> Download::obey(ReplyHead head)
{
    const ReplyMeaning meaning = meaningOf(head, m_file->file(), m_asked, m_order.bytes);
    m_trouble = meaning.message;
    m_wait = meaning.wait;
    if (meaning.kind == ReplyMeaning::Kind::Fails)
        co_return Error::failed(meaning.message);
    if (meaning.kind == ReplyMeaning::Kind::TryLater)
        co_return meaning.kind;
    m_total = meaning.file.total > 0 ? meaning.file.total : m_order.bytes;
    if (meaning.kind == ReplyMeaning::Kind::Continues)
        co_return meaning.kind;
    if (!meaning.message.isEmpty())
        Q_EMIT told(meaning.message);
    auto begin = [file = m_file, identity = meaning.file] { return file->beginAnew(identity); };
    auto beginning = offload(m_workers, begin);
    const Result<void> begun = co_await beginning;
    if (!begun)
        co_return begun.error();
    m_seconds.clear();
    count(0, true);
    auto seeing = seeToRoom();
    const Result<void> room = co_await seeing;
    if (!room)
        co_return room.error();
    co_return head.status == 200 ? meaning.kind : ReplyMeaning::Kind::TryLater; // a rest that is not ours, or none: the whole is asked for
}

Task<Result<void>> Download::awaitMore(QNetworkReply *reply, std::stop_token stop)
{
    m_arrived.reset();
    if (reply->bytesAvailable() > 0 || reply->isFinished())
        co_return Result<void>();
    auto waiting = withTimeout(m_manner.silence, [this](std::stop_token token) -> Task<Result<void>> {
        auto arriving = m_arrived.wait(token);
        const Result<void> came = co_await arriving;
        co_return came;
    }, stop);
    const Result<void> came = co_await waiting;
    if (came.timedOut())
        m_trouble = tr("The server stopped sending. Continue later: what has been downloaded is kept.");
    co_return came;
}

} // namespace superinstance
