#include "tests/faults/faultydisk.h"

#include <QFile>

#include <csignal>
#include <new>

#include <unistd.h>

namespace superinstance {

namespace {

FaultyDisk *current = nullptr; // the one there is

bool kept(int flags) // what must survive; the rest is scratch
{
    return flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL);
}

} // namespace

struct FaultyDisk::File {
    sqlite3_file base;
    FaultyDisk *disk;
    int number; // in the journal; 0: scratch

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
    static const sqlite3_io_methods *methodsOf(sqlite3_file *file) { return of(file)->real()->pMethods; }
};

FaultyDisk::FaultyDisk(QByteArray withoutPragma) : m_real(sqlite3_vfs_find(nullptr)), m_withoutPragma(std::move(withoutPragma))
{
    current = this;
    m_vfs = *m_real;
    m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
    m_vfs.zName = "faulty";
    m_vfs.pAppData = this;
    m_vfs.xOpen = open;
    m_vfs.xDelete = remove;
    sqlite3_vfs_register(&m_vfs, 1);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(settle));
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(settle));
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
    current = nullptr;
}

// Of every new connection.
int FaultyDisk::settle(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    if (!current->m_withoutPragma.isEmpty())
        sqlite3_exec(connection, ("PRAGMA " + current->m_withoutPragma + " = OFF").constData(), nullptr, nullptr, nullptr);
    return SQLITE_OK;
}

void FaultyDisk::checkpoint(const QString &vaultFile)
{
    sqlite3 *connection = nullptr;
    if (sqlite3_open(QFile::encodeName(vaultFile).constData(), &connection) == SQLITE_OK)
        sqlite3_wal_checkpoint(connection, nullptr);
    sqlite3_close(connection);
}

void FaultyDisk::failAt(qint64 first, Access kind, int code, qint64 times)
{
    const QMutexLocker lock(&m_mutex);
    m_first = first;
    m_kind = kind;
    m_code = code;
    m_times = times;
    m_counts.clear();
}

void FaultyDisk::heal()
{
    failAt(-1, Access::Write, SQLITE_OK, 0);
}

void FaultyDisk::failTruncation(bool fails)
{
    const QMutexLocker lock(&m_mutex);
    m_truncates = !fails;
}

qint64 FaultyDisk::operations(Access kind) const
{
    const QMutexLocker lock(&m_mutex);
    return m_counts.value(kind);
}

qint64 FaultyDisk::failures() const
{
    const QMutexLocker lock(&m_mutex);
    return m_failures;
}

void FaultyDisk::mark(qint64 number)
{
    note({ DiskEvent::Kind::Mark, 0, {}, number, {} });
}

QList<DiskEvent> FaultyDisk::journal() const
{
    const QMutexLocker lock(&m_mutex);
    return m_journal;
}

void FaultyDisk::note(DiskEvent event)
{
    const QMutexLocker lock(&m_mutex);
    m_journal.append(std::move(event));
}

// Of a file that was there before us, and is safe. Locked.
void FaultyDisk::noteContent(int number, const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        m_journal.append({ DiskEvent::Kind::Write, number, {}, 0, file.readAll() });
    m_journal.append({ DiskEvent::Kind::Sync, number, {}, 0, {} });
}

int FaultyDisk::count(Access kind)
{
    const QMutexLocker lock(&m_mutex);
    const bool counts = m_kind == Access::Any || kind == m_kind || (m_kind == Access::Write && kind == Access::Sync);
    const qint64 now = m_counts.value(m_kind);
    ++m_counts[Access::Any];
    if (kind != Access::Any)
        ++m_counts[Access::Write];
    if (kind == Access::Sync)
        ++m_counts[Access::Sync];
    if (!counts || m_first < 0 || now < m_first || now >= m_first + m_times)
        return SQLITE_OK;
    if (m_code == dies)
        ::kill(::getpid(), SIGKILL);
    ++m_failures;
    return m_code;
}

// ---- what SQLite calls ---------------------------------------------------------------------------------------------------

int FaultyDisk::open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *disk = static_cast<FaultyDisk *>(vfs->pAppData);
    File *opened = new (file) File { { nullptr }, disk, 0 };
    const QString path = QFile::decodeName(name);
    const bool before = name && QFile::exists(path);
    if (const int failed = disk->count(!before && kept(flags) ? Access::Write : Access::Any))
        return failed == SQLITE_FULL ? SQLITE_CANTOPEN : failed;
    const int code = disk->m_real->xOpen(disk->m_real, name, opened->real(), flags, outFlags);
    if (opened->real()->pMethods)
        opened->base.pMethods = methods();
    if (code != SQLITE_OK || !kept(flags))
        return code;
    const QMutexLocker lock(&disk->m_mutex);
    int &number = disk->m_names[path];
    if (number == 0 || !before) {
        number = ++disk->m_files;
        disk->m_journal.append({ DiskEvent::Kind::Create, number, path.section(QLatin1Char('/'), -1), 0, {} });
        if (before)
            disk->noteContent(number, path);
    }
    opened->number = number;
    return code;
}

