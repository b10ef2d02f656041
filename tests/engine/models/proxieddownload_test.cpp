// A download that is sent on from server to server, as large files are, comes through a proxy as well: each server is asked for there, by its name.
#include "engine/models/download.h"
#include "tests/support/rangeserver.h"
#include "tests/support/running.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace superinstance;
using namespace std::chrono_literals;

namespace {

// A proxy that connects whoever asks with one server, whatever name was asked for. Lives on the test's thread.
class Tunnel : public QTcpServer {
public:
    explicit Tunnel(quint16 to) : m_to(to)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("the test's proxy cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *inside = nextPendingConnection();
            connect(inside, &QTcpSocket::disconnected, inside, &QObject::deleteLater);
            connect(inside, &QTcpSocket::readyRead, this, [this, inside] { dig(inside); }, Qt::SingleShotConnection);
        });
    }
    QStringList asked; // host:port

private:
    void dig(QTcpSocket *inside)
    {
        asked += QString::fromLatin1(inside->readAll().split(' ').value(1)); // its head is small, and comes in one piece
        auto *outside = new QTcpSocket(inside);
        connect(outside, &QTcpSocket::connected, inside, [inside] { inside->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        connect(inside, &QTcpSocket::readyRead, outside, [inside, outside] { outside->write(inside->readAll()); });
        connect(outside, &QTcpSocket::readyRead, inside, [inside, outside] { inside->write(outside->readAll()); });
        connect(outside, &QTcpSocket::disconnected, inside, &QTcpSocket::disconnectFromHost);
        outside->connectToHost(QHostAddress(QHostAddress::LocalHost), m_to);
    }
    const quint16 m_to;
};

} // namespace

class ProxiedDownloadTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_workers;
    RangeServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(QStringLiteral("m.gguf")); }
    void sendOn(const char *to)
    {
        m_server.status = 302;
        m_server.once = true;
        m_server.moreHeaders = QByteArray("Location: ") + to + "\r\n";
    }
    // The file by its publisher's address, from where it is sent on twice.
    Result<void> fetch(const QNetworkProxy &proxy)
    {
        sendOn("http://hub.invalid/elsewhere/m.gguf");
        DownloadManner manner;
        manner.pause = 1ms;
        manner.tries = 1;
        manner.silence = 10s;
        manner.proxy = proxy;
        manner.freeSpace = [](const QString &) { return 1'000'000'000'000LL; };
        manner.forbids = [this](const QUrl &to) {
            if (to.host() == QLatin1String("hub.invalid"))
                sendOn("http://cdn.invalid/m.gguf?signed=1");
            return std::optional<Error>();
        };
        Download download({ QUrl(QStringLiteral("http://models.invalid/m.gguf")), path(), m_server.content.size(),
                              QCryptographicHash::hash(m_server.content, QCryptographicHash::Sha256).toHex() },
            manner, &m_workers);
        return run([&] { return download.run({}); });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server.content = QByteArray(3'000'000, 'm');
        m_server.requests.clear();
    }

    void proxyThatFetches_isAskedForEachServer()
    {
        const Result<void> done = fetch({ QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server.serverPort() });
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
        QStringList asked;
        for (const QByteArray &head : std::as_const(m_server.requests))
            asked += QString::fromLatin1(head.split(' ').value(1));
        QCOMPARE(asked, QStringList({ QStringLiteral("http://models.invalid/m.gguf"), QStringLiteral("http://hub.invalid/elsewhere/m.gguf"), QStringLiteral("http://cdn.invalid/m.gguf?signed=1") }));
        QCOMPARE(QFile(path()).size(), m_server.content.size());
    }

    void systemsProxy_isChosenForEachServer()
    {
        qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()));
        qputenv("no_proxy", "127.0.0.1");
        const auto asBefore = qScopeGuard([] {
            qunsetenv("http_proxy");
            qunsetenv("no_proxy");
        });
        sendOn("http://cdn.invalid/m.gguf");
        DownloadManner manner;
        manner.tries = 1;
        manner.silence = 10s;
        manner.freeSpace = [](const QString &) { return 1'000'000'000'000LL; };
        Download download({ m_server.url(), path(), m_server.content.size() }, manner, &m_workers);
        const Result<void> done = run([&] { return download.run({}); });
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
        QCOMPARE(m_server.requests.size(), 2);
        QVERIFY(m_server.requests[0].startsWith("GET /models/m.gguf ")); // by itself
        QVERIFY(m_server.requests[1].startsWith("GET http://cdn.invalid/m.gguf "));
    }

    // As what is encrypted comes.
    void proxyThatTunnels_leadsToEachServer()
    {
        Tunnel tunnel(m_server.serverPort());
        QNetworkProxy proxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), tunnel.serverPort());
        proxy.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
        const Result<void> done = fetch(proxy);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
        QCOMPARE(tunnel.asked, QStringList({ QStringLiteral("models.invalid:80"), QStringLiteral("hub.invalid:80"), QStringLiteral("cdn.invalid:80") }));
        QCOMPARE(QFile(path()).size(), m_server.content.size());
    }
};

QTEST_GUILESS_MAIN(ProxiedDownloadTest)
#include "proxieddownload_test.moc"
