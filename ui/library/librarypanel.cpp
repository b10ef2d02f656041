#include "ui/library/librarypanel.h"

#include "ui/dialogfolders.h"
#include "ui/dropoverlay.h"
#include "ui/enginelink.h"
#include "ui/library/collectionsmenu.h"
#include "ui/library/exclusionsdialog.h"
#include "ui/library/fileslist.h"
#include "ui/library/folderoptionsdialog.h"
#include "ui/library/place.h"
#include "ui/library/removedbar.h"
#include "ui/library/rootstree.h"
#include "ui/library/scansbar.h"
#include "ui/reader/desktop.h"
#include "ui/roomfortext.h"
#include "ui/steadysplitter.h"
#include "ui/wording.h"
#include "ui/wrappingbutton.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int refreshIntervalMs = 1000; // of the counts

// Whether another folder of the library holds the path, so that removing it means excluding it.
bool liesInAnother(const QString &path, const QList<LibraryRoot> &roots)
{
    return std::any_of(roots.begin(), roots.end(), [&](const LibraryRoot &root) { return path != root.path && holds(root.path, path); });
}

} // namespace

LibraryPanel::LibraryPanel(EngineLink *link, QWidget *parent) : QWidget(parent), m_link(link)
{
    confirm = [this](const QString &title, const QString &question) { return QMessageBox::question(window(), title, question) == QMessageBox::Yes; };
    confirmRemoval = [this](const QString &title, const QString &question) -> std::optional<Quotes> {
        const QPointer<QMessageBox> asked = new QMessageBox(QMessageBox::Question, title, question, QMessageBox::Yes | QMessageBox::No, window());
        auto *quotes = new Wrapping<QCheckBox>(tr("Take what answers &quoted of it out of the conversations, too (this cannot be undone)"), asked);
        asked->setCheckBox(quotes);
        const bool agreed = asked->exec() == QMessageBox::Yes && asked;
        const auto chosen = agreed ? std::optional(quotes->isChecked() ? Quotes::Go : Quotes::Stay) : std::nullopt;
        delete asked;
        return chosen;
    };
    askName = [this](const QString &title, const QString &label, const QString &now, const QStringList &known) -> std::optional<QString> {
        const QPointer<QInputDialog> dialog = new QInputDialog(window()); // which may go while it is asked
        dialog->setWindowTitle(title);
        dialog->setLabelText(label);
        dialog->setComboBoxItems(known);
        dialog->setComboBoxEditable(true);
        dialog->setTextValue(now);
        auto *words = dialog->findChild<QLabel *>();
        words->setWordWrap(true);
        growToTitle(dialog, words);
        const bool agreed = dialog->exec() == QDialog::Accepted && dialog;
        const auto name = agreed ? std::optional(dialog->textValue().trimmed()) : std::nullopt;
        delete dialog;
        return name;
    };
    buildWidgets();
    buildTreeActions();
    connectEngine();
    showRoots({});
}

void LibraryPanel::buildWidgets()
{
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buildTop());
    m_status = new QLabel(inWords(IndexProgress {}), this);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_status, &QLabel::linkActivated, this, [this](const QString &state) {
        m_tree->chooseEverything();
        m_files->showOnly(FileState(state.toInt()));
    });
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Reading progress"));
    m_bar->hide();
    m_empty = new QLabel(tr("<h2>Your library is empty</h2><p>Add a folder, or drop folders and files anywhere on this window. They stay where they are; "
                            "SuperInstance reads them on this computer only.</p>"), this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *scans = new ScansBar(m_link, this);
    m_splitter = new SteadySplitter(this);
    m_tree = new RootsTree(this);
    m_files = new FilesList(m_link, this);
    m_removed = new RemovedBar(m_link, this);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_files);
    m_splitter->setChildrenCollapsible(false);
    layout->addWidget(m_status);
    layout->addWidget(m_bar);
    layout->addWidget(scans);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_removed);

    connect(m_tree, &RootsTree::choiceChanged, this, [this] {
        const RootsTree::Choice choice = m_tree->chosen();
        enableTreeActions();
        m_files->choose(choice.collection, choice.root ? choice.root->path : QString());
    });
    connect(m_files, &FilesList::openRequested, this, &LibraryPanel::openRequested);
    connect(m_files, &FilesList::askAboutRequested, this, &LibraryPanel::askAboutRequested);
    connect(m_files, &FilesList::removeRequested, this, &LibraryPanel::removePaths);
    connect(m_files, &FilesList::missingRequested, this, &LibraryPanel::showPassedOver);
    connect(m_removed, &RemovedBar::undone, this, qOverload<>(&QWidget::setFocus));
    connect(scans, &ScansBar::answered, this, qOverload<>(&QWidget::setFocus));
}

