// Models through the façade: who is given a role answers from the next question on, streamed; who fails is stood in for, and that is said; what
// was chosen lasts over restarts, and no key is found where it does not belong.
#include "engine/enginethread.h"
#include "tests/support/gguffile.h"
#include "tests/support/modelstandin.h"
#include "tests/support/rangeserver.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace superinstance;

namespace {

constexpr int patience = 30'000;

// One start of the engine; lives on the test's thread.
class Session : public QObject {
public:
    explicit Session(const QString &dataDir, bool background = false) : m_thread({ dataDir, QStringLiteral(SUPERINSTANCE_EXTRACTOR), background, nullptr }), engine(m_thread.begin())
    {
        const auto ends = [this](auto signal, auto keep) {
            connect(engine, signal, this, [this, keep](quint64 request, const auto &value, const auto &...) {
                ++finals[request];
                keep(value);
            });
        };
        ends(&Engine::modelsReady, [this](const ModelsOverview &value) { overview = value; });
        ends(&Engine::modelTested, [this](const ModelTest &value) { test = value; });
        ends(&Engine::answered, [this](const Answer &value) { answer = value; });
        ends(&Engine::settingReady, [](const QString &) {});
        ends(&Engine::indexDone, [](const IndexSummary &) {});
        ends(&Engine::forgotten, [this](const QString &value) { problem = value; });
        ends(&Engine::failed, [this](const QString &value) { problem = value; });
        connect(engine, &Engine::draftToken, this, [this](quint64, const QString &text) { streamed += text; });
        connect(engine, &Engine::councilStep, this, [this](quint64, const CouncilStep &step) { steps.append(step.doing); });
        connect(engine, &Engine::modelDownloadChanged, this, [this](const ModelDownload &value) { downloads.append(value); });
        connect(engine, &Engine::modelsChanged, this, [this] { ++changes; });
        connect(engine, &Engine::opened, this, [this] { isOpen = true; });
        QMetaObject::invokeMethod(engine, &Engine::open, Qt::QueuedConnection);
        if (!QTest::qWaitFor([this] { return isOpen; }, patience))
            qFatal("the engine does not open");
    }
    ~Session() override { m_thread.end(); }
    bool end() { return m_thread.end(); }

    // Begins a request and gives its number.
    template <class... Given> quint64 begin(void (Engine::*slot)(quint64, Given...), std::decay_t<Given>... given)
    {
        const quint64 request = ++m_last;
        QMetaObject::invokeMethod(engine, [this, slot, request, given...] { (engine->*slot)(request, given...); }, Qt::QueuedConnection);
        return request;
    }
    // To its end: empty, or why it failed.
    template <class... Given> QString run(void (Engine::*slot)(quint64, Given...), std::decay_t<Given>... given)
    {
        problem.clear();
        return await(begin(slot, given...));
    }
    QString await(quint64 request)
    {
        if (!QTest::qWaitFor([&] { return finals.value(request) == 1; }, patience))
            qFatal("request %llu has %d ends", request, finals.value(request));
        return problem;
    }
    void set(const QString &key, const QString &value)
    {
        if (const QString wrong = run(&Engine::setSetting, key, value); !wrong.isEmpty())
            qFatal("%s", qPrintable(wrong));
    }
    Answer ask(const QString &text)
    {
        streamed.clear();
        Question question;
        question.text = text;
        run(&Engine::ask, question);
        return answer;
    }

private:
    EngineThread m_thread;
    quint64 m_last = 0;

public:
    Engine *const engine;
    QHash<quint64, int> finals;
    ModelsOverview overview;
    ModelTest test;
    Answer answer;
    QString problem, streamed;
    QStringList steps;
    QList<ModelDownload> downloads;
    int changes = 0;
    bool isOpen = false;
};

const QString warranty = QStringLiteral("How long is the warranty of the pump?");

} // namespace

class ModelRolesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    QString dataDir() const { return m_dir->filePath(QStringLiteral("data")); }
    QString models() const { return m_dir->filePath(QStringLiteral("share/superinstance-models")); }
    QString write(const QString &path, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }
    QString smallModel() const
    {
        GgufFile file;
        file.text("general.architecture", "llama").number("llama.block_count", 1).number("llama.context_length", 2048).number("llama.embedding_length", 64);
        return write(models() + QStringLiteral("/small.gguf"), file.number("llama.attention.head_count", 2).tensor("x", { 10 }, 0, 0).bytes(64));
    }
    std::unique_ptr<Session> session(bool background = false) const { return std::make_unique<Session>(dataDir(), background); }
    void addDocument(Session *session) const
    {
        session->run(&Engine::index, { write(m_dir->filePath(QStringLiteral("docs/pump.txt")), "The warranty of the pump is 24 months.\n") }, QString(), false);
    }
    // Every file below a folder that holds the words.
    static QStringList filesWith(const QString &folder, const QByteArray &words)
    {
        QStringList found;
        for (QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
            QFile file(all.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                found += all.fileName();
        }
        return found;
    }
    // Asks until a model was asked what the question means: it is when all passages have their vectors.
    static bool isUnderstood(Session *session, const ModelStandIn &server, const QByteArray &model, const QString &question)
    {
        const QByteArray asked = question.toUtf8() + "\"],\"model\":\"" + model;
        const int before = server.asked("POST /v1/embeddings", asked);
        return QTest::qWaitFor([&] {
            session->ask(question);
            return server.asked("POST /v1/embeddings", asked) > before;
        }, patience);
    }
    static qint64 lastStart(const QString &starts)
    {
        QFile file(starts);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n').last().toLongLong() : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_dir->filePath(QStringLiteral("share"))));
        qputenv("OLLAMA_HOST", "127.0.0.1:9"); // none, whatever runs on the machine of the tests
        qputenv("SUPERINSTANCE_FAKE_STARTS", QFile::encodeName(m_dir->filePath(QStringLiteral("starts"))));
        qunsetenv("SUPERINSTANCE_FAKE_SERVER");
    }

    void assignedModel_answersFromTheNextQuestionOn_andAfterARestart()
    {
        ModelStandIn ollama(ollamaReplies());
        qputenv("OLLAMA_HOST", "127.0.0.1:" + QByteArray::number(ollama.port()));
        ollama.setAnswer("The warranty of the pump is 24 months [1].");
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        QCOMPARE(own->ask(warranty).backend, QStringLiteral("built-in"));
        QCOMPARE(ollama.requests().size(), 0); // nobody looks for servers before models are wanted

        QCOMPARE(own->run(&Engine::models), QString());
        const QString id = own->overview.models.value(1).id;
        QCOMPARE(own->run(&Engine::assignModel, ModelRole::Logos, id), QString());
        QCOMPARE(own->overview.roles.logos, id);
        QVERIFY(own->changes > 0);
        const Answer answer = own->ask(warranty);
        QCOMPARE(answer.backend, QStringLiteral("qwen3:1.7b"));
        QVERIFY2(answer.text.contains(QStringLiteral("24 months")), qPrintable(answer.text));
        QVERIFY(!answer.claims.isEmpty() && !answer.claims.first().citations.isEmpty());
        QVERIFY(own->streamed.startsWith(QStringLiteral("The warranty of the pump is 24 months [1].")));
        QVERIFY(ollama.chats() >= 1);

        own.reset();
        own = session();
        const int before = ollama.chats();
        QCOMPARE(own->ask(warranty).backend, QStringLiteral("qwen3:1.7b"));
        QVERIFY(ollama.chats() > before);
        QCOMPARE(own->run(&Engine::assignModel, ModelRole::Logos, QStringLiteral("built-in")), QString());
        QCOMPARE(own->ask(warranty).backend, QStringLiteral("built-in"));
    }

    void modelThatIsGone_isStoodInFor_andThatIsSaid()
    {
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        const Answer plain = own->ask(warranty);
        own->set(QStringLiteral("models/logos"), QStringLiteral("http://127.0.0.1:9/v1#gone"));
        const Answer answer = own->ask(warranty);
        QCOMPARE(answer.backend, QStringLiteral("built-in"));
        QCOMPARE(answer.claims.value(0).text, plain.claims.value(0).text);
        QVERIFY(answer.outcome == plain.outcome);
        QVERIFY2(answer.text.contains(QStringLiteral("The model of Logos was of no use")) && answer.text.contains(QStringLiteral("127.0.0.1:9")), qPrintable(answer.text));
    }

    void modelTooLarge_isStoodInFor_withTheFigures()
    {
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        GgufFile file; // its cache alone would be 100 TB
        file.text("general.architecture", "llama").number("llama.block_count", 100'000).number("llama.context_length", 131072).number("llama.embedding_length", 65536);
        const QString path = write(models() + QStringLiteral("/huge.gguf"), file.number("llama.attention.head_count", 512).tensor("x", { 10 }, 0, 0).bytes(64));
        own->set(QStringLiteral("models/server"), QStringLiteral(FAKE_LLAMA_SERVER));
        own->set(QStringLiteral("models/logos"), QStringLiteral("file:") + path);
        const Answer answer = own->ask(warranty);
        QCOMPARE(answer.backend, QStringLiteral("built-in"));
        QVERIFY2(answer.text.contains(QStringLiteral("TB of memory")) && answer.text.contains(QStringLiteral("choose a smaller model")), qPrintable(answer.text));
    }

    void withoutAServer_aFileIsStoodInFor()
    {
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        own->set(QStringLiteral("models/server"), QStringLiteral("/nowhere/llama-server"));
        own->set(QStringLiteral("models/logos"), QStringLiteral("file:") + smallModel());
        const Answer answer = own->ask(warranty);
        QCOMPARE(answer.backend, QStringLiteral("built-in"));
        QVERIFY2(answer.text.contains(QStringLiteral("/nowhere/llama-server")), qPrintable(answer.text));
    }

    void file_isServedFromTheFirstQuestionOn_andGoneWithTheEngine()
    {
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        const QString starts = m_dir->filePath(QStringLiteral("starts")), path = smallModel();
        own->set(QStringLiteral("models/server"), QStringLiteral(FAKE_LLAMA_SERVER));
        QCOMPARE(own->run(&Engine::assignModel, ModelRole::Logos, QStringLiteral("file:") + path), QString());
        QVERIFY(!QFile::exists(starts));
        QCOMPARE(own->ask(warranty).backend, QStringLiteral("small"));
        const qint64 child = lastStart(starts);
        QVERIFY(child > 0 && ::kill(pid_t(child), 0) == 0);
        QElapsedTimer ending;
        ending.start();
        QVERIFY(own->end());
        QVERIFY2(ending.elapsed() < 1000, qPrintable(QString::number(ending.elapsed())));
        QVERIFY(::kill(pid_t(child), 0) != 0);
    }

    void serverThatCrashesWhileItWrites_isStoodInFor()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "mute");
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        own->set(QStringLiteral("models/server"), QStringLiteral(FAKE_LLAMA_SERVER));
        own->set(QStringLiteral("models/logos"), QStringLiteral("file:") + smallModel());
        const Answer answer = own->ask(warranty);
        QCOMPARE(answer.backend, QStringLiteral("built-in"));
        QVERIFY2(answer.text.contains(QStringLiteral("The model of Logos was of no use")), qPrintable(answer.text));
    }

    void loading_isTold_whileItIsAwaited()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "load=300");
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        own->set(QStringLiteral("models/server"), QStringLiteral(FAKE_LLAMA_SERVER));
        own->set(QStringLiteral("models/logos"), QStringLiteral("file:") + smallModel());
        QCOMPARE(own->ask(warranty).backend, QStringLiteral("small"));
        QVERIFY(own->steps.contains(QStringLiteral("The model of Logos is being loaded.")));
    }

    void serverProgramThatIsNamed_makesFilesUsable_andThatIsTold()
    {
        std::unique_ptr<Session> own = session();
        own->set(QStringLiteral("models/server"), QStringLiteral("/nowhere/llama-server"));
        smallModel();
        own->run(&Engine::models);
        QCOMPARE(own->overview.models.value(1).state, ModelState::Unusable);
        const int before = own->changes;
        own->set(QStringLiteral("models/server"), QStringLiteral(FAKE_LLAMA_SERVER));
        QTRY_VERIFY_WITH_TIMEOUT(own->changes > before, patience);
        own->run(&Engine::models);
        QCOMPARE(own->overview.models.value(1).state, ModelState::Ready);
        QCOMPARE(own->overview.serverProgram, QStringLiteral(FAKE_LLAMA_SERVER));
    }

    void stopping_whileAModelLoads_isQuick()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "load=60000");
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        own->set(QStringLiteral("models/server"), QStringLiteral(FAKE_LLAMA_SERVER));
        own->set(QStringLiteral("models/logos"), QStringLiteral("file:") + smallModel());
        Question question;
        question.text = warranty;
        const quint64 request = own->begin(&Engine::ask, question);
        QTRY_VERIFY_WITH_TIMEOUT(lastStart(m_dir->filePath(QStringLiteral("starts"))) > 0, patience);
        QElapsedTimer stopping;
        stopping.start();
        QMetaObject::invokeMethod(own->engine, [engine = own->engine, request] { engine->stop(request); }, Qt::QueuedConnection);
        own->await(request);
        QVERIFY2(stopping.elapsed() < 500, qPrintable(QString::number(stopping.elapsed())));
        QVERIFY(own->answer.outcome == Outcome::Stopped);
        QVERIFY(own->end());
    }

    void stoppingATest_whileTheModelLoads_isQuick()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "load=60000");
        std::unique_ptr<Session> own = session();
        own->set(QStringLiteral("models/server"), QStringLiteral(FAKE_LLAMA_SERVER));
        const quint64 request = own->begin(&Engine::testModel, QStringLiteral("file:") + smallModel());
        QTRY_VERIFY_WITH_TIMEOUT(lastStart(m_dir->filePath(QStringLiteral("starts"))) > 0, patience);
        QElapsedTimer stopping;
        stopping.start();
        QMetaObject::invokeMethod(own->engine, [engine = own->engine, request] { engine->stop(request); }, Qt::QueuedConnection);
        own->await(request);
        QVERIFY2(stopping.elapsed() < 500, qPrintable(QString::number(stopping.elapsed())));
        QCOMPARE(own->test.id, QString()); // nothing was found out
        QVERIFY(own->end());
    }

    void realModel_answersThroughTheFacade()
    {
        const QString modules = qEnvironmentVariable("SUPERINSTANCE_LLAMA_MODULES"), model = QStringLiteral(SHARED_DATA "/models/fixture-chat-script.gguf");
        if (!QFileInfo::exists(modules + QStringLiteral("/node-llama-cpp")))
            QSKIP("SUPERINSTANCE_LLAMA_MODULES names no node_modules with node-llama-cpp");
        if (!QFileInfo::exists(model))
            QSKIP("the model fixture-chat-script.gguf is not there");
        QProcess front;
        front.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        front.start(QStringLiteral("node"), { QStringLiteral(LLAMA_FRONT), modules, model });
        QTRY_VERIFY_WITH_TIMEOUT(front.canReadLine(), 60'000);
        const QString address = QStringLiteral("http://127.0.0.1:%1").arg(front.readLine().trimmed().toInt());
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        QCOMPARE(own->run(&Engine::addModel, address, QString()), QString());
        const QString id = own->overview.models.value(1).id;
        QCOMPARE(own->run(&Engine::assignModel, ModelRole::Logos, id), QString());
        const Answer answer = own->ask(warranty);
        QCOMPARE(answer.backend, QStringLiteral("fixture-chat-script.gguf"));
        QVERIFY2(own->streamed.contains(QStringLiteral("the warranty period is 24 months [1]. Grüße, 你好 🙂 done.")), qPrintable(own->streamed));
        QVERIFY(!answer.claims.isEmpty() && !answer.claims.first().citations.isEmpty());
        QCOMPARE(own->run(&Engine::testModel, id), QString());
        QVERIFY(own->test.problem.isEmpty() && own->test.streams && own->test.tokensPerSecond > 0);
        front.kill();
        front.waitForFinished();
    }

    void addedPlaces_lastAndGo()
    {
        ModelStandIn server(ollamaReplies());
        const QString folder = m_dir->filePath(QStringLiteral("elsewhere")), address = server.url().toString();
        write(folder + QStringLiteral("/x.gguf"), "no model");
        std::unique_ptr<Session> own = session();
        QCOMPARE(own->run(&Engine::addModel, folder, QString()), QString());
        QCOMPARE(own->run(&Engine::addModel, address, QStringLiteral("secret-7")), QString());
        QCOMPARE(own->overview.models.size(), 4);
        QVERIFY(own->run(&Engine::addModel, QStringLiteral("https://example.org"), QString()).contains(QStringLiteral("Only models on this computer")));
        QVERIFY(!own->run(&Engine::addModel, QStringLiteral("/nowhere"), QString()).isEmpty());
        own.reset();
        own = session();
        own->run(&Engine::models);
        QCOMPARE(own->overview.folders, QStringList { folder });
        QCOMPARE(own->overview.endpoints, QStringList { address });
        QCOMPARE(own->overview.models.size(), 4);
        QCOMPARE(own->overview.folder, models());
        QCOMPARE(own->run(&Engine::removeModel, folder), QString());
        QCOMPARE(own->run(&Engine::removeModel, address), QString());
        QCOMPARE(own->overview.models.size(), 1);
        QVERIFY(QFile::exists(folder + QStringLiteral("/x.gguf")));
        QVERIFY(!own->run(&Engine::removeModel, folder).isEmpty());
    }

    void key_isNeitherInTheSettingsNorInTheLog_andForgottenWithAllElse()
    {
        ModelStandIn server(ollamaReplies());
        server.setAnswer("The warranty of the pump is 24 months [1].");
        const QString model = smallModel();
        std::unique_ptr<Session> own = session();
        addDocument(own.get());
        own->run(&Engine::addModel, server.url().toString(), QStringLiteral("secret-7"));
        own->run(&Engine::assignModel, ModelRole::Logos, own->overview.models.last().id.isEmpty() ? QString() : server.url().toString() + QStringLiteral("/v1#qwen3:1.7b"));
        QCOMPARE(own->ask(warranty).backend, QStringLiteral("qwen3:1.7b"));
        QCOMPARE(filesWith(m_dir->path(), "secret-7"), QStringList { QStringLiteral("model-keys.json") });
        QCOMPARE(QFile::permissions(dataDir() + QStringLiteral("/model-keys.json")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(own->run(&Engine::forgetEverything), QString());
        QVERIFY(filesWith(m_dir->path(), "secret-7").isEmpty());
        QVERIFY(!QFile::exists(dataDir() + QStringLiteral("/model-keys.json")));
        QVERIFY(QFile::exists(model)); // models are not what the program knows of the person
    }

    void modelThatIsPulledAnew_getsVectorsOfItsOwn()
    {
        ModelStandIn ollama(ollamaReplies());
        qputenv("OLLAMA_HOST", "127.0.0.1:" + QByteArray::number(ollama.port()));
        const auto pull = [&](const QByteArray &digest) { ollama.setReply("/api/tags", QByteArray(R"({"models":[{"name":"an-embedder:latest","digest":"%"}]})").replace('%', digest)); };
        const auto embedded = [&] { return ollama.asked("POST /v1/embeddings", "is 24 months"); };
        pull("aa11");
        ollama.setReply("/api/ps", R"({"models":[{"name":"an-embedder:latest"}]})");
        std::unique_ptr<Session> own = session(true);
        addDocument(own.get());
        QCOMPARE(own->run(&Engine::assignModel, ModelRole::Embedding, ollama.url().toString() + QStringLiteral("/v1#an-embedder:latest")), QString());
        QVERIFY(isUnderstood(own.get(), ollama, "an-embedder", warranty));
        QCOMPARE(embedded(), 1);
        own.reset();
        own = session(true);
        QVERIFY(isUnderstood(own.get(), ollama, "an-embedder", warranty)); // by the vectors that there are
        QCOMPARE(embedded(), 1);
        pull("bb22");
        own->ask(QStringLiteral("Which pump has a warranty?")); // by which it is seen
        QTRY_COMPARE_WITH_TIMEOUT(embedded(), 2, patience);
        QVERIFY(isUnderstood(own.get(), ollama, "an-embedder", QStringLiteral("How many months is it?")));
    }

    void formerEmbeddingModel_isSearchedBy_alsoAfterARestart()
    {
        ModelStandIn ollama(ollamaReplies());
        qputenv("OLLAMA_HOST", "127.0.0.1:" + QByteArray::number(ollama.port()));
        ollama.setReply("/api/tags", R"({"models":[{"name":"former-embed","digest":"aa11"},{"name":"next-embed","digest":"bb22"}]})");
        ollama.setReply("/api/ps", R"({"models":[{"name":"former-embed"},{"name":"next-embed"}]})");
        std::unique_ptr<Session> own = session(true);
        addDocument(own.get());
        const auto assign = [&](const char *model) {
            return own->run(&Engine::assignModel, ModelRole::Embedding, ollama.url().toString() + QStringLiteral("/v1#") + QString::fromLatin1(model));
        };
        QCOMPARE(assign("former-embed"), QString());
        QVERIFY(isUnderstood(own.get(), ollama, "former-embed", warranty));
        ollama.refuse("],\"model\":\"next-embed\""); // it makes no vectors
        QCOMPARE(assign("next-embed"), QString());
        QVERIFY(isUnderstood(own.get(), ollama, "former-embed", QStringLiteral("How many months is it?")));
        own.reset();
        own = session(true);
        QVERIFY(isUnderstood(own.get(), ollama, "former-embed", warranty));
        own.reset();
        ollama.refuse({});
        own = session(true);
        QVERIFY(isUnderstood(own.get(), ollama, "next-embed", warranty));
    }

    void wrongRole_isRefused()
    {
        std::unique_ptr<Session> own = session();
        QVERIFY(!own->run(&Engine::assignModel, ModelRole::Logos, QStringLiteral("nothing")).isEmpty());
        QVERIFY(!own->run(&Engine::assignModel, ModelRole::Embedding, QStringLiteral("file:") + smallModel()).isEmpty());
    }

    void download_goesOnAfterARestart_andIsRefusedOffline()
    {
        RangeServer mirror; // on the test's thread, whose loop runs while it waits
        mirror.content = QByteArray(36'685'152, 'm'); // as long as was published
        mirror.holdAfter = 1'000'000;
        const QString name = QStringLiteral("BGE small, English");
        std::unique_ptr<Session> own = session();
        QVERIFY(own->run(&Engine::downloadModel, name).contains(QStringLiteral("stays offline")));
        own->set(QStringLiteral("models/mirror"), mirror.url(QString()).toString());
        const quint64 request = own->begin(&Engine::downloadModel, name);
        const QString part = models() + QStringLiteral("/bge-small-en-v1.5-q8_0.gguf.part");
        QTRY_COMPARE_WITH_TIMEOUT(QFile(part).size(), 1'000'000, patience);
        QCOMPARE(own->run(&Engine::pauseDownload, name), QString());
        own->await(request); // a pause that was asked for ends it well
        QCOMPARE(own->overview.downloads.value(0).state, ModelDownload::State::Paused);
        QVERIFY(!own->downloads.isEmpty());
        own.reset();

        own = session();
        own->run(&Engine::models);
        QCOMPARE(own->overview.downloads.value(0).received, 1'000'000);
        mirror.holdAfter = -1;
        own->downloads.clear();
        const QString why = own->run(&Engine::downloadModel, name); // its bytes are not those that were published
        QVERIFY2(why.contains(QStringLiteral("not the file that was published")), qPrintable(why));
        QCOMPARE(mirror.header(1, "Range"), QByteArray("bytes=1000000-"));
        QCOMPARE(own->downloads.last().state, ModelDownload::State::Failed);
        QCOMPARE(own->run(&Engine::discardDownload, name), QString());
        QVERIFY(own->overview.downloads.isEmpty());
    }

    void test_measuresAModel()
    {
        ModelStandIn server(ollamaReplies());
        server.setAnswer("One two three.");
        std::unique_ptr<Session> own = session();
        QCOMPARE(own->run(&Engine::testModel, server.url().toString() + QStringLiteral("/v1#qwen3:1.7b")), QString());
        QVERIFY(own->test.answers && own->test.streams && own->test.problem.isEmpty());
        QCOMPARE(own->run(&Engine::testModel, QStringLiteral("http://127.0.0.1:9/v1#m")), QString());
        QVERIFY(!own->test.problem.isEmpty());
    }

    void test_ofAServerThatCouldNotBeUsed_looksAgain_andSaysWhyOrTriesIt()
    {
        auto server = std::make_unique<ModelStandIn>(); // it offers nothing
        const quint16 port = server->port();
        const QString address = server->url().toString();
        std::unique_ptr<Session> own = session();
        QCOMPARE(own->run(&Engine::addModel, address, QString()), QString());
        const ModelInfo silent = own->overview.models.value(1);
        QCOMPARE(silent.state, ModelState::Unusable);
        QCOMPARE(own->run(&Engine::testModel, silent.id), QString());
        QCOMPARE(own->test.problem, silent.reason);
        server.reset();
        server = std::make_unique<ModelStandIn>(ollamaReplies(), port);
        server->setAnswer("One two three.");
        QCOMPARE(own->run(&Engine::testModel, silent.id), QString());
        QVERIFY2(own->test.problem.isEmpty() && own->test.answers, qPrintable(own->test.problem));
    }

    void endingTheEngine_whileModelsAreLookedFor_isQuick()
    {
        QTcpServer deaf; // takes connections and says nothing
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        std::unique_ptr<Session> own = session();
        own->set(QStringLiteral("models/endpoints"), QStringLiteral("http://127.0.0.1:%1").arg(deaf.serverPort()));
        own->begin(&Engine::models);
        QTRY_VERIFY_WITH_TIMEOUT(deaf.hasPendingConnections(), patience);
        QElapsedTimer ending;
        ending.start();
        QVERIFY(own->end());
        QVERIFY2(ending.elapsed() < 1000, qPrintable(QString::number(ending.elapsed())));
    }
};

QTEST_GUILESS_MAIN(ModelRolesTest)
#include "modelroles_test.moc"
