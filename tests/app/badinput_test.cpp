// What people and disks do to a program: a plain sentence each, nothing lost, no crash, no hang.
#include "tests/app/samples.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace superinstance;

namespace {

// The report of one file among the lines of `index --json`.
QJsonObject lineOf(const Ran &ran, const QString &path)
{
    const QList<QJsonObject> lines = ran.objects();
    for (const QJsonObject &line : lines)
        if (line[QLatin1String("path")].toString() == path)
            return line;
    return {};
}

bool wholeSentence(const QString &text)
{
    return text.size() > 10 && text.endsWith(QLatin1Char('.'));
}

} // namespace

class BadInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void oddFile_isListedWithItsReason_data();
    void oddFile_isListedWithItsReason();
    void unreadableFolder_isListedWithItsReason();
    void missingAndGood_areTwoResults();
    void oddNames_areIndexedOrListed();
    void wordsThatAreNoUtf8_areAskedAllTheSame();
    void brokenPdf_isListedWithItsReason();
    void veryLongQuestion_isAnswered();
    void dataDirectory_thatCannotBe_isASentence();
    void readOnlyDataDirectory_isASentence();
    void fullDisk_losesNothingThatWasStored();
    void corruptLibrary_isSetAside();
    void libraryThatCannotBeOpened_isASentenceForEveryStart();

private:
    std::unique_ptr<Program> m_program;
};

void BadInputTest::init()
{
    m_program = std::make_unique<Program>();
    m_program->write(QStringLiteral("good.txt"), "A good file about lanterns.\n");
}

// ---- documents ---------------------------------------------------------------------------------------------------------

void BadInputTest::oddFile_isListedWithItsReason_data()
{
    QTest::addColumn<QString>("name"); // absolute, or made in the documents
    QTest::addColumn<QString>("state");
    QTest::newRow("missing") << QStringLiteral("missing.txt") << QStringLiteral("failed");
    QTest::newRow("unreadable") << QStringLiteral("unreadable.txt") << QStringLiteral("failed");
    QTest::newRow("empty") << QStringLiteral("empty.txt") << QStringLiteral("skipped");
    QTest::newRow("binary") << QStringLiteral("binary.txt") << QStringLiteral("skipped");
    QTest::newRow("pipe") << QStringLiteral("pipe.txt") << QStringLiteral("skipped");
    QTest::newRow("device") << QStringLiteral("/dev/zero") << QStringLiteral("skipped");
    QTest::newRow("loop") << QStringLiteral("loop.txt") << QStringLiteral("skipped");
    QTest::newRow("dangling link") << QStringLiteral("dangling.txt") << QString(); // failed or skipped, with a reason
    QTest::newRow("no UTF-8") << QStringLiteral("latin1.txt") << QStringLiteral("indexed");
    QTest::newRow("below a file") << QStringLiteral("good.txt/below.txt") << QStringLiteral("failed");
}

