#include "ui/mainwindow.h"

#include "ui/chatview.h"
#include "ui/composer.h"
#include "ui/councilbar.h"
#include "ui/dropoverlay.h"
#include "ui/enginelink.h"
#include "ui/librarypanel.h"
#include "ui/sourcespanel.h"
#include "ui/trayicon.h"
#include "ui/wording.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace superinstance {

namespace {

constexpr double thresholdShown = 0.85; // the default policy's, for the meter
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

MainWindow::Closing askWithBox(QWidget *parent, bool tray)
{
    QMessageBox box(QMessageBox::Question, MainWindow::tr("Close SuperInstance"),
                    tray ? MainWindow::tr("Keep watching your folders in the tray, or quit?") : MainWindow::tr("Keep watching your folders in a minimised window, or quit?"),
                    QMessageBox::NoButton, parent);
    box.setInformativeText(MainWindow::tr("You are asked only once. “Quit” in the File menu always quits."));
    const auto *keep = box.addButton(tray ? MainWindow::tr("&Keep watching in the tray") : MainWindow::tr("&Keep watching"), QMessageBox::AcceptRole);
    const auto *quit = box.addButton(MainWindow::tr("&Quit"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == keep ? MainWindow::Closing::KeepWatching : box.clickedButton() == quit ? MainWindow::Closing::Quit : MainWindow::Closing::Undecided;
}

} // namespace

MainWindow::MainWindow(Engine *engine, QString stateFile, QWidget *parent) : QMainWindow(parent), m_link(new EngineLink(engine, this)), m_stateFile(std::move(stateFile))
{
    askClosing = [this](bool tray) { return askWithBox(this, tray); };
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
    m_notice = new QLabel(this);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setMargin(10);
    m_notice->setFrameShape(QFrame::StyledPanel);
    m_notice->setAccessibleName(tr("Notice"));
    m_notice->hide();

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
    connect(m_composer, &Composer::stopped, this, [this] {
        if (m_open)
            m_link->stop(m_open->request);
    });
    connect(m_chat, &ChatView::citationOpened, this, &MainWindow::openCitation);
    connect(m_chat, &ChatView::checkOpened, this, &MainWindow::showCheck);
    connect(m_sources, &SourcesPanel::closed, this, [this] {
        m_sources->hide();
        m_chat->setFocus();
    });
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
    conversation->addAction(tr("&Stop the answer"), QKeySequence(Qt::Key_Escape), m_composer, &Composer::stopped);
    conversation->addAction(tr("&Delete this conversation…"), this, &MainWindow::removeConversation);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("&Larger text"), QKeySequence::ZoomIn, this, [this] { m_chat->zoomIn(); });
    view->addAction(tr("&Smaller text"), QKeySequence::ZoomOut, this, [this] { m_chat->zoomOut(); });
}

void MainWindow::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::opened, this, &MainWindow::opened);
    connect(engine, &Engine::openFailed, this, [this](const QString &sentence) {
        tell(sentence);
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
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        if (mine(request)) {
            Answer answer;
            answer.question = m_open->text;
            answer.outcome = stopped ? Outcome::Stopped : Outcome::Failed;
            answer.reason = sentence;
            answered(answer);
        } else if (request == m_createRequest && m_createRequest != 0) {
            m_composer->setText(m_unsent); // nothing is lost
            m_unsent.clear();
            tell(sentence);
        } else if (request < (quint64(1) << 40) && !stopped) { // one of ours, not of a command that came from a terminal
            tell(sentence);
        }
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
    m_library->load();
    m_conversationsRequest = m_link->send([](Engine *engine, quint64 request) { engine->conversations(request); });
    if (!m_unsent.isEmpty())
        send(std::exchange(m_unsent, {}));
}

// ---- asking ------------------------------------------------------------------------------------------------------------

void MainWindow::ask(const QString &question)
{
    if (m_open)
        m_composer->setText(question); // one at a time in one conversation: it is not lost
    else
        send(question);
}

void MainWindow::send(const QString &text)
{
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
    m_composer->setBusy(true);
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

void MainWindow::openCitation(const Citation &citation)
{
    m_contextRequest = m_link->send([citation](Engine *engine, quint64 request) { engine->context(request, citation); });
}

void MainWindow::showCheck(const Answer &answer)
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("How this was checked"));
    dialog->resize(620, 460);
    auto *text = new ChatView(dialog);
    text->setAccessibleName(tr("How this was checked"));
    text->showEmptyState(checkedHtml(answer, thresholdShown));
    auto *meter = new QProgressBar(dialog);
    const double score = answer.rounds.isEmpty() ? 0 : answer.rounds.last().score;
    meter->setRange(0, 100);
    meter->setValue(int(score * 100));
    meter->setFormat(tr("agreement %1").arg(score, 0, 'f', 2));
    meter->setAccessibleName(tr("Agreement of the three agents"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(text, 1);
    layout->addWidget(meter);
    layout->addWidget(buttons);
    dialog->open();
}

// ---- conversations -----------------------------------------------------------------------------------------------------

void MainWindow::startConversation()
{
    if (m_open)
        m_link->stop(m_open->request);
    m_open.reset();
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
    if (!paths.isEmpty())
        m_link->addPaths(paths);
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

// ---- closing and telling -----------------------------------------------------------------------------------------------

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // the application ends the program
    if (m_closing == Closing::Undecided) {
        m_closing = askClosing(m_tray);
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
    m_notice->setText(sentence);
    m_notice->show();
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
