// How folders and files belong to collections, how they are read, and what the person keeps out of them.
#include "engine/vault/layout.h"
#include "engine/vault/places.h"
#include "engine/vault/statement.h"
#include "engine/vault/writer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace superinstance {

// What was put into a collection that is its folder's own by now is in it anyway.
Result<void> VaultWriter::dropNeedlessMemberships()
{
    Statement drop(m_connection, QStringLiteral("DELETE FROM membership WHERE EXISTS (SELECT 1 FROM root r WHERE r.path = membership.path AND r.collection = membership.collection)"));
    return drop.run() ? Result<void>() : Result<void>(drop.failure());
}

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
    return dropNeedlessMemberships();
}

Result<void> VaultWriter::renameCollection(const QString &from, const QString &to)
{
    for (const char *table : { "root", "document" }) {
        Statement rename(m_connection, QStringLiteral("UPDATE %1 SET collection = ? WHERE collection = ?").arg(QLatin1String(table)));
        if (!rename.run(to, from))
            return rename.failure();
    }
    Statement join(m_connection, QStringLiteral("INSERT OR IGNORE INTO membership (path, collection, identity) SELECT path, ?, identity FROM membership WHERE collection = ?"));
    if (!to.isEmpty() && !join.run(to, from))
        return join.failure();
    Statement leave(m_connection, QStringLiteral("DELETE FROM membership WHERE collection = ?"));
    if (!leave.run(from))
        return leave.failure();
    return dropNeedlessMemberships();
}

Result<QString> VaultWriter::ownCollection(const QString &path)
{
    Statement root(m_connection, QStringLiteral("SELECT collection FROM root WHERE collection <> ? AND (path = ? OR substr(?, 1, length(rtrim(path, '/')) + 1) = rtrim(path, '/') || '/') "
                                                "ORDER BY length(path) DESC LIMIT 1"));
    if (!root.run(guestCollection, path, path))
        return root.failure();
    if (!root.next())
        return Error::failed(QCoreApplication::translate("Vault", "“%1” is not in the library. Add it first.").arg(QFileInfo(path).fileName()));
    return root[0].toString();
}

Result<void> VaultWriter::addToCollection(const QStringList &paths, const QString &collection)
{
    if (collection.isEmpty() || collection == guestCollection)
        return Error::failed(QCoreApplication::translate("Vault", "The collection needs a name."));
    Statement insert(m_connection, QStringLiteral("INSERT OR IGNORE INTO membership (path, collection) VALUES (?, ?)"));
    for (const QString &path : paths) {
        const Result<QString> own = ownCollection(path);
        if (!own)
            return own.error();
        if (*own != collection && !insert.run(path, collection))
            return insert.failure();
    }
    return {};
}

Result<void> VaultWriter::rejoin(const QList<Membership> &memberships)
{
    Statement insert(m_connection, QStringLiteral("INSERT OR IGNORE INTO membership (path, collection, identity) VALUES (?, ?, ?)"));
    for (const Membership &membership : memberships)
        if (!insert.run(membership.path, membership.collection, membership.identity))
            return insert.failure();
    return {};
}

Result<void> VaultWriter::identify(const QString &folder, const QString &identity)
{
    Statement note(m_connection, QStringLiteral("UPDATE membership SET identity = ? WHERE path = ?"));
    return note.run(identity, folder) ? Result<void>() : Result<void>(note.failure());
}

Result<void> VaultWriter::renameFolder(const QString &from, const QString &to)
{
    Statement join(m_connection, QStringLiteral("INSERT OR IGNORE INTO membership (path, collection, identity) SELECT ?, collection, identity FROM membership WHERE path = ?"));
    if (!join.run(to, from))
        return join.failure();
    Statement leave(m_connection, QStringLiteral("DELETE FROM membership WHERE path = ?"));
    return leave.run(from) ? Result<void>() : Result<void>(leave.failure());
}

Result<void> VaultWriter::takeFromCollection(const QStringList &paths, const QString &collection)
{
    Statement leave(m_connection, QStringLiteral("DELETE FROM membership WHERE collection = ? AND (path = ? OR (path >= ? AND path < ?))"));
    Statement outer(m_connection, QStringLiteral("SELECT path FROM membership WHERE collection = ? AND substr(?, 1, length(rtrim(path, '/')) + 1) = rtrim(path, '/') || '/'"));
    for (const QString &path : paths) {
        const Result<QString> own = ownCollection(path);
        if (!own)
            return own.error();
        const auto [from, to] = below(path);
        if (!leave.run(collection, path, from, to) || !outer.run(collection, path))
            return leave.failure();
        const bool withFolder = outer.next();
        if (withFolder || *own == collection)
            return Error::failed(QCoreApplication::translate("Vault", "“%1” is in “%2” together with its folder. Take that folder out of the collection, or move it to another.")
                                     .arg(QFileInfo(path).fileName(), collection));
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

Result<void> VaultWriter::identifyExclusion(const QString &path, const QString &identity)
{
    Statement note(m_connection, QStringLiteral("UPDATE exclusion SET identity = ? WHERE path = ?"));
    return note.run(identity, path) ? Result<void>() : Result<void>(note.failure());
}

Result<void> VaultWriter::renameExclusion(const QString &from, const QString &to, bool keep)
{
    Statement rename(m_connection, QStringLiteral("INSERT OR REPLACE INTO exclusion (path, since_ms, identity) SELECT ?, since_ms, identity FROM exclusion WHERE path = ?"));
    if (!rename.run(to, from))
        return rename.failure();
    return keep ? identifyExclusion(from, {}) : liftExclusions({ from });
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
