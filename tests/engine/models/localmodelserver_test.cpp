// A model is served by a child process that is started when it is wanted, comes back after a crash, and never stays behind.
// A stand-in plays llama-server.
#include "engine/models/localmodelserver.h"
#include "engine/models/modelfiles.h"
#include "tests/support/gguffile.h"
#include "tests/support/running.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThreadPool>

#include <csignal>
#include <unistd.h>

using namespace superinstance;
using namespace std::chrono_literals;
using State = ServerStatus::State;

namespace {

// A zombie, which init has not reaped yet, has ended as well.
bool isAlive(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    return process > 0 && stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

// Their process numbers.
QByteArray childrenOfUs()
{
    QFile children(QStringLiteral("/proc/self/task/%1/children").arg(::getpid()));
    return children.open(QIODevice::ReadOnly) ? children.readAll() : QByteArray();
}

// Those of a group that have not ended.
QList<qint64> membersOf(pid_t group)
{
    QList<qint64> members;
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs))
        if (process.toLongLong() > 0 && ::getpgid(process.toInt()) == group && isAlive(process.toLongLong()))
            members += process.toLongLong();
    return members;
}

void writeModel(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the model cannot be written");
}

GgufFile chatModel()
{
    GgufFile file;
    file.text("general.architecture", "llama").number("llama.block_count", 8).number("llama.context_length", 131072).number("llama.embedding_length", 1024);
    file.number("llama.attention.head_count", 16).tensor("x", { 1000 }, 0, 0);
    return file;
}

constexpr qint64 cacheOfToken = 8 * 16 * 128 * 2, computing = 30 << 20;

ServerChoice standIn()
{
    ServerChoice choice;
    choice.program = QStringLiteral(FAKE_LLAMA_SERVER);
    choice.hardware = [](const QString &) { return Hardware(); };
    return choice;
}

// A distribution's llama-server may be a script that sets things up and waits.
QString scriptIn(const QTemporaryDir &folder)
{
    const QString script = folder.filePath(QStringLiteral("llama-server"));
    writeModel(script, "#!/bin/sh\n'" FAKE_LLAMA_SERVER "' \"$@\"\nexit $?\n");
    QFile::setPermissions(script, QFile::ReadOwner | QFile::ExeOwner);
    return script;
}

// The server with what it needs; ended with the test.
struct Served {
    QTemporaryDir folder;
    QThreadPool workers;
    std::unique_ptr<LocalModelServer> server;

    explicit Served(ServerChoice choice = standIn(), ServerPatience patience = {}, std::function<quint16()> freePort = {}, const QByteArray &model = chatModel().bytes(4000))
    {
        writeModel(path(), model);
        qputenv("SUPERINSTANCE_FAKE_STARTS", QFile::encodeName(folder.filePath(QStringLiteral("starts"))));
        server = std::make_unique<LocalModelServer>(path(), std::move(choice), patience, &workers, std::move(freePort));
    }
    ~Served()
    {
        run([this]() -> Task<bool> {
            auto ending = server->end();
            co_await ending;
            co_return true;
        });
    }
    QString path() const { return folder.filePath(QStringLiteral("small.gguf")); }
    Result<LoadedModel> use()
    {
        return run([this] { return server->use({}); });
    }
    QList<qint64> starts() const
    {
        QFile file(folder.filePath(QStringLiteral("starts")));
        QList<qint64> all;
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray &line : file.readAll().split('\n'))
                if (!line.isEmpty())
                    all += line.toLongLong();
        return all;
    }
    State state() const { return server->status().state; }
};

QByteArray get(const QUrl &address, const QString &path)
{
    QNetworkAccessManager network;
    QUrl url = address;
    url.setPath(path);
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
        qFatal("no reply");
    return reply->readAll();
}

