// How an indexer compares the disk with the vault, and takes over what it finds.
#include "engine/async/sleep.h"
#include "engine/indexing/indexerstate.h"
#include "engine/indexing/passedover.h"
#include "engine/indexing/rootpaces.h"
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
// sees when the root is watched.
Task<Result<Difference>> Indexer::State::look(QString path, LibraryRoot root, bool deep, std::stop_token stop)
{
    Difference difference;
    auto looking = lookOnce(path, root, deep, &difference, stop);
    const Result<QStringList> folders = co_await looking;
    if (!folders)
        co_return folders.error();
    QStringList seen = *folders;
    const QStringList appeared = !deep && root.watched ? unwatched(*folders) : QStringList();
    for (const QString &folder : appeared) {
        auto deeper = lookOnce(folder, root, true, &difference, stop);
        const Result<QStringList> looked = co_await deeper;
        if (!looked)
            co_return looked.error();
        seen += *looked;
    }
    auto regrouping = followRenamed(deep || !appeared.isEmpty() ? seen : QStringList(), stop);
    co_await regrouping;
    if (deep && path == root.path)
        difference.walked.append(path);
    co_return difference;
}

Task<Indexer::State::Listed> Indexer::State::list(QString path, LibraryRoot root, bool deep, std::stop_token stop)
{
    auto work = [path, deep, stop, rules = WalkRules { root.path, excluded, {}, folderOptions, QSet<QString>(mounts.keyBegin(), mounts.keyEnd()) }] { return listFolder(path, deep, stop, rules); };
    auto working = offload(workers, work);
    FolderListing listing = co_await working;
    if (deep || listing.folders.isEmpty() || knowsIgnoreFiles(path, listing))
        co_return Listed { std::move(listing), deep };
    auto entering = list(path, root, true, stop);
    Listed all = co_await entering;
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
Task<Result<QStringList>> Indexer::State::lookOnce(QString path, LibraryRoot root, bool deep, Difference *difference, std::stop_token stop)
{
    if (root.watched) { // before it is compared, so that nothing falls between
        auto firstLook = list(path, root, deep, stop);
        const Listed seen = co_await firstLook;
        deep = seen.deep;
        auto watching = watch(seen.listing, root, deep && !seen.listing.missing, stop);
        co_await watching;
    }
    auto secondLook = list(path, root, deep, stop);
    Listed second = co_await secondLook;
    deep = second.deep;
    FolderListing found = std::move(second.listing);
    if (deep)
        ignoreFiles.removeIf([&](const auto &file) { return covers(path, file.key()); });
    ignoreFiles.insert(found.ignoreFiles);
    if (stop.stop_requested())
        co_return Error::stopped();
    auto recordsJob = [path, deep, present = found.folders](VaultReader &reader) {
        return deep ? reader.documentsUnder(path) : reader.documentsIn(path, present);
    };
    auto reading = vault->read(recordsJob, stop);
    Result<QList<DocumentRecord>> records = co_await reading;
    if (!records)
        co_return records.error();
    const bool missing = found.missing, unknown = records->isEmpty();
    const QStringList folders = found.folders;
    const QHash<QString, quint64> mountsFound = found.mounts;
    const quint64 device = found.files.isEmpty() || path != root.path || !root.folder || devices.contains(root.path) ? 0 : found.device;
    auto work = [listed = std::move(found), known = std::move(*records), path, deep]() mutable {
        Difference difference = compare(listed, known, path, deep);
        listed = {}; // thousands of strings are freed here rather than on the engine thread
        known = {};
        return difference;
    };
    auto comparing = offload(workers, std::move(work));
    Difference part = co_await comparing;
    const bool moved = std::any_of(mountsFound.keyValueBegin(), mountsFound.keyValueEnd(), [this](const auto &found) {
        return mounts.contains(found.first) && mounts[found.first].device != found.second;
    });
    auto sifting = withoutOffline(std::exchange(part, {}), moved, root, stop);
    Result<Difference> sifted = co_await sifting;
    if (!sifted)
        co_return sifted.error();
    part = *std::move(sifted);
    if (missing && deep && unknown)
        part.settled.append({ path, FileState::Failed, Indexer::tr("There is no such file or folder."), 0, 0, {} });
    *difference += part;
    if (missing)
        watcher.unwatch(path);
    auto noting = noteDevice(root.path, device);
    co_await noting;
    auto notingMounts = noteMounts(mountsFound);
    co_await notingMounts;
    co_return folders;
}

// Returns when it is watched.
Task<> Indexer::State::watch(FolderListing listing, LibraryRoot root, bool deep, std::stop_token stop)
{
    auto order = [listing] { return byRecency(listing); };
    auto ordering = offload(workers, order);
    const QStringList files = co_await ordering;
    watcher.watch({}, listing.ignoreFiles.keys());
    if (!deep && !listing.folders.isEmpty())
        watcher.keepSubfolders(listing.folders.first(), listing.folders);
    watcher.watch(deep ? listing.folders : listing.folders.mid(0, 1), {});
    if (deep || !root.folder)
        watcher.watch({ parentOf(root.path) }, {}); // sees the root replaced, renamed and gone
    for (qsizetype i = 0; i < files.size(); i += pathsPerTransaction) {
        watcher.watch({}, files.mid(i, pathsPerTransaction));
        auto turn = yieldTurn();
        co_await turn;
    }
    auto settling = watcher.settled(stop);
    (void)co_await settling;
}

// ---- taking over what was found --------------------------------------------------------------------------------------

Task<Result<void>> Indexer::State::take(Difference difference, std::shared_ptr<IndexBatch> batch)
{
    int reported = 0;
    for (const FileStatus &status : std::as_const(difference.settled)) {
        batch->report(status);
        if (++reported % reportsPerTurn == 0) {
            auto turn = yieldTurn();
            co_await turn;
        }
    }
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
    auto submitting = submit(left->toRead, batch);
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

Task<> Indexer::State::submit(QList<FileToRead> files, std::shared_ptr<IndexBatch> batch)
{
    const int optionsBefore = optionsChanged;
    QSet<QString> places;
    for (const LibraryRoot &root : std::as_const(roots))
        places.insert(root.path);
    auto weigh = [files, places]() mutable {
        std::sort(files.begin(), files.end());
        for (FileToRead &file : files)
            file.root = innermostRoot(file.path, places);
        return qMakePair(Workload::loadOf(files), files);
    };
    auto weighing = offload(workers, weigh);
    const QPair<Workload::Load, QList<FileToRead>> weighed = co_await weighing;
    Submission submission { weighed.second };
    submissions.append(&submission);
    const auto ending = qScopeGuard([&] { submissions.removeOne(&submission); });
    pipeline.announce(int(files.size()), weighed.first);
    for (const FileToRead &file : weighed.second) {
        ++submission.next;
        auto asking = isStillToRead(file.path, optionsBefore, batch);
        const bool wanted = co_await asking;
        if (const LibraryRoot *root = wanted ? rootOf(file.path) : nullptr) {
            auto submitting = pipeline.submit(file, root->collection, batch);
            co_await submitting;
            continue;
        }
        pipeline.withdraw(file);
        if (submission.next % pathsPerTransaction == 0) {
            auto turn = yieldTurn();
            co_await turn;
        }
    }
}

// The file may have been taken out of the library meanwhile, or its folder been given other options. What a paused folder
// holds is marked as waiting, and found when its folder goes on.
Task<bool> Indexer::State::isStillToRead(QString path, int optionsBefore, std::shared_ptr<IndexBatch> batch)
{
    const LibraryRoot *root = rootOf(path);
    if (!root || batch->token().stop_requested())
        co_return false;
    if (root->options.paused) {
        const FileStatus waiting { path, FileState::Waiting, Indexer::tr("Reading of its folder is paused."), 0, 0, {} };
        batch->report(waiting);
        Q_EMIT q->fileChanged(waiting);
        co_return false;
    }
    if (optionsBefore == optionsChanged)
        co_return true;
    auto judging = isKeptOut(path, *root);
    const bool keptOut = co_await judging;
    co_return !keptOut;
}

// What is about to be read for somebody else is read as it is then.
Task<QList<FileToRead>> Indexer::State::withoutAwaited(QList<FileToRead> files)
{
    QList<Submission> awaited;
    for (const Submission *submission : std::as_const(submissions))
        awaited.append(*submission);
    if (awaited.isEmpty() || files.isEmpty())
        co_return files;
    auto sift = [files, awaited]() mutable {
        files.removeIf([&](const FileToRead &file) {
            return std::any_of(awaited.cbegin(), awaited.cend(), [&](const Submission &each) { return std::binary_search(each.files.cbegin() + each.next, each.files.cend(), file); });
        });
        return files;
    };
    auto sifting = offload(workers, sift);
    QList<FileToRead> rest = co_await sifting;
    co_return rest;
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

Task<> Indexer::State::takeInBackground(Difference difference)
{
    const auto ending = whileTakingOver();
    auto batch = std::make_shared<IndexBatch>(scope.token());
    auto sifting = withoutAwaited(difference.toRead);
    difference.toRead = co_await sifting;
    auto taking = take(difference, batch);
    const Result<void> taken = co_await taking;
    if (!taken && !batch->token().stop_requested()) // given up: that was said already
        tell(taken.error());
}

} // namespace superinstance
