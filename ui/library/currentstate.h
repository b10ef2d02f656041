// The whole state, with its reason, of the file that is current in a list; its column has room for the beginning only. Lives on the
// GUI thread, beside the list.
#pragma once
#include <QLabel>

class QTableView;

namespace superinstance {

class FilesModel;

class CurrentState : public QLabel {
    Q_OBJECT
public:
    CurrentState(QTableView *table, FilesModel *model, QWidget *parent);

private:
    void tell();

    QTableView *const m_table;
    FilesModel *const m_model;
};

} // namespace superinstance
