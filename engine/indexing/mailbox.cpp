#include "engine/indexing/mailbox.h"

#include "engine/indexing/filekind.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestBeginning = 1000; // of a message: the line that parts it from the one before, its first header

// What programs write between the messages of a mailbox, and the name of the header behind it.
const QRegularExpression &envelope()
{
    static const QRegularExpression line(QStringLiteral("^From \\S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \\d]?\\d \\d\\d:\\d\\d[^\\n]* \\d{4}[^\\n]*\\n[A-Za-z][A-Za-z0-9-]*:"));
    return line;
}

// That with another date, or none, before a header that messages begin with.
const QRegularExpression &oddEnvelope()
{
    static const QRegularExpression line(QStringLiteral("^From [^\\n]*\\n(?:From|To|Date|Subject|Message-ID|Return-Path|Received|Delivered-To|Envelope-To|MIME-Version|Content-Type|Status|X-[A-Z][A-Za-z0-9-]*): ?\\S"),
                                         QRegularExpression::CaseInsensitiveOption);
    return line;
}

bool isBlankLineBefore(QByteArrayView bytes, qsizetype at)
{
    const QByteArrayView before = bytes.first(at);
    return before.endsWith("\n\n") || before.endsWith("\n\r\n");
}

} // namespace

// Notes may begin like one: a message has nothing but headers before its first empty line, at least two of them known ones, and begins with one or
// holds one that programs alone write.
bool looksLikeMail(const QByteArray &head)
{
    static const QRegularExpression first(QStringLiteral("^(?:Return-Path|Received|Delivered-To|Message-ID|X-Mozilla-Status): ?\\S"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofPrograms(QStringLiteral("^(?:Return-Path: ?<|Received: ?(?:from|by) |Message-ID:\\s*<\\S+>|MIME-Version: ?1\\.0"
                                                              "|Date: ?(?:[A-Z][a-z]{2}, )?\\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d(?::\\d\\d)? [+-]\\d{4})"),
                                               QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression header(QStringLiteral("^(?:[!-9;-~]+:|[ \\t])")); // or what goes on with one
    static const QSet<QString> known { QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("date"), QStringLiteral("subject"), QStringLiteral("message-id"), QStringLiteral("return-path"), QStringLiteral("received"),
                                       QStringLiteral("delivered-to"), QStringLiteral("x-mozilla-status"), QStringLiteral("mime-version"), QStringLiteral("content-type") };
    const QString text = QString::fromLatin1(head).remove(QLatin1Char('\r'));
    if (envelope().match(text).hasMatch())
        return true;
    const QString headers = text.left(text.indexOf(QLatin1String("\n\n")));
    if (!first.match(text).hasMatch() && (!header.match(text).hasMatch() || text[0].isSpace() || !ofPrograms.match(headers).hasMatch()))
        return false;
    QStringList lines = headers.split(QLatin1Char('\n'));
    if (lines.size() > 1 && head.size() >= headBytes && !text.contains(QLatin1String("\n\n")))
        lines.removeLast(); // cut off
    QSet<QString> found;
    for (const QString &line : lines) {
        if (!line.isEmpty() && !header.match(line).hasMatch())
            return false;
        if (const QString name = line.section(QLatin1Char(':'), 0, 0).toLower(); known.contains(name))
            found.insert(name);
    }
    return found.size() >= 2;
}

qsizetype endOfMessage(QByteArrayView mailbox, qsizetype from)
{
    for (qsizetype at = mailbox.indexOf("\nFrom ", from); at >= 0; at = mailbox.indexOf("\nFrom ", at + 1)) {
        const QByteArrayView lines = mailbox.sliced(at + 1, std::min(mailbox.size() - at - 1, longestBeginning));
        const qsizetype header = lines.indexOf(':', std::max<qsizetype>(0, lines.indexOf('\n')));
        const QString beginning = header < 0 ? QString() : QString::fromLatin1(lines.first(std::min(header + 3, lines.size())));
        if (envelope().match(beginning).hasMatch() || (isBlankLineBefore(mailbox, at + 1) && oddEnvelope().match(beginning).hasMatch()))
            return at + 1;
    }
    return mailbox.size();
}

} // namespace superinstance
