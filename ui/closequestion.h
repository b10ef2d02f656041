// What closing the window means, asked once. Lives on the GUI thread.
#pragma once
#include <QWidget>

namespace superinstance {

enum class Closing { Undecided, KeepWatching, Quit };

// Asks in a box over `parent`; without a tray, watching goes on in a minimised window. Undecided: the person thought
// better of closing.
Closing askClosing(QWidget *parent, bool tray);

} // namespace superinstance
