// How wide the columns of the list of files are, by what its rows tell. Lives on the GUI thread, owned by the list; the table outlives it.
#pragma once
#include "ui/library/columnroom.h"

class QTableView;

namespace superinstance {

class FileColumns {
public:
    explicit FileColumns(QTableView *table); // of a FilesModel
    void fit(); // what tells most of a file can be read
    int usualWidth() const; // of the columns that do

private:
    QList<ColumnRoom> byImportance() const;
    int stateWidth() const;
    int wordsWidth(const QString &words) const;
    int needed(int column) const; // by the rows that are seen
    void share(int spare, QList<ColumnRoom> columns);

    QTableView *const m_table;
};

} // namespace superinstance
