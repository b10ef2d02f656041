// Where a path lies in the library. Pure.
#pragma once
#include <QString>

namespace superinstance {

// Whether `path` is `folder` or lies in it.
inline bool holds(const QString &folder, const QString &path)
{
    return path == folder || path.startsWith(folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/'));
}

} // namespace superinstance
