// What is asked of an indexer: adding, trying again, taking out, asking aside, collections.
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

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

// ---- adding ----------------------------------------------------------------------------------------------------------

Task<Result<IndexSummary>> Indexer::index(QStringList paths, QString collection, bool watch, std::function<void(FileStatus)> each, std::stop_token stop)
{
    State *state = m_state.get();
    auto add = [=](QString path, std::shared_ptr<IndexBatch> batch) { return state->add(path, collection, watch, batch); };
    return state->carryOut(paths, add, each, stop);
}

Task<Result<IndexSummary>> Indexer::retry(QStringList paths, std::function<void(FileStatus)> each, std::stop_token stop)
{
    State *state = m_state.get();
    auto again = [=](QString path, std::shared_ptr<IndexBatch> batch) { return state->tryAgain(path, batch); };
    return state->carryOut(paths, again, each, stop);
}

// What the library holds already needs no guest.
Task<Result<IndexSummary>> Indexer::readGuest(QString path, std::function<void(FileStatus)> each, std::stop_token stop)
{
    auto job = [path = absolute(path)](VaultReader &reader) { return reader.document(path); };
    auto reading = m_state->vault->read(job, stop);
    const Result<std::optional<DocumentRecord>> known = co_await reading;
    if (!known)
        co_return known.error();
    if (*known && (*known)->collection != guestCollection && (*known)->chunks > 0) {
        IndexSummary summary;
        summary.files = summary.unchanged = 1;
        co_return summary;
    }
    auto indexing = index({ path }, guestCollection, false, each, stop);
    Result<IndexSummary> summary = co_await indexing;
    co_return summary;
}

