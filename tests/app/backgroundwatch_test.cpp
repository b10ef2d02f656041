// What the person is told of while they look elsewhere. There is no bus here, so each notification comes back as one to be told
// in another way.
#include "app/backgroundwatch.h"
#include "tests/ui/scriptedengine.h"
#include "ui/notifier.h"
#include "ui/trayicon.h"
#include "ui/windowchoices.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace superinstance;

namespace {

struct Watched {
    QString choices() const { return dir.filePath(QStringLiteral("window.ini")); }
    // The texts told since the last time.
    QStringList told()
    {
        QStringList texts;
        while (!spy.isEmpty())
            texts.append(spy.takeFirst()[1].toString());
        return texts;
    }
    void reading(int done, int waiting)
    {
        IndexProgress progress;
        progress.done = done;
        progress.waiting = waiting;
        Q_EMIT engine.engine()->progressChanged(progress);
    }
    void answered(quint64 request, Outcome outcome = Outcome::Consensus)
    {
        Answer answer = consensus({ claim(QStringLiteral("The secret is in the cellar."), Verdict::Supported) });
        answer.question = QStringLiteral("Where is it?");
        answer.outcome = outcome;
        Q_EMIT engine.engine()->answered(request, answer);
    }

    QTemporaryDir dir;
    ScriptedEngine engine;
    TrayIcon tray;
    Notifier notifier;
    QSignalSpy spy { &notifier, &Notifier::unsupported };
    qint64 now = 0;
    BackgroundWatch watch { engine.engine(), &tray, &notifier, choices(), [](quint64) { return QString(); }, [this] { return now; } };
};

} // namespace

class BackgroundWatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void answer_isToldWithoutItsWords();
    void question_isSaidWhenThePersonAllowsIt();
    void answerForATerminal_isNotTold();
    void stoppedQuestion_isNotTold();
    void longReading_isToldAtItsEnd();
    void whoLooks_isNotTold();
    void openQuestion_isSeenOnTheIcon_data();
    void openQuestion_isSeenOnTheIcon();
};

void BackgroundWatchTest::answer_isToldWithoutItsWords()
{
    Watched watched;
    watched.answered(3);
    QCOMPARE(watched.told(), QStringList { QStringLiteral("Your answer is ready.") });
}

void BackgroundWatchTest::question_isSaidWhenThePersonAllowsIt()
{
    Watched watched;
    WindowChoices choices;
    choices.questionInNotifications = true;
    QVERIFY(choices.save(watched.choices()));
    watched.answered(3);
    QCOMPARE(watched.told(), QStringList { QStringLiteral("Your answer is ready.\nWhere is it?") });
}

void BackgroundWatchTest::answerForATerminal_isNotTold()
{
    Watched watched;
    watched.answered((quint64(1) << 40) + 1);
    QVERIFY(watched.told().isEmpty());
}

void BackgroundWatchTest::stoppedQuestion_isNotTold()
{
    Watched watched;
    watched.answered(3, Outcome::Stopped);
    QVERIFY(watched.told().isEmpty());
}

void BackgroundWatchTest::longReading_isToldAtItsEnd()
{
    Watched watched;
    watched.reading(0, 1'200);
    watched.now = 70'000;
    watched.reading(1'199, 1);
    QVERIFY(watched.told().isEmpty());
    watched.reading(1'200, 0);
    QCOMPARE(watched.told().size(), 1);
    watched.reading(0, 1);
    watched.now = 75'000;
    watched.reading(1, 0);
    QVERIFY(watched.told().isEmpty());
}

void BackgroundWatchTest::whoLooks_isNotTold()
{
    Watched watched;
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    watched.answered(3);
    QVERIFY(watched.told().isEmpty());
    window.hide();
    QTRY_VERIFY(!QApplication::activeWindow());
    watched.answered(4);
    QCOMPARE(watched.told().size(), 1);
}

void BackgroundWatchTest::openQuestion_isSeenOnTheIcon_data()
{
    QTest::addColumn<bool>("found");
    QTest::newRow("by what an agent does") << false;
    QTest::newRow("by passages that were found") << true;
}

// Also one that was asked elsewhere, of which no more is heard than this.
void BackgroundWatchTest::openQuestion_isSeenOnTheIcon()
{
    QFETCH(bool, found);
    Watched watched;
    QCOMPARE(watched.tray.state(), Activity::State::Idle);
    if (found)
        Q_EMIT watched.engine.engine()->passagesFound(3, {}, 0, 0);
    else
        Q_EMIT watched.engine.engine()->councilStep(3, { Agent::Ethos, QStringLiteral("Ethos checks sentence 2."), false });
    QTRY_COMPARE(watched.tray.state(), Activity::State::Answering);
    watched.answered(3);
    QTRY_COMPARE(watched.tray.state(), Activity::State::Idle);
}

QTEST_MAIN(BackgroundWatchTest)
#include "backgroundwatch_test.moc"
