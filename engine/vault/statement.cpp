#include "engine/vault/statement.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <sqlite3.h>

namespace superinstance {

Q_LOGGING_CATEGORY(lcVault, "superinstance.vault")

namespace {

thread_local bool damageMet = false;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vault", text);
}

} // namespace

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

Statement::Statement(const QSqlDatabase &connection, const QString &sql) : m_query(connection)
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

bool Statement::exec()
{
    return m_query.exec();
}

} // namespace superinstance
