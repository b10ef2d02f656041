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

struct PreparedStatements;

// What a SQLite error means to the person: a whole sentence.
Error sqlFailure(const QSqlError &error);

// Whether this thread has met damage since it was last asked.
bool metDamage();

// Forgets what was prepared on a connection, which is about to be closed.
void forgetPrepared(const QSqlDatabase &connection);

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
        if (!m_valid)
            return false;
        int position = 0;
        (m_query.bindValue(position++, bindable(values)), ...);
        return exec();
    }
    // The same for a number of values known only at run time.
    bool runWith(const QVariantList &values)
    {
        if (!m_valid)
            return false;
        for (int position = 0; position < values.size(); ++position)
            m_query.bindValue(position, values[position]);
        return exec();
    }
    // False: SQLite may have ended the transaction with that, so nothing else is to be run in it.
    bool prepared() const { return m_valid; }
    bool next() { return m_query.next(); }
    // False when next() ended because of an error.
    bool finished() const { return m_query.lastError().type() == QSqlError::NoError; }
    QVariant operator[](int column) const { return m_query.value(column); }
    qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }
    int affected() const { return m_query.numRowsAffected(); }
    Error failure() const { return sqlFailure(m_query.lastError()); }

private:
    bool exec();
    // A null string or byte array is an empty one here: no column of the vault takes NULL for it.
    template <class Value> static QVariant bindable(const Value &value) { return QVariant::fromValue(value); }
    static QVariant bindable(const QString &value) { return value.isNull() ? QStringLiteral("") : wellFormed(value); }
    static QVariant bindable(const QByteArray &value) { return value.isNull() ? QByteArray("") : value; }

    const std::shared_ptr<PreparedStatements> m_prepared; // of the connection
    QSqlQuery m_query;
    bool m_valid;
};

} // namespace superinstance
