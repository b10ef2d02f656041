#include "tests/support/faultserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

namespace superinstance {

struct FaultServer::Connection : QObject {
    Connection(QTcpSocket *of, int n) : QObject(of), socket(of), number(n) { }
    QTcpSocket *socket;
    int number;
    QByteArray incoming;
    Play playing;
    bool leaving = false; // by us
};

FaultServer::FaultServer(QList<Play> plays) : m_plays(std::move(plays))
{
    auto *server = new QTcpServer;
    server->moveToThread(&m_thread);
    m_server = server;
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QTcpServer::newConnection, server, [this] { accept(); });
    m_thread.start();
    QMetaObject::invokeMethod(server, [this] {
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("the fault server cannot listen");
        m_port = m_server->serverPort();
    }, Qt::BlockingQueuedConnection);
}

FaultServer::~FaultServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl FaultServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QList<SeenRequest> FaultServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int FaultServer::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

std::optional<std::chrono::steady_clock::time_point> FaultServer::leftAt() const
{
    const QMutexLocker lock(&m_mutex);
    return m_leftAt;
}

qint64 FaultServer::bytesSent() const
{
    const QMutexLocker lock(&m_mutex);
    return m_bytesSent;
}

void FaultServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        const QMutexLocker lock(&m_mutex);
        auto *connection = new Connection(socket, ++m_connections);
        QObject::connect(socket, &QTcpSocket::readyRead, connection, [this, connection] { receive(connection); });
        QObject::connect(socket, &QTcpSocket::bytesWritten, connection, [this](qint64 bytes) {
            const QMutexLocker guard(&m_mutex);
            m_bytesSent += bytes;
        });
        QObject::connect(socket, &QTcpSocket::disconnected, connection, [this, connection] {
            const QMutexLocker guard(&m_mutex);
            if (!connection->leaving && !m_leftAt)
                m_leftAt = std::chrono::steady_clock::now();
            connection->socket->deleteLater();
        });
    }
}

void FaultServer::receive(Connection *connection)
{
    QByteArray &incoming = connection->incoming;
    incoming += connection->socket->readAll();
    const qsizetype end = incoming.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = incoming.first(end);
    const qsizetype named = head.toLower().indexOf("content-length:");
    const qsizetype length = named < 0 ? 0 : head.mid(named + 15).split('\r').first().trimmed().toLongLong();
    if (incoming.size() < end + 4 + length)
        return;
    {
        const QMutexLocker lock(&m_mutex);
        connection->playing = m_plays[std::min<qsizetype>(m_requests.size(), m_plays.size() - 1)];
        m_requests.append({ head.split('\r').first(), head, incoming.mid(end + 4, length), connection->number });
    }
    incoming.remove(0, end + 4 + length);
    QTimer::singleShot(connection->playing.before, Qt::PreciseTimer, connection, [this, connection] { play(connection); });
}

void FaultServer::play(Connection *connection)
{
    Play &playing = connection->playing;
    if (playing.pieces.size() == 1 && playing.end == Play::End::Flood)
        return flood(connection);
    if (playing.pieces.isEmpty())
        return end(connection);
    connection->socket->write(playing.pieces.takeFirst());
    connection->socket->flush();
    if (playing.pieces.isEmpty() && playing.end == Play::End::KeepOpen)
        return; // the next request may come at once
    if (playing.between.count() == 0)
        return play(connection);
    QTimer::singleShot(playing.between, Qt::PreciseTimer, connection, [this, connection] { play(connection); });
}

void FaultServer::flood(Connection *connection)
{
    const auto fill = [connection, piece = connection->playing.pieces.first()] {
        while (connection->socket->bytesToWrite() < 256 * 1024 && connection->socket->state() == QAbstractSocket::ConnectedState)
            connection->socket->write(piece);
    };
    QObject::connect(connection->socket, &QTcpSocket::bytesWritten, connection, fill);
    fill();
}

void FaultServer::end(Connection *connection)
{
    const Play::End how = connection->playing.end;
    connection->leaving = how == Play::End::Close || how == Play::End::Reset;
    if (how == Play::End::Close)
        connection->socket->disconnectFromHost();
    if (how != Play::End::Reset)
        return;
    const linger atOnce { 1, 0 };
    ::setsockopt(int(connection->socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    connection->socket->abort();
}

QByteArray withLength(const QByteArray &body, const QByteArray &status, const QByteArray &fields)
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray chunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

QByteArray streamHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
}

QByteArray streamOf(const QByteArray &events)
{
    return streamHead() + chunk(events) + "0\r\n\r\n";
}

QByteArray eventOf(const QByteArray &object)
{
    return "data: " + object + "\n\n";
}

QByteArray bareHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
}

QByteArray delta(const QByteArray &text)
{
    const QJsonObject added { { QStringLiteral("content"), QString::fromUtf8(text) } };
    const QJsonObject choice { { QStringLiteral("index"), 0 }, { QStringLiteral("delta"), added }, { QStringLiteral("finish_reason"), QJsonValue::Null } };
    const QJsonObject adding { { QStringLiteral("choices"), QJsonArray { choice } } };
    return eventOf(QJsonDocument(adding).toJson(QJsonDocument::Compact));
}

} // namespace superinstance
