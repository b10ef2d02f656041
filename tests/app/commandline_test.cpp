// The verbs as scripts and people in a terminal meet them: their JSON field by field, their words, their exit status.
#include "tests/app/samples.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace superinstance;

class CommandLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void index_tellsEachFileAndTheSum();
    void index_inWordsNamesOnlyWhatNeedsAttention();
    void index_followsChangesAndDeletions();
    void index_whileReadingIsPaused_isRefused();
    void search_givesPassagesBestFirst();
    void search_findsTheCitedTextByCodePoints();
    void search_takesOperators_data();
    void search_takesOperators();
    void search_withoutHits_isNoFailure();
    void search_keepsToItsCollection();
    void show_tellsWhatTheVaultHolds();
    void show_pagesOfAPdf();
    void remove_erasesWhatItNames();
    void status_isCompleteAndTrue();
    void systemsLanguage_isSpoken_data();
    void systemsLanguage_isSpoken();
    void collections_areListedWithTheirCounts();
    void config_keepsWhatIsSet();

private:
    Ran run(const QStringList &line) const { return m_samples->run(line); }
    std::unique_ptr<Program> m_samples; // indexed once; tests that change a library take their own
};

void CommandLineTest::initTestCase()
{
    m_samples = std::make_unique<Program>();
    writeSamples(*m_samples);
    const Ran indexed = m_samples->run(words("index . --json"));
    QVERIFY2(indexed.status == 0, indexed.err.constData());
    QCOMPARE(indexed.objects().last()[QLatin1String("indexed")].toInt(), sampleCount);
}

void CommandLineTest::index_tellsEachFileAndTheSum()
{
    Program own;
    writeSamples(own);
    own.write(QStringLiteral("empty.txt"), {});
    const Ran first = own.run(words("index . --json"));
    QCOMPARE(first.status, 0);
    QCOMPARE(first.err, QByteArray());
    QList<QJsonObject> lines = first.objects();
    const QJsonObject sum = lines.takeLast();
    QCOMPARE(lines.size(), sampleCount + 1);
    QSet<QString> paths;
    for (const QJsonObject &line : lines) {
        QVERIFY(keysAre(line, words("path state reason chunks")));
        const QString path = line[QLatin1String("path")].toString();
        QVERIFY(path.startsWith(own.documents() + QLatin1Char('/')));
        paths.insert(path);
        const bool empty = path.endsWith(QLatin1String("empty.txt"));
        QCOMPARE(line[QLatin1String("state")].toString(), empty ? QStringLiteral("skipped") : QStringLiteral("indexed"));
        QCOMPARE(line[QLatin1String("chunks")].toInt() > 0, !empty);
        QCOMPARE(line[QLatin1String("reason")].toString().isEmpty(), !empty);
    }
    QCOMPARE(paths.size(), sampleCount + 1);
    QVERIFY(keysAre(sum, words("files indexed unchanged skipped failed seconds bytes")));
    QCOMPARE(sum[QLatin1String("files")].toInt(), sampleCount + 1);
    QCOMPARE(sum[QLatin1String("indexed")].toInt(), sampleCount);
    QCOMPARE(sum[QLatin1String("skipped")].toInt(), 1);
    QCOMPARE(sum[QLatin1String("unchanged")].toInt() + sum[QLatin1String("failed")].toInt(), 0);
    QVERIFY(sum[QLatin1String("seconds")].toDouble() > 0);
    QVERIFY(sum[QLatin1String("bytes")].toInt() > 500);

    // It returns when all is searchable.
    QCOMPARE(own.run(words("search oolong --json")).objects().size(), 7);

    const Ran again = own.run(words("index . --json"));
    QCOMPARE(again.status, 0);
    QCOMPARE(again.objects().last()[QLatin1String("unchanged")].toInt() , sampleCount);
    QCOMPARE(again.objects().last()[QLatin1String("indexed")].toInt(), 0);
    QCOMPARE(again.objects().first()[QLatin1String("path")].toString().isEmpty(), false);
}

void CommandLineTest::index_inWordsNamesOnlyWhatNeedsAttention()
{
    Program own;
    own.write(QStringLiteral("good.txt"), "Something to read.\n");
    own.write(QStringLiteral("empty.txt"), {});
    const Ran ran = own.run(words("index ."));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray()); // progress is for terminals
    const QList<QByteArray> lines = ran.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains("skipped") && lines[0].contains("empty.txt") && lines[0].endsWith('.'), lines[0].constData());
    QVERIFY2(lines[1].startsWith("2 files: 1 indexed"), lines[1].constData());
}

