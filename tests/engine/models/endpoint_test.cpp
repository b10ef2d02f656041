#include "engine/models/endpoint.h"
#include "engine/async/executor.h"
#include "tests/support/running.h"

using namespace superinstance;

class EndpointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_areAcceptedOnThisMachineOnly_data();
    void addresses_areAcceptedOnThisMachineOnly();
    void localhost_isAcceptedWhenItIsThisMachine_data();
    void localhost_isAcceptedWhenItIsThisMachine();
    void otherNames_areNotEvenLookedUp();
    void keysThatCannotBeSent_areRefused();
    void calls_standBelowTheAddress();

private:
    Executor m_executor;
};

namespace {

QList<QHostAddress> toAddresses(const QStringList &texts)
{
    QList<QHostAddress> addresses;
    for (const QString &text : texts)
        addresses.append(QHostAddress(text));
    return addresses;
}

Result<QList<QHostAddress>> accepted(const Endpoint &endpoint, const QStringList &resolved = {}, QStringList *asked = nullptr)
{
    const Resolve resolve = [&](QString host, std::stop_token) {
        if (asked)
            asked->append(host);
        return [](QList<QHostAddress> found) -> Task<Result<QList<QHostAddress>>> { co_return QList<QHostAddress>(found); }(toAddresses(resolved));
    };
    return run([&] { return acceptedAddresses(endpoint, resolve, {}); });
}

Result<QList<QHostAddress>> acceptedTyped(const QString &typed, const QStringList &resolved = {}, QStringList *asked = nullptr)
{
    const Result<QUrl> url = readAddress(typed);
    return url ? accepted({ *url, {}, {} }, resolved, asked) : Result<QList<QHostAddress>>(url.error());
}

} // namespace

void EndpointTest::addresses_areAcceptedOnThisMachineOnly_data()
{
    QTest::addColumn<QString>("address"); // empty: refused
    const auto row = [](const char *typed, const char *address) { QTest::newRow(typed) << QString::fromLatin1(address); };
    row("http://127.0.0.1:8080", "127.0.0.1");
    row("127.0.0.1:8080", "127.0.0.1");
    row("https://127.9.8.7/v1/", "127.9.8.7");
    row("http://[::1]:11434", "::1");
    row("http://[::ffff:127.0.0.1]:80", "::ffff:127.0.0.1");
    row("http://2130706433/", "127.0.0.1"); // decimal, hexadecimal, short: all the same number
    row("http://0x7f.1", "127.0.0.1");
    row("http://127.1", "127.0.0.1");
    row("http://134744072/", ""); // 8.8.8.8
    row("http://8.8.8.8", "");
    row("http://192.168.0.10:11434", "");
    row("http://0.0.0.0:11434", "");
    row("http://[::]:11434", "");
    row("http://[::ffff:8.8.8.8]", "");
    row("http://[::ffff:10.0.0.1]", "");
    row("http://[fe80::1]", "");
    row("http://[64:ff9b::7f00:1]", ""); // a translated address goes out
    row("http://127.0.0.1.evil.com", "");
    row("http://localhost.evil.com", "");
    row("http://evil.localhost", "");
    row("http://127.0.0.1@evil.com", "");
    row("http://localhost:80@evil.com:80", "");
    row("http://user:secret@127.0.0.1", "");
    row("http://@127.0.0.1", "");
    row("http://evil.com#127.0.0.1", "");
    row("http://127.0.0.1?x=evil", "");
    row("http://evil.com\\@127.0.0.1", "");
    row("http:// 127.0.0.1", "");
    row("ftp://127.0.0.1", "");
    row("file:///etc/passwd", "");
    row("http://", "");
    row("", "");
}

void EndpointTest::addresses_areAcceptedOnThisMachineOnly()
{
    QFETCH(QString, address);
    QStringList asked;
    const auto found = acceptedTyped(QString::fromLatin1(QTest::currentDataTag()), { QStringLiteral("127.0.0.1") }, &asked);
    QCOMPARE(found.ok(), !address.isEmpty());
    QCOMPARE(asked, QStringList());
    if (found)
        QCOMPARE(*found, toAddresses({ address }));
    else
        QVERIFY(found.error().message.endsWith(QLatin1Char('.')));
}

void EndpointTest::localhost_isAcceptedWhenItIsThisMachine_data()
{
    QTest::addColumn<QStringList>("resolved");
    QTest::addColumn<bool>("is");
    const QString four = QStringLiteral("127.0.0.1"), six = QStringLiteral("::1"), other = QStringLiteral("93.184.216.34");
    QTest::newRow("IPv4") << QStringList { four } << true;
    QTest::newRow("both") << QStringList { six, four } << true;
    QTest::newRow("none") << QStringList() << false;
    QTest::newRow("another machine") << QStringList { other } << false;
    QTest::newRow("also another machine") << QStringList { four, other } << false;
}

void EndpointTest::localhost_isAcceptedWhenItIsThisMachine()
{
    QFETCH(QStringList, resolved);
    QFETCH(bool, is);
    const auto found = acceptedTyped(QStringLiteral("localhost:11434"), resolved);
    QCOMPARE(found.ok(), is);
    if (is)
        QCOMPARE(*found, toAddresses(resolved)); // the connection is made to what was checked
    QCOMPARE(acceptedTyped(QStringLiteral("LOCALHOST:11434"), resolved).ok(), is);
}

void EndpointTest::otherNames_areNotEvenLookedUp()
{
    QStringList asked;
    QVERIFY(!acceptedTyped(QStringLiteral("http://models.example.org"), { QStringLiteral("127.0.0.1") }, &asked));
    QCOMPARE(asked, QStringList());
}

void EndpointTest::keysThatCannotBeSent_areRefused()
{
    for (const char *key : { "a b", "a\r\nX-Evil: 1", "schl\xC3\xBCssel", "a\x7f" })
        QVERIFY(!accepted({ QUrl(QStringLiteral("http://127.0.0.1")), QString::fromUtf8(key), {} }));
    QVERIFY(accepted({ QUrl(QStringLiteral("http://127.0.0.1")), QStringLiteral("sk-abc_123"), {} }).ok());
}

void EndpointTest::calls_standBelowTheAddress()
{
    const auto calls = [](const char *typed) {
        const Endpoint endpoint { *readAddress(QString::fromLatin1(typed)), {}, {} };
        return QStringList { endpoint.call(QStringLiteral("models")).path(), endpoint.beside(QStringLiteral("health")).path() };
    };
    const QStringList usual { QStringLiteral("/v1/models"), QStringLiteral("/health") };
    for (const char *typed : { "localhost:1", "localhost:1/", "http://localhost:1/v1", "http://localhost:1/v1//" })
        QCOMPARE(calls(typed), usual);
    QCOMPARE(calls("http://localhost:1/api/v1"), QStringList({ QStringLiteral("/api/v1/models"), QStringLiteral("/api/health") }));
    const Endpoint ollama { QUrl(QStringLiteral("http://localhost:1/ollama")), {}, {}, ServerKind::Ollama };
    QCOMPARE(ollama.call(QStringLiteral("models")).path(), QStringLiteral("/ollama/v1/models"));
    QCOMPARE(ollama.beside(QStringLiteral("api/tags")).path(), QStringLiteral("/ollama/api/tags"));
    QCOMPARE(calls("http://localhost:1/v1beta/openai"), QStringList({ QStringLiteral("/v1beta/openai/models"), QStringLiteral("/v1beta/openai/health") }));
}

QTEST_GUILESS_MAIN(EndpointTest)
#include "endpoint_test.moc"
