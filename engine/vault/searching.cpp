// What a search asks of the vault.
#include "engine/vault/checksum.h"
#include "engine/vault/conditions.h"
#include "engine/vault/fulltext.h"
#include "engine/vault/layout.h"
#include "engine/vault/ranking.h"
#include "engine/vault/reader.h"
#include "engine/vault/statement.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype termsPerQuery = 64; // more would cost time and find nothing more

const QString passageColumns = QStringLiteral(
    "c.id, c.document, c.start, c.end, c.start_point, c.end_point, c.page, c.heading, c.checksum, d.path, d.title, "
    "d.language, d.modified_ms, d.scan = 2 AND (d.picture_pages = '' OR instr(d.picture_pages, ',' || c.page || ',') > 0)");

Passage passageFrom(const Statement &row)
{
    Passage passage;
    passage.chunk = row[0].toLongLong();
    passage.document = row[1].toLongLong();
    passage.start = row[2].toLongLong();
    passage.end = row[3].toLongLong();
    passage.startPoint = row[4].toLongLong();
    passage.endPoint = row[5].toLongLong();
    passage.page = row[6].toInt();
    passage.heading = row[7].toString();
    passage.checksum = row[8].toByteArray();
    passage.path = row[9].toString();
    passage.title = row[10].toString();
    passage.language = row[11].toString();
    passage.modified = timeFromVault(row[12].toLongLong());
    passage.recognised = row[13].toBool();
    return passage;
}

Result<QList<ScoredChunk>> scoredChunks(Statement &rows)
{
    QList<ScoredChunk> found;
    while (rows.next())
        found.append({ rows[0].toLongLong(), rows[1].toLongLong(), rows[2].toDouble() });
    if (!rows.finished())
        return rows.failure();
    return found;
}

// An FTS5 expression, with the weights of its strings in their order.
class Expression {
public:
    explicit Expression(const TermQuery &query)
    {
        for (const QList<QStringList> &phrase : query.phrases) {
            QStringList forms;
            for (const QStringList &form : phrase)
                forms.append(form.join(QLatin1Char(' ')));
            add(forms, [](const QString &) { return 1.0; });
        }
        const auto weight = [&](const QString &term) { return query.weights.value(term, 1); };
        const bool chosen = !m_conjuncts.isEmpty();
        if (!chosen && !query.scoring.isEmpty() && add(query.candidates, weight)) // count once, below only to let the others count
            add(query.candidates + query.scoring, [&](const QString &term) { return query.candidates.contains(term) ? 0 : weight(term); });
        else
            add(query.candidates + query.scoring, weight);
        m_text = m_conjuncts.join(QLatin1String(" AND "));
    }
    const QString &text() const { return m_text; } // empty when there is nothing to look for
    const std::vector<double> &weights() const { return m_weights; }

private:
    template <class Weight> bool add(const QStringList &terms, Weight weight)
    {
        QStringList strings;
        for (const QString &term : terms.first(std::min(terms.size(), termsPerQuery)))
            if (!term.trimmed().isEmpty()) {
                strings.append(quotedTerm(term));
                m_weights.push_back(weight(term));
            }
        if (!strings.isEmpty())
            m_conjuncts.append(QLatin1Char('(') + strings.join(QLatin1String(" OR ")) + QLatin1Char(')'));
        return !strings.isEmpty();
    }
    QStringList m_conjuncts;
    QString m_text;
    std::vector<double> m_weights;
};

} // namespace

Result<HiddenDocuments> VaultReader::unseenBy(const TermQuery &query)
{
    return query.onlyPaths.isEmpty() ? hidden(query.hideSamples) : HiddenDocuments();
}

Result<void> VaultReader::prepareRanking(const TermQuery &query, const std::vector<double> &weights)
{
    const Result<CorpusStatistics> totals = corpus();
    if (!totals)
        return totals.error();
    return m_ranking->prepare(weights, { query.titleWeight, query.headingWeight, query.bodyWeight }, totals->averageTerms);
}

Result<QList<ScoredChunk>> VaultReader::match(const TermQuery &query)
{
    const Expression expression(query);
    const bool filtered = Conditions(query, {}).any();
    if (query.limit <= 0 || (expression.text().isEmpty() && !filtered))
        return QList<ScoredChunk>();
    const Result<HiddenDocuments> unseen = unseenBy(query);
    if (!unseen)
        return unseen.error();
    const Result<void> ready = prepareRanking(query, expression.weights());
    if (!ready)
        return ready.error();
    if (!filtered)
        return matchAll(query, expression.text(), *unseen);
    const Conditions conditions(query, unseen->collections);
    return matchFiltered(query.limit, expression.text(), conditions.text(), conditions.values());
}

