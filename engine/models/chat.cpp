#include "engine/models/chat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <utility>

namespace superinstance {

namespace {

using Text = QLatin1String;

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

// Text, nothing, or a list of parts that have text; else not what a server says.
std::optional<QString> contentOf(const QJsonValue &content)
{
    if (isNothing(content))
        return QString();
    QString text = content.toString();
    if (content.isArray())
        for (const QJsonValue &part : content.toArray())
            text += part[Text("text")].toString();
    else if (!content.isString())
        return std::nullopt;
    return text.remove(QChar(u'\0'));
}

// Of a message or of a delta: llama-server and LM Studio call it one way, Ollama and vLLM the other.
QString reasoningOf(const QJsonValue &message)
{
    const QString reasoning = message[Text("reasoning_content")].toString();
    return reasoning.isEmpty() ? message[Text("reasoning")].toString() : reasoning;
}

// Servers have words of their own for an answer that is whole, all of these beginnings. Any other word is one that the server gave up
// with, or nobody knows: to ask once more costs less than to take half an answer for a whole one. Without a word it goes on.
std::optional<ChatReply::End> endOf(const QJsonValue &finish)
{
    using End = ChatReply::End;
    static const auto saying = [](const char *words) { return QRegularExpression(Text(words), QRegularExpression::CaseInsensitiveOption); };
    static const QList<std::pair<QRegularExpression, End>> known {
        { saying("length|max_?tokens"), End::Length },
        { saying("filter|safety|refusal"), End::Filtered },
        { saying("tool|function"), End::ToolCalls },
        { saying("^(stop(?!ped)|eos|end|complete|finished|done|success)"), End::Stop },
    };
    const QString reason = finish.toString();
    if (reason.isEmpty())
        return {};
    for (const auto &[words, end] : known)
        if (reason.contains(words))
            return end;
    return End::GaveUp;
}

void takeCounts(const QJsonObject &object, TokenCounts *counts)
{
    const auto take = [](const QJsonValue &value, auto *into) {
        if (value.isDouble())
            *into = value.toDouble();
    };
    const QJsonValue usage = object[Text("usage")], timings = object[Text("timings")];
    take(timings[Text("cache_n")], &counts->cached);
    take(timings[Text("predicted_n")], &counts->completion);
    take(timings[Text("predicted_per_second")], &counts->perSecond);
    take(usage[Text("prompt_tokens")], &counts->prompt);
    take(usage[Text("completion_tokens")], &counts->completion);
    take(usage[Text("prompt_tokens_details")][Text("cached_tokens")], &counts->cached);
}

std::optional<QJsonValue> errorIn(const QJsonObject &object)
{
    const QJsonValue error = object[Text("error")];
    return isNothing(error) ? std::nullopt : std::optional(error);
}

// In an event that is one by its type, or says so as vLLM does, the whole object tells of it.
std::optional<QJsonValue> errorIn(const ServerSentEvent &event, const QJsonObject &object)
{
    const auto named = errorIn(object);
    return !named && (event.type == "error" || object[Text("object")] == Text("error")) ? std::optional(QJsonValue(object)) : named;
}

} // namespace

std::optional<QJsonObject> objectIn(const QByteArray &bytes)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QByteArray toJson(const Endpoint &endpoint, const ChatRequest &request)
{
    QJsonArray messages;
    for (const ChatMessage &message : request.messages)
        messages.append(QJsonObject { { Text("role"), message.role }, { Text("content"), message.text } });
    QJsonObject out { { Text("model"), endpoint.model }, { Text("messages"), messages }, { Text("temperature"), request.temperature }, { Text("stream"), request.stream } };
    if (request.stream && request.wantsCounts)
        out[Text("stream_options")] = QJsonObject { { Text("include_usage"), true } };
    if (request.maxTokens)
        out[Text("max_tokens")] = *request.maxTokens;
    if (!request.stop.isEmpty())
        out[Text("stop")] = QJsonArray::fromStringList(request.stop);
    if (!request.schema.isEmpty())
        out[Text("response_format")] = QJsonObject { { Text("type"), Text("json_schema") },
            { Text("json_schema"), QJsonObject { { Text("name"), Text("answer") }, { Text("strict"), true }, { Text("schema"), request.schema } } } };
    if (endpoint.kind == ServerKind::LlamaServer) {
        out[Text("cache_prompt")] = true;
        out[Text("return_progress")] = request.stream;
        out[Text("chat_template_kwargs")] = QJsonObject { { Text("enable_thinking"), false } }; // for minutes, on a slow machine
    } else if (endpoint.kind != ServerKind::Other) {
        out[Text("reasoning_effort")] = Text("none"); // the same
    }
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

Served<ChatReply> readChat(const Endpoint &endpoint, const QJsonObject &object)
{
    if (const auto error = errorIn({}, object))
        return faultOfObject(endpoint, 0, *error);
    const QJsonValue choice = object[Text("choices")][0];
    const QJsonValue message = choice[Text("message")];
    const std::optional<QString> content = contentOf(message[Text("content")]);
    if (!message.isObject() || !content)
        return garbled(endpoint);
    const auto end = endOf(choice[Text("finish_reason")]);
    if (!end || *end == ChatReply::End::GaveUp)
        return brokeOff(endpoint);
    ReasoningSplitter splitter;
    const SplitText first = splitter.add(*content), last = splitter.finish();
    ChatReply reply { first.answer + last.answer, reasoningOf(message) + first.reasoning + last.reasoning, *end, {} };
    takeCounts(object, &reply.tokens);
    return reply;
}

Served<ChatStep> ChatStream::take(const ServerSentEvent &event)
{
    if (m_closed)
        return ChatStep();
    if (event.data.trimmed() == "[DONE]") {
        m_closed = true;
        return ChatStep();
    }
    const auto object = objectIn(event.data);
    if (!object)
        return garbled(m_endpoint);
    if (const auto error = errorIn(event, *object)) {
        ServerFault fault = faultOfObject(m_endpoint, 0, *error);
        if (fault.kind == ServerFault::Kind::Busy || fault.kind == ServerFault::Kind::Loading || fault.kind == ServerFault::Kind::Rejected)
            fault.kind = ServerFault::Kind::Failed; // it is too late to ask again: part of an answer may have been shown
        return fault;
    }
    takeCounts(*object, &m_reply.tokens);
    Served<ChatStep> step = takeChoices((*object)[Text("choices")]);
    const QJsonValue progress = (*object)[Text("prompt_progress")];
    if (ChatStep *taken = std::get_if<ChatStep>(&step); taken && progress.isObject())
        taken->progress = { progress[Text("processed")].toInt(), progress[Text("total")].toInt() };
    return step;
}

Served<ChatStep> ChatStream::takeChoices(const QJsonValue &choices)
{
    if (isNothing(choices) || (choices.isArray() && choices.toArray().isEmpty()))
        return ChatStep(); // counts, progress, or something new that is none of ours
    const QJsonValue choice = choices[0], delta = choice[Text("delta")];
    const std::optional<QString> content = contentOf(delta[Text("content")]);
    if (!choice.isObject() || !content)
        return garbled(m_endpoint);
    const QString reasoning = reasoningOf(delta);
    m_taken += content->size() + reasoning.size();
    if (m_taken > m_maxText)
        return tooLarge(m_endpoint);
    const auto end = endOf(choice[Text("finish_reason")]);
    if (end == ChatReply::End::GaveUp)
        return brokeOff(m_endpoint);
    const bool speaks = !content->isEmpty() || !reasoning.isEmpty();
    m_finishesTooSoon = m_finishesTooSoon || (m_finish && speaks);
    if (end) {
        m_finish = end;
        m_onlyCounts = !speaks;
    }
    return add(m_splitter.add(*content), reasoning);
}

ChatStep ChatStream::add(const SplitText &split, const QString &reasoning)
{
    ChatStep step { split.answer, reasoning + split.reasoning, {}, split.anew };
    if (split.anew)
        step.reasoning.prepend(std::exchange(m_reply.text, {}));
    m_reply.text += step.text;
    m_reply.reasoning += step.reasoning;
    return step;
}

ChatStep ChatStream::rest()
{
    return add(m_splitter.finish(), {});
}

Served<ChatReply> ChatStream::reply()
{
    if (!hasText())
        return brokeOff(m_endpoint);
    m_reply.end = m_finish.value_or(ChatReply::End::Stop);
    return m_reply;
}

} // namespace superinstance
