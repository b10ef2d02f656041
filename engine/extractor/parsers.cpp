#include "engine/extractor/parsers.h"

#include "engine/extractor/package.h"

#include <algorithm>
#include <iterator>

namespace superinstance {

namespace {

struct Parser {
    const char *kind;
    ExtractedText (*parse)(const ExtractionRequest &);
};

constexpr Parser parsers[] = {
    { "pdf", parsePdf },   { "html", parseHtml }, { "markdown", parseMarkdown }, { "rst", parseRst },
    { "yaml", parseYaml }, { "json", parseJson }, { "xml", parseXml },           { "rtf", parseRtf },
    { "zip", parseZip },   { "ole", parseOldOffice },
    { "svg", parseSvg },
    { "mail", [](const ExtractionRequest &request) { return parseMail(request); } },
};

bool has(const Package &package, const char *part)
{
    return package.names.contains(QLatin1String(part));
}

} // namespace

ExtractedText unreadable(const Reason &reason)
{
    ExtractedText text;
    text.state = FileState::Failed;
    text.reason = reason;
    return text;
}

ExtractedText skipped(const Reason &reason)
{
    ExtractedText text;
    text.state = FileState::Skipped;
    text.reason = reason;
    return text;
}

void limitLength(ExtractedText &text, qint64 maxChars)
{
    if (maxChars <= 0 || text.text.size() <= maxChars)
        return;
    text.text.truncate(maxChars);
    if (text.text.back().isHighSurrogate())
        text.text.chop(1); // no half character
    const auto outside = [&](const auto &mark) { return mark.start >= text.text.size(); };
    text.pages.removeIf(outside);
    text.headings.removeIf(outside);
    text.rows.removeIf(outside);
    for (TableRow &row : text.rows)
        row.end = std::min(row.end, text.text.size());
    text.scan = false; // its pages would not be the ones that were read
    text.pictures.clear();
    text.state = FileState::Partial;
    text.reason = Reason::tr("Only the first %1 characters of this document were read, because it is very long.").arg(maxChars);
}

ExtractedText parseDocument(const ExtractionRequest &request)
{
    const auto parser = std::find_if(std::begin(parsers), std::end(parsers), [&](const Parser &p) { return request.kind == QLatin1String(p.kind); });
    if (parser == std::end(parsers))
        return unreadable(Reason::tr("This kind of file cannot be read."));
    ExtractedText text = parser->parse(request);
    const bool without = text.state == FileState::Indexed && text.text.trimmed().isEmpty();
    if (without) {
        text = skipped(Reason::tr("There was no text found in this document."));
    }
    limitLength(text, request.maxChars);
    return text;
}

ExtractedText parseZip(const ExtractionRequest &request)
{
    const auto isTelling = [](const QString &name) { return name == QLatin1String("mimetype") || name == QLatin1String("[Content_Types].xml") || name == QLatin1String("_rels/.rels"); };
    const Package package = unpack(request.bytes, isTelling);
    const QByteArray mimetype = package.parts.value(QStringLiteral("mimetype")).trimmed();
    if (mimetype == "application/epub+zip" || (mimetype.isEmpty() && has(package, "META-INF/container.xml")))
        return parseEpub(request);
    if (mimetype.startsWith("application/vnd.oasis.opendocument") || has(package, "content.xml"))
        return parseOpenDocument(request);
    const QString main = mainPart(package, {});
    if (main.startsWith(QLatin1String("word/")) || has(package, "word/document.xml"))
        return parseWord(request);
    if (main.startsWith(QLatin1String("xl/")) || has(package, "xl/workbook.xml"))
        return parseExcel(request);
    if (main.startsWith(QLatin1String("ppt/")) || has(package, "ppt/presentation.xml"))
        return parsePowerpoint(request);
    if (package.encrypted)
        return unreadable(Reason::tr("This document is protected by a password. Save a copy without the password to have it read."));
    if (std::any_of(package.names.begin(), package.names.end(), [](const QString &name) { return name.endsWith(QLatin1String(".iwa")) || name.startsWith(QLatin1String("index.apxl")); }))
        return skipped(Reason::tr("Documents of Pages, Numbers and Keynote are not read. Export this one as PDF to have it read."));
    if (has(package, "[Content_Types].xml"))
        return skipped(Reason::tr("This kind of office document is not read. Export it as PDF to have it read."));
    if (!package.readable || package.damaged || package.tooLarge)
        return unreadable(Reason::tr("This office document or archive is damaged and cannot be read. Get another copy."));
    return skipped(Reason::tr("This is an archive. Unpack it to have the files in it read."));
}

ExtractedText parseOldOffice(const ExtractionRequest &request)
{
    static const QByteArray encrypted = [] {
        const QString name = QStringLiteral("EncryptedPackage");
        return QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    }();
    if (request.bytes.contains(encrypted)) // how a document of today is wrapped when it gets a password
        return unreadable(Reason::tr("This document is protected by a password. Save a copy without the password to have it read."));
    return skipped(Reason::tr("This kind of file (an old office document) is not read. Export it as PDF or text to have it read."));
}

} // namespace superinstance
