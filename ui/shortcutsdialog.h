// Every key of a window, made from the actions that are there when it is opened, so that it cannot say what is not so. Lives on the
// GUI thread, owned by the window.
#pragma once
#include <QDialog>

class QMainWindow;

namespace superinstance {

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QMainWindow *window);
};

} // namespace superinstance
