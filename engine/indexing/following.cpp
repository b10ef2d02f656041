// How an indexer follows what is told of changes: it waits for quiet, then looks at all that changed at once.
#include "engine/indexing/indexerstate.h"
#include "engine/indexing/passedover.h"
#include "engine/vault/places.h"

#include <algorithm>
#include <sys/stat.h>

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

// Blocks.
bool hasOtherNames(const QString &file)
{
    struct stat status {};
    return ::stat(QFile::encodeName(file).constData(), &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink > 1;
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

// Whether the vault holds any file at or below the path.
Task<bool> Indexer::State::isHeld(QString path, std::stop_token stop) const
{
    auto job = [path](VaultReader &reader) { return reader.pathsUnder(path); };
    auto reading = vault->read(job, stop);
    const Result<QSet<QString>> held = co_await reading;
    co_return held && !held->isEmpty();
}

// The folder itself tells when one of them is to be read again.
void Indexer::State::unwatchBelow(const QString &folder, QStringList kept)
{
    for (const LibraryRoot &root : std::as_const(roots))
        if (liesBelow(root.path, folder))
            kept.append(root.path.left(root.path.indexOf(QLatin1Char('/'), folder.size() + 1)));
    watcher.keepSubfolders(folder, kept);
}

// What is kept out is looked at only when it was not before: a program marks what it builds when that was read already.
Task<Result<Difference>> Indexer::State::lookAtChange(QString path, std::stop_token stop)
{
    if (!isFollowed(path))
        co_return Difference();
    auto asking = isAway(path, stop);
    const Result<bool> away = co_await asking;
    const LibraryRoot *root = rootOf(path);
    if (!root || !away || *away)
        co_return Difference();
    auto judging = isKeptOut(path, *root);
    const bool keptOut = co_await judging;
    if (keptOut) {
        auto holding = isHeld(path, stop);
        const bool held = co_await holding;
        if (!held)
            co_return Difference();
        unwatchBelow(path);
    }
    root = rootOf(path); // it may have been taken out meanwhile
    if (!root)
        co_return Difference();
    auto looking = look(path, *root, false, stop);
    Result<Difference> found = co_await looking;
    co_return found;
}

// Adds what it finds to the difference.
Task<> Indexer::State::lookAtChanges(QStringList paths, Difference *difference, std::stop_token stop)
{
    for (const QString &path : std::as_const(paths)) {
        auto looking = lookAtChange(path, stop);
        const Result<Difference> found = co_await looking;
        if (found)
            *difference += *found;
        else
            vaultFailed(found.error());
    }
}

// Of files that are to be read: a save is told under one of their names, the others still have the bytes of before.
Task<QStringList> Indexer::State::otherNames(QList<FileToRead> files, std::stop_token stop) const
{
    auto look = [files]() mutable {
        files.removeIf([](const FileToRead &file) { return !hasOtherNames(file.path); });
        return files;
    };
    auto looking = offload(workers, look);
    const QList<FileToRead> linked = co_await looking;
    if (linked.isEmpty())
        co_return QStringList();
    auto job = [files, linked](VaultReader &reader) -> Result<QSet<QString>> {
        QSet<QString> names;
        for (const FileToRead &file : linked) {
            const Result<QStringList> copies = reader.copiesOf(file.path);
            if (!copies)
                return copies.error();
            names.unite(QSet<QString>(copies->begin(), copies->end()));
        }
        for (const FileToRead &file : files)
            names.remove(file.path);
        return names;
    };
    auto reading = vault->read(job, stop, Priority::Background);
    const Result<QSet<QString>> names = co_await reading;
    co_return names ? QStringList(names->begin(), names->end()) : QStringList();
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
    QStringList appeared, known;
    for (const QString &path : std::as_const(paths))
        if (isFollowed(path))
            (watcher.watchesFolder(path) ? known : appeared).append(path);
    auto seeking = seekGoneRoots(appeared, true, stop);
    co_await seeking;
    auto seekingInKnown = seekGoneRoots(known, false, stop);
    co_await seekingInKnown;
    Difference difference;
    auto looking = lookAtChanges(paths, &difference, stop);
    co_await looking;
    auto naming = otherNames(difference.toRead, stop);
    const QStringList others = co_await naming;
    auto lookingOn = lookAtChanges(others, &difference, stop);
    co_await lookingOn;
    scope.spawn([this, difference](std::stop_token) { return takeInBackground(difference); });
}

} // namespace superinstance
