// One request and its reply over HTTP, taken piece by piece within deadlines and a bounded buffer. Engine thread.
#pragma once
#include "engine/async/event.h"
#include "engine/async/task.h"
#include "engine/result.h"

#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace superinstance {

struct HttpDeadlines {
    std::chrono::milliseconds firstByte; // of the body, from the beginning of the request
    std::chrono::milliseconds silence; // between two pieces of the body
    std::chrono::milliseconds total; // a far limit
};

struct HttpRequest {
    QUrl url; // as named: what redirects and the Host field are held against
    QHostAddress address; // null: resolved by Qt; else the connection is made to this one
    QList<QPair<QByteArray, QByteArray>> fields;
    QByteArray body; // empty: a GET; else JSON that is posted
    HttpDeadlines deadlines;
};

struct HttpHead {
    int status = 0;
    QHash<QByteArray, QByteArray> fields; // by name in lower case
};

// How long a server asks to wait, in either form of the field Retry-After; nothing where it is neither.
std::optional<std::chrono::seconds> retryAfterIn(const QByteArray &field, const QDateTime &now);

// Makes connections: no cookies, no cache, and no proxy to this machine. It may serve any number of exchanges, and outlives them.
std::unique_ptr<QNetworkAccessManager> makeHttpAccess();

// Ends with its life: the connection of a reply that is not complete is closed then.
class HttpExchange {
public:
    enum class Failure { None, Stopped, Refused, Unreachable, Untrusted, NoHttp, Broken, Redirected, Late };

    HttpExchange(QNetworkAccessManager *access, HttpRequest request);

    // Sends it; status and fields of the reply. Redirects are followed within the origin only, with the same method and body.
    Task<Result<HttpHead>> begin(std::stop_token stop);
    // The next piece of the body, at most 16 KB; empty at its end. A body that was cut may end like a whole one: only what it
    // says tells.
    Task<Result<QByteArray>> next(std::stop_token stop);
    // The next piece, which next gives once more.
    Task<Result<QByteArray>> peek(std::stop_token stop);
    // What is still to come is worth no more than this time.
    void endWithin(std::chrono::milliseconds time);
    // Why begin or next failed.
    Failure failure() const { return m_failure; }

    // The most that waits unread, in Qt's thread and here each.
    static constexpr qint64 readAhead = 256 * 1024;

private:
    struct Closing {
        void operator()(QNetworkReply *reply) const;
    };
    using Clock = std::chrono::steady_clock;
    struct Limit {
        std::chrono::milliseconds left;
        QString sentence; // that says what was late
    };
    void send();
    Result<bool> follow(const HttpHead &head); // true: sent anew
    HttpHead readHead() const;
    Limit limit() const;
    Task<Result<void>> awaitChange(std::stop_token stop);
    Task<Result<void>> change(std::stop_token stop);
    Error fail(Failure failure, const QString &sentence);
    Error failOfNetwork();

    QNetworkAccessManager *const m_access;
    HttpRequest m_request;
    Event m_changed;
    QObject m_context; // after its end nothing of a reply is heard
    std::unique_ptr<QNetworkReply, Closing> m_reply;
    const Clock::time_point m_begun = Clock::now();
    Clock::time_point m_quietSince = m_begun;
    bool m_bodyBegun = false;
    QByteArray m_peeked;
    int m_redirects = 0;
    Failure m_failure = Failure::None;
};

} // namespace superinstance
