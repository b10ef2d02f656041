// One SQLite connection. Lives on the thread that made it and is used and destroyed there. Private to engine/vault.
#pragma once
#include "engine/result.h"
#include "engine/vault/ranking.h"

#include <QSqlDatabase>

#include <memory>
#include <stop_token>

class QThread;

namespace superinstance {

class Connection {
public:
    enum class Mode { ReadOnly, ReadWrite };
    // Opens `file` and sets the pragmas of design.md §7. code: gets SQLite's result code of
    // a failure after the file was opened.
    static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode, int *code = nullptr);
    ~Connection();

    QSqlDatabase database() const; // asserts the thread
    // While set, a stop interrupts the running statement; the token must outlive its use here.
    void interruptOn(const std::stop_token *stop);
    // A transaction in which nothing is run after a failure: that is what begin() or end() gives then, whatever was asked.
    Result<void> begin(const QString &how); // the statement that begins it
    Result<void> end(bool commit); // where nothing failed; else it is rolled back
    // After such a failure, other than to be stopped, what SQLite and its full-text index hold in memory need not fit the file any
    // more: open another one.
    bool isSpent() const { return m_spent; }
    void rollBack(); // where there is a transaction
    // Empties the write-ahead log and wipes what is left of rows that were deleted; false: not now.
    bool eraseRests();
    Result<void> execute(const QString &sql);
    Ranking *ranking() { return &m_ranking; }
    // The error of the SQLite handle's last call: the driver's commit() and rollback() do not tell.
    static int lastCode(const QSqlDatabase &database);
    // Rows changed since the connection was opened, those within the full-text table included.
    static int totalChanges(const QSqlDatabase &database);

private:
    Connection(QString name, QThread *thread) : m_name(std::move(name)), m_thread(thread) { }
    const QString m_name;
    QThread *const m_thread;
    Ranking m_ranking;
    bool m_spent = false;
};

} // namespace superinstance
