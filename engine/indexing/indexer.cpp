#include "engine/indexing/indexer.h"

#include "engine/async/sleep.h"
#include "engine/indexing/indexerstate.h"
#include "engine/indexing/rootpaces.h"
#include "engine/vault/places.h"

namespace superinstance {

Indexer::Indexer(Vault *vault, QThreadPool *workers, IndexerOptions options, QObject *parent)
    : QObject(parent), m_state(new State(this, vault, workers, std::move(options)))
{
    State *state = m_state.get();
    connect(&state->pipeline, &IndexPipeline::fileChanged, this, [this](const FileStatus &status) {
        if (status.state == FileState::Removed)
            m_state->watcher.unwatchFiles({ status.path });
        Q_EMIT fileChanged(status);
    });
    const auto storeFailed = [state](const QString &sentence) { state->vaultFailed(Error::failed(sentence)); };
    connect(&state->pipeline, &IndexPipeline::progressChanged, this, [this] { Q_EMIT progressChanged(progress()); });
    if (state->options.measured)
        connect(&state->pipeline, &IndexPipeline::fileRead, this, state->options.measured);
    if (state->options.stored)
        connect(&state->pipeline, &IndexPipeline::fileStored, this, state->options.stored);
    connect(&state->pipeline, &IndexPipeline::storeFailed, this, storeFailed);
    connect(&state->recognition, &Recognition::fileChanged, this, &Indexer::fileChanged);
    connect(&state->recognition, &Recognition::progressChanged, this, [this] { Q_EMIT progressChanged(progress()); });
    connect(&state->recognition, &Recognition::scansFound, this, &Indexer::scansFound);
    connect(&state->recognition, &Recognition::storeFailed, this, storeFailed);
    connect(this, &Indexer::fileChanged, &state->embedding, [state](const FileStatus &status) {
        if (status.state == FileState::Removed || status.recognised) // its vectors went with it; or its text came behind that of all other files
            state->embedding.wake();
    });
    connect(&state->embedding, &PassageEmbedding::vectorsChanged, this, &Indexer::vectorsChanged);
    connect(&state->embedding, &PassageEmbedding::progressChanged, this, [this] { Q_EMIT progressChanged(progress()); });
    connect(&state->embedding, &PassageEmbedding::failed, this, &Indexer::noticed);
    connect(&state->embedding, &PassageEmbedding::storeFailed, this, storeFailed);
    connect(&state->pipeline, &IndexPipeline::vanished, this, [state](const QStringList &paths) {
        state->scope.spawn([state, paths](std::stop_token stop) { return state->removeVanished(paths, stop); });
    });
    connect(vault, &Vault::damaged, this, [state](const QString &path) { state->mend(path); });
    connect(&state->watcher, &FolderWatcher::changed, this, [state](const QStringList &paths) { state->pathsChanged(paths); });
    connect(&state->watcher, &FolderWatcher::overflowed, this, [state] { state->changesLost(); });
    connect(&state->watcher, &FolderWatcher::limitReached, this, [this] {
        Q_EMIT noticed(tr("There are more folders than this computer can watch at once; changes in some of them are found within a quarter of an hour."));
    });
    connect(&state->debounce, &QTimer::timeout, this, [state] { state->flushChanged(); });
    state->pipeline.start(state->scope);
}

Indexer::~Indexer() = default;

// ---- life ------------------------------------------------------------------------------------------------------------

Task<Result<void>> Indexer::start(std::stop_token stop)
{
    auto reading = m_state->readRoots(stop);
    Result<void> read = co_await reading;
    if (!read)
        co_return read;
    const QList<LibraryRoot> all = m_state->roots;
    for (const LibraryRoot &root : all)
        if (root.collection == guestCollection) { // they stay as long as the program runs
            auto dismissing = m_state->beginRemoval({ root.path }, false);
            const Result<bool> dismissed = co_await dismissing;
            if (!dismissed)
                co_return dismissed.error();
        }
    auto finishing = m_state->finishRemovals(stop);
    read = co_await finishing;
    if (!read)
        co_return read;
    auto telling = m_state->tellUnprotected();
    co_await telling;
    auto looking = m_state->lookAtAll(true, stop);
    co_await looking;
    auto identifying = m_state->identifyExcluded(m_state->excluded.values()); // when those of other names were recognised
    co_await identifying;
    m_state->scope.spawn([this](std::stop_token token) { return m_state->sweep(token); });
    m_state->recognition.start(m_state->scope);
    m_state->recognition.wake();
    m_state->embedding.start(m_state->scope);
    m_state->embedding.wake();
    co_return {};
}

void Indexer::setPaused(bool paused)
{
    m_state->setPaused(paused);
}

bool Indexer::paused() const
{
    return m_state->pipeline.paused();
}

Pace &Indexer::pace()
{
    return m_state->pace;
}

void Indexer::setEmbedder(std::shared_ptr<Embedder> embedder)
{
    m_state->embedding.setEmbedder(std::move(embedder));
}

int Indexer::watchedPaths() const
{
    return m_state->watcher.count();
}

void Indexer::addPaces(QList<LibraryRoot> &roots) const
{
    superinstance::addPaces(roots, m_state->pipeline.paces());
    constexpr int minute = 60'000;
    for (LibraryRoot &root : roots)
        if (root.watched && !m_state->watcher.watchesAllOf(root.path))
            root.minutesLate = (m_state->options.sweepMs + minute - 1) / minute;
}

IndexProgress Indexer::progress() const
{
    IndexProgress progress = m_state->pipeline.progress();
    m_state->recognition.addTo(progress);
    progress.toEmbed = int(m_state->embedding.waiting());
    return progress;
}

Task<void> Indexer::shutdown()
{
    m_state->scope.requestStop();
    auto finished = m_state->scope.join();
    co_await finished;
}

// Once for each library; should that not be noted, once more.
Task<> Indexer::State::tellUnprotected()
{
    if (options.unprotected.isEmpty())
        co_return;
    auto job = [](VaultWriter &writer) { return writer.tellOnce(QStringLiteral("unprotected")); };
    auto noting = vault->write(job);
    const Result<bool> first = co_await noting;
    if (!first || *first)
        Q_EMIT q->noticed(options.unprotected);
}

// ---- roots -----------------------------------------------------------------------------------------------------------

Task<Result<void>> Indexer::State::readRoots(std::stop_token stop)
{
    struct Known {
        QList<LibraryRoot> all;
        QList<Exclusion> exclusions;
        QHash<QString, QString> identities;
        QStringList unwalked;
        QHash<QString, quint64> devices;
        Mounts mounts;
    };
    auto job = [](VaultReader &reader) -> Result<Known> {
        const Result<QList<LibraryRoot>> all = reader.uncountedRoots();
        const Result<QList<Exclusion>> exclusions = reader.exclusions();
        const Result<QHash<QString, QString>> recognised = reader.excludedIdentities();
        const Result<QStringList> begun = reader.unwalkedRoots();
        const Result<QHash<QString, quint64>> lain = reader.rootDevices();
        const Result<Mounts> mounted = reader.mounts();
        if (!all || !exclusions || !recognised || !begun || !lain || !mounted)
            return !all ? all.error() : !exclusions ? exclusions.error() : !recognised ? recognised.error() : !begun ? begun.error() : !lain ? lain.error() : mounted.error();
        return Known { *all, *exclusions, *recognised, *begun, *lain, *mounted };
    };
    auto reading = vault->read(job, stop);
    const Result<Known> found = co_await reading;
    if (!found)
        co_return found.error();
    roots = found->all;
    folderOptions.clear();
    for (const LibraryRoot &root : std::as_const(roots))
        folderOptions.insert(root.path, root.options);
    unwalked = QSet<QString>(found->unwalked.begin(), found->unwalked.end());
    devices = found->devices;
    mounts = found->mounts;
    excluded.clear();
    for (const Exclusion &exclusion : found->exclusions)
        excluded.insert(exclusion.path);
    excludedIdentities = found->identities;
    co_return {};
}

// What cannot be noted now is with the next look.
Task<> Indexer::State::noteDevice(QString root, quint64 device)
{
    if (device == 0 || devices.value(root) == device)
        co_return;
    devices.insert(root, device);
    metDisks.insert(root);
    auto job = [root, device](VaultWriter &writer) { return writer.setDevice(root, device); };
    auto noting = vault->write(job);
    (void)co_await noting;
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

// A root that is not there (an unplugged disk) is offline, not deleted. Gives whether its files are to be looked at. always: even
// if nothing changed.
Task<Result<bool>> Indexer::State::judgeRoot(LibraryRoot root, bool always, std::stop_token stop)
{
    auto judging = isRootThere(root, stop);
    const Result<bool> judged = co_await judging;
    if (!judged)
        co_return judged.error();
    const bool present = *judged;
    if (!present) {
        watcher.unwatch(root.path); // those watches are dead
        auto settling = settleGoneRoot(root, stop);
        const bool settled = co_await settling;
        if (settled)
            co_return false;
    }
    const bool turned = root.offline == present;
    if (turned) {
        auto marking = markOffline({ { root.path, !present } }, stop);
        const Result<void> marked = co_await marking;
        if (!marked)
            co_return marked.error();
    }
    if (!present) {
        expectReturn();
        co_return false;
    }
    auto comparing = wasReplaced(root);
    const bool replaced = co_await comparing;
    auto lookingBelow = lookAtMounts(root.path, stop);
    const Result<bool> returned = co_await lookingBelow;
    if (!returned)
        co_return returned.error();
    co_return always || turned || replaced || *returned;
}

// Whether another folder is where the one was that is watched: it, or one above it, was renamed and another took the name.
Task<bool> Indexer::State::wasReplaced(LibraryRoot root)
{
    const QString before = identities.value(root.path);
    if (before.isEmpty())
        co_return false;
    auto identify = [path = root.path] { return identityOf(path); };
    auto identifying = offload(workers, identify);
    const QString now = co_await identifying;
    if (now == before)
        co_return false;
    identities.remove(root.path);
    watcher.unwatch(root.path); // what is watched lies elsewhere now
    co_return true;
}

Task<Result<void>> Indexer::State::lookBelow(LibraryRoot root, std::stop_token stop)
{
    const auto batch = std::make_shared<IndexBatch>(scope.token());
    const auto intake = root.folder ? std::make_shared<Intake>(Intake { batch, true }) : nullptr;
    auto looking = root.watched || unwalked.contains(root.path) ? look(root.path, root, true, stop, intake) : waitingBelow(root, stop);
    const Result<Difference> found = co_await looking;
    if (!found)
        co_return found.error();
    scope.spawn([this, difference = *found, batch](std::stop_token) { return takeInBackground(difference, batch); });
    co_return {};
}

Task<Result<void>> Indexer::State::lookAtRoot(LibraryRoot root, bool always, std::stop_token stop)
{
    auto judging = judgeRoot(root, always, stop);
    const Result<bool> judged = co_await judging;
    if (!judged || !*judged)
        co_return judged ? Result<void>() : Result<void>(judged.error());
    auto looking = lookBelow(root, stop);
    Result<void> looked = co_await looking;
    co_return looked;
}

// ---- looking at all --------------------------------------------------------------------------------------------------

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
        QList<LibraryRoot> untold = roots; // what changes in them, not all of it is told
        untold.removeIf([&](const LibraryRoot &root) { return idle || watcher.watchesAllOf(root.path); });
        auto lookingCloser = lookAtRoots(untold, true, stop);
        co_await lookingCloser;
    }
}

