#include "engine/models/endpointkeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace superinstance {

namespace {

QString fileOf(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("model-keys.json"));
}

QJsonObject storedIn(const QString &dataDir)
{
    QFile file(fileOf(dataDir));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QHash<QString, QString> endpointKeys(const QString &dataDir)
{
    const QJsonObject stored = storedIn(dataDir);
    QHash<QString, QString> keys;
    for (auto each = stored.begin(); each != stored.end(); ++each)
        keys.insert(each.key(), each.value().toString());
    return keys;
}

QString keyOf(const QHash<QString, QString> &keys, const QUrl &server)
{
    for (auto each = keys.begin(); each != keys.end(); ++each) {
        const QUrl address(each.key());
        if (address.scheme() == server.scheme() && address.authority() == server.authority())
            return each.value();
    }
    return {};
}

Result<void> keepEndpointKey(const QString &dataDir, const QString &address, const QString &key)
{
    QJsonObject stored = storedIn(dataDir);
    if (stored.value(address).toString() == key)
        return {};
    if (key.isEmpty())
        stored.remove(address);
    else
        stored[address] = key;
    QSaveFile file(fileOf(dataDir));
    const bool kept = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(stored).toJson()) >= 0 && file.commit();
    if (kept)
        return {};
    return Error::failed(QCoreApplication::translate("ModelRegistry", "The key could not be kept: %1. Make room on the disk, and enter it again.").arg(file.errorString()));
}

} // namespace superinstance
