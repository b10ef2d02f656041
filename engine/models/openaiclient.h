// Speaks the OpenAI interface to one model server. Engine thread; outlives what it is asked.
#pragma once
#include "engine/models/embeddings.h"

class QThreadPool;

namespace superinstance {

struct ClientLimits {
    HttpDeadlines quick { std::chrono::seconds(10), std::chrono::seconds(10), std::chrono::seconds(30) }; // what a server says of itself
    HttpDeadlines slow { std::chrono::minutes(10), std::chrono::minutes(2), std::chrono::hours(2) }; // a slow machine reads a long prompt for minutes
    std::chrono::milliseconds loading = std::chrono::minutes(5); // how long a server that loads its model is asked again
    std::chrono::milliseconds loadingPause { 500 };
    std::chrono::milliseconds loadingSign { 5000 }; // how often it is said that a model is being loaded
    std::chrono::milliseconds busy = std::chrono::minutes(1); // the longest wait that a Retry-After may ask for
    std::chrono::milliseconds busyPause { 1000 }; // the least, times the attempt
    int busyAttempts = 5;
    std::chrono::milliseconds afterText { 1000 }; // for the counts that follow the text
    qsizetype maxEvent = 1024 * 1024, maxBody = 3 * 1024 * 1024, maxErrorBody = 64 * 1024; // bytes
    qsizetype maxText = 512 * 1024; // characters of an answer
    qsizetype textsAtOnce = 32; // to embed
};

// Told on the engine thread while a reply is under way; each may be empty.
struct ModelListener {
    std::function<void(QString)> onText, onReasoning;
    std::function<void(PromptProgress)> onProgress;
    std::function<void(ServerFault)> onRetry; // what made us wait: it is asked again
    std::function<void(ServerFault)> onFault; // why the request failed
    std::function<void()> onAnew; // what came as text was thought: it is withdrawn
};

// How much is asked of a server, from all that its kind knows to what every server does.
enum class ChatForm {
    OfItsKind,
    Usual,
    Plain, // without a schema and counts
    Whole, // nor streamed
};

class OpenAiClient {
public:
    // access and workers: not owned.
    OpenAiClient(Endpoint endpoint, QNetworkAccessManager *access, QThreadPool *workers, ClientLimits limits = {}, Resolve resolve = resolveHost);

    const Endpoint &endpoint() const { return m_endpoint; }
    // What the server says at one of its addresses: asked once, within these deadlines. body: empty, or JSON that is posted.
    Task<Served<QJsonObject>> ask(QUrl url, QByteArray body, HttpDeadlines deadlines, std::stop_token stop);
    Task<Result<ChatReply>> chat(ChatRequest request, ModelListener listener, std::stop_token stop);
    // A vector for each text.
    Task<Result<QList<Embedding>>> embed(QStringList texts, ModelListener listener, std::stop_token stop);

private:
    using Exchange = std::unique_ptr<HttpExchange>;
    struct Opened {
        Exchange exchange;
        HttpHead head;
    };
    template <class T> using Attempt = std::function<Task<Served<T>>(std::stop_token)>;
    // Tries again where that can help.
    template <class T> Task<Result<T>> insist(Attempt<T> attempt, ModelListener listener, std::stop_token stop);
    std::optional<std::chrono::milliseconds> pauseAfter(const ServerFault &fault, int attempts, std::chrono::milliseconds spent) const;
    HttpRequest request(QUrl url, QByteArray body, HttpDeadlines deadlines) const;
    Task<Served<Opened>> open(HttpRequest request, std::stop_token stop);
    Task<Served<Opened>> openAt(HttpRequest request, std::stop_token stop);
    Task<Served<QByteArray>> readBody(HttpExchange *exchange, qsizetype most, std::stop_token stop);
    Task<Served<QJsonObject>> readObject(HttpExchange *exchange, std::stop_token stop);
    Task<Served<ChatReply>> chatInSomeForm(ChatRequest request, ModelListener listener, std::stop_token stop);
    Task<Served<ChatReply>> chatOnce(QByteArray body, ModelListener listener, std::stop_token stop);
    Task<Served<ChatReply>> readStream(HttpExchange *exchange, ModelListener listener, std::stop_token stop);
    Task<Served<QList<Embedding>>> embedInEitherForm(QStringList texts, std::stop_token stop);
    Task<Served<QList<Embedding>>> embedOnce(QStringList texts, VectorForm form, std::stop_token stop);

    const Endpoint m_endpoint;
    QNetworkAccessManager *const m_access;
    QThreadPool *const m_workers;
    const ClientLimits m_limits;
    const Resolve m_resolve;
    VectorForm m_form = VectorForm::Base64; // as far as the server is known to take it
    ChatForm m_chatForm; // as far as the server is known to take it
};

} // namespace superinstance
