#include "engine/models/openaiclient.h"

#include "engine/async/offload.h"
#include "engine/async/sleep.h"
#include "engine/async/span.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace superinstance {

namespace {

using Text = QLatin1String;
using Kind = ServerFault::Kind;

constexpr qsizetype usualBody = 64 * 1024; // bytes

template <class Value> void tell(const std::function<void(Value)> &listen, const Value &value)
{
    if (listen)
        listen(value);
}

void tell(const ModelListener &listener, const ChatStep &step)
{
    if (step.anew && listener.onAnew)
        listener.onAnew();
    if (!step.reasoning.isEmpty())
        tell(listener.onReasoning, step.reasoning);
    if (!step.text.isEmpty())
        tell(listener.onText, step.text);
    if (step.progress)
        tell(listener.onProgress, *step.progress);
}

// By how it begins, else by what it is called: servers call either form by the other's name, or by none.
bool isStream(const QByteArray &begun, const QByteArray &type)
{
    const QByteArray text = begun.trimmed();
    for (const char *field : { "data:", "event:", "id:", "retry:", ":" })
        if (text.startsWith(field))
            return true;
    return !text.startsWith('{') && !type.contains("json");
}

// Whether it may be what the request says beside its messages that a server rejects: what only its kind knows, or what its words name.
bool mayTakeLess(const ServerFault &fault, ChatForm form)
{
    static const QRegularExpression named(QStringLiteral("stream|response_format|schema|extra|unknown|unsupported|not support|unrecogni"), QRegularExpression::CaseInsensitiveOption);
    return form == ChatForm::OfItsKind || (form != ChatForm::Whole && fault.sentence.contains(named));
}

// As much of the request as a server takes in this form.
ChatRequest inForm(ChatRequest request, ChatForm form)
{
    if (form >= ChatForm::Plain) {
        request.schema = {};
        request.wantsCounts = false;
    }
    request.stream = request.stream && form < ChatForm::Whole;
    return request;
}

// Hands on what the events say; a fault does not count once the text is whole.
std::optional<ServerFault> takeAll(const QList<ServerSentEvent> &events, ChatStream *stream, const ModelListener &listener)
{
    for (const ServerSentEvent &event : events) {
        const Served<ChatStep> step = stream->take(event);
        if (const auto *fault = std::get_if<ServerFault>(&step))
            return stream->hasText() ? std::nullopt : std::optional(*fault);
        tell(listener, std::get<ChatStep>(step));
    }
    return {};
}

} // namespace

OpenAiClient::OpenAiClient(Endpoint endpoint, QNetworkAccessManager *access, QThreadPool *workers, ClientLimits limits, Resolve resolve)
    : m_endpoint(std::move(endpoint)), m_access(access), m_workers(workers), m_limits(limits), m_resolve(std::move(resolve)),
      m_chatForm(m_endpoint.kind == ServerKind::Ollama || m_endpoint.kind == ServerKind::LmStudio ? ChatForm::OfItsKind : ChatForm::Usual)
{
}

template <class T> Task<Result<T>> OpenAiClient::insist(Attempt<T> attempt, ModelListener listener, std::stop_token stop)
{
    const auto begun = std::chrono::steady_clock::now();
    for (int attempts = 1;; ++attempts) {
        auto trying = attempt(stop);
        Served<T> served = co_await trying;
        if (T *value = std::get_if<T>(&served))
            co_return std::move(*value);
        const ServerFault fault = std::get<ServerFault>(served);
        const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
        const auto pause = pauseAfter(fault, attempts, spent);
        if (!pause) {
            tell(listener.onFault, fault);
            co_return fault.error();
        }
        tell(listener.onRetry, fault);
        auto sleeping = sleepFor(*pause, stop);
        const Result<void> slept = co_await sleeping;
        if (!slept)
            co_return Error(slept.error());
    }
}

