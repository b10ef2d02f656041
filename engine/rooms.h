// What the façade owns while the vault is open, for the files that hold its slots; engine thread only.
#pragma once
#include "engine/engine.h"

#include "engine/agents/council.h"
#include "engine/async/givingway.h"
#include "engine/async/taskscope.h"
#include "engine/indexing/indexer.h"
#include "engine/indexing/renderer.h"
#include "engine/models/extractive.h"
#include "engine/models/modelregistry.h"
#include "engine/retrieval/retriever.h"
#include "engine/retrieval/semanticsearch.h"
#include "engine/vault/vault.h"

#include <QThreadPool>

namespace superinstance {

// vectors: what erases those of passages that are gone; used when something is taken out.
inline IndexerOptions indexerOptions(const EngineOptions &options, VectorIndex *vectors)
{
    IndexerOptions indexer;
    indexer.extractorProgram = options.extractorProgram;
    indexer.eraseVectors = [vectors](std::stop_token stop) { return vectors->refresh(stop); };
    return indexer;
}

inline ConsensusPolicy policyOf(const Settings &settings)
{
    return { settings.pathosWeight, settings.logosWeight, settings.ethosWeight, settings.consensusThreshold,
             settings.maxRounds,    settings.agentTimeoutMs, settings.leastConfidence };
}

// Everything that exists only while the vault is open, in the order of construction.
struct Engine::Rooms {
    Rooms(Engine *engine, std::unique_ptr<Vault> opened, const Settings &settings)
        : vault(std::move(opened)), vectorIndex(vault.get(), &workers, engine->m_options.dataDir),
          indexer(vault.get(), &readingWorkers, indexerOptions(engine->m_options, &vectorIndex)), renderer(engine->m_options.extractorProgram, &workers),
          semantic(&vectorIndex, [engine](const QString &sentence) { Q_EMIT engine->noticed(sentence); }), retriever(vault.get(), &semantic), builtIn(&workers),
          registry(usualRegistry(engine->m_options.dataDir), &workers), pathos(&workers),
          logos(engine->m_options.backend ? engine->m_options.backend : &builtIn, &workers), ethos(&workers),
          council(&retriever, &pathos, &logos, &ethos)
    {
        makeThreadsGiveWay(&readingWorkers);
        follow(settings);
    }
    // From now on all that is here does as the person has chosen.
    void follow(const Settings &settings)
    {
        indexer.setPaused(settings.indexingPaused);
        indexer.pace().setWhenIdle(settings.indexingWhenIdle);
        council.setPolicy(policyOf(settings));
        registry.setSettings(settings);
        council.setModels(registry.agents());
        const std::shared_ptr<Embedder> former = std::exchange(embedder, registry.embedder());
        if (embedder == former)
            return;
        semantic.setEmbedder(embedder);
        indexer.setEmbedder(embedder);
    }
    // What is searched by meaning follows what the vault holds.
    Task<void> refreshVectors(std::stop_token stop)
    {
        auto refreshing = vectorIndex.refresh(stop);
        const Result<void> refreshed = co_await refreshing;
        if (!refreshed && !refreshed.stopped())
            Q_EMIT indexer.noticed(refreshed.error().message);
    }
    // Where another embedding model was chosen before this start and its vectors are not all made, those of the former are searched by it.
    Task<void> findFormer(std::stop_token stop)
    {
        const auto searched = vectorIndex.searched();
        const std::shared_ptr<Embedder> chosen = embedder;
        if (!searched || !chosen)
            co_return;
        auto identifying = chosen->identify(stop);
        const Result<void> identified = co_await identifying;
        if (identified ? chosen->tag() == searched->set.tag : isTagOf(chosen->name(), searched->set.tag)) // one whose server is off made them, as far as can be told
            co_return;
        auto finding = registry.embedderOf(searched->set.tag, stop);
        const std::shared_ptr<Embedder> former = co_await finding;
        if (former && former != chosen && chosen == embedder)
            semantic.setFormer(former);
    }
    // Keeps what the person chose and follows it.
    static Result<void> take(Engine *engine, const Settings &changed);

    QThreadPool workers, readingWorkers; // for what a person waits for; for files
    std::unique_ptr<Vault> vault;
    VectorIndex vectorIndex;
    Indexer indexer;
    Renderer renderer;
    SemanticSearch semantic;
    Retriever retriever;
    ExtractiveBackend builtIn;
    ModelRegistry registry;
    std::shared_ptr<Embedder> embedder; // in use
    Pathos pathos;
    Logos logos;
    Ethos ethos;
    Council council;
};

// Runs `work(stop token)`, a callable that gives a Task<Result<void>>, as the request: stoppable by its number, and
// ended by failed() unless it reports its own end.
template <class Work> void Engine::serve(quint64 request, Work work)
{
    if (!isOpen(request))
        return;
    m_requests.insert_or_assign(request, std::stop_source());
    m_scope->spawn([this, request, work = std::move(work)](std::stop_token scopeStop) mutable -> Task<void> {
        std::stop_source source = m_requests.at(request);
        std::stop_callback onScopeStop(scopeStop, [source]() mutable { source.request_stop(); });
        auto task = work(source.get_token());
        const Result<void> result = co_await task;
        m_requests.erase(request);
        if (!result)
            Q_EMIT failed(request, result.stopped() ? tr("Stopped.") : result.error().message, result.stopped());
    });
}

// The same for a request that is one piece of work: `report` takes what the task of `begin(stop token)` gives.
template <class Begin, class Report> void Engine::serveResult(quint64 request, Begin begin, Report report)
{
    serve(request, [begin, report](std::stop_token stop) -> Task<Result<void>> {
        auto working = begin(stop);
        auto found = co_await working;
        if (!found)
            co_return found.error();
        report(*found);
        co_return {};
    });
}

// The same for one question to the vault.
template <class Job, class Report> void Engine::serveRead(quint64 request, Job job, Report report)
{
    serveResult(request, [this, job](std::stop_token stop) { return m_rooms->vault->read(job, stop); }, report);
}

} // namespace superinstance
