#include "ui/reader/layoutview.h"

#include "ui/reader/plainhtml.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

namespace superinstance {

namespace {

constexpr qsizetype costOfPiece = 3000; // characters of HTML laid out in one turn
constexpr qsizetype costOfCell = 40; // of a table, as so many characters
constexpr double nearPages = 1, farPages = 3; // laid out beyond what is in sight: at least, at most
constexpr qsizetype mostFinds = 1000;
constexpr int mostMarks = 200; // shown at once
constexpr int countingMs = 4; // of one turn

qsizetype costOf(const QString &block)
{
    return block.size() + costOfCell * (block.count(QLatin1String("<td")) + block.count(QLatin1String("<th")));
}

bool isEmptyBehindTable(const QTextBlock &block)
{
    return block.length() == 1 && block.position() > 0 && QTextCursor(block.previous()).currentTable();
}

} // namespace

LayoutView::LayoutView(QWidget *parent) : HarmlessBrowser(parent)
{
    setAccessibleName(tr("Document"));
    document()->setDefaultStyleSheet(QStringLiteral("pre, code { font-family: monospace; } th { font-weight: bold; } td, th { padding: 2px 6px; }"));
    setWordWrapMode(QTextOption::WordWrap); // words of a narrow table stay whole: it is scrolled sideways
    document()->setDocumentMargin(12);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LayoutView::step);
    const auto look = [this] {
        if (!m_changing && !m_pieces.isEmpty())
            m_timer.start();
    };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, look);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, look);
}

void LayoutView::clearAll()
{
    m_timer.stop();
    m_pieces.clear();
    m_finds.clear();
    m_current = m_uncounted = -1;
    startAt(0);
}

void LayoutView::open(const RenderedText &text)
{
    clearAll();
    qsizetype cost = costOfPiece, quoted = 0;
    for (qsizetype i = 0; i < text.blocks.size(); ++i) {
        const qsizetype more = costOf(text.blocks[i]);
        if (cost + more > costOfPiece) {
            m_pieces.append(Piece());
            cost = 0;
        }
        m_pieces.last().html += text.blocks[i];
        cost += more;
        if (i == text.quoteBlock)
            quoted = m_pieces.size() - 1;
    }
    m_seeking = text.quoteBlock >= 0;
    startAt(quoted);
    step();
    if (!m_words.isEmpty())
        find(m_words);
}

// Everything else comes from there.
void LayoutView::startAt(qsizetype piece)
{
    QScopedValueRollback changing(m_changing, true);
    setExtraSelections({});
    m_from = m_to = std::clamp<qsizetype>(piece, 0, std::max<qsizetype>(0, m_pieces.size() - 1)); // before the text goes: that may resize us
    clear();
    m_quoteBegin = m_quoteEnd = QTextCursor(document());
    if (!m_pieces.isEmpty())
        m_timer.start();
}

// ---- what is laid out -----------------------------------------------------------------------------------------------------

// One piece in a turn.
void LayoutView::step()
{
    QScopedValueRollback changing(m_changing, true);
    if (!grow() && !shrink() && !countSome())
        m_timer.stop();
}

bool LayoutView::grow()
{
    const QScrollBar *bar = verticalScrollBar();
    const double near = nearPages * viewport()->height();
    if (m_to < m_pieces.size() && bar->maximum() - bar->value() < near)
        append();
    else if (m_from > 0 && bar->value() < near)
        prepend();
    else
        return false;
    return true;
}

// Only what leaves more than is wanted: else it would come again at once.
bool LayoutView::shrink()
{
    const QScrollBar *bar = verticalScrollBar();
    const double far = farPages * viewport()->height();
    if (m_to - m_from < 2)
        return false;
    if (topOf(m_to - 1) > bar->value() + viewport()->height() + far)
        cutEnd(m_to - 1);
    else if (topOf(m_from + 1) < bar->value() - far)
        cutBeginning(m_from + 1);
    else
        return false;
    return true;
}

// For what lays out everything that is here anew.
void LayoutView::keepInSight()
{
    if (m_to - m_from < 2)
        return;
    QScopedValueRollback changing(m_changing, true);
    const int top = verticalScrollBar()->value();
    qsizetype from = m_from, to = m_to;
    while (to - 1 > from && topOf(to - 1) > top + viewport()->height())
        --to;
    while (from + 1 < to && topOf(from + 1) < top)
        ++from;
    if (to < m_to)
        cutEnd(to);
    if (from > m_from)
        cutBeginning(from);
    m_timer.start();
}

