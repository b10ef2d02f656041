// What the person typed, understood to the letter, and passed on without loss.
#include "app/command.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

std::variant<Command, UsageError> parse(const QStringList &words)
{
    return parseCommand(QStringList { QStringLiteral("superinstance") } + words);
}

// The command; ends the test program's function with a message when the words are wrong usage.
Command understood(const QStringList &words)
{
    const auto parsed = parse(words);
    if (const auto *usage = std::get_if<UsageError>(&parsed)) {
        QTest::qFail(qPrintable(words.join(QLatin1Char(' ')) + QStringLiteral(" → ") + usage->sentence), __FILE__, __LINE__);
        return {};
    }
    return std::get<Command>(parsed);
}

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class CommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void commonOptions_standBeforeOrAfterTheVerb();
    void verbOptions_standAnywhere();
    void noVerb_isTheWindow();
    void wrongUsage_isOneSentence_data();
    void wrongUsage_isOneSentence();
    void help_namesEveryVerbAndOption();
    void version_isAsked();
    void batch_takesItsTwoFiles();
    void paths_becomeAbsoluteWhereTyped();
    void words_areNoPaths();
    void wordsWithADash_belongToTheQuestion();
    void emptyDataDir_isNotTheDefault();
    void forwarding_losesNothing();
    void nonsense_isNoCommand_data();
    void nonsense_isNoCommand();
};

void CommandTest::commonOptions_standBeforeOrAfterTheVerb()
{
    const QStringList lines { QStringLiteral("--data-dir /d --json status"), QStringLiteral("status --data-dir /d --json"),
                              QStringLiteral("--json status --data-dir=/d") };
    for (const QString &line : lines) {
        const Command command = understood(line.split(QLatin1Char(' ')));
        QCOMPARE(command.verb, QStringLiteral("status"));
        QCOMPARE(command.option(QStringLiteral("data-dir")), QStringLiteral("/d"));
        QVERIFY(command.json());
        QVERIFY(command.arguments.isEmpty());
    }
}

void CommandTest::verbOptions_standAnywhere()
{
    for (const char *line : { "search --limit 3 tall ships", "search tall ships --limit 3", "--limit=3 search tall ships" }) {
        const Command command = understood(words(line));
        QCOMPARE(command.arguments, words("tall ships"));
        QCOMPARE(command.option(QStringLiteral("limit")), QStringLiteral("3"));
    }
    const Command index = understood(words("index /a /b --collection Work --watch"));
    QCOMPARE(index.arguments, words("/a /b"));
    QCOMPARE(index.option(QStringLiteral("collection")), QStringLiteral("Work"));
    QVERIFY(index.has(QStringLiteral("watch")));
}

void CommandTest::noVerb_isTheWindow()
{
    QTemporaryDir dir;
    QVERIFY(understood({}).verb.isEmpty());
    QVERIFY(understood({ QStringLiteral("--background") }).has(QStringLiteral("background")));
    const Command files = understood({ dir.path() });
    QVERIFY(files.verb.isEmpty());
    QCOMPARE(files.arguments, QStringList { dir.path() });
    const Command question = understood(words("--ask status of the house"));
    QVERIFY(question.verb.isEmpty());
    QCOMPARE(question.arguments, words("status of the house")); // a verb's name is a word of the question here
}

