// The list of conversations: those that are pinned and each folder as a group, then the others; what a search has found
// as one plain list. Lives on the GUI thread, owned by the panel.
#pragma once
#include "engine/types.h"

#include <QAbstractItemModel>

namespace superinstance {

class ConversationsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    void show(const QList<ConversationInfo> &conversations, bool found); // found: by words
    bool searching() const { return m_found; }
    const QList<ConversationInfo> &all() const { return m_all; }
    QStringList folders() const; // that hold a conversation, by name

    const ConversationInfo *at(const QModelIndex &index) const; // null: a group
    QString groupAt(const QModelIndex &index) const; // its name, as shown; empty: a conversation
    bool isFolder(const QModelIndex &index) const;
    QModelIndex indexOf(qint64 conversation) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; // only asks: → renamed, folderRenamed
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void renamed(qint64 conversation, const QString &title);
    void folderRenamed(const QList<qint64> &conversations, const QString &folder);

private:
    struct Group {
        QString name;
        bool folder = true; // false: what is pinned
        QList<int> rows; // of m_all
    };
    void addTo(const QString &name, bool folder, int row);

    QList<ConversationInfo> m_all;
    QList<Group> m_groups; // stand first
    QList<int> m_rest; // of m_all, behind them
    bool m_found = false;
};

} // namespace superinstance
