#include "ui/mainwindow.h"

#include "ui/chat/chatview.h"
#include "ui/chat/checkdialog.h"
#include "ui/chat/composer.h"
#include "ui/chat/councilbar.h"
#include "ui/dropoverlay.h"
#include "ui/enginelink.h"
#include "ui/library/librarypanel.h"
#include "ui/noticebar.h"
#include "ui/reader/sourcespanel.h"
#include "ui/trayicon.h"
#include "ui/wording.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace superinstance {

namespace {

constexpr int mostTurns = 10; // of a conversation, that a follow-up may refer to

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

} // namespace

MainWindow::MainWindow(Engine *engine, QString stateFile, QWidget *parent) : QMainWindow(parent), m_link(new EngineLink(engine, this)), m_stateFile(std::move(stateFile))
{
    closeQuestion = [this](bool tray) { return askClosing(this, tray); };
    setWindowTitle(tr("SuperInstance"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    buildWidgets();
    buildMenus();
    connectEngine();
    restoreState();
    showEmptyState();
    m_composer->focus();
}

MainWindow::~MainWindow()
{
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.setValue(QStringLiteral("window/geometry"), saveGeometry());
    state.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
}

void MainWindow::buildWidgets()
{
    m_chat = new ChatView(this);
    m_composer = new Composer(this);
    m_council = new CouncilBar(this);
    m_library = new LibraryPanel(m_link, this);
    m_sources = new SourcesPanel(this);
    m_sources->hide();
    m_conversations = new QListWidget(this);
    m_conversations->setAccessibleName(tr("Conversations"));
    m_conversations->setAcceptDrops(false);
    m_conversations->setFrameShape(QFrame::NoFrame);
    m_conversations->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long titles are elided, the tooltip has them whole
    m_conversations->setTextElideMode(Qt::ElideRight);
    m_notice = new NoticeBar(this);

    auto *newConversation = new QPushButton(tr("&New conversation"), this);
    connect(newConversation, &QPushButton::clicked, this, &MainWindow::startConversation);
    auto *top = new QWidget(this);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(10, 10, 6, 4);
    topLayout->addWidget(newConversation);
    topLayout->addWidget(m_conversations, 1);
    auto *side = new QSplitter(Qt::Vertical, this);
    side->addWidget(top);
    side->addWidget(m_library);
    side->setStretchFactor(0, 1);
    side->setStretchFactor(1, 2);

    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_chat, 1);
    layout->addWidget(m_council);
    layout->addWidget(m_composer);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(side);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_sources);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({ 300, 720, 380 });
    m_splitter->setChildrenCollapsible(false);
    setCentralWidget(m_splitter);
    m_overlay = new DropOverlay(this);
    resize(1180, 760);

    connect(m_composer, &Composer::sent, this, &MainWindow::send);
    connect(m_composer, &Composer::stopped, this, &MainWindow::stopOrClose);
    connect(m_chat, &ChatView::citationOpened, this, &MainWindow::openCitation);
    connect(m_chat, &ChatView::checkOpened, this, [this](const Answer &answer) { (new CheckDialog(answer, this))->open(); });
    connect(m_sources, &SourcesPanel::closed, this, &MainWindow::closeSources);
    connect(m_library, &LibraryPanel::pathsChosen, this, &MainWindow::addPaths);
    connect(m_conversations, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { openConversation(item->data(Qt::UserRole).toLongLong()); });
    connect(m_conversations, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { openConversation(item->data(Qt::UserRole).toLongLong()); });
    // Focus goes where the eye goes.
    const QList<QWidget *> order { newConversation, m_conversations, m_library, m_chat, m_composer, m_sources };
    for (qsizetype i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order[i], order[i + 1]);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("Add f&older…"), QKeySequence::Open, m_library, &LibraryPanel::addFolder);
    file->addAction(tr("Add f&iles…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), m_library, &LibraryPanel::addFiles);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &MainWindow::quitRequested);
    QMenu *conversation = menuBar()->addMenu(tr("&Conversation"));
    conversation->addAction(tr("&New conversation"), QKeySequence::New, this, &MainWindow::startConversation);
    conversation->addAction(tr("&Write a question"), QKeySequence(Qt::CTRL | Qt::Key_L), m_composer, &Composer::focus);
    conversation->addAction(tr("&Stop the answer"), QKeySequence(Qt::Key_Escape), this, &MainWindow::stopOrClose);
    conversation->addAction(tr("&Delete this conversation…"), this, &MainWindow::removeConversation);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QAction *larger = view->addAction(tr("&Larger text"), this, [this] { m_chat->zoomIn(); });
    larger->setShortcuts({ QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal }); // the same key without Shift
    view->addAction(tr("&Smaller text"), QKeySequence::ZoomOut, this, [this] { m_chat->zoomOut(); });
    view->addAction(tr("&Usual text size"), QKeySequence(Qt::CTRL | Qt::Key_0), this, [this] { m_chat->resetZoom(); });
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Keys and ways"), QKeySequence::HelpContents, this, &MainWindow::showKeys);
}

void MainWindow::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::opened, this, &MainWindow::opened);
    connect(engine, &Engine::openFailed, this, [this](const QString &sentence) {
        tell(sentence);
        if (m_composer->busy())
            takeBack();
        m_composer->setEnabled(false);
        m_library->setEnabled(false);
    });
    connect(engine, &Engine::noticed, this, &MainWindow::tell);
    connect(engine, &Engine::progressChanged, this, [this](const IndexProgress &progress) { Q_EMIT stateChanged(inWords(progress)); });
    connect(engine, &Engine::fileChanged, this, [this](const FileStatus &status) {
        if (m_documents == 0 && status.state == FileState::Indexed && !m_open && m_history.isEmpty()) {
            m_documents = 1; // the empty state has another advice now
            showEmptyState();
        }
    });
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
    connect(engine, &Engine::failed, this, &MainWindow::requestFailed);
    connect(engine, &Engine::indexDone, this, [this](quint64 request, const IndexSummary &summary) {
        if (m_addRequests.remove(request))
            added(summary);
    });
    connect(engine, &Engine::contextReady, this, [this](quint64 request, const PassageContext &context) {
        if (request != m_contextRequest)
            return;
        m_sources->show(context);
        m_sources->setVisible(true);
        m_sources->text()->setFocus();
    });
    connect(engine, &Engine::conversationsReady, this, [this](quint64, const QList<ConversationInfo> &all) { showConversations(all); });
    connect(engine, &Engine::conversationCreated, this, [this](quint64 request, qint64 conversation) {
        if (request != m_createRequest)
            return;
        m_createRequest = 0;
        m_conversation = conversation;
        askNow(std::exchange(m_unsent, {}));
    });
    connect(engine, &Engine::messagesReady, this, [this](quint64 request, const QList<Message> &messages) {
        if (request == m_messagesRequest)
            showMessages(messages);
    });
}

