// How an indexer compares the disk with the vault, and takes over what it finds.
#include "engine/async/sleep.h"
#include "engine/indexing/indexerstate.h"
#include "engine/indexing/passedover.h"
#include "engine/vault/places.h"

#include <QScopeGuard>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype pathsPerTransaction = 500; // that are marked as waiting
constexpr int reportsPerTurn = 64;

} // namespace

// ---- looking: comparing the disk with the vault ----------------------------------------------------------------------

// deep: false looks at one level, and into sub-folders that are new, or into all where an ignore file changed. Watches what it
// sees when the root is watched. intake: takes over what is found meanwhile; the difference is what is left. Null: it is all.
Task<Result<Difference>> Indexer::State::look(QString path, LibraryRoot root, bool deep, std::stop_token stop, std::shared_ptr<Intake> intake)
{
    const auto arriving = pipeline.whileMoreComes();
    const bool known = watcher.watchesFolder(path);
    Difference difference;
    auto looking = lookOnce(path, root, deep, &difference, intake, stop);
    const Result<QStringList> folders = co_await looking;
    if (!folders)
        co_return folders.error();
    QStringList seen = *folders;
    const QStringList appeared = !deep && root.watched ? unwatched(*folders) : QStringList();
    for (const QString &folder : appeared) {
        auto deeper = lookOnce(folder, root, true, &difference, nullptr, stop);
        const Result<QStringList> looked = co_await deeper;
        if (!looked)
            co_return looked.error();
        seen += *looked;
    }
    auto regrouping = followRenamed(deep || !known || !appeared.isEmpty() ? seen : QStringList(), stop);
    co_await regrouping;
    if (deep && path == root.path)
        difference.walked.append(path);
    co_return difference;
}

Task<Result<Indexer::State::Listed>> Indexer::State::list(QString path, LibraryRoot root, bool deep, std::shared_ptr<Intake> intake, std::stop_token stop)
{
    const WalkRules rules { root.path, excluded, options.goOn, folderOptions, QSet<QString>(mounts.keyBegin(), mounts.keyEnd()), excludedIdentities };
    const auto walk = std::make_shared<FolderWalk>(path, deep, stop, rules);
    const auto known = intake ? intake->known : nullptr;
    for (bool more = true; more;) {
        auto work = [walk, known] { return nextSlice(*walk, known.get()); };
        auto working = offload(workers, work);
        Slice slice = co_await working;
        more = !slice.last;
        auto taking = takeIn(std::move(slice), root, intake, stop);
        const Result<void> taken = co_await taking;
        if (!taken)
            co_return taken.error();
    }
    FolderListing listing = walk->takeListing();
    auto followed = followExcluded(listing.renamed);
    co_await followed;
    if (options.walked)
        options.walked(listing);
    if (deep || listing.folders.isEmpty() || knowsIgnoreFiles(path, listing))
        co_return Listed { std::move(listing), deep };
    auto entering = list(path, root, true, nullptr, stop);
    Result<Listed> all = co_await entering;
    co_return all;
}

// Whether the ignore files of the folder are those by which it was last looked at.
bool Indexer::State::knowsIgnoreFiles(const QString &folder, const FolderListing &listing) const
{
    for (const char *name : { ".gitignore", ".ignore" }) {
        const QString path = QDir(folder).filePath(QLatin1String(name));
        if (ignoreFiles.value(path) != listing.ignoreFiles.value(path))
            return false;
    }
    return true;
}

QStringList Indexer::State::unwatched(QStringList folders) const
{
    folders.removeIf([this](const QString &folder) { return watcher.watchesFolder(folder); });
    return folders;
}

