#include "ui/chat/chatpage.h"

#include "ui/announcement.h"
#include "ui/chat/chatcolumns.h"
#include "ui/chat/chatview.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversationfind.h"
#include "ui/chat/conversationspanel.h"
#include "ui/chat/councilbar.h"
#include "ui/chat/latestbutton.h"
#include "ui/chat/messagetimes.h"
#include "ui/chat/openquestion.h"
#include "ui/chat/replaydialog.h"
#include "ui/chat/scopebar.h"
#include "ui/enginelink.h"
#include "ui/firstrun.h"
#include "ui/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int messagesAtFirst = 50; // of a conversation
constexpr int typingMs = 1000; // between two keys, at most

} // namespace

ChatPage::ChatPage(EngineLink *link, QWidget *parent) : QWidget(parent), m_link(link)
{
    buildWidgets();
    connectEngine();
    connectTranscript();
    showEmptyState();
}

void ChatPage::buildWidgets()
{
    // Made in the order in which the focus goes through them: where the eye goes.
    auto *newConversation = new QPushButton(tr("&New conversation"), this);
    connect(newConversation, &QPushButton::clicked, this, &ChatPage::startConversation);
    m_conversations = new ConversationsPanel(m_link, this);
    m_firstRun = new FirstRun(m_link, this);
    m_chat = new ChatView(this);
    m_find = new ConversationFind(m_link, m_chat, this);
    m_council = new CouncilBar(this);
    m_scope = new ScopeBar(m_link, this);
    m_composer = new Composer(this);
    m_open = new OpenQuestion(m_link, m_chat, m_council, this);

    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(10, 10, 6, 10);
    sideLayout->addWidget(newConversation);
    sideLayout->addWidget(m_conversations, 1);

    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_firstRun, 1);
    column->addWidget(m_chat, 1);
    column->addWidget(m_find);
    column->addWidget(m_council);
    column->addWidget(m_scope);
    column->addWidget(m_composer);
    new MessageTimes(m_chat);
    addAction((new LatestButton(m_chat, middle))->action());

    m_splitter = new ChatColumns(side, middle, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_firstRun, &FirstRun::wantedChanged, this, [this](bool wanted) {
        m_firstRun->setVisible(wanted);
        m_chat->setVisible(!wanted);
    });
    connect(m_firstRun, &FirstRun::questionChosen, this, [this](const QString &question) {
        ask(question);
        m_composer->focus();
    });
    connect(m_firstRun, &FirstRun::keyboardLeft, m_composer, &Composer::focus);
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingMs);
    connect(m_composer, &Composer::changed, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, &ChatPage::draftsChanged);
    connect(m_composer, &Composer::sent, this, &ChatPage::send);
    m_composer->takeFiles();
    connect(m_composer, &Composer::filesPasted, this, &ChatPage::filesPasted);
    connect(m_scope, &ScopeBar::noticed, this, &ChatPage::noticed);
    connect(m_scope, &ScopeBar::readingChanged, this, [this](bool reading) { // the question is to be about that file
        m_composer->setEnabled(!reading);
        if (!reading)
            m_composer->focus();
    });
    connect(m_composer, &Composer::stopped, this, &ChatPage::stop);
    connect(m_conversations, &ConversationsPanel::opened, this, [this](qint64 id, qint64 message) {
        openConversation(id, message);
        if (message != 0)
            m_chat->markWords(m_conversations->searched());
    });
    connect(m_conversations, &ConversationsPanel::wanted, m_splitter, &ChatColumns::showConversations);
    connect(m_conversations, &ConversationsPanel::listed, this, &ChatPage::reopenLast);
    connect(m_conversations, &ConversationsPanel::noticed, this, &ChatPage::noticed);
    connect(m_conversations, &ConversationsPanel::removed, this, [this](qint64 id) {
        m_removed.insert(id);
        if (id == m_conversation)
            leaveConversation();
        Q_EMIT draftsChanged();
    });
}

