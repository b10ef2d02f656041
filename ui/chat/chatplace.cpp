// Where the person is in the transcript: what is looked at, chosen or selected stays so while entries come and go.
#include "ui/chat/chatview.h"
#include "ui/chat/transcriptaccess.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace superinstance {

namespace {

constexpr int mostMarks = 1'000;
constexpr int linesAbove = 2; // of a place that is gone to
constexpr int markStrength = 80; // of 255, where one is not

} // namespace

// The text at the top of what is seen, or the end.
ChatView::Hold ChatView::hold() const
{
    const QScrollBar *bar = verticalScrollBar();
    Hold hold;
    hold.atEnd = m_transcript.showsEnd() && bar->value() >= bar->maximum() - 4;
    if (hold.atEnd)
        return hold;
    hold.text = cursorForPosition(QPoint(0, 0));
    hold.top = cursorRect(hold.text).top();
    return hold;
}

void ChatView::letGo(const Hold &hold)
{
    QScrollBar *bar = verticalScrollBar();
    if (m_kept && m_kept->found)
        bar->setValue(bar->value() + topOf(m_transcript.numberOf(m_kept->message)) - m_kept->top);
    else if (hold.atEnd)
        bar->setValue(bar->maximum());
    else
        bar->setValue(bar->value() + cursorRect(hold.text).top() - hold.top);
    if (m_allSelected)
        selectAll();
}

// In the viewport.
int ChatView::topOf(int number) const
{
    return cursorRect(QTextCursor(document()->findBlockByNumber(m_transcript.paragraphOf(number)))).top();
}

// ---- the version that is chosen takes the place of the other --------------------------------------------------------------

void ChatView::wantVersion(int number, qint64 version, int step)
{
    m_turned = { version, topOf(number), step, hasFocus() };
    Q_EMIT versionWanted(version);
}

// It may stand further up than the messages that are known: then those before them are asked for.
void ChatView::seekKept()
{
    const Transcript::Gap gap = m_transcript.gapBefore();
    const int first = m_transcript.firstNumber();
    const int number = !m_kept->beginning ? m_transcript.numberOf(m_kept->message) : gap.exists ? first - 1 : first;
    if (const Entry *entry = m_transcript.find(number)) {
        m_kept->message = entry->message.id;
        m_kept->found = true;
        m_transcript.standAt(number);
    } else if (gap.exists) {
        m_transcript.unloadHidden(); // they may be many
        askForMessages(gap);
    } else {
        m_kept.reset();
    }
}

// Everything is written: the focus, if it was here, goes to the link that leads on to the next version, else to the one that leads back.
void ChatView::finishKept()
{
    const Kept kept = *std::exchange(m_kept, {});
    const int number = m_transcript.numberOf(kept.message);
    if (kept.beginning) {
        moveCursor(QTextCursor::Start);
        verticalScrollBar()->setValue(0);
    } else if (kept.step == 0) {
        goToMark(number);
    }
    Q_EMIT arrived();
    if (!kept.focused)
        return;
    QTextCursor caret(document()->findBlockByNumber(m_transcript.paragraphOf(number)));
    for (const int step : { -kept.step, kept.step })
        if (const QTextCursor link = linkIn(number, QStringLiteral("version:%1:%2").arg(number).arg(step)); !link.isNull())
            caret = link;
    setTextCursor(caret);
    tellFocus(this);
}

// ---- words that are looked for --------------------------------------------------------------------------------------------

void ChatView::goTo(qint64 message, int place)
{
    m_place = { message, place };
    const int number = m_transcript.numberOf(message);
    if (!m_empty && !m_transcript.isUnfinished() && number >= m_transcript.firstShown() && number <= m_transcript.lastShown()) {
        goToMark(number);
        return;
    }
    m_kept = Kept { message, fontMetrics().lineSpacing(), 0 };
    seekKept();
    workSoon(0);
}

// The caret goes to the place that is wanted of those that are marked in it, which may stand far down in a long message.
void ChatView::goToMark(int number)
{
    const Entry *entry = m_transcript.find(number);
    if (!entry)
        return;
    if (m_place.message != entry->message.id)
        m_place = { entry->message.id, 0 };
    QTextCursor place(document()->findBlockByNumber(m_transcript.paragraphOf(number)));
    const QList<QTextCursor> places = placesOf(number);
    if (!places.isEmpty()) {
        m_place.index = m_place.index < 0 ? int(places.size()) - 1 : std::min(m_place.index, int(places.size()) - 1);
        place.setPosition(places[m_place.index].selectionStart());
    }
    setTextCursor(place);
    leaveRoomRound(cursorRect(place));
    showMarks();
}

