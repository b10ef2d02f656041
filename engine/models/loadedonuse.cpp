#include "engine/models/loadedonuse.h"

#include "engine/async/sleep.h"
#include "engine/models/modelid.h"
#include "engine/models/openaibackend.h"
#include "engine/models/serverfault.h"

#include <QCryptographicHash>
#include <QTimer>

namespace superinstance {

namespace {

constexpr int usualTokens = 512; // that an embedding model takes, where it does not tell
constexpr ModelProgress loads { 0, 0, false, true }, waits { 0, 0, false, false, true };

} // namespace

BackendCapabilities BackendOnUse::capabilities() const
{
    return { nameOf(m_id), false, false, false }; // acceptedAddresses lets through only this machine
}

Task<Result<ModelLease>> BackendOnUse::lease(OnProgress onProgress, std::stop_token stop)
{
    const auto tell = [this, onProgress, path = placeOf(m_id).value_or(ModelPlace()).path] {
        if (onProgress && !path.isEmpty() && m_clients->statusOf(path).state != ServerStatus::State::Ready)
            onProgress(loads);
    };
    QTimer alive;
    QObject::connect(&alive, &QTimer::timeout, &alive, tell);
    alive.start(m_clients->limits().loadingSign);
    tell();
    auto opening = m_clients->open(m_id, stop);
    Result<ModelLease> opened = co_await opening;
    co_return std::move(opened);
}

void BackendOnUse::tellOfLoading(const ModelLease &lease, OnProgress *onProgress, TaskScope *signs)
{
    if (lease.loaded || !*onProgress)
        return;
    const OnProgress tell = *onProgress;
    *onProgress = [tell, signs](const ModelProgress &progress) {
        signs->requestStop();
        tell(progress);
    };
    signs->spawn([this, tell](std::stop_token stop) { return watchLoading(tell, stop); });
}

// The request is answered when it is loaded, and until then tells nothing.
Task<> BackendOnUse::watchLoading(OnProgress tell, std::stop_token stop)
{
    for (bool loading = true; loading;) {
        tell(loads);
        auto sleeping = sleepFor(m_clients->limits().loadingSign, stop);
        const Result<void> slept = co_await sleeping;
        if (!slept)
            co_return;
        auto opening = m_clients->open(m_id, stop);
        const Result<ModelLease> now = co_await opening;
        loading = now && !now->loaded;
    }
    if (!stop.stop_requested())
        tell(waits);
}

Task<Result<Generation>> BackendOnUse::generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop)
{
    auto leasing = lease(request.onProgress, stop);
    const Result<ModelLease> leased = co_await leasing;
    if (!leased)
        co_return Error(leased.error());
    OpenAiCompatibleBackend backend(leased->client.get());
    TaskScope signs(stop);
    tellOfLoading(*leased, &request.onProgress, &signs);
    auto generating = backend.generate(request, onToken, stop);
    const Result<Generation> generation = co_await generating;
    signs.requestStop();
    auto ending = signs.join();
    co_await ending;
    if (!generation && !generation.stopped())
        leased->failed();
    co_return Result<Generation>(generation);
}

Task<Result<InquiryReply>> BackendOnUse::inquire(Inquiry inquiry, std::stop_token stop)
{
    auto leasing = lease(inquiry.onProgress, stop);
    const Result<ModelLease> leased = co_await leasing;
    if (!leased)
        co_return Error(leased.error());
    OpenAiCompatibleBackend backend(leased->client.get());
    TaskScope signs(stop);
    tellOfLoading(*leased, &inquiry.onProgress, &signs);
    auto inquiring = backend.inquire(inquiry, stop);
    const Result<InquiryReply> reply = co_await inquiring;
    signs.requestStop();
    auto ending = signs.join();
    co_await ending;
    if (!reply && !reply.stopped())
        leased->failed();
    co_return Result<InquiryReply>(reply);
}

QString EmbedderOnUse::name() const
{
    return nameOf(m_id);
}

// What makes other vectors of the same passages.
QString EmbedderOnUse::tagWith(const QByteArray &fingerprint) const
{
    const QByteArray made = fingerprint + prefixesOf(name()).passage.toUtf8();
    return made.isEmpty() ? name() : name() + QLatin1Char(' ') + QString::fromLatin1(QCryptographicHash::hash(made, QCryptographicHash::Sha256).toHex().left(16));
}

QString EmbedderOnUse::earlierTag() const
{
    return path().isEmpty() && m_fingerprint && !m_fingerprint->isEmpty() ? tagWith({}) : QString();
}

// A server that does not tell just now has the model that it had.
void EmbedderOnUse::found(const QByteArray &fingerprint)
{
    if (m_fingerprint == fingerprint || (m_fingerprint && fingerprint.isEmpty()))
        return;
    m_fingerprint = fingerprint;
    if (onReplaced)
        onReplaced();
}

// A server is asked once; whether it is still the same model is seen whenever that is used.
Task<Result<void>> EmbedderOnUse::identify(std::stop_token stop)
{
    if (path().isEmpty() && m_fingerprint)
        co_return Result<void>();
    auto reading = m_clients->fingerprint(m_id, stop);
    const Result<QByteArray> fingerprint = co_await reading;
    if (fingerprint)
        found(*fingerprint);
    co_return fingerprint ? Result<void>() : Result<void>(fingerprint.error());
}

// One that failed to start is asked all the same, so that it says why.
bool EmbedderOnUse::awake()
{
    using State = ServerStatus::State;
    if (path().isEmpty())
        return !m_clients->isWarming(m_id);
    const State state = m_clients->statusOf(path()).state;
    if (state == State::Ready || state == State::Failed)
        return true;
    if (state == State::Off)
        m_clients->warm(m_id);
    return false;
}

// Nobody who asks waits until a server has loaded the model.
Error EmbedderOnUse::load(const Endpoint &endpoint)
{
    if (const std::optional<Error> failure = m_clients->takeWarmingFailure(m_id))
        return *failure;
    m_clients->warm(m_id);
    return isLoading(endpoint).error();
}

Task<Result<QList<Embedding>>> EmbedderOnUse::embed(QStringList texts, bool question, std::stop_token stop)
{
    auto opening = m_clients->open(m_id, stop);
    const Result<ModelLease> lease = co_await opening;
    if (!lease)
        co_return Error(lease.error());
    found(lease->fingerprint);
    if (question && !lease->loaded)
        co_return load(lease->client->endpoint());
    ServedEmbedder embedder(lease->client, tag(), int(lease->context.value_or(usualTokens)));
    auto embedding = embedder.embed(texts, question, stop);
    const Result<QList<Embedding>> vectors = co_await embedding;
    if (!vectors && !vectors.stopped())
        lease->failed();
    else if (vectors)
        (void)m_clients->takeWarmingFailure(m_id); // it is over
    m_dimensions = embedder.dimensions() > 0 ? embedder.dimensions() : m_dimensions;
    co_return Result<QList<Embedding>>(vectors);
}

} // namespace superinstance