// What the parent does in kill9OfUs_takesTheServerAlong_alsoBehindAScript.
int serveUntilKilled(QString model, const QString &program)
{
    Executor executor;
    QThreadPool workers;
    ServerChoice choice = standIn();
    choice.program = program;
    LocalModelServer server(std::move(model), choice, {}, &workers);
    const Result<LoadedModel> served = run([&] { return server.use({}); });
    std::printf("%lld\n", served ? static_cast<long long>(server.processId()) : 0LL);
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class LocalModelServerTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void init() { qunsetenv("SUPERINSTANCE_FAKE_SERVER"); }

    void server_isStartedWhenItIsWanted_asItMustBe()
    {
        qputenv("LLAMA_ARG_HOST", "0.0.0.0");
        qputenv("LLAMA_ARG_CACHE_RAM", "9000");
        Served served;
        QCOMPARE(served.state(), State::Off);
        const Result<LoadedModel> model = served.use();
        qunsetenv("LLAMA_ARG_HOST");
        qunsetenv("LLAMA_ARG_CACHE_RAM");
        QVERIFY2(model.ok(), model.ok() ? "" : qPrintable(model.error().message));
        QCOMPARE(served.state(), State::Ready);
        QCOMPARE(model->name, QStringLiteral("small"));
        QCOMPARE(model->context, 4096);
        QCOMPARE(model->address.host(), QStringLiteral("127.0.0.1"));
        const QJsonObject self = QJsonDocument::fromJson(get(model->address, QStringLiteral("/self"))).object();
        const QStringList expected { QStringLiteral("-m"), served.path(), QStringLiteral("--alias"), QStringLiteral("small"), QStringLiteral("--host"), QStringLiteral("127.0.0.1"),
            QStringLiteral("-c"), QStringLiteral("12288"), QStringLiteral("-np"), QStringLiteral("3"), QStringLiteral("--port"), QString::number(model->address.port()) };
        QCOMPARE(self.value(QStringLiteral("arguments")).toArray(), QJsonArray::fromStringList(expected));
        QCOMPARE(model->key.size(), 64);
        const QJsonObject environment { { QStringLiteral("LLAMA_API_KEY"), QString::fromLatin1(model->key) }, { QStringLiteral("OMP_WAIT_POLICY"), QStringLiteral("passive") },
            { QStringLiteral("LLAMA_ARG_UI"), QStringLiteral("0") }, { QStringLiteral("LLAMA_ARG_NO_WEBUI"), QStringLiteral("1") },
            { QStringLiteral("LLAMA_ARG_OFFLINE"), QStringLiteral("1") }, { QStringLiteral("LLAMA_OFFLINE"), QStringLiteral("1") },
            { QStringLiteral("LLAMA_ARG_CACHE_RAM"), QStringLiteral("0") }, { QStringLiteral("LLAMA_ARG_CTX_CHECKPOINTS"), QStringLiteral("2") } };
        QCOMPARE(self.value(QStringLiteral("environment")).toObject(), environment); // and nothing that somebody set for a server of their own
        QCOMPARE(served.starts().size(), 1);
        QVERIFY(served.use().ok());
        QCOMPARE(served.starts().size(), 1);
    }

    void keys_differFromStartToStart()
    {
        Served served;
        const QByteArray first = served.use()->key;
        served.server->unload();
        QVERIFY(served.use()->key != first);
    }

    void embeddingModel_isServedForTextsOfAWholeBatch()
    {
        GgufFile bert, qwen;
        bert.text("general.architecture", "bert").number("bert.pooling_type", 1).number("bert.context_length", 512);
        qwen.text("general.architecture", "qwen3").number("qwen3.pooling_type", 3).number("qwen3.context_length", 32768);
        for (const auto &[file, longest] : { std::pair(bert.bytes(), 512), std::pair(qwen.bytes(), 1024) }) {
            ServerChoice choice = standIn();
            choice.embeddings = true;
            Served served(choice, {}, {}, file);
            const Result<LoadedModel> model = served.use();
            QVERIFY2(model.ok(), model.ok() ? "" : qPrintable(model.error().message));
            QCOMPARE(model->context, longest); // whoever asks sends no longer text
            const QByteArray self = get(model->address, QStringLiteral("/self")).simplified().replace(' ', "");
            const QString expected = QStringLiteral("\"-c\",\"%1\",\"-np\",\"3\",\"--embeddings\",\"-b\",\"%2\",\"-ub\",\"%2\"").arg(3 * longest).arg((longest + 2) / 3 * 3); // a batch that the slots share evenly
            QVERIFY2(self.contains(expected.toLatin1()), self.constData());
        }
    }

    void slowLoading_isAwaited_andTold()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "load=700");
        ServerPatience patience;
        patience.silence = 300ms; // it does answer: 503
        QList<State> states;
        Served served(standIn(), patience);
        connect(served.server.get(), &LocalModelServer::statusChanged, this, [&] { states += served.state(); });
        QElapsedTimer time;
        time.start();
        QVERIFY(served.use().ok());
        QVERIFY(time.elapsed() >= 600);
        QCOMPARE(states, QList<State>({ State::Starting, State::Ready }));
    }

    void callersAtOnce_shareOneStart()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "load=200");
        Served served;
        const bool all = run([&]() -> Task<bool> {
            auto first = served.server->use({});
            auto second = served.server->use({});
            const Result<LoadedModel> one = co_await first;
            const Result<LoadedModel> other = co_await second;
            co_return one.ok() && other.ok() && one->address == other->address;
        });
        QVERIFY(all);
        QCOMPARE(served.starts().size(), 1);
    }

    void callerWhoStops_waitsNoLonger_whileTheStartGoesOn()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "load=300");
        Served served;
        const Result<LoadedModel> model = run([&]() -> Task<Result<LoadedModel>> {
            LinkedStop stop;
            auto asking = served.server->use(stop.token());
            stop.request();
            Result<LoadedModel> result = co_await asking;
            co_return result;
        });
        QVERIFY(model.stopped());
        QTRY_COMPARE(served.state(), State::Ready);
    }

    void serverThatNeverListens_orNeverAnswers_isGivenUp()
    {
        for (const char *how : { "hang", "deaf" }) {
            qputenv("SUPERINSTANCE_FAKE_SERVER", how);
            ServerPatience patience;
            patience.silence = 300ms;
            Served served(standIn(), patience);
            QVERIFY(served.use().error().message.startsWith(QStringLiteral("The model server was started and does not answer.")));
            QCOMPARE(served.state(), State::Failed);
            for (const qint64 process : served.starts())
                QTRY_VERIFY(!isAlive(process));
        }
    }

    void loadingWithoutEnd_isGivenUp()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "load=600000");
        ServerPatience patience;
        patience.start = 300ms;
        Served served(standIn(), patience);
        QCOMPARE(served.use().error().message, QStringLiteral("The model takes too long to load. Choose a smaller one."));
    }

    void modelThatTheServerRefuses_isToldInItsWords_andNotTriedAgain()
    {
        qputenv("SUPERINSTANCE_FAKE_SERVER", "refuse");
        Served served;
        QCOMPARE(served.use().error().message, QStringLiteral("The model server ended by itself. It said last: llama_model_load: error loading model: tensor 'x' is missing"));
        QCOMPARE(served.starts().size(), 1);
        qputenv("SUPERINSTANCE_FAKE_SERVER", "abort");
        QCOMPARE(served.use().error().message, QStringLiteral("The model server crashed. It said last: common: something is wrong / GGML_ASSERT(n > 0) failed"));
        qunsetenv("SUPERINSTANCE_FAKE_SERVER");
        QVERIFY(served.use().ok()); // asked once more
    }

    void crash_restartsTwice_withTheReason_andNoMore()
    {
        QList<State> states;
        Served served;
        connect(served.server.get(), &LocalModelServer::statusChanged, this, [&] { states += served.state(); });
        QVERIFY(served.use().ok());
        for (int crashes = 1; crashes <= 3; ++crashes) {
            get(served.use()->address, QStringLiteral("/crash"));
            QTRY_VERIFY(states.size() == 2 * std::min(crashes, 2) + (crashes < 3 ? 2 : 3));
            QCOMPARE(served.server->status().reason, QStringLiteral("The model server crashed. It said last: common: something is wrong / GGML_ASSERT(n > 0) failed"));
            QCOMPARE(served.server->status().restarts, std::min(crashes, 2));
        }
        QCOMPARE(states, QList<State>({ State::Starting, State::Ready, State::Restarting, State::Ready, State::Restarting, State::Ready, State::Failed }));
        QCOMPARE(served.starts().size(), 3);
    }

    void crashesFarApart_areForgotten()
    {
        ServerPatience patience;
        patience.proven = 0ms;
        Served served(standIn(), patience);
        for (int crashes = 1; crashes <= 4; ++crashes) {
            get(served.use()->address, QStringLiteral("/crash"));
            QTRY_COMPARE(served.starts().size(), crashes + 1);
            QTRY_COMPARE(served.state(), State::Ready);
        }
    }

    void kill9OfTheServer_isACrashLikeAnother()
    {
        Served served;
        const Result<LoadedModel> model = served.use();
        const qint64 killed = served.server->processId();
        ::kill(pid_t(killed), SIGKILL);
        QTRY_VERIFY(served.state() == State::Ready && served.server->processId() != killed);
        QCOMPARE(served.server->status().restarts, 1);
        QVERIFY(served.use()->address.isValid());
    }

    void serverThatHangsLater_isACrashLikeAnother()
    {
        ServerPatience patience;
        patience.reply = patience.slowReply = 300ms;
        Served served(standIn(), patience);
        for (int hangs = 1; hangs <= 3; ++hangs) {
            QVERIFY(served.use().ok());
            const qint64 hanging = served.server->processId();
            ::kill(pid_t(hanging), SIGSTOP);
            served.server->doubt();
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(hanging), 5000);
            QTRY_COMPARE(served.server->status().restarts + (served.state() == State::Failed ? 1 : 0), hangs);
            QTRY_COMPARE(served.state(), hangs < 3 ? State::Ready : State::Failed);
            QCOMPARE(served.server->status().reason, QStringLiteral("The model server did not answer any more and was ended."));
        }
        QCOMPARE(served.starts().size(), 3);
    }

    // Whoever asks it would wait for as long as a slow computer may think.
    void serverThatIsStoppedWhileItIsUsed_isACrashLikeAnother()
    {
        ServerPatience patience;
        patience.look = 50ms;
        patience.reply = patience.slowReply = 300ms;
        Served served(standIn(), patience);
        const Result<LoadedModel> inUse = served.use();
        const qint64 stopped = served.server->processId();
        QTest::qWait(200); // looks that find it running
        QVERIFY(isAlive(stopped));
        ::kill(pid_t(stopped), SIGSTOP);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(stopped), 5000);
        QTRY_COMPARE(served.server->status().reason, QStringLiteral("The model server did not answer any more and was ended."));
        QTRY_COMPARE(served.state(), State::Ready);
    }

    void slowServer_isAskedOnceMore_andLeftAlone()
    {
        ServerPatience patience;
        patience.reply = 200ms;
        patience.slowReply = 60s;
        Served served(standIn(), patience);
        QVERIFY(served.use().ok());
        const qint64 slow = served.server->processId();
        ::kill(pid_t(slow), SIGSTOP);
        served.server->doubt();
        QTest::qWait(600); // three times as long as it may usually take
        QVERIFY(isAlive(slow));
        ::kill(pid_t(slow), SIGCONT);
        QVERIFY(get(served.use()->address, QStringLiteral("/health")).contains("ok"));
        served.server->doubt(); // over or not, it may be doubted again
        QCOMPARE(served.state(), State::Ready);
        QCOMPARE(served.starts(), QList<qint64>({ slow }));
    }

    void serverThatIsWell_isLeftAlone_whateverFailed()
    {
        ServerPatience patience;
        patience.reply = 200ms;
        Served served(standIn(), patience);
        served.server->doubt(); // not even started
        QVERIFY(served.use().ok());
        for (int i = 0; i < 2; ++i) {
            served.server->doubt();
            QTest::qWait(300); // longer than it may take to reply
            QCOMPARE(served.state(), State::Ready);
        }
        QCOMPARE(served.starts().size(), 1);
    }

    void serverBehindAScript_goesWithIt()
    {
        for (const char *how : { "unload", "end", "crash of the script" }) {
            QTemporaryDir folder;
            ServerChoice choice = standIn();
            choice.program = scriptIn(folder);
            auto served = std::make_unique<Served>(choice);
            QVERIFY(served->use().ok());
            const qint64 script = served->server->processId(), behind = served->starts().first();
            QVERIFY(script != behind && isAlive(behind));
            const pid_t group = ::getpgid(pid_t(behind));
            QVERIFY(group != ::getpgid(0));
            if (qstrcmp(how, "unload") == 0)
                served->server->unload();
            else if (qstrcmp(how, "end") == 0)
                served.reset();
            else
                ::kill(pid_t(script), SIGKILL);
            const auto gone = [group] { return membersOf(group).isEmpty(); };
            if (!QTest::qWaitFor(gone)) {
                ::kill(-group, SIGKILL);
                QFAIL(how);
            }
        }
    }

    void serverThatEndsByItself_leavesNobodyBehind()
    {
        Served served;
        const QUrl address = served.use()->address;
        const pid_t group = ::getpgid(pid_t(served.server->processId()));
        get(address, QStringLiteral("/crash"));
        QTRY_VERIFY(membersOf(group).isEmpty());
    }

    void serverThatCannotBeStarted_leavesNobodyBehind()
    {
        ServerProcess server;
        QSignalSpy ended(&server, &ServerProcess::ended);
        server.start(QStringLiteral("/nowhere/llama-server"), {}, "key");
        QTRY_COMPARE(ended.size(), 1);
        QTRY_COMPARE(childrenOfUs(), QByteArray());
        QVERIFY(server.lastWords().startsWith(QStringLiteral("The model server could not be started")));
    }

    void kill9OfUs_takesTheServerAlong_alsoBehindAScript()
    {
        QTemporaryDir folder;
        for (const QString &program : { QStringLiteral(FAKE_LLAMA_SERVER), scriptIn(folder) }) {
            Served served;
            QProcess parent;
            parent.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--serve"), served.path(), program });
            QTRY_VERIFY_WITH_TIMEOUT(parent.bytesAvailable() > 1, 20'000);
            const qint64 server = served.starts().value(0);
            QVERIFY(isAlive(server));
            const pid_t group = ::getpgid(pid_t(server));
            QVERIFY(group != ::getpgid(0));
            parent.kill();
            QVERIFY(parent.waitForFinished());
            const auto gone = [group] { return membersOf(group).isEmpty(); };
            if (!QTest::qWaitFor(gone, 1000)) {
                ::kill(-group, SIGKILL);
                QFAIL(qPrintable(program));
            }
        }
    }

    void unusedServer_isUnloaded_usedOneIsNot()
    {
        ServerPatience patience;
        patience.idle = 100ms;
        Served served(standIn(), patience);
        Result<LoadedModel> model = served.use();
        LoadedModel copy = *model;
        const qint64 process = served.server->processId();
        model = Error::stopped();
        QTest::qWait(300); // three times as long
        QCOMPARE(served.state(), State::Ready);
        copy = {};
        QTRY_COMPARE(served.state(), State::Off);
        QTRY_VERIFY(!isAlive(process));
        QVERIFY(served.use().ok());
        QCOMPARE(served.starts().size(), 2);
    }

    void end_takesTheServerAlong_withinASecond_whateverItIsDoing()
    {
        for (const char *how : { "", "load=60000", "hang", "deaf" }) {
            qputenv("SUPERINSTANCE_FAKE_SERVER", how);
            auto served = std::make_unique<Served>();
            bool wasReady = false;
            TaskScope scope;
            scope.spawn([&](std::stop_token) -> Task<> {
                auto asking = served->server->use({});
                const Result<LoadedModel> model = co_await asking;
                wasReady = model.ok();
            });
            QTRY_COMPARE(served->starts().size(), 1);
            if (!*how)
                QTRY_COMPARE(served->state(), State::Ready);
            const qint64 process = served->starts().first();
            QElapsedTimer time;
            time.start();
            run([&]() -> Task<bool> {
                auto ending = served->server->end();
                co_await ending;
                co_return true;
            });
            QVERIFY(time.elapsed() < 1000);
            QVERIFY(!isAlive(process));
            QTRY_COMPARE(scope.running(), 0);
            QCOMPARE(wasReady, !*how);
            served.reset();
        }
    }

    void portThatIsTaken_isLeftForAnother()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        int asked = 0;
        quint16 next = 0;
        Served served(standIn(), {}, [&] {
            QTcpServer free;
            free.listen(QHostAddress::LocalHost);
            return next = ++asked == 1 ? other.serverPort() : free.serverPort();
        });
        const Result<LoadedModel> model = served.use();
        QVERIFY2(model.ok(), model.ok() ? "" : qPrintable(model.error().message));
        QCOMPARE(asked, 2);
        QCOMPARE(model->address.port(), int(next));
    }

    void strangerOnThePort_whoSaysYesToAll_isNotTakenForOurs()
    {
        QTcpServer stranger;
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        QByteArray heard;
        connect(&stranger, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = stranger.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
                heard += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            });
        });
        int asked = 0;
        quint16 next = 0;
        Served served(standIn(), {}, [&] {
            QTcpServer free;
            free.listen(QHostAddress::LocalHost);
            return next = ++asked == 1 ? stranger.serverPort() : free.serverPort();
        });
        const Result<LoadedModel> model = served.use();
        QVERIFY2(model.ok(), model.ok() ? "" : qPrintable(model.error().message));
        QCOMPARE(model->address.port(), int(next));
        QCOMPARE(asked, 2);
        QVERIFY(heard.startsWith("GET /health"));
        QVERIFY(!heard.contains(model->key));
        QVERIFY(heard.count("Bearer") <= heard.count("POST /tokenize")); // each time another that is none
    }

    void portsThatAreAllTaken_areToldOnce()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Served served(standIn(), {}, [&] { return other.serverPort(); });
        QVERIFY(served.use().error().message.endsWith(QStringLiteral("couldn't bind HTTP server socket")));
        QCOMPARE(served.starts().size(), 3);
    }

    void missingServer_isSaid_withWhatToDo()
    {
        ServerChoice choice = standIn();
        choice.program = QStringLiteral("/nowhere/llama-server");
        QVERIFY(Served(choice).use().error().message.startsWith(QStringLiteral("The model server /nowhere/llama-server is not there")));
        choice.program.clear();
        QTemporaryDir empty;
        choice.search = empty.path();
        QCOMPARE(Served(choice).use().error().message, QStringLiteral("No model server was found. Install llama.cpp, so that llama-server can be started, or use Ollama."));
    }

    void serverBesideUs_comesBeforeThatOfThePath()
    {
        QTemporaryDir beside, path;
        QVERIFY(QFile::copy(QStringLiteral(FAKE_LLAMA_SERVER), beside.filePath(QStringLiteral("llama-server"))));
        QVERIFY(QFile::copy(QStringLiteral(FAKE_LLAMA_SERVER), path.filePath(QStringLiteral("llama-server"))));
        ServerChoice choice = standIn();
        choice.program.clear();
        choice.search = path.path();
        Served served;
        QCOMPARE(prepareLaunch(choice, served.path())->program, path.filePath(QStringLiteral("llama-server")));
        choice.besideUs = beside.path();
        QCOMPARE(prepareLaunch(choice, served.path())->program, beside.filePath(QStringLiteral("llama-server")));
    }

    void fileThatIsNoModel_neverReachesTheServer()
    {
        Served damaged(standIn(), {}, {}, chatModel().bytes(10));
        QCOMPARE(damaged.use().error().message, QStringLiteral("This model file is not complete. Download it once more."));
        Served other(standIn(), {}, {}, "PK\3\4");
        QVERIFY(other.use().error().message.startsWith(QStringLiteral("This is not a GGUF model.")));
        QVERIFY(damaged.starts().isEmpty() && other.starts().isEmpty());
        ServerChoice embedding = standIn();
        embedding.embeddings = true;
        QVERIFY(Served(embedding).use().error().message.startsWith(QStringLiteral("This model writes text")));
        GgufFile bert;
        bert.text("general.architecture", "bert").number("bert.pooling_type", 1);
        QVERIFY(Served(standIn(), {}, {}, bert.bytes()).use().error().message.startsWith(QStringLiteral("This model compares texts")));
    }

    void memoryThatIsNotThere_isRefusedWithTheFigure_andSomethingSmaller()
    {
        ServerChoice choice = standIn();
        choice.catalogue = *builtInCatalogue();
        qint64 available = 4000 + computing + cacheOfToken * 3 * 4096;
        choice.hardware = [&](const QString &) {
            Hardware hardware;
            hardware.availableMemory = available;
            return hardware;
        };
        QVERIFY(Served(choice).use().ok()); // just enough
        available -= 1;
        QCOMPARE(Served(choice).use().error().message, QStringLiteral("This model needs 434.1 MB of memory, and 434.1 MB are available. It fits with a context of 3072 tokens."));
        available = 100'000'000;
        QCOMPARE(Served(choice).use().error().message, QStringLiteral("This model needs 434.1 MB of memory, and 100.0 MB are available. Close other programs, or choose a smaller model."));
        choice.contextPerSlot = 100'000;
        available = 3'000'000'000;
        choice.contextPerSlot = 131072;
        const QString message = Served(choice).use().error().message;
        QVERIFY2(message.endsWith(QStringLiteral("It fits with a context of 29696 tokens.")), qPrintable(message));
    }

    void cardThatMayTakeTheRest_isNoReasonToRefuse()
    {
        const qint64 need = 4000 + computing + cacheOfToken * 3 * 4096;
        const auto judged = [&](const Graphics &card) {
            Hardware hardware;
            hardware.memory = hardware.availableMemory = need - 1000;
            hardware.graphics = { card };
            ServerChoice choice = standIn();
            choice.hardware = [hardware](const QString &) { return hardware; };
            Served served(choice);
            const ModelInfo file = modelFilesIn({ served.path() }, { hardware, {}, choice.context(), {} }, {}).first();
            const bool usable = file.state != ModelState::Unusable;
            return usable == prepareLaunch(choice, served.path()).ok() && !file.reason.isEmpty() ? int(usable) : -1; // the list says what a start does
        };
        QCOMPARE(judged({ QStringLiteral("AMD"), QStringLiteral("amdgpu"), 1000 }), 1);
        QCOMPARE(judged({ QStringLiteral("AMD"), QStringLiteral("amdgpu"), 999 }), 0);
        QCOMPARE(judged({ QStringLiteral("NVIDIA"), QStringLiteral("nvidia"), {} }), 1);
        QCOMPARE(judged({ QStringLiteral("Intel"), QStringLiteral("i915"), {} }), 0); // it shares the memory
    }

    void memoryThatOthersOfOursTake_isNotAvailable()
    {
        const qint64 need = 4000 + computing + cacheOfToken * 3 * 4096;
        ServerChoice choice = standIn();
        choice.hardware = [&](const QString &) {
            Hardware hardware;
            hardware.availableMemory = need + 1000;
            return hardware;
        };
        Served served(choice);
        const Result<LoadedModel> refused = run([&] { return served.server->use({}, 1001); });
        QCOMPARE(refused.error().message, QStringLiteral("This model needs 434.1 MB of memory, and 434.1 MB are left beside the other models in use. Use one model for several roles, or choose smaller ones."));
        const Result<LoadedModel> taken = run([&] { return served.server->use({}, 1000); });
        QVERIFY(taken.ok());
    }

    void launch_reckonsAsTheListsDo()
    {
        GgufFile bert; // as the catalogue has BGE small
        bert.text("general.architecture", "bert").number("bert.pooling_type", 1).number("bert.block_count", 12).number("bert.context_length", 512).number("bert.embedding_length", 384);
        const QByteArray embedding = bert.number("bert.attention.head_count", 12).tensor("x", { 1000 }, 0, 0).bytes(4000);
        for (const QByteArray &bytes : { chatModel().bytes(4000), embedding }) {
            ServerChoice choice = standIn();
            choice.embeddings = bytes == embedding;
            Served served(choice, {}, {}, bytes);
            const Result<ServerLaunch> launch = prepareLaunch(choice, served.path());
            QVERIFY2(launch.ok(), launch.ok() ? "" : qPrintable(launch.error().message));
            CatalogueModel model;
            model.header = launch->header;
            const QList<Recommendation> offered = recommend({}, { model }, choice.context());
            QCOMPARE(offered.first().memory, launch->need.total());
            const QList<ModelInfo> files = modelFilesIn({ served.path() }, { {}, {}, choice.context(), {} }, {});
            QCOMPARE(files.first().memory, std::optional(launch->need.total()));
            const qsizetype at = launch->arguments.indexOf(QStringLiteral("-c"));
            QCOMPARE(memoryNeed(launch->header, { 3, launch->arguments.value(at + 1).toLongLong() / 3 }), launch->need);
        }
    }

    void smallerModel_isNamed()
    {
        ServerChoice choice = standIn();
        choice.catalogue = *builtInCatalogue();
        choice.hardware = [](const QString &) {
            Hardware hardware;
            hardware.availableMemory = 3'000'000'000;
            return hardware;
        };
        GgufFile file = chatModel();
        file.number("llama.vocab_size", 2'000'000); // 4.1 GB for computing alone
        const QString message = Served(choice, {}, {}, file.bytes(4000)).use().error().message;
        QVERIFY2(message.endsWith(QStringLiteral("Close other programs, or choose a smaller model: Qwen3 1.7B needs 2.9 GB.")), qPrintable(message));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--serve") == 0)
        return serveUntilKilled(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    LocalModelServerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "localmodelserver_test.moc"