void BadInputTest::oddFile_isListedWithItsReason()
{
    QFETCH(QString, name);
    QFETCH(QString, state);
    const QString unreadable = m_program->write(QStringLiteral("unreadable.txt"), "Secret.\n");
    if (name == QLatin1String("unreadable.txt")) {
        QVERIFY(QFile::setPermissions(unreadable, {}));
        if (QFile(unreadable).open(QIODevice::ReadOnly))
            QSKIP("this user may read everything");
    }
    m_program->write(QStringLiteral("empty.txt"), {});
    QByteArray binary(5000, 0);
    for (int i = 0; i < binary.size(); ++i)
        binary[i] = char(i * i * 31 % 251);
    m_program->write(QStringLiteral("binary.txt"), binary);
    QCOMPARE(::mkfifo(QFile::encodeName(m_program->path(QStringLiteral("pipe.txt"))).constData(), 0600), 0);
    QVERIFY(QFile::link(QStringLiteral("loop.txt"), m_program->path(QStringLiteral("loop.txt"))));
    QVERIFY(QFile::link(QStringLiteral("nowhere.txt"), m_program->path(QStringLiteral("dangling.txt"))));
    m_program->write(QStringLiteral("latin1.txt"), "Das Gem\xfcse w\xe4" "chst im Fr\xfchling auf der Stra\xdf" "e.\n");

    const QString path = QDir(m_program->documents()).filePath(name);
    const Ran ran = m_program->run({ QStringLiteral("index"), path, QStringLiteral("good.txt"), QStringLiteral("--json") });
    QVERIFY2(ran.status == 0 && ran.err.isEmpty(), ran.err.constData()); // the rest goes on
    const QJsonObject line = lineOf(ran, path);
    if (state.isEmpty())
        QVERIFY(line[QLatin1String("state")] != QLatin1String("indexed"));
    else
        QCOMPARE(line[QLatin1String("state")].toString(), state);
    if (state == QLatin1String("indexed"))
        QCOMPARE(m_program->run(words("search Gemüse --json")).objects().size(), 1);
    else
        QVERIFY2(wholeSentence(line[QLatin1String("reason")].toString()), qPrintable(line[QLatin1String("reason")].toString()));
    QCOMPARE(m_program->run(words("search lanterns --json")).objects().size(), 1);
}

void BadInputTest::unreadableFolder_isListedWithItsReason()
{
    const QString folder = m_program->path(QStringLiteral("closed"));
    m_program->write(QStringLiteral("closed/in.txt"), "Inside.\n");
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0), 0);
    const bool mayRead = !QDir(folder).isEmpty();
    const Ran ran = m_program->run(words("index . --json"));
    const Ran named = m_program->run(words("index closed"));
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0700), 0);
    if (mayRead)
        QSKIP("this user may read everything");
    QCOMPARE(ran.status, 0);
    const QJsonObject line = lineOf(ran, folder);
    QCOMPARE(line[QLatin1String("state")].toString(), QStringLiteral("failed"));
    QVERIFY2(wholeSentence(line[QLatin1String("reason")].toString()), qPrintable(line[QLatin1String("reason")].toString()));
    QCOMPARE(named.status, 1);
    QVERIFY(named.oneSentence());
}

void BadInputTest::missingAndGood_areTwoResults()
{
    const Ran both = m_program->run(words("index missing.txt good.txt --json"));
    QCOMPARE(both.status, 0);
    QCOMPARE(both.objects().last()[QLatin1String("failed")].toInt(), 1);
    QCOMPARE(both.objects().last()[QLatin1String("indexed")].toInt(), 1);
    for (const char *line : { "index missing.txt", "index missing.txt --json", "index missing.txt gone.txt" }) {
        const Ran alone = m_program->run(words(line));
        QCOMPARE(alone.status, 1);
        QVERIFY(alone.oneSentence());
    }
    QVERIFY(m_program->run(words("index missing.txt")).err.contains("missing.txt"));
}

void BadInputTest::oddNames_areIndexedOrListed()
{
    const QStringList names { QStringLiteral("new\nline.txt"), QStringLiteral(" space .txt"), QStringLiteral("quote'\"%1.txt"),
                              QStringLiteral("-dash.txt"), QStringLiteral("übung 🚢.txt"), QString(200, QLatin1Char('n')) };
    for (const QString &name : names)
        m_program->write(m_program->path(QStringLiteral("odd/")) + name, "A submarine in an odd place.\n");
    const QByteArray noUtf8 = QFile::encodeName(m_program->path(QStringLiteral("odd/bad"))) + "\xff.txt";
    QVERIFY(::close(::open(noUtf8.constData(), O_CREAT | O_WRONLY, 0600)) == 0);
    const Ran ran = m_program->run(words("index odd --json"));
    QVERIFY2(ran.status == 0 && ran.err.isEmpty(), ran.err.constData());
    QCOMPARE(ran.objects().last()[QLatin1String("indexed")].toInt(), int(names.size()));
    QSet<QString> found;
    const QList<QJsonObject> passages = m_program->run(words("search submarine --limit 20 --json")).objects();
    for (const QJsonObject &passage : passages)
        found.insert(QFileInfo(passage[QLatin1String("path")].toString()).fileName());
    QCOMPARE(found, QSet<QString>(names.begin(), names.end()));
    QCOMPARE(m_program->run({ QStringLiteral("show"), QStringLiteral("odd/new\nline.txt") }).status, 0);
    ::unlink(noUtf8.constData()); // which Qt cannot
}

