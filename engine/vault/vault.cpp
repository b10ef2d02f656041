#include "engine/vault/vault.h"

#include "engine/async/givingway.h"
#include "engine/vault/connection.h"
#include "engine/vault/migration.h"
#include "engine/vault/salvage.h"
#include "engine/vault/spokenindex.h"
#include "engine/vault/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QThread>
#include <QThreadStorage>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace superinstance {

Q_DECLARE_LOGGING_CATEGORY(lcVault)

namespace {

constexpr qint64 largestFullCheck = 64 * 1024 * 1024; // bytes; a larger vault is checked where it is read, and after damage was met there

struct Session {
    std::unique_ptr<Connection> connection;
    std::stop_token stop;
    std::unique_ptr<VaultReader> reader;
    std::unique_ptr<VaultWriter> writer;
    bool truncating = false; // what was deleted is still to be erased
};

// Each pool thread serves one vault all its life and closes its connection when it ends.
QThreadStorage<Session *> sessionOfThread;

// Opens the connection of this thread on first use, and anew where that is spent.
Result<Session *> session(const QString &file, Connection::Mode mode)
{
    Session *const current = sessionOfThread.localData();
    if (current && !current->connection->isSpent())
        return current;
    if (!QFileInfo::exists(file)) // QtSql would make an empty one
        return sqlFailure(SQLITE_CANTOPEN);
    Result<std::unique_ptr<Connection>> connection = Connection::open(file, mode);
    if (!connection)
        return connection.error();
    auto *opened = new Session { std::move(*connection), {}, {}, {}, current && current->truncating };
    sessionOfThread.setLocalData(opened); // only now the spent one closes: a last one would take the log with it, to be made anew on a full disk
    return opened;
}

QString fileOf(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("vault.sqlite"));
}

// So that the next start looks for it.
void noteMetDamage(const QString &file)
{
    if (metDamage())
        noteDamage(file);
}

Error noted(const QString &file, const Error &error)
{
    noteMetDamage(file);
    return error;
}

// Directory 0700 and file 0600 whatever the umask; SQLite gives -wal and -shm the file's mode.
Result<void> prepareFile(const QString &path)
{
    const QString dataDir = QFileInfo(path).path(), native = QDir::toNativeSeparators(dataDir);
    if (!QDir().mkpath(dataDir))
        return Error::failed(Vault::tr("The folder %1 cannot be made. Choose another with --data-dir.").arg(native));
    const QByteArray file = QFile::encodeName(path);
    const int descriptor = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return Error::failed(errno == ENOSPC
                                 ? Vault::tr("The disk that holds %1 is full. Free some space and start again.").arg(native)
                                 : Vault::tr("The library in %1 cannot be written. Allow writing to the folder, or choose another with --data-dir.").arg(native));
    ::fchmod(descriptor, 0600);
    ::close(descriptor);
    ::chmod(QFile::encodeName(dataDir).constData(), 0700);
    return {};
}

struct Opening {
    Result<void> result;
    bool damaged = false;
};

bool meansDamage(int code)
{
    return (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB;
}

// A disk that cannot be read just now is no damage.
bool isDamaged(Connection &connection)
{
    const QSqlDatabase database = connection.database();
    Result<void> sound = VaultReader(database).checkIntegrity();
    for (const char *index : { "chunk_index", "message_index" }) // whose own pages the check of the database does not understand
        if (sound)
            sound = connection.execute(QStringLiteral("INSERT INTO %1 (%1) VALUES ('integrity-check')").arg(QLatin1String(index)));
    const int code = Connection::lastCode(database);
    return !sound && (meansDamage(code) || code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE);
}

// Opens once to migrate and check.
Opening tryOpen(const QString &file)
{
    int code = SQLITE_OK;
    Result<std::unique_ptr<Connection>> connection = Connection::open(file, Connection::Mode::ReadWrite, &code);
    if (!connection)
        return { connection.error(), meansDamage(code) };
    const QSqlDatabase database = (*connection)->database();
    const Result<void> migrated = migrate(database);
    if (!migrated)
        return { migrated, meansDamage(Connection::lastCode(database)) };
    if ((isDamageNoted(file) || QFileInfo(file).size() <= largestFullCheck) && isDamaged(**connection))
        return { Error::failed(Vault::tr("The library is damaged.")), true };
    const Result<void> indexed = SpokenIndex(database).refresh();
    return { indexed, !indexed && isDamaged(**connection) };
}

Result<QString> replaceDamaged(const QString &file)
{
    noteDamage(file); // should the program end now
    const QString successor = successorOf(file);
    for (const char *part : { "", "-wal", "-shm" }) // of a start before that ended
        QFile::remove(successor + QLatin1String(part));
    const Result<void> ready = prepareFile(successor);
    if (!ready)
        return ready.error();
    const Opening made = tryOpen(successor);
    return made.result ? Result<QString>(salvage(file)) : Result<QString>(made.result.error());
}

} // namespace

