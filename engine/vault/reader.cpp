#include "engine/vault/reader.h"

#include "engine/vault/checksum.h"
#include "engine/vault/layout.h"
#include "engine/vault/statement.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int termsPerQuery = 64; // more would cost time and find nothing more

QDateTime timeOf(qint64 milliseconds)
{
    return milliseconds > 0 ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC) : QDateTime();
}

const QString documentColumns = QStringLiteral(
    "id, path, collection, size, modified_ms, hash, state, reason, chunks, attempts, changed_ms");

DocumentRecord documentFrom(const Statement &row)
{
    DocumentRecord record;
    record.id = row[0].toLongLong();
    record.path = row[1].toString();
    record.collection = row[2].toString();
    record.stamp = { row[3].toLongLong(), row[4].toLongLong() };
    record.hash = row[5].toByteArray();
    record.state = FileState(row[6].toInt());
    record.reason = row[7].toString();
    record.chunks = row[8].toInt();
    record.attempts = row[9].toInt();
    record.indexedAt = timeOf(row[10].toLongLong());
    return record;
}

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
    passage.modified = timeOf(row[12].toLongLong());
    return passage;
}

// A term as an FTS5 string: nothing in it can be syntax.
QString quoted(const QString &term)
{
    return QLatin1Char('"') + QString(term).remove(QLatin1Char('"')).remove(QChar(0)) + QLatin1Char('"');
}

QString anyOf(const QStringList &terms)
{
    QStringList strings;
    for (const QString &term : terms.first(std::min<qsizetype>(terms.size(), termsPerQuery)))
        if (!term.trimmed().isEmpty())
            strings.append(quoted(term));
    return strings.isEmpty() ? QString() : QLatin1Char('(') + strings.join(QLatin1String(" OR ")) + QLatin1Char(')');
}

// The FTS5 expression; empty when the query names nothing to look for.
QString expressionOf(const TermQuery &query)
{
    QStringList all;
    for (const QList<QStringList> &phrase : query.phrases) {
        QStringList forms;
        for (const QStringList &form : phrase)
            forms.append(form.join(QLatin1Char(' ')));
        const QString anyForm = anyOf(forms);
        if (!anyForm.isEmpty())
            all.append(anyForm);
    }
    const QString candidates = anyOf(query.candidates);
    if (!candidates.isEmpty() && all.isEmpty())
        all.append(candidates);
    // Scoring terms cannot choose a passage: the part before them must match as well.
    const QString scoring = anyOf((all.isEmpty() ? QStringList() : query.candidates) + query.scoring);
    if (!query.scoring.isEmpty() && !all.isEmpty() && !scoring.isEmpty())
        all.append(scoring);
    else if (all.isEmpty())
        all.append(scoring);
    QString expression = all.join(QLatin1String(" AND "));
    const QString excluded = anyOf(query.excluded);
    if (!excluded.isEmpty() && !expression.trimmed().isEmpty())
        expression = QLatin1Char('(') + expression + QLatin1String(") NOT ") + excluded;
    return expression.trimmed();
}

} // namespace

VaultReader::VaultReader(QSqlDatabase connection) : m_connection(std::move(connection)) { }

// ---- files -----------------------------------------------------------------------------------------------------------

Result<std::optional<DocumentRecord>> VaultReader::document(const QString &path)
{
    Statement rows(m_connection, QStringLiteral("SELECT %1 FROM document WHERE path = ?").arg(documentColumns));
    if (!rows.run(path))
        return rows.failure();
    if (rows.next())
        return std::optional<DocumentRecord>(documentFrom(rows));
    if (!rows.finished())
        return rows.failure();
    return std::optional<DocumentRecord>();
}

