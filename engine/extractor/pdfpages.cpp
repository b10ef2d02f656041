#include "engine/extractor/rendering.h"
#include "engine/text/letters.h"

#include <QCoreApplication>
#include <QImage>

#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr double largestScale = 12; // pixels for a point
constexpr int mostFinds = 1000; // on one page
constexpr qsizetype fewestLetters = 12; // of a line of the quote that is marked by itself

QString tr(const char *text)
{
    return QCoreApplication::translate("Extractor", text);
}

// One character's box; boxes of one word stand on one line.
using Boxes = Letters<QRectF>;

Boxes boxesOf(const Poppler::Page &page)
{
    Boxes boxes;
    for (const std::unique_ptr<Poppler::TextBox> &word : page.textList()) {
        const QString text = word->text();
        for (int i = 0; i < text.size(); ++i)
            boxes.add(text.mid(i, 1), word->charBoundingBox(i));
        boxes.endWord();
    }
    return boxes;
}

bool onOneLine(const QRectF &a, const QRectF &b)
{
    const double overlap = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return overlap > 0.5 * std::min(a.height(), b.height()) && b.left() >= a.left() - a.height() && b.left() - a.right() < 3 * a.height();
}

// A rectangle for each line, in pixels.
QList<QRect> linesOf(const QList<QRectF> &characters, double scale)
{
    QList<QRectF> lines;
    for (const QRectF &box : characters) {
        if (!box.isValid())
            continue;
        if (!lines.isEmpty() && onOneLine(lines.last(), box))
            lines.last() |= box;
        else
            lines.append(box);
    }
    QList<QRect> pixels;
    for (const QRectF &line : std::as_const(lines))
        pixels.append(QRectF(line.topLeft() * scale, line.size() * scale).toAlignedRect());
    return pixels;
}

// Its lines one after the other from the place on: it may begin on the page before, end on the next or be set in another order.
QList<QRectF> linesFrom(const Boxes &boxes, const QString &quote, qsizetype near)
{
    QList<QRectF> found;
    const QStringList lines = quote.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString letters = lettersOf(line);
        const qsizetype at = letters.size() < fewestLetters ? -1 : LetterRun::nearest(boxes.run().occurrences(letters), near);
        if (at < 0)
            continue;
        found += boxes.placesAt(at, line);
        near = at + letters.size();
    }
    return found;
}

// The sentence as a whole, or else what of it is here.
QList<QRect> marksOf(const Boxes &boxes, const QuotePlace &place, int page, double scale)
{
    const bool beginsHere = place.firstPage <= 0 || page == place.firstPage;
    if (!beginsHere && (page < place.firstPage || page > place.lastPage))
        return {};
    const QList<QRectF> whole = beginsHere ? boxes.placesAt(boxes.run().find(place), place.quote) : QList<QRectF>();
    return linesOf(whole.isEmpty() ? linesFrom(boxes, place.quote, beginsHere ? boxes.run().offsetOf(place) : 0) : whole, scale);
}

QList<QRect> findsOf(const Boxes &boxes, const QString &words, double scale)
{
    QList<QRect> finds;
    const QString letters = lettersOf(words);
    for (qsizetype at = boxes.run().find(letters, 0, Qt::CaseInsensitive); at >= 0 && finds.size() < mostFinds;
         at = boxes.run().find(letters, at + letters.size(), Qt::CaseInsensitive)) {
        const QList<QRect> lines = linesOf(boxes.placesAt(at, words), scale);
        if (!lines.isEmpty())
            finds.append(lines.first());
    }
    return finds;
}

double possibleScale(const QSizeF &points, const PageRequest &request)
{
    const double wanted = request.fitWidth > 0 ? request.fitWidth / points.width() : request.scale;
    const double bearable = std::sqrt(double(mostPixels) / (points.width() * points.height()));
    return std::min({ wanted, bearable * 0.99, largestScale });
}

} // namespace

struct PdfPages::Book {
    std::unique_ptr<Poppler::Document> document;
};

PdfPages::PdfPages(QFile *file) : m_book(std::make_unique<Book>())
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) { }, {}); // its words may hold document text
    file->seek(0);
    m_book->document = Poppler::Document::load(file);
    if (!m_book->document)
        return;
    m_book->document->setRenderHint(Poppler::Document::Antialiasing);
    m_book->document->setRenderHint(Poppler::Document::TextAntialiasing);
}

PdfPages::~PdfPages() = default;

Result<RenderedPage> PdfPages::draw(const PageRequest &request) const
{
    const Poppler::Document *document = m_book->document.get();
    if (!document)
        return Error::failed(tr("This PDF is damaged and cannot be drawn; its text is shown instead."));
    if (document->isLocked())
        return Error::failed(tr("This PDF is protected by a password; only what was read of it is shown."));
    const int pages = document->numPages();
    const int number = std::clamp(request.page, 1, std::max(1, pages));
    const std::unique_ptr<Poppler::Page> page = document->page(number - 1);
    const QSizeF points = page ? page->pageSizeF() : QSizeF();
    const bool drawable = std::isfinite(points.width()) && std::isfinite(points.height()) && points.width() > 0 && points.height() > 0;
    if (!drawable)
        return Error::failed(tr("This page is damaged and cannot be drawn; its text is shown instead."));
    RenderedPage drawn;
    drawn.page = number;
    drawn.pages = pages;
    drawn.scale = possibleScale(points, request);
    drawn.width = std::max(1, int(points.width() * drawn.scale + 0.5));
    drawn.height = std::max(1, int(points.height() * drawn.scale + 0.5));
    if (!(drawn.scale > 0) || qint64(drawn.width) * drawn.height > mostPixels)
        return Error::failed(tr("This page has a shape that cannot be drawn; its text is shown instead."));
    QImage image = page->renderToImage(72 * drawn.scale, 72 * drawn.scale, 0, 0, drawn.width, drawn.height).convertToFormat(QImage::Format_RGB32);
    if (image.size() != QSize(drawn.width, drawn.height))
        return Error::failed(tr("This page is damaged and cannot be drawn; its text is shown instead."));
    drawn.pixels = QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
    image = {};
    if (request.quote.quote.isEmpty() && request.find.isEmpty())
        return drawn;
    const Boxes boxes = boxesOf(*page);
    drawn.marks = marksOf(boxes, request.quote, number, drawn.scale);
    drawn.finds = findsOf(boxes, request.find, drawn.scale);
    return drawn;
}

} // namespace superinstance
