// Spans tell what was done, within what, for how long, and how it ended; a trace draws one question as nested bars.
#include "engine/async/join.h"
#include "engine/async/offload.h"
#include "engine/async/trace.h"
#include "tests/engine/async/asynctest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace superinstance;

namespace {

struct Bar {
    QString name, outcome;
    qint64 id, parent;
    int track;
    double from, to; // microseconds
};

QList<QJsonObject> eventsOf(const Trace &trace)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(trace.toJson(), &error);
    QList<QJsonObject> events;
    for (const QJsonValue &each : document[QStringLiteral("traceEvents")].toArray())
        events.append(each.toObject());
    if (error.error != QJsonParseError::NoError)
        qWarning("not JSON: %s", qPrintable(error.errorString()));
    return events;
}

QList<Bar> barsOf(const Trace &trace)
{
    QList<Bar> bars;
    for (const QJsonObject &event : eventsOf(trace)) {
        if (event[QStringLiteral("ph")].toString() != QStringLiteral("X"))
            continue;
        const QJsonObject more = event[QStringLiteral("args")].toObject();
        const double from = event[QStringLiteral("ts")].toDouble();
        bars.append({ event[QStringLiteral("name")].toString(), more[QStringLiteral("outcome")].toString(), more[QStringLiteral("id")].toInteger(),
                      more[QStringLiteral("parent")].toInteger(), event[QStringLiteral("tid")].toInt(), from, from + event[QStringLiteral("dur")].toDouble() });
    }
    return bars;
}

Bar barOf(const QList<Bar> &bars, const char *name)
{
    for (const Bar &bar : bars)
        if (bar.name == QLatin1String(name))
            return bar;
    return {};
}

// What a viewer can draw: of two bars in a track one holds the other, or they do not touch.
bool nested(const QList<Bar> &bars)
{
    for (const Bar &a : bars)
        for (const Bar &b : bars)
            if (a.id < b.id && a.track == b.track && a.from < b.to && b.from < a.to && !(a.from <= b.from && b.to <= a.to) && !(b.from <= a.from && a.to <= b.to))
                return false;
    return true;
}

Task<Result<int>> agent(int number, QThreadPool *pool, std::stop_token stop)
{
    Span span("agent");
    {
        const Span thinking("agent.think");
        auto sleeping = sleepFor(std::chrono::milliseconds(number), stop);
        (void)co_await sleeping;
    }
    auto work = [number] { return number; };
    auto working = offload(pool, work);
    const int worked = co_await working;
    co_return worked;
}

Task<> question(QThreadPool *pool, std::stop_token stop)
{
    const Span span("question");
    auto first = [pool](std::stop_token token) { return agent(3, pool, token); };
    auto second = [pool](std::stop_token token) { return agent(2, pool, token); };
    auto third = [pool](std::stop_token token) { return agent(1, pool, token); };
    auto joining = whenAll(stop, first, second, third);
    (void)co_await joining;
    const Span after("conclude");
    co_await yieldTurn();
}

} // namespace

class SpanTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_pool;

