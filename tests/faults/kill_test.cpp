// The program dies without a word while an answer streams: what was said longer than a quarter of a second before is there
// when it starts again.
#include "engine/async/sleep.h"
#include "engine/enginethread.h"
#include "engine/models/backend.h"
#include "engine/vault/vault.h"
#include "tests/support/running.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <ctime>

using namespace superinstance;

namespace {

constexpr int rounds = 12;
constexpr qint64 promised = 250; // milliseconds
const QByteArray document = "The lighthouse of Sankt Anders was built in 1874. Its keeper never slept while the lamp was burning.";

qint64 clockMs()
{
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now); // the same for all processes
    return now.tv_sec * 1000 + now.tv_nsec / 1'000'000;
}

// Writes for ever, and tells on the standard output when it wrote what.
class EndlessBackend final : public ModelBackend {
public:
    BackendCapabilities capabilities() const override { return { QStringLiteral("endless"), false, false, false }; }
    Task<Result<Generation>> generate(GenerationRequest, std::function<void(QString)> onToken, std::stop_token stop) override
    {
        for (int token = 1;; ++token) {
            auto sleeping = sleepFor(std::chrono::milliseconds(3), stop);
            const Result<void> slept = co_await sleeping;
            if (!slept)
                co_return slept.error();
            std::printf("%d %lld\n", token, static_cast<long long>(clockMs()));
            std::fflush(stdout);
            onToken(QStringLiteral("w%1 ").arg(token));
        }
    }
};

// What the process does that is killed.
int streamForEver(int argc, char **argv, const QString &dataDir)
{
    QCoreApplication application(argc, argv);
    EndlessBackend backend;
    EngineOptions options { dataDir, QStringLiteral(SUPERINSTANCE_EXTRACTOR), false, &backend };
    EngineThread thread(options);
    Engine *engine = thread.begin();
    const auto call = [engine](auto what) { QMetaObject::invokeMethod(engine, [engine, what] { what(engine); }, Qt::QueuedConnection); };
    QObject::connect(engine, &Engine::opened, &application, [&] {
        call([path = dataDir + QStringLiteral("/../documents")](Engine *e) { e->index(1, { path }, QString(), false); });
    });
    QObject::connect(engine, &Engine::indexDone, &application, [&] { call([](Engine *e) { e->newConversation(2, QStringLiteral("When?")); }); });
    QObject::connect(engine, &Engine::conversationCreated, &application, [&](quint64, qint64 id) {
        Question question;
        question.text = QStringLiteral("When was the lighthouse of Sankt Anders built?");
        question.conversation = id;
        call([question](Engine *e) { e->ask(3, question); });
    });
    call([](Engine *e) { e->open(); });
    return application.exec();
}

} // namespace

class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedWhileStreaming_losesAtMostTheLastQuarterOfASecond()
    {
        Executor executor;
        qint64 worst = 0;
        for (int round = 0; round < rounds; ++round) {
            QTemporaryDir dir;
            const QString dataDir = dir.filePath(QStringLiteral("data"));
            QDir().mkpath(dir.filePath(QStringLiteral("documents")));
            QFile file(dir.filePath(QStringLiteral("documents/lighthouse.txt")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(document);
            file.close();

            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--stream-for-ever"), dataDir });
            QByteArray told;
            const qint64 until = clockMs() + 20'000;
            const int tokens = QRandomGenerator::global()->bounded(20, 400);
            while (told.count('\n') < tokens && clockMs() < until)
                if (child.waitForReadyRead(1000))
                    told += child.readAllStandardOutput();
            const qint64 killed = clockMs();
            child.kill();
            QVERIFY(child.waitForFinished(20'000));
            told += child.readAllStandardOutput();
            QVERIFY2(told.count('\n') >= tokens, "it did not stream");

            int due = 0; // the last token that must be there
            qint64 lastTold = 0;
            for (const QByteArray &line : told.split('\n')) {
                const QList<QByteArray> parts = line.split(' ');
                if (parts.size() == 2 && parts[1].toLongLong() <= killed - promised)
                    due = parts[0].toInt();
                if (parts.size() == 2)
                    lastTold = parts[1].toLongLong();
            }
            Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
            QVERIFY(vault.ok());
            QVERIFY((*vault)->warning().isEmpty());
            const Result<MessagePage> page = run([&] {
                auto job = [](VaultReader &reader) { return reader.conversations().messages(1, 0, 50); };
                return (*vault)->read(job);
            });
            QVERIFY(page.ok());
            QCOMPARE(page->messages.size(), 2);
            QCOMPARE(page->messages[0].text, QStringLiteral("When was the lighthouse of Sankt Anders built?"));
            const Message &answer = page->messages[1];
            QVERIFY(!answer.complete);
            QVERIFY(answer.answer.outcome == Outcome::Stopped);
            const QStringList words = answer.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            QVERIFY2(words.size() >= due, qPrintable(QStringLiteral("round %1: %2 of %3 words are there").arg(round).arg(words.size()).arg(due)));
            for (qsizetype i = 0; i < words.size(); ++i)
                QCOMPARE(words[i], QStringLiteral("w%1").arg(i + 1));
            for (const QByteArray &line : told.split('\n')) // when the first word that is lost was written
                if (line.split(' ').value(0).toInt() == words.size() + 1)
                    worst = std::max(worst, std::min(killed, lastTold) - line.split(' ').value(1).toLongLong());
        }
        qInfo("lost at most the last %lld ms in %d rounds", worst, rounds);
    }
};

int main(int argc, char **argv)
{
    if (argc == 3 && QByteArray(argv[1]) == "--stream-for-ever")
        return streamForEver(argc, argv, QString::fromLocal8Bit(argv[2]));
    QCoreApplication application(argc, argv);
    registerTypes();
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "kill_test.moc"
