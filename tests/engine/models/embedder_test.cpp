// What is sent to an embedding model: with the words before it that its family expects, and never more than it takes.
#include "engine/async/executor.h"
#include "engine/models/embedder.h"
#include "tests/engine/models/clienttest.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace superinstance;

class EmbedderTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void eachFamily_hasItsPrefixes_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("passage");
        const auto row = [](const char *model, const char *question, const char *passage) {
            QTest::newRow(model) << QString::fromLatin1(model) << QString::fromLatin1(question) << QString::fromLatin1(passage);
        };
        row("nomic-embed-text:latest", "search_query: ", "search_document: ");
        row("bge-small-en-v1.5-q8_0.gguf", "Represent this sentence for searching relevant passages: ", "");
        row("bge-m3", "", "");
        row("multilingual-e5-small", "query: ", "passage: ");
        row("snowflake-arctic-embed2", "query: ", "");
        row("snowflake-arctic-embed:33m", "Represent this sentence for searching relevant passages: ", "");
        row("Qwen3-Embedding-0.6B-Q8_0.gguf", "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:", "");
        row("embeddinggemma", "task: search result | query: ", "title: none | text: ");
        row("all-MiniLM-L6-v2", "", "");
        row("something else", "", "");
    }
    void eachFamily_hasItsPrefixes()
    {
        QFETCH(QString, model);
        QFETCH(QString, question);
        QFETCH(QString, passage);
        QCOMPARE(prefixesOf(model).question, question);
        QCOMPARE(prefixesOf(model).passage, passage);
    }

    void aText_isCutWithinItsTokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cut"); // to ten tokens
        QTest::newRow("short") << QStringLiteral("one two three") << QStringLiteral("one two three");
        QTest::newRow("words") << QStringLiteral("a bb ccc dddd eeeee f g h i j k") << QStringLiteral("a bb ccc dddd eeeee f g h");
        QTest::newRow("letters and digits") << QStringLiteral("0f9e8d7c6b5a") << QStringLiteral("0f9e8d7c6b");
        QTest::newRow("no word") << QStringLiteral("abcdefghijklmnopqrstuvwxyz") << QStringLiteral("abcdefghijklmnopqr");
        QTest::newRow("ideographs") << QStringLiteral("灯塔建于一八九八年由工程师") << QStringLiteral("灯塔建于一八九八年由");
        QTest::newRow("digits") << QStringLiteral("12345678901234") << QStringLiteral("1234567890");
        QTest::newRow("no half of a character") << QStringLiteral("🙂🙂🙂") << QStringLiteral("🙂🙂");
        QTest::newRow("Cyrillic") << QStringLiteral("маяк на берегу") << QStringLiteral("маяк на бере");
        QTest::newRow("empty") << QString() << QString();
    }
    void aText_isCutWithinItsTokens()
    {
        QFETCH(QString, text);
        QFETCH(QString, cut);
        QCOMPARE(withinTokens(text, 10).trimmed(), cut);
    }

    void whatIsSent_hasThePrefixAndIsCut()
    {
        const QByteArray body = "{\"data\":[{\"index\":0,\"embedding\":[1,2,3]}]}";
        const QByteArray reply = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        FaultServer server({ Play { { reply } } });
        const std::unique_ptr<QNetworkAccessManager> access = makeHttpAccess();
        QThreadPool workers;
        ServedEmbedder embedder(std::make_shared<OpenAiClient>(Endpoint { server.url(), {}, QStringLiteral("nomic-embed-text") }, access.get(), &workers), {}, 40);
        QCOMPARE(embedder.tag(), QStringLiteral("nomic-embed-text"));
        QCOMPARE(embedder.dimensions(), 0);
        const auto asked = run([&] { return embedder.embed({ QStringLiteral("Where is it?") }, true, {}); });
        QVERIFY2(asked.ok(), qPrintable(asked ? QString() : asked.error().message));
        QCOMPARE(*asked, QList<Embedding>({ { 1, 2, 3 } }));
        QCOMPARE(embedder.dimensions(), 3);
        QVERIFY(run([&] { return embedder.embed({ QStringLiteral("go ").repeated(500) }, false, {}); }).ok());
        const auto sent = [&](int index) { return QJsonDocument::fromJson(server.requests()[index].body).object()[QLatin1String("input")].toArray().first().toString(); };
        QCOMPARE(sent(0), QStringLiteral("search_query: Where is it?"));
        QVERIFY(sent(1).startsWith(QStringLiteral("search_document: go go ")));
        QVERIFY(sent(1).size() < 150);
    }
};

QTEST_GUILESS_MAIN(EmbedderTest)
#include "embedder_test.moc"
