// The answers that were marked as wrong, to be exported as test fixtures or taken off the list. Lives on the GUI thread; deletes
// itself when closed. The engine outlives it.
#pragma once
#include "engine/types.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace superinstance {

class EngineLink;

class WrongList : public QDialog {
    Q_OBJECT
public:
    explicit WrongList(EngineLink *link, QWidget *parent = nullptr);

    // Asks where the cases are to be written; empty: nowhere.
    std::function<QString(const QString &suggestion)> chooseTarget;

private:
    void buildWidgets();
    void connectEngine();
    void showAnswers(const QList<WrongAnswer> &answers);
    void exportChosen();
    void takeOff();
    QList<qint64> chosen() const;

    EngineLink *const m_link;
    QLabel *m_text, *m_said;
    QTreeWidget *m_list;
    QPushButton *m_export, *m_takeOff;
    quint64 m_request = 0, m_exportRequest = 0; // the newest
};

} // namespace superinstance