Result<QList<DocumentRecord>> VaultReader::documentsUnder(const QString &folder)
{
    Statement rows(m_connection,
                   QStringLiteral("SELECT %1 FROM document WHERE path = ? OR (path >= ? AND path < ?) ORDER BY path").arg(documentColumns));
    const auto [from, to] = below(folder);
    if (!rows.run(folder, from, to))
        return rows.failure();
    QList<DocumentRecord> documents;
    while (rows.next())
        documents.append(documentFrom(rows));
    if (!rows.finished())
        return rows.failure();
    return documents;
}

Result<QList<DocumentRecord>> VaultReader::documentsWithHash(const QByteArray &hash)
{
    Statement rows(m_connection, QStringLiteral("SELECT %1 FROM document WHERE hash = ?").arg(documentColumns));
    if (!rows.run(hash))
        return rows.failure();
    QList<DocumentRecord> documents;
    while (rows.next())
        documents.append(documentFrom(rows));
    if (!rows.finished())
        return rows.failure();
    return documents;
}

Result<QList<FileStatus>> VaultReader::files(int offset, int limit)
{
    Statement rows(m_connection, QStringLiteral("SELECT path, state, reason, chunks, size, changed_ms FROM document "
                                                "ORDER BY changed_ms DESC, id DESC LIMIT ? OFFSET ?"));
    if (!rows.run(limit, offset))
        return rows.failure();
    QList<FileStatus> files;
    while (rows.next())
        files.append({ rows[0].toString(), FileState(rows[1].toInt()), rows[2].toString(), rows[3].toInt(),
                       rows[4].toLongLong(), timeOf(rows[5].toLongLong()) });
    if (!rows.finished())
        return rows.failure();
    return files;
}

Result<DocumentView> VaultReader::view(const QString &path, bool withText)
{
    DocumentView view;
    view.path = path;
    Statement row(m_connection, QStringLiteral("SELECT id, title, language, state, reason, pages FROM document WHERE path = ?"));
    if (!row.run(path))
        return row.failure();
    if (!row.next())
        return view;
    const qint64 id = row[0].toLongLong();
    view.known = true;
    view.title = row[1].toString();
    view.language = row[2].toString();
    view.state = FileState(row[3].toInt());
    view.reason = row[4].toString();
    view.pages = pagesFromText(row[5].toString());
    Statement chunks(m_connection, QStringLiteral("SELECT start, end, start_point, end_point, page, heading FROM chunk "
                                                  "WHERE document = ? ORDER BY ordinal"));
    if (!chunks.run(id))
        return chunks.failure();
    while (chunks.next())
        view.chunks.append({ chunks[0].toLongLong(), chunks[1].toLongLong(), chunks[2].toLongLong(), chunks[3].toLongLong(),
                             chunks[4].toInt(), chunks[5].toString() });
    if (!withText)
        return view;
    Result<QString> text = textOf(id, 0, std::numeric_limits<qsizetype>::max());
    if (!text)
        return text.error();
    view.text = *text;
    return view;
}

Result<QList<LibraryRoot>> VaultReader::roots()
{
    Statement rows(m_connection, QStringLiteral("SELECT path, collection, folder, watched, offline FROM root ORDER BY path"));
    if (!rows.run())
        return rows.failure();
    QList<LibraryRoot> roots;
    while (rows.next())
        roots.append({ rows[0].toString(), rows[1].toString(), rows[2].toBool(), rows[3].toBool(), rows[4].toBool() });
    Statement counts(m_connection, QStringLiteral("SELECT count(*), total(state IN (?, ?)), total(state = ?) FROM document "
                                                  "WHERE path = ? OR (path >= ? AND path < ?)"));
    for (LibraryRoot &root : roots) {
        const auto [from, to] = below(root.path);
        if (!counts.run(int(FileState::Indexed), int(FileState::Partial), int(FileState::Failed), root.path, from, to) || !counts.next())
            return counts.failure();
        root.files = counts[0].toInt();
        root.indexed = counts[1].toInt();
        root.failed = counts[2].toInt();
    }
    return roots;
}

