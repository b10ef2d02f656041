// What is promised to somebody who asks "are you sure?": the answer again, with what its check came to, and no more than that.
#include "engine/agents/doubt.h"
#include "wholecouncil.h"

#include <QTest>

using namespace superinstance;

class DoubtTest : public QObject {
    Q_OBJECT
    TestLibrary m_library;

private Q_SLOTS:
    void initTestCase()
    {
        m_library.write(QStringLiteral("lease.md"), "# Lease of the hall\n\nThe landlord is Marlowe Estates. The monthly rent of the hall is 620 crowns. The keys are kept by Joe Pipe.\n");
        m_library.write(QStringLiteral("tap.md"), "Please make sure that the stopcock under the sink can be reached. It really matters.\n");
        QVERIFY(!m_library.index({ m_library.documents() }).contains(QString()));
    }

    void doubt_isAnsweredFromTheCheckOfTheAnswer_data()
    {
        QTest::addColumn<QString>("doubt");
        for (const char *doubt : { "are you sure?", "Are you really sure?", "Really?", "Is that right?", "How do you know that?", "Bist du sicher?", "Stimmt das?", "你确定吗？", "真的吗？" })
            QTest::newRow(doubt) << QString::fromUtf8(doubt);
    }
    void doubt_isAnsweredFromTheCheckOfTheAnswer()
    {
        QFETCH(QString, doubt);
        const QString question = QStringLiteral("What is the monthly rent of the hall?");
        const Answer answer = askCouncil(m_library, doubt, { { question, QStringLiteral("The monthly rent of the hall is 620 crowns.") } });
        QCOMPARE(answer.intent.standalone, question);
        QVERIFY2(answer.text.startsWith(QLatin1String("I have searched and checked again:")), qPrintable(answer.text));
        QVERIFY2(answer.text.contains(QLatin1String("620 crowns")), qPrintable(answer.text));
        QVERIFY2(!answer.text.contains(QLatin1String("stopcock")), qPrintable(answer.text)); // it was not searched for
        QVERIFY2(answer.text.contains(QString::number(std::lround(answer.confidence * 100))), qPrintable(answer.text));
    }

    void doubtOfARefusal_confirmsNothing()
    {
        const Answer answer = askCouncil(m_library, QStringLiteral("Are you sure?"), { { QStringLiteral("Who discovered penicillin?"), QStringLiteral("I have not found this.") } });
        QVERIFY(answer.outcome == Outcome::Refused);
        QVERIFY2(answer.text.startsWith(QLatin1String("I have searched again, and can confirm nothing.")), qPrintable(answer.text));
    }

    void plainQuestion_isNotAnsweredAsADoubt()
    {
        const Answer answer = askCouncil(m_library, QStringLiteral("What is the monthly rent of the hall?"));
        QVERIFY2(answer.text.startsWith(QLatin1String("The monthly rent")), qPrintable(answer.text));
        QVERIFY(!doubtsTheAnswer(QStringLiteral("Is that the right pump for the boiler?")));
        QVERIFY(!doubtsTheAnswer(QStringLiteral("Are you sure that the rent is 620 crowns?")));
    }

    void sumOfNothingThatWasNamed_isNotAgreedOn()
    {
        const Answer answer = askCouncil(m_library, QStringLiteral("How much does it cost in crowns?"), { { QStringLiteral("Who is the landlord?"), QStringLiteral("The landlord is Marlowe Estates.") } });
        QVERIFY2(answer.outcome != Outcome::Consensus, qPrintable(answer.text));
    }
};

QTEST_GUILESS_MAIN(DoubtTest)
#include "doubt_test.moc"
