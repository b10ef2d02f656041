// Files of the library with their states. Lives on the GUI thread; filled page by page by the panel.
#pragma once
#include "engine/types.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace superinstance {

class FilesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateOf(const FileStatus &file); // with its reason
    static QString collectionsOf(const FileStatus &file); // in words; empty: none has a name

    enum Column { Name, Folder, State, Size, Time, columns };

    void clear();
    void append(const QList<FileStatus> &page);
    // New, changed in place, or gone.
    void update(const QList<FileStatus> &changes);
    const FileStatus &at(int row) const { return m_files[m_files.size() - 1 - row]; }
    int rowOf(const QString &path) const { return m_places.contains(path) ? int(m_files.size() - 1 - m_places[path]) : -1; }

private:
    void remove(const QSet<QString> &paths);
    void prepend(const QList<FileStatus> &files);
    void rebuildPlaces();
    QList<FileStatus> m_files; // shown last to first: the newest stands on top
    QHash<QString, qsizetype> m_places; // in m_files, by path
};

} // namespace superinstance