Result<QStringList> VaultReader::waitingPaths(int limit)
{
    Statement rows(m_connection, QStringLiteral("SELECT path FROM document WHERE state = ? ORDER BY id LIMIT ?"));
    if (!rows.run(int(FileState::Waiting), limit))
        return rows.failure();
    QStringList paths;
    while (rows.next())
        paths.append(rows[0].toString());
    if (!rows.finished())
        return rows.failure();
    return paths;
}

Result<VaultCounts> VaultReader::counts()
{
    VaultCounts counts;
    Statement states(m_connection, QStringLiteral("SELECT state, count(*) FROM document GROUP BY state"));
    if (!states.run())
        return states.failure();
    while (states.next()) {
        const qint64 number = states[1].toLongLong();
        switch (FileState(states[0].toInt())) {
        case FileState::Waiting: counts.waiting = number; break;
        case FileState::Failed: counts.failed = number; break;
        case FileState::Offline: counts.offline = number; break;
        default: break;
        }
    }
    Statement totals(m_connection, QStringLiteral("SELECT documents, chunks, (SELECT count(DISTINCT chunk) FROM embedding) FROM totals"));
    if (!totals.run() || !totals.next())
        return totals.failure();
    counts.documents = totals[0].toLongLong();
    counts.chunks = totals[1].toLongLong();
    counts.embedded = totals[2].toLongLong();
    const QString file = m_connection.databaseName();
    for (const char *part : { "", "-wal", "-shm" })
        counts.bytes += QFileInfo(file + QLatin1String(part)).size();
    return counts;
}

// ---- search ------------------------------------------------------------------------------------------------------------

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

