#include "ui/chat/markdown.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <md4c.h>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestCodeLine = 500; // characters: a longer one goes on below
constexpr int mostCells = 600, mostColumns = 12; // of a table
constexpr int deepest = 6; // steps to the right
constexpr int mostMarks = 4; // above and below one letter

QString tr(const char *text)
{
    return QCoreApplication::translate("Markdown", text);
}

// The few that occur in prose; others stay as they are written.
QString entity(const QString &name)
{
    static const QHash<QString, QString> known {
        { QStringLiteral("&amp;"), QStringLiteral("&") }, { QStringLiteral("&lt;"), QStringLiteral("<") }, { QStringLiteral("&gt;"), QStringLiteral(">") },
        { QStringLiteral("&quot;"), QStringLiteral("\"") }, { QStringLiteral("&apos;"), QStringLiteral("'") }, { QStringLiteral("&nbsp;"), QString(QChar(0xA0)) },
        { QStringLiteral("&ndash;"), QString(QChar(0x2013)) }, { QStringLiteral("&mdash;"), QString(QChar(0x2014)) }, { QStringLiteral("&hellip;"), QString(QChar(0x2026)) },
    };
    if (!name.startsWith(QStringLiteral("&#")))
        return known.value(name, name);
    const bool hexadecimal = name.mid(2, 1).toLower() == QLatin1String("x");
    const uint code = QStringView(name).mid(hexadecimal ? 3 : 2).chopped(1).toUInt(nullptr, hexadecimal ? 16 : 10);
    const char32_t point = code == 0 || code > 0x10FFFF || QChar::isSurrogate(code) ? 0xFFFD : code;
    return QString::fromUcs4(&point, 1);
}

bool isInvisibleOrder(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
}

// Cuts at a space where there is one near the end, never within a character of two units.
qsizetype cut(QStringView text, qsizetype most)
{
    if (text.size() <= most)
        return text.size();
    const qsizetype space = text.first(most).lastIndexOf(QLatin1Char(' '));
    if (space > most / 2)
        return space + 1;
    return text[most].isLowSurrogate() ? most - 1 : most;
}

// What the parser calls while it reads; builds the blocks.
class Reading {
public:
    explicit Reading(const MarkdownOptions &options) : m_options(options) { }
    bool read(const QByteArray &utf8);
    Markdown take();

private:
    static int enterBlock(MD_BLOCKTYPE type, void *detail, void *self) { return static_cast<Reading *>(self)->begin(type, detail); }
    static int leaveBlock(MD_BLOCKTYPE type, void *, void *self) { return static_cast<Reading *>(self)->end(type); }
    static int enterSpan(MD_SPANTYPE type, void *, void *self) { return static_cast<Reading *>(self)->look(type, 1); }
    static int leaveSpan(MD_SPANTYPE type, void *, void *self) { return static_cast<Reading *>(self)->look(type, -1); }
    static int someText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self)
    {
        return static_cast<Reading *>(self)->add(type, QString::fromUtf8(text, qsizetype(size)));
    }

    int begin(MD_BLOCKTYPE type, void *detail);
    int end(MD_BLOCKTYPE type);
    int look(MD_SPANTYPE type, int change);
    int add(MD_TEXTTYPE type, const QString &text);
    void beginItem();
    void flush();
    void flushCode();
    void flushCell();
    void append(RichBlock block);
    int looks() const;
    int indent() const { return std::min(deepest, m_quotes + int(m_lists.size())); }

    const MarkdownOptions &m_options;
    Markdown m_result;
    QList<RichRun> m_runs; // of the block that is open
    QList<int> m_lists; // the open ones: the next number, or -1
    QString m_marker; // of the item that begins
    int m_quotes = 0, m_heading = 0;
    int m_bold = 0, m_italic = 0, m_struck = 0, m_mono = 0; // how deep one is in each
    bool m_inCode = false, m_inTable = false;
    int m_column = 0; // of the cell that comes next
    QString m_code, m_language;
    RichBlock m_table;
};

bool Reading::read(const QByteArray &utf8)
{
    MD_PARSER parser {};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = &Reading::enterBlock;
    parser.leave_block = &Reading::leaveBlock;
    parser.enter_span = &Reading::enterSpan;
    parser.leave_span = &Reading::leaveSpan;
    parser.text = &Reading::someText;
    return md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, this) == 0;
}

Markdown Reading::take()
{
    return std::move(m_result);
}

int Reading::looks() const
{
    return m_options.looks | (m_bold > 0 || m_heading > 0 ? RichRun::Bold : 0) | (m_italic > 0 ? RichRun::Italic : 0) | (m_struck > 0 ? RichRun::Struck : 0)
        | (m_mono > 0 ? RichRun::Code : 0);
}

