// What the head of a server's reply means for a download that may have begun before. Pure, any thread.
#pragma once
#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace superinstance {

// Which file it is, so that the rest of it can be asked for later.
struct FileIdentity {
    QByteArray etag, lastModified;
    qint64 total = 0; // bytes, 0: unknown
    bool operator==(const FileIdentity &) const = default;
    // What a server compares before it continues; empty: it cannot tell whether the file is still the same.
    QByteArray validator() const;
};

struct ReplyHead {
    int status = 0;
    QByteArray etag, lastModified, contentRange, contentType;
    qint64 contentLength = -1;
    std::optional<std::chrono::seconds> retryAfter; // as the server asks
};

struct ReplyMeaning {
    enum class Kind { Continues, BeginsAnew, TryLater, Fails };
    Kind kind = Kind::Fails;
    FileIdentity file; // of Continues and BeginsAnew
    std::chrono::seconds wait { 0 }; // of TryLater: at least so long
    QString message; // a sentence; of BeginsAnew: why, where something is lost by that
};

// have: bytes that are kept of `known`, and were asked to be continued. published: the length it must have, 0 where none is.
ReplyMeaning meaningOf(const ReplyHead &head, const FileIdentity &known, qint64 have, qint64 published);

// That a server has, or sends, more or less than what was published.
ReplyMeaning wrongLength();

// Whether a redirect may be followed: over HTTP, and encrypted where it was.
bool isNoLessSafe(const QUrl &from, const QUrl &to);

// The same path below another address, which may have a path itself. Without a mirror: the address itself.
QUrl mirrored(const QUrl &url, const QUrl &mirror);

} // namespace superinstance
