#include "engine/indexing/presence.h"

#include "engine/vault/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace superinstance {

bool isPresent(const LibraryRoot &root, quint64 device)
{
    if (device != 0)
        return isMounted(root.path, device);
    struct stat status {};
    return ::stat(QFile::encodeName(root.folder ? root.path : QFileInfo(root.path).path()).constData(), &status) == 0;
}

bool isMounted(const QString &place, quint64 device)
{
    struct stat status {};
    if (::stat(QFile::encodeName(place).constData(), &status) != 0)
        return false;
    return device == quint64(status.st_dev) || !QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

bool liesOnMissing(const QString &path, const Mounts &mounts)
{
    for (auto mount = mounts.begin(); mount != mounts.end(); ++mount)
        if (covers(mount.key(), path) && !isMounted(mount.key(), mount->device))
            return true;
    return false;
}

} // namespace superinstance
