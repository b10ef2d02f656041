// A server on this machine that misbehaves as it is told: what goes out is scripted byte by byte, what comes in is kept. Its
// sockets live on a thread of their own; everything here may be called from the test's.
#pragma once
#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace superinstance {

// How one connection answers one request.
struct Play {
    enum class End {
        KeepOpen, // the next request comes over the same connection
        Close,
        Reset, // RST
        Hang, // says nothing more
        Flood, // the last piece over and over
    };
    QList<QByteArray> pieces;
    End end = End::KeepOpen;
    std::chrono::milliseconds before { 0 }, between { 0 }; // the first piece; two pieces
};

struct SeenRequest {
    QByteArray line; // "POST /v1/chat/completions HTTP/1.1"
    QByteArray head; // the fields
    QByteArray body;
    int connection = 0;
};

class FaultServer {
public:
    // Answers the requests in their order; the last play answers all that follow.
    explicit FaultServer(QList<Play> plays);
    ~FaultServer();

    quint16 port() const { return m_port; }
    QUrl url() const;
    QList<SeenRequest> requests() const;
    int connections() const;
    // When the first connection was closed by the other side.
    std::optional<std::chrono::steady_clock::time_point> leftAt() const;
    qint64 bytesSent() const;

private:
    struct Connection;
    void accept();
    void receive(Connection *connection);
    void play(Connection *connection);
    void flood(Connection *connection);
    void end(Connection *connection);

    const QList<Play> m_plays;
    QThread m_thread;
    QTcpServer *m_server = nullptr; // on the thread
    quint16 m_port = 0;
    mutable QMutex m_mutex; // guards all below
    QList<SeenRequest> m_requests;
    int m_connections = 0;
    std::optional<std::chrono::steady_clock::time_point> m_leftAt;
    qint64 m_bytesSent = 0;
};

// Whole replies.
QByteArray withLength(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &fields = "Content-Type: application/json\r\n");
QByteArray chunk(const QByteArray &data);
// The head of a stream in chunks; and without any framing, so that its end is the connection's.
QByteArray streamHead();
QByteArray bareHead();
QByteArray streamOf(const QByteArray &events); // whole
QByteArray eventOf(const QByteArray &object);
// An event that adds this text; JSON is escaped.
QByteArray delta(const QByteArray &text);
inline const QByteArray finished = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
inline const QByteArray done = "data: [DONE]\n\n";

} // namespace superinstance
