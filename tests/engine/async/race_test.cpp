// whenAny gives the first that finishes and says which; nobody runs on behind it.
#include "engine/async/race.h"
#include "tests/engine/async/asynctest.h"

#include <QLoggingCategory>

#include <deque>
#include <random>

using namespace superinstance;

namespace {

using IntWork = std::function<Task<Result<int>>(std::stop_token)>;

Task<> race(std::vector<IntWork> works, std::optional<Winner<Result<int>>> *winner, std::stop_token stop)
{
    auto racing = whenAny(stop, std::move(works));
    *winner = co_await racing;
}

// A runner of the random schedules: ends when told to, or at once when it heeds the stop.
Task<Result<int>> runner(Event *event, int number, bool heedsStop, int kind, std::stop_token stop)
{
    const Alive alive;
    auto waiting = event->wait(heedsStop ? stop : std::stop_token());
    const Result<void> set = co_await waiting;
    if (!set)
        co_return Error::stopped();
    if (kind == 1)
        co_return Error::failed(QString::number(number));
    if (kind == 2)
        throw std::runtime_error(std::to_string(number));
    co_return number;
}

} // namespace

class RaceTest : public QObject {
    Q_OBJECT
    Executor m_executor;

    static void runSchedule(unsigned seed)
    {
        std::mt19937 random(seed);
        const auto below = [&](unsigned limit) { return int(random() % limit); };
        const int runners = 1 + below(5);
        std::vector<Event> finishes(static_cast<std::size_t>(runners));
        std::vector<IntWork> works;
        std::vector<bool> heeds, finished(std::size_t(runners), false);
        std::vector<int> kinds;
        std::optional<int> first; // the model: index of who finished first; -1: stopped by the parent
        bool stopped = false;
        LinkedStop parent;
        for (int i = 0; i < runners; ++i) {
            heeds.push_back(below(3) > 0);
            kinds.push_back(below(4));
            if (below(6) == 0) { // finishes before the race begins
                finishes[std::size_t(i)].set();
                finished[std::size_t(i)] = true;
                if (!first)
                    first = i;
            }
            works.push_back([event = &finishes[std::size_t(i)], i, heed = bool(heeds.back()), kind = kinds.back()](std::stop_token stop) {
                return runner(event, i, heed, kind, stop);
            });
        }
        // A runner that begins after another has won is stopped from the start, unless it does not heed that.
        TaskScope scope;
        std::optional<Winner<Result<int>>> winner;
        QString thrown;
        scope.onBug = [&](const QString &what) { thrown = what; };
        scope.spawn([&](std::stop_token) { return race(works, &winner, parent.token()); });
        const auto ended = [&](int i) { return finished[std::size_t(i)] || (heeds[std::size_t(i)] && (first || stopped)); };
        for (int step = 0; step < 12; ++step) {
            const int i = below(unsigned(runners));
            if (below(10) == 0) {
                stopped = true;
                parent.request();
                for (int each = 0; each < runners && !first; ++each)
                    if (heeds[std::size_t(each)] && !finished[std::size_t(each)]) {
                        first = -1;
                        break;
                    }
            } else if (below(2) == 0) {
                if (!first && !(stopped && heeds[std::size_t(i)]))
                    first = i;
                finished[std::size_t(i)] = true;
                finishes[std::size_t(i)].set();
            } else {
                settle();
                bool all = true;
                for (int each = 0; each < runners; ++each)
                    all = all && ended(each);
                QCOMPARE(scope.running() == 0, all); // not before the last has ended, and then at once
            }
        }
        for (int i = 0; i < runners; ++i) {
            if (!first)
                first = i;
            finishes[std::size_t(i)].set();
        }
        finish(scope);
        QCOMPARE(Alive::count, 0);
        if (*first < 0) {
            QVERIFY(winner && winner->outcome.stopped());
        } else if (kinds[std::size_t(*first)] == 2) {
            QVERIFY(!winner);
            QCOMPARE(thrown, QString::number(*first));
        } else {
            QVERIFY(winner);
            QCOMPARE(int(winner->index), *first);
            QCOMPARE(winner->outcome.ok(), kinds[std::size_t(*first)] != 1);
        }
    }

private Q_SLOTS:
    void init() { Alive::count = 0; }

    void theFirstWins_andTheLosersAreStoppedAndAwaited()
    {
        TaskScope scope;
        std::optional<Winner<Result<int>>> winner;
        const std::vector<IntWork> works {
            [](std::stop_token stop) { return numberAfter(1h, 1, stop); },
            [](std::stop_token stop) { return numberAfter(1ms, 2, stop); },
            [](std::stop_token stop) { return numberAfter(1h, 3, stop); },
        };
        scope.spawn([&](std::stop_token stop) { return race(works, &winner, stop); });
        QCOMPARE(Alive::count, 3);
        finish(scope);
        QCOMPARE(winner->index, 1u);
        QCOMPARE(*winner->outcome, 2);
        QCOMPARE(Alive::count, 0);
    }

    void loserThatIgnoresItsStop_isAwaitedAllTheSame()
    {
        TaskScope scope;
        Event stubborn;
        std::optional<Winner<Result<int>>> winner;
        const std::vector<IntWork> works {
            [&](std::stop_token) { return numberWhen(&stubborn, 1, {}); },
            [](std::stop_token stop) { return numberAfter(0ms, 2, stop); },
        };
        scope.spawn([&](std::stop_token stop) { return race(works, &winner, stop); });
        runUntil([] { return Alive::count == 1; });
        settle();
        QVERIFY(!winner);
        stubborn.set();
        finish(scope);
        QCOMPARE(*winner->outcome, 2);
    }

