// The answers that the person marked as wrong. Lives on a thread of the vault for the length of one job; only VaultReader and
// VaultWriter make one. All functions block.
#pragma once
#include "engine/result.h"
#include "engine/vault/records.h"

#include <QSqlDatabase>

namespace superinstance {

class WrongAnswers {
public:
    explicit WrongAnswers(QSqlDatabase connection) : m_connection(std::move(connection)) { }

    Result<QList<WrongAnswer>> list(); // newest first
    Result<WrongCase> whole(qint64 message);
    // Only through a VaultWriter.
    Result<void> mark(qint64 message, const QString &note);
    Result<void> unmark(const QList<qint64> &messages);

private:
    QSqlDatabase m_connection;
};

} // namespace superinstance
