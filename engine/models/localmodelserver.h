// Keeps a model file served by a child process while somebody uses it: starts it, starts it anew when it crashes or hangs, ends it
// when nobody has used it for a while. Lives on the engine thread; owned by whoever lists the models.
#pragma once
#include "engine/async/taskscope.h"
#include "engine/models/httpexchange.h"
#include "engine/models/serverlaunch.h"
#include "engine/models/serverprocess.h"

#include <QTimer>

#include <chrono>
#include <memory>

class QThreadPool;

namespace superinstance {

// How long things may take; tests are less patient.
struct ServerPatience {
    std::chrono::milliseconds idle = std::chrono::minutes(15); // unused: unloaded
    std::chrono::milliseconds silence = std::chrono::seconds(60); // without a word while starting: it hangs
    std::chrono::milliseconds start = std::chrono::minutes(15); // a large model from a slow disk
    std::chrono::milliseconds reply = std::chrono::seconds(2); // what it is asked about itself: it hangs, or is asked again while starting
    std::chrono::milliseconds slowReply = std::chrono::seconds(20); // when it is asked once more: it hangs, since what is slow answers by then
    std::chrono::milliseconds look = std::chrono::seconds(5); // between looks whether it was stopped, while it is used
    std::chrono::milliseconds proven = std::chrono::minutes(10); // without a crash: earlier ones are forgotten
};

// Where a model is served. The server stays while a copy of this lives.
struct LoadedModel {
    QUrl address; // http://127.0.0.1:port
    QByteArray key;
    QString name;
    qint64 context = 0; // tokens for each request
    QByteArray fingerprint; // of the file as it was loaded
    std::shared_ptr<const void> inUse;
};

struct ServerStatus {
    enum class State { Off, Starting, Ready, Restarting, Failed };
    State state = State::Off;
    QString reason; // of Restarting and Failed, and of Ready after a restart: a sentence
    int restarts = 0;
    bool operator==(const ServerStatus &) const = default;
};

class LocalModelServer : public QObject {
    Q_OBJECT
public:
    // workers: not owned. freePort: for tests; must be quick.
    LocalModelServer(QString model, ServerChoice choice, ServerPatience patience, QThreadPool *workers, std::function<quint16()> freePort = {});
    ~LocalModelServer() override; // end() must have been awaited

    // The model, when it is ready; starts the server where it is off or has failed before. reserved: bytes of the memory that is
    // available which are not for it.
    Task<Result<LoadedModel>> use(std::stop_token stop, qint64 reserved = 0);
    // A request failed: where the server does not say any more that it is well, asked twice, it is ended, which counts as a crash.
    void doubt();
    // Ends the server at once, also while it is used.
    void unload();
    // Completes when what was unloaded is gone.
    Task<void> awaitUnloaded();
    // Both, for good; completes when the child is gone.
    Task<void> end();

    const QByteArray &fingerprint() const { return m_launch.fingerprint; } // of what is loaded
    const ServerStatus &status() const { return m_status; }
    std::chrono::milliseconds startingFor() const; // since the start began that is under way
    bool idle() const { return m_status.state == ServerStatus::State::Ready && m_users == 0; } // loaded, and nobody uses it
    qint64 processId() const { return m_process ? m_process->processId() : 0; }

Q_SIGNALS:
    void statusChanged();

private:
    static constexpr int mostRestarts = 2, mostPorts = 3;
    Task<void> supervise(qint64 reserved, std::stop_token stop);
    Task<Result<void>> prepare(qint64 reserved, std::stop_token stop);
    Task<Result<void>> start(std::stop_token stop);
    Task<Result<void>> awaitHealth(std::stop_token stop);
    Task<int> ask(QString path, QByteArray key, QByteArray body, std::chrono::milliseconds patience, std::stop_token stop);
    Task<bool> isOurs(std::stop_token stop);
    Task<void> lookAfter(std::stop_token stop);
    Task<void> look(std::stop_token stop);
    void launch(quint16 port);
    void endChild();
    bool giveUp(const QString &reason, std::chrono::milliseconds ran);
    void setStatus(ServerStatus::State state, const QString &reason = {});
    LoadedModel lend();
    void giveBack();

    const QString m_model;
    const ServerChoice m_choice;
    const ServerPatience m_patience;
    QThreadPool *const m_workers;
    const std::function<quint16()> m_freePort;
    const std::unique_ptr<QNetworkAccessManager> m_access;
    ServerLaunch m_launch;
    std::unique_ptr<ServerProcess> m_process;
    QUrl m_address;
    QByteArray m_key;
    ServerStatus m_status;
    std::chrono::steady_clock::time_point m_startBegan;
    QTimer m_idle, m_look;
    int m_users = 0;
    bool m_doubted = false; // it is being asked
    std::unique_ptr<LinkedStop> m_running; // stops the supervision
    TaskScope m_scope;
};

} // namespace superinstance
