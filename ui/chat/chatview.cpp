#include "ui/chat/chatview.h"

#include "ui/chat/transcriptaccess.h"
#include "ui/column.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int renderIntervalMs = 33; // thirty times a second
constexpr int draftAfterMs = 400; // an answer that is final sooner is never styled as a draft
constexpr int pageOfMessages = 30; // asked for at a time
constexpr int screensBeside = 2; // that are laid out above and below what is looked at
constexpr int leastScreen = 600; // pixels
constexpr int mostMoves = 3; // entries that come or go in one turn

} // namespace

ChatView::ChatView(QWidget *parent) : QTextBrowser(parent), m_transcript(document())
{
    makeTranscriptsAccessible();
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WordWrap); // words stay whole, also in the narrow columns of a table, which is scrolled sideways then
    setAcceptDrops(false); // the whole window takes drops
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Conversation"));
    setWhatsThis(tr("Tab moves to the next link of an answer, Enter opens it."));
    setAccessibleDescription(whatsThis());
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base); // also beside the column
    setAutoFillBackground(true);
    document()->setDocumentMargin(20);
    m_transcript.setPalette(palette());
    makeDeeds();
    connect(this, &QTextBrowser::anchorClicked, this, &ChatView::follow);
    connect(this, &QTextEdit::selectionChanged, this, [this] {
        if (!m_working)
            m_allSelected = selectsAll();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { workSoon(0); });
    m_workTimer.setSingleShot(true);
    connect(&m_workTimer, &QTimer::timeout, this, &ChatView::work);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftAfterMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &ChatView::styleDrafts);
}

QVariant ChatView::loadResource(int, const QUrl &)
{
    return {};
}

// Qt goes from link to link without a word to a screen reader.
bool ChatView::focusNextPrevChild(bool next)
{
    const bool moved = QTextBrowser::focusNextPrevChild(next);
    if (moved && hasFocus())
        tellFocus(this);
    m_onLink = isOnLink(this);
    return moved;
}

void ChatView::changeEvent(QEvent *event)
{
    const bool font = event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange;
    const std::optional<Hold> held = font && !m_empty ? std::optional(hold()) : std::nullopt;
    QTextBrowser::changeEvent(event); // lays out anew
    if (font)
        keepColumn();
    if (held)
        letGo(*held);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_transcript.setPalette(palette()); // colours stand in the text
    workSoon(0);
}

void ChatView::resizeEvent(QResizeEvent *event)
{
    const std::optional<Hold> held = m_empty ? std::nullopt : std::optional(hold());
    keepColumn();
    QTextBrowser::resizeEvent(event); // lays out in what is left
    if (held)
        letGo(*held);
    workSoon(0);
}

void ChatView::keepColumn()
{
    const int own = int(document()->documentMargin());
    const int margin = columnMargin(this, own) - own;
    if (viewportMargins().left() != margin)
        setViewportMargins(margin, 0, margin, 0);
}

// ---- what is shown -----------------------------------------------------------------------------------------------------

void ChatView::clearTranscript()
{
    m_transcript.clear();
    m_kept.reset();
    m_allSelected = m_asked = false;
    m_empty = true;
    tellWhatIsLaidOut(this);
}

void ChatView::showEmptyState(const QString &html)
{
    clearTranscript();
    setHtml(html);
}

void ChatView::showMessages(const QList<Message> &messages, bool more, qint64 keep)
{
    clearTranscript();
    m_empty = false;
    m_transcript.fill(messages, 0, more);
    if (keep != 0) {
        m_kept = m_turned.message == keep ? m_turned : Kept { keep, fontMetrics().lineSpacing(), 0 };
        seekKept();
    }
    if (m_kept && m_kept->found)
        work();
    else
        goToEnd();
}

void ChatView::addMessages(const QList<Message> &messages, bool more)
{
    if (!std::exchange(m_asked, false))
        return;
    m_transcript.fill(messages, m_askedBefore, more);
    if (m_kept && !m_kept->found)
        seekKept();
    workSoon(0);
}

// What is written comes at the end, which is shown then.
int ChatView::begin(Entry entry)
{
    if (std::exchange(m_empty, false))
        m_transcript.clear();
    m_kept.reset();
    if (!m_transcript.showsEnd())
        goToEnd();
    const int number = m_transcript.append(std::move(entry));
    work();
    return number;
}

int ChatView::addQuestion(const QString &text)
{
    Entry entry;
    entry.message.text = text;
    const int number = begin(std::move(entry));
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    return number;
}

int ChatView::addAnswer()
{
    Entry entry;
    entry.message.fromPerson = false;
    m_draftTimer.start();
    return begin(std::move(entry));
}

void ChatView::cut(int entry)
{
    m_transcript.cut(entry);
    workSoon(0);
}

void ChatView::identify(int entry, const Message &message)
{
    Entry *open = m_transcript.find(entry);
    if (!open)
        return;
    open->message = message;
    open->message.answer = {};
    renderSoon(entry);
}

void ChatView::showPassages(int entry, const QList<Passage> &passages, qint64 read, qint64 waiting)
{
    Entry *open = m_transcript.find(entry);
    if (!open)
        return;
    open->shown.passages = passages;
    open->shown.read = read;
    open->shown.waiting = waiting;
    renderSoon(entry);
}

void ChatView::restartDraft(int entry)
{
    Entry *open = m_transcript.find(entry);
    if (!open)
        return;
    open->shown.claims.clear();
    open->shown.rendered.clear();
    open->shown.writing = false;
    open->streamed.clear();
    renderSoon(entry);
}

