// llama-server itself, where one is in PATH, with the small models of the shared data: started, asked and ended as the program does it.
#include "engine/models/embedder.h"
#include "engine/models/localmodelserver.h"
#include "engine/models/openaibackend.h"
#include "tests/engine/models/clienttest.h"
#include "tests/engine/models/fixtureanswer.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace superinstance;

namespace {

// A model that is served; ended with the test at the latest.
class LlamaServer {
public:
    LlamaServer(const QString &file, bool embeddings) : server(std::make_unique<LocalModelServer>(file, choice(embeddings), ServerPatience(), &m_workers)) { }
    ~LlamaServer() { end(); }
    // How long it took, in ms.
    qint64 end()
    {
        QElapsedTimer time;
        time.start();
        run([this]() -> Task<bool> {
            auto ending = server->end();
            co_await ending;
            co_return true;
        });
        return time.elapsed();
    }

private:
    static ServerChoice choice(bool embeddings)
    {
        ServerChoice choice; // llama-server is looked for in PATH
        choice.embeddings = embeddings;
        return choice;
    }
    QThreadPool m_workers;

public:
    const std::unique_ptr<LocalModelServer> server;
};

} // namespace

class LlamaServerTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    ClientTest m_test;

    static QString file(const QString &name) { return QStringLiteral(SHARED_DATA "/models/") + name; }
    OpenAiClient clientOf(const LoadedModel &model)
    {
        m_test.key = QString::fromLatin1(model.key);
        return m_test.client(model.address);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("llama-server"));
        if (program.isEmpty())
            QSKIP("no llama-server is in PATH");
        for (const char *name : { "fixture-chat-script.gguf", "fixture-embed.gguf" })
            if (!QFileInfo::exists(file(QString::fromLatin1(name))))
                QSKIP("the models of the shared data are not there");
        qInfo("with %s", qPrintable(program));
    }

    void chatModel_streamsItsAnswer_andEndsWithinASecond()
    {
        LlamaServer served(file(QStringLiteral("fixture-chat-script.gguf")), false);
        const Result<LoadedModel> model = run([&] { return served.server->use({}); });
        QVERIFY2(model.ok(), qPrintable(model ? QString() : model.error().message));
        QCOMPARE(model->name, QStringLiteral("fixture-chat-script"));
        OpenAiClient client = clientOf(*model);
        checkAnswer(&client);

        m_test.key = QStringLiteral("another");
        const ClientOutcome refused = m_test.chat(model->address);
        QVERIFY(!refused.reply.ok()); // it serves nobody else
        const QString process = QStringLiteral("/proc/%1/exe").arg(served.server->processId());
        QVERIFY(!QFileInfo(process).symLinkTarget().isEmpty());
        const qint64 ended = served.end();
        QVERIFY2(ended < 1000, qPrintable(QString::number(ended)));
        QVERIFY(QFileInfo(process).symLinkTarget().isEmpty());
    }

    void askedOnceMore_itFindsWhatItHasRead()
    {
        LlamaServer served(file(QStringLiteral("fixture-chat-script.gguf")), false);
        const Result<LoadedModel> model = run([&] { return served.server->use({}); });
        QVERIFY2(model.ok(), qPrintable(model ? QString() : model.error().message));
        m_test.key = QString::fromLatin1(model->key);
        ChatRequest request = ClientTest::question();
        request.messages.first().text = QStringLiteral("The pump has a warranty of 24 months. ").repeated(20);
        QVERIFY(m_test.chat(model->address, request).reply.ok());
        const ClientOutcome again = m_test.chat(model->address, request);
        QVERIFY(again.reply.ok());
        QVERIFY2(again.reply->tokens.cached.value_or(0) > 100, qPrintable(QString::number(again.reply->tokens.cached.value_or(-1))));
    }

    void embeddingModel_knowsLikeTexts_andEndsWithinASecond()
    {
        LlamaServer served(file(QStringLiteral("fixture-embed.gguf")), true);
        const Result<LoadedModel> model = run([&] { return served.server->use({}); });
        QVERIFY2(model.ok(), qPrintable(model ? QString() : model.error().message));
        ServedEmbedder embedder(std::make_shared<OpenAiClient>(clientOf(*model)));
        const QStringList texts { QStringLiteral("The pump leaks water."), QStringLiteral("The pump leaks water."), QStringLiteral("Water is leaking out of the pump."), QStringLiteral("Shakespeare wrote many plays.") };
        const auto vectors = run([&] { return embedder.embed(texts, false, {}); });
        QVERIFY2(vectors.ok(), qPrintable(vectors ? QString() : vectors.error().message));
        QVERIFY(cosine(vectors->at(0), vectors->at(1)) > .999);
        QVERIFY(cosine(vectors->at(0), vectors->at(2)) > cosine(vectors->at(0), vectors->at(3)));
        for (const QString &text : { QStringLiteral("extraordinarily ").repeated(600), QStringLiteral("🙂").repeated(900) }) { // longer than it takes
            const auto vector = run([&] { return embedder.embed({ text }, false, {}); });
            QVERIFY2(vector.ok(), qPrintable(vector ? QString() : vector.error().message));
        }
        const qint64 ended = served.end();
        QVERIFY2(ended < 1000, qPrintable(QString::number(ended)));
    }
};

QTEST_GUILESS_MAIN(LlamaServerTest)
#include "llamaserver_test.moc"
