#include "engine/models/loadedonuse.h"

#include "engine/models/modelid.h"
#include "engine/models/openaibackend.h"

#include <QCryptographicHash>
#include <QTimer>

namespace superinstance {

namespace {

constexpr std::chrono::seconds betweenSigns { 5 };
constexpr int usualTokens = 512; // that an embedding model takes, where it does not tell

} // namespace

BackendCapabilities BackendOnUse::capabilities() const
{
    return { nameOf(m_id), false, false, false }; // acceptedAddresses lets through only this machine
}

Task<Result<ModelLease>> BackendOnUse::lease(std::function<void(ModelProgress)> onProgress, std::stop_token stop)
{
    const auto tell = [this, onProgress, path = placeOf(m_id).value_or(ModelPlace()).path] {
        if (onProgress && !path.isEmpty() && m_clients->statusOf(path).state != ServerStatus::State::Ready)
            onProgress({ 0, 0, false, true });
    };
    QTimer alive;
    QObject::connect(&alive, &QTimer::timeout, &alive, tell);
    alive.start(betweenSigns);
    tell();
    auto opening = m_clients->open(m_id, stop);
    Result<ModelLease> opened = co_await opening;
    co_return std::move(opened);
}

Task<Result<Generation>> BackendOnUse::generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop)
{
    auto leasing = lease(request.onProgress, stop);
    const Result<ModelLease> leased = co_await leasing;
    if (!leased)
        co_return Error(leased.error());
    OpenAiCompatibleBackend backend(leased->client.get());
    auto generating = backend.generate(request, onToken, stop);
    const Result<Generation> generation = co_await generating;
    if (!generation)
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
    auto inquiring = backend.inquire(inquiry, stop);
    const Result<InquiryReply> reply = co_await inquiring;
    if (!reply)
        leased->failed();
    co_return Result<InquiryReply>(reply);
}

QString EmbedderOnUse::name() const
{
    return nameOf(m_id);
}

// What makes other vectors of the same passages.
QString EmbedderOnUse::tag() const
{
    const QByteArray made = m_fingerprint + prefixesOf(name()).passage.toUtf8();
    return made.isEmpty() ? name() : name() + QLatin1Char(' ') + QString::fromLatin1(QCryptographicHash::hash(made, QCryptographicHash::Sha256).toHex().left(16));
}

Task<Result<void>> EmbedderOnUse::identify(std::stop_token stop)
{
    const ModelPlace place = placeOf(m_id).value_or(ModelPlace());
    if (place.path.isEmpty())
        co_return Result<void>();
    auto reading = m_clients->fingerprint(place.path, stop);
    const Result<QByteArray> fingerprint = co_await reading;
    if (fingerprint)
        m_fingerprint = *fingerprint;
    co_return fingerprint ? Result<void>() : Result<void>(fingerprint.error());
}

// One that failed to start is asked all the same, so that it says why.
bool EmbedderOnUse::awake()
{
    using State = ServerStatus::State;
    const QString path = placeOf(m_id).value_or(ModelPlace()).path;
    const State state = m_clients->statusOf(path).state;
    if (path.isEmpty() || state == State::Ready || state == State::Failed)
        return true;
    if (state == State::Off)
        m_clients->warm(m_id);
    return false;
}

Task<Result<QList<Embedding>>> EmbedderOnUse::embed(QStringList texts, bool question, std::stop_token stop)
{
    auto opening = m_clients->open(m_id, stop);
    const Result<ModelLease> lease = co_await opening;
    if (!lease)
        co_return Error(lease.error());
    m_fingerprint = lease->fingerprint;
    ServedEmbedder embedder(lease->client, tag(), int(lease->context.value_or(usualTokens)));
    auto embedding = embedder.embed(texts, question, stop);
    const Result<QList<Embedding>> vectors = co_await embedding;
    if (!vectors)
        lease->failed();
    m_dimensions = embedder.dimensions() > 0 ? embedder.dimensions() : m_dimensions;
    co_return Result<QList<Embedding>>(vectors);
}

} // namespace superinstance