std::optional<std::chrono::milliseconds> OpenAiClient::pauseAfter(const ServerFault &fault, int attempts, std::chrono::milliseconds spent) const
{
    std::chrono::milliseconds pause = fault.retryAfter.value_or(std::chrono::seconds(0));
    if (fault.kind == Kind::Loading)
        pause = std::max(pause, m_limits.loadingPause);
    else if (fault.kind == Kind::Busy && attempts < m_limits.busyAttempts)
        pause = std::max(pause, m_limits.busyPause * (fault.retryAfter ? attempts : 2 * attempts));
    else
        return {};
    return spent + pause <= (fault.kind == Kind::Loading ? m_limits.loading : m_limits.busy) ? std::optional(pause) : std::nullopt;
}

HttpRequest OpenAiClient::request(QUrl url, QByteArray body, HttpDeadlines deadlines) const
{
    HttpRequest request { std::move(url), {}, {}, std::move(body), deadlines };
    if (!m_endpoint.key.isEmpty())
        request.fields.append({ "Authorization", "Bearer " + m_endpoint.key.toLatin1() });
    return request;
}

Task<Served<OpenAiClient::Opened>> OpenAiClient::open(HttpRequest request, std::stop_token stop)
{
    auto accepting = acceptedAddresses(m_endpoint, m_resolve, stop);
    const Result<QList<QHostAddress>> accepted = co_await accepting;
    if (!accepted)
        co_return ServerFault { accepted.stopped() ? Kind::Stopped : Kind::NotAccepted, accepted.error().message };
    for (qsizetype i = 0;; ++i) {
        request.address = accepted->at(i);
        auto opening = openAt(request, stop);
        Served<Opened> opened = co_await opening;
        const auto *fault = std::get_if<ServerFault>(&opened);
        if (!fault || fault->kind != Kind::Refused || i + 1 == accepted->size())
            co_return std::move(opened);
    }
}

Task<Served<OpenAiClient::Opened>> OpenAiClient::openAt(HttpRequest request, std::stop_token stop)
{
    Opened opened { std::make_unique<HttpExchange>(m_access, request), {} };
    auto beginning = opened.exchange->begin(stop);
    const Result<HttpHead> head = co_await beginning;
    if (!head)
        co_return faultOfConnection(opened.exchange->failure(), head.error());
    opened.head = *head;
    if (head->status >= 200 && head->status < 300)
        co_return std::move(opened);
    auto reading = readBody(opened.exchange.get(), m_limits.maxErrorBody, stop);
    const Served<QByteArray> body = co_await reading;
    const auto *said = std::get_if<QByteArray>(&body);
    if (!said && std::get<ServerFault>(body).kind == Kind::Stopped)
        co_return std::get<ServerFault>(body);
    co_return faultOfReply(m_endpoint, *head, said ? *said : QByteArray());
}

Task<Served<QByteArray>> OpenAiClient::readBody(HttpExchange *exchange, qsizetype most, std::stop_token stop)
{
    QByteArray body;
    while (true) {
        auto reading = exchange->next(stop);
        const Result<QByteArray> piece = co_await reading;
        if (!piece)
            co_return faultOfConnection(exchange->failure(), piece.error());
        if (piece->isEmpty())
            co_return QByteArray(body);
        if (body.size() + piece->size() > most)
            co_return tooLarge(m_endpoint);
        if (body.size() > usualBody)
            body.reserve(most); // once: to double it over and over takes twice the memory; what is not used takes none
        body += *piece;
    }
}

Task<Served<QJsonObject>> OpenAiClient::readObject(HttpExchange *exchange, std::stop_token stop)
{
    auto reading = readBody(exchange, m_limits.maxBody, stop);
    Served<QByteArray> body = co_await reading;
    if (auto *fault = std::get_if<ServerFault>(&body))
        co_return std::move(*fault);
    auto work = [bytes = std::get<QByteArray>(body)] { return objectIn(bytes); };
    auto parsing = offload(m_workers, work, Priority::Question); // megabytes would hold up the thread
    const std::optional<QJsonObject> object = co_await parsing;
    if (!object)
        co_return garbled(m_endpoint);
    co_return QJsonObject(*object);
}

