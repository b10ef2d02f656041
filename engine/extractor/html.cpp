#include "engine/extractor/parsers.h"

#include "engine/indexing/decoder.h"

#include <QCoreApplication>
#include <QSet>

#include <libxml/HTMLparser.h>

namespace superinstance {

namespace {

constexpr int deepestElement = 500; // deeper nesting is an attack on the stack, not a document

QString nameOf(const xmlNode *node)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(node->name)).toLower();
}

bool isHidden(const QString &name)
{
    static const QSet<QString> hidden { QStringLiteral("script"), QStringLiteral("style"), QStringLiteral("head"), QStringLiteral("noscript"),
                                        QStringLiteral("template"), QStringLiteral("svg"), QStringLiteral("iframe"), QStringLiteral("object"),
                                        QStringLiteral("select"), QStringLiteral("button") };
    return hidden.contains(name);
}

bool isBlock(const QString &name)
{
    static const QSet<QString> blocks = [] {
        const QStringList names = QStringLiteral("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer "
                                                 "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul")
                                      .split(QLatin1Char(' '));
        return QSet<QString>(names.begin(), names.end());
    }();
    return blocks.contains(name);
}

// Walks the tree and writes its text, with a break at every block.
class Writer {
public:
    explicit Writer(ExtractedText &text) : m_text(text) { }

    void walk(const xmlNode *first, int depth)
    {
        for (const xmlNode *node = first; node; node = node->next) {
            if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
                write(QString::fromUtf8(reinterpret_cast<const char *>(node->content)));
            else if (node->type == XML_ELEMENT_NODE && depth < deepestElement)
                element(node, depth);
        }
    }
    void finish()
    {
        while (m_text.text.endsWith(QLatin1Char('\n')) || m_text.text.endsWith(QLatin1Char(' ')))
            m_text.text.chop(1);
        const qsizetype length = m_text.text.size();
        for (TableRow &row : m_text.rows)
            row.end = std::min(row.end, length);
    }

private:
    void element(const xmlNode *node, int depth)
    {
        const QString name = nameOf(node);
        if (isHidden(name) || xmlHasProp(node, reinterpret_cast<const xmlChar *>("hidden")))
            return;
        if (name == QLatin1String("br"))
            breakLine();
        else if (name == QLatin1String("td") || name == QLatin1String("th"))
            cell(node, depth);
        else if (isBlock(name))
            block(node, name, depth);
        else
            walk(node->children, depth + 1);
    }

    void block(const xmlNode *node, const QString &name, int depth)
    {
        const bool tight = name == QLatin1String("li") || name == QLatin1String("tr") || name == QLatin1String("dt") || name == QLatin1String("dd");
        if (tight)
            breakLine();
        else
            breakParagraph();
        if (name == QLatin1String("li"))
            m_text.text += QStringLiteral("- ");
        const qsizetype start = m_text.text.size();
        const bool wasPreformatted = m_preformatted;
        m_preformatted = m_preformatted || name == QLatin1String("pre");
        const bool wasHeader = std::exchange(m_rowIsHeader, false);
        walk(node->children, depth + 1);
        m_preformatted = wasPreformatted;
        const QString written = m_text.text.mid(start).simplified();
        if (name.size() == 2 && name[0] == QLatin1Char('h') && name[1].isDigit() && !written.isEmpty())
            m_text.headings.append({ start, name[1].digitValue(), written });
        if (name == QLatin1String("tr") && !written.isEmpty())
            m_text.rows.append({ start, m_text.text.size(), m_rowIsHeader });
        m_rowIsHeader = wasHeader;
        if (tight)
            breakLine();
        else
            breakParagraph();
    }

    void cell(const xmlNode *node, int depth)
    {
        if (!m_text.text.isEmpty() && !m_text.text.endsWith(QLatin1Char('\n')))
            m_text.text += QStringLiteral(" | ");
        m_rowIsHeader = m_rowIsHeader || nameOf(node) == QLatin1String("th");
        walk(node->children, depth + 1);
    }

    void write(const QString &content)
    {
        if (m_preformatted) {
            m_text.text += content;
            return;
        }
        for (const QChar c : content) {
            if (!c.isSpace())
                m_text.text += c;
            else if (!m_text.text.isEmpty() && !m_text.text.back().isSpace())
                m_text.text += QLatin1Char(' ');
        }
    }
    void breakLine()
    {
        while (m_text.text.endsWith(QLatin1Char(' ')))
            m_text.text.chop(1);
        if (!m_text.text.isEmpty() && !m_text.text.endsWith(QLatin1Char('\n')))
            m_text.text += QLatin1Char('\n');
    }
    void breakParagraph()
    {
        breakLine();
        if (!m_text.text.isEmpty() && !m_text.text.endsWith(QStringLiteral("\n\n")))
            m_text.text += QLatin1Char('\n');
    }

    ExtractedText &m_text;
    bool m_preformatted = false;
    bool m_rowIsHeader = false;
};

QString titleOf(const xmlNode *first, int depth = 0)
{
    for (const xmlNode *node = first; node && depth < 6; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && nameOf(node) == QLatin1String("title")) {
            xmlChar *content = xmlNodeGetContent(node);
            const QString title = QString::fromUtf8(reinterpret_cast<const char *>(content)).simplified();
            xmlFree(content);
            return title;
        }
        const QString below = node->type == XML_ELEMENT_NODE ? titleOf(node->children, depth + 1) : QString();
        if (!below.isEmpty())
            return below;
    }
    return {};
}

} // namespace

ExtractedText parseHtml(const ExtractionRequest &request)
{
    ExtractedText text;
    text.mime = QStringLiteral("text/html");
    // Our decoder knows more character sets and is stricter; a declared one that it cannot confirm is left to libxml2.
    const bool utf8 = QString::fromUtf8(request.bytes).toUtf8() == request.bytes;
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    htmlDocPtr document = htmlReadMemory(request.bytes.constData(), int(request.bytes.size()), nullptr, utf8 ? "UTF-8" : nullptr, options);
    if (!document)
        return unreadable(QCoreApplication::translate("Extractor", "This web page is damaged and cannot be read."));
    const xmlNode *root = xmlDocGetRootElement(document);
    text.title = titleOf(root);
    Writer writer(text);
    writer.walk(root, 0);
    writer.finish();
    xmlFreeDoc(document);
    return text;
}

} // namespace superinstance
