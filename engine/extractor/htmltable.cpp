#include "engine/extractor/htmltable.h"

#include "engine/extractor/htmlnodes.h"
#include "engine/extractor/spans.h"
#include "engine/indexing/decoder.h"

#include <algorithm>
#include <limits>

namespace superinstance {

namespace {

using Elements = QSet<const xmlNode *>;

constexpr int deepestLook = 100; // elements in a cell; what lies deeper is taken for text
constexpr int mostRows = 65'534; // that a cell reaches down, as browsers have it

bool isCell(QLatin1String name)
{
    return name == QLatin1String("td") || name == QLatin1String("th");
}

bool isBlank(const xmlChar *text)
{
    const QByteArrayView utf8(text);
    return std::all_of(utf8.begin(), utf8.end(), [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }) || cleanText(QString::fromUtf8(utf8)).trimmed().isEmpty();
}

struct Content {
    bool any = false;
    bool page = false; // a table or a heading, as the parts of a page have
};

void look(const xmlNode *first, const Elements &invisible, int depth, Content &content)
{
    static const NameSet parts("table h1 h2 h3 h4 h5 h6");
    for (const xmlNode *node = first; node && !content.page; node = node->next) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            content.any = content.any || !isBlank(node->content);
        if (node->type != XML_ELEMENT_NODE || isHiddenKind(node) || invisible.contains(node))
            continue;
        content.page = parts.contains(nameOf(node));
        content.any = content.any || content.page || depth > deepestLook;
        if (depth <= deepestLook)
            look(node->children, invisible, depth + 1, content);
    }
}

} // namespace

HtmlTable::HtmlTable(const xmlNode *table, const Elements &invisible, qint64 most) : m_most(most), m_first(std::numeric_limits<int>::max())
{
    m_ofFacts = attributeOf(table, "role") != QLatin1String("presentation");
    look(table->children, invisible, 0);
    beginGroup();
    m_row = 0;
}

void HtmlTable::look(const xmlNode *first, const Elements &invisible, int depth)
{
    for (const xmlNode *node = first; node && m_ofFacts && depth <= deepestLook; node = node->next) {
        const QLatin1String name = node->type == XML_ELEMENT_NODE ? nameOf(node) : QLatin1String();
        if (name.isEmpty() || name == QLatin1String("table") || isHiddenKind(node) || invisible.contains(node))
            continue;
        if (name == QLatin1String("tr"))
            beginRow({});
        else if (name == QLatin1String("thead") || name == QLatin1String("tbody") || name == QLatin1String("tfoot"))
            beginGroup();
        if (!isCell(name)) {
            look(node->children, invisible, depth + 1);
            continue;
        }
        Content content;
        superinstance::look(node->children, invisible, 0, content);
        m_ofFacts = !content.page;
        skipReached();
        if (content.any)
            m_first = std::min(m_first, m_column);
        occupy(node, {});
    }
}

void HtmlTable::beginGroup()
{
    m_reaches.clear();
}

void HtmlTable::beginRow(const QString &text)
{
    ++m_row;
    m_column = 0;
    m_last = m_first;
    m_rowStart = m_end = text.size();
    m_wrote = false;
}

HtmlTable::Place HtmlTable::beginCell(QString &text)
{
    if (m_ofFacts) {
        noticeOthers(text);
        tellReached(text);
        const qsizetype before = text.size();
        const int last = m_last;
        part(text, m_column);
        m_end = text.size();
        return { before, text.size(), m_column, last };
    }
    if (!text.isEmpty() && !text.endsWith(QLatin1Char('\n')))
        text += QStringLiteral(" | ");
    return {};
}

void HtmlTable::endCell(QString &text, const Place &place, const xmlNode *cell, bool inLine)
{
    if (!m_ofFacts)
        return;
    const bool wrote = text.size() > place.start;
    m_wrote = m_wrote || wrote;
    occupy(cell, wrote && inLine ? toldBelow(text.mid(place.start), place.column) : QString());
    if (!wrote) {
        text.truncate(place.before); // empty cells at the end of a row are left out
        m_last = place.last;
    }
    m_end = text.size();
}

void HtmlTable::endRow(QString &text)
{
    if (!m_ofFacts)
        return;
    noticeOthers(text);
    if (!m_wrote)
        text.truncate(m_rowStart);
    for (; m_wrote && m_column < m_reaches.size(); ++m_column)
        tellReached(text);
}

// What stands in the row and in none of its cells is a text of its own, too.
void HtmlTable::noticeOthers(const QString &text)
{
    m_wrote = m_wrote || !QStringView(text).mid(std::min(m_end, text.size())).trimmed().isEmpty();
}

// The cells above that reach down to where the row has come.
void HtmlTable::tellReached(QString &text)
{
    for (; isReached(m_column); ++m_column) {
        const QString told = m_reaches[m_column].told;
        if (told.isEmpty() || isBroken(text) || isFull(text))
            continue;
        part(text, m_column);
        text += told;
    }
}

// So that what comes stands in that column.
void HtmlTable::part(QString &text, int column)
{
    for (const bool broken = isBroken(text); m_last < column && !broken && !isFull(text); ++m_last) {
        while (text.size() > m_rowStart && text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        text += QStringLiteral(" | ");
    }
    m_last = column;
}

void HtmlTable::occupy(const xmlNode *cell, const QString &told)
{
    const int columns = columnsOf(attributeOf(cell, "colspan"));
    const QString span = attributeOf(cell, "rowspan").trimmed();
    const int rows = span == QLatin1String("0") ? mostRows : std::clamp(span.toInt(), 1, mostRows);
    const int end = std::min(m_column + columns, mostColumns);
    if (rows > 1 && m_reaches.size() < end)
        m_reaches.resize(end);
    for (int column = m_column; rows > 1 && column < end; ++column)
        m_reaches[column] = { m_row + rows - 1, column == m_column ? told : QString() };
    m_column += columns;
}

// A cell of several lines ends the line of its row.
bool HtmlTable::isBroken(const QString &text) const
{
    return text.size() > m_rowStart && text.endsWith(QLatin1Char('\n'));
}

} // namespace superinstance
