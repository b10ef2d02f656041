// What the primitives of engine/async cost, beside what they stand for, in one run:
//   async_bench [REPETITIONS]
// Prints medians and 95th percentiles. Ratios hold within one run; absolute times depend on the computer and its load.
#include "engine/agents/council.h"
#include "engine/async/channel.h"
#include "engine/async/join.h"
#include "engine/async/offload.h"
#include "engine/async/sleep.h"
#include "engine/async/stallwatchdog.h"
#include "engine/async/taskscope.h"
#include "engine/async/trace.h"
#include "engine/vault/checksum.h"
#include "tests/engine/agents/scriptedcouncil.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTextStream>
#include <QtConcurrent>

#include <algorithm>
#include <atomic>
#include <thread>

#include <malloc.h>

using namespace superinstance;
using namespace std::chrono_literals;

namespace {

int repetitions = 41;
QTextStream out(stdout);

double nanosecondsOf(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed());
}

struct Figure {
    double median = 0, p95 = 0;
};

Figure figureOf(std::vector<double> samples)
{
    std::sort(samples.begin(), samples.end());
    return { samples[samples.size() / 2], samples[std::min(samples.size() - 1, samples.size() * 95 / 100)] };
}

// Nanoseconds per item of a work that does `items` of them.
Figure measure(const QString &name, int items, const std::function<void()> &work)
{
    std::vector<double> samples;
    work(); // warm
    for (int i = 0; i < repetitions; ++i)
        samples.push_back(nanosecondsOf(work) / items);
    const Figure figure = figureOf(samples);
    out << QStringLiteral("%1 median %2 µs   p95 %3 µs\n").arg(name, -64).arg(figure.median / 1000, 9, 'f', 3).arg(figure.p95 / 1000, 9, 'f', 3);
    out.flush();
    return figure;
}

void ratio(const QString &name, double value)
{
    out << QStringLiteral("%1 %2\n").arg(name, -64).arg(value, 0, 'f', 4);
}

void finish(TaskScope &scope)
{
    while (scope.running() > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Task<int> ready(int number)
{
    co_return number;
}
Task<int> throughTheLoop(int number)
{
    co_await yieldTurn();
    co_return number;
}

class Receiver : public QObject {
    Q_OBJECT
public:
    int called = 0;
public Q_SLOTS:
    void call() { ++called; }
};

void spawning()
{
    constexpr int items = 10'000;
    volatile int sink = 0;
    const Figure spawned = measure(QStringLiteral("spawn and completion of a ready task"), items, [&] {
        TaskScope scope;
        for (int i = 0; i < items; ++i)
            scope.spawn([](std::stop_token) -> Task<> { co_return; });
    });
    measure(QStringLiteral("call and await of a ready task"), items, [&] {
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            for (int i = 0; i < items; ++i) {
                auto task = ready(i);
                sink = co_await task;
            }
        });
    });
    const Figure turned = measure(QStringLiteral("call and await of a task that goes once through the loop"), items, [&] {
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            for (int i = 0; i < items; ++i) {
                auto task = throughTheLoop(i);
                sink = co_await task;
            }
        });
        finish(scope);
    });
    const Figure spawnedThrough = measure(QStringLiteral("spawn of a task that goes once through the loop"), items, [&] {
        TaskScope scope;
        for (int i = 0; i < items; ++i)
            scope.spawn([](std::stop_token) -> Task<> { co_await yieldTurn(); });
        finish(scope);
    });
    Receiver receiver;
    const Figure queued = measure(QStringLiteral("queued QMetaObject::invokeMethod"), items, [&] {
        receiver.called = 0;
        for (int i = 0; i < items; ++i)
            QMetaObject::invokeMethod(&receiver, &Receiver::call, Qt::QueuedConnection);
        while (receiver.called < items)
            QCoreApplication::processEvents();
    });
    ratio(QStringLiteral("  ready spawn / queued call"), spawned.median / queued.median);
    ratio(QStringLiteral("  await through the loop / queued call"), turned.median / queued.median);
    ratio(QStringLiteral("  spawn through the loop / queued call"), spawnedThrough.median / queued.median);
    ratio(QStringLiteral("  ready spawn / 10 µs (the least the seed gives for Tokio)"), spawned.median / 10'000);
    ratio(QStringLiteral("  spawn through the loop / 10 µs"), spawnedThrough.median / 10'000);
}

void joining()
{
    using Work = std::function<Task<Result<int>>(std::stop_token)>;
    const Work work = [](std::stop_token) -> Task<Result<int>> {
        co_await yieldTurn();
        co_return 1;
    };
    measure(QStringLiteral("whenAll of 3, each once through the loop"), 100, [&] {
        TaskScope scope;
        for (int i = 0; i < 100; ++i)
            scope.spawn([&](std::stop_token stop) -> Task<> {
                auto all = whenAll(stop, work, work, work);
                (void)co_await all;
            });
        finish(scope);
    });
    measure(QStringLiteral("whenAll of 1000, each once through the loop"), 1, [&] {
        TaskScope scope;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto all = whenAll(stop, std::vector<Work>(1000, work));
            (void)co_await all;
        });
        finish(scope);
    });
}

