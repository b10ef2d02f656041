// The thread the engine lives on: makes the engine there, and ends only when the engine has closed. Owned by the
// application, used from the GUI thread.
#pragma once
#include "engine/engine.h"

#include <QThread>

#include <atomic>
#include <semaphore>

namespace superinstance {

class EngineThread final : public QThread {
    Q_OBJECT
public:
    explicit EngineThread(EngineOptions options, QObject *parent = nullptr);
    ~EngineThread() override; // ends the thread

    // Starts the thread and gives the engine, not yet opened: connect to it, then call open by a queued connection. It
    // lives until end().
    Engine *begin();
    // Stops all work, closes the vault, ends the thread. False when that took longer than `milliseconds`.
    bool end(int milliseconds = 10'000);

protected:
    void run() override;

private:
    const EngineOptions m_options;
    std::atomic<Engine *> m_engine = nullptr;
    std::binary_semaphore m_ready { 0 };
};

} // namespace superinstance
