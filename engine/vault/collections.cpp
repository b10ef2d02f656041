// How folders and files belong to collections, how they are read, and what the person keeps out of them.
#include "engine/vault/layout.h"
#include "engine/vault/places.h"
#include "engine/vault/statement.h"
#include "engine/vault/writer.h"

#include <QDateTime>

namespace superinstance {

Result<void> VaultWriter::moveRoot(const QString &root, const QString &collection)
{
    Statement place(m_connection, QStringLiteral("UPDATE root SET collection = ? WHERE path = ?"));
    if (!place.run(collection, root))
        return place.failure();
    // Each document goes where the innermost of its roots is: a folder within may have a collection of its own.
    Statement follow(m_connection, QStringLiteral("UPDATE document SET collection = coalesce((SELECT r.collection FROM root r WHERE document.path = r.path "
                                                  "OR substr(document.path, 1, length(rtrim(r.path, '/')) + 1) = rtrim(r.path, '/') || '/' "
                                                  "ORDER BY length(r.path) DESC LIMIT 1), collection) WHERE path = ? OR (path >= ? AND path < ?)"));
    const auto [from, to] = below(root);
    if (!follow.run(root, from, to))
        return follow.failure();
    return {};
}

Result<void> VaultWriter::renameCollection(const QString &from, const QString &to)
{
    for (const char *table : { "root", "document" }) {
        Statement rename(m_connection, QStringLiteral("UPDATE %1 SET collection = ? WHERE collection = ?").arg(QLatin1String(table)));
        if (!rename.run(to, from))
            return rename.failure();
    }
    return {};
}

Result<void> VaultWriter::setOptions(const QString &root, const FolderOptions &options)
{
    Statement update(m_connection, QStringLiteral("UPDATE root SET include = ?, exclude = ?, ignore_files = ?, largest_bytes = ?, recognise_text = ?, paused = ? WHERE path = ?"));
    const QLatin1Char line('\n');
    if (!update.run(options.include.join(line), options.exclude.join(line), int(options.ignoreFiles), options.largestFile, int(options.recogniseText), int(options.paused), root))
        return update.failure();
    return {};
}

Result<void> VaultWriter::exclude(const QString &path)
{
    Statement insert(m_connection, QStringLiteral("INSERT OR IGNORE INTO exclusion (path, since_ms) VALUES (?, ?)"));
    if (!insert.run(path, QDateTime::currentMSecsSinceEpoch()))
        return insert.failure();
    return {};
}

Result<void> VaultWriter::liftExclusions(const QStringList &paths)
{
    Statement lift(m_connection, QStringLiteral("DELETE FROM exclusion WHERE path = ?"));
    for (const QString &path : paths)
        if (!lift.run(path))
            return lift.failure();
    return {};
}

} // namespace superinstance
