// Everything that can be asked about conversations, over one connection. Lives on its thread for the length of one job;
// only VaultReader and ConversationWriter make one. All functions block, and see one snapshot.
#pragma once
#include "engine/result.h"
#include "engine/vault/records.h"

#include <QSqlDatabase>

namespace superinstance {

Error goneConversation(); // it is not there (any more)

class ConversationReader {
public:
    explicit ConversationReader(QSqlDatabase connection) : m_connection(std::move(connection)) { }

    // Pinned first, then newest; with words, those in which each of them was said.
    Result<QList<ConversationInfo>> list(const ConversationQuery &query);
    // The last `limit` of the line that is shown that stand before message `before` (0: the end), oldest first.
    Result<MessagePage> messages(qint64 conversation, qint64 before, int limit);
    // The messages of the line that is shown that say each of the words, oldest first.
    Result<QList<qint64>> find(qint64 conversation, const QString &words);
    Result<Message> message(qint64 conversation, qint64 id);
    Result<ConversationRecord> whole(qint64 conversation); // for exporting

private:
    // Of the conversations in which the word was said: the latest message that says it, negative when only the title does.
    Result<QHash<qint64, qint64>> saying(const QString &expression);
    Result<QSet<qint64>> messagesSaying(qint64 conversation, const QString &expression);
    Result<QStringList> languages();
    Result<void> addExcerpts(QList<ConversationInfo> &found, const QHash<qint64, qint64> &messages, const QString &words, const QStringList &languages);
    Result<QList<qint64>> versions(qint64 conversation, qint64 parent);

    QSqlDatabase m_connection;
};

} // namespace superinstance
