// How an indexer treats disks that are mounted below a folder of the library: one that is not there is offline, not deleted.
#include "engine/indexing/indexerstate.h"
#include "engine/vault/places.h"

#include <algorithm>

namespace superinstance {

// found: where files were found, with the file system. What cannot be noted now is with the next look.
Task<> Indexer::State::noteMounts(QHash<QString, quint64> found)
{
    found.removeIf([this](const auto &each) { return devices.contains(each.key()) || mounts.value(each.key()).device == each.value(); }); // a root is noted as such
    if (found.isEmpty())
        co_return;
    for (auto mount = found.constBegin(); mount != found.constEnd(); ++mount)
        mounts[mount.key()].device = mount.value();
    auto job = [found](VaultWriter &writer) {
        Result<void> step;
        for (auto mount = found.begin(); mount != found.end() && step; ++mount)
            step = writer.setMount(mount.key(), mount.value());
        return step;
    };
    auto noting = vault->write(job);
    (void)co_await noting;
}

// Marks what is mounted in the root as it is now. True: something has come back.
Task<Result<bool>> Indexer::State::lookAtMounts(QString root, std::stop_token stop)
{
    Mounts own = mounts;
    own.removeIf([&](const auto &mount) {
        const LibraryRoot *owner = rootOf(mount.key());
        return !owner || owner->path != root;
    });
    if (own.isEmpty())
        co_return false;
    auto peek = [own] {
        QStringList turned;
        for (auto mount = own.begin(); mount != own.end(); ++mount)
            if (mount->offline == isMounted(mount.key(), mount->device))
                turned.append(mount.key());
        std::sort(turned.begin(), turned.end()); // the outer one first
        return turned;
    };
    auto peeking = offload(workers, peek);
    const QStringList turned = co_await peeking;
    if (!turned.isEmpty()) {
        auto mark = [turned, own](VaultWriter &writer) {
            Result<void> step;
            for (qsizetype i = 0; i < turned.size() && step; ++i)
                step = writer.setOffline(turned[i], !own[turned[i]].offline);
            return step;
        };
        auto marking = vault->write(mark);
        Result<void> marked = co_await marking;
        if (marked) {
            auto refreshing = readRoots(stop);
            marked = co_await refreshing;
        }
        if (!marked)
            co_return marked.error();
        Q_EMIT q->libraryChanged();
    }
    for (const QString &path : turned)
        if (!own[path].offline)
            watcher.unwatch(path); // those watches are dead
    if (std::any_of(mounts.cbegin(), mounts.cend(), [](const Mount &mount) { return mount.offline; }))
        expectReturn();
    co_return std::any_of(turned.begin(), turned.end(), [&](const QString &path) { return own[path].offline; });
}

// What was added by itself is looked at by itself; what lies on a disk that is not there is not gone.
Task<Result<QStringList>> Indexer::State::withoutOffline(QStringList gone, LibraryRoot root, std::stop_token stop)
{
    gone.removeIf([&](const QString &path) {
        const LibraryRoot *owner = rootOf(path);
        return owner && owner->path != root.path && owner->path.size() > root.path.size();
    });
    if (gone.isEmpty())
        co_return gone;
    auto looking = lookAtMounts(root.path, stop);
    const Result<bool> looked = co_await looking;
    if (!looked)
        co_return looked.error();
    gone.removeIf([this](const QString &path) { return liesOffline(path); });
    co_return gone;
}

bool Indexer::State::liesOffline(const QString &path) const
{
    for (auto mount = mounts.begin(); mount != mounts.end(); ++mount)
        if (mount->offline && covers(mount.key(), path))
            return true;
    return false;
}

} // namespace superinstance
