// A library that is searched by meaning as well, put together as the façade does.
#pragma once
#include "engine/retrieval/retriever.h"
#include "engine/retrieval/semanticsearch.h"
#include "tests/support/library.h"
#include "tests/support/scriptedembedder.h"

namespace superinstance {

class SemanticLibrary : public TestLibrary {
public:
    explicit SemanticLibrary(SemanticLimits limits = {})
        : vectorIndex(&vault(), &workers(), dataDir()), semantic(&vectorIndex, [this](const QString &sentence) { notices.append(sentence); }, limits), retriever(&vault(), &semantic)
    {
        reopen();
    }
    ~SemanticLibrary()
    {
        closeIndexer();
        closing();
    }
    // As at a new start of the program, but for the vault.
    void reopen()
    {
        IndexerOptions options = quickOptions();
        options.embedding.mostTexts = 8;
        options.embedding.retry = std::chrono::milliseconds(1);
        options.eraseVectors = [this](std::stop_token stop) { return vectorIndex.refresh(stop); };
        openIndexer(options);
        QObject::connect(&indexer(), &Indexer::vectorsChanged, &indexer(), [this] { refreshes->spawn([this](std::stop_token stop) { return refreshed(stop); }); });
        QObject::connect(&indexer(), &Indexer::noticed, &indexer(), [this](const QString &sentence) { notices.append(sentence); });
    }
    void start() { QVERIFY(run([&] { return indexer().start({}); }).ok()); }
    void setEmbedder(const std::shared_ptr<Embedder> &embedder)
    {
        semantic.setEmbedder(embedder);
        indexer().setEmbedder(embedder);
    }
    // Whether all passages are embedded by it, and are searched.
    bool embeddedBy(const QString &tag)
    {
        const auto state = run([this, tag] {
            auto job = [tag](VaultReader &reader) -> Result<bool> {
                const auto set = reader.vectors().searched();
                if (!set || !*set || (*set)->tag != tag)
                    return false;
                const auto waiting = reader.vectors().next((*set)->upto, 1);
                return waiting && waiting->isEmpty();
            };
            return vault().read(job);
        });
        const auto searched = vectorIndex.searched();
        return state && *state && searched && searched->set.tag == tag && searched->matrix->rows() == vectors();
    }
    qint64 vectors() // of the set that is searched
    {
        const auto counted = run([this] {
            auto job = [](VaultReader &reader) -> Result<qint64> {
                const auto searched = reader.vectors().searched();
                return searched && *searched ? reader.vectors().count((*searched)->id) : Result<qint64>(-1);
            };
            return vault().read(job);
        });
        return counted ? *counted : -1;
    }
    QStringList matrixFiles() const { return QDir(dataDir()).entryList({ vectorFileNames }, QDir::Files); }

    QStringList notices;
    VectorIndex vectorIndex;
    SemanticSearch semantic;
    Retriever retriever;

private:
    Task<> refreshed(std::stop_token stop)
    {
        auto refreshing = vectorIndex.refresh(stop);
        const Result<void> done = co_await refreshing;
        if (!done && !done.stopped())
            notices.append(done.error().message);
    }
    void closing()
    {
        run([this]() -> Task<bool> {
            refreshes->requestStop();
            auto ending = refreshes->join();
            co_await ending;
            co_return true;
        });
    }
    std::unique_ptr<TaskScope> refreshes = std::make_unique<TaskScope>();
};

} // namespace superinstance
