// How an indexer keeps folders and files in the collections that the person put them into: a folder that has another name by now,
// and what was taken out of the library and put back.
#include "engine/indexing/indexerstate.h"
#include "engine/vault/places.h"

#include <algorithm>

namespace superinstance {

namespace {

struct Regrouping {
    QHash<QString, QString> identities; // of folders that are where they were
    QHash<QString, QString> renamed; // from → to
    bool isEmpty() const { return identities.isEmpty() && renamed.isEmpty(); }
};

// Blocks. folders: in which one may be that was elsewhere.
Regrouping regrouped(const QList<Membership> &memberships, const QStringList &folders)
{
    Regrouping found;
    QHash<QString, QString> missing; // by identity
    for (const Membership &membership : memberships) {
        const QString now = identityOf(membership.path);
        if (!now.isEmpty() && now != membership.identity)
            found.identities.insert(membership.path, now);
        if (now.isEmpty() && !membership.identity.isEmpty() && !QFileInfo::exists(membership.path))
            missing.insert(membership.identity, membership.path);
    }
    if (missing.isEmpty())
        return found;
    for (const QString &folder : folders)
        if (const QString before = missing.value(identityOf(folder)); !before.isEmpty())
            found.renamed.insert(before, folder);
    return found;
}

Result<void> regroup(VaultWriter &writer, const Regrouping &found)
{
    Result<void> step;
    for (auto folder = found.identities.begin(); folder != found.identities.end() && step; ++folder)
        step = writer.identify(folder.key(), folder.value());
    for (auto folder = found.renamed.begin(); folder != found.renamed.end() && step; ++folder)
        step = writer.renameFolder(folder.key(), folder.value());
    return step;
}

} // namespace

Task<Result<void>> Indexer::addToCollection(QStringList paths, QString collection, std::stop_token stop)
{
    auto look = [paths] {
        Regrouping found;
        for (const QString &path : paths)
            if (const QString identity = identityOf(path); !identity.isEmpty())
                found.identities.insert(path, identity);
        return found;
    };
    auto looking = offload(m_state->workers, look);
    const Regrouping found = co_await looking;
    auto job = [paths, collection, found](VaultWriter &writer) {
        const Result<void> added = writer.addToCollection(paths, collection);
        return added ? regroup(writer, found) : added;
    };
    auto writing = m_state->vault->write(job, stop);
    Result<void> written = co_await writing;
    co_return written;
}

// folders: that were just seen. What cannot be noted now is with the next look at all of them.
Task<> Indexer::State::followRenamed(QStringList folders, std::stop_token stop)
{
    if (folders.isEmpty())
        co_return;
    auto readJob = [](VaultReader &reader) { return reader.memberships({}); };
    auto reading = vault->read(readJob, stop);
    const Result<QList<Membership>> memberships = co_await reading;
    if (!memberships || memberships->isEmpty())
        co_return;
    auto look = [all = *memberships, folders] { return regrouped(all, folders); };
    auto looking = offload(workers, look);
    const Regrouping found = co_await looking;
    if (found.isEmpty())
        co_return;
    auto job = [found](VaultWriter &writer) { return regroup(writer, found); };
    auto writing = vault->write(job);
    (void)co_await writing;
}

Task<Result<void>> Indexer::State::rejoinCollections(QString path)
{
    QList<Membership> again;
    for (const Membership &membership : std::as_const(takenOut))
        if (covers(path, membership.path))
            again.append(membership);
    takenOut.removeIf([&](const Membership &membership) { return covers(path, membership.path); });
    if (again.isEmpty())
        co_return {};
    auto job = [again](VaultWriter &writer) { return writer.rejoin(again); };
    auto writing = vault->write(job);
    Result<void> written = co_await writing;
    co_return written;
}

} // namespace superinstance
