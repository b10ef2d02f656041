#include "engine/extractor/htmlnodes.h"

#include "engine/extractor/invisibility.h"
#include "engine/extractor/stylesheet.h"
#include "engine/indexing/decoder.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QVarLengthArray>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

namespace superinstance {

namespace {

constexpr int deepestParsed = 10'000; // beyond, it is given up

// Of one page.
struct Parsing {
    const NameSet *leftOut = nullptr;
    bool styled = false; // its style sheets may ask for any element, its class and its id
    bool tooDeep = false;
    QVarLengthArray<bool, 256> inTree {}; // the open elements: whether they are
};

bool mayBeStyled(const QByteArray &utf8)
{
    for (qsizetype at = utf8.indexOf('<'); at >= 0; at = utf8.indexOf('<', at + 1))
        if (qstrnicmp(utf8.constData() + at, "<style", 6) == 0)
            return true;
    return false;
}

// Most attributes of a page are addresses and the like, each of them several pieces of memory.
bool isAskedFor(const xmlChar *attribute, bool styled)
{
    static const NameSet always("hidden style color bgcolor background media alt colspan rowspan role"), ofRules("class id");
    const QLatin1String name(reinterpret_cast<const char *>(attribute));
    return always.contains(name) || (styled && ofRules.contains(name));
}

// libxml2 itself would end a page that holds a text of ten million bytes.
void startElement(void *context, const xmlChar *name, const xmlChar **attributes)
{
    const htmlParserCtxtPtr parser = static_cast<htmlParserCtxtPtr>(context);
    Parsing *parsing = static_cast<Parsing *>(parser->_private);
    if (parsing->inTree.size() > deepestParsed) {
        parsing->tooDeep = true;
        xmlStopParser(parser);
        return;
    }
    QVarLengthArray<const xmlChar *, 16> asked; // name, value, …, null
    for (const xmlChar **each = attributes; each && *each; each += 2)
        if (isAskedFor(*each, parsing->styled))
            asked << each[0] << each[1];
    asked << nullptr;
    const bool plain = asked.size() == 1 && !parsing->styled && parser->node;
    const bool leftOut = plain && parsing->leftOut && parsing->leftOut->contains(QLatin1String(reinterpret_cast<const char *>(name)));
    parsing->inTree.append(!leftOut);
    if (!leftOut)
        xmlSAX2StartElement(context, name, asked.size() > 1 ? asked.data() : nullptr);
}

void endElement(void *context, const xmlChar *name)
{
    Parsing *parsing = static_cast<Parsing *>(static_cast<htmlParserCtxtPtr>(context)->_private);
    const bool inTree = parsing->inTree.isEmpty() || parsing->inTree.last();
    if (!parsing->inTree.isEmpty())
        parsing->inTree.removeLast();
    if (inTree)
        xmlSAX2EndElement(context, name);
}

} // namespace

NameSet::NameSet(const char *list)
{
    for (const QLatin1String name : QLatin1String(list).tokenize(QLatin1Char(' '))) {
        quint8 slot = slotOf(name);
        while (!m_slots[slot].isEmpty())
            ++slot;
        m_slots[slot] = name;
    }
}

QLatin1String nameOf(const xmlNode *node)
{
    return QLatin1String(reinterpret_cast<const char *>(node->name));
}

std::optional<QByteArray> htmlAsUtf8(const QByteArray &bytes)
{
    static const QRegularExpression declared(QStringLiteral("charset\\s*=\\s*[\"']?([\\w.:-]+)"), QRegularExpression::CaseInsensitiveOption);
    if (isCleanUtf8(bytes))
        return bytes;
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

QString attributeOf(const xmlNode *element, const char *name)
{
    const std::unique_ptr<xmlChar, void (*)(void *)> value(xmlGetProp(element, reinterpret_cast<const xmlChar *>(name)), [](void *each) { xmlFree(each); });
    return QString::fromUtf8(reinterpret_cast<const char *>(value.get()));
}

bool isHiddenKind(const xmlNode *node)
{
    static const NameSet hidden("script style head noscript template svg iframe object select button");
    return hidden.contains(nameOf(node));
}

bool isHidden(const xmlNode *node)
{
    return isHiddenKind(node) || isInvisible(node);
}

HtmlTree treeOf(const QByteArray &utf8, const NameSet *leftOut)
{
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(htmlNewParserCtxt(), htmlFreeParserCtxt);
    Parsing parsing { leftOut, mayBeStyled(utf8) };
    parser->_private = &parsing;
    parser->options |= XML_PARSE_HUGE; // our own limits hold
    parser->sax->startElement = startElement;
    parser->sax->endElement = endElement;
    HtmlTree tree;
    tree.document.reset(htmlCtxtReadMemory(parser.get(), utf8.constData(), int(utf8.size()), nullptr, "UTF-8", options));
    tree.whole = !parser->disableSAX;
    tree.tooDeep = parsing.tooDeep;
    if (tree.document && parsing.styled)
        applyStyleSheets(tree.document.get());
    return tree;
}

} // namespace superinstance
