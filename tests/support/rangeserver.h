// A server of one file on the loopback that continues downloads, or does not, as it is told. Lives on the test's thread.
#pragma once
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace superinstance {

class RangeServer : public QTcpServer {
public:
    QByteArray content, etag = "\"one\"", lastModified, type = "application/octet-stream";
    bool continues = true; // honours Range
    bool heedless = false; // whatever If-Range says
    int status = 0; // other than 0: answers with that only
    bool once = false; // then only to the next request
    QByteArray moreHeaders; // of such an answer
    qint64 claims = -1; // a length that it claims to send
    std::function<qint64()> cutAfter; // so many bytes of a body, then the connection breaks; may be empty
    qint64 holdAfter = -1; // so many bytes of a body, then nothing more comes
    enum class Length { Told, InChunks, UntilItCloses } length = Length::Told;
    bool endless = false; // the body over and over
    QList<QByteArray> requests; // heads
    QList<std::pair<qint64, qint64>> sentOf; // for each request: from where, how many
    qint64 sent = 0; // bytes of bodies that were handed to the connection

    RangeServer()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("the test's server cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    QUrl url(const QString &path = QStringLiteral("/models/m.gguf")) const { return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path)); }
    QByteArray header(int request, const QByteArray &name) const
    {
        for (const QByteArray &line : requests.value(request).split('\n'))
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.mid(name.size() + 1).trimmed();
        return {};
    }

private:
    void serve(QTcpSocket *socket)
    {
        const QByteArray head = socket->readAll(); // small, and in one piece
        requests += head;
        if (status != 0) {
            socket->write("HTTP/1.1 " + QByteArray::number(status) + " No\r\n" + moreHeaders + "Content-Length: 2\r\nConnection: close\r\n\r\nNo");
            socket->disconnectFromHost();
            status = once ? 0 : status;
            return;
        }
        const int request = int(requests.size()) - 1;
        const QByteArray range = header(request, "Range"), condition = header(request, "If-Range");
        const bool same = heedless || condition.isEmpty() || condition == etag || condition == lastModified;
        const qint64 from = continues && same && range.startsWith("bytes=") ? range.mid(6).chopped(1).toLongLong() : 0;
        if (from > content.size()) {
            socket->write("HTTP/1.1 416 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
            return;
        }
        socket->write(headOf(from));
        const qint64 before = sent;
        if (endless) {
            connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { fill(socket); });
            fill(socket);
            return;
        }
        sendBody(socket, content.mid(from));
        sentOf.append({ from, sent - before });
    }
    QByteArray headOf(qint64 from) const
    {
        QByteArray head = from > 0 ? "HTTP/1.1 206 Partial\r\nContent-Range: bytes " + QByteArray::number(from) + '-' + QByteArray::number(content.size() - 1) + '/'
                + QByteArray::number(content.size()) + "\r\n"
                                   : QByteArray("HTTP/1.1 200 OK\r\n");
        if (!etag.isEmpty())
            head += "ETag: " + etag + "\r\n";
        if (!lastModified.isEmpty())
            head += "Last-Modified: " + lastModified + "\r\n";
        head += "Content-Type: " + type + "\r\nConnection: close\r\n";
        if (length == Length::InChunks)
            head += "Transfer-Encoding: chunked\r\n";
        if (length == Length::Told)
            head += "Content-Length: " + QByteArray::number(claims >= 0 ? claims : content.size() - from) + "\r\n";
        return head + "\r\n";
    }
    QByteArray framed(const QByteArray &part) const { return length == Length::InChunks ? QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n" : part; }
    void fill(QTcpSocket *socket)
    {
        while (socket->bytesToWrite() < 1 << 20 && socket->state() == QAbstractSocket::ConnectedState) {
            socket->write(framed(content));
            sent += content.size();
        }
    }
    void sendBody(QTcpSocket *socket, QByteArray body)
    {
        if (holdAfter >= 0 && holdAfter < body.size()) {
            socket->write(body.left(holdAfter));
            sent += holdAfter;
            return;
        }
        const qint64 cut = cutAfter ? cutAfter() : -1;
        const QByteArray part = cut >= 0 && cut < body.size() ? body.left(cut) : body;
        sent += part.size();
        socket->write(framed(part));
        if (length == Length::InChunks && part.size() == body.size())
            socket->write("0\r\n\r\n");
        socket->disconnectFromHost(); // after all is written
    }
};

} // namespace superinstance