double LayoutView::topOf(qsizetype piece) const
{
    return document()->documentLayout()->blockBoundingRect(document()->findBlock(textOf(piece) + 1)).top();
}

int LayoutView::startOf(qsizetype piece) const
{
    int start = 0;
    for (qsizetype i = m_from; i < piece; ++i)
        start += m_pieces[i].length;
    return start;
}

void LayoutView::append()
{
    Piece &piece = m_pieces[m_to];
    const int before = document()->characterCount();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    piece.apart = m_to > m_from && !isEmptyBehindTable(cursor.block());
    if (piece.apart)
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    cursor.insertHtml(piece.html);
    piece.length = document()->characterCount() - before;
    taken(m_to++);
}

void LayoutView::prepend()
{
    const double height = document()->size().height();
    const int value = verticalScrollBar()->value(), before = document()->characterCount();
    Piece &piece = m_pieces[m_from - 1], &next = m_pieces[m_from];
    QTextCursor cursor(document());
    const QTextBlockFormat format = cursor.blockFormat();
    const QTextCharFormat letters = cursor.blockCharFormat();
    cursor.insertBlock();
    cursor.movePosition(QTextCursor::Start);
    cursor.setBlockFormat({});
    cursor.setBlockCharFormat({});
    cursor.insertHtml(piece.html);
    next.apart = !isEmptyBehindTable(cursor.block());
    if (!next.apart) {
        cursor.deleteChar();
        cursor.setBlockFormat(format);
        cursor.setBlockCharFormat(letters);
    }
    next.length += next.apart;
    piece.apart = false;
    piece.length = document()->characterCount() - before - next.apart;
    taken(--m_from);
    verticalScrollBar()->setValue(value + int(document()->size().height() - height)); // what is looked at stays where it is
}

void LayoutView::cutEnd(qsizetype to)
{
    QTextCursor cursor(document());
    cursor.setPosition(startOf(to));
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    while (m_to > to)
        m_pieces[--m_to].finds.clear();
}

void LayoutView::cutBeginning(qsizetype from)
{
    const double height = document()->size().height();
    const int value = verticalScrollBar()->value();
    Piece &next = m_pieces[from];
    QTextCursor cursor(document());
    cursor.setPosition(textOf(from), QTextCursor::KeepAnchor);
    const QTextBlockFormat format = cursor.blockFormat();
    const QTextCharFormat letters = cursor.blockCharFormat();
    cursor.removeSelectedText();
    cursor.setBlockFormat(format);
    cursor.setBlockCharFormat(letters);
    next.length -= next.apart;
    next.apart = false;
    while (m_from < from)
        m_pieces[m_from++].finds.clear();
    verticalScrollBar()->setValue(value + int(document()->size().height() - height));
}

// ---- what is marked in it -------------------------------------------------------------------------------------------------

void LayoutView::taken(qsizetype piece)
{
    takeMark(piece, RenderedText::quoteEnds, m_quoteEnd);
    takeMark(piece, RenderedText::quoteBegins, m_quoteBegin);
    gatherFinds(piece);
    showMarks();
    if (!m_seeking || !quoteShown())
        return;
    m_seeking = false;
    scrollTo(m_quoteBegin.position());
    Q_EMIT quoteReached();
}

// The two characters round the sentence give way to a highlight.
void LayoutView::takeMark(qsizetype piece, char16_t mark, QTextCursor &into)
{
    if (!m_pieces[piece].html.contains(QChar(mark)))
        return;
    QTextCursor found = document()->find(QString(QChar(mark)), startOf(piece));
    if (found.isNull())
        return;
    found.removeSelectedText();
    --m_pieces[piece].length;
    into = found;
    into.setKeepPositionOnInsert(true);
}

