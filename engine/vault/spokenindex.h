// The full-text index over everything said: a message under its id, the title of a conversation under its negated id.
// Lives on the thread of its connection. Private to engine/vault.
#pragma once
#include "engine/result.h"

#include <QSqlDatabase>

namespace superinstance {

class SpokenIndex {
public:
    explicit SpokenIndex(QSqlDatabase connection) : m_connection(std::move(connection)) { }

    // language: of the text, as it was or will be noted with it.
    Result<void> add(qint64 row, const QString &text, const QString &language);
    Result<void> remove(qint64 row, const QString &text, const QString &language); // as they were added
    // Puts in what is not there yet: of a vault of version 1, and what a crash left incomplete; everything anew when the
    // analyser is another than then. In a transaction of its own.
    Result<void> refresh();

private:
    Result<void> addMissing(bool titles);
    QSqlDatabase m_connection;
};

// The title that is shown.
inline const QString shownTitle = QStringLiteral("CASE WHEN own_title <> '' THEN own_title ELSE title END");

} // namespace superinstance
