#include "engine/extractor/harmlesshtml.h"

#include "engine/extractor/harmlessblocks.h"
#include "engine/extractor/htmlnodes.h"
#include "engine/indexing/decoder.h"

#include <QCoreApplication>
#include <QSet>

#include <md4c-html.h>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <utility>

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
// Begins a line of its own but is not drawn itself.
bool isContainer(const QString &name)
{
    static const QSet<QString> names = setOf("address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header "
                                             "html li main nav section summary table tbody td tfoot th thead tr");
    return names.contains(name);
}

// How much stands below a node: characters, and a few for each element.
qsizetype weightOf(const xmlNode *node, bool *holdsTable = nullptr)
{
    constexpr qsizetype ofElement = 8;
    qsizetype weight = 0;
    const auto below = [](const xmlNode *of) { return of->type == XML_ELEMENT_NODE ? of->children : nullptr; };
    for (const xmlNode *at = node; at;) {
        if (holdsTable && isTable(nameOf(at)))
            *holdsTable = true;
        weight += at->type == XML_ELEMENT_NODE ? ofElement : at->content ? qsizetype(strlen(reinterpret_cast<const char *>(at->content))) : 0;
        if (const xmlNode *child = below(at)) {
            at = child;
            continue;
        }
        while (at != node && !at->next)
            at = at->parent;
        at = at == node ? nullptr : at->next;
    }
    return weight;
}

// What a table is like, before any of it is written.
struct TableShape {
    QList<qsizetype> columns; // the sum of what stands in each, longer cells counting no more than a line
    int cells = 0;
    int mostCells = 0; // in a row
    qsizetype weight = 0, heaviest = 0; // of all, of a row
    bool nested = false;

    static constexpr qsizetype mostOfRow = 1500, mostOfBlock = 2000;
    static constexpr int mostRowCells = 32, mostBlockCells = 48;

    void look(const xmlNode *first)
    {
        for (const xmlNode *node = first; node; node = node->next) {
            const QString name = nameOf(node);
            if (name == QLatin1String("tr"))
                row(node);
            else if (node->type == XML_ELEMENT_NODE)
                look(node->children);
        }
    }
    void row(const xmlNode *node)
    {
        constexpr qsizetype line = 40;
        int column = 0;
        const qsizetype own = weightOf(node, &nested);
        for (const xmlNode *cell = node->children; cell; cell = cell->next) {
            if (cell->type != XML_ELEMENT_NODE)
                continue;
            if (column == columns.size())
                columns.append(0);
            columns[column++] += std::min(line, weightOf(cell));
        }
        weight += own;
        heaviest = std::max(heaviest, own);
        cells += column;
        mostCells = std::max(mostCells, column);
    }
    bool fitsABlock() const { return weight <= mostOfBlock && cells <= mostBlockCells; }
    bool canBeCut() const { return !nested && heaviest <= mostOfRow && mostCells <= mostRowCells; }
    // Of a column, in hundredths; its parts would each have columns of their own width.
    int width(int column) const
    {
        const qsizetype all = std::accumulate(columns.begin(), columns.end(), qsizetype(0));
        return all > 0 ? std::max(1, int(100 * columns.value(column) / all)) : 0;
    }
};