void MainWindow::requestFailed(quint64 request, const QString &sentence, bool stopped)
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
    m_addRequests.remove(request);
    if (EngineLink::isOurs(request) && !stopped)
        tell(sentence);
}

void MainWindow::restoreState()
{
    const QSettings state(m_stateFile, QSettings::IniFormat);
    restoreGeometry(state.value(QStringLiteral("window/geometry")).toByteArray());
    m_splitter->restoreState(state.value(QStringLiteral("window/splitter")).toByteArray());
    const QString closing = state.value(QStringLiteral("window/closing")).toString();
    m_closing = closing == QLatin1String("keep") ? Closing::KeepWatching : closing == QLatin1String("quit") ? Closing::Quit : Closing::Undecided;
}

void MainWindow::opened(const EngineStatus &status, const QString &warning)
{
    m_engineOpen = true;
    m_documents = status.documents;
    if (!warning.isEmpty())
        tell(warning);
    if (m_history.isEmpty() && !m_open)
        showEmptyState();
    m_library->load(status);
    addPaths(std::exchange(m_pathsToAdd, {}));
    m_conversationsRequest = m_link->send([](Engine *engine, quint64 request) { engine->conversations(request); });
    if (!m_unsent.isEmpty())
        send(std::exchange(m_unsent, {}));
}

