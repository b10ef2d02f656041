// What the program is: its version, its licence, the libraries it stands on, where it keeps what it knows. Lives on the GUI thread,
// owned by the window.
#pragma once
#include <QDialog>

namespace superinstance {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(const QString &dataDir, QWidget *parent = nullptr);
};

} // namespace superinstance
