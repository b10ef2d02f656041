// Says what was deleted and takes it back, in the order of the last first. Lives on the GUI thread.
#pragma once
#include <QFrame>

class QLabel;
class QPushButton;

namespace superinstance {

class UndoBar : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);
    void add(qint64 conversation); // it was deleted
    bool holds(qint64 conversation) const { return m_deleted.contains(conversation); }
    bool undo(); // false: there is nothing to take back

Q_SIGNALS:
    void restored(qint64 conversation);

private:
    QLabel *m_label;
    QList<qint64> m_deleted; // since the start, the last one last
};

} // namespace superinstance
