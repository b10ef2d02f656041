#include "engine/indexing/embedding.h"

#include "engine/async/sleep.h"
#include "engine/indexing/earliervectors.h"
#include "engine/indexing/pipeline.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QScopeGuard>

#include <algorithm>
#include <utility>

namespace superinstance {

namespace {

constexpr qsizetype shortestTry = 60; // characters of a text that a model refuses: less says little

// A passage out of its section says less than with the name of that.
QString textOf(const Passage &passage)
{
    return passage.heading.isEmpty() ? passage.text : passage.heading + QLatin1Char('\n') + passage.text;
}

} // namespace

// The passages that are embedded together.
struct PassageEmbedding::Batch {
    std::optional<VectorSet> set; // that they come to; none: it is to be begun
    QList<ScoredChunk> chunks; // empty: none waits
    QList<Passage> passages; // of them: those that are to be embedded
    QHash<qint64, Embedding> copies; // those that need not be
    qint64 waiting = 0;
    EarlierVectors earlier; // where it is to be begun
    bool alone = false; // there are no vectors of another set

    qint64 from() const { return set ? set->upto : 0; }
};

PassageEmbedding::PassageEmbedding(Vault *vault, IndexPipeline *pipeline, EmbeddingLimits limits, QObject *parent)
    : QObject(parent), m_vault(vault), m_pipeline(pipeline), m_limits(limits)
{
    connect(m_pipeline, &IndexPipeline::drained, this, &PassageEmbedding::wake);
}

void PassageEmbedding::start(TaskScope &scope)
{
    scope.spawn([this](std::stop_token stop) { return work(stop); });
}

void PassageEmbedding::setEmbedder(std::shared_ptr<Embedder> embedder)
{
    m_embedder = std::move(embedder);
    if (m_embedder)
        m_embedder->onReplaced = [self = QPointer(this)] {
            if (self)
                self->wake();
        };
    m_retry = std::chrono::milliseconds(0);
    if (m_underWay)
        m_underWay->request();
    if (!m_embedder)
        tellWaiting(0);
    m_news.set();
}

Task<> PassageEmbedding::work(std::stop_token stop)
{
    while (true) {
        auto waiting = m_news.wait(stop);
        const Result<void> woken = co_await waiting;
        if (!woken)
            co_return;
        m_news.reset();
        Q_EMIT vectorsChanged(); // passages may have gone, with or without a model
        if (!m_embedder)
            continue;
        LinkedStop underWay(stop);
        m_underWay = &underWay;
        const auto ended = qScopeGuard([this] { m_underWay = nullptr; });
        auto embedding = embedAll(m_embedder, underWay.token());
        co_await embedding;
    }
}

// Until none waits, or there is another embedder.
Task<> PassageEmbedding::embedAll(std::shared_ptr<Embedder> embedder, std::stop_token stop)
{
    for (bool more = true; more && !stop.stop_requested();) {
        auto turn = m_pipeline->spareTurn(stop); // whatever the person waits for goes before it
        const Result<void> may = co_await turn;
        if (!may)
            co_return;
        auto some = embedSome(embedder, stop);
        const Result<bool> done = co_await some;
        if (done) {
            more = *done;
            continue;
        }
        if (done.stopped())
            co_return;
        if (std::exchange(m_vaultFailed, false)) {
            Q_EMIT storeFailed(done.error().message);
            co_return;
        }
        auto resting = rest(done.error(), embedder, stop);
        const Result<void> rested = co_await resting;
        if (!rested)
            co_return;
    }
}

// Where the set of this name is whole, nobody needs to hear that its server is off, which would be asked in vain for ever.
Task<Result<bool>> PassageEmbedding::identify(std::shared_ptr<Embedder> embedder, std::stop_token stop)
{
    auto identifying = embedder->identify(stop);
    const Result<void> identified = co_await identifying;
    if (identified || identified.stopped())
        co_return identified ? Result<bool>(true) : Result<bool>(identified.error());
    auto job = [name = embedder->name()](VaultReader &vault) -> Result<bool> {
        const Result<std::optional<VectorSet>> set = vault.vectors().searched();
        if (!set || !*set || !isTagOf(name, (*set)->tag))
            return set ? Result<bool>(false) : Result<bool>(set.error());
        const Result<qint64> waiting = vault.vectors().waiting((*set)->upto);
        return waiting ? Result<bool>(*waiting == 0) : Result<bool>(waiting.error());
    };
    auto reading = m_vault->read(job, stop, Priority::Background);
    const Result<bool> whole = co_await reading;
    co_return whole && *whole ? Result<bool>(false) : Result<bool>(identified.error());
}

// False: none waits.
Task<Result<bool>> PassageEmbedding::embedSome(std::shared_ptr<Embedder> embedder, std::stop_token stop)
{
    const Span span("passages.embed");
    auto identifying = identify(embedder, stop);
    const Result<bool> known = co_await identifying;
    if (!known || !*known)
        co_return Result<bool>(known);
    auto job = [tag = embedder->tag(), earlier = embedder->earlierTag(), most = m_texts](VaultReader &vault) { return nextBatch(vault, tag, earlier, most); };
    auto reading = m_vault->read(job, stop, Priority::Background);
    const Result<Batch> batch = co_await reading;
    if (!batch) {
        m_vaultFailed = true;
        co_return batch.error();
    }
    tellWaiting(batch->waiting);
    if (batch->chunks.isEmpty()) {
        auto finishing = finish(*batch, stop);
        Result<bool> finished = co_await finishing;
        co_return finished;
    }
    auto embedding = embedBatch(embedder, *batch, stop);
    Result<bool> more = co_await embedding;
    co_return more;
}

Task<Result<bool>> PassageEmbedding::embedBatch(std::shared_ptr<Embedder> embedder, Batch batch, std::stop_token stop)
{
    if (!batch.earlier.passages.isEmpty()) {
        auto adopting = adopt(embedder, batch.earlier, stop);
        const Result<bool> adopted = co_await adopting;
        if (!adopted || *adopted)
            co_return Result<bool>(adopted);
    }
    QElapsedTimer clock;
    clock.start();
    auto embedding = embed(embedder, batch, stop);
    const Result<Vectors> vectors = co_await embedding;
    if (!vectors)
        co_return vectors.error();
    adapt(clock.elapsed());
    m_retry = std::chrono::milliseconds(0);
    embedder->failureTold = false;
    auto storing = store(embedder, batch, *vectors);
    Result<bool> stored = co_await storing;
    co_return stored;
}

Result<PassageEmbedding::Batch> PassageEmbedding::nextBatch(VaultReader &vault, const QString &tag, const QString &earlierTag, int most)
{
    const Result<std::optional<VectorSet>> set = vault.vectors().made(tag);
    if (!set)
        return set.error();
    const Result<EarlierVectors> earlier = earlierVectors(vault, *set ? QString() : earlierTag);
    if (!earlier)
        return earlier.error();
    Batch batch { *set };
    batch.earlier = *earlier;
    const Result<QList<ScoredChunk>> chunks = vault.vectors().next(batch.from(), most);
    const Result<qint64> waiting = vault.vectors().waiting(batch.from());
    const Result<bool> alone = vault.vectors().onlyOneSet();
    if (!chunks || !waiting || !alone)
        return !chunks ? chunks.error() : !waiting ? waiting.error() : alone.error();
    batch.chunks = *chunks;
    batch.waiting = *waiting;
    batch.alone = *alone;
    if (*set) {
        const Result<QHash<qint64, Embedding>> copies = vault.vectors().ofCopies((*set)->id, *chunks);
        if (!copies)
            return copies.error();
        batch.copies = *copies;
    }
    QList<ScoredChunk> others;
    for (const ScoredChunk &chunk : *chunks)
        if (!batch.copies.contains(chunk.chunk))
            others.append(chunk);
    const Result<QList<Passage>> passages = vault.passages(others); // but for those that the disk did not keep: they are read anew
    if (!passages)
        return passages.error();
    batch.passages = *passages;
    return batch;
}

// What was kept under the model's name alone is its own, where it is so. Where that cannot be told, all is made anew.
Task<Result<bool>> PassageEmbedding::adopt(std::shared_ptr<Embedder> embedder, EarlierVectors earlier, std::stop_token stop)
{
    QStringList texts;
    for (const Passage &passage : std::as_const(earlier.passages))
        texts.append(textOf(passage));
    auto embedding = embedder->embed(texts, false, stop);
    const Result<QList<Embedding>> made = co_await embedding;
    if (made.stopped() || !made || !earlier.areOf(*made))
        co_return made.stopped() ? Result<bool>(made.error()) : Result<bool>(false);
    auto job = [set = earlier.set, tag = embedder->tag()](VaultWriter &vault) { return vault.vectors().rename(set, tag); };
    auto writing = m_vault->write(job, stop);
    const Result<void> written = co_await writing;
    m_vaultFailed = !written && !written.stopped();
    if (!written)
        co_return written.error();
    Q_EMIT vectorsChanged();
    co_return true;
}

// A text that the model refuses, even cut, has no vector.
Task<Result<PassageEmbedding::Vectors>> PassageEmbedding::embed(std::shared_ptr<Embedder> embedder, Batch batch, std::stop_token stop)
{
    Vectors vectors;
    for (auto copy = batch.copies.cbegin(); copy != batch.copies.cend(); ++copy)
        vectors.append({ copy.key(), copy.value() });
    QStringList texts;
    for (const Passage &passage : std::as_const(batch.passages))
        texts.append(textOf(passage));
    if (texts.isEmpty())
        co_return Vectors(vectors);
    auto embedding = embedder->embed(texts, false, stop);
    const Result<QList<Embedding>> together = co_await embedding;
    if (together.stopped())
        co_return together.error();
    if (!together) {
        auto probing = probe(embedder, stop);
        const Result<void> works = co_await probing;
        if (!works)
            co_return works.error();
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        Result<Embedding> one = together ? Result<Embedding>(together->value(i)) : Result<Embedding>(Embedding());
        if (!together) {
            auto trying = embedOne(embedder, texts[i], stop);
            one = co_await trying;
        }
        if (!one)
            co_return one.error();
        if (!one->isEmpty())
            vectors.append({ batch.passages[i].chunk, *one });
    }
    co_return Vectors(vectors);
}

// Cut shorter and shorter; empty: it has none. An error: the model does not work at all.
Task<Result<Embedding>> PassageEmbedding::embedOne(std::shared_ptr<Embedder> embedder, QString text, std::stop_token stop)
{
    for (qsizetype length = text.size(); length == text.size() || length >= shortestTry; length /= 2) {
        auto embedding = embedder->embed({ text.left(length) }, false, stop);
        const Result<QList<Embedding>> made = co_await embedding;
        if (made.stopped())
            co_return made.error();
        if (made && made->size() == 1)
            co_return Embedding(made->first());
    }
    auto probing = probe(embedder, stop);
    const Result<void> works = co_await probing;
    if (!works)
        co_return works.error();
    co_return Embedding();
}

// Whether it embeds anything.
Task<Result<void>> PassageEmbedding::probe(std::shared_ptr<Embedder> embedder, std::stop_token stop)
{
    auto embedding = embedder->embed({ QStringLiteral("lighthouse") }, false, stop);
    const Result<QList<Embedding>> made = co_await embedding;
    co_return made ? Result<void>() : Result<void>(made.error());
}

// Whether there may be more.
Task<Result<bool>> PassageEmbedding::store(std::shared_ptr<Embedder> embedder, Batch batch, Vectors vectors)
{
    int dimensions = vectors.isEmpty() ? embedder->dimensions() : int(vectors.last().second.size());
    if (dimensions == 0 && batch.set)
        dimensions = batch.set->dimensions;
    if (dimensions == 0) { // of nothing that could be embedded
        auto probing = probe(embedder, {});
        const Result<void> works = co_await probing;
        if (!works)
            co_return works.error();
        dimensions = embedder->dimensions();
    }
    auto job = [tag = embedder->tag(), dimensions, vectors, from = batch.from(), upto = batch.chunks.last().chunk](VaultWriter &vault) -> Result<bool> {
        const Result<VectorSet> set = vault.vectors().begin(tag, dimensions);
        if (!set)
            return set.error();
        return set->upto == from ? vault.vectors().store(set->id, vectors, upto) : Result<bool>(true); // else the model has changed under its name
    };
    auto writing = m_vault->write(job);
    const Result<bool> written = co_await writing;
    m_vaultFailed = !written;
    if (!written)
        co_return written;
    if (batch.set && batch.set->complete)
        Q_EMIT vectorsChanged();
    co_return true;
}

// The set is searched from now on, and what it replaces goes. Whether there is more to do.
Task<Result<bool>> PassageEmbedding::finish(Batch batch, std::stop_token stop)
{
    if (!batch.set || (batch.set->complete && batch.alone))
        co_return false;
    auto job = [set = batch.set->id, most = m_limits.erasedAtOnce](VaultWriter &vault) -> Result<bool> {
        const Result<bool> finished = vault.vectors().finish(set);
        if (!finished || !*finished)
            return finished;
        const Result<bool> erased = vault.vectors().eraseDropped(most);
        return erased ? Result<bool>(true) : erased;
    };
    auto writing = m_vault->write(job, stop);
    const Result<bool> written = co_await writing;
    m_vaultFailed = !written && !written.stopped();
    if (!written)
        co_return written;
    if (*written && !batch.set->complete)
        Q_EMIT vectorsChanged();
    co_return true; // there may be vectors to erase, or passages that came
}

// The model is asked again after a while, longer each time.
Task<Result<void>> PassageEmbedding::rest(Error error, std::shared_ptr<Embedder> embedder, std::stop_token stop)
{
    if (m_retry.count() == 0 && !std::exchange(embedder->failureTold, true))
        Q_EMIT failed(tr("The embedding model “%1” does not work, so what is read now is found by its words alone. %2").arg(embedder->name(), error.message));
    m_retry = m_retry.count() == 0 ? m_limits.retry : std::min(m_retry * 2, m_limits.longestRetry);
    auto sleeping = sleepFor(m_retry, stop);
    Result<void> slept = co_await sleeping;
    co_return slept;
}

void PassageEmbedding::adapt(qint64 spentMs)
{
    if (spentMs > m_limits.batchMs)
        m_texts = std::max(1, m_texts / 2);
    else if (spentMs < m_limits.batchMs / 3)
        m_texts = std::min(m_limits.mostTexts, m_texts * 2);
}

void PassageEmbedding::tellWaiting(qint64 waiting)
{
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT progressChanged();
}

} // namespace superinstance
