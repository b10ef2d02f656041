#include "ui/library/librarypanel.h"

#include "ui/enginelink.h"
#include "ui/library/filesmodel.h"
#include "ui/wording.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QScrollBar>
#include <QVBoxLayout>

namespace superinstance {

namespace {

constexpr int pageSize = 500;
constexpr int rootsShown = 5; // then their list scrolls
constexpr int flushIntervalMs = 200; // changes of files are shown together

} // namespace

LibraryPanel::LibraryPanel(EngineLink *link, QWidget *parent)
    : QWidget(parent), m_link(link), m_model(new FilesModel(this)), m_status(new QLabel(tr("Nothing is read yet."), this)),
      m_bar(new QProgressBar(this)), m_pause(new QPushButton(tr("&Pause reading"), this)), m_remove(new QPushButton(tr("&Remove…"), this)), m_roots(new QListWidget(this)),
      m_table(new QTableView(this))
{
    auto *folder = new QPushButton(tr("Add &folder…"), this);
    auto *files = new QPushButton(tr("Add fi&les…"), this);
    m_status->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Reading progress"));
    m_bar->hide();
    m_roots->setAccessibleName(tr("Folders and files you added"));
    m_roots->setSelectionMode(QAbstractItemView::SingleSelection);
    m_roots->setTextElideMode(Qt::ElideMiddle);
    m_roots->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_roots->setAcceptDrops(false);
    m_roots->hide();
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Files of the library"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAcceptDrops(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultSectionSize(150);

    fitFont();

    auto *adding = new QHBoxLayout;
    adding->addWidget(folder);
    adding->addWidget(files);
    auto *changing = new QHBoxLayout;
    changing->addWidget(m_pause);
    changing->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 10);
    layout->addLayout(adding);
    layout->addWidget(m_status);
    layout->addWidget(m_bar);
    layout->addWidget(m_roots);
    layout->addWidget(m_table, 1);
    layout->addLayout(changing);

    connect(folder, &QPushButton::clicked, this, &LibraryPanel::addFolder);
    connect(files, &QPushButton::clicked, this, &LibraryPanel::addFiles);
    connect(m_remove, &QPushButton::clicked, this, &LibraryPanel::removeSelected);
    connect(m_pause, &QPushButton::clicked, this, [this] { setPaused(!m_paused); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value >= m_table->verticalScrollBar()->maximum() && m_offset > 0)
            requestPage();
    });
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushIntervalMs);
    connect(&m_flush, &QTimer::timeout, this, [this] { m_model->update(std::exchange(m_changes, {})); });

    Engine *engine = link->engine();
    connect(engine, &Engine::progressChanged, this, &LibraryPanel::showProgress);
    connect(engine, &Engine::fileChanged, this, [this](const FileStatus &status) {
        m_changes.append(status);
        if (!m_flush.isActive())
            m_flush.start();
    });
    connect(engine, &Engine::libraryChanged, this, &LibraryPanel::askForRoots);
    connect(engine, &Engine::rootsReady, this, [this](quint64 request, const QList<LibraryRoot> &roots) {
        if (request == m_rootsRequest)
            showRoots(roots);
    });
    // What Remove… means is what was chosen last.
    connect(m_roots, &QListWidget::itemSelectionChanged, this, [this] {
        if (!m_roots->selectedItems().isEmpty())
            m_table->clearSelection();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &now) {
        if (!now.isEmpty())
            m_roots->clearSelection();
    });
    connect(engine, &Engine::filesReady, this, [this](quint64 request, const QList<FileStatus> &page) {
        if (request != m_pageRequest)
            return;
        m_pageRequest = 0;
        m_offset = page.size() < pageSize ? 0 : m_offset + int(page.size()); // 0: there is no more
        m_model->append(page);
    });
}

void LibraryPanel::fitFont()
{
    m_roots->setMaximumHeight(rootsShown * (fontMetrics().height() + 6));
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
}

void LibraryPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitFont();
}

void LibraryPanel::load(const EngineStatus &status)
{
    m_anything = status.documents > 0;
    showPaused(status.paused);
    IndexProgress progress;
    progress.waiting = int(status.waiting);
    progress.paused = status.paused;
    m_status->setText(m_anything || status.waiting > 0 ? inWords(progress) : tr("Nothing is read yet."));
    m_offset = 0;
    requestPage();
    askForRoots();
}

void LibraryPanel::askForRoots()
{
    m_rootsRequest = m_link->send([](Engine *engine, quint64 request) { engine->roots(request); });
}

void LibraryPanel::showRoots(const QList<LibraryRoot> &roots)
{
    m_roots->clear();
    for (const LibraryRoot &root : roots) {
        auto *item = new QListWidgetItem(rootInWords(root), m_roots);
        item->setData(Qt::UserRole, root.path);
        item->setToolTip(QDir::toNativeSeparators(root.path));
    }
    m_roots->setVisible(!roots.isEmpty());
}

void LibraryPanel::requestPage()
{
    if (m_pageRequest == 0)
        m_pageRequest = m_link->send([offset = m_offset](Engine *engine, quint64 request) { engine->files(request, offset, pageSize); });
}

void LibraryPanel::addFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(window(), tr("Add a folder to the library"));
    if (!folder.isEmpty())
        Q_EMIT pathsChosen({ folder });
}

void LibraryPanel::addFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(window(), tr("Add files to the library"));
    if (!files.isEmpty())
        Q_EMIT pathsChosen(files);
}

void LibraryPanel::setPaused(bool paused)
{
    m_link->send([paused](Engine *engine, quint64) { engine->setPaused(paused); });
}

void LibraryPanel::showProgress(const IndexProgress &progress)
{
    m_anything = m_anything || progress.done > 0;
    m_status->setText(m_anything || progress.paused || progress.waiting > 0 ? inWords(progress) : tr("Nothing is read yet."));
    m_bar->setVisible(progress.waiting > 0);
    m_bar->setMaximum(progress.done + progress.waiting);
    m_bar->setValue(progress.done);
    showPaused(progress.paused);
}

void LibraryPanel::showPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    m_pause->setText(m_paused ? tr("&Resume reading") : tr("&Pause reading"));
    Q_EMIT pausedChanged(m_paused);
}

void LibraryPanel::removeSelected()
{
    QStringList paths;
    for (const QListWidgetItem *root : m_roots->selectedItems())
        paths.append(root->data(Qt::UserRole).toString());
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        paths.append(m_model->at(row.row()).path);
    if (paths.isEmpty())
        return;
    const QString question = paths.size() == 1
        ? tr("Take “%1” out of the library? Nothing on the disk is changed.").arg(QDir::toNativeSeparators(paths.first()))
        : tr("Take %1 files out of the library? The files themselves stay where they are.").arg(paths.size());
    if (QMessageBox::question(window(), tr("Remove from the library"), question) == QMessageBox::Yes)
        m_link->send([paths](Engine *engine, quint64 request) { engine->remove(request, paths); });
}

} // namespace superinstance
