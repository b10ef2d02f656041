#include "engine/models/rangereply.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace superinstance {

namespace {

using Kind = ReplyMeaning::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("Download", text);
}

QString failureOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return tr("The server does not give this file to everybody. Choose another model, or download it by hand.");
    case 404:
    case 410:
        return tr("The server does not have this file any more. Choose another model.");
    default:
        return tr("The server refused the download with the answer %1. Try it later, or from another server.").arg(status);
    }
}

// A person who waits longer would rather come back.
ReplyMeaning later(std::chrono::seconds wait)
{
    constexpr std::chrono::seconds patience = std::chrono::minutes(2);
    const QString message = tr("The server is busy or out of order. Try it later, or from another server.");
    return { wait > patience ? Kind::Fails : Kind::TryLater, {}, wait, message };
}

ReplyMeaning whole(const ReplyHead &head, const FileIdentity &known, qint64 have, qint64 published)
{
    const FileIdentity file { head.etag, head.lastModified, std::max<qint64>(head.contentLength, 0) };
    if (head.contentType.startsWith("text/html"))
        return { Kind::Fails, {}, {}, tr("The server sent a web page instead of the file. You may have to sign in to the network first.") };
    if (published > 0 && file.total > 0 && file.total != published)
        return wrongLength();
    if (published == 0 && file.total == 0) // it might never end
        return { Kind::Fails, {}, {}, tr("The server does not say how long the file is. Choose another server or model.") };
    if (have == 0)
        return { Kind::BeginsAnew, file, {}, {} };
    const bool changed = known.validator() != file.validator() || (known.total > 0 && known.total != file.total);
    return { Kind::BeginsAnew, file, {}, changed ? tr("The file on the server has changed; it is downloaded from the beginning.")
                                                 : tr("This server cannot continue a download; it is done from the beginning.") };
}

bool isStrong(const QByteArray &etag)
{
    return !etag.isEmpty() && !etag.startsWith("W/");
}

ReplyMeaning hasChanged()
{
    return { Kind::BeginsAnew, {}, {}, tr("The file on the server has changed; it is downloaded from the beginning.") };
}

ReplyMeaning rest(const ReplyHead &head, const FileIdentity &known, qint64 have, qint64 published)
{
    static const QRegularExpression form(QStringLiteral("^bytes (\\d+)-(\\d+)/(\\d+)$"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(head.contentRange));
    const qint64 total = match.captured(3).toLongLong();
    if (!match.hasMatch() || match.captured(1).toLongLong() != have)
        return { Kind::Fails, {}, {}, tr("The server continues the download at the wrong place. Choose another server.") };
    if (isStrong(head.etag) && isStrong(known.etag) && head.etag != known.etag) // not every server heeds If-Range
        return hasChanged();
    if ((known.total > 0 && total != known.total) || (published > 0 && total != published))
        return wrongLength();
    FileIdentity file = known;
    file.total = total;
    return { Kind::Continues, file, {}, {} };
}

} // namespace

ReplyMeaning wrongLength()
{
    return { Kind::Fails, {}, {}, tr("The file on the server is not as long as it was published. Choose another server or model.") };
}

QByteArray FileIdentity::validator() const
{
    return isStrong(etag) ? etag : lastModified;
}

ReplyMeaning meaningOf(const ReplyHead &head, const FileIdentity &known, qint64 have, qint64 published)
{
    constexpr int all = 200, part = 206, noSuchRange = 416, tooOften = 429, ours = 500;
    if (head.status == all)
        return whole(head, known, have, published);
    if (head.status == part)
        return rest(head, known, have, published);
    if (head.status == noSuchRange && have > 0)
        return hasChanged();
    if (head.status == tooOften || head.status >= ours)
        return later(head.retryAfter.value_or(std::chrono::seconds(0)));
    return { Kind::Fails, {}, {}, failureOf(head.status) };
}

bool isNoLessSafe(const QUrl &from, const QUrl &to)
{
    const bool encrypted = to.scheme() == QLatin1String("https");
    return encrypted || (to.scheme() == QLatin1String("http") && from.scheme() == QLatin1String("http"));
}

QUrl mirrored(const QUrl &url, const QUrl &mirror)
{
    if (mirror.isEmpty())
        return url;
    QUrl there = mirror;
    QString folder = mirror.path();
    while (folder.endsWith(QLatin1Char('/')))
        folder.chop(1);
    there.setPath(folder + url.path());
    there.setQuery(url.query());
    return there;
}

} // namespace superinstance
