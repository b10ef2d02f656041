#include "ui/chat/conversationspanel.h"

#include "ui/accessiblenames.h"
#include "ui/announcement.h"
#include "ui/chat/conversationdelegate.h"
#include "ui/chat/conversationfiles.h"
#include "ui/chat/conversationsmodel.h"
#include "ui/chat/undobar.h"
#include "ui/enginelink.h"
#include "ui/roomfortext.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace superinstance {

namespace {

constexpr int pauseMs = 12; // no one types as fast

} // namespace

ConversationsPanel::ConversationsPanel(EngineLink *link, QWidget *parent)
    : QWidget(parent), m_link(link), m_field(new QLineEdit(this)), m_list(new QTreeView(this)), m_model(new ConversationsModel(this)), m_state(new QLabel(this)),
      m_undo(new UndoBar(this)), m_files(new ConversationFiles(link, this))
{
    buildWidgets();
    connectWidgets();
    buildKeys();
    connectEngine();
    showState();
}

void ConversationsPanel::buildWidgets()
{
    m_field->setPlaceholderText(tr("Search conversations"));
    m_field->setAccessibleName(tr("Search everything said in conversations"));
    addClearButton(m_field);
    m_field->setAcceptDrops(false);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConversationDelegate(m_list));
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setWhatsThis(tr("F2 renames what is chosen in the list."));
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true); // ten thousand are laid out at once
    m_list->setIndentation(m_list->fontMetrics().height());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAcceptDrops(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers); // but by its own keys
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long titles are elided, the tooltip has them whole
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    layout->addWidget(m_state);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_undo);
}

void ConversationsPanel::connectWidgets()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ConversationsPanel::ask);
    connect(m_field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_list, &QTreeView::clicked, this, &ConversationsPanel::open);
    connect(m_list, &QTreeView::collapsed, this, [this](const QModelIndex &index) { m_closed.insert(m_model->groupAt(index)); });
    connect(m_list, &QTreeView::expanded, this, [this](const QModelIndex &index) { m_closed.remove(m_model->groupAt(index)); });
    connect(m_list, &QTreeView::customContextMenuRequested, this, &ConversationsPanel::showMenu);
    connect(m_list->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, [this] {
        if (std::exchange(m_again, false)) // a change that came meanwhile
            m_pause.start();
    });
    connect(m_undo, &UndoBar::restored, this, [this](qint64 id) {
        m_toChoose = id;
        m_link->send([id](Engine *engine, quint64 request) { engine->restoreConversation(request, id); });
    });
    connect(m_files, &ConversationFiles::noticed, this, &ConversationsPanel::noticed);
    connect(m_files, &ConversationFiles::imported, this, [this](const QList<qint64> &ids) {
        if (!ids.isEmpty())
            Q_EMIT opened(ids.first(), 0);
    });
}

// With the list in focus; the rest of its keys is the view's.
void ConversationsPanel::buildKeys()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto what) {
        auto *action = new QAction(text, m_list);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, what);
        m_list->addAction(action);
        return action;
    };
    add(tr("Rename the conversation"), Qt::Key_F2, [this] { m_list->edit(m_list->currentIndex()); });
    add(tr("Pin the conversation, or let it go"), Qt::CTRL | Qt::Key_D, [this] { togglePin(chosen()); });
    add(tr("Move the conversation to a folder"), Qt::CTRL | Qt::Key_M, [this] {
        if (chosen() != 0)
            askForFolder(chosen());
    });
    add(tr("Delete the conversation"), QKeySequence::Delete, [this] { remove(chosen()); });
    QAction *undo = add(tr("Bring a deleted conversation back"), QKeySequence::Undo, [this] { undoRemoval(); });
    undo->setShortcutContext(Qt::WidgetWithChildrenShortcut); // with the bar in focus as well
    addAction(undo);
}

void ConversationsPanel::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::conversationsReady, this, [this](quint64 request, const QList<ConversationInfo> &all) {
        if (request == 0 || request != m_request)
            return;
        m_request = 0;
        showList(all);
    });
    connect(engine, &Engine::conversationsChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_model, &ConversationsModel::renamed, this, [this](qint64 id, const QString &title) { change({ id }, { title, {}, {} }); });
    connect(m_model, &ConversationsModel::folderRenamed, this, [this](const QList<qint64> &ids, const QString &folder) { change(ids, { {}, {}, folder }); });
}

void ConversationsPanel::load()
{
    m_open = true;
    ask();
}

// What was asked before is of no use any more.
void ConversationsPanel::ask()
{
    m_pause.stop();
    if (!m_open)
        return;
    m_link->withdraw(m_request);
    m_words = m_field->text().simplified();
    m_request = m_link->send([words = m_words](Engine *engine, quint64 request) { engine->conversations(request, { words }); });
}

bool ConversationsPanel::editing() const
{
    return m_list->indexWidget(m_list->currentIndex()) || (m_list->viewport()->findChild<QLineEdit *>() && m_list->viewport()->findChild<QLineEdit *>()->isVisible());
}

