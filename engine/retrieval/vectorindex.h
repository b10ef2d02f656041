// Keeps the matrix of vectors true to the set that the vault says is searched. Lives on the engine thread, owned by the façade; the
// work runs on the vault's readers and the workers.
#pragma once
#include "engine/async/semaphore.h"
#include "engine/async/task.h"
#include "engine/retrieval/vectormatrix.h"

#include <optional>

class QThreadPool;

namespace superinstance {

class Vault;

// Names of its files in the data directory.
inline const QString vectorFileNames = QStringLiteral("vectors-*.matrix");

class VectorIndex {
public:
    // What is searched now. A search keeps it as long as it needs it.
    struct Searched {
        VectorSet set;
        std::shared_ptr<const VectorMatrix> matrix;
    };

    // vault and workers: not owned.
    VectorIndex(Vault *vault, QThreadPool *workers, QString dataDir);

    // Takes over what changed in the vault: vectors that came, passages that went, another set. Afterwards nothing is left in a file of
    // what is not in the vault any more. To be called at the start, after vectors were stored, and before a removal is said to be done.
    Task<Result<void>> refresh(std::stop_token stop);
    std::optional<Searched> searched() const { return m_searched; } // none: there is none, or it is not ready yet

private:
    Task<Result<void>> bringUpToDate(std::stop_token stop);
    Task<Result<void>> open(VectorSet set, bool anew);
    Task<Result<bool>> fill(bool compare, std::stop_token stop);
    Task<Result<void>> discard(QString but);
    QString fileOf(const VectorSet &set) const;

    Vault *const m_vault;
    QThreadPool *const m_workers;
    const QString m_dataDir;
    Semaphore m_gate { 1 };
    std::shared_ptr<VectorMatrix> m_matrix; // being filled, or searched
    VectorSet m_set; // whose it is
    std::optional<Searched> m_searched;
};

} // namespace superinstance
