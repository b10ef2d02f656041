// What the library page asks of the vault.
#include "engine/vault/layout.h"
#include "engine/vault/places.h"
#include "engine/vault/reader.h"
#include "engine/vault/statement.h"

#include <algorithm>

namespace superinstance {

namespace {

const QString statusColumns = QStringLiteral("path, state, reason, chunks, size, changed_ms, collection, ") + isRecognised;

FileStatus statusFrom(const Statement &row)
{
    return { row[0].toString(), FileState(row[1].toInt()), Reason::fromStored(row[2].toString()).inWords(), row[3].toInt(), row[4].toLongLong(),
             timeFromVault(row[5].toLongLong()), row[7].toBool(), { row[6].toString() } };
}

// A null string would be NULL, which is the name of no collection.
QString named(const QString &collection)
{
    return collection.isNull() ? QStringLiteral("") : wellFormed(collection);
}

// What a filter asks of the columns; its words are looked for elsewhere, since SQLite folds only the case of ASCII.
QPair<QString, QVariantList> conditionsOf(const FileFilter &filter)
{
    QStringList texts { QStringLiteral("collection <> ?") };
    QVariantList values { guestCollection };
    if (filter.collection) {
        texts.append(QStringLiteral("(collection = ? OR id IN (SELECT document FROM document_collection WHERE collection = ?))"));
        values << named(*filter.collection) << named(*filter.collection);
    }
    if (!filter.below.isEmpty()) {
        const auto [from, to] = below(filter.below);
        texts.append(QStringLiteral("(path = ? OR (path >= ? AND path < ?))"));
        values << wellFormed(filter.below) << wellFormed(from) << wellFormed(to);
    }
    if (!filter.states.isEmpty()) {
        texts.append(QStringLiteral("state IN (%1)").arg(QStringList(filter.states.size(), QStringLiteral("?")).join(QLatin1Char(','))));
        for (const FileState state : filter.states)
            values.append(int(state));
    }
    return { texts.join(QStringLiteral(" AND ")), values };
}

Result<void> nameFurther(const QSqlDatabase &connection, const QList<qint64> &documents, QList<FileStatus> &files)
{
    Statement further(connection, QStringLiteral("SELECT collection FROM document_collection WHERE document = ? ORDER BY collection"));
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (!further.run(documents[i]))
            return further.failure();
        while (further.next())
            if (!files[i].collections.contains(further[0].toString()))
                files[i].collections.append(further[0].toString());
    }
    return {};
}

bool holdsAll(const QString &path, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return path.contains(word, Qt::CaseInsensitive); });
}

} // namespace

// The ids and paths come out of an index; of the wide rows only those of the page are touched.
Result<QPair<QList<FileStatus>, int>> VaultReader::files(const FileFilter &filter)
{
    const auto [conditions, values] = conditionsOf(filter);
    const QStringList words = filter.words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    Statement fitting(m_connection, QStringLiteral("SELECT id, path FROM document WHERE %1 ORDER BY changed_ms DESC, id DESC").arg(conditions));
    if (!fitting.runWith(values))
        return fitting.failure();
    QList<qint64> page;
    int total = 0;
    while (fitting.next())
        if (words.isEmpty() || holdsAll(fitting[1].toString(), words)) {
            if (total >= filter.offset && page.size() < filter.limit)
                page.append(fitting[0].toLongLong());
            ++total;
        }
    if (!fitting.finished())
        return fitting.failure();
    QList<FileStatus> files;
    Statement row(m_connection, QStringLiteral("SELECT %1 FROM document WHERE id = ?").arg(statusColumns));
    for (const qint64 id : std::as_const(page)) {
        if (!row.run(id) || !row.next())
            return row.failure();
        files.append(statusFrom(row));
    }
    const Result<void> named = nameFurther(m_connection, page, files);
    return named ? Result<QPair<QList<FileStatus>, int>>(qMakePair(files, total)) : Result<QPair<QList<FileStatus>, int>>(named.error());
}

