// Which words occur where, and how often.
#include "engine/vault/conditions.h"
#include "engine/vault/fulltext.h"
#include "engine/vault/reader.h"
#include "engine/vault/statement.h"

#include <algorithm>

namespace superinstance {

namespace {

// The terms as one full-text expression: any of them. Empty when there is none.
QString anyOf(const QStringList &terms)
{
    QStringList strings;
    for (const QString &term : terms)
        if (!term.trimmed().isEmpty())
            strings.append(quotedTerm(term));
    return strings.join(QLatin1String(" OR "));
}

QVariantList wellFormedAll(const QStringList &paths)
{
    QVariantList values;
    for (const QString &path : paths)
        values.append(wellFormed(path));
    return values;
}

QString placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QLatin1Char(','));
}

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

Result<QHash<QString, qint64>> VaultReader::frequencies(const QStringList &terms, const Scope &scope)
{
    const Result<QList<Stretch>> guests = stretches(QStringLiteral("d.collection = ? AND d.path IN (SELECT path FROM root WHERE collection = ?) AND d.path NOT IN (%1)")
                                                        .arg(placeholders(scope.onlyPaths.size())),
                                                    QVariantList { guestCollection, guestCollection } + wellFormedAll(scope.onlyPaths));
    if (!guests)
        return guests.error();
    QHash<QString, qint64> frequencies;
    Statement row(m_connection, QStringLiteral("SELECT doc FROM chunk_vocabulary WHERE term = ?"));
    for (const QString &term : terms) {
        if (term.contains(QChar(0)) || frequencies.contains(term))
            continue;
        if (!row.run(term))
            return row.failure();
        if (!row.next()) {
            if (!row.finished())
                return row.failure();
            continue;
        }
        const Result<qint64> aside = countWithin(term, *guests);
        if (!aside)
            return aside.error();
        if (const qint64 frequency = row[0].toLongLong() - *aside; frequency > 0)
            frequencies.insert(term, frequency);
    }
    return frequencies;
}

Result<QList<VaultReader::Stretch>> VaultReader::stretches(const QString &ofDocuments, const QVariantList &values)
{
    Statement rows(m_connection, QStringLiteral("SELECT min(c.id), max(c.id) FROM document d JOIN chunk c ON c.document = d.id WHERE %1 GROUP BY d.id").arg(ofDocuments));
    if (!rows.runWith(values))
        return rows.failure();
    QList<Stretch> stretches;
    while (rows.next())
        stretches.append({ rows[0].toLongLong(), rows[1].toLongLong() });
    return rows.finished() ? Result<QList<Stretch>>(stretches) : Result<QList<Stretch>>(rows.failure());
}

Result<qint64> VaultReader::countWithin(const QString &term, const QList<Stretch> &stretches)
{
    qint64 count = 0;
    for (const Stretch &each : stretches) {
        Statement row(m_connection, QStringLiteral("SELECT count(*) FROM chunk_index WHERE chunk_index MATCH ? AND rowid BETWEEN ? AND ?"));
        if (!row.run(quotedTerm(term), each.first, each.last) || !row.next())
            return row.failure();
        count += row[0].toLongLong();
    }
    return count;
}

// Of files the stretches of the index are looked at; else the passages that hold the word, up to the first that is in the scope.
Result<QList<bool>> VaultReader::occur(const QList<QStringList> &words, const Scope &scope)
{
    const bool files = !scope.onlyPaths.isEmpty();
    const Result<HiddenDocuments> unseen = files ? HiddenDocuments() : hidden(scope.collections.isEmpty());
    if (!unseen)
        return unseen.error();
    TermQuery place;
    place.collections = scope.collections;
    place.onlyPaths = scope.onlyPaths;
    const Conditions conditions(place, unseen->collections);
    if (!files)
        return occurAt({ conditions.values() }, words,
                       QStringLiteral("SELECT 1 FROM chunk_index i CROSS JOIN chunk c ON c.id = i.rowid CROSS JOIN document d ON d.id = c.document WHERE chunk_index MATCH ?")
                           + (conditions.any() ? QStringLiteral(" AND ") + conditions.text() : QString()));
    const Result<QList<Stretch>> chunks = stretches(conditions.text(), conditions.values());
    if (!chunks)
        return chunks.error();
    QList<QVariantList> places;
    for (const Stretch &each : *chunks)
        places.append({ each.first, each.last });
    return occurAt(places, words, QStringLiteral("SELECT 1 FROM chunk_index WHERE chunk_index MATCH ? AND rowid BETWEEN ? AND ?"));
}

Result<QList<bool>> VaultReader::occurAt(const QList<QVariantList> &places, const QList<QStringList> &words, const QString &passages)
{
    Statement first(m_connection, passages + QStringLiteral(" LIMIT 1"));
    QList<bool> occur;
    for (const QStringList &terms : words) {
        const QString expression = anyOf(terms);
        bool found = false;
        for (qsizetype i = 0; i < places.size() && !found && !expression.isEmpty(); ++i) {
            if (!first.runWith(QVariantList { expression } + places[i]))
                return first.failure();
            found = first.next();
            if (!found && !first.finished())
                return first.failure();
        }
        occur.append(found);
    }
    return occur;
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

Result<QStringList> VaultReader::wordsWith(const QString &letters, int most)
{
    Statement rows(m_connection, QStringLiteral("SELECT term FROM chunk_vocabulary WHERE instr(term, ?) > 0 LIMIT ?"));
    if (!rows.run(letters, most))
        return rows.failure();
    QStringList terms;
    while (rows.next())
        terms.append(rows[0].toString());
    return rows.finished() ? Result<QStringList>(terms) : Result<QStringList>(rows.failure());
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
