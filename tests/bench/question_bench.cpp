// How much slower a question is answered while files are read:
//   question_bench FOLDER
// FOLDER: real documents, as tests/support/corpus.sh makes them. One half of its folders is read first and asked about at rest,
// then the other half is read while the same is asked. Prints figures.
#include "engine/enginethread.h"
#include "tests/bench/processmeter.h"
#include "tests/bench/turnmeter.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

using namespace superinstance;

namespace {

constexpr int rounds = 4;

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
        Question question;
        question.text = text;
        return wait([question](Engine *engine, quint64 request) { engine->ask(request, question); });
    }
    int waiting = 0;

private:
    void end(quint64 request)
    {
        if (request == m_awaited)
            m_loop.quit();
    }
    Engine *const m_engine;
    QEventLoop m_loop;
    quint64 m_request = 0, m_awaited = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: question_bench FOLDER");
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
    std::vector<double> rest, reading;
    for (int round = 0; round < rounds; ++round)
        for (const QString &question : questions)
            rest.push_back(client.ask(question));
    client.send([&](Engine *engine, quint64 request) { engine->index(request, halves[1], {}, false); });
    client.waiting = -1;
    for (int round = 0; round < rounds; ++round)
        for (const QString &question : questions)
            if (const double took = client.ask(question); client.waiting > 0)
                reading.push_back(took);
    const auto print = [](const char *what, const std::vector<double> &times) {
        out() << what << ": p50 " << percentile(times, .5) << " ms, p95 " << percentile(times, .95) << " ms of " << times.size() << '\n';
    };
    print("question at rest", rest);
    print("question while files are read", reading);
    out() << "ratio of the medians " << percentile(reading, .5) / percentile(rest, .5) << ", of the p95 " << percentile(reading, .95) / percentile(rest, .95)
          << " (goal 1.2); load " << textOf(QStringLiteral("/proc/loadavg")).left(14) << '\n';
    out().flush();
    thread.end();
    return 0;
}
