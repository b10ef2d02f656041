// One owner per data directory, whatever happens: two starts, a crash, a long path, a hostile neighbour.
#include "app/singleinstance.h"
#include "tests/app/program.h"

#include <QDir>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace superinstance;

namespace {

constexpr int patience = 20'000;

// Keeps what is said.
class Notes final : public Output {
public:
    void result(const QString &line) override { results.append(line); }
    void complaint(const QString &sentence) override { complaints.append(sentence); }
    void progress(const QString &) override { }
    QStringList results, complaints;
};

int modeOf(const QString &path)
{
    struct stat status;
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

Command statusCommand()
{
    Command command;
    command.verb = QStringLiteral("status");
    command.options.insert(QStringLiteral("json"), QString());
    return command;
}

QByteArray wire(const Command &command)
{
    return QJsonDocument(command.toJson()).toJson(QJsonDocument::Compact) + '\n';
}

// forwardCommand() blocks, so it gets a thread while the test's event loop plays the owner.
int forwardMeanwhile(const QString &dataDir, const Command &command, Output *output)
{
    int status = -2;
    const std::unique_ptr<QThread> thread(QThread::create([&] { status = forwardCommand(dataDir, command, output); }));
    thread->start();
    if (!QTest::qWaitFor([&] { return thread->isFinished(); }, patience))
        qFatal("forwarding does not end");
    return status;
}

} // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void lock_hasOneHolder();
    void lock_goesWithItsHolder();
    void secondStart_printsWhatTheOwnerAnswers();
    void secondStart_withAnotherFolder_isItsOwnOwner();
    void linkToTheFolder_findsTheOwner();
    void startsAtOnce_allGetTheirAnswer();
    void startsWhileTheOwnerEnds_allGetTheirAnswer();
    void readerThatPauses_doesNotKeepTheOwner();
    void killedOwner_isReplacedByTheNextStart();
    void whateverLiesAtTheSocket_isNoObstacle();
    void folderAndSocket_areForTheOwnerOnly();
    void longPath_hasASocketToo();
    void hostileClients_harmNobody();
    void whoLeaves_isNoticed();
    void ownerThatHadNotBegun_isTriedAgain();
    void ownerThatHadBegun_isNotAskedTwice();
    void window_waitsForTheVerbThatOwns();

private:
    QStringList longBatch(int questions) const;
    QByteArray talk(const QByteArray &bytes) const;
    std::unique_ptr<Program> m_program;
};

void SingleInstanceTest::lock_hasOneHolder()
{
    std::unique_ptr<OwnerLock> mine, theirs;
    Result<bool> first = OwnerLock::tryAcquire(m_program->dataDir, mine);
    QVERIFY(first && *first);
    Result<bool> second = OwnerLock::tryAcquire(m_program->dataDir, theirs);
    QVERIFY(second && !*second && !theirs);
    mine.reset();
    second = OwnerLock::tryAcquire(m_program->dataDir, theirs);
    QVERIFY(second && *second && theirs);
}

void SingleInstanceTest::lock_goesWithItsHolder()
{
    std::unique_ptr<OwnerLock> lock;
    const Result<bool> owned = OwnerLock::tryAcquire(m_program->dataDir, lock);
    QVERIFY(owned && *owned);
    QProcess child; // started by the owner, like an extractor: it must not inherit the lock
    child.start(QStringLiteral("sleep"), { QStringLiteral("60") });
    QVERIFY(child.waitForStarted());
    lock.reset();
    const Result<bool> again = OwnerLock::tryAcquire(m_program->dataDir, lock);
    QVERIFY(again && *again);
    child.kill();
    child.waitForFinished();
}

void SingleInstanceTest::secondStart_printsWhatTheOwnerAnswers()
{
    const Process owner = m_program->startOwner();
    const Ran status = m_program->run({ QStringLiteral("status"), QStringLiteral("--json") });
    QCOMPARE(status.status, 0);
    QCOMPARE(status.object()[QLatin1String("owner")].toInteger(), owner->processId());
    QCOMPARE(status.err, QByteArray());

    // Its complaints and its exit status come across as well, and paths are those of the second start.
    const Ran unknown = m_program->run({ QStringLiteral("show"), QStringLiteral("nowhere.txt") });
    QCOMPARE(unknown.status, 1);
    QVERIFY(unknown.oneSentence());
    QVERIFY2(unknown.err.contains(m_program->path(QStringLiteral("nowhere.txt")).toUtf8()), unknown.err.constData());
    QCOMPARE(unknown.out, QByteArray());
}