Task<> receiveAll(Channel<int> *channel, int count)
{
    for (int i = 0; i < count; ++i) {
        auto receiving = channel->receive();
        (void)co_await receiving;
    }
}
Task<> sendAll(Channel<int> *channel, int count)
{
    for (int i = 0; i < count; ++i) {
        auto sending = channel->send(i);
        (void)co_await sending;
    }
}

void channels()
{
    constexpr int items = 100'000;
    const Figure own = measure(QStringLiteral("Channel of 100, one item, one thread"), items, [&] {
        TaskScope scope;
        Channel<int> channel;
        scope.spawn([&](std::stop_token) { return sendAll(&channel, items); });
        scope.spawn([&](std::stop_token) { return receiveAll(&channel, items); });
        finish(scope);
    });
    const Figure remote = measure(QStringLiteral("Channel of 100, one item, from another thread"), items, [&] {
        TaskScope scope;
        Channel<int> channel;
        std::thread sender([remote = channel.remote()] {
            for (int i = 0; i < items;)
                if (remote.trySend(i))
                    ++i;
                else
                    std::this_thread::yield();
        });
        scope.spawn([&](std::stop_token) { return receiveAll(&channel, items); });
        finish(scope);
        sender.join();
    });
    ratio(QStringLiteral("  items a second, one thread"), 1e9 / own.median);
    ratio(QStringLiteral("  items a second, from another thread"), 1e9 / remote.median);
}

