#include "ui/library/fileslist.h"

#include "ui/accessiblenames.h"
#include "ui/enginelink.h"
#include "ui/library/currentstate.h"
#include "ui/library/filesmodel.h"
#include "ui/library/place.h"
#include "ui/reader/desktop.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int pageSize = 500;
constexpr int flushIntervalMs = 200; // changes of files are shown together
constexpr int recountIntervalMs = 1000;
constexpr int leastWidth = 32; // characters
constexpr int leastLines = 5; // to be seen at once

// The innermost folder or file of the library that holds the path; null: none.
const LibraryRoot *rootOf(const QString &path, const QList<LibraryRoot> &roots)
{
    const LibraryRoot *innermost = nullptr;
    for (const LibraryRoot &root : roots)
        if (holds(root.path, path) && (!innermost || root.path.size() > innermost->path.size()))
            innermost = &root;
    return innermost;
}

} // namespace

FilesList::FilesList(EngineLink *link, QWidget *parent)
    : QWidget(parent), m_link(link), m_model(new FilesModel(this)), m_words(new QLineEdit(this)), m_states(new QComboBox(this)), m_count(new QLabel(this)),
      m_missing(new QPushButton(tr("Is a file of that name passed over?"), this)), m_table(new QTableView(this)), m_columns(m_table)
{
    buildWidgets();
    buildActions();
    connectEngine();
    enableActions();
}

void FilesList::buildWidgets()
{
    m_words->setPlaceholderText(tr("Name or folder"));
    m_words->setAccessibleName(tr("Filter by name or folder"));
    addClearButton(m_words);
    m_words->setAcceptDrops(false); // the whole window takes them
    nameBox(m_states, tr("State of the files shown"));
    const auto add = [this](const QString &name, const QVariantList &states) { m_states->addItem(name, states); };
    add(tr("All"), {});
    add(tr("Read"), { int(FileState::Indexed), int(FileState::Partial) });
    add(tr("Waiting"), { int(FileState::Waiting) });
    add(tr("Not readable"), { int(FileState::Failed) });
    add(tr("Skipped"), { int(FileState::Skipped) });
    add(tr("Offline"), { int(FileState::Offline) });
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    m_table->setAccessibleName(tr("Files of the library"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAcceptDrops(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    fitFont();

    m_missing->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_states);
    top->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_missing, 0, Qt::AlignLeading);
    layout->addWidget(m_table, 1);
    layout->addWidget(new CurrentState(m_table, m_model, this));
    connect(m_missing, &QPushButton::clicked, this, [this] { Q_EMIT missingRequested(m_words->text()); });
    connect(m_words, &QLineEdit::textChanged, this, &FilesList::load);
    connect(m_states, &QComboBox::currentIndexChanged, this, &FilesList::load);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_more && value >= m_table->verticalScrollBar()->maximum())
            requestPage();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FilesList::enableActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FilesList::enableActions);
}

void FilesList::fitFont()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setMinimumSize(fontMetrics().averageCharWidth() * leastWidth, fontMetrics().lineSpacing() * leastLines);
    m_columns.fit();
}

// Whoever comes by keyboard stands on a row that can be acted on.
bool FilesList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        m_columns.fit();
    if (watched == m_table && event->type() == QEvent::FocusIn && selected().isEmpty() && m_model->rowCount() > 0)
        m_table->selectRow(std::max(0, m_table->currentIndex().row()));
    return QWidget::eventFilter(watched, event);
}

void FilesList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitFont();
}

