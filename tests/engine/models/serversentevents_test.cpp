#include "engine/models/serversentevents.h"

#include <QTest>

using namespace superinstance;

class ServerSentEventsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySplitOfAStream_givesTheSameEvents();
    void streams_areReadAsTheStandardHasThem_data();
    void streams_areReadAsTheStandardHasThem();
    void anEventWithoutABlankLine_comesAtTheEnd();
    void whatIsTooLarge_isLetGo_data();
    void whatIsTooLarge_isLetGo();
    void aLongStreamOfSmallEvents_isNotTooLarge();
};

namespace {

using Events = QList<ServerSentEvent>;

Events eventsIn(const QByteArray &stream)
{
    ServerSentEvents reader;
    return reader.add(stream) + reader.finish();
}

} // namespace

void ServerSentEventsTest::everySplitOfAStream_givesTheSameEvents()
{
    const QByteArray stream = "\xEF\xBB\xBF: hello\r\ndata: Gr\xC3\xBC\xC3\x9F" "e\r\n\r\nevent: error\rdata:a\rdata: \xF0\x9F\x99\x82\r\r"
                              "id: 7\ndata\n\ndata: {\"x\":1}\n\n:\n\ndata: [DONE]\r\n\r\n";
    const Events whole { { "", "Gr\xC3\xBC\xC3\x9F" "e" }, { "error", "a\n\xF0\x9F\x99\x82" }, { "", "" }, { "", "{\"x\":1}" }, { "", "[DONE]" } };
    QCOMPARE(eventsIn(stream).size(), whole.size());
    for (qsizetype first = 0; first <= stream.size(); ++first) {
        for (qsizetype second = first; second <= stream.size(); ++second) {
            ServerSentEvents reader;
            const Events found = reader.add(QByteArrayView(stream).first(first)) + reader.add(QByteArrayView(stream).sliced(first, second - first))
                + reader.add(QByteArrayView(stream).sliced(second)) + reader.finish();
            if (found != whole)
                QFAIL(qPrintable(QStringLiteral("cut at %1 and %2").arg(first).arg(second)));
        }
    }
    ServerSentEvents reader;
    Events one;
    for (const char byte : stream)
        one += reader.add(QByteArrayView(&byte, 1));
    QCOMPARE(one, whole);
}

void ServerSentEventsTest::streams_areReadAsTheStandardHasThem_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QList<QByteArray>>("data");
    const auto row = [](const char *name, const QByteArray &stream, const QList<QByteArray> &data) { QTest::newRow(name) << stream << data; };
    row("line feeds", "data: a\n\ndata: b\n\n", { "a", "b" });
    row("carriage returns", "data: a\r\rdata: b\r\r", { "a", "b" });
    row("both", "data: a\r\n\r\ndata: b\r\n\r\n", { "a", "b" });
    row("mixed", "data: a\r\n\ndata: b\n\r\ndata: c\r\r\n", { "a", "b", "c" });
    row("several lines", "data: a\ndata:  b\ndata:c\n\n", { "a\n b\nc" });
    row("no space", "data:a\n\n", { "a" });
    row("a colon within", "data: a: b\n\n", { "a: b" });
    row("only comments", ": a\n\n: b\n\n", {});
    row("a comment within", "data: a\n: b\ndata: c\n\n", { "a\nc" });
    row("unknown fields", "retry: 3\nid: 4\nfoo: bar\nDATA: x\ndata: a\n\n", { "a" });
    row("an event without data", "event: ping\n\ndata: a\n\n", { "a" });
    row("NUL", QByteArray("data: a\0b\n\n", 11), { QByteArray("a\0b", 3) });
    row("no mark further on", "data: a\n\n\xEF\xBB\xBF" "data: b\n\n", { "a" });
    row("empty", "", {});
}

void ServerSentEventsTest::streams_areReadAsTheStandardHasThem()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<QByteArray>, data);
    QList<QByteArray> found;
    for (const ServerSentEvent &event : eventsIn(stream))
        found.append(event.data);
    QCOMPARE(found, data);
}

void ServerSentEventsTest::anEventWithoutABlankLine_comesAtTheEnd()
{
    for (const QByteArray &stream : { QByteArray("data: [DONE]"), QByteArray("data: [DONE]\n") }) {
        ServerSentEvents reader;
        QVERIFY(reader.add(stream).isEmpty());
        QCOMPARE(reader.finish(), Events({ { "", "[DONE]" } }));
        QVERIFY(reader.finish().isEmpty());
    }
}

void ServerSentEventsTest::whatIsTooLarge_isLetGo_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("a line") << QByteArray("aaaaaaaa");
    QTest::newRow("many lines of one event") << QByteArray("data: a\n");
    QTest::newRow("a comment") << QByteArray(":::::::::");
}

void ServerSentEventsTest::whatIsTooLarge_isLetGo()
{
    QFETCH(QByteArray, piece);
    ServerSentEvents reader(1000);
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(reader.add(piece).isEmpty());
        QVERIFY(reader.buffered() <= 1000);
    }
    QVERIFY(reader.overflowed());
    QCOMPARE(reader.buffered(), 0);
    QVERIFY(reader.add("\n\ndata: a\n\n").isEmpty());
}

void ServerSentEventsTest::aLongStreamOfSmallEvents_isNotTooLarge()
{
    ServerSentEvents reader(1000);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(reader.add("data: some text\n\n").size(), 1);
    QVERIFY(!reader.overflowed());
}

QTEST_GUILESS_MAIN(ServerSentEventsTest)
#include "serversentevents_test.moc"
