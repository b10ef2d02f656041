// What the shared beginning of the three prompts saves: tokens of the prompts that the server computed, and wall time, of three agents as
// they ask (passages first, one after the other), of the same all at once, and of three prompts that begin with the role. Against the server at
// SUPERINSTANCE_MODEL_URL with the model SUPERINSTANCE_MODEL_NAME (a llama-server, say), else the test runtime of llamafront.h.
#include "engine/async/executor.h"
#include "engine/models/openaiclient.h"
#include "engine/models/prompt.h"
#include "tests/support/llamafront.h"
#include "tests/support/running.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <cstdio>

using namespace superinstance;

namespace {

constexpr int tokensWritten = 8; // reading is measured, not writing

QList<Passage> passages(int salt)
{
    const QString words = QStringLiteral("The keeper of the light wrote that in year %1 the ferry of Orsk carried %2 crates of salt and glass over the sound. ");
    QList<Passage> all;
    for (int i = 0; i < 5; ++i) {
        Passage passage;
        passage.title = QStringLiteral("Log %1").arg(i);
        for (int line = 0; line < 8; ++line)
            passage.text += words.arg(1700 + salt * 50 + i * 8 + line).arg(line * 37 + salt);
        all.append(passage);
    }
    return passagesForModel(all);
}

// The prompts of the three, for passages that no prompt before had.
QList<QList<ChatMessage>> prompts(int salt, bool sharing)
{
    const QHash<QString, QString> values { { QStringLiteral("question"), QStringLiteral("How much salt was carried?") }, { QStringLiteral("language"), QStringLiteral("English") } };
    QList<QList<ChatMessage>> all;
    for (const char *role : { "logos", "ethos", "pathos" }) {
        QList<ChatMessage> messages = messagesOf(QString::fromLatin1(role), passages(salt), values);
        if (!sharing)
            messages = { { QStringLiteral("user"), messages[1].text + QLatin1Char('\n') + messages[0].text } };
        all.append(messages);
    }
    return all;
}

struct Figures {
    int read = 0, computed = 0;
    double seconds = 0;
};

Figures measure(OpenAiClient &client, const QList<QList<ChatMessage>> &all, bool atOnce)
{
    Figures figures;
    QElapsedTimer timer;
    timer.start();
    const auto begin = [&client](const QList<ChatMessage> &messages) {
        ChatRequest request;
        request.messages = messages;
        request.maxTokens = tokensWritten;
        return client.chat(request, {}, {});
    };
    const auto count = [&](const Result<ChatReply> &reply) {
        if (!reply)
            qFatal("%s", qPrintable(reply.error().message));
        figures.read += reply->tokens.prompt.value_or(0);
        figures.computed += reply->tokens.prompt.value_or(0) - reply->tokens.cached.value_or(0);
    };
    if (atOnce) {
        std::vector<std::optional<Result<ChatReply>>> replies(size_t(all.size()));
        TaskScope scope;
        for (size_t i = 0; i < replies.size(); ++i)
            scope.spawn([&, i](std::stop_token) -> Task<> {
                auto asking = begin(all[qsizetype(i)]);
                replies[i] = co_await asking;
            });
        while (scope.running() > 0)
            QTest::qWait(1);
        for (const auto &reply : replies)
            count(*reply);
    } else {
        for (const QList<ChatMessage> &messages : all)
            count(run([&] { return begin(messages); }));
    }
    figures.seconds = double(timer.elapsed()) / 1000;
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Executor executor;
    LlamaFront front;
    QUrl url(qEnvironmentVariable("SUPERINSTANCE_MODEL_URL"));
    if (url.isEmpty()) {
        const QString whyNot = front.start(QStringLiteral("fixture-chat-script.gguf"));
        if (!whyNot.isEmpty()) {
            std::printf("nothing to measure: %s\n", qPrintable(whyNot));
            return 0;
        }
        url = front.url();
    }
    QThreadPool workers;
    const std::unique_ptr<QNetworkAccessManager> access = makeHttpAccess();
    OpenAiClient client({ url, qEnvironmentVariable("SUPERINSTANCE_MODEL_KEY"), qEnvironmentVariable("SUPERINSTANCE_MODEL_NAME") }, access.get(), &workers);
    measure(client, prompts(0, true), false); // warms up
    const Figures shared = measure(client, prompts(1, true), false), atOnce = measure(client, prompts(2, true), true), separate = measure(client, prompts(3, false), false);
    const auto print = [&](const char *name, const Figures &figures) {
        std::printf("%-34s %6d tokens of prompts, %6d computed, %7.2f s\n", name, figures.read, figures.computed, figures.seconds);
    };
    print("shared, one after the other", shared);
    print("shared, all at once", atOnce);
    print("separate, one after the other", separate);
    std::printf("sharing computes %.2f times less, in %.2f times less time\n", double(separate.computed) / shared.computed, separate.seconds / shared.seconds);
}
