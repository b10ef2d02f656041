// Statements on a real SQLite connection: what is prepared once, and that nobody notices.
#include "engine/vault/connection.h"
#include "engine/vault/statement.h"

#include <QSqlDriver>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <stop_token>

using namespace superinstance;

class StatementTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::unique_ptr<Connection> m_connection;

    QSqlDatabase database() const { return m_connection->database(); }
    // Those that SQLite holds for the connection.
    int prepared() const
    {
        sqlite3 *handle = *static_cast<sqlite3 *const *>(database().driver()->handle().constData());
        int count = 0;
        for (sqlite3_stmt *each = sqlite3_next_stmt(handle, nullptr); each; each = sqlite3_next_stmt(handle, each))
            ++count;
        return count;
    }
    int sum(const QString &sql) const
    {
        Statement statement(database(), sql);
        int sum = statement.run() ? 0 : -1;
        while (statement.next())
            sum += statement[0].toInt();
        return statement.finished() ? sum : -1;
    }

private Q_SLOTS:
    void init()
    {
        Result<std::unique_ptr<Connection>> opened = Connection::open(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())), Connection::Mode::ReadWrite);
        QVERIFY(opened.ok());
        m_connection = std::move(*opened);
        for (const char *sql : { "CREATE TABLE number (value INTEGER UNIQUE)", "INSERT INTO number VALUES (1), (2), (3)" })
            QVERIFY(m_connection->execute(QLatin1String(sql)).ok());
    }

    void sameWordsAgain_areNotPreparedAgain()
    {
        const int before = prepared();
        sqlite3_stmt *first = nullptr;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(sum(QStringLiteral("SELECT value FROM number")), 6);
            QCOMPARE(prepared(), before + 1);
            sqlite3_stmt *kept = sqlite3_next_stmt(*static_cast<sqlite3 *const *>(database().driver()->handle().constData()), nullptr);
            QVERIFY(i == 0 || kept == first);
            first = kept;
        }
    }

    void whatIsBeingRun_isNotDisturbedByTheSameWords()
    {
        const QString sql = QStringLiteral("SELECT value FROM number ORDER BY value");
        Statement outer(database(), sql);
        QVERIFY(outer.run());
        QList<int> seen;
        while (outer.next()) {
            seen.append(outer[0].toInt());
            QCOMPARE(sum(sql), 6);
        }
        QCOMPARE(seen, QList<int>({ 1, 2, 3 }));
    }

    void valuesOfBefore_areNotThoseOfNow()
    {
        const QString sql = QStringLiteral("SELECT count(*) FROM number WHERE value >= ? AND value <= ?");
        for (const auto &[from, to, count] : QList<std::tuple<int, int, int>> { { 1, 3, 3 }, { 2, 2, 1 }, { 4, 9, 0 } }) {
            Statement statement(database(), sql);
            QVERIFY(statement.run(from, to) && statement.next());
            QCOMPARE(statement[0].toInt(), count);
        }
    }

    void whatFailed_worksTheNextTime()
    {
        const QString sql = QStringLiteral("INSERT INTO number VALUES (?)");
        for (const int value : { 3, 4, 4, 5 }) {
            Statement insert(database(), sql);
            const bool isNew = sum(QStringLiteral("SELECT count(*) FROM number WHERE value = %1").arg(value)) == 0;
            QCOMPARE(insert.run(value), isNew);
        }
        QCOMPARE(sum(QStringLiteral("SELECT value FROM number")), 15);
    }

    void failure_isTheLastThatHappensInItsTransaction()
    {
        QVERIFY(m_connection->begin(QStringLiteral("BEGIN IMMEDIATE")).ok());
        Statement rows(database(), QStringLiteral("SELECT value FROM number")), insert(database(), QStringLiteral("INSERT INTO number VALUES (?)"));
        QVERIFY(insert.run(4) && rows.run() && rows.next());
        QVERIFY(!insert.run(4)); // there is one
        const Error first = insert.failure();
        QVERIFY(!insert.run(5) && !rows.next() && !rows.finished());
        Statement another(database(), QStringLiteral("INSERT INTO number VALUES (6)"));
        QVERIFY(!another.run() && !another.runWith({}));
        for (const Error &error : { rows.failure(), insert.failure(), another.failure() })
            QCOMPARE(error, first);
        const Result<void> ended = m_connection->end(true);
        QVERIFY(!ended && ended.error() == first);
        QVERIFY(m_connection->isSpent());
        QCOMPARE(sum(QStringLiteral("SELECT value FROM number")), 6);
    }

    void rowThatCannotBeRead_isNotTheEndOfTheRows()
    {
        QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO number VALUES (-9223372036854775807 - 1)")).ok()); // abs() fails of it
        QVERIFY(m_connection->begin(QStringLiteral("BEGIN")).ok());
        {
            Statement rows(database(), QStringLiteral("SELECT abs(value) FROM number ORDER BY value DESC"));
            QVERIFY(rows.run());
            while (rows.next()) { }
        }
        QVERIFY(!m_connection->end(true).ok());
    }

    void statementWithAMistake_endsItsTransaction()
    {
        QVERIFY(m_connection->begin(QStringLiteral("BEGIN IMMEDIATE")).ok());
        QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO number VALUES (4)")).ok());
        { Statement mistake(database(), QStringLiteral("SELECT value FROM no_such_table")); }
        QVERIFY(!m_connection->execute(QStringLiteral("INSERT INTO number VALUES (5)")).ok());
        QVERIFY(!m_connection->end(true).ok());
        QCOMPARE(sum(QStringLiteral("SELECT value FROM number")), 6);
    }

    void stoppedConnection_isNotSpent()
    {
        std::stop_source source;
        const std::stop_token stop = source.get_token();
        m_connection->interruptOn(&stop);
        QVERIFY(m_connection->begin(QStringLiteral("BEGIN")).ok());
        source.request_stop();
        QCOMPARE(sum(QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT count(*) FROM n")), -1);
        m_connection->interruptOn(nullptr);
        QVERIFY(m_connection->end(true).stopped());
        QVERIFY(!m_connection->isSpent());
        QVERIFY(m_connection->begin(QStringLiteral("BEGIN")).ok());
        QCOMPARE(sum(QStringLiteral("SELECT value FROM number")), 6);
        QVERIFY(m_connection->end(true).ok());
    }

    void statementThatWasRead_doesNotHoldTheDatabase()
    {
        {
            Statement half(database(), QStringLiteral("SELECT value FROM number"));
            QVERIFY(half.run() && half.next()); // and not to its end
        }
        QVERIFY(m_connection->execute(QStringLiteral("DROP TABLE number")).ok());
        QVERIFY(m_connection->execute(QStringLiteral("VACUUM")).ok());
    }

    void changedTable_isSeenByWhatWasPreparedBefore()
    {
        const QString sql = QStringLiteral("SELECT value FROM number WHERE value = 2");
        QCOMPARE(sum(sql), 2);
        for (const char *change : { "DROP TABLE number", "CREATE TABLE number (name TEXT, value INTEGER)", "INSERT INTO number VALUES ('two', 2), ('another', 2)" })
            QVERIFY(m_connection->execute(QLatin1String(change)).ok());
        QCOMPARE(sum(sql), 4);
    }

    void manyDifferentWords_areNotAllKept()
    {
        for (int i = 0; i < 500; ++i)
            QCOMPARE(sum(QStringLiteral("SELECT value FROM number WHERE value < %1").arg(i)), i > 3 ? 6 : i * (i - 1) / 2);
        QVERIFY2(prepared() <= 110, qPrintable(QString::number(prepared())));
    }

    void closedConnection_leavesNothingOpen()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QCOMPARE(sum(QStringLiteral("SELECT value FROM number")), 6);
        m_connection.reset();
        QVERIFY(!QFile::exists(m_dir.filePath(QStringLiteral("closedConnection_leavesNothingOpen-wal")))); // SQLite removes it when the last closes
    }

    void cleanup() { m_connection.reset(); }
};

QTEST_GUILESS_MAIN(StatementTest)
#include "statement_test.moc"
