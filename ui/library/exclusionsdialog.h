// What the person took out of folders of the library, to be let in again. Lives on the GUI thread; deletes itself when closed.
#pragma once
#include "engine/types.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace superinstance {

class EngineLink;

class ExclusionsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExclusionsDialog(EngineLink *link, QWidget *parent = nullptr);

private:
    void showExclusions(const QList<Exclusion> &exclusions);
    void lift();

    EngineLink *const m_link;
    QLabel *m_text;
    QTreeWidget *m_list;
    QPushButton *m_lift;
    quint64 m_request = 0; // the newest
};

} // namespace superinstance
