#include "engine/vault/connection.h"

#include "engine/vault/statement.h"
#include "engine/vault/wiping.h"

#include <QSqlDriver>
#include <QThread>

#include <atomic>

#include <sqlite3.h>

namespace superinstance {

namespace {

constexpr int instructionsPerPoll = 2000; // of SQLite's machine, between two looks at the stop token: well under 1 ms

// 16 MB of the log. A page that many commits change, as those of the indexes are, is moved once for all of them: a first reading takes a
// seventh less time than with SQLite's own 1000.
constexpr int pagesPerCheckpoint = 4000;

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

bool isInTransaction(const QSqlDatabase &database)
{
    sqlite3 *handle = handleOf(database);
    return handle && !sqlite3_get_autocommit(handle);
}

// SQLite's own would call the commit before it failed when the log cannot be moved into the database; it is with the next.
int moveLog(void *, sqlite3 *handle, const char *database, int pages)
{
    if (pages >= pagesPerCheckpoint)
        sqlite3_wal_checkpoint_v2(handle, database, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
}

int stopRequested(void *token)
{
    return static_cast<const std::stop_token *>(token)->stop_requested();
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode, int *code)
{
    static std::atomic<quint64> count = 0;
    const QString name = QStringLiteral("vault-%1").arg(++count);
    std::unique_ptr<Connection> connection(new Connection(name, QThread::currentThread()));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        database.setConnectOptions(mode == Mode::ReadOnly ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000")
                                                          : QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        if (!database.open())
            return sqlFailure(database.lastError());
    }
    QStringList pragmas { QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA cell_size_check = ON"),
                          QStringLiteral("PRAGMA trusted_schema = OFF"), QStringLiteral("PRAGMA temp_store = MEMORY"),
                          QStringLiteral("PRAGMA cache_size = -16000") };
    if (mode == Mode::ReadWrite)
        pragmas << QStringLiteral("PRAGMA journal_mode = WAL") << QStringLiteral("PRAGMA synchronous = FULL")
                << QStringLiteral("PRAGMA secure_delete = ON");
    for (const QString &pragma : std::as_const(pragmas)) {
        const Result<void> set = connection->execute(pragma);
        if (!set) {
            if (code)
                *code = lastCode(connection->database());
            return set.error();
        }
    }
    if (mode == Mode::ReadWrite)
        sqlite3_wal_hook(handleOf(connection->database()), moveLog, nullptr);
    const Result<void> ranked = connection->m_ranking.attach(handleOf(connection->database()));
    if (!ranked)
        return ranked.error();
    return connection;
}

Connection::~Connection()
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    forgetPrepared(database());
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Connection", "used on another thread than the one that made it");
    return QSqlDatabase::database(m_name, false);
}

void Connection::interruptOn(const std::stop_token *stop)
{
    if (sqlite3 *handle = handleOf(database()))
        sqlite3_progress_handler(handle, stop ? instructionsPerPoll : 0, stop ? stopRequested : nullptr,
                                 const_cast<std::stop_token *>(stop));
}

Result<void> Connection::execute(const QString &sql)
{
    Statement statement(database(), sql);
    return statement.run() ? Result<void>() : Result<void>(statement.failure());
}

Result<void> Connection::begin(const QString &how)
{
    stopAtFailure(database());
    return execute(how) ? Result<void>() : end(false);
}

Result<void> Connection::end(bool commit)
{
    if (commit)
        (void)execute(QStringLiteral("COMMIT")); // is the first to fail, or not run
    const Result<void> ended = goOnAfterFailure(database());
    rollBack();
    m_spent = m_spent || isInTransaction(database()) || (!ended && !ended.stopped());
    return ended;
}

void Connection::rollBack()
{
    if (isInTransaction(database())) // after some failures SQLite did it itself
        (void)execute(QStringLiteral("ROLLBACK"));
}

bool Connection::eraseRests()
{
    {
        QSqlQuery query(database());
        if (!query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")) || !query.next() || query.value(0).toInt() != 0) // 1: somebody reads
            return false;
    }
    const bool alone = execute(QStringLiteral("BEGIN IMMEDIATE")).ok(), wiped = alone && wipeGaps(handleOf(database()));
    rollBack();
    return wiped;
}

int Connection::totalChanges(const QSqlDatabase &database)
{
    sqlite3 *handle = handleOf(database);
    return handle ? sqlite3_total_changes(handle) : 0;
}

int Connection::lastCode(const QSqlDatabase &database)
{
    sqlite3 *handle = handleOf(database);
    return handle ? sqlite3_errcode(handle) : SQLITE_OK;
}

} // namespace superinstance
