// A button that opens a menu, which a screen reader finds below the button: Qt leaves it out. Lives on the GUI thread.
#pragma once
#include <QToolButton>

namespace superinstance {

class MenuButton : public QToolButton {
    Q_OBJECT
public:
    MenuButton(QMenu *menu, QWidget *parent); // the menu is its own from then on
};

} // namespace superinstance