// ---- asking ------------------------------------------------------------------------------------------------------------

void MainWindow::ask(const QString &question)
{
    if (m_composer->busy())
        m_composer->setText(question); // one at a time in one conversation: it is not lost
    else if (!question.trimmed().isEmpty())
        send(question);
}

void MainWindow::send(const QString &text)
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

void MainWindow::askNow(const QString &text)
{
    Question question;
    question.text = text;
    question.conversation = m_conversation;
    question.history = m_history.mid(std::max<qsizetype>(0, m_history.size() - mostTurns));
    if (m_history.isEmpty())
        m_chat->clearTranscript();
    m_chat->addQuestion(text);
    OpenQuestion open;
    open.text = text;
    open.entry = m_chat->addAnswer();
    m_council->begin();
    open.request = m_link->ask(question);
    m_open = open;
}

void MainWindow::answered(const Answer &answer)
{
    m_chat->showFinal(m_open->entry, answer);
    if (answer.outcome == Outcome::Failed)
        m_composer->setText(m_open->text); // to try again
    m_history.append({ m_open->text, answer.text });
    m_open.reset();
    m_composer->setBusy(false);
    m_council->end();
    announce(outcomeInWords(answer) + QStringLiteral(". ") + answer.text.left(400));
    m_conversationsRequest = m_link->send([](Engine *engine, quint64 request) { engine->conversations(request); });
}

// Escape: what is being worked on ends, else the passage that is open is put away.
void MainWindow::stopOrClose()
{
    if (m_open)
        m_link->stop(m_open->request);
    else if (m_composer->busy())
        takeBack();
    else if (m_sources->isVisible())
        closeSources();
}

// A question that has not reached the council yet goes back to where it was typed.
void MainWindow::takeBack()
{
    m_createRequest = 0;
    m_composer->setBusy(false);
    m_composer->setText(std::exchange(m_unsent, {}));
}

void MainWindow::closeSources()
{
    m_sources->hide();
    m_chat->setFocus();
}

void MainWindow::openCitation(const Citation &citation)
{
    m_contextRequest = m_link->send([citation](Engine *engine, quint64 request) { engine->context(request, citation); });
}

// ---- conversations -----------------------------------------------------------------------------------------------------

void MainWindow::startConversation()
{
    if (m_open)
        m_link->stop(m_open->request);
    m_open.reset();
    m_createRequest = 0;
    m_unsent.clear();
    m_composer->setBusy(false);
    m_council->end();
    m_conversation = 0;
    m_history.clear();
    m_conversations->setCurrentItem(nullptr);
    showEmptyState();
    m_composer->focus();
}

void MainWindow::openConversation(qint64 id)
{
    if (id == m_conversation && !m_history.isEmpty())
        return;
    if (m_open) {
        tell(tr("An answer is still being worked on; stop it first to open another conversation."));
        return;
    }
    m_conversation = id;
    m_messagesRequest = m_link->send([id](Engine *engine, quint64 request) { engine->messages(request, id); });
}

void MainWindow::removeConversation()
{
    if (m_conversation == 0 || QMessageBox::question(this, tr("Delete this conversation"), tr("Delete this conversation with all its answers? This cannot be undone.")) != QMessageBox::Yes)
        return;
    const qint64 id = m_conversation;
    startConversation();
    m_link->send([id](Engine *engine, quint64 request) { engine->removeConversation(request, id); });
}

void MainWindow::showConversations(const QList<ConversationInfo> &conversations)
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

void MainWindow::showMessages(const QList<Message> &messages)
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

