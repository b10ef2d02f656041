// How an indexer treats disks that are mounted below a folder of the library: one that is not there is offline, not deleted.
#include "engine/indexing/indexerstate.h"
#include "engine/vault/places.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr int mostLookedFor = 1000; // files of a disk; while it stays away, others the next time

} // namespace

// The file system in the place, where that is the one before or holds a file that was read there; else 0: a disk that is not
// there leaves an empty folder, or one with other files, or another disk comes in its place. To the computer the same disk may
// well be another file system the next time, and another that is plugged in where it was, the same: two sticks may have been
// exchanged while the program was not running.
Task<Result<quint64>> Indexer::State::deviceNow(QString place, Mount before, std::stop_token stop)
{
    struct Seen {
        quint64 device = 0, around = 0;
        bool empty = false, unread = false; // something that is no hidden file
    };
    auto look = [place] {
        const QDir folder(place);
        return Seen { deviceOf(place), deviceOf(parentOf(place)), folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot),
                      !folder.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot) };
    };
    auto looking = offload(workers, look);
    const Seen seen = co_await looking;
    const bool same = seen.device == before.device, certain = !before.offline && (metDisks.contains(place) || seen.device == seen.around);
    if (same ? certain : seen.empty) {
        if (same)
            metDisks.insert(place);
        co_return same ? seen.device : 0;
    }
    auto job = [place](VaultReader &reader) { return reader.somePathsUnder(place, mostLookedFor); };
    auto reading = vault->read(job, stop);
    const Result<QStringList> known = co_await reading;
    if (!known)
        co_return known.error();
    auto find = [files = *known] { return isAnyThere(files); };
    auto finding = offload(workers, find);
    const bool anyThere = co_await finding;
    const bool found = anyThere || (same && known->isEmpty());
    if (found)
        metDisks.insert(place);
    else if (seen.device != seen.around || (seen.unread && mounts.contains(place))) // else it is what lay beneath the one that is missing
        tellOfStranger(place, seen.device, seen.device != seen.around);
    co_return found ? seen.device : 0;
}

// Another disk is there, or files that are on none: told once.
void Indexer::State::tellOfStranger(const QString &place, quint64 device, bool disk)
{
    const QPair<QString, quint64> stranger(place, device);
    if (strangers.contains(stranger))
        return;
    strangers.insert(stranger);
    const QString sentence = disk ? Indexer::tr("Another disk is where “%1” was. What was read of the one before is kept until that is back. To have this one read in its place, take the folder out of the library and add it again.")
                                  : Indexer::tr("The disk that was mounted at “%1” is not there. What was read of it is kept until it is back, and what lies in its place is not read. To have that read instead, add the folder to the library.");
    Q_EMIT q->noticed(sentence.arg(QFileInfo(place).fileName()));
}

// A folder in which nothing was found yet lies on no disk that could be missed.
Task<Result<bool>> Indexer::State::isRootThere(LibraryRoot root, std::stop_token stop)
{
    const quint64 before = devices.value(root.path);
    if (before == 0) {
        auto peek = [root] { return isPresent(root, 0); };
        auto peeking = offload(workers, peek);
        const bool present = co_await peeking;
        co_return present;
    }
    auto judging = deviceNow(root.path, { before, root.offline }, stop);
    const Result<quint64> now = co_await judging;
    if (!now)
        co_return now.error();
    auto noting = *now != 0 ? noteDevice(root.path, *now) : noteGone(root.path);
    co_await noting;
    co_return *now != 0;
}

// A folder that is gone while what it lay in is there, on the same file system, was on no disk that could be missed: whatever is
// in its place next is it. Numbers of file systems are given anew, so both are to have been seen with this one.
Task<> Indexer::State::noteGone(QString place)
{
    const quint64 before = devices.value(place);
    const LibraryRoot *outer = rootOf(parentOf(place));
    const bool seenAround = outer && outer->path != place && !outer->offline && devices.value(outer->path) == before;
    if (!seenAround && !metDisks.contains(place))
        co_return;
    auto look = [place] { return deviceWithout(place); };
    auto looking = offload(workers, look);
    const quint64 around = co_await looking;
    if (around != before)
        co_return;
    auto forgetting = forgetDevice(place);
    co_await forgetting;
}

// One that holds nothing of before is taken for it when it is asked for by its name, unless a disk may be missing in its place.
Task<> Indexer::State::takeAnew(QString place)
{
    if (mounts.value(place).offline) {
        auto forgetting = forgetMount(place);
        co_await forgetting;
    }
    const quint64 before = devices.value(place);
    const LibraryRoot *root = rootOf(place);
    if (!root || root->path != place || !root->offline || before == 0)
        co_return;
    auto look = [place, before] { return deviceOf(place) == before && deviceOf(parentOf(place)) == before; };
    auto looking = offload(workers, look);
    const bool plain = co_await looking;
    if (!plain)
        co_return;
    auto forgetting = forgetDevice(place);
    co_await forgetting;
}

