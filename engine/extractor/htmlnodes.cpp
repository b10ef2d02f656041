#include "engine/extractor/htmlnodes.h"

#include "engine/extractor/invisibility.h"
#include "engine/extractor/stylesheet.h"
#include "engine/indexing/decoder.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

namespace superinstance {

namespace {

constexpr int deepestParsed = 10'000; // beyond, it is given up

bool isHiddenName(const QString &name)
{
    static const QSet<QString> hidden { QStringLiteral("script"), QStringLiteral("style"), QStringLiteral("head"), QStringLiteral("noscript"),
                                        QStringLiteral("template"), QStringLiteral("svg"), QStringLiteral("iframe"), QStringLiteral("object"),
                                        QStringLiteral("select"), QStringLiteral("button") };
    return hidden.contains(name);
}

// libxml2 itself would end a page that holds a text of ten million bytes.
void startWithinDepth(void *context, const xmlChar *name, const xmlChar **attributes)
{
    const htmlParserCtxtPtr parser = static_cast<htmlParserCtxtPtr>(context);
    if (parser->nodeNr > deepestParsed) {
        parser->_private = parser; // see isTooDeep
        xmlStopParser(parser);
        return;
    }
    xmlSAX2StartElement(context, name, attributes);
}

} // namespace

bool isTooDeep(htmlParserCtxtPtr parser)
{
    return parser->_private == parser;
}

QString nameOf(const xmlNode *node)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(node->name)).toLower();
}

std::optional<QByteArray> htmlAsUtf8(const QByteArray &bytes)
{
    static const QRegularExpression declared(QStringLiteral("charset\\s*=\\s*[\"']?([\\w.:-]+)"), QRegularExpression::CaseInsensitiveOption);
    std::optional<QString> text;
    if (!QStringConverter::encodingForData(bytes) && !QUtf8StringView(bytes).isValidUtf8()) {
        QByteArray name = declared.match(QString::fromLatin1(bytes.left(4096))).captured(1).toLatin1().toLower();
        if (name == "iso-8859-1" || name == "us-ascii")
            name = "windows-1252"; // as browsers do
        QStringDecoder decoder(name.constData());
        if (decoder.isValid() && !name.startsWith("utf-16")) // a page in which this can be read is none
            text = cleanText(decoder.decode(bytes));
    }
    if (!text)
        text = decodeText(bytes);
    return text ? std::optional(text->toUtf8()) : std::nullopt;
}

QString contentOf(const xmlNode *node)
{
    xmlChar *content = xmlNodeGetContent(node);
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(content));
    xmlFree(content);
    return text;
}

bool isHidden(const xmlNode *node)
{
    return isHiddenName(nameOf(node)) || isInvisible(node);
}

htmlDocPtr treeOf(htmlParserCtxtPtr parser, const QByteArray &utf8)
{
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    parser->options |= XML_PARSE_HUGE; // our own limits hold
    parser->sax->startElement = startWithinDepth;
    htmlDocPtr document = htmlCtxtReadMemory(parser, utf8.constData(), int(utf8.size()), nullptr, "UTF-8", options);
    if (document)
        applyStyleSheets(document);
    return document;
}

} // namespace superinstance
