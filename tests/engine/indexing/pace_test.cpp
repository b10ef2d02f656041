// When reading gives way: to questions, to the person, to other programs, to a battery. Surroundings and times are the test's.
#include "engine/async/executor.h"
#include "engine/indexing/pace.h"
#include "tests/support/library.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThreadPool>

#include <atomic>

using namespace superinstance;

class PaceTest : public QObject {
    Q_OBJECT

    QThreadPool m_workers;
    std::atomic<bool> m_onBattery = false;
    std::atomic<double> m_othersBusy = 0;
    std::unique_ptr<Pace> m_pace;
    std::unique_ptr<TaskScope> m_scope;
    int m_turns = 0;

    PaceLimits limits(int quietMs)
    {
        PaceLimits limits;
        limits.surroundings = { [this] { return m_onBattery.load(); }, [this] { return m_othersBusy.load(); } };
        limits.lookMs = 10;
        limits.quietMs = quietMs;
        limits.restMs = 300;
        return limits;
    }
    void make(int quietMs = 60'000)
    {
        m_pace = std::make_unique<Pace>(&m_workers, limits(quietMs));
        m_scope = std::make_unique<TaskScope>();
        m_turns = 0;
    }
    void askForTurns(int count)
    {
        for (int i = 0; i < count; ++i)
            m_scope->spawn([this](std::stop_token stop) -> Task<> {
                auto turn = m_pace->turn(stop);
                const Result<void> mine = co_await turn;
                m_turns += mine.ok();
            });
    }

private Q_SLOTS:
    void initTestCase() { TestLibrary library; } // brings the executor of this thread
    void init()
    {
        m_onBattery = false;
        m_othersBusy = 0;
        make();
    }
    void cleanup()
    {
        m_scope->requestStop();
        QTRY_COMPARE(m_scope->running(), 0);
        m_scope.reset();
    }

    void nothingAround_holdsNobodyUp()
    {
        m_othersBusy = 1; // which only counts where that was chosen
        m_pace->personActs();
        askForTurns(50);
        QTRY_COMPARE(m_turns, 50);
        QVERIFY(m_pace->givesWay() == GivesWay::Nothing);
    }

    void noFile_isBegunWhileAQuestionIsAnswered()
    {
        m_pace->questionBegins();
        m_pace->questionBegins();
        askForTurns(3);
        QTRY_VERIFY(m_pace->givesWay() == GivesWay::Question);
        m_pace->questionEnds();
        QTest::qWait(50); // several looks
        QCOMPARE(m_turns, 0);
        m_pace->questionEnds();
        QTRY_COMPARE(m_turns, 3);
        QVERIFY(m_pace->givesWay() == GivesWay::Nothing);
    }

    void whenIdle_waitsForThePerson()
    {
        make(300);
        m_pace->setWhenIdle(true);
        QElapsedTimer time;
        time.start();
        m_pace->personActs();
        askForTurns(1);
        QTRY_VERIFY(m_pace->givesWay() == GivesWay::Person);
        QTRY_COMPARE(m_turns, 1);
        QVERIFY(time.elapsed() >= 300);
    }

    void whenIdle_waitsForOtherPrograms()
    {
        m_pace->setWhenIdle(true);
        m_othersBusy = 0.9;
        askForTurns(1);
        QTRY_VERIFY(m_pace->givesWay() == GivesWay::Person);
        QCOMPARE(m_turns, 0);
        m_othersBusy = 0.1;
        QTRY_COMPARE(m_turns, 1);
    }

    void atOnceAgain_goesOn()
    {
        m_pace->setWhenIdle(true);
        m_pace->personActs();
        askForTurns(1);
        QTRY_VERIFY(m_pace->givesWay() == GivesWay::Person);
        m_pace->setWhenIdle(false);
        QTRY_COMPARE(m_turns, 1);
    }

    void onBattery_filesBeginSlowly()
    {
        m_onBattery = true;
        QElapsedTimer time;
        time.start();
        askForTurns(3);
        QTRY_VERIFY(m_pace->givesWay() == GivesWay::Battery);
        QTRY_COMPARE(m_turns, 3);
        QVERIFY2(time.elapsed() >= 600, qPrintable(QString::number(time.elapsed()))); // two rests
        m_onBattery = false;
        askForTurns(20);
        QTRY_COMPARE(m_turns, 23);
        QVERIFY(m_pace->givesWay() == GivesWay::Nothing);
    }

    void stop_endsTheWait()
    {
        m_pace->questionBegins();
        askForTurns(3);
        m_scope->requestStop();
        QTRY_COMPARE(m_scope->running(), 0);
        QCOMPARE(m_turns, 0);
    }

    void library_isReadWhenTheQuestionHasEnded()
    {
        TestLibrary library;
        library.write(QStringLiteral("a.txt"), "lamp1");
        library.indexer().pace().questionBegins();
        m_scope->spawn([&](std::stop_token stop) -> Task<> {
            auto indexing = library.indexer().index({ library.documents() }, {}, false, {}, stop);
            (void)co_await indexing;
        });
        QTRY_VERIFY(library.indexer().progress().givesWay == GivesWay::Question);
        QCOMPARE(library.hits(QStringLiteral("lamp1")), 0);
        library.indexer().pace().questionEnds();
        QTRY_COMPARE(library.hits(QStringLiteral("lamp1")), 1);
        QTRY_COMPARE(m_scope->running(), 0);
    }

    void battery_isReadFromWhatTheKernelLists_data()
    {
        QTest::addColumn<QStringList>("supplies"); // name, type, online or status, scope
        QTest::addColumn<bool>("onBattery");
        const QString battery = QStringLiteral("BAT0 Battery %1"), mains = QStringLiteral("AC Mains %1");
        QTest::newRow("nothing is listed") << QStringList() << false;
        QTest::newRow("only mains") << QStringList { mains.arg(1) } << false;
        QTest::newRow("draining") << QStringList { mains.arg(0), battery.arg(QStringLiteral("Discharging")) } << true;
        QTest::newRow("no mains are listed") << QStringList { battery.arg(QStringLiteral("Discharging")) } << true;
        QTest::newRow("plugged in, draining still") << QStringList { mains.arg(1), battery.arg(QStringLiteral("Discharging")) } << false;
        QTest::newRow("charging") << QStringList { mains.arg(1), battery.arg(QStringLiteral("Charging")) } << false;
        QTest::newRow("full") << QStringList { battery.arg(QStringLiteral("Full")) } << false;
        QTest::newRow("a mouse's") << QStringList { battery.arg(QStringLiteral("Discharging Device")) } << false;
    }

    void battery_isReadFromWhatTheKernelLists()
    {
        QFETCH(QStringList, supplies);
        QFETCH(bool, onBattery);
        QTemporaryDir dir;
        const auto write = [&](const QString &name, const QString &content) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content.toLatin1() + '\n');
        };
        for (const QString &supply : supplies) {
            const QStringList parts = supply.split(QLatin1Char(' '));
            QVERIFY(QDir(dir.path()).mkdir(parts[0]));
            write(parts[0] + QStringLiteral("/type"), parts[1]);
            write(parts[0] + (parts[1] == QStringLiteral("Mains") ? QStringLiteral("/online") : QStringLiteral("/status")), parts[2]);
            if (parts.size() > 3)
                write(parts[0] + QStringLiteral("/scope"), parts[3]);
        }
        QCOMPARE(isOnBattery(dir.path()), onBattery);
        QVERIFY(!isOnBattery(dir.filePath(QStringLiteral("none"))));
    }
};

QTEST_GUILESS_MAIN(PaceTest)
#include "pace_test.moc"
