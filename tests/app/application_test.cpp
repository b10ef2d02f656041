// The program as a process: wrong usage, help, a window that owns the library, signals, pipes and terminals.
#include "tests/app/samples.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

using namespace superinstance;

namespace {

constexpr int patience = 20'000;
constexpr int promptMs = 2000; // from a Ctrl+C to the end

QString questions(const Program &program, int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += "{\"id\":" + QByteArray::number(i) + ",\"question\":\"When did the museum open?\"}\n";
    return program.write(program.place(QStringLiteral("q.jsonl")), lines);
}

// Presses Ctrl+C and gives how it ended, in time.
Ran interrupted(QProcess *process)
{
    QElapsedTimer clock;
    clock.start();
    ::kill(pid_t(process->processId()), SIGINT);
    const Ran ran = Program::end(process);
    if (clock.elapsed() > promptMs)
        QTest::qFail(qPrintable(QStringLiteral("took %1 ms to end").arg(clock.elapsed())), __FILE__, __LINE__);
    return ran;
}

} // namespace

class ApplicationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrongUsage_isExitTwo();
    void help_needsNoLibrary();
    void noDisplay_isASentence();
    void owner_carriesOutEveryVerb();
    void owner_takesTheFilesOfTheNextStart();
    void owner_endsInOrder();
    void progress_isForTerminalsOnly();
    void interruptedIndex_keepsWhatIsStoredAndGoesOn();
    void interruptedQuestions_leaveWholeLines();
    void interruptedStart_leavesTheOwnerWell();
    void stoppedStart_stopsItsWorkAtTheOwner();
    void closedPipe_isNoCrash();
    void closedStandardOutput_writesNowhereElse();
    void fullStandardOutput_isASentence();
};

void ApplicationTest::wrongUsage_isExitTwo()
{
    Program own;
    for (const char *line : { "frobnicate", "index", "search --limit none x", "ask --questions q.jsonl", "status --nonsense" }) {
        const Ran ran = own.run(words(line));
        QVERIFY2(ran.status == 2, line);
        QVERIFY2(ran.oneSentence(), line);
        QCOMPARE(ran.out, QByteArray());
    }
    QVERIFY(!QFileInfo::exists(own.dataDir)); // nothing was begun
}

void ApplicationTest::help_needsNoLibrary()
{
    Program own;
    for (const char *line : { "--help", "index --help", "--version" }) {
        const Ran ran = own.run(words(line));
        QCOMPARE(ran.status, 0);
        QVERIFY(!ran.out.isEmpty());
        QCOMPARE(ran.err, QByteArray());
    }
    QVERIFY(!QFileInfo::exists(own.dataDir));
}

void ApplicationTest::noDisplay_isASentence()
{
    Program own;
    const Ran ran = own.run({});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("display") && ran.err.contains("--help"), ran.err.constData());
}

void ApplicationTest::owner_carriesOutEveryVerb()
{
    Program own;
    writeSamples(own);
    const Process owner = own.startOwner();
    const auto pid = own.run(words("status --json")).object()[QLatin1String("owner")].toInteger();
    QCOMPARE(pid, owner->processId());
    const Ran indexed = own.run(words("index . --json"));
    QCOMPARE(indexed.status, 0);
    QCOMPARE(indexed.objects().size(), sampleCount + 1);
    QCOMPARE(own.run(words("search museum --json")).objects().size(), 1);
    QCOMPARE(own.run(words("ask When did the museum open? --json")).object()[QLatin1String("outcome")].toString(),
             QStringLiteral("consensus"));
    QCOMPARE(own.run(words("show page.html --json")).object()[QLatin1String("title")].toString(), QStringLiteral("Museum"));
    QVERIFY(own.run(words("show page.html --text")).out.contains("1902"));
    own.write(own.place(QStringLiteral("q.jsonl")), "{\"id\":7,\"question\":\"When did the museum open?\"}\n");
    const Ran batch = own.run(words("ask --questions ../q.jsonl --out ../a.jsonl"));
    QVERIFY2(batch.status == 0 && batch.out.isEmpty() && batch.err.isEmpty(), batch.err.constData());
    QVERIFY(contentOf(own.place(QStringLiteral("a.jsonl"))).contains("\"id\":7"));
    QCOMPARE(own.run(words("collections --json")).object()[QLatin1String("files")].toInt(), sampleCount);
    QCOMPARE(own.run(words("config get council/threshold")).out, QByteArray("0.78\n"));
    QVERIFY(own.run(words("remove page.html --json")).object()[QLatin1String("removed")].toBool());
    QCOMPARE(own.run(words("index /nowhere")).status, 1);
    QCOMPARE(owner->state(), QProcess::Running);
}

