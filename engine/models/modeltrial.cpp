#include "engine/models/modeltrial.h"

#include "engine/async/timeout.h"
#include "engine/models/modelid.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace superinstance {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("ModelRegistry", text, meaning, n);
}

constexpr int tokensTried = 64, tokensOfJson = 400;

// Long enough for a server to find it in its cache, and that something is to be written.
ChatRequest question()
{
    QString text = QStringLiteral("Here is what a harbour's book says.\n");
    for (int pier = 1; pier <= 12; ++pier)
        text += QStringLiteral("Pier %1 is %2 metres long and was built in %3.\n").arg(pier).arg(40 + 7 * pier).arg(1900 + 5 * pier);
    ChatRequest request;
    request.messages = { { QStringLiteral("system"), text }, { QStringLiteral("user"), QStringLiteral("Describe the harbour in three sentences.") } };
    request.maxTokens = tokensTried;
    return request;
}

ChatRequest questionForJson()
{
    ChatRequest request;
    request.messages = { { QStringLiteral("user"), QStringLiteral("Is water wet? Answer as JSON: {\"answer\": \"yes\"} or {\"answer\": \"no\"}.") } };
    request.schema = QJsonDocument::fromJson(R"({"type":"object","properties":{"answer":{"type":"string","enum":["yes","no"]}},"required":["answer"],"additionalProperties":false})").object();
    request.maxTokens = tokensOfJson;
    return request;
}

bool keepsTo(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.trimmed().toUtf8()).object();
    const QString answer = object.value(QLatin1String("answer")).toString();
    return object.size() == 1 && (answer == QLatin1String("yes") || answer == QLatin1String("no"));
}

ChatRequest shortest()
{
    ChatRequest request;
    request.messages = { { QStringLiteral("user"), QStringLiteral("Hello") } };
    request.maxTokens = 1;
    return request;
}

// One answer, with the times of what came.
struct Stopwatch {
    QElapsedTimer clock;
    qint64 first = -1, last = -1; // pieces
    int pieces = 0;

    Stopwatch() { clock.start(); }
    ModelListener listener()
    {
        ModelListener listener;
        listener.onText = listener.onReasoning = [this](const QString &) {
            last = clock.elapsed();
            first = first < 0 ? last : first;
            ++pieces;
        };
        return listener;
    }
    // 0: not measured. A reply in one piece does not tell when it was written, nor does its end: others come after the text.
    double tokensPerSecond(const TokenCounts &counts) const
    {
        if (counts.perSecond)
            return *counts.perSecond;
        const qint64 writing = last - first;
        const int tokens = counts.completion.value_or(pieces) - 1; // the first was awaited before
        return pieces > 1 && writing > 0 && tokens > 0 ? tokens * 1000.0 / double(writing) : 0;
    }
};

Task<Result<void>> tryAnswering(ModelTest *test, OpenAiClient *client, std::stop_token stop)
{
    Stopwatch watch;
    auto asking = client->chat(question(), watch.listener(), stop);
    const Result<ChatReply> reply = co_await asking;
    if (!reply)
        co_return Error(reply.error());
    test->firstTokenMs = watch.first;
    test->tokensPerSecond = watch.tokensPerSecond(reply->tokens);
    test->answers = !reply->text.isEmpty() || !reply->reasoning.isEmpty();
    test->streams = watch.pieces > 1;
    auto askingAgain = client->chat(question(), {}, stop);
    const Result<ChatReply> again = co_await askingAgain;
    if (again && again->tokens.cached)
        test->cachedTokens = *again->tokens.cached;
    auto askingForJson = client->chat(questionForJson(), {}, stop);
    const Result<ChatReply> json = co_await askingForJson;
    test->keepsToSchema = json && keepsTo(json->text);
    co_return Result<void>();
}

// What is found out stays there also when the time is over.
struct Trial {
    ModelTest test;
    bool loading = false;
};

// The server is asked first what wakes the model: others than ours load it then.
Task<Result<void>> tryUses(Trial *trial, ModelLease lease, QElapsedTimer clock, std::stop_token stop)
{
    ModelTest *const test = &trial->test;
    OpenAiClient *const client = lease.client.get();
    auto waking = client->chat(shortest(), {}, stop);
    const Result<ChatReply> awake = co_await waking;
    Result<void> answered = awake ? Result<void>() : Result<void>(awake.error());
    if (awake) {
        test->loadMs = clock.elapsed();
        trial->loading = false;
        auto answering = tryAnswering(test, client, stop);
        answered = co_await answering;
    }
    auto embedding = client->embed({ QStringLiteral("How long is the warranty?") }, {}, stop);
    const Result<QList<Embedding>> vectors = co_await embedding;
    test->embeds = vectors && !vectors->isEmpty();
    test->dimensions = test->embeds ? int(vectors->first().size()) : 0;
    if (test->embeds && !awake) // it is refused as a chat before it is loaded
        test->loadMs = clock.elapsed();
    if (stop.stop_requested())
        co_return Error::stopped();
    if (test->embeds || test->answers)
        co_return Result<void>();
    co_return answered ? Error::failed(tr("It answers with nothing and makes no vectors either, so it cannot be used. Choose another model.")) : answered.error();
}

Task<Result<void>> tryAll(Trial *trial, ModelClients *clients, std::stop_token stop)
{
    QElapsedTimer clock;
    clock.start();
    const std::optional<ModelPlace> place = placeOf(trial->test.id);
    trial->loading = place && !place->path.isEmpty();
    auto opening = clients->open(trial->test.id, stop);
    const Result<ModelLease> lease = co_await opening;
    if (!lease)
        co_return Error(lease.error());
    trial->loading = !lease->loaded;
    auto trying = tryUses(trial, *lease, clock, stop);
    const Result<void> tried = co_await trying;
    if (!tried)
        lease->failed(); // where the server died over it, whoever comes next finds another
    co_return Result<void>(tried);
}

// Why there is no result yet.
QString tooLate(bool loading, std::chrono::milliseconds patience)
{
    const int seconds = int(std::chrono::ceil<std::chrono::seconds>(patience).count());
    return loading ? tr("It was still being loaded after %n second(s), so the test was ended. Large models take that long when they are first used: test it once more, or choose a smaller one.", nullptr, seconds)
                   : tr("It had not done what was asked of it after %n second(s), so the test was ended. Choose a smaller model.", nullptr, seconds);
}

} // namespace

Task<Result<ModelTest>> tryModel(QString id, ModelClients *clients, std::stop_token stop, std::chrono::milliseconds patience)
{
    Trial trial;
    ModelTest &test = trial.test;
    test.id = id;
    test.answers = id.isEmpty() || id == builtInId;
    if (test.answers)
        co_return ModelTest(test);
    auto work = [&trial, clients](std::stop_token inner) { return tryAll(&trial, clients, inner); };
    auto trying = withTimeout(patience, work, stop);
    const Result<void> tried = co_await trying;
    if (stop.stop_requested())
        co_return Error::stopped();
    if (tried.timedOut() && tried.error().message.isEmpty())
        test.problem = tooLate(trial.loading, patience);
    else if (!tried)
        test.problem = tried.error().message;
    co_return ModelTest(test);
}

} // namespace superinstance