// Lines above and below tell what it is about.
void ChatView::leaveRoomRound(const QRect &place)
{
    const int above = place.top() - linesAbove * fontMetrics().lineSpacing(), below = place.bottom() - viewport()->height() * 2 / 3;
    if (above < 0 || below > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (above < 0 ? above : below));
}

void ChatView::markWords(const QString &words)
{
    m_words = WordPlaces(words);
    m_place = {};
    showMarks();
}

int ChatView::placesIn(qint64 message)
{
    return m_words.countIn(m_transcript.blocksOf(m_transcript.numberOf(message)));
}

QList<QTextCursor> ChatView::placesOf(int number) const
{
    QList<QTextCursor> places = m_words.in(document(), mostMarks);
    places.removeIf([&](const QTextCursor &place) { return m_transcript.entryAt(place.blockNumber()) != number; });
    return places;
}

// In the stretch that is laid out. A word in its other forms is found but not marked.
void ChatView::showMarks()
{
    QTextCharFormat any, current; // told apart also without colours
    current.setBackground(palette().highlight());
    current.setForeground(palette().highlightedText());
    QColor faint = palette().color(QPalette::Highlight);
    faint.setAlpha(markStrength);
    any.setBackground(faint);
    any.setFontUnderline(true);
    QList<QTextEdit::ExtraSelection> marks;
    int number = 0, index = -1; // of the entry, within it
    for (const QTextCursor &place : m_words.in(document(), mostMarks)) {
        const int entry = m_transcript.entryAt(place.blockNumber());
        index = entry == number ? index + 1 : 0;
        number = entry;
        const bool here = index == m_place.index && m_place.message != 0 && m_transcript.numberOf(m_place.message) == number;
        marks.append({ place, here ? current : any });
    }
    setExtraSelections(marks);
}

// What is between its two ends; null when the entry has no such link.
QTextCursor ChatView::linkIn(int number, const QString &address) const
{
    const int behind = m_transcript.paragraphOf(number + 1);
    for (QTextBlock block = document()->findBlockByNumber(m_transcript.paragraphOf(number)); block.isValid() && block.blockNumber() < behind; block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (fragment.charFormat().anchorHref() != address)
                continue;
            QTextCursor link(document());
            link.setPosition(fragment.position());
            link.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            return link;
        }
    return {};
}

// ---- everything is selected, also what is not laid out -------------------------------------------------------------------

bool ChatView::selectsAll() const
{
    const QTextCursor caret = textCursor();
    return !m_empty && caret.hasSelection() && caret.selectionStart() == 0 && caret.selectionEnd() == document()->characterCount() - 1;
}

// The entries at its ends, of a part that is selected; else beyond all that are laid out.
int ChatView::selectedFrom() const
{
    const QTextCursor caret = textCursor();
    return caret.hasSelection() && !m_allSelected ? m_transcript.entryAt(document()->findBlock(caret.selectionStart()).blockNumber()) : m_transcript.lastShown() + 1;
}

int ChatView::selectedTo() const
{
    const QTextCursor caret = textCursor();
    return caret.hasSelection() && !m_allSelected ? m_transcript.entryAt(document()->findBlock(caret.selectionEnd()).blockNumber()) : m_transcript.firstShown() - 1;
}

// The stretch is on the clipboard at once; where that is not all, the whole conversation takes its place.
void ChatView::copySelection()
{
    QTextBrowser::copy();
    if (m_allSelected && !m_transcript.showsAll())
        Q_EMIT conversationWanted();
}

// ---- the ends of the conversation, also when they are not laid out ---------------------------------------------------------

void ChatView::goToBeginning()
{
    m_kept = Kept { .beginning = true };
    seekKept();
    workSoon(0);
}

bool ChatView::takesEndKey(const QKeyEvent *event)
{
    const bool begins = m_transcript.firstShown() == m_transcript.firstNumber() && !m_transcript.gapBefore().exists;
    if (event->matches(QKeySequence::MoveToStartOfDocument) && !m_empty && !begins) {
        goToBeginning();
        return true;
    }
    if (!event->matches(QKeySequence::MoveToEndOfDocument) || m_empty)
        return false;
    m_kept.reset(); // what was looked for is not wanted any more
    if (!m_transcript.showsEnd())
        goToEnd();
    moveCursor(QTextCursor::End);
    return true;
}

void ChatView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (!takesEndKey(event))
        QTextBrowser::keyPressEvent(event);
    if (std::exchange(m_onLink, isOnLink(this)) != m_onLink)
        tellFocus(this);
}

} // namespace superinstance
