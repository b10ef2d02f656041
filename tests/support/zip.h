// Zip files for reading and for breaking.
#pragma once
#include <QByteArray>
#include <QList>

#include <utility>

namespace superinstance {

using ZipParts = QList<std::pair<QByteArray, QByteArray>>; // names and contents

// A zip file of these parts; with a password their contents are encrypted.
QByteArray zipOf(const ZipParts &parts, const char *password = nullptr);
// The parts of a zip file that is whole.
ZipParts partsOf(const QByteArray &zip);

} // namespace superinstance