// Adds what it finds to the difference. Gives the folders it saw.
Task<Result<QStringList>> Indexer::State::lookOnce(QString path, LibraryRoot root, bool deep, Difference *difference, std::shared_ptr<Intake> intake, std::stop_token stop)
{
    if (intake) { // a part of it is compared at a time
        auto reading = knownFiles(path, true, {}, stop);
        const Result<std::shared_ptr<const KnownFiles>> before = co_await reading;
        if (!before)
            co_return before.error();
        intake->known = *before;
    }
    if (root.watched) { // before it is compared, so that nothing falls between
        auto firstLook = list(path, root, deep, intake, stop);
        const Result<Listed> seen = co_await firstLook;
        if (!seen)
            co_return seen.error();
        deep = seen->deep;
        auto watching = watch(seen->listing, root, deep && !seen->listing.missing, stop);
        co_await watching;
    }
    auto secondLook = list(path, root, deep, root.watched ? nullptr : intake, stop);
    Result<Listed> second = co_await secondLook;
    if (!second)
        co_return second.error();
    auto judging = judge(path, root, std::move(*second), difference, intake, stop);
    Result<QStringList> folders = co_await judging;
    co_return folders;
}

// Compares what was listed with the vault.
Task<Result<QStringList>> Indexer::State::judge(QString path, LibraryRoot root, Listed listed, Difference *difference, std::shared_ptr<Intake> intake, std::stop_token stop)
{
    FolderListing found = std::move(listed.listing);
    const bool deep = listed.deep;
    if (deep)
        ignoreFiles.removeIf([&](const auto &file) { return covers(path, file.key()); });
    ignoreFiles.insert(found.ignoreFiles);
    if (stop.stop_requested())
        co_return Error::stopped();
    std::shared_ptr<const KnownFiles> known = intake ? std::exchange(intake->known, nullptr) : nullptr;
    QHash<QString, FileStamp> handedOn = intake ? std::exchange(intake->handedOn, {}) : QHash<QString, FileStamp>();
    if (!known) {
        auto reading = knownFiles(path, deep, found.folders, stop);
        const Result<std::shared_ptr<const KnownFiles>> now = co_await reading;
        if (!now)
            co_return now.error();
        known = *now;
    }
    const bool missing = found.missing, unknown = known->isEmpty();
    const QStringList folders = found.folders;
    const QHash<QString, quint64> mountsFound = found.mounts;
    const quint64 device = found.files.isEmpty() || !root.folder ? 0 : found.device;
    auto work = [listed = std::move(found), known = std::move(known), handedOn = std::move(handedOn), path, deep]() mutable {
        Difference difference = compare(listed, *known, path, deep);
        difference.toRead.removeIf([&](const FileToRead &file) { return handedOn.value(file.path) == listed.files.value(file.path); });
        for (const FileStamp &stamp : std::as_const(handedOn))
            difference.handedOn.insert(stamp.size);
        listed = {}; // thousands of strings are freed here rather than on the engine thread
        known = {};
        handedOn = {};
        return difference;
    };
    auto comparing = offload(workers, std::move(work));
    Difference part = co_await comparing;
    auto sifting = withoutOffline(std::exchange(part, {}), holdsOtherDisk(mountsFound), root, stop);
    Result<Difference> sifted = co_await sifting;
    if (!sifted)
        co_return sifted.error();
    part = *std::move(sifted);
    if (missing && deep && unknown)
        part.settled.append({ path, FileState::Failed, Indexer::tr("There is no such file or folder."), 0, 0, {} });
    *difference += part;
    if (missing && (watcher.watchesFolder(path) || !unknown)) // else nothing of it is watched, as of what a save leaves for a moment
        watcher.unwatch(path);
    auto noting = noteDisks(root.path, device, mountsFound);
    co_await noting;
    co_return folders;
}

bool Indexer::State::holdsOtherDisk(const QHash<QString, quint64> &found) const
{
    return std::any_of(found.keyValueBegin(), found.keyValueEnd(), [this](const auto &each) {
        return mounts.contains(each.first) && mounts[each.first].device != each.second;
    });
}

Task<> Indexer::State::noteDisks(QString root, quint64 device, QHash<QString, quint64> found)
{
    auto noting = noteDevice(root, devices.contains(root) ? 0 : device);
    co_await noting;
    auto notingMounts = noteMounts(found);
    co_await notingMounts;
}

