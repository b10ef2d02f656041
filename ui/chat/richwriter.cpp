#include "ui/chat/richwriter.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace superinstance {

namespace {

constexpr int step = 24; // pixels to the right
constexpr int hanging = 18; // room of a bullet or a number

QColor mixed(const QColor &a, const QColor &b, int share)
{
    const auto mix = [share](int x, int y) { return (x * share + y * (100 - share)) / 100; };
    return { mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()) };
}

QTextBlockFormat thin()
{
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    return format;
}

} // namespace

void RichWriter::setPalette(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    m_text = palette.color(QPalette::Text);
    m_faint = mixed(m_text, base, 65); // still has contrast enough for small print
    m_shade = mixed(m_text, base, 7);
    m_link = palette.color(QPalette::Link);
}

void RichWriter::clear()
{
    m_document->clear();
    QTextCursor(m_document).setBlockFormat(thin());
}

// Splits the paragraph that is there: it keeps its own format, the new one before it gets `format`.
QTextCursor RichWriter::newParagraph(int at, const QTextBlockFormat &format)
{
    QTextCursor cursor(m_document->findBlockByNumber(at));
    const int position = cursor.position();
    cursor.insertBlock(cursor.blockFormat(), cursor.blockCharFormat());
    cursor.setPosition(position);
    cursor.setBlockFormat(format);
    cursor.setBlockCharFormat(QTextCharFormat());
    return cursor;
}

int RichWriter::insert(int at, const RichBlock &block)
{
    const int before = m_document->blockCount();
    if (block.kind == RichBlock::Table && !block.cells.isEmpty() && block.columns > 0) {
        QTextCursor cursor = newParagraph(at, thin());
        writeTable(cursor, block);
        return m_document->blockCount() - before;
    }
    QTextCursor cursor = newParagraph(at, blockFormat(block));
    if (!block.marker.isEmpty())
        cursor.insertText(block.marker + QLatin1Char('\t'), QTextCharFormat());
    QList<RichRun> runs = block.runs;
    if (block.heading > 0)
        for (RichRun &run : runs)
            run.looks |= block.heading < 3 ? RichRun::Large : 0;
    write(cursor, runs);
    return m_document->blockCount() - before;
}

void RichWriter::remove(int at, int count)
{
    if (count <= 0)
        return;
    const QTextBlock first = m_document->findBlockByNumber(at), behind = m_document->findBlockByNumber(at + count);
    const QTextBlockFormat kept = behind.blockFormat();
    QTextCursor cursor(m_document);
    cursor.setPosition(first.position());
    cursor.setPosition(behind.position(), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.setBlockFormat(kept); // and not that of the first
}

bool RichWriter::isCode(const QTextBlock &block)
{
    return block.blockFormat().boolProperty(QTextFormat::BlockCodeFence);
}

bool RichWriter::isSmallPrint(const QTextCharFormat &format)
{
    return format.intProperty(QTextFormat::FontSizeAdjustment) < 0;
}

QTextBlockFormat RichWriter::blockFormat(const RichBlock &block) const
{
    QTextBlockFormat format;
    format.setTopMargin(block.above);
    format.setBottomMargin(block.below);
    format.setHeadingLevel(block.heading);
    format.setLeftMargin(block.indent * step);
    if (!block.marker.isEmpty()) {
        format.setTextIndent(-hanging);
        format.setTabPositions({ QTextOption::Tab(hanging, QTextOption::LeftTab) });
    }
    if (block.kind == RichBlock::CodeLine) {
        format.setBackground(m_shade);
        format.setProperty(QTextFormat::BlockCodeFence, true);
        format.setNonBreakableLines(!block.wraps);
        format.setLayoutDirection(Qt::LeftToRight);
    }
    return format;
}

QTextCharFormat RichWriter::format(const RichRun &run) const
{
    QTextCharFormat format;
    const auto has = [&](RichRun::Look look) { return (run.looks & look) != 0; };
    if (has(RichRun::Bold))
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(has(RichRun::Italic));
    format.setFontStrikeOut(has(RichRun::Struck));
    if (has(RichRun::Code)) {
        format.setFontFamilies({ QStringLiteral("monospace") });
        format.setFontFixedPitch(true);
    }
    if (has(RichRun::Small))
        format.setProperty(QTextFormat::FontSizeAdjustment, -1);
    if (has(RichRun::Large))
        format.setProperty(QTextFormat::FontSizeAdjustment, 1);
    if (has(RichRun::Faint))
        format.setForeground(m_faint);
    if (!run.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(run.link);
        format.setForeground(m_link);
        format.setFontUnderline(true);
    }
    return format;
}

void RichWriter::write(QTextCursor &cursor, const QList<RichRun> &runs) const
{
    for (const RichRun &run : runs)
        if (!run.text.isEmpty())
            cursor.insertText(QString(run.text).replace(QLatin1Char('\n'), QChar(QChar::LineSeparator)), format(run));
}

void RichWriter::writeTable(QTextCursor &cursor, const RichBlock &block) const
{
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setCellPadding(4);
    format.setCellSpacing(0);
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(m_faint);
    format.setTopMargin(8);
    format.setBottomMargin(8);
    format.setLeftMargin(block.indent * step);
    const int rows = int((block.cells.size() + block.columns - 1) / block.columns);
    QTextTable *table = cursor.insertTable(rows, block.columns, format);
    for (int i = 0; i < block.cells.size(); ++i) {
        QTextTableCell cell = table->cellAt(i / block.columns, i % block.columns);
        QTextCursor inside = cell.firstCursorPosition();
        QList<RichRun> runs = block.cells[i];
        if (i < block.columns) {
            QTextCharFormat header;
            header.setBackground(m_shade);
            cell.setFormat(header);
            for (RichRun &run : runs)
                run.looks |= RichRun::Bold;
        }
        write(inside, runs);
    }
}

} // namespace superinstance
