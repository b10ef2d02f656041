#include "ui/settings/enginesetting.h"

#include "ui/enginelink.h"

namespace superinstance {

EngineSetting::EngineSetting(EngineLink *link, QString key, QObject *parent) : QObject(parent), m_link(link), m_key(std::move(key))
{
    Engine *engine = link->engine();
    connect(engine, &Engine::opened, this, &EngineSetting::ask);
    connect(engine, &Engine::settingReady, this, [this](quint64, const QString &key, const QString &value) {
        if (key == m_key) // whoever asked: another window or a command may have changed it
            Q_EMIT told(value);
    });
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        if (request == m_request && !stopped) {
            Q_EMIT refused(sentence);
            if (std::exchange(m_changing, false))
                ask(); // the control shows what holds
        }
    });
    ask();
}

void EngineSetting::ask()
{
    m_request = m_link->send([key = m_key](Engine *engine, quint64 request) { engine->setting(request, key); });
}

void EngineSetting::set(const QString &value)
{
    m_changing = true;
    m_request = m_link->send([key = m_key, value](Engine *engine, quint64 request) { engine->setSetting(request, key, value); });
}

} // namespace superinstance
