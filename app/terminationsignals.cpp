#include "app/terminationsignals.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace superinstance {

namespace {

int pipeEnds[2] = { -1, -1 };

// Only async-signal-safe calls here.
void onSignal(int)
{
    const char byte = 0;
    (void)!::write(pipeEnds[1], &byte, 1);
}

constexpr int handled[] = { SIGINT, SIGTERM, SIGHUP };

} // namespace

TerminationSignals::TerminationSignals(QObject *parent) : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the default actions stay
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(pipeEnds[0], &byte, 1) > 0) { }
        Q_EMIT received();
    });
    for (int signal : handled)
        std::signal(signal, onSignal);
}

TerminationSignals::~TerminationSignals()
{
    for (int signal : handled)
        std::signal(signal, SIG_DFL);
}

} // namespace superinstance
