#include "ui/mainwindow.h"

#include "ui/activation.h"
#include "ui/announcement.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/chatview.h"
#include "ui/dialogfolders.h"
#include "ui/documentaccess.h"
#include "ui/dropoverlay.h"
#include "ui/enginelink.h"
#include "ui/firstrun.h"
#include "ui/focusring.h"
#include "ui/library/adddialog.h"
#include "ui/library/librarypanel.h"
#include "ui/noticebar.h"
#include "ui/presence.h"
#include "ui/reader/readerpane.h"
#include "ui/readersplitter.h"
#include "ui/search/searchpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/trayicon.h"
#include "ui/windowchoices.h"
#include "ui/wording.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
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
    new DialogFolders(m_stateFile, this);
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
    state.setValue(QStringLiteral("window/readerWidth"), m_splitter->readerWidth());
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
    m_pages->addTab(scrolled(m_search), tr("&Search"));
    m_pages->addTab(scrolled(m_library), tr("L&ibrary"));
    m_reader = new ReaderPane(m_link, this);
    m_reader->hide();
    m_notice = new NoticeBar(this);

    m_splitter = new ReaderSplitter(m_pages, m_reader, this);
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
    connect(m_ask, &ChatPage::filesPasted, m_library, &LibraryPanel::paste);
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

void MainWindow::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::opened, this, &MainWindow::opened);
    connect(engine, &Engine::openFailed, this, [this](const QString &sentence) {
        if (m_notice->text() != sentence) { // it is tried again and again
            m_notice->setPaused(true); // it goes when the library opens after all
            tell(sentence);
        }
        m_ask->giveUp();
        m_search->giveUp(sentence);
        m_library->setEnabled(false);
    });
    connect(engine, &Engine::noticed, this, &MainWindow::tell);
    connect(engine, &Engine::asked, this, &MainWindow::endRemark);
    connect(engine, &Engine::progressChanged, this, [this](const IndexProgress &progress) {
        m_state->setText(inWords(progress));
        m_notice->setPaused(progress.paused);
    });
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

// What is in sight is gone on with; else it is the latest answer, where it was put away or at its beginning.
void MainWindow::stepCitation(int direction)
{
    const QList<Citation> latest = m_ask->transcript()->latestCitations();
    const bool putAway = m_reader->isHidden() && m_reader->hasDocument();
    if (putAway && (latest.isEmpty() || m_reader->goesThrough(latest))) {
        m_reader->comeBack();
    } else if (!latest.isEmpty() && (m_reader->isHidden() || !m_reader->hasAnswer())) {
        m_pages->setCurrentWidget(m_ask);
        openCitation(latest.first(), latest);
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

void MainWindow::turnTo(int page)
{
    if (m_pages->isHidden()) // there is room for the reader only
        closeReader();
    m_pages->setCurrentIndex(page);
}

void MainWindow::turnToAsk()
{
    turnTo(m_pages->indexOf(m_ask));
}

void MainWindow::showPage(int page)
{
    turnTo(page);
    if (m_pages->currentWidget() == m_ask)
        m_ask->focusComposer();
    else
        focusPage();
}

void MainWindow::startConversation()
{
    turnToAsk();
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
    m_splitter->setReaderWidth(state.value(QStringLiteral("window/readerWidth")).toInt());
}

void MainWindow::opened(const EngineStatus &status, const QString &warning)
{
    m_engineOpen = true;
    if (!warning.isEmpty())
        tell(warning);
    m_state->setText(inWords(progressOf(status)));
    m_notice->setPaused(status.paused);
    m_library->setEnabled(true);
    m_library->load(status);
    m_ask->load();
    m_search->load();
    addPaths(std::exchange(m_pathsToAdd, {}));
}

void MainWindow::ask(const QString &question)
{
    turnToAsk();
    m_ask->ask(question);
}

void MainWindow::askAbout(const QStringList &paths)
{
    startConversation(); // what was said in another would be taken for what is asked about
    m_ask->askAbout(paths);
}

void MainWindow::openConversation(qint64 id)
{
    turnToAsk();
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

// ---- closing and telling -----------------------------------------------------------------------------------------------

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // the application ends the program
    WindowChoices choices = WindowChoices::load(m_stateFile);
    if (choices.closing == Closing::Undecided) {
        choices.closing = closeQuestion(m_tray);
        if (choices.closing == Closing::Undecided)
            return;
        if (const Result<void> saved = choices.save(m_stateFile); !saved)
            tell(saved.error().message); // it is asked again the next time
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
