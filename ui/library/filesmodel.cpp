#include "ui/library/filesmodel.h"

#include "ui/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

int FilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int FilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QString FilesModel::stateOf(const FileStatus &file)
{
    const QString state = file.recognised ? tr("%1 (OCR)", "a state").arg(inWords(file.state)) : inWords(file.state);
    return file.reason.isEmpty() ? state : tr("%1: %2").arg(state, file.reason);
}

QString FilesModel::collectionsOf(const FileStatus &file)
{
    QStringList names = file.collections;
    if (names.size() > 1)
        names.replaceInStrings(QRegularExpression(QStringLiteral("^$")), tr("general library"));
    names.removeAll(QString());
    return names.isEmpty() ? QString() : tr("Collections: %1").arg(names.join(QStringLiteral(", ")));
}

namespace {

QString textOf(const FileStatus &file, int column)
{
    switch (column) {
    case FilesModel::Name: return QFileInfo(file.path).fileName();
    case FilesModel::Folder: return pathInWords(QFileInfo(file.path).path());
    case FilesModel::State: return FilesModel::stateOf(file);
    case FilesModel::Size: return file.bytes > 0 ? QLocale().formattedDataSize(file.bytes, 1) : QString();
    case FilesModel::Time: return file.indexedAt.isValid() ? dateInWords(file.indexedAt.toLocalTime().date()) : QString();
    }
    return {};
}

} // namespace

QVariant FilesModel::data(const QModelIndex &index, int role) const
{
    const FileStatus &file = at(index.row());
    if (role == Qt::DisplayRole)
        return textOf(file, index.column());
    if (role == Qt::ToolTipRole)
        return (QStringList { pathInWords(file.path), stateOf(file) } + (file.recognised ? QStringList(misreadInWords()) : QStringList())
                + QStringList { timeInWords(file.indexedAt), collectionsOf(file) })
            .join(QLatin1Char('\n')).trimmed();
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return QDir::toNativeSeparators(file.path);
    return {};
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("File");
    case Folder: return tr("Folder");
    case State: return tr("State");
    case Size: return tr("Size");
    case Time: return tr("Time", "when the state was reached");
    }
    return {};
}

void FilesModel::clear()
{
    beginResetModel();
    m_files.clear();
    m_places.clear();
    endResetModel();
}

void FilesModel::append(const QList<FileStatus> &page)
{
    QList<FileStatus> fresh;
    for (const FileStatus &file : page)
        if (!m_places.contains(file.path))
            fresh.append(file);
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_files.size()), int(m_files.size() + fresh.size()) - 1);
    std::reverse(fresh.begin(), fresh.end());
    m_files = fresh + m_files;
    rebuildPlaces();
    endInsertRows();
}

void FilesModel::update(const QList<FileStatus> &changes)
{
    QList<FileStatus> fresh;
    QSet<QString> gone;
    for (const FileStatus &file : changes) {
        const qsizetype place = m_places.value(file.path, -1);
        gone.remove(file.path);
        if (file.state == FileState::Removed && place >= 0) {
            gone.insert(file.path);
        } else if (place >= 0) {
            const QStringList collections = m_files[place].collections;
            m_files[place] = file;
            if (file.collections.isEmpty()) // what is told of its reading leaves them out
                m_files[place].collections = collections;
            const int row = int(m_files.size() - 1 - place);
            Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
        } else {
            fresh.append(file); // a removal as well: the file may be new in the same batch
        }
    }
    remove(gone);
    prepend(fresh);
}

// All at once: a folder that is taken out may hold thousands.
void FilesModel::remove(const QSet<QString> &paths)
{
    if (paths.isEmpty())
        return;
    beginResetModel();
    m_files.removeIf([&](const FileStatus &file) { return paths.contains(file.path); });
    rebuildPlaces();
    endResetModel();
}

// Costs what is new, not what is there: while a large library is read this happens many times a second.
void FilesModel::prepend(const QList<FileStatus> &files)
{
    // Of several changes to a new file the last one counts.
    QList<FileStatus> fresh;
    QHash<QString, qsizetype> places;
    for (const FileStatus &file : files) {
        if (const auto known = places.constFind(file.path); known != places.constEnd()) {
            fresh[*known] = file;
        } else {
            places.insert(file.path, fresh.size());
            fresh.append(file);
        }
    }
    fresh.removeIf([](const FileStatus &file) { return file.state == FileState::Removed; });
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    for (const FileStatus &file : std::as_const(fresh)) {
        m_places.insert(file.path, m_files.size());
        m_files.append(file);
    }
    endInsertRows();
}

void FilesModel::rebuildPlaces()
{
    m_places.clear();
    for (qsizetype i = 0; i < m_files.size(); ++i)
        m_places.insert(m_files[i].path, i);
}

} // namespace superinstance
