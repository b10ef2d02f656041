// How each folder is read, changed by the person.
#include "engine/indexing/indexerstate.h"

#include "engine/async/offload.h"
#include "engine/vault/places.h"

#include <algorithm>

namespace superinstance {

Task<Result<void>> Indexer::setFolderOptions(QString path, FolderOptions options, std::stop_token stop)
{
    for (const QString &line : options.include + options.exclude) {
        const QString why = whyNoPattern(line);
        if (!why.isEmpty())
            co_return Error::failed(why);
    }
    State *state = m_state.get();
    auto noting = state->noteOptions(path, options, stop);
    Result<void> step = co_await noting;
    if (!step)
        co_return step;
    auto asking = state->isAway(path, stop);
    const Result<bool> away = co_await asking;
    const LibraryRoot *root = state->rootOf(path);
    if (!away || *away || !root) // it is looked at when it is back
        co_return away ? Result<void>() : Result<void>(away.error());
    auto looking = state->lookByOptions(*root, stop);
    Result<Difference> found = co_await looking;
    if (!found)
        co_return found.error();
    auto removing = state->letGo(std::exchange(found->gone, {}), stop);
    step = co_await removing;
    state->scope.spawn([state, difference = *found](std::stop_token) { return state->takeInBackground(difference); });
    co_return step;
}

Task<Result<void>> Indexer::recogniseScans(QStringList paths, std::stop_token stop)
{
    State *state = m_state.get();
    auto reading = state->readRoots(stop);
    Result<void> step = co_await reading;
    if (!step)
        co_return step;
    QList<LibraryRoot> chosen = state->roots;
    chosen.removeIf([&](const LibraryRoot &root) { return !paths.contains(root.path); });
    if (chosen.isEmpty())
        co_return Error::failed(tr("This folder is not in the library any more."));
    auto job = [chosen](VaultWriter &writer) mutable {
        Result<void> written;
        for (qsizetype i = 0; i < chosen.size() && written; ++i) {
            chosen[i].options.recogniseText = true;
            written = writer.setOptions(chosen[i].path, chosen[i].options);
        }
        return written;
    };
    auto writing = state->vault->write(job);
    step = co_await writing;
    if (step) {
        auto readingAgain = state->readRoots({});
        step = co_await readingAgain;
    }
    state->recognition.wake();
    Q_EMIT libraryChanged();
    co_return step;
}

// From now on they count, also for what is on its way.
Task<Result<void>> Indexer::State::noteOptions(QString path, FolderOptions chosen, std::stop_token stop)
{
    auto reading = readRoots(stop);
    Result<void> step = co_await reading;
    if (!step)
        co_return step;
    const bool known = std::any_of(roots.begin(), roots.end(), [&](const LibraryRoot &root) { return root.path == path && root.folder; });
    if (!known)
        co_return Error::failed(Indexer::tr("This folder is not in the library any more."));
    auto job = [path, chosen](VaultWriter &writer) { return writer.setOptions(path, chosen); };
    auto writing = vault->write(job);
    step = co_await writing;
    if (step) {
        auto readingAgain = readRoots({});
        step = co_await readingAgain;
    }
    ++optionsChanged;
    recognition.wake();
    pipeline.withhold([this](const QString &file) {
        const LibraryRoot *root = rootOf(file);
        return root && root->options.paused;
    });
    Q_EMIT q->libraryChanged();
    co_return step;
}

// Watches what is looked at now, and nothing else: a folder within that was added by itself is looked at as well.
Task<Result<Difference>> Indexer::State::lookByOptions(LibraryRoot base, std::stop_token stop)
{
    QList<LibraryRoot> all { base };
    if (base.watched) {
        watcher.unwatch(base.path);
        for (const LibraryRoot &root : std::as_const(roots))
            if (liesBelow(root.path, base.path) && root.watched)
                all.append(root);
    }
    Difference difference;
    for (const LibraryRoot &root : std::as_const(all)) {
        auto looking = look(root.path, root, true, stop);
        const Result<Difference> found = co_await looking;
        if (!found)
            co_return found.error();
        difference += *found;
    }
    auto sift = [files = difference.toRead]() mutable {
        std::sort(files.begin(), files.end());
        const auto same = [](const FileToRead &one, const FileToRead &other) { return one.path == other.path; };
        files.erase(std::unique(files.begin(), files.end(), same), files.end());
        return files;
    };
    auto sifting = offload(workers, sift);
    difference.toRead = co_await sifting;
    co_return difference;
}

// At once, and not after what is new was read.
Task<Result<void>> Indexer::State::letGo(QStringList gone, std::stop_token stop)
{
    if (gone.isEmpty())
        co_return {};
    pipeline.forgetFiles(QSet<QString>(gone.begin(), gone.end()));
    auto removing = removeGone(gone, std::make_shared<IndexBatch>(stop));
    Result<void> step = co_await removing;
    if (step) {
        auto merging = mergeIndex(false, stop);
        step = co_await merging;
    }
    if (step) {
        auto job = [](VaultWriter &writer) { return writer.endRemovals({}); };
        auto emptying = vault->write(job);
        step = co_await emptying;
    }
    co_return step;
}

} // namespace superinstance