Result<QList<ScoredChunk>> VaultReader::match(const TermQuery &query)
{
    QList<ScoredChunk> found;
    const QString expression = expressionOf(query);
    const bool filtered = !query.collection.isEmpty() || !query.pathContains.isEmpty() || !query.extension.isEmpty();
    if (query.limit <= 0 || (expression.isEmpty() && !filtered))
        return found;
    QString sql;
    if (expression.isEmpty())
        sql = QStringLiteral("SELECT c.id, c.document, 0.0 FROM chunk c JOIN document d ON d.id = c.document WHERE ");
    else
        sql = QStringLiteral("SELECT c.id, c.document, -bm25(chunk_index, %1, %2, %3) AS score FROM chunk_index i "
                             "JOIN chunk c ON c.id = i.rowid JOIN document d ON d.id = c.document WHERE chunk_index MATCH ? AND ")
                  .arg(query.titleWeight).arg(query.headingWeight).arg(query.bodyWeight);
    sql += QStringLiteral("(? = '' OR d.collection = ?) AND (? = '' OR instr(lower(d.path), ?) > 0) AND (? = '' OR lower(d.path) LIKE ?) ");
    sql += expression.isEmpty() ? QStringLiteral("ORDER BY c.document, c.ordinal LIMIT ?") : QStringLiteral("ORDER BY score DESC, c.id LIMIT ?");
    const QString path = query.pathContains.toLower(), extension = query.extension.toLower();
    const QString suffix = QStringLiteral("%.") + QString(extension).remove(QLatin1Char('%')).remove(QLatin1Char('_'));
    Statement rows(m_connection, sql);
    const bool ran = expression.isEmpty()
        ? rows.run(query.collection, query.collection, path, path, extension, suffix, query.limit)
        : rows.run(expression, query.collection, query.collection, path, path, extension, suffix, query.limit);
    if (!ran)
        return rows.failure();
    while (rows.next())
        found.append({ rows[0].toLongLong(), rows[1].toLongLong(), rows[2].toDouble() });
    if (!rows.finished())
        return rows.failure();
    return found;
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

Result<PassageContext> VaultReader::context(const Citation &citation, int charactersAround)
{
    PassageContext context;
    context.path = citation.path;
    context.title = citation.title;
    context.page = citation.page;
    Statement row(m_connection, QStringLiteral("SELECT id, title, size, modified_ms FROM document WHERE path = ?"));
    if (!row.run(citation.path))
        return row.failure();
    Result<QString> text = QString();
    if (row.next()) {
        const QFileInfo file(citation.path);
        context.title = row[1].toString();
        context.changedSince = file.exists()
            && (file.size() != row[2].toLongLong() || file.lastModified().toMSecsSinceEpoch() != row[3].toLongLong());
        text = textOf(row[0].toLongLong(), 0, std::numeric_limits<qsizetype>::max());
        if (!text)
            return text.error();
    }
    qsizetype start = citation.start;
    if (QStringView(*text).mid(start, citation.quote.size()) != citation.quote)
        start = text->indexOf(citation.quote); // the file was read again since: the quote may stand elsewhere
    if (start < 0 || text->isEmpty()) {
        context.missing = true;
        context.text = citation.quote;
        context.quoteEnd = context.text.size();
        return context;
    }
    const qsizetype end = start + citation.quote.size();
    const qsizetype from = std::max<qsizetype>(0, start - charactersAround), to = std::min(text->size(), end + charactersAround);
    context.text = text->mid(from, to - from);
    context.quoteStart = start - from;
    context.quoteEnd = end - from;
    Statement heading(m_connection, QStringLiteral("SELECT heading, page FROM chunk WHERE document = ? AND start <= ? AND end >= ? ORDER BY ordinal LIMIT 1"));
    if (heading.run(row[0].toLongLong(), start, start) && heading.next()) {
        context.heading = heading[0].toString();
        context.page = heading[1].toInt();
    }
    return context;
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

// ---- conversations ---------------------------------------------------------------------------------------------------

Result<QList<ConversationInfo>> VaultReader::conversations()
{
    Statement rows(m_connection, QStringLiteral("SELECT id, title, changed_ms FROM conversation ORDER BY changed_ms DESC, id DESC"));
    if (!rows.run())
        return rows.failure();
    QList<ConversationInfo> conversations;
    while (rows.next())
        conversations.append({ rows[0].toLongLong(), rows[1].toString(), timeOf(rows[2].toLongLong()) });
    if (!rows.finished())
        return rows.failure();
    return conversations;
}

Result<QList<Message>> VaultReader::messages(qint64 conversation)
{
    Statement rows(m_connection, QStringLiteral("SELECT id, from_person, text, answer, at_ms FROM message WHERE conversation = ? ORDER BY id"));
    if (!rows.run(conversation))
        return rows.failure();
    QList<Message> messages;
    while (rows.next()) {
        Message message;
        message.id = rows[0].toLongLong();
        message.fromPerson = rows[1].toBool();
        message.text = rows[2].toString();
        if (!message.fromPerson)
            message.answer = answerFromJson(QJsonDocument::fromJson(rows[3].toString().toUtf8()).object());
        message.at = timeOf(rows[4].toLongLong());
        messages.append(message);
    }
    if (!rows.finished())
        return rows.failure();
    return messages;
}

Result<void> VaultReader::checkIntegrity()
{
    Statement check(m_connection, QStringLiteral("PRAGMA quick_check(1)"));
    if (!check.run() || !check.next())
        return check.failure();
    if (check[0].toString() != QLatin1String("ok"))
        return Error::failed(QCoreApplication::translate("Vault", "The library is damaged."));
    Statement tally(m_connection, QStringLiteral("SELECT (SELECT count(*) FROM chunk) - chunks, (SELECT total(terms) FROM chunk) - terms FROM totals"));
    if (!tally.run() || !tally.next())
        return tally.failure();
    if (tally[0].toLongLong() != 0 || tally[1].toLongLong() != 0)
        return Error::failed(QCoreApplication::translate("Vault", "The library is damaged: its index does not fit its documents."));
    return {};
}

} // namespace superinstance
