#include "engine/vault/statement.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlDriver>

#include <sqlite3.h>

#include <optional>
#include <unordered_map>

namespace superinstance {

Q_LOGGING_CATEGORY(lcVault, "superinstance.vault")

constexpr std::size_t mostPrepared = 100; // some megabytes; few are written for once

// What the statements of a connection share.
struct ConnectionStatements {
    std::unordered_map<QString, QSqlQuery> idle; // prepared, by what they say; none that is being run
    bool stopsAtFailure = false;
    std::optional<Error> failure; // the first, since it stops there

    QSqlQuery take(const QSqlDatabase &connection, const QString &sql)
    {
        if (failure)
            return QSqlQuery(connection);
        if (auto kept = idle.extract(sql))
            return std::move(kept.mapped());
        QSqlQuery fresh(connection);
        fresh.setForwardOnly(true);
        fresh.prepare(sql);
        note(fresh.lastError());
        return fresh;
    }
    void note(const QSqlError &error)
    {
        if (stopsAtFailure && !failure && error.isValid())
            failure = sqlFailure(error);
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

const char *const ofConnection = "superinstanceStatements"; // a property of its driver, which is one of the connection's own

thread_local bool damageMet = false;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vault", text);
}

std::shared_ptr<ConnectionStatements> statementsOf(const QSqlDatabase &connection)
{
    using Kept = std::shared_ptr<ConnectionStatements>;
    if (const Kept kept = connection.driver()->property(ofConnection).value<Kept>())
        return kept;
    const Kept fresh = std::make_shared<ConnectionStatements>();
    connection.driver()->setProperty(ofConnection, QVariant::fromValue(fresh));
    return fresh;
}

} // namespace

void forgetPrepared(const QSqlDatabase &connection)
{
    connection.driver()->setProperty(ofConnection, QVariant());
}

void stopAtFailure(const QSqlDatabase &connection)
{
    statementsOf(connection)->stopsAtFailure = true;
}

Result<void> goOnAfterFailure(const QSqlDatabase &connection)
{
    const std::shared_ptr<ConnectionStatements> shared = statementsOf(connection);
    shared->stopsAtFailure = false;
    const std::optional<Error> failure = std::exchange(shared->failure, std::nullopt);
    return failure ? Result<void>(*failure) : Result<void>();
}

bool metDamage()
{
    return std::exchange(damageMet, false);
}

Error sqlFailure(const QSqlError &error)
{
    return sqlFailure(error.nativeErrorCode().toInt());
}

Error sqlFailure(int code)
{
    const int kind = code & 0xFF; // without the extended part
    if (kind != SQLITE_INTERRUPT)
        qCWarning(lcVault, "SQLite error %d", code); // for whoever helps
    switch (kind) {
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
        return Error::failed(tr("The library could not do this (database error %1).").arg(code));
    }
}

Statement::Statement(const QSqlDatabase &connection, const QString &sql)
    : m_shared(statementsOf(connection)), m_query(m_shared->take(connection, sql)), m_valid(!m_shared->failure && !m_query.lastError().isValid())
{
}

Statement::~Statement()
{
    if (m_valid && !m_query.lastError().isValid()) // else it is prepared anew
        m_shared->giveBack(std::move(m_query));
}

bool Statement::isReady() const
{
    return m_valid && !m_shared->failure;
}

bool Statement::exec()
{
    const bool ran = m_query.exec();
    if (!ran)
        m_shared->note(m_query.lastError());
    return ran;
}

bool Statement::next()
{
    if (m_shared->failure)
        return false;
    const bool found = m_query.next();
    if (!found)
        m_shared->note(m_query.lastError());
    return found;
}

bool Statement::finished() const
{
    return !m_shared->failure && !m_query.lastError().isValid();
}

Error Statement::failure() const
{
    return m_shared->failure ? *m_shared->failure : sqlFailure(m_query.lastError());
}

} // namespace superinstance
