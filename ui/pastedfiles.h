// Files that are pasted anywhere in a window: its key for that comes before the field which would take their paths as text.
// Lives on the GUI thread, owned by its window.
#pragma once
#include <QObject>

class QAction;
class QMimeData;
class QWidget;

namespace superinstance {

class PastedFiles : public QObject {
    Q_OBJECT
public:
    explicit PastedFiles(QWidget *window);
    QAction *action() const { return m_action; } // for a menu of the window

Q_SIGNALS:
    void pasted(const QMimeData *copied); // where no field takes it, also what is no file

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *const m_window;
    QAction *const m_action;
};

} // namespace superinstance
