// Downloads half a gigabyte over the loopback, checksum and all, in turns with curl alone and with curl, `openssl dgst` and `sync` one after
// the other, which do the same work (sha256sum is slower): as fast as it goes, and from servers as fast as a line. download_bench [ROUNDS]
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

#include <chrono>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

using namespace superinstance;

namespace {

constexpr qint64 blockBytes = 1 << 18, blocks = 2048, total = blockBytes * blocks;

bool sendAll(int connection, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = ::send(connection, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

// Sends the block over and over to whoever connects, one after another, at so many megabytes per second as the path of the address says (0:
// as fast as it goes); a thread that lives as long as the program.
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
            char request[4096] = {};
            if (::recv(connection, request, sizeof request - 1, 0) > 0) {
                const double rate = std::atof(request + std::strlen("GET /"));
                const auto start = std::chrono::steady_clock::now();
                bool good = sendAll(connection, "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nConnection: close\r\nContent-Length: " + QByteArray::number(total) + "\r\n\r\n");
                for (qint64 i = 0; i < blocks && good; ++i) {
                    if (rate > 0)
                        std::this_thread::sleep_until(start + std::chrono::microseconds(qint64(double(i * blockBytes) / rate)));
                    good = sendAll(connection, block);
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

void execute(const QString &program, const QStringList &arguments)
{
    if (QProcess::execute(program, arguments) != 0)
        qFatal("%s failed", qPrintable(program));
}

struct CurlsRate {
    double alone, withChecks;
};

CurlsRate byCurl(const QUrl &url, const QString &path)
{
    QElapsedTimer time;
    time.start();
    execute(QStringLiteral("curl"), { QStringLiteral("-s"), QStringLiteral("--noproxy"), QStringLiteral("*"), QStringLiteral("-o"), path, url.toString() });
    const double alone = megabytesPerSecond(time);
    execute(QStringLiteral("openssl"), { QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-out"), QStringLiteral("/dev/null"), path });
    execute(QStringLiteral("sync"), { path });
    return { alone, megabytesPerSecond(time) };
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

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void measure(const QUrl &url, int rounds, const QByteArray &sha256, QThreadPool &workers, QTextStream &out)
{
    std::vector<double> alone, withChecks, ours, processor, ratios, fairRatios;
    for (int i = 0; i < rounds; ++i) {
        QTemporaryDir folder;
        const CurlsRate curl = byCurl(url, folder.filePath(QStringLiteral("curl")));
        QFile::remove(folder.filePath(QStringLiteral("curl")));
        const double before = processMs();
        ours.push_back(byUs(url, folder.filePath(QStringLiteral("ours")), sha256, workers));
        processor.push_back(processMs() - before);
        alone.push_back(curl.alone);
        withChecks.push_back(curl.withChecks);
        ratios.push_back(ours.back() / curl.alone);
        fairRatios.push_back(ours.back() / curl.withChecks);
    }
    out << "curl " << median(alone) << " MB/s, curl with checksum and sync " << median(withChecks) << " MB/s, ours " << median(ours) << " MB/s (" << median(processor)
        << " ms of processor time, server included); of curl " << median(ratios) << ", of curl with checksum and sync " << median(fairRatios) << '\n';
    out.flush();
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
    out << "Medians of " << rounds << " rounds (goal: 0.9 of curl)\n";
    const quint16 port = serve(block);
    for (const int rate : { 0, 300, 125 }) {
        out << (rate > 0 ? QStringLiteral("A line of %1 MB/s: ").arg(rate) : QStringLiteral("As fast as it goes: "));
        measure(QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(port).arg(rate)), rounds, sha256, workers, out);
    }
    std::_Exit(0); // the server's thread waits for ever
}
