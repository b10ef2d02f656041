// One owner per data directory. A kernel lock decides; the owner listens on a private socket, others send it their
// command and print what it answers. All classes live on the main thread.
#pragma once
#include "app/command.h"
#include "app/output.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

#include <memory>

namespace superinstance {

// The lock on a data directory; held as long as the object lives, gone with the process whatever happens.
class OwnerLock {
public:
    // Makes the directory (0700) when it is missing. ok(true): owned by us now; ok(false): somebody else owns it; an
    // error: it cannot be used, a whole sentence.
    static Result<bool> tryAcquire(const QString &dataDir, std::unique_ptr<OwnerLock> &lock);
    ~OwnerLock();

private:
    explicit OwnerLock(int file) : m_file(file) { }
    int m_file;
};

// Where the owner of a data directory listens: in the directory itself, or, where that path is too long for a socket,
// in the user's runtime directory under a name made from it.
QString socketPath(const QString &dataDir);

// A command that came over the socket, with the way back.
class RemoteCommand final : public QObject, public Output {
    Q_OBJECT
public:
    RemoteCommand(QLocalSocket *socket, const Command &command);
    const Command &command() const { return m_command; }
    void result(const QString &line) override { send("result", line); }
    void complaint(const QString &sentence) override { send("complaint", sentence); }
    void progress(const QString &sentence) override { send("progress", sentence); }
    void begin(); // from here on it must not be sent again
    void finish(int exitStatus); // the last word

Q_SIGNALS:
    void gone(); // who asked has left

private:
    void send(const char *kind, const QString &text);
    QLocalSocket *m_socket;
    const Command m_command;
};

// The owner's ear.
class CommandServer final : public QObject {
    Q_OBJECT
public:
    explicit CommandServer(const QString &dataDir, QObject *parent = nullptr);
    Result<void> listen();

Q_SIGNALS:
    void received(superinstance::RemoteCommand *command); // the receiver owns it

private:
    void greet(QLocalSocket *socket);
    QLocalServer m_server;
    const QString m_path;
};

// Sends `command` to the owner of the data directory and prints what comes back: the exit status, or -1 when there is no
// owner or it ended before it began with the command. Blocks; for processes that do nothing else.
int forwardCommand(const QString &dataDir, const Command &command, Output *output);

} // namespace superinstance