void SingleInstanceTest::secondStart_withAnotherFolder_isItsOwnOwner()
{
    const Process owner = m_program->startOwner();
    m_program->dataDir = m_program->place(QStringLiteral("other"));
    const Ran status = m_program->run({ QStringLiteral("status"), QStringLiteral("--json") });
    QCOMPARE(status.status, 0);
    QVERIFY(status.object()[QLatin1String("owner")].toInteger() != owner->processId());
}

void SingleInstanceTest::linkToTheFolder_findsTheOwner()
{
    m_program->dataDir = m_program->place(QString(120, QLatin1Char('d')));
    const Process owner = m_program->startOwner();
    const QString link = m_program->place(QStringLiteral("link"));
    QVERIFY(QFile::link(m_program->dataDir, link));
    for (const QString &dataDir : { link, m_program->place(QStringLiteral("./docs/../link")) }) {
        m_program->dataDir = dataDir;
        const Ran status = m_program->run({ QStringLiteral("status"), QStringLiteral("--json") });
        QVERIFY2(status.status == 0, status.err.constData());
        QCOMPARE(status.object()[QLatin1String("owner")].toInteger(), owner->processId());
    }
}

void SingleInstanceTest::startsAtOnce_allGetTheirAnswer()
{
    std::vector<Process> starts;
    for (int i = 0; i < 8; ++i)
        starts.push_back(m_program->start({ QStringLiteral("status"), QStringLiteral("--json") }));
    for (const Process &start : starts) {
        const Ran ran = Program::end(start.get());
        QVERIFY2(ran.status == 0, ran.err.constData());
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.objects().size(), 1);
    }
}

