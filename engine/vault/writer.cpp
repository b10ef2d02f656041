#include "engine/vault/writer.h"

#include "engine/text/analyzer.h"
#include "engine/vault/checksum.h"
#include "engine/vault/fulltext.h"
#include "engine/vault/layout.h"
#include "engine/vault/places.h"
#include "engine/vault/statement.h"
#include "engine/vault/titleterms.h"

#include <QCoreApplication>
#include <QDateTime>

namespace superinstance {

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

const QString additionToIndex = QStringLiteral("INSERT INTO chunk_index (rowid, title, heading, body) VALUES (?, ?, ?, ?)");
const QString removalFromIndex = QStringLiteral("INSERT INTO chunk_index (chunk_index, rowid, title, heading, body) VALUES ('delete', ?, ?, ?, ?)");

Result<void> done(const Statement &statement, bool ran)
{
    return ran ? Result<void>() : Result<void>(statement.failure());
}

} // namespace

VaultWriter::VaultWriter(QSqlDatabase connection, std::stop_token stop) : m_connection(std::move(connection)), m_stop(std::move(stop)) { }

Result<void> VaultWriter::store(const PreparedDocument &document)
{
    Statement existing(m_connection, QStringLiteral("SELECT id, EXISTS (SELECT 1 FROM segment WHERE document = d.id) OR EXISTS (SELECT 1 FROM chunk WHERE document = d.id) FROM document d WHERE path = ?"));
    if (!existing.run(document.path))
        return existing.failure();
    qint64 id = existing.next() ? existing[0].toLongLong() : 0;
    if (id != 0) {
        const Result<void> forgotten = existing[1].toBool() ? forget(id) : Result<void>(); // usually it only waited
        if (!forgotten)
            return forgotten;
    } else {
        Statement insert(m_connection, QStringLiteral("INSERT INTO document (path) VALUES (?)"));
        if (!insert.run(document.path))
            return insert.failure();
        id = insert.insertedId();
    }
    Statement update(m_connection,
                     QStringLiteral("UPDATE document SET collection = ?, size = ?, modified_ms = ?, status_ms = ?, hash = ?, title = ?, own_title = ?, code = ?, title_terms = ?, "
                                    "language = ?, mime = ?, state = ?, state_before_offline = NULL, reason = ?, analyzer = ?, chunks = ?, "
                                    "pages = ?, headings = ?, table_rows = ?, changed_ms = ?, scan = ?, picture_pages = ?, photo = ? WHERE id = ?"));
    if (!update.run(document.collection, document.stamp.size, document.stamp.modifiedMs, document.stamp.statusMs, document.hash, document.title,
                    document.ownTitle, int(document.code), document.titleTerms, document.language, document.mime, int(document.state),
                    document.reason.stored(), document.analyzer, int(document.chunks.size()), pagesToText(document.pages),
                    headingsToText(document.headings), rowsToText(document.rows), now(), int(document.scan), numbersToText(document.pictures), int(document.photo), id))
        return update.failure();
    Result<void> result = addSegments(id, document.text);
    if (result)
        result = addChunks(id, document);
    return result;
}

Result<void> VaultWriter::addSegments(qint64 document, const QString &text)
{
    Statement insert(m_connection, QStringLiteral("INSERT INTO segment (document, start, text) VALUES (?, ?, ?)"));
    for (qsizetype start = 0, end = 0; start < text.size(); start = end) {
        end = std::min(start + segmentLength, text.size());
        if (end < text.size() && text[end - 1].isHighSurrogate())
            ++end; // half a character cannot be stored
        if (!insert.run(document, qint64(start), text.mid(start, end - start)))
            return insert.failure();
    }
    return {};
}

