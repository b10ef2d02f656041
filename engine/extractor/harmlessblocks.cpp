#include "engine/extractor/harmlessblocks.h"

#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

// Characters of a block's HTML: from so many on it ends with the next element or sentence, word, or character.
constexpr qsizetype enough = 1500, many = 2500, most = 3500;
constexpr qsizetype longestWord = 500; // each of its lines costs the whole of it
constexpr int mostCells = 48; // of tables; a row is not cut

// Ideographs and what comes with them may stand at the end of a line anywhere.
bool mayEndLine(QChar c)
{
    constexpr char16_t firstIdeograph = 0x2E80;
    return c.isSpace() || c.unicode() >= firstIdeograph;
}

bool endsSentence(QChar c)
{
    static const QString signs = QStringLiteral(".!?…。！？");
    return signs.contains(c);
}

// The sentence ends with more than its last letter.
qsizetype behindPunctuation(const QString &block, qsizetype end, const QString &quote)
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

} // namespace

bool isInline(const QString &name)
{
    static const QStringList names = QStringLiteral("b strong i em code s del sub sup u kbd tt small").split(QLatin1Char(' '));
    return names.contains(name);
}

bool HarmlessBlocks::isOpen() const
{
    return std::any_of(m_open.begin(), m_open.end(), [](const Element &each) { return !isInline(each.name); });
}

bool HarmlessBlocks::has(const char *name) const
{
    return std::any_of(m_open.begin(), m_open.end(), [name](const Element &each) { return each.name == QLatin1String(name); });
}

void HarmlessBlocks::openTag(const Element &element)
{
    m_block += QLatin1Char('<') + element.tag + element.attributes + QLatin1Char('>');
}

void HarmlessBlocks::open(const QString &name, const QString &attributes)
{
    Element element { name, name, attributes };
    if (name == QLatin1String("li"))
        beginItem(element);
    else
        openTag(element);
    m_open.append(element);
    m_written += 2;
    m_cells += name == QLatin1String("td") || name == QLatin1String("th");
    m_letters.endWord();
}

// In a list that another block began, the sign or number stands in the text.
void HarmlessBlocks::beginItem(Element &item)
{
    const auto list = std::find_if(m_open.rbegin(), m_open.rend(), [](const Element &each) { return each.isList(); });
    const bool continued = list != m_open.rend() && list->tag != list->name;
    item.tag = continued ? QStringLiteral("p") : item.name;
    openTag(item);
    if (list == m_open.rend())
        return;
    ++list->items;
    if (continued)
        m_block += list->name == QLatin1String("ol") ? QString::number(list->items) + QStringLiteral(". ") : QStringLiteral("• ");
}

void HarmlessBlocks::close()
{
    const Element element = m_open.takeLast();
    m_block += QLatin1String("</") + element.tag + QLatin1Char('>');
    const bool withinLine = isInline(element.name);
    if (!withinLine) {
        m_unbroken = 0;
        m_letters.endWord();
    }
    if (!isOpen() && !withinLine)
        endBlock();
    else
        cutBeyond(withinLine ? most : enough);
}

void HarmlessBlocks::cutBeyond(qsizetype characters)
{
    if ((m_block.size() >= characters || m_cells >= mostCells) && !has("tr"))
        cut();
}

bool HarmlessBlocks::mayCutBehind(QChar c)
{
    m_unbroken = mayEndLine(c) ? 0 : m_unbroken + 1;
    if (m_unbroken >= longestWord && !has("tr"))
        return true;
    if (m_block.size() < enough || has("tr"))
        return false;
    const bool lineEnd = c == QLatin1Char('\n') && has("pre");
    return lineEnd || endsSentence(c) || (c.isSpace() && m_block.size() >= many) || (m_block.size() >= most && !c.isHighSurrogate());
}

void HarmlessBlocks::write(const QString &text)
{
    m_written += text.size();
    const bool preformatted = has("pre");
    for (const QChar c : text) {
        if (c.unicode() == RenderedText::quoteBegins || c.unicode() == RenderedText::quoteEnds || c == QChar::ObjectReplacementCharacter)
            continue;
        const qsizetype start = m_block.size();
        m_block += c == QLatin1Char('\n') && !preformatted ? QStringLiteral(" ") : QString(c).toHtmlEscaped();
        m_letters.add(QString(c), { m_blocks.size(), start, m_block.size() });
        if (mayCutBehind(c))
            cut();
    }
}

void HarmlessBlocks::breakLine()
{
    m_block += QStringLiteral("<br>");
    m_written += 4;
    m_unbroken = 0;
    m_letters.endWord();
    cutBeyond(enough);
}

void HarmlessBlocks::rule()
{
    if (isOpen())
        return;
    endBlock();
    m_blocks.append(QStringLiteral("<hr>"));
}

void HarmlessBlocks::endBlock()
{
    m_letters.endWord();
    cut();
}

void HarmlessBlocks::takeBlock()
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    m_cells = 0;
    QString bare = m_block;
    if (bare.remove(tag).trimmed().isEmpty())
        m_block.clear(); // no letter in it, so that no place points here
    else
        m_blocks.append(std::exchange(m_block, {}));
}

void HarmlessBlocks::cut()
{
    for (auto element = m_open.rbegin(); element != m_open.rend(); ++element)
        m_block += QLatin1String("</") + element->tag + QLatin1Char('>');
    takeBlock();
    continueLists();
    m_unbroken = 0;
    for (const Element &element : std::as_const(m_open))
        openTag(element);
}

// A list would count from one again, an item get its sign again.
void HarmlessBlocks::continueLists()
{
    bool inItem = false;
    for (auto element = m_open.rbegin(); element != m_open.rend(); ++element) {
        if (element->name == QLatin1String("li")) {
            inItem = true;
            element->tag = QStringLiteral("p");
        } else if (element->isList() && (inItem || element->name == QLatin1String("ol"))) {
            element->tag = QStringLiteral("blockquote");
        }
    }
}

RenderedText HarmlessBlocks::finish(const QuotePlace &quote)
{
    endBlock();
    RenderedText text;
    text.blocks = m_blocks;
    const QList<Place> places = m_letters.placesAt(m_letters.run().find(quote), quote.quote);
    if (!places.isEmpty()) {
        text.quoteBlock = int(places.first().block);
        QString &last = text.blocks[places.last().block];
        last.insert(behindPunctuation(last, places.last().end, quote.quote), QChar(RenderedText::quoteEnds));
        text.blocks[places.first().block].insert(places.first().start, QChar(RenderedText::quoteBegins));
    }
    return text;
}

} // namespace superinstance