void BadInputTest::wordsThatAreNoUtf8_areAskedAllTheSame()
{
    QCOMPARE(m_program->run(words("index .")).status, 0);
    for (const char *verb : { "search", "ask", "show", "remove" }) {
        QProcess shell;
        shell.start(QStringLiteral("sh"), { QStringLiteral("-c"), QStringLiteral("exec \"$0\" --data-dir \"$1\" $2 \"$(printf 'lan\\377\\300terns')\""),
                                            Program::executable(), m_program->dataDir, QString::fromLatin1(verb) });
        const Ran ran = Program::end(&shell);
        QVERIFY2(ran.status == 0 || (ran.status == 1 && ran.oneSentence()), verb);
    }
}

void BadInputTest::brokenPdf_isListedWithItsReason()
{
    const QString path = m_program->write(QStringLiteral("broken.pdf"), pdfOf({ "Whole." }).left(40) + QByteArray(3000, '\x07'));
    const Ran ran = m_program->run(words("index . --json"));
    QVERIFY2(ran.status == 0 && ran.err.isEmpty(), ran.err.constData());
    const QJsonObject line = lineOf(ran, path);
    QVERIFY(line[QLatin1String("state")] == QLatin1String("failed") || line[QLatin1String("state")] == QLatin1String("skipped"));
    QVERIFY2(wholeSentence(line[QLatin1String("reason")].toString()), qPrintable(line[QLatin1String("reason")].toString()));
    QCOMPARE(ran.objects().last()[QLatin1String("indexed")].toInt(), 1);
}

void BadInputTest::veryLongQuestion_isAnswered()
{
    QCOMPARE(m_program->run(words("index .")).status, 0);
    const QString longest = QStringLiteral("Tell me about lanterns and ( * NEAR AND NOT ").repeated(2500); // of one argument, on Linux
    for (const char *verb : { "search", "ask" }) {
        const Ran ran = m_program->run({ QString::fromLatin1(verb), longest });
        QVERIFY2(ran.status == 0, ran.err.constData());
        QVERIFY2(!ran.out.isEmpty() && ran.err.isEmpty(), ran.err.constData());
    }
}

// ---- the data directory ------------------------------------------------------------------------------------------------

void BadInputTest::dataDirectory_thatCannotBe_isASentence()
{
    for (const QString &place : { m_program->path(QStringLiteral("good.txt")), m_program->path(QStringLiteral("good.txt/data")),
                                  QStringLiteral("/proc/superinstance") }) {
        m_program->dataDir = place;
        const Ran ran = m_program->run(words("status"));
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.oneSentence());
        QVERIFY2(ran.err.contains("--data-dir") && !ran.err.contains("Success"), ran.err.constData());
    }
    QCOMPARE(contentOf(m_program->path(QStringLiteral("good.txt"))), QByteArray("A good file about lanterns.\n"));
}

void BadInputTest::readOnlyDataDirectory_isASentence()
{
    QVERIFY(QDir().mkpath(m_program->dataDir));
    m_program->dataDir += QStringLiteral("/inside");
    const QByteArray parent = QFile::encodeName(QFileInfo(m_program->dataDir).path());
    QCOMPARE(::chmod(parent.constData(), 0500), 0);
    const Ran ran = m_program->run(words("index ."));
    QCOMPARE(::chmod(parent.constData(), 0700), 0);
    if (QFileInfo::exists(m_program->dataDir))
        QSKIP("this user may write everywhere");
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.oneSentence());
}

