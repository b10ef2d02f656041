#include "ui/mainwindow.h"

#include "ui/activation.h"
#include "ui/announcement.h"
#include "ui/appearance.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationspanel.h"
#include "ui/chat/wronglist.h"
#include "ui/documentaccess.h"
#include "ui/dropoverlay.h"
#include "ui/enginelink.h"
#include "ui/firstrun.h"
#include "ui/focusring.h"
#include "ui/library/adddialog.h"
#include "ui/library/librarypanel.h"
#include "ui/noticebar.h"
#include "ui/pastedfiles.h"
#include "ui/presence.h"
#include "ui/reader/readerpane.h"
#include "ui/search/searchpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shortcutsdialog.h"
#include "ui/trayicon.h"
#include "ui/windowchoices.h"
#include "ui/wording.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace superinstance {

namespace {

// A page that may be wider than a small screen, at a large size of text. It passes no focus on: Tab would never leave it.
QScrollArea *scrolled(QWidget *page)
{
    auto *area = new QScrollArea(page->parentWidget());
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

MainWindow::MainWindow(Engine *engine, QString stateFile, QWidget *parent) : QMainWindow(parent), m_link(new EngineLink(engine, this)), m_stateFile(std::move(stateFile))
{
    closeQuestion = [this](bool tray) { return askClosing(this, tray); };
    makeDocumentsAccessible();
    setWindowTitle(tr("SuperInstance"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    new FocusRing(this);
    buildWidgets();
    connectPages();
    buildMenus();
    connectEngine();
    restoreState();
    m_ask->focusComposer();
}

MainWindow::~MainWindow()
{
    if (!m_keepsState)
        return;
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.setValue(QStringLiteral("window/geometry"), saveGeometry());
    state.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    state.setValue(QStringLiteral("window/ask"), m_ask->saveState());
    m_ask->drafts().save(m_stateFile);
}

void MainWindow::buildWidgets()
{
    m_pages = new QTabWidget(this); // before its pages: the focus comes to their names first
    new Presence(m_link, this);
    m_ask = new ChatPage(m_link, this);
    m_search = new SearchPage(m_link, this);
    m_library = new LibraryPanel(m_link, this);
    m_pages->setDocumentMode(true);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->addTab(m_ask, tr("&Ask"));
    m_pages->addTab(m_search, tr("&Search"));
    m_pages->addTab(scrolled(m_library), tr("L&ibrary"));
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
}

void MainWindow::connectPages()
{
    connect(m_ask, &ChatPage::citationOpened, this, &MainWindow::openCitation);
    connect(m_ask, &ChatPage::citationOpened, this, &MainWindow::endRemark);
    connect(m_pages, &QTabWidget::currentChanged, this, &MainWindow::endRemark);
    connect(m_search, &SearchPage::citationOpened, this, &MainWindow::openCitation);
    connect(m_search, &SearchPage::previewed, this, [this](const Citation &citation) {
        m_reader->setVisible(true);
        m_reader->openCitation(citation);
    });
    connect(m_search, &SearchPage::askAboutRequested, this, &MainWindow::askAbout);
    connect(m_ask, &ChatPage::left, m_reader, &ReaderPane::leaveAnswer);
    connect(m_ask, &ChatPage::noticed, this, &MainWindow::remark);
    connect(m_ask, &ChatPage::draftsChanged, this, [this] {
        if (m_keepsState)
            m_ask->drafts().save(m_stateFile);
    });
    connect(new PastedFiles(this), &PastedFiles::pasted, m_library, &LibraryPanel::paste);
    connect(m_reader, &ReaderPane::closed, this, &MainWindow::closeReader);
    connect(m_library, &LibraryPanel::pathsChosen, this, &MainWindow::addPaths);
    connect(m_ask->firstRun(), &FirstRun::addFolderWanted, m_library, &LibraryPanel::addFolder);
    connect(m_ask->firstRun(), &FirstRun::addFilesWanted, m_library, &LibraryPanel::addFiles);
    connect(m_ask->firstRun(), &FirstRun::pathsChosen, this, &MainWindow::addPaths);
    connect(m_library, &LibraryPanel::noticed, this, &MainWindow::tell);
    connect(m_library, &LibraryPanel::openRequested, this, [this](const QString &path) {
        m_reader->setVisible(true);
        m_reader->openDocument(path);
        m_reader->focusView();
    });
    connect(m_library, &LibraryPanel::askAboutRequested, this, &MainWindow::askAbout);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("Add f&older…"), QKeySequence::Open, m_library, &LibraryPanel::addFolder);
    file->addAction(tr("Add f&iles…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), m_library, &LibraryPanel::addFiles);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &MainWindow::quitRequested);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(tr("Se&ttings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &MainWindow::openSettings);
    QMenu *conversation = menuBar()->addMenu(tr("&Conversation"));
    conversation->addAction(tr("&New conversation"), QKeySequence::New, this, &MainWindow::startConversation);
    conversation->addAction(tr("&Write a question"), QKeySequence(Qt::CTRL | Qt::Key_L), this, [this] { showPage(m_pages->indexOf(m_ask)); });
    conversation->addAction(tr("Ask about a &file…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), this, [this] {
        m_pages->setCurrentWidget(m_ask);
        m_ask->askAboutFile();
    });
    conversation->addAction(tr("&Stop the answer"), QKeySequence(Qt::Key_Escape), this, &MainWindow::stopOrClose);
    conversation->addSeparator();
    addConversationActions(conversation);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (int page = 0; page < m_pages->count(); ++page)
        view->addAction(m_pages->tabText(page), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)), this, [this, page] { showPage(page); });
    view->addSeparator();
    view->addAction(tr("&Next citation"), QKeySequence(Qt::Key_F4), this, [this] { stepCitation(1); });
    view->addAction(tr("&Previous citation"), QKeySequence(Qt::SHIFT | Qt::Key_F4), this, [this] { stepCitation(-1); });
    view->addSeparator();
    QAction *larger = view->addAction(tr("Lar&ger text"), this, [this] { changeTextSize(Appearance::textStep); });
    larger->setShortcuts({ QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal }); // the same key without Shift
    view->addAction(tr("Sma&ller text"), QKeySequence::ZoomOut, this, [this] { changeTextSize(-Appearance::textStep); });
    view->addAction(tr("&Usual text size"), QKeySequence(Qt::CTRL | Qt::Key_0), this, [this] { changeTextSize(0); });
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Keyboard shortcuts"), QKeySequence::HelpContents, this, [this] { (new ShortcutsDialog(this))->open(); });
}

// What the list offers for each conversation, for the one that is shown.
void MainWindow::addConversationActions(QMenu *menu)
{
    ConversationsPanel *all = m_ask->conversations();
    QAction *find = menu->addAction(tr("Find in this con&versation"), QKeySequence::Find, m_ask, &ChatPage::find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut); // the reader has its own
    m_ask->addAction(find);
    menu->addAction(tr("Find in c&onversations"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [=, this] {
        m_pages->setCurrentWidget(m_ask);
        all->focusSearch();
    });
    const auto addStep = [=, this](const QString &name, int step, const QList<QKeySequence> &keys) {
        QAction *action = menu->addAction(name, this, [=] { all->openBeside(step); });
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // other pages, and the reader, turn theirs
        m_ask->addAction(action);
    };
    addStep(tr("Ne&xt conversation"), 1, { Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown });
    addStep(tr("&Previous conversation"), -1, { Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp });
    menu->addAction(tr("&Import conversations…"), all, &ConversationsPanel::import);
    menu->addAction(tr("&Undo deleting a conversation"), all, &ConversationsPanel::undoRemoval);
    menu->addAction(tr("Answers &marked as wrong…"), this, [this] { (new WrongList(m_link, this))->open(); });
    QMenu *shown = menu->addMenu(tr("&This conversation"));
    connect(shown, &QMenu::aboutToShow, this, [=, this] { all->fillMenu(shown, m_ask->conversation()); });
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
    connect(engine, &Engine::asked, this, &MainWindow::endRemark);
    connect(engine, &Engine::progressChanged, this, [this](const IndexProgress &progress) { m_state->setText(inWords(progress)); });
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        m_addRequests.remove(request);
        if (EngineLink::isOurs(request) && !stopped && !m_ask->tells(request) && !m_reader->tells(request) && !m_search->tells(request)
            && !(m_settings && m_settings->tells(request)))
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

// What was put away comes back first.
void MainWindow::stepCitation(int direction)
{
    if (m_reader->isHidden() && m_reader->hasDocument()) {
        m_reader->show();
        m_reader->focusView();
    } else if (!m_reader->hasDocument() && m_ask->transcript()->openLatest()) {
        m_pages->setCurrentWidget(m_ask);
    } else if (const QString why = m_reader->stepCitation(direction); !why.isEmpty()) {
        remark(why);
    }
}

void MainWindow::closeReader()
{
    m_reader->hide();
    if (m_pages->currentWidget() == m_ask)
        m_ask->transcript()->setFocus();
    else
        focusPage();
}

// Where one begins on it.
void MainWindow::focusPage()
{
    QWidget *page = m_pages->currentWidget();
    const auto *area = qobject_cast<const QScrollArea *>(page);
    (area ? area->widget() : page)->setFocus();
}

void MainWindow::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    if (m_pages->currentWidget() == m_ask)
        m_ask->focusComposer();
    else
        focusPage();
}

void MainWindow::startConversation()
{
    m_pages->setCurrentWidget(m_ask);
    m_ask->startConversation();
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
    m_ask->setDrafts(Drafts::load(m_stateFile));
    restoreGeometry(state.value(QStringLiteral("window/geometry")).toByteArray());
    m_splitter->restoreState(state.value(QStringLiteral("window/splitter")).toByteArray());
}

void MainWindow::opened(const EngineStatus &status, const QString &warning)
{
    m_engineOpen = true;
    if (!warning.isEmpty())
        tell(warning);
    m_library->load(status);
    m_ask->load();
    m_search->load();
    addPaths(std::exchange(m_pathsToAdd, {}));
}

void MainWindow::ask(const QString &question)
{
    m_pages->setCurrentWidget(m_ask);
    m_ask->ask(question);
}

void MainWindow::askAbout(const QStringList &paths)
{
    startConversation(); // what was said in another would be taken for what is asked about
    m_ask->askAbout(paths);
}

void MainWindow::openConversation(qint64 id)
{
    m_pages->setCurrentWidget(m_ask);
    if (id != 0)
        m_ask->openConversation(id);
    m_ask->focusComposer();
}

// ---- the window as a drop area -----------------------------------------------------------------------------------------

void MainWindow::addPaths(const QStringList &paths)
{
    if (!m_engineOpen) {
        m_pathsToAdd += paths; // added as soon as the engine is there
        return;
    }
    QStringList folders, others;
    for (const QString &path : paths)
        (isVisible() && QFileInfo(path).isDir() ? folders : others).append(path);
    if (!others.isEmpty())
        m_addRequests.insert(m_link->addPaths(others));
    if (!folders.isEmpty())
        askHowToAdd(folders);
}

void MainWindow::askHowToAdd(const QStringList &folders)
{
    auto *dialog = new AddDialog(m_link, folders, m_library->collections(), this);
    connect(dialog, &AddDialog::chosen, this, [this](const QStringList &paths, const QString &collection, bool watch) {
        m_addRequests.insert(m_link->addPaths(paths, collection, watch));
    });
    dialog->open();
}

// Each file's own reason stands in the list; here only that there is something to look at.
void MainWindow::added(const IndexSummary &summary)
{
    if (summary.files == 0)
        tell(tr("There was no file to read in what you added."));
    else if (summary.failed + summary.skipped == summary.files)
        tell(tr("None of what you added could be read; the list of files says why."));
    else if (summary.failed > 0)
        tell(tr("Some of what you added could not be read (%1 of %2); the list of files says why.").arg(QLocale().toString(summary.failed), QLocale().toString(summary.files)));
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

// ---- settings --------------------------------------------------------------------------------------------------------------

void MainWindow::openSettings()
{
    if (!m_settings)
        m_settings = new SettingsDialog(m_link, m_stateFile, this);
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

void MainWindow::changeTextSize(int percent)
{
    Appearance appearance = Appearance::load(m_stateFile);
    appearance.textPercent = percent == 0 ? Appearance::usualText : std::clamp(appearance.textPercent + percent, Appearance::leastText, Appearance::mostText);
    appearance.save(m_stateFile);
    appearance.apply();
}

// ---- closing and telling -----------------------------------------------------------------------------------------------

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // the application ends the program
    WindowChoices choices = WindowChoices::load(m_stateFile);
    if (choices.closing == Closing::Undecided) {
        choices.closing = closeQuestion(m_tray);
        if (choices.closing == Closing::Undecided)
            return;
        choices.save(m_stateFile);
    }
    if (choices.closing == Closing::Quit)
        Q_EMIT quitRequested();
    else if (m_tray)
        hide();
    else
        showMinimized();
}

void MainWindow::raiseAndActivate(const QString &activationToken)
{
    bringToFront(this, activationToken);
}

void MainWindow::remark(const QString &sentence)
{
    tell(sentence);
    m_remarked = true;
}

void MainWindow::endRemark()
{
    if (std::exchange(m_remarked, false))
        m_notice->hide();
}

void MainWindow::tell(const QString &sentence)
{
    m_remarked = false;
    m_notice->show(sentence);
    announce(m_notice, sentence);
}

} // namespace superinstance
