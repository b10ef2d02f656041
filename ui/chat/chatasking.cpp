// What the person asks in the page: a question, another version of one, the same again; until it is answered or taken back.
#include "ui/chat/chatpage.h"

#include "ui/chat/chatview.h"
#include "ui/chat/composer.h"
#include "ui/chat/openquestion.h"
#include "ui/chat/scopebar.h"
#include "ui/chat/wrongdialog.h"
#include "ui/enginelink.h"
#include "ui/firstrun.h"

#include <utility>

namespace superinstance {

void ChatPage::ask(const QString &question)
{
    if (m_composer->busy())
        m_composer->giveBack(question); // one at a time in one conversation: it is not lost
    else if (!question.trimmed().isEmpty()) {
        giveUpEditing();
        send(question);
    }
}

bool ChatPage::stop()
{
    if (m_open->isAsked())
        m_open->stop();
    else if (m_composer->busy())
        takeBack();
    else
        return false;
    return true;
}

void ChatPage::send(const QString &text)
{
    m_firstRun->end();
    m_composer->setBusy(true);
    m_unsent = text;
    askUnsent();
}

// As soon as the engine and the conversation are there, and its messages: they are what a follow-up refers to.
void ChatPage::askUnsent()
{
    if (m_unsent.isEmpty() || !m_engineOpen || m_open->makesConversation() || m_messagesRequest != 0)
        return;
    if (m_conversation != 0)
        askNow(std::exchange(m_unsent, {}));
    else
        m_open->makeConversation(m_unsent);
}

void ChatPage::askAbout(const QStringList &paths)
{
    m_scope->askAbout(paths);
    focusComposer();
}

void ChatPage::askAboutFile()
{
    m_scope->chooseFile();
}

// A new question, or another version of the one that is edited.
void ChatPage::askNow(const QString &text)
{
    Question question;
    question.text = text;
    if (m_edited) {
        question.after = m_edited->question.parent != 0 ? m_edited->question.parent : -1;
        sayWhatIsLeft(m_edited->entry + 1);
        m_chat->cut(m_edited->entry);
        m_edited.reset();
        m_composer->endEditing();
    }
    begin(question, m_chat->addQuestion(text));
}

void ChatPage::askAgain(int entry, const Message &said, const QStringList &notThese)
{
    if (busy())
        return;
    giveUpEditing();
    sayWhatIsLeft(entry);
    m_chat->cut(entry);
    m_composer->setBusy(true);
    Question question;
    question.text = said.text;
    question.again = said.id;
    question.notThese = notThese;
    begin(question, entry - 1);
}

// What was said behind an answer that is given anew is seen with its former version.
void ChatPage::sayWhatIsLeft(int answer)
{
    if (answer < m_chat->lastEntry())
        Q_EMIT noticed(tr("What was said after this belongs to the earlier version; choose that version to see it again."));
}

void ChatPage::begin(Question question, int questionEntry)
{
    question.conversation = m_conversation;
    question.collections = m_scope->scope().collections;
    question.onlyPaths = m_scope->scope().onlyPaths;
    question.history = m_chat->turnsBefore(questionEntry, ChatView::mostTurns);
    m_open->ask(question, questionEntry);
}

void ChatPage::answered(const QString &question, const Answer &answer)
{
    if (answer.outcome == Outcome::Failed)
        m_composer->giveBack(question); // to try again
    m_composer->setBusy(false);
}

bool ChatPage::busy()
{
    if (m_composer->busy())
        Q_EMIT noticed(tr("An answer is still being worked on; stop it first."));
    return m_composer->busy();
}

void ChatPage::edit(int entry, const Message &question)
{
    if (busy())
        return;
    m_edited = Edited { entry, question };
    m_composer->beginEditing(question.text);
}

void ChatPage::markWrong(qint64 answer)
{
    auto *dialog = new WrongDialog(m_link, answer, window());
    connect(dialog, &WrongDialog::marked, this, [this] { Q_EMIT noticed(tr("The answer is marked as wrong. All that are marked are listed in the menu, under Conversation.")); });
    dialog->open();
}

void ChatPage::editLast()
{
    const Transcript &entries = m_chat->entries();
    for (int number = entries.lastNumber(); number >= entries.firstNumber(); --number) {
        const Entry *entry = entries.find(number);
        if (!entry->message.fromPerson || !entry->loaded || entry->message.id == 0)
            continue;
        edit(number, entry->message);
        return;
    }
}

void ChatPage::showVersion(qint64 message)
{
    if (busy())
        return;
    m_version = message;
    m_messagesRequest = m_link->send([id = m_conversation, message](Engine *engine, quint64 request) { engine->showVersion(request, id, message); });
}

// A question that has not reached the council yet goes back to where it was typed.
void ChatPage::takeBack()
{
    m_open->leave();
    m_composer->setBusy(false);
    m_composer->giveBack(std::exchange(m_unsent, {}));
}

void ChatPage::giveUpEditing()
{
    m_edited.reset();
    m_composer->endEditing();
}

} // namespace superinstance
