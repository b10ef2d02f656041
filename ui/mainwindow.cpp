#include "ui/mainwindow.h"

#include "ui/announcement.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationspanel.h"
#include "ui/dropoverlay.h"
#include "ui/enginelink.h"
#include "ui/library/librarypanel.h"
#include "ui/noticebar.h"
#include "ui/reader/readerpane.h"
#include "ui/search/searchpage.h"
#include "ui/trayicon.h"
#include "ui/wording.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace superinstance {

namespace {

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
    m_ask->focusComposer();
}

MainWindow::~MainWindow()
{
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.setValue(QStringLiteral("window/geometry"), saveGeometry());
    state.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    state.setValue(QStringLiteral("window/ask"), m_ask->saveState());
}

void MainWindow::buildWidgets()
{
    m_pages = new QTabWidget(this); // before its pages: the focus comes to their names first
    m_ask = new ChatPage(m_link, this);
    m_search = new SearchPage(m_link, this);
    m_library = new LibraryPanel(m_link, this);
    m_pages->setDocumentMode(true);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->addTab(m_ask, tr("&Ask"));
    m_pages->addTab(m_search, tr("&Search"));
    m_pages->addTab(m_library, tr("L&ibrary"));
    m_reader = new ReaderPane(m_link, this);
    m_reader->hide();
    m_notice = new NoticeBar(this);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_reader);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({ 800, 480 });
    m_splitter->setChildrenCollapsible(false);
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    setCentralWidget(middle);
    m_state = new QLabel(this);
    m_state->setAccessibleDescription(tr("State of the library")); // its name is what it says
    m_state->setWordWrap(true); // with large text it takes a second line
    statusBar()->addWidget(m_state, 1);
    m_overlay = new DropOverlay(this);
    resize(1180, 760);

    connect(m_ask, &ChatPage::citationOpened, this, &MainWindow::openCitation);
    connect(m_search, &SearchPage::citationOpened, this, &MainWindow::openCitation);
    connect(m_search, &SearchPage::previewed, this, [this](const Citation &citation) {
        m_reader->setVisible(true);
        m_reader->openCitation(citation);
    });
    connect(m_search, &SearchPage::askAboutRequested, this, [this](const QStringList &paths) {
        m_pages->setCurrentWidget(m_ask);
        m_ask->askAbout(paths);
    });
    connect(m_ask, &ChatPage::noticed, this, &MainWindow::tell);
    connect(m_reader, &ReaderPane::closed, this, &MainWindow::closeReader);
    connect(m_library, &LibraryPanel::pathsChosen, this, &MainWindow::addPaths);
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
    conversation->addAction(tr("&Write a question"), QKeySequence(Qt::CTRL | Qt::Key_L), this, &MainWindow::writeQuestion);
    conversation->addAction(tr("&Stop the answer"), QKeySequence(Qt::Key_Escape), this, &MainWindow::stopOrClose);
    conversation->addSeparator();
    addConversationActions(conversation);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (int page = 0; page < m_pages->count(); ++page)
        view->addAction(m_pages->tabText(page), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)), this, [this, page] { showPage(page); });
    view->addSeparator();
    QAction *larger = view->addAction(tr("&Larger text"), this, [this] { m_ask->transcript()->zoomIn(); });
    larger->setShortcuts({ QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal }); // the same key without Shift
    view->addAction(tr("&Smaller text"), QKeySequence::ZoomOut, this, [this] { m_ask->transcript()->zoomOut(); });
    view->addAction(tr("&Usual text size"), QKeySequence(Qt::CTRL | Qt::Key_0), this, [this] { m_ask->transcript()->resetZoom(); });
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Keys and ways"), QKeySequence::HelpContents, this, &MainWindow::showKeys);
}

