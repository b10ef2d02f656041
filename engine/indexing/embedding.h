// Has the passages embedded that were read, in small batches, when nothing else is to be done. How far it came stands in the vault
// with the vectors, so that nothing is forgotten and nothing made twice. Lives on the engine thread, owned by the indexer.
#pragma once
#include "engine/async/event.h"
#include "engine/async/stop.h"
#include "engine/async/taskscope.h"
#include "engine/models/embedder.h"
#include "engine/vault/vault.h"

#include <QObject>

namespace superinstance {

class IndexPipeline;
struct EarlierVectors;

struct EmbeddingLimits {
    int batchMs = 300; // what a batch may take: a question that comes meanwhile waits for it
    int mostTexts = 32; // in a batch
    std::chrono::milliseconds retry { 30'000 }, longestRetry { 600'000 }; // until a model that failed is asked again
    int erasedAtOnce = 200; // vectors of a set that another replaced
};

class PassageEmbedding : public QObject {
    Q_OBJECT
public:
    // None is owned.
    PassageEmbedding(Vault *vault, IndexPipeline *pipeline, EmbeddingLimits limits, QObject *parent = nullptr);

    void start(TaskScope &scope); // begins to work, as a task of it
    void setEmbedder(std::shared_ptr<Embedder> embedder); // null: none; what it was asked is given up
    void wake() { m_news.set(); } // passages may have come or gone
    qint64 waiting() const { return m_waiting; } // passages, about

Q_SIGNALS:
    void vectorsChanged(); // of the set that is searched, or which one that is
    void progressChanged();
    void failed(const QString &sentence); // the model, once until it works again
    void storeFailed(const QString &sentence); // the vault takes nothing

private:
    struct Batch;
    using Vectors = QList<QPair<qint64, Embedding>>; // by passage
    static Result<Batch> nextBatch(VaultReader &vault, const QString &tag, const QString &earlierTag, int most);
    Task<> work(std::stop_token stop);
    Task<> embedAll(std::shared_ptr<Embedder> embedder, std::stop_token stop);
    Task<Result<bool>> identify(std::shared_ptr<Embedder> embedder, std::stop_token stop);
    Task<Result<bool>> embedSome(std::shared_ptr<Embedder> embedder, std::stop_token stop);
    Task<Result<bool>> embedBatch(std::shared_ptr<Embedder> embedder, Batch batch, std::stop_token stop);
    Task<Result<bool>> adopt(std::shared_ptr<Embedder> embedder, EarlierVectors earlier, std::stop_token stop);
    Task<Result<Vectors>> embed(std::shared_ptr<Embedder> embedder, Batch batch, std::stop_token stop);
    Task<Result<Embedding>> embedOne(std::shared_ptr<Embedder> embedder, QString text, std::stop_token stop);
    Task<Result<void>> probe(std::shared_ptr<Embedder> embedder, std::stop_token stop);
    Task<Result<bool>> store(std::shared_ptr<Embedder> embedder, Batch batch, Vectors vectors);
    Task<Result<bool>> finish(Batch batch, std::stop_token stop);
    Task<Result<void>> rest(Error error, std::shared_ptr<Embedder> embedder, std::stop_token stop);
    void adapt(qint64 spentMs);
    void tellWaiting(qint64 waiting);

    Vault *const m_vault;
    IndexPipeline *const m_pipeline;
    const EmbeddingLimits m_limits;
    std::shared_ptr<Embedder> m_embedder;
    Event m_news;
    LinkedStop *m_underWay = nullptr; // what is done with this embedder
    std::chrono::milliseconds m_retry { 0 }; // 0: it works
    bool m_vaultFailed = false; // not the model
    int m_texts = 4; // in the next batch
    qint64 m_waiting = 0;
};

} // namespace superinstance
