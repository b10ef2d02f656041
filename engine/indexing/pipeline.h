// Carries changed files from the disk into the vault: read → chunk → store, several at a time, each stage held back by
// the next. Lives on the engine thread, owned by the indexer.
#pragma once
#include "engine/async/channel.h"
#include "engine/async/taskscope.h"
#include "engine/indexing/chunker.h"
#include "engine/indexing/reader.h"
#include "engine/vault/vault.h"

#include <QElapsedTimer>
#include <QTimer>

namespace superinstance {

// Files that somebody waits for together.
struct IndexBatch {
    std::stop_token stop; // what is not begun when it is requested is left waiting in the vault
    std::function<void(FileStatus)> each; // may be empty
    IndexSummary summary;
    int open = 0; // files submitted and not finished
    Event finished; // set while nothing is open

    void report(const FileStatus &status);
};

class IndexPipeline : public QObject {
    Q_OBJECT
public:
    // None is owned.
    IndexPipeline(Vault *vault, QThreadPool *workers, FileReader *reader, ChunkLimits limits, QObject *parent = nullptr);

    // Begins to work, as tasks of `scope`.
    void start(TaskScope &scope);
    // Takes a file; waits while the queue is full. A file that is in work already is worked on once more afterwards.
    Task<> submit(QString path, QString collection, std::shared_ptr<IndexBatch> batch, std::stop_token stop);
    void setPaused(bool paused);
    bool paused() const { return m_paused; }
    IndexProgress progress() const;
    int waiting() const { return int(m_jobs.size()); }

Q_SIGNALS:
    void fileChanged(const superinstance::FileStatus &status);
    void progressChanged(const superinstance::IndexProgress &progress);
    void storeFailed(const QString &sentence);

private:
    struct Job {
        QString path, collection;
        QList<std::shared_ptr<IndexBatch>> batches; // who waits for it
        bool again = false; // changed while in work
    };
    struct Prepared {
        QString path;
        PreparedDocument document;
        std::optional<FileStatus> settled; // needs no storing: touched, moved, gone
    };
    Task<> work(std::stop_token stop);
    Task<> store(std::stop_token stop);
    Task<> process(QString path, std::stop_token stop);
    Task<Result<ReadFile>> readTwice(QString path, std::stop_token stop);
    // The status when the bytes are known already: under this path, or under one that is gone.
    Task<Result<std::optional<FileStatus>>> settle(QString path, ReadFile file, std::stop_token stop);
    Task<Result<void>> storeAll(QList<PreparedDocument> documents);
    void finish(const QString &path, const FileStatus &status);
    void drop(const QString &path);
    void tellProgress();

    Vault *const m_vault;
    QThreadPool *const m_workers;
    FileReader *const m_reader;
    const ChunkLimits m_limits;
    QHash<QString, Job> m_jobs; // queued or in work
    Channel<QString> m_queue { 100 };
    Channel<Prepared> m_prepared { 64 };
    Event m_running; // set while not paused
    bool m_paused = false;
    int m_done = 0; // since the queue was last empty
    int m_inWork = 0; // taken from the queue, not yet in m_prepared
    QString m_current;
    QElapsedTimer m_since;
    QTimer m_progressTimer;
};

} // namespace superinstance
