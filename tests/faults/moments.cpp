#include "tests/faults/moments.h"

#include <QMutex>

#include <sqlite3.h>

#include <csignal>
#include <cstring>
#include <thread>
#include <unistd.h>

namespace superinstance::moments {

namespace {

struct Watched {
    QMutex mutex;
    QByteArray what;
    int times = 0, delayUs = 0;
    bool on = false;
    QMap<QByteArray, int> counts;
    QByteArray last;
};

Watched &watched()
{
    static Watched one;
    return one;
}

void die()
{
    ::kill(::getpid(), SIGKILL);
}

void tell(const QByteArray &line)
{
    (void)!::write(STDOUT_FILENO, line.constData(), size_t(line.size()));
}

// By what its statements say.
constexpr struct {
    const char *statement, *what;
} deeds[] = {
    { "INSERT INTO document (path, collection, state", "queue" }, { "INSERT INTO chunk (", "store" },          { "UPDATE document SET path", "move" },
    { "DELETE FROM document WHERE id", "remove" },                { "INSERT INTO removal", "remove" },         { "INSERT INTO chunk_index (chunk_index, rank)", "erase" },
    { "PRAGMA wal_checkpoint(TRUNCATE)", "erase" },               { "INSERT INTO vector (", "store vectors" }, { "COMMIT", "commit" },
    { "AND scan = 2 AND ((chunks", "recognise" },
};

int onStatement(unsigned, void *, void *, void *text) // as SQLite calls it
{
    static thread_local bool writes = false; // readers commit as well
    const char *statement = static_cast<const char *>(text);
    for (const auto &deed : deeds)
        if (std::strstr(statement, deed.statement)) {
            const bool commit = qstrcmp(deed.what, "commit") == 0, reads = qstrcmp(deed.what, "recognise") == 0;
            if (!commit || writes)
                begin(deed.what);
            writes = !commit && !reads;
        }
    return 0;
}

int onConnection(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, onStatement, nullptr);
}

} // namespace

const QByteArrayList &all()
{
    static const QByteArrayList names { "open", "walk", "queue", "read", "store", "commit", "move", "remove", "erase", "sweep", "recognise", "embed", "store vectors" };
    return names;
}

void watch(const QByteArray &what, int times, int delayUs)
{
    Watched &one = watched();
    one.what = what;
    one.times = times;
    one.delayUs = delayUs;
    one.on = true;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(onConnection));
}

void begin(const char *what)
{
    Watched &one = watched();
    const QMutexLocker lock(&one.mutex);
    if (!one.on)
        return;
    const int count = ++one.counts[what];
    if (std::exchange(one.last, what) != what)
        tell('@' + one.last + '\n');
    if (one.what != what || count != one.times)
        return;
    if (one.delayUs == 0)
        die();
    std::thread([us = one.delayUs] {
        ::usleep(useconds_t(us));
        die();
    }).detach();
}

void tellCounts()
{
    Watched &one = watched();
    const QMutexLocker lock(&one.mutex);
    for (auto count = one.counts.cbegin(); count != one.counts.cend(); ++count)
        tell('#' + QByteArray::number(*count) + ' ' + count.key() + '\n');
}

QMap<QByteArray, int> countsIn(const QByteArrayList &told)
{
    QMap<QByteArray, int> counts;
    for (const QByteArray &line : told)
        if (line.startsWith('#'))
            counts[line.mid(line.indexOf(' ') + 1)] = line.mid(1, line.indexOf(' ') - 1).toInt();
    return counts;
}

QByteArray lastIn(const QByteArrayList &told)
{
    for (auto line = told.crbegin(); line != told.crend(); ++line)
        if (line->startsWith('@'))
            return line->mid(1);
    return "nothing";
}

} // namespace superinstance::moments
