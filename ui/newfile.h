// Asks under which name a file is to be written; one that is there is replaced only when the person says so. Lives on the GUI thread.
#pragma once
#include <QWidget>

namespace superinstance {

// Its ending is that of `suggestion` where none is typed; kind: see dialogFolder(). Empty: the person thought better of it.
QString chooseNewFile(QWidget *within, const QString &kind, const QString &title, const QString &suggestion, const QString &filter);

} // namespace superinstance