// Folders and files stand side by side where there is room for both, else under one another.
void LibraryPanel::arrange()
{
    const int tree = m_tree->wholeWidth(), files = m_files->usualWidth();
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_splitter->handleWidth();
    const Qt::Orientation wanted = room >= tree + files ? Qt::Horizontal : Qt::Vertical;
    m_splitter->setOrientation(wanted);
    m_splitter->divide(wanted == Qt::Horizontal ? std::max(tree, room * 2 / 5) : m_splitter->height() * 2 / 5);
}

void LibraryPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LibraryPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
    if (event->type() != QEvent::PaletteChange)
        return;
    const QString text = m_status->text(); // the colour of a link is fixed when its text is set
    m_status->clear();
    m_status->setText(text);
}

QLayout *LibraryPanel::buildTop()
{
    m_addFolder = new QPushButton(tr("Add f&older…"), this);
    auto *files = new QPushButton(tr("Add fi&les…"), this);
    auto *exclusions = new QPushButton(tr("E&xclusions…"), this);
    m_pause = new QPushButton(tr("&Pause reading"), this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_addFolder);
    top->addWidget(files);
    top->addStretch(1);
    top->addWidget(exclusions);
    top->addWidget(m_pause);
    connect(m_addFolder, &QPushButton::clicked, this, &LibraryPanel::addFolder);
    connect(files, &QPushButton::clicked, this, &LibraryPanel::addFiles);
    connect(exclusions, &QPushButton::clicked, this, &LibraryPanel::showExclusions);
    connect(m_pause, &QPushButton::clicked, this, [this] { setPaused(!m_paused); });
    return top;
}

void LibraryPanel::buildTreeActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        m_tree->addAction(action);
        return action;
    };
    m_again = add(tr("&Try again what could not be read"), Qt::Key_F5, &LibraryPanel::tryChosenAgain);
    m_move = add(tr("&Move to a collection…"), Qt::CTRL | Qt::Key_M, &LibraryPanel::moveChosen);
    m_rename = add(tr("Re&name the collection…"), Qt::Key_F2, &LibraryPanel::renameChosen);
    m_also = addCollectionsMenu(&LibraryPanel::treeChoice);
    m_tree->addAction(m_also->menuAction());
    m_files->addMenu(addCollectionsMenu(&LibraryPanel::filesChoice));
    m_follow = add(tr("&Follow changes from now on"), {}, &LibraryPanel::followChosen);
    m_options = add(tr("Folder &options…"), Qt::ALT | Qt::Key_Return, &LibraryPanel::showOptions);
    m_passedOver = add(tr("What is &passed over…"), {}, [this] { showPassedOver(QString()); });
    m_show = add(tr("Show in &folder"), {}, [this] { showInFolder(m_tree->chosen().root->path); });
    m_remove = add(tr("&Remove…"), QKeySequence::Delete, &LibraryPanel::removeChosen);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *undo = new QAction(tr("Put back what was taken out of the library"), this);
    undo->setShortcut(QKeySequence::Undo);
    undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QAction::triggered, m_removed, &RemovedBar::undo);
    addAction(undo);
    enableTreeActions();
}

void LibraryPanel::connectEngine()
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshIntervalMs);
    connect(&m_refresh, &QTimer::timeout, this, &LibraryPanel::askForRoots);
    Engine *engine = m_link->engine();
    connect(engine, &Engine::progressChanged, this, &LibraryPanel::showProgress);
    connect(engine, &Engine::libraryChanged, this, &LibraryPanel::askForRoots);
    connect(engine, &Engine::rootsReady, this, [this](quint64, const QList<LibraryRoot> &roots) { showRoots(roots); });
}

void LibraryPanel::load(const EngineStatus &status)
{
    showPaused(status.paused);
    showStatus(progressOf(status));
    askForRoots();
    m_files->load();
}

void LibraryPanel::askForRoots()
{
    m_link->send([](Engine *engine, quint64 request) { engine->roots(request); });
}

void LibraryPanel::showRoots(const QList<LibraryRoot> &roots)
{
    m_roots = roots;
    const bool focused = m_splitter->isAncestorOf(QApplication::focusWidget());
    m_empty->setVisible(roots.isEmpty());
    m_splitter->setVisible(!roots.isEmpty());
    if (focused && roots.isEmpty())
        setFocus();
    m_files->setRoots(roots);
    m_tree->showRoots(roots, m_paused);
    arrange();
    enableTreeActions();
}

// Where one begins. No focus proxy: Tab would come to it first as well, past what stands above.
void LibraryPanel::focusInEvent(QFocusEvent *event)
{
    (m_roots.isEmpty() ? static_cast<QWidget *>(m_addFolder) : m_tree)->setFocus(event->reason());
}

QStringList LibraryPanel::collections() const
{
    return m_tree->collections();
}

// ---- adding ------------------------------------------------------------------------------------------------------------

void LibraryPanel::addFolder()
{
    const QString kind = QStringLiteral("folder"), folder = QFileDialog::getExistingDirectory(window(), tr("Add a folder to the library"), dialogFolder(this, kind));
    rememberDialogFolder(this, kind, folder);
    if (!folder.isEmpty())
        Q_EMIT pathsChosen({ folder });
}

