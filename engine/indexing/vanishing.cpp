// How an indexer lets go of what is not there any more, and recognises what was only renamed.
#include "engine/indexing/indexerstate.h"
#include "engine/indexing/passedover.h"

namespace superinstance {

namespace {

constexpr qsizetype mostRecognised = 100; // files that are looked into before it is their turn; a folder that was renamed may hold thousands

} // namespace

// Lets go at once, also while reading is paused or many files wait, of all that cannot have moved: a file that did has the size
// of a new one. What has that is looked into at once as well, so that nothing is found under a path that is not there. Gives
// what is still to be done: what may be a file that was handed on waits for that to be read.
Task<Result<Difference>> Indexer::State::settleGone(Difference difference, std::shared_ptr<IndexBatch> batch)
{
    if (difference.gone.isEmpty())
        co_return difference;
    QSet<qint64> newSizes = difference.handedOn;
    for (const FileToRead &file : std::as_const(difference.toRead))
        newSizes.insert(file.bytes);
    auto job = [gone = difference.gone, newSizes](VaultReader &reader) -> Result<QHash<QString, qint64>> {
        QHash<QString, qint64> sizes;
        for (const QString &path : gone) {
            const Result<std::optional<DocumentRecord>> record = newSizes.isEmpty() ? std::optional<DocumentRecord>() : reader.document(path);
            if (!record)
                return record.error();
            if (*record && newSizes.contains((*record)->stamp.size))
                sizes.insert(path, (*record)->stamp.size);
        }
        return sizes;
    };
    auto reading = vault->read(job, batch->token(), Priority::Background);
    const Result<QHash<QString, qint64>> perhapsMoved = co_await reading;
    if (!perhapsMoved)
        co_return perhapsMoved.error();
    QStringList certain = difference.gone;
    certain.removeIf([&](const QString &path) { return perhapsMoved->contains(path); });
    auto removing = removeGone(certain, batch);
    const Result<void> removed = co_await removing;
    if (!removed)
        co_return removed.error();
    difference.gone = perhapsMoved->keys();
    auto recognising = recogniseMoved(std::exchange(difference, {}), *perhapsMoved, batch);
    Result<Difference> left = co_await recognising;
    co_return left;
}

// sizes: of what may have moved, by path. Where very many may have, that is found out when they are read, and what is gone waits for it.
Task<Result<Difference>> Indexer::State::recogniseMoved(Difference difference, QHash<QString, qint64> sizes, std::shared_ptr<IndexBatch> batch)
{
    const QSet<qint64> goneSizes(sizes.cbegin(), sizes.cend());
    QStringList candidates;
    for (const FileToRead &file : std::as_const(difference.toRead))
        if (goneSizes.contains(file.bytes) && !pipeline.isInWork(file.path))
            candidates.append(file.path);
    if (difference.gone.isEmpty() || candidates.size() > mostRecognised)
        co_return difference;
    QSet<QString> settled;
    for (const QString &path : std::as_const(candidates)) {
        auto waiting = pace.whenNoneIsAnswered(batch->token());
        (void)co_await waiting;
        auto recognising = recogniseMove(path, batch);
        const bool recognised = co_await recognising;
        if (recognised)
            settled.insert(path);
        if (batch->token().stop_requested())
            co_return batch->outcome();
    }
    difference.toRead.removeIf([&](const FileToRead &file) { return settled.contains(file.path); });
    QStringList certain;
    for (const QString &path : std::exchange(difference.gone, {}))
        (difference.handedOn.contains(sizes.value(path)) ? difference.gone : certain).append(path);
    auto removing = removeGone(certain, batch);
    const Result<void> removed = co_await removing;
    if (!removed)
        co_return removed.error();
    co_return difference;
}

// False: it is to be read.
Task<bool> Indexer::State::recogniseMove(QString path, std::shared_ptr<IndexBatch> batch)
{
    auto loading = fileReader.loadFile(path, batch->token());
    const Result<RawFile> raw = co_await loading;
    if (!raw || !rootOf(path)) // taken out of the library meanwhile
        co_return false;
    KnownBytes known(vault, workers, [this] { return places(); });
    auto recognising = known.recognise(path, *raw, batch->token());
    const Result<std::optional<KnownBytes::Recognised>> found = co_await recognising;
    if (!found || !*found)
        co_return false;
    const KnownBytes::Recognised moved = **found;
    if (!moved.movedFrom.isEmpty()) {
        watcher.unwatchFiles({ moved.movedFrom });
        batch->report(removedStatus(moved.movedFrom));
        Q_EMIT q->fileChanged(removedStatus(moved.movedFrom));
    }
    batch->report(moved.status);
    Q_EMIT q->fileChanged(moved.status);
    co_return true;
}

Task<Result<void>> Indexer::State::removeGone(QStringList gone, std::shared_ptr<IndexBatch> batch)
{
    if (gone.isEmpty())
        co_return {};
    for (qsizetype i = 0; i < gone.size() && !batch->token().stop_requested(); i += documentsPerRemoval) {
        QList<QPair<QString, LibraryRoot>> slice;
        for (const QString &path : gone.mid(i, documentsPerRemoval)) {
            const LibraryRoot *root = rootOf(path);
            slice.append({ path, root ? *root : LibraryRoot() });
        }
        auto job = [slice, kept = excluded, options = folderOptions, lain = devices, mounted = mounts](VaultWriter &writer) -> Result<QStringList> {
            QStringList removed;
            for (const auto &[path, root] : slice) { // the disk may have changed since it was listed: look once more
                if ((QFileInfo(path).isFile() && !isPassedOver(path, root.path, kept, options)) || (!root.path.isEmpty() && !isPresent(root, lain.value(root.path))) || liesOnMissing(path, mounted))
                    continue;
                const Result<bool> was = writer.remove(path);
                if (!was)
                    return was.error();
                if (*was) // false: it was recognised elsewhere
                    removed.append(path);
            }
            return removed;
        };
        auto writing = vault->write(job, batch->token());
        const Result<QStringList> removed = co_await writing;
        if (!removed)
            co_return removed.error();
        watcher.unwatchFiles(*removed);
        for (const QString &path : *removed) {
            batch->report(removedStatus(path));
            Q_EMIT q->fileChanged(removedStatus(path));
        }
    }
    Q_EMIT q->progressChanged(q->progress()); // there is less that could not be read
    co_return {};
}

// What is not there any more when it has been stored: no later look need come by.
Task<> Indexer::State::removeVanished(QStringList paths, std::stop_token stop)
{
    auto batch = std::make_shared<IndexBatch>(stop);
    auto removing = removeGone(paths, batch);
    const Result<void> removed = co_await removing;
    if (!removed)
        vaultFailed(removed.error());
}

} // namespace superinstance
