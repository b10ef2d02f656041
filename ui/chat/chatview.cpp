#include "ui/chat/chatview.h"

#include "ui/column.h"

#include <QScrollBar>
#include <QTextDocument>

namespace superinstance {

namespace {

constexpr int renderIntervalMs = 33; // thirty times a second
constexpr qsizetype longestParagraph = 2'000; // characters of a stream: laying a paragraph out costs by its length
constexpr int draftAfterMs = 400; // an answer that is final sooner is never styled as a draft

Citation citationOf(const Passage &passage)
{
    return { passage.chunk, passage.path, passage.title, passage.page, passage.start, passage.end, passage.startPoint, passage.endPoint, passage.text, passage.modified };
}

QList<Citation> citationsOf(const QList<Claim> &claims)
{
    QList<Citation> citations;
    for (const Claim &claim : claims)
        citations += claim.citations;
    return citations;
}

} // namespace

ChatView::ChatView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setAcceptDrops(false); // the whole window takes drops
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Conversation"));
    setWhatsThis(tr("Tab moves to the next link of an answer, Enter opens it."));
    setAccessibleDescription(whatsThis());
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base); // also beside the column
    setAutoFillBackground(true);
    document()->setDocumentMargin(20);
    connect(this, &QTextBrowser::anchorClicked, this, &ChatView::follow);
    m_renderTimer.setSingleShot(true);
    m_renderTimer.setInterval(renderIntervalMs);
    connect(&m_renderTimer, &QTimer::timeout, this, &ChatView::renderPending);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftAfterMs);
    connect(&m_draftTimer, &QTimer::timeout, this, [this] {
        for (int i = 0; i < m_entries.size(); ++i)
            if (!m_entries[i].isQuestion && !m_entries[i].shown.final) {
                m_entries[i].shown.draftStyled = true;
                scheduleRender(i);
            }
    });
}

QVariant ChatView::loadResource(int, const QUrl &)
{
    return {};
}

void ChatView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        keepColumn();
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int i = 0; i < m_entries.size(); ++i)
        scheduleRender(i); // colours stand in the HTML
}

void ChatView::resizeEvent(QResizeEvent *event)
{
    keepColumn();
    QTextBrowser::resizeEvent(event); // lays out in what is left
}

void ChatView::keepColumn()
{
    const int own = int(document()->documentMargin());
    const int margin = columnMargin(this, own) - own;
    if (viewportMargins().left() != margin)
        setViewportMargins(margin, 0, margin, 0);
}

void ChatView::clearTranscript()
{
    m_entries.clear();
    m_pending.clear();
    clear();
    m_empty = true;
}

void ChatView::showEmptyState(const QString &html)
{
    clearTranscript();
    setHtml(html);
}

QTextFrame *ChatView::newFrame()
{
    if (std::exchange(m_empty, false))
        clear();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextFrameFormat format;
    format.setBottomMargin(10);
    return cursor.insertFrame(format);
}

