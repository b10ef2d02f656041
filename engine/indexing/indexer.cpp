#include "engine/indexing/indexer.h"

#include "engine/async/sleep.h"
#include "engine/indexing/indexerstate.h"

#include <QDir>

#include <algorithm>

namespace superinstance {

namespace {

// What a path is right now.
struct Presence {
    bool exists = false, folder = false, readable = false; // readable: a folder or an ordinary file
};

// Blocks.
Presence presenceOf(const QString &path)
{
    const QFileInfo info(path);
    return { info.exists(), info.isDir(), info.isDir() || info.isFile() };
}

} // namespace

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
    auto finishing = m_state->finishRemovals(stop);
    read = co_await finishing;
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
        co_return Error::failed(tr("Reading is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”."));
    QElapsedTimer time;
    time.start();
    auto batch = std::make_shared<IndexBatch>(stop, each);
    const std::stop_callback onShutdown(m_state->scope.token(), [batch] { batch->giveUp(Error::stopped()); });
    auto reading = m_state->readRoots(stop); // what the vault knows may not have been asked for yet
    Result<void> step = co_await reading;
    if (step) { // else what is added now would be taken for what was to go
        auto finishing = m_state->finishRemovals(batch->token());
        step = co_await finishing;
    }
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
    for (const QString &given : paths) {
        const QString path = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
        auto beginning = m_state->beginRemoval(path);
        const Result<bool> known = co_await beginning;
        if (!known)
            co_return known.error();
        results.append({ path, *known });
    }
    auto finishing = m_state->finishRemovals(stop);
    const Result<void> finished = co_await finishing;
    if (!finished)
        co_return finished.error();
    Q_EMIT libraryChanged();
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

// Notes in the vault that everything at and below the path is to go. False: there is nothing.
Task<Result<bool>> Indexer::State::beginRemoval(QString path)
{
    bool known = std::any_of(roots.begin(), roots.end(), [&](const LibraryRoot &root) { return covers(path, root.path); });
    roots.removeIf([&](const LibraryRoot &root) { return covers(path, root.path); }); // nothing more is submitted there
    pipeline.forget(path);
    watcher.unwatch(path);
    auto recordsJob = [path](VaultReader &reader) { return reader.documentsUnder(path); };
    auto reading = vault->read(recordsJob);
    const Result<QList<DocumentRecord>> records = co_await reading;
    if (!records)
        co_return records.error();
    known = known || !records->isEmpty();
    if (!known)
        co_return false;
    auto job = [path](VaultWriter &writer) { return writer.beginRemoval(path); };
    auto noting = vault->write(job);
    const Result<void> noted = co_await noting;
    co_return noted ? Result<bool>(true) : Result<bool>(noted.error());
}

// Carries out what was noted. Ends between two steps when asked to; the next start, or the next request, goes on.
Task<Result<void>> Indexer::State::finishRemovals(std::stop_token stop)
{
    auto listJob = [](VaultReader &reader) { return reader.removals(); };
    auto listing = vault->read(listJob, stop);
    const Result<QStringList> paths = co_await listing;
    if (!paths)
        co_return paths.error();
    if (paths->isEmpty())
        co_return {};
    for (const QString &path : *paths) {
        auto removing = removeBelow(path, stop);
        const Result<void> removed = co_await removing;
        if (!removed)
            co_return removed;
    }
    for (bool begin = true, merged = false; !merged; begin = false) {
        auto mergeJob = [begin](VaultWriter &writer) { return writer.mergeIndex(begin); };
        auto merging = vault->write(mergeJob, stop);
        const Result<bool> done = co_await merging;
        if (!done)
            co_return done.error();
        merged = *done && !begin;
    }
    auto endJob = [done = *paths](VaultWriter &writer) { return writer.endRemovals(done); };
    auto ending = vault->write(endJob);
    Result<void> ended = co_await ending;
    co_return ended;
}

Task<Result<void>> Indexer::State::removeBelow(QString path, std::stop_token stop)
{
    auto recordsJob = [path](VaultReader &reader) { return reader.documentsUnder(path); };
    auto reading = vault->read(recordsJob, stop);
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
        auto removing = vault->write(job, stop);
        const Result<void> removed = co_await removing;
        if (!removed)
            co_return removed;
        for (const DocumentRecord &record : records->mid(i, documentsPerRemoval))
            Q_EMIT q->fileChanged(removedStatus(record.path));
    }
    co_return {};
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
    if (!present) {
        watcher.unwatch(root.path); // those watches are dead
        if (!std::exchange(awaitingReturn, true))
            scope.spawn([this](std::stop_token token) { return awaitReturn(token); });
    }
    if (!present || !(always || turned))
        co_return {};
    auto looking = look(root.path, root, true, stop);
    const Result<Difference> found = co_await looking;
    if (!found)
        co_return found.error();
    scope.spawn([this, difference = *found](std::stop_token) { return takeInBackground(difference); });
    co_return {};
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
    const auto touched = [&](const LibraryRoot &root) { return all.contains(root.path) || all.contains(parentOf(root.path)); };
    if (std::any_of(roots.begin(), roots.end(), touched)) // one may have gone
        scope.spawn([this](std::stop_token stop) { return lookAtAll(false, stop); });
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

// Finds what watching missed, seldom: a program at rest sleeps.
Task<> Indexer::State::sweep(std::stop_token stop)
{
    while (true) {
        auto pause = sleepFor(std::chrono::milliseconds(options.sweepMs), stop);
        const Result<void> slept = co_await pause;
        if (!slept)
            co_return;
        const bool idle = pipeline.progress().waiting == 0;
        auto looking = lookAtAll(idle, stop);
        co_await looking;
    }
}

// A root that goes is told of by the watches; that one has come back nobody tells.
Task<> Indexer::State::awaitReturn(std::stop_token stop)
{
    while (std::any_of(roots.begin(), roots.end(), [](const LibraryRoot &root) { return root.offline; })) {
        auto pause = sleepFor(std::chrono::milliseconds(options.presenceMs), stop);
        const Result<void> slept = co_await pause;
        if (!slept)
            break;
        auto looking = lookAtAll(false, stop);
        co_await looking;
    }
    awaitingReturn = false;
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
