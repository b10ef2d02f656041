// The façade's slots about conversations.
#include "engine/rooms.h"

#include "engine/async/sleep.h"
#include "engine/titles.h"
#include "engine/transcripts/exchange.h"

namespace superinstance {

namespace {

constexpr int messagesAtFirst = 50;
constexpr std::chrono::minutes restorable { 30 };

} // namespace

// Runs a change of one conversation on the vault, and tells.
template <class Job> void Engine::serveChange(quint64 request, qint64 conversation, Job job)
{
    serve(request, [=, this](std::stop_token) -> Task<Result<void>> {
        auto work = [job](VaultWriter &vault) { return job(vault.conversations()); };
        auto writing = m_rooms->vault->write(work, {}, Priority::Question);
        const Result<void> written = co_await writing;
        if (!written)
            co_return written.error();
        Q_EMIT conversationChanged(request, conversation);
        Q_EMIT conversationsChanged();
        co_return {};
    });
}

void Engine::conversations(quint64 request, const ConversationQuery &query)
{
    serveRead(
        request, [=](VaultReader &vault) { return vault.conversations().list(query); },
        [=, this](const QList<ConversationInfo> &all) { Q_EMIT conversationsReady(request, all); });
}

void Engine::newConversation(quint64 request, const QString &question)
{
    const auto job = [title = titleOf(question)](VaultWriter &vault) { return vault.conversations().create(title); };
    serveResult(
        request, [=, this](std::stop_token) { return m_rooms->vault->write(job, {}, Priority::Question); },
        [=, this](qint64 id) {
            Q_EMIT conversationCreated(request, id);
            Q_EMIT conversationsChanged();
        });
}

void Engine::changeConversation(quint64 request, qint64 conversation, const ConversationChange &change)
{
    serveChange(request, conversation, [=](ConversationWriter all) { return all.change(conversation, change); });
}

void Engine::removeConversation(quint64 request, qint64 conversation)
{
    serveChange(request, conversation, [=](ConversationWriter all) { return all.setRemoved(conversation, true); });
    if (m_rooms)
        purgeLater();
}

void Engine::restoreConversation(quint64 request, qint64 conversation)
{
    serveChange(request, conversation, [=](ConversationWriter all) { return all.setRemoved(conversation, false); });
}

void Engine::messages(quint64 request, qint64 conversation, qint64 before, int limit)
{
    serveRead(
        request, [=](VaultReader &vault) { return vault.conversations().messages(conversation, before, limit); },
        [=, this](const MessagePage &page) { Q_EMIT messagesReady(request, page.messages, page.more); });
}

void Engine::showVersion(quint64 request, qint64 conversation, qint64 message)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto work = [=](VaultWriter &vault) { return vault.conversations().showVersion(conversation, message); };
        auto writing = m_rooms->vault->write(work, {}, Priority::Question);
        const Result<void> shown = co_await writing;
        if (!shown)
            co_return shown.error();
        auto job = [=](VaultReader &vault) { return vault.conversations().messages(conversation, 0, messagesAtFirst); };
        auto reading = m_rooms->vault->read(job, stop);
        const Result<MessagePage> page = co_await reading;
        if (!page)
            co_return page.error();
        Q_EMIT messagesReady(request, page->messages, page->more);
        co_return {};
    });
}

void Engine::findInConversation(quint64 request, qint64 conversation, const QString &words)
{
    serveRead(
        request, [=](VaultReader &vault) { return vault.conversations().find(conversation, words); },
        [=, this](const QList<qint64> &found) { Q_EMIT messagesFound(request, found); });
}

// ---- going out and coming in -------------------------------------------------------------------------------------------

void Engine::conversationText(quint64 request, qint64 conversation, const QString &format)
{
    serveRead(
        request, [=](VaultReader &vault) { return transcriptOf(vault.conversations().whole(conversation), format); },
        [=, this](const QString &text) { Q_EMIT conversationTextReady(request, text); });
}

void Engine::exportConversation(quint64 request, qint64 conversation, const QString &format, const QString &path)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto job = [=](VaultReader &vault) { return transcriptOf(vault.conversations().whole(conversation), format); };
        auto reading = m_rooms->vault->read(job, stop);
        const Result<QString> text = co_await reading;
        if (!text)
            co_return text.error();
        auto keeping = m_rooms->indexer.keepOut(path, stop); // an answer is no source
        const Result<void> kept = co_await keeping;
        if (!kept)
            co_return kept.error();
        auto work = [path, text = *text] { return writeFile(path, text); };
        auto writing = offload(&m_rooms->workers, work, Priority::Question);
        const Result<void> written = co_await writing;
        if (!written)
            co_return written.error();
        Q_EMIT exported(request, path);
        co_return {};
    });
}

// All of the file or nothing of it.
void Engine::importConversations(quint64 request, const QString &path)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto work = [path, stop] { return readFile(path, stop); };
        auto reading = offload(&m_rooms->workers, work, Priority::Question, stop);
        const Result<QList<ConversationRecord>> records = co_await reading;
        if (!records)
            co_return records.error();
        auto job = [records = *records](VaultWriter &vault) -> Result<QList<qint64>> {
            QList<qint64> ids;
            for (const ConversationRecord &record : records) {
                const Result<qint64> id = vault.conversations().add(record);
                if (!id)
                    return id.error();
                ids.append(*id);
            }
            return ids;
        };
        auto writing = m_rooms->vault->write(job, stop, Priority::Question);
        const Result<QList<qint64>> ids = co_await writing;
        if (!ids)
            co_return ids.error();
        Q_EMIT conversationsImported(request, *ids);
        Q_EMIT conversationsChanged();
        co_return {};
    });
}

// ---- purging -----------------------------------------------------------------------------------------------------------

// What was removed and not restored goes for good, in short steps, so that nobody waits for it.
Task<Result<void>> Engine::purge(qint64 markedUntil, std::stop_token stop)
{
    for (PurgeStep step = PurgeStep::More; step == PurgeStep::More;) {
        auto job = [markedUntil](VaultWriter &vault) { return vault.conversations().purgeSome(markedUntil); };
        auto purging = m_rooms->vault->write(job, stop);
        const Result<PurgeStep> taken = co_await purging;
        if (!taken)
            co_return taken.error();
        step = *taken;
        if (step == PurgeStep::Nothing)
            co_return {};
    }
    bool done = false;
    for (bool begin = true; !done; begin = false) {
        auto job = [begin](VaultWriter &vault) { return vault.conversations().mergeIndex(begin); };
        auto merging = m_rooms->vault->write(job, stop);
        const Result<bool> merged = co_await merging;
        if (!merged)
            co_return merged.error();
        done = *merged && !begin;
    }
    auto job = [markedUntil](VaultWriter &vault) {
        vault.truncateAfterwards();
        return vault.conversations().endPurge(markedUntil);
    };
    auto ending = m_rooms->vault->write(job);
    const Result<void> ended = co_await ending;
    co_return ended;
}

void Engine::purgeLater()
{
    m_scope->spawn([this](std::stop_token stop) -> Task<void> {
        auto waiting = sleepFor(restorable, stop);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return;
        const qint64 until = QDateTime::currentMSecsSinceEpoch() - std::chrono::milliseconds(restorable).count();
        auto purging = purge(until, stop);
        const Result<void> purged = co_await purging;
        if (!purged && !purged.stopped())
            Q_EMIT noticed(purged.error().message);
    });
}

} // namespace superinstance
