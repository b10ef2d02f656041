#include "ui/chat/chatpage.h"

#include "ui/announcement.h"
#include "ui/chat/chatview.h"
#include "ui/chat/checkdialog.h"
#include "ui/chat/composer.h"
#include "ui/chat/councilbar.h"
#include "ui/chat/scopebar.h"
#include "ui/enginelink.h"
#include "ui/wording.h"

#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <limits>

namespace superinstance {

namespace {

constexpr int mostTurns = 10; // of a conversation, that a follow-up may refer to

} // namespace

ChatPage::ChatPage(EngineLink *link, QWidget *parent) : QWidget(parent), m_link(link)
{
    buildWidgets();
    connectEngine();
    connectAnswering();
    showEmptyState();
}

void ChatPage::buildWidgets()
{
    // Made in the order in which the focus goes through them: where the eye goes.
    auto *newConversation = new QPushButton(tr("&New conversation"), this);
    connect(newConversation, &QPushButton::clicked, this, &ChatPage::startConversation);
    m_conversations = new QListWidget(this);
    m_conversations->setAccessibleName(tr("Conversations"));
    m_conversations->setAcceptDrops(false);
    m_conversations->setFrameShape(QFrame::NoFrame);
    m_conversations->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long titles are elided, the tooltip has them whole
    m_conversations->setTextElideMode(Qt::ElideRight);
    m_chat = new ChatView(this);
    m_council = new CouncilBar(this);
    m_scope = new ScopeBar(m_link, this);
    m_composer = new Composer(this);

    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(10, 10, 6, 10);
    sideLayout->addWidget(newConversation);
    sideLayout->addWidget(m_conversations, 1);

    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_chat, 1);
    column->addWidget(m_council);
    column->addWidget(m_scope);
    column->addWidget(m_composer);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(side);
    m_splitter->addWidget(middle);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({ 260, 760 });
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_composer, &Composer::sent, this, &ChatPage::send);
    connect(m_scope, &ScopeBar::noticed, this, &ChatPage::noticed);
    connect(m_scope, &ScopeBar::readingChanged, this, [this](bool reading) { // the question is to be about that file
        m_composer->setEnabled(!reading);
        if (!reading)
            m_composer->focus();
    });
    connect(m_composer, &Composer::stopped, this, &ChatPage::stop);
    connect(m_chat, &ChatView::citationOpened, this, &ChatPage::citationOpened);
    connect(m_chat, &ChatView::checkOpened, this, [this](const Answer &answer) { (new CheckDialog(answer, window()))->open(); });
    const auto open = [this](QListWidgetItem *item) { openConversation(item->data(Qt::UserRole).toLongLong()); };
    connect(m_conversations, &QListWidget::itemActivated, this, open);
    connect(m_conversations, &QListWidget::itemClicked, this, open);
}

void ChatPage::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::fileChanged, this, [this](const FileStatus &status) {
        if (m_documents == 0 && status.state == FileState::Indexed && !m_open && m_history.isEmpty()) {
            m_documents = 1; // the empty state has another advice now
            showEmptyState();
        }
    });
    connect(engine, &Engine::failed, this, &ChatPage::requestFailed);
    connect(engine, &Engine::conversationsReady, this, [this](quint64, const QList<ConversationInfo> &all) { showConversations(all); });
    connect(engine, &Engine::conversationsChanged, this, &ChatPage::askForConversations);
    connect(engine, &Engine::conversationCreated, this, [this](quint64 request, qint64 conversation) {
        if (request != m_createRequest)
            return;
        m_createRequest = 0;
        m_conversation = conversation;
        m_scope->adopt(conversation);
        askNow(std::exchange(m_unsent, {}));
    });
    connect(engine, &Engine::messagesReady, this, [this](quint64 request, const QList<Message> &messages, bool) {
        if (request == m_messagesRequest)
            showMessages(messages);
    });
}

// What the engine says of the question that is open.
void ChatPage::connectAnswering()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::passagesFound, this, [this](quint64 request, const QList<Passage> &passages, qint64 read, qint64 waiting) {
        if (mine(request))
            m_chat->showPassages(m_open->entry, passages, read, waiting);
    });
    connect(engine, &Engine::councilStep, this, [this](quint64 request, const CouncilStep &step) {
        if (mine(request))
            m_council->show(step);
    });
    connect(engine, &Engine::draftRestarted, this, [this](quint64 request, int) {
        if (mine(request))
            m_chat->restartDraft(m_open->entry);
    });
    connect(engine, &Engine::draftToken, this, [this](quint64 request, const QString &text) {
        if (mine(request))
            m_chat->appendToken(m_open->entry, text);
    });
    connect(engine, &Engine::claimChanged, this, [this](quint64 request, int index, const Claim &claim) {
        if (mine(request))
            m_chat->showClaim(m_open->entry, index, claim);
    });
    connect(engine, &Engine::answered, this, [this](quint64 request, const Answer &answer) {
        if (mine(request))
            answered(answer);
    });
}

void ChatPage::load(const EngineStatus &status)
{
    m_engineOpen = true;
    m_documents = status.documents;
    if (m_history.isEmpty() && !m_open)
        showEmptyState();
    askForConversations();
    if (!m_unsent.isEmpty())
        send(std::exchange(m_unsent, {}));
}

void ChatPage::giveUp()
{
    if (m_composer->busy())
        takeBack();
    m_composer->setEnabled(false);
}

QByteArray ChatPage::saveState() const
{
    return m_splitter->saveState();
}

void ChatPage::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void ChatPage::focusComposer()
{
    m_composer->focus();
}

void ChatPage::askForConversations()
{
    m_link->send([](Engine *engine, quint64 request) { engine->conversations(request, {}); });
}

