#include "engine/extractor/columns.h"
#include "engine/extractor/parsers.h"

#include "engine/indexing/decoder.h"

#include <QRegularExpression>

#include <poppler-qt6.h>

#include <algorithm>
#include <ctime>

namespace superinstance {

namespace {

constexpr qsizetype mostWords = 20'000; // of a page that is looked at for columns

// As the page looks, so that the rows of its tables stay rows; but prose in columns one column after the other.
QString layoutOf(const Poppler::Page &page)
{
    const QString whole = page.text(QRectF());
    if (!mayHaveColumns(whole))
        return whole;
    QList<QRectF> words;
    for (const std::unique_ptr<Poppler::TextBox> &word : page.textList())
        words.append(word->boundingBox());
    if (words.size() > mostWords)
        return whole;
    const QList<QRectF> parts = readingOrder(words, QRectF(QPointF(), page.pageSizeF()));
    if (parts.size() == 1)
        return whole;
    QStringList texts;
    for (const QRectF &part : parts)
        texts.append(page.text(part).trimmed());
    texts.removeAll(QString());
    return texts.join(QLatin1Char('\n'));
}

// One page: ligatures resolved, words that were divided at a line end joined again.
QString pageText(const Poppler::Document &document, int index)
{
    const std::unique_ptr<Poppler::Page> page = document.page(index);
    if (!page)
        return {};
    QString text = layoutOf(*page).normalized(QString::NormalizationForm_KC);
    static const QRegularExpression divided(QStringLiteral("(\\p{Ll})[-\u00AD]\\n\\s*(?=\\p{Ll})"), QRegularExpression::UseUnicodePropertiesOption);
    text.replace(divided, QStringLiteral("\\1"));
    return cleanText(text).trimmed();
}

// A page begins with the end of a sentence of the page before: a line end between them then, not the end of a paragraph. The rest of a
// word that was divided goes to its beginning.
void append(ExtractedText &text, QString page, int number)
{
    static const QRegularExpression rest(QStringLiteral("^\\p{Ll}+"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression open(QStringLiteral("[\\p{L}\\p{N},\u2010-]$"), QRegularExpression::UseUnicodePropertiesOption);
    const auto begun = rest.match(page);
    if (begun.hasMatch() && open.match(text.text).hasMatch()) {
        if (text.text.endsWith(QLatin1Char('-'))) {
            text.text.chop(1);
            text.text += begun.captured();
            page = page.mid(begun.capturedLength()).trimmed();
        }
        text.text += QLatin1Char('\n');
    } else if (!text.pages.isEmpty()) {
        text.text += QStringLiteral("\n\n");
    }
    text.pages.append({ text.text.size(), number });
    text.text += page;
}

constexpr int smallestPagePicture = 700; // dots of the longer side: a page at 60 dots an inch
constexpr qsizetype longestDictionary = 1000; // bytes of it before or behind what it is

// Whether a page of it may be one picture. Without one, pages without text are empty. The dictionaries of pictures lie open in every
// file; one that does not give its size there may be any.
bool holdsPagePictures(const QByteArray &bytes)
{
    static const QRegularExpression size(QStringLiteral("/(?:Width|Height)\\s+(\\d+)(?!\\s+\\d+\\s+R)\\b"));
    for (qsizetype at = bytes.indexOf("/Image"); at >= 0; at = bytes.indexOf("/Image", at + 1)) {
        const QByteArray before = bytes.mid(std::max<qsizetype>(at - longestDictionary, 0), std::min(at, longestDictionary)), behind = bytes.mid(at, longestDictionary);
        if (!before.trimmed().endsWith("/Subtype"))
            continue;
        int longest = -1;
        auto sides = size.globalMatch(QString::fromLatin1(before.mid(std::max<qsizetype>(before.lastIndexOf(" obj"), 0)) + behind.left(behind.indexOf("stream"))));
        while (sides.hasNext())
            longest = std::max(longest, sides.next().captured(1).toInt());
        if (longest < 0 || longest >= smallestPagePicture)
            return true;
    }
    return false;
}

// Which pages hold no text: all of them, or those that are pictures where others are text.
void markScanned(ExtractedText &text, const QList<int> &empty, const QByteArray &bytes)
{
    if (empty.size() == text.pages.size()) {
        text.state = FileState::Skipped;
        text.scan = true;
        text.reason = whyNoText(text.mime);
    } else if (!empty.isEmpty() && holdsPagePictures(bytes)) {
        text.state = FileState::Partial;
        text.scan = true;
        text.pictures = empty;
        text.reason = whyPartly(empty.size(), text.pages.size());
    }
}

constexpr std::clock_t longestSeconds = 10; // of processor time; beyond 15 the whole program is ended

ExtractedText partOf(ExtractedText text, int pages, int all)
{
    text.state = FileState::Partial;
    text.reason = Reason::tr("Only the first %1 of %2 pages were read, because this PDF takes very long to read.").arg(pages).arg(all);
    return text;
}

} // namespace

ExtractedText parsePdf(const ExtractionRequest &request)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) { }, {}); // its words may hold document text
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(request.bytes);
    if (!document)
        return unreadable(Reason::tr("This PDF is damaged and cannot be read. Open it in a PDF viewer and save it again, or get another copy."));
    if (document->isLocked())
        return unreadable(Reason::tr("This PDF is protected by a password. Save a copy without the password to have it read."));
    ExtractedText text;
    text.mime = QStringLiteral("application/pdf");
    text.title = document->title().simplified();
    QList<int> empty;
    const std::clock_t start = std::clock();
    for (int i = 0; i < document->numPages() && (request.maxChars <= 0 || text.text.size() <= request.maxChars); ++i) {
        if (std::clock() - start > longestSeconds * CLOCKS_PER_SEC)
            return partOf(std::move(text), i, document->numPages());
        const QString page = pageText(*document, i);
        if (page.isEmpty())
            empty.append(i + 1);
        append(text, page, i + 1);
    }
    if (text.pages.isEmpty())
        return unreadable(Reason::tr("This PDF is damaged and cannot be read. Open it in a PDF viewer and save it again, or get another copy."));
    markScanned(text, empty, request.bytes);
    return text;
}

} // namespace superinstance
