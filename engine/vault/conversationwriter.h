// Everything that can be changed of conversations, over the one write connection: each is a tree of messages, of which
// one line is shown, and every word of it stands in the full-text index. Lives on the writer thread for the length of one
// job; only VaultWriter makes one. All functions block.
#pragma once
#include "engine/vault/spokenindex.h"
#include "engine/vault/records.h"

#include <stop_token>

namespace superinstance {

// Nothing is marked; there is more to take out; all is out.
enum class PurgeStep { Nothing, More, Done };

class ConversationWriter {
public:
    // stop: add() of a long conversation ends early then, as *stopped*; the transaction is to be rolled back.
    explicit ConversationWriter(QSqlDatabase connection, std::stop_token stop = {}) : m_connection(connection), m_index(std::move(connection)), m_stop(std::move(stop)) { }

    Result<qint64> create(const QString &title);
    Result<void> change(qint64 conversation, const ConversationChange &change);
    Result<void> setRemoved(qint64 conversation, bool removed); // only marked: it can come back
    Result<qint64> add(const ConversationRecord &record); // from elsewhere, with all its messages

    // Writes a question at its place (or takes the one that is asked again) and an empty answer behind it. title: of a
    // conversation that has none yet.
    Result<Exchange> beginAnswer(const Question &question, const QString &title);
    Result<void> saveAnswer(qint64 message, const Answer &answer); // as far as it is written
    Result<void> finishAnswer(qint64 message, const Answer &answer);
    Result<void> showVersion(qint64 conversation, qint64 message);

    // What answers hold of a file that is taken out of the library, or of those below a folder: what was not said in them,
    // passages that were found and claims that were discarded; with its quotes what was said as well. Of some answers behind
    // message `after`; gives the last of them, 0: none is left. With its quotes the index is to be merged then.
    Result<qint64> forgetSources(const Removal &removal, qint64 after);

    // A purge of what was marked until then leaves no word in any file, even if the program ends in between: some messages
    // at a time, while there are more; then the index is merged (begin: in the first call) until that says true; then the
    // conversations themselves go, and the job asks for VaultWriter::truncateAfterwards().
    Result<PurgeStep> purgeSome(qint64 markedUntil);
    Result<bool> mergeIndex(bool begin);
    Result<void> endPurge(qint64 markedUntil);

private:
    Result<qint64> addMessage(qint64 conversation, const Message &message, bool indexed);
    Result<qint64> placeQuestion(const Question &question, qint64 leaf);
    Result<void> setShown(qint64 conversation, qint64 leaf);
    Result<void> retitle(qint64 conversation, const QString &column, const QString &title);
    Result<void> say(qint64 message, const Answer &answer);
    Result<void> forgetMessages(qint64 conversation);

    QSqlDatabase m_connection;
    SpokenIndex m_index;
    std::stop_token m_stop;
};

} // namespace superinstance