void Indexer::State::expectReturn()
{
    if (!std::exchange(awaitingReturn, true))
        scope.spawn([this](std::stop_token stop) { return awaitReturn(stop); });
}

// A disk that goes is told of by the watches; that one has come back nobody tells.
Task<> Indexer::State::awaitReturn(std::stop_token stop)
{
    while (std::any_of(roots.begin(), roots.end(), [this](const LibraryRoot &root) { return holdsOffline(root); })) {
        auto pause = sleepFor(std::chrono::milliseconds(options.presenceMs), stop);
        const Result<void> slept = co_await pause;
        if (!slept)
            break;
        QList<LibraryRoot> away = roots;
        away.removeIf([this](const LibraryRoot &root) { return !holdsOffline(root); });
        auto looking = lookAtRoots(away, false, stop);
        co_await looking;
    }
    awaitingReturn = false;
}

Task<> Indexer::State::lookAtAll(bool always, std::stop_token stop)
{
    return lookAtRoots(roots, always, stop);
}

// What is read once is not compared with the disk again: only what was not read yet is.
Task<Result<Difference>> Indexer::State::waitingBelow(LibraryRoot root, std::stop_token stop)
{
    auto job = [path = root.path](VaultReader &reader) { return reader.documentsUnder(path); };
    auto reading = vault->read(job, stop);
    const Result<QList<DocumentRecord>> records = co_await reading;
    if (!records)
        co_return records.error();
    Difference difference;
    for (const DocumentRecord &record : *records) {
        const LibraryRoot *owner = rootOf(record.path);
        if (record.state == FileState::Waiting && record.scan != Scan::Unread && owner && owner->path == root.path)
            difference.toRead.append({ record.path, std::max<qint64>(0, record.stamp.size) });
    }
    co_return difference;
}

void Indexer::State::mend(const QString &path)
{
    if (damaged.contains(path))
        return;
    damaged.insert(path);
    Q_EMIT q->noticed(Indexer::tr("The disk has damaged what was kept of “%1”. That is left out of answers and read anew from the file. If you see this often, the disk may be failing.")
                          .arg(QFileInfo(path).fileName()));
    scope.spawn([this, path](std::stop_token stop) { return readDamaged(path, stop); });
}

Task<> Indexer::State::readDamaged(QString path, std::stop_token stop)
{
    auto job = [path](VaultWriter &writer) { return writer.distrust(path); };
    auto noting = vault->write(job);
    const Result<void> noted = co_await noting;
    if (!noted) {
        tell(noted.error());
        co_return;
    }
    auto looking = lookAgain(path, stop);
    co_await looking;
}

void Indexer::State::tell(const Error &error)
{
    if (error.kind != Error::Kind::Stopped)
        Q_EMIT q->noticed(error.message);
}

} // namespace superinstance
