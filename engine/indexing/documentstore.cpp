#include "engine/indexing/documentstore.h"

namespace superinstance {

Task<DocumentStore::Stored> DocumentStore::store(QList<PreparedDocument> documents, std::stop_token stop)
{
    Stored all;
    if (documents.isEmpty())
        co_return all;
    auto storing = storeTogether(documents, stop);
    const Result<void> together = co_await storing;
    if (together || together.stopped()) {
        all.results.fill(together, documents.size());
        co_return all;
    }
    auto singly = storeSingly(documents, stop);
    all = co_await singly;
    co_return all;
}

Task<Result<void>> DocumentStore::storeTogether(QList<PreparedDocument> documents, std::stop_token stop)
{
    auto together = [documents](VaultWriter &vault) -> Result<void> {
        for (const PreparedDocument &document : documents) {
            const Result<void> stored = vault.store(document);
            if (!stored)
                return stored;
        }
        return {};
    };
    auto writing = m_vault->write(together, stop);
    Result<void> stored = co_await writing;
    if (stored)
        for (const PreparedDocument &document : std::as_const(documents))
            m_refused.remove(document.path);
    co_return stored;
}

Task<DocumentStore::Stored> DocumentStore::storeSingly(QList<PreparedDocument> documents, std::stop_token stop)
{
    Stored all;
    for (const PreparedDocument &document : std::as_const(documents)) {
        auto single = [document](VaultWriter &vault) { return vault.store(document); };
        auto storing = m_vault->write(single, stop);
        const Result<void> stored = co_await storing;
        all.results.append(stored);
        if (stored || stored.stopped())
            continue;
        if (!m_refused.contains(document.path)) {
            m_refused.insert(document.path);
            all.trouble = stored.error();
            all.results.resize(documents.size(), stored); // the rest would only fail as well
            break;
        }
        auto marking = markFailed(document.path, stored.error().message);
        (void)co_await marking;
    }
    co_return all;
}

Task<Result<void>> DocumentStore::markFailed(QString path, Reason reason)
{
    auto mark = [path, reason](VaultWriter &vault) { return vault.setState(path, FileState::Failed, reason); };
    auto marking = m_vault->write(mark);
    Result<void> marked = co_await marking;
    co_return marked;
}

} // namespace superinstance
