// One command being carried out against the engine. Lives on the main thread; owned by who made it, deleted when done.
#pragma once
#include "app/command.h"
#include "app/output.h"
#include "engine/engine.h"

#include <QObject>

#include <memory>

namespace superinstance {

class Verb : public QObject {
    Q_OBJECT
public:
    virtual void start() = 0;
    // Asks the engine to stop what is open; done() follows.
    virtual void stop();

Q_SIGNALS:
    void done(int exitStatus); // 0 done, 1 could not be done

protected:
    Verb(const Command &command, Engine *engine, Output *output);

    // A number that no other open request of the process has.
    quint64 newRequest();
    bool mine(quint64 request) const { return m_open.contains(request); }
    // Runs `call(engine)` on the engine's thread.
    template <class Call> void call(Call call)
    {
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, call] { call(engine); }, Qt::QueuedConnection);
    }
    // The request has ended; when it was the last one of a simple verb, done(status) follows.
    void close(quint64 request) { m_open.remove(request); }
    // A request failed: the verb complains and ends, unless it says otherwise.
    virtual void failed(quint64 request, const QString &sentence, bool stopped);

    const Command m_command;
    Engine *const m_engine;
    Output *const m_output;

private:
    QSet<quint64> m_open;
};

} // namespace superinstance
