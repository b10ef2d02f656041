// Downloads half a gigabyte over the loopback, checksum and all, beside curl, in turns: download_bench [ROUNDS]. Prints figures.
#include "engine/models/download.h"
#include "tests/bench/processmeter.h"
#include "tests/support/running.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThreadPool>

#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

using namespace superinstance;

namespace {

constexpr qint64 blockBytes = 1 << 20, blocks = 512, total = blockBytes * blocks;

// Sends the block over and over to whoever connects, one after another; a thread that lives as long as the program.
quint16 serve(const QByteArray &block)
{
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address { AF_INET, 0, { htonl(INADDR_LOOPBACK) }, {} };
    socklen_t length = sizeof address;
    if (::bind(listening, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(listening, 4) != 0)
        qFatal("the server cannot listen");
    ::getsockname(listening, reinterpret_cast<sockaddr *>(&address), &length);
    std::thread([listening, block] {
        while (true) {
            const int connection = ::accept4(listening, nullptr, nullptr, SOCK_CLOEXEC);
            char request[4096];
            if (::recv(connection, request, sizeof request, 0) > 0) {
                const QByteArray head = "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nConnection: close\r\nContent-Length: " + QByteArray::number(total) + "\r\n\r\n";
                bool good = ::send(connection, head.constData(), size_t(head.size()), MSG_NOSIGNAL) > 0;
                for (qint64 i = 0; i < blocks && good; ++i)
                    for (qint64 sent = 0; sent < blockBytes && good;) {
                        const ssize_t count = ::send(connection, block.constData() + sent, size_t(blockBytes - sent), MSG_NOSIGNAL);
                        good = count > 0;
                        sent += count;
                    }
            }
            ::close(connection);
        }
    }).detach();
    return ntohs(address.sin_port);
}

double megabytesPerSecond(const QElapsedTimer &time)
{
    return double(total) / 1e6 / (double(time.nsecsElapsed()) / 1e9);
}

double byCurl(const QUrl &url, const QString &path)
{
    QElapsedTimer time;
    time.start();
    if (QProcess::execute(QStringLiteral("curl"), { QStringLiteral("-s"), QStringLiteral("--noproxy"), QStringLiteral("*"), QStringLiteral("-o"), path, url.toString() }) != 0)
        qFatal("curl failed");
    return megabytesPerSecond(time);
}

double byUs(const QUrl &url, const QString &path, const QByteArray &sha256, QThreadPool &workers)
{
    DownloadManner manner;
    manner.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    Download download({ url, path, total, sha256 }, manner, &workers);
    QElapsedTimer time;
    time.start();
    const Result<void> done = run([&] { return download.run({}); });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return megabytesPerSecond(time);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Executor executor;
    QThreadPool workers;
    QTextStream out(stdout);
    const int rounds = argc > 1 ? std::max(1, atoi(argv[1])) : 5;
    const QByteArray block(blockBytes, 'm');
    QElapsedTimer time;
    time.start();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 i = 0; i < blocks; ++i)
        hash.addData(block);
    const QByteArray sha256 = hash.result().toHex();
    out << "Qt's own checksum alone: " << megabytesPerSecond(time) << " MB/s\n";
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/m").arg(serve(block)));
    std::vector<double> curl, ours, ratios;
    for (int i = 0; i < rounds; ++i) {
        QTemporaryDir folder;
        curl.push_back(byCurl(url, folder.filePath(QStringLiteral("curl"))));
        QFile::remove(folder.filePath(QStringLiteral("curl")));
        const double cpu = processMs();
        ours.push_back(byUs(url, folder.filePath(QStringLiteral("ours")), sha256, workers));
        ratios.push_back(ours.back() / curl.back());
        out << "curl " << curl.back() << " MB/s, ours with checksum " << ours.back() << " MB/s (" << processMs() - cpu << " ms of processor time, server included), ratio " << ratios.back() << '\n';
        out.flush();
    }
    std::sort(ratios.begin(), ratios.end());
    out << "ratio, median of " << rounds << ": " << ratios[ratios.size() / 2] << " (goal 0.9)\n";
    out.flush();
    std::_Exit(0); // the server's thread waits for ever
}