void SingleInstanceTest::startsWhileTheOwnerEnds_allGetTheirAnswer()
{
    m_program->write(QStringLiteral("long.txt"), QByteArray("A sentence about ships. ").repeated(40'000));
    QCOMPARE(m_program->run({ QStringLiteral("index"), QStringLiteral("long.txt") }).status, 0);
    for (int i = 0; i < 5; ++i) {
        const Process owner = m_program->start({ QStringLiteral("status") });
        const Process large = m_program->start({ QStringLiteral("show"), QStringLiteral("long.txt"), QStringLiteral("--text") });
        const Ran shown = Program::end(large.get());
        QVERIFY2(shown.status == 0, shown.err.constData());
        QCOMPARE(shown.out.size(), 960'001);
        QCOMPARE(Program::end(owner.get()).status, 0);
    }
}

void SingleInstanceTest::readerThatPauses_doesNotKeepTheOwner()
{
    m_program->write(QStringLiteral("long.txt"), QByteArray("A sentence about ships. ").repeated(40'000));
    QCOMPARE(m_program->run({ QStringLiteral("index"), QStringLiteral("long.txt") }).status, 0);
    const Process owner = m_program->start(longBatch(200));
    QTRY_VERIFY_WITH_TIMEOUT(m_program->listening(), patience);
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0); // nobody reads it
    const Process paused = m_program->start({ QStringLiteral("show"), QStringLiteral("long.txt"), QStringLiteral("--text") },
                                            [ends] { ::dup2(ends[1], STDOUT_FILENO); });
    const Ran ran = Program::end(owner.get());
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(paused->state(), QProcess::Running);
    ::close(ends[0]);
    ::close(ends[1]);
}

void SingleInstanceTest::killedOwner_isReplacedByTheNextStart()
{
    const Process owner = m_program->startOwner();
    owner->kill();
    QVERIFY(owner->waitForFinished());
    QVERIFY(modeOf(socketPath(m_program->dataDir)) != -1); // left behind

    const Ran status = m_program->run({ QStringLiteral("status"), QStringLiteral("--json") });
    QCOMPARE(status.status, 0);
    QVERIFY(status.object()[QLatin1String("owner")].toInteger() != owner->processId());
    QCOMPARE(status.err, QByteArray());

    const Process next = m_program->startOwner(); // and can be reached again
    QCOMPARE(m_program->run({ QStringLiteral("status"), QStringLiteral("--json") }).object()[QLatin1String("owner")].toInteger(),
             next->processId());
}

void SingleInstanceTest::whateverLiesAtTheSocket_isNoObstacle()
{
    QVERIFY(QDir().mkpath(m_program->dataDir));
    const QString socket = socketPath(m_program->dataDir);
    m_program->write(socket, "not a socket");
    QCOMPARE(m_program->run({ QStringLiteral("status") }).err, QByteArray());
    QVERIFY(QDir().mkpath(socket + QStringLiteral("/folder")));
    const Ran blocked = m_program->run({ QStringLiteral("status") });
    QCOMPARE(blocked.status, 0); // nobody can be forwarded, all else works
    QVERIFY(blocked.oneSentence());
}

void SingleInstanceTest::folderAndSocket_areForTheOwnerOnly()
{
    QVERIFY(QDir().mkpath(m_program->dataDir));
    QCOMPARE(::chmod(QFile::encodeName(m_program->dataDir).constData(), 0755), 0);
    const mode_t before = ::umask(0);
    const Process owner = m_program->startOwner();
    ::umask(before);
    QCOMPARE(m_program->run({ QStringLiteral("config"), QStringLiteral("set"), QStringLiteral("council/maxRounds"), QStringLiteral("2") }).status, 0);
    QCOMPARE(modeOf(m_program->dataDir), 0700);
    QCOMPARE(modeOf(socketPath(m_program->dataDir)), 0600);
    const QStringList files = QDir(m_program->dataDir).entryList(QDir::Files | QDir::System | QDir::Hidden);
    QVERIFY(files.size() >= 3);
    for (const QString &file : files)
        QVERIFY2(modeOf(m_program->dataDir + QLatin1Char('/') + file) == 0600, qPrintable(file));
}

void SingleInstanceTest::longPath_hasASocketToo()
{
    m_program->dataDir = m_program->place(QString(200, QLatin1Char('d')) + QLatin1Char('/') + QString(200, QLatin1Char('e')));
    const Process owner = m_program->startOwner();
    QCOMPARE(m_program->run({ QStringLiteral("status"), QStringLiteral("--json") }).object()[QLatin1String("owner")].toInteger(),
             owner->processId());
    QVERIFY(!socketPath(m_program->dataDir).startsWith(m_program->dataDir));
    QCOMPARE(modeOf(socketPath(m_program->dataDir)), 0600);
}

// A verb that owns the directory for a while.
QStringList SingleInstanceTest::longBatch(int questions) const
{
    QByteArray lines;
    for (int i = 0; i < questions; ++i)
        lines += "{\"id\":" + QByteArray::number(i) + ",\"question\":\"Where is the harbour?\"}\n";
    return { QStringLiteral("ask"), QStringLiteral("--questions"), m_program->write(m_program->place(QStringLiteral("q.jsonl")), lines),
             QStringLiteral("--out"), QStringLiteral("/dev/null") };
}

// Sends the bytes and gives what the owner says until it hangs up.
QByteArray SingleInstanceTest::talk(const QByteArray &bytes) const
{
    QLocalSocket socket;
    socket.connectToServer(socketPath(m_program->dataDir));
    if (!socket.waitForConnected(patience))
        qFatal("nobody listens");
    socket.write(bytes);
    while (socket.state() == QLocalSocket::ConnectedState && socket.waitForReadyRead(patience)) { }
    return socket.state() == QLocalSocket::UnconnectedState ? socket.readAll() : QByteArray("still connected");
}

void SingleInstanceTest::hostileClients_harmNobody()
{
    const Process owner = m_program->startOwner();
    QCOMPARE(talk("\n"), QByteArray());
    QCOMPARE(talk("GET / HTTP/1.1\r\n"), QByteArray());
    QCOMPARE(talk(QByteArray("\0\xff\x80\n", 4)), QByteArray());
    QCOMPARE(talk("[1,2,3]\n"), QByteArray());
    QCOMPARE(talk(R"({"verb":"remove","arguments":[]})" "\n"), QByteArray());
    QCOMPARE(talk(R"({"verb":"search","arguments":["x"],"options":{"limit":"-1"}})" "\n"), QByteArray());
    QCOMPARE(talk(QByteArray("[").repeated(1'000'000) + '\n'), QByteArray()); // deep nesting

    std::vector<std::unique_ptr<QLocalSocket>> silent; // say nothing, or half a command, and stay
    for (int i = 0; i < 50; ++i) {
        silent.push_back(std::make_unique<QLocalSocket>());
        silent.back()->connectToServer(socketPath(m_program->dataDir));
        QVERIFY(silent.back()->waitForConnected(patience));
        silent.back()->write(R"({"verb":"sta)");
        silent.back()->flush();
    }
    for (int i = 0; i < 50; ++i) { // leave at once, before and after a whole command
        QLocalSocket hasty;
        hasty.connectToServer(socketPath(m_program->dataDir));
        QVERIFY(hasty.waitForConnected(patience));
        if (i % 2) {
            hasty.write(wire(statusCommand()));
            hasty.flush();
        }
        hasty.abort();
    }

    QLocalSocket endless; // until the owner has enough of it
    endless.connectToServer(socketPath(m_program->dataDir));
    QVERIFY(endless.waitForConnected(patience));
    const QByteArray block(1 << 20, 'x');
    int blocks = 0;
    while (endless.state() == QLocalSocket::ConnectedState && blocks < 2000) {
        endless.write(block);
        ++blocks;
        while (endless.bytesToWrite() > 0 && endless.waitForBytesWritten(patience)) { }
    }
    QVERIFY2(blocks < 2000, "the owner takes a line without end");

    const Ran status = m_program->run({ QStringLiteral("status"), QStringLiteral("--json") });
    QCOMPARE(status.status, 0);
    QCOMPARE(status.object()[QLatin1String("owner")].toInteger(), owner->processId());
}

void SingleInstanceTest::whoLeaves_isNoticed()
{
    QVERIFY(QDir().mkpath(m_program->dataDir));
    CommandServer server(m_program->dataDir);
    QVERIFY(server.listen());
    std::unique_ptr<RemoteCommand> remote;
    connect(&server, &CommandServer::received, this, [&](RemoteCommand *command) { remote.reset(command); });

    QLocalSocket client;
    client.connectToServer(socketPath(m_program->dataDir));
    client.write(wire(statusCommand()));
    QTRY_VERIFY_WITH_TIMEOUT(remote, patience);
    QCOMPARE(remote->command().verb, QStringLiteral("status"));
    QSignalSpy gone(remote.get(), &RemoteCommand::gone);
    client.abort();
    QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, patience);
    remote->result(QStringLiteral("nobody hears this"));
}

void SingleInstanceTest::ownerThatHadNotBegun_isTriedAgain()
{
    QVERIFY(QDir().mkpath(m_program->dataDir));
    Notes notes;
    QCOMPARE(forwardCommand(m_program->dataDir, statusCommand(), &notes), -1); // no owner at all

    CommandServer server(m_program->dataDir);
    QVERIFY(server.listen());
    connect(&server, &CommandServer::received, this, [](RemoteCommand *command) { delete command; }); // ends just then
    QCOMPARE(forwardMeanwhile(m_program->dataDir, statusCommand(), &notes), -1);
    QVERIFY(notes.complaints.isEmpty());
}

void SingleInstanceTest::ownerThatHadBegun_isNotAskedTwice()
{
    QVERIFY(QDir().mkpath(m_program->dataDir));
    CommandServer server(m_program->dataDir);
    QVERIFY(server.listen());
    connect(&server, &CommandServer::received, this, [](RemoteCommand *command) {
        command->begin();
        command->result(QStringLiteral("the first line"));
        connect(command->findChild<QLocalSocket *>(), &QLocalSocket::bytesWritten, command, &QObject::deleteLater);
    });
    Notes notes;
    QCOMPARE(forwardMeanwhile(m_program->dataDir, statusCommand(), &notes), 1);
    QCOMPARE(notes.results, QStringList { QStringLiteral("the first line") });
    QCOMPARE(notes.complaints.size(), 1);
}

void SingleInstanceTest::window_waitsForTheVerbThatOwns()
{
    const Process verb = m_program->start(longBatch(20'000));
    QTRY_VERIFY_WITH_TIMEOUT(m_program->listening(), patience);
    const Ran window = m_program->runWithDisplay({});
    QCOMPARE(window.status, 1);
    QVERIFY2(window.err.contains("at work"), window.err.constData());
    QVERIFY(window.oneSentence());
    ::kill(pid_t(verb->processId()), SIGINT);
    QCOMPARE(Program::end(verb.get()).status, 1);
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "singleinstance_test.moc"