// folders: those in it that are there, where it is not looked at deeply.
Task<Result<std::shared_ptr<const KnownFiles>>> Indexer::State::knownFiles(QString path, bool deep, QStringList folders, std::stop_token stop)
{
    auto job = [path, deep, folders](VaultReader &reader) -> Result<std::shared_ptr<const KnownFiles>> {
        const Result<QList<DocumentRecord>> records = deep ? reader.documentsUnder(path) : reader.documentsIn(path, folders);
        if (!records)
            return records.error();
        const auto known = std::make_shared<KnownFiles>();
        known->reserve(records->size());
        for (const DocumentRecord &record : *records)
            known->insert(record.path, record);
        return std::shared_ptr<const KnownFiles>(known);
    };
    auto reading = vault->read(job, stop);
    Result<std::shared_ptr<const KnownFiles>> known = co_await reading;
    co_return known;
}

// Returns when it is watched.
Task<> Indexer::State::watch(FolderListing listing, LibraryRoot root, bool deep, std::stop_token stop)
{
    if (deep && listing.folders.value(0) == root.path) { // before it is watched, so that another that takes its place is noticed
        auto identify = [path = root.path] { return identityOf(path); };
        auto identifying = offload(workers, identify);
        const QString identity = co_await identifying;
        identities.insert(root.path, identity);
    }
    watcher.watch({}, listing.ignoreFiles.keys());
    if (!deep && !listing.folders.isEmpty())
        unwatchBelow(listing.folders.first(), listing.folders);
    watcher.watch(deep ? listing.folders : listing.folders.mid(0, 1), {});
    if (!root.folder)
        watcher.watch({ parentOf(root.path) }, {});
    if (deep || !root.folder)
        watcher.watchWayTo(root.folder ? root.path : parentOf(root.path)); // sees it replaced, renamed and gone
    QStringList files;
    if (!root.folder || !watcher.foldersTellOfSaves()) { // one file that was added may be a link to elsewhere
        auto order = [listing] { return byRecency(listing); };
        auto ordering = offload(workers, order);
        files = co_await ordering;
    }
    for (qsizetype i = 0; i < files.size(); i += pathsPerTransaction) {
        watcher.watch({}, files.mid(i, pathsPerTransaction));
        auto turn = yieldTurn();
        co_await turn;
    }
    auto settling = watcher.settled(stop);
    (void)co_await settling;
}

// ---- taking over what was found --------------------------------------------------------------------------------------

Task<> Indexer::State::report(QList<FileStatus> found, std::shared_ptr<IndexBatch> batch)
{
    int reported = 0;
    for (const FileStatus &status : std::as_const(found)) {
        batch->report(status);
        if (++reported % reportsPerTurn == 0) {
            auto turn = yieldTurn();
            co_await turn;
        }
    }
}

// While reading is paused: behind the request, which would not end before it is resumed.
Task<> Indexer::State::takeLater(Difference difference, std::shared_ptr<IndexBatch> batch)
{
    QList<FileStatus> found = difference.settled;
    for (const Trouble &trouble : std::as_const(difference.troubles))
        found.append(trouble.status());
    for (const FileToRead &file : std::as_const(difference.toRead))
        found.append({ file.path, FileState::Waiting, Indexer::tr("Reading is paused."), 0, file.bytes, {} });
    auto reporting = report(found, batch);
    co_await reporting;
    if (!difference.toRead.isEmpty())
        Q_EMIT q->noticed(Indexer::tr("Reading is paused: what you added is read when you resume it."));
    scope.spawn([this, difference](std::stop_token) { return takeInBackground(difference); });
}

