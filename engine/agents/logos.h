// Logos composes an answer from passages, each sentence a claim with its citation. Lives on the engine thread.
#pragma once
#include "engine/async/task.h"
#include "engine/models/backend.h"
#include "engine/retrieval/retriever.h"

class QThreadPool;

namespace superinstance {

struct Draft {
    QList<Claim> claims;
    Vote vote; // "if the documents answer this, one of these claims does"
    double confidence = 0; // that one of these claims rightly answers, be there an answer in the documents or not
    int readings = 1; // that the documents do not agree on: the confidence is divided between them
    QString note; // what is to be known before reading them: how many rows were counted, that documents do not agree
    bool fromRows = false; // every word that was looked for stands beside every claim
    bool byModel = false; // it was written freely, from passages that the model has read
    QString backend;
    TokenCounts tokens; // that a model read and wrote for it
};

// What a revision round asks of Logos.
struct Revision {
    int round = 1;
    QStringList struck; // texts of claims that must not come again
    QString feedback; // in words
    std::function<void(ModelProgress)> onProgress; // of a model, on the engine thread; may be empty
    std::function<void()> onAnew; // of a model: the claims told so far are withdrawn; on the engine thread, may be empty
};

class Logos {
public:
    // workers: where rows are read and drafts arranged. None is owned.
    Logos(ModelBackend *backend, QThreadPool *workers) : m_backend(backend), m_workers(workers) { }
    virtual ~Logos() = default;
    // The same on another backend.
    Logos on(ModelBackend *backend) const { return Logos(backend, m_workers); }
    // onClaim: called on the engine thread with each claim as soon as it is whole, in order, before the task completes;
    // onToken with the text as it is written (models only).
    virtual Task<Result<Draft>> compose(Intent intent, std::shared_ptr<const Evidence> evidence, Revision revision,
                                        std::function<void(Claim)> onClaim, std::function<void(QString)> onToken,
                                        std::stop_token stop);

private:
    GenerationRequest requestOf(const Intent &intent, const Evidence &evidence, const Revision &revision) const;
    Task<Result<Draft>> quote(Intent intent, std::shared_ptr<const Evidence> evidence, Revision revision,
                              std::function<void(QString)> onToken, std::stop_token stop);
    // Sentence by sentence.
    Task<Result<Draft>> write(Intent intent, std::shared_ptr<const Evidence> evidence, Revision revision,
                              std::function<void(Claim)> onClaim, std::function<void(QString)> onToken, std::stop_token stop);

protected:
    ModelBackend *m_backend;

private:
    QThreadPool *m_workers;
};

} // namespace superinstance