void LibraryPanel::addFiles()
{
    const QString kind = QStringLiteral("files");
    const QStringList files = QFileDialog::getOpenFileNames(window(), tr("Add files to the library"), dialogFolder(this, kind));
    rememberDialogFolder(this, kind, files.value(0));
    if (!files.isEmpty())
        Q_EMIT pathsChosen(files);
}

void LibraryPanel::paste(const QMimeData *copied)
{
    const QStringList paths = localPaths(copied);
    if (!paths.isEmpty())
        Q_EMIT pathsChosen(paths);
    else if (copied->hasText())
        Q_EMIT noticed(tr("What you copied is text, not a file. Copy files or folders in the file manager, then paste them here."));
    else
        Q_EMIT noticed(tr("There are no copied files to paste."));
}

void LibraryPanel::showExclusions()
{
    (new ExclusionsDialog(m_link, window()))->open();
}

// ---- progress ----------------------------------------------------------------------------------------------------------

void LibraryPanel::setPaused(bool paused)
{
    m_link->send([paused](Engine *engine, quint64) { engine->setPaused(paused); });
}

void LibraryPanel::showProgress(const IndexProgress &progress)
{
    showStatus(progress);
    m_bar->setVisible(progress.waiting > 0);
    m_bar->setMaximum(progress.done + progress.waiting);
    m_bar->setValue(progress.done);
    showPaused(progress.paused);
    if (!m_refresh.isActive())
        m_refresh.start();
}

void LibraryPanel::showStatus(const IndexProgress &progress)
{
    const QString plain = inWords(progress), linked = inWords(progress, true);
    m_status->setText(linked);
    m_status->setAccessibleName(plain);
    m_status->setFocusPolicy(linked == plain ? Qt::NoFocus : Qt::StrongFocus); // where there is something to follow
}

void LibraryPanel::showPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    m_pause->setText(m_paused ? tr("&Resume reading") : tr("&Pause reading"));
    m_tree->showRoots(m_roots, m_paused);
}

// ---- what is chosen in the tree ----------------------------------------------------------------------------------------

void LibraryPanel::enableTreeActions()
{
    const RootsTree::Choice choice = m_tree->chosen();
    m_again->setEnabled(!m_roots.isEmpty());
    m_move->setEnabled(choice.root.has_value());
    m_also->menuAction()->setEnabled(choice.root.has_value());
    m_rename->setEnabled(choice.collection && !choice.root);
    m_follow->setEnabled(choice.root && !choice.root->watched);
    m_options->setEnabled(choice.root && choice.root->folder);
    m_passedOver->setEnabled(!chosenPaths(Kind::Folders).isEmpty());
    m_show->setEnabled(choice.root.has_value());
    m_remove->setEnabled(choice.root || choice.collection);
}

void LibraryPanel::followChosen()
{
    const LibraryRoot root = *m_tree->chosen().root;
    m_link->send([root](Engine *engine, quint64 request) { engine->index(request, { root.path }, root.collection, true); });
}

void LibraryPanel::showOptions()
{
    (new FolderOptionsDialog(m_link, *m_tree->chosen().root, window()))->open();
}

void LibraryPanel::removeChosen()
{
    const RootsTree::Choice choice = m_tree->chosen();
    if (choice.further()) // it stays in the library
        m_also->take({ choice.root->path }, *choice.collection);
    else if (choice.root)
        removePaths({ choice.root->path });
    else if (confirm(tr("Delete the collection"), tr("Delete the collection “%1”? Its folders stay in the library, without a collection.").arg(*choice.collection)))
        m_link->send([from = *choice.collection](Engine *engine, quint64 request) { engine->renameCollection(request, from, QString()); });
}

void LibraryPanel::removePaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (const auto quotes = confirmRemoval(tr("Remove from the library"), removalQuestion(paths)))
        m_removed->remove(paths, m_roots, *quotes == Quotes::Go);
}

// What goes, what stays.
QString LibraryPanel::removalQuestion(const QStringList &paths) const
{
    QString question = paths.size() == 1 ? tr("Take “%1” out of the library?").arg(pathInWords(paths.first())) : tr("Take %Ln file(s) out of the library?", nullptr, int(paths.size()));
    for (const LibraryRoot &root : m_roots)
        if (root.folder && paths.contains(root.path))
            question += QLatin1Char(' ') + tr("%Ln file(s) in it will no longer be found or asked about.", nullptr, root.files);
    question += QStringLiteral("\n\n") + tr("Nothing on the disk is changed.");
    if (std::any_of(paths.begin(), paths.end(), [this](const QString &path) { return liesInAnother(path, m_roots); }))
        question += QStringLiteral("\n\n")
            + tr("What lies in a folder of the library is excluded, so that it does not come back with that folder. “Exclusions…” lists it and lets it in again.");
    return question;
}

} // namespace superinstance
