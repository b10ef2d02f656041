#include "engine/vault/conversationwriter.h"

#include "engine/text/language.h"
#include "engine/vault/conversationreader.h"
#include "engine/vault/fulltext.h"
#include "engine/vault/layout.h"
#include "engine/vault/sources.h"
#include "engine/vault/statement.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int messagesPerStep = 100; // of a purge: some ten milliseconds
constexpr int answersPerStep = 20; // read and written anew

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Result<void> done(const Statement &statement, bool ran)
{
    return ran ? Result<void>() : Result<void>(statement.failure());
}

// What an answer is while it is being written: shown so when the program ends meanwhile.
Answer unfinished(const QString &question)
{
    Answer answer;
    answer.question = question;
    answer.outcome = Outcome::Stopped;
    answer.reason = QCoreApplication::translate("Vault", "The program ended while this answer was being written. Ask again to have it whole.");
    return answer;
}

// As it stands in the JSON of an answer.
QString asInJson(const QString &text)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact)).mid(2).chopped(2);
}

Error goneMessage()
{
    return Error::failed(QCoreApplication::translate("Vault", "This message is no longer there. Open the conversation again."));
}

} // namespace

Result<qint64> ConversationWriter::create(const QString &title)
{
    Statement insert(m_connection, QStringLiteral("INSERT INTO conversation (title, changed_ms, analyzer) VALUES (?, ?, ?)"));
    if (!insert.run(title, now(), spokenVersion))
        return insert.failure();
    const qint64 id = insert.insertedId();
    const Result<void> indexed = m_index.add(-id, title, {});
    return indexed ? Result<qint64>(id) : Result<qint64>(indexed.error());
}

Result<void> ConversationWriter::change(qint64 conversation, const ConversationChange &change)
{
    Result<void> result;
    if (change.title)
        result = retitle(conversation, QStringLiteral("own_title"), *change.title);
    const auto set = [&](const char *column, const auto &value) {
        Statement update(m_connection, QStringLiteral("UPDATE conversation SET %1 = ? WHERE id = ?").arg(QLatin1String(column)));
        result = done(update, update.run(value, conversation));
    };
    if (result && change.pinned)
        set("pinned", int(*change.pinned));
    if (result && change.folder)
        set("folder", *change.folder);
    return result;
}

// The title that is shown then takes the place of the one that was in the index.
Result<void> ConversationWriter::retitle(qint64 conversation, const QString &column, const QString &title)
{
    Statement shown(m_connection, QStringLiteral("SELECT %1 FROM conversation WHERE id = ?").arg(shownTitle));
    if (!shown.run(conversation) || !shown.next())
        return shown.finished() ? Result<void>(goneConversation()) : Result<void>(shown.failure());
    Result<void> result = m_index.remove(-conversation, shown[0].toString(), {});
    if (!result)
        return result;
    Statement update(m_connection, QStringLiteral("UPDATE conversation SET %1 = ? WHERE id = ?").arg(column));
    if (!update.run(title, conversation))
        return update.failure();
    if (!shown.run(conversation) || !shown.next())
        return shown.failure();
    return m_index.add(-conversation, shown[0].toString(), {});
}

Result<void> ConversationWriter::setRemoved(qint64 conversation, bool removed)
{
    Statement update(m_connection, QStringLiteral("UPDATE conversation SET deleted_ms = ? WHERE id = ? AND deleted_ms >= 0"));
    if (!update.run(removed ? now() : 0, conversation))
        return update.failure();
    return update.affected() > 0 ? Result<void>() : Result<void>(goneConversation());
}

// ---- messages ----------------------------------------------------------------------------------------------------------