class HarmlessWriter {
public:
    void walk(const xmlNode *first, int depth)
    {
        for (const xmlNode *node = first; node && !full(); node = node->next) {
            if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
                m_blocks.write(cleanText(QString::fromUtf8(reinterpret_cast<const char *>(node->content))));
            else if (node->type == XML_ELEMENT_NODE && depth < deepestElement)
                element(node, depth);
            else if (node->type == XML_ELEMENT_NODE)
                m_blocks.write(cleanText(contentOf(node)));
        }
    }
    RenderedText finish(const QuotePlace &quote) { return m_blocks.finish(quote); }
    bool full() const { return m_blocks.written() >= mostCharacters; }

private:
    void element(const xmlNode *node, int depth)
    {
        const QString name = nameOf(node);
        if (isHidden(node))
            return;
        if (name == QLatin1String("br"))
            m_blocks.breakLine();
        else if (name == QLatin1String("hr"))
            m_blocks.rule();
        else if (name == QLatin1String("img"))
            picture(node);
        else if (isTable(name) && m_tables < deepestTable)
            table(node, depth);
        else if (isTextBlock(name) || (name == QLatin1String("li") && m_lists > 0) || (isTablePart(name) && m_tables > 0) || isInline(name))
            written(node, name, depth);
        else if (isContainer(name))
            container(node, depth);
        else
            walk(node->children, depth + 1);
    }
    // Where it cannot have a block of its own, a row at least begins a line.
    void container(const xmlNode *node, int depth)
    {
        const bool free = !m_blocks.isOpen();
        if (free)
            m_blocks.endBlock();
        walk(node->children, depth + 1);
        if (free)
            m_blocks.endBlock();
        else if (nameOf(node) == QLatin1String("tr"))
            m_blocks.breakLine();
        else if (isTablePart(nameOf(node)))
            m_blocks.write(QStringLiteral(" "));
    }
    // One whose rows are too long to be laid out together, as pages are that were laid out by a table, is shown without it.
    void table(const xmlNode *node, int depth)
    {
        TableShape shape;
        shape.look(node->children);
        if (!shape.fitsABlock() && !shape.canBeCut()) {
            const int around = std::exchange(m_tables, 0);
            container(node, depth);
            m_tables = around;
            return;
        }
        ++m_tables;
        const TableShape *around = std::exchange(m_cut, shape.fitsABlock() ? nullptr : &shape);
        written(node, nameOf(node), depth);
        m_cut = around;
        --m_tables;
    }
    void written(const xmlNode *node, const QString &name, int depth)
    {
        const bool list = name == QLatin1String("ul") || name == QLatin1String("ol");
        if (!m_blocks.isOpen() && !isInline(name))
            m_blocks.endBlock();
        m_lists += list;
        m_blocks.open(name, attributes(name));
        walk(node->children, depth + 1);
        m_blocks.close();
        m_lists -= list;
    }
    // Only those of a table that is cut, so that its columns go on below one another.
    QString attributes(const QString &name)
    {
        if (!m_cut)
            return {};
        if (isTable(name))
            return QStringLiteral(" width=\"100%\"");
        if (name == QLatin1String("tr"))
            m_column = 0;
        else if (isTablePart(name))
            return QStringLiteral(" width=\"%1%\"").arg(m_cut->width(m_column++));
        return {};
    }
    // Nothing is loaded; its description is text of the page.
    void picture(const xmlNode *node)
    {
        const QString description = cleanText(attributeOf(node, "alt")).simplified();
        if (!description.isEmpty())
            m_blocks.write(QLatin1Char('[') + description + QLatin1Char(']'));
    }

    HarmlessBlocks m_blocks;
    const TableShape *m_cut = nullptr; // the table in which we are, when it is cut into parts
    int m_column = 0; // in it
    int m_lists = 0, m_tables = 0; // elements round the place
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

Result<RenderedText> harmlessHtml(const QString &kind, const QByteArray &bytes, const QuotePlace &quote)
{
    const bool markdown = kind == QLatin1String("markdown");
    const std::optional<QString> decoded = markdown ? decodeText(bytes) : std::nullopt;
    const std::optional<QByteArray> utf8 = !markdown ? htmlAsUtf8(bytes) : decoded ? std::optional(htmlOfMarkdown(*decoded)) : std::nullopt;
    if (!utf8)
        return Error::failed(tr("This file holds no text now; what was read of it is shown."));
    const HtmlTree tree = treeOf(*utf8);
    if (!tree.document)
        return Error::failed(tr("This document is damaged and cannot be shown with its layout; its text is shown instead."));
    HarmlessWriter writer;
    writer.walk(xmlDocGetRootElement(tree.document.get()), 0);
    if (writer.full())
        return Error::failed(tr("This document is too long to be shown with its layout; its text is shown instead."));
    QuotePlace shown = quote;
    if (markdown)
        shown.quote = withoutAddresses(quote.quote);
    return writer.finish(shown);
}

} // namespace superinstance