private Q_SLOTS:
    void spansAreOff_untilSomebodyListens()
    {
        QVERIFY(!Span::isOn());
        {
            const Span span("nobody.listens");
            QCOMPARE(span.context().id, 0u);
            QCOMPARE(ambientSpan.id, 0u);
        }
        const Span::Listening listening;
        QVERIFY(Span::isOn());
        const Span span("somebody.listens");
        QVERIFY(span.context().id > 0);
    }

    void log_saysNameParentDurationAndOutcome()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("superinstance.trace=true"));
        QTest::ignoreMessage(QtDebugMsg, QRegularExpression(QStringLiteral("^inner #(\\d+) in #\\d+: timed out after \\d+\\.\\d{3} ms$")));
        QTest::ignoreMessage(QtDebugMsg, QRegularExpression(QStringLiteral("^outer #\\d+ in #0: done after \\d+\\.\\d{3} ms$")));
        {
            const Span outer("outer");
            Span inner("inner");
            inner.setOutcome(Result<int>(Error::timedOut()));
        }
        QLoggingCategory::setFilterRules({});
        QVERIFY(!Span::isOn());
    }

    void outcome_isDoneFailedStoppedTimedOutOrThrew()
    {
        Trace trace;
        for (const Error &error : { Error::failed(QStringLiteral("Private words of a document")), Error::stopped(), Error::timedOut() }) {
            Span span("step");
            span.setOutcome(Result<void>(error));
        }
        try {
            const Span span("step");
            throw std::runtime_error("Private words of a document");
        } catch (const std::exception &) {
            const Span span("step"); // within a handler, and fine
        }
        QStringList outcomes;
        for (const Bar &bar : barsOf(trace))
            outcomes.append(bar.outcome);
        QCOMPARE(outcomes, QStringList({ QStringLiteral("failed"), QStringLiteral("stopped"), QStringLiteral("timed out"), QStringLiteral("threw"), QStringLiteral("done") }));
        QVERIFY(!trace.toJson().contains("Private"));
    }

    void oneQuestion_readsAsNestedBarsAcrossThreads()
    {
        Trace trace;
        TaskScope scope;
        scope.spawn([&](std::stop_token stop) { return question(&m_pool, stop); });
        finish(scope);
        const QList<Bar> bars = barsOf(trace);
        QCOMPARE(bars.size(), 1 + 3 * 3 + 1);
        QVERIFY(nested(bars));
        const Bar asked = barOf(bars, "question");
        QSet<int> agentTracks;
        QHash<qint64, Bar> byId;
        for (const Bar &bar : bars)
            byId.insert(bar.id, bar);
        for (const Bar &bar : bars) {
            QVERIFY2(bar.from >= asked.from - 0.002 && bar.to <= asked.to + 0.002, "all within the question");
            if (bar.name == QStringLiteral("agent")) {
                QCOMPARE(bar.parent, asked.id); // and not one another's
                agentTracks.insert(bar.track);
            } else if (bar.name == QStringLiteral("agent.think")) {
                QCOMPARE(byId[bar.parent].name, QStringLiteral("agent"));
                QCOMPARE(bar.track, byId[bar.parent].track);
            } else if (bar.name == QStringLiteral("offload")) {
                QCOMPARE(byId[bar.parent].name, QStringLiteral("agent"));
                QVERIFY(bar.track >= 100'000); // of a thread of its own
            }
        }
        QCOMPARE(agentTracks.size(), 3);
        QCOMPARE(barOf(bars, "conclude").parent, asked.id);
        QCOMPARE(barOf(bars, "conclude").track, asked.track);
        QCOMPARE(ambientSpan.id, 0u);
    }

    void arrowsLeadFromAStepToWhatItBeganElsewhere()
    {
        Trace trace;
        TaskScope scope;
        scope.spawn([&](std::stop_token stop) { return question(&m_pool, stop); });
        finish(scope);
        int tails = 0, heads = 0, names = 0;
        for (const QJsonObject &event : eventsOf(trace)) {
            const QString phase = event[QStringLiteral("ph")].toString();
            tails += phase == QStringLiteral("s");
            heads += phase == QStringLiteral("f");
            names += phase == QStringLiteral("M");
        }
        QCOMPARE(heads, tails);
        QVERIFY(tails >= 3 + 2); // three to the pool, two agents that got tracks of their own
        QVERIFY(names >= 4);
    }

    void questionsAtOnce_keepTheirOwnParents()
    {
        Trace trace;
        TaskScope scope;
        for (int i = 0; i < 200; ++i)
            scope.spawn([&](std::stop_token stop) { return question(&m_pool, stop); });
        finish(scope);
        const QList<Bar> bars = barsOf(trace);
        QCOMPARE(bars.size(), 200 * 11);
        QVERIFY(nested(bars));
        QHash<qint64, int> agents;
        for (const Bar &bar : bars)
            if (bar.name == QStringLiteral("agent"))
                ++agents[bar.parent];
        QCOMPARE(agents.size(), 200);
        QVERIFY(std::all_of(agents.begin(), agents.end(), [](int each) { return each == 3; }));
    }

    void spawner_keepsItsOwnSpan()
    {
        Trace trace;
        TaskScope scope;
        {
            const Span spawner("spawner");
            for (int i = 0; i < 2; ++i)
                scope.spawn([](std::stop_token) -> Task<> {
                    const Span spawned("spawned");
                    co_await yieldTurn();
                });
            QCOMPARE(ambientSpan.id, spawner.context().id);
            const Span within("within");
        }
        finish(scope); // the spawned outlive their spawner
        const QList<Bar> bars = barsOf(trace);
        QCOMPARE(barOf(bars, "within").parent, barOf(bars, "spawner").id);
        QCOMPARE(barOf(bars, "spawned").parent, barOf(bars, "spawner").id);
    }

    void traceThatEnds_leavesSpansOff()
    {
        {
            Trace trace;
            QVERIFY(Span::isOn());
            QCOMPARE(Trace::running(), &trace);
        }
        QVERIFY(!Span::isOn());
        QVERIFY(!Trace::running());
    }
};

QTEST_GUILESS_MAIN(SpanTest)
#include "span_test.moc"
