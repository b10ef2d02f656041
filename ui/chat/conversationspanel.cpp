#include "ui/chat/conversationspanel.h"

#include "ui/accessiblenames.h"
#include "ui/announcement.h"
#include "ui/chat/conversationdelegate.h"
#include "ui/chat/conversationfiles.h"
#include "ui/chat/conversationsmodel.h"
#include "ui/chat/undobar.h"
#include "ui/enginelink.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
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
    m_field->setWhatsThis(tr("Down goes to the conversations found, Enter opens the first of them, Escape empties the field."));
    addClearButton(m_field);
    m_field->setAcceptDrops(false);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConversationDelegate(m_list));
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setWhatsThis(tr("Enter opens the conversation, F2 renames it. Up from the first one goes back to the field."));
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true); // ten thousand are laid out at once
    m_list->setIndentation(m_list->fontMetrics().height());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAcceptDrops(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers); // but by its own keys
    m_list->setSelectionMode(QAbstractItemView::NoSelection); // keys only go through it: what is highlighted is what is shown
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
        m_restored.insert(m_link->send([id](Engine *engine, quint64 request) { engine->restoreConversation(request, id); }), id);
    });
    connect(m_files, &ConversationFiles::noticed, this, &ConversationsPanel::noticed);
    connect(m_files, &ConversationFiles::imported, this, [this](const QList<qint64> &ids) {
        if (ids.isEmpty())
            return;
        endSearch();
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
    connect(engine, &Engine::conversationChanged, this, [this](quint64 request) {
        if (const qint64 id = m_restored.take(request); id != 0)
            Q_EMIT opened(id, 0);
    });
    connect(engine, &Engine::failed, this, [this](quint64 request) { m_restored.remove(request); });
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
    highlight();
    m_list->setCurrentIndex(m_model->indexOf(chosenBefore != 0 && m_list->hasFocus() ? chosenBefore : m_current));
    if (!found && !otherKind)
        m_list->verticalScrollBar()->setValue(scrolled);
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
    highlight();
    if (!editing() && (conversation != 0 || !m_list->hasFocus())) // keys go on from where they were
        m_list->setCurrentIndex(m_model->indexOf(conversation));
}

// The conversation that is shown, where it is listed.
void ConversationsPanel::highlight()
{
    m_list->selectionModel()->select(m_model->indexOf(m_current), QItemSelectionModel::ClearAndSelect);
}

void ConversationsPanel::openBeside(int step)
{
    const QModelIndex first = m_model->index(0, 0), shown = m_model->indexOf(m_current);
    open(shown.isValid() ? beside(shown, step) : m_model->at(first) ? first : beside(first, 1));
}

// Groups are passed over, and what is deleted and still listed.
QModelIndex ConversationsPanel::beside(QModelIndex index, int step) const
{
    do
        index = step > 0 ? m_list->indexBelow(index) : m_list->indexAbove(index);
    while (index.isValid() && (!m_model->at(index) || m_undo->holds(m_model->at(index)->id)));
    return index;
}

void ConversationsPanel::focusSearch()
{
    Q_EMIT wanted();
    m_field->setFocus();
    m_field->selectAll();
}

void ConversationsPanel::endSearch()
{
    m_field->clear();
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
