// How one connection scores the passages of a match: BM25 as a function of SQLite's full-text search, told the weight of
// every term beforehand. Lives on its connection's thread, owned by the connection. Private to engine/vault.
//
// It also knows the document of each passage: to ask the chunk's row for it costs more than to find the passage.
// The built-in bm25() looks up each passage's length in a table and counts each term's passages anew for every query;
// with the lengths in memory and the weights known the same score costs a tenth.
#pragma once
#include "engine/result.h"

#include <vector>

struct sqlite3;

namespace superinstance {

class Ranking {
public:
    // Makes `passage_score(chunk_index)` and `passage_document(rowid)` known to the connection, which this object must outlive.
    Result<void> attach(sqlite3 *connection);
    // Before either is used: learns of the passages that were stored since.
    Result<void> refresh();
    // Before a match. weights: of the phrases of the expression, in its order: their inverse document frequencies, 0 for one
    // that shall not count. columns: how much an occurrence in title, heading, body counts. averageTerms: of a passage.
    Result<void> prepare(std::vector<double> weights, std::vector<double> columns, double averageTerms);

    double weight(int phrase) const { return std::size_t(phrase) < m_weights.size() ? m_weights[std::size_t(phrase)] : 0; }
    double column(int column) const { return std::size_t(column) < m_columns.size() ? m_columns[std::size_t(column)] : 0; }
    // k1 · (1 − b + b · length / average) of a passage.
    double saturation(qint64 chunk) const;
    qint64 document(qint64 chunk) const { return std::size_t(chunk) < m_passages.size() ? m_passages[std::size_t(chunk)].document : 0; }

private:
    sqlite3 *m_connection = nullptr;
    std::vector<double> m_weights, m_columns;
    double m_average = 1;
    struct Known {
        quint32 document = 0;
        quint16 terms = 0;
    };
    std::vector<Known> m_passages; // by chunk id, which is never used twice: what is known stays true
};

} // namespace superinstance
