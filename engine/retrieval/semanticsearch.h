// Has what is asked understood by an embedding model, so that passages are found that say it in other words. Where that fails, or is
// late, words alone find what they can. Lives on the engine thread, owned by the façade.
#pragma once
#include "engine/models/embedder.h"
#include "engine/retrieval/vectorindex.h"

#include <QCache>
#include <QElapsedTimer>

#include <chrono>
#include <functional>

namespace superinstance {

// What a question means, and what that is compared with.
struct Meaning {
    VectorIndex::Searched searched;
    Embedding question; // of length one
    QString model; // that made it, as a person knows it
};

struct SemanticLimits {
    std::chrono::milliseconds deadline { 1000 }; // for the vector of a question
    std::chrono::milliseconds rest { 60'000 }; // after a failure no question waits for it
};

class SemanticSearch {
public:
    // index: not owned. notice: told once, in a whole sentence, that it fails, until it works again.
    SemanticSearch(const VectorIndex *index, std::function<void(QString)> notice, SemanticLimits limits = {});

    // None: words alone. While another model's vectors are being made, those of the former are searched by it.
    void setEmbedder(std::shared_ptr<Embedder> embedder);
    // Whose vectors they are, where that was chosen before this start of the program.
    void setFormer(std::shared_ptr<Embedder> former) { m_former = std::move(former); }
    // Null: words alone. A model that has to be loaded is, for the questions to come, and this one does not wait.
    Task<std::shared_ptr<const Meaning>> meaningOf(QString question, std::stop_token stop);

private:
    Task<Result<std::shared_ptr<Embedder>>> embedderNow(VectorSet set, std::stop_token stop);
    Task<std::shared_ptr<const Meaning>> understand(VectorIndex::Searched searched, std::shared_ptr<Embedder> embedder, QString question, std::stop_token stop);
    bool rests() const { return m_sinceFailure.isValid() && m_sinceFailure.elapsed() < m_limits.rest.count(); }
    std::shared_ptr<Embedder> embedderOf(const VectorSet &set) const;
    void failed(Embedder *embedder, const Error &error);

    const VectorIndex *const m_index;
    const std::function<void(QString)> m_notice;
    const SemanticLimits m_limits;
    std::shared_ptr<Embedder> m_embedder, m_former; // m_former: whose vectors are still searched
    QCache<QString, Embedding> m_known { 32 }; // by tag and question: it is asked again in every round
    QElapsedTimer m_sinceFailure; // invalid: it works
};

} // namespace superinstance
