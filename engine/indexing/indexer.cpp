#include "engine/indexing/indexer.h"

#include "engine/async/sleep.h"
#include "engine/indexing/comparison.h"
#include "engine/indexing/pipeline.h"
#include "engine/indexing/watcher.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype pathsPerTransaction = 500; // that are marked as waiting
constexpr qsizetype documentsPerRemoval = 32; // in one transaction: their terms are analysed again
constexpr int reportsPerTurn = 64;

FileStatus removedStatus(const QString &path)
{
    return { path, FileState::Removed, {}, 0, 0, {} };
}

QString parentOf(const QString &path)
{
    return QFileInfo(path).path();
}

// What a path is right now. Blocks.
struct Presence {
    bool exists = false, folder = false, readable = false; // readable: a folder or an ordinary file
};

Presence presenceOf(const QString &path)
{
    const QFileInfo info(path);
    return { info.exists(), info.isDir(), info.isDir() || info.isFile() };
}

// A folder that is not there is on an unplugged disk; a file is only when its folder is not there either.
bool isPresent(const LibraryRoot &root)
{
    return QFileInfo::exists(root.folder ? root.path : parentOf(root.path));
}

} // namespace

struct Indexer::State {
    State(Indexer *indexer, Vault *theVault, QThreadPool *pool, IndexerOptions given)
        : q(indexer), vault(theVault), workers(pool), options(std::move(given)), fileReader(options.extractorProgram, pool, options.reader),
          pipeline(vault, pool, &fileReader, options.chunks), watcher(options.maxWatchedPaths)
    {
        debounce.setSingleShot(true);
    }

    // Looking.
    Task<Result<Difference>> look(QString path, LibraryRoot root, bool deep, std::stop_token stop);
    Task<Result<FolderListing>> lookOnce(QString path, LibraryRoot root, bool deep, Difference *difference, std::stop_token stop);
    QStringList newFolders(const FolderListing &listing) const;
    Task<> watch(FolderListing listing, LibraryRoot root, bool deep, std::stop_token stop);
    Task<Result<void>> lookAtRoot(LibraryRoot root, bool always, std::stop_token stop);
    // Taking over what was found.
    Task<Result<void>> take(Difference difference, std::shared_ptr<IndexBatch> batch);
    Task<Result<void>> storeTroubles(QList<FileStatus> troubles, std::shared_ptr<IndexBatch> batch);
    Task<Result<void>> queue(QStringList paths);
    Task<Result<void>> removeGone(QStringList gone, std::shared_ptr<IndexBatch> batch);
    Task<> takeInBackground(Difference difference);
    // Requests.
    Task<Result<QStringList>> add(QString path, QString collection, bool watch, std::shared_ptr<IndexBatch> batch);
    Task<Result<bool>> isAway(QString path, std::stop_token stop);
    Task<Result<QStringList>> forgetBelow(QString path);
    // Roots.
    Task<Result<void>> readRoots(std::stop_token stop);
    Task<Result<void>> setRoot(LibraryRoot root);
    const LibraryRoot *rootOf(const QString &path) const;
    // Following.
    Task<> follow(QStringList paths, std::stop_token stop);
    Task<> sweep(std::stop_token stop);
    Task<> lookAtAll(bool always, std::stop_token stop);
    void pathChanged(const QString &path);
    void flushChanged();
    void tell(const Error &error);

    Indexer *const q;
    Vault *const vault;
    QThreadPool *const workers;
    const IndexerOptions options;
    FileReader fileReader;
    IndexPipeline pipeline;
    FolderWatcher watcher;
    QList<LibraryRoot> roots; // as the vault has them
    QSet<QString> changed; // not looked at yet
    QElapsedTimer sinceChange; // since the first of them
    QTimer debounce;
    bool lookWhenResumed = false; // something could not be stored
    TaskScope scope; // last: its tasks use all of the above
};

