// “superinstance models” as scripts and people in a terminal meet it.
#include "tests/app/program.h"
#include "tests/support/gguffile.h"
#include "tests/support/modelstandin.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace superinstance;

class ModelVerbTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;
    std::unique_ptr<ModelStandIn> m_ollama;

    Ran run(const char *line) const { return m_program->run(words(line)); }
    QString id() const { return m_ollama->url().toString() + QStringLiteral("/v1#qwen3:1.7b"); }
    static QJsonObject named(const QList<QJsonObject> &objects, const char *name)
    {
        for (const QJsonObject &object : objects)
            if (object[QLatin1String("name")] == QLatin1String(name))
                return object;
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_ollama = std::make_unique<ModelStandIn>(ollamaReplies());
        m_ollama->setAnswer("The warranty of the pump is 24 months [1].");
        qputenv("OLLAMA_HOST", "127.0.0.1:" + QByteArray::number(m_ollama->port()));
        qunsetenv("XDG_DATA_HOME"); // the program's home is the test's
    }

    void list_tellsEveryModel()
    {
        const Ran ran = run("models list --json");
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QByteArray());
        const QList<QJsonObject> models = ran.objects();
        QCOMPARE(models.size(), 3);
        for (const QJsonObject &model : models)
            QVERIFY(keysAre(model, words("id name family size quantization licence source place server answers embeds bytes context_tokens memory_bytes seconds_per_answer state reason roles")));
        QCOMPARE(models[0][QLatin1String("id")].toString(), QStringLiteral("built-in"));
        QCOMPARE(models[0][QLatin1String("source")].toString(), QStringLiteral("built-in"));
        QCOMPARE(models[0][QLatin1String("roles")].toArray().size(), 3);
        QVERIFY(models[0][QLatin1String("bytes")].isNull());
        const QJsonObject chat = named(models, "qwen3:1.7b");
        QCOMPARE(chat[QLatin1String("id")].toString(), id());
        QCOMPARE(chat[QLatin1String("state")].toString(), QStringLiteral("running"));
        QCOMPARE(chat[QLatin1String("bytes")].toInteger(), 1'400'000'000);
        QVERIFY(chat[QLatin1String("memory_bytes")].isNull());
        const Ran plain = run("models list");
        QCOMPARE(plain.status, 0);
        QVERIFY2(plain.out.contains("qwen3:1.7b — Ollama, 2.0B, Q4_K_M, 1.4 GB") && plain.out.contains("Used by: pathos, logos, ethos."), plain.out.constData());
    }

    void recommend_tellsWhatFits()
    {
        const Ran ran = run("models recommend --json");
        QCOMPARE(ran.status, 0);
        const QList<QJsonObject> offers = ran.objects();
        QVERIFY(offers.size() >= 5);
        for (const QJsonObject &offer : offers) {
            QVERIFY(keysAre(offer, words("name family quantization licence embeds bytes memory_bytes seconds_per_answer fits reason best present")));
            QVERIFY(offer[QLatin1String("bytes")].toInteger() > 1'000'000 && !offer[QLatin1String("present")].toBool());
        }
        QVERIFY(run("models recommend").out.contains("Apache-2.0"));
    }

    void add_takesFilesFoldersAndAddresses()
    {
        const QString file = m_program->write(QStringLiteral("models/a.gguf"), "no model");
        const Ran wrong = run("models add models/a.gguf --json");
        QCOMPARE(wrong.status, 1);
        QVERIFY2(wrong.oneSentence() && wrong.err.contains("not a GGUF model"), wrong.err.constData());
        const Ran folder = run("models add ./models --json");
        QCOMPARE(folder.status, 0);
        QCOMPARE(folder.objects().size(), 1);
        QCOMPARE(folder.object()[QLatin1String("place")].toString(), file);
        QCOMPARE(folder.object()[QLatin1String("state")].toString(), QStringLiteral("unusable"));
        const Ran remote = run("models add 192.168.1.4:11434");
        QCOMPARE(remote.status, 1);
        QVERIFY2(remote.oneSentence() && remote.err.contains("Only models on this computer"), remote.err.constData());
        ModelStandIn other({ { "/v1/models", R"({"data":[{"id":"m"}]})" } });
        m_program->write(QStringLiteral("key"), "secret-7\n");
        const Ran server = m_program->run(words("models add --key-file key --json") + QStringList { QStringLiteral("127.0.0.1:%1").arg(other.port()) });
        QVERIFY2(server.status == 0, server.err.constData());
        QCOMPARE(server.object()[QLatin1String("name")].toString(), QStringLiteral("m"));
        QVERIFY(other.requests().last().contains("Authorization: Bearer secret-7\r\n"));
        for (const QString &name : QDir(m_program->dataDir).entryList(QDir::Files))
            QCOMPARE(contentOf(QDir(m_program->dataDir).filePath(name)).contains("secret-7"), name == QLatin1String("model-keys.json"));
    }

    void add_tellsWhatWasFoundThere_andNothingElse_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as it is kept") << "http://127.0.0.1:%1/ok/v1";
        QTest::newRow("with a slash at its end") << "http://127.0.0.1:%1/ok/v1/";
        QTest::newRow("in capitals") << "HTTP://LOCALHOST:%1/ok/v1";
        QTest::newRow("without a scheme") << "localhost:%1/ok/v1";
    }
    void add_tellsWhatWasFoundThere_andNothingElse()
    {
        QFETCH(QString, typed);
        ModelStandIn server({ { "/ok/v1/models", R"({"data":[{"id":"m"}]})" } });
        const QString port = QString::number(server.port());
        const Ran ran = m_program->run(words("models add --json") + QStringList { typed.arg(port) });
        QVERIFY2(ran.status == 0, ran.err.constData());
        QCOMPARE(ran.objects().size(), 1);
        QCOMPARE(ran.object()[QLatin1String("name")].toString(), QStringLiteral("m"));
        const Ran other = m_program->run(words("models add --json") + QStringList { QStringLiteral("http://127.0.0.1:") + port.chopped(1) }); // of another port
        QCOMPARE(other.status, 0);
        for (const QJsonObject &object : other.objects())
            QCOMPARE(object[QLatin1String("state")].toString(), QStringLiteral("unusable"));
    }

    void add_ofAFolder_tellsOfThatFolderAlone()
    {
        m_program->write(QStringLiteral("models/a.gguf"), "no model");
        const QString further = m_program->write(QStringLiteral("models-2/deeper/b.gguf"), "no model");
        QCOMPARE(run("models add ./models-2 --json").object()[QLatin1String("place")].toString(), further);
        QCOMPARE(run("models add ./models --json").objects().size(), 1);
    }

    void add_ofAModelFile_tellsIt_whateverItsName()
    {
        GgufFile file;
        file.text("general.architecture", "llama").text("general.name", "Small Talk").number("llama.block_count", 8).number("llama.context_length", 2048);
        file.number("llama.embedding_length", 64).number("llama.attention.head_count", 2).tensor("x", { 10 }, 0, 0);
        const QString blob = m_program->write(QStringLiteral("blobs/sha256-1a2b"), file.bytes(64));
        const Ran ran = run("models add blobs/sha256-1a2b --json");
        QVERIFY2(ran.status == 0, ran.err.constData());
        QCOMPARE(ran.object()[QLatin1String("name")].toString(), QStringLiteral("Small Talk"));
        QCOMPARE(ran.object()[QLatin1String("place")].toString(), blob);
    }

    void test_measures_byNameOrId()
    {
        const Ran byName = run("models test qwen3:1.7b --json"), byId = m_program->run(words("models test --json") + QStringList { id() });
        for (const Ran &ran : { byName, byId }) {
            QVERIFY2(ran.status == 0, ran.err.constData());
            QVERIFY(keysAre(ran.object(), words("id problem load_ms first_token_ms tokens_per_second answers streams keeps_to_schema embeds dimensions cached_tokens")));
            QCOMPARE(ran.object()[QLatin1String("id")].toString(), id());
            QVERIFY(ran.object()[QLatin1String("answers")].toBool());
            QCOMPARE(ran.object()[QLatin1String("dimensions")].toInt(), 4);
        }
        const Ran plain = run("models test qwen3:1.7b");
        QVERIFY2(plain.out.contains("Answers: yes. Streams: yes."), plain.out.constData());
        const Ran unknown = run("models test nothing");
        QCOMPARE(unknown.status, 1);
        QVERIFY(unknown.oneSentence());
    }

    void test_ofWhatFails_isAFailure()
    {
        m_ollama->setAnswer({});
        m_ollama->setReply("/v1/embeddings", R"({"error":"no"})");
        const Ran ran = run("models test qwen3:1.7b --json");
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.oneSentence() && !ran.object()[QLatin1String("problem")].toString().isEmpty());
    }

    void download_isRefusedOffline_andOfWhatIsNotOffered()
    {
        const Ran offline = m_program->run(words("models download Qwen3 0.6B --json"));
        QCOMPARE(offline.status, 1);
        QVERIFY2(offline.oneSentence() && offline.err.contains("stays offline"), offline.err.constData());
        QCOMPARE(run("models download Nothing").status, 1);
    }

    void assignedModel_answersAQuestion()
    {
        m_program->write(QStringLiteral("pump.txt"), "The warranty of the pump is 24 months.\n");
        QCOMPARE(run("index pump.txt").status, 0);
        QCOMPARE(m_program->run(words("config set models/logos") + QStringList { id() }).status, 0);
        const Ran ran = run("ask How long is the warranty of the pump? --json");
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.object()[QLatin1String("backend")].toString(), QStringLiteral("qwen3:1.7b"));
        m_ollama.reset(); // it is gone
        const Ran alone = run("ask How long is the warranty of the pump? --json");
        QCOMPARE(alone.status, 0);
        QCOMPARE(alone.object()[QLatin1String("backend")].toString(), QStringLiteral("built-in"));
        QVERIFY(alone.object()[QLatin1String("answer")].toString().contains(QStringLiteral("The model of Logos was of no use")));
    }

    void passagesThatAreNotEmbedded_areCountedInTheStatus()
    {
        m_ollama->refuse("/v1/embeddings");
        m_program->write(QStringLiteral("pump.txt"), "The warranty of the pump is 24 months.\n");
        QCOMPARE(run("index pump.txt").status, 0);
        QVERIFY(!run("status").out.contains("by its meaning")); // there is no model for it
        QCOMPARE(m_program->run(words("config set models/embedding") + QStringList { m_ollama->url().toString() + QStringLiteral("/v1#nomic-embed-text:latest") }).status, 0);
        const Ran plain = run("status");
        QCOMPARE(plain.status, 0);
        QVERIFY2(plain.out.contains("1 passage cannot be found by its meaning yet: it is embedded while the window of SuperInstance is open."), plain.out.constData());
        QVERIFY(!run("status --json").out.contains("window"));
    }

    void wrongUse_isSaid_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : { "models", "models list x", "models add", "models add a b", "models download", "models test", "models drop x", "models list --key-file k", "models list --limit 3" })
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void wrongUse_isSaid()
    {
        QFETCH(QString, line);
        const Ran ran = m_program->run(line.split(QLatin1Char(' ')));
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.oneSentence(), ran.err.constData());
        QCOMPARE(ran.out, QByteArray());
    }
};

QTEST_GUILESS_MAIN(ModelVerbTest)
#include "modelverb_test.moc"