void offloading()
{
    constexpr int items = 200;
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(-1);
    const Figure ours = measure(QStringLiteral("offload, one after another"), items, [&] {
        TaskScope scope;
        scope.spawn([&](std::stop_token) -> Task<> {
            for (int i = 0; i < items; ++i) {
                auto work = [i] { return i; };
                auto done = offload(&pool, work);
                (void)co_await done;
            }
        });
        finish(scope);
    });
    const Figure bare = measure(QStringLiteral("QtConcurrent::run with QFutureWatcher, one after another"), items, [&] {
        int left = items;
        QFutureWatcher<int> watcher;
        const auto next = [&] { watcher.setFuture(QtConcurrent::run(&pool, [left] { return left; })); };
        QObject::connect(&watcher, &QFutureWatcher<int>::finished, &watcher, [&] {
            if (--left > 0)
                next();
        });
        next();
        while (left > 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
    ratio(QStringLiteral("  offload / bare"), ours.median / bare.median);
}

// There and back as the façade does it: a queued slot, a task, a queued signal.
class Echo : public QObject {
    Q_OBJECT
public:
    std::unique_ptr<TaskScope> scope;
public Q_SLOTS:
    void ask(quint64 request, const QString &text)
    {
        if (!scope)
            scope = std::make_unique<TaskScope>();
        scope->spawn([this, request, text](std::stop_token) -> Task<> {
            Q_EMIT answered(request, text);
            co_return;
        });
    }
Q_SIGNALS:
    void answered(quint64 request, const QString &text);
};

class EchoThread final : public QThread {
public:
    Echo *begin()
    {
        start();
        while (!m_echo)
            std::this_thread::yield();
        return m_echo;
    }
    std::atomic<int> stalls = 0;

protected:
    void run() override
    {
        Executor executor;
        Echo echo;
        m_echo = &echo;
        exec();
    }

private:
    std::atomic<Echo *> m_echo = nullptr;
};

void roundTrip()
{
    constexpr int items = 200;
    qputenv("QT_NO_GLIB", "1");
    EchoThread thread;
    Echo *echo = thread.begin();
    int left = 0;
    QObject here;
    QObject::connect(echo, &Echo::answered, &here, [&](quint64 request, const QString &text) {
        if (--left > 0)
            QMetaObject::invokeMethod(echo, "ask", Qt::QueuedConnection, Q_ARG(quint64, request), Q_ARG(QString, text));
    });
    measure(QStringLiteral("GUI → engine → GUI round trip"), items, [&] {
        left = items;
        QMetaObject::invokeMethod(echo, "ask", Qt::QueuedConnection, Q_ARG(quint64, 1), Q_ARG(QString, QStringLiteral("question")));
        while (left > 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
    thread.quit();
    thread.wait();
}

void spans()
{
    constexpr int items = 10'000;
    const auto work = [] {
        for (int i = 0; i < items; ++i)
            const Span span("bench.step");
    };
    measure(QStringLiteral("Span, disabled"), items, work);
    std::vector<double> samples;
    for (int i = 0; i < repetitions; ++i) { // a trace each: it keeps what it is given
        Trace trace;
        samples.push_back(nanosecondsOf(work) / items);
    }
    const Figure figure = figureOf(samples);
    out << QStringLiteral("%1 median %2 µs   p95 %3 µs\n").arg(QStringLiteral("Span, in a trace"), -64).arg(figure.median / 1000, 9, 'f', 3).arg(figure.p95 / 1000, 9, 'f', 3);
}

// ---- the council on scripted agents ----------------------------------------------------------------------------------

// An agent that takes its time.
struct Timed {
    std::chrono::milliseconds time;
    template <class Reply> Task<Result<Reply>> after(Reply reply, std::stop_token stop) const
    {
        auto sleeping = sleepFor(time, stop);
        const Result<void> slept = co_await sleeping;
        if (!slept)
            co_return Error(slept.error());
        co_return Reply(reply);
    }
};

struct TimedPathos final : Pathos, Timed {
    explicit TimedPathos(std::chrono::milliseconds each) : Timed { each } { }
    bool changesTheQuestion = false; // then what Logos drafted beside it is drafted again
    Task<Result<Interpretation>> interpret(QString question, QList<Turn> history, std::stop_token stop) override
    {
        Interpretation said = interpretQuestion(question, history);
        said.vote.confidence = 0.95;
        if (!changesTheQuestion) {
            said.intent.kind = QuestionKind::Fact;
            said.intent.expects = AnswerType::Any;
        }
        return after(said, stop);
    }
};
struct TimedLogos final : Logos, Timed {
    TimedLogos(std::chrono::milliseconds each, Claim only) : Logos(nullptr, nullptr), Timed { each }, claim(std::move(only)) { }
    Claim claim;
    Task<Result<Draft>> compose(Intent, std::shared_ptr<const Evidence>, Revision, std::function<void(Claim)> onClaim, std::function<void(QString)>, std::stop_token stop) override
    {
        auto sleeping = sleepFor(time, stop);
        const Result<void> slept = co_await sleeping;
        if (!slept)
            co_return Error(slept.error());
        onClaim(claim);
        Draft draft;
        draft.claims = { claim };
        draft.vote = { Agent::Logos, 0.95, QStringLiteral("This answers."), false };
        co_return draft;
    }
};
struct TimedEthos final : Ethos, Timed {
    explicit TimedEthos(std::chrono::milliseconds each) : Ethos(QThreadPool::globalInstance()), Timed { each } { }

protected:
    Task<Result<Claim>> examine(Claim checked, std::stop_token stop) override { return after(checked, stop); }
};

struct TimedCouncil {
    explicit TimedCouncil(std::chrono::milliseconds each) : pathos(each), logos(each, claimOf()), ethos(each)
    {
        auto evidence = std::make_shared<Evidence>();
        evidence->strength = 10;
        Passage passage;
        passage.chunk = 1;
        passage.text = claimOf().text;
        passage.end = passage.text.size();
        passage.checksum = textChecksum(passage.text);
        evidence->passages = { passage };
        search.found = evidence;
    }
    static Claim claimOf()
    {
        Claim claim;
        claim.text = QStringLiteral("The lighthouse was built in 1874.");
        claim.citations = { { 1, {}, {}, 0, 0, claim.text.size(), 0, claim.text.size(), claim.text, {} } };
        return claim;
    }
    QStringList journal;
    ScriptedRetriever search { &journal };
    TimedPathos pathos;
    TimedLogos logos;
    TimedEthos ethos;
    Council council { &search, &pathos, &logos, &ethos };
};

const QString asked = QStringLiteral("When was the lighthouse built?");

double milliseconds(const std::function<void()> &work)
{
    std::vector<double> samples;
    for (int i = 0; i < 9; ++i)
        samples.push_back(nanosecondsOf(work) / 1e6);
    return figureOf(samples).median;
}

void askOnce(TimedCouncil &agents, Outcome *outcome)
{
    TaskScope scope;
    scope.spawn([&](std::stop_token stop) -> Task<> {
        Question question;
        question.text = asked;
        auto deliberation = agents.council.ask(question, {}, stop);
        const Answer answer = co_await deliberation;
        *outcome = answer.outcome;
    });
    finish(scope);
}

void council()
{
    TimedCouncil agents(100ms), instant(0ms);
    Outcome outcome = Outcome::Failed;
    const double oneByOne = milliseconds([&] {
        TaskScope scope;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto interpreting = agents.pathos.interpret(asked, {}, stop);
            const Result<Interpretation> said = co_await interpreting;
            auto composing = agents.logos.compose(said->intent, {}, {}, [](const Claim &) {}, {}, stop);
            const Result<Draft> draft = co_await composing;
            auto checking = agents.ethos.check(draft->claims.first(), said->intent, {}, stop);
            (void)co_await checking;
        });
        finish(scope);
    });
    const double beside = milliseconds([&] { askOnce(agents, &outcome); });
    out << "three agents of 100 ms, one after another: " << oneByOne << " ms; the council: " << beside << " ms (" << toString(outcome) << ")";
    agents.pathos.changesTheQuestion = true;
    out << "; where Pathos changes what is asked for: " << milliseconds([&] { askOnce(agents, &outcome); }) << " ms\n";
    // The agents' own time here is that of two timers which fire at once, one after the other.
    const double timers = milliseconds([&] {
        TaskScope scope;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            for (int i = 0; i < 2; ++i) {
                auto sleeping = sleepFor(0ms, stop);
                (void)co_await sleeping;
            }
        });
        finish(scope);
    });
    const double instantly = milliseconds([&] { askOnce(instant, &outcome); });
    out << "overhead of the council itself: " << instantly - timers << " ms\n";
}

// All wait in their agents at once; what is allocated then, by question.
void hundredQuestions()
{
    TimedCouncil agents(100ms);
    StallWatchdog watchdog;
    TaskScope scope;
    QElapsedTimer clock;
    std::vector<double> ends;
    const auto allocated = [] { return double(mallinfo2().uordblks); };
    const double before = allocated();
    clock.start();
    for (int i = 0; i < 100; ++i)
        scope.spawn([&](std::stop_token stop) -> Task<> {
            Question question;
            question.text = asked;
            auto deliberation = agents.council.ask(question, {}, stop);
            (void)co_await deliberation;
            ends.push_back(double(clock.nsecsElapsed()) / 1e6);
        });
    while (clock.elapsed() < 80) // all have begun by then, and none has heard from its agents
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
    const double waiting = allocated();
    finish(scope);
    const auto [first, last] = std::minmax_element(ends.begin(), ends.end());
    const bool inOrder = std::is_sorted(ends.begin(), ends.end());
    out << "100 questions at once: first done after " << *first << " ms, last after " << *last << " ms"
        << (inOrder ? "" : " (not in order)") << "\n  memory per waiting question " << (waiting - before) / 100 / 1024 << " KB"
        << "\n  longest turn of the loop " << double(watchdog.longestTurn().count()) / 1e6 << " ms, turns above 5 ms: " << watchdog.stalls()
        << '\n';
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    registerTypes();
    Executor executor;
    if (argc > 1)
        repetitions = std::max(3, std::atoi(argv[1]));
    spawning();
    joining();
    channels();
    offloading();
    roundTrip();
    spans();
    council();
    hundredQuestions();
    return 0;
}
#include "async_bench.moc"
