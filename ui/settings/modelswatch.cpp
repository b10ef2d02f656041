#include "ui/settings/modelswatch.h"

namespace superinstance {

ModelsWatch::ModelsWatch(EngineLink *link, QObject *parent) : QObject(parent), m_link(link)
{
    Engine *engine = link->engine();
    connect(engine, &Engine::opened, this, &ModelsWatch::refresh);
    connect(engine, &Engine::modelsChanged, this, &ModelsWatch::refresh);
    connect(engine, &Engine::modelsReady, this, [this](quint64 request, const ModelsOverview &overview) {
        if (!m_requests.remove(request))
            return;
        m_overview = overview;
        Q_EMIT told(m_overview, request);
    });
    connect(engine, &Engine::modelTested, this, [this](quint64 request, const ModelTest &test) {
        if (m_requests.remove(request))
            Q_EMIT tested(test, request);
    });
    connect(engine, &Engine::failed, this, &ModelsWatch::forget);
}

void ModelsWatch::refresh()
{
    change([](Engine *engine, quint64 request) { engine->models(request); });
}

void ModelsWatch::forget(quint64 request, const QString &sentence, bool wasStopped)
{
    if (!m_requests.remove(request))
        return;
    m_failed.insert(request);
    wasStopped ? Q_EMIT stopped(request) : Q_EMIT refused(sentence, request);
}

} // namespace superinstance
