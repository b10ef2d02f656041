#include "engine/indexing/presence.h"

#include "engine/vault/places.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace superinstance {

namespace {

// Empty: the file system does not tell when it was made.
QString identityIn(const struct stat &status, const QString &path)
{
    const QDateTime born = QFileInfo(path).birthTime();
    return born.isValid() ? QStringLiteral("%1 %2 %3").arg(quint64(status.st_dev)).arg(quint64(status.st_ino)).arg(born.toMSecsSinceEpoch()) : QString();
}

} // namespace

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
    return ::stat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode) ? identityIn(status, folder) : QString();
}

QString entryIdentity(const QString &path)
{
    struct stat status {};
    const bool there = ::lstat(QFile::encodeName(path).constData(), &status) == 0 && (S_ISDIR(status.st_mode) || (S_ISREG(status.st_mode) && status.st_nlink == 1));
    return there ? identityIn(status, path) : QString();
}

QPair<quint64, quint64> nodeOf(const QString &identity)
{
    const QStringList parts = identity.split(QLatin1Char(' '));
    return { parts.value(0).toULongLong(), parts.value(1).toULongLong() };
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
