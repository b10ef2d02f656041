// How long a turn of the GUI thread takes in a conversation of 10,000 messages: while a slow model streams 6,000 tokens with 300
// claims, while one scrolls through all of it, and for answers made to hang a window. Then through everything there is: a model
// server on the loopback streams 1,000 tokens to the engine's thread, the three agents deliberate, and the real window shows it.
// Prints p50, p99, p99.9 and the longest turn, of processor time, painting included. --server: that alone.
#include "engine/enginethread.h"
#include "tests/bench/turnmeter.h"
#include "tests/support/hostileanswers.h"
#include "tests/support/modelstandin.h"
#include "tests/support/processortime.h"
#include "tests/ui/scriptedengine.h"
#include "ui/chat/chatview.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace superinstance;

namespace {

constexpr int messages = 10'000, tokens = 6'000, tokensInUpdate = 4, tokensInSentence = 20;

// One turn: what came, what it makes due, and the painting of it.
template <class Work> double turn(ChatView &view, Work work)
{
    const double began = processorMs();
    work();
    QCoreApplication::processEvents();
    view.viewport()->repaint();
    return processorMs() - began;
}

void report(const char *what, QList<double> turns)
{
    std::sort(turns.begin(), turns.end());
    const auto at = [&](double share) { return turns[qsizetype(share * double(turns.size() - 1))]; };
    std::printf("%s: turns %lld: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.2f ms\n", what, static_cast<long long>(turns.size()), at(.5), at(.99),
                at(.999), turns.last());
    std::fflush(stdout);
}

// Until nothing is left to be written.
void settle(ChatView &view, QList<double> &turns)
{
    for (int quiet = 0, count = 0; quiet < 30; ++quiet) {
        turns.append(turn(view, [] {}));
        QThread::usleep(2'000);
        if (std::exchange(count, view.document()->characterCount()) != view.document()->characterCount())
            quiet = 0;
    }
}

// Messages as the engine keeps them.
class Kept {
public:
    Kept()
    {
        for (int i = 0; i < messages; ++i) {
            Message message;
            message.id = i + 1;
            message.parent = i;
            message.versions = { message.id };
            message.fromPerson = i % 2 == 0;
            message.text = QStringLiteral("Question %1: what does the whole library say about lighthouses?").arg(i);
            if (!message.fromPerson)
                message.answer = consensus({ claim(QStringLiteral("The lighthouse %1 was built in 1874 by Ellen Marsh after the wreck of the Dorothea.").arg(i), Verdict::Supported),
                                             claim(QStringLiteral("Its first keeper lived there with his family until 1902."), Verdict::Supported) });
            m_messages.append(message);
        }
    }
    QList<Message> before(qint64 id, int limit) const
    {
        const qsizetype end = id == 0 ? m_messages.size() : qsizetype(id) - 1;
        return m_messages.mid(std::max<qsizetype>(0, end - limit), std::min<qsizetype>(limit, end));
    }

private:
    QList<Message> m_messages;
};

void stream(ChatView &view)
{
    QList<double> turns;
    view.addQuestion(QStringLiteral("What does the whole library say about lighthouses?"));
    const int entry = view.addAnswer();
    QString sentence;
    int claims = 0;
    for (int done = 0; done < tokens; done += tokensInUpdate) {
        const QString text = QStringLiteral("lantern keeper island storm ");
        sentence += text;
        turns.append(turn(view, [&] { view.appendToken(entry, text); }));
        QThread::msleep(5); // as often as a fast model's words come, several between two renderings
        turns.append(turn(view, [] {}));
        if (done % tokensInSentence == 0) {
            turns.append(turn(view, [&] { view.showClaim(entry, claims, claim(std::exchange(sentence, {}), Verdict::Draft)); }));
            if (claims > 0)
                turns.append(turn(view, [&] { view.showClaim(entry, claims - 1, claim(QStringLiteral("lantern keeper"), Verdict::Supported)); }));
            ++claims;
        }
    }
    settle(view, turns);
    report("streaming", turns);
    QList<Claim> all;
    for (int i = 0; i < claims; ++i)
        all.append(claim(QStringLiteral("lantern keeper island storm %1").arg(i), Verdict::Supported));
    turns.clear();
    turns.append(turn(view, [&] { view.showFinal(entry, consensus(all)); }));
    settle(view, turns);
    report("final answer of 300 claims", turns);
}

void scroll(ChatView &view)
{
    QScrollBar *bar = view.verticalScrollBar();
    for (const int step : { -200, 200 }) {
        QList<double> turns;
        for (int still = 0; still < 40;) {
            const int before = bar->value();
            turns.append(turn(view, [&] { bar->setValue(before + step); }));
            still = bar->value() == before ? still + 1 : 0;
        }
        report(step < 0 ? "scrolling to the first message" : "scrolling to the last message", turns);
        std::printf("  first text: %s, paragraphs in the document: %d\n", qPrintable(view.toPlainText().section(QLatin1Char('\n'), 1, 1).left(40)), view.document()->blockCount());
    }
}

void receiveHostile(const HostileAnswer &hostile)
{
    ChatView view;
    view.resize(900, 700);
    view.show();
    QList<double> turns;
    turns.append(turn(view, [&] { view.addQuestion(hostile.text); }));
    const int entry = view.addAnswer();
    settle(view, turns);
    for (qsizetype at = 0; at < hostile.text.size(); at += 50'000)
        turns.append(turn(view, [&] { view.appendToken(entry, hostile.text.mid(at, 50'000)); }));
    settle(view, turns);
    turns.append(turn(view, [&] { view.showClaim(entry, 0, claim(hostile.text, Verdict::Draft)); }));
    settle(view, turns);
    turns.append(turn(view, [&] { view.showFinal(entry, consensus({ claim(hostile.text, Verdict::Supported), claim(hostile.text, Verdict::Contradicted) })); }));
    settle(view, turns);
    turns.append(turn(view, [&] { view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2); }));
    settle(view, turns);
    report(qPrintable(QStringLiteral("hostile, ") + hostile.name), turns);
}

// The window with the engine on its own thread, a document about piers, and a model of that server that writes the answers.
class Session {
public:
    explicit Session(const ModelStandIn &server) : m_thread({ m_dir.filePath(QStringLiteral("data")), QStringLiteral(SUPERINSTANCE_EXTRACTOR), true }), m_engine(m_thread.begin())
    {
        window = std::make_unique<MainWindow>(m_engine, m_dir.filePath(QStringLiteral("window.ini")));
        window->resize(1100, 750);
        window->show();
        QObject::connect(m_engine, &Engine::failed, window.get(), [](quint64, const QString &sentence) { std::fprintf(stderr, "failed: %s\n", qPrintable(sentence)); });
        await(&Engine::opened, [&] { QMetaObject::invokeMethod(m_engine, &Engine::open, Qt::QueuedConnection); });
        QFile file(m_dir.filePath(QStringLiteral("piers.txt")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the document cannot be written");
        for (int pier = 1; pier <= piers; ++pier)
            file.write(sentence(pier).toUtf8() + '\n');
        file.close();
        await(&Engine::indexDone, [&] { send([path = file.fileName()](Engine *engine) { engine->index(firstRequest, { path }, QString(), false); }); });
        await(&Engine::settingReady, [&] { send([](Engine *engine) { engine->setSetting(firstRequest + 3, QStringLiteral("council/maxRounds"), QStringLiteral("1")); }); }); // else it is written anew
        const QString address = server.url().toString();
        await(&Engine::modelsReady, [&] { send([address](Engine *engine) { engine->addModel(firstRequest + 1, address); }); });
        await(&Engine::modelsReady, [&] { send([address](Engine *engine) { engine->assignModel(firstRequest + 2, ModelRole::Logos, address + QStringLiteral("/v1#streams")); }); });
    }
    ~Session()
    {
        window.reset();
        m_thread.end();
    }
    template <class Signal, class Begin> void await(Signal signal, Begin begin)
    {
        QEventLoop loop; // as the program's
        QObject::connect(m_engine, signal, &loop, [&] { loop.exit(1); });
        QTimer::singleShot(120'000, &loop, &QEventLoop::quit);
        begin();
        if (loop.exec() == 0)
            qFatal("the engine does not answer");
    }
    Engine *engine() const { return m_engine; } // for connecting to its signals only
    static QString sentence(int pier) { return QStringLiteral("Pier %1 is %2 metres long and was built in %3 by Ellen Marsh.").arg(pier).arg(40 + 7 * pier).arg(1700 + pier); }

    static constexpr int piers = 90;
    std::unique_ptr<MainWindow> window;

private:
    static constexpr quint64 firstRequest = quint64(1) << 40; // the window numbers its own from 1
    template <class Call> void send(Call call)
    {
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, call] { call(engine); }, Qt::QueuedConnection);
    }
    QTemporaryDir m_dir;
    EngineThread m_thread;
    Engine *const m_engine;
};

void rest(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

// pause: between two tokens.
void streamFromServer(std::chrono::milliseconds pause)
{
    constexpr int wanted = 1000;
    QStringList words;
    for (int pier = 1; words.size() < wanted; ++pier)
        words += (Session::sentence(pier).chopped(1) + QStringLiteral(" [1].")).split(QLatin1Char(' '));
    ModelStandIn server({ { "/v1/models", R"({"object":"list","data":[{"id":"streams","object":"model"}]})" } });
    server.setAnswer((words.mid(0, wanted - 1) + QStringList { QStringLiteral("End.") }).join(QLatin1Char(' ')).toUtf8());
    server.setPause(pause);
    Session session(server);
    QElapsedTimer clock;
    qint64 first = -1, last = -1, shown = 0;
    QObject::connect(session.engine(), &Engine::draftToken, session.window.get(), [&](quint64, const QString &text) {
        first = first < 0 ? clock.elapsed() : first;
        last = clock.elapsed();
        shown += text.count(QLatin1Char(' '));
    });
    TurnMeter meter(0.02);
    rest(1000); // the window has settled
    meter.begin();
    clock.start();
    session.await(&Engine::answered, [&] { session.window->ask(QStringLiteral("How long is each pier, and who built it?")); });
    rest(500); // what is still to be painted
    const long stalls = meter.over(16);
    std::fflush(stdout);
    meter.report(qPrintable(QStringLiteral("streaming from a server into the window, a token every %1 ms").arg(pause.count())));
    std::printf("  turns above 16 ms: %ld; %d answers of the model, %lld words in %lld ms, %.0f a second; first after %lld ms, answer after %lld ms\n", stalls, server.chats(), static_cast<long long>(shown),
                static_cast<long long>(last - first), last > first ? double(shown) * 1000 / double(last - first) : 0., static_cast<long long>(first), static_cast<long long>(clock.elapsed() - 500));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    registerTypes();
    for (const int pause : { 10, 2 })
        streamFromServer(std::chrono::milliseconds(pause));
    if (application.arguments().contains(QStringLiteral("--server")))
        return 0;
    {
        ChatView view;
        view.resize(900, 700);
        view.show();
        const Kept kept;
        QObject::connect(&view, &ChatView::messagesWanted, &view, [&](qint64 before, int limit) {
            const QList<Message> page = kept.before(before, limit);
            view.addMessages(page, !page.isEmpty() && page.first().id > 1);
        }, Qt::QueuedConnection);
        QList<double> turns;
        turns.append(turn(view, [&] { view.showMessages(kept.before(0, 50), true); }));
        settle(view, turns);
        report("opening 10,000 messages", turns);
        stream(view);
        scroll(view);
    }
    for (const HostileAnswer &hostile : hostileAnswers())
        receiveHostile(hostile);
    return 0;
}
