// Keeps the vault true to the files: walks, watches, queues, reads, chunks, stores. Lives on the engine thread, owned by
// the façade.
#pragma once
#include "engine/async/taskscope.h"
#include "engine/indexing/chunker.h"
#include "engine/indexing/extractorprocess.h"
#include "engine/indexing/embedding.h"
#include "engine/indexing/pace.h"
#include "engine/indexing/passedoverlist.h"
#include "engine/indexing/reader.h"
#include "engine/indexing/recognition.h"
#include "engine/vault/vault.h"

#include <QDeadlineTimer>
#include <QObject>

#include <functional>

namespace superinstance {

struct FileToRead;
struct FolderListing;

inline qint64 monotonicMs()
{
    return QDeadlineTimer::current(Qt::PreciseTimer).deadline();
}

struct IndexerOptions {
    QString extractorProgram;
    ReaderLimits reader;
    ChunkLimits chunks;
    PaceLimits pace;
    RecognitionOptions recognition;
    EmbeddingLimits embedding;
    // Before a removal is said to be done: what is kept of vectors beside the vault is made true to it. Empty: nothing is.
    std::function<Task<Result<void>>(std::stop_token)> eraseVectors;
    int quietMs = 250; // a path must be quiet this long before it is read…
    int quietCapMs = 1000; // …but is never put off longer than this
    int sweepMs = 15 * 60 * 1000; // the slow walk over all roots that finds what watching missed
    int presenceMs = 5000; // how often a root that is offline is looked for
    int vaultRetryMs = 30'000; // after the vault took nothing, until it is tried whether it does; twice as long each time, up to…
    int mostVaultRetryMs = 5 * 60 * 1000; // …this
    int previewMs = 10'000; // that are spent on counting what is to be added, or what is passed over
    int maxWatches = 0; // of the system's; 0: half of its limit
    std::function<qint64()> nowMs = monotonicMs; // the clock
    std::function<void(const FileToRead &file, double busyMs)> measured; // told of each file when it was read; may be empty
    std::function<void(const FileToRead &file)> stored; // and when it was stored, or settled without; may be empty
    std::function<bool(const FolderListing &)> goOn; // asked on a worker by each walk at its beginning and at every folder; may be empty
    std::function<void(const FolderListing &found)> walked; // told of each walk what it found; may be empty
    QString unprotected = whyUnprotected(); // what the person is told of the programs that read, once
};

class Indexer : public QObject {
    Q_OBJECT
public:
    // vault and workers: not owned.
    Indexer(Vault *vault, QThreadPool *workers, IndexerOptions options, QObject *parent = nullptr);
    ~Indexer() override;

    // Resumes what was waiting when the program ended, compares the roots with the disk, watches them. Returns when
    // watching has begun; the reading goes on in the background.
    Task<Result<void>> start(std::stop_token stop);
    // Adds files and folders and returns when all is searchable; `each` is told of every file, once.
    Task<Result<IndexSummary>> index(QStringList paths, QString collection, bool watch,
                                     std::function<void(FileStatus)> each, std::stop_token stop);
    // Reads what failed or was skipped at or below the paths once more.
    Task<Result<IndexSummary>> retry(QStringList paths, std::function<void(FileStatus)> each, std::stop_token stop);
    // Counts what adding them would read; `grew` is told in between, on this thread.
    Task<Result<AddPreview>> preview(QStringList paths, std::function<void(AddPreview)> grew, std::stop_token stop);
    // What lies in these folders of the library, has all the words in its path, and is not read with them.
    Task<Result<PassedOverFiles>> passedOver(QStringList folders, QString words, std::stop_token stop);
    // Adds a file that only questions about it see; the next start dismisses it.
    Task<Result<IndexSummary>> readGuest(QString path, std::function<void(FileStatus)> each, std::stop_token stop);
    // What lies in a folder of the library and is not to be read with it, now or later; it need not be there yet.
    Task<Result<void>> keepOut(QString path, std::stop_token stop);
    Task<Result<QList<QPair<QString, bool>>>> dismissGuests(QStringList paths, std::stop_token stop); // others are left alone
    // Takes files or folders out of the library, erased without a trace: (path, removed) each. What lies in a folder that
    // stays is excluded, so that it does not come back. What answers quoted of it stays in them, unless it is to go as well.
    Task<Result<QList<QPair<QString, bool>>>> remove(QList<Removal> removals, std::stop_token stop);
    // It is looked at again, and is in the collections that it was taken out of together with the library since the start.
    Task<Result<void>> liftExclusion(QString path, std::stop_token stop);
    Task<Result<void>> addToCollection(QStringList paths, QString collection, std::stop_token stop); // known there under another name as well
    Task<Result<void>> moveRoot(QString path, QString collection, std::stop_token stop);
    Task<Result<void>> renameCollection(QString from, QString to, std::stop_token stop);
    // What the options let in is read in the background; what they keep out is gone without a trace when this returns.
    Task<Result<void>> setFolderOptions(QString path, FolderOptions options, std::stop_token stop);
    // The scans in these roots are read from now on, in the background, unless one of a folder within them is told otherwise.
    Task<Result<void>> recogniseScans(QStringList roots, std::stop_token stop);
    void setPaused(bool paused); // reading stops after the file at hand; watching goes on
    bool paused() const;
    Pace &pace(); // to be told what reading gives way to
    void setEmbedder(std::shared_ptr<Embedder> embedder); // what is read is embedded in the background by it; null: by none
    int watchedPaths() const;
    IndexProgress progress() const;
    void addPaces(QList<LibraryRoot> &roots) const; // how fast each is being read now, and how late changes in it may be noticed
    // Stops reading and watching and waits for the last task of its own; who awaits one of the above is to have ended before.
    Task<void> shutdown();

Q_SIGNALS:
    void fileChanged(const superinstance::FileStatus &status); // every state a file goes through
    void progressChanged(const superinstance::IndexProgress &progress); // at most ten a second
    void vectorsChanged(); // in the vault: of the set that is searched, or which one that is
    void libraryChanged(); // a root was added, removed, went offline or came back
    void scansFound(const superinstance::UnreadScans &scans); // that nobody asked for, when all was read; once for each root
    void noticed(const QString &sentence); // something the person should know: watch limit reached, disk full

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace superinstance
