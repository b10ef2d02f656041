// What a search asks of the vault.
#include "engine/vault/checksum.h"
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
    "d.language, d.modified_ms");

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
        const bool any = !m_text.isEmpty();
        m_conjuncts.clear();
        if (any && add(query.excluded, [](const QString &) { return 0.0; }))
            m_text = QLatin1Char('(') + m_text + QLatin1String(") NOT ") + m_conjuncts.first();
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

// What is asked of the documents besides their words.
class Conditions {
public:
    explicit Conditions(const TermQuery &query)
    {
        if (!query.collection.isEmpty())
            add(QStringLiteral("d.collection = ?"), { wellFormed(query.collection) });
        else if (query.hideSamples)
            add(QStringLiteral("d.collection <> ?"), { QString(samplesCollection) });
        if (!query.onlyPaths.isEmpty()) {
            QVariantList paths;
            for (const QString &path : query.onlyPaths)
                paths.append(wellFormed(path));
            add(QStringLiteral("d.path IN (%1)").arg(QStringList(paths.size(), QStringLiteral("?")).join(QLatin1Char(','))), paths);
        }
        if (!query.pathContains.isEmpty())
            add(QStringLiteral("instr(lower(d.path), ?) > 0"), { wellFormed(query.pathContains.toLower()) });
        if (!query.extension.isEmpty())
            add(QStringLiteral("lower(d.path) LIKE ?"), { ending(query.extension) });
        QVariantList endings, bounds;
        for (const QString &type : query.types)
            endings.append(ending(type));
        addAny(QStringLiteral("lower(d.path) LIKE ?"), query.types.size(), endings);
        for (const QString &folder : query.folders) {
            const auto [from, to] = below(folder);
            bounds << wellFormed(from) << wellFormed(to);
        }
        addAny(QStringLiteral("(d.path >= ? AND d.path < ?)"), query.folders.size(), bounds);
        if (query.fromMs != 0)
            add(QStringLiteral("d.modified_ms >= ?"), { query.fromMs });
        if (query.toMs != 0)
            add(QStringLiteral("d.modified_ms < ?"), { query.toMs });
    }
    bool any() const { return !m_texts.isEmpty(); }
    QString text() const { return m_texts.join(QLatin1String(" AND ")); }
    const QVariantList &values() const { return m_values; }

private:
    static QString ending(const QString &type)
    {
        return wellFormed(QStringLiteral("%.") + type.toLower().remove(QLatin1Char('%')).remove(QLatin1Char('_')));
    }
    void add(const QString &condition, const QVariantList &values)
    {
        m_texts.append(condition);
        m_values += values;
    }
    void addAny(const QString &condition, qsizetype count, const QVariantList &values)
    {
        if (count > 0)
            add(QLatin1Char('(') + QStringList(count, condition).join(QLatin1String(" OR ")) + QLatin1Char(')'), values);
    }
    QStringList m_texts;
    QVariantList m_values;
};

} // namespace

Result<CorpusStatistics> VaultReader::corpus()
{
    Statement totals(m_connection, QStringLiteral("SELECT documents, chunks, terms FROM totals"));
    if (!totals.run() || !totals.next())
        return totals.failure();
    CorpusStatistics corpus;
    corpus.documents = totals[0].toLongLong();
    corpus.chunks = totals[1].toLongLong();
    corpus.averageTerms = corpus.chunks > 0 ? totals[2].toDouble() / double(corpus.chunks) : 0;
    return corpus;
}

Result<QHash<QString, qint64>> VaultReader::frequencies(const QStringList &terms)
{
    QHash<QString, qint64> frequencies;
    Statement row(m_connection, QStringLiteral("SELECT doc FROM chunk_vocabulary WHERE term = ?"));
    for (const QString &term : terms) {
        if (term.contains(QChar(0)) || frequencies.contains(term))
            continue;
        if (!row.run(term))
            return row.failure();
        if (row.next())
            frequencies.insert(term, row[0].toLongLong());
        else if (!row.finished())
            return row.failure();
    }
    return frequencies;
}

Result<QStringList> VaultReader::completions(const QString &beginning, int most, qint64 commonest)
{
    QString behind = beginning;
    behind += QChar(0xFFFD); // behind every term that begins so
    Statement rows(m_connection, QStringLiteral("SELECT term FROM chunk_vocabulary WHERE term >= ? AND term < ? AND doc <= ? ORDER BY doc DESC LIMIT ?"));
    if (!rows.run(beginning, behind, commonest, most))
        return rows.failure();
    QStringList terms;
    while (rows.next())
        terms.append(rows[0].toString());
    if (!rows.finished())
        return rows.failure();
    return terms;
}