void ChatView::appendToken(int entry, const QString &text)
{
    Entry *open = m_transcript.find(entry);
    if (!open || open->shown.final)
        return;
    open->shown.writing = true;
    open->streamed.append(text);
    renderSoon(entry);
}

void ChatView::showClaim(int entry, int index, const Claim &claim)
{
    Entry *open = m_transcript.find(entry);
    if (!open || open->shown.final)
        return;
    QList<Claim> &claims = open->shown.claims;
    if (index >= claims.size()) {
        claims.resize(index + 1);
        open->streamed.clear(); // the claim says now what was streamed
    }
    claims[index] = claim;
    open->shown.rendered.remove(index);
    renderSoon(entry);
}

void ChatView::showFinal(int entry, const Answer &answer)
{
    Entry *open = m_transcript.find(entry);
    if (!open)
        return;
    open->shown.final = true;
    open->shown.answer = answer;
    open->shown.claims.clear();
    open->shown.rendered.clear();
    open->streamed.clear();
    m_transcript.change(entry);
    work();
}

void ChatView::styleDrafts()
{
    for (int number = m_transcript.lastNumber(); number >= m_transcript.firstNumber(); --number) {
        Entry *entry = m_transcript.find(number);
        if (!entry->loaded || entry->message.fromPerson || entry->shown.final)
            continue;
        entry->shown.draftStyled = true;
        renderSoon(number);
    }
}

QList<Turn> ChatView::turnsBefore(int entry, int most) const
{
    QList<Turn> turns;
    for (int number = entry - 1; number >= m_transcript.firstNumber() && turns.size() < most; --number) {
        const Entry *answer = m_transcript.find(number), *question = m_transcript.find(number - 1);
        if (!answer->loaded || (question && !question->loaded))
            break;
        if (!answer->message.fromPerson && answer->shown.final && question && question->message.fromPerson)
            turns.prepend({ question->message.text, answer->shown.answer.text });
    }
    return turns;
}

// ---- writing it, a little at a time ------------------------------------------------------------------------------------

void ChatView::renderSoon(int entry)
{
    m_transcript.change(entry);
    workSoon(renderIntervalMs);
}

void ChatView::workSoon(int ms)
{
    if (!m_working && !m_empty && (!m_workTimer.isActive() || m_workTimer.remainingTime() > ms))
        m_workTimer.start(ms);
}

void ChatView::work()
{
    if (m_empty)
        return;
    m_working = true; // scrolling below is ours
    const bool writing = m_transcript.isUnfinished();
    const Moves moves = writing ? Moves() : nextMoves();
    if (moves.any() || writing) {
        const Hold held = hold();
        QTextCursor edit(document());
        edit.beginEditBlock();
        make(moves);
        WritingBudget budget;
        m_transcript.write(budget);
        edit.endEditBlock();
        letGo(held);
    }
    m_working = false;
    if ((moves.any() || writing) && !m_words.isEmpty())
        showMarks();
    if (m_transcript.isUnfinished() || moves.any() || (writing && m_kept))
        workSoon(0);
    else if (m_kept && m_kept->found && !m_asked)
        finishKept();
    tellWhatIsLaidOut(this);
}

// How many entries at the top, or at the bottom, stand wholly in the first or last `pixels` of the document.
int ChatView::entriesWithin(int pixels, bool atTop) const
{
    const auto top = [this](int number) {
        return document()->documentLayout()->blockBoundingRect(document()->findBlockByNumber(m_transcript.paragraphOf(number))).top();
    };
    const int first = m_transcript.firstShown(), last = m_transcript.lastShown();
    const qreal begin = top(first), end = top(last + 1);
    int count = 0;
    while (count < mostMoves && count < last - first && (atTop ? top(first + count + 1) - begin : end - top(last - count)) < pixels)
        ++count;
    return count;
}

void ChatView::askForMessages(const Transcript::Gap &gap)
{
    if (!gap.exists || std::exchange(m_asked, true))
        return;
    m_askedBefore = gap.before;
    Q_EMIT messagesWanted(m_askedBefore, pageOfMessages);
}

// The stretch of the document follows what is looked at. What is selected stays, unless everything is: then it is known without.
ChatView::Moves ChatView::nextMoves()
{
    const QScrollBar *bar = verticalScrollBar();
    const int above = bar->value(), below = bar->maximum() - bar->value(), reach = screensBeside * std::max(leastScreen, viewport()->height());
    if (above < reach)
        askForMessages(m_transcript.gapAbove());
    if (below < reach)
        askForMessages(m_transcript.gapBelow());
    Moves moves;
    moves.growUp = above < reach && m_transcript.canGrowUp();
    moves.growDown = below < reach && m_transcript.canGrowDown();
    if (above > 2 * reach)
        moves.dropTop = std::min(entriesWithin(above - 2 * reach, true), selectedFrom() - m_transcript.firstShown());
    if (below > 2 * reach)
        moves.dropBottom = std::min(entriesWithin(below - 2 * reach, false), m_transcript.lastShown() - selectedTo());
    return moves;
}

void ChatView::make(const Moves &moves)
{
    for (int i = 0; i < moves.dropTop; ++i)
        m_transcript.shrinkTop();
    for (int i = 0; i < moves.dropBottom; ++i)
        m_transcript.shrinkBottom();
    for (int i = 0; i < mostMoves && moves.growUp; ++i)
        m_transcript.growUp();
    for (int i = 0; i < mostMoves && moves.growDown; ++i)
        m_transcript.growDown();
}

void ChatView::giveUpMessages()
{
    m_asked = false;
    m_kept.reset();
}

void ChatView::goToEnd()
{
    m_transcript.leaveDocument();
    m_asked = m_kept.has_value(); // it is looked for
    work();
}

} // namespace superinstance
