#include "engine/indexing/extractorprotocol.h"

#include "engine/indexing/cborparts.h"

#include <QBuffer>
#include <QCborArray>
#include <QCborStreamWriter>
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

constexpr qsizetype mostBesideBytes = 256; // in a request
constexpr int deepestHeading = 6; // of HTML and Markdown; the path of a chunk holds one of each level

bool makesSense(const ExtractedText &text)
{
    const qsizetype length = text.text.size();
    return ordered(text.pages, length) && ordered(text.headings, length) && ordered(text.rows, length)
        && std::all_of(text.pages.begin(), text.pages.end(), [](const PageMark &mark) { return mark.page >= 0; })
        && std::all_of(text.headings.begin(), text.headings.end(), [](const HeadingMark &mark) { return mark.level > 0 && mark.level <= deepestHeading; })
        && std::all_of(text.rows.begin(), text.rows.end(), [&](const TableRow &row) { return row.start <= row.end && row.end <= length; })
        && std::all_of(text.pictures.begin(), text.pictures.end(), [&](int page) { return text.scan && page > 0 && page <= text.pages.size(); })
        && !text.text.contains(QChar::Null);
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

QByteArray framed(const ExtractionRequest &request)
{
    QByteArray framed;
    framed.reserve(request.bytes.size() + mostBesideBytes);
    framed.resize(4);
    QBuffer behind(&framed);
    behind.open(QIODevice::WriteOnly | QIODevice::Append);
    QCborStreamWriter writer(&behind);
    writer.startMap(3);
    writer.append(0);
    writer.append(request.kind);
    writer.append(1);
    writer.append(request.bytes);
    writer.append(2);
    writer.append(request.maxChars);
    writer.endMap();
    qToBigEndian<quint32>(quint32(framed.size() - 4), framed.data());
    return framed;
}

Result<ExtractionRequest> requestFromCbor(const QByteArray &bytes)
{
    const std::optional<QCborMap> map = wholeMap(bytes);
    if (!map)
        return garbage();
    return ExtractionRequest { map->value(0).toString(), map->value(1).toByteArray(), wholeNumber(map->value(2)) };
}

QByteArray toCbor(const ExtractedText &text)
{
    QCborArray pages, headings, rows, pictures;
    for (const int page : text.pictures)
        pictures.append(page);
    for (const PageMark &mark : text.pages)
        pages.append(QCborArray { mark.start, mark.page });
    for (const HeadingMark &mark : text.headings)
        headings.append(QCborArray { mark.start, mark.level, mark.text });
    for (const TableRow &row : text.rows)
        rows.append(QCborArray { row.start, row.end, row.header });
    return QCborValue(QCborMap { { 0, text.text }, { 1, text.title }, { 2, text.mime }, { 3, pages }, { 4, headings },
                                 { 5, rows }, { 6, int(text.state) }, { 7, text.reason.stored() }, { 8, text.scan }, { 9, pictures }, { 10, text.code } })
        .toCbor();
}

Result<ExtractedText> textFromCbor(const QByteArray &bytes)
{
    const std::optional<QCborMap> map = wholeMap(bytes);
    if (!map)
        return garbage();
    ExtractedText text;
    text.text = map->value(0).toString();
    text.title = map->value(1).toString();
    text.mime = map->value(2).toString();
    const QCborArray pages = map->value(3).toArray(), headings = map->value(4).toArray(), rows = map->value(5).toArray();
    for (const QCborValue &mark : pages)
        text.pages.append({ qsizetype(wholeNumber(mark[0])), smallNumber(mark[1]) });
    for (const QCborValue &mark : headings)
        text.headings.append({ qsizetype(wholeNumber(mark[0])), smallNumber(mark[1]), mark[2].toString() });
    for (const QCborValue &row : rows)
        text.rows.append({ qsizetype(wholeNumber(row[0])), qsizetype(wholeNumber(row[1])), row[2].toBool() });
    text.scan = map->value(8).toBool();
    text.code = map->value(10).toBool();
    const QCborArray pictures = map->value(9).toArray();
    for (const QCborValue &page : pictures)
        text.pictures.append(smallNumber(page));
    const qint64 state = wholeNumber(map->value(6));
    text.reason = Reason::fromStored(map->value(7).toString());
    if (state < int(FileState::Indexed) || state > int(FileState::Failed) || !makesSense(text))
        return garbage();
    text.state = FileState(state);
    return text;
}

} // namespace superinstance