void MainWindow::showEmptyState()
{
    const QString advice = m_documents == 0
        ? tr("<h2>Ask your own documents</h2><p>Drop a folder or some files anywhere on this window, or choose <b>Add folder…</b>.</p>"
             "<p>They stay where they are. SuperInstance reads them on this computer only, follows later changes, and answers with sentences "
             "from them, each with the place it comes from.</p>")
        : tr("<h2>Ask your own documents</h2><p>Type a question below. Every sentence of the answer is checked against the passage it comes from, "
             "and what is not in your documents is not answered.</p>");
    m_chat->showEmptyState(advice);
}

// ---- the window as a drop area -----------------------------------------------------------------------------------------

void MainWindow::addPaths(const QStringList &paths)
{
    if (!m_engineOpen)
        m_pathsToAdd += paths; // added as soon as the engine is there
    else if (!paths.isEmpty())
        m_addRequests.insert(m_link->addPaths(paths));
}

// Each file's own reason stands in the list; here only that there is something to look at.
void MainWindow::added(const IndexSummary &summary)
{
    const int unread = summary.failed + summary.skipped;
    if (summary.files == 0)
        tell(tr("There was no file to read in what you added."));
    else if (unread == summary.files)
        tell(tr("None of what you added could be read; the list of files says why."));
    else if (unread > 0)
        tell(tr("Some of what you added could not be read (%1 of %2); the list of files says why.").arg(unread).arg(summary.files));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (localPaths(event->mimeData()).isEmpty()) {
        event->ignore();
        return;
    }
    // Always a copy: with a move the other program would delete the person's file.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    m_overlay->show();
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_overlay->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    addPaths(localPaths(event->mimeData()));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_overlay->setGeometry(rect());
}

void MainWindow::showKeys()
{
    const auto row = [](const QString &keys, const QString &what) {
        return QStringLiteral("<tr><td style=\"padding:2px 18px 2px 0\"><b>%1</b></td><td>%2</td></tr>").arg(keys, what);
    };
    QMessageBox box(QMessageBox::NoIcon, tr("Keys and ways"), QString(), QMessageBox::Close, this);
    box.setText(QStringLiteral("<table>") + row(tr("Enter"), tr("Sends the question; Shift+Enter begins a new line."))
                + row(tr("Esc"), tr("Stops the answer, or puts an open passage away."))
                + row(tr("Ctrl+L"), tr("Goes to the question.")) + row(tr("Ctrl+N"), tr("Begins a new conversation."))
                + row(tr("Ctrl+O"), tr("Adds a folder; Ctrl+Shift+O adds files."))
                + row(tr("Tab, Enter"), tr("Goes to the next citation of an answer, opens its passage."))
                + row(tr("Ctrl++, Ctrl+−"), tr("Larger and smaller text; Ctrl+0 the usual size."))
                + QStringLiteral("</table>"));
    box.exec();
}

// ---- closing and telling -----------------------------------------------------------------------------------------------

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // the application ends the program
    if (m_closing == Closing::Undecided) {
        m_closing = closeQuestion(m_tray);
        if (m_closing == Closing::Undecided)
            return;
        QSettings state(m_stateFile, QSettings::IniFormat);
        state.setValue(QStringLiteral("window/closing"), m_closing == Closing::KeepWatching ? QStringLiteral("keep") : QStringLiteral("quit"));
    }
    if (m_closing == Closing::Quit)
        Q_EMIT quitRequested();
    else if (m_tray)
        hide();
    else
        showMinimized();
}

void MainWindow::raiseAndActivate()
{
    if (isMinimized())
        showNormal();
    else
        show();
    raise();
    activateWindow();
}

void MainWindow::tell(const QString &sentence)
{
    m_notice->show(sentence);
    announce(sentence);
}

// For screen readers, which do not see what appears elsewhere.
void MainWindow::announce(const QString &sentence)
{
    m_chat->setAccessibleDescription(sentence);
    QAccessibleEvent event(m_chat, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace superinstance
