#include "engine/forgetting.h"

#include "engine/retrieval/vectorindex.h"
#include "engine/vault/salvage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace superinstance {

namespace {

const QStringList settingsNames { QStringLiteral("settings.ini*"), QStringLiteral("window.ini*"), QStringLiteral("model-keys.json*") };
const QStringList logNames { QStringLiteral("superinstance.log*") };

QStringList vaultNames()
{
    return { QStringLiteral("vault.sqlite*"), vectorFileNames, setAsideNames() };
}

QFileInfoList filesNamed(const QString &dataDir, const QStringList &names)
{
    return QDir(dataDir).entryInfoList(names, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks);
}

qint64 bytesOf(const QString &dataDir, const QStringList &names)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : filesNamed(dataDir, names))
        bytes += file.size();
    return bytes;
}

// The log is being written: emptied, it goes on from its beginning.
bool erase(const QFileInfo &file)
{
    const bool open = file.fileName() == QLatin1String("superinstance.log");
    return open ? QFile::resize(file.filePath(), 0) : QFile::remove(file.filePath());
}

} // namespace

void addFiles(Holdings &holdings, const QString &dataDir)
{
    holdings.library += bytesOf(dataDir, { vectorFileNames, setAsideNames() });
    holdings.settings = bytesOf(dataDir, settingsNames);
    holdings.logs = bytesOf(dataDir, logNames);
}

Result<void> eraseKept(const QString &dataDir)
{
    QStringList left;
    for (const QFileInfo &file : filesNamed(dataDir, vaultNames() + settingsNames + logNames))
        if (!erase(file))
            left.append(QDir::toNativeSeparators(file.filePath()));
    if (left.isEmpty())
        return {};
    return Error::failed(QCoreApplication::translate("Forgetting", "All is forgotten but these files, which could not be erased; delete them yourself: %1.")
                             .arg(left.join(QLatin1String(", "))));
}

} // namespace superinstance
