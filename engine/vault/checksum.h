// The checksum of a chunk's text. Pure, any thread.
#pragma once
#include <QByteArray>
#include <QStringView>
namespace superinstance {

// 64-bit xxh3 of the UTF-8, eight bytes big endian.
QByteArray textChecksum(QStringView text);

} // namespace superinstance