Result<QList<DocumentFacts>> VaultReader::matching(const TermQuery &query)
{
    const QString expression = Expression(query).text();
    if (expression.isEmpty() && !Conditions(query, {}).any())
        return QList<DocumentFacts>();
    const Result<HiddenDocuments> unseen = unseenBy(query);
    if (!unseen)
        return unseen.error();
    const Result<void> ready = m_ranking->refresh();
    if (!ready)
        return ready.error();
    const Conditions conditions(query, unseen->collections);
    const QString which = conditions.any() ? conditions.text() : QStringLiteral("1");
    Statement rows(m_connection, expression.isEmpty()
                       ? QStringLiteral("SELECT d.id, d.path, d.modified_ms FROM document d WHERE d.chunks > 0 AND ") + which
                       : QStringLiteral("SELECT d.id, d.path, d.modified_ms FROM (SELECT DISTINCT passage_document(rowid) AS id FROM chunk_index "
                                        "WHERE chunk_index MATCH ?) m CROSS JOIN document d ON d.id = m.id WHERE ") + which);
    if (!rows.runWith(expression.isEmpty() ? conditions.values() : QVariantList { expression } + conditions.values()))
        return rows.failure();
    QList<DocumentFacts> facts;
    while (rows.next())
        facts.append({ rows[0].toLongLong(), rows[1].toString(), rows[2].toLongLong() });
    return rows.finished() ? Result<QList<DocumentFacts>>(facts) : Result<QList<DocumentFacts>>(rows.failure());
}

Result<DocumentChoice> VaultReader::chosenDocuments(const TermQuery &query)
{
    const Result<HiddenDocuments> unseen = unseenBy(query);
    if (!unseen)
        return unseen.error();
    const bool filtered = Conditions(query, {}).any();
    DocumentChoice choice { !filtered, {} };
    if (!filtered && unseen->collections.isEmpty())
        return choice;
    const Result<void> ready = m_ranking->refresh(); // a condition may ask for the document of a passage
    if (!ready)
        return ready.error();
    const QString one = unseen->collections.value(0), other = unseen->collections.value(1, one);
    const Conditions conditions(query, filtered ? unseen->collections : QStringList());
    Statement rows(m_connection, QStringLiteral("SELECT d.id FROM document d WHERE d.chunks > 0 AND ")
                       + (filtered ? conditions.text() : QStringLiteral("d.collection IN (?, ?)")));
    if (!rows.runWith(filtered ? conditions.values() : QVariantList { one, other }))
        return rows.failure();
    while (rows.next())
        choice.ids.insert(rows[0].toLongLong());
    return rows.finished() ? Result<DocumentChoice>(choice) : Result<DocumentChoice>(rows.failure());
}

Result<QList<ScoredChunk>> VaultReader::bestOf(const QList<qint64> &documents, const TermQuery &query)
{
    const Expression expression(query);
    const Result<void> ready = prepareRanking(query, expression.weights());
    if (!ready)
        return ready.error();
    const QString text = expression.text();
    Statement row(m_connection, text.isEmpty() ? QStringLiteral("SELECT id, document, 0.0 FROM chunk WHERE document = ? ORDER BY ordinal LIMIT 1")
                                               : QStringLiteral("SELECT rowid, ?, passage_score(chunk_index) AS score FROM chunk_index WHERE chunk_index MATCH ? "
                                                                "AND rowid BETWEEN ? AND ? ORDER BY score DESC, rowid LIMIT 1"));
    QList<ScoredChunk> best;
    for (const qint64 document : documents) {
        const Result<QList<Stretch>> chunks = stretches(QStringLiteral("d.id = ?"), { document });
        if (!chunks)
            return chunks.error();
        if (chunks->isEmpty())
            continue;
        if (!(text.isEmpty() ? row.run(document) : row.run(document, text, chunks->first().first, chunks->first().last)))
            return row.failure();
        if (row.next())
            best.append({ row[0].toLongLong(), row[1].toLongLong(), row[2].toDouble() });
    }
    return best;
}

// The best are chosen before anything else is looked up about them: as many more as are passed over.
Result<QList<ScoredChunk>> VaultReader::matchAll(const TermQuery &query, const QString &expression, const HiddenDocuments &unseen)
{
    Statement rows(m_connection, QStringLiteral("SELECT m.id, c.document, m.score FROM (SELECT rowid AS id, passage_score(chunk_index) AS score "
                                                "FROM chunk_index WHERE chunk_index MATCH ? ORDER BY score DESC, id LIMIT ?) m "
                                                "JOIN chunk c ON c.id = m.id WHERE ? = 0 OR (SELECT collection FROM document WHERE id = c.document) NOT IN (?, ?) "
                                                "ORDER BY m.score DESC, m.id LIMIT ?"));
    const QString one = unseen.collections.value(0), other = unseen.collections.value(1, one); // guests, samples
    return rows.run(expression, query.limit + unseen.chunks, unseen.chunks, one, other, query.limit) ? scoredChunks(rows) : Result<QList<ScoredChunk>>(rows.failure());
}

