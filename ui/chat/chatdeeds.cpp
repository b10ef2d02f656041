// What can be done in the transcript: its links, its menu and their keys.
#include "ui/chat/answercopy.h"
#include "ui/chat/chatview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QTextBlock>

namespace superinstance {

namespace {

QList<Citation> citationsOf(const QList<Claim> &claims)
{
    QList<Citation> citations;
    for (const Claim &claim : claims)
        citations += claim.citations;
    return citations;
}

template <class Value> const Value *at(const QList<Value> &values, int index)
{
    return index >= 0 && index < values.size() ? &values[index] : nullptr;
}

} // namespace

// A link is "verb:entry" with more numbers behind it; anything else is not ours and leads nowhere.
void ChatView::follow(const QUrl &link)
{
    const QStringList parts = link.toString().split(QLatin1Char(':'));
    bool isNumber = false;
    const int number = parts.value(1).toInt(&isNumber);
    Entry *entry = isNumber ? m_transcript.find(number) : nullptr;
    if (!entry || !entry->loaded)
        return;
    openPlace(*entry, parts);
    actOnCode(number, *entry, parts);
    actOn(number, *entry, parts);
}

QList<Citation> ChatView::latestCitations() const
{
    for (int number = m_transcript.lastNumber(); !m_empty && number >= m_transcript.firstNumber(); --number)
        if (const QList<Citation> citations = citationsOf(m_transcript.find(number)->shown.shownClaims()); !citations.isEmpty())
            return citations;
    return {};
}

void ChatView::openPlace(const Entry &entry, const QStringList &link)
{
    const QList<Citation> siblings = citationsOf(entry.shown.shownClaims());
    const int index = link.value(2).toInt();
    if (link[0] == QLatin1String("cite")) {
        const Claim *claim = at(entry.shown.shownClaims(), index);
        if (const Citation *citation = claim ? at(claim->citations, link.value(3).toInt()) : nullptr)
            Q_EMIT citationOpened(*citation, siblings);
    } else if (link[0] == QLatin1String("passage")) {
        if (const Passage *passage = at(entry.shown.shownPassages(), index))
            Q_EMIT citationOpened(cite(*passage, 0, passage->text.size()), siblings);
    }
}

void ChatView::actOnCode(int number, Entry &entry, const QStringList &link)
{
    const int index = link.value(2).toInt(), block = link.value(3).toInt();
    const Claim *claim = at(entry.shown.shownClaims(), index);
    if (!claim)
        return;
    if (link[0] == QLatin1String("copycode")) {
        const QStringList code = readMarkdown(claim->text).code;
        if (const QString *text = at(code, block))
            copy(*text, tr("The code is copied."));
    } else if (link[0] == QLatin1String("wrapcode")) {
        const QString which = QStringLiteral("%1:%2").arg(index).arg(block);
        if (!entry.shown.wrapped.remove(which))
            entry.shown.wrapped.insert(which);
        entry.shown.rendered.remove(index);
        m_transcript.change(number);
        work();
    }
}

void ChatView::actOn(int number, Entry &entry, const QStringList &link)
{
    const QString &verb = link[0];
    const Answer &answer = entry.shown.answer;
    const Message &message = entry.message;
    if (verb == QLatin1String("version")) {
        const int step = link.value(2).toInt();
        if (const qint64 *version = at(message.versions, int(message.versions.indexOf(message.id)) + step))
            wantVersion(number, *version, step);
    } else if (verb == QLatin1String("edit") && message.fromPerson && message.id != 0) {
        Q_EMIT editWanted(number, message);
    }
    if (message.fromPerson || !entry.shown.final)
        return;
    if (verb == QLatin1String("fold")) {
        entry.shown.unfolded = true;
        m_transcript.change(number);
        work();
    } else if (verb == QLatin1String("how")) {
        Q_EMIT checkOpened(answer);
    } else if (verb == QLatin1String("wrong") && message.id != 0) {
        Q_EMIT wrongWanted(message.id);
    } else if (verb == QLatin1String("file")) {
        Q_EMIT fileWanted(answer.question);
    } else if (verb == QLatin1String("text")) {
        copy(answerAsText(answer), tr("The answer is copied."));
    } else if (verb == QLatin1String("markdown")) {
        copy(answerAsMarkdown(answer), tr("The answer is copied as Markdown."));
    } else if (verb == QLatin1String("again") && message.id != 0) {
        Q_EMIT againWanted(number, questionOf(number), {});
    } else if (verb == QLatin1String("other") && message.id != 0 && hasOthers(answer)) {
        QStringList notThese = answer.notThese;
        for (const Claim &claim : answer.claims)
            notThese.append(claim.text);
        Q_EMIT againWanted(number, questionOf(number), notThese);
    }
}

Message ChatView::questionOf(int number) const
{
    const Entry *answer = m_transcript.find(number), *before = m_transcript.find(number - 1);
    Message question;
    if (before && before->loaded && before->message.fromPerson)
        return before->message;
    question.id = answer->message.parent;
    question.text = answer->shown.answer.question;
    return question;
}

void ChatView::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(what);
}

