#include "engine/vault/reader.h"

#include "engine/vault/checksum.h"
#include "engine/vault/layout.h"
#include "engine/vault/places.h"
#include "engine/vault/statement.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace superinstance {

namespace {

const QString documentColumns = QStringLiteral(
    "id, path, collection, size, modified_ms, hash, state, reason, chunks, changed_ms, scan, status_ms");

DocumentRecord documentFrom(const Statement &row)
{
    DocumentRecord record;
    record.id = row[0].toLongLong();
    record.path = row[1].toString();
    record.collection = row[2].toString();
    record.stamp = { row[3].toLongLong(), row[4].toLongLong(), row[11].toLongLong() };
    record.hash = row[5].toByteArray();
    record.state = FileState(row[6].toInt());
    record.reason = Reason::fromStored(row[7].toString());
    record.chunks = row[8].toInt();
    record.indexedAt = timeFromVault(row[9].toLongLong());
    record.scan = Scan(row[10].toInt());
    return record;
}

} // namespace

VaultReader::VaultReader(QSqlDatabase connection, Ranking *ranking, std::function<void(QString path)> damaged)
    : m_connection(std::move(connection)), m_ranking(ranking), m_damaged(std::move(damaged))
{
}

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

// What lies in a folder that is present is leapt over: a large library costs no more than a small one.
Result<QList<DocumentRecord>> VaultReader::documentsIn(const QString &folder, const QStringList &present)
{
    const QSet<QString> leapt(present.begin(), present.end());
    const auto [first, to] = below(folder);
    QList<DocumentRecord> documents;
    const Result<std::optional<DocumentRecord>> own = document(folder);
    if (!own)
        return own.error();
    if (*own)
        documents.append(**own);
    Statement rows(m_connection, QStringLiteral("SELECT %1 FROM document WHERE path >= ? AND path < ? ORDER BY path").arg(documentColumns));
    for (QString from = first; !from.isEmpty();) {
        if (!rows.run(std::exchange(from, {}), to))
            return rows.failure();
        while (from.isEmpty() && rows.next()) {
            const DocumentRecord record = documentFrom(rows);
            const qsizetype slash = record.path.indexOf(QLatin1Char('/'), first.size());
            if (slash > 0 && leapt.contains(record.path.left(slash)))
                from = below(record.path.left(slash)).second;
            else
                documents.append(record);
        }
        if (from.isEmpty() && !rows.finished())
            return rows.failure();
    }
    return documents;
}

Result<QList<DocumentRecord>> VaultReader::documentsWithHash(const QByteArray &hash, const QString &path)
{
    Statement rows(m_connection, QStringLiteral("SELECT %1 FROM document WHERE path = ? AND hash = ? UNION ALL "
                                                "SELECT * FROM (SELECT %1 FROM document WHERE hash = ? AND path <> ? LIMIT %2)").arg(documentColumns).arg(mostCopies));
    if (!rows.run(path, hash, hash, path))
        return rows.failure();
    QList<DocumentRecord> documents;
    while (rows.next())
        documents.append(documentFrom(rows));
    if (!rows.finished())
        return rows.failure();
    return documents;
}

Result<QStringList> VaultReader::copiesOf(const QString &path)
{
    Statement rows(m_connection, QStringLiteral("SELECT path FROM document WHERE hash = (SELECT hash FROM document WHERE path = ? AND hash <> x'') AND path <> ? LIMIT %1").arg(mostCopies));
    if (!rows.run(path, path))
        return rows.failure();
    QStringList paths;
    while (rows.next())
        paths.append(rows[0].toString());
    return rows.finished() ? Result<QStringList>(paths) : Result<QStringList>(rows.failure());
}

Result<std::optional<PreparedDocument>> VaultReader::asRead(const QByteArray &hash, const QString &path)
{
    return stored(QStringLiteral("path = ? AND hash = ? AND state = ? AND scan = 0 AND reason = '' AND own_title IS NOT NULL"), { wellFormed(path), hash, int(FileState::Indexed) });
}

Result<std::optional<PreparedDocument>> VaultReader::stored(const QString &condition, const QVariantList &values)
{
    std::optional<PreparedDocument> document;
    Statement row(m_connection, QStringLiteral("SELECT id, own_title, code, mime, pages, headings, table_rows, state, reason, picture_pages, photo FROM document WHERE %1 LIMIT 1").arg(condition));
    if (!row.runWith(values))
        return row.failure();
    if (!row.next())
        return document;
    const Result<QString> text = textOf(row[0].toLongLong(), 0, std::numeric_limits<qsizetype>::max());
    if (!text)
        return text.error();
    Statement chunks(m_connection, QStringLiteral("SELECT start, end, checksum FROM chunk WHERE document = ?"));
    if (!chunks.run(row[0].toLongLong()))
        return chunks.failure();
    while (chunks.next()) {
        const qsizetype start = std::min<qsizetype>(chunks[0].toLongLong(), text->size()), end = chunks[1].toLongLong();
        if (textChecksum(QStringView(*text).mid(start, end - start)) != chunks[2].toByteArray())
            return document;
    }
    if (!chunks.finished())
        return chunks.failure();
    document.emplace();
    document->text = *text;
    document->ownTitle = row[1].toString();
    document->code = row[2].toBool();
    document->mime = row[3].toString();
    document->pages = pagesFromText(row[4].toString());
    document->headings = headingsFromText(row[5].toString());
    document->rows = rowsFromText(row[6].toString());
    document->state = FileState(row[7].toInt());
    document->reason = Reason::fromStored(row[8].toString());
    document->pictures = numbersFromText(row[9].toString());
    document->photo = row[10].toBool();
    return document;
}

