// What lies over the window while files are dragged onto it; which files these are. Lives on the GUI thread.
#pragma once
#include <QWidget>

class QMimeData;

namespace superinstance {

class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

// Files and folders of this machine that are dragged or copied.
QStringList localPaths(const QMimeData *data);

} // namespace superinstance