// What the list offers for each conversation, for the one that is shown.
void MainWindow::addConversationActions(QMenu *menu)
{
    ConversationsPanel *all = m_ask->conversations();
    menu->addAction(tr("&Find in conversations"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [=, this] {
        m_pages->setCurrentWidget(m_ask);
        all->focusSearch();
    });
    menu->addAction(tr("&Import conversations…"), all, &ConversationsPanel::import);
    menu->addAction(tr("&Undo deleting a conversation"), all, &ConversationsPanel::undoRemoval);
    QMenu *shown = menu->addMenu(tr("&This conversation"));
    connect(shown, &QMenu::aboutToShow, this, [=, this] {
        shown->clear();
        QMenu *actions = all->menuFor(m_ask->conversation());
        shown->addActions(actions->actions());
        connect(shown, &QMenu::aboutToHide, actions, &QObject::deleteLater);
    });
    connect(menu, &QMenu::aboutToShow, this, [=, this] { shown->setEnabled(m_ask->conversation() != 0); });
}

void MainWindow::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::opened, this, &MainWindow::opened);
    connect(engine, &Engine::openFailed, this, [this](const QString &sentence) {
        tell(sentence);
        m_ask->giveUp();
        m_search->giveUp(sentence);
        m_library->setEnabled(false);
    });
    connect(engine, &Engine::noticed, this, &MainWindow::tell);
    connect(engine, &Engine::progressChanged, this, [this](const IndexProgress &progress) {
        m_state->setText(inWords(progress));
        Q_EMIT stateChanged(inWords(progress));
    });
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        m_addRequests.remove(request);
        if (EngineLink::isOurs(request) && !stopped && !m_ask->tells(request) && !m_reader->tells(request) && !m_search->tells(request))
            tell(sentence);
    });
    connect(engine, &Engine::indexDone, this, [this](quint64 request, const IndexSummary &summary) {
        if (m_addRequests.remove(request))
            added(summary);
    });
}

void MainWindow::openCitation(const Citation &citation, const QList<Citation> &siblings)
{
    m_reader->setVisible(true);
    m_reader->openCitation(citation, siblings);
    m_reader->focusView();
}

void MainWindow::closeReader()
{
    m_reader->hide();
    if (m_pages->currentWidget() == m_ask)
        m_ask->transcript()->setFocus();
    else
        m_pages->currentWidget()->setFocus();
}

void MainWindow::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    if (m_pages->currentWidget() == m_ask)
        m_ask->focusComposer();
    else
        m_pages->currentWidget()->setFocus();
}

void MainWindow::startConversation()
{
    m_pages->setCurrentWidget(m_ask);
    m_ask->startConversation();
}

void MainWindow::writeQuestion()
{
    m_pages->setCurrentWidget(m_ask);
    m_ask->focusComposer();
}

// Escape: what is being worked on ends, else the passage that is open is put away.
void MainWindow::stopOrClose()
{
    if (!m_ask->stop() && m_reader->isVisible())
        closeReader();
}

void MainWindow::restoreState()
{
    const QSettings state(m_stateFile, QSettings::IniFormat);
    m_ask->restoreState(state.value(QStringLiteral("window/ask")).toByteArray());
    restoreGeometry(state.value(QStringLiteral("window/geometry")).toByteArray());
    m_splitter->restoreState(state.value(QStringLiteral("window/splitter")).toByteArray());
    const QString closing = state.value(QStringLiteral("window/closing")).toString();
    m_closing = closing == QLatin1String("keep") ? Closing::KeepWatching : closing == QLatin1String("quit") ? Closing::Quit : Closing::Undecided;
}

void MainWindow::opened(const EngineStatus &status, const QString &warning)
{
    m_engineOpen = true;
    if (!warning.isEmpty())
        tell(warning);
    m_library->load(status);
    m_ask->load(status);
    m_search->load();
    addPaths(std::exchange(m_pathsToAdd, {}));
}

void MainWindow::ask(const QString &question)
{
    m_pages->setCurrentWidget(m_ask);
    m_ask->ask(question);
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
                + row(tr("Ctrl+E, Ctrl+R"), tr("Edits the question, answers it again; Ctrl+Shift+R shows other sentences instead of these."))
                + row(tr("Alt+Page up, Alt+Page down"), tr("Earlier and later versions of the answer; with Shift those of the question."))
                + row(tr("Ctrl+Shift+C, Ctrl+Shift+M"), tr("Copies the answer as text, as Markdown with its citations."))
                + row(tr("Ctrl+Shift+F"), tr("Finds what was said in conversations."))
                + row(tr("F2, Ctrl+D, Ctrl+M, Del"), tr("In the list of conversations: renames, pins, moves to a folder, deletes; Ctrl+Z brings back."))
                + row(tr("F4, Shift+F4"), tr("Opens the next and the previous citation of the answer."))
                + row(tr("Ctrl+F, Ctrl+T"), tr("In the reader: finds words, shows the document as text."))
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
    announce(m_notice, sentence);
}

} // namespace superinstance
