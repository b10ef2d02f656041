#include "engine/vault/conversationreader.h"

#include "engine/vault/layout.h"
#include "engine/vault/spokenindex.h"
#include "engine/vault/spokenwords.h"
#include "engine/vault/statement.h"

#include <QCoreApplication>

#include <algorithm>

namespace superinstance {

namespace {

const QString messageColumns = QStringLiteral("m.id, m.parent, m.from_person, m.complete, m.at_ms, m.text, m.answer");
const QString infoColumns = QStringLiteral("id, %1, changed_ms, pinned, folder").arg(shownTitle);

Message messageFrom(const Statement &row)
{
    Message message;
    message.id = row[0].toLongLong();
    message.parent = row[1].toLongLong();
    message.fromPerson = row[2].toBool();
    message.complete = row[3].toBool();
    message.at = timeFromVault(row[4].toLongLong());
    message.text = row[5].toString();
    if (!message.fromPerson)
        message.answer = answerFromText(row[6].toString());
    return message;
}

ConversationInfo infoFrom(const Statement &row)
{
    ConversationInfo info;
    info.id = row[0].toLongLong();
    info.title = row[1].toString();
    info.changed = timeFromVault(row[2].toLongLong());
    info.pinned = row[3].toBool();
    info.folder = row[4].toString();
    return info;
}

} // namespace

Error goneConversation()
{
    return Error::failed(QCoreApplication::translate("Vault", "This conversation is no longer there. Begin a new one."));
}

// ---- the list ----------------------------------------------------------------------------------------------------------

Result<QList<ConversationInfo>> ConversationReader::list(const ConversationQuery &query)
{
    const Result<QStringList> spoken = languages();
    if (!spoken)
        return spoken.error();
    const QStringList expressions = expressionsFor(query.words, *spoken);
    QHash<qint64, qint64> saidIn; // conversation → message
    for (qsizetype i = 0; i < expressions.size(); ++i) {
        const Result<QHash<qint64, qint64>> next = saying(expressions[i]);
        if (!next)
            return next.error();
        if (i == 0)
            saidIn = *next;
        else
            saidIn.removeIf([&](auto each) { return !next->contains(each.key()); });
    }
    if (expressions.size() > 1) { // where one message says them all, it is the one to show
        const Result<QHash<qint64, qint64>> together = saying(QStringLiteral("(%1)").arg(expressions.join(QStringLiteral(") AND ("))));
        if (!together)
            return together.error();
        saidIn.insert(*together);
    }
    Statement rows(m_connection, QStringLiteral("SELECT %1 FROM conversation WHERE deleted_ms = 0 ORDER BY pinned DESC, changed_ms DESC, id DESC").arg(infoColumns));
    if (!rows.run())
        return rows.failure();
    QList<ConversationInfo> found;
    while ((expressions.isEmpty() || found.size() < ConversationQuery::mostFound) && rows.next())
        if (expressions.isEmpty() || saidIn.contains(rows[0].toLongLong()))
            found.append(infoFrom(rows));
    if (!rows.finished())
        return rows.failure();
    if (!expressions.isEmpty())
        if (const Result<void> added = addExcerpts(found, saidIn, query.words, *spoken); !added)
            return added.error();
    return found;
}

Result<QStringList> ConversationReader::languages()
{
    Statement rows(m_connection, QStringLiteral("SELECT DISTINCT language FROM message WHERE analyzer > 0 AND language <> ''"));
    if (!rows.run())
        return rows.failure();
    QStringList languages;
    while (rows.next())
        languages.append(rows[0].toString());
    if (!rows.finished())
        return rows.failure();
    return languages;
}

Result<QHash<qint64, qint64>> ConversationReader::saying(const QString &expression)
{
    Statement rows(m_connection, QStringLiteral("SELECT CASE WHEN i.rowid < 0 THEN -i.rowid ELSE m.conversation END AS said_in, max(i.rowid) "
                                                "FROM message_index i LEFT JOIN message m ON m.id = i.rowid WHERE message_index MATCH ? GROUP BY said_in"));
    if (!rows.run(expression))
        return rows.failure();
    QHash<qint64, qint64> found;
    while (rows.next())
        found.insert(rows[0].toLongLong(), rows[1].toLongLong());
    if (!rows.finished())
        return rows.failure();
    return found;
}

Result<void> ConversationReader::addExcerpts(QList<ConversationInfo> &found, const QHash<qint64, qint64> &messages, const QString &words, const QStringList &languages)
{
    const SpokenWords spoken(words, languages);
    Statement row(m_connection, QStringLiteral("SELECT text, language, answer FROM message WHERE id = ?"));
    for (ConversationInfo &info : found) {
        const qint64 message = messages.value(info.id);
        if (message < 0)
            continue;
        info.message = message;
        if (!row.run(message))
            return row.failure();
        if (!row.next())
            continue;
        spoken.excerptOf(row[0].toString(), row[1].toString(), info);
        if (info.excerpt.isEmpty()) // a sentence beside it says them
            spoken.excerptOf(spokenText(row[0].toString(), answerFromText(row[2].toString())), row[1].toString(), info);
    }
    return {};
}

// A message is younger than the one it follows, so that their ids tell the order.
Result<QList<qint64>> ConversationReader::find(qint64 conversation, const QString &words)
{
    const Result<QStringList> spoken = languages();
    if (!spoken)
        return spoken.error();
    QList<qint64> found;
    const QStringList expressions = expressionsFor(words, *spoken);
    if (expressions.isEmpty())
        return found;
    Statement line(m_connection, QStringLiteral("WITH RECURSIVE line (id) AS (SELECT leaf FROM conversation WHERE id = ? AND deleted_ms = 0 UNION ALL "
                                                "SELECT m.parent FROM line JOIN message m ON m.id = line.id WHERE m.parent <> 0) SELECT id FROM line ORDER BY id"));
    if (!line.run(conversation))
        return line.failure();
    while (line.next())
        found.append(line[0].toLongLong());
    if (!line.finished())
        return line.failure();
    for (const QString &expression : expressions) {
        const Result<QSet<qint64>> saying = messagesSaying(conversation, expression);
        if (!saying)
            return saying.error();
        found.removeIf([&](qint64 message) { return !saying->contains(message); });
    }
    return found;
}

Result<QSet<qint64>> ConversationReader::messagesSaying(qint64 conversation, const QString &expression)
{
    Statement rows(m_connection, QStringLiteral("SELECT i.rowid FROM message_index i JOIN message m ON m.id = i.rowid WHERE message_index MATCH ? AND m.conversation = ?"));
    if (!rows.run(expression, conversation))
        return rows.failure();
    QSet<qint64> found;
    while (rows.next())
        found.insert(rows[0].toLongLong());
    if (!rows.finished())
        return rows.failure();
    return found;
}

// ---- messages ----------------------------------------------------------------------------------------------------------

Result<MessagePage> ConversationReader::messages(qint64 conversation, qint64 before, int limit)
{
    Statement rows(m_connection, QStringLiteral("WITH RECURSIVE line (id, place) AS (SELECT CASE WHEN ? > 0 THEN (SELECT parent FROM message WHERE id = ? AND conversation = ?) "
                                                "ELSE (SELECT leaf FROM conversation WHERE id = ? AND deleted_ms = 0) END, 0 UNION ALL "
                                                "SELECT m.parent, place + 1 FROM line JOIN message m ON m.id = line.id WHERE m.parent <> 0 AND place < ?) "
                                                "SELECT %1 FROM line JOIN message m ON m.id = line.id ORDER BY place").arg(messageColumns));
    MessagePage page;
    if (!rows.run(before, before, conversation, conversation, limit))
        return rows.failure();
    while (rows.next()) {
        page.more = page.messages.size() >= limit;
        if (!page.more)
            page.messages.prepend(messageFrom(rows));
    }
    if (!rows.finished())
        return rows.failure();
    for (Message &message : page.messages) {
        const Result<QList<qint64>> all = versions(conversation, message.parent);
        if (!all)
            return all.error();
        message.versions = *all;
    }
    return page;
}

Result<QList<qint64>> ConversationReader::versions(qint64 conversation, qint64 parent)
{
    Statement rows(m_connection, QStringLiteral("SELECT id FROM message WHERE conversation = ? AND parent = ? ORDER BY id"));
    if (!rows.run(conversation, parent))
        return rows.failure();
    QList<qint64> ids;
    while (rows.next())
        ids.append(rows[0].toLongLong());
    if (!rows.finished())
        return rows.failure();
    return ids;
}

Result<Message> ConversationReader::message(qint64 conversation, qint64 id)
{
    Statement row(m_connection, QStringLiteral("SELECT %1 FROM message m WHERE m.id = ? AND m.conversation = ?").arg(messageColumns));
    if (!row.run(id, conversation) || !row.next())
        return row.finished() ? goneConversation() : row.failure();
    Message message = messageFrom(row);
    const Result<QList<qint64>> all = versions(conversation, message.parent);
    if (!all)
        return all.error();
    message.versions = *all;
    return message;
}

Result<ConversationRecord> ConversationReader::whole(qint64 conversation)
{
    Statement row(m_connection, QStringLiteral("SELECT title, own_title, changed_ms, pinned, folder, leaf FROM conversation WHERE id = ? AND deleted_ms = 0"));
    if (!row.run(conversation) || !row.next())
        return row.finished() ? goneConversation() : row.failure();
    ConversationRecord record;
    record.title = row[0].toString();
    record.ownTitle = row[1].toString();
    record.changed = timeFromVault(row[2].toLongLong());
    record.pinned = row[3].toBool();
    record.folder = row[4].toString();
    record.leaf = row[5].toLongLong();
    Statement rows(m_connection, QStringLiteral("SELECT %1 FROM message m WHERE m.conversation = ? ORDER BY m.id").arg(messageColumns));
    if (!rows.run(conversation))
        return rows.failure();
    while (rows.next())
        record.messages.append(messageFrom(rows));
    if (!rows.finished())
        return rows.failure();
    return record;
}

} // namespace superinstance