Result<QList<LibraryRoot>> VaultReader::uncountedRoots()
{
    Statement rows(m_connection, QStringLiteral("SELECT path, collection, folder, watched, offline, include, exclude, ignore_files, largest_bytes, recognise_text, paused FROM root ORDER BY path"));
    if (!rows.run())
        return rows.failure();
    QList<LibraryRoot> roots;
    while (rows.next()) {
        LibraryRoot root;
        root.path = rows[0].toString();
        root.collection = rows[1].toString();
        root.folder = rows[2].toBool();
        root.watched = rows[3].toBool();
        root.offline = rows[4].toBool();
        root.options = { rows[5].toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts), rows[6].toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts),
                         rows[7].toBool(), rows[8].toLongLong(), rows[9].toBool(), rows[10].toBool() };
        roots.append(root);
    }
    return rows.finished() ? Result<QList<LibraryRoot>>(roots) : Result<QList<LibraryRoot>>(rows.failure());
}

Result<QHash<QString, quint64>> VaultReader::rootDevices()
{
    Statement rows(m_connection, QStringLiteral("SELECT path, device FROM root WHERE device <> 0"));
    if (!rows.run())
        return rows.failure();
    QHash<QString, quint64> devices;
    while (rows.next())
        devices.insert(rows[0].toString(), quint64(rows[1].toLongLong()));
    return rows.finished() ? Result<QHash<QString, quint64>>(devices) : Result<QHash<QString, quint64>>(rows.failure());
}

Result<Mounts> VaultReader::mounts()
{
    Statement rows(m_connection, QStringLiteral("SELECT path, device, offline FROM mount"));
    if (!rows.run())
        return rows.failure();
    Mounts mounts;
    while (rows.next())
        mounts.insert(rows[0].toString(), { quint64(rows[1].toLongLong()), rows[2].toBool() });
    return rows.finished() ? Result<Mounts>(mounts) : Result<Mounts>(rows.failure());
}

Result<QStringList> VaultReader::unwalkedRoots()
{
    Statement rows(m_connection, QStringLiteral("SELECT path FROM root WHERE walked = 0"));
    if (!rows.run())
        return rows.failure();
    QStringList paths;
    while (rows.next())
        paths.append(rows[0].toString());
    return rows.finished() ? Result<QStringList>(paths) : Result<QStringList>(rows.failure());
}

Result<QStringList> VaultReader::somePathsUnder(const QString &folder, int most)
{
    Statement rows(m_connection, QStringLiteral("SELECT path FROM document WHERE path = ? OR (path >= ? AND path < ?) ORDER BY random() LIMIT ?"));
    const auto [from, to] = below(folder);
    if (!rows.run(folder, from, to, most))
        return rows.failure();
    QStringList paths;
    while (rows.next())
        paths.append(rows[0].toString());
    return rows.finished() ? Result<QStringList>(paths) : Result<QStringList>(rows.failure());
}

Result<QSet<QString>> VaultReader::pathsUnder(const QString &folder)
{
    Statement rows(m_connection, QStringLiteral("SELECT path FROM document WHERE (path = ? OR (path >= ? AND path < ?)) "
                                                "AND path NOT IN (SELECT path FROM root WHERE collection = ?)"));
    const auto [from, to] = below(folder);
    if (!rows.run(folder, from, to, guestCollection))
        return rows.failure();
    QSet<QString> paths;
    while (rows.next())
        paths.insert(rows[0].toString());
    return rows.finished() ? Result<QSet<QString>>(paths) : Result<QSet<QString>>(rows.failure());
}

Result<QList<Membership>> VaultReader::memberships(const QString &folder)
{
    Statement rows(m_connection, QStringLiteral("SELECT path, collection, identity FROM membership WHERE ? = '' OR path = ? OR (path >= ? AND path < ?)"));
    const auto [from, to] = below(folder);
    if (!rows.run(folder, folder, from, to))
        return rows.failure();
    QList<Membership> memberships;
    while (rows.next())
        memberships.append({ rows[0].toString(), rows[1].toString(), rows[2].toString() });
    return rows.finished() ? Result<QList<Membership>>(memberships) : Result<QList<Membership>>(rows.failure());
}

