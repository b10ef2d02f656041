#include "app/singleinstance.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace superinstance {

namespace {

constexpr int longestSocketPath = 100; // sockaddr_un holds 108 bytes with the final zero
constexpr int connectTimeoutMs = 2000;
constexpr qsizetype longestCommand = 256 * 1024 * 1024; // bytes of a command with its input

QString tr(const char *text)
{
    return QCoreApplication::translate("SingleInstance", text);
}

QByteArray frame(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString describeErrno()
{
    return QString::fromLocal8Bit(strerror(errno));
}

} // namespace

Result<bool> OwnerLock::tryAcquire(const QString &dataDir, std::unique_ptr<OwnerLock> &lock)
{
    const QString native = QDir::toNativeSeparators(dataDir);
    if (!QDir().mkpath(dataDir))
        return Error::failed(tr("The folder %1 cannot be made: %2. Choose another with --data-dir.").arg(native, describeErrno()));
    ::chmod(QFile::encodeName(dataDir).constData(), 0700); // a failure shows itself at the lock
    const int file = ::open(QFile::encodeName(QDir(dataDir).filePath(QStringLiteral("owner.lock"))).constData(),
                            O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return Error::failed(tr("The folder %1 cannot be written: %2. Choose another with --data-dir.").arg(native, describeErrno()));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        const QString reason = describeErrno();
        ::close(file);
        if (taken)
            return false;
        return Error::failed(tr("The folder %1 cannot be locked: %2. Choose a local folder with --data-dir.").arg(native, reason));
    }
    lock.reset(new OwnerLock(file));
    return true;
}

OwnerLock::~OwnerLock()
{
    ::close(m_file);
}

QString socketPath(const QString &dataDir)
{
    const QFileInfo folder(dataDir); // by its own name, not that of a link
    const QString real = folder.exists() ? folder.canonicalFilePath() : dataDir;
    const QString inside = QDir(real).filePath(QStringLiteral("owner.socket"));
    if (QFile::encodeName(inside).size() <= longestSocketPath)
        return inside;
    const QByteArray hash = QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(runtime).filePath(QStringLiteral("superinstance-%1.socket").arg(QString::fromLatin1(hash)));
}

RemoteCommand::RemoteCommand(QLocalSocket *socket, const Command &command) : m_socket(socket), m_command(command)
{
    socket->setParent(this);
    connect(socket, &QLocalSocket::disconnected, this, &RemoteCommand::gone);
}

void RemoteCommand::send(const char *kind, const QString &text)
{
    if (m_socket->state() == QLocalSocket::ConnectedState)
        m_socket->write(frame({ { QStringLiteral("kind"), QString::fromLatin1(kind) }, { QStringLiteral("text"), text } }));
}

void RemoteCommand::begin()
{
    send("begun", {});
}

void RemoteCommand::finish(int exitStatus)
{
    disconnect(m_socket, &QLocalSocket::disconnected, this, &RemoteCommand::gone);
    connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    if (m_socket->state() != QLocalSocket::ConnectedState) {
        deleteLater();
        return;
    }
    m_socket->write(frame({ { QStringLiteral("kind"), QStringLiteral("exit") }, { QStringLiteral("status"), exitStatus } }));
    m_socket->disconnectFromServer(); // after what is written has gone
}

CommandServer::CommandServer(const QString &dataDir, QObject *parent) : QObject(parent), m_path(socketPath(dataDir))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            greet(socket);
    });
}

Result<void> CommandServer::listen()
{
    QLocalServer::removeServer(m_path); // left by a crash: we hold the lock, so nobody listens there
    if (m_server.listen(m_path)) {
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
        return {};
    }
    return Error::failed(tr("Other starts of SuperInstance cannot reach this one: %1.").arg(m_server.errorString()));
}

void CommandServer::greet(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket, line = QByteArray()]() mutable {
        line += socket->readAll();
        if (line.size() <= longestCommand && !line.endsWith('\n')) // only the end is looked at: a long line costs its length
            return;
        const std::optional<Command> command = Command::fromJson(QJsonDocument::fromJson(line).object());
        if (line.size() > longestCommand || !command) {
            socket->abort();
            return;
        }
        disconnect(socket, nullptr, this, nullptr);
        disconnect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        Q_EMIT received(new RemoteCommand(socket, *command));
    });
}

int forwardCommand(const QString &dataDir, const Command &command, Output *output)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath(dataDir));
    if (!socket.waitForConnected(connectTimeoutMs))
        return -1;
    socket.write(frame(command.toJson()));
    bool begun = false;
    while (true) {
        while (!socket.canReadLine())
            if (!socket.waitForReadyRead(-1) && !socket.canReadLine()) {
                if (!begun)
                    return -1;
                output->complaint(tr("The running SuperInstance ended before it had answered."));
                return 1;
            }
        const QJsonObject said = QJsonDocument::fromJson(socket.readLine()).object();
        const QString kind = said[QLatin1String("kind")].toString();
        const QString text = said[QLatin1String("text")].toString();
        begun = begun || kind == QLatin1String("begun");
        if (kind == QLatin1String("result"))
            output->result(text);
        else if (kind == QLatin1String("complaint"))
            output->complaint(text);
        else if (kind == QLatin1String("progress"))
            output->progress(text);
        else if (kind == QLatin1String("exit"))
            return said[QLatin1String("status")].toInt(1);
    }
}

} // namespace superinstance
