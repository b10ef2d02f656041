#include "ui/chat/scopebar.h"

#include "ui/column.h"
#include "ui/dialogfolders.h"
#include "ui/enginelink.h"
#include "ui/menubutton.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype mostChips = 4; // of documents, then one stands for all
constexpr int longestName = 28; // characters of a chip

QString nameOf(const QString &collection)
{
    return collection.isEmpty() ? ScopeBar::tr("Without a collection") : collection;
}

// Removed by a click, or by Enter, Delete or Backspace.
class Chip : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QPushButton::keyPressEvent(event);
    }
};

} // namespace

ScopeBar::ScopeBar(EngineLink *link, QWidget *parent) : QWidget(parent), m_link(link), m_menu(new QMenu(this)), m_choose(new MenuButton(m_menu, this)), m_chips(new QHBoxLayout)
{
    m_choose->setFocusPolicy(Qt::StrongFocus);
    m_choose->setAutoRaise(true);
    m_choose->setAccessibleName(tr("What is asked about"));
    m_choose->setWhatsThis(tr("Del on a name beside it leaves that out again."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_choose);
    layout->addLayout(m_chips);
    layout->addStretch(1);
    connect(m_menu, &QMenu::aboutToShow, this, &ScopeBar::rebuildMenu);
    connectEngine();
    rebuild();
}

void ScopeBar::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::rootsReady, this, [this](quint64, const QList<LibraryRoot> &roots) { takeRoots(roots); });
    connect(engine, &Engine::conversationsChanged, this, [this] {
        if (!m_guests.isEmpty()) // of a conversation that is deleted, they go
            m_listRequest = m_link->send([](Engine *engine, quint64 request) { engine->conversations(request, {}); });
    });
    connect(engine, &Engine::conversationsReady, this, [this](quint64 request, const QList<ConversationInfo> &all) {
        if (request == m_listRequest && request != 0)
            forgetAllBut(all);
    });
    connect(engine, &Engine::fileDone, this, [this](quint64 request, const FileStatus &status) {
        const bool unreadable = status.state == FileState::Failed || status.state == FileState::Skipped;
        if (request != m_readRequest || !unreadable)
            return;
        Q_EMIT noticed(tr("“%1” cannot be asked about. %2").arg(QFileInfo(status.path).fileName(), status.reason));
        endReading();
        dismissUnused();
    });
    connect(engine, &Engine::indexDone, this, [this](quint64 request) {
        if (request == m_readRequest && request != 0)
            take(m_reading);
    });
    connect(engine, &Engine::failed, this, [this](quint64 request) {
        if (request != m_readRequest || request == 0)
            return;
        endReading();
        dismissUnused();
    });
}

// A collection that has another name now is asked about by that; one that is not there any more is not asked about.
void ScopeBar::takeRoots(const QList<LibraryRoot> &roots)
{
    QHash<QString, QString> former = m_collectionOf, renamed;
    m_collectionOf.clear();
    for (const LibraryRoot &root : roots) {
        m_collectionOf.insert(root.path, root.collection);
        if (const auto before = former.constFind(root.path); before != former.constEnd())
            renamed.insert(*before, root.collection);
    }
    QSet<QString> names(m_collectionOf.cbegin(), m_collectionOf.cend());
    for (const LibraryRoot &root : roots)
        names.unite(QSet<QString>(root.alsoIn.cbegin(), root.alsoIn.cend()));
    m_collections = names.values();
    std::sort(m_collections.begin(), m_collections.end(), [](const QString &one, const QString &two) { return one.compare(two, Qt::CaseInsensitive) < 0; });
    for (Scope &scope : m_scopes) {
        for (QString &collection : scope.collections)
            if (!names.contains(collection))
                collection = renamed.value(collection, collection);
        scope.collections.removeIf([&](const QString &collection) { return !names.contains(collection); });
        scope.collections.removeDuplicates();
    }
    rebuild();
}

void ScopeBar::forgetAllBut(const QList<ConversationInfo> &there)
{
    m_listRequest = 0;
    QSet<qint64> kept { 0, m_conversation };
    for (const ConversationInfo &info : there)
        kept.insert(info.id);
    m_scopes.removeIf([&](const auto &each) { return !kept.contains(each.key()); });
    if (!m_reading.isEmpty() && !kept.contains(m_readingFor))
        m_link->stop(m_readRequest);
    dismissUnused();
}

// ---- choosing ----------------------------------------------------------------------------------------------------------

void ScopeBar::askAbout(const QStringList &paths)
{
    change(m_conversation, { {}, paths });
}

void ScopeBar::chooseFile()
{
    const QString kind = QStringLiteral("ask"), path = QFileDialog::getOpenFileName(window(), tr("Ask about a file"), dialogFolder(this, kind));
    rememberDialogFolder(this, kind, path);
    if (!path.isEmpty())
        askAboutFile(path);
}

void ScopeBar::askAboutFile(const QString &path)
{
    m_reading = path;
    m_readingFor = m_conversation;
    m_guests.append(path);
    m_readRequest = m_link->send([path](Engine *engine, quint64 request) { engine->readGuest(request, path); });
    rebuild();
    Q_EMIT readingChanged(true);
}

