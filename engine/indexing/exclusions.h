// By what a file or folder that was taken out of the library is known when it has another name. Pure apart from the disk; blocks: for
// worker threads.
#pragma once
#include <QPair>
#include <QString>

namespace superinstance {

// Empty: there is nothing, a file of several names, or its file system does not tell. (A number alone is given anew when what had it
// is gone; with the time of its making it is not.)
QString entryIdentity(const QString &path);

// The device and the number in it; quick to compare.
QPair<quint64, quint64> nodeOf(const QString &identity);

} // namespace superinstance
