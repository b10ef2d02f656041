#include "engine/indexing/renderprotocol.h"

#include "engine/indexing/cborparts.h"

#include <QCborArray>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr qsizetype mostMarks = 5000;

Error garbage()
{
    return Error::failed(QStringLiteral("The renderer's reply makes no sense."));
}

QByteArray refusal(const Error &error)
{
    return QCborValue(QCborMap { { 0, error.message } }).toCbor();
}

QCborArray toArray(const QList<QRect> &rectangles)
{
    QCborArray array;
    for (const QRect &each : rectangles.mid(0, mostMarks))
        array.append(QCborArray { each.x(), each.y(), each.width(), each.height() });
    return array;
}

QCborArray toArray(const QuotePlace &place)
{
    return { place.quote, place.firstPage, place.lastPage, place.before, place.equal, place.share };
}

QuotePlace quotePlace(const QCborValue &value)
{
    return { value[0].toString(), smallNumber(value[1]), smallNumber(value[2]), smallNumber(value[3]), smallNumber(value[4]), value[5].toDouble() };
}

// Only what lies on the page.
QList<QRect> rectangles(const QCborValue &value, const QRect &page)
{
    QList<QRect> all;
    const QCborArray array = value.toArray();
    for (const QCborValue &each : array) {
        const int x = smallNumber(each[0]), y = smallNumber(each[1]), width = smallNumber(each[2]), height = smallNumber(each[3]);
        const bool sane = width > 0 && height > 0 && width <= page.width() && height <= page.height();
        const QRect rectangle = sane ? QRect(x, y, width, height).intersected(page) : QRect();
        if (!rectangle.isEmpty() && all.size() < mostMarks)
            all.append(rectangle);
    }
    return all;
}

} // namespace

QByteArray toCbor(const RenderRequest &request)
{
    const PageRequest &page = request.page;
    return QCborValue(QCborMap { { 0, request.kind }, { 1, page.page }, { 2, page.scale }, { 3, page.fitWidth }, { 4, toArray(page.quote) }, { 5, page.find } }).toCbor();
}

Result<RenderRequest> renderRequestFromCbor(const QByteArray &bytes)
{
    const std::optional<QCborMap> map = wholeMap(bytes);
    if (!map)
        return garbage();
    RenderRequest request;
    request.kind = map->value(0).toString();
    request.page.page = smallNumber(map->value(1));
    request.page.scale = map->value(2).toDouble();
    request.page.fitWidth = smallNumber(map->value(3));
    request.page.quote = quotePlace(map->value(4));
    request.page.find = map->value(5).toString();
    return request;
}

QByteArray toCbor(const Result<RenderedPage> &page)
{
    if (!page)
        return refusal(page.error());
    return QCborValue(QCborMap { { 1, page->page }, { 2, page->pages }, { 3, page->scale }, { 4, page->width }, { 5, page->height },
                                 { 6, page->pixels }, { 7, toArray(page->marks) }, { 8, toArray(page->finds) } })
        .toCbor();
}

QByteArray toCbor(const Result<RenderedText> &text)
{
    if (!text)
        return refusal(text.error());
    return QCborValue(QCborMap { { 1, QCborArray::fromStringList(text->blocks) }, { 2, text->quoteBlock } }).toCbor();
}

Result<RenderedPage> pageFromCbor(const QByteArray &bytes)
{
    const std::optional<QCborMap> map = wholeMap(bytes);
    if (!map)
        return garbage();
    if (map->contains(0))
        return Error::failed(inPersonsLanguage(map->value(0)));
    RenderedPage page;
    page.page = smallNumber(map->value(1));
    page.pages = smallNumber(map->value(2));
    page.scale = map->value(3).toDouble();
    page.width = smallNumber(map->value(4));
    page.height = smallNumber(map->value(5));
    page.pixels = map->value(6).toByteArray();
    const qint64 pixels = qint64(page.width) * page.height;
    const bool sane = page.width > 0 && page.height > 0 && pixels <= mostPixels && page.pixels.size() == pixels * 4 && page.page > 0
        && page.page <= page.pages && std::isfinite(page.scale) && page.scale > 0;
    if (!sane)
        return garbage();
    const QRect whole(0, 0, page.width, page.height);
    page.marks = rectangles(map->value(7), whole);
    page.finds = rectangles(map->value(8), whole);
    return page;
}

Result<RenderedText> renderedTextFromCbor(const QByteArray &bytes)
{
    const std::optional<QCborMap> map = wholeMap(bytes);
    if (!map)
        return garbage();
    if (map->contains(0))
        return Error::failed(inPersonsLanguage(map->value(0)));
    RenderedText text;
    const QCborArray blocks = map->value(1).toArray();
    for (const QCborValue &block : blocks) {
        text.blocks.append(block.toString());
        if (text.blocks.last().size() > RenderedText::mostCharacters)
            return garbage();
    }
    text.quoteBlock = smallNumber(map->value(2));
    if (text.quoteBlock < -1 || text.quoteBlock >= text.blocks.size())
        return garbage();
    return text;
}

} // namespace superinstance