Task<Served<QJsonObject>> OpenAiClient::ask(QUrl url, QByteArray body, HttpDeadlines deadlines, std::stop_token stop)
{
    auto opening = open(request(std::move(url), std::move(body), deadlines), stop);
    Served<Opened> opened = co_await opening;
    if (const auto *fault = std::get_if<ServerFault>(&opened))
        co_return ServerFault(*fault);
    auto reading = readObject(std::get<Opened>(opened).exchange.get(), stop);
    Served<QJsonObject> object = co_await reading;
    co_return std::move(object);
}

Task<Result<ChatReply>> OpenAiClient::chat(ChatRequest request, ModelListener listener, std::stop_token stop)
{
    Span span("model.chat");
    const Attempt<ChatReply> attempt = [this, request, listener](std::stop_token inner) { return chatInSomeForm(request, listener, inner); };
    auto insisting = insist<ChatReply>(attempt, listener, stop);
    Result<ChatReply> reply = co_await insisting;
    span.setOutcome(reply);
    co_return reply;
}

// A server that does not know what others of its kind do, since it is older, or what nearly all do, refuses it as a request that is wrong.
Task<Served<ChatReply>> OpenAiClient::chatInSomeForm(ChatRequest request, ModelListener listener, std::stop_token stop)
{
    for (ChatForm form = m_chatForm;; form = ChatForm(int(form) + 1)) {
        Endpoint asked = m_endpoint;
        asked.kind = form == ChatForm::OfItsKind || m_endpoint.kind == ServerKind::LlamaServer ? m_endpoint.kind : ServerKind::Other;
        auto chatting = chatOnce(toJson(asked, inForm(request, form)), listener, stop);
        Served<ChatReply> reply = co_await chatting;
        const auto *fault = std::get_if<ServerFault>(&reply);
        if (!fault)
            m_chatForm = form;
        if (!fault || fault->kind != Kind::Rejected || !mayTakeLess(*fault, form))
            co_return std::move(reply);
    }
}

Task<Served<ChatReply>> OpenAiClient::chatOnce(QByteArray body, ModelListener listener, std::stop_token stop)
{
    auto opening = open(request(m_endpoint.call(QStringLiteral("chat/completions")), body, m_limits.slow), stop);
    Served<Opened> opened = co_await opening;
    if (auto *fault = std::get_if<ServerFault>(&opened))
        co_return std::move(*fault);
    HttpExchange *exchange = std::get<Opened>(opened).exchange.get();
    const QByteArray type = std::get<Opened>(opened).head.fields.value("content-type").toLower();
    if (type.contains("html"))
        co_return garbled(m_endpoint);
    auto beginning = exchange->peek(stop); // servers call either form by the other's name, or not at all
    const Result<QByteArray> begun = co_await beginning;
    if (!begun)
        co_return faultOfConnection(exchange->failure(), begun.error());
    if (isStream(*begun, type)) {
        auto streaming = readStream(exchange, listener, stop);
        Served<ChatReply> reply = co_await streaming;
        co_return std::move(reply);
    }
    auto reading = readObject(exchange, stop); // asked for, or all that the server can
    const Served<QJsonObject> object = co_await reading;
    if (const auto *fault = std::get_if<ServerFault>(&object))
        co_return ServerFault(*fault);
    Served<ChatReply> reply = readChat(m_endpoint, std::get<QJsonObject>(object));
    if (const auto *whole = std::get_if<ChatReply>(&reply))
        tell(listener, { whole->text, whole->reasoning, {} });
    co_return std::move(reply);
}