void CommandLineTest::index_followsChangesAndDeletions()
{
    Program own;
    own.write(QStringLiteral("a.txt"), "The old word is zeppelin.\n");
    own.write(QStringLiteral("b.txt"), "The other word is airship.\n");
    QCOMPARE(own.run(words("index .")).status, 0);
    own.write(QStringLiteral("a.txt"), "The new word is helicopter, of another length.\n");
    QVERIFY(QFile::remove(own.path(QStringLiteral("b.txt"))));
    const Ran ran = own.run(words("index . --json"));
    QCOMPARE(ran.status, 0);
    QHash<QString, QString> states;
    const QList<QJsonObject> lines = ran.objects();
    for (const QJsonObject &line : lines)
        states.insert(QFileInfo(line[QLatin1String("path")].toString()).fileName(), line[QLatin1String("state")].toString());
    QCOMPARE(states[QStringLiteral("a.txt")], QStringLiteral("indexed"));
    QCOMPARE(states[QStringLiteral("b.txt")], QStringLiteral("removed"));
    QVERIFY(own.run(words("search zeppelin --json")).out.isEmpty());
    QVERIFY(own.run(words("search airship --json")).out.isEmpty());
    QCOMPARE(own.run(words("search helicopter --json")).objects().size(), 1);
}

// It is to return when all is searchable.
void CommandLineTest::index_whileReadingIsPaused_isRefused()
{
    Program own;
    own.write(QStringLiteral("a.txt"), "The old word is zeppelin.\n");
    QCOMPARE(own.run(words("config set indexing/paused true")).status, 0);
    for (const QStringList &line : { words("index . --json"), words("index . --watch") }) {
        const Ran refused = own.run(line);
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY2(refused.err.contains("config set indexing/paused false"), refused.err.constData());
    }
    QCOMPARE(own.run(words("collections --json")).out, QByteArray());
    QCOMPARE(own.run(words("config set indexing/paused false")).status, 0);
    QCOMPARE(own.run(words("index . --json")).objects().last()[QLatin1String("indexed")].toInt(), 1);
}

void CommandLineTest::search_givesPassagesBestFirst()
{
    const Ran ran = run(words("search oolong tea Taiwan --json"));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    const QList<QJsonObject> passages = ran.objects();
    QCOMPARE(passages.size(), 7);
    QCOMPARE(passages[0][QLatin1String("path")].toString(), m_samples->path(QStringLiteral("tea/taiwan.txt")));
    double last = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < passages.size(); ++i) {
        QVERIFY(keysAre(passages[i], passageKeys + words("rank heading why")));
        QCOMPARE(passages[i][QLatin1String("rank")].toInt(), int(i) + 1);
        QVERIFY(passages[i][QLatin1String("score")].toDouble() <= last);
        last = passages[i][QLatin1String("score")].toDouble();
        QVERIFY(passages[i][QLatin1String("why")].isArray() && !passages[i][QLatin1String("why")].toArray().isEmpty());
        QVERIFY(passages[i][QLatin1String("heading")].isString());
    }
    QVERIFY(m_samples->stands(passages[0]));
    QCOMPARE(run(words("search oolong --limit 3 --json")).objects().size(), 3);
    QCOMPARE(run(words("search the --limit 100 --json")).status, 0); // stop words alone
}

void CommandLineTest::search_findsTheCitedTextByCodePoints()
{
    const QJsonObject harbour = run(words("search master Skagen --json")).object();
    QCOMPARE(harbour[QLatin1String("path")].toString(), m_samples->path(QStringLiteral("harbour.md")));
    QVERIFY2(harbour[QLatin1String("heading")].toString().contains(QLatin1String("Harbour")),
             qPrintable(harbour[QLatin1String("heading")].toString()));
    QVERIFY(m_samples->stands(harbour));
    const QJsonObject pdf = run(words("search reactor valve --json")).object();
    QCOMPARE(pdf[QLatin1String("page")].toInt(), 2);
    QVERIFY(m_samples->stands(pdf));
}

