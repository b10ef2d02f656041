// How an indexer goes on with folders of the library that are not where they were: one that was only given another name stays what
// it was, and one that was deleted from a folder that is followed goes like anything else in that.
#include "engine/indexing/filestamp.h"
#include "engine/indexing/indexerstate.h"
#include "engine/vault/places.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int mostSamples = 20; // documents by which a folder is known again

// What goes along with a folder that is renamed.
struct Renaming {
    QString from, to;
    QList<LibraryRoot> roots; // it, and those in it
    QHash<QString, quint64> devices; // of those
    QSet<QString> unwalked;
    QList<DocumentRecord> documents;
    QList<Membership> memberships;
    QStringList exclusions;
    QString now(const QString &path) const { return to + path.mid(from.size()); }
};

// Blocks. A folder that is renamed leaves the times of the files in it as they were; no copy has all of them. Some may have changed since.
bool isRenamed(const QString &from, const QString &to, const QList<DocumentRecord> &samples)
{
    const auto found = std::count_if(samples.begin(), samples.end(), [&](const DocumentRecord &sample) {
        struct stat status {};
        const QString file = to + sample.path.mid(from.size());
        return sample.stamp.statusMs != 0 && ::stat(QFile::encodeName(file).constData(), &status) == 0 && stampOf(status) == sample.stamp;
    });
    return found > 0 && found * 2 >= samples.size();
}

