// What the vault knows of scans: which wait for their text to be recognised, and of which the person was told.
#include "engine/vault/layout.h"
#include "engine/vault/reader.h"
#include "engine/vault/statement.h"
#include "engine/vault/writer.h"

#include <algorithm>

namespace superinstance {

Result<QList<UnreadScan>> VaultReader::unreadScans()
{
    Statement rows(m_connection, QStringLiteral("SELECT path, COALESCE(own_title, title), mime, size, modified_ms, hash, state, reason, pages, status_ms, picture_pages, photo FROM document "
                                                "WHERE scan = 1 AND state <> ? AND collection NOT IN (?, ?) ORDER BY path"));
    if (!rows.run(int(FileState::Offline), guestCollection, QString(samplesCollection)))
        return rows.failure();
    QList<UnreadScan> scans;
    while (rows.next()) {
        UnreadScan scan { rows[0].toString(), rows[1].toString(), rows[2].toString(), { rows[3].toLongLong(), rows[4].toLongLong(), rows[9].toLongLong() }, rows[5].toByteArray() };
        scan.state = FileState(rows[6].toInt());
        scan.reason = Reason::fromStored(rows[7].toString());
        scan.pages = std::max(1, int(pagesFromText(rows[8].toString()).size()));
        scan.pictures = numbersFromText(rows[10].toString());
        scan.photo = rows[11].toBool();
        scans.append(scan);
    }
    return rows.finished() ? Result<QList<UnreadScan>>(scans) : Result<QList<UnreadScan>>(rows.failure());
}

Result<QStringList> VaultReader::rootsWithoutOffer()
{
    Statement rows(m_connection, QStringLiteral("SELECT path FROM root WHERE scans_offered = 0 AND collection NOT IN (?, ?)"));
    if (!rows.run(guestCollection, QString(samplesCollection)))
        return rows.failure();
    QStringList paths;
    while (rows.next())
        paths.append(rows[0].toString());
    return rows.finished() ? Result<QStringList>(paths) : Result<QStringList>(rows.failure());
}

Result<std::optional<PreparedDocument>> VaultReader::partlyRead(const UnreadScan &scan)
{
    return stored(QStringLiteral("path = ? AND hash = ? AND scan = 1 AND picture_pages <> ''"), { wellFormed(scan.path), scan.hash });
}

// One of which pages are missing, or that could not be read then, may give more now.
Result<std::optional<PreparedDocument>> VaultReader::recognisedIn(const QByteArray &hash)
{
    return stored(QStringLiteral("hash = ? AND scan = 2 AND ((chunks > 0 AND reason = '') OR (chunks = 0 AND state = ?)) AND collection <> ?"), { hash, int(FileState::Skipped), guestCollection });
}

Result<void> VaultWriter::noteOffer(const QStringList &roots)
{
    Statement mark(m_connection, QStringLiteral("UPDATE root SET scans_offered = 1 WHERE path = ?"));
    for (const QString &root : roots)
        if (!mark.run(root))
            return mark.failure();
    return {};
}

Result<bool> VaultWriter::storeRecognised(PreparedDocument document)
{
    Statement now(m_connection, QStringLiteral("SELECT collection, size, modified_ms, status_ms FROM document WHERE path = ? AND hash = ? AND scan = 1"));
    if (!now.run(document.path, document.hash))
        return now.failure();
    if (!now.next())
        return now.finished() ? Result<bool>(false) : Result<bool>(now.failure());
    document.collection = now[0].toString();
    document.stamp = { now[1].toLongLong(), now[2].toLongLong(), now[3].toLongLong() };
    document.scan = Scan::Read;
    const Result<void> stored = store(document);
    return stored ? Result<bool>(true) : Result<bool>(stored.error());
}

} // namespace superinstance
