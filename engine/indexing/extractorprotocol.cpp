#include "engine/indexing/extractorprotocol.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

#include <algorithm>

namespace superinstance {

namespace {

Error garbage()
{
    return Error::failed(QStringLiteral("The extractor's reply makes no sense."));
}

// Marks must be ordered and within the text.
template <class Mark> bool ordered(const QList<Mark> &marks, qsizetype length)
{
    return std::is_sorted(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) { return a.start < b.start; })
        && (marks.isEmpty() || (marks.first().start >= 0 && marks.last().start <= length));
}

} // namespace

QByteArray frame(const QByteArray &payload)
{
    QByteArray framed(4, Qt::Uninitialized);
    qToBigEndian<quint32>(quint32(payload.size()), framed.data());
    return framed + payload;
}

qint64 announcedLength(const QByteArray &buffer)
{
    return buffer.size() < 4 ? -1 : qint64(qFromBigEndian<quint32>(buffer.constData()));
}

QByteArray toCbor(const ExtractionRequest &request)
{
    return QCborValue(QCborMap { { 0, request.kind }, { 1, request.bytes }, { 2, request.maxChars } }).toCbor();
}

Result<ExtractionRequest> requestFromCbor(const QByteArray &bytes)
{
    const QCborValue value = QCborValue::fromCbor(bytes);
    if (!value.isMap())
        return garbage();
    return ExtractionRequest { value.toMap()[0].toString(), value.toMap()[1].toByteArray(), value.toMap()[2].toInteger() };
}

QByteArray toCbor(const ExtractedText &text)
{
    QCborArray pages, headings, rows;
    for (const PageMark &mark : text.pages)
        pages.append(QCborArray { mark.start, mark.page });
    for (const HeadingMark &mark : text.headings)
        headings.append(QCborArray { mark.start, mark.level, mark.text });
    for (const TableRow &row : text.rows)
        rows.append(QCborArray { row.start, row.end, row.header });
    return QCborValue(QCborMap { { 0, text.text }, { 1, text.title }, { 2, text.mime }, { 3, pages }, { 4, headings },
                                 { 5, rows }, { 6, int(text.state) }, { 7, text.reason } })
        .toCbor();
}

Result<ExtractedText> textFromCbor(const QByteArray &bytes)
{
    const QCborValue value = QCborValue::fromCbor(bytes);
    if (!value.isMap())
        return garbage();
    const QCborMap map = value.toMap();
    ExtractedText text;
    text.text = map[0].toString();
    text.title = map[1].toString();
    text.mime = map[2].toString();
    const QCborArray pages = map[3].toArray(), headings = map[4].toArray(), rows = map[5].toArray();
    for (const QCborValue &mark : pages)
        text.pages.append({ qsizetype(mark[0].toInteger()), int(mark[1].toInteger()) });
    for (const QCborValue &mark : headings)
        text.headings.append({ qsizetype(mark[0].toInteger()), int(mark[1].toInteger()), mark[2].toString() });
    for (const QCborValue &row : rows)
        text.rows.append({ qsizetype(row[0].toInteger()), qsizetype(row[1].toInteger()), row[2].toBool() });
    const qint64 state = map[6].toInteger(-1);
    text.reason = map[7].toString();
    const bool sensible = state >= int(FileState::Indexed) && state <= int(FileState::Failed)
        && ordered(text.pages, text.text.size()) && ordered(text.headings, text.text.size()) && ordered(text.rows, text.text.size());
    if (!sensible)
        return garbage();
    text.state = FileState(state);
    return text;
}

} // namespace superinstance
