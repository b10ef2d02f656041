#include "engine/vault/salvage.h"

#include "engine/vault/connection.h"
#include "engine/vault/records.h"
#include "engine/vault/spokenindex.h"
#include "engine/vault/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace superinstance {

namespace {

const QString setAsideName = QStringLiteral("vault.damaged-%1.sqlite");
const QString salvagedMark = QStringLiteral("-salvaged.sqlite");

struct Table {
    const char *name, *key; // key: in the order of the table itself, not of an index
    QStringList anew; // columns that are not taken over
    const char *loss; // what the person is told when not all of it could be read
};

// Where a disk lies is found out anew: with no file known of it, it would not be recognised.
QList<Table> tables()
{
    const char *const folders = QT_TRANSLATE_NOOP("Vault", "Some of its folders may be missing: add them again.");
    const char *const collections = QT_TRANSLATE_NOOP("Vault", "Some files may be missing in collections: put them in again.");
    const char *const keptOut = QT_TRANSLATE_NOOP("Vault", "Files that you took out of a folder may be read again: take them out once more.");
    const char *const talks = QT_TRANSLATE_NOOP("Vault", "Some conversations, or parts of them, are lost.");
    const QString analyzer = QStringLiteral("analyzer");
    return { { "root", "path", { QStringLiteral("walked"), QStringLiteral("offline"), QStringLiteral("device") }, folders },
             { "exclusion", "path", {}, keptOut },
             { "removal", "path", {}, keptOut },
             { "membership", "path, collection", {}, collections },
             { "told", "what", {}, nullptr },
             { "conversation", "id", { analyzer }, talks },
             { "message", "id", { analyzer }, talks },
             { "wrong_answer", "message", {}, nullptr } };
}

QStringList columnsOf(const QSqlDatabase &database, const Table &table)
{
    Statement names(database, QStringLiteral("SELECT name FROM pragma_table_info(?)"));
    QStringList columns;
    if (names.run(QString::fromLatin1(table.name)))
        while (names.next())
            if (!table.anew.contains(names[0].toString()))
                columns.append(names[0].toString());
    return columns;
}

// Both may be of other versions: what both know is taken.
QStringList sharedColumns(const QSqlDatabase &from, const QSqlDatabase &to, const Table &table)
{
    QStringList columns = columnsOf(to, table);
    columns.removeIf([known = columnsOf(from, table)](const QString &column) { return !known.contains(column); });
    return columns;
}

struct Copied {
    bool toTheEnd = false; // no damage was in the way
    bool all = true; // of what was read could be written
};

Copied copyRows(Statement rows, Statement &insert, qsizetype columns)
{
    Copied copied;
    if (!rows.run())
        return copied;
    while (rows.next()) {
        QVariantList values;
        for (int column = 0; column < columns; ++column)
            values.append(rows[column]);
        copied.all = insert.runWith(values) && copied.all;
    }
    copied.toTheEnd = rows.finished();
    return copied;
}

// From its end as well when a damaged page is in the way. True: all of it.
bool copy(const QSqlDatabase &from, const QSqlDatabase &to, const Table &table)
{
    const QStringList columns = sharedColumns(from, to, table);
    if (columns.isEmpty())
        return false;
    const QString name = QLatin1String(table.name), list = columns.join(QLatin1String(", ")), key = QLatin1String(table.key);
    const QString marks = QStringList(columns.size(), QStringLiteral("?")).join(QLatin1String(", "));
    Statement insert(to, QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)").arg(name, list, marks));
    const QString rows = QStringLiteral("SELECT %1 FROM %2 ORDER BY ").arg(list, name);
    const Copied copied = copyRows(Statement(from, rows + key), insert, columns.size());
    if (copied.toTheEnd)
        return copied.all;
    (void)copyRows(Statement(from, rows + QString(key).replace(QLatin1String(","), QLatin1String(" DESC,")) + QLatin1String(" DESC")), insert, columns.size());
    return false;
}

// What was taken over fits together again: all folders are looked through, no message hangs in the air.
Result<void> mend(const QSqlDatabase &vault)
{
    Statement guests(vault, QStringLiteral("DELETE FROM root WHERE collection = ?")); // they are gone with the program that read them
    if (!guests.run(guestCollection))
        return guests.failure();
    for (const char *sql : { "UPDATE root SET walked = 0",
                             "INSERT INTO conversation (id, title, changed_ms) SELECT m.conversation, coalesce((SELECT substr(q.text, 1, 80) FROM message q "
                             "WHERE q.conversation = m.conversation AND q.from_person ORDER BY q.id LIMIT 1), ''), max(m.at_ms) "
                             "FROM message m WHERE m.conversation NOT IN (SELECT id FROM conversation) GROUP BY m.conversation",
                             "UPDATE conversation SET leaf = coalesce((SELECT max(id) FROM message WHERE conversation = conversation.id), 0) "
                             "WHERE leaf NOT IN (SELECT id FROM message)",
                             "UPDATE message SET parent = coalesce((SELECT max(f.id) FROM message f WHERE f.conversation = message.conversation AND f.id < message.id), 0) "
                             "WHERE parent <> 0 AND parent NOT IN (SELECT id FROM message)",
                             "DELETE FROM wrong_answer WHERE message NOT IN (SELECT id FROM message)" }) {
        Statement step(vault, QLatin1String(sql));
        if (!step.run())
            return step.failure();
    }
    return {};
}

// What is lost, in sentences; nothing: it could not be read or written at all.
std::optional<QStringList> takeOver(const QString &damaged, const QString &successor)
{
    const Result<std::unique_ptr<Connection>> from = Connection::open(damaged, Connection::Mode::ReadOnly), to = Connection::open(successor, Connection::Mode::ReadWrite);
    if (!from || !to || columnsOf((*from)->database(), tables().first()).isEmpty())
        return std::nullopt;
    Result<void> step = (*to)->execute(QStringLiteral("PRAGMA foreign_keys = OFF")); // until what hangs in the air is mended
    if (step)
        step = (*to)->execute(QStringLiteral("BEGIN IMMEDIATE"));
    QStringList losses;
    for (const Table &table : tables())
        if (const bool whole = step && copy((*from)->database(), (*to)->database(), table); !whole && table.loss)
            losses.append(QCoreApplication::translate("Vault", table.loss));
    if (step)
        step = mend((*to)->database());
    if (step)
        step = (*to)->execute(QStringLiteral("COMMIT"));
    (*to)->rollBack();
    if (!step || !SpokenIndex((*to)->database()).refresh())
        return std::nullopt;
    losses.removeDuplicates();
    return losses;
}

QFileInfoList allSetAside(const QDir &folder)
{
    return folder.entryInfoList({ setAsideNames() }, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks);
}

bool isSalvaged(const QFileInfo &file)
{
    return file.fileName().contains(salvagedMark);
}

QString damageNote(const QString &vault)
{
    return vault + QStringLiteral("-damaged");
}

// The successor when it is whole: it takes the vault's place, now or at the next start.
QString heirOf(const QString &vault)
{
    return vault + QStringLiteral("-heir");
}

// The vault that was set aside for it; empty when that failed.
QString exchange(const QString &vault, bool takenOverWhole)
{
    QString aside = QFileInfo(vault).dir().filePath(setAsideName.arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-hhmmss-zzz"))));
    if (takenOverWhole)
        aside.replace(QLatin1String(".sqlite"), salvagedMark);
    const bool logged = QFileInfo(vault + QLatin1String("-wal")).size() > 0 && !takenOverWhole;
    for (const QLatin1String companion : { QLatin1String("-wal"), QLatin1String("-shm") }) // first: they must not meet the heir
        logged ? QFile::rename(vault + companion, aside + companion) : QFile::remove(vault + companion);
    const bool free = !QFile::exists(vault) || QFile::rename(vault, aside);
    return free && QFile::rename(heirOf(vault), vault) ? aside : QString();
}

QString partlyTakenOver(const QString &aside)
{
    return QCoreApplication::translate("Vault", "The library was damaged. It was set aside as %1; what could still be read of it was taken over, and your documents are read anew.")
        .arg(QDir::toNativeSeparators(aside));
}

} // namespace

void noteDamage(const QString &vault)
{
    QFile note(damageNote(vault));
    if (note.open(QIODevice::WriteOnly)) // else it will be met again
        note.close();
}

bool isDamageNoted(const QString &vault)
{
    return QFile::exists(damageNote(vault));
}

void forgetDamage(const QString &vault)
{
    QFile::remove(damageNote(vault));
}

QString successorOf(const QString &vault)
{
    return vault + QStringLiteral("-successor");
}

QString setAsideNames()
{
    return setAsideName.section(QLatin1Char('%'), 0, 0) + QLatin1Char('*');
}

QString salvage(const QString &vault)
{
    const std::optional<QStringList> losses = takeOver(vault, successorOf(vault));
    if (!QFile::rename(successorOf(vault), heirOf(vault)))
        return {};
    const QString aside = exchange(vault, losses && losses->isEmpty());
    if (aside.isEmpty())
        return {};
    const QString shown = QDir::toNativeSeparators(aside);
    if (!losses)
        return QCoreApplication::translate("Vault", "The library was damaged. It was set aside as %1, and nothing of it could be taken over: add your folders again.").arg(shown);
    if (losses->isEmpty())
        return QCoreApplication::translate("Vault", "The library was damaged. It was set aside as %1; your folders, collections and conversations were taken over, and your documents are read anew.").arg(shown);
    return (QStringList { partlyTakenOver(aside) } + *losses).join(QLatin1Char(' '));
}

QString finishSalvage(const QString &vault)
{
    if (!QFile::exists(heirOf(vault)))
        return {};
    const QString aside = exchange(vault, false); // whether all was taken over is not known any more
    return aside.isEmpty() ? QString() : partlyTakenOver(aside);
}

Result<void> eraseSalvaged(const QString &vault)
{
    QStringList left;
    for (const QFileInfo &file : allSetAside(QFileInfo(vault).dir()))
        if (isSalvaged(file) && !QFile::remove(file.filePath()))
            left.append(QDir::toNativeSeparators(file.filePath()));
    if (left.isEmpty())
        return {};
    return Error::failed(QCoreApplication::translate("Vault", "What you took out may still be read in an old, damaged library that could not be erased. Delete it yourself: %1.").arg(left.join(QLatin1String(", "))));
}

QStringList unsalvaged(const QString &dataDir)
{
    QStringList files;
    for (const QFileInfo &file : allSetAside(QDir(dataDir)))
        if (!isSalvaged(file))
            files.append(QDir::toNativeSeparators(file.filePath()));
    return files;
}

} // namespace superinstance
