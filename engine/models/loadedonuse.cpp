#include "engine/models/loadedonuse.h"

#include "engine/models/modelid.h"
#include "engine/models/openaibackend.h"

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

Task<Result<QList<Embedding>>> EmbedderOnUse::embed(QStringList texts, bool question, std::stop_token stop)
{
    auto opening = m_clients->open(m_id, stop);
    const Result<ModelLease> lease = co_await opening;
    if (!lease)
        co_return Error(lease.error());
    ServedEmbedder embedder(lease->client, tag(), int(lease->context.value_or(usualTokens)));
    auto embedding = embedder.embed(texts, question, stop);
    const Result<QList<Embedding>> vectors = co_await embedding;
    if (!vectors)
        lease->failed();
    m_dimensions = embedder.dimensions() > 0 ? embedder.dimensions() : m_dimensions;
    co_return Result<QList<Embedding>>(vectors);
}

} // namespace superinstance
