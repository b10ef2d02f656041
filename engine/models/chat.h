// What is asked of a chat model and what it answers, in the form of the OpenAI interface. Pure, any thread.
#pragma once
#include "engine/models/reasoningsplitter.h"
#include "engine/models/serverfault.h"
#include "engine/models/serversentevents.h"
#include "engine/models/tokencounts.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace superinstance {

struct ChatMessage {
    QString role; // "system", "user", "assistant"
    QString text;
};

struct ChatRequest {
    QList<ChatMessage> messages;
    QJsonObject schema; // JSON schema that the answer must fit; empty: free text
    std::optional<int> maxTokens;
    double temperature = 0;
    QStringList stop; // the answer ends before any of these
    bool stream = true;
    bool wantsCounts = true; // of tokens, at the end of a stream
};

struct ChatReply {
    enum class End {
        Stop, // the model was done
        Length, // cut at the most tokens it may write: the text ends anywhere
        ToolCalls, // it wants a tool instead of answering
        Filtered, // the server holds the rest back
        GaveUp, // it was aborted, or failed: no reply has this end, it is a fault
    };
    QString text, reasoning;
    End end = End::Stop;
    TokenCounts tokens;
};

// How far a local server has read the prompt.
struct PromptProgress {
    int read = 0, total = 0;
};

// What one event of a stream adds.
struct ChatStep {
    QString text, reasoning;
    std::optional<PromptProgress> progress;
    bool anew = false; // the text so far was reasoning, which is told once more as that
};

QByteArray toJson(const Endpoint &endpoint, const ChatRequest &request);

template <class T> using Served = std::variant<T, ServerFault>;

// An object, also where its bytes are no valid UTF-8: those become U+FFFD.
std::optional<QJsonObject> objectIn(const QByteArray &bytes);

// A whole reply that was not streamed.
Served<ChatReply> readChat(const Endpoint &endpoint, const QJsonObject &object);

// A streamed reply while its events come.
class ChatStream {
public:
    // maxText: characters, of answer and reasoning together.
    ChatStream(Endpoint endpoint, qsizetype maxText) : m_endpoint(std::move(endpoint)), m_maxText(maxText) { }

    Served<ChatStep> take(const ServerSentEvent &event);
    // The text is whole; counts may still come.
    bool hasText() const { return m_closed || (m_finish && !m_finishesTooSoon); }
    // So it was said by itself. With a piece of the text it may be said of that piece alone.
    bool onlyCounts() const { return hasText() && (m_closed || m_onlyCounts); }
    // "[DONE]": nothing more comes.
    bool closed() const { return m_closed; }
    // At its end: broken off unless there was an end marker.
    Served<ChatReply> reply();
    // What was held back until it was clear that it is no tag.
    ChatStep rest();

private:
    Served<ChatStep> takeChoices(const QJsonValue &choices);
    ChatStep add(const SplitText &split, const QString &reasoning);

    const Endpoint m_endpoint;
    const qsizetype m_maxText;
    ReasoningSplitter m_splitter;
    ChatReply m_reply;
    std::optional<ChatReply::End> m_finish;
    bool m_closed = false;
    bool m_finishesTooSoon = false; // text came after a finish: from then on only "[DONE]" is one
    bool m_onlyCounts = false;
    qsizetype m_taken = 0; // characters
};

} // namespace superinstance
