// The menus of the window, with what is done by them alone.
#include "ui/mainwindow.h"

#include "ui/aboutdialog.h"
#include "ui/appearance.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/conversationspanel.h"
#include "ui/chat/wronglist.h"
#include "ui/library/librarypanel.h"
#include "ui/pastedfiles.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shortcutsdialog.h"

#include <QFileInfo>
#include <QMenuBar>
#include <QTabWidget>

#include <algorithm>

namespace superinstance {

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("Add f&older…"), QKeySequence::Open, m_library, &LibraryPanel::addFolder);
    file->addAction(tr("Add f&iles…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), m_library, &LibraryPanel::addFiles);
    auto *pasted = new PastedFiles(this);
    connect(pasted, &PastedFiles::pasted, m_library, &LibraryPanel::paste);
    file->addAction(pasted->action());
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &MainWindow::quitRequested);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(tr("Se&ttings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &MainWindow::openSettings);
    QMenu *conversation = menuBar()->addMenu(tr("&Conversation"));
    conversation->addAction(tr("&New conversation"), QKeySequence::New, this, &MainWindow::startConversation);
    conversation->addAction(tr("&Write a question"), QKeySequence(Qt::CTRL | Qt::Key_L), this, [this] { showPage(m_pages->indexOf(m_ask)); });
    conversation->addAction(tr("Ask about a &file…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), this, [this] {
        turnToAsk();
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
    help->addAction(tr("&About SuperInstance"), this, [this] { (new AboutDialog(QFileInfo(m_stateFile).absolutePath(), this))->open(); });
}

// What the list offers for each conversation, for the one that is shown.
void MainWindow::addConversationActions(QMenu *menu)
{
    ConversationsPanel *all = m_ask->conversations();
    QAction *find = menu->addAction(tr("Find in this con&versation"), QKeySequence::Find, m_ask, &ChatPage::find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut); // the reader has its own
    m_ask->addAction(find);
    menu->addAction(tr("Find in c&onversations"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [=, this] {
        turnToAsk();
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
    if (const Result<void> saved = appearance.save(m_stateFile); !saved)
        tell(saved.error().message); // it holds until the program ends
    appearance.apply();
}

void MainWindow::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QMainWindow::wheelEvent(event);
        return;
    }
    if (const int notches = m_wheel.turned(event); notches != 0)
        changeTextSize(notches * Appearance::textStep);
    event->accept();
}

} // namespace superinstance
