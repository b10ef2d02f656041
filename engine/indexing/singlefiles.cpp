// How an indexer looks at its roots. Files that were added by themselves may be thousands in one folder: those are held against
// the vault all together, and only what differs is looked at more closely.
#include "engine/indexing/filestamp.h"
#include "engine/indexing/indexerstate.h"
#include "engine/vault/places.h"

#include <QFile>

#include <algorithm>

namespace superinstance {

namespace {

// Blocks. Nothing: it is not there, or no file.
FileStamp stampNow(const QString &path)
{
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISREG(status.st_mode) ? stampOf(status) : FileStamp();
}

} // namespace

// always: look at what they hold even if none of them went or came back. First which of them are there: what is read may be a copy
// of what lies on a disk that is away.
Task<> Indexer::State::lookAtRoots(QList<LibraryRoot> all, bool always, std::stop_token stop)
{
    QList<LibraryRoot> files, folders;
    for (const LibraryRoot &root : std::as_const(all)) {
        if (!root.folder) {
            files.append(root);
            continue;
        }
        auto judging = judgeRoot(root, always, stop);
        const Result<bool> judged = co_await judging;
        if (!judged)
            vaultFailed(judged.error());
        else if (*judged)
            folders.append(root);
    }
    QStringList followed;
    for (const LibraryRoot &root : std::as_const(folders))
        if (root.watched && always)
            followed.append(root.path);
    auto seeking = seekGoneRoots(followed, true, stop);
    co_await seeking;
    for (const LibraryRoot &root : std::as_const(folders)) {
        auto looking = lookBelow(root, stop);
        const Result<void> looked = co_await looking;
        if (!looked)
            vaultFailed(looked.error());
    }
    auto turning = turnedFiles(files);
    QList<LibraryRoot> closer = co_await turning;
    if (always) {
        auto watching = watchFiles(files, stop);
        co_await watching;
        auto comparing = changedFiles(files, true, stop);
        closer += co_await comparing;
    }
    for (const LibraryRoot &root : std::as_const(closer)) {
        auto looking = lookAtRoot(root, always, stop);
        const Result<void> looked = co_await looking;
        if (!looked)
            vaultFailed(looked.error());
    }
}

// Itself, or what is mounted in it.
bool Indexer::State::holdsOffline(const LibraryRoot &root) const
{
    return root.offline || std::any_of(mounts.keyValueBegin(), mounts.keyValueEnd(), [&](const auto &mount) { return mount.second.offline && covers(root.path, mount.first); });
}

// Those whose disk went or came back.
Task<QList<LibraryRoot>> Indexer::State::turnedFiles(QList<LibraryRoot> files) const
{
    auto judge = [files]() mutable {
        files.removeIf([](const LibraryRoot &root) { return root.offline != isPresent(root, 0); });
        return files;
    };
    auto judging = offload(workers, judge);
    QList<LibraryRoot> turned = co_await judging;
    co_return turned;
}

Task<> Indexer::State::watchFiles(QList<LibraryRoot> files, std::stop_token stop)
{
    QStringList paths;
    QSet<QString> folders;
    for (const LibraryRoot &root : std::as_const(files))
        if (root.watched && !root.offline) {
            paths.append(root.path);
            folders.insert(parentOf(root.path));
        }
    watcher.watch(QStringList(folders.begin(), folders.end()), paths);
    for (const QString &folder : std::as_const(folders))
        watcher.watchWayTo(folder);
    auto settling = watcher.settled(stop);
    (void)co_await settling;
}

// Those that are otherwise than the vault has them. waiting: and those that it has as waiting.
Task<QList<LibraryRoot>> Indexer::State::changedFiles(QList<LibraryRoot> files, bool waiting, std::stop_token stop)
{
    if (files.isEmpty())
        co_return files;
    auto job = [files, waiting](VaultReader &reader) -> Result<QHash<QString, FileStamp>> {
        QHash<QString, FileStamp> settled;
        for (const LibraryRoot &root : files) {
            const Result<std::optional<DocumentRecord>> record = reader.document(root.path);
            if (!record)
                return record.error();
            if (*record && !(waiting && (*record)->state == FileState::Waiting))
                settled.insert(root.path, (*record)->stamp);
        }
        return settled;
    };
    auto reading = vault->read(job, stop);
    const Result<QHash<QString, FileStamp>> known = co_await reading;
    if (!known)
        tell(known.error());
    auto compare = [files, settled = known ? *known : QHash<QString, FileStamp>()]() mutable {
        files.removeIf([&](const LibraryRoot &root) { // read once: nothing but what waits is looked at
            const auto before = settled.constFind(root.path);
            return before != settled.constEnd() && (!root.watched || *before == stampNow(root.path));
        });
        return files;
    };
    auto comparing = offload(workers, compare);
    QList<LibraryRoot> differing = co_await comparing;
    co_return differing;
}

} // namespace superinstance