int Reading::begin(MD_BLOCKTYPE type, void *detail)
{
    flush();
    switch (type) {
    case MD_BLOCK_QUOTE: ++m_quotes; break;
    case MD_BLOCK_UL: m_lists.append(-1); break;
    case MD_BLOCK_OL: m_lists.append(int(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start)); break;
    case MD_BLOCK_LI: beginItem(); break;
    case MD_BLOCK_H: m_heading = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level); break;
    case MD_BLOCK_CODE: {
        const MD_ATTRIBUTE &language = static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang;
        m_language = harmless(QString::fromUtf8(language.text, qsizetype(std::min<MD_SIZE>(language.size, 40)))).simplified();
        m_inCode = true;
        m_code.clear();
        break;
    }
    case MD_BLOCK_TABLE:
        m_inTable = true;
        m_table = RichBlock();
        m_table.kind = RichBlock::Table;
        m_table.columns = int(std::min<unsigned>(mostColumns, static_cast<MD_BLOCK_TABLE_DETAIL *>(detail)->col_count));
        break;
    case MD_BLOCK_TR: m_column = 0; break;
    default: break;
    }
    return 0;
}

void Reading::beginItem()
{
    if (m_lists.isEmpty())
        return;
    int &number = m_lists.last();
    m_marker = number < 0 ? QStringLiteral("•") : QString::number(number++) + QLatin1Char('.');
}

int Reading::end(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_CODE: flushCode(); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: flushCell(); break;
    case MD_BLOCK_HR: append({ .runs = { { QStringLiteral("* * *"), RichRun::Faint, {} } }, .above = 6 }); break;
    case MD_BLOCK_TABLE:
        m_inTable = false;
        m_runs.clear();
        append(std::move(m_table));
        break;
    default: flush(); break;
    }
    switch (type) {
    case MD_BLOCK_QUOTE: --m_quotes; break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: m_lists.removeLast(); break;
    case MD_BLOCK_H: m_heading = 0; break;
    default: break;
    }
    return m_result.whole || m_inTable ? 0 : 1; // 1: nothing more is wanted
}

int Reading::look(MD_SPANTYPE type, int change)
{
    switch (type) {
    case MD_SPAN_STRONG: m_bold += change; break;
    case MD_SPAN_EM: m_italic += change; break;
    case MD_SPAN_DEL: m_struck += change; break;
    case MD_SPAN_CODE: m_mono += change; break;
    default: break; // of links and pictures the words stay
    }
    return 0;
}

int Reading::add(MD_TEXTTYPE type, const QString &text)
{
    if (m_inCode) {
        m_code += text;
        return 0;
    }
    QString words = text;
    if (type == MD_TEXT_BR)
        words = QChar(QChar::LineSeparator);
    else if (type == MD_TEXT_SOFTBR)
        words = QLatin1Char(' ');
    else if (type == MD_TEXT_ENTITY)
        words = harmless(entity(text));
    if (!m_runs.isEmpty() && m_runs.last().looks == looks())
        m_runs.last().text += words;
    else
        m_runs.append({ words, looks(), {} });
    return 0;
}

// The words gathered so far become a paragraph, or several when they are many.
void Reading::flush()
{
    if (m_inTable || m_inCode || m_runs.isEmpty())
        return;
    RichBlock block;
    block.indent = indent();
    block.heading = m_heading;
    block.marker = std::exchange(m_marker, {});
    block.above = m_heading > 0 ? 10 : block.marker.isEmpty() ? 6 : 2;
    qsizetype room = longestParagraph;
    for (RichRun &run : std::exchange(m_runs, {})) {
        while (run.text.size() > room) {
            const qsizetype here = cut(run.text, room);
            block.runs.append({ run.text.first(here), run.looks, {} });
            run.text.remove(0, here);
            append(std::exchange(block, { .indent = indent(), .heading = m_heading }));
            room = longestParagraph;
        }
        room -= run.text.size();
        block.runs.append(run);
    }
    append(block);
}

