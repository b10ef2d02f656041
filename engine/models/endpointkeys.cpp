#include "engine/models/endpointkeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <optional>

namespace superinstance {

namespace {

QString fileOf(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("model-keys.json"));
}

QString tr(const char *text)
{
    return QCoreApplication::translate("ModelRegistry", text);
}

// Nothing: it is damaged.
std::optional<QJsonObject> storedIn(const QString &dataDir)
{
    QFile file(fileOf(dataDir));
    if (!file.exists())
        return QJsonObject();
    const QJsonDocument document = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

Error unkept(const QString &reason)
{
    return Error::failed(tr("The key could not be kept: %1. Make room on the disk, and enter it again.").arg(reason));
}

// Blocks. The sentence that says so.
Result<QString> setAside(const QString &dataDir)
{
    QFile file(fileOf(dataDir));
    QString aside;
    for (int i = 1; aside.isEmpty() || QFileInfo::exists(aside); ++i)
        aside = file.fileName() + QStringLiteral(".damaged-%1").arg(i);
    if (!file.rename(aside))
        return unkept(file.errorString());
    return tr("The file with the keys of model servers was damaged. It was set aside as %1, and a new one was begun: enter the keys of your other servers again.").arg(aside);
}

// Blocks.
Result<void> keepAll(const QString &dataDir, const QJsonObject &keys)
{
    QSaveFile file(fileOf(dataDir));
    const bool kept = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(keys).toJson()) >= 0 && file.commit();
    return kept ? Result<void>() : Result<void>(unkept(file.errorString()));
}

// With or without what the interface is called: it is one server.
QString pathOf(const QUrl &address)
{
    QString path = address.path();
    if (path.endsWith(QLatin1String("/v1")))
        path.chop(3);
    return path;
}

} // namespace

QHash<QString, QString> endpointKeys(const QString &dataDir)
{
    const QJsonObject stored = storedIn(dataDir).value_or(QJsonObject());
    QHash<QString, QString> keys;
    for (auto each = stored.begin(); each != stored.end(); ++each)
        keys.insert(each.key(), each.value().toString());
    return keys;
}

QString keyOf(const QHash<QString, QString> &keys, const QUrl &server)
{
    const QString wanted = pathOf(server);
    QString key;
    qsizetype longest = -1;
    for (auto each = keys.begin(); each != keys.end(); ++each) {
        const QUrl address(each.key());
        const QString path = pathOf(address);
        const bool holds = wanted == path || wanted.startsWith(path + QLatin1Char('/'));
        if (holds && path.size() > longest && address.scheme() == server.scheme() && address.authority() == server.authority()) {
            key = each.value();
            longest = path.size();
        }
    }
    return key;
}

Result<QString> keepEndpointKey(const QString &dataDir, const QString &address, const QString &key)
{
    constexpr int patience = 5000; // milliseconds
    QLockFile alone(fileOf(dataDir) + QStringLiteral(".lock")); // or of two that are kept at once one would be lost
    if (!alone.tryLock(patience))
        return unkept(tr("its file is in use"));
    const std::optional<QJsonObject> stored = storedIn(dataDir);
    QJsonObject keys = stored.value_or(QJsonObject());
    if (keys.value(address).toString() == key)
        return QString();
    const Result<QString> note = stored ? Result<QString>(QString()) : setAside(dataDir);
    if (!note)
        return note;
    if (key.isEmpty())
        keys.remove(address);
    else
        keys[address] = key;
    const Result<void> written = keepAll(dataDir, keys);
    return written ? note : Result<QString>(written.error());
}

} // namespace superinstance