    void failure_winsLikeAValue()
    {
        TaskScope scope;
        std::optional<Winner<Result<int>>> winner;
        const std::vector<IntWork> works { [](std::stop_token stop) { return numberAfter(1h, 1, stop); }, [](std::stop_token) { return failing(); } };
        scope.spawn([&](std::stop_token stop) { return race(works, &winner, stop); });
        finish(scope);
        QCOMPARE(winner->index, 1u);
        QCOMPARE(winner->outcome.error().message, QStringLiteral("No."));
    }

    void exceptionOfTheFirst_goesOn()
    {
        TaskScope scope;
        QString what;
        scope.onBug = [&](const QString &text) { what = text; };
        std::optional<Winner<Result<int>>> winner;
        const std::vector<IntWork> works { [](std::stop_token stop) { return numberAfter(1h, 1, stop); }, [](std::stop_token) { return throwing("broken"); } };
        scope.spawn([&](std::stop_token stop) { return race(works, &winner, stop); });
        finish(scope);
        QCOMPARE(what, QStringLiteral("broken"));
        QCOMPARE(Alive::count, 0);
    }

    void exceptionOfALoser_isLogged()
    {
        TaskScope scope;
        std::optional<Winner<Result<int>>> winner;
        const std::vector<IntWork> works {
            [](std::stop_token stop) -> Task<Result<int>> {
                auto sleeping = sleepFor(1h, stop);
                (void)co_await sleeping;
                throw std::runtime_error("too late");
            },
            [](std::stop_token stop) { return numberAfter(0ms, 2, stop); },
        };
        QTest::ignoreMessage(QtCriticalMsg, "a task threw beside another that had ended before: too late");
        scope.spawn([&](std::stop_token stop) { return race(works, &winner, stop); });
        finish(scope);
        QCOMPARE(*winner->outcome, 2);
    }

    void stopBeforeStart_andWhileWaiting_reachesAll()
    {
        for (const bool before : { true, false }) {
            TaskScope scope;
            LinkedStop parent;
            std::optional<Winner<Result<int>>> winner;
            if (before)
                parent.request();
            const std::vector<IntWork> works(3, [](std::stop_token stop) { return numberAfter(1h, 1, stop); });
            scope.spawn([&](std::stop_token) { return race(works, &winner, parent.token()); });
            parent.request();
            finish(scope);
            QVERIFY(winner->outcome.stopped());
            QCOMPARE(Alive::count, 0);
        }
    }

    void severalKinds_standAtTheirPlaceInTheVariant()
    {
        TaskScope scope;
        std::size_t which = 9;
        QString text;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto number = [](std::stop_token token) { return numberAfter(1h, 1, token); };
            auto nothing = [](std::stop_token token) -> Task<> {
                auto sleeping = sleepFor(1h, token);
                (void)co_await sleeping;
            };
            auto word = [](std::stop_token) -> Task<QString> { co_return QStringLiteral("first"); };
            auto racing = whenAny(stop, number, nothing, word);
            const auto winner = co_await racing;
            which = winner.index;
            text = std::get<2>(winner.outcome);
        });
        finish(scope);
        QCOMPARE(which, 2u);
        QCOMPARE(text, QStringLiteral("first"));
    }

    void raceWithinARace_isReentrant()
    {
        TaskScope scope;
        std::optional<Winner<Result<int>>> winner;
        const IntWork inner = [](std::stop_token stop) -> Task<Result<int>> {
            std::vector<IntWork> works { [](std::stop_token token) { return numberAfter(1h, 1, token); }, [](std::stop_token token) { return numberAfter(1ms, 2, token); } };
            auto racing = whenAny(stop, std::move(works));
            const Winner<Result<int>> won = co_await racing;
            co_return won.outcome;
        };
        scope.spawn([&](std::stop_token stop) { return race({ inner, [](std::stop_token token) { return numberAfter(1h, 3, token); } }, &winner, stop); });
        finish(scope);
        QCOMPARE(winner->index, 0u);
        QCOMPARE(*winner->outcome, 2);
        QCOMPARE(Alive::count, 0);
    }

    void thousands_leaveNobodyBehind()
    {
        TaskScope scope;
        std::optional<Winner<Result<int>>> winner;
        std::vector<IntWork> works(5000, [](std::stop_token stop) { return numberAfter(1h, 1, stop); });
        works[4321] = [](std::stop_token stop) { return numberAfter(0ms, 2, stop); };
        scope.spawn([&](std::stop_token stop) { return race(works, &winner, stop); });
        finish(scope);
        QCOMPARE(winner->index, 4321u);
        QCOMPARE(Alive::count, 0);
    }

    void tenThousandRandomSchedules_agreeWithTheModel()
    {
        // Losers that throw are logged; not here, ten thousand times.
        QLoggingCategory::setFilterRules(QStringLiteral("superinstance.async=false"));
        for (unsigned seed = 1; seed <= 10'000; ++seed) {
            runSchedule(seed);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("with seed %1").arg(seed)));
        }
        QLoggingCategory::setFilterRules({});
    }
};

QTEST_GUILESS_MAIN(RaceTest)
#include "race_test.moc"