void ConversationsPanel::showList(const QList<ConversationInfo> &conversations)
{
    if (editing()) { // what is being typed stays
        m_again = true;
        return;
    }
    const bool found = !m_words.isEmpty(), otherKind = found != m_model->searching();
    const qint64 chosenBefore = chosen();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->show(conversations, found);
    for (const ConversationInfo &each : conversations)
        m_pinned.insert(each.id, each.pinned);
    if (otherKind)
        m_list->doItemsLayout(); // rows are of another height
    m_list->setRootIsDecorated(m_model->rowCount() > 0 && !m_model->at(m_model->index(0, 0))); // only groups open and close
    for (int row = 0; row < m_model->rowCount() && !m_model->at(m_model->index(row, 0)); ++row)
        m_list->setExpanded(m_model->index(row, 0), !m_closed.contains(m_model->groupAt(m_model->index(row, 0))));
    const QModelIndex wanted = m_model->indexOf(m_toChoose);
    m_list->setCurrentIndex(wanted.isValid() ? wanted : m_model->indexOf(chosenBefore != 0 && m_list->hasFocus() ? chosenBefore : m_current));
    if (!found && !otherKind && !wanted.isValid())
        m_list->verticalScrollBar()->setValue(scrolled);
    if (wanted.isValid())
        m_toChoose = 0;
    showState();
    if (!found)
        Q_EMIT listed(conversations);
    if (const QModelIndex index = m_model->indexOf(std::exchange(m_toRename, 0)); index.isValid())
        m_list->edit(index);
}

void ConversationsPanel::showState()
{
    QString sentence;
    if (m_model->searching() && m_model->all().isEmpty())
        sentence = tr("Nothing was said with these words.");
    else if (m_model->searching() && m_model->all().size() >= ConversationQuery::mostFound)
        sentence = tr("Only the latest %n are shown. More words find less.", nullptr, ConversationQuery::mostFound);
    else if (m_model->searching())
        sentence = tr("%n conversation(s) found", nullptr, int(m_model->all().size()));
    m_state->setVisible(!sentence.isEmpty());
    if (m_state->text() == sentence)
        return;
    m_state->setText(sentence);
    if (!sentence.isEmpty())
        announce(m_state, sentence);
}

void ConversationsPanel::setCurrent(qint64 conversation)
{
    m_current = conversation;
    if (!editing() && (conversation != 0 || !m_list->hasFocus())) // of the one that was deleted, the next is chosen
        m_list->setCurrentIndex(m_model->indexOf(conversation));
}

void ConversationsPanel::openBeside(int step)
{
    const QModelIndex first = m_model->index(0, 0), shown = m_model->indexOf(m_current);
    QModelIndex next = shown.isValid() ? shown : first;
    while (next.isValid() && (next == shown || !m_model->at(next))) // groups are passed over
        next = step > 0 ? m_list->indexBelow(next) : m_list->indexAbove(next);
    open(next);
}

void ConversationsPanel::focusSearch()
{
    m_field->setFocus();
    m_field->selectAll();
}

QString ConversationsPanel::searched() const
{
    return m_field->text().simplified();
}

void ConversationsPanel::open(const QModelIndex &index)
{
    if (const ConversationInfo *info = m_model->at(index))
        Q_EMIT opened(info->id, info->message);
    else
        m_list->setExpanded(index, !m_list->isExpanded(index));
}

qint64 ConversationsPanel::chosen() const
{
    const ConversationInfo *info = m_model->at(m_list->currentIndex());
    return info ? info->id : 0;
}

const ConversationInfo *ConversationsPanel::known(qint64 conversation) const
{
    return m_model->at(m_model->indexOf(conversation));
}

// ---- changing ----------------------------------------------------------------------------------------------------------

void ConversationsPanel::change(const QList<qint64> &conversations, const ConversationChange &change)
{
    for (const qint64 id : conversations)
        m_link->send([=](Engine *engine, quint64 request) { engine->changeConversation(request, id, change); });
}

// No question is asked: it can be taken back.
void ConversationsPanel::remove(qint64 conversation)
{
    if (conversation == 0)
        return;
    const QModelIndex index = m_model->indexOf(conversation), next = m_list->indexBelow(index).isValid() ? m_list->indexBelow(index) : m_list->indexAbove(index);
    m_list->setFocus(); // where Ctrl+Z takes it back
    m_list->setCurrentIndex(next);
    m_link->send([=](Engine *engine, quint64 request) { engine->removeConversation(request, conversation); });
    m_undo->add(conversation);
    Q_EMIT removed(conversation);
}

void ConversationsPanel::undoRemoval()
{
    if (!m_undo->undo())
        Q_EMIT noticed(tr("No conversation was deleted since the start."));
}

void ConversationsPanel::rename(qint64 conversation)
{
    if (m_model->searching() && !known(conversation)) { // it is not among what was found
        m_toRename = conversation;
        m_field->clear();
        return;
    }
    const QModelIndex index = m_model->indexOf(conversation);
    if (!index.isValid())
        return;
    if (index.parent().isValid())
        m_list->expand(index.parent());
    m_list->setFocus();
    m_list->setCurrentIndex(index);
    m_list->edit(index);
}

