// What lies over the window while files are dragged onto it. Lives on the GUI thread.
#pragma once
#include <QWidget>

namespace superinstance {

class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace superinstance