// ---- menu and keys -----------------------------------------------------------------------------------------------------

void ChatView::makeDeeds()
{
    addDeed(tr("&Copy the answer"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, QStringLiteral("text:%1"), false);
    addDeed(tr("Copy the answer as &Markdown"), Qt::CTRL | Qt::SHIFT | Qt::Key_M, QStringLiteral("markdown:%1"), false);
    addDeed(tr("&Answer again"), Qt::CTRL | Qt::Key_R, QStringLiteral("again:%1"), false);
    addDeed(tr("&Not this: show other sentences"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, QStringLiteral("other:%1"), false);
    addDeed(tr("&How this was reached"), Qt::CTRL | Qt::SHIFT | Qt::Key_H, QStringLiteral("how:%1"), false);
    addDeed(tr("This was &wrong…"), Qt::CTRL | Qt::SHIFT | Qt::Key_W, QStringLiteral("wrong:%1"), false);
    addDeed(tr("Earlier version of the answer"), Qt::ALT | Qt::Key_PageUp, QStringLiteral("version:%1:-1"), false);
    addDeed(tr("Later version of the answer"), Qt::ALT | Qt::Key_PageDown, QStringLiteral("version:%1:1"), false);
    addDeed(tr("&Edit the question"), Qt::CTRL | Qt::Key_E, QStringLiteral("edit:%1"), true);
    addDeed(tr("Earlier version of the question"), Qt::ALT | Qt::SHIFT | Qt::Key_PageUp, QStringLiteral("version:%1:-1"), true);
    addDeed(tr("Later version of the question"), Qt::ALT | Qt::SHIFT | Qt::Key_PageDown, QStringLiteral("version:%1:1"), true);
}

void ChatView::addDeed(const QString &name, const QKeySequence &keys, const QString &link, bool ofQuestion)
{
    auto *deed = new QAction(name, this);
    deed->setShortcut(keys);
    deed->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(deed, &QAction::triggered, this, [this, link, ofQuestion] {
        if (const int number = entryFor(ofQuestion); m_transcript.find(number))
            follow(QUrl(link.arg(number)));
    });
    m_deeds.append(deed);
}

int ChatView::entryAt(const QTextCursor &cursor) const
{
    return m_transcript.entryAt(cursor.blockNumber());
}

// The question or the answer that the caret stands in, or belongs to it; while one types, the last.
int ChatView::entryFor(bool question) const
{
    int number = hasFocus() ? entryAt(textCursor()) : m_transcript.lastNumber();
    const Entry *here = m_transcript.find(number);
    if (here && here->message.fromPerson != question)
        number += question ? -1 : 1;
    const Entry *found = m_transcript.find(number);
    return found && found->message.fromPerson == question ? number : m_transcript.firstNumber() - 1;
}

void ChatView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint place = byKey ? cursorRect().bottomLeft() : viewport()->mapFromGlobal(event->globalPos());
    if (!byKey && !textCursor().hasSelection())
        setTextCursor(cursorForPosition(place)); // the deeds are about what was clicked on
    setFocus();
    QMenu *menu = createStandardContextMenu(place);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (QAction *copies = menu->findChild<QAction *>(QStringLiteral("edit-copy")))
        connect(copies, &QAction::triggered, this, &ChatView::copySelection);
    if (!m_empty && !m_deeds.isEmpty()) {
        menu->addSeparator();
        menu->addActions(m_deeds);
    }
    menu->popup(viewport()->mapToGlobal(place));
}

} // namespace superinstance