void ConversationsPanel::togglePin(qint64 conversation)
{
    if (conversation == 0)
        return;
    bool &pinned = m_pinned[conversation];
    pinned = !pinned;
    change({ conversation }, { {}, pinned, {} });
}

void ConversationsPanel::exportAs(const QString &format, qint64 conversation)
{
    ConversationInfo info;
    info.id = conversation;
    if (const ConversationInfo *shown = known(conversation))
        info = *shown;
    m_files->exportAs(format, info);
}

void ConversationsPanel::import()
{
    m_files->import();
}

void ConversationsPanel::askForFolder(qint64 conversation)
{
    auto *dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Move to a folder"));
    dialog->setLabelText(tr("Name of the folder:"));
    dialog->setComboBoxItems(m_model->folders());
    dialog->setComboBoxEditable(true);
    if (const ConversationInfo *info = known(conversation))
        dialog->setTextValue(info->folder);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, conversation](const QString &name) { change({ conversation }, { {}, {}, name.simplified() }); });
    growToTitle(dialog, dialog->findChild<QLabel *>());
    dialog->open();
}

// ---- the menu ----------------------------------------------------------------------------------------------------------

void ConversationsPanel::showMenu(const QPoint &place)
{
    const QModelIndex under = m_list->indexAt(place);
    const QModelIndex index = under.isValid() ? under : m_list->currentIndex();
    const ConversationInfo *info = m_model->at(index);
    if (!info && !m_model->isFolder(index))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (info)
        fillMenu(menu, info->id);
    else
        menu->addAction(tr("&Rename the folder"), QKeySequence(Qt::Key_F2), m_list, [this, folder = QPersistentModelIndex(index)] { m_list->edit(folder); });
    menu->popup(m_list->viewport()->mapToGlobal(under.isValid() ? place : m_list->visualRect(index).center()));
}

void ConversationsPanel::fillMenu(QMenu *menu, qint64 conversation)
{
    for (QMenu *former : menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
        former->deleteLater(); // Qt may still hold it as the one last used
    menu->clear();
    menu->addAction(tr("&Open"), this, [=, this] { Q_EMIT opened(conversation, 0); });
    menu->addAction(tr("&Rename"), QKeySequence(Qt::Key_F2), this, [=, this] { rename(conversation); });
    menu->addAction(m_pinned.value(conversation) ? tr("Un&pin") : tr("&Pin"), QKeySequence(Qt::CTRL | Qt::Key_D), this, [=, this] { togglePin(conversation); });
    addFolders(menu->addMenu(tr("&Move to a folder")), conversation);
    QMenu *formats = menu->addMenu(tr("&Export"));
    const QList<QPair<QString, QString>> kinds { { tr("&Markdown…"), QStringLiteral("md") }, { tr("&Web page (HTML)…"), QStringLiteral("html") },
                                                 { tr("&PDF…"), QStringLiteral("pdf") }, { tr("&JSON, to be imported again…"), QStringLiteral("json") } };
    for (const auto &[name, format] : kinds)
        formats->addAction(name, this, [=, this, kind = format] { exportAs(kind, conversation); });
    menu->addSeparator();
    menu->addAction(tr("&Delete"), QKeySequence(QKeySequence::Delete), this, [=, this] { remove(conversation); });
    for (QAction *action : menu->actions())
        action->setShortcutContext(Qt::WidgetShortcut); // shown here, the keys are the list's
}

void ConversationsPanel::addFolders(QMenu *menu, qint64 conversation)
{
    const ConversationInfo *info = known(conversation);
    const auto add = [&](const QString &text, const QString &folder) {
        QAction *action = menu->addAction(text, this, [=, this] { change({ conversation }, { {}, {}, folder }); });
        action->setCheckable(true);
        action->setChecked(info && info->folder == folder);
    };
    add(tr("&None"), {});
    for (const QString &folder : m_model->folders())
        add(QString(folder).replace(QLatin1Char('&'), QStringLiteral("&&")), folder);
    menu->addSeparator();
    menu->addAction(tr("New &folder…"), QKeySequence(Qt::CTRL | Qt::Key_M), this, [=, this] { askForFolder(conversation); });
}

bool ConversationsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (event->type() == QEvent::ShortcutOverride) { // else Escape would be the window's
        if (watched == m_field && key == Qt::Key_Escape && !m_field->text().isEmpty())
            event->accept();
        return event->isAccepted() && key == Qt::Key_Escape;
    }
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_field && (key == Qt::Key_Down || enter) && m_model->rowCount() > 0) {
        m_list->setFocus();
        m_list->setCurrentIndex(m_model->index(0, 0));
        if (enter)
            open(m_model->index(0, 0));
        return true;
    }
    if (watched == m_field && key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    if (watched == m_list && enter && !editing()) {
        open(m_list->currentIndex());
        return true;
    }
    if (watched == m_list && key == Qt::Key_Up && m_list->currentIndex() == m_model->index(0, 0)) {
        focusSearch();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace superinstance