Result<qint64> ConversationWriter::addMessage(qint64 conversation, const Message &message, bool indexed)
{
    const QString said = indexed ? spokenText(message.text, message.answer) : QString(), language = indexed ? detectLanguage(said) : QString();
    Statement insert(m_connection, QStringLiteral("INSERT INTO message (conversation, parent, from_person, complete, at_ms, language, analyzer, text, answer) "
                                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert.run(conversation, message.parent, int(message.fromPerson), int(message.complete), message.at.isValid() ? message.at.toMSecsSinceEpoch() : now(),
                    language, indexed ? spokenVersion : 0, message.text, message.fromPerson ? QString() : answerToText(message.answer)))
        return insert.failure();
    const qint64 id = insert.insertedId();
    if (!indexed)
        return id;
    const Result<void> added = m_index.add(id, said, language);
    return added ? Result<qint64>(id) : Result<qint64>(added.error());
}

Result<Exchange> ConversationWriter::beginAnswer(const Question &question, const QString &title)
{
    Statement row(m_connection, QStringLiteral("SELECT leaf, title FROM conversation WHERE id = ? AND deleted_ms = 0"));
    if (!row.run(question.conversation) || !row.next())
        return row.finished() ? goneConversation() : row.failure();
    const qint64 leaf = row[0].toLongLong();
    if (row[1].toString().isEmpty())
        if (const Result<void> titled = retitle(question.conversation, QStringLiteral("title"), title); !titled)
            return titled.error();
    const Result<qint64> asked = placeQuestion(question, leaf);
    if (!asked)
        return asked.error();
    Message answer;
    answer.fromPerson = answer.complete = false;
    answer.parent = *asked;
    answer.answer = unfinished(question.text);
    const Result<qint64> begun = addMessage(question.conversation, answer, false);
    if (!begun)
        return begun.error();
    const Result<void> shown = setShown(question.conversation, *begun);
    if (!shown)
        return shown.error();
    ConversationReader reader(m_connection);
    const Result<Message> savedQuestion = reader.message(question.conversation, *asked), savedAnswer = reader.message(question.conversation, *begun);
    if (!savedQuestion || !savedAnswer)
        return savedQuestion ? savedAnswer.error() : savedQuestion.error();
    return Exchange { *savedQuestion, *savedAnswer };
}

Result<qint64> ConversationWriter::placeQuestion(const Question &question, qint64 leaf)
{
    const qint64 known = question.again != 0 ? question.again : question.after;
    if (known > 0) {
        Statement row(m_connection, QStringLiteral("SELECT from_person FROM message WHERE id = ? AND conversation = ?"));
        if (!row.run(known, question.conversation))
            return row.failure();
        if (!row.next() || (question.again != 0 && !row[0].toBool()))
            return goneMessage();
    }
    if (question.again != 0)
        return question.again;
    Message asked;
    asked.text = question.text;
    asked.parent = question.after == 0 ? leaf : std::max<qint64>(question.after, 0);
    return addMessage(question.conversation, asked, true);
}

Result<void> ConversationWriter::setShown(qint64 conversation, qint64 leaf)
{
    Statement update(m_connection, QStringLiteral("UPDATE conversation SET leaf = ?, changed_ms = ? WHERE id = ?"));
    return done(update, update.run(leaf, now(), conversation));
}

Result<void> ConversationWriter::saveAnswer(qint64 message, const Answer &answer)
{
    Answer part = unfinished(answer.question);
    part.text = answer.text;
    part.claims = answer.claims;
    Statement update(m_connection, QStringLiteral("UPDATE message SET text = ?, answer = ? WHERE id = ?"));
    if (!update.run(part.text, answerToText(part), message))
        return update.failure();
    return update.affected() > 0 ? Result<void>() : Result<void>(goneMessage());
}

Result<void> ConversationWriter::finishAnswer(qint64 message, const Answer &answer)
{
    const QString said = spokenText(answer.text, answer), language = detectLanguage(said);
    Statement update(m_connection, QStringLiteral("UPDATE message SET text = ?, answer = ?, complete = 1, at_ms = ?, language = ?, analyzer = ? WHERE id = ?"));
    if (!update.run(answer.text, answerToText(answer), now(), language, spokenVersion, message))
        return update.failure();
    return update.affected() > 0 ? m_index.add(message, said, language) : Result<void>(goneMessage());
}

Result<void> ConversationWriter::showVersion(qint64 conversation, qint64 message)
{
    Statement shown(m_connection, QStringLiteral("WITH RECURSIVE line (id) AS (SELECT leaf FROM conversation WHERE id = ? UNION ALL "
                                                 "SELECT m.parent FROM line JOIN message m ON m.id = line.id WHERE m.parent <> 0) SELECT 1 FROM line WHERE id = ?"));
    if (!shown.run(conversation, message))
        return shown.failure();
    if (shown.next())
        return {}; // the line goes through it already
    Statement newest(m_connection, QStringLiteral("WITH RECURSIVE line (id) AS (SELECT id FROM message WHERE id = ? AND conversation = ? UNION ALL "
                                                  "SELECT (SELECT max(id) FROM message WHERE conversation = ? AND parent = line.id) FROM line WHERE line.id IS NOT NULL) "
                                                  "SELECT max(id) FROM line"));
    if (!newest.run(message, conversation, conversation) || !newest.next())
        return newest.failure();
    if (newest[0].isNull())
        return goneMessage();
    Statement update(m_connection, QStringLiteral("UPDATE conversation SET leaf = ? WHERE id = ?")); // looking is no change
    return done(update, update.run(newest[0].toLongLong(), conversation));
}

Result<qint64> ConversationWriter::add(const ConversationRecord &record)
{
    Statement insert(m_connection, QStringLiteral("INSERT INTO conversation (title, own_title, pinned, folder, changed_ms, analyzer) VALUES (?, ?, ?, ?, ?, ?)"));
    if (!insert.run(record.title, record.ownTitle, int(record.pinned), record.folder, record.changed.toMSecsSinceEpoch(), spokenVersion))
        return insert.failure();
    const qint64 id = insert.insertedId();
    const Result<void> titled = m_index.add(-id, record.ownTitle.isEmpty() ? record.title : record.ownTitle, {});
    if (!titled)
        return titled.error();
    QHash<qint64, qint64> ids { { 0, 0 } }; // of the record → here
    for (Message message : record.messages) {
        if (m_stop.stop_requested())
            return Error::stopped();
        const qint64 former = message.id;
        message.parent = ids.value(message.parent);
        const Result<qint64> added = addMessage(id, message, true);
        if (!added)
            return added;
        ids.insert(former, *added);
    }
    Statement leaf(m_connection, QStringLiteral("UPDATE conversation SET leaf = ? WHERE id = ?"));
    return leaf.run(ids.value(record.leaf), id) ? Result<qint64>(id) : Result<qint64>(leaf.failure());
}

Result<qint64> ConversationWriter::forgetSources(const Removal &removal, qint64 after)
{
    Statement rows(m_connection, QStringLiteral("SELECT id, answer, text, language, analyzer FROM message WHERE id > ? AND from_person = 0 AND instr(answer, ?) > 0 ORDER BY id LIMIT ?"));
    if (!rows.run(after, asInJson(removal.path), answersPerStep))
        return rows.failure();
    qint64 last = 0;
    Statement update(m_connection, QStringLiteral("UPDATE message SET answer = ? WHERE id = ?")), unmark(m_connection, QStringLiteral("DELETE FROM wrong_answer WHERE message = ?"));
    while (rows.next()) {
        last = rows[0].toLongLong();
        Answer answer = answerFromText(rows[1].toString());
        const QString held = spokenText(rows[2].toString(), answer);
        if (!(removal.quotes ? forgetQuotes(answer, removal.path) : forgetSource(answer, removal.path)))
            continue;
        if (!update.run(answerToText(answer), last))
            return update.failure();
        if (!unmark.run(last)) // it could not be judged any more
            return unmark.failure();
        if (!removal.quotes)
            continue;
        if (rows[4].toInt() > 0)
            if (const Result<void> unindexed = m_index.remove(last, held, rows[3].toString()); !unindexed)
                return unindexed.error();
        if (const Result<void> said = say(last, answer); !said)
            return said.error();
    }
    return rows.finished() ? Result<qint64>(last) : Result<qint64>(rows.failure());
}

// In the place of what the message said and the index held no more.
Result<void> ConversationWriter::say(qint64 message, const Answer &answer)
{
    const QString said = spokenText(answer.text, answer), language = detectLanguage(said);
    Statement update(m_connection, QStringLiteral("UPDATE message SET text = ?, language = ?, analyzer = ? WHERE id = ?"));
    return update.run(answer.text, language, spokenVersion, message) ? m_index.add(message, said, language) : Result<void>(update.failure());
}

// ---- purging -----------------------------------------------------------------------------------------------------------

// From the first step on nothing of it can be restored: a time below 0 says so.
Result<PurgeStep> ConversationWriter::purgeSome(qint64 markedUntil)
{
    Statement begin(m_connection, QStringLiteral("UPDATE conversation SET deleted_ms = -deleted_ms WHERE deleted_ms > 0 AND deleted_ms <= ?"));
    if (!begin.run(markedUntil))
        return begin.failure();
    Statement next(m_connection, QStringLiteral("SELECT id FROM conversation WHERE deleted_ms < 0 AND -deleted_ms <= ? AND "
                                                "EXISTS (SELECT 1 FROM message WHERE conversation = conversation.id) LIMIT 1"));
    if (!next.run(markedUntil))
        return next.failure();
    if (next.next()) {
        const Result<void> forgotten = forgetMessages(next[0].toLongLong());
        return forgotten ? Result<PurgeStep>(PurgeStep::More) : Result<PurgeStep>(forgotten.error());
    }
    Statement titles(m_connection, QStringLiteral("SELECT id, %1, analyzer FROM conversation WHERE deleted_ms < 0 AND -deleted_ms <= ?").arg(shownTitle));
    Statement blank(m_connection, QStringLiteral("UPDATE conversation SET title = '', own_title = '', folder = '', analyzer = 0 WHERE id = ?"));
    if (!titles.run(markedUntil))
        return titles.failure();
    QList<QPair<qint64, QString>> named;
    bool any = false;
    while (titles.next()) {
        any = true;
        if (titles[2].toInt() > 0)
            named.append({ titles[0].toLongLong(), titles[1].toString() });
    }
    for (const auto &[id, title] : std::as_const(named)) {
        const Result<void> gone = m_index.remove(-id, title, {});
        if (!gone || !blank.run(id))
            return gone ? blank.failure() : gone.error();
    }
    return any ? PurgeStep::Done : PurgeStep::Nothing;
}

// The index first: it must be given the very terms that it holds.
Result<void> ConversationWriter::forgetMessages(qint64 conversation)
{
    Statement rows(m_connection, QStringLiteral("SELECT id, text, language, analyzer, answer FROM message WHERE conversation = ? LIMIT ?"));
    if (!rows.run(conversation, messagesPerStep))
        return rows.failure();
    QList<qint64> gone;
    while (rows.next()) {
        gone.append(rows[0].toLongLong());
        if (rows[3].toInt() == 0)
            continue;
        const Result<void> unindexed = m_index.remove(gone.last(), spokenText(rows[1].toString(), answerFromText(rows[4].toString())), rows[2].toString());
        if (!unindexed)
            return unindexed;
    }
    Statement remove(m_connection, QStringLiteral("DELETE FROM message WHERE id = ?"));
    for (const qint64 id : std::as_const(gone))
        if (!remove.run(id))
            return remove.failure();
    return {};
}

Result<bool> ConversationWriter::mergeIndex(bool begin)
{
    return mergeFullText(m_connection, QStringLiteral("message_index"), begin);
}

Result<void> ConversationWriter::endPurge(qint64 markedUntil)
{
    Statement remove(m_connection, QStringLiteral("DELETE FROM conversation WHERE deleted_ms < 0 AND -deleted_ms <= ?"));
    return done(remove, remove.run(markedUntil));
}

} // namespace superinstance