void LayoutView::gatherFinds(qsizetype piece)
{
    QList<TextRange> &finds = m_pieces[piece].finds;
    finds.clear();
    if (m_words.isEmpty())
        return;
    const int begin = textOf(piece), end = startOf(piece + 1);
    for (QTextBlock block = document()->findBlock(begin); block.isValid() && block.position() < end; block = block.next()) {
        const QString text = block.text().replace(QChar::Nbsp, QLatin1Char(' '));
        const int offset = block.position() - begin;
        for (qsizetype at = text.indexOf(m_words, std::max(0, -offset), Qt::CaseInsensitive); at >= 0; at = text.indexOf(m_words, at + m_words.size(), Qt::CaseInsensitive))
            finds.append({ offset + at, offset + at + m_words.size() });
    }
}

void LayoutView::find(const QString &words)
{
    m_words = words.simplified();
    m_finds.clear();
    m_current = -1;
    m_uncounted = 0;
    for (qsizetype i = m_from; i < m_to; ++i)
        gatherFinds(i);
    showMarks();
    if (m_words.isEmpty() || m_pieces.isEmpty())
        countSome();
    else
        m_timer.start();
}

// False: there was nothing left to count.
bool LayoutView::countSome()
{
    if (m_uncounted < 0)
        return false;
    QElapsedTimer clock;
    clock.start();
    for (; m_uncounted < m_pieces.size() && !m_words.isEmpty() && clock.elapsed() < countingMs; ++m_uncounted) {
        QString &plain = m_pieces[m_uncounted].plain;
        if (plain.isEmpty())
            plain = plainOf(m_pieces[m_uncounted].html);
        int there = 0;
        for (qsizetype at = plain.indexOf(m_words, 0, Qt::CaseInsensitive); at >= 0 && m_finds.size() < mostFinds; at = plain.indexOf(m_words, at + m_words.size(), Qt::CaseInsensitive))
            m_finds.append({ m_uncounted, there++ });
    }
    if (m_uncounted < m_pieces.size() && !m_words.isEmpty())
        return true;
    m_uncounted = -1;
    Q_EMIT findsChanged(m_finds.size());
    return true;
}

void LayoutView::showFind(qsizetype index)
{
    if (index < 0 || index >= m_finds.size())
        return;
    m_current = index;
    const auto [piece, number] = m_finds[index];
    if (piece < m_from || piece >= m_to) {
        startAt(piece);
        step();
    }
    const QList<TextRange> &there = m_pieces[piece].finds;
    showMarks();
    if (!there.isEmpty())
        scrollTo(textOf(piece) + int(there[std::min<qsizetype>(number, there.size() - 1)].start));
}

// Of the finds those round the one that is looked at: an "e" is everywhere.
void LayoutView::showMarks()
{
    QList<ExtraSelection> selections;
    if (quoteShown())
        selections.append(highlight(m_quoteBegin.position(), m_quoteEnd.position(), true));
    const QPair<qsizetype, int> current = m_finds.value(m_current, { m_from, -1 });
    const auto mark = [&](qsizetype piece) {
        if (piece < m_from || piece >= m_to)
            return;
        const int begin = textOf(piece);
        const QList<TextRange> &finds = m_pieces[piece].finds;
        qsizetype at = piece == current.first ? std::max(0, current.second - mostMarks / 2) : 0;
        for (; at < finds.size() && selections.size() < mostMarks; ++at)
            selections.append(highlight(begin + int(finds[at].start), begin + int(finds[at].end), piece == current.first && at == current.second));
    };
    mark(current.first);
    for (qsizetype away = 1; away <= m_pieces.size() && (current.first - away >= m_from || current.first + away < m_to); ++away) {
        mark(current.first + away);
        mark(current.first - away);
    }
    setExtraSelections(selections);
}

void LayoutView::keyPressEvent(QKeyEvent *event)
{
    const bool farAway = event->modifiers() == Qt::ControlModifier;
    if (farAway && event->key() == Qt::Key_Home && m_from > 0)
        startAt(0);
    else if (farAway && event->key() == Qt::Key_End && m_to < m_pieces.size())
        startAt(m_pieces.size() - 1);
    else
        HarmlessBrowser::keyPressEvent(event);
}

void LayoutView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        keepInSight();
    HarmlessBrowser::resizeEvent(event);
    if (!m_pieces.isEmpty())
        m_timer.start();
}

void LayoutView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        keepInSight();
    HarmlessBrowser::changeEvent(event);
}

} // namespace superinstance