void BadInputTest::fullDisk_losesNothingThatWasStored()
{
    QCOMPARE(m_program->run(words("index .")).status, 0);
    QByteArray text;
    for (int i = 0; i < 60'000; ++i)
        text += "Word" + QByteArray::number(i) + (i % 12 ? " " : ". ");
    for (int i = 0; i < 8; ++i)
        m_program->write(QStringLiteral("large%1.txt").arg(i), text + QByteArray::number(i));
    const auto smallDisk = [] {
        const rlimit limit { 1 << 20, 1 << 20 }; // no file beyond a megabyte
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN); // a full disk is an error of the write and no signal
    };
    const Ran full = m_program->run(words("index . --json"), smallDisk);
    QVERIFY2(full.status == 0 || (full.status == 1 && full.oneSentence()), full.err.constData());
    bool told = full.status == 1;
    const QList<QJsonObject> lines = full.objects();
    for (const QJsonObject &line : lines)
        told = told || (line[QLatin1String("state")] == QLatin1String("failed") && wholeSentence(line[QLatin1String("reason")].toString()));
    QVERIFY2(told, full.out.constData());
    QVERIFY(contentOf(m_program->dataDir + QStringLiteral("/superinstance.log")).contains("SQLite")); // details, for whoever helps

    QCOMPARE(m_program->run(words("search lanterns --json")).objects().size(), 1);
    const Ran again = m_program->run(words("index . --json")); // there is room again
    QVERIFY2(again.status == 0, again.err.constData());
    QCOMPARE(m_program->run(words("status --json")).object()[QLatin1String("documents")].toInt(), 9);
    QCOMPARE(m_program->run(words("search Word59999 --limit 20 --json")).objects().size(), 8);
}

void BadInputTest::corruptLibrary_isSetAside()
{
    QCOMPARE(m_program->run(words("index .")).status, 0);
    const QString vault = m_program->dataDir + QStringLiteral("/vault.sqlite");
    for (const char *beside : { "-wal", "-shm" })
        QFile::remove(vault + QLatin1String(beside));
    const QByteArray garbage = QByteArray("this is no database at all. ").repeated(4000);
    m_program->write(vault, garbage);

    const Ran status = m_program->run(words("status --json"));
    QCOMPARE(status.status, 0);
    QCOMPARE(status.objects().size(), 1); // and nothing else on standard output
    QVERIFY2(status.err.contains("damaged") && status.err.count('\n') == 1, status.err.constData());
    bool kept = false;
    const QStringList files = QDir(m_program->dataDir).entryList(QDir::Files);
    for (const QString &file : files)
        kept = kept || contentOf(m_program->dataDir + QLatin1Char('/') + file) == garbage;
    QVERIFY(kept);
    QCOMPARE(m_program->run(words("index .")).status, 0);
    QCOMPARE(m_program->run(words("search lanterns --json")).objects().size(), 1);
    QCOMPARE(m_program->run(words("status")).err, QByteArray()); // it is told once
}

void BadInputTest::libraryThatCannotBeOpened_isASentenceForEveryStart()
{
    QVERIFY(QDir().mkpath(m_program->dataDir + QStringLiteral("/vault.sqlite/folder"))); // something that is no file
    const Ran alone = m_program->run(words("status --json"));
    QCOMPARE(alone.status, 1);
    QVERIFY(alone.oneSentence());
    QCOMPARE(alone.out, QByteArray());

    const Process owner = m_program->startOwner(); // its window tells the same
    for (int i = 0; i < 2; ++i) {
        const Ran forwarded = m_program->run(words("search lanterns"));
        QCOMPARE(forwarded.status, 1);
        QVERIFY(forwarded.oneSentence());
        QCOMPARE(forwarded.err, alone.err);
    }
    QCOMPARE(owner->state(), QProcess::Running);
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "badinput_test.moc"
