// How an indexer follows what is told of changes: it waits for quiet, then looks at all that changed at once.
#include "engine/indexing/indexerstate.h"
#include "engine/indexing/passedover.h"
#include "engine/vault/places.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype mostFollowed = 500; // changes; to look at everything costs less than at more of them
constexpr int mostNamed = 16; // changes in one folder; to look through that costs less than at more of them

// Whether it is one of the places, or lies below one.
bool liesAtOrBelow(const QString &path, const QSet<QString> &places)
{
    QString each = path;
    while (!places.contains(each) && each.size() > 1)
        each = parentOf(each);
    return places.contains(each);
}

} // namespace

void Indexer::State::pathsChanged(const QStringList &paths)
{
    if (changed.isEmpty() && !lostChanges)
        changedMs = options.nowMs();
    changed.unite(QSet<QString>(paths.begin(), paths.end()));
    awaitQuiet();
}

void Indexer::State::changesLost()
{
    if (changed.isEmpty() && !lostChanges)
        changedMs = options.nowMs();
    lostChanges = true;
    awaitQuiet();
}

// Quiet for a while, but never put off longer than the cap since the first of them.
void Indexer::State::awaitQuiet()
{
    const qint64 left = std::max<qint64>(0, options.quietCapMs - (options.nowMs() - changedMs));
    debounce.start(int(std::min<qint64>(options.quietMs, left)));
}

// One look follows the other: in a flood, what changes meanwhile is looked at all together.
void Indexer::State::flushChanged()
{
    if (!std::exchange(following, true))
        scope.spawn([this](std::stop_token stop) { return followChanged(stop); });
}

// By name where few changed in a folder, so that a save costs the same in a large one. A folder that is looked at tells of its files.
QStringList Indexer::State::takeChanged()
{
    QSet<QString> all = std::exchange(changed, {});
    QHash<QString, int> named; // by folder
    for (const QString &path : std::as_const(all))
        if (!watcher.watchesFolder(path))
            ++named[parentOf(path)];
    const int most = all.size() > mostFollowed ? 0 : mostNamed;
    for (auto folder = named.cbegin(); folder != named.cend(); ++folder)
        if (*folder > most && watcher.watchesFolder(folder.key()))
            all.insert(folder.key());
    QStringList paths(all.begin(), all.end());
    paths.removeIf([&](const QString &path) { return !watcher.watchesFolder(path) && all.contains(parentOf(path)); });
    return paths;
}

Task<> Indexer::State::followChanged(std::stop_token stop)
{
    const QStringList paths = takeChanged();
    const bool all = std::exchange(lostChanges, false) || paths.size() > mostFollowed;
    const QSet<QString> places(paths.begin(), paths.end());
    QList<LibraryRoot> touched = roots; // they may have gone
    if (!all)
        touched.removeIf([&](const LibraryRoot &root) { return !liesAtOrBelow(root.path, places); });
    auto lookingAtRoots = lookAtRoots(touched, all, stop);
    co_await lookingAtRoots;
    if (!all) {
        auto looking = follow(paths, stop);
        co_await looking;
    }
    following = false;
    changedMs = options.nowMs();
    if (!stop.stop_requested() && (!changed.isEmpty() || lostChanges))
        awaitQuiet();
}

// Whether it is not to be read with its folder.
Task<bool> Indexer::State::isKeptOut(QString path, LibraryRoot root) const
{
    auto judge = [path, base = root.path, kept = excluded, options = folderOptions] { return isPassedOver(path, base, kept, options); };
    auto judging = offload(workers, judge);
    const bool passedOver = co_await judging;
    co_return passedOver;
}

// What is read once is not.
bool Indexer::State::isFollowed(const QString &path) const
{
    return std::any_of(roots.begin(), roots.end(), [&](const LibraryRoot &root) { return root.watched && covers(root.path, path); });
}

// Looks at all that changed before anything is taken over: a file that moved is new in one place and gone in another.
Task<> Indexer::State::follow(QStringList paths, std::stop_token stop)
{
    const QSet<QString> places(paths.begin(), paths.end());
    QList<LibraryRoot> beside = roots; // a folder tells of files in it that were added by themselves
    beside.removeIf([&](const LibraryRoot &root) { return root.folder || places.contains(root.path) || !liesAtOrBelow(root.path, places); });
    auto comparing = changedFiles(beside, false, stop);
    const QList<LibraryRoot> changedBeside = co_await comparing;
    for (const LibraryRoot &root : changedBeside)
        paths.append(root.path);
    for (QString &path : paths)
        if (isIgnoreFile(path))
            path = parentOf(path);
    paths.removeDuplicates();
    Difference difference;
    for (const QString &path : std::as_const(paths)) {
        if (!isFollowed(path))
            continue;
        auto asking = isAway(path, stop);
        const Result<bool> away = co_await asking;
        const LibraryRoot *root = rootOf(path);
        if (!root || !away || *away)
            continue;
        auto judging = isKeptOut(path, *root);
        const bool passedOver = co_await judging;
        root = rootOf(path); // it may have been taken out meanwhile
        if (!root || passedOver)
            continue;
        auto looking = look(path, *root, false, stop);
        const Result<Difference> found = co_await looking;
        if (found)
            difference += *found;
        else
            tell(found.error());
    }
    scope.spawn([this, difference](std::stop_token) { return takeInBackground(difference); });
}

} // namespace superinstance
