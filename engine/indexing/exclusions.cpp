// How what was taken out of the library stays out when it has another name.
#include "engine/indexing/indexerstate.h"
#include "engine/indexing/presence.h"

#include <QFileInfo>

namespace superinstance {

// As they are now. What cannot be noted now is at the next start.
Task<> Indexer::State::identifyExcluded(QStringList paths)
{
    if (paths.isEmpty())
        co_return;
    auto look = [paths] {
        QHash<QString, QString> found; // path → identity
        for (const QString &path : paths)
            if (const QString identity = entryIdentity(path); !identity.isEmpty())
                found.insert(path, identity);
        return found;
    };
    auto looking = offload(workers, look);
    QHash<QString, QString> found = co_await looking;
    found.removeIf([this](const auto &each) { return !excluded.contains(each.key()) || excludedIdentities.value(each.value()) == each.key(); });
    if (found.isEmpty())
        co_return;
    excludedIdentities.removeIf([&](const auto &each) { return found.contains(each.value()); });
    for (auto each = found.cbegin(); each != found.cend(); ++each)
        excludedIdentities.insert(each.value(), each.key());
    auto job = [found](VaultWriter &writer) {
        Result<void> step;
        for (auto each = found.cbegin(); each != found.cend() && step; ++each)
            step = writer.identifyExclusion(each.key(), each.value());
        return step;
    };
    auto writing = vault->write(job);
    (void)co_await writing;
}

// renamed: the names they have now → those under which they are excluded. Something else may be under those.
Task<> Indexer::State::followExcluded(QHash<QString, QString> renamed)
{
    renamed.removeIf([this](const auto &each) { return !excluded.contains(each.value()); }); // let in meanwhile
    if (renamed.isEmpty())
        co_return;
    auto look = [renamed] {
        QSet<QString> taken;
        for (const QString &before : renamed)
            if (QFileInfo::exists(before))
                taken.insert(before);
        return taken;
    };
    auto looking = offload(workers, look);
    const QSet<QString> taken = co_await looking;
    for (auto each = renamed.cbegin(); each != renamed.cend(); ++each) {
        const QString identity = excludedIdentities.key(each.value());
        if (!taken.contains(each.value()))
            excluded.remove(each.value());
        excluded.insert(each.key());
        if (!identity.isEmpty())
            excludedIdentities.insert(identity, each.key());
    }
    auto job = [renamed, taken](VaultWriter &writer) {
        Result<void> step;
        for (auto each = renamed.cbegin(); each != renamed.cend() && step; ++each)
            step = writer.renameExclusion(each.value(), each.key(), taken.contains(each.value()));
        return step;
    };
    auto writing = vault->write(job);
    const Result<void> written = co_await writing;
    if (!written)
        tell(written.error());
}

} // namespace superinstance
