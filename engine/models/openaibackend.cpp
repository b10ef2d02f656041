#include "engine/models/openaibackend.h"

#include "engine/models/prompt.h"

#include <QCoreApplication>

namespace superinstance {

namespace {

constexpr int mostTokens = 1024; // of an answer with what is thought before it

QString tr(const char *text)
{
    return QCoreApplication::translate("ModelServer", text);
}

// Why a reply that came to its end is no answer, if it is none.
std::optional<Error> lackOf(const ChatReply &reply, const Endpoint &endpoint)
{
    if (reply.end == ChatReply::End::Filtered)
        return Error::failed(tr("%1 held the answer back because of its own rules. Choose another model.").arg(endpoint.server()));
    if (!reply.text.trimmed().isEmpty())
        return {};
    if (reply.end == ChatReply::End::Length)
        return Error::failed(tr("The model “%1” came to its limit of length before it began to answer. Ask again, or choose another model.").arg(endpoint.model));
    return Error::failed(tr("The model “%1” gave no answer. Ask again, or choose another model.").arg(endpoint.model));
}

} // namespace

OpenAiCompatibleBackend::OpenAiCompatibleBackend(OpenAiClient *client, ModelListener listener)
    : m_client(client), m_listener(std::move(listener))
{
}

BackendCapabilities OpenAiCompatibleBackend::capabilities() const
{
    return { m_client->endpoint().model, false, false, false }; // acceptedAddresses lets through only this machine
}

Task<Result<Generation>> OpenAiCompatibleBackend::generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop)
{
    ChatRequest asked;
    asked.messages = messagesOf(QStringLiteral("logos"), request);
    asked.maxTokens = mostTokens;
    ModelListener listener = m_listener;
    listener.onText = onToken;
    auto chatting = m_client->chat(asked, listener, stop);
    const Result<ChatReply> reply = co_await chatting;
    if (!reply)
        co_return Error(reply.error());
    if (const std::optional<Error> lack = lackOf(*reply, m_client->endpoint()))
        co_return Error(*lack);
    Generation generation;
    generation.text = reply->text.trimmed();
    generation.cut = reply->end == ChatReply::End::Length;
    co_return Generation(generation);
}

} // namespace superinstance