class VaultConnections {
public:
    VaultConnections(QString file, QString warning) : m_file(std::move(file)), m_warning(std::move(warning))
    {
        m_readers.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 2, 4));
        m_writer.setMaxThreadCount(1);
        for (QThreadPool *pool : { &m_readers, &m_writer })
            pool->setExpiryTimeout(-1); // a thread keeps its connection
        makeThreadsGiveWay(&m_writer); // most of what is written was read from files
    }
    const QString m_file, m_warning;
    QThreadPool m_writer;
    QThreadPool m_readers; // ends first: the last connection to close is the writer, which then removes the WAL
};

Result<std::unique_ptr<Vault>> Vault::open(const QString &dataDir, bool setAsideDamaged)
{
    const QString file = fileOf(dataDir);
    QString warning = finishSalvage(file);
    const Result<void> ready = prepareFile(file);
    if (!ready)
        return ready.error();
    Opening opening = tryOpen(file);
    if (opening.damaged && setAsideDamaged) {
        const Result<QString> replaced = replaceDamaged(file);
        if (!replaced)
            return replaced.error();
        warning = *replaced;
        if (!warning.isEmpty())
            opening = tryOpen(file);
    }
    if (!opening.result)
        return opening.result.error();
    forgetDamage(file); // there is none, or none any more
    return std::unique_ptr<Vault>(new Vault(std::make_unique<VaultConnections>(file, warning)));
}

Vault::Vault(std::unique_ptr<VaultConnections> connections) : m_connections(std::move(connections)) { }

Vault::~Vault() = default;

QString Vault::warning() const
{
    return m_connections->m_warning;
}

QThreadPool *Vault::readerPool()
{
    return &m_connections->m_readers;
}

QThreadPool *Vault::writerPool()
{
    return &m_connections->m_writer;
}

Result<VaultReader *> Vault::beginRead(const std::stop_token &stop)
{
    if (stop.stop_requested())
        return Error::stopped();
    const Result<Session *> found = session(m_connections->m_file, Connection::Mode::ReadOnly);
    if (!found)
        return noted(m_connections->m_file, found.error());
    Session *current = *found;
    current->stop = stop;
    current->connection->interruptOn(stop.stop_possible() ? &current->stop : nullptr);
    const Result<void> begun = current->connection->begin(QStringLiteral("BEGIN"));
    if (!begun)
        return noted(m_connections->m_file, begun.error());
    if (!current->reader)
        current->reader = std::make_unique<VaultReader>(current->connection->database(), current->connection->ranking(), [this](const QString &path) {
            QMetaObject::invokeMethod(this, [this, path] { Q_EMIT damaged(path); }, Qt::QueuedConnection);
        });
    return current->reader.get();
}

Result<void> Vault::endRead()
{
    Session *current = sessionOfThread.localData();
    current->connection->interruptOn(nullptr);
    const Result<void> ended = current->connection->end(true);
    noteMetDamage(m_connections->m_file);
    current->stop = {};
    return ended;
}

Result<VaultWriter *> Vault::beginWrite(const std::stop_token &stop)
{
    if (stop.stop_requested())
        return Error::stopped();
    const Result<Session *> found = session(m_connections->m_file, Connection::Mode::ReadWrite);
    if (!found)
        return noted(m_connections->m_file, found.error());
    Session *current = *found;
    const Result<void> begun = current->connection->begin(QStringLiteral("BEGIN IMMEDIATE"));
    if (!begun)
        return noted(m_connections->m_file, begun.error());
    current->writer = std::make_unique<VaultWriter>(current->connection->database(), stop);
    return current->writer.get();
}

Result<void> Vault::endWrite(bool commit)
{
    Session *current = sessionOfThread.localData();
    const bool truncate = commit && current->writer->truncates();
    current->writer.reset();
    const Result<void> erased = truncate ? eraseSalvaged(m_connections->m_file) : Result<void>(); // before it is said to be done
    Result<void> ended = current->connection->end(commit && erased);
    if (ended)
        ended = erased;
    current->truncating = current->truncating || (ended && truncate);
    if (ended && current->truncating) // what is committed stays committed: if it cannot be now, it is with the next
        current->truncating = !current->connection->eraseRests();
    noteMetDamage(m_connections->m_file);
    return ended;
}

Error Vault::unexpected(const std::exception &exception)
{
    qCCritical(lcVault, "a vault job threw: %s", exception.what());
    return Error::failed(tr("Something went wrong inside the library; nothing was changed. Try again."));
}

} // namespace superinstance
