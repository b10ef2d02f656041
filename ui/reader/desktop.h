// What the desktop does with a file: opens it, asks with what, shows it in its folder. Asks over D-Bus and never waits. GUI thread.
#pragma once
#include <QString>

#include <functional>

class QObject;

namespace superinstance {

void openFile(const QString &path); // with the default application
void openFileWith(const QString &path); // the desktop's choice of applications; where it fails, the default one
// Whether the desktop lets one choose: `yes` is called if so, while the context lives.
void whenChoiceIsOffered(QObject *context, const std::function<void()> &yes);
void showInFolder(const QString &path); // selected, where the file manager can; else its folder is opened

} // namespace superinstance
