#include "engine/extractor/htmlnodes.h"
#include "engine/extractor/htmltable.h"
#include "engine/extractor/invisibility.h"
#include "engine/extractor/parsers.h"

#include "engine/indexing/decoder.h"
#include "engine/text/orders.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <string_view>

namespace superinstance {

namespace {

constexpr int longestCell = 400; // characters
constexpr int wordsOfProse = 7, lettersToASign = 30; // in a line, on average; for each sign that code is full of
constexpr char16_t firstUnspaced = 0xE00; // from Thai on a letter may be a word
constexpr int deepestElement = 500; // deeper nesting is an attack on the stack, not a document; its text is kept

using Elements = QSet<const xmlNode *>;

bool isBlock(QLatin1String name)
{
    static const NameSet blocks("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer "
                                "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul");
    return blocks.contains(name);
}

// A block with no empty line round it.
bool isTight(QLatin1String name)
{
    static const NameSet tight("li tr dt dd thead tbody tfoot");
    return tight.contains(name);
}

bool isHeading(QLatin1String name)
{
    return name.size() == 2 && name[0] == QLatin1Char('h') && QChar(name[1]).isDigit();
}

bool holdsLayout(const xmlNode *first, int depth = 0)
{
    static const NameSet layout("table ul ol dl pre h1 h2 h3 h4 h5 h6");
    for (const xmlNode *node = first; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE && (depth >= deepestElement || layout.contains(nameOf(node)) || holdsLayout(node->children, depth + 1)))
            return true;
    return false;
}

// A cell of a table of facts, whose blocks stay on the row's line; tables are also used to lay out whole pages.
bool isShortCell(const xmlNode *cell)
{
    return !holdsLayout(cell->children) && contentOf(cell).size() <= longestCell;
}

// Whether what a page shows as it was typed is code, whose lines stay together: several lines, and no prose that somebody broke by
// hand, as mails and reports are. One that holds a fence itself gets none.
bool isCode(QStringView typed)
{
    static constexpr std::array<bool, 0x80> isSign = [] {
        std::array<bool, 0x80> all {};
        for (const char sign : std::string_view("{}[]()<>=;_$#/\\|&*+@~^%"))
            all[std::size_t(sign)] = true;
        return all;
    }();
    if (!typed.contains(QLatin1Char('\n')) || typed.contains(QLatin1String("```")) || typed.contains(QLatin1String("~~~")))
        return false;
    qsizetype lines = 1, words = 0, signs = 0, letters = 0;
    QChar before = QLatin1Char('\n');
    for (const QChar c : typed) {
        lines += c == QLatin1Char('\n') && before != c;
        words += !c.isSpace() && (before.isSpace() || (c.unicode() >= firstUnspaced && c.isLetter()));
        signs += c.unicode() < isSign.size() && isSign[c.unicode()];
        letters += c.isLetter();
        before = c;
    }
    return words < wordsOfProse * lines || signs * lettersToASign > letters;
}

// Walks the tree and writes its text, with a break at every block.
class Writer {
public:
    Writer(ExtractedText &text, const Elements &invisible, qint64 maxChars) : m_text(text), m_invisible(invisible), m_maxChars(maxChars) { }