void ApplicationTest::owner_takesTheFilesOfTheNextStart()
{
    Program own;
    own.write(QStringLiteral("late.txt"), "A late arrival from Bergen.\n");
    const Process owner = own.startOwner();
    const Ran start = own.runWithDisplay({ QStringLiteral("late.txt") });
    QVERIFY2(start.status == 0, start.err.constData());
    QTRY_COMPARE_WITH_TIMEOUT(own.run(words("search arrival --json")).objects().size(), 1, patience);
}

void ApplicationTest::owner_endsInOrder()
{
    Program own;
    writeSamples(own);
    const Process owner = own.startOwner();
    QCOMPARE(own.run(words("index .")).status, 0);
    QElapsedTimer clock;
    clock.start();
    ::kill(pid_t(owner->processId()), SIGTERM);
    QCOMPARE(Program::end(owner.get()).status, 0);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!own.listening());
    QCOMPARE(own.run(words("status --json")).object()[QLatin1String("documents")].toInt(), sampleCount);
}

void ApplicationTest::progress_isForTerminalsOnly()
{
    Program own;
    writeSamples(own);
    int outer = -1, inner = -1;
    QCOMPARE(::openpty(&outer, &inner, nullptr, nullptr, nullptr), 0);
    const Process process = own.start(words("index . --json"), [inner] { ::dup2(inner, STDERR_FILENO); });
    const Ran ran = Program::end(process.get());
    QCOMPARE(ran.status, 0);
    QVERIFY(!ran.out.contains('\033'));
    const Process plain = own.start(words("ask When did the museum open?"), [inner] { ::dup2(inner, STDERR_FILENO); });
    QCOMPARE(Program::end(plain.get()).status, 0);
    ::close(inner);
    QByteArray seen, part(4096, 0);
    for (ssize_t size = 0; (size = ::read(outer, part.data(), size_t(part.size()))) > 0;) // a terminal hands on by and by
        seen.append(part.constData(), size);
    ::close(outer);
    QVERIFY(!seen.isEmpty());
    QVERIFY2(seen.contains("\r\033[K"), seen.constData());
    QVERIFY2(seen.endsWith("\r\033[K"), "the last progress is left on the screen");
}

// ---- stopped from outside ------------------------------------------------------------------------------------------------

void ApplicationTest::interruptedIndex_keepsWhatIsStoredAndGoesOn()
{
    constexpr int files = 3000;
    Program own;
    for (int i = 0; i < files; ++i)
        own.write(QStringLiteral("%1.txt").arg(i), "Report number " + QByteArray::number(i) + " about the lighthouse.\n");
    const Process index = own.start(words("index . --json"));
    QVERIFY(index->waitForReadyRead(patience)); // the first files are done
    const Ran stopped = interrupted(index.get());
    QCOMPARE(stopped.status, 1);
    QVERIFY(stopped.oneSentence());
    const qsizetype done = stopped.objects().size();
    QVERIFY2(done > 0 && done < files, qPrintable(QString::number(done)));

    const QJsonObject status = own.run(words("status --json")).object();
    const int stored = status[QLatin1String("documents")].toInt();
    QVERIFY2(stored >= done, qPrintable(QStringLiteral("%1 told, %2 stored").arg(done).arg(stored))); // what was told is kept
    const QJsonObject first = stopped.objects().first();
    QCOMPARE(own.run({ QStringLiteral("show"), first[QLatin1String("path")].toString() }).status, 0);
    QVERIFY(!own.run(words("search lighthouse --json")).objects().isEmpty());

    const Ran again = own.run(words("index . --json"));
    QVERIFY2(again.status == 0 && again.err.isEmpty(), again.err.constData());
    const QJsonObject sum = again.objects().last();
    QVERIFY2(sum[QLatin1String("unchanged")].toInt() >= done, QJsonDocument(sum).toJson().constData());
    QCOMPARE(sum[QLatin1String("unchanged")].toInt() + sum[QLatin1String("indexed")].toInt(), files);
    QCOMPARE(own.run(words("status --json")).object()[QLatin1String("documents")].toInt(), files);
    QCOMPARE(own.run(words("search number 2999 --limit 1 --json")).object()[QLatin1String("path")].toString(),
             own.path(QStringLiteral("2999.txt")));
}