Indexer::Indexer(Vault *vault, QThreadPool *workers, IndexerOptions options, QObject *parent)
    : QObject(parent), m_state(new State(this, vault, workers, std::move(options)))
{
    State *state = m_state.get();
    connect(&state->pipeline, &IndexPipeline::fileChanged, this, [this](const FileStatus &status) {
        if (status.state == FileState::Removed)
            m_state->watcher.unwatchFiles({ status.path });
        Q_EMIT fileChanged(status);
    });
    connect(&state->pipeline, &IndexPipeline::progressChanged, this, &Indexer::progressChanged);
    connect(&state->pipeline, &IndexPipeline::storeFailed, this, [this](const QString &sentence) {
        m_state->lookWhenResumed = true;
        Q_EMIT noticed(tr("%1 Indexing is paused; resume it when that is done.").arg(sentence));
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
    Result<void> read = co_await reading;
    if (!read)
        co_return read;
    auto looking = m_state->lookAtAll(true, stop);
    co_await looking;
    m_state->scope.spawn([this](std::stop_token token) { return m_state->sweep(token); });
    co_return {};
}

Task<Result<IndexSummary>> Indexer::index(QStringList paths, QString collection, bool watch, std::function<void(FileStatus)> each, std::stop_token stop)
{
    if (m_state->pipeline.paused())
        co_return Error::failed(tr("Indexing is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”."));
    QElapsedTimer time;
    time.start();
    auto batch = std::make_shared<IndexBatch>(stop, each);
    const std::stop_callback onShutdown(m_state->scope.token(), [batch] { batch->giveUp(Error::stopped()); });
    auto reading = m_state->readRoots(stop); // what the vault knows may not have been asked for yet
    Result<void> step = co_await reading;
    QStringList gone;
    for (qsizetype i = 0; i < paths.size() && step; ++i) {
        auto adding = m_state->add(QDir::cleanPath(QFileInfo(paths[i]).absoluteFilePath()), collection, watch, batch);
        const Result<QStringList> added = co_await adding;
        if (added)
            gone += *added;
        else
            step = added.error();
    }
    Q_EMIT libraryChanged();
    if (step) {
        auto removing = m_state->removeGone(gone, batch);
        step = co_await removing;
    }
    if (step) {
        auto finishing = batch->finished.wait(batch->token());
        step = co_await finishing;
    }
    if (batch->token().stop_requested())
        co_return batch->outcome();
    if (!step)
        co_return step.error();
    batch->summary.seconds = double(time.elapsed()) / 1000;
    co_return batch->summary;
}

Task<Result<QList<QPair<QString, bool>>>> Indexer::remove(QStringList paths, std::stop_token stop)
{
    auto reading = m_state->readRoots(stop);
    const Result<void> read = co_await reading;
    if (!read)
        co_return read.error();
    QList<QPair<QString, bool>> results;
    bool any = false;
    for (const QString &given : paths) {
        const QString path = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
        auto forgetting = m_state->forgetBelow(path);
        const Result<QStringList> gone = co_await forgetting;
        if (!gone)
            co_return gone.error();
        results.append({ path, !gone->isEmpty() });
        any = any || !gone->isEmpty();
    }
    if (any) {
        auto erase = [](VaultWriter &writer) { return writer.eraseTraces(); };
        auto erasing = m_state->vault->write(erase);
        const Result<void> erased = co_await erasing;
        if (!erased)
            co_return erased.error();
        Q_EMIT libraryChanged();
    }
    co_return results;
}

void Indexer::setPaused(bool paused)
{
    if (paused == m_state->pipeline.paused())
        return;
    m_state->pipeline.setPaused(paused);
    if (!paused && std::exchange(m_state->lookWhenResumed, false)) // it is still waiting
        m_state->scope.spawn([this](std::stop_token stop) { return m_state->lookAtAll(true, stop); });
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

// One path of a request to index. Gives what is gone below it.
Task<Result<QStringList>> Indexer::State::add(QString path, QString collection, bool watch, std::shared_ptr<IndexBatch> batch)
{
    auto peek = [path] { return presenceOf(path); };
    auto peeking = offload(workers, peek);
    const Presence presence = co_await peeking;
    const LibraryRoot *known = rootOf(path);
    const QString before = known ? known->collection : QString();
    LibraryRoot root { path, collection.isEmpty() ? before : collection, presence.folder, watch, false };
    Result<void> step;
    if (presence.readable) {
        auto remembering = setRoot(root);
        step = co_await remembering;
    } else if (!presence.exists) {
        auto asking = isAway(path, batch->token());
        const Result<bool> away = co_await asking;
        if (away && *away) {
            batch->report({ path, FileState::Failed, Indexer::tr("This is not there now. What was read of it is kept until it is back."), 0, 0, {} });
            co_return QStringList();
        }
    }
    if (!step)
        co_return step.error();
    auto looking = look(path, root, true, batch->token());
    Result<Difference> found = co_await looking;
    if (!found)
        co_return found.error();
    if (root.collection != before) // moves to another collection; the bytes will be recognised
        for (const FileStatus &status : std::exchange(found->settled, {}))
            status.state == FileState::Unchanged ? found->toRead.append(status.path) : found->settled.append(status);
    const QStringList gone = std::exchange(found->gone, {});
    auto taking = take(*found, batch);
    step = co_await taking;
    co_return step ? Result<QStringList>(gone) : Result<QStringList>(step.error());
}

// Whether the path belongs to a root whose disk is not there.
Task<Result<bool>> Indexer::State::isAway(QString path, std::stop_token stop)
{
    const LibraryRoot *known = rootOf(path);
    if (!known)
        co_return false;
    auto looking = lookAtRoot(*known, false, stop);
    const Result<void> looked = co_await looking;
    if (!looked)
        co_return looked.error();
    const LibraryRoot *now = rootOf(path);
    co_return now && now->offline;
}

// Everything at and below the path, and the roots there. Gives what was removed.
Task<Result<QStringList>> Indexer::State::forgetBelow(QString path)
{
    QStringList gone;
    for (const LibraryRoot &root : std::as_const(roots))
        if (covers(path, root.path))
            gone.append(root.path);
    const QStringList rootPaths = gone;
    roots.removeIf([&](const LibraryRoot &root) { return covers(path, root.path); }); // nothing more is submitted there
    pipeline.forget(path);
    watcher.unwatch(path);
    auto recordsJob = [path](VaultReader &reader) { return reader.documentsUnder(path); };
    auto reading = vault->read(recordsJob);
    const Result<QList<DocumentRecord>> records = co_await reading;
    if (!records)
        co_return records.error();
    for (qsizetype i = 0; i < records->size(); i += documentsPerRemoval) {
        auto job = [slice = records->mid(i, documentsPerRemoval)](VaultWriter &writer) -> Result<void> {
            for (const DocumentRecord &record : slice) {
                const Result<bool> removed = writer.remove(record.path);
                if (!removed)
                    return removed.error();
            }
            return {};
        };
        auto removing = vault->write(job);
        const Result<void> removed = co_await removing;
        if (!removed)
            co_return removed.error();
        for (const DocumentRecord &record : records->mid(i, documentsPerRemoval)) {
            gone.append(record.path);
            Q_EMIT q->fileChanged(removedStatus(record.path));
        }
    }
    auto rootsJob = [rootPaths](VaultWriter &writer) -> Result<void> {
        for (const QString &root : rootPaths) {
            const Result<void> forgotten = writer.removeRoot(root);
            if (!forgotten)
                return forgotten;
        }
        return {};
    };
    auto forgetting = vault->write(rootsJob);
    const Result<void> forgotten = co_await forgetting;
    co_return forgotten ? Result<QStringList>(gone) : Result<QStringList>(forgotten.error());
}

// ---- roots -----------------------------------------------------------------------------------------------------------

Task<Result<void>> Indexer::State::readRoots(std::stop_token stop)
{
    auto job = [](VaultReader &reader) { return reader.roots(); };
    auto reading = vault->read(job, stop);
    const Result<QList<LibraryRoot>> found = co_await reading;
    if (!found)
        co_return found.error();
    roots = *found;
    co_return {};
}

Task<Result<void>> Indexer::State::setRoot(LibraryRoot root)
{
    auto job = [root](VaultWriter &writer) { return writer.setRoot(root); };
    auto writing = vault->write(job);
    Result<void> written = co_await writing;
    if (!written)
        co_return written;
    auto reading = readRoots({});
    written = co_await reading;
    co_return written;
}

// The innermost, since a folder within a folder may have been added to a collection of its own.
const LibraryRoot *Indexer::State::rootOf(const QString &path) const
{
    const LibraryRoot *innermost = nullptr;
    for (const LibraryRoot &root : roots)
        if (covers(root.path, path) && (!innermost || root.path.size() > innermost->path.size()))
            innermost = &root;
    return innermost;
}

// A root that is not there (an unplugged disk) is offline, not deleted. always: look at its files even if nothing changed.
Task<Result<void>> Indexer::State::lookAtRoot(LibraryRoot root, bool always, std::stop_token stop)
{
    auto peek = [root] { return isPresent(root); };
    auto peeking = offload(workers, peek);
    const bool present = co_await peeking;
    const bool turned = root.offline == present;
    if (turned) {
        auto mark = [path = root.path, present](VaultWriter &writer) { return writer.setOffline(path, !present); };
        auto marking = vault->write(mark);
        Result<void> marked = co_await marking;
        if (marked) {
            auto refreshing = readRoots(stop);
            marked = co_await refreshing;
        }
        if (!marked)
            co_return marked;
        Q_EMIT q->libraryChanged();
    }
    if (!present)
        watcher.unwatch(root.path); // those watches are dead
    if (!present || !(always || turned))
        co_return {};
    auto looking = look(root.path, root, true, stop);
    const Result<Difference> found = co_await looking;
    if (!found)
        co_return found.error();
    scope.spawn([this, difference = *found](std::stop_token) { return takeInBackground(difference); });
    co_return {};
}

// ---- looking: comparing the disk with the vault ----------------------------------------------------------------------

// deep: false looks at one level, and into sub-folders that are new. Watches what it sees when the root is watched.
Task<Result<Difference>> Indexer::State::look(QString path, LibraryRoot root, bool deep, std::stop_token stop)
{
    Difference difference;
    auto looking = lookOnce(path, root, deep, &difference, stop);
    const Result<FolderListing> listing = co_await looking;
    if (!listing)
        co_return listing.error();
    const QStringList appeared = !deep && root.watched ? newFolders(*listing) : QStringList();
    for (const QString &folder : appeared) {
        auto deeper = lookOnce(folder, root, true, &difference, stop);
        const Result<FolderListing> looked = co_await deeper;
        if (!looked)
            co_return looked.error();
    }
    co_return difference;
}

QStringList Indexer::State::newFolders(const FolderListing &listing) const
{
    QStringList folders = listing.folders;
    folders.removeIf([this](const QString &folder) { return watcher.watchesFolder(folder); });
    return folders;
}

// Adds what it finds to the difference.
Task<Result<FolderListing>> Indexer::State::lookOnce(QString path, LibraryRoot root, bool deep, Difference *difference, std::stop_token stop)
{
    auto list = [path, deep, stop, base = root.path] { return listFolder(path, deep, stop, base); };
    if (root.watched) { // before it is compared, so that nothing falls between
        auto firstLook = offload(workers, list);
        const FolderListing seen = co_await firstLook;
        auto watching = watch(seen, root, deep && !seen.missing, stop);
        co_await watching;
    }
    auto listing = offload(workers, list);
    const FolderListing found = co_await listing;
    if (stop.stop_requested())
        co_return Error::stopped();
    auto recordsJob = [path](VaultReader &reader) { return reader.documentsUnder(path); };
    auto reading = vault->read(recordsJob, stop);
    const Result<QList<DocumentRecord>> records = co_await reading;
    if (!records)
        co_return records.error();
    auto work = [found, known = *records, path, deep] { return compare(found, known, path, deep); };
    auto comparing = offload(workers, work);
    Difference part = co_await comparing;
    part.gone.removeIf([&](const QString &gone) { // what was added by itself is looked at by itself
        const LibraryRoot *owner = rootOf(gone);
        return owner && owner->path != root.path && owner->path.size() > root.path.size();
    });
    if (found.missing && deep && records->isEmpty())
        part.settled.append({ path, FileState::Failed, Indexer::tr("There is no such file or folder."), 0, 0, {} });
    *difference += part;
    if (found.missing)
        watcher.unwatch(path);
    co_return found;
}

// Returns when it is watched.
Task<> Indexer::State::watch(FolderListing listing, LibraryRoot root, bool deep, std::stop_token stop)
{
    auto order = [listing] { return byRecency(listing); };
    auto ordering = offload(workers, order);
    const QStringList files = co_await ordering;
    if (!deep && !listing.folders.isEmpty())
        watcher.keepSubfolders(listing.folders.first(), listing.folders);
    if (!root.folder)
        watcher.watch({ parentOf(root.path) }, {}); // sees the file replaced
    watcher.watch(deep ? listing.folders : listing.folders.mid(0, 1), {});
    for (qsizetype i = 0; i < files.size(); i += pathsPerTransaction) {
        watcher.watch({}, files.mid(i, pathsPerTransaction));
        auto turn = yieldTurn();
        co_await turn;
    }
    auto settling = watcher.settled(stop);
    (void)co_await settling;
}

// ---- taking over what was found --------------------------------------------------------------------------------------

Task<Result<void>> Indexer::State::take(Difference difference, std::shared_ptr<IndexBatch> batch)
{
    for (qsizetype i = 0; i < difference.settled.size(); ++i) {
        batch->report(difference.settled[i]);
        if (i % reportsPerTurn == 0) {
            auto turn = yieldTurn();
            co_await turn;
        }
    }
    auto storing = storeTroubles(difference.troubles, batch);
    Result<void> step = co_await storing;
    if (step) {
        auto queueing = queue(difference.toRead);
        step = co_await queueing;
    }
    if (!step)
        co_return step;
    qsizetype left = difference.toRead.size();
    pipeline.announce(int(left));
    for (const QString &path : std::as_const(difference.toRead)) {
        const LibraryRoot *root = rootOf(path);
        if (batch->token().stop_requested() || !root) // none: taken out of the library meanwhile
            break;
        --left;
        auto submitting = pipeline.submit(path, root->collection, batch);
        co_await submitting;
    }
    pipeline.announce(-int(left));
    if (batch->token().stop_requested())
        co_return batch->outcome();
    auto removing = removeGone(difference.gone, batch);
    step = co_await removing;
    co_return step;
}

// What cannot be read is listed like any other file.
Task<Result<void>> Indexer::State::storeTroubles(QList<FileStatus> troubles, std::shared_ptr<IndexBatch> batch)
{
    QList<PreparedDocument> documents;
    for (const FileStatus &trouble : std::as_const(troubles)) {
        batch->report(trouble);
        const LibraryRoot *root = rootOf(trouble.path);
        if (!root)
            continue;
        PreparedDocument document;
        document.path = trouble.path;
        document.collection = root->collection;
        document.state = trouble.state;
        document.reason = trouble.reason;
        documents.append(document);
        Q_EMIT q->fileChanged(trouble);
    }
    if (documents.isEmpty())
        co_return {};
    auto job = [documents](VaultWriter &writer) -> Result<void> {
        for (const PreparedDocument &document : documents) {
            const Result<void> stored = writer.store(document);
            if (!stored)
                return stored;
        }
        return {};
    };
    auto writing = vault->write(job);
    Result<void> written = co_await writing;
    co_return written;
}

// Marks as waiting, so that nothing is forgotten should the program end now.
Task<Result<void>> Indexer::State::queue(QStringList paths)
{
    for (qsizetype i = 0; i < paths.size();) {
        const LibraryRoot *root = rootOf(paths[i]);
        if (!root)
            co_return {};
        const QString collection = root->collection;
        QStringList slice;
        for (; i < paths.size() && slice.size() < pathsPerTransaction; ++i) {
            const LibraryRoot *next = rootOf(paths[i]);
            if (!next || next->collection != collection)
                break;
            slice.append(paths[i]);
        }
        auto job = [slice, collection](VaultWriter &writer) { return writer.queue(slice, collection); };
        auto writing = vault->write(job);
        const Result<void> written = co_await writing;
        if (!written)
            co_return written;
    }
    co_return {};
}

Task<Result<void>> Indexer::State::removeGone(QStringList gone, std::shared_ptr<IndexBatch> batch)
{
    if (gone.isEmpty())
        co_return {};
    // A file that moved is recognised by its content, so what is gone waits until everything new has been looked at.
    auto settling = batch->finished.wait(batch->token());
    Result<void> settled = co_await settling;
    if (!settled)
        co_return settled;
    for (qsizetype i = 0; i < gone.size() && !batch->token().stop_requested(); i += documentsPerRemoval) {
        QList<QPair<QString, LibraryRoot>> slice;
        for (const QString &path : gone.mid(i, documentsPerRemoval)) {
            const LibraryRoot *root = rootOf(path);
            slice.append({ path, root ? *root : LibraryRoot() });
        }
        auto job = [slice](VaultWriter &writer) -> Result<QStringList> {
            QStringList removed;
            for (const auto &[path, root] : slice) { // the disk may have changed since it was listed: look once more
                if (QFileInfo(path).isFile() || (!root.path.isEmpty() && !isPresent(root)))
                    continue;
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
        watcher.unwatchFiles(*removed);
        for (const QString &path : *removed) {
            batch->report(removedStatus(path));
            Q_EMIT q->fileChanged(removedStatus(path));
        }
    }
    co_return {};
}

Task<> Indexer::State::takeInBackground(Difference difference)
{
    auto batch = std::make_shared<IndexBatch>(scope.token());
    auto taking = take(difference, batch);
    const Result<void> taken = co_await taking;
    if (!taken && !batch->token().stop_requested()) // given up: that was said already
        tell(taken.error());
}

// ---- following -------------------------------------------------------------------------------------------------------

void Indexer::State::pathChanged(const QString &path)
{
    if (changed.isEmpty())
        sinceChange.start();
    changed.insert(path);
    // Quiet for a while, but never put off longer than the cap since the first of them.
    const qint64 left = std::max<qint64>(0, options.quietCapMs - sinceChange.elapsed());
    debounce.start(int(std::min<qint64>(options.quietMs, left)));
}

void Indexer::State::flushChanged()
{
    const QSet<QString> all = std::exchange(changed, {});
    const QStringList paths(all.begin(), all.end());
    scope.spawn([this, paths](std::stop_token stop) { return follow(paths, stop); });
}

// Looks at all that changed before anything is taken over: a file that moved is new in one place and gone in another.
Task<> Indexer::State::follow(QStringList paths, std::stop_token stop)
{
    for (const LibraryRoot &root : std::as_const(roots))
        if (!root.folder && !paths.contains(root.path) && paths.contains(parentOf(root.path)))
            paths.append(root.path);
    Difference difference;
    for (const QString &path : std::as_const(paths)) {
        auto asking = isAway(path, stop);
        const Result<bool> away = co_await asking;
        const LibraryRoot *root = rootOf(path);
        if (!root || !away || *away)
            continue;
        auto looking = look(path, *root, false, stop);
        const Result<Difference> found = co_await looking;
        if (found)
            difference += *found;
        else
            tell(found.error());
    }
    auto taking = takeInBackground(difference);
    co_await taking;
}

// Finds what watching missed, and roots that went or came back.
Task<> Indexer::State::sweep(std::stop_token stop)
{
    QElapsedTimer sinceAll;
    sinceAll.start();
    while (true) {
        auto pause = sleepFor(std::chrono::milliseconds(std::min(options.presenceMs, options.sweepMs)), stop);
        const Result<void> slept = co_await pause;
        if (!slept)
            co_return;
        const bool due = sinceAll.elapsed() >= options.sweepMs && pipeline.progress().waiting == 0;
        if (due)
            sinceAll.restart();
        auto looking = lookAtAll(due, stop);
        co_await looking;
    }
}

Task<> Indexer::State::lookAtAll(bool always, std::stop_token stop)
{
    const QList<LibraryRoot> all = roots;
    for (const LibraryRoot &root : all) {
        auto looking = lookAtRoot(root, always, stop);
        const Result<void> looked = co_await looking;
        if (!looked)
            tell(looked.error());
    }
}

void Indexer::State::tell(const Error &error)
{
    if (error.kind != Error::Kind::Stopped)
        Q_EMIT q->noticed(error.message);
}

} // namespace superinstance
