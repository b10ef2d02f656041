// The window's end of the wire: numbers the requests, sends them to the engine's thread, and passes on what concerns the
// window. Lives on the GUI thread, owned by the main window; the engine outlives it.
#pragma once
#include "engine/engine.h"

#include <QObject>

namespace superinstance {

class EngineLink : public QObject {
    Q_OBJECT
public:
    explicit EngineLink(Engine *engine, QObject *parent = nullptr);

    Engine *engine() const { return m_engine; } // for connecting to its signals only
    // Runs `call(engine, request)` on the engine's thread and gives the request's number.
    template <class Call> quint64 send(Call call)
    {
        const quint64 request = ++s_lastRequest;
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, request, call] { call(engine, request); }, Qt::QueuedConnection);
        return request;
    }
    static quint64 lastRequest() { return s_lastRequest; }
    // Others (commands from a terminal) number theirs from 2^40.
    static bool isOurs(quint64 request) { return request < (quint64(1) << 40); }
    quint64 addPaths(const QStringList &paths, const QString &collection = {}, bool watch = true);
    quint64 ask(const Question &question);
    void stop(quint64 request);
    void withdraw(quint64 &request); // stops it, if there is one, and forgets its number

private:
    Engine *const m_engine;
    static inline quint64 s_lastRequest = 0; // of all windows: one that is made anew hears no answer meant for the former
};

} // namespace superinstance
