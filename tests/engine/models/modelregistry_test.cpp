// One list of everything that can answer or embed: it says what is there and why something cannot be used, hands out what is assigned, and
// leaves nothing behind.
#include "engine/models/modelregistry.h"

#include "engine/async/sleep.h"
#include "engine/models/computerwords.h"
#include "engine/models/endpointkeys.h"
#include "engine/models/modelid.h"
#include "engine/models/modeltrial.h"
#include "tests/support/faultserver.h"
#include "tests/support/gguffile.h"
#include "tests/support/modelstandin.h"
#include "tests/support/running.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

#include <atomic>
#include <csignal>
#include <thread>

using namespace superinstance;
using namespace std::chrono_literals;

namespace {

GgufFile chatModel()
{
    GgufFile file;
    file.text("general.architecture", "llama").text("general.name", "Small Talk").text("general.license", "mit").number("llama.block_count", 8);
    file.number("llama.context_length", 131072).number("llama.embedding_length", 1024).number("llama.attention.head_count", 16).tensor("x", { 1000 }, 0, 0);
    return file;
}

// weights: numbers of four bytes.
QByteArray embeddingFile(quint64 weights)
{
    GgufFile file;
    file.text("general.architecture", "bert").number("bert.block_count", 2).number("bert.context_length", 512).number("bert.embedding_length", 64);
    file.number("bert.attention.head_count", 2).number("bert.pooling_type", 1).tensor("x", { weights }, 0, 0);
    return file.bytes(qsizetype(4 * weights));
}

bool isAlive(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    return process > 0 && stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

GenerationRequest question()
{
    Passage passage;
    passage.title = QStringLiteral("Contract");
    passage.text = QStringLiteral("The warranty period is 24 months.");
    GenerationRequest request;
    request.intent.standalone = QStringLiteral("How long is the warranty?");
    request.passages = { passage };
    return request;
}

// A registry of its own with a folder, and none of what runs on the machine of the tests.
struct Registry {
    QTemporaryDir dir;
    QThreadPool workers;
    RegistryOptions options;
    Settings settings;
    std::unique_ptr<ModelRegistry> registry;

    Registry()
    {
        options.clients.dataDir = dir.filePath(QStringLiteral("data"));
        options.folder = dir.filePath(QStringLiteral("models"));
        options.clients.choice.program = options.clients.choice.search = dir.path(); // no PATH
        options.clients.choice.hardware = [](const QString &) {
            Hardware hardware;
            hardware.memory = hardware.availableMemory = 8'000'000'000;
            hardware.cores = 4;
            hardware.instructions = { QStringLiteral("AVX2") };
            return hardware;
        };
        options.catalogue = options.clients.choice.catalogue = *builtInCatalogue();
        QDir().mkpath(options.clients.dataDir);
        QDir().mkpath(options.folder);
        qputenv("SUPERINSTANCE_FAKE_STARTS", QFile::encodeName(dir.filePath(QStringLiteral("starts"))));
    }
    ~Registry() { end(); }
    void withServer() { settings.modelServer = QStringLiteral(FAKE_LLAMA_SERVER); }
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = options.folder + QLatin1Char('/') + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return path;
    }
    ModelRegistry *make()
    {
        if (!registry)
            registry = std::make_unique<ModelRegistry>(options, &workers);
        registry->setSettings(settings);
        return registry.get();
    }
    ModelsOverview look()
    {
        make();
        const Result<void> looked = run([this] { return registry->refresh({}); });
        if (!looked)
            qFatal("%s", qPrintable(looked.error().message));
        return *registry->overview();
    }
    void end()
    {
        if (registry)
            run([this]() -> Task<bool> {
                auto ending = registry->end();
                co_await ending;
                co_return true;
            });
        registry.reset();
    }
    QList<qint64> starts() const
    {
        QFile file(dir.filePath(QStringLiteral("starts")));
        QList<qint64> all;
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray &line : file.readAll().split('\n'))
                if (!line.isEmpty())
                    all += line.toLongLong();
        return all;
    }
};

// Why there is nothing; empty: there is something.
template <class T> QString sentenceOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

QByteArray listOf(const QJsonArray &models)
{
    return QJsonDocument(QJsonObject { { QStringLiteral("models"), models } }).toJson();
}

// As Ollama lists so many models.
QByteArray tagsOf(int count)
{
    QJsonArray models;
    for (int i = 0; i < count; ++i)
        models += QJsonObject { { QStringLiteral("name"), QStringLiteral("m%1").arg(i) } };
    return listOf(models);
}

ModelInfo named(const ModelsOverview &overview, const QString &name)
{
    for (const ModelInfo &model : overview.models)
        if (model.name == name)
            return model;
    return {};
}

} // namespace

class ModelRegistryTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void init() { qunsetenv("SUPERINSTANCE_FAKE_SERVER"); }

    void builtInMethod_isThereBeforeAnyLook()
    {
        Registry own;
        const auto overview = own.make()->overview();
        QCOMPARE(overview->models.size(), 1);
        QCOMPARE(overview->models.first().id, builtInId);
        QVERIFY(overview->models.first().answers && !overview->models.first().embeds);
    }

    void ollamasModels_areListedWithWhatItTells()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies());
        ollama.setReply("/api/show", R"({"capabilities":["completion","tools"],"model_info":{"general.architecture":"qwen3","qwen3.context_length":40960,"general.license":"apache-2.0"}})");
        own.options.servers = { ollama.url() };
        const ModelsOverview overview = own.look();
        QCOMPARE(overview.models.size(), 3);
        const ModelInfo chat = overview.models[1];
        QCOMPARE(chat.id, ollama.url().toString() + QStringLiteral("/v1#qwen3:1.7b"));
        QCOMPARE(chat.server, QStringLiteral("Ollama"));
        QCOMPARE(chat.family, QStringLiteral("qwen3"));
        QCOMPARE(chat.size, QStringLiteral("2.0B"));
        QCOMPARE(chat.quantization, QStringLiteral("Q4_K_M"));
        QCOMPARE(chat.licence, QStringLiteral("apache-2.0"));
        QCOMPARE(chat.bytes, 1'400'000'000);
        QCOMPARE(chat.contextTokens, 40960);
        QVERIFY(chat.answers && !chat.embeds && chat.secondsPerAnswer > 0);
        QVERIFY(!chat.memory); // it does not say
        QCOMPARE(chat.state, ModelState::Running);
        QCOMPARE(overview.models[2].state, ModelState::Ready);
        QVERIFY(overview.serverAdvice.contains(QStringLiteral("The models of Ollama can be used at once.")));
    }

    void modelWhoseNameSaysThatItEmbeds_embeds()
    {
        Registry own;
        QHash<QByteArray, QByteArray> replies = ollamaReplies();
        replies.remove("/api/show");
        ModelStandIn ollama(replies);
        own.options.servers = { ollama.url() };
        const ModelInfo embedding = named(own.look(), QStringLiteral("nomic-embed-text:latest"));
        QVERIFY(embedding.embeds && !embedding.answers && !embedding.secondsPerAnswer);
    }

    void otherServers_areListed()
    {
        Registry own;
        ModelStandIn studio({ { "/api/tags", R"({"error":"Unexpected endpoint"})" },
            { "/api/v0/models", R"({"data":[{"id":"phi-4","type":"llm","arch":"phi3","quantization":"Q4_0","state":"loaded","max_context_length":16384},{"id":"x","type":"embeddings","state":"not-loaded"}]})" } });
        ModelStandIn llama({ { "/api/tags", R"({"models":[{"name":"g"}],"data":[]})" },
            { "/v1/models", R"({"data":[{"id":"gemma","owned_by":"llamacpp","meta":{"n_ctx_train":8192,"size":800000000,"n_params":1000000000}},{"id":"tiny","owned_by":"llamacpp","meta":{"n_params":33360000}}]})" } });
        own.options.servers = { studio.url(), llama.url() };
        const ModelsOverview overview = own.look();
        QCOMPARE(overview.models.size(), 5);
        const ModelInfo phi = named(overview, QStringLiteral("phi-4")), gemma = named(overview, QStringLiteral("gemma"));
        QCOMPARE(phi.server, QStringLiteral("LM Studio"));
        QCOMPARE(phi.family, QStringLiteral("phi3"));
        QCOMPARE(phi.contextTokens, 16384);
        QCOMPARE(phi.state, ModelState::Running);
        QVERIFY(named(overview, QStringLiteral("x")).embeds);
        QCOMPARE(gemma.server, QStringLiteral("llama-server"));
        QCOMPARE(gemma.contextTokens, 8192);
        QCOMPARE(gemma.bytes, 800'000'000);
        QCOMPARE(gemma.size, QStringLiteral("1.0B"));
        QCOMPARE(named(overview, QStringLiteral("tiny")).size, QStringLiteral("33M"));
        QVERIFY(gemma.secondsPerAnswer > 0);
    }

    void serverThatRefusesWhatItDoesNotKnow_isListedAndUsed_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        QTest::newRow("key") << QByteArray("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("forbidden") << QByteArray("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/login\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("closed") << QByteArray();
    }
    void serverThatRefusesWhatItDoesNotKnow_isListedAndUsed()
    {
        QFETCH(QByteArray, refusal);
        Registry own;
        ModelStandIn gateway({ { "/v1/models", R"({"data":[{"id":"m"}]})" } });
        gateway.setUnknown(refusal);
        gateway.setAnswer("It is 24 months [1].");
        own.settings.modelEndpoints = { gateway.url().toString() };
        own.settings.models.logos = idOfServed(gateway.url(), QStringLiteral("m"));
        const ModelsOverview overview = own.look();
        QCOMPARE(named(overview, QStringLiteral("m")).state, ModelState::Ready);
        const auto drafted = run([&] { return own.make()->agents().logos->generate(question(), {}, {}); });
        QVERIFY2(drafted.ok(), qPrintable(drafted ? QString() : drafted.error().message));
    }

    void whatIsNoModelServer_isNotListed()
    {
        Registry own;
        ModelStandIn other({ { "/v1/models", R"({"error":"no"})" } });
        own.options.servers = { other.url(), QUrl(QStringLiteral("http://127.0.0.1:9")) };
        QCOMPARE(own.look().models.size(), 1);
    }

    void enteredServer_thatDoesNotAnswer_isShownWithTheReason()
    {
        Registry own;
        own.settings.modelEndpoints = { QStringLiteral("http://127.0.0.1:9") };
        const ModelsOverview overview = own.look();
        QCOMPARE(overview.models.size(), 2);
        QCOMPARE(overview.models[1].state, ModelState::Unusable);
        QVERIFY2(overview.models[1].reason.contains(QStringLiteral("127.0.0.1:9")), qPrintable(overview.models[1].reason));
        QCOMPARE(overview.endpoints, own.settings.modelEndpoints);
    }

    void serverThatIsLookedForAndEntered_isListedOnce()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies());
        own.options.servers = { ollama.url() };
        own.settings.modelEndpoints = { QStringLiteral("http://localhost:%1/v1").arg(ollama.port()) };
        QCOMPARE(own.look().models.size(), 3);
    }

    void remoteServer_isRefusedWithTheReason_wheneverItIsNamed()
    {
        Registry own;
        ModelRegistry *registry = own.make();
        const Result<QString> admitted = run([&] { return registry->admit(QStringLiteral("http://192.168.1.4:8080"), {}, {}); });
        QVERIFY(!admitted.ok());
        QVERIFY2(admitted.error().message.contains(QStringLiteral("Only models on this computer")), qPrintable(admitted.error().message));
        own.settings.modelEndpoints = { QStringLiteral("http://192.168.1.4:8080") }; // written into the settings by hand
        QVERIFY(own.look().models[1].reason.contains(QStringLiteral("Only models on this computer")));
        own.settings.models.logos = QStringLiteral("http://192.168.1.4:8080/v1#m");
        ModelBackend *backend = own.make()->agents().logos;
        const Result<Generation> written = run([&] { return backend->generate(question(), {}, {}); });
        QVERIFY(!written.ok() && written.error().message.contains(QStringLiteral("Only models on this computer")));
    }

    void modelThatIsAnsweredElsewhere_isRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("by its host") << QByteArray("mine:latest") << QByteArray(R"({"remote_host":"ollama.com"})");
        QTest::newRow("by its model") << QByteArray("mine:latest") << QByteArray(R"({"remote_model":"gpt-oss:120b"})");
        QTest::newRow("by both") << QByteArray("gpt-oss:120b-cloud") << QByteArray(R"({"remote_model":"gpt-oss:120b","remote_host":"ollama.com"})");
        QTest::newRow("by its tag") << QByteArray("gpt-oss:120b-Cloud") << QByteArray("{}");
        QTest::newRow("by where it comes from") << QByteArray("kimi:cloud") << QByteArray("{}");
    }
    void modelThatIsAnsweredElsewhere_isRefused()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, told);
        Registry own;
        ModelStandIn ollama(ollamaReplies());
        ollama.setAnswer("It is 24 months [1].");
        QJsonObject entry = QJsonDocument::fromJson(told).object();
        entry[QLatin1String("name")] = QString::fromLatin1(name);
        entry[QLatin1String("details")] = QJsonObject { { QStringLiteral("parameter_size"), QStringLiteral("116.8B") } };
        for (const char *path : { "/api/tags", "/api/ps" })
            ollama.setReply(path, listOf({ entry }));
        own.options.servers = { ollama.url() };
        const auto isWhy = [](const QString &sentence) { return sentence.contains(QStringLiteral("answered on another computer")) && sentence.endsWith(QLatin1Char('.')); };
        const ModelInfo listed = own.look().models.value(1);
        QCOMPARE(listed.state, ModelState::Unusable);
        QVERIFY2(isWhy(listed.reason), qPrintable(listed.reason));
        QVERIFY(!listed.secondsPerAnswer);
        for (const ModelRole role : { ModelRole::Pathos, ModelRole::Logos, ModelRole::Ethos, ModelRole::Embedding })
            QVERIFY(isWhy(sentenceOf(own.registry->fits(role, listed.id))));
    }

    void modelThatIsAnsweredElsewhere_getsNothing_whereverItsIdComesFrom_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("by its host") << QByteArray("mine:latest") << QByteArray(R"({"remote_host":"ollama.com"})");
        QTest::newRow("by its model") << QByteArray("mine:latest") << QByteArray(R"({"remote_model":"gpt-oss:120b"})");
        QTest::newRow("by its tag") << QByteArray("gpt-oss:120b-cloud") << QByteArray("{}");
        QTest::newRow("by where it comes from") << QByteArray("kimi:cloud") << QByteArray();
    }
    void modelThatIsAnsweredElsewhere_getsNothing_whereverItsIdComesFrom()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, shown);
        Registry own;
        QHash<QByteArray, QByteArray> replies = ollamaReplies();
        replies.remove("/api/show");
        if (!shown.isEmpty())
            replies.insert("/api/show", shown);
        ModelStandIn ollama(replies); // its list says nothing of it
        ollama.setAnswer("It is 24 months [1].");
        const QString id = idOfServed(ollama.url(), QString::fromLatin1(name));
        own.settings.models.logos = own.settings.models.embedding = id; // written into the settings by hand
        ModelBackend *backend = own.make()->agents().logos;
        const std::shared_ptr<Embedder> embedder = own.registry->embedder();
        const auto isWhy = [](const QString &sentence) { return sentence.contains(QStringLiteral("answered on another computer")); };
        QVERIFY(isWhy(sentenceOf(run([&] { return backend->generate(question(), {}, {}); }))));
        QVERIFY(isWhy(sentenceOf(run([&] { return backend->inquire({}, {}); }))));
        QVERIFY(isWhy(sentenceOf(run([&] { return embedder->embed({ QStringLiteral("a") }, false, {}); }))));
        QVERIFY(isWhy(run([&] { return tryModel(id, &own.registry->clients(), {}); })->problem));
        for (const QByteArray &request : ollama.requests())
            QVERIFY2(request.startsWith("GET /api/") || request.startsWith("POST /api/show"), request.constData());
        ollama.setReply("/api/show", "{}"); // it is asked each time, since one name may be given to another model
        QCOMPARE(run([&] { return backend->generate(question(), {}, {}); }).ok(), name == "mine:latest");
        ollama.setReply("/api/show", R"({"remote_host":"ollama.com"})");
        QVERIFY(!run([&] { return backend->generate(question(), {}, {}); }).ok());
    }

    void ollamaThatDoesNotSayWhereItAnswers_getsNothing()
    {
        Registry own;
        QHash<QByteArray, QByteArray> replies = ollamaReplies();
        replies.remove("/api/show");
        ModelStandIn ollama(replies);
        ollama.setAnswer("It is 24 months [1].");
        own.settings.models.logos = idOfServed(ollama.url(), QStringLiteral("qwen3:1.7b"));
        QVERIFY(!run([&] { return own.make()->agents().logos->generate(question(), {}, {}); }).ok());
        QCOMPARE(ollama.chats(), 0);
    }

    void modelThatOnlySoundsLikeIt_isUsed_whereNoOllamaIs()
    {
        Registry own;
        ModelStandIn llama({ { "/v1/models", R"({"data":[{"id":"word-cloud","owned_by":"llamacpp"}]})" } });
        own.options.servers = { llama.url() };
        QCOMPARE(own.look().models.value(1).state, ModelState::Ready);
    }

    void eachServer_isAskedInItsManner()
    {
        const auto lastChat = [](const ModelStandIn &server) {
            const QByteArray request = server.requests().last();
            return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
        };
        ModelStandIn ollama(ollamaReplies()), studio({ { "/api/v0/models", R"({"data":[{"id":"m","type":"llm"}]})" } }),
            llama({ { "/api/tags", R"({"models":[{"name":"m"}],"data":[]})" }, { "/v1/models", R"({"data":[{"id":"m","owned_by":"llamacpp"}]})" } }), other;
        for (ModelStandIn *server : { &ollama, &studio, &llama, &other }) {
            Registry own;
            server->setAnswer("It is 24 months [1].");
            own.settings.models.logos = idOfServed(server->url(), QStringLiteral("m"));
            const Result<Generation> written = run([&] { return own.make()->agents().logos->generate(question(), {}, {}); });
            QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().message));
            const QJsonObject body = lastChat(*server);
            const bool saysEffort = server == &ollama || server == &studio;
            QCOMPARE(body[QLatin1String("reasoning_effort")], saysEffort ? QJsonValue(QStringLiteral("none")) : QJsonValue(QJsonValue::Undefined));
            QCOMPARE(body.contains(QLatin1String("chat_template_kwargs")), server == &llama);
            QCOMPARE(body[QLatin1String("return_progress")].toBool() && body[QLatin1String("cache_prompt")].toBool(), server == &llama);
        }
    }

    void whatAServerTakes_isRememberedFromOneUseToTheNext()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies());
        const auto open = [&](const QString &name) { return run([&] { return own.make()->clients().open(idOfServed(ollama.url(), name), {}); })->client; };
        const std::shared_ptr<OpenAiClient> first = open(QStringLiteral("a"));
        QCOMPARE(open(QStringLiteral("a")), first);
        QVERIFY(open(QStringLiteral("b")) != first);
        ollama.setReply("/api/tags", "{}"); // another server came in its place
        QVERIFY(open(QStringLiteral("a")) != first);
    }

    void serverThatHangs_isAskedNoFurther()
    {
        Registry own;
        FaultServer ollama({ { { withLength(tagsOf(12)) } }, { { withLength("{}") } }, { {}, Play::End::Hang } });
        own.options.servers = { ollama.url() };
        own.options.probing = { 300ms, 300ms, 10s };
        QElapsedTimer time;
        time.start();
        QCOMPARE(own.look().models.size(), 13);
        QVERIFY2(time.elapsed() < 1500, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(ollama.requests().size(), 3);
    }

    void slowServer_isLeftWhenItsTimeIsOver()
    {
        Registry own;
        FaultServer ollama({ { { withLength(tagsOf(40)) } }, { { withLength("{}") }, Play::End::KeepOpen, 100ms } });
        own.options.servers = { ollama.url() };
        own.options.probing = { 5s, 5s, 600ms };
        QCOMPARE(own.look().models.size(), 41);
        QVERIFY2(ollama.requests().size() < 12, qPrintable(QString::number(ollama.requests().size())));
    }

    void files_areToldOfByTheirHeaders()
    {
        Registry own;
        own.withServer();
        const QString path = own.write(QStringLiteral("maker/small.gguf"), chatModel().bytes(4000));
        own.write(QStringLiteral("mmproj-small.gguf"), "x");
        own.write(QStringLiteral("small.gguf.part"), "x");
        const ModelsOverview overview = own.look();
        QCOMPARE(overview.models.size(), 2);
        const ModelInfo model = overview.models[1];
        QCOMPARE(model.id, QStringLiteral("file:") + path);
        QCOMPARE(model.name, QStringLiteral("Small Talk"));
        QCOMPARE(model.family, QStringLiteral("llama"));
        QCOMPARE(model.licence, QStringLiteral("mit"));
        QCOMPARE(model.contextTokens, 131072);
        QVERIFY(model.answers && !model.embeds);
        QVERIFY(model.memory > qint64(12288) * 8 * 16 * 128 * 2); // the cache of three slots, and more
        QCOMPARE(model.state, ModelState::Ready);
        QCOMPARE(overview.serverProgram, QStringLiteral(FAKE_LLAMA_SERVER));
        QVERIFY(overview.serverAdvice.isEmpty());
    }

    void filesThatHoldNoModel_areToldOfWithTheReason()
    {
        Registry own;
        own.withServer();
        own.write(QStringLiteral("a.gguf"), "this is no model");
        own.write(QStringLiteral("b.gguf"), {});
        own.write(QStringLiteral("c.gguf"), chatModel().bytes(10)); // cut
        own.write(QStringLiteral("d.gguf"), GgufFile().claimEntries(1ull << 60).bytes());
        own.write(QStringLiteral("e.gguf"), chatModel().text("general.name", QByteArray(100'000, 'x') + "\n<b>bold").bytes(4000));
        const ModelsOverview overview = own.look();
        QCOMPARE(overview.models.size(), 6);
        for (const ModelInfo &model : overview.models.mid(1, 4)) {
            QCOMPARE(model.state, ModelState::Unusable);
            QVERIFY2(model.reason.endsWith(QLatin1Char('.')), qPrintable(model.reason));
        }
        for (const ModelInfo &model : overview.models)
            QVERIFY(model.name.size() <= 100 && !model.name.contains(QLatin1Char('\n')));
    }

    void fileTooLargeForThisComputer_isUnusable()
    {
        Registry own;
        own.withServer();
        own.options.clients.choice.hardware = [](const QString &) {
            Hardware hardware;
            hardware.memory = hardware.availableMemory = 100'000'000;
            return hardware;
        };
        own.write(QStringLiteral("small.gguf"), chatModel().bytes(4000));
        const ModelInfo model = own.look().models.value(1);
        QCOMPARE(model.state, ModelState::Unusable);
        QVERIFY2(model.reason.contains(QStringLiteral("MB")), qPrintable(model.reason));
        own.settings.models.logos = model.id;
        ModelBackend *backend = own.make()->agents().logos;
        const Result<Generation> written = run([&] { return backend->generate(question(), {}, {}); });
        QVERIFY2(!written.ok() && written.error().message.contains(QStringLiteral("memory")), written ? "" : qPrintable(written.error().message));
        QVERIFY(own.starts().isEmpty());
    }

    void withoutAModelServer_filesCannotBeUsed_andItIsSaidHowToGetOne()
    {
        Registry own;
        own.options.clients.choice.program.clear();
        own.write(QStringLiteral("small.gguf"), chatModel().bytes(4000));
        const ModelsOverview overview = own.look();
        QCOMPARE(overview.models.value(1).state, ModelState::Unusable);
        QVERIFY(overview.models.value(1).reason.contains(QStringLiteral("llama")));
        QVERIFY(overview.serverProgram.isEmpty());
        QVERIFY2(overview.serverAdvice.contains(QStringLiteral("no package")) && overview.serverAdvice.contains(QStringLiteral("Ollama")), qPrintable(overview.serverAdvice));
        QFile apt(own.dir.filePath(QStringLiteral("apt-cache"))); // of a system that has one
        QVERIFY(apt.open(QIODevice::WriteOnly) && apt.write("#!/bin/sh\n[ \"$1 $2\" = 'show llama.cpp' ] && echo Package: llama.cpp\n") > 0);
        apt.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        apt.close();
        Registry other;
        other.options.clients.choice.search = own.dir.path();
        QVERIFY(other.look().serverAdvice.contains(QStringLiteral("sudo apt install llama.cpp")));
    }

    void addedPlaces_areLookedInto()
    {
        Registry own;
        own.withServer();
        QTemporaryDir elsewhere;
        const QString path = elsewhere.filePath(QStringLiteral("own.gguf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(chatModel().bytes(4000)) > 0);
        file.close();
        ModelRegistry *registry = own.make();
        const auto admit = [&](const QString &place) { return run([=] { return registry->admit(place, {}, {}); }); };
        QCOMPARE(*admit(path), path);
        QCOMPARE(*admit(elsewhere.path() + QLatin1Char('/')), elsewhere.path());
        QVERIFY(!admit(elsewhere.filePath(QStringLiteral("none.gguf"))).ok());
        QVERIFY(!admit(QStringLiteral("/etc/passwd")).ok());
        own.settings.modelPlaces = { elsewhere.path(), path };
        QCOMPARE(own.look().models.size(), 2); // once
    }

    void fileThatWasNamedItself_isListed_whateverItsName()
    {
        Registry own;
        own.withServer();
        QTemporaryDir elsewhere;
        const QString blob = elsewhere.filePath(QStringLiteral("sha256-1a2b"));
        QFile file(blob);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(chatModel().bytes(4000)) > 0);
        file.close();
        own.settings.modelPlaces = { *run([&] { return own.make()->admit(blob, {}, {}); }), elsewhere.filePath(QStringLiteral("folder that is away")) };
        const ModelsOverview overview = own.look();
        QCOMPARE(overview.models.size(), 2);
        QCOMPARE(overview.models[1].place, blob);
        QCOMPARE(overview.models[1].state, ModelState::Ready);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no model") > 0); // something else came in its place
        file.close();
        QCOMPARE(own.look().models.value(1).state, ModelState::Unusable);
    }

    void linkedFolder_isLookedInto_onceAndByItsOwnPathFirst()
    {
        Registry own;
        own.withServer();
        QTemporaryDir elsewhere;
        const QByteArray model = chatModel().bytes(4000);
        const QString inside = own.write(QStringLiteral("b/inside.gguf"), model);
        QDir(elsewhere.path()).mkdir(QStringLiteral("deeper"));
        QFile file(elsewhere.filePath(QStringLiteral("deeper/outside.gguf")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(model) > 0);
        file.close();
        const auto link = [&](const QString &target, const QString &name) { QVERIFY(QFile::link(target, own.options.folder + QLatin1Char('/') + name)); };
        link(elsewhere.path(), QStringLiteral("c"));
        link(elsewhere.path(), QStringLiteral("d")); // once more
        link(own.options.folder, QStringLiteral("b/round")); // leads back
        link(own.options.folder + QStringLiteral("/b"), QStringLiteral("a")); // is here anyway
        link(own.options.folder + QStringLiteral("/nowhere"), QStringLiteral("e"));
        QStringList places;
        for (const ModelInfo &each : own.look().models.mid(1))
            places += each.place;
        QCOMPARE(places, (QStringList { inside, own.options.folder + QStringLiteral("/c/deeper/outside.gguf") }));
    }

    void keys_areKeptApart_andSentOnlyToTheirServer()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies()), other(ollamaReplies());
        ModelRegistry *registry = own.make();
        const QString address = ollama.url().toString();
        QVERIFY(run([&] { return registry->admit(address, QStringLiteral("secret-7"), {}); }).ok());
        QFile keys(own.options.clients.dataDir + QStringLiteral("/model-keys.json"));
        QVERIFY(keys.open(QIODevice::ReadOnly) && keys.readAll().contains("secret-7"));
        QCOMPARE(keys.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        own.settings.modelEndpoints = { address, other.url().toString() };
        ollama.setAnswer("It is 24 months [1].");
        own.settings.models.logos = idOfServed(ollama.url(), QStringLiteral("qwen3:1.7b"));
        own.look();
        QVERIFY(run([&] { return own.make()->agents().logos->generate(question(), {}, {}); }).ok());
        for (const QByteArray &request : ollama.requests())
            QVERIFY2(request.contains("Authorization: Bearer secret-7"), request.constData());
        for (const QByteArray &request : other.requests())
            QVERIFY(!request.contains("secret"));
        QVERIFY(run([&] { return registry->dismiss(address, {}); }).ok());
        keys.seek(0);
        QFile again(keys.fileName());
        QVERIFY(again.open(QIODevice::ReadOnly) && !again.readAll().contains("secret-7"));
    }

    void keysOfOneServer_goBelowTheirAddressesOnly()
    {
        QHash<QString, QString> keys;
        for (const char *name : { "a", "b", "ab", "c", "d", "e", "f", "g" }) // many, so that their order is not the one that is right
            keys.insert(QStringLiteral("http://127.0.0.1:9/%1/v1").arg(QLatin1String(name)), QLatin1String(name));
        const auto sent = [&](const char *address) { return keyOf(keys, QUrl(QLatin1String(address))); };
        QCOMPARE(sent("http://127.0.0.1:9/a/v1"), QStringLiteral("a"));
        QCOMPARE(sent("http://127.0.0.1:9/b"), QStringLiteral("b"));
        QCOMPARE(sent("http://127.0.0.1:9/ab/v1"), QStringLiteral("ab"));
        QCOMPARE(sent("http://127.0.0.1:9/abc/v1"), QString());
        QCOMPARE(sent("http://127.0.0.1:9"), QString());
        QCOMPARE(sent("https://127.0.0.1:9/a/v1"), QString());
        keys.insert(QStringLiteral("http://127.0.0.1:9"), QStringLiteral("whole"));
        QCOMPARE(sent("http://127.0.0.1:9/abc/v1"), QStringLiteral("whole"));
        QCOMPARE(sent("http://127.0.0.1:9/v1"), QStringLiteral("whole"));
        QCOMPARE(sent("http://127.0.0.1:9/a/v1"), QStringLiteral("a"));
    }

    void addressAddedAgainWithoutAKey_keepsTheOneItHas()
    {
        Registry own;
        ModelRegistry *registry = own.make();
        const QString address = QStringLiteral("http://127.0.0.1:9000");
        const auto admit = [&](const QString &key) { return run([=] { return registry->admit(address, key, {}); }).ok(); };
        const auto kept = [&] { return endpointKeys(own.options.clients.dataDir).value(address); };
        QVERIFY(admit(QStringLiteral("one")) && admit({}));
        QCOMPARE(kept(), QStringLiteral("one"));
        QVERIFY(admit(QStringLiteral("two")));
        QCOMPARE(kept(), QStringLiteral("two"));
    }

    void damagedKeys_areSetAside_andThatIsSaid()
    {
        Registry own;
        QFile damaged(own.options.clients.dataDir + QStringLiteral("/model-keys.json"));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{\"http://127.0.0.1:9\":\"secr") > 0);
        damaged.close();
        ModelRegistry *registry = own.make();
        QSignalSpy noticed(registry, &ModelRegistry::noticed);
        const auto admit = [&](const QString &address, const QString &key) { return run([=] { return registry->admit(address, key, {}); }).ok(); };
        QVERIFY(admit(QStringLiteral("http://127.0.0.1:9000"), {})); // nothing is written
        QVERIFY(damaged.exists() && noticed.isEmpty());
        QVERIFY(admit(QStringLiteral("http://127.0.0.1:9000"), QStringLiteral("new")));
        QFile aside(damaged.fileName() + QStringLiteral(".damaged-1"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), QByteArray("{\"http://127.0.0.1:9\":\"secr"));
        QCOMPARE(noticed.size(), 1);
        QVERIFY2(noticed.first().first().toString().contains(aside.fileName()), qPrintable(noticed.first().first().toString()));
        QCOMPARE(endpointKeys(own.options.clients.dataDir).value(QStringLiteral("http://127.0.0.1:9000")), QStringLiteral("new"));
    }

    void keysThatComeAtOnce_areAllKept()
    {
        QTemporaryDir dir;
        const auto keepSome = [&](int from) {
            for (int i = from; i < from + 20; ++i)
                if (!keepEndpointKey(dir.path(), QStringLiteral("http://127.0.0.1:%1").arg(i), QStringLiteral("k")))
                    qFatal("a key was not kept");
        };
        std::thread first(keepSome, 100), second(keepSome, 200);
        first.join();
        second.join();
        QCOMPARE(endpointKeys(dir.path()).size(), 40);
    }

    void computer_isDescribedAsFarAsItIsKnown()
    {
        Hardware hardware;
        hardware.threads = 4;
        QCOMPARE(inPhrases(hardware).processor, QStringLiteral("4 threads"));
        hardware.cores = 2;
        QCOMPARE(inPhrases(hardware).processor, QStringLiteral("2 cores"));
        hardware.graphics = { { {}, QStringLiteral("virtio-pci"), {} }, { QStringLiteral("AMD"), {}, 4'000'000'000 } };
        QCOMPARE(inPhrases(hardware).graphics, QStringLiteral("unknown, AMD with 4.0 GB"));
    }

    void offers_fitThisComputer()
    {
        Registry own;
        const CatalogueModel first = own.options.catalogue.first();
        QFile present(own.options.folder + QLatin1Char('/') + first.url.fileName());
        QVERIFY(present.open(QIODevice::WriteOnly) && present.resize(first.bytes)); // sparse
        const ModelsOverview overview = own.look();
        QCOMPARE(overview.offers.size(), own.options.catalogue.size());
        QVERIFY(overview.offers.first().present && overview.offers.first().fits && overview.offers.first().secondsPerAnswer > 0);
        QVERIFY(!overview.offers.last().present);
        int best = 0;
        for (const ModelOffer &offer : overview.offers) {
            best += offer.best ? 1 : 0;
            QCOMPARE(offer.fits, offer.reason.isEmpty());
        }
        QCOMPARE(best, 2); // one of each kind
        QVERIFY(overview.computer.processor.contains(QStringLiteral("AVX2")));
        QVERIFY(overview.computer.graphics.isEmpty()); // the system names none
    }

    void roles_takeOnlyWhatFits()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies());
        own.options.servers = { ollama.url() };
        own.look();
        const QString chat = idOfServed(ollama.url(), QStringLiteral("qwen3:1.7b")), embedding = idOfServed(ollama.url(), QStringLiteral("nomic-embed-text:latest"));
        QVERIFY(own.registry->fits(ModelRole::Logos, chat).ok());
        QVERIFY(own.registry->fits(ModelRole::Embedding, embedding).ok());
        QVERIFY(own.registry->fits(ModelRole::Embedding, {}).ok() && own.registry->fits(ModelRole::Ethos, builtInId).ok());
        QVERIFY(!own.registry->fits(ModelRole::Logos, embedding).ok());
        QVERIFY(!own.registry->fits(ModelRole::Embedding, chat).ok());
        QVERIFY(!own.registry->fits(ModelRole::Pathos, QStringLiteral("nothing")).ok());
    }

    void agentsWithOneModel_shareItsBackend()
    {
        Registry own;
        own.settings.models.pathos = own.settings.models.logos = QStringLiteral("http://127.0.0.1:9/v1#m");
        const AgentModels agents = own.make()->agents();
        QVERIFY(agents.pathos && agents.pathos == agents.logos && !agents.ethos);
        QVERIFY(!own.registry->embedder());
        own.settings.models.logos.clear();
        QVERIFY(!own.make()->agents().logos); // from the next question on
    }

    void servedModel_writesAndEmbeds()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies());
        ollama.setAnswer("It is 24 months [1].");
        own.settings.models.logos = idOfServed(ollama.url(), QStringLiteral("qwen3:1.7b"));
        own.settings.models.embedding = idOfServed(ollama.url(), QStringLiteral("nomic-embed-text:latest"));
        ModelBackend *backend = own.make()->agents().logos; // nothing was looked at yet
        int pieces = 0;
        const Result<Generation> written = run([&] { return backend->generate(question(), [&](const QString &) { ++pieces; }, {}); });
        QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().message));
        QCOMPARE(written->text, QStringLiteral("It is 24 months [1]."));
        QCOMPARE(pieces, 5);
        QCOMPARE(backend->capabilities().name, QStringLiteral("qwen3:1.7b"));
        const std::shared_ptr<Embedder> embedder = own.registry->embedder();
        QCOMPARE(own.make()->embedder(), embedder); // who holds it need not begin anew
        QVERIFY(embedder->tag().startsWith(QStringLiteral("nomic-embed-text:latest "))); // and what is put before a passage
        const Result<QList<Embedding>> vectors = run([&] { return embedder->embed({ QStringLiteral("a") }, false, {}); });
        QVERIFY(vectors.ok() && embedder->dimensions() == 4);
    }

    void file_isServedWhenItIsAsked_andEndedWithUs()
    {
        Registry own;
        own.withServer();
        const QString path = own.write(QStringLiteral("small.gguf"), chatModel().bytes(4000));
        own.settings.models.logos = own.settings.models.pathos = idOfFile(path);
        own.look();
        QVERIFY(own.starts().isEmpty());
        QSignalSpy changes(own.registry.get(), &ModelRegistry::changed);
        for (int i = 0; i < 2; ++i) {
            const Result<Generation> written = run([&] { return own.registry->agents().logos->generate(question(), {}, {}); });
            QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().message));
            QCOMPARE(written->text, QStringLiteral("It is 24 months [1]."));
        }
        QCOMPARE(own.starts().size(), 1); // one server for one file
        QCOMPARE(own.registry->overview()->models[1].state, ModelState::Running);
        QVERIFY(changes.size() >= 2); // starting, running
        const qint64 child = own.starts().first();
        QVERIFY(isAlive(child));
        QElapsedTimer ending;
        ending.start();
        own.end();
        QVERIFY2(ending.elapsed() < 1000, qPrintable(QString::number(ending.elapsed())));
        QVERIFY(!isAlive(child));
    }

    void embeddingFile_isServedForEmbedding()
    {
        Registry own;
        own.withServer();
        const QString path = own.write(QStringLiteral("e.gguf"), embeddingFile(1000));
        own.settings.models.embedding = idOfFile(path);
        QVERIFY(own.look().models[1].embeds && !own.registry->overview()->models[1].answers);
        const std::shared_ptr<Embedder> embedder = own.registry->embedder();
        const Result<QList<Embedding>> vectors = run([&] { return embedder->embed({ QStringLiteral("a") }, true, {}); });
        QVERIFY2(vectors.ok() && embedder->dimensions() == 3, vectors ? "" : qPrintable(vectors.error().message));
        const Result<ModelLease> lease = run([&] { return own.registry->clients().open(idOfFile(path), {}); });
        QVERIFY(lease.ok() && lease->context == 512);
        QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(own.starts().first()));
        QVERIFY(arguments.open(QIODevice::ReadOnly) && arguments.readAll().contains("--embeddings"));
    }

    void embeddingModels_areToldApartByWhatTheyHold()
    {
        Registry own;
        own.withServer();
        const auto model = [](char number) {
            QByteArray bytes = embeddingFile(100'000);
            bytes[bytes.size() - 5] = number; // of the weights: all else is alike
            return bytes;
        };
        const auto tagOf = [&](const QString &path) {
            own.settings.models.embedding = idOfFile(path);
            const std::shared_ptr<Embedder> embedder = own.make()->embedder();
            return run([&] { return embedder->identify({}); }) ? embedder->tag() : QString();
        };
        const QString one = own.write(QStringLiteral("a/model-f16.gguf"), model(1)), other = own.write(QStringLiteral("b/model-f16.gguf"), model(2));
        const QString tag = tagOf(one);
        QVERIFY(tag.startsWith(QStringLiteral("model-f16 ")));
        QVERIFY(tagOf(other) != tag);
        QCOMPARE(tagOf(own.write(QStringLiteral("c/model-f16.gguf"), model(1))), tag); // moved
        QCOMPARE(tagOf(QStringLiteral("/nowhere/model-f16.gguf")), QString());
        QCOMPARE(tagOf(one), tag);
        const std::shared_ptr<Embedder> embedder = own.registry->embedder();
        QVERIFY(run([&] { return embedder->embed({ QStringLiteral("a") }, false, {}); }).ok());
        own.write(QStringLiteral("a/model-f16.gguf"), model(3)); // in its place, while the former is loaded
        QCOMPARE(tagOf(one), tag);
        own.end();
        QVERIFY(tagOf(one) != tag);
    }

    // A name may be given to another model, as when it is pulled anew.
    void servedEmbeddingModels_areToldApartByTheirDigests()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies());
        ollama.setReply("/api/ps", R"({"models":[{"name":"e:latest"}]})");
        const auto setDigest = [&](const QByteArray &digest) {
            ollama.setReply("/api/tags", R"({"models":[{"name":"other","digest":"00"},{"name":"e:latest")" + (digest.isEmpty() ? "" : ",\"digest\":\"" + digest + '"') + "}]}");
        };
        const auto tagAfterAStart = [&](const QByteArray &digest) {
            setDigest(digest);
            own.end();
            own.settings.models.embedding = idOfServed(ollama.url(), QStringLiteral("e"));
            const std::shared_ptr<Embedder> embedder = own.make()->embedder();
            return run([&] { return embedder->identify({}); }) ? embedder->tag() : QString();
        };
        const QString byName = tagAfterAStart({}), tag = tagAfterAStart("aa11");
        QCOMPARE(byName, QStringLiteral("e"));
        QCOMPARE(own.registry->embedder()->earlierTag(), byName);
        QVERIFY(tag.startsWith(QStringLiteral("e ")));
        QVERIFY(tagAfterAStart("bb22") != tag);
        QCOMPARE(tagAfterAStart("aa11"), tag);
        const std::shared_ptr<Embedder> embedder = own.registry->embedder();
        int replaced = 0;
        embedder->onReplaced = [&] { ++replaced; };
        const auto embeds = [&] { return run([&] { return embedder->embed({ QStringLiteral("a") }, true, {}); }).ok(); };
        QVERIFY(embeds());
        setDigest({}); // it does not say just now
        QVERIFY(embeds());
        QVERIFY(embedder->tag() == tag && replaced == 0);
        setDigest("bb22");
        QVERIFY(embeds());
        QVERIFY(embedder->tag() != tag && replaced == 1);
    }

    // Where there is no digest, by what else a server tells.
    void servedEmbeddingModels_areToldApartByWhatTheirServersTell_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other"); // of the same name
        QTest::newRow("llama-server") << QByteArray("/v1/models") << QByteArray(R"("owned_by":"llamacpp","meta":{"n_ctx_train":512,"n_embd":384,"n_params":33360000,"size":36685152})")
                                      << QByteArray(R"("owned_by":"llamacpp","meta":{"n_ctx_train":512,"n_embd":384,"n_params":22700000,"size":24900000})");
        QTest::newRow("vLLM") << QByteArray("/v1/models") << QByteArray(R"("owned_by":"vllm","root":"BAAI/bge-small-en-v1.5")") << QByteArray(R"("owned_by":"vllm","root":"intfloat/e5-small-v2")");
        QTest::newRow("LM Studio") << QByteArray("/api/v0/models") << QByteArray(R"("type":"embeddings","arch":"bert","quantization":"Q8_0")") << QByteArray(R"("type":"embeddings","arch":"bert","quantization":"F16")");
    }
    void servedEmbeddingModels_areToldApartByWhatTheirServersTell()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        Registry own;
        ModelStandIn server({ { "/v1/embeddings", R"({"data":[{"index":0,"embedding":[0.5,0.5]}]})" } });
        const auto put = [&](const QByteArray &told) { server.setReply(path, R"({"data":[{"id":"e",)" + told + "}]}"); };
        own.settings.models.embedding = idOfServed(server.url(), QStringLiteral("e"));
        const std::shared_ptr<Embedder> embedder = own.make()->embedder();
        int replaced = 0;
        embedder->onReplaced = [&] { ++replaced; };
        const auto tag = [&] { return run([&] { return embedder->embed({ QStringLiteral("a") }, false, {}); }) ? embedder->tag() : QString(); };
        put(one);
        const QString first = tag();
        QVERIFY2(first.startsWith(QStringLiteral("e ")), qPrintable(first));
        QCOMPARE(embedder->earlierTag(), QStringLiteral("e")); // under which its vectors may have been kept
        QCOMPARE(tag(), first);
        QCOMPARE(replaced, 1);
        put(QByteArray(one).replace("512", "256")); // its context is a choice of whoever started it
        QCOMPARE(tag(), first);
        put(other);
        const QString second = tag();
        QVERIFY(second != first && second.startsWith(QStringLiteral("e ")));
        QCOMPARE(replaced, 2);
        put(one);
        QCOMPARE(tag(), first);
    }

    void embeddingModelThatAServerHasToLoad_isLoadedWithNobodyWaiting()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies()); // which holds another model
        const QString id = idOfServed(ollama.url(), QStringLiteral("nomic-embed-text"));
        own.settings.models.embedding = id;
        const std::shared_ptr<Embedder> embedder = own.make()->embedder();
        const auto ask = [&] { return run([&] { return embedder->embed({ QStringLiteral("a") }, true, {}); }); };
        ollama.hold("/v1/embeddings");
        QVERIFY(embedder->awake());
        QVERIFY(!ask().ok()); // at once
        QVERIFY(!embedder->awake());
        QTRY_COMPARE(ollama.asked("POST /v1/embeddings"), 1); // and nobody leaves, or the server would give up
        ollama.setReply("/api/ps", R"({"models":[{"name":"nomic-embed-text:latest"}]})");
        ollama.release();
        QTRY_VERIFY(embedder->awake());
        QVERIFY(ask().ok());
        ollama.setReply("/api/ps", R"({"models":[]})"); // unused for long
        ollama.refuse("POST /v1/embeddings");
        QVERIFY(!ask().ok());
        QTRY_VERIFY(embedder->awake());
        QVERIFY(sentenceOf(ask()).contains(QStringLiteral("out of order"))); // it cannot be loaded: whoever asks is told why
    }

    void chatModelThatAServerHasToLoad_isToldAsLoading_untilItIsThere()
    {
        Registry own;
        own.options.clients.limits.loadingSign = 10ms;
        ModelStandIn ollama(ollamaReplies());
        ollama.setReply("/api/ps", R"({"models":[]})");
        ollama.setAnswer("It is 24 months [1].");
        ollama.hold("/v1/chat/completions");
        own.settings.models.logos = idOfServed(ollama.url(), QStringLiteral("qwen3:1.7b"));
        GenerationRequest asked = question();
        int loads = 0, waits = 0, others = 0;
        asked.onProgress = [&](const ModelProgress &progress) {
            ++(progress.loads ? loads : progress.waits ? waits : others);
            if (loads == 3 && waits == 0)
                ollama.setReply("/api/ps", R"({"models":[{"name":"qwen3:1.7b"}]})");
            if (waits == 1 && others == 0)
                ollama.release(); // it has read the prompt
        };
        const Result<Generation> written = run([&] { return own.make()->agents().logos->generate(asked, {}, {}); });
        QVERIFY2(written.ok(), qPrintable(sentenceOf(written)));
        QVERIFY(loads >= 3);
        QCOMPARE(waits, 1);
        QVERIFY(others > 0);
        loads = 0;
        QVERIFY(run([&] { return own.registry->agents().logos->generate(asked, {}, {}); }).ok());
        QCOMPARE(loads, 0);
    }

    void embeddingFileThatIsNotLoaded_isLoadedWithNobodyWaiting()
    {
        Registry own;
        own.withServer();
        const QString path = own.write(QStringLiteral("e.gguf"), embeddingFile(1000));
        own.settings.models.embedding = idOfFile(path);
        own.look();
        const std::shared_ptr<Embedder> embedder = own.registry->embedder();
        QVERIFY(!embedder->awake());
        QVERIFY(!embedder->awake());
        QTRY_VERIFY(embedder->awake());
        QCOMPARE(own.starts().size(), 1);
        own.end();
        qputenv("SUPERINSTANCE_FAKE_SERVER", "refuse");
        const std::shared_ptr<Embedder> failing = own.make()->embedder();
        QVERIFY(!failing->awake());
        QTRY_VERIFY(failing->awake()); // it failed: whoever asks is told why
        QVERIFY(run([&] { return failing->embed({ QStringLiteral("a") }, true, {}); }).error().message.contains(QStringLiteral("tensor 'x' is missing")));
    }

    void modelThatHangs_isStartedAnewForTheNextQuestion()
    {
        Registry own;
        own.withServer();
        own.options.clients.patience.reply = own.options.clients.patience.slowReply = 300ms;
        own.options.clients.limits.slow = { 300ms, 300ms, 10s };
        const QString path = own.write(QStringLiteral("small.gguf"), chatModel().bytes(4000));
        own.settings.models.logos = idOfFile(path);
        own.look();
        const auto ask = [&] { return run([&] { return own.registry->agents().logos->generate(question(), {}, {}); }); };
        QVERIFY(ask().ok());
        ::kill(pid_t(own.starts().first()), SIGSTOP);
        QVERIFY(!ask().ok());
        QTRY_COMPARE(own.starts().size(), 2);
        const Result<Generation> written = ask();
        QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().message));
        QVERIFY2(own.registry->overview()->models[1].reason.startsWith(QStringLiteral("The model server did not answer any more")), qPrintable(own.registry->overview()->models[1].reason));
    }

    // Even one that is too busy to say a word.
    void questionThatAPersonStopped_costsTheServerNothing()
    {
        Registry own;
        own.withServer();
        own.options.clients.patience.reply = own.options.clients.patience.slowReply = 100ms;
        const QString path = own.write(QStringLiteral("small.gguf"), chatModel().bytes(4000));
        own.settings.models.logos = idOfFile(path);
        own.look();
        QVERIFY(run([&] { return own.registry->agents().logos->generate(question(), {}, {}); }).ok());
        const qint64 busy = own.starts().first();
        ::kill(pid_t(busy), SIGSTOP);
        const Result<Generation> stopped = run([&]() -> Task<Result<Generation>> {
            LinkedStop stop;
            auto asking = own.registry->agents().logos->generate(question(), {}, stop.token());
            auto sleeping = sleepFor(100ms, {}); // until it is asked
            (void)co_await sleeping;
            stop.request();
            Result<Generation> result = co_await asking;
            co_return result;
        });
        QVERIFY(stopped.stopped());
        QTest::qWait(500); // more than twice as long as both of the times that it would be asked
        QVERIFY(isAlive(busy));
        ::kill(pid_t(busy), SIGCONT);
        QVERIFY(run([&] { return own.registry->agents().logos->generate(question(), {}, {}); }).ok());
        QCOMPARE(own.starts(), QList<qint64>({ busy }));
    }

    void modelThatNoRoleNames_makesRoom()
    {
        Registry own;
        own.withServer();
        const QString former = own.write(QStringLiteral("former.gguf"), chatModel().bytes(4000)), next = own.write(QStringLiteral("next.gguf"), chatModel().bytes(4000));
        own.settings.models.logos = idOfFile(former);
        own.look();
        QVERIFY(run([&] { return own.registry->agents().logos->generate(question(), {}, {}); }).ok());
        const qint64 child = own.starts().first();
        own.settings.models.logos = idOfFile(next);
        own.make();
        QVERIFY(isAlive(child)); // nothing needs its memory yet
        QVERIFY(run([&] { return own.registry->agents().logos->generate(question(), {}, {}); }).ok());
        QVERIFY(!isAlive(child));
        own.settings.models.pathos = idOfFile(former);
        own.make();
        QVERIFY(run([&] { return own.registry->agents().pathos->generate(question(), {}, {}); }).ok());
        QVERIFY(isAlive(own.starts().value(1)) && isAlive(own.starts().value(2))); // both have a role
    }

    // Its weights are mapped files, which the system counts as available.
    void modelsInUse_areCountedTogether()
    {
        Registry own;
        own.withServer();
        constexpr qint64 weights = 50'000'000 * 4, each = weights + 430'000'000; // and what it computes with
        own.options.clients.choice.hardware = [](const QString &) {
            Hardware hardware;
            hardware.memory = 8'000'000'000;
            hardware.availableMemory = each + weights / 2;
            return hardware;
        };
        GgufFile file;
        file.text("general.architecture", "llama").number("llama.block_count", 8).number("llama.context_length", 131072).number("llama.embedding_length", 1024);
        const QByteArray header = file.number("llama.attention.head_count", 16).tensor("x", { 50'000'000 }, 0, 0).bytes(0);
        QStringList ids;
        for (const char *name : { "one.gguf", "other.gguf" }) {
            const QString path = own.write(QString::fromLatin1(name), header);
            QVERIFY(QFile::resize(path, header.size() + weights + 1000)); // of nothing
            ids += idOfFile(path);
        }
        own.settings.models.logos = ids[0];
        own.settings.models.ethos = ids[1];
        own.look();
        QVERIFY(run([&] { return own.registry->agents().logos->generate(question(), {}, {}); }).ok());
        const Result<Generation> second = run([&] { return own.registry->agents().ethos->generate(question(), {}, {}); });
        QVERIFY(!second.ok());
        QVERIFY2(second.error().message.contains(QStringLiteral("beside the other models in use")), qPrintable(second.error().message));
        own.settings.models.logos = ids[1];
        own.make();
        QVERIFY(run([&] { return own.registry->agents().ethos->generate(question(), {}, {}); }).ok());
    }

    void unusedFile_isUnloaded()
    {
        Registry own;
        own.withServer();
        own.options.clients.patience.idle = 50ms;
        const QString path = own.write(QStringLiteral("small.gguf"), chatModel().bytes(4000));
        own.settings.models.logos = idOfFile(path);
        own.look();
        QVERIFY(run([&] { return own.registry->agents().logos->generate(question(), {}, {}); }).ok());
        const qint64 child = own.starts().first();
        QTRY_VERIFY(!isAlive(child));
        QTRY_COMPARE(own.registry->overview()->models[1].state, ModelState::Ready);
    }

    void serverThatCannotLoad_isAnErrorThatSaysWhy()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "refuse");
        Registry own;
        own.withServer();
        own.settings.models.logos = idOfFile(own.write(QStringLiteral("small.gguf"), chatModel().bytes(4000)));
        own.look();
        const Result<Generation> written = run([&] { return own.registry->agents().logos->generate(question(), {}, {}); });
        QVERIFY(!written.ok() && written.error().message.contains(QStringLiteral("tensor 'x' is missing")));
        QVERIFY(own.registry->overview()->models[1].reason.contains(QStringLiteral("tensor 'x' is missing")));
        QCOMPARE(own.registry->overview()->models[1].state, ModelState::Ready); // it may be tried again
    }

    void change_isToldOnce_andNotWhereNothingChanged()
    {
        Registry own;
        own.look();
        QSignalSpy changes(own.registry.get(), &ModelRegistry::changed);
        own.look();
        own.look();
        QCOMPARE(changes.size(), 0); // or those who ask again when they are told would do so for ever
        own.write(QStringLiteral("new.gguf"), "no model");
        own.look();
        QCOMPARE(changes.size(), 1);
    }

    void overview_isReadFromAnywhere_whileItChanges()
    {
        Registry own;
        own.write(QStringLiteral("a.gguf"), "no model");
        ModelRegistry *registry = own.make();
        std::atomic<bool> over = false;
        std::atomic<int> reads = 0;
        std::thread reader([&] {
            while (!over) {
                const auto overview = registry->overview();
                reads += overview && !overview->models.isEmpty() ? 1 : 0;
            }
        });
        own.look();
        const bool began = QTest::qWaitFor([&] { return reads > 0; }); // beside others the thread may begin late
        for (int i = 0; i < 20; ++i)
            own.look();
        over = true;
        reader.join();
        QVERIFY(began);
        QVERIFY(reads > 0);
    }

    void stoppedLook_endsAsStopped()
    {
        Registry own;
        std::stop_source stop;
        stop.request_stop();
        ModelRegistry *registry = own.make();
        QVERIFY(run([&] { return registry->refresh(stop.get_token()); }).stopped());
    }

    void trial_measuresWhatAModelCanDo()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies());
        ollama.setAnswer("The harbour has twelve piers and is old.");
        const auto tried = [&](const QString &id) { return *run([&] { return tryModel(id, &own.make()->clients(), {}); }); };
        const QString id = idOfServed(ollama.url(), QStringLiteral("qwen3:1.7b"));
        ModelTest test = tried(id);
        QCOMPARE(test.problem, QString());
        QVERIFY(test.answers && test.streams && test.keepsToSchema && test.embeds);
        QCOMPARE(test.dimensions, 4);
        QCOMPARE(test.cachedTokens, 100);
        QVERIFY(test.loadMs >= 0 && test.firstTokenMs >= 0);
        ollama.setJson("Yes, it is.");
        QVERIFY(!tried(id).keepsToSchema);
        ollama.setAnswer("Word");
        QVERIFY(!tried(id).streams);
        ollama.setAnswer({}); // it only embeds
        test = tried(id);
        QVERIFY(test.embeds && !test.answers && test.problem.isEmpty());
        test = tried(QStringLiteral("http://127.0.0.1:9/v1#m"));
        QVERIFY(!test.problem.isEmpty() && !test.answers && !test.embeds);
        QVERIFY(!tried(QStringLiteral("nonsense")).problem.isEmpty());
        QVERIFY(tried(builtInId).answers);
    }

    void tokensASecond_areThoseOfTheTimeItWrote()
    {
        Registry own;
        const auto tried = [&](const Play &play) {
            const Play no { { withLength("{}", "404 Not Found") } };
            FaultServer server({ no, no, no, no, { { streamOf(delta("Hello") + finished + done) } }, play, { { streamOf(delta("Hello") + finished + done) } } });
            return *run([&] { return tryModel(idOfServed(server.url(), QStringLiteral("m")), &own.make()->clients(), {}); });
        };
        const QByteArray ten = eventOf(R"({"choices":[],"usage":{"completion_tokens":10}})");
        const QByteArray begun = streamHead() + chunk(delta("The")), ended = chunk(delta(" harbour is old.") + finished + ten + done);
        const ModelTest slow = tried({ { begun, ended }, Play::End::Hang, 0ms, 50ms }); // nor does it end its reply
        QVERIFY2(slow.tokensPerSecond > 31 && slow.tokensPerSecond < 200, qPrintable(QString::number(slow.tokensPerSecond)));
        const ModelTest atOnce = tried({ { streamOf(delta("The harbour is old.") + finished + ten + done) } });
        QVERIFY(atOnce.firstTokenMs >= 0 && atOnce.problem.isEmpty());
        QCOMPARE(atOnce.tokensPerSecond, 0.0); // not measured
    }

    void trialOfAModelThatIsMute_saysSo()
    {
        Registry own;
        QHash<QByteArray, QByteArray> replies = ollamaReplies();
        replies.remove("/v1/embeddings");
        ModelStandIn ollama(replies);
        ollama.setAnswer(" "); // pieces of nothing
        const ModelTest test = *run([&] { return tryModel(idOfServed(ollama.url(), QStringLiteral("m")), &own.make()->clients(), {}); });
        QVERIFY(!test.answers && !test.embeds);
        QVERIFY2(test.problem.contains(QStringLiteral("answers with nothing")), qPrintable(test.problem));
    }

    void trial_endsWhenItsTimeIsOver()
    {
        Registry own;
        const Play no { { withLength("{}", "404 Not Found") } };
        FaultServer server({ no, no, no, no, { {}, Play::End::Hang } });
        const ModelTest test = *run([&] { return tryModel(idOfServed(server.url(), QStringLiteral("m")), &own.make()->clients(), {}, 400ms); });
        QVERIFY(!test.answers && !test.embeds);
        QVERIFY2(test.problem.contains(QStringLiteral("was ended")), qPrintable(test.problem));
    }

    void trialOfAModelThatIsStillLoaded_saysSo()
    {
        Registry own;
        ModelStandIn ollama(ollamaReplies());
        ollama.setReply("/api/ps", R"({"models":[]})");
        ollama.setAnswer("The harbour is old.");
        ollama.hold("/v1/chat/completions");
        const auto tried = [&] { return *run([&] { return tryModel(idOfServed(ollama.url(), QStringLiteral("qwen3:1.7b")), &own.make()->clients(), {}, 400ms); }); };
        const ModelTest test = tried();
        QVERIFY2(test.problem.contains(QStringLiteral("still being loaded")), qPrintable(test.problem));
        QCOMPARE(test.loadMs, -1);
        ollama.setReply("/api/ps", R"({"models":[{"name":"qwen3:1.7b"}]})");
        QVERIFY2(tried().problem.contains(QStringLiteral("Choose a smaller model.")), "it is loaded and slow");
    }

    // It counts as one crash, whoever else uses it.
    void trialOfAModelThatHangs_hasItStartedAnew()
    {
        Registry own;
        own.withServer();
        own.options.clients.patience.reply = own.options.clients.patience.slowReply = 300ms;
        const QString path = own.write(QStringLiteral("small.gguf"), chatModel().bytes(4000));
        own.settings.models.logos = idOfFile(path);
        own.look();
        const Result<ModelLease> other = run([&] { return own.registry->clients().open(idOfFile(path), {}); });
        QVERIFY(other.ok());
        ::kill(pid_t(own.starts().first()), SIGSTOP);
        const ModelTest test = *run([&] { return tryModel(idOfFile(path), &own.registry->clients(), {}, 300ms); });
        QVERIFY2(test.problem.contains(QStringLiteral("was ended")), qPrintable(test.problem));
        QTRY_COMPARE(own.starts().size(), 2);
        other->failed();
        QVERIFY(run([&] { return own.registry->agents().logos->generate(question(), {}, {}); }).ok());
        QCOMPARE(own.registry->clients().statusOf(path).restarts, 1);
        QCOMPARE(own.starts().size(), 2);
    }

    void ids_sayWhereAModelIs()
    {
        QCOMPARE(placeOf(idOfFile(QStringLiteral("/a/b #1.gguf"))), ModelPlace({ QStringLiteral("/a/b #1.gguf"), {}, {} }));
        const QUrl base(QStringLiteral("http://127.0.0.1:11434"));
        QCOMPARE(placeOf(idOfServed(base, QStringLiteral("hf.co/x/y:Q4#2"))), ModelPlace({ {}, QUrl(QStringLiteral("http://127.0.0.1:11434/v1")), QStringLiteral("hf.co/x/y:Q4#2") }));
        for (const char *none : { "", "built-in", "file:relative", "http://127.0.0.1:1", "http://127.0.0.1:1#", "ftp://x#m", "#m" })
            QVERIFY2(!placeOf(QString::fromLatin1(none)), none);
    }
};

QTEST_GUILESS_MAIN(ModelRegistryTest)
#include "modelregistry_test.moc"