void ChatPage::connectEngine()
{
    connect(m_open, &OpenQuestion::conversationMade, this, [this](qint64 conversation) {
        m_conversation = m_shown = conversation;
        m_conversations->endSearch(); // which would not list it
        m_conversations->setCurrent(conversation);
        m_scope->adopt(conversation);
        askNow(std::exchange(m_unsent, {}));
    });
    connect(m_open, &OpenQuestion::conversationFailed, this, &ChatPage::takeBack); // nothing is lost
    connect(m_open, &OpenQuestion::answered, this, &ChatPage::answered);
    connect(m_link->engine(), &Engine::messagesReady, this, &ChatPage::showMessages);
    connect(m_link->engine(), &Engine::answersChanged, this, &ChatPage::showAnew);
    connect(m_link->engine(), &Engine::failed, this, &ChatPage::requestFailed);
}

// What the person does in the transcript.
void ChatPage::connectTranscript()
{
    for (QAction *deed : m_chat->deeds())
        addAction(deed); // by its keys, wherever in the page one is
    connect(m_chat, &ChatView::citationOpened, this, &ChatPage::citationOpened);
    connect(m_chat, &ChatView::checkOpened, this, [this](const Answer &answer) { (new ReplayDialog(answer, window()))->open(); });
    connect(m_chat, &ChatView::wrongWanted, this, &ChatPage::markWrong);
    connect(m_chat, &ChatView::fileWanted, this, [this](const QString &question) {
        m_composer->giveBack(question); // to be sent when the file is read
        m_scope->chooseFile();
    });
    connect(m_chat, &ChatView::editWanted, this, &ChatPage::edit);
    connect(m_chat, &ChatView::againWanted, this, &ChatPage::askAgain);
    connect(m_chat, &ChatView::versionWanted, this, &ChatPage::showVersion);
    connect(m_chat, &ChatView::copied, this, [this](const QString &what) { announce(m_composer, what); });
    connect(m_chat, &ChatView::messagesWanted, this, [this](qint64 before, int limit) {
        m_earlierRequest = m_link->send([id = m_conversation, before, limit](Engine *engine, quint64 request) { engine->messages(request, id, before, limit); });
    });
    connect(m_chat, &ChatView::conversationWanted, this, [this] {
        m_textRequest = m_link->send([id = m_conversation](Engine *engine, quint64 request) { engine->conversationText(request, id, QStringLiteral("md")); });
    });
    connect(m_link->engine(), &Engine::conversationTextReady, this, [this](quint64 request, const QString &text) {
        if (request == 0 || request != m_textRequest)
            return;
        QGuiApplication::clipboard()->setText(text);
        announce(m_composer, tr("The whole conversation is copied."));
    });
    connect(m_composer, &Composer::editingGivenUp, this, [this] { m_edited.reset(); });
    connect(m_composer, &Composer::lastWanted, this, &ChatPage::editLast);
}