void CommandLineTest::search_takesOperators_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QStringList>("files");
    const QString harbour = QStringLiteral("harbour.md"), prices = QStringLiteral("prices.txt");
    QTest::newRow("words") << words("ferry Helsinki") << QStringList { harbour, prices };
    QTest::newRow("phrase") << QStringList { QStringLiteral("\"leaves at 9:30\"") } << QStringList { harbour };
    QTest::newRow("phrase, other order") << QStringList { QStringLiteral("\"at leaves\"") } << QStringList {};
    QTest::newRow("without") << words("ferry -Tallinn") << QStringList { harbour };
    QTest::newRow("path") << words("ferry path:prices") << QStringList { prices };
    QTest::newRow("type") << words("ferry type:md") << QStringList { harbour };
    QTest::newRow("all") << QStringList { QStringLiteral("\"ferry to\" type:txt -moon path:prices") } << QStringList { prices };
    QTest::newRow("no syntax error") << QStringList { QStringLiteral("ferry AND (\" OR * ^ :") } << QStringList { harbour, prices };
}

void CommandLineTest::search_takesOperators()
{
    QFETCH(QStringList, line);
    QFETCH(QStringList, files);
    const Ran ran = run(QStringList { QStringLiteral("search"), QStringLiteral("--json") } + line);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QSet<QString> found;
    const QList<QJsonObject> passages = ran.objects();
    for (const QJsonObject &passage : passages)
        found.insert(QFileInfo(passage[QLatin1String("path")].toString()).fileName());
    QCOMPARE(found, QSet<QString>(files.begin(), files.end()));
}

void CommandLineTest::search_withoutHits_isNoFailure()
{
    const Ran json = run(words("search xylophone --json"));
    QCOMPARE(json.status, 0);
    QCOMPARE(json.out + json.err, QByteArray());
    const Ran plain = run(words("search xylophone"));
    QCOMPARE(plain.status, 0);
    QCOMPARE(plain.out.count('\n'), 1);
    QCOMPARE(plain.err, QByteArray());
    const Ran hits = run(words("search museum"));
    QVERIFY(hits.out.contains(m_samples->path(QStringLiteral("page.html")).toUtf8()) && hits.out.contains("opened in 1902"));
}

void CommandLineTest::search_keepsToItsCollection()
{
    Program own;
    own.write(QStringLiteral("work/a.txt"), "The budget is ten.\n");
    own.write(QStringLiteral("home/b.txt"), "The budget is five.\n");
    QCOMPARE(own.run(words("index work --collection Work")).status, 0);
    QCOMPARE(own.run(words("index home")).status, 0);
    QCOMPARE(own.run(words("search budget --json")).objects().size(), 2);
    const QList<QJsonObject> work = own.run(words("search budget --collection Work --json")).objects();
    QCOMPARE(work.size(), 1);
    QCOMPARE(work[0][QLatin1String("path")].toString(), own.path(QStringLiteral("work/a.txt")));
    const QJsonObject answer = own.run(words("ask What is the budget? --collection Work --json")).object();
    const QJsonArray passages = answer[QLatin1String("passages")].toArray();
    QCOMPARE(passages.size(), 1);
}

void CommandLineTest::show_tellsWhatTheVaultHolds()
{
    const Ran ran = run(words("show harbour.md --json"));
    QCOMPARE(ran.status, 0);
    const QJsonObject view = ran.object();
    QVERIFY(keysAre(view, words("path title language state reason pages chunks")));
    QCOMPARE(view[QLatin1String("path")].toString(), m_samples->path(QStringLiteral("harbour.md")));
    QCOMPARE(view[QLatin1String("language")].toString(), QStringLiteral("en"));
    QCOMPARE(view[QLatin1String("state")].toString(), QStringLiteral("indexed"));
    QVERIFY(view[QLatin1String("pages")].isNull());
    const QString text = m_samples->storedText(QStringLiteral("harbour.md"));
    const QJsonArray chunks = view[QLatin1String("chunks")].toArray();
    QVERIFY(!chunks.isEmpty());
    for (const QJsonValue &chunk : chunks) {
        QVERIFY(keysAre(chunk.toObject(), words("start end page heading")));
        QVERIFY(chunk[QLatin1String("page")].isNull());
        QVERIFY(chunk[QLatin1String("start")].toInt() < chunk[QLatin1String("end")].toInt());
    }
    QVERIFY(chunks.last()[QLatin1String("end")].toInt() <= text.toUcs4().size());
    QVERIFY(codePoints(text, chunks.last()[QLatin1String("start")].toInt(), chunks.last()[QLatin1String("end")].toInt())
                .endsWith(QLatin1String("pier 4.")));
    QVERIFY(run(words("show harbour.md")).out.contains("Harbour"));
    QCOMPARE(run(words("show harbour.md --text --json")).object()[QLatin1String("text")].toString() + QLatin1Char('\n'), text);

    for (const char *line : { "show nothing.md", "show nothing.md --json", "show nothing.md --text" }) {
        const Ran unknown = run(words(line));
        QCOMPARE(unknown.status, 1);
        QVERIFY(unknown.oneSentence() && unknown.out.isEmpty());
    }
}

