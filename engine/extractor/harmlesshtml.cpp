#include "engine/extractor/harmlesshtml.h"

#include "engine/extractor/htmlnodes.h"
#include "engine/extractor/letters.h"
#include "engine/indexing/decoder.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <md4c-html.h>

#include <memory>

namespace superinstance {

namespace {

constexpr qsizetype mostCharacters = 600'000; // of HTML that is given out
constexpr int deepestElement = 60; // what is nested deeper is shown without its layout
constexpr int deepestTable = 2;

QString tr(const char *text)
{
    return QCoreApplication::translate("Extractor", text);
}

QSet<QString> setOf(const char *names)
{
    const QStringList split = QString::fromLatin1(names).split(QLatin1Char(' '));
    return QSet<QString>(split.begin(), split.end());
}

bool isTextBlock(const QString &name)
{
    static const QSet<QString> names = setOf("p h1 h2 h3 h4 h5 h6 ul ol pre blockquote");
    return names.contains(name);
}
bool isTable(const QString &name) { return name == QLatin1String("table"); }
bool isTablePart(const QString &name)
{
    static const QSet<QString> names = setOf("tr td th");
    return names.contains(name);
}
bool isInline(const QString &name)
{
    static const QSet<QString> names = setOf("b strong i em code s del sub sup u kbd tt small");
    return names.contains(name);
}
// Begins a line of its own but is not drawn itself.
bool isContainer(const QString &name)
{
    static const QSet<QString> names = setOf("address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header "
                                             "html li main nav section summary table tbody td tfoot th thead tr");
    return names.contains(name);
}

// Where a letter stands: in which block, from where to where in its HTML.
struct Place {
    qsizetype block = 0, start = 0, end = 0;
};

class HarmlessWriter {
public:
    void walk(const xmlNode *first, int depth)
    {
        for (const xmlNode *node = first; node && m_written < mostCharacters; node = node->next) {
            if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
                write(cleanText(QString::fromUtf8(reinterpret_cast<const char *>(node->content))));
            else if (node->type == XML_ELEMENT_NODE && depth < deepestElement)
                element(node, depth);
            else if (node->type == XML_ELEMENT_NODE)
                write(cleanText(contentOf(node)));
        }
    }
    RenderedText finish(const QString &quote)
    {
        endBlock();
        RenderedText text;
        text.blocks = m_blocks;
        const QList<Place> places = m_letters.find(quote, Qt::CaseSensitive, 0);
        if (!places.isEmpty()) {
            text.quoteBlock = int(places.first().block);
            QString &last = text.blocks[places.last().block];
            last.insert(behindPunctuation(last, places.last().end, quote), QChar(RenderedText::quoteEnds));
            text.blocks[places.first().block].insert(places.first().start, QChar(RenderedText::quoteBegins));
        }
        return text;
    }
    bool full() const { return m_written >= mostCharacters; }

private:
    // The sentence ends with more than its last letter.
    static qsizetype behindPunctuation(const QString &block, qsizetype end, const QString &quote)
    {
        qsizetype from = quote.size();
        while (from > 0 && !quote[from - 1].isLetterOrNumber())
            --from;
        for (; from < quote.size(); ++from) {
            const QString sign = QString(quote[from]).toHtmlEscaped();
            if (QStringView(block).mid(end).startsWith(sign))
                end += sign.size();
        }
        return end;
    }
    void element(const xmlNode *node, int depth)
    {
        const QString name = nameOf(node);
        if (isHidden(node))
            return;
        const bool inTable = m_tables > 0;
        if (name == QLatin1String("br"))
            m_block += QStringLiteral("<br>");
        else if (name == QLatin1String("hr"))
            rule();
        else if (name == QLatin1String("img"))
            picture(node);
        else if (isTextBlock(name) || (name == QLatin1String("li") && m_lists > 0) || (isTable(name) && m_tables < deepestTable) || (isTablePart(name) && inTable))
            block(node, name, depth);
        else if (isInline(name))
            wrapped(node, name, depth);
        else if (isContainer(name) && m_open == 0)
            container(node, depth);
        else
            walk(node->children, depth + 1);
    }
    void container(const xmlNode *node, int depth)
    {
        endBlock();
        walk(node->children, depth + 1);
        if (m_open == 0)
            endBlock();
    }
    void block(const xmlNode *node, const QString &name, int depth)
    {
        if (m_open == 0)
            endBlock();
        const bool list = name == QLatin1String("ul") || name == QLatin1String("ol");
        const bool preformatted = name == QLatin1String("pre");
        ++m_open;
        m_lists += list;
        m_tables += isTable(name);
        m_preformatted += preformatted;
        wrapped(node, name, depth);
        m_preformatted -= preformatted;
        m_tables -= isTable(name);
        m_lists -= list;
        if (--m_open == 0)
            endBlock();
    }
    void wrapped(const xmlNode *node, const QString &name, int depth)
    {
        m_block += QLatin1Char('<') + name + QLatin1Char('>');
        walk(node->children, depth + 1);
        m_block += QLatin1String("</") + name + QLatin1Char('>');
    }
    void rule()
    {
        if (m_open > 0)
            return;
        endBlock();
        m_blocks.append(QStringLiteral("<hr>"));
    }
    // Nothing is loaded; its description is text of the page.
    void picture(const xmlNode *node)
    {
        xmlChar *attribute = xmlGetProp(node, reinterpret_cast<const xmlChar *>("alt"));
        const QString description = cleanText(QString::fromUtf8(reinterpret_cast<const char *>(attribute))).simplified();
        xmlFree(attribute);
        if (!description.isEmpty())
            write(QLatin1Char('[') + description + QLatin1Char(']'));
    }
    void write(const QString &text)
    {
        m_written += text.size();
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (c.unicode() == RenderedText::quoteBegins || c.unicode() == RenderedText::quoteEnds || c == QChar::ObjectReplacementCharacter)
                continue;
            const qsizetype start = m_block.size();
            m_block += c == QLatin1Char('\n') && m_preformatted == 0 ? QStringLiteral(" ") : QString(c).toHtmlEscaped();
            m_letters.add(QString(c), { m_blocks.size(), start, m_block.size() });
        }
    }
    void endBlock()
    {
        static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
        if (m_block.isEmpty())
            return;
        QString bare = m_block;
        if (bare.remove(tag).trimmed().isEmpty()) {
            m_block.clear(); // no letter in it, so that no place points here
            return;
        }
        m_blocks.append(std::exchange(m_block, {}));
    }