Result<void> VaultReader::nameFurtherCollections(QList<LibraryRoot> &roots)
{
    Statement rows(m_connection, QStringLiteral("SELECT path, collection FROM membership ORDER BY collection"));
    if (!rows.run())
        return rows.failure();
    while (rows.next()) {
        const QString path = rows[0].toString(), collection = rows[1].toString();
        for (LibraryRoot &root : roots) {
            const bool holds = root.collection != guestCollection && (covers(path, root.path) || covers(root.path, path));
            if (holds && root.collection != collection && !root.alsoIn.contains(collection))
                root.alsoIn.append(collection);
        }
    }
    return rows.finished() ? Result<void>() : Result<void>(rows.failure());
}

Result<QList<LibraryRoot>> VaultReader::roots()
{
    Result<QList<LibraryRoot>> roots = uncountedRoots();
    if (!roots)
        return roots;
    const Result<void> named = nameFurtherCollections(*roots);
    if (!named)
        return named.error();
    Statement counts(m_connection, QStringLiteral("SELECT count(*), total(state IN (?, ?)), total(state = ?), total(state = ?), total(state = ?), total(max(size, 0)) "
                                                  "FROM document WHERE (path = ? OR (path >= ? AND path < ?)) AND (collection <> ? OR ?)")); // a guest in a folder is none of its files
    for (LibraryRoot &root : *roots) {
        const auto [from, to] = below(root.path);
        if (!counts.run(int(FileState::Indexed), int(FileState::Partial), int(FileState::Failed), int(FileState::Waiting), int(FileState::Skipped),
                        root.path, from, to, guestCollection, root.collection == guestCollection) || !counts.next())
            return counts.failure();
        root.files = counts[0].toInt();
        root.indexed = counts[1].toInt();
        root.failed = counts[2].toInt();
        root.waiting = counts[3].toInt();
        root.skipped = counts[4].toInt();
        root.bytes = counts[5].toLongLong();
    }
    return roots;
}

Result<QPair<int, int>> VaultReader::readAndWaiting(const QStringList &collections)
{
    const Result<HiddenDocuments> unseen = hidden(collections.isEmpty());
    if (!unseen)
        return unseen.error();
    if (collections.isEmpty()) { // which is known without counting
        const Result<VaultCounts> all = counts();
        return all ? Result<QPair<int, int>>(qMakePair(int(all->documents - unseen->documents), int(all->waiting))) : Result<QPair<int, int>>(all.error());
    }
    const QString these = QStringList(collections.size(), QStringLiteral("?")).join(QLatin1Char(','));
    Statement row(m_connection, QStringLiteral("SELECT total(chunks > 0), total(chunks = 0 AND state = ?) FROM document WHERE collection <> ? "
                                               "AND (collection IN (%1) OR id IN (SELECT document FROM document_collection WHERE collection IN (%1)))").arg(these));
    QVariantList names;
    for (const QString &collection : collections)
        names.append(named(collection));
    const QVariantList values = QVariantList { int(FileState::Waiting), guestCollection } + names + names;
    if (!row.runWith(values) || !row.next())
        return row.failure();
    return qMakePair(row[0].toInt(), row[1].toInt());
}

Result<QList<Exclusion>> VaultReader::exclusions()
{
    Statement rows(m_connection, QStringLiteral("SELECT path, since_ms FROM exclusion ORDER BY since_ms DESC, path"));
    if (!rows.run())
        return rows.failure();
    QList<Exclusion> exclusions;
    while (rows.next())
        exclusions.append({ rows[0].toString(), timeFromVault(rows[1].toLongLong()) });
    return rows.finished() ? Result<QList<Exclusion>>(exclusions) : Result<QList<Exclusion>>(rows.failure());
}

Result<QHash<QString, QString>> VaultReader::excludedIdentities()
{
    Statement rows(m_connection, QStringLiteral("SELECT identity, path FROM exclusion WHERE identity <> ''"));
    if (!rows.run())
        return rows.failure();
    QHash<QString, QString> identities;
    while (rows.next())
        identities.insert(rows[0].toString(), rows[1].toString());
    return rows.finished() ? Result<QHash<QString, QString>>(identities) : Result<QHash<QString, QString>>(rows.failure());
}

} // namespace superinstance