Task<Result<void>> Indexer::State::take(Difference difference, std::shared_ptr<IndexBatch> batch)
{
    auto reporting = report(difference.settled, batch);
    co_await reporting;
    auto storing = storeTroubles(difference.troubles, batch);
    Result<void> step = co_await storing;
    if (step) {
        auto queueing = queue(difference.toRead);
        step = co_await queueing;
    }
    if (step) {
        auto ending = endWalks(difference.walked);
        step = co_await ending;
    }
    if (!step)
        co_return step;
    auto settling = settleGone(std::exchange(difference, {}), batch);
    const Result<Difference> left = co_await settling;
    if (!left)
        co_return left.error();
    auto announcing = announce(left->toRead, batch);
    const std::shared_ptr<Submission> submission = co_await announcing;
    auto submitting = submit(submission);
    co_await submitting;
    if (batch->token().stop_requested())
        co_return batch->outcome();
    if (left->gone.isEmpty())
        co_return {};
    auto reading = batch->finished.wait(batch->token()); // they may have moved to what is being read
    step = co_await reading;
    if (!step)
        co_return step;
    auto removing = removeGone(left->gone, batch);
    step = co_await removing;
    co_return step;
}

// What cannot be read is listed like any other file.
Task<Result<void>> Indexer::State::storeTroubles(QList<Trouble> troubles, std::shared_ptr<IndexBatch> batch)
{
    QList<PreparedDocument> documents;
    for (const Trouble &trouble : std::as_const(troubles)) {
        batch->report(trouble.status());
        const LibraryRoot *root = rootOf(trouble.path);
        if (!root)
            continue;
        PreparedDocument document;
        document.path = trouble.path;
        document.collection = root->collection;
        document.state = trouble.state;
        document.reason = trouble.reason;
        documents.append(document);
        Q_EMIT q->fileChanged(trouble.status());
    }
    if (documents.isEmpty())
        co_return {};
    auto job = [documents](VaultWriter &writer) -> Result<void> {
        for (const PreparedDocument &document : documents) {
            const Result<void> stored = writer.store(document);
            if (!stored)
                return stored;
        }
        return {};
    };
    auto writing = vault->write(job);
    Result<void> written = co_await writing;
    co_return written;
}

// Marks as waiting, so that nothing is forgotten should the program end now. What is in work was marked before; marked again behind
// its reading, it would wait until the next start.
Task<Result<void>> Indexer::State::queue(QList<FileToRead> files)
{
    files.removeIf([this](const FileToRead &file) { return pipeline.isInWork(file.path); });
    for (qsizetype i = 0; i < files.size();) {
        const LibraryRoot *root = rootOf(files[i].path);
        if (!root) { // taken out of the library meanwhile
            ++i;
            continue;
        }
        const QString collection = root->collection;
        QStringList slice;
        for (; i < files.size() && slice.size() < pathsPerTransaction; ++i) {
            const LibraryRoot *next = rootOf(files[i].path);
            if (!next || next->collection != collection)
                break;
            slice.append(files[i].path);
        }
        auto job = [slice, collection](VaultWriter &writer) { return writer.queue(slice, collection); };
        auto writing = vault->write(job);
        const Result<void> written = co_await writing;
        if (!written)
            co_return written;
        for (const QString &path : std::as_const(slice))
            Q_EMIT q->fileChanged({ path, FileState::Waiting, {}, 0, 0, {} });
        auto turn = yieldTurn();
        co_await turn;
    }
    co_return {};
}

// From now on what waits in them is known without another look.
Task<Result<void>> Indexer::State::endWalks(QStringList walked)
{
    walked.removeIf([this](const QString &path) { return !unwalked.remove(path); });
    if (walked.isEmpty())
        co_return {};
    auto job = [walked](VaultWriter &writer) {
        Result<void> step;
        for (qsizetype i = 0; i < walked.size() && step; ++i)
            step = writer.setWalked(walked[i], true);
        return step;
    };
    auto writing = vault->write(job);
    Result<void> written = co_await writing;
    co_return written;
}

// batch: of what was handed on of the same look; null: nothing was.
Task<> Indexer::State::takeInBackground(Difference difference, std::shared_ptr<IndexBatch> batch)
{
    const auto ending = whileTakingOver();
    if (!batch)
        batch = std::make_shared<IndexBatch>(scope.token());
    auto sifting = withoutAwaited(difference.toRead);
    difference.toRead = co_await sifting;
    auto taking = take(difference, batch);
    const Result<void> taken = co_await taking;
    if (!taken && !batch->token().stop_requested()) // given up: that was said already
        vaultFailed(taken.error());
}

} // namespace superinstance