    QStringList m_blocks;
    QString m_block;
    Letters<Place> m_letters;
    qsizetype m_written = 0;
    int m_open = 0, m_lists = 0, m_tables = 0, m_preformatted = 0; // elements round the place
};

QByteArray htmlOfMarkdown(const QString &text)
{
    QByteArray html = QByteArrayLiteral("<html><body>");
    const auto append = [](const MD_CHAR *part, MD_SIZE size, void *into) { static_cast<QByteArray *>(into)->append(part, qsizetype(size)); };
    const QByteArray utf8 = text.toUtf8();
    md_html(utf8.constData(), MD_SIZE(utf8.size()), append, &html, MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML, 0);
    return html + "</body></html>";
}

} // namespace

Result<RenderedText> harmlessHtml(const QString &kind, const QByteArray &bytes, const QString &quote)
{
    const bool markdown = kind == QLatin1String("markdown");
    const std::optional<QString> decoded = markdown ? decodeText(bytes) : std::nullopt;
    const std::optional<QByteArray> utf8 = !markdown ? htmlAsUtf8(bytes) : decoded ? std::optional(htmlOfMarkdown(*decoded)) : std::nullopt;
    if (!utf8)
        return Error::failed(tr("This file holds no text now; what was read of it is shown."));
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(htmlNewParserCtxt(), htmlFreeParserCtxt);
    const std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document(treeOf(parser.get(), *utf8), xmlFreeDoc);
    if (!document)
        return Error::failed(tr("This document is damaged and cannot be shown with its layout; its text is shown instead."));
    HarmlessWriter writer;
    writer.walk(xmlDocGetRootElement(document.get()), 0);
    if (writer.full())
        return Error::failed(tr("This document is too long to be shown with its layout; its text is shown instead."));
    static const QRegularExpression address(QStringLiteral("\\]\\([^)\\n]*\\)"));
    return writer.finish(markdown ? QString(quote).replace(address, QStringLiteral("]")) : quote);
}

} // namespace superinstance