// Does `one` to each path, and returns when all that came of it is done.
Task<Result<IndexSummary>> Indexer::State::carryOut(QStringList paths, PathWork one, std::function<void(FileStatus)> each, std::stop_token stop)
{
    if (pipeline.paused())
        co_return Error::failed(Indexer::tr("Reading is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”."));
    QElapsedTimer time;
    time.start();
    auto batch = std::make_shared<IndexBatch>(stop, each);
    const auto ending = qScopeGuard([batch] { batch->end(); }); // after its end a request says nothing
    const std::stop_callback onShutdown(scope.token(), [batch] { batch->giveUp(Error::stopped()); });
    auto reading = readRoots(stop); // what the vault knows may not have been asked for yet
    Result<void> step = co_await reading;
    if (step) { // else what is added now would be taken for what was to go
        auto finishing = finishRemovals(batch->token());
        step = co_await finishing;
    }
    QStringList gone;
    for (qsizetype i = 0; i < paths.size() && step; ++i) {
        auto working = one(absolute(paths[i]), batch);
        const Result<QStringList> done = co_await working;
        if (done)
            gone += *done;
        else
            step = done.error();
    }
    Q_EMIT q->libraryChanged();
    if (step) {
        auto removing = removeGone(gone, batch);
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

// One path of a request to index. Gives what is gone below it.
Task<Result<QStringList>> Indexer::State::add(QString path, QString collection, bool watch, std::shared_ptr<IndexBatch> batch)
{
    auto peek = [path] { return presenceOf(path); };
    auto peeking = offload(workers, peek);
    const Presence presence = co_await peeking;
    Result<void> step;
    if (collection != guestCollection) {
        if (!presence.passedOver.isEmpty()) // never silently
            Q_EMIT q->noticed(Indexer::tr("“%1” would be passed over in a folder (%2). It is read because you named it.")
                                  .arg(QFileInfo(path).fileName(), presence.passedOver));
        auto lifting = liftExclusion(path);
        step = co_await lifting;
    }
    if (!step)
        co_return step.error();
    const LibraryRoot *known = rootOf(path);
    const bool guest = known && known->collection == guestCollection; // is one no longer
    const QString before = known ? known->collection : QString();
    const bool listed = collection == guestCollection && known && !guest && known->path == path; // no guest: added by itself
    LibraryRoot root;
    root.path = path;
    root.collection = listed ? before : !collection.isEmpty() ? collection : guest ? QString() : before;
    root.folder = presence.folder;
    root.watched = watch || (listed && known->watched);
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

// What could not be read at or below the path is read once more.
Task<Result<QStringList>> Indexer::State::tryAgain(QString path, std::shared_ptr<IndexBatch> batch)
{
    auto asking = isAway(path, batch->token());
    const Result<bool> away = co_await asking;
    if (!away)
        co_return away.error();
    const LibraryRoot *known = rootOf(path); // it may have been taken out meanwhile
    if (!known || *away) {
        batch->report({ path, FileState::Failed, known ? Indexer::tr("This is not there now. What was read of it is kept until it is back.")
                                                       : Indexer::tr("This file is not in the library any more."), 0, 0, {} });
        co_return QStringList();
    }
    const LibraryRoot root = *known;
    auto looking = look(path, root, true, batch->token());
    Result<Difference> found = co_await looking;
    if (!found)
        co_return found.error();
    for (const FileStatus &status : std::exchange(found->settled, {})) {
        const bool unread = status.state == FileState::Failed || status.state == FileState::Skipped;
        const bool file = status.indexedAt.isValid(); // the others are no files that could be read: a broken link, a device
        unread && file ? found->toRead.append(status.path) : found->settled.append(status);
    }
    const QStringList gone = std::exchange(found->gone, {});
    auto taking = take(*found, batch);
    const Result<void> taken = co_await taking;
    co_return taken ? Result<QStringList>(gone) : Result<QStringList>(taken.error());
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

// ---- taking out ------------------------------------------------------------------------------------------------------

Task<Result<QList<QPair<QString, bool>>>> Indexer::remove(QStringList paths, std::stop_token stop)
{
    auto removing = m_state->takeOut(paths, true, stop);
    Result<QList<QPair<QString, bool>>> removed = co_await removing;
    co_return removed;
}

Task<Result<void>> Indexer::keepOut(QString given, std::stop_token stop)
{
    auto removing = m_state->takeOut({ given }, true, stop);
    const Result<QList<QPair<QString, bool>>> removed = co_await removing;
    if (!removed)
        co_return removed.error();
    const QString path = absolute(given);
    if (!m_state->rootOf(path) || m_state->excluded.contains(path))
        co_return {};
    m_state->excluded.insert(path);
    auto job = [path](VaultWriter &writer) { return writer.exclude(path); };
    auto noting = m_state->vault->write(job);
    const Result<void> noted = co_await noting;
    co_return noted;
}

Task<Result<QList<QPair<QString, bool>>>> Indexer::dismissGuests(QStringList paths, std::stop_token stop)
{
    QStringList guests;
    for (const LibraryRoot &root : std::as_const(m_state->roots))
        if (root.collection == guestCollection && paths.contains(root.path))
            guests.append(root.path);
    auto removing = m_state->takeOut(guests, false, stop);
    Result<QList<QPair<QString, bool>>> removed = co_await removing;
    for (const QString &guest : std::as_const(guests)) // its folder may have been added meanwhile
        m_state->scope.spawn([this, guest](std::stop_token token) { return m_state->lookAgain(guest, token); });
    co_return removed;
}

Task<Result<QList<QPair<QString, bool>>>> Indexer::State::takeOut(QStringList paths, bool forGood, std::stop_token stop)
{
    auto reading = readRoots(stop);
    const Result<void> read = co_await reading;
    if (!read)
        co_return read.error();
    QList<QPair<QString, bool>> results;
    for (const QString &given : paths) {
        const QString path = absolute(given);
        auto beginning = beginRemoval(path, forGood);
        const Result<bool> known = co_await beginning;
        if (!known)
            co_return known.error();
        results.append({ path, *known });
    }
    auto finishing = finishRemovals(stop);
    const Result<void> finished = co_await finishing;
    if (!finished)
        co_return finished.error();
    Q_EMIT q->libraryChanged();
    co_return results;
}

// Notes in the vault that everything at and below the path is to go. False: there is nothing. forGood: when it lies in
// a folder of the library, it does not come back with that.
Task<Result<bool>> Indexer::State::beginRemoval(QString path, bool forGood)
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
    const bool exclude = forGood && rootOf(path);
    if (exclude)
        excluded.insert(path);
    auto job = [path, exclude](VaultWriter &writer) -> Result<void> {
        const Result<void> begun = writer.beginRemoval(path);
        return begun && exclude ? writer.exclude(path) : begun;
    };
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
        auto forgetting = forgetInAnswers(path, stop);
        const Result<void> forgotten = co_await forgetting;
        if (!forgotten)
            co_return forgotten;
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

// What conversations hold of it beside what was said in them.
Task<Result<void>> Indexer::State::forgetInAnswers(QString path, std::stop_token stop)
{
    for (qint64 after = 0;;) {
        auto job = [path, after](VaultWriter &writer) { return writer.conversations().forgetSources(path, after); };
        auto forgetting = vault->write(job, stop);
        const Result<qint64> last = co_await forgetting;
        if (!last)
            co_return last.error();
        if (*last == 0)
            co_return {};
        after = *last;
    }
}

// ---- exclusions and collections --------------------------------------------------------------------------------------

Task<Result<void>> Indexer::liftExclusion(QString path, std::stop_token stop)
{
    auto reading = m_state->readRoots(stop);
    Result<void> step = co_await reading;
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
        tell(found.error());
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
        path = absolute(path);
    auto reading = m_state->readRoots(stop);
    const Result<void> read = co_await reading;
    if (!read)
        co_return read.error();
    QPointer<Indexer> self(this);
    auto tell = [self, grew](const AddPreview &preview) { // comes from the worker
        QMetaObject::invokeMethod(self, [grew, preview] { grew(preview); }, Qt::QueuedConnection);
    };
    auto count = [paths, excluded = m_state->excluded, tell, longest = m_state->options.previewMs, stop] { return previewOf(paths, excluded, longest, tell, stop); };
    auto counting = offload(m_state->workers, count, Priority::Question, stop);
    const Result<AddPreview> counted = co_await counting;
    if (stop.stop_requested())
        co_return Error::stopped();
    co_return counted;
}

} // namespace superinstance