void ChatPage::load()
{
    m_engineOpen = true;
    m_composer->setEnabled(true); // it may have failed before
    m_conversations->load();
    askUnsent();
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

Drafts ChatPage::drafts() const
{
    Drafts all = m_drafts;
    all.put(m_conversation, m_composer->draft());
    for (const qint64 conversation : m_removed) // they come back as long as the window is there, or never
        all.take(conversation);
    return all;
}

void ChatPage::setDrafts(Drafts drafts)
{
    m_drafts = std::move(drafts);
    m_composer->setText(m_drafts.take(m_conversation));
}

// What is typed and not sent belongs to its conversation, and so does what is asked about.
void ChatPage::enter(qint64 conversation)
{
    if (conversation != m_conversation) {
        m_drafts.put(m_conversation, m_composer->text());
        m_composer->setText(m_drafts.take(conversation));
    }
    m_conversation = conversation;
    m_removed.remove(conversation); // it was brought back
    m_find->end();
    m_scope->enter(conversation);
    m_conversations->setCurrent(conversation);
}

bool ChatPage::tells(quint64 request) const
{
    return m_open->tells(request);
}

void ChatPage::focusComposer()
{
    m_composer->focus();
}

// ---- conversations -----------------------------------------------------------------------------------------------------

void ChatPage::startConversation()
{
    leaveConversation();
    m_conversations->endSearch();
    m_composer->focus();
}

void ChatPage::leaveConversation()
{
    giveUpEditing();
    takeBack();
    m_messagesRequest = m_earlierRequest = m_textRequest = 0;
    m_version = 0;
    enter(0);
    m_shown = 0;
    showEmptyState();
    Q_EMIT left();
}

void ChatPage::find()
{
    if (m_conversation != 0 && !m_chat->isEmpty())
        m_find->begin(m_conversation);
}

void ChatPage::openConversation(qint64 id, qint64 message)
{
    if (id == m_conversation && message == 0 && !m_chat->isEmpty())
        return;
    if (m_composer->busy()) {
        Q_EMIT noticed(tr("An answer is still being worked on; stop it first to open another conversation."));
        return;
    }
    giveUpEditing();
    enter(id);
    m_version = message;
    m_messagesRequest = m_link->send([id, message](Engine *engine, quint64 request) {
        if (message != 0)
            engine->showVersion(request, id, message); // it may have been said in another version
        else
            engine->messages(request, id, 0, messagesAtFirst);
    });
}

// What stands in it is another now. While an answer is worked on it is left as it is.
void ChatPage::showAnew()
{
    if (m_shown != 0 && m_shown == m_conversation && !m_composer->busy())
        m_messagesRequest = m_link->send([id = m_shown](Engine *engine, quint64 request) { engine->messages(request, id, 0, messagesAtFirst); });
}

// After a start, the last conversation is where it was left; unless a new one is being begun.
void ChatPage::reopenLast(const QList<ConversationInfo> &conversations)
{
    const auto last = std::max_element(conversations.begin(), conversations.end(), [](const ConversationInfo &a, const ConversationInfo &b) { return a.changed < b.changed; });
    if (!std::exchange(m_restored, true) && last != conversations.end() && m_conversation == 0 && !m_composer->busy() && m_composer->draft().isEmpty())
        openConversation(last->id);
}

void ChatPage::showMessages(quint64 request, const QList<Message> &messages, bool more)
{
    if (request == m_messagesRequest && request != 0) {
        m_messagesRequest = m_earlierRequest = 0; // the second is of what was shown before
        if (std::exchange(m_shown, m_conversation) != m_conversation)
            Q_EMIT left();
        giveUpEditing();
        if (!messages.isEmpty())
            m_firstRun->end();
        const qint64 version = std::exchange(m_version, 0);
        m_chat->showMessages(messages, more, version);
        sayLast(messages, version);
        askUnsent();
    } else if (request == m_earlierRequest && request != 0) {
        m_earlierRequest = 0;
        m_chat->addMessages(messages, more);
    }
}

// The last answer, or the version that was chosen: of a question with its answer.
void ChatPage::sayLast(const QList<Message> &messages, qint64 version)
{
    for (qsizetype i = messages.size() - 1; i >= 0; --i)
        if (const Message &each = messages[i]; !each.fromPerson && (version == 0 || each.id == version || each.parent == version)) {
            announce(m_chat, outcomeInWords(each.answer) + QStringLiteral(". ") + each.answer.text.left(400));
            return;
        }
}

void ChatPage::showEmptyState()
{
    m_chat->showEmptyState(tr("<h2>Ask your own documents</h2><p>Type a question below. Every sentence of the answer is checked against the passage it comes from, "
                              "and what is not in your documents is not answered.</p>"));
}

void ChatPage::requestFailed(quint64 request)
{
    if (request == 0)
        return;
    if (request == m_earlierRequest)
        m_chat->giveUpMessages();
    if (request == m_messagesRequest)
        keepShown();
}

// What was to be shown could not be read: what is shown goes on.
void ChatPage::keepShown()
{
    m_messagesRequest = 0;
    m_version = 0;
    takeBack();
    if (m_conversation != m_shown)
        enter(m_shown);
}

} // namespace superinstance
