#include "engine/extractor/documentwriter.h"

#include "engine/indexing/decoder.h"

#include <algorithm>
#include <utility>

namespace superinstance {

namespace {

constexpr int deepestHeading = 6; // as the protocol has it
constexpr int deepestList = 8; // deeper items are not moved further to the right

} // namespace

void DocumentWriter::begin(Block block)
{
    if (m_last != Block::None)
        m_text.text += m_last == Block::Line && block == Block::Line ? QStringLiteral("\n") : QStringLiteral("\n\n");
    m_last = block;
    for (const int page : std::exchange(m_waitingPages, {}))
        m_text.pages.append({ m_text.text.size(), page });
}

void DocumentWriter::append(const QString &content)
{
    const QStringList parts = content.split(QLatin1Char('\f'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            markPage();
        m_text.text += cleanText(parts[i]);
    }
}

void DocumentWriter::addParagraph(const QString &content)
{
    if (content.trimmed().isEmpty()) {
        for (qsizetype breaks = content.count(QLatin1Char('\f')); breaks > 0; --breaks)
            beginPage(std::max(m_page, 1) + 1);
        return;
    }
    begin(Block::Paragraph);
    append(content);
}

void DocumentWriter::addLine(const QString &content)
{
    if (content.trimmed().isEmpty())
        return addParagraph(content);
    begin(Block::Line);
    append(content);
}

void DocumentWriter::addListItem(const QString &content, int depth)
{
    if (!content.trimmed().isEmpty())
        addLine(QString(2 * std::clamp(depth, 0, deepestList), QLatin1Char(' ')) + QStringLiteral("- ") + content);
}

void DocumentWriter::addHeading(int level, const QString &content)
{
    const QString heading = cleanText(content).simplified();
    if (heading.isEmpty())
        return addParagraph(content);
    begin(Block::Paragraph);
    append(QString(content.count(QLatin1Char('\f')), QLatin1Char('\f')));
    m_text.headings.append({ m_text.text.size(), std::clamp(level, 1, deepestHeading), heading });
    m_text.text += heading;
}

void DocumentWriter::addRow(const QStringList &cells, bool header)
{
    qsizetype used = cells.size();
    while (used > 0 && cells[used - 1].trimmed().isEmpty())
        --used;
    if (used == 0)
        return;
    begin(Block::Line);
    TableRow row { m_text.text.size(), 0, header };
    for (qsizetype i = 0; i < used; ++i) {
        append(QString(cells[i].count(QLatin1Char('\f')), QLatin1Char('\f')));
        m_text.text += (i > 0 ? QStringLiteral(" | ") : QString()) + cleanText(cells[i]).simplified(); // a row is a line
    }
    row.end = m_text.text.size();
    m_text.rows.append(row);
}

void DocumentWriter::addPageEdge(const QString &content)
{
    const QStringList lines = QString(content).remove(QLatin1Char('\f')).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString edge = line.simplified();
        if (m_edges.contains(edge) || std::none_of(edge.begin(), edge.end(), [](QChar c) { return c.isLetter(); }))
            continue;
        m_edges.insert(edge);
        addParagraph(edge);
    }
}

void DocumentWriter::beginPage(int number)
{
    if (m_page == 0 && number > 1)
        m_text.pages.append({ 0, 1 });
    m_page = number;
    m_waitingPages.append(number);
}

// The next page begins here, within a block.
void DocumentWriter::markPage()
{
    beginPage(std::max(m_page, 1) + 1);
    m_waitingPages.clear();
    m_text.pages.append({ m_text.text.size(), m_page });
}

void DocumentWriter::addDocument(const ExtractedText &inner, int level)
{
    if (inner.text.trimmed().isEmpty())
        return;
    begin(Block::Paragraph);
    const qsizetype offset = m_text.text.size();
    m_text.text += inner.text;
    for (const HeadingMark &heading : inner.headings)
        m_text.headings.append({ heading.start + offset, std::min(heading.level + level, deepestHeading), heading.text });
    for (const TableRow &row : inner.rows)
        m_text.rows.append({ row.start + offset, row.end + offset, row.header });
    if (inner.pages.isEmpty())
        return;
    if (m_text.pages.isEmpty())
        m_text.pages.append({ 0, 0 });
    for (const PageMark &page : inner.pages)
        m_text.pages.append({ page.start + offset, page.page });
    m_waitingPages.append(0);
}

void DocumentWriter::finish()
{
    for (const int page : std::exchange(m_waitingPages, {}))
        m_text.pages.append({ m_text.text.size(), page });
    while (!m_text.text.isEmpty() && m_text.text.back().isSpace())
        m_text.text.chop(1);
    const qsizetype length = m_text.text.size();
    for (PageMark &page : m_text.pages)
        page.start = std::min(page.start, length);
    for (TableRow &row : m_text.rows)
        row.end = std::min(row.end, length);
    const auto outside = [length](const auto &mark) { return mark.start >= length; };
    m_text.rows.removeIf(outside);
    m_text.headings.removeIf(outside);
}

} // namespace superinstance
