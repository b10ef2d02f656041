// One SQL statement on a connection of this thread, with errors as values. Private to engine/vault.
#pragma once
#include "engine/result.h"
#include "engine/text/wellformed.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace superinstance {

struct ConnectionStatements;

// What a SQLite error means to the person: a whole sentence.
Error sqlFailure(const QSqlError &error);
Error sqlFailure(int code);

// Whether this thread has met damage since it was last asked.
bool metDamage();

// Forgets what was prepared on a connection, which is about to be closed.
void forgetPrepared(const QSqlDatabase &connection);

// From now on nothing is run on the connection after a statement that failed: whatever is asked fails with that first error.
// SQLite may have ended the transaction with it, and what is run next would stand alone.
void stopAtFailure(const QSqlDatabase &connection);
// No longer; the error there was.
Result<void> goOnAfterFailure(const QSqlDatabase &connection);

// To prepare a statement costs as much as to run a small one, so the connection keeps it for the next that says the same.
// So no SELECT * of a table: Qt's driver remembers how many columns there were, and crashes where they became more.
class Statement {
public:
    Statement(const QSqlDatabase &connection, const QString &sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    // Runs with these values for its question marks; may be called again.
    template <class... Values> bool run(const Values &...values)
    {
        if (!isReady())
            return false;
        int position = 0;
        (m_query.bindValue(position++, bindable(values)), ...);
        return exec();
    }
    // The same for a number of values known only at run time.
    bool runWith(const QVariantList &values)
    {
        if (!isReady())
            return false;
        for (int position = 0; position < values.size(); ++position)
            m_query.bindValue(position, values[position]);
        return exec();
    }
    bool next();
    // False when next() ended because of an error.
    bool finished() const;
    QVariant operator[](int column) const { return m_query.value(column); }
    qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }
    int affected() const { return m_query.numRowsAffected(); }
    Error failure() const;

private:
    bool isReady() const; // prepared, and nothing failed before
    bool exec();
    // A null string or byte array is an empty one here: no column of the vault takes NULL for it.
    template <class Value> static QVariant bindable(const Value &value) { return QVariant::fromValue(value); }
    static QVariant bindable(const QString &value) { return value.isNull() ? QStringLiteral("") : wellFormed(value); }
    static QVariant bindable(const QByteArray &value) { return value.isNull() ? QByteArray("") : value; }

    const std::shared_ptr<ConnectionStatements> m_shared; // with the others of the connection
    QSqlQuery m_query;
    bool m_valid;
};

} // namespace superinstance
