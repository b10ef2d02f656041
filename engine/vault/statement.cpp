#include "engine/vault/statement.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlDriver>

#include <sqlite3.h>

#include <unordered_map>

namespace superinstance {

Q_LOGGING_CATEGORY(lcVault, "superinstance.vault")

constexpr std::size_t mostPrepared = 100; // some megabytes; few are written for once

// By what they say; none that is being run.
struct PreparedStatements {
    std::unordered_map<QString, QSqlQuery> idle;

    QSqlQuery take(const QSqlDatabase &connection, const QString &sql)
    {
        if (auto kept = idle.extract(sql))
            return std::move(kept.mapped());
        QSqlQuery fresh(connection);
        fresh.setForwardOnly(true);
        fresh.prepare(sql);
        return fresh;
    }
    void giveBack(QSqlQuery query)
    {
        query.finish();
        if (idle.size() >= mostPrepared)
            idle.clear();
        const QString sql = query.lastQuery();
        idle.insert_or_assign(sql, std::move(query));
    }
};

namespace {

const char *const ofConnection = "superinstancePrepared"; // a property of its driver, which is one of the connection's own

thread_local bool damageMet = false;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vault", text);
}

std::shared_ptr<PreparedStatements> preparedOn(const QSqlDatabase &connection)
{
    using Kept = std::shared_ptr<PreparedStatements>;
    if (const Kept kept = connection.driver()->property(ofConnection).value<Kept>())
        return kept;
    const Kept fresh = std::make_shared<PreparedStatements>();
    connection.driver()->setProperty(ofConnection, QVariant::fromValue(fresh));
    return fresh;
}

} // namespace

void forgetPrepared(const QSqlDatabase &connection)
{
    connection.driver()->setProperty(ofConnection, QVariant());
}

bool metDamage()
{
    return std::exchange(damageMet, false);
}

Error sqlFailure(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF; // without the extended part
    if (code != SQLITE_INTERRUPT)
        qCWarning(lcVault, "SQLite error %s", qPrintable(error.nativeErrorCode())); // for whoever helps
    switch (code) {
    case SQLITE_INTERRUPT:
        return Error::stopped();
    case SQLITE_FULL:
        return Error::failed(tr("The disk that holds the library is full. Free some space; what was not saved is tried again."));
    case SQLITE_IOERR:
        return Error::failed(tr("The disk that holds the library cannot be read or written. Is it full, or was it unplugged?"));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Error::failed(tr("The library cannot be written. Allow writing to its folder, or choose another with --data-dir."));
    case SQLITE_CANTOPEN:
        return Error::failed(tr("The library cannot be opened. Is its folder there, and may you read it?"));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        damageMet = true; // noted by the vault, so that the next start does as is said here
        return Error::failed(tr("The library is damaged. Start SuperInstance again: it sets the damaged file aside and reads your documents anew."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::failed(tr("The library is in use by another program. Close it and try again."));
    default:
        return Error::failed(tr("The library could not do this (database error %1).").arg(error.nativeErrorCode()));
    }
}

Statement::Statement(const QSqlDatabase &connection, const QString &sql) : m_prepared(preparedOn(connection)), m_query(m_prepared->take(connection, sql)), m_valid(!m_query.lastError().isValid()) { }

Statement::~Statement()
{
    if (!m_query.lastError().isValid()) // else it is prepared anew
        m_prepared->giveBack(std::move(m_query));
}

bool Statement::exec()
{
    return m_query.exec();
}

} // namespace superinstance