void CommandLineTest::show_pagesOfAPdf()
{
    const QJsonObject view = run(words("show manual.pdf --json")).object();
    QCOMPARE(view[QLatin1String("pages")].toInt(), 2);
    const QJsonArray chunks = view[QLatin1String("chunks")].toArray();
    QSet<int> pages;
    for (const QJsonValue &chunk : chunks)
        pages.insert(chunk[QLatin1String("page")].toInt());
    QVERIFY(pages.contains(1) && !pages.contains(0));
}

void CommandLineTest::remove_erasesWhatItNames()
{
    Program own;
    writeSamples(own);
    QCOMPARE(own.run(words("index .")).status, 0);
    const Ran removed = own.run(words("remove tea prices.txt nowhere.txt --json"));
    QCOMPARE(removed.status, 0);
    QCOMPARE(removed.err, QByteArray());
    const QList<QJsonObject> lines = removed.objects();
    QCOMPARE(lines.size(), 3);
    const QList<QPair<QString, bool>> expected { { QStringLiteral("tea"), true }, { QStringLiteral("prices.txt"), true },
                                                 { QStringLiteral("nowhere.txt"), false } };
    for (int i = 0; i < 3; ++i) {
        QVERIFY(keysAre(lines[i], words("path removed")));
        QCOMPARE(lines[i][QLatin1String("path")].toString(), own.path(expected[i].first));
        QCOMPARE(lines[i][QLatin1String("removed")].toBool(), expected[i].second);
    }
    QVERIFY(own.run(words("search oolong --json")).out.isEmpty());
    QCOMPARE(own.run(words("show prices.txt")).status, 1);
    QVERIFY(QFile::exists(own.path(QStringLiteral("prices.txt")))); // the person's own file stays
    QCOMPARE(own.run(words("status --json")).object()[QLatin1String("documents")].toInt(), sampleCount - 8);
    const QStringList stored = QDir(own.dataDir).entryList({ QStringLiteral("vault*") }, QDir::Files);
    for (const QString &file : stored)
        QVERIFY2(!contentOf(own.dataDir + QLatin1Char('/') + file).contains("picked by hand in spring"), qPrintable(file));

    own.write(own.dataDir + QStringLiteral("/vault.damaged-2026-01-01.sqlite"), "old words");
    const Ran told = own.run(words("remove harbour.md"));
    QCOMPARE(told.status, 0);
    QVERIFY2(told.err.contains("vault.damaged-2026-01-01.sqlite") && told.err.count('\n') == 1, told.err.constData());
    QVERIFY(QFile::remove(own.dataDir + QStringLiteral("/vault.damaged-2026-01-01.sqlite")));

    const Ran nothing = own.run(words("remove nowhere.txt"));
    QCOMPARE(nothing.status, 1);
    QVERIFY(nothing.oneSentence());
}

void CommandLineTest::systemsLanguage_isSpoken_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("English") << QByteArray("en_GB.UTF-8") << QByteArray("Data folder");
    QTest::newRow("German") << QByteArray("de_DE.UTF-8") << QByteArray("Datenordner");
    QTest::newRow("Chinese") << QByteArray("zh_CN.UTF-8") << QByteArray("\u6570\u636e\u6587\u4ef6\u5939");
    QTest::newRow("one without a catalogue") << QByteArray("fi_FI.UTF-8") << QByteArray("Data folder");
}

void CommandLineTest::systemsLanguage_isSpoken()
{
    QFETCH(QByteArray, locale);
    QFETCH(QByteArray, says);
    const QByteArray before = qgetenv("LC_ALL");
    qputenv("LC_ALL", locale); // the child inherits it
    const Ran ran = run(words("status"));
    qputenv("LC_ALL", before);
    QVERIFY2(ran.out.contains(says), ran.out.constData());
}

