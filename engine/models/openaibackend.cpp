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
    const bool wantsTool = reply.end == ChatReply::End::ToolCalls; // none was offered; what it says before is no answer
    if (!reply.text.trimmed().isEmpty() && !wantsTool)
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

Task<Result<ChatReply>> OpenAiCompatibleBackend::chat(ChatRequest asked, ModelListener listener, std::stop_token stop)
{
    auto chatting = m_client->chat(asked, listener, stop);
    const Result<ChatReply> reply = co_await chatting;
    if (!reply)
        co_return Error(reply.error());
    if (const std::optional<Error> lack = lackOf(*reply, m_client->endpoint()))
        co_return Error(*lack);
    co_return ChatReply(*reply);
}

// Whatever comes is a sign of life.
ModelListener OpenAiCompatibleBackend::listenerFor(std::function<void(ModelProgress)> onProgress, std::function<void(QString)> onText, std::function<void()> onAnew) const
{
    ModelListener listener = m_listener;
    const auto lives = [onProgress](ModelProgress progress) {
        if (onProgress)
            onProgress(progress);
    };
    listener.onText = [text = m_listener.onText, onText, lives](const QString &piece) {
        lives({});
        for (const auto &each : { text, onText })
            if (each)
                each(piece);
    };
    listener.onReasoning = [reasoning = m_listener.onReasoning, lives](const QString &piece) {
        lives({ 0, 0, true });
        if (reasoning)
            reasoning(piece);
    };
    listener.onProgress = [progress = m_listener.onProgress, lives](PromptProgress read) {
        lives({ read.read, read.total, false });
        if (progress)
            progress(read);
    };
    listener.onRetry = [retry = m_listener.onRetry, lives](const ServerFault &fault) {
        const bool loads = fault.kind == ServerFault::Kind::Loading;
        lives({ 0, 0, false, loads, !loads });
        if (retry)
            retry(fault);
    };
    listener.onAnew = std::move(onAnew);
    return listener;
}

Task<Result<Generation>> OpenAiCompatibleBackend::generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop)
{
    ChatRequest asked;
    asked.messages = messagesOf(request);
    asked.maxTokens = mostTokens;
    auto chatting = chat(asked, listenerFor(request.onProgress, onToken, request.onAnew), stop);
    const Result<ChatReply> reply = co_await chatting;
    if (!reply)
        co_return Error(reply.error());
    Generation generation;
    generation.text = reply->text.trimmed();
    generation.cut = reply->end == ChatReply::End::Length;
    generation.tokens = reply->tokens;
    co_return Generation(generation);
}

Task<Result<InquiryReply>> OpenAiCompatibleBackend::inquire(Inquiry inquiry, std::stop_token stop)
{
    ChatRequest asked;
    asked.messages = messagesOf(inquiry);
    asked.schema = inquiry.schema;
    asked.maxTokens = mostTokens;
    auto chatting = chat(asked, listenerFor(inquiry.onProgress), stop);
    const Result<ChatReply> reply = co_await chatting;
    if (!reply)
        co_return Error(reply.error());
    co_return InquiryReply { reply->text, reply->tokens }; // one that was cut is no JSON
}

} // namespace superinstance