void Reading::flushCode()
{
    m_inCode = false;
    if (m_code.endsWith(QLatin1Char('\n')))
        m_code.chop(1);
    const int number = int(m_result.code.size());
    m_result.code.append(m_code);
    const bool wraps = m_options.wrapped.contains(number);
    RichBlock head { .kind = RichBlock::CodeLine, .indent = indent(), .above = 8 };
    head.runs = { { m_language.isEmpty() ? tr("Code") : m_language, RichRun::Faint | RichRun::Small, {} } };
    if (!m_options.codeLinks.isEmpty()) {
        const QString target = QStringLiteral("%1:%2").arg(m_options.codeLinks).arg(number);
        head.runs.append({ QStringLiteral("  ·  "), RichRun::Faint | RichRun::Small, {} });
        head.runs.append({ tr("Copy"), RichRun::Small, QStringLiteral("copy") + target });
        head.runs.append({ QStringLiteral("  ·  "), RichRun::Faint | RichRun::Small, {} });
        head.runs.append({ wraps ? tr("Do not wrap") : tr("Wrap"), RichRun::Small, QStringLiteral("wrap") + target });
    }
    append(head);
    for (QStringView line : QStringView(m_code).split(QLatin1Char('\n'))) {
        do {
            const qsizetype here = cut(line, longestCodeLine);
            append({ .kind = RichBlock::CodeLine, .runs = { { harmless(line.first(here).toString()), m_options.looks | RichRun::Code, {} } }, .indent = indent(), .wraps = wraps });
            line = line.sliced(here);
        } while (!line.isEmpty() && m_result.whole);
        if (!m_result.whole)
            return;
    }
    m_result.blocks.last().below = 8;
}

void Reading::flushCell()
{
    if (m_column++ >= m_table.columns || m_table.cells.size() >= mostCells) {
        m_result.whole = false;
    } else {
        qsizetype left = longestParagraph;
        for (RichRun &run : m_runs) {
            run.text.truncate(cut(run.text, left));
            left -= run.text.size();
        }
        m_table.cells.append(m_runs);
    }
    m_runs.clear();
}

void Reading::append(RichBlock block)
{
    if (m_result.blocks.size() < mostBlocks)
        m_result.blocks.append(std::move(block));
    else
        m_result.whole = false;
}

} // namespace

QString harmless(const QString &text)
{
    QString result;
    result.reserve(text.size());
    int marks = 0;
    for (const QChar c : text) {
        marks = isMark(c) ? marks + 1 : 0;
        const bool control = c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        const bool reserved = c >= QChar(0xFDD0) && c <= QChar(0xFDEF); // Qt marks the ends of frames with them
        if (marks > mostMarks || isInvisibleOrder(c))
            continue;
        result.append(control || reserved || c == QChar::ObjectReplacementCharacter ? QChar(QChar::ReplacementCharacter) : c);
    }
    return result;
}

QList<RichBlock> paragraphs(const QString &text, int looks)
{
    QList<RichBlock> blocks;
    const QString shown = harmless(text.left(longestRendered));
    for (QStringView line : QStringView(shown).split(QLatin1Char('\n'))) {
        do {
            if (blocks.size() >= mostBlocks)
                return blocks;
            const qsizetype here = cut(line, longestParagraph);
            blocks.append({ .runs = { { line.first(here).toString(), looks, {} } } });
            line = line.sliced(here);
        } while (!line.isEmpty());
    }
    return blocks;
}

Markdown readMarkdown(const QString &text, const MarkdownOptions &options)
{
    Reading reading(options);
    const bool ended = reading.read(harmless(text.left(longestRendered)).toUtf8());
    Markdown result = reading.take();
    result.whole = result.whole && ended && text.size() <= longestRendered;
    if (!result.whole)
        result.blocks.append({ .runs = { { tr("This text is longer than can be shown; the rest is left out."), RichRun::Small | RichRun::Faint, {} } }, .above = 4 });
    return result;
}

bool isCode(const QString &text)
{
    const QString begin = text.left(100).trimmed();
    return text.contains(QLatin1Char('\n')) && (begin.startsWith(QLatin1String("```")) || begin.startsWith(QLatin1String("~~~")));
}

QString escaped(const QString &words)
{
    static const QRegularExpression beforeMark(QStringLiteral(R"((?=[\\`*_\[\]<>#|~&])|^[ \t]*\K(?=[-+=])|^[ \t]*\d{1,9}\K(?=\)))"), QRegularExpression::MultilineOption);
    return QString(words).replace(beforeMark, QStringLiteral("\\"));
}

QString wordsOf(const QString &markdown)
{
    QStringList words;
    const auto add = [&](const QList<RichRun> &runs) {
        QString line;
        for (const RichRun &run : runs)
            line += run.looks & RichRun::Small ? QString() : run.text;
        if (!line.trimmed().isEmpty())
            words.append(line.simplified());
    };
    for (const RichBlock &block : readMarkdown(markdown).blocks) {
        add(block.runs);
        for (const QList<RichRun> &cell : block.cells)
            add(cell);
    }
    return words.join(QLatin1Char(' '));
}

} // namespace superinstance