    void walk(const xmlNode *first, int depth)
    {
        for (const xmlNode *node = first; node; node = node->next) {
            if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
                write(QByteArrayView(node->content));
            else if (node->type == XML_ELEMENT_NODE && depth < deepestElement)
                element(node, depth);
            else if (node->type == XML_ELEMENT_NODE)
                write(cleanText(contentOf(node))); // without its layout, but not lost
        }
    }
    void finish()
    {
        while (m_text.text.endsWith(QLatin1Char('\n')) || m_text.text.endsWith(QLatin1Char(' ')))
            m_text.text.chop(1);
        const qsizetype length = m_text.text.size();
        const auto beyond = [length](const auto &mark) { return mark.start > length; }; // of a cell that was left out, as it said nothing in the end
        m_text.rows.removeIf(beyond);
        m_text.headings.removeIf(beyond);
        for (TableRow &row : m_text.rows)
            row.end = std::clamp(row.end, row.start, length);
        const auto earlier = [](const auto &a, const auto &b) { return a.start < b.start; }; // inner ones were added first
        std::stable_sort(m_text.rows.begin(), m_text.rows.end(), earlier);
        std::stable_sort(m_text.headings.begin(), m_text.headings.end(), earlier);
    }

private:
    void element(const xmlNode *node, int depth)
    {
        const QLatin1String name = nameOf(node);
        if (isHiddenKind(node) || m_invisible.contains(node))
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

    void block(const xmlNode *node, QLatin1String name, int depth)
    {
        const bool tight = isTight(name);
        if (tight)
            breakLine();
        else
            breakParagraph();
        if (name == QLatin1String("li")) {
            m_text.text += QStringLiteral("- ");
            m_itemStart = m_text.text.size();
        }
        const qsizetype start = m_text.text.size();
        const bool wasHeader = std::exchange(m_rowIsHeader, false);
        if (name == QLatin1String("pre") && !m_preformatted)
            preformatted(node, depth);
        else if (name == QLatin1String("table"))
            table(node, depth);
        else
            rowsOrBlocks(node, name, depth);
        if (isHeading(name) || name == QLatin1String("tr"))
            mark(node, name, start);
        m_rowIsHeader = wasHeader;
        if (tight)
            breakLine();
        else
            breakParagraph();
    }

    // What was written from there on.
    void mark(const xmlNode *node, QLatin1String name, qsizetype start)
    {
        const QString written = m_text.text.mid(start).simplified();
        if (written.isEmpty())
            return;
        if (isHeading(name)) {
            m_text.headings.append({ start, QChar(name[1]).digitValue(), written });
            return;
        }
        dropSpaces();
        m_text.rows.append({ start, m_text.text.size(), m_rowIsHeader || nameOf(node->parent) == QLatin1String("thead") });
    }

    void preformatted(const xmlNode *node, int depth)
    {
        const qsizetype start = m_text.text.size(), marks = m_text.rows.size() + m_text.headings.size();
        m_preformatted = true;
        walk(node->children, depth + 1);
        m_preformatted = false;
        if (m_text.rows.size() + m_text.headings.size() == marks) // they would no longer be where they are marked
            fence(start);
    }
    // Marks what was written as code, in lines of its own, as Markdown does.
    void fence(qsizetype start)
    {
        const auto notSpace = [](QChar c) { return !c.isSpace(); };
        const auto begin = std::find_if(m_text.text.cbegin() + start, m_text.text.cend(), [](QChar c) { return c != QLatin1Char('\n'); });
        const auto end = std::find_if(m_text.text.crbegin(), std::make_reverse_iterator(begin), notSpace).base();
        const QString code = m_text.text.sliced(begin - m_text.text.cbegin(), end - begin);
        if (!isCode(code))
            return;
        m_text.text.truncate(start);
        if (start > 0 && !m_text.text.endsWith(QLatin1Char('\n')))
            m_text.text += QStringLiteral("\n\n");
        m_text.text += QStringLiteral("```\n") + code + QStringLiteral("\n```");
    }

    void table(const xmlNode *node, int depth)
    {
        HtmlTable outer = std::exchange(m_table, HtmlTable(node, m_invisible, m_maxChars));
        walk(node->children, depth + 1);
        m_table = std::move(outer);
    }
    void rowsOrBlocks(const xmlNode *node, QLatin1String name, int depth)
    {
        const bool row = name == QLatin1String("tr");
        if (row)
            m_table.beginRow(m_text.text);
        else if (name == QLatin1String("thead") || name == QLatin1String("tbody") || name == QLatin1String("tfoot"))
            m_table.beginGroup();
        walk(node->children, depth + 1);
        if (row)
            m_table.endRow(m_text.text);
    }
    void cell(const xmlNode *node, int depth)
    {
        dropSpaces(); // between the cells
        const HtmlTable::Place place = m_table.beginCell(m_text.text);
        m_rowIsHeader = m_rowIsHeader || nameOf(node) == QLatin1String("th");
        const bool wasInline = std::exchange(m_inline, m_inline || isShortCell(node));
        walk(node->children, depth + 1);
        dropSpaces();
        m_table.endCell(m_text.text, place, node, m_inline);
        m_inline = wasInline;
    }

    void write(QByteArrayView utf8)
    {
        if (isCleanAscii(utf8))
            write(QLatin1String(utf8.data(), utf8.size()));
        else
            write(cleanText(QString::fromUtf8(utf8)));
    }
    template <class Text> void write(const Text &content)
    {
        if (m_preformatted) {
            m_text.text += content;
            return;
        }
        const qsizetype before = m_text.text.size();
        bool behindSpace = before == 0 || m_text.text.back().isSpace();
        m_text.text.resize(before + content.size());
        QChar *end = m_text.text.data() + before;
        for (qsizetype i = 0; i < content.size(); ++i) {
            const QChar c = content[i];
            const bool space = c.isSpace();
            if (!space || !behindSpace)
                *end++ = space ? QLatin1Char(' ') : c;
            behindSpace = space;
        }
        m_text.text.truncate(end - m_text.text.constData());
    }
    void breakLine()
    {
        if (m_inline)
            write(QLatin1String(" "));
        if (m_inline || m_text.text.size() == m_itemStart)
            return; // on the line of its row, or of the mark of its list item
        dropSpaces();
        if (!m_text.text.isEmpty() && !m_text.text.endsWith(QLatin1Char('\n')))
            m_text.text += QLatin1Char('\n');
    }
    // At the end, but the one behind the mark of a list item.
    void dropSpaces()
    {
        while (m_text.text.endsWith(QLatin1Char(' ')) && m_text.text.size() > m_itemStart)
            m_text.text.chop(1);
    }
    void breakParagraph()
    {
        breakLine();
        if (m_inline || m_text.text.size() == m_itemStart)
            return;
        if (!m_text.text.isEmpty() && !m_text.text.endsWith(QStringLiteral("\n\n")))
            m_text.text += QLatin1Char('\n');
    }

    ExtractedText &m_text;
    const Elements &m_invisible;
    const qint64 m_maxChars;
    HtmlTable m_table; // the innermost one
    bool m_preformatted = false;
    bool m_rowIsHeader = false;
    bool m_inline = false; // blocks do not begin a line
    qsizetype m_itemStart = -1; // behind the mark of the last list item
};

QString titleOf(const xmlNode *first, int depth = 0)
{
    for (const xmlNode *node = first; node && depth < 6; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && nameOf(node) == QLatin1String("title"))
            return cleanText(contentOf(node)).simplified();
        const QString below = node->type == XML_ELEMENT_NODE ? titleOf(node->children, depth + 1) : QString();
        if (!below.isEmpty())
            return below;
    }
    return {};
}

// What a page holds and does not show: comments, and elements that are said to be hidden, which are noted.
QString hiddenText(const xmlNode *first, int depth, Elements &invisible)
{
    QString text;
    for (const xmlNode *node = first; node && depth < deepestElement; node = node->next) {
        const bool unseen = node->type == XML_ELEMENT_NODE && isInvisible(node);
        if (unseen)
            invisible.insert(node);
        if (unseen || node->type == XML_COMMENT_NODE)
            text += contentOf(node) + QLatin1Char('\n');
        else if (node->type == XML_ELEMENT_NODE)
            text += hiddenText(node->children, depth + 1, invisible);
    }
    return text;
}

} // namespace

ExtractedText parseHtml(const ExtractionRequest &request)
{
    ExtractedText text;
    text.mime = QStringLiteral("text/html");
    const std::optional<QByteArray> utf8 = htmlAsUtf8(request.bytes);
    if (!utf8)
        return unreadable(Reason::tr("This file is named like a web page but holds no text."));
    static const NameSet withinLine("a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var");
    const HtmlTree tree = treeOf(*utf8, &withinLine);
    if (!tree.document)
        return unreadable(Reason::tr("This web page is damaged and cannot be read."));
    if (!tree.whole) { // it gave up at that place
        text.state = FileState::Partial;
        text.reason = tree.tooDeep ? Reason::tr("A part of this web page is nested too deeply and could not be read.")
                                   : Reason::tr("Only the beginning of this web page could be read.");
    }
    const xmlNode *root = xmlDocGetRootElement(tree.document.get());
    text.title = titleOf(root);
    Elements invisible;
    if (const QString orders = wordsToTheProgram(hiddenText(tree.document->children, 0, invisible)); !orders.isEmpty()) {
        text.state = FileState::Partial;
        text.reason = Reason::tr("This web page hides words from its readers that are meant for a program (“%1”). They were not read, and not obeyed.").arg(orders);
    }
    Writer writer(text, invisible, request.maxChars);
    writer.walk(root, 0);
    writer.finish();
    return text;
}

} // namespace superinstance
