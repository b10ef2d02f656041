// The façade's slots for models.
#include "engine/rooms.h"

namespace superinstance {

namespace {

ModelsOverview builtInOnly()
{
    ModelsOverview overview;
    ModelInfo builtIn;
    builtIn.id = QStringLiteral("built-in");
    builtIn.name = Engine::tr("Built-in method");
    builtIn.answers = true;
    overview.models = { builtIn };
    return overview;
}

} // namespace

void Engine::models(quint64 request)
{
    if (isOpen(request))
        Q_EMIT modelsReady(request, builtInOnly());
}

void Engine::addModel(quint64 request, const QString &, const QString &)
{
    models(request);
}

void Engine::removeModel(quint64 request, const QString &)
{
    models(request);
}

void Engine::assignModel(quint64 request, ModelRole, const QString &)
{
    models(request);
}

void Engine::downloadModel(quint64 request, const QString &)
{
    models(request);
}

void Engine::pauseDownload(quint64 request, const QString &)
{
    models(request);
}

void Engine::discardDownload(quint64 request, const QString &)
{
    models(request);
}

void Engine::testModel(quint64 request, const QString &id)
{
    Q_EMIT modelTested(request, { id });
}

} // namespace superinstance
