// What the desktop does with a file: opens it, asks with what, shows it in its folder. Asks over D-Bus and never waits. GUI thread.
#pragma once
#include <QString>

namespace superinstance {

void openFile(const QString &path); // with the default application
void openFileWith(const QString &path); // the desktop's choice of applications; where it offers none, the default one
void showInFolder(const QString &path); // selected, where the file manager can; else its folder is opened

} // namespace superinstance
