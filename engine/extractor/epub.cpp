#include "engine/extractor/documentwriter.h"
#include "engine/extractor/package.h"

#include <QUrl>
#include <QXmlStreamReader>

namespace superinstance {

namespace {

// What the book's package file says.
struct Book {
    QString title;
    QStringList chapters; // names of parts, in the order they are read
};

// The package file's name, as the container tells it.
QString packageFile(const QByteArray &container)
{
    QXmlStreamReader xml(container);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("rootfile"))
            return attributeOf(xml, QLatin1String("full-path"));
    return {};
}

Book bookOf(const QByteArray &part, const QString &name)
{
    Book book;
    QHash<QString, QString> items;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("title") && book.title.isEmpty())
            book.title = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
        else if (xml.name() == QLatin1String("item"))
            items.insert(attributeOf(xml, QLatin1String("id")), resolved(name, QUrl::fromPercentEncoding(attributeOf(xml, QLatin1String("href")).toUtf8())));
        else if (xml.name() == QLatin1String("itemref") && items.contains(attributeOf(xml, QLatin1String("idref"))))
            book.chapters.append(items.value(attributeOf(xml, QLatin1String("idref"))));
    }
    book.chapters.removeDuplicates();
    return book;
}

// Fonts may be veiled in a book that is open; a veiled chapter means that it is not.
bool isProtected(const Package &package, const Book &book)
{
    QXmlStreamReader xml(package.parts.value(QStringLiteral("META-INF/encryption.xml")));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("CipherReference")
            && book.chapters.contains(QUrl::fromPercentEncoding(attributeOf(xml, QLatin1String("URI")).toUtf8())))
            return true;
    return false;
}

bool isPage(const QString &name)
{
    static const QStringList pictures { QStringLiteral(".jpg"), QStringLiteral(".jpeg"), QStringLiteral(".png"), QStringLiteral(".gif"), QStringLiteral(".svg"), QStringLiteral(".css"),
                                        QStringLiteral(".ttf"), QStringLiteral(".otf"), QStringLiteral(".woff"), QStringLiteral(".mp3"), QStringLiteral(".mp4") };
    return std::none_of(pictures.begin(), pictures.end(), [&](const QString &ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

} // namespace

ExtractedText parseEpub(const ExtractionRequest &request)
{
    const Package package = unpack(request.bytes, isPage);
    const QString name = packageFile(package.parts.value(QStringLiteral("META-INF/container.xml")));
    const Book book = bookOf(package.parts.value(name), name);
    if (isProtected(package, book))
        return unreadable(Reason::tr("This book is copy-protected and can only be read in its shop's own program."));
    ExtractedText text;
    text.title = book.title;
    DocumentWriter writer(text, request.maxChars);
    bool whole = !book.chapters.isEmpty();
    for (const QString &chapter : book.chapters) {
        if (writer.isFull())
            break;
        const QByteArray bytes = package.parts.value(chapter);
        if (bytes.isEmpty())
            continue;
        const ExtractedText page = parseHtml({ QStringLiteral("html"), bytes, request.maxChars });
        whole = whole && page.state == FileState::Indexed;
        writer.addDocument(page);
    }
    writer.finish();
    settle(text, package, !whole);
    text.mime = QStringLiteral("application/epub+zip");
    return text;
}

} // namespace superinstance
