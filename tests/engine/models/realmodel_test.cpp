// The client against a real llama.cpp runtime; the test skips where that or the model is absent.
#include "engine/async/executor.h"
#include "engine/models/openaibackend.h"
#include "tests/engine/models/clienttest.h"
#include "tests/engine/models/fixtureanswer.h"
#include "tests/support/llamafront.h"

using namespace superinstance;

class RealModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theModel_isListed();
    void theAnswer_isWhatTheModelSays();
    void aShortAnswer_isSaidToBeCut();
    void aStop_endsTheAnswer();

private:
    Executor m_executor;
    ClientTest m_test;
    LlamaFront m_front;
    QUrl m_url;
};

void RealModelTest::initTestCase()
{
    const QString whyNot = m_front.start(QStringLiteral("fixture-chat-script.gguf"));
    if (!whyNot.isEmpty())
        QSKIP(qPrintable(whyNot));
    m_url = m_front.url();
}

void RealModelTest::theModel_isListed()
{
    OpenAiClient client = m_test.client(m_url);
    const Served<QJsonObject> models = run([&] { return client.ask(client.endpoint().call(QStringLiteral("models")), {}, m_test.limits.quick, {}); });
    QVERIFY(std::holds_alternative<QJsonObject>(models));
    QCOMPARE(std::get<QJsonObject>(models)[QLatin1String("data")][0][QLatin1String("id")].toString(), QStringLiteral("fixture-chat-script.gguf"));
}

void RealModelTest::theAnswer_isWhatTheModelSays()
{
    OpenAiClient client = m_test.client(m_url);
    checkAnswer(&client);
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

QTEST_GUILESS_MAIN(RealModelTest)
#include "realmodel_test.moc"