void ChatView::addQuestion(const QString &text)
{
    Entry entry;
    entry.isQuestion = true;
    entry.question = text;
    entry.frame = newFrame();
    m_entries.append(entry);
    render(int(m_entries.size()) - 1);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

int ChatView::addAnswer()
{
    Entry entry;
    keepAtEnd([&] { entry.frame = newFrame(); });
    m_entries.append(entry);
    const int number = int(m_entries.size()) - 1;
    m_draftTimer.start();
    render(number);
    return number;
}

void ChatView::showPassages(int entry, const QList<Passage> &passages, qint64 read, qint64 waiting)
{
    m_entries[entry].shown.passages = passages;
    m_entries[entry].shown.read = read;
    m_entries[entry].shown.waiting = waiting;
    scheduleRender(entry);
}

void ChatView::restartDraft(int entry)
{
    m_entries[entry].shown.claims.clear();
    m_entries[entry].shown.writing = false;
    m_entries[entry].streamed.clear();
    scheduleRender(entry);
}

void ChatView::appendToken(int entry, const QString &text)
{
    Entry &open = m_entries[entry];
    if (!open.frame || open.shown.final)
        return;
    if (!std::exchange(open.shown.writing, true))
        scheduleRender(entry); // its heading says now that it is a draft
    renderPending();
    const QString added = text.left(std::max<qsizetype>(0, longestRendered - open.streamed.size()));
    open.streamed += added;
    keepAtEnd([&] { insertTokens(open, added); });
}

// Streamed words go to the end as they are, in paragraphs: laying out the whole answer for each would be quadratic.
void ChatView::insertTokens(Entry &open, QString text)
{
    QTextCursor cursor = open.frame->lastCursorPosition();
    QTextCharFormat draft; // what came before may have been a link or small print
    draft.setFontItalic(true);
    if (open.inParagraph < 0 || open.inParagraph > longestParagraph) {
        QTextBlockFormat paragraph;
        paragraph.setTopMargin(6);
        cursor.insertBlock(paragraph, draft);
        open.inParagraph = 0;
    }
    for (qsizetype done = 0; done < text.size(); done += longestParagraph) {
        if (done > 0)
            cursor.insertBlock();
        cursor.insertText(text.mid(done, longestParagraph), draft);
        open.inParagraph += std::min(longestParagraph, text.size() - done);
    }
}

void ChatView::showClaim(int entry, int index, const Claim &claim)
{
    QList<Claim> &claims = m_entries[entry].shown.claims;
    if (index >= claims.size()) {
        claims.resize(index + 1);
        m_entries[entry].streamed.clear(); // the claim says now what was streamed
    }
    claims[index] = claim;
    scheduleRender(entry);
}

void ChatView::showFinal(int entry, const Answer &answer)
{
    m_entries[entry].shown.final = true;
    m_entries[entry].shown.answer = answer;
    m_pending.remove(entry);
    render(entry);
}

void ChatView::scheduleRender(int entry)
{
    m_pending.insert(entry);
    if (!m_renderTimer.isActive())
        m_renderTimer.start();
}

void ChatView::renderPending()
{
    for (const int entry : std::exchange(m_pending, {}))
        render(entry);
}

void ChatView::keepAtEnd(const std::function<void()> &change)
{
    QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 4;
    const int value = bar->value();
    change();
    bar->setValue(atEnd ? bar->maximum() : value);
}

// Replaces what stands in the entry's frame; all else stays as it is.
void ChatView::render(int entry)
{
    Entry &open = m_entries[entry];
    if (!open.frame)
        return;
    keepAtEnd([&] {
        QTextCursor cursor = open.frame->firstCursorPosition();
        cursor.beginEditBlock();
        cursor.setPosition(open.frame->lastPosition(), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.insertHtml(open.isQuestion ? questionHtml(open.question, palette()) : answerHtml(open.shown, entry, palette()));
        cursor.endEditBlock();
        open.inParagraph = -1;
        if (!open.shown.final && !open.streamed.isEmpty())
            insertTokens(open, open.streamed);
    });
}

void ChatView::follow(const QUrl &link)
{
    const QStringList parts = link.toString().split(QLatin1Char(':'));
    const int entry = parts.value(1).toInt();
    if (entry < 0 || entry >= m_entries.size() || m_entries[entry].isQuestion)
        return;
    Entry &open = m_entries[entry];
    const qsizetype index = parts.value(2).toInt(), citation = parts.value(3).toInt();
    if (parts[0] == QLatin1String("cite")) {
        const QList<Claim> &claims = open.shown.final ? open.shown.answer.claims : open.shown.claims;
        const QList<Citation> citations = claims.value(index).citations;
        if (citation >= 0 && citation < citations.size())
            Q_EMIT citationOpened(citations[citation], citationsOf(claims));
    } else if (parts[0] == QLatin1String("passage")) {
        const QList<Passage> &passages = open.shown.final ? open.shown.answer.passages : open.shown.passages;
        if (index >= 0 && index < passages.size())
            Q_EMIT citationOpened(citationOf(passages[index]), citationsOf(open.shown.final ? open.shown.answer.claims : open.shown.claims));
    } else if (parts[0] == QLatin1String("fold")) {
        open.shown.unfolded = true;
        render(entry);
    } else if (parts[0] == QLatin1String("how")) {
        Q_EMIT checkOpened(open.shown.answer);
    }
}

} // namespace superinstance
