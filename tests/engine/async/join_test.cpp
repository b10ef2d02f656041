// whenAll runs works side by side and gives all their values, or the first failure when every one of them has ended.
#include "engine/async/join.h"
#include "tests/engine/async/asynctest.h"

using namespace superinstance;

namespace {

using IntWork = std::function<Task<Result<int>>(std::stop_token)>;

Task<> join(std::vector<IntWork> works, std::optional<Result<std::vector<int>>> *result, std::stop_token stop)
{
    auto joining = whenAll(stop, std::move(works));
    *result = co_await joining;
}

IntWork after(std::chrono::milliseconds time, int number)
{
    return [=](std::stop_token stop) { return numberAfter(time, number, stop); };
}

} // namespace

class JoinTest : public QObject {
    Q_OBJECT
    Executor m_executor;

private Q_SLOTS:
    void init() { Alive::count = 0; }

    void results_comeInTheOrderOfTheArguments()
    {
        TaskScope scope;
        std::optional<Result<std::vector<int>>> result;
        scope.spawn([&](std::stop_token stop) { return join({ after(20ms, 1), after(0ms, 2), after(10ms, 3) }, &result, stop); });
        QCOMPARE(Alive::count, 3); // all at once
        finish(scope);
        QCOMPARE(result->value(), (std::vector<int> { 1, 2, 3 }));
    }

    void pack_takesValuesResultsAndNothing()
    {
        TaskScope scope;
        std::tuple<int, QString, std::monostate, std::unique_ptr<int>> values;
        scope.spawn([&](std::stop_token stop) -> Task<> {
            auto number = [](std::stop_token token) { return numberAfter(5ms, 1, token); };
            auto text = [](std::stop_token) -> Task<QString> { co_return QStringLiteral("two"); };
            auto nothing = [](std::stop_token) -> Task<Result<void>> { co_return Result<void>(); };
            auto owned = [](std::stop_token) -> Task<std::unique_ptr<int>> { co_return std::make_unique<int>(4); };
            auto joining = whenAll(stop, number, text, nothing, owned);
            auto joined = co_await joining;
            values = std::move(joined).value();
        });
        finish(scope);
        QCOMPARE(std::get<0>(values), 1);
        QCOMPARE(std::get<1>(values), QStringLiteral("two"));
        QCOMPARE(*std::get<3>(values), 4);
    }

    void nothingToDo_isDoneAtOnce()
    {
        TaskScope scope;
        std::optional<Result<std::vector<int>>> result;
        scope.spawn([&](std::stop_token stop) { return join({}, &result, stop); });
        QVERIFY(result && result->value().empty());
    }

    void firstFailure_stopsTheOthers_andIsReportedWhenAllHaveEnded()
    {
        TaskScope scope;
        Event stubborn;
        std::optional<Result<std::vector<int>>> result;
        const IntWork ignoresStop = [&](std::stop_token) { return numberWhen(&stubborn, 1, {}); };
        const IntWork fails = [](std::stop_token) { return failing(QStringLiteral("The disk is full.")); };
        scope.spawn([&](std::stop_token stop) { return join({ after(1h, 1), ignoresStop, fails, after(1h, 4) }, &result, stop); });
        runUntil([] { return Alive::count == 1; }); // those that heed the stop
        settle();
        QVERIFY(!result);
        stubborn.set();
        finish(scope);
        QCOMPARE(result->error().message, QStringLiteral("The disk is full.")); // not the *stopped* of its siblings
    }

    void exception_stopsTheOthers_andGoesOn_laterOnesAreLogged()
    {
        TaskScope scope;
        QString what;
        scope.onBug = [&](const QString &text) { what = text; };
        std::optional<Result<std::vector<int>>> result;
        const IntWork first = [](std::stop_token) { return throwing("first"); }, second = [](std::stop_token) { return throwing("second"); };
        QTest::ignoreMessage(QtCriticalMsg, "a task threw beside another that had ended before: second");
        QTest::ignoreMessage(QtCriticalMsg, "a task threw: first");
        scope.spawn([&](std::stop_token stop) { return join({ after(1h, 1), first, second }, &result, stop); });
        finish(scope);
        QCOMPARE(what, QStringLiteral("first"));
        QVERIFY(!result);
        QCOMPARE(Alive::count, 0);
    }

    void exceptionBeforeTheFirstWait_isCaughtAsWell()
    {
        TaskScope scope;
        QString what;
        scope.onBug = [&](const QString &text) { what = text; };
        std::optional<Result<std::vector<int>>> result;
        const IntWork noTask = [](std::stop_token) -> Task<Result<int>> { throw std::runtime_error("not even a task"); };
        scope.spawn([&](std::stop_token stop) { return join({ after(1h, 1), noTask }, &result, stop); });
        finish(scope);
        QCOMPARE(what, QStringLiteral("not even a task"));
    }

    void stopBeforeStart_andWhileWaiting_reachesAll()
    {
        for (const bool before : { true, false }) {
            TaskScope scope;
            LinkedStop parent;
            std::optional<Result<std::vector<int>>> result;
            if (before)
                parent.request();
            scope.spawn([&](std::stop_token) { return join({ after(1h, 1), after(1h, 2) }, &result, parent.token()); });
            QCOMPARE(scope.running(), before ? 0 : 1);
            parent.request();
            finish(scope);
            QVERIFY(result->stopped());
        }
    }

    void joinWithinAJoin_failsAsAWhole()
    {
        TaskScope scope;
        std::optional<Result<std::vector<int>>> result;
        const IntWork inner = [](std::stop_token stop) -> Task<Result<int>> {
            std::vector<IntWork> works { after(1h, 1), [](std::stop_token) { return failing(); } };
            auto joining = whenAll(stop, std::move(works));
            const Result<std::vector<int>> joined = co_await joining;
            if (!joined)
                co_return Error(joined.error());
            co_return 0;
        };
        scope.spawn([&](std::stop_token stop) { return join({ after(1h, 1), inner }, &result, stop); });
        finish(scope);
        QCOMPARE(result->error().message, QStringLiteral("No."));
        QCOMPARE(Alive::count, 0);
    }

    void thousands_keepTheirOrder()
    {
        TaskScope scope;
        std::optional<Result<std::vector<int>>> result;
        std::vector<IntWork> works;
        for (int i = 0; i < 5000; ++i)
            works.push_back(after(std::chrono::milliseconds(i % 7), i));
        scope.spawn([&](std::stop_token stop) { return join(works, &result, stop); });
        finish(scope);
        QCOMPARE(result->value().size(), 5000u);
        for (int i = 0; i < 5000; ++i)
            QCOMPARE(result->value()[std::size_t(i)], i);
        QCOMPARE(Alive::count, 0);
    }
};

QTEST_GUILESS_MAIN(JoinTest)
#include "join_test.moc"
