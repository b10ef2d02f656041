// Brings a window before the person's eyes: out of hiding, back from the taskbar, above the others, with the keyboard. GUI thread.
#pragma once
#include <QWidget>

namespace superinstance {

// token: the desktop's proof that the person asked for it (of xdg-activation, or a startup id of X); may be empty.
void bringToFront(QWidget *window, const QString &token);

// The time in a startup id of X ("…_TIME1234"); 0 when it has none.
quint32 timeOfStartupId(const QString &id);

} // namespace superinstance
