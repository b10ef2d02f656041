// Western text of DOS or of an old Macintosh, which a detector takes for a text of Windows. Pure, any thread.
#pragma once
#include <QByteArray>

namespace superinstance {

// The character set in which all signs within the words of `sample` are letters, where that is clear; else the one that was detected.
QByteArray orOldCharacterSet(const QByteArray &detected, QByteArrayView sample);

} // namespace superinstance