void CommandTest::wrongUsage_isOneSentence_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("names"); // what the sentence must name
    const auto add = [](const char *line, const char *names) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(names);
    };
    add("frobnicate", "frobnicate");
    add("--frobnicate status", "frobnicate");
    add("status -x", "x");
    add("status --trace-all", "trace-all");
    add("status more", "status");
    add("index", "index");
    add("search", "search");
    add("ask", "ask");
    add("show", "show");
    add("show /a /b", "show");
    add("remove", "remove");
    add("verify", "--claims");
    add("verify /claims", "verify");
    add("config", "config");
    add("config get", "config");
    add("config set key", "config set");
    add("config get key value", "config get");
    add("config frob key", "config get");
    add("collections more", "collections");
    add("status --limit 3", "--limit");
    add("--limit 3", "--limit");
    add("search x --explain", "--explain");
    add("search x --background", "--background");
    add("search x --limit 0", "--limit");
    add("search x --limit -5", "--limit");
    add("search x --limit 2.5", "--limit");
    add("search x --limit many", "--limit");
    add("search x --limit 99999999999", "--limit");
    add("search x --limit", "limit");
    add("ask --questions q --out o --jobs 0", "--jobs");
    add("search --queries q", "--run");
    add("search --run o", "--queries");
    add("search words --run o", "--queries");
    add("search words --queries q --run o", "batch");
    add("ask --questions q", "--out");
    add("ask what --out o", "--questions");
    add("verify --claims c", "--out");
    add("verify --out o", "--claims");
    add("status --json=yes", "json");
    add("status --data-dir", "data-dir");
    add("status --data-dir=", "data-dir");
}

void CommandTest::wrongUsage_isOneSentence()
{
    QFETCH(QString, line);
    QFETCH(QString, names);
    const auto parsed = parse(line.split(QLatin1Char(' ')));
    const auto *usage = std::get_if<UsageError>(&parsed);
    QVERIFY(usage);
    QVERIFY(!usage->sentence.isEmpty());
    QVERIFY2(usage->sentence.contains(names), qPrintable(usage->sentence));
    QVERIFY2(usage->sentence.endsWith(QLatin1Char('.')) && !usage->sentence.contains(QLatin1Char('\n')), qPrintable(usage->sentence));
}

void CommandTest::help_namesEveryVerbAndOption()
{
    for (const char *line : { "--help", "-h", "search --help", "--help frobnicate" }) {
        const auto parsed = parse(words(line));
        const auto *usage = std::get_if<UsageError>(&parsed);
        QVERIFY(usage && usage->sentence.isEmpty());
        for (const char *name : { "index", "search", "ask", "verify", "show", "remove", "status", "collections", "config",
                                  "--data-dir", "--json", "--collection", "--watch", "--limit", "--queries", "--run", "--tag",
                                  "--questions", "--out", "--jobs", "--explain", "--claims", "--text", "--background" })
            QVERIFY2(usage->text.contains(QString::fromLatin1(name)), name);
        QVERIFY2(usage->text.startsWith(QLatin1String("Usage: superinstance ")), qPrintable(usage->text.left(60)));
    }
}

void CommandTest::version_isAsked()
{
    const auto parsed = parse({ QStringLiteral("--version") });
    const auto *usage = std::get_if<UsageError>(&parsed);
    QVERIFY(usage && usage->sentence.isEmpty());
    QCOMPARE(usage->text, QStringLiteral("superinstance " SUPERINSTANCE_VERSION "\n"));
}

void CommandTest::batch_takesItsTwoFiles()
{
    QCOMPARE(understood(words("search --queries /q --run /r --limit 5 --tag t")).outputFile(), QStringLiteral("/r"));
    QCOMPARE(understood(words("ask --questions /q --out /a --jobs 2 --json")).outputFile(), QStringLiteral("/a"));
    QCOMPARE(understood(words("verify --claims /c --out /r")).outputFile(), QStringLiteral("/r"));
    QVERIFY(understood(words("search words")).outputFile().isEmpty());
}

void CommandTest::paths_becomeAbsoluteWhereTyped()
{
    const QString here = QDir::currentPath();
    QCOMPARE(understood(words("index notes ./a/../b /c/")).arguments,
             QStringList({ here + QStringLiteral("/notes"), here + QStringLiteral("/b"), QStringLiteral("/c") }));
    QCOMPARE(understood(words("show notes.md")).arguments, QStringList { here + QStringLiteral("/notes.md") });
    QCOMPARE(understood(words("remove notes.md")).arguments, QStringList { here + QStringLiteral("/notes.md") });
    const Command batch = understood(words("--data-dir d ask --questions q.jsonl --out a.jsonl"));
    QCOMPARE(batch.option(QStringLiteral("data-dir")), here + QStringLiteral("/d"));
    QCOMPARE(batch.option(QStringLiteral("questions")), here + QStringLiteral("/q.jsonl"));
    QCOMPARE(batch.outputFile(), here + QStringLiteral("/a.jsonl"));
    const auto nothing = parse({ QStringLiteral("index"), QString() });
    QVERIFY(std::holds_alternative<UsageError>(nothing)); // not the current folder
}