// Where no other disk is: what was read of it goes when it is looked at next.
Task<> Indexer::State::forgetMount(QString place)
{
    auto look = [place] { return deviceOf(place) != 0 && deviceOf(place) == deviceOf(parentOf(place)); };
    auto looking = offload(workers, look);
    const bool plain = co_await looking;
    if (!plain)
        co_return;
    mounts.remove(place);
    auto job = [place](VaultWriter &writer) {
        const Result<void> back = writer.setOffline(place, false);
        return back ? writer.forgetMount(place) : back;
    };
    auto noting = vault->write(job);
    (void)co_await noting;
}

Task<> Indexer::State::forgetDevice(QString root)
{
    devices.remove(root);
    auto job = [root](VaultWriter &writer) { return writer.setDevice(root, 0); };
    auto noting = vault->write(job);
    (void)co_await noting;
}

// found: where files were found, with the file system. What cannot be noted now is with the next look.
Task<> Indexer::State::noteMounts(QHash<QString, quint64> found)
{
    found.removeIf([this](const auto &each) { return devices.contains(each.key()) || mounts.value(each.key()).device == each.value() || liesOffline(each.key()); }); // a root is noted as such
    if (found.isEmpty())
        co_return;
    for (auto mount = found.constBegin(); mount != found.constEnd(); ++mount) {
        mounts[mount.key()].device = mount.value();
        metDisks.insert(mount.key());
    }
    auto job = [found](VaultWriter &writer) {
        Result<void> step;
        for (auto mount = found.begin(); mount != found.end() && step; ++mount)
            step = writer.setMount(mount.key(), mount.value());
        return step;
    };
    auto noting = vault->write(job);
    (void)co_await noting;
}

// Roots and mounts, each with whether it is offline now, the outer ones first.
Task<Result<void>> Indexer::State::markOffline(QList<QPair<QString, bool>> places, std::stop_token stop)
{
    auto mark = [places](VaultWriter &writer) {
        Result<void> step;
        for (qsizetype i = 0; i < places.size() && step; ++i)
            step = writer.setOffline(places[i].first, places[i].second);
        return step;
    };
    auto marking = vault->write(mark);
    Result<void> marked = co_await marking;
    if (marked) {
        auto refreshing = readRoots(stop);
        marked = co_await refreshing;
    }
    if (marked)
        Q_EMIT q->libraryChanged();
    co_return marked;
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
    QStringList turned;
    QHash<QString, quint64> moved;
    for (auto mount = own.constBegin(); mount != own.constEnd(); ++mount) {
        auto judging = deviceNow(mount.key(), *mount, stop);
        const Result<quint64> now = co_await judging;
        if (!now)
            co_return now.error();
        if (mount->offline == (*now != 0))
            turned.append(mount.key());
        if (*now != 0)
            moved.insert(mount.key(), *now);
    }
    std::sort(turned.begin(), turned.end()); // the outer one first
    if (!turned.isEmpty()) {
        QList<QPair<QString, bool>> places;
        for (const QString &path : std::as_const(turned))
            places.append({ path, !own[path].offline });
        auto marking = markOffline(places, stop);
        const Result<void> marked = co_await marking;
        if (!marked)
            co_return marked.error();
    }
    auto noting = noteMounts(moved);
    co_await noting;
    for (const QString &path : std::as_const(turned))
        if (!own[path].offline)
            watcher.unwatch(path); // those watches are dead
    if (std::any_of(mounts.cbegin(), mounts.cend(), [](const Mount &mount) { return mount.offline; }))
        expectReturn();
    co_return std::any_of(turned.begin(), turned.end(), [&](const QString &path) { return own[path].offline; });
}

// What was added by itself is looked at by itself. What lies on a disk that is not there is not gone, nor is anything else that
// is found in its place looked at. moved: a mount was found on another file system.
Task<Result<Difference>> Indexer::State::withoutOffline(Difference difference, bool moved, LibraryRoot root, std::stop_token stop)
{
    difference.gone.removeIf([&](const QString &path) {
        const LibraryRoot *owner = rootOf(path);
        return owner && owner->path != root.path && owner->path.size() > root.path.size();
    });
    if (!difference.gone.isEmpty() || moved) {
        auto looking = lookAtMounts(root.path, stop);
        const Result<bool> looked = co_await looking;
        if (!looked)
            co_return looked.error();
    }
    difference.gone.removeIf([this](const QString &path) { return liesOffline(path); });
    difference.toRead.removeIf([this](const FileToRead &file) { return liesOffline(file.path); });
    difference.troubles.removeIf([this](const Trouble &trouble) { return liesOffline(trouble.path); });
    co_return difference;
}

bool Indexer::State::liesOffline(const QString &path) const
{
    for (auto mount = mounts.begin(); mount != mounts.end(); ++mount)
        if (mount->offline && covers(mount.key(), path))
            return true;
    return false;
}

} // namespace superinstance
