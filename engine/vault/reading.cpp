// What the reader asks of the vault.
#include "engine/text/letters.h"
#include "engine/text/quotes.h"
#include "engine/vault/layout.h"
#include "engine/vault/reader.h"
#include "engine/vault/statement.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace superinstance {

namespace {

constexpr qsizetype aroundPlace = 6000; // characters of the text before and behind the place that come with it
constexpr qsizetype mostOccurrences = 10'000;
constexpr qsizetype mostCounted = 2'000'000; // characters; longer documents are not drawn with their layout
constexpr qsizetype wholeText = std::numeric_limits<qsizetype>::max();

int pageAt(const QList<PageMark> &pages, qsizetype place)
{
    int page = pages.isEmpty() ? 0 : pages.first().page;
    for (const PageMark &mark : pages)
        if (mark.start <= place)
            page = mark.page;
    return page;
}

bool isPlain(const QString &mime)
{
    return mime == QLatin1String("text/plain") || mime == QLatin1String("text/x-source") || mime == QLatin1String("text/markdown");
}
bool isDrawn(const QString &mime)
{
    return mime == QLatin1String("application/pdf") || mime == QLatin1String("text/html") || mime == QLatin1String("text/markdown");
}

// The page the quote begins on, or the whole text.
TextRange drawnAround(const OpenedDocument &opened)
{
    TextRange range { 0, opened.length };
    for (const PageMark &mark : opened.pages) {
        if (mark.start <= opened.quoteStart)
            range.start = mark.start;
        else
            range.end = std::min(range.end, mark.start);
    }
    return range;
}

} // namespace

// The whole text is looked through only where the sentence is not where it was.
Result<void> VaultReader::findPlace(qint64 document, const Citation &place, OpenedDocument &opened)
{
    if (place.quote.isEmpty())
        return {};
    const Result<QString> there = textOf(document, std::max<qsizetype>(0, place.start), place.start + place.quote.size());
    if (!there)
        return there.error();
    if (*there == place.quote) {
        opened.match = QuoteMatch::Exact;
        opened.quoteStart = place.start;
        opened.quoteEnd = place.start + place.quote.size();
        return {};
    }
    const Result<QString> text = textOf(document, 0, wholeText);
    if (!text)
        return text.error();
    const FoundQuote found = findQuote(*text, place.quote, place.start);
    opened.match = found.how;
    opened.quoteStart = found.span.start;
    opened.quoteEnd = found.span.end;
    return {};
}

Result<void> VaultReader::tellApart(qint64 document, const QString &quote, OpenedDocument &opened)
{
    if (opened.match == QuoteMatch::None)
        return {};
    if (isPlain(opened.mime)) {
        const Result<QString> before = textOf(document, 0, opened.quoteStart);
        if (!before)
            return before.error();
        opened.line = 1 + int(before->count(QLatin1Char('\n')));
    }
    const TextRange range = drawnAround(opened);
    if (isDrawn(opened.mime) && range.end - range.start <= mostCounted) {
        const Result<QString> text = textOf(document, range.start, range.end);
        if (!text)
            return text.error();
        const QString before = text->left(opened.quoteStart - range.start), behind = text->mid(opened.quoteStart - range.start);
        const bool markdown = opened.mime == QLatin1String("text/markdown");
        opened.quoted = markdown ? placeOf(withoutAddresses(quote), withoutAddresses(before), withoutAddresses(behind)) : placeOf(quote, before, behind);
    }
    opened.quoted.quote = quote;
    opened.quoted.firstPage = pageAt(opened.pages, opened.quoteStart);
    opened.quoted.lastPage = pageAt(opened.pages, std::max(opened.quoteStart, opened.quoteEnd - 1));
    return {};
}

Result<OpenedDocument> VaultReader::open(const Citation &place)
{
    OpenedDocument opened;
    opened.path = place.path;
    opened.title = place.title;
    opened.page = place.page;
    const QFileInfo file(place.path);
    opened.onDisk = file.exists();
    Statement row(m_connection, QStringLiteral("SELECT id, title, mime, size, modified_ms, pages, "
                                               "(SELECT text FROM segment WHERE document = document.id ORDER BY start DESC LIMIT 1), "
                                               "(SELECT start FROM segment WHERE document = document.id ORDER BY start DESC LIMIT 1), %1, picture_pages "
                                               "FROM document WHERE path = ?").arg(isRecognised));
    if (!row.run(place.path))
        return row.failure();
    if (!row.next()) {
        if (!row.finished())
            return row.failure();
        return opened;
    }
    const qint64 id = row[0].toLongLong();
    opened.known = true;
    opened.title = row[1].toString();
    opened.mime = row[2].toString();
    opened.modified = timeFromVault(row[4].toLongLong());
    opened.pages = pagesFromText(row[5].toString());
    opened.length = row[7].toLongLong() + row[6].toString().size();
    opened.changedSinceRead = opened.onDisk && (file.size() != row[3].toLongLong() || file.lastModified().toMSecsSinceEpoch() != row[4].toLongLong());
    opened.changedSinceAnswer = place.modified.isValid() && place.modified != opened.modified;
    const Result<void> found = findPlace(id, place, opened);
    if (!found)
        return found.error();
    const Result<void> apart = tellApart(id, place.quote, opened);
    if (!apart)
        return apart.error();
    const qsizetype at = opened.match == QuoteMatch::None ? std::clamp<qsizetype>(place.start, 0, opened.length) : opened.quoteStart;
    if (opened.match != QuoteMatch::None || opened.page == 0)
        opened.page = pageAt(opened.pages, at);
    const QList<int> pictures = numbersFromText(row[9].toString());
    opened.recognised = row[8].toBool() && (pictures.isEmpty() || pictures.contains(opened.page));
    opened.textStart = std::max<qsizetype>(0, at - aroundPlace);
    const Result<QString> text = textOf(id, opened.textStart, std::max(at, opened.quoteEnd) + aroundPlace);
    if (!text)
        return text.error();
    opened.text = *text;
    Statement heading(m_connection, QStringLiteral("SELECT heading FROM chunk WHERE document = ? AND start <= ? AND end >= ? ORDER BY ordinal LIMIT 1"));
    if (heading.run(id, at, at) && heading.next())
        opened.heading = heading[0].toString();
    return opened;
}

Result<QString> VaultReader::text(const QString &path, qsizetype start, qsizetype end)
{
    Statement row(m_connection, QStringLiteral("SELECT id FROM document WHERE path = ?"));
    if (!row.run(path))
        return row.failure();
    return row.next() ? textOf(row[0].toLongLong(), std::max<qsizetype>(0, start), end) : Result<QString>(QString());
}

Result<QList<TextRange>> VaultReader::occurrences(const QString &path, const QString &words)
{
    const Result<QString> whole = text(path, 0, wholeText);
    if (!whole)
        return whole.error();
    QList<TextRange> places;
    for (const TextSpan &span : findWords(*whole, words, mostOccurrences))
        places.append({ span.start, span.end });
    return places;
}

} // namespace superinstance