void CommandTest::words_areNoPaths()
{
    QCOMPARE(understood({ QStringLiteral("ask"), QStringLiteral("what is ../this ?") }).arguments,
             QStringList { QStringLiteral("what is ../this ?") });
    QCOMPARE(understood(words("--ask where is it")).arguments, words("where is it"));
}

void CommandTest::wordsWithADash_belongToTheQuestion()
{
    const Command search = understood(words("search ferry -helsinki --limit 3 -v -draft"));
    QCOMPARE(search.arguments, words("ferry -helsinki -v -draft"));
    QCOMPARE(search.option(QStringLiteral("limit")), QStringLiteral("3"));
    QCOMPARE(understood(words("--json ask what does rm -rf do")).arguments, words("what does rm -rf do"));
    QCOMPARE(understood(words("search -- --force -x")).arguments, words("--force -x"));
    QCOMPARE(understood(words("--ask what is -1")).arguments, words("what is -1"));
    QCOMPARE(understood(words("search x --collection -odd")).option(QStringLiteral("collection")), QStringLiteral("-odd"));
}

void CommandTest::emptyDataDir_isNotTheDefault()
{
    QVERIFY(std::holds_alternative<UsageError>(parse({ QStringLiteral("--data-dir"), QString(), QStringLiteral("status") })));
}

void CommandTest::forwarding_losesNothing()
{
    Command sent = understood({ QStringLiteral("ask"), QStringLiteral("--questions"), QStringLiteral("/q 1.jsonl"),
                                QStringLiteral("--out"), QStringLiteral("/ö/😀\n.jsonl"), QStringLiteral("--explain") });
    sent.activationToken = QStringLiteral("panel-1_TIME99");
    sent.input = QByteArray("line\r\n\0\xff\xfe end", 14);
    const QByteArray wire = QJsonDocument(sent.toJson()).toJson(QJsonDocument::Compact);
    QVERIFY(!wire.contains('\n'));
    const std::optional<Command> received = Command::fromJson(QJsonDocument::fromJson(wire).object());
    QVERIFY(received.has_value());
    QCOMPARE(received->verb, sent.verb);
    QCOMPARE(received->arguments, sent.arguments);
    QCOMPARE(received->options, sent.options);
    QCOMPARE(received->input, sent.input);
    QCOMPARE(received->activationToken, sent.activationToken);

    for (const char *line : { "index /a --collection C --watch", "search a -b", "show /a --text", "remove /a", "status --json",
                              "collections", "config set k v", "verify --claims /c --out /o", "--background", "--ask why" }) {
        const Command one = understood(words(line));
        const std::optional<Command> other = Command::fromJson(one.toJson());
        QVERIFY2(other && other->verb == one.verb && other->arguments == one.arguments && other->options == one.options, line);
    }
}

void CommandTest::nonsense_isNoCommand_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto add = [](const char *json) { QTest::newRow(json) << QByteArray(json); };
    add(R"({"verb":"frobnicate"})");
    add(R"({"verb":"index","arguments":[]})");
    add(R"({"verb":"index","arguments":[""]})");
    add(R"({"verb":"show","arguments":["/a","/b"]})");
    add(R"({"verb":"search","arguments":["a"],"options":{"limit":"-5"}})");
    add(R"({"verb":"search","arguments":["a"],"options":{"limit":{}}})");
    add(R"({"verb":"status","options":{"queries":"/q","run":"/r"}})");
    add(R"({"verb":"config","arguments":["drop","everything"]})");
    add(R"({"verb":"verify"})");
}

void CommandTest::nonsense_isNoCommand()
{
    QFETCH(QByteArray, json);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    QVERIFY(!Command::fromJson(document.object()).has_value());
}

QTEST_APPLESS_MAIN(CommandTest)
#include "command_test.moc"
