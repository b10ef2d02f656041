#include "engine/vault/migration.h"

#include "engine/vault/statement.h"

#include <QCoreApplication>
#include <QFile>

static void initSchema()
{
    Q_INIT_RESOURCE(schema); // a static library's resources are not registered by themselves
}

namespace superinstance {

namespace {

Result<void> execute(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    return query.exec(sql) ? Result<void>() : Result<void>(sqlFailure(query.lastError()));
}

Result<void> apply(const QSqlDatabase &database, int version)
{
    QFile file(QStringLiteral(":/superinstance/schema/%1.sql").arg(version, 3, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        return Error::failed(QCoreApplication::translate("Vault", "This program lacks part of itself; install it again."));
    const QStringList statements = QString::fromUtf8(file.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        if (statement.trimmed().isEmpty())
            continue;
        const Result<void> done = execute(database, statement);
        if (!done)
            return done;
    }
    return execute(database, QStringLiteral("PRAGMA user_version = %1").arg(version));
}

} // namespace

Result<void> migrate(QSqlDatabase database)
{
    initSchema();
    int version = 0;
    {
        Statement current(database, QStringLiteral("PRAGMA user_version"));
        if (!current.run() || !current.next())
            return current.failure();
        version = current[0].toInt();
    }
    if (version > schemaVersion)
        return Error::failed(QCoreApplication::translate(
            "Vault", "The library was made by a newer version of SuperInstance. Use that version, or choose another folder with --data-dir."));
    if (version == schemaVersion)
        return {};
    Result<void> result = execute(database, QStringLiteral("BEGIN IMMEDIATE"));
    for (++version; result && version <= schemaVersion; ++version)
        result = apply(database, version);
    if (result)
        result = execute(database, QStringLiteral("COMMIT"));
    if (!result)
        (void)execute(database, QStringLiteral("ROLLBACK"));
    return result;
}

} // namespace superinstance