// Blocks. Beside where it was, or in what is beside where a folder above it was. Empty: nowhere.
QString renamedBeside(const QString &from, const QList<DocumentRecord> &samples)
{
    QString missing = from;
    while (!QFileInfo::exists(parentOf(missing)))
        missing = parentOf(missing);
    const QDir around(parentOf(missing));
    for (const QString &name : around.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        if (const QString to = around.filePath(name) + from.mid(missing.size()); isRenamed(from, to, samples))
            return to;
    return {};
}

// Blocks. At one of these places, in it, or, when deep, anywhere below it. Empty: nowhere.
QString movedInto(const QStringList &places, bool deep, const QString &from, const QList<DocumentRecord> &samples, const std::stop_token &stop)
{
    for (const QString &place : places) {
        if (isRenamed(from, place, samples))
            return place;
        QDirIterator folders(place, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, deep ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
        while (folders.hasNext() && !stop.stop_requested())
            if (const QString to = folders.next(); isRenamed(from, to, samples))
                return to;
    }
    return {};
}

// With what the vault holds of it. Nothing: it holds something of the new name already.
Result<std::optional<Renaming>> completed(VaultReader &reader, Renaming renaming)
{
    const Result<QStringList> taken = reader.somePathsUnder(renaming.to, 1);
    const Result<QList<DocumentRecord>> documents = reader.documentsUnder(renaming.from);
    const Result<QList<Membership>> memberships = reader.memberships(renaming.from);
    if (!taken || !documents || !memberships)
        return !taken ? taken.error() : !documents ? documents.error() : memberships.error();
    if (!taken->isEmpty())
        return std::optional<Renaming>();
    renaming.documents = *documents;
    renaming.memberships = *memberships;
    for (Membership &membership : renaming.memberships)
        membership.path = renaming.now(membership.path);
    return std::optional(renaming);
}

Result<void> carryOver(VaultWriter &writer, const Renaming &renaming)
{
    Result<void> step = writer.setOffline(renaming.from, false);
    for (LibraryRoot root : renaming.roots) {
        const QString before = std::exchange(root.path, renaming.now(root.path));
        root.offline = false;
        for (const auto &note : std::initializer_list<std::function<Result<void>()>> {
                 [&] { return writer.setRoot(root); }, [&] { return writer.setOptions(root.path, root.options); },
                 [&] { return writer.setDevice(root.path, renaming.devices.value(before)); }, [&] { return writer.setWalked(root.path, !renaming.unwalked.contains(before)); } })
            if (step)
                step = note();
    }
    if (step)
        step = writer.rejoin(renaming.memberships);
    for (qsizetype i = 0; i < renaming.documents.size() && step; ++i)
        step = writer.move(renaming.documents[i].path, renaming.now(renaming.documents[i].path), renaming.documents[i].stamp);
    for (qsizetype i = 0; i < renaming.exclusions.size() && step; ++i)
        step = writer.exclude(renaming.now(renaming.exclusions[i]));
    if (step)
        step = writer.liftExclusions(renaming.exclusions);
    return step;
}

// What is left of a folder but its documents.
Result<void> endRoot(VaultWriter &writer, const QString &folder)
{
    Result<void> step = writer.endRoots(folder);
    return step ? writer.endRemovals({}) : step;
}

} // namespace

// Documents in the folder, any.
Task<Result<QList<DocumentRecord>>> Indexer::State::samplesIn(QString folder, std::stop_token stop)
{
    auto job = [folder](VaultReader &reader) -> Result<QList<DocumentRecord>> {
        const Result<QStringList> paths = reader.somePathsUnder(folder, mostSamples);
        if (!paths)
            return paths.error();
        QList<DocumentRecord> samples;
        for (const QString &path : *paths)
            if (const Result<std::optional<DocumentRecord>> record = reader.document(path); record && *record)
                samples.append(**record);
        return samples;
    };
    auto reading = vault->read(job, stop);
    co_return co_await reading;
}

// Whether the root was deleted or renamed in a folder that is followed, and is seen to.
Task<bool> Indexer::State::settleGoneRoot(LibraryRoot root, std::stop_token stop)
{
    const LibraryRoot *around = rootOf(parentOf(root.path));
    const bool holdsMounts = std::any_of(mounts.keyBegin(), mounts.keyEnd(), [&](const QString &mount) { return covers(root.path, mount); });
    if (!root.folder || !around || around->path == root.path || !around->watched || around->offline || devices.contains(root.path) || holdsMounts)
        co_return false;
    const LibraryRoot outer = *around;
    auto look = [from = root.path, outer = outer.path, device = devices.value(outer.path)] { return device != 0 && deviceWithout(from) == device && deviceOf(outer) == device; };
    auto looking = offload(workers, look);
    const bool gone = co_await looking;
    if (!gone)
        co_return false;
    auto sampling = samplesIn(root.path, stop);
    const Result<QList<DocumentRecord>> samples = co_await sampling;
    if (!samples)
        co_return false;
    auto search = [from = root.path, samples = *samples] { return renamedBeside(from, samples); };
    auto searching = offload(workers, search);
    const QString to = co_await searching;
    auto judging = isKeptOut(to.isEmpty() ? root.path : to, outer);
    const bool keptOut = co_await judging;
    auto renaming = renameRoot(root.path, keptOut ? QString() : to, stop);
    const bool renamed = co_await renaming;
    if (!renamed) {
        auto dropping = dropRoot(root.path, stop);
        co_await dropping;
    }
    co_return true;
}

// Roots that are not where they were may have been moved into others that are followed, to one of these places, or below one. To
// be asked before what is found there is taken in, else it is held twice. deep: not only in the places themselves.
Task<> Indexer::State::seekGoneRoots(QStringList places, bool deep, std::stop_token stop)
{
    QList<LibraryRoot> gone = roots;
    gone.removeIf([this](const LibraryRoot &root) {
        return !root.folder || !root.offline || std::any_of(mounts.keyBegin(), mounts.keyEnd(), [&](const QString &mount) { return covers(root.path, mount); });
    });
    if (gone.isEmpty() || places.isEmpty())
        co_return;
    for (const LibraryRoot &root : std::as_const(gone)) {
        auto sampling = samplesIn(root.path, stop);
        const Result<QList<DocumentRecord>> samples = co_await sampling;
        if (!samples || samples->isEmpty())
            continue;
        auto search = [from = root.path, places, deep, samples = *samples, stop] { return movedInto(places, deep, from, samples, stop); };
        auto searching = offload(workers, search);
        const QString to = co_await searching;
        const LibraryRoot *around = rootOf(to);
        if (to.isEmpty() || !around || !around->watched)
            continue;
        auto judging = isKeptOut(to, *around);
        const bool keptOut = co_await judging;
        auto renaming = renameRoot(root.path, keptOut ? QString() : to, stop);
        (void)co_await renaming;
    }
}

// Its documents are those of the folder it lies in from now on, and gone from that.
Task<> Indexer::State::dropRoot(QString path, std::stop_token stop)
{
    auto asking = [path](VaultReader &reader) { return reader.memberships(path); };
    auto reading = vault->read(asking, stop);
    const Result<QList<Membership>> memberships = co_await reading;
    if (!memberships)
        co_return; // it is still gone the next time
    auto job = [path, put = *memberships](VaultWriter &writer) {
        Result<void> step = writer.setOffline(path, false);
        if (step)
            step = endRoot(writer, path);
        return step ? writer.rejoin(put) : step; // what is only moved takes that along
    };
    auto writing = vault->write(job);
    (void)co_await writing;
    auto refreshing = readRoots(stop);
    (void)co_await refreshing;
    Q_EMIT q->libraryChanged();
    if (!following) // else it is looked at with what was told
        scope.spawn([this, path](std::stop_token token) { return lookAgain(path, token); });
}

// False: it stays what it was, since there is no new name, or something of that name already.
Task<bool> Indexer::State::renameRoot(QString from, QString to, std::stop_token stop)
{
    if (to.isEmpty() || std::any_of(roots.begin(), roots.end(), [&](const LibraryRoot &root) { return covers(to, root.path); }))
        co_return false;
    Renaming renaming { from, to, roots, devices, unwalked, {}, {}, QStringList(excluded.begin(), excluded.end()) };
    renaming.roots.removeIf([&](const LibraryRoot &root) { return !covers(from, root.path); });
    renaming.exclusions.removeIf([&](const QString &path) { return !covers(from, path); });
    pipeline.forget(from);
    auto ask = [renaming](VaultReader &reader) { return completed(reader, renaming); };
    auto asking = vault->read(ask, stop);
    const Result<std::optional<Renaming>> whole = co_await asking;
    if (!whole || !*whole)
        co_return false;
    auto job = [whole = **whole](VaultWriter &writer) {
        const Result<void> renamed = carryOver(writer, whole);
        return renamed ? endRoot(writer, whole.from) : renamed;
    };
    auto writing = vault->write(job);
    const Result<void> written = co_await writing;
    auto refreshing = readRoots(stop);
    (void)co_await refreshing;
    Q_EMIT q->libraryChanged();
    if (written)
        scope.spawn([this, to](std::stop_token token) { return lookAtRootsIn(to, token); });
    co_return written.ok();
}

Task<> Indexer::State::lookAtRootsIn(QString folder, std::stop_token stop)
{
    QList<LibraryRoot> inside = roots;
    inside.removeIf([&](const LibraryRoot &root) { return !covers(folder, root.path); });
    auto looking = lookAtRoots(inside, true, stop);
    co_await looking;
}

// A folder that is added may be one of the library by another name, or hold one.
Task<> Indexer::State::followRenamedRoots(QStringList added, std::stop_token stop)
{
    auto look = [all = roots]() mutable {
        all.removeIf([](const LibraryRoot &root) { return !root.folder || QFileInfo::exists(root.path); });
        return all;
    };
    auto looking = offload(workers, look);
    const QList<LibraryRoot> missing = co_await looking;
    for (const LibraryRoot &root : missing) {
        if (!std::any_of(roots.begin(), roots.end(), [&](const LibraryRoot &each) { return each.path == root.path; }))
            continue; // went along with the one it lies in
        auto sampling = samplesIn(root.path, stop);
        const Result<QList<DocumentRecord>> samples = co_await sampling;
        if (!samples)
            continue;
        auto search = [from = root.path, added, samples = *samples]() -> QString {
            for (const QString &to : added)
                if (isRenamed(from, to, samples))
                    return to;
            const QString beside = renamedBeside(from, samples);
            return std::any_of(added.begin(), added.end(), [&](const QString &folder) { return covers(folder, beside); }) ? beside : QString();
        };
        auto searching = offload(workers, search);
        const QString to = co_await searching;
        auto renaming = renameRoot(root.path, to, stop);
        (void)co_await renaming;
    }
}

} // namespace superinstance
