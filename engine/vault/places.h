// What lies at or below a folder: one condition, as C++ asks it of a path and as SQL asks it of a column. Pure, any thread.
#pragma once
#include <QPair>
#include <QString>

namespace superinstance {

// The smallest and the first too large path of what lies below `folder`, in the order of code points.
inline QPair<QString, QString> below(const QString &folder)
{
    const QString base = folder.endsWith(QLatin1Char('/')) ? folder.chopped(1) : folder;
    return { base + QLatin1Char('/'), base + QLatin1Char('0') }; // '0' follows '/'
}

inline bool liesBelow(const QString &path, const QString &folder)
{
    const qsizetype base = folder.endsWith(QLatin1Char('/')) ? folder.size() - 1 : folder.size();
    return path.size() > base && path[base] == QLatin1Char('/') && path.startsWith(QStringView(folder).first(base));
}

// Whether `path` is `folder` or lies in it.
inline bool covers(const QString &folder, const QString &path)
{
    return path == folder || liesBelow(path, folder);
}

} // namespace superinstance