Result<DocumentView> VaultReader::view(const QString &path, bool withText)
{
    DocumentView view;
    view.path = path;
    Statement row(m_connection, QStringLiteral("SELECT id, title, language, state, reason, pages, %1 FROM document WHERE path = ?").arg(isRecognised));
    if (!row.run(path))
        return row.failure();
    if (!row.next())
        return view;
    const qint64 id = row[0].toLongLong();
    view.known = true;
    view.title = row[1].toString();
    view.language = row[2].toString();
    view.state = FileState(row[3].toInt());
    view.reason = Reason::fromStored(row[4].toString()).inWords();
    view.pages = pagesFromText(row[5].toString());
    view.recognised = row[6].toBool();
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

Result<QList<Removal>> VaultReader::removals()
{
    Statement rows(m_connection, QStringLiteral("SELECT path, quotes FROM removal"));
    if (!rows.run())
        return rows.failure();
    QList<Removal> removals;
    while (rows.next())
        removals.append({ rows[0].toString(), rows[1].toBool() });
    if (!rows.finished())
        return rows.failure();
    return removals;
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
        case FileState::Skipped: counts.skipped = number; break;
        case FileState::Offline: counts.offline = number; break;
        default: break;
        }
    }
    Statement totals(m_connection, QStringLiteral("SELECT documents, chunks, "
                                                 "(SELECT count(*) FROM vector WHERE in_set = (SELECT max(id) FROM vector_set WHERE dropped = 0)) FROM totals"));
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

Result<Holdings> VaultReader::holdings()
{
    const Result<VaultCounts> all = counts();
    if (!all)
        return all.error();
    Statement said(m_connection, QStringLiteral("SELECT count(*), total(length(CAST(text AS BLOB)) + length(CAST(answer AS BLOB))) FROM message"));
    if (!said.run() || !said.next())
        return said.failure();
    Holdings holdings;
    holdings.documents = all->documents;
    holdings.messages = said[0].toLongLong();
    holdings.conversations = said[1].toLongLong();
    holdings.library = std::max<qint64>(0, all->bytes - holdings.conversations); // they share a file
    return holdings;
}

// ---- what is not for every question --------------------------------------------------------------------------------------

Result<bool> VaultReader::onlySamples()
{
    Statement row(m_connection, QStringLiteral("SELECT count(*), total(collection = ?) FROM root WHERE collection <> ?"));
    if (!row.run(QString(samplesCollection), guestCollection) || !row.next())
        return row.failure();
    return row[0].toLongLong() > 0 && row[0].toLongLong() == row[1].toLongLong();
}

Result<HiddenDocuments> VaultReader::hidden(bool samples)
{
    HiddenDocuments hidden;
    Statement roots(m_connection, QStringLiteral("SELECT path, collection FROM root WHERE collection = ? "
                                                 "OR (? AND collection = ? AND EXISTS (SELECT 1 FROM root WHERE collection NOT IN (?, ?))) "
                                                 "UNION ALL SELECT path, ? FROM removal")); // what is being removed
    Statement counts(m_connection, QStringLiteral("SELECT count(*), total(chunks) FROM document WHERE chunks > 0 AND collection = ? "
                                                  "AND (path = ? OR (path >= ? AND path < ?))"));
    const QString sample = samplesCollection;
    if (!roots.run(guestCollection, samples, sample, sample, guestCollection, guestCollection))
        return roots.failure();
    while (roots.next()) {
        const QString path = roots[0].toString(), collection = roots[1].toString();
        const auto [from, to] = below(path);
        if (!counts.run(collection, path, from, to) || !counts.next())
            return counts.failure();
        if (!hidden.collections.contains(collection))
            hidden.collections.append(collection);
        hidden.documents += counts[0].toLongLong();
        hidden.chunks += counts[1].toLongLong();
    }
    return roots.finished() ? Result<HiddenDocuments>(hidden) : Result<HiddenDocuments>(roots.failure());
}

// ---- the whole -------------------------------------------------------------------------------------------------------

Result<void> VaultReader::checkIntegrity()
{
    {
        Statement check(m_connection, QStringLiteral("PRAGMA quick_check(1)"));
        if (!check.run() || !check.next())
            return check.failure();
        if (check[0].toString() != QLatin1String("ok"))
            return Error::failed(QCoreApplication::translate("Vault", "The library is damaged."));
    } // its end would hide the code with which the next one fails
    Statement tally(m_connection, QStringLiteral("SELECT (SELECT count(*) FROM chunk) - chunks, (SELECT total(terms) FROM chunk) - terms FROM totals"));
    if (!tally.run() || !tally.next())
        return tally.failure();
    if (tally[0].toLongLong() != 0 || tally[1].toLongLong() != 0)
        return Error::failed(QCoreApplication::translate("Vault", "The library is damaged: its index does not fit its documents."));
    return {};
}

} // namespace superinstance
