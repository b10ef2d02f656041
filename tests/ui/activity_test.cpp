// What the program says it is doing, from what happens.
#include "ui/activity.h"
#include "ui/notifier.h"
#include "ui/trayicon.h"
#include "ui/wording.h"

#include <QTest>

using namespace superinstance;
using State = Activity::State;

namespace {

IndexProgress reading(int done, int waiting, bool paused = false)
{
    IndexProgress progress;
    progress.done = done;
    progress.waiting = waiting;
    progress.paused = paused;
    return progress;
}

} // namespace

class ActivityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsGoingOn_isTheState();
    void everyState_hasAnIconOfItsOwn();
    void whoWaitsForAnAnswer_comesFirst();
    void words_sayWhatTheIconShows();
    void longRun_endsOnce();
    void shortRun_endsUnnoticed();
    void notification_saysTheOutcome();
    void notification_saysTheQuestionOnlyWhenAllowed();
};

// In the sizes that panels use.
void ActivityTest::everyState_hasAnIconOfItsOwn()
{
    for (const int size : { 16, 22, 48 }) {
        QList<QImage> icons;
        for (const State state : { State::Idle, State::Indexing, State::Answering, State::Paused }) {
            const QImage icon = stateIcon(state).pixmap(size).toImage();
            QVERIFY(!icon.isNull());
            QVERIFY2(!icons.contains(icon), qPrintable(QStringLiteral("state %1 at %2").arg(int(state)).arg(size)));
            icons.append(icon);
        }
    }
}

void ActivityTest::whatIsGoingOn_isTheState()
{
    Activity activity;
    QCOMPARE(activity.state(), State::Idle);
    activity.progressed(reading(0, 3), 0);
    QCOMPARE(activity.state(), State::Indexing);
    activity.progressed(reading(1, 2, true), 0);
    QCOMPARE(activity.state(), State::Paused);
    activity.progressed(reading(3, 0, true), 0);
    QCOMPARE(activity.state(), State::Paused);
    activity.progressed(reading(3, 0), 0);
    QCOMPARE(activity.state(), State::Idle);
}

void ActivityTest::whoWaitsForAnAnswer_comesFirst()
{
    Activity activity;
    activity.progressed(reading(1, 2, true), 0);
    activity.questionOpened(1);
    activity.questionOpened(2);
    activity.questionOpened(1); // another step of the same
    QCOMPARE(activity.state(), State::Answering);
    activity.questionEnded(1);
    activity.questionEnded(7); // some other request
    QCOMPARE(activity.state(), State::Answering);
    activity.questionEnded(2);
    QCOMPARE(activity.state(), State::Paused);
}

void ActivityTest::words_sayWhatTheIconShows()
{
    Activity activity;
    activity.progressed(reading(12, 40), 0);
    QCOMPARE(activity.inWords(), superinstance::inWords(reading(12, 40)));
    activity.questionOpened(1);
    QCOMPARE(activity.inWords(), QStringLiteral("Working on an answer.\n") + superinstance::inWords(reading(12, 40)));
}

void ActivityTest::longRun_endsOnce()
{
    Activity activity;
    QVERIFY(!activity.progressed(reading(0, 9), 5'000));
    QVERIFY(!activity.progressed(reading(4, 5), 40'000));
    QVERIFY(activity.progressed(reading(9, 0), 65'000));
    QVERIFY(!activity.progressed(reading(9, 0), 500'000));
}

void ActivityTest::shortRun_endsUnnoticed()
{
    Activity activity;
    QVERIFY(!activity.progressed(reading(0, 0), 0)); // nothing to read for a long time is no long run
    QVERIFY(!activity.progressed(reading(0, 9), 100'000));
    QVERIFY(!activity.progressed(reading(9, 0), 159'999));
}

void ActivityTest::notification_saysTheOutcome()
{
    QStringList said;
    for (const Outcome outcome : { Outcome::Consensus, Outcome::Refused, Outcome::NoConsensus, Outcome::Vetoed, Outcome::Failed }) {
        Answer answer;
        answer.outcome = outcome;
        answer.question = QStringLiteral("Whose secret?");
        answer.text = QStringLiteral("Ada's secret.");
        answer.reason = QStringLiteral("The secret is safe.");
        const QString text = answerForNotification(answer, false);
        QVERIFY(text.endsWith(QLatin1Char('.')) && !said.contains(text) && !text.contains(QLatin1String("secret")));
        said.append(text);
    }
    Answer stopped;
    stopped.outcome = Outcome::Stopped;
    QCOMPARE(answerForNotification(stopped, true), QString());
}

void ActivityTest::notification_saysTheQuestionOnlyWhenAllowed()
{
    Answer answer;
    answer.outcome = Outcome::Consensus;
    answer.text = QStringLiteral("In 1874.");
    answer.question = QStringLiteral("When was\nthe lighthouse built?");
    QCOMPARE(answerForNotification(answer, true), QStringLiteral("Your answer is ready.\nWhen was the lighthouse built?"));
    answer.question = QString(500, QLatin1Char('q'));
    QVERIFY(answerForNotification(answer, true).size() < 100);
}

QTEST_MAIN(ActivityTest)
#include "activity_test.moc"
