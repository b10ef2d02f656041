// A disk beneath SQLite that fails when it is told to, and keeps a journal of all that reaches it, so that a loss of power
// can be played through at any moment of it. While one exists it is where this process keeps its databases; there is one at
// a time. Any thread.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>

#include <sqlite3.h>

namespace superinstance {

// What happened to the files of one folder, in order. A file keeps its number when its name goes to another.
struct DiskEvent {
    enum class Kind { Create, Write, Truncate, Sync, Remove, Mark } kind = Kind::Mark;
    int file = 0;
    QString name; // Create
    qint64 at = 0; // Write: offset; Truncate: length; Mark: the number
    QByteArray bytes;
};

class FaultyDisk {
public:
    // withoutPragma: one that is OFF for every connection, whatever it asks for.
    explicit FaultyDisk(QByteArray withoutPragma = {});
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    enum class Access { Write, Sync, Any }; // to sync is to write
    static constexpr int dies = -1; // a code of ours: the process is killed
    // From the `first` operation of this kind on (counted from now, 0 is the next), `times` of them fail with this code of
    // SQLite. A write that fails gets half of its bytes to the disk.
    void failAt(qint64 first, Access kind, int code, qint64 times);
    void heal();
    void failTruncation(bool fails); // until told otherwise
    qint64 operations(Access kind) const; // since the last failAt or heal
    qint64 failures() const; // of all
    static void checkpoint(const QString &vaultFile); // moves its log into it, as happens every few megabytes

    void mark(qint64 number); // a line in the journal
    QList<DiskEvent> journal() const;

private:
    struct File;
    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags);
    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder);
    static const sqlite3_io_methods *methods();
    static int settle(sqlite3 *connection, char **error, const sqlite3_api_routines *api);
    int count(Access kind); // SQLITE_OK, or the code it fails with; Any: it reads
    void note(DiskEvent event);
    void noteContent(int number, const QString &path);

    mutable QMutex m_mutex;
    sqlite3_vfs m_vfs {};
    sqlite3_vfs *m_real = nullptr;
    const QByteArray m_withoutPragma;
    QList<DiskEvent> m_journal;
    QHash<QString, int> m_names; // of the files that are there
    int m_files = 0;
    QHash<Access, qint64> m_counts; // of each kind
    qint64 m_failures = 0;
    qint64 m_first = -1, m_times = 0;
    Access m_kind = Access::Write;
    int m_code = SQLITE_OK;
    bool m_truncates = true;
};

} // namespace superinstance
