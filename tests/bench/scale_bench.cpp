// What a person feels in a large library, through the real window, the façade and both threads:
//   scale_bench FOLDER PROGRAM [DATADIR]
// FOLDER: ten thousand real documents or more (tests/support/corpus.sh). PROGRAM: the superinstance binary. DATADIR is kept
// for another run, which then finds its library there. Prints: pauses of the GUI thread while it is indexed, searches,
// questions to passages and to consensus, start of a cold process to its window, memory when nothing happens.
#include "engine/enginethread.h"
#include "engine/vault/vault.h"
#include "tests/bench/turnmeter.h"
#include "tests/support/running.h"
#include "tests/ui/scriptedengine.h"
#include "ui/chat/chatview.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <unistd.h>

using namespace superinstance;

namespace {

constexpr int questions = 200, starts = 7, idleMs = 5000;
constexpr int heartbeatMs = 1;
constexpr int tokens = 1000, tokensInUpdate = 4, tokensInClaim = 20, updateMs = 33;
constexpr int messages = 10'000;

void print(const char *what, const std::vector<double> &milliseconds)
{
    out() << what << ": p50 " << percentile(milliseconds, .5) << " ms, p95 " << percentile(milliseconds, .95) << " ms, p99 " << percentile(milliseconds, .99) << " ms, p99.9 "
          << percentile(milliseconds, .999) << " ms, longest " << percentile(milliseconds, 1) << " ms of " << milliseconds.size() << '\n';
    out().flush();
}

double memoryMb(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(process));
    (void)file.open(QIODevice::ReadOnly);
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

// How late a timer of the GUI thread fires: what a key or a click would have waited.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            late.push_back(std::max(0.0, double(m_clock.nsecsElapsed()) / 1e6 - heartbeatMs));
            m_clock.start();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_clock.start();
        m_timer.start(heartbeatMs);
    }
    std::vector<double> late;

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
};

// An answer that streams into a transcript of its own, again and again.
class Stream : public QObject {
public:
    Stream()
    {
        m_view.resize(900, 700);
        m_view.show();
        connect(&m_timer, &QTimer::timeout, this, &Stream::update);
        m_timer.start(updateMs);
    }
    int streamed = 0;

private:
    void update()
    {
        if (streamed % tokens == 0) {
            m_view.addQuestion(QStringLiteral("What does the whole library say about lighthouses?"));
            m_entry = m_view.addAnswer();
            m_claims = 0;
        }
        const QString words = QStringLiteral("lantern keeper island storm ");
        m_sentence += words;
        m_view.appendToken(m_entry, words);
        streamed += tokensInUpdate;
        if (streamed % tokensInClaim == 0)
            m_view.showClaim(m_entry, m_claims++, claim(std::exchange(m_sentence, {}), Verdict::Draft));
    }
    ChatView m_view;
    QTimer m_timer;
    QString m_sentence;
    int m_entry = 0, m_claims = 0;
};

// The conversation that the next start opens.
void addLongConversation(const QString &dataDir)
{
    const Executor executor;
    const Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir);
    if (!vault)
        qFatal("%s", qPrintable(vault.error().message));
    ConversationRecord record;
    record.title = QStringLiteral("A long year with the lighthouse");
    record.changed = QDateTime::currentDateTimeUtc();
    record.leaf = messages;
    for (int i = 1; i <= messages; ++i) {
        Message message;
        message.id = i;
        message.parent = i - 1;
        message.fromPerson = i % 2 == 1;
        message.text = QStringLiteral("When was lamp %1 lit?").arg(i);
        if (!message.fromPerson)
            message.answer = consensus({ claim(QStringLiteral("Lamp %1 was lit in 1874.").arg(i - 1), Verdict::Supported) });
        message.at = QDateTime::currentDateTimeUtc();
        record.messages.append(message);
    }
    const auto job = [record](VaultWriter &writer) { return writer.conversations().add(record); };
    const Result<qint64> added = run([&] { return (*vault)->write(job); });
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
}

// The façade, called from the GUI thread; each call waits for its final signal.
class Client : public QObject {
public:
    explicit Client(Engine *engine) : m_engine(engine)
    {
        connect(engine, &Engine::opened, this, [this](const EngineStatus &now) { status = now, m_loop.quit(); });
        connect(engine, &Engine::indexDone, this, [this](quint64 request, const IndexSummary &done) { take(request, summary, done); });
        connect(engine, &Engine::found, this, [this](quint64 request, const QList<Passage> &found) { take(request, passages, found); });
        connect(engine, &Engine::answered, this, [this](quint64 request, const Answer &given) { take(request, answer, given); });
        connect(engine, &Engine::statusReady, this, [this](quint64 request, const EngineStatus &now) { take(request, status, now); });
        connect(engine, &Engine::filesReady, this, [this](quint64 request, const QList<FileStatus> &page) { take(request, files, page); });
        connect(engine, &Engine::shown, this, [this](quint64 request, const DocumentView &shown) { take(request, view, shown); });
        connect(engine, &Engine::passagesFound, this, [this] { passagesMs = sinceAsked(); });
        connect(engine, &Engine::failed, this, [](quint64, const QString &sentence) { qFatal("%s", qPrintable(sentence)); });
        connect(engine, &Engine::openFailed, this, [](const QString &sentence) { qFatal("%s", qPrintable(sentence)); });
    }
    template <class Call> double wait(Call call) // milliseconds from the call to its last signal
    {
        m_clock.start();
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, call, request = ++m_request] { call(engine, request); });
        m_loop.exec();
        return sinceAsked();
    }
    double sinceAsked() const { return double(m_clock.nsecsElapsed()) / 1e6; }

    EngineStatus status;
    IndexSummary summary;
    QList<Passage> passages;
    QList<FileStatus> files;
    DocumentView view;
    Answer answer;
    double passagesMs = 0;

