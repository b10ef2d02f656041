#include "ui/library/currentstate.h"

#include "ui/announcement.h"
#include "ui/library/filesmodel.h"

#include <QFileInfo>
#include <QTableView>

namespace superinstance {

CurrentState::CurrentState(QTableView *table, FilesModel *model, QWidget *parent) : QLabel(parent), m_table(table), m_model(model)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CurrentState::tell);
    connect(model, &QAbstractItemModel::dataChanged, this, &CurrentState::tell);
    connect(model, &QAbstractItemModel::modelReset, this, &CurrentState::tell);
    tell();
}

// A screen reader says the rows one goes to by itself, but not why a file could not be read.
void CurrentState::tell()
{
    const QModelIndex current = m_table->currentIndex();
    const FileStatus file = current.isValid() ? m_model->at(current.row()) : FileStatus();
    QString words = current.isValid() ? tr("%1 – %2", "name and state of a file").arg(QFileInfo(file.path).fileName(), FilesModel::stateOf(file)) : QString();
    if (const QString collections = FilesModel::collectionsOf(file); !collections.isEmpty())
        words += QLatin1Char('\n') + collections;
    setVisible(current.isValid());
    if (words == text())
        return;
    setText(words);
    if (!file.reason.isEmpty() && m_table->hasFocus())
        announce(this, words);
}

} // namespace superinstance
