#include "engine/vault/fulltext.h"

#include "engine/text/wellformed.h"
#include "engine/vault/connection.h"
#include "engine/vault/statement.h"

namespace superinstance {

namespace {

constexpr int pagesPerMerge = 500; // some ten milliseconds

} // namespace

QString quotedTerm(const QString &term)
{
    return QLatin1Char('"') + wellFormed(QString(term).remove(QLatin1Char('"')).remove(QChar(0))) + QLatin1Char('"');
}

// A negative number begins to merge all segments; less than two changed rows mean that nothing is left to do (fts5
// documentation).
Result<bool> mergeFullText(const QSqlDatabase &connection, const QString &table, bool begin)
{
    const int before = Connection::totalChanges(connection);
    Statement merge(connection, QStringLiteral("INSERT INTO %1 (%1, rank) VALUES ('merge', ?)").arg(table));
    if (!merge.run(begin ? -pagesPerMerge : pagesPerMerge))
        return merge.failure();
    return Connection::totalChanges(connection) - before < 2;
}

} // namespace superinstance
