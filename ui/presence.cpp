#include "ui/presence.h"

#include "ui/enginelink.h"

#include <QCoreApplication>
#include <QEvent>

namespace superinstance {

namespace {

constexpr int tellEveryMs = 5000;

} // namespace

Presence::Presence(EngineLink *link, QObject *parent) : QObject(parent), m_link(link)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool Presence::eventFilter(QObject *watched, QEvent *event)
{
    const bool acts = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel;
    if (acts && (!m_sinceTold.isValid() || m_sinceTold.elapsed() >= tellEveryMs)) {
        m_sinceTold.start();
        m_link->send([](Engine *engine, quint64) { engine->personActs(); });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace superinstance
