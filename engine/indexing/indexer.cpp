#include "engine/indexing/indexer.h"

#include "engine/async/sleep.h"
#include "engine/indexing/pipeline.h"
#include "engine/indexing/walker.h"
#include "engine/indexing/watcher.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

namespace superinstance {

Q_DECLARE_LOGGING_CATEGORY(lcIndexing)

namespace {

constexpr qsizetype pathsPerTransaction = 500;

// What differs between the disk and the vault.
struct Difference {
    QStringList toRead;
    QList<FileStatus> settled; // unchanged, or in trouble
    QStringList gone;
    QStringList newFolders; // of a shallow look: not seen before
};

bool mustRead(const DocumentRecord &record, const FileStamp &stamp)
{
    if (record.state == FileState::Waiting || record.state == FileState::Offline || record.stamp != stamp)
        return true;
    return record.state == FileState::Failed && record.hash.isEmpty(); // could not be opened; may be allowed now
}

FileStatus unchangedStatus(const DocumentRecord &record)
{
    const bool trouble = record.state == FileState::Failed || record.state == FileState::Skipped;
    return { record.path, trouble ? record.state : FileState::Unchanged, record.reason, record.chunks, record.stamp.size, record.indexedAt };
}

// Pure: compares a listing with the records below the same path. shallow: only direct children are judged, and what lies
// in sub-folders that are no longer there.
Difference compare(const FolderListing &listing, const QList<DocumentRecord> &records, const QString &path, bool shallow)
{
    Difference difference;
    QHash<QString, const DocumentRecord *> known;
    for (const DocumentRecord &record : records)
        known.insert(record.path, &record);
    for (auto file = listing.files.begin(); file != listing.files.end(); ++file) {
        const DocumentRecord *record = known.value(file.key());
        if (!record || mustRead(*record, file.value()))
            difference.toRead.append(file.key());
        else
            difference.settled.append(unchangedStatus(*record));
    }
    difference.settled += listing.troubles;
    const QSet<QString> folders(listing.folders.begin(), listing.folders.end());
    const qsizetype prefix = path.endsWith(QLatin1Char('/')) ? path.size() : path.size() + 1;
    for (const DocumentRecord &record : records) {
        if (listing.files.contains(record.path))
            continue;
        const qsizetype slash = record.path.indexOf(QLatin1Char('/'), prefix);
        if (shallow && slash > 0 && folders.contains(record.path.left(slash)))
            continue; // in a sub-folder that is there: it has its own watch
        const bool inTrouble = std::any_of(listing.troubles.begin(), listing.troubles.end(), [&](const FileStatus &trouble) {
            return record.path == trouble.path || record.path.startsWith(trouble.path + QLatin1Char('/'));
        });
        if (!inTrouble) // a folder that may not be looked into keeps what was read of it
            difference.gone.append(record.path);
    }
    std::sort(difference.toRead.begin(), difference.toRead.end());
    return difference;
}

// Most recently saved first: those are most likely to be saved again.
QStringList byRecency(const FolderListing &listing)
{
    QStringList files = listing.files.keys();
    std::sort(files.begin(), files.end(), [&](const QString &a, const QString &b) {
        return listing.files[a].modifiedMs > listing.files[b].modifiedMs;
    });
    return files;
}

QString cleaned(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

bool covers(const QString &folder, const QString &path)
{
    return path == folder || path.startsWith(folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/'));
}

} // namespace

struct Indexer::State {
    State(Indexer *indexer, Vault *theVault, QThreadPool *pool, IndexerOptions given)
        : q(indexer), vault(theVault), workers(pool), options(std::move(given)), fileReader(options.extractorProgram, pool, options.reader),
          pipeline(vault, pool, &fileReader, options.chunks), watcher(options.maxWatchedFiles)
    {
        debounce.setSingleShot(true);
    }

    Task<Result<QList<LibraryRoot>>> readRoots(std::stop_token stop);
    Task<Result<void>> reconcile(QString path, QString collection, bool shallow, bool watch, std::shared_ptr<IndexBatch> batch, std::stop_token stop);
    Task<Result<void>> removeGone(QStringList gone, std::shared_ptr<IndexBatch> batch);
    Task<Result<void>> reconcileRoot(LibraryRoot root, std::stop_token stop);
    Task<Result<QStringList>> forgetBelow(QString path, bool erase);
    Task<> reconcileChanged(QHash<QString, qint64> paths, std::stop_token stop);
    Task<> sweep(std::stop_token stop);
    void pathChanged(const QString &path);
    void flushChanged();
    const LibraryRoot *rootOf(const QString &path) const;

    Indexer *const q;
    Vault *const vault;
    QThreadPool *const workers;
    const IndexerOptions options;
    FileReader fileReader;
    IndexPipeline pipeline;
    FolderWatcher watcher;
    QList<LibraryRoot> roots; // as the vault has them
    QHash<QString, qint64> changed; // path → when it was first heard of, in ms of `clock`
    QTimer debounce;
    QElapsedTimer clock;
    TaskScope scope; // last: its tasks use all of the above
};

Indexer::Indexer(Vault *vault, QThreadPool *workers, IndexerOptions options, QObject *parent)
    : QObject(parent), m_state(new State(this, vault, workers, std::move(options)))
{
    State *state = m_state.get();
    state->clock.start();
    connect(&state->pipeline, &IndexPipeline::fileChanged, this, &Indexer::fileChanged);
    connect(&state->pipeline, &IndexPipeline::progressChanged, this, &Indexer::progressChanged);
    connect(&state->pipeline, &IndexPipeline::storeFailed, this, [this](const QString &sentence) {
        if (!m_state->pipeline.paused()) {
            setPaused(true); // trying on would only fail again
            Q_EMIT noticed(tr("%1 Indexing is paused; resume it when that is done.").arg(sentence));
        }
    });
    connect(&state->watcher, &FolderWatcher::changed, this, [state](const QString &path) { state->pathChanged(path); });
    connect(&state->watcher, &FolderWatcher::limitReached, this, [this] {
        Q_EMIT noticed(tr("There are more files than this computer can watch at once; changes to some of them are found within a quarter of an hour."));
    });
    connect(&state->debounce, &QTimer::timeout, this, [state] { state->flushChanged(); });
    state->pipeline.start(state->scope);
}

Indexer::~Indexer() = default;

// ---- requests --------------------------------------------------------------------------------------------------------

Task<Result<void>> Indexer::start(std::stop_token stop)
{
    auto reading = m_state->readRoots(stop);
    Result<QList<LibraryRoot>> roots = co_await reading;
    if (!roots)
        co_return roots.error();
    for (const LibraryRoot &root : *roots) {
        auto comparing = m_state->reconcileRoot(root, stop);
        const Result<void> compared = co_await comparing;
        if (!compared)
            co_return compared;
    }
    m_state->scope.spawn([this](std::stop_token token) { return m_state->sweep(token); });
    co_return {};
}

Task<Result<IndexSummary>> Indexer::index(QStringList paths, QString collection, bool watch, std::function<void(FileStatus)> each, std::stop_token stop)
{
    if (m_state->pipeline.paused())
        co_return Error::failed(tr("Indexing is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”."));
    QElapsedTimer time;
    time.start();
    auto batch = std::make_shared<IndexBatch>();
    batch->stop = stop;
    batch->each = each;
    batch->finished.set();
    for (const QString &given : paths) {
        const QString path = cleaned(given);
        const QFileInfo info(path);
        if (info.exists()) {
            const LibraryRoot root { path, collection, info.isDir(), watch, false };
            auto remember = [root](VaultWriter &vault) { return vault.setRoot(root); };
            auto remembering = m_state->vault->write(remember);
            const Result<void> remembered = co_await remembering;
            if (!remembered)
                co_return remembered.error();
        }
        auto comparing = m_state->reconcile(path, collection, false, watch, batch, stop);
        const Result<void> compared = co_await comparing;
        if (!compared)
            co_return compared.error();
    }
    auto refreshing = m_state->readRoots(stop);
    (void)co_await refreshing;
    Q_EMIT libraryChanged();
    auto done = batch->finished.wait(stop);
    const Result<void> finished = co_await done;
    if (!finished || stop.stop_requested())
        co_return Error::stopped();
    batch->summary.seconds = double(time.elapsed()) / 1000;
    co_return batch->summary;
}

Task<Result<QList<QPair<QString, bool>>>> Indexer::remove(QStringList paths, std::stop_token)
{
    QList<QPair<QString, bool>> results;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString path = cleaned(paths[i]);
        m_state->watcher.unwatch(path);
        auto forgetting = m_state->forgetBelow(path, i + 1 == paths.size());
        const Result<QStringList> gone = co_await forgetting;
        if (!gone)
            co_return gone.error();
        results.append({ path, !gone->isEmpty() });
        for (const QString &file : *gone)
            if (file != path || QFileInfo(path).isFile())
                Q_EMIT fileChanged({ file, FileState::Removed, {}, 0, 0, {} });
    }
    auto refreshing = m_state->readRoots({});
    (void)co_await refreshing;
    Q_EMIT libraryChanged();
    co_return results;
}

void Indexer::setPaused(bool paused)
{
    m_state->pipeline.setPaused(paused);
}

bool Indexer::paused() const
{
    return m_state->pipeline.paused();
}

int Indexer::watchedPaths() const
{
    return m_state->watcher.count();
}

IndexProgress Indexer::progress() const
{
    return m_state->pipeline.progress();
}

Task<void> Indexer::shutdown()
{
    m_state->scope.requestStop();
    auto finished = m_state->scope.join();
    co_await finished;
}

// ---- comparing the disk with the vault -------------------------------------------------------------------------------

Task<Result<QList<LibraryRoot>>> Indexer::State::readRoots(std::stop_token stop)
{
    auto job = [](VaultReader &reader) { return reader.roots(); };
    auto reading = vault->read(job, stop);
    Result<QList<LibraryRoot>> found = co_await reading;
    if (found)
        roots = *found;
    co_return found;
}

const LibraryRoot *Indexer::State::rootOf(const QString &path) const
{
    for (const LibraryRoot &root : roots)
        if (covers(root.path, path))
            return &root;
    return nullptr;
}

// A root that is not there (an unplugged disk) is offline, not deleted.
Task<Result<void>> Indexer::State::reconcileRoot(LibraryRoot root, std::stop_token stop)
{
    auto look = [path = root.path] { return QFileInfo::exists(path); };
    auto looking = offload(workers, look);
    const bool present = co_await looking;
    if (root.offline == present) {
        auto mark = [path = root.path, present](VaultWriter &writer) { return writer.setOffline(path, !present); };
        auto marking = vault->write(mark);
        const Result<void> marked = co_await marking;
        if (!marked)
            co_return marked;
        auto refreshing = readRoots(stop);
        (void)co_await refreshing;
        Q_EMIT q->libraryChanged();
    }
    if (!present)
        co_return {};
    auto batch = std::make_shared<IndexBatch>();
    batch->stop = scope.token();
    batch->finished.set();
    auto comparing = reconcile(root.path, root.collection, false, root.watched, batch, stop);
    Result<void> compared = co_await comparing;
    co_return compared;
}

Task<Result<void>> Indexer::State::reconcile(QString path, QString collection, bool shallow, bool watch, std::shared_ptr<IndexBatch> batch,
                                             std::stop_token stop)
{
    auto list = [path, shallow, stop] { return listFolder(path, !shallow, stop); };
    auto listing = offload(workers, list);
    const FolderListing found = co_await listing;
    if (stop.stop_requested())
        co_return Error::stopped();
    auto recordsJob = [path](VaultReader &reader) { return reader.documentsUnder(path); };
    auto reading = vault->read(recordsJob, stop);
    const Result<QList<DocumentRecord>> records = co_await reading;
    if (!records)
        co_return records.error();
    if (found.missing && records->isEmpty()) {
        batch->report({ path, FileState::Failed, Indexer::tr("There is no such file or folder."), 0, 0, {} });
        co_return {};
    }
    auto comparing = offload(workers, [found, records = *records, path, shallow] { return compare(found, records, path, shallow); });
    const Difference difference = co_await comparing;
    if (watch) {
        QStringList newFolders;
        if (shallow)
            for (const QString &folder : found.folders)
                if (!watcher.watchesFolder(folder))
                    newFolders.append(folder);
        watcher.watch(shallow ? QStringList() : found.folders, byRecency(found));
        for (const QString &folder : std::as_const(newFolders)) { // its content raced its watch: look now
            auto deeper = reconcile(folder, collection, false, true, batch, stop);
            const Result<void> looked = co_await deeper;
            if (!looked)
                co_return looked;
        }
    }
    for (const FileStatus &status : difference.settled)
        batch->report(status);
    for (qsizetype i = 0; i < difference.toRead.size(); i += pathsPerTransaction) {
        const QStringList slice = difference.toRead.mid(i, pathsPerTransaction);
        auto queueJob = [slice, collection](VaultWriter &writer) { return writer.queue(slice, collection); };
        auto queueing = vault->write(queueJob);
        const Result<void> queued = co_await queueing;
        if (!queued)
            co_return queued;
        for (const QString &file : slice) {
            auto submitting = pipeline.submit(file, collection, batch, stop);
            co_await submitting;
        }
    }
    if (difference.gone.isEmpty())
        co_return {};
    // A file that moved is recognised by its content, so what is gone waits until everything new has been looked at.
    auto settled = batch->finished.wait(stop);
    const Result<void> finished = co_await settled;
    if (!finished)
        co_return finished;
    auto removing = removeGone(difference.gone, batch);
    Result<void> removed = co_await removing;
    co_return removed;
}

Task<Result<void>> Indexer::State::removeGone(QStringList gone, std::shared_ptr<IndexBatch> batch)
{
    auto job = [gone](VaultWriter &writer) -> Result<QStringList> {
        QStringList removed;
        for (const QString &path : gone) {
            const Result<bool> was = writer.remove(path);
            if (!was)
                return was.error();
            if (*was) // false: it was recognised elsewhere
                removed.append(path);
        }
        return removed;
    };
    auto writing = vault->write(job);
    const Result<QStringList> removed = co_await writing;
    if (!removed)
        co_return removed.error();
    for (const QString &path : *removed) {
        watcher.unwatch(path);
        const FileStatus status { path, FileState::Removed, {}, 0, 0, {} };
        batch->report(status);
        Q_EMIT q->fileChanged(status);
    }
    co_return {};
}

// Everything at and below the path, and the roots there. Gives what was removed.
Task<Result<QStringList>> Indexer::State::forgetBelow(QString path, bool erase)
{
    auto recordsJob = [path](VaultReader &reader) { return reader.documentsUnder(path); };
    auto reading = vault->read(recordsJob);
    const Result<QList<DocumentRecord>> records = co_await reading;
    if (!records)
        co_return records.error();
    QStringList rootPaths;
    for (const LibraryRoot &root : std::as_const(roots))
        if (covers(path, root.path))
            rootPaths.append(root.path);
    auto job = [records = *records, rootPaths, erase](VaultWriter &writer) -> Result<QStringList> {
        QStringList gone = rootPaths;
        for (const DocumentRecord &record : records) {
            const Result<bool> removed = writer.remove(record.path);
            if (!removed)
                return removed.error();
            if (!gone.contains(record.path))
                gone.append(record.path);
        }
        for (const QString &root : rootPaths) {
            const Result<void> forgotten = writer.removeRoot(root);
            if (!forgotten)
                return forgotten.error();
        }
        if (erase) {
            const Result<void> erased = writer.eraseTraces();
            if (!erased)
                return erased.error();
        }
        return gone;
    };
    auto writing = vault->write(job);
    Result<QStringList> gone = co_await writing;
    co_return gone;
}

// ---- watching --------------------------------------------------------------------------------------------------------

void Indexer::State::pathChanged(const QString &path)
{
    const qint64 now = clock.elapsed();
    if (!changed.contains(path))
        changed.insert(path, now);
    qint64 first = now;
    for (const qint64 heard : std::as_const(changed))
        first = std::min(first, heard);
    // Quiet for a while, but never put off longer than the cap since the first of them.
    const qint64 cap = std::max<qint64>(0, first + options.quietCapMs - now);
    debounce.start(int(std::min<qint64>(options.quietMs, cap)));
}

void Indexer::State::flushChanged()
{
    if (changed.isEmpty())
        return;
    QHash<QString, qint64> paths = std::exchange(changed, {});
    scope.spawn([this, paths](std::stop_token stop) { return reconcileChanged(paths, stop); });
}

Task<> Indexer::State::reconcileChanged(QHash<QString, qint64> paths, std::stop_token stop)
{
    auto batch = std::make_shared<IndexBatch>();
    batch->stop = stop;
    batch->finished.set();
    const QStringList all = paths.keys();
    for (const QString &path : all) {
        const LibraryRoot *found = rootOf(path);
        if (!found)
            continue;
        const LibraryRoot root = *found;
        if (path == root.path && !QFileInfo::exists(path)) {
            auto marking = reconcileRoot(root, stop);
            (void)co_await marking;
            continue;
        }
        auto comparing = reconcile(path, root.collection, true, root.watched, batch, stop);
        const Result<void> compared = co_await comparing;
        if (!compared && !compared.stopped())
            Q_EMIT q->noticed(compared.error().message);
    }
}

// Finds what watching missed.
Task<> Indexer::State::sweep(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        auto pause = sleepFor(std::chrono::milliseconds(options.sweepMs), stop);
        const Result<void> slept = co_await pause;
        if (!slept)
            co_return;
        const QList<LibraryRoot> all = roots;
        for (const LibraryRoot &root : all) {
            auto comparing = reconcileRoot(root, stop);
            const Result<void> compared = co_await comparing;
            if (!compared && !compared.stopped())
                Q_EMIT q->noticed(compared.error().message);
        }
    }
}

} // namespace superinstance
