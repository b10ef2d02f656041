// What is done with a conversation of the list: by its menu, by keys, by the menus of the window.
#include "ui/chat/conversationspanel.h"

#include "ui/chat/conversationfiles.h"
#include "ui/chat/conversationsmodel.h"
#include "ui/chat/undobar.h"
#include "ui/enginelink.h"
#include "ui/roomfortext.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>

namespace superinstance {

void ConversationsPanel::change(const QList<qint64> &conversations, const ConversationChange &change)
{
    for (const qint64 id : conversations)
        m_link->send([=](Engine *engine, quint64 request) { engine->changeConversation(request, id, change); });
}

// No question is asked: it can be taken back. In the place of the one that is shown comes the next.
void ConversationsPanel::remove(qint64 conversation)
{
    if (conversation == 0)
        return;
    const bool shown = conversation == m_current;
    m_link->send([=](Engine *engine, quint64 request) { engine->removeConversation(request, conversation); });
    m_undo->add(conversation);
    const QModelIndex index = m_model->indexOf(conversation), below = beside(index, 1), next = below.isValid() ? below : beside(index, -1);
    m_list->setFocus(); // where Ctrl+Z takes it back
    Q_EMIT removed(conversation);
    m_list->setCurrentIndex(next);
    if (shown && next.isValid())
        open(next);
}

void ConversationsPanel::undoRemoval()
{
    if (!m_undo->undo())
        Q_EMIT noticed(tr("No conversation was deleted since the start."));
}

void ConversationsPanel::rename(qint64 conversation)
{
    Q_EMIT wanted();
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

} // namespace superinstance