// SQLite removes a file that must not come back (a hot journal) with syncFolder; the WAL goes without.
int FaultyDisk::remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    auto *disk = static_cast<FaultyDisk *>(vfs->pAppData);
    if (const int failed = disk->count(Access::Write))
        return failed == SQLITE_FULL ? SQLITE_IOERR_DELETE : failed;
    const int code = disk->m_real->xDelete(disk->m_real, name, syncFolder);
    const QMutexLocker lock(&disk->m_mutex);
    if (const int number = disk->m_names.take(QFile::decodeName(name)))
        disk->m_journal.append({ DiskEvent::Kind::Remove, number, {}, syncFolder, {} });
    return code;
}

const sqlite3_io_methods *FaultyDisk::methods()
{
    static const sqlite3_io_methods all {
        2, // with shared memory, without memory mapping
        [](sqlite3_file *file) { return File::methodsOf(file)->xClose(File::of(file)->real()); },
        [](sqlite3_file *file, void *to, int bytes, sqlite3_int64 at) {
            const int failed = File::of(file)->disk->count(Access::Any);
            return failed ? failed : File::methodsOf(file)->xRead(File::of(file)->real(), to, bytes, at);
        },
        [](sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at) {
            File *self = File::of(file);
            const int failed = self->disk->count(Access::Write);
            const int reached = failed ? bytes / 2 : bytes;
            if (self->number)
                self->disk->note({ DiskEvent::Kind::Write, self->number, {}, at, QByteArray(static_cast<const char *>(from), reached) });
            const int code = File::methodsOf(file)->xWrite(self->real(), from, reached, at);
            return failed ? failed : code;
        },
        [](sqlite3_file *file, sqlite3_int64 length) {
            File *self = File::of(file);
            if (const int failed = self->disk->count(Access::Write))
                return failed == SQLITE_FULL ? SQLITE_IOERR_TRUNCATE : failed;
            if (!self->disk->m_truncates)
                return SQLITE_IOERR_TRUNCATE;
            if (self->number)
                self->disk->note({ DiskEvent::Kind::Truncate, self->number, {}, length, {} });
            return File::methodsOf(file)->xTruncate(self->real(), length);
        },
        [](sqlite3_file *file, int flags) {
            File *self = File::of(file);
            if (const int failed = self->disk->count(Access::Sync))
                return failed == SQLITE_FULL ? SQLITE_IOERR_FSYNC : failed;
            if (self->number)
                self->disk->note({ DiskEvent::Kind::Sync, self->number, {}, 0, {} });
            return File::methodsOf(file)->xSync(self->real(), flags);
        },
        [](sqlite3_file *file, sqlite3_int64 *size) { return File::methodsOf(file)->xFileSize(File::of(file)->real(), size); },
        [](sqlite3_file *file, int lock) { return File::methodsOf(file)->xLock(File::of(file)->real(), lock); },
        [](sqlite3_file *file, int lock) { return File::methodsOf(file)->xUnlock(File::of(file)->real(), lock); },
        [](sqlite3_file *file, int *held) { return File::methodsOf(file)->xCheckReservedLock(File::of(file)->real(), held); },
        [](sqlite3_file *file, int what, void *with) {
            if (what == SQLITE_FCNTL_PRAGMA) {
                char **pragma = static_cast<char **>(with);
                if (pragma[1] == File::of(file)->disk->m_withoutPragma && pragma[2] && qstrcmp(pragma[2], "OFF") != 0)
                    return SQLITE_OK; // taken for done
            }
            return File::methodsOf(file)->xFileControl(File::of(file)->real(), what, with);
        },
        [](sqlite3_file *file) { return File::methodsOf(file)->xSectorSize(File::of(file)->real()); },
        [](sqlite3_file *file) { return File::methodsOf(file)->xDeviceCharacteristics(File::of(file)->real()); },
        [](sqlite3_file *file, int page, int bytes, int extend, void volatile **to) {
            return File::methodsOf(file)->xShmMap(File::of(file)->real(), page, bytes, extend, to);
        },
        [](sqlite3_file *file, int offset, int locks, int flags) { return File::methodsOf(file)->xShmLock(File::of(file)->real(), offset, locks, flags); },
        [](sqlite3_file *file) { File::methodsOf(file)->xShmBarrier(File::of(file)->real()); },
        [](sqlite3_file *file, int erase) { return File::methodsOf(file)->xShmUnmap(File::of(file)->real(), erase); },
        nullptr, nullptr,
    };
    return &all;
}

} // namespace superinstance
