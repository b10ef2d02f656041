#include "engine/vault/ranking.h"

#include "engine/vault/records.h"
#include "engine/vault/statement.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <memory>

#include <sqlite3.h>

namespace superinstance {

namespace {

using Query = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Query queryOf(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr);
    return { statement, &sqlite3_finalize };
}

Error unsearchable()
{
    return Error::failed(QCoreApplication::translate("Vault", "The library cannot be searched on this computer: its SQLite lacks full-text search."));
}

// Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with weighted columns.
void scorePassage(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result, int, sqlite3_value **)
{
    const auto *ranking = static_cast<const Ranking *>(api->xUserData(fts));
    const double saturation = ranking->saturation(api->xRowid(fts));
    double score = 0;
    for (int phrase = api->xPhraseCount(fts) - 1; phrase >= 0; --phrase) {
        const double weight = ranking->weight(phrase);
        if (weight == 0)
            continue;
        double frequency = 0;
        Fts5PhraseIter position;
        int column = -1, offset = 0;
        for (api->xPhraseFirst(fts, phrase, &position, &column, &offset); column >= 0; api->xPhraseNext(fts, &position, &column, &offset))
            frequency += ranking->column(column);
        score += weight * frequency * (bm25K1 + 1) / (frequency + saturation);
    }
    sqlite3_result_double(result, score);
}

void documentOfPassage(sqlite3_context *result, int, sqlite3_value **arguments)
{
    const auto *ranking = static_cast<const Ranking *>(sqlite3_user_data(result));
    sqlite3_result_int64(result, ranking->document(sqlite3_value_int64(arguments[0])));
}

} // namespace

Result<void> Ranking::attach(sqlite3 *connection)
{
    m_connection = connection;
    fts5_api *api = nullptr;
    const Query query = queryOf(connection, "SELECT fts5(?1)");
    if (!query)
        return unsearchable();
    sqlite3_bind_pointer(query.get(), 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(query.get());
    if (!api || api->xCreateFunction(api, "passage_score", this, scorePassage, nullptr) != SQLITE_OK
        || sqlite3_create_function_v2(connection, "passage_document", 1, SQLITE_UTF8, this, documentOfPassage, nullptr, nullptr, nullptr) != SQLITE_OK)
        return unsearchable();
    return {};
}

Result<void> Ranking::prepare(std::vector<double> weights, std::vector<double> columns, double averageTerms)
{
    m_weights = std::move(weights);
    m_columns = std::move(columns);
    m_average = std::max(1.0, averageTerms);
    return refresh();
}

Result<void> Ranking::refresh()
{
    const Query rows = queryOf(m_connection, "SELECT id, document, terms FROM chunk WHERE id >= ?1 ORDER BY id");
    if (!rows)
        return sqlFailure(sqlite3_errcode(m_connection));
    sqlite3_bind_int64(rows.get(), 1, sqlite3_int64(m_passages.size()));
    int step = SQLITE_OK;
    while ((step = sqlite3_step(rows.get())) == SQLITE_ROW) { // one that is interrupted goes on with the next search
        m_passages.resize(std::size_t(sqlite3_column_int64(rows.get(), 0)) + 1);
        m_passages.back() = { quint32(sqlite3_column_int64(rows.get(), 1)), quint16(std::min(sqlite3_column_int(rows.get(), 2), int(std::numeric_limits<quint16>::max()))) };
    }
    return step == SQLITE_DONE ? Result<void>() : Result<void>(sqlFailure(step));
}

double Ranking::saturation(qint64 chunk) const
{
    const double terms = std::size_t(chunk) < m_passages.size() ? m_passages[std::size_t(chunk)].terms : m_average;
    return bm25K1 * (1 - bm25B + bm25B * terms / m_average);
}

} // namespace superinstance
