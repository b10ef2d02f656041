// A folder of documents, a vault and an indexer for one test, all in a temporary directory.
#pragma once
#include "engine/async/executor.h"
#include "engine/indexing/indexer.h"
#include "engine/vault/vault.h"
#include "tests/support/running.h"

#include <QTemporaryDir>

namespace superinstance {

class TestLibrary {
public:
    TestLibrary();
    ~TestLibrary();

    QString path(const QString &name) const { return m_documents.filePath(name); }
    QString documents() const { return m_documents.path(); }
    QString dataDir() const { return m_data.filePath(QStringLiteral("data")); }
    // Writes a file in place, or whole under a temporary name and renamed, as editors do.
    QString write(const QString &name, const QByteArray &content);
    QString writeAtomically(const QString &name, const QByteArray &content);

    Vault &vault() { return *m_vault; }
    Indexer &indexer() { return *m_indexer; }
    QThreadPool &workers() { return m_workers; }
    void openIndexer(const IndexerOptions &options);
    void closeIndexer();
    static IndexerOptions quickOptions(); // short delays

    // Indexes and gives the state of every file.
    QHash<QString, FileStatus> index(const QStringList &paths, bool watch = false);
    IndexSummary summary() const { return m_summary; }
    int reportsAfterTheEnd() const { return *m_late; } // of a file, by a request that had ended
    // The number of passages that hold the word (a stem of the index).
    int hits(const QString &term);
    std::optional<DocumentRecord> record(const QString &name);

private:
    QTemporaryDir m_data, m_documents;
    QThreadPool m_workers;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Indexer> m_indexer;
    IndexSummary m_summary;
    std::shared_ptr<int> m_late = std::make_shared<int>(0); // outlives us, as a request that does not end may
};

} // namespace superinstance
