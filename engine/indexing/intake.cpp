// How an indexer takes over what is to be read: marked as waiting, counted, and handed to the pipeline as that has room. What is
// found in a folder of the library is taken over while the rest of it is still being walked.
#include "engine/async/sleep.h"
#include "engine/indexing/indexerstate.h"
#include "engine/indexing/rootpaces.h"
#include "engine/vault/places.h"

#include <algorithm>
#include <limits>

namespace superinstance {

namespace {

constexpr qsizetype filesPerSlice = 500; // of a walk
constexpr int submittedPerTurn = 500;

} // namespace

// ---- while a folder is walked ----------------------------------------------------------------------------------------

// For a worker. known: below the folder. Null: nothing is taken over before the end of the walk.
Indexer::State::Slice Indexer::State::nextSlice(FolderWalk &walk, const KnownFiles *known)
{
    Slice slice;
    if (known)
        slice.files = walk.next(filesPerSlice);
    else
        walk.next(std::numeric_limits<qsizetype>::max());
    slice.last = walk.ended();
    if (known) {
        slice.toRead = toReadOf(slice.files, *known);
        slice.mounts = walk.listing().mounts;
        slice.device = walk.listing().device;
    }
    return slice;
}

Task<Result<void>> Indexer::State::takeIn(Slice slice, LibraryRoot root, std::shared_ptr<Intake> intake, std::stop_token stop)
{
    if (slice.toRead.isEmpty() || stop.stop_requested())
        co_return {};
    Difference part;
    part.toRead = slice.toRead;
    auto sifting = withoutOffline(part, holdsOtherDisk(slice.mounts), root, stop);
    const Result<Difference> sifted = co_await sifting;
    if (!sifted)
        co_return sifted.error();
    auto noting = noteDisks(root.path, slice.device, slice.mounts);
    co_await noting;
    for (const FileToRead &file : sifted->toRead)
        intake->handedOn.insert(file.path, slice.files.value(file.path));
    auto leaving = withoutAwaited(intake->inBackground ? sifted->toRead : QList<FileToRead>());
    const QList<FileToRead> left = co_await leaving;
    const QList<FileToRead> files = intake->inBackground ? left : sifted->toRead;
    auto queueing = queue(files);
    const Result<void> queued = co_await queueing;
    if (!queued)
        co_return queued;
    auto announcing = announce(files, intake->batch);
    const std::shared_ptr<Submission> submission = co_await announcing;
    intake->waiting.append(submission);
    if (!std::exchange(intake->submitting, true))
        scope.spawn([this, intake](std::stop_token) { return submitTakenIn(intake); });
    co_return {};
}

Task<> Indexer::State::submitTakenIn(std::shared_ptr<Intake> intake)
{
    const auto ending = whileTakingOver();
    intake->batch->hold();
    while (!intake->waiting.isEmpty()) {
        auto submitting = submit(intake->waiting.takeFirst());
        co_await submitting;
    }
    intake->submitting = false;
    intake->batch->release();
}

// ---- handing to the pipeline -----------------------------------------------------------------------------------------

// They are to be submitted from now on.
Task<std::shared_ptr<Indexer::State::Submission>> Indexer::State::announce(QList<FileToRead> files, std::shared_ptr<IndexBatch> batch)
{
    const auto submission = std::make_shared<Submission>();
    submission->batch = batch;
    submission->optionsBefore = optionsChanged;
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
    submission->files = weighed.second;
    submissions.append(submission);
    pipeline.announce(int(submission->files.size()), weighed.first);
    co_return submission;
}

Task<> Indexer::State::submit(std::shared_ptr<Submission> submission)
{
    const auto ending = qScopeGuard([this, submission] { submissions.removeOne(submission); });
    for (const FileToRead &file : std::as_const(submission->files)) {
        ++submission->next;
        auto asking = isStillToRead(file.path, submission->optionsBefore, submission->batch);
        const bool wanted = co_await asking;
        if (const LibraryRoot *root = wanted ? rootOf(file.path) : nullptr) {
            auto submitting = pipeline.submit(file, root->collection, submission->batch);
            co_await submitting;
            continue;
        }
        pipeline.withdraw(file);
        if (submission->next % submittedPerTurn == 0) {
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

// What is about to be read for somebody else is read as it is then. files: in order.
Task<QList<FileToRead>> Indexer::State::withoutAwaited(QList<FileToRead> files)
{
    QList<Submission> awaited;
    for (const auto &submission : std::as_const(submissions))
        if (!files.isEmpty() && !submission->files.isEmpty() && !(submission->files.last() < files.first()) && !(files.last() < submission->files.first()))
            awaited.append(*submission);
    if (awaited.isEmpty())
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

} // namespace superinstance