void ScopeBar::take(QString path) // a copy: it is what endReading() clears
{
    endReading();
    Scope now = m_scopes.value(m_readingFor); // which need not be the one that is shown
    now.collections.clear();
    if (!now.onlyPaths.contains(path))
        now.onlyPaths.append(path);
    change(m_readingFor, now);
}

void ScopeBar::endReading()
{
    m_reading.clear();
    m_readRequest = 0;
    rebuild();
    Q_EMIT readingChanged(false);
}

void ScopeBar::toggle(const QString &collection, bool on)
{
    Scope now = scope();
    now.onlyPaths.clear();
    now.collections.removeAll(collection);
    if (on)
        now.collections.append(collection);
    change(m_conversation, now);
}

void ScopeBar::change(qint64 conversation, const Scope &scope)
{
    m_scopes.insert(conversation, scope);
    dismissUnused();
    rebuild();
}

// A file that is asked about in no conversation any more is forgotten.
void ScopeBar::dismissUnused()
{
    QStringList unused;
    for (const QString &guest : std::as_const(m_guests)) {
        const bool used = std::any_of(m_scopes.begin(), m_scopes.end(), [&](const Scope &scope) { return scope.onlyPaths.contains(guest); });
        if (!used && guest != m_reading)
            unused.append(guest);
    }
    if (unused.isEmpty())
        return;
    m_guests.removeIf([&](const QString &guest) { return unused.contains(guest); });
    m_link->send([unused](Engine *engine, quint64 request) { engine->dismissGuests(request, unused); });
}

void ScopeBar::enter(qint64 conversation)
{
    if (conversation == 0)
        m_scopes.remove(0);
    m_conversation = conversation;
    dismissUnused();
    rebuild();
}

void ScopeBar::adopt(qint64 conversation)
{
    m_scopes.insert(conversation, m_scopes.take(0));
    m_conversation = conversation;
    if (m_readingFor == 0)
        m_readingFor = conversation;
}

// ---- showing -----------------------------------------------------------------------------------------------------------

void ScopeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = columnMargin(this, 9);
    layout()->setContentsMargins(side, 4, side, 0);
}

void ScopeBar::rebuild()
{
    const Scope now = scope();
    const bool everything = now.collections.isEmpty() && now.onlyPaths.isEmpty() && m_reading.isEmpty();
    m_choose->setText(everything ? tr("Asking about everything") : tr("Asking about"));
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was pressed
        item->widget()->hide();
        delete item;
    }
    for (const QString &collection : now.collections)
        addChip(nameOf(collection), nameOf(collection), [this, collection] { toggle(collection, false); });
    if (now.onlyPaths.size() > mostChips)
        addChip(tr("%Ln document(s)", nullptr, int(now.onlyPaths.size())), now.onlyPaths.join(QLatin1Char('\n')), [this] { askAbout({}); });
    else
        for (const QString &path : now.onlyPaths)
            addChip(QFileInfo(path).fileName(), path, [this, path] {
                Scope less = scope();
                less.onlyPaths.removeAll(path);
                change(m_conversation, less);
            });
    if (!m_reading.isEmpty())
        addChip(tr("Reading %1…").arg(QFileInfo(m_reading).fileName()), m_reading, [this] { m_link->stop(m_readRequest); });
}

void ScopeBar::addChip(const QString &text, const QString &toolTip, const std::function<void()> &remove)
{
    const QString shown = text.size() <= longestName ? text : text.left(longestName / 2) + QChar(0x2026) + text.right(longestName / 2);
    auto *chip = new Chip(shown + QStringLiteral("  ✕"), this);
    chip->setToolTip(toolTip);
    chip->setAccessibleName(tr("%1: do not ask about this any more").arg(text));
    connect(chip, &QPushButton::clicked, this, [this, remove] {
        m_choose->setFocus(); // the chip is gone in a moment
        remove();
    });
    // Where it is seen, the focus comes to it: it was made after the composer.
    QWidget *before = m_chips->count() > 0 ? m_chips->itemAt(m_chips->count() - 1)->widget() : m_choose;
    setTabOrder(before, chip);
    m_chips->addWidget(chip);
    chip->show();
}

void ScopeBar::rebuildMenu()
{
    const Scope now = scope();
    m_menu->clear();
    QAction *everything = m_menu->addAction(tr("&Everything"), this, [this] { askAbout({}); });
    everything->setCheckable(true);
    everything->setChecked(now.collections.isEmpty() && now.onlyPaths.isEmpty());
    const bool named = std::any_of(m_collections.begin(), m_collections.end(), [](const QString &collection) { return !collection.isEmpty(); });
    for (const QString &collection : std::as_const(m_collections)) {
        if (!named)
            break; // there is nothing to choose between
        QAction *choice = m_menu->addAction(nameOf(collection).replace(QLatin1Char('&'), QStringLiteral("&&")));
        choice->setCheckable(true);
        choice->setChecked(now.collections.contains(collection));
        connect(choice, &QAction::toggled, this, [this, collection](bool on) { toggle(collection, on); });
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("&A file that is not in the library…"), this, &ScopeBar::chooseFile);
}

} // namespace superinstance
