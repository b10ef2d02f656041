// Stands in for Ollama, LM Studio or another model server on the loopback: answers each path as it is told, and chats. Its sockets live on a
// thread of their own; everything here may be called from the test's.
#pragma once
#include <QHash>
#include <QMutex>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <optional>

namespace superinstance {

class ModelStandIn {
public:
    // replies: JSON by path; whatever else is asked is not found.
    explicit ModelStandIn(QHash<QByteArray, QByteArray> replies = {}, quint16 port = 0) : m_replies(std::move(replies))
    {
        m_thread.start();
        m_server = new QTcpServer;
        m_server->moveToThread(&m_thread);
        QMetaObject::invokeMethod(m_server, [this, port] {
            if (!m_server->listen(QHostAddress::LocalHost, port))
                qFatal("the test's server cannot listen");
            m_port = m_server->serverPort();
            QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
                QTcpSocket *socket = m_server->nextPendingConnection();
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { receive(socket); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            });
        }, Qt::BlockingQueuedConnection);
    }
    ~ModelStandIn()
    {
        QMetaObject::invokeMethod(m_server, [this] { delete m_server; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    quint16 port() const { return m_port; }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    // A chat is answered with these words, one by one; a request for JSON with this object.
    void setAnswer(const QByteArray &words) { const QMutexLocker lock(&m_mutex); m_words = words; }
    // Between two of its words; none: all come at once.
    void setPause(std::chrono::milliseconds pause) { const QMutexLocker lock(&m_mutex); m_pause = pause; }
    void setJson(const QByteArray &json) { const QMutexLocker lock(&m_mutex); m_json = json; }
    // What is said at a path that is not known, with its head; empty: the connection is closed.
    void setUnknown(const QByteArray &reply) { const QMutexLocker lock(&m_mutex); m_unknown = reply; }
    void setReply(const QByteArray &path, const QByteArray &json) { const QMutexLocker lock(&m_mutex); m_replies[path] = json; }
    // What is asked at this path waits until it is released, as while a model is loaded.
    void hold(const QByteArray &path) { const QMutexLocker lock(&m_mutex); m_held = path; }
    void release()
    {
        hold({});
        QMetaObject::invokeMethod(m_server, [this] {
            const QMutexLocker lock(&m_mutex);
            for (const auto &[socket, request] : std::exchange(m_waiting, {}))
                if (socket)
                    answer(socket, request);
        }, Qt::BlockingQueuedConnection);
    }
    // Requests that hold these words fail; none do where there are none.
    void refuse(const QByteArray &words) { const QMutexLocker lock(&m_mutex); m_refused = words; }
    // Whole requests, head and body.
    QList<QByteArray> requests() const { const QMutexLocker lock(&m_mutex); return m_requests; }
    int chats() const { return asked("POST /v1/chat/completions"); }
    // How many requests begin so and hold these words.
    int asked(const QByteArray &beginning, const QByteArray &words = {}) const
    {
        int count = 0;
        for (const QByteArray &request : requests())
            count += request.startsWith(beginning) && request.contains(words) ? 1 : 0;
        return count;
    }

private:
    void receive(QTcpSocket *socket)
    {
        QByteArray &request = m_open[socket];
        request += socket->readAll();
        const qsizetype end = request.indexOf("\r\n\r\n");
        const qsizetype at = request.toLower().indexOf("content-length:");
        const qsizetype length = at >= 0 && at < end ? request.mid(at + 15, request.indexOf('\r', at) - at - 15).trimmed().toLongLong() : 0;
        if (end < 0 || request.size() < end + 4 + length)
            return;
        const QByteArray whole = m_open.take(socket);
        const QMutexLocker lock(&m_mutex);
        m_requests += whole;
        if (!m_held.isEmpty() && whole.split(' ').value(1) == m_held)
            m_waiting.append({ socket, whole });
        else
            answer(socket, whole);
    }
    void answer(QTcpSocket *socket, const QByteArray &request)
    {
        const bool fails = !m_refused.isEmpty() && request.contains(m_refused);
        const QByteArray path = request.split(' ').value(1), body = request.mid(request.indexOf("\r\n\r\n") + 4);
        if (!fails && m_pause.count() > 0 && path == chatPath && !m_words.isEmpty() && !body.contains("response_format"))
            return say(chat(m_words.split(' ')), socket);
        socket->write(fails ? whole(R"({"error":{"message":"out of order"}})", "application/json", "500 Internal Server Error")
                            : replyTo(path, body));
        socket->disconnectFromHost();
    }
    void say(const QList<QByteArray> &events, QTcpSocket *socket)
    {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
        auto *timer = new QTimer(socket);
        timer->setTimerType(Qt::PreciseTimer);
        QObject::connect(timer, &QTimer::timeout, socket, [timer, socket, left = events]() mutable {
            socket->write(left.takeFirst());
            if (!left.isEmpty())
                return;
            timer->stop();
            socket->disconnectFromHost();
        });
        timer->start(m_pause);
    }
    static QByteArray whole(const QByteArray &body, const QByteArray &type = "application/json", const QByteArray &status = "200 OK")
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    QByteArray replyTo(const QByteArray &path, const QByteArray &body) const
    {
        if (path == chatPath && !m_words.isEmpty())
            return whole(chat(body.contains("response_format") ? QList<QByteArray> { m_json } : m_words.split(' ')).join(), "text/event-stream");
        if (!m_replies.contains(path) && m_unknown)
            return *m_unknown;
        return m_replies.contains(path) ? whole(m_replies.value(path)) : whole(R"({"error":{"message":"not found"}})", "application/json", "404 Not Found");
    }
    static QList<QByteArray> chat(const QList<QByteArray> &words) // event by event
    {
        QList<QByteArray> events;
        for (const QByteArray &word : words)
            events += R"(data: {"choices":[{"index":0,"delta":{"content":")" + QByteArray(word).replace('"', "\\\"") + (word == words.last() ? "" : " ") + "\"}}]}\n\n";
        return events << "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
            << R"(data: {"choices":[],"usage":{"prompt_tokens":120,"completion_tokens":9,"prompt_tokens_details":{"cached_tokens":100}}})" "\n\n"
            << "data: [DONE]\n\n";
    }

    static constexpr auto chatPath = "/v1/chat/completions";
    QThread m_thread;
    QTcpServer *m_server; // on the thread
    quint16 m_port = 0;
    QHash<QTcpSocket *, QByteArray> m_open; // on the thread
    mutable QMutex m_mutex; // guards all below
    QHash<QByteArray, QByteArray> m_replies;
    std::chrono::milliseconds m_pause { 0 };
    QByteArray m_words, m_json = R"({"answer":"yes"})";
    QList<QByteArray> m_requests;
    QByteArray m_held, m_refused;
    std::optional<QByteArray> m_unknown;
    QList<std::pair<QPointer<QTcpSocket>, QByteArray>> m_waiting; // the socket is of the thread
};

// Ollama with a chat model, which is loaded, and one that embeds.
inline QHash<QByteArray, QByteArray> ollamaReplies()
{
    return { { "/api/tags", R"({"models":[{"name":"qwen3:1.7b","size":1400000000,"details":{"family":"qwen3","parameter_size":"2.0B","quantization_level":"Q4_K_M"}},{"name":"nomic-embed-text:latest","size":274000000,"details":{"family":"nomic-bert","parameter_size":"137M","quantization_level":"F16"}}]})" },
             { "/api/show", "{}" },
             { "/api/ps", R"({"models":[{"name":"qwen3:1.7b"}]})" },
             { "/v1/models", R"({"object":"list","data":[{"id":"qwen3:1.7b","object":"model","owned_by":"library"}]})" },
             { "/v1/embeddings", R"({"data":[{"index":0,"embedding":[0.5,0.5,0.25,0.25]}]})" } };
}

} // namespace superinstance
