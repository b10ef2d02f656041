// What is asked of an indexer: adding, trying again, asking aside, exclusions, collections.
#include "engine/indexing/indexerstate.h"
#include "engine/indexing/passedover.h"
#include "engine/indexing/preview.h"

#include <QDir>
#include <QPointer>
#include <QScopeGuard>

#include <algorithm>

namespace superinstance {

namespace {

// What a path is right now.
struct Presence {
    bool exists = false, folder = false, readable = false; // readable: a folder or an ordinary file
    QString passedOver; // why it would be, had it not been named
};

// Blocks.
Presence presenceOf(const QString &path)
{
    const QFileInfo info(path);
    return { info.exists(), info.isDir(), info.isDir() || info.isFile(), whyNamedIsUnusual(path) };
}

} // namespace

// ---- adding ----------------------------------------------------------------------------------------------------------

Task<Result<IndexSummary>> Indexer::index(QStringList paths, QString collection, bool watch, std::function<void(FileStatus)> each, std::stop_token stop)
{
    State *state = m_state.get();
    const bool later = paused() && collection != guestCollection; // who asks about a guest waits for it
    auto add = [=](QStringList all, std::shared_ptr<IndexBatch> batch) { return state->add(all, collection, watch, batch, later); };
    return state->carryOut(paths, add, each, stop, later);
}

Task<Result<IndexSummary>> Indexer::retry(QStringList paths, std::function<void(FileStatus)> each, std::stop_token stop)
{
    State *state = m_state.get();
    auto again = [=](QStringList all, std::shared_ptr<IndexBatch> batch) { return state->tryAgain(all, batch); };
    return state->carryOut(paths, again, each, stop);
}

// What the library holds needs no guest; what waits in it, or could not be read, is read now, where it is.
Task<Result<IndexSummary>> Indexer::readGuest(QString path, std::function<void(FileStatus)> each, std::stop_token stop)
{
    auto job = [path = absolutePath(path)](VaultReader &reader) { return reader.document(path); };
    auto reading = m_state->vault->read(job, stop);
    const Result<std::optional<DocumentRecord>> known = co_await reading;
    if (!known)
        co_return known.error();
    const bool ours = *known && (*known)->collection != guestCollection;
    if (ours && (*known)->chunks > 0) {
        IndexSummary summary;
        summary.files = summary.unchanged = 1;
        co_return summary;
    }
    auto working = ours ? retry({ path }, each, stop) : index({ path }, guestCollection, false, each, stop);
    Result<IndexSummary> summary = co_await working;
    co_return summary;
}

// Takes over what `look` finds at the paths, and returns when all that came of it is done.
Task<Result<IndexSummary>> Indexer::State::carryOut(QStringList paths, Looking look, std::function<void(FileStatus)> each, std::stop_token stop, bool later)
{
    if (pipeline.paused() && !later)
        co_return Error::failed(Indexer::tr("Reading is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”."));
    QElapsedTimer time;
    time.start();
    auto batch = std::make_shared<IndexBatch>(stop, each);
    const auto looked = whileTakingOver();
    const auto ending = qScopeGuard([batch] { batch->end(); }); // after its end a request says nothing
    const std::stop_callback onShutdown(scope.token(), [batch] { batch->giveUp(Error::stopped()); });
    std::transform(paths.begin(), paths.end(), paths.begin(), absolutePath);
    auto reading = readRoots(stop); // what the vault knows may not have been asked for yet
    Result<void> step = co_await reading;
    if (step) { // else what is added now would be taken for what was to go
        auto finishing = finishRemovals(batch->token());
        step = co_await finishing;
    }
    if (step) {
        auto looking = look(paths, batch);
        const Result<Difference> found = co_await looking;
        Q_EMIT q->libraryChanged();
        step = found ? Result<void>() : Result<void>(found.error());
        if (step && later) {
            auto leaving = takeLater(*found, batch);
            co_await leaving;
        } else if (step) {
            auto taking = take(*found, batch);
            step = co_await taking;
        }
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

// The paths of one request to index. All are noted in one go: each alone would cost a transaction and a look at all roots.
Task<Result<Difference>> Indexer::State::add(QStringList paths, QString collection, bool watch, std::shared_ptr<IndexBatch> batch, bool later)
{
    auto renaming = followRenamedRoots(paths, batch->token());
    co_await renaming;
    auto peek = [paths] {
        QList<Presence> presences;
        for (const QString &path : paths)
            presences.append(presenceOf(path));
        return presences;
    };
    auto peeking = offload(workers, peek);
    const QList<Presence> presences = co_await peeking;
    Difference difference;
    QList<Addition> additions;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const LibraryRoot *known = rootOf(paths[i]);
        if (!presences[i].exists || (known && (known->offline || liesOffline(paths[i])))) {
            auto taking = takeAnew(paths[i]);
            co_await taking;
            auto asking = isAway(paths[i], batch->token());
            const Result<bool> away = co_await asking;
            if (away && *away) {
                difference.settled.append({ paths[i], FileState::Failed, Indexer::tr("This is not there now. What was read of it is kept until it is back."), 0, 0, {} });
                continue;
            }
        }
        if (collection != guestCollection && !presences[i].passedOver.isEmpty()) // never silently
            Q_EMIT q->noticed(Indexer::tr("“%1” would be passed over in a folder (%2). It is read because you named it.")
                                  .arg(QFileInfo(paths[i]).fileName(), presences[i].passedOver));
        additions.append(additionOf(paths[i], presences[i].folder, presences[i].readable, collection, watch));
    }
    auto noting = note(additions, collection != guestCollection);
    const Result<void> noted = co_await noting;
    if (!noted)
        co_return noted.error();
    Q_EMIT q->libraryChanged();
    auto looking = lookAtAdded(additions, batch, later);
    const Result<Difference> found = co_await looking;
    if (found)
        difference += *found;
    co_return found ? Result<Difference>(difference) : found;
}

Task<Result<Difference>> Indexer::State::lookAtAdded(QList<Addition> additions, std::shared_ptr<IndexBatch> batch, bool later)
{
    const auto intake = later ? nullptr : std::make_shared<Intake>(Intake { batch });
    Difference difference;
    for (const Addition &addition : std::as_const(additions)) {
        auto looking = look(addition.root.path, addition.root, true, batch->token(), addition.root.folder ? intake : nullptr);
        Result<Difference> found = co_await looking;
        if (!found)
            co_return found.error();
        if (addition.root.collection != addition.before) // moves to another collection; the bytes will be recognised
            for (const FileStatus &status : std::exchange(found->settled, {}))
                status.state == FileState::Unchanged ? found->toRead.append({ status.path, status.bytes }) : found->settled.append(status);
        difference += *found;
    }
    co_return difference;
}

// What the path becomes when it is added.
Indexer::State::Addition Indexer::State::additionOf(const QString &path, bool folder, bool readable, const QString &collection, bool watch) const
{
    const LibraryRoot *known = rootOf(path);
    const bool guest = known && known->collection == guestCollection; // is one no longer
    Addition addition;
    addition.readable = readable;
    addition.before = known ? known->collection : QString();
    const bool listed = collection == guestCollection && known && !guest && known->path == path; // no guest: added by itself
    addition.root.path = path;
    addition.root.collection = listed ? addition.before : !collection.isEmpty() ? collection : guest ? QString() : addition.before;
    addition.root.folder = folder;
    addition.root.watched = watch || (listed && known->watched);
    return addition;
}

// Notes in the vault what is added, and that it is not excluded any more.
Task<Result<void>> Indexer::State::note(QList<Addition> additions, bool lift)
{
    QStringList lifted;
    for (const Addition &addition : std::as_const(additions))
        if (lift && excluded.remove(addition.root.path))
            lifted.append(addition.root.path);
    auto job = [additions, lifted](VaultWriter &writer) -> Result<void> {
        Result<void> step = writer.liftExclusions(lifted);
        for (qsizetype i = 0; i < additions.size() && step; ++i) {
            const LibraryRoot &root = additions[i].root;
            if (additions[i].readable)
                step = writer.setRoot(root);
            if (additions[i].readable && step && !root.watched)
                step = writer.setWalked(root.path, false);
        }
        return step;
    };
    auto writing = vault->write(job);
    Result<void> written = co_await writing;
    if (!written)
        co_return written;
    auto reading = readRoots({});
    written = co_await reading;
    co_return written;
}

// What could not be read at or below the paths is read once more.
Task<Result<Difference>> Indexer::State::tryAgain(QStringList paths, std::shared_ptr<IndexBatch> batch)
{
    Difference difference;
    for (const QString &path : std::as_const(paths)) {
        auto asking = isAway(path, batch->token());
        const Result<bool> away = co_await asking;
        if (!away)
            co_return away.error();
        const LibraryRoot *known = rootOf(path); // it may have been taken out meanwhile
        if (!known || *away) {
            difference.settled.append({ path, FileState::Failed, known ? Indexer::tr("This is not there now. What was read of it is kept until it is back.")
                                                                       : Indexer::tr("This file is not in the library any more."), 0, 0, {} });
            continue;
        }
        const LibraryRoot root = *known;
        auto looking = look(path, root, true, batch->token());
        Result<Difference> found = co_await looking;
        if (!found)
            co_return found.error();
        for (const FileStatus &status : std::exchange(found->settled, {})) {
            const bool unread = status.state == FileState::Failed || status.state == FileState::Skipped;
            const bool file = status.indexedAt.isValid(); // the others are no files that could be read: a broken link, a device
            unread && file ? found->toRead.append({ status.path, status.bytes }) : found->settled.append(status);
        }
        difference += *found;
    }
    co_return difference;
}

// Whether the path lies on a disk that is not there.
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
    co_return now && (now->offline || liesOffline(path));
}

// ---- exclusions and collections --------------------------------------------------------------------------------------

Task<Result<void>> Indexer::liftExclusion(QString path, std::stop_token stop)
{
    auto reading = m_state->readRoots(stop);
    Result<void> step = co_await reading;
    if (step) {
        auto rejoining = m_state->rejoinCollections(path);
        step = co_await rejoining;
    }
    if (step) {
        auto lifting = m_state->liftExclusion(path);
        step = co_await lifting;
    }
    if (step)
        m_state->scope.spawn([this, path](std::stop_token token) { return m_state->lookAgain(path, token); });
    co_return step;
}

Task<Result<void>> Indexer::State::liftExclusion(QString path)
{
    if (!excluded.remove(path))
        co_return {};
    excludedIdentities.removeIf([&](const auto &each) { return each.value() == path; });
    auto job = [path](VaultWriter &writer) { return writer.liftExclusions({ path }); };
    auto writing = vault->write(job);
    Result<void> written = co_await writing;
    co_return written;
}

// Takes over what is at the path as its folder would.
Task<> Indexer::State::lookAgain(QString path, std::stop_token stop)
{
    const LibraryRoot *owner = rootOf(path);
    if (!owner)
        co_return;
    const LibraryRoot root = *owner;
    auto looking = look(path, root, true, stop);
    const Result<Difference> found = co_await looking;
    if (!found) {
        vaultFailed(found.error());
        co_return;
    }
    auto taking = takeInBackground(*found);
    co_await taking;
}

Task<Result<void>> Indexer::moveRoot(QString path, QString collection, std::stop_token stop)
{
    auto reading = m_state->readRoots(stop);
    Result<void> read = co_await reading;
    if (!read)
        co_return read;
    const bool known = std::any_of(m_state->roots.begin(), m_state->roots.end(), [&](const LibraryRoot &root) { return root.path == path; });
    if (!known)
        co_return Error::failed(tr("This folder is not in the library any more."));
    auto job = [path, collection](VaultWriter &writer) { return writer.moveRoot(path, collection); };
    auto changing = m_state->changeCollections([path, collection](const LibraryRoot &root) { return root.path == path ? collection : root.collection; }, job);
    Result<void> changed = co_await changing;
    co_return changed;
}

Task<Result<void>> Indexer::renameCollection(QString from, QString to, std::stop_token stop)
{
    auto reading = m_state->readRoots(stop);
    Result<void> read = co_await reading;
    if (!read)
        co_return read;
    auto job = [from, to](VaultWriter &writer) { return writer.renameCollection(from, to); };
    auto changing = m_state->changeCollections([from, to](const LibraryRoot &root) { return root.collection == from ? to : root.collection; }, job);
    Result<void> changed = co_await changing;
    co_return changed;
}

// What is being read is told first, so that nothing is stored under the old name afterwards.
Task<Result<void>> Indexer::State::changeCollections(std::function<QString(LibraryRoot)> nameOf, VaultChange job)
{
    for (LibraryRoot &root : roots)
        root.collection = nameOf(root);
    pipeline.recollect([this](const QString &path) {
        const LibraryRoot *root = rootOf(path);
        return root ? root->collection : QString();
    });
    auto writing = vault->write(job);
    Result<void> written = co_await writing;
    auto reading = readRoots({});
    const Result<void> read = co_await reading;
    Q_EMIT q->libraryChanged();
    co_return written ? read : written;
}

// ---- looking before adding -------------------------------------------------------------------------------------------

Task<Result<AddPreview>> Indexer::preview(QStringList paths, std::function<void(AddPreview)> grew, std::stop_token stop)
{
    for (QString &path : paths)
        path = absolutePath(path);
    auto reading = m_state->readRoots(stop);
    const Result<void> read = co_await reading;
    if (!read)
        co_return read.error();
    auto job = [paths](VaultReader &reader) -> Result<QSet<QString>> {
        QSet<QString> known;
        for (const QString &path : paths) {
            const Result<QSet<QString>> under = reader.pathsUnder(path);
            if (!under)
                return under;
            known += *under;
        }
        return known;
    };
    auto asking = m_state->vault->read(job, stop);
    const Result<QSet<QString>> known = co_await asking;
    if (!known)
        co_return known.error();
    QPointer<Indexer> self(this);
    auto tell = [self, grew](const AddPreview &preview) { // comes from the worker
        QMetaObject::invokeMethod(self, [grew, preview] { grew(preview); }, Qt::QueuedConnection);
    };
    auto count = [paths, library = KnownPaths { m_state->excluded, *known, m_state->folderOptions }, tell, longest = m_state->options.previewMs, stop] {
        return previewOf(paths, library, longest, tell, stop);
    };
    auto counting = offload(m_state->workers, count, Priority::Question, stop);
    const Result<AddPreview> counted = co_await counting;
    if (stop.stop_requested())
        co_return Error::stopped();
    co_return counted;
}

} // namespace superinstance