void FilesList::buildActions()
{
    const auto first = [this] { return selected().value(0); };
    QAction *open = addFileAction(tr("Ope&n"), Qt::Key_Return, [this, first] { Q_EMIT openRequested(first()); });
    open->setShortcuts({ Qt::Key_Return, Qt::Key_Enter });
    addFileAction(tr("Open with the &desktop"), Qt::CTRL | Qt::Key_Return, [first] { openFile(first()); });
    addFileAction(tr("Show in &folder"), {}, [first] { showInFolder(first()); });
    QAction *again = addFileAction(tr("&Try again"), Qt::Key_F5, [this] { tryAgain(); });
    QAction *ask = addFileAction(tr("As&k about this"), Qt::CTRL | Qt::Key_K, [this] { Q_EMIT askAboutRequested(selected()); });
    QAction *remove = addFileAction(tr("&Remove…"), QKeySequence::Delete, [this] { Q_EMIT removeRequested(selected()); });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableView::doubleClicked, this, [this, first] { Q_EMIT openRequested(first()); });

    auto *buttons = new QHBoxLayout;
    for (QAction *action : { open, again, ask, remove }) {
        auto *button = new QPushButton(action->text(), this);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [action, button] { button->setEnabled(action->isEnabled()); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
}

QAction *FilesList::addFileAction(const QString &text, const QKeySequence &keys, const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    m_table->addAction(action);
    m_forFiles.append(action);
    return action;
}

void FilesList::addMenu(QMenu *menu)
{
    QAction *action = menu->menuAction();
    m_table->addAction(action);
    m_forFiles.append(action);
    enableActions();
}

void FilesList::connectEngine()
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushIntervalMs);
    connect(&m_flush, &QTimer::timeout, this, &FilesList::showChanges);
    m_recount.setSingleShot(true);
    m_recount.setInterval(recountIntervalMs);
    connect(&m_recount, &QTimer::timeout, this, [this] {
        FileFilter none = m_filter;
        none.limit = 0;
        m_countRequest = m_link->send([none](Engine *engine, quint64 request) { engine->files(request, none); });
    });
    Engine *engine = m_link->engine();
    connect(engine, &Engine::fileChanged, this, [this](const FileStatus &status) {
        m_changes.append(status);
        if (!m_flush.isActive())
            m_flush.start();
    });
    connect(engine, &Engine::filesReady, this, [this](quint64 request, const QList<FileStatus> &page, int total) {
        if (request == m_pageRequest)
            take(page, total);
        else if (request == m_countRequest)
            showCount(total);
    });
}

void FilesList::choose(const std::optional<QString> &collection, const QString &below)
{
    m_filter.collection = collection;
    m_filter.below = below;
    load();
}

void FilesList::showOnly(FileState state)
{
    for (int row = 0; row < m_states->count(); ++row)
        if (m_states->itemData(row).toList() == QVariantList { int(state) })
            m_states->setCurrentIndex(row);
    m_words->clear();
    m_table->setFocus();
}

void FilesList::setRoots(const QList<LibraryRoot> &roots)
{
    const bool same = std::equal(roots.begin(), roots.end(), m_roots.begin(), m_roots.end(), [](const LibraryRoot &one, const LibraryRoot &two) {
        return one.path == two.path && one.collection == two.collection && one.alsoIn == two.alsoIn && one.offline == two.offline && one.options.paused == two.options.paused;
    });
    m_roots = roots;
    if (!same)
        load(); // what was read of a new one before it was known here is listed as well; a disk that goes changes the states of its files
}

void FilesList::load()
{
    m_filter.words = m_words->text();
    m_filter.states.clear();
    for (const QVariant &state : m_states->currentData().toList())
        m_filter.states.append(FileState(state.toInt()));
    m_link->withdraw(m_pageRequest);
    m_countRequest = 0;
    m_fresh = true;
    requestPage();
}

void FilesList::requestPage()
{
    if (m_pageRequest != 0)
        return;
    FileFilter filter = m_filter;
    filter.offset = m_fresh ? 0 : m_model->rowCount();
    filter.limit = pageSize;
    m_pageRequest = m_link->send([filter](Engine *engine, quint64 request) { engine->files(request, filter); });
}

