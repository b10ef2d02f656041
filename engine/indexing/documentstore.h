// Puts documents into the vault, as many as it can in one transaction. Lives on the engine thread, owned by the pipeline.
#pragma once
#include "engine/async/task.h"
#include "engine/vault/vault.h"

#include <QSet>

#include <optional>

namespace superinstance {

class DocumentStore {
public:
    explicit DocumentStore(Vault *vault) : m_vault(vault) { } // not owned

    struct Stored {
        QList<Result<void>> results; // of each document, in order
        std::optional<Error> trouble; // the vault takes nothing at present (disk full)
    };
    // All in one transaction; one by one when that fails, so that one document cannot hold back the others. The first that
    // fails alone is taken for trouble of the vault; when it fails once more it is marked.
    Task<Stored> store(QList<PreparedDocument> documents, std::stop_token stop);

private:
    Task<Result<void>> storeTogether(QList<PreparedDocument> documents, std::stop_token stop);
    Task<Stored> storeSingly(QList<PreparedDocument> documents, std::stop_token stop);
    Task<Result<void>> markFailed(QString path, Reason reason);

    Vault *const m_vault;
    QSet<QString> m_refused; // documents that the vault did not take
};

} // namespace superinstance