// ---- asking ------------------------------------------------------------------------------------------------------------

void ChatPage::ask(const QString &question)
{
    if (m_composer->busy())
        m_composer->setText(question); // one at a time in one conversation: it is not lost
    else if (!question.trimmed().isEmpty())
        send(question);
}

bool ChatPage::stop()
{
    if (m_open)
        m_link->stop(m_open->request);
    else if (m_composer->busy())
        takeBack();
    else
        return false;
    return true;
}

void ChatPage::send(const QString &text)
{
    m_composer->setBusy(true);
    if (!m_engineOpen) {
        m_unsent = text; // asked as soon as the engine is there
        return;
    }
    if (m_conversation != 0) {
        askNow(text);
        return;
    }
    m_unsent = text;
    m_createRequest = m_link->send([text](Engine *engine, quint64 request) { engine->newConversation(request, text); });
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

void ChatPage::askNow(const QString &text)
{
    Question question;
    question.text = text;
    question.conversation = m_conversation;
    question.collections = m_scope->scope().collections;
    question.onlyPaths = m_scope->scope().onlyPaths;
    question.history = m_history.mid(std::max<qsizetype>(0, m_history.size() - mostTurns));
    if (m_history.isEmpty())
        m_chat->clearTranscript();
    m_chat->addQuestion(text);
    OpenQuestion open;
    open.text = text;
    open.entry = m_chat->addAnswer();
    m_council->begin();
    open.request = m_lastQuestion = m_link->ask(question);
    m_open = open;
}

void ChatPage::answered(const Answer &answer)
{
    m_chat->showFinal(m_open->entry, answer);
    if (answer.outcome == Outcome::Failed)
        m_composer->setText(m_open->text); // to try again
    m_history.append({ m_open->text, answer.text });
    m_open.reset();
    m_composer->setBusy(false);
    m_council->end();
    announce(m_chat, outcomeInWords(answer) + QStringLiteral(". ") + answer.text.left(400));
}

// A question that has not reached the council yet goes back to where it was typed.
void ChatPage::takeBack()
{
    m_createRequest = 0;
    m_composer->setBusy(false);
    m_composer->setText(std::exchange(m_unsent, {}));
}

// ---- conversations -----------------------------------------------------------------------------------------------------

void ChatPage::startConversation()
{
    if (m_open)
        m_link->stop(m_open->request);
    m_open.reset();
    m_createRequest = 0;
    m_unsent.clear();
    m_composer->setBusy(false);
    m_council->end();
    m_conversation = 0;
    m_scope->enter(0);
    m_history.clear();
    m_conversations->setCurrentItem(nullptr);
    showEmptyState();
    m_composer->focus();
}

void ChatPage::openConversation(qint64 id)
{
    if (id == m_conversation && !m_history.isEmpty())
        return;
    if (m_open) {
        Q_EMIT noticed(tr("An answer is still being worked on; stop it first to open another conversation."));
        return;
    }
    m_conversation = id;
    m_scope->enter(id);
    m_messagesRequest = m_link->send([id](Engine *engine, quint64 request) { engine->messages(request, id, 0, std::numeric_limits<int>::max()); });
}

void ChatPage::removeConversation()
{
    if (m_conversation == 0 || QMessageBox::question(window(), tr("Delete this conversation"), tr("Delete this conversation with all its answers? This cannot be undone.")) != QMessageBox::Yes)
        return;
    const qint64 id = m_conversation;
    startConversation();
    m_link->send([id](Engine *engine, quint64 request) { engine->removeConversation(request, id); });
}

void ChatPage::showConversations(const QList<ConversationInfo> &conversations)
{
    m_conversations->clear();
    for (const ConversationInfo &conversation : conversations) {
        auto *item = new QListWidgetItem(conversation.title, m_conversations);
        item->setData(Qt::UserRole, conversation.id);
        item->setToolTip(conversation.title);
        if (conversation.id == m_conversation)
            m_conversations->setCurrentItem(item);
    }
    // After a start, the last conversation is where it was left.
    if (!std::exchange(m_restored, true) && !conversations.isEmpty() && m_conversation == 0 && !m_open && m_createRequest == 0)
        openConversation(conversations.first().id);
}

void ChatPage::showMessages(const QList<Message> &messages)
{
    if (m_open)
        return;
    m_chat->clearTranscript();
    m_history.clear();
    QString question;
    for (const Message &message : messages) {
        if (message.fromPerson) {
            question = message.text;
            m_chat->addQuestion(question);
            continue;
        }
        m_chat->showFinal(m_chat->addAnswer(), message.answer);
        m_history.append({ question, message.text });
    }
}

void ChatPage::showEmptyState()
{
    const QString advice = m_documents == 0
        ? tr("<h2>Ask your own documents</h2><p>Drop a folder or some files anywhere on this window, or choose <b>Add folder…</b>.</p>"
             "<p>They stay where they are. SuperInstance reads them on this computer only, follows later changes, and answers with sentences "
             "from them, each with the place it comes from.</p>")
        : tr("<h2>Ask your own documents</h2><p>Type a question below. Every sentence of the answer is checked against the passage it comes from, "
             "and what is not in your documents is not answered.</p>");
    m_chat->showEmptyState(advice);
}

void ChatPage::requestFailed(quint64 request, const QString &sentence, bool stopped)
{
    if (mine(request)) {
        Answer answer;
        answer.question = m_open->text;
        answer.outcome = stopped ? Outcome::Stopped : Outcome::Failed;
        answer.reason = sentence;
        answered(answer);
        return;
    }
    if (request == m_createRequest && request != 0)
        takeBack(); // nothing is lost
}

} // namespace superinstance
