// The client against a real llama.cpp runtime (node-llama-cpp from npm behind a small front). SUPERINSTANCE_LLAMA_MODULES names
// the node_modules folder that has it; the test skips where that or the model is absent.
#include "engine/async/executor.h"
#include "engine/models/openaibackend.h"
#include "tests/engine/models/clienttest.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

using namespace superinstance;

class RealModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theModel_isListed();
    void theAnswer_isWhatTheModelSays();
    void aShortAnswer_isSaidToBeCut();
    void aStop_endsTheAnswer();
    void cleanupTestCase();

private:
    Executor m_executor;
    ClientTest m_test;
    QProcess m_front;
    QUrl m_url;
};

void RealModelTest::initTestCase()
{
    const QString modules = qEnvironmentVariable("SUPERINSTANCE_LLAMA_MODULES");
    const QString model = QStringLiteral(SHARED_DATA "/models/fixture-chat-script.gguf");
    if (!QFileInfo::exists(modules + QStringLiteral("/node-llama-cpp")))
        QSKIP("SUPERINSTANCE_LLAMA_MODULES names no node_modules with node-llama-cpp");
    if (!QFileInfo::exists(model))
        QSKIP("the model fixture-chat-script.gguf is not there");
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
        QSKIP("node is not installed");
    m_front.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_front.start(QStringLiteral("node"), { QStringLiteral(LLAMA_FRONT), modules, model });
    QTRY_VERIFY_WITH_TIMEOUT(m_front.canReadLine(), 60'000);
    m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_front.readLine().trimmed().toInt()));
}

void RealModelTest::theModel_isListed()
{
    OpenAiClient client = m_test.client(m_url);
    const Result<QList<ServedModel>> models = run([&] { return client.models({}); });
    QVERIFY(models.ok());
    QCOMPARE(models->first().name, QStringLiteral("fixture-chat-script.gguf"));
}

void RealModelTest::theAnswer_isWhatTheModelSays()
{
    OpenAiClient client = m_test.client(m_url);
    OpenAiCompatibleBackend backend(&client);
    GenerationRequest request;
    request.intent.standalone = QStringLiteral("How long is the warranty?");
    QStringList pieces;
    const Result<Generation> generation = run([&] { return backend.generate(request, [&](QString piece) { pieces += piece; }, {}); });
    QVERIFY2(generation.ok(), qPrintable(generation ? QString() : generation.error().message));
    QCOMPARE(generation->text, QStringLiteral("The fixture model answers: the warranty period is 24 months [1]. Grüße, 你好 🙂 done."));
    QCOMPARE(pieces.join(QString()).trimmed(), generation->text);
    QVERIFY(pieces.size() > 5);
}

void RealModelTest::aShortAnswer_isSaidToBeCut()
{
    ChatRequest request = ClientTest::question();
    request.maxTokens = 5;
    const ClientOutcome came = m_test.chat(m_url, request);
    QVERIFY(came.reply.ok());
    QCOMPARE(came.reply->end, ChatReply::End::Length);
}

void RealModelTest::aStop_endsTheAnswer()
{
    std::stop_source stop;
    OpenAiClient client = m_test.client(m_url);
    ModelListener listener;
    listener.onText = [&](QString) { stop.request_stop(); }; // at the first piece
    const Result<ChatReply> reply = run([&] { return client.chat(ClientTest::question(), listener, stop.get_token()); });
    QVERIFY(reply.stopped());
    QVERIFY(m_test.chat(m_url).reply.ok()); // the server goes on
}

void RealModelTest::cleanupTestCase()
{
    m_front.kill();
    m_front.waitForFinished();
}

QTEST_GUILESS_MAIN(RealModelTest)
#include "realmodel_test.moc"
