// The façade's slots for models.
#include "engine/rooms.h"

#include "engine/models/modelid.h"
#include "engine/models/modeltrial.h"

#include <QDir>

namespace superinstance {

namespace {

// The end of a request that may have changed the list.
Task<Result<void>> tellList(Engine *engine, quint64 request, ModelRegistry *registry, std::stop_token stop)
{
    auto refreshing = registry->refresh(stop);
    const Result<void> refreshed = co_await refreshing;
    if (refreshed)
        Q_EMIT engine->modelsReady(request, *registry->overview());
    co_return Result<void>(refreshed);
}

// What can be used at an address, or else why nothing can.
ModelInfo bestAt(const QString &address, const ModelsOverview &overview)
{
    ModelInfo best;
    for (const ModelInfo &model : overview.models)
        if (model.place == address && (best.id.isEmpty() || best.state == ModelState::Unusable))
            best = model;
    return best;
}

// A server that could not be used is listed by its address, which names no model: it may have come since.
Task<Result<ModelTest>> tryListed(QString id, ModelRegistry *registry, std::stop_token stop)
{
    if (!id.isEmpty() && id != builtInId && !placeOf(id)) {
        auto refreshing = registry->refresh(stop);
        const Result<void> refreshed = co_await refreshing;
        if (!refreshed)
            co_return Error(refreshed.error());
        const ModelInfo found = bestAt(id, *registry->overview());
        if (found.state == ModelState::Unusable) {
            ModelTest test;
            test.id = id;
            test.problem = found.reason;
            co_return ModelTest(test);
        }
        if (!found.id.isEmpty())
            id = found.id;
    }
    auto trying = tryModel(id, &registry->clients(), stop);
    const Result<ModelTest> tried = co_await trying;
    co_return Result<ModelTest>(tried);
}

QStringList &listFor(const QString &place, Settings &settings)
{
    return QDir::isAbsolutePath(place) ? settings.modelPlaces : settings.modelEndpoints;
}

} // namespace

void Engine::models(quint64 request)
{
    serve(request, [=, this](std::stop_token stop) { return tellList(this, request, &m_rooms->registry, stop); });
}

void Engine::addModel(quint64 request, const QString &place, const QString &key)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto admitting = m_rooms->registry.admit(place, key, stop);
        const Result<QString> admitted = co_await admitting;
        if (!admitted)
            co_return Error(admitted.error());
        Settings changed = m_settings;
        QStringList &list = listFor(*admitted, changed);
        if (!list.contains(*admitted))
            list.append(*admitted);
        const Result<void> taken = Rooms::take(this, changed);
        if (!taken)
            co_return Error(taken.error());
        auto telling = tellList(this, request, &m_rooms->registry, stop);
        const Result<void> told = co_await telling;
        co_return Result<void>(told);
    });
}

void Engine::removeModel(quint64 request, const QString &place)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        Settings changed = m_settings;
        if (listFor(place, changed).removeAll(place) == 0)
            co_return Error::failed(tr("%1 was not added to the list, so it cannot be taken off it.").arg(place));
        auto dismissing = m_rooms->registry.dismiss(place, stop);
        const Result<void> dismissed = co_await dismissing;
        const Result<void> taken = dismissed ? Rooms::take(this, changed) : dismissed;
        if (!taken)
            co_return Error(taken.error());
        auto telling = tellList(this, request, &m_rooms->registry, stop);
        const Result<void> told = co_await telling;
        co_return Result<void>(told);
    });
}

void Engine::assignModel(quint64 request, ModelRole role, const QString &id)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto looking = m_rooms->registry.refresh(stop); // it may have come since the last look
        const Result<void> looked = co_await looking;
        const Result<void> fits = looked ? m_rooms->registry.fits(role, id) : looked;
        if (!fits)
            co_return Error(fits.error());
        Settings changed = m_settings;
        changed.models.of(role) = id == builtInId ? QString() : id;
        const Result<void> taken = Rooms::take(this, changed);
        if (!taken)
            co_return Error(taken.error());
        Q_EMIT modelsReady(request, *m_rooms->registry.overview());
        co_return {};
    });
}

void Engine::downloadModel(quint64 request, const QString &name)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto fetching = m_rooms->registry.downloads().fetch(name, stop);
        const Result<void> fetched = co_await fetching;
        if (!fetched && (!fetched.stopped() || stop.stop_requested())) // a pause that was asked for by its name ends it well
            co_return Error(fetched.error());
        auto telling = tellList(this, request, &m_rooms->registry, stop);
        const Result<void> told = co_await telling;
        co_return Result<void>(told);
    });
}

void Engine::pauseDownload(quint64 request, const QString &name)
{
    if (!isOpen(request))
        return;
    m_rooms->registry.downloads().pause(name);
    models(request);
}

void Engine::discardDownload(quint64 request, const QString &name)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto discarding = m_rooms->registry.downloads().discard(name);
        const Result<void> discarded = co_await discarding;
        if (!discarded)
            co_return Error(discarded.error());
        auto telling = tellList(this, request, &m_rooms->registry, stop);
        const Result<void> told = co_await telling;
        co_return Result<void>(told);
    });
}

void Engine::testModel(quint64 request, const QString &id)
{
    serveResult(
        request, [=, this](std::stop_token stop) { return tryListed(id, &m_rooms->registry, stop); },
        [=, this](const ModelTest &test) { Q_EMIT modelTested(request, test); });
}

} // namespace superinstance
