// Carries changed files from the disk into the vault: read → chunk → store, several at a time, each stage held back by
// the next. Lives on the engine thread, owned by the indexer.
#pragma once
#include "engine/async/channel.h"
#include "engine/async/taskscope.h"
#include "engine/indexing/chunker.h"
#include "engine/indexing/documentstore.h"
#include "engine/indexing/indexbatch.h"
#include "engine/indexing/knownbytes.h"
#include "engine/indexing/pace.h"
#include "engine/indexing/workload.h"

#include <QDeadlineTimer>
#include <QScopeGuard>
#include <QTimer>

#include <functional>

namespace superinstance {

class IndexPipeline : public QObject {
    Q_OBJECT
public:
    // None is owned.
    IndexPipeline(Vault *vault, QThreadPool *workers, FileReader *reader, Pace *pace, ChunkLimits limits, std::function<Places()> places, std::function<qint64()> nowMs, QObject *parent = nullptr);

    // Begins to work, as tasks of `scope`, which outlives the work.
    void start(TaskScope &scope);
    // Counts files that will be submitted into the progress.
    void announce(int files, const Workload::Load &load);
    void withdraw(const FileToRead &file); // will not be after all
    // While it lives more may come: what was announced first and what comes then are one work, though there be a pause between.
    auto whileMoreComes()
    {
        ++m_arriving;
        return qScopeGuard([this] {
            --m_arriving;
            tellIdle();
        });
    }
    // Takes an announced file; waits while the queue is full. One that is in work already is worked on once more afterwards.
    Task<> submit(FileToRead file, QString collection, std::shared_ptr<IndexBatch> batch);
    // Submitted and not finished: submitted again, it is read once more after that.
    bool isInWork(const QString &path) const { return m_jobs.contains(path); }
    // What was submitted is stored in the collection that is named now.
    void recollect(const std::function<QString(const QString &path)> &collectionOf);
    // Nothing at or below the path is stored any more by what was submitted so far.
    void forget(const QString &path);
    void forgetFiles(const QSet<QString> &paths);
    // What was submitted and is not begun stays waiting where this holds, until it is submitted again.
    void withhold(const std::function<bool(const QString &path)> &from);
    void setPaused(bool paused);
    bool paused() const { return m_paused; }
    IndexProgress progress() const;
    QHash<QString, Workload::Pace> paces() const; // of each root something of which waits
    bool idle() const { return m_jobs.isEmpty() && m_announced == 0; }
    // co_await spareTurn(stop): ok when nothing waits or is in work, reading is not paused, and gives way to nothing.
    Task<Result<void>> spareTurn(std::stop_token stop);

Q_SIGNALS:
    void drained(); // nothing is left to do
    void fileChanged(const superinstance::FileStatus &status);
    void fileRead(const superinstance::FileToRead &file, double busyMs); // and is to be stored
    void fileStored(const superinstance::FileToRead &file); // or settled without
    void progressChanged(const superinstance::IndexProgress &progress);
    // The vault takes nothing: all batches are given up, and whoever is told pauses reading.
    void storeFailed(const QString &sentence);
    void vanished(const QStringList &paths); // while they were read and stored; with their folder, or its disk

private:
    struct Job {
        QString path, collection;
        QList<std::shared_ptr<IndexBatch>> batches; // who waits for it
        bool again = false; // changed while in work
        bool forgotten = false; // taken out of the library meanwhile
        bool withheld = false; // its folder was paused meanwhile
        Workload::Stage stage = Workload::Stage::Waits;
        qint64 bytes = 0; // of its size
        QString root; // that holds it
        FileToRead file() const { return { path, bytes, root }; }
    };
    struct Prepared {
        PreparedDocument document;
        std::optional<FileStatus> settled; // needs no storing: touched, moved, gone
        double busyMs = 0; // that somebody was busy with it
    };
    Task<> work(std::stop_token stop);
    Task<Result<void>> mayBegin(std::stop_token stop);
    Task<> store(std::stop_token stop);
    Task<DocumentStore::Stored> storeBetweenQuestions(QList<PreparedDocument> documents, std::stop_token stop);
    static QStringList pathsOf(const QList<Prepared> &gathered);
    static qint64 charsOf(const QList<Prepared> &gathered);
    void endWork(const QList<Prepared> &gathered, const QList<Result<void>> &results);
    Task<QList<Prepared>> gather(std::stop_token stop);
    Task<std::optional<Prepared>> nextPrepared(QDeadlineTimer patience, std::stop_token stop);
    Task<> process(QString path, std::stop_token stop);
    bool isWanted(const QString &path) const;
    Task<std::optional<Prepared>> prepareFile(QString path, QString collection, std::stop_token stop);
    Task<std::optional<Prepared>> prepareWithin(QString path, QString collection, std::stop_token stop);
    Task<Result<ReadFile>> readTwice(QString path, Result<RawFile> raw, std::stop_token stop);
    // What is to be stored of a file that could not be read, unless it is simply gone.
    Task<Prepared> unreadable(QString path, QString collection, Error error);
    FileStatus settle(const KnownBytes::Recognised &known);
    Task<> roomToHold(qint64 chars, std::stop_token stop);
    Task<> keep(Prepared prepared, std::stop_token stop);
    void finish(const QString &path, const FileStatus &status);
    void readAgain(const Job &job);
    void drop(const QString &path);
    void close(const Job &job);
    void vaultFailed(const Error &error);
    void tellProgress();
    void tellIdle();

    Vault *const m_vault;
    QThreadPool *const m_workers;
    FileReader *const m_reader;
    Pace *const m_pace;
    const ChunkLimits m_limits;
    const std::function<qint64()> m_nowMs;
    KnownBytes m_known;
    DocumentStore m_store;
    TaskScope *m_scope = nullptr;
    QHash<QString, Job> m_jobs; // queued or in work
    Channel<QString> m_queue { 100 };
    Channel<Prepared> m_prepared { 256 }; // so that nobody who reads waits while a long document is stored, or the log is moved
    Event m_running; // set while not paused
    Event m_idle; // set while nothing is left to do
    Event m_roomToHold; // set when text is held no longer
    Event m_handedOn; // set when a file leaves the work
    Event m_roomToRead; // set when the bytes of a file are held no longer
    qint64 m_heldBytes = 0; // of files that are being read
    qint64 m_heldChars = 0; // of documents that are being cut, wait to be stored, or are
    bool m_paused = false;
    int m_announced = 0; // files to come
    int m_arriving = 0; // walks that find them
    int m_done = 0; // since the queue was last empty
    qint64 m_begunMs = 0; // what had been worked then
    Workload m_workload;
    int m_inWork = 0; // taken from the queue, not yet in m_prepared
    QString m_current;
    QTimer m_progressTimer;
};

} // namespace superinstance
