// The full-text index over everything said: a message under its id, the title of a conversation under its negated id.
// Lives on the thread of its connection. Private to engine/vault.
#pragma once
#include "engine/text/analyzer.h"
#include "engine/types.h"
#include "engine/result.h"

#include <QSqlDatabase>

namespace superinstance {

// Noted with each message and title that the index holds: which of its words those are, and how they are made terms.
inline constexpr int spokenVersion = 10 * analyzerVersion + 1;

// What the index holds of a message: its text, and of an answer the sentences beside it that were not confirmed.
QString spokenText(const QString &text, const Answer &answer);

class SpokenIndex {
public:
    explicit SpokenIndex(QSqlDatabase connection) : m_connection(std::move(connection)) { }

    // language: of the text, as it was or will be noted with it.
    Result<void> add(qint64 row, const QString &text, const QString &language);
    Result<void> remove(qint64 row, const QString &text, const QString &language); // as they were added
    // Puts in what is not there yet: of a vault of version 1, and what a crash left incomplete; everything anew when
    // spokenVersion was another then. In a transaction of its own.
    Result<void> refresh();

private:
    Result<void> addMissing(bool titles);
    QSqlDatabase m_connection;
};

// The title that is shown.
inline const QString shownTitle = QStringLiteral("CASE WHEN own_title <> '' THEN own_title ELSE title END");

} // namespace superinstance
