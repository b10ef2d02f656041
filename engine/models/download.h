// Fetches one file: goes on where it was, checks what it got, and only then gives it its name. Lives on the engine thread;
// owned by whoever shows it.
#pragma once
#include "engine/async/event.h"
#include "engine/async/task.h"
#include "engine/models/partialfile.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QObject>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

class QNetworkReply;
class QThreadPool;

namespace superinstance {

struct DownloadOrder {
    QUrl url;
    QString path;
    qint64 bytes = 0; // as published; 0: unknown
    QByteArray sha256; // as published, in hexadecimal; may be empty
};

struct DownloadManner {
    QUrl mirror; // fetched from below this address instead
    std::optional<QNetworkProxy> proxy; // none: the system's
    std::function<std::optional<Error>(const QUrl &to)> forbids; // an address that a redirect leads to; may be empty
    std::function<std::optional<qint64>(const QString &folder)> freeSpace; // runs on a worker; empty: the disk's
    std::chrono::milliseconds silence = std::chrono::seconds(60); // then the connection is taken for broken
    std::chrono::milliseconds pause = std::chrono::seconds(1); // before it is tried again, doubled each time
    int tries = 6; // in a row without a byte that is new
};

struct DownloadProgress {
    qint64 received = 0, total = 0; // bytes; total 0: unknown
    double bytesPerSecond = 0; // of the last seconds
    std::optional<qint64> secondsLeft;
};

class Download : public QObject {
    Q_OBJECT
public:
    // workers: not owned.
    Download(DownloadOrder order, DownloadManner manner, QThreadPool *workers);
    ~Download() override;

    // Ends when the file has its name, or with the reason why not. A stop is a pause: what has come is kept, also over the
    // end of the program, and the next call goes on from there. One call at a time, and none when this is destroyed.
    Task<Result<void>> run(std::stop_token stop);
    // Removes what has come; not while it runs, here or in another program.
    Task<Result<void>> discard();
    DownloadProgress progress() const;
    // Where it is fetched from, after what redirects there were.
    QUrl address() const { return m_address; }

Q_SIGNALS:
    void progressed(); // some times a second
    void told(const QString &sentence); // what the person may want to know while it goes on

private:
    enum class Outcome { Whole, TryAgain, SentOn };
    using Clock = std::chrono::steady_clock;
    Task<Result<void>> prepare(std::stop_token stop);
    Task<void> chooseProxy();
    Task<Result<void>> fetchAll(std::stop_token stop);
    Task<Result<Outcome>> fetch(std::stop_token stop);
    Task<Result<Outcome>> askOnce(std::stop_token stop);
    Task<Result<bool>> takeBody(QNetworkReply *reply, std::stop_token stop);
    Task<Result<void>> takeBlock(QNetworkReply *reply);
    Task<Result<void>> write(QByteArray bytes);
    Task<Result<void>> written();
    Result<Outcome> endOf(const QNetworkReply &reply);
    Task<Result<ReplyMeaning::Kind>> obey(ReplyHead head);
    Task<Result<void>> awaitMore(QNetworkReply *reply, std::stop_token stop);
    Task<Result<void>> seeToRoom();
    QNetworkRequest request() const;
    Result<Outcome> follow(const QUrl &to);
    void count(qint64 bytes, bool last);

    const DownloadOrder m_order;
    const DownloadManner m_manner;
    QThreadPool *const m_workers;
    QNetworkAccessManager m_network;
    std::shared_ptr<PartialFile> m_file; // while it runs; workers hold it too
    std::optional<Task<Result<void>>> m_writing; // of the last block, while the next one is taken from the connection
    Event m_arrived;
    qint64 m_received = 0, m_total = 0;
    QUrl m_address;
    qint64 m_asked = 0; // from which byte on
    QString m_trouble; // of the last try
    std::chrono::seconds m_wait { 0 }; // as the server asked for in it
    bool m_headRead = false; // of this reply
    std::deque<std::pair<Clock::time_point, qint64>> m_seconds; // what had come when, of the last seconds
    Clock::time_point m_lastTold;
};

} // namespace superinstance