Result<QList<DocumentFacts>> VaultReader::facts(const QList<qint64> &documents)
{
    QList<DocumentFacts> facts;
    facts.reserve(documents.size());
    Statement row(m_connection, QStringLiteral("SELECT path, modified_ms FROM document WHERE id = ?"));
    for (const qint64 id : documents) {
        if (!row.run(id))
            return row.failure();
        if (row.next())
            facts.append({ id, row[0].toString(), row[1].toLongLong() });
    }
    return facts;
}

Result<QList<ScoredChunk>> VaultReader::match(const TermQuery &query)
{
    const Expression expression(query);
    TermQuery unhidden = query;
    unhidden.hideSamples = false;
    const bool filtered = Conditions(unhidden).any();
    if (query.limit <= 0 || (expression.text().isEmpty() && !filtered))
        return QList<ScoredChunk>();
    Result<HiddenSamples> hidden = query.hideSamples ? hiddenSamples() : HiddenSamples();
    if (!hidden)
        return hidden.error();
    const Result<CorpusStatistics> totals = corpus();
    if (!totals)
        return totals.error();
    const Result<void> ready = m_ranking->prepare(expression.weights(), { query.titleWeight, query.headingWeight, query.bodyWeight }, totals->averageTerms);
    if (!ready)
        return ready.error();
    if (filtered)
        return matchFiltered(hidden->chunks > 0 ? query : unhidden, expression.text());
    return matchAll(query, expression.text(), hidden->chunks);
}

// The best are chosen before anything else is looked up about them: as many more as samples are passed over.
Result<QList<ScoredChunk>> VaultReader::matchAll(const TermQuery &query, const QString &expression, qint64 hidden)
{
    Statement rows(m_connection, QStringLiteral("SELECT m.id, c.document, m.score FROM (SELECT rowid AS id, passage_score(chunk_index) AS score "
                                                "FROM chunk_index WHERE chunk_index MATCH ? ORDER BY score DESC, id LIMIT ?) m "
                                                "JOIN chunk c ON c.id = m.id WHERE ? = 0 OR (SELECT collection FROM document WHERE id = c.document) <> ? "
                                                "ORDER BY m.score DESC, m.id LIMIT ?"));
    return rows.run(expression, query.limit + hidden, hidden, QString(samplesCollection), query.limit) ? scoredChunks(rows) : Result<QList<ScoredChunk>>(rows.failure());
}

Result<QList<ScoredChunk>> VaultReader::matchFiltered(const TermQuery &query, const QString &expression)
{
    const Conditions conditions(query);
    QVariantList values = conditions.values();
    values.append(query.limit);
    if (expression.isEmpty()) {
        Statement rows(m_connection, QStringLiteral("SELECT c.id, c.document, 0.0 FROM chunk c JOIN document d ON d.id = c.document WHERE ") + conditions.text()
                           + QStringLiteral(" ORDER BY c.document, c.ordinal LIMIT ?"));
        return rows.runWith(values) ? scoredChunks(rows) : Result<QList<ScoredChunk>>(rows.failure());
    }
    values.prepend(expression);
    Statement rows(m_connection, QStringLiteral("SELECT c.id, c.document, passage_score(chunk_index) AS score FROM chunk_index i "
                                                "JOIN chunk c ON c.id = i.rowid JOIN document d ON d.id = c.document WHERE chunk_index MATCH ? AND ")
                       + conditions.text() + QStringLiteral(" ORDER BY score DESC, c.id LIMIT ?"));
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
                                                "ORDER BY c.document, c.ordinal").arg(passageColumns));
    if (!rows.run(collection, collection))
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

Result<QList<LanguageShare>> VaultReader::languages()
{
    Statement rows(m_connection, QStringLiteral("SELECT language, count(*) AS n FROM document WHERE chunks > 0 GROUP BY language ORDER BY n DESC"));
    if (!rows.run())
        return rows.failure();
    QList<LanguageShare> languages;
    double all = 0;
    while (rows.next()) {
        languages.append({ rows[0].toString(), rows[1].toDouble() });
        all += rows[1].toDouble();
    }
    for (LanguageShare &each : languages)
        each.share /= all;
    return languages;
}

} // namespace superinstance