void CommandLineTest::status_isCompleteAndTrue()
{
    const Ran ran = run(words("status --json"));
    QCOMPARE(ran.status, 0);
    const QJsonObject status = ran.object();
    QVERIFY(keysAre(status, words("version data_dir documents chunks waiting failed offline vault_bytes embedded watching owner")));
    QCOMPARE(status[QLatin1String("version")].toString(), QStringLiteral(SUPERINSTANCE_VERSION));
    QCOMPARE(status[QLatin1String("data_dir")].toString(), m_samples->dataDir);
    QCOMPARE(status[QLatin1String("documents")].toInt(), sampleCount);
    QVERIFY(status[QLatin1String("chunks")].toInt() >= sampleCount);
    QVERIFY(status[QLatin1String("vault_bytes")].toInt() >= QFileInfo(m_samples->dataDir + QStringLiteral("/vault.sqlite")).size() / 2);
    for (const char *none : { "waiting", "failed", "offline", "watching", "embedded" })
        QCOMPARE(status[QLatin1String(none)], QJsonValue(0));
    QVERIFY(status[QLatin1String("owner")].toInt() > 1);
    const Ran plain = run(words("status"));
    QVERIFY(plain.out.contains(m_samples->dataDir.toUtf8()) && plain.out.contains("Documents: 12"));

    Program missing; // in a folder that is not there yet
    QCOMPARE(missing.run(words("status --json")).object()[QLatin1String("documents")].toInt(), 0);
}

void CommandLineTest::collections_areListedWithTheirCounts()
{
    Program own;
    QCOMPARE(own.run(words("collections --json")).out, QByteArray());
    own.write(QStringLiteral("work/a.txt"), "One.\n");
    own.write(QStringLiteral("work/deep/b.txt"), "Two.\n");
    own.write(QStringLiteral("home/c.txt"), "Three.\n");
    QCOMPARE(own.run(words("index work --collection Work")).status, 0);
    QCOMPARE(own.run(words("index work/deep --collection Work")).status, 0);
    QCOMPARE(own.run(words("index home")).status, 0);
    const Ran ran = own.run(words("collections --json"));
    QCOMPARE(ran.status, 0);
    const QList<QJsonObject> lines = ran.objects();
    QCOMPARE(lines.size(), 2);
    for (const QJsonObject &line : lines)
        QVERIFY(keysAre(line, words("collection roots files indexed failed")));
    QCOMPARE(lines[0][QLatin1String("collection")].toString(), QString());
    QCOMPARE(lines[0][QLatin1String("files")].toInt(), 1);
    QCOMPARE(lines[1][QLatin1String("collection")].toString(), QStringLiteral("Work"));
    QCOMPARE(lines[1][QLatin1String("files")].toInt(), 2); // a folder inside another is counted once
    QCOMPARE(lines[1][QLatin1String("indexed")].toInt(), 2);
    QVERIFY(own.run(words("collections")).out.contains("Work: 2 files"));
}

void CommandLineTest::config_keepsWhatIsSet()
{
    Program own;
    QCOMPARE(own.run(words("config get council/threshold")).out, QByteArray("0.78\n"));
    QCOMPARE(own.run(words("config set council/threshold 0.5")).status, 0);
    const Ran got = own.run(words("config get council/threshold --json"));
    QCOMPARE(got.object()[QLatin1String("key")].toString(), QStringLiteral("council/threshold"));
    QCOMPARE(got.object()[QLatin1String("value")].toString(), QStringLiteral("0.5"));
    for (const char *line : { "config get nonsense", "config set nonsense 1", "config set council/threshold 7",
                              "config set council/threshold much" }) {
        const Ran refused = own.run(words(line));
        QVERIFY2(refused.status == 1 && refused.oneSentence() && refused.out.isEmpty(), line);
    }
    QCOMPARE(own.run(words("config get council/threshold")).out, QByteArray("0.5\n"));
    QCOMPARE(own.run(words("config get council/leastConfidence")).out, QByteArray("0.2\n"));
    QCOMPARE(own.run(words("config set council/leastConfidence 0.35")).status, 0);
    QCOMPARE(own.run(words("config get council/leastConfidence")).out, QByteArray("0.35\n"));
    QCOMPARE(own.run(words("config set council/leastConfidence 2")).status, 1);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandline_test.moc"