void ApplicationTest::interruptedQuestions_leaveWholeLines()
{
    Program own;
    writeSamples(own);
    QCOMPARE(own.run(words("index .")).status, 0);
    const Process ask = own.start({ QStringLiteral("ask"), QStringLiteral("--questions"), questions(own, 20'000),
                                    QStringLiteral("--out"), QStringLiteral("/dev/stdout") });
    QVERIFY(ask->waitForReadyRead(patience));
    const Ran stopped = interrupted(ask.get());
    QCOMPARE(stopped.status, 1);
    const QList<QJsonObject> answers = stopped.objects(); // whole lines only
    QVERIFY(!answers.isEmpty() && answers.size() < 20'000);
    for (qsizetype i = 0; i < answers.size(); ++i)
        QCOMPARE(answers[i][QLatin1String("id")].toInt(), int(i));
    QCOMPARE(answers.last()[QLatin1String("outcome")].toString(), QStringLiteral("stopped"));
    QCOMPARE(own.run(words("ask When did the museum open? --json")).object()[QLatin1String("outcome")].toString(),
             QStringLiteral("consensus"));
}

void ApplicationTest::interruptedStart_leavesTheOwnerWell()
{
    Program own;
    writeSamples(own);
    const Process owner = own.startOwner();
    QCOMPARE(own.run(words("index .")).status, 0);
    const Process ask = own.start({ QStringLiteral("ask"), QStringLiteral("--questions"), questions(own, 20'000),
                                    QStringLiteral("--out"), QStringLiteral("/dev/stdout") });
    QVERIFY(ask->waitForReadyRead(patience));
    interrupted(ask.get());
    QCOMPARE(own.run(words("status --json")).object()[QLatin1String("owner")].toInteger(), owner->processId());
}

void ApplicationTest::stoppedStart_stopsItsWorkAtTheOwner()
{
    Program own;
    writeSamples(own);
    QCOMPARE(own.run(words("index .")).status, 0);
    const QString many = own.write(own.place(QStringLiteral("many.jsonl")), contentOf(questions(own, 100'000)));
    // The owner is a verb that ends by itself before long, and lives on for the sake of the batch it carries out.
    const Process owner = own.start({ QStringLiteral("ask"), QStringLiteral("--questions"), questions(own, 300),
                                      QStringLiteral("--out"), QStringLiteral("/dev/null") });
    QTRY_VERIFY_WITH_TIMEOUT(own.listening(), patience);
    const Process ask = own.start({ QStringLiteral("ask"), QStringLiteral("--questions"), many, QStringLiteral("--out"), QStringLiteral("/dev/stdout") });
    QVERIFY(ask->waitForReadyRead(patience));
    QVERIFY(!owner->waitForFinished(0)); // it was forwarded
    interrupted(ask.get());
    const Ran ended = Program::end(owner.get()); // minutes later if it went on answering
    QVERIFY2(ended.status == 0, ended.err.constData());
}

// ---- standard output that fails --------------------------------------------------------------------------------------------

void ApplicationTest::closedPipe_isNoCrash()
{
    Program own;
    own.write(QStringLiteral("long.txt"), QByteArray("A sentence about ships. ").repeated(40'000));
    QCOMPARE(own.run(words("index .")).status, 0);
    const auto withoutReader = [] {
        int ends[2];
        if (::pipe(ends) == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
        }
    };
    const auto check = [&] {
        for (const char *line : { "show long.txt --text", "search ships --json", "index . --json", "status", "ask What about ships?" }) {
            const Ran ran = own.run(words(line), withoutReader);
            QVERIFY2(ran.status == 1 && ran.oneSentence(), line);
        }
    };
    check();
    const Process owner = own.startOwner();
    check();
    QCOMPARE(owner->state(), QProcess::Running);
}

void ApplicationTest::closedStandardOutput_writesNowhereElse()
{
    Program own;
    writeSamples(own);
    const Ran ran = own.run(words("index . --json"), [] {
        ::close(STDIN_FILENO);
        ::close(STDOUT_FILENO);
    });
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.oneSentence());
    QCOMPARE(QFileInfo(own.dataDir + QStringLiteral("/owner.lock")).size(), 0);
    QCOMPARE(own.run(words("status --json")).object()[QLatin1String("documents")].toInt(), sampleCount);
}

void ApplicationTest::fullStandardOutput_isASentence()
{
    Program own;
    const Ran ran = own.run(words("status --json"), [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); });
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.oneSentence());
}

QTEST_GUILESS_MAIN(ApplicationTest)
#include "application_test.moc"