Result<QList<ScoredChunk>> VaultReader::matchFiltered(int limit, const QString &expression, const QString &conditions, QVariantList values)
{
    values.append(limit);
    if (expression.isEmpty()) {
        Statement rows(m_connection, QStringLiteral("SELECT c.id, c.document, 0.0 FROM chunk c JOIN document d ON d.id = c.document WHERE ") + conditions
                           + QStringLiteral(" ORDER BY c.document, c.ordinal LIMIT ?"));
        return rows.runWith(values) ? scoredChunks(rows) : Result<QList<ScoredChunk>>(rows.failure());
    }
    values.prepend(expression);
    Statement rows(m_connection, QStringLiteral("SELECT c.id, c.document, passage_score(chunk_index) AS score FROM chunk_index i "
                                                "JOIN chunk c ON c.id = i.rowid JOIN document d ON d.id = c.document WHERE chunk_index MATCH ? AND ")
                       + conditions + QStringLiteral(" ORDER BY score DESC, c.id LIMIT ?"));
    return rows.runWith(values) ? scoredChunks(rows) : Result<QList<ScoredChunk>>(rows.failure());
}

Result<QString> VaultReader::textOf(qint64 document, qsizetype start, qsizetype end)
{
    Statement rows(m_connection, QStringLiteral("SELECT start, text FROM segment WHERE document = ? AND start > ? AND start < ? ORDER BY start"));
    if (!rows.run(document, start - longestSegment, std::max(end, start + 1)))
        return rows.failure();
    QString text;
    qsizetype first = -1;
    while (rows.next()) {
        if (first < 0)
            first = rows[0].toLongLong();
        text += rows[1].toString();
    }
    if (!rows.finished())
        return rows.failure();
    return text.mid(start - std::max<qsizetype>(first, 0), end - start);
}

Result<QList<Passage>> VaultReader::passages(const QList<ScoredChunk> &chunks)
{
    QList<Passage> passages;
    Statement row(m_connection, QStringLiteral("SELECT %1 FROM chunk c JOIN document d ON d.id = c.document WHERE c.id = ?").arg(passageColumns));
    for (const ScoredChunk &chunk : chunks) {
        if (!row.run(chunk.chunk))
            return row.failure();
        if (!row.next())
            continue;
        Passage passage = passageFrom(row);
        passage.score = chunk.score;
        const Result<QString> text = textOf(passage.document, passage.start, passage.end);
        if (!text)
            return text.error();
        passage.text = *text;
        if (textChecksum(passage.text) == passage.checksum)
            passages.append(passage);
        else if (m_damaged)
            m_damaged(passage.path);
    }
    return passages;
}

Result<QList<Passage>> VaultReader::neighbours(qint64 chunk, int before, int after)
{
    Statement rows(m_connection, QStringLiteral("SELECT n.id, n.document FROM chunk n JOIN chunk c ON c.document = n.document WHERE c.id = ? AND n.id <> c.id "
                                                "AND n.ordinal BETWEEN c.ordinal - ? AND c.ordinal + ? ORDER BY n.ordinal"));
    if (!rows.run(chunk, before, after))
        return rows.failure();
    QList<ScoredChunk> found;
    while (rows.next())
        found.append({ rows[0].toLongLong(), rows[1].toLongLong(), 0 });
    if (!rows.finished())
        return rows.failure();
    return passages(found);
}

Result<void> VaultReader::scan(const QString &collection, const std::function<bool(const Passage &)> &each)
{
    Statement rows(m_connection, QStringLiteral("SELECT %1 FROM chunk c JOIN document d ON d.id = c.document WHERE ? = '' OR d.collection = ? "
                                                "OR d.id IN (SELECT document FROM document_collection WHERE collection = ?) ORDER BY c.document, c.ordinal").arg(passageColumns));
    if (!rows.run(collection, collection, collection))
        return rows.failure();
    while (rows.next()) {
        Passage passage = passageFrom(rows);
        const Result<QString> text = textOf(passage.document, passage.start, passage.end);
        if (!text)
            return text.error();
        passage.text = *text;
        if (!each(passage))
            return {};
    }
    return rows.finished() ? Result<void>() : Result<void>(rows.failure());
}

} // namespace superinstance
