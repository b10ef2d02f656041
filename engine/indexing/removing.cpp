// Taking out of the library, erased without a trace.
#include "engine/indexing/indexerstate.h"
#include "engine/vault/places.h"

#include <algorithm>

namespace superinstance {

Task<Result<QList<QPair<QString, bool>>>> Indexer::remove(QList<Removal> removals, std::stop_token stop)
{
    auto removing = m_state->takeOut(removals, true, stop);
    Result<QList<QPair<QString, bool>>> removed = co_await removing;
    co_return removed;
}

Task<Result<void>> Indexer::keepOut(QString given, std::stop_token stop)
{
    auto removing = m_state->takeOut({ { given } }, true, stop);
    const Result<QList<QPair<QString, bool>>> removed = co_await removing;
    if (!removed)
        co_return removed.error();
    const QString path = absolutePath(given);
    if (!m_state->rootOf(path) || m_state->excluded.contains(path))
        co_return {};
    m_state->excluded.insert(path);
    auto job = [path](VaultWriter &writer) { return writer.exclude(path); };
    auto noting = m_state->vault->write(job);
    const Result<void> noted = co_await noting;
    auto identifying = m_state->identifyExcluded({ path });
    co_await identifying;
    co_return noted;
}

Task<Result<QList<QPair<QString, bool>>>> Indexer::dismissGuests(QStringList paths, std::stop_token stop)
{
    QList<Removal> guests;
    for (const LibraryRoot &root : std::as_const(m_state->roots))
        if (root.collection == guestCollection && paths.contains(root.path))
            guests.append({ root.path });
    auto removing = m_state->takeOut(guests, false, stop);
    Result<QList<QPair<QString, bool>>> removed = co_await removing;
    for (const Removal &guest : std::as_const(guests)) // its folder may have been added meanwhile
        m_state->scope.spawn([this, path = guest.path](std::stop_token token) { return m_state->lookAgain(path, token); });
    co_return removed;
}

Task<Result<QList<QPair<QString, bool>>>> Indexer::State::takeOut(QList<Removal> removals, bool forGood, std::stop_token stop)
{
    auto reading = readRoots(stop);
    const Result<void> read = co_await reading;
    if (!read)
        co_return read.error();
    QList<QPair<QString, bool>> results;
    for (const Removal &given : removals) {
        const QString path = absolutePath(given.path);
        auto beginning = beginRemoval({ path, given.quotes }, forGood);
        const Result<bool> known = co_await beginning;
        if (!known)
            co_return known.error();
        results.append({ path, *known });
    }
    auto finishing = finishRemovals(stop);
    const Result<void> finished = co_await finishing;
    if (!finished)
        co_return finished.error();
    Q_EMIT q->libraryChanged();
    Q_EMIT q->progressChanged(q->progress()); // there is less that could not be read
    co_return results;
}

// Notes in the vault that everything at and below the path is to go. False: there is nothing. forGood: when it lies in
// a folder of the library, it does not come back with that.
Task<Result<bool>> Indexer::State::beginRemoval(Removal removal, bool forGood)
{
    const QString path = removal.path;
    bool known = std::any_of(roots.begin(), roots.end(), [&](const LibraryRoot &root) { return covers(path, root.path); });
    roots.removeIf([&](const LibraryRoot &root) { return covers(path, root.path); }); // nothing more is submitted there
    folderOptions.removeIf([&](const auto &each) { return covers(path, each.key()); });
    mounts.removeIf([&](const auto &each) { return covers(path, each.key()); });
    pipeline.forget(path);
    watcher.unwatch(path);
    auto job = [path](VaultReader &reader) -> Result<QPair<bool, QList<Membership>>> {
        const Result<QList<DocumentRecord>> records = reader.documentsUnder(path);
        const Result<QList<Membership>> memberships = reader.memberships(path);
        if (!records || !memberships)
            return records ? memberships.error() : records.error();
        return qMakePair(!records->isEmpty(), *memberships);
    };
    auto reading = vault->read(job);
    const Result<QPair<bool, QList<Membership>>> held = co_await reading;
    if (!held)
        co_return held.error();
    takenOut += held->second;
    known = known || held->first;
    if (!known)
        co_return false;
    excluded.removeIf([&](const QString &each) { return liesBelow(each, path); });
    excludedIdentities.removeIf([&](const auto &each) { return liesBelow(each.value(), path); });
    const bool exclude = forGood && rootOf(path);
    if (exclude) {
        excluded.insert(path);
        ++optionsChanged; // nor is read what was found in it before
    }
    auto note = [removal, exclude](VaultWriter &writer) -> Result<void> {
        const Result<void> begun = writer.beginRemoval(removal);
        return begun && exclude ? writer.exclude(removal.path) : begun;
    };
    auto noting = vault->write(note);
    const Result<void> noted = co_await noting;
    if (!noted)
        co_return noted.error();
    auto identifying = identifyExcluded(exclude ? QStringList { path } : QStringList());
    co_await identifying;
    co_return true;
}

// Carries out what was noted. Ends between two steps when asked to; the next start, or the next request, goes on.
Task<Result<void>> Indexer::State::finishRemovals(std::stop_token stop)
{
    auto listJob = [](VaultReader &reader) { return reader.removals(); };
    auto listing = vault->read(listJob, stop);
    const Result<QList<Removal>> removals = co_await listing;
    if (!removals)
        co_return removals.error();
    if (removals->isEmpty())
        co_return {};
    for (const Removal &removal : *removals) {
        auto removing = removeBelow(removal.path, stop);
        const Result<void> removed = co_await removing;
        if (!removed)
            co_return removed;
    }
    auto waiting = pace.whenNoneIsAnswered(stop); // an answer that is being written may quote it still
    const Result<void> waited = co_await waiting;
    if (!waited)
        co_return waited;
    for (const Removal &removal : *removals) {
        auto forgetting = forgetInAnswers(removal, stop);
        const Result<void> forgotten = co_await forgetting;
        if (!forgotten)
            co_return forgotten;
    }
    const bool quotes = std::any_of(removals->begin(), removals->end(), [](const Removal &removal) { return removal.quotes; });
    auto merging = mergeIndex(quotes, stop);
    const Result<void> merged = co_await merging;
    if (!merged)
        co_return merged;
    auto erasing = eraseVectors(stop);
    const Result<void> erased = co_await erasing;
    if (!erased)
        co_return erased;
    QStringList done;
    for (const Removal &removal : *removals)
        done.append(removal.path);
    auto endJob = [done](VaultWriter &writer) { return writer.endRemovals(done); };
    auto ending = vault->write(endJob);
    Result<void> ended = co_await ending;
    co_return ended;
}

// Their matrix lies in a file of its own.
Task<Result<void>> Indexer::State::eraseVectors(std::stop_token stop)
{
    if (!options.eraseVectors)
        co_return {};
    auto erasing = options.eraseVectors(stop);
    Result<void> erased = co_await erasing;
    co_return erased;
}

// Afterwards the words of what was removed are in no part of the index any more.
// said: and of that of what was said.
Task<Result<void>> Indexer::State::mergeIndex(bool said, std::stop_token stop)
{
    for (bool begin = true, merged = false; !merged; begin = false) {
        auto job = [begin, said](VaultWriter &writer) -> Result<bool> {
            const Result<bool> documents = writer.mergeIndex(begin);
            const Result<bool> talks = documents && said ? writer.conversations().mergeIndex(begin) : documents;
            return talks ? Result<bool>(*documents && *talks) : talks;
        };
        auto merging = vault->write(job, stop);
        const Result<bool> done = co_await merging;
        if (!done)
            co_return done.error();
        merged = *done && !begin;
    }
    co_return {};
}

Task<Result<void>> Indexer::State::removeBelow(QString path, std::stop_token stop)
{
    auto recordsJob = [path](VaultReader &reader) { return reader.documentsUnder(path); };
    auto reading = vault->read(recordsJob, stop);
    const Result<QList<DocumentRecord>> records = co_await reading;
    if (!records)
        co_return records.error();
    for (qsizetype i = 0; i < records->size(); i += documentsPerRemoval) {
        auto job = [slice = records->mid(i, documentsPerRemoval)](VaultWriter &writer) -> Result<void> {
            for (const DocumentRecord &record : slice) {
                const Result<bool> removed = writer.remove(record.path);
                if (!removed)
                    return removed.error();
            }
            return {};
        };
        auto removing = vault->write(job, stop);
        const Result<void> removed = co_await removing;
        if (!removed)
            co_return removed;
        for (const DocumentRecord &record : records->mid(i, documentsPerRemoval))
            Q_EMIT q->fileChanged(removedStatus(record.path));
    }
    co_return {};
}

// What conversations hold of it.
Task<Result<void>> Indexer::State::forgetInAnswers(Removal removal, std::stop_token stop)
{
    for (qint64 after = 0;;) {
        auto job = [removal, after](VaultWriter &writer) { return writer.conversations().forgetSources(removal, after); };
        auto forgetting = vault->write(job, stop);
        const Result<qint64> last = co_await forgetting;
        if (!last)
            co_return last.error();
        if (*last == 0)
            co_return {};
        after = *last;
    }
}

} // namespace superinstance