private:
    // The window asks as well; its numbers are smaller.
    template <class Value> void take(quint64 request, Value &place, const Value &value)
    {
        if (request != m_request)
            return;
        place = value;
        m_loop.quit();
    }
    Engine *const m_engine;
    QEventLoop m_loop;
    QElapsedTimer m_clock;
    quint64 m_request = quint64(1) << 50;
};

// Questions as people type them, about something that stands in the library: words of a sentence drawn at random.
QStringList drawQuestions(Client &client)
{
    QRandomGenerator random(42);
    QStringList asked;
    const int documents = int(client.status.documents);
    static const QRegularExpression end(QStringLiteral("[.!?]\\s")), gap(QStringLiteral("\\W+"));
    while (asked.size() < questions) {
        client.wait([offset = random.bounded(documents)](Engine *engine, quint64 request) { engine->files(request, { {}, {}, {}, {}, offset, 1 }); });
        if (client.files.isEmpty() || client.files.first().state != FileState::Indexed)
            continue;
        client.wait([path = client.files.first().path](Engine *engine, quint64 request) { engine->show(request, path, true); });
        const QStringList sentences = client.view.text.split(end, Qt::SkipEmptyParts);
        QStringList words = sentences[random.bounded(int(sentences.size()))].split(gap, Qt::SkipEmptyParts);
        words.removeIf([](const QString &word) { return word.size() < 4 || word.size() > 20; });
        if (words.size() >= 4)
            asked.append(QStringLiteral("What does the manual say about the %1 of %2 and how is %3 used with %4?").arg(words[0], words[1], words[2], words[3]));
    }
    return asked;
}

void measureQuestions(Client &client)
{
    const QStringList asked = drawQuestions(client);
    std::vector<double> searches, passages, answers, consensus;
    for (const QString &text : asked) {
        SearchRequest search;
        search.query = text;
        searches.push_back(client.wait([search](Engine *engine, quint64 request) { engine->search(request, search); }));
    }
    for (const QString &text : asked) {
        Question question;
        question.text = text;
        const double milliseconds = client.wait([question](Engine *engine, quint64 request) { engine->ask(request, question); });
        passages.push_back(client.passagesMs);
        answers.push_back(milliseconds);
        if (client.answer.outcome == Outcome::Consensus)
            consensus.push_back(milliseconds);
    }
    print("search", searches);
    print("question to passages", passages);
    print("question to consensus", consensus);
    print("question to its answer, whatever the outcome", answers);
}

// A process of its own, from its start to the window's first paint and to the opened library.
void measureStarts(const QString &program, const QString &dataDir)
{
    std::vector<double> window, library;
    double idle = 0;
    for (int i = 0; i < starts; ++i) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("superinstance.app.debug=true"));
        environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1")); // else it goes to the log file
        process.setProcessEnvironment(environment);
        process.setReadChannel(QProcess::StandardError);
        QElapsedTimer clock;
        clock.start();
        process.start(program, { QStringLiteral("--data-dir"), dataDir });
        double shown = 0, opened = 0;
        while ((shown == 0 || opened == 0) && process.waitForReadyRead(30'000))
            while (process.canReadLine()) {
                const QByteArray line = process.readLine();
                if (line.contains("window painted"))
                    shown = double(clock.nsecsElapsed()) / 1e6;
                if (line.contains("library open"))
                    opened = double(clock.nsecsElapsed()) / 1e6;
            }
        window.push_back(shown);
        library.push_back(opened);
        if (i == starts - 1) {
            process.waitForFinished(idleMs); // it does not finish: nothing happens meanwhile
            idle = memoryMb(process.processId());
        }
        process.terminate();
        process.waitForFinished(10'000);
    }
    print("process start to painted window", window);
    print("process start to opened library", library);
    out() << "resident memory after " << idleMs / 1000 << " s of rest, window shown once: " << idle << " MB\n";
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        qFatal("usage: scale_bench FOLDER PROGRAM [DATADIR]");
    registerTypes();
    QTemporaryDir temporary;
    const QString dataDir = arguments.value(3, temporary.filePath(QStringLiteral("data")));
    {
        EngineThread thread({ dataDir, QStringLiteral(SUPERINSTANCE_EXTRACTOR), false });
        Engine *engine = thread.begin();
        MainWindow window(engine, dataDir + QStringLiteral("/window.ini"));
        window.show();
        Client client(engine);
        client.wait([](Engine *each, quint64) { each->open(); });
        {
            Heartbeat heartbeat;
            Stream stream;
            TurnMeter meter;
            client.wait([&](Engine *each, quint64 request) { each->index(request, { arguments[1] }, {}, false); });
            out() << "indexed " << client.summary.files << " files, " << double(client.summary.bytes) / 1e6 << " MB in " << client.summary.seconds
                  << " s: " << client.summary.files / client.summary.seconds << " files/s\n";
            out() << "streamed meanwhile: " << stream.streamed << " tokens\n";
            print("GUI heartbeat late while indexing and streaming (wall)", heartbeat.late);
            meter.report("GUI loop while indexing and streaming");
        }
        client.wait([](Engine *each, quint64 request) { each->status(request); });
        out() << "library: " << client.status.documents << " documents, " << client.status.chunks << " chunks, vault "
              << double(client.status.vaultBytes) / 1e6 << " MB; peak memory so far in this process " << memoryMb(QCoreApplication::applicationPid()) << " MB\n";
        measureQuestions(client);
        thread.end();
    }
    addLongConversation(dataDir);
    measureStarts(arguments[2], dataDir);
    return 0;
}
