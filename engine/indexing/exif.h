// Whether a camera took a picture, as far as the picture says so itself (Exif). Pure, any thread.
#pragma once
#include <QByteArray>

namespace superinstance {

// jpeg: the file, or its first kilobytes. A scanner names its maker as well, but no time of exposure.
bool isTakenByCamera(const QByteArray &jpeg);

} // namespace superinstance
