// The façade's slots for the library.
#include "engine/rooms.h"
#include "engine/vault/salvage.h"

namespace superinstance {

namespace {

// Guests are not listed anywhere.
Result<QList<LibraryRoot>> listedRoots(VaultReader &vault)
{
    Result<QList<LibraryRoot>> roots = vault.roots();
    if (roots)
        roots->removeIf([](const LibraryRoot &root) { return root.collection == guestCollection; });
    return roots;
}

// The vault does not know how fast they are being read.
QList<LibraryRoot> withPaces(QList<LibraryRoot> roots, const Indexer &indexer)
{
    indexer.addPaces(roots);
    return roots;
}

} // namespace

void Engine::index(quint64 request, const QStringList &paths, const QString &collection, bool watch)
{
    serve(request, [=, this](std::stop_token stop) { return add(request, paths, collection, watch, stop); });
}

Task<Result<void>> Engine::add(quint64 request, QStringList paths, QString collection, bool watch, std::stop_token stop)
{
    auto looking = onlySamples();
    const bool samplesBefore = co_await looking;
    const auto tell = [this, request](const FileStatus &status) { Q_EMIT fileDone(request, status); };
    auto indexing = m_rooms->indexer.index(paths, collection, watch, tell, stop);
    const Result<IndexSummary> summary = co_await indexing;
    if (!summary)
        co_return summary.error();
    if (samplesBefore) {
        auto lookingAgain = onlySamples();
        const bool samplesAfter = co_await lookingAgain;
        if (!samplesAfter)
            Q_EMIT noticed(tr("Your own files are asked about from now on. The samples stay in the library: choose them to ask about them, or remove them there."));
    }
    Q_EMIT indexDone(request, *summary);
    co_return {};
}

// What cannot be found out now is not worth an error.
Task<bool> Engine::onlySamples()
{
    auto job = [](VaultReader &vault) { return vault.onlySamples(); };
    auto looking = m_rooms->vault->read(job);
    const Result<bool> only = co_await looking;
    co_return only && *only;
}

void Engine::remove(quint64 request, const QStringList &paths, bool quotes)
{
    QList<Removal> removals;
    for (const QString &path : paths)
        removals.append({ path, quotes });
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto removing = m_rooms->indexer.remove(removals, stop);
        const Result<QList<QPair<QString, bool>>> done = co_await removing;
        if (!done)
            co_return done.error();
        auto look = [dataDir = m_options.dataDir] { return unsalvaged(dataDir); };
        auto looking = offload(&m_rooms->workers, look);
        const QStringList left = co_await looking;
        if (!left.isEmpty())
            Q_EMIT noticed(tr("What you took out may still stand in a damaged library that was set aside, since not all of that could be taken over. Delete it when you no longer need it: %1.")
                               .arg(left.join(QLatin1String(", "))));
        if (quotes)
            Q_EMIT answersChanged();
        Q_EMIT removed(request, *done);
        co_return {};
    });
}

void Engine::previewPaths(quint64 request, const QStringList &paths)
{
    const auto grew = [this, request](const AddPreview &preview) { Q_EMIT previewGrew(request, preview); };
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.preview(paths, grew, stop); },
        [=, this](const AddPreview &preview) { Q_EMIT pathsPreviewed(request, preview); });
}

void Engine::passedOver(quint64 request, const QStringList &folders, const QString &words)
{
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.passedOver(folders, words, stop); },
        [=, this](const PassedOverFiles &found) { Q_EMIT passedOverReady(request, found.reasons, found.complete); });
}

void Engine::retry(quint64 request, const QStringList &paths)
{
    const auto tell = [this, request](const FileStatus &status) { Q_EMIT fileDone(request, status); };
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.retry(paths, tell, stop); },
        [=, this](const IndexSummary &summary) { Q_EMIT indexDone(request, summary); });
}

// ---- what is in it ---------------------------------------------------------------------------------------------------

void Engine::files(quint64 request, const FileFilter &filter)
{
    serveRead(
        request, [=](VaultReader &vault) { return vault.files(filter); },
        [=, this](const QPair<QList<FileStatus>, int> &found) { Q_EMIT filesReady(request, found.first, found.second); });
}