Task<Served<ChatReply>> OpenAiClient::readStream(HttpExchange *exchange, ModelListener listener, std::stop_token stop)
{
    ChatStream stream(m_endpoint, m_limits.maxText);
    ServerSentEvents events(m_limits.maxEvent);
    for (bool ended = false; !ended && !stream.closed();) {
        auto reading = exchange->next(stop);
        const Result<QByteArray> piece = co_await reading;
        if (!piece && (piece.stopped() || !stream.hasText()))
            co_return faultOfConnection(exchange->failure(), piece.error());
        ended = !piece || piece->isEmpty();
        const bool textBefore = stream.onlyCounts();
        if (const auto fault = takeAll(ended ? events.finish() : events.add(*piece), &stream, listener))
            co_return ServerFault(*fault);
        if (events.overflowed() && !stream.hasText())
            co_return tooLarge(m_endpoint);
        if (stream.onlyCounts() && !textBefore)
            exchange->endWithin(m_limits.afterText);
    }
    if (stream.closed()) { // the connection can be used again when nothing is left in it
        exchange->endWithin(std::chrono::milliseconds(250));
        auto leaving = exchange->next(stop);
        const Result<QByteArray> left = co_await leaving;
        Q_UNUSED(left)
    }
    tell(listener, stream.rest());
    co_return stream.reply();
}

Task<Served<QList<Embedding>>> OpenAiClient::embedInEitherForm(QStringList texts, std::stop_token stop)
{
    auto embedding = embedOnce(texts, m_form, stop);
    Served<QList<Embedding>> vectors = co_await embedding;
    const auto *fault = std::get_if<ServerFault>(&vectors);
    if (!fault || fault->kind != Kind::Rejected || m_form == VectorForm::Numbers)
        co_return std::move(vectors);
    m_form = VectorForm::Numbers;
    auto again = embedOnce(texts, m_form, stop);
    vectors = co_await again;
    co_return std::move(vectors);
}

Task<Served<QList<Embedding>>> OpenAiClient::embedOnce(QStringList texts, VectorForm form, std::stop_token stop)
{
    auto opening = open(request(m_endpoint.call(QStringLiteral("embeddings")), toJson(m_endpoint, texts, form), m_limits.slow), stop);
    Served<Opened> opened = co_await opening;
    if (auto *fault = std::get_if<ServerFault>(&opened))
        co_return std::move(*fault);
    auto reading = readBody(std::get<Opened>(opened).exchange.get(), m_limits.maxBody, stop);
    Served<QByteArray> body = co_await reading;
    if (auto *fault = std::get_if<ServerFault>(&body))
        co_return std::move(*fault);
    auto work = [endpoint = m_endpoint, bytes = std::get<QByteArray>(body), count = texts.size()] {
        const std::optional<QJsonObject> object = objectIn(bytes);
        return object ? readEmbeddings(endpoint, *object, count) : Served<QList<Embedding>>(garbled(endpoint));
    };
    auto decoding = offload(m_workers, work);
    Served<QList<Embedding>> vectors = co_await decoding;
    co_return std::move(vectors);
}

Task<Result<QList<Embedding>>> OpenAiClient::embed(QStringList texts, ModelListener listener, std::stop_token stop)
{
    Span span("model.embed");
    QList<Embedding> vectors;
    for (qsizetype from = 0; from < texts.size(); from += m_limits.textsAtOnce) {
        const QStringList some = texts.mid(from, m_limits.textsAtOnce);
        const Attempt<QList<Embedding>> attempt = [this, some](std::stop_token inner) { return embedInEitherForm(some, inner); };
        auto insisting = insist<QList<Embedding>>(attempt, listener, stop);
        const Result<QList<Embedding>> embedded = co_await insisting;
        span.setOutcome(embedded);
        if (!embedded)
            co_return Error(embedded.error());
        vectors += *embedded;
    }
    co_return QList<Embedding>(vectors);
}

} // namespace superinstance
