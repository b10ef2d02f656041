#include "engine/indexing/presence.h"

#include "engine/vault/places.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace superinstance {

quint64 deviceOf(const QString &place)
{
    struct stat status {};
    return ::stat(QFile::encodeName(place).constData(), &status) == 0 ? quint64(status.st_dev) : 0;
}

quint64 deviceWithout(const QString &place)
{
    struct stat status {};
    QString there = place;
    while (::stat(QFile::encodeName(there).constData(), &status) != 0) {
        if (errno != ENOENT && errno != ENOTDIR) // as of a server that does not reply
            return 0;
        there = QFileInfo(there).path();
    }
    return there == place ? 0 : quint64(status.st_dev);
}

QString identityOf(const QString &folder)
{
    struct stat status {};
    const QDateTime born = QFileInfo(folder).birthTime();
    if (::stat(QFile::encodeName(folder).constData(), &status) != 0 || !S_ISDIR(status.st_mode) || !born.isValid())
        return {};
    return QStringLiteral("%1 %2 %3").arg(quint64(status.st_dev)).arg(quint64(status.st_ino)).arg(born.toMSecsSinceEpoch());
}

bool isPresent(const LibraryRoot &root, quint64 device)
{
    const quint64 now = deviceOf(root.folder ? root.path : QFileInfo(root.path).path());
    return device != 0 ? now == device : now != 0;
}

bool liesOnMissing(const QString &path, const Mounts &mounts)
{
    for (auto mount = mounts.begin(); mount != mounts.end(); ++mount)
        if (covers(mount.key(), path) && deviceOf(mount.key()) != mount->device)
            return true;
    return false;
}

bool isAnyThere(const QStringList &files)
{
    return std::any_of(files.begin(), files.end(), [](const QString &file) { return QFileInfo::exists(file); });
}

} // namespace superinstance
