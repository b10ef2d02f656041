#include "ui/enginelink.h"

namespace superinstance {

EngineLink::EngineLink(Engine *engine, QObject *parent) : QObject(parent), m_engine(engine) { }

quint64 EngineLink::addPaths(const QStringList &paths, const QString &collection, bool watch)
{
    return send([=](Engine *engine, quint64 request) { engine->index(request, paths, collection, watch); });
}

quint64 EngineLink::ask(const Question &question)
{
    return send([question](Engine *engine, quint64 request) { engine->ask(request, question); });
}

void EngineLink::stop(quint64 request)
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, request] { engine->stop(request); }, Qt::QueuedConnection);
}

void EngineLink::withdraw(quint64 &request)
{
    if (request != 0)
        stop(std::exchange(request, 0));
}

} // namespace superinstance