Result<void> VaultWriter::addChunks(qint64 document, const PreparedDocument &prepared)
{
    Statement chunk(m_connection, QStringLiteral("INSERT INTO chunk (document, ordinal, start, end, start_point, end_point, page, heading, terms, checksum) "
                                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    Statement index(m_connection, additionToIndex);
    qint64 terms = 0;
    int ordinal = 0;
    for (const PreparedChunk &each : prepared.chunks) {
        if (m_stop.stop_requested())
            return Error::stopped();
        if (!chunk.run(document, ordinal++, each.start, each.end, each.startPoint, each.endPoint, each.page, each.heading,
                       each.termCount, each.checksum))
            return chunk.failure();
        if (!index.run(chunk.insertedId(), prepared.titleTerms, each.headingTerms, each.bodyTerms))
            return index.failure();
        terms += each.termCount;
    }
    return addTotals(prepared.chunks.isEmpty() ? 0 : 1, prepared.chunks.size(), terms);
}

Result<void> VaultWriter::addTotals(qint64 documents, qint64 chunks, qint64 terms)
{
    // Of the one row, by its id: for what may be more rows SQLite makes a savepoint, at which FTS5 writes out what it gathers.
    Statement totals(m_connection, QStringLiteral("UPDATE totals SET documents = documents + ?, chunks = chunks + ?, terms = terms + ? WHERE id = 1"));
    return done(totals, totals.run(documents, chunks, terms));
}

// A contentless index must be given the very terms that it holds: they are analysed again from the stored text.
Result<void> VaultWriter::eachIndexed(qint64 document, const std::function<Result<void>(const IndexedPassage &)> &each)
{
    Statement row(m_connection, QStringLiteral("SELECT title_terms, language FROM document WHERE id = ?"));
    if (!row.run(document) || !row.next())
        return row.failure();
    const QString title = row[0].toString(), language = row[1].toString();
    Statement segments(m_connection, QStringLiteral("SELECT text FROM segment WHERE document = ? ORDER BY start"));
    if (!segments.run(document))
        return segments.failure();
    QString text;
    while (segments.next())
        text += segments[0].toString();
    Statement chunks(m_connection, QStringLiteral("SELECT id, start, end, heading, terms, checksum FROM chunk WHERE document = ?"));
    if (!chunks.run(document))
        return chunks.failure();
    while (chunks.next()) {
        if (m_stop.stop_requested())
            return Error::stopped();
        const qsizetype start = chunks[1].toLongLong(), end = chunks[2].toLongLong();
        const QStringView passage = QStringView(text).mid(std::min(start, text.size()), end - start);
        const Result<QString> body = textChecksum(passage) == chunks[5].toByteArray() ? Result<QString>(indexTerms(passage, language)) : bodyInIndex(chunks[0].toLongLong());
        if (!body)
            return body.error();
        const Result<void> done = each({ chunks[0].toLongLong(), chunks[4].toLongLong(), title, indexTerms(chunks[3].toString(), language), *body });
        if (!done)
            return done;
    }
    return chunks.finished() ? Result<void>() : Result<void>(chunks.failure());
}

// Where the stored text is damaged, they come out of the index itself. That goes through all of it, and is rare.
Result<QString> VaultWriter::bodyInIndex(qint64 chunk)
{
    Statement view(m_connection, QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.chunk_instance USING fts5vocab(main, chunk_index, instance)"));
    if (!view.run())
        return view.failure();
    Statement terms(m_connection, QStringLiteral("SELECT term FROM temp.chunk_instance WHERE doc = ? AND col = 'body' ORDER BY offset"));
    if (!terms.run(chunk))
        return terms.failure();
    QStringList body;
    while (terms.next())
        body.append(terms[0].toString());
    return terms.finished() ? Result<QString>(body.join(QLatin1Char(' '))) : Result<QString>(terms.failure());
}

Result<void> VaultWriter::forget(qint64 document)
{
    Statement unindex(m_connection, removalFromIndex);
    qint64 count = 0, terms = 0;
    const auto remove = [&](const IndexedPassage &passage) {
        ++count;
        terms += passage.termCount;
        return done(unindex, unindex.run(passage.chunk, passage.title, passage.heading, passage.body));
    };
    const Result<void> unindexed = eachIndexed(document, remove); // before its text goes
    if (!unindexed)
        return unindexed;
    for (const char *table : { "chunk", "segment" }) {
        Statement rows(m_connection, QStringLiteral("DELETE FROM %1 WHERE document = ?").arg(QLatin1String(table)));
        if (!rows.run(document))
            return rows.failure();
    }
    return addTotals(count > 0 ? -1 : 0, -count, -terms);
}

Result<void> VaultWriter::retitle(qint64 document, const QString &title, const QString &titleTerms)
{
    Statement unindex(m_connection, removalFromIndex), index(m_connection, additionToIndex);
    const auto replace = [&](const IndexedPassage &passage) {
        const Result<void> removed = done(unindex, unindex.run(passage.chunk, passage.title, passage.heading, passage.body));
        return removed ? done(index, index.run(passage.chunk, titleTerms, passage.heading, passage.body)) : removed;
    };
    const Result<void> replaced = eachIndexed(document, replace);
    if (!replaced)
        return replaced;
    Statement update(m_connection, QStringLiteral("UPDATE document SET title = ?, title_terms = ? WHERE id = ?"));
    return done(update, update.run(title, titleTerms, document));
}

Result<bool> VaultWriter::remove(const QString &path)
{
    Statement existing(m_connection, QStringLiteral("SELECT id FROM document WHERE path = ?"));
    if (!existing.run(path))
        return existing.failure();
    if (!existing.next())
        return false;
    const qint64 id = existing[0].toLongLong();
    const Result<void> forgotten = forget(id);
    if (!forgotten)
        return forgotten.error();
    Statement remove(m_connection, QStringLiteral("DELETE FROM document WHERE id = ?"));
    if (!remove.run(id))
        return remove.failure();
    return true;
}

Result<void> VaultWriter::move(const QString &from, const QString &to, const FileStamp &stamp)
{
    Statement away(m_connection, QStringLiteral("SELECT 1 FROM document WHERE path = ? AND state = ?"));
    if (!away.run(from, int(FileState::Offline)))
        return away.failure();
    if (away.next()) // its disk was found to be away meanwhile
        return Error::failed(QCoreApplication::translate("Vault", "This file is not in the library any more."));
    Statement place(m_connection, QStringLiteral("UPDATE document SET collection = coalesce((SELECT collection FROM document WHERE path = ?), collection) "
                                                 "WHERE path = ?")); // of where it is now
    if (!place.run(to, from))
        return place.failure();
    const Result<bool> replaced = remove(to);
    if (!replaced)
        return replaced.error();
    Statement update(m_connection, QStringLiteral("UPDATE document SET path = ?, size = ?, modified_ms = ?, status_ms = ?, changed_ms = ? WHERE path = ?"));
    if (!update.run(to, stamp.size, stamp.modifiedMs, stamp.statusMs, now(), from))
        return update.failure();
    if (update.affected() == 0)
        return Error::failed(QCoreApplication::translate("Vault", "This file is not in the library any more."));
    const QString before = QFileInfo(from).completeBaseName(), after = QFileInfo(to).completeBaseName();
    if (before == after)
        return {};
    Statement row(m_connection, QStringLiteral("SELECT id, title, language, own_title FROM document WHERE path = ?"));
    if (!row.run(to) || !row.next())
        return row.failure();
    const bool afterItsFile = row[3].toString().isEmpty() && row[1].toString() == before;
    const QString title = afterItsFile ? after : row[1].toString();
    return retitle(row[0].toLongLong(), title, titleTermsOf(to, title, row[2].toString()));
}

Result<void> VaultWriter::touch(const QString &path, const FileStamp &stamp)
{
    Statement update(m_connection, QStringLiteral("UPDATE document SET size = ?, modified_ms = ?, status_ms = ? WHERE path = ?"));
    return done(update, update.run(stamp.size, stamp.modifiedMs, stamp.statusMs, path));
}

Result<void> VaultWriter::distrust(const QString &path)
{
    Statement update(m_connection, QStringLiteral("UPDATE document SET modified_ms = 0, hash = x'' WHERE path = ?"));
    return done(update, update.run(path));
}

Result<void> VaultWriter::queue(const QStringList &paths, const QString &collection)
{
    Statement upsert(m_connection, QStringLiteral("INSERT INTO document (path, collection, state, changed_ms) VALUES (?, ?, ?, ?) "
                                                  "ON CONFLICT (path) DO UPDATE SET state = excluded.state, collection = excluded.collection"));
    for (const QString &path : paths)
        if (!upsert.run(path, collection, int(FileState::Waiting), now()))
            return upsert.failure();
    return {};
}

Result<void> VaultWriter::setState(const QString &path, FileState state, const Reason &reason)
{
    Statement update(m_connection, QStringLiteral("UPDATE document SET state = ?, reason = ?, changed_ms = ? WHERE path = ?"));
    return done(update, update.run(int(state), reason.stored(), now(), path));
}

Result<void> VaultWriter::setOffline(const QString &path, bool offline)
{
    for (const char *table : { "root", "mount" }) {
        Statement mark(m_connection, QStringLiteral("UPDATE %1 SET offline = ? WHERE path = ?").arg(QLatin1String(table)));
        if (!mark.run(offline, path))
            return mark.failure();
    }
    const auto [from, to] = below(path);
    Statement inner(m_connection, QStringLiteral("UPDATE mount SET offline = 0 WHERE path >= ? AND path < ?"));
    if (!inner.run(from, to))
        return inner.failure();
    Statement files(m_connection, offline
                        ? QStringLiteral("UPDATE document SET state_before_offline = state, state = ? WHERE state <> ? AND (path = ? OR (path >= ? AND path < ?))")
                        : QStringLiteral("UPDATE document SET state = coalesce(state_before_offline, 0), state_before_offline = NULL "
                                         "WHERE ? = state AND state = ? AND (path = ? OR (path >= ? AND path < ?))"));
    return done(files, files.run(int(FileState::Offline), int(FileState::Offline), path, from, to));
}

Result<void> VaultWriter::setRoot(const LibraryRoot &root)
{
    Statement upsert(m_connection, QStringLiteral("INSERT INTO root (path, collection, folder, watched, offline) VALUES (?, ?, ?, ?, ?) "
                                                  "ON CONFLICT (path) DO UPDATE SET collection = excluded.collection, folder = excluded.folder, "
                                                  "watched = max(watched, excluded.watched), offline = excluded.offline"));
    return done(upsert, upsert.run(root.path, root.collection, int(root.folder), int(root.watched), int(root.offline)));
}

Result<void> VaultWriter::setDevice(const QString &root, quint64 device)
{
    Statement mark(m_connection, QStringLiteral("UPDATE root SET device = ? WHERE path = ?"));
    return done(mark, mark.run(qint64(device), root));
}

Result<void> VaultWriter::setMount(const QString &path, quint64 device)
{
    Statement upsert(m_connection, QStringLiteral("INSERT INTO mount (path, device) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET device = excluded.device"));
    return done(upsert, upsert.run(path, qint64(device)));
}

Result<void> VaultWriter::forgetMount(const QString &path)
{
    Statement row(m_connection, QStringLiteral("DELETE FROM mount WHERE path = ?"));
    return done(row, row.run(path));
}

Result<void> VaultWriter::setWalked(const QString &root, bool walked)
{
    Statement mark(m_connection, QStringLiteral("UPDATE root SET walked = ? WHERE path = ?"));
    return done(mark, mark.run(int(walked), root));
}

Result<void> VaultWriter::beginRemoval(const Removal &removal)
{
    Statement mark(m_connection, QStringLiteral("INSERT INTO removal (path, quotes) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET quotes = max(quotes, excluded.quotes)"));
    if (!mark.run(removal.path, int(removal.quotes)))
        return mark.failure();
    const auto [from, to] = below(removal.path);
    Statement hide(m_connection, QStringLiteral("UPDATE document SET collection = ? WHERE path = ? OR (path >= ? AND path < ?)"));
    return hide.run(guestCollection, removal.path, from, to) ? endRoots(removal.path) : Result<void>(hide.failure());
}

Result<void> VaultWriter::endRoots(const QString &folder)
{
    const auto [from, to] = below(folder);
    for (const char *table : { "membership", "root", "mount" }) {
        Statement rows(m_connection, QStringLiteral("DELETE FROM %1 WHERE path = ? OR (path >= ? AND path < ?)").arg(QLatin1String(table)));
        if (!rows.run(folder, from, to))
            return rows.failure();
    }
    Statement within(m_connection, QStringLiteral("DELETE FROM exclusion WHERE path >= ? AND path < ?"));
    return done(within, within.run(from, to));
}

Result<bool> VaultWriter::tellOnce(const QString &what)
{
    Statement note(m_connection, QStringLiteral("INSERT OR IGNORE INTO told (what) VALUES (?)"));
    return note.run(what) ? Result<bool>(note.affected() > 0) : Result<bool>(note.failure());
}

Result<void> VaultWriter::tryOut()
{
    const QString nothing = QStringLiteral("nothing");
    const Result<bool> noted = tellOnce(nothing);
    Statement forget(m_connection, QStringLiteral("DELETE FROM told WHERE what = ?"));
    return !noted ? Result<void>(noted.error()) : forget.run(nothing) ? Result<void>() : Result<void>(forget.failure());
}

Result<bool> VaultWriter::mergeIndex(bool begin)
{
    return mergeFullText(m_connection, QStringLiteral("chunk_index"), begin);
}

Result<void> VaultWriter::endRemovals(const QStringList &paths)
{
    truncateAfterwards();
    Statement forget(m_connection, QStringLiteral("DELETE FROM removal WHERE path = ?"));
    for (const QString &path : paths)
        if (!forget.run(path))
            return forget.failure();
    return {};
}

} // namespace superinstance
