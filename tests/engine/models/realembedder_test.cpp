// Embedding and searching with a real embedding model in a real llama.cpp runtime (node-llama-cpp from npm behind a small front).
// SUPERINSTANCE_LLAMA_MODULES names the node_modules folder that has it; the test skips where that or the model is absent.
#include "engine/models/openaiclient.h"
#include "tests/support/semanticlibrary.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace superinstance;

class RealEmbedderTest : public QObject {
    Q_OBJECT
    QProcess m_front;
    QUrl m_url;
    std::unique_ptr<QNetworkAccessManager> m_access;

    std::shared_ptr<ServedEmbedder> embedder(SemanticLibrary &library)
    {
        return std::make_shared<ServedEmbedder>(std::make_shared<OpenAiClient>(Endpoint { m_url, {}, QStringLiteral("fixture-embed.gguf") }, m_access.get(), &library.workers()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString modules = qEnvironmentVariable("SUPERINSTANCE_LLAMA_MODULES");
        const QString model = QStringLiteral(SHARED_DATA "/models/fixture-embed.gguf");
        if (!QFileInfo::exists(modules + QStringLiteral("/node-llama-cpp")))
            QSKIP("SUPERINSTANCE_LLAMA_MODULES names no node_modules with node-llama-cpp");
        if (!QFileInfo::exists(model))
            QSKIP("the model fixture-embed.gguf is not there");
        if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
            QSKIP("node is not installed");
        m_front.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_front.start(QStringLiteral("node"), { QStringLiteral(LLAMA_FRONT), modules, model });
        QTRY_VERIFY_WITH_TIMEOUT(m_front.canReadLine(), 60'000);
        m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_front.readLine().trimmed().toInt()));
        m_access = makeHttpAccess();
    }

    void likeTexts_areNearOneAnother()
    {
        SemanticLibrary library;
        const auto model = embedder(library);
        const QStringList texts { QStringLiteral("The pump leaks water."), QStringLiteral("The pump leaks water."), QStringLiteral("Water is leaking out of the pump."), QStringLiteral("Shakespeare wrote many plays.") };
        const auto vectors = run([&] { return model->embed(texts, false, {}); });
        QVERIFY2(vectors.ok(), qPrintable(vectors ? QString() : vectors.error().message));
        QVERIFY(model->dimensions() > 0);
        QVERIFY(cosine(vectors->at(0), vectors->at(1)) > .999);
        QVERIFY(cosine(vectors->at(0), vectors->at(2)) > cosine(vectors->at(0), vectors->at(3)));
    }

    // They would end the runtime if more were sent than it takes.
    void longTexts_areTaken()
    {
        SemanticLibrary library;
        const auto model = embedder(library);
        const QStringList texts { QStringLiteral("0f9e8d7c ").repeated(400), QStringLiteral("灯塔建于一八九八年").repeated(200), QStringLiteral("extraordinarily ").repeated(600), QStringLiteral("🙂").repeated(900),
                                  QStringLiteral("aGVsbG8gd29ybGQgYW5kIGV2ZXJ5Ym9keSBlbHNlIGluIGl0LCB0b28sIGFsbCBv").repeated(40) };
        for (const QString &text : texts)
            QVERIFY2(run([&] { return model->embed({ text }, false, {}); }).ok(), qPrintable(text.left(20)));
    }

    void aLibrary_isSearchedByIt()
    {
        SemanticLibrary library;
        library.start();
        library.write(QStringLiteral("pump.txt"), "Water is leaking out of the pump in the cellar. The seal is worn.");
        library.write(QStringLiteral("plays.txt"), "Shakespeare wrote many plays and poems in London.");
        library.write(QStringLiteral("bread.txt"), "The dough rests for twelve hours in a cool kitchen.");
        library.write(QStringLiteral("tower.txt"), "The lighthouse was built in 1898 by an engineer. Its lamp burns all night.");
        QVERIFY(!library.index({ library.documents() }).contains(QString()));
        const auto model = embedder(library);
        library.setEmbedder(model);
        QTRY_VERIFY_WITH_TIMEOUT(library.embeddedBy(model->tag()), 60'000);
        QCOMPARE(library.vectors(), 4);
        const auto found = run([&] { return library.retriever.evidence(QStringLiteral("Where does the pump leak?"), {}, 0, {}); });
        QVERIFY(found.ok());
        QVERIFY((*found)->queries.contains(model->tag()));
        QCOMPARE(QFileInfo((*found)->passages.first().path).fileName(), QStringLiteral("pump.txt"));
        QVERIFY2(library.notices.isEmpty(), qPrintable(library.notices.join(QLatin1Char('\n'))));
    }

    void cleanupTestCase()
    {
        m_front.kill();
        m_front.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(RealEmbedderTest)
#include "realembedder_test.moc"
