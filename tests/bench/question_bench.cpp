// How much slower a question is answered while files are read, and what reading loses by it:
//   question_bench FOLDER [ROUNDS]
// FOLDER: real documents, as tests/support/corpus.sh makes them. One half of its folders is read first; while the other half is read,
// each question is asked twice, once while reading is paused and once in its full swing, so that what else the computer does
// weighs on both alike. As in the window, every question is written into a conversation. Prints figures.
#include "engine/enginethread.h"
#include "tests/bench/processmeter.h"
#include "tests/bench/turnmeter.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QThread>

using namespace superinstance;

namespace {

constexpr int usualRounds = 4;
constexpr int swingFiles = 30; // are read before reading is in full swing

const QStringList questions {
    QStringLiteral("How do I create an index on an expression?"),        QStringLiteral("What does git rebase do with merge commits?"),
    QStringLiteral("How are dictionaries ordered in Python?"),           QStringLiteral("Which permissions should a configuration file have?"),
    QStringLiteral("What is a savepoint in a transaction?"),             QStringLiteral("How do I read a file line by line?"),
    QStringLiteral("When does a trigger fire for each row?"),            QStringLiteral("How can a regular expression match a newline?"),
    QStringLiteral("What is the maximum size of a database?"),           QStringLiteral("How is a page numbered in a document?"),
    QStringLiteral("Which version of the protocol does it support?"),    QStringLiteral("How do I undo the last commit?"),
};

// The façade, called from this thread; each call waits for its final signal.
class Client : public QObject {
public:
    explicit Client(Engine *engine) : m_engine(engine)
    {
        connect(engine, &Engine::opened, this, [this] { m_loop.quit(); });
        connect(engine, &Engine::openFailed, this, [](const QString &sentence) { qFatal("%s", qPrintable(sentence)); });
        connect(engine, &Engine::indexDone, this, [this](quint64 request) { end(request); });
        connect(engine, &Engine::answered, this, [this](quint64 request) { end(request); });
        connect(engine, &Engine::failed, this, [](quint64, const QString &sentence) { qFatal("%s", qPrintable(sentence)); });
        connect(engine, &Engine::conversationCreated, this, [this](quint64 request, qint64 conversation) {
            m_conversation = conversation;
            end(request);
        });
        connect(engine, &Engine::fileChanged, this, [this](const FileStatus &status) { done += status.state != FileState::Waiting; });
        connect(engine, &Engine::progressChanged, this, [this](const IndexProgress &progress) { waiting = progress.waiting; });
    }
    template <class Call> quint64 send(Call call)
    {
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, call, request = ++m_request] { call(engine, request); });
        return m_request;
    }
    template <class Call> double wait(Call call) // milliseconds from the call to its last signal
    {
        QElapsedTimer time;
        time.start();
        m_awaited = send(call);
        m_loop.exec();
        return double(time.nsecsElapsed()) / 1e6;
    }
    double ask(const QString &text)
    {
        wait([](Engine *engine, quint64 request) { engine->newConversation(request, {}); });
        Question question;
        question.text = text;
        question.conversation = m_conversation;
        return wait([question](Engine *engine, quint64 request) { engine->ask(request, question); });
    }
    void setReading(bool reading)
    {
        send([reading](Engine *engine, quint64) { engine->setPaused(!reading); });
    }
    // Lets it work on until `enough`.
    template <class Condition> void workUntil(Condition enough)
    {
        QElapsedTimer patience;
        patience.start();
        while (!enough() && patience.elapsed() < 10'000)
            QThread::msleep(10), QCoreApplication::processEvents();
    }
    int waiting = 0, done = 0;

private:
    void end(quint64 request)
    {
        if (request == m_awaited)
            m_loop.quit();
    }
    Engine *const m_engine;
    QEventLoop m_loop;
    quint64 m_request = 0, m_awaited = 0;
    qint64 m_conversation = 0;
};

// What was in work when reading was paused is done.
void awaitRest(Client &client)
{
    ProcessorClock clock;
    QElapsedTimer since;
    double before = clock.ms();
    since.start();
    client.workUntil([&] {
        if (since.elapsed() < 100)
            return false;
        since.start();
        const double now = clock.ms();
        return now - std::exchange(before, now) < 5;
    });
}

void awaitSwing(Client &client)
{
    const int before = client.done;
    client.workUntil([&] { return client.waiting == 0 || client.done - before >= swingFiles; });
}

void print(const char *what, const std::vector<double> &times)
{
    out() << what << ": p50 " << percentile(times, .5) << " ms, p95 " << percentile(times, .95) << " ms of " << times.size() << '\n';
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: question_bench FOLDER [ROUNDS]");
    const int rounds = arguments.size() > 2 ? arguments[2].toInt() : usualRounds;
    registerTypes();
    QTemporaryDir data;
    QStringList halves[2];
    int number = 0;
    for (const QFileInfo &folder : QDir(arguments[1]).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        halves[number++ % 2].append(folder.filePath());
    EngineThread thread({ data.filePath(QStringLiteral("data")), QStringLiteral(SUPERINSTANCE_EXTRACTOR), false });
    Client client(thread.begin());
    client.wait([](Engine *engine, quint64) { engine->open(); });
    client.wait([&](Engine *engine, quint64 request) { engine->index(request, halves[0], {}, false); });
    for (const QString &question : questions) // what is read from the disk once is in memory
        client.ask(question);
    client.send([&](Engine *engine, quint64 request) { engine->index(request, halves[1], {}, false); });
    client.waiting = -1;
    client.workUntil([&] { return client.waiting > swingFiles; });
    std::vector<double> rest, reading;
    double swingMs = 0, askedMs = 0;
    int swingDone = 0, askedDone = 0;
    for (int round = 0; round < rounds; ++round)
        for (const QString &question : questions) {
            client.setReading(false);
            awaitRest(client);
            const double atRest = client.ask(question);
            client.setReading(true);
            awaitSwing(client);
            QElapsedTimer time;
            time.start();
            const int before = client.done;
            awaitSwing(client);
            const double swing = double(time.nsecsElapsed()) / 1e6;
            const int swung = client.done - before;
            const double took = client.ask(question);
            const int asked = client.done - before - swung;
            if (client.waiting <= 0)
                continue;
            rest.push_back(atRest);
            reading.push_back(took);
            swingMs += swing;
            swingDone += swung;
            askedMs += took;
            askedDone += asked;
        }
    print("question while reading is paused", rest);
    print("question while files are read", reading);
    out() << "ratio of the medians " << percentile(reading, .5) / percentile(rest, .5) << ", of the p95 " << percentile(reading, .95) / percentile(rest, .95)
          << " (goal 1.2)\nreading: " << swingDone / swingMs * 1000 << " files/s in full swing, " << askedDone / askedMs * 1000 << " files/s while a question is answered; load "
          << textOf(QStringLiteral("/proc/loadavg")).left(14) << '\n';
    out().flush();
    thread.end();
    return 0;
}