void FilesList::take(const QList<FileStatus> &page, int total)
{
    m_pageRequest = 0;
    if (std::exchange(m_fresh, false)) {
        QSet<QString> there;
        for (const FileStatus &file : page)
            there.insert(file.path);
        const QStringList then = staying([&](const QString &path) { return !there.contains(path); });
        m_model->clear();
        m_model->append(page);
        m_columns.fit();
        select(then);
    } else {
        m_model->append(page);
    }
    m_more = page.size() == pageSize;
    showCount(total);
}

void FilesList::showCount(int total)
{
    m_count->setText(tr("%Ln file(s)", nullptr, total));
    m_missing->setVisible(total == 0 && m_filter.states.isEmpty() && !m_filter.words.trimmed().isEmpty());
}

// A file that does not fit what is shown any more leaves it, wherever it is now.
void FilesList::showChanges()
{
    QList<FileStatus> changes = std::exchange(m_changes, {});
    for (FileStatus &change : changes)
        if (!fits(change))
            change.state = FileState::Removed;
    QSet<QString> gone;
    for (const FileStatus &change : std::as_const(changes))
        if (change.state == FileState::Removed)
            gone.insert(change.path);
    const QStringList then = staying([&](const QString &path) { return gone.contains(path); });
    m_model->update(changes);
    if (std::any_of(changes.begin(), changes.end(), [](const FileStatus &change) { return !change.reason.isEmpty(); }))
        m_columns.fit();
    if (!m_table->currentIndex().isValid())
        select(then);
    if (!m_recount.isActive())
        m_recount.start();
}

// What is to be selected when some go: of what is now what stays, else what comes into the place of the current row, so that the
// keys go on from there.
QStringList FilesList::staying(const std::function<bool(const QString &path)> &goes) const
{
    QStringList chosen = selected();
    chosen.removeIf(goes);
    const int current = m_table->currentIndex().row(), rows = m_model->rowCount();
    if (!chosen.isEmpty() || current < 0)
        return chosen;
    for (int away = 0; away < rows; ++away) { // those below, then those above
        const int row = current + away < rows ? current + away : rows - 1 - away;
        if (!goes(m_model->at(row).path))
            return { m_model->at(row).path };
    }
    return {};
}

void FilesList::select(const QStringList &paths)
{
    QItemSelection rows;
    for (const QString &path : paths)
        if (const QModelIndex row = m_model->index(m_model->rowOf(path), 0); row.isValid())
            rows.select(row, row);
    if (rows.isEmpty())
        return;
    m_table->selectionModel()->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool FilesList::fits(const FileStatus &file) const
{
    const LibraryRoot *root = rootOf(file.path, m_roots);
    const bool listed = m_model->rowOf(file.path) >= 0; // one in a further collection is known by that alone
    if (!root || (m_filter.collection && root->collection != *m_filter.collection && !(listed && root->alsoIn.contains(*m_filter.collection))))
        return false;
    if (!m_filter.below.isEmpty() && !holds(m_filter.below, file.path))
        return false;
    const FileState state = file.state == FileState::Unchanged ? FileState::Indexed : file.state;
    if (!m_filter.states.isEmpty() && !m_filter.states.contains(state))
        return false;
    const QStringList words = m_filter.words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return file.path.contains(word, Qt::CaseInsensitive); });
}

QStringList FilesList::selected() const
{
    QStringList paths;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        paths.append(m_model->at(row.row()).path);
    return paths;
}

QList<FileStatus> FilesList::selectedFiles() const
{
    QList<FileStatus> files;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        files.append(m_model->at(row.row()));
    return files;
}

void FilesList::enableActions()
{
    const bool any = m_table->selectionModel()->hasSelection();
    for (QAction *action : std::as_const(m_forFiles))
        action->setEnabled(any);
}

void FilesList::tryAgain()
{
    m_link->send([paths = selected()](Engine *engine, quint64 request) { engine->retry(request, paths); });
}

} // namespace superinstance
