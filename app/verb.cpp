#include "app/verb.h"

#include <atomic>

namespace superinstance {

namespace {

// Verbs count from here, far above the window's own requests.
std::atomic<quint64> nextRequest { quint64(1) << 40 };

} // namespace

Verb::Verb(const Command &command, Engine *engine, Output *output)
    : m_command(command), m_engine(engine), m_output(output)
{
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        if (!mine(request))
            return;
        close(request);
        failed(request, sentence, stopped);
    });
}

quint64 Verb::newRequest()
{
    const quint64 request = nextRequest.fetch_add(1, std::memory_order_relaxed);
    m_open.insert(request);
    return request;
}

void Verb::stop()
{
    for (const quint64 request : std::as_const(m_open))
        call([request](Engine *engine) { engine->stop(request); });
}

void Verb::failed(quint64, const QString &sentence, bool)
{
    m_output->complaint(sentence);
    Q_EMIT done(1);
}

} // namespace superinstance
