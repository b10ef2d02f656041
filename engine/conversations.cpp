// The façade's slots about conversations.
#include "engine/rooms.h"

namespace superinstance {

namespace {

constexpr qsizetype titleLength = 60; // of a conversation, from its first question

QString titleOf(const QString &question)
{
    const QString line = question.simplified();
    return line.size() <= titleLength ? line : line.left(titleLength - 1) + QChar(0x2026);
}

} // namespace

void Engine::conversations(quint64 request)
{
    serveRead(
        request, [](VaultReader &vault) { return vault.conversations(); },
        [=, this](const QList<ConversationInfo> &all) { Q_EMIT conversationsReady(request, all); });
}

void Engine::newConversation(quint64 request, const QString &title)
{
    const auto job = [title = titleOf(title)](VaultWriter &vault) { return vault.newConversation(title); };
    serveResult(
        request, [=, this](std::stop_token) { return m_rooms->vault->write(job); },
        [=, this](qint64 id) { Q_EMIT conversationCreated(request, id); });
}

void Engine::removeConversation(quint64 request, qint64 conversation)
{
    serve(request, [=, this](std::stop_token) -> Task<Result<void>> {
        auto job = [conversation](VaultWriter &vault) { return vault.removeConversation(conversation); };
        auto writing = m_rooms->vault->write(job);
        const Result<void> gone = co_await writing;
        if (!gone)
            co_return gone.error();
        auto listJob = [](VaultReader &vault) { return vault.conversations(); };
        auto listing = m_rooms->vault->read(listJob);
        const Result<QList<ConversationInfo>> left = co_await listing;
        if (!left)
            co_return left.error();
        Q_EMIT conversationsReady(request, *left);
        co_return {};
    });
}

void Engine::messages(quint64 request, qint64 conversation)
{
    serveRead(
        request, [=](VaultReader &vault) { return vault.messages(conversation); },
        [=, this](const QList<Message> &messages) { Q_EMIT messagesReady(request, messages); });
}

} // namespace superinstance