void Engine::roots(quint64 request)
{
    serveRead(request, listedRoots, [=, this](const QList<LibraryRoot> &roots) { Q_EMIT rootsReady(request, withPaces(roots, m_rooms->indexer)); });
}

void Engine::exclusions(quint64 request)
{
    serveRead(
        request, [](VaultReader &vault) { return vault.exclusions(); },
        [=, this](const QList<Exclusion> &exclusions) { Q_EMIT exclusionsReady(request, exclusions); });
}

// ---- collections and exclusions --------------------------------------------------------------------------------------

// Carries out a change, then asks the vault how things stand.
template <class Change, class Job, class Report> void Engine::serveWithNews(quint64 request, Change change, Job job, Report report)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto changing = change(stop);
        const Result<void> changed = co_await changing;
        if (!changed)
            co_return changed.error();
        auto reading = m_rooms->vault->read(job, stop);
        const auto now = co_await reading;
        if (!now)
            co_return now.error();
        report(*now);
        co_return {};
    });
}

void Engine::keepOut(quint64 request, const QString &path)
{
    serveWithNews(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.keepOut(path, stop); },
        [](VaultReader &vault) { return vault.exclusions(); },
        [=, this](const QList<Exclusion> &exclusions) { Q_EMIT exclusionsReady(request, exclusions); });
}

void Engine::liftExclusion(quint64 request, const QString &path)
{
    serveWithNews(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.liftExclusion(path, stop); },
        [](VaultReader &vault) { return vault.exclusions(); },
        [=, this](const QList<Exclusion> &exclusions) { Q_EMIT exclusionsReady(request, exclusions); });
}

void Engine::moveRoot(quint64 request, const QString &path, const QString &collection)
{
    serveWithNews(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.moveRoot(path, collection, stop); }, listedRoots,
        [=, this](const QList<LibraryRoot> &roots) { Q_EMIT rootsReady(request, withPaces(roots, m_rooms->indexer)); });
}

void Engine::renameCollection(quint64 request, const QString &from, const QString &to)
{
    serveWithNews(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.renameCollection(from, to, stop); }, listedRoots,
        [=, this](const QList<LibraryRoot> &roots) { Q_EMIT rootsReady(request, withPaces(roots, m_rooms->indexer)); });
}

void Engine::addToCollection(quint64 request, const QStringList &paths, const QString &collection)
{
    serveWithNews(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.addToCollection(paths, collection, stop); }, listedRoots,
        [=, this](const QList<LibraryRoot> &roots) { Q_EMIT rootsReady(request, withPaces(roots, m_rooms->indexer)); });
}

void Engine::takeFromCollection(quint64 request, const QStringList &paths, const QString &collection)
{
    auto job = [=](VaultWriter &writer) { return writer.takeFromCollection(paths, collection); };
    serveWithNews(
        request, [=, this](std::stop_token) { return m_rooms->vault->write(job); }, listedRoots,
        [=, this](const QList<LibraryRoot> &roots) { Q_EMIT rootsReady(request, withPaces(roots, m_rooms->indexer)); });
}

void Engine::recogniseScans(quint64 request, const QStringList &folders)
{
    serveWithNews(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.recogniseScans(folders, stop); }, listedRoots,
        [=, this](const QList<LibraryRoot> &roots) { Q_EMIT rootsReady(request, withPaces(roots, m_rooms->indexer)); });
}

void Engine::setFolderOptions(quint64 request, const QString &path, const FolderOptions &options)
{
    serveWithNews(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.setFolderOptions(path, options, stop); }, listedRoots,
        [=, this](const QList<LibraryRoot> &roots) { Q_EMIT rootsReady(request, withPaces(roots, m_rooms->indexer)); });
}

// ---- guests ----------------------------------------------------------------------------------------------------------

void Engine::readGuest(quint64 request, const QString &path)
{
    const auto tell = [this, request](const FileStatus &status) { Q_EMIT fileDone(request, status); };
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.readGuest(path, tell, stop); },
        [=, this](const IndexSummary &summary) { Q_EMIT indexDone(request, summary); });
}

void Engine::dismissGuests(quint64 request, const QStringList &paths)
{
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->indexer.dismissGuests(paths, stop); },
        [=, this](const QList<QPair<QString, bool>> &done) { Q_EMIT removed(request, done); });
}

} // namespace superinstance
