#include "ui/chat/conversationsmodel.h"

#include "ui/wording.h"

#include <QFont>

#include <algorithm>

namespace superinstance {

// A group's own rows carry its number from 1; what stands at the top carries 0.

void ConversationsModel::show(const QList<ConversationInfo> &conversations, bool found)
{
    beginResetModel();
    m_all = conversations;
    m_found = found;
    m_groups.clear();
    m_rest.clear();
    for (int row = 0; row < m_all.size(); ++row) {
        if (m_all[row].pinned && !found)
            addTo(tr("Pinned"), false, row);
        else if (!m_all[row].folder.isEmpty() && !found)
            addTo(m_all[row].folder, true, row);
        else
            m_rest.append(row);
    }
    std::sort(m_groups.begin(), m_groups.end(), [](const Group &a, const Group &b) {
        return a.folder == b.folder ? QString::localeAwareCompare(a.name, b.name) < 0 : b.folder;
    });
    endResetModel();
}

void ConversationsModel::addTo(const QString &name, bool folder, int row)
{
    for (Group &group : m_groups)
        if (group.name == name && group.folder == folder) {
            group.rows.append(row);
            return;
        }
    m_groups.append({ name, folder, { row } });
}

QStringList ConversationsModel::folders() const
{
    QStringList names;
    for (const ConversationInfo &info : m_all)
        if (!info.folder.isEmpty() && !names.contains(info.folder))
            names.append(info.folder);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    return names;
}

const ConversationInfo *ConversationsModel::at(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (index.internalId() > 0)
        return &m_all[m_groups[int(index.internalId()) - 1].rows[index.row()]];
    return index.row() < m_groups.size() ? nullptr : &m_all[m_rest[index.row() - int(m_groups.size())]];
}

QString ConversationsModel::groupAt(const QModelIndex &index) const
{
    return index.isValid() && !at(index) ? m_groups[index.row()].name : QString();
}

bool ConversationsModel::isFolder(const QModelIndex &index) const
{
    return index.isValid() && !at(index) && m_groups[index.row()].folder;
}

QModelIndex ConversationsModel::indexOf(qint64 conversation) const
{
    const auto is = [&](int row) { return m_all[row].id == conversation; };
    for (int group = 0; group < m_groups.size(); ++group) {
        const auto &rows = m_groups[group].rows;
        const auto found = std::find_if(rows.begin(), rows.end(), is);
        if (found != rows.end())
            return createIndex(int(found - rows.begin()), 0, quintptr(group) + 1);
    }
    const auto found = std::find_if(m_rest.begin(), m_rest.end(), is);
    return found == m_rest.end() ? QModelIndex() : index(int(found - m_rest.begin()) + int(m_groups.size()), 0);
}

QModelIndex ConversationsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex ConversationsModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int ConversationsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size() + m_rest.size());
    return parent.internalId() == 0 && parent.row() < m_groups.size() ? int(m_groups[parent.row()].rows.size()) : 0;
}

int ConversationsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ConversationsModel::data(const QModelIndex &index, int role) const
{
    const ConversationInfo *info = at(index);
    if (!info && role == Qt::FontRole) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (!info && role == Qt::AccessibleTextRole)
        return tr("%1, %n conversation(s)", nullptr, int(m_groups[index.row()].rows.size())).arg(groupAt(index));
    if (!info)
        return role == Qt::DisplayRole || role == Qt::EditRole ? groupAt(index) : QVariant();
    const QString when = timeInWords(info->changed);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return info->title.isEmpty() ? tr("New conversation") : info->title;
    case Qt::ToolTipRole:
        return QStringList { info->title, when, info->folder }.join(QLatin1Char('\n')).trimmed();
    case Qt::AccessibleTextRole:
        return info->excerpt.isEmpty() ? info->title : QStringList { info->title, info->excerpt }.join(QStringLiteral(". "));
    case Qt::AccessibleDescriptionRole:
        return info->pinned ? tr("Pinned. Last changed %1.").arg(when) : tr("Last changed %1.").arg(when);
    default:
        return {};
    }
}

// What is shown changes when the engine says so.
bool ConversationsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || name == data(index, Qt::EditRole).toString())
        return false;
    if (const ConversationInfo *info = at(index)) {
        Q_EMIT renamed(info->id, name);
        return true;
    }
    if (!isFolder(index) || name.isEmpty())
        return false;
    QList<qint64> conversations;
    for (const ConversationInfo &info : m_all) // a pinned one may belong to it as well
        if (info.folder == groupAt(index))
            conversations.append(info.id);
    Q_EMIT folderRenamed(conversations, name);
    return true;
}

Qt::ItemFlags ConversationsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (at(index))
        return flags | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
    return isFolder(index) ? flags | Qt::ItemIsEditable : flags;
}

} // namespace superinstance
