#include "ui/reader/layoutview.h"

#include <QElapsedTimer>

namespace superinstance {

namespace {

constexpr int budgetMs = 6; // of one turn
constexpr qsizetype batchLength = 1500; // characters of HTML inserted at once
constexpr qsizetype mostFinds = 1000;

} // namespace

LayoutView::LayoutView(QWidget *parent) : HarmlessBrowser(parent)
{
    setAccessibleName(tr("Document"));
    document()->setDefaultStyleSheet(QStringLiteral("pre, code { font-family: monospace; } th { font-weight: bold; } td, th { padding: 2px 6px; }"));
    document()->setDocumentMargin(12);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LayoutView::insertSome);
}

void LayoutView::clearAll()
{
    m_timer.stop();
    m_blocks.clear();
    m_next = 0;
    m_quoteStart = m_quoteEnd = 0;
    m_finds.clear();
    m_current = -1;
    setExtraSelections({});
    clear();
}

void LayoutView::open(const RenderedText &text)
{
    clearAll();
    m_blocks = text.blocks;
    m_timer.start();
    insertSome();
}

void LayoutView::insertSome()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_blocks.size() && clock.elapsed() < budgetMs) {
        QString batch;
        while (m_next < m_blocks.size() && batch.size() < batchLength)
            batch += m_blocks[m_next++];
        QTextCursor cursor(document());
        cursor.movePosition(QTextCursor::End);
        if (document()->characterCount() > 1)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        cursor.insertHtml(batch);
    }
    takeMarks();
    if (m_next < m_blocks.size())
        return;
    m_timer.stop();
    if (!m_words.isEmpty())
        gatherFinds();
}

// The two characters round the sentence give way to a highlight.
void LayoutView::takeMarks()
{
    if (quoteShown())
        return;
    QTextCursor begin = document()->find(QString(QChar(RenderedText::quoteBegins)));
    QTextCursor end = document()->find(QString(QChar(RenderedText::quoteEnds)));
    if (begin.isNull() || end.isNull())
        return;
    end.removeSelectedText();
    m_quoteEnd = end.position() - 1;
    begin.removeSelectedText();
    m_quoteStart = begin.position();
    showMarks();
    scrollTo(m_quoteStart);
    Q_EMIT quoteReached();
}

void LayoutView::find(const QString &words)
{
    m_words = words.simplified();
    gatherFinds();
}

void LayoutView::gatherFinds()
{
    m_finds.clear();
    m_current = -1;
    if (!m_words.isEmpty())
        for (QTextCursor hit = document()->find(m_words); !hit.isNull() && m_finds.size() < mostFinds; hit = document()->find(m_words, hit))
            m_finds.append({ hit.selectionStart(), hit.selectionEnd() });
    showMarks();
    Q_EMIT findsChanged(m_finds.size());
}

void LayoutView::showFind(qsizetype index)
{
    if (index < 0 || index >= m_finds.size())
        return;
    m_current = index;
    showMarks();
    scrollTo(m_finds[index].first);
}

void LayoutView::showMarks()
{
    QList<ExtraSelection> selections;
    if (quoteShown())
        selections.append(highlight(m_quoteStart, m_quoteEnd, true));
    for (qsizetype i = 0; i < m_finds.size(); ++i)
        selections.append(highlight(m_finds[i].first, m_finds[i].second, i == m_current));
    setExtraSelections(selections);
}

} // namespace superinstance
