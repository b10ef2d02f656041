// What a person is answered on the first day: from a lease, minutes, expenses, a recipe, a manual, letters, notes and code of their
// What a person is answered on the first day: from a lease, minutes, expenses, a recipe, a manual, letters, notes and code of their
// own (the folder firstuse), by lists, manuals and invoices of a society (the folder society) to questions that deny, choose, turn a deed
// round or ask for what is not said, by receipts, contracts, minutes and manuals of a boat club (the folder boatclub) to good questions
// in words that the documents do not use, in English, German and Chinese; then from few short files, in other forms of their German words
// (the folder garten) and in Chinese words that nothing parts (the folder xiaoqu). The questions and what their answers must say stand in
// tables beside.
#include "wholecouncil.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <map>

using namespace superinstance;

class FirstUseTest : public QObject {
    Q_OBJECT
    std::map<QString, std::unique_ptr<TestLibrary>> m_libraries; // by folder

    static QList<QStringList> rows(const QString &folder)
    {
        QFile file(QFINDTESTDATA(qPrintable(folder + QStringLiteral(".tsv"))));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s.tsv is missing", qPrintable(folder));
        QList<QStringList> rows;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            if (!line.startsWith(QLatin1Char('#')))
                rows.append(line.split(QLatin1Char('\t')));
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &folder : { QStringLiteral("firstuse"), QStringLiteral("society"), QStringLiteral("boatclub"), QStringLiteral("garten"), QStringLiteral("xiaoqu") }) {
            auto &library = m_libraries[folder] = std::make_unique<TestLibrary>();
            const QDir own(QFINDTESTDATA(qPrintable(folder)));
            for (const QString &name : own.entryList(QDir::Files)) {
                QFile file(own.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                library->write(name, file.readAll());
            }
            QVERIFY(!library->index({ library->documents() }).contains(QString()));
        }
    }
    void cleanupTestCase() { m_libraries.clear(); }

    void question_isAnsweredAsAPersonWouldExpect_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("unsaid");
        for (const auto &[folder, library] : m_libraries)
            for (const QStringList &row : rows(folder))
                QTest::newRow(row[0].toUtf8().constData()) << folder << row.value(1) << row.value(2) << row.value(3);
    }
    void question_isAnsweredAsAPersonWouldExpect()
    {
        QFETCH(QString, folder);
        QFETCH(QString, outcome);
        QFETCH(QString, said);
        QFETCH(QString, unsaid);
        const Answer answer = askCouncil(*m_libraries[folder], QString::fromUtf8(QTest::currentDataTag()));
        QString shown = answer.text + QLatin1Char('\n') + answer.reason;
        for (const Claim &claim : answer.claims)
            shown += QLatin1Char('\n') + claim.heading + QLatin1Char('\n') + claim.text;
        if (!outcome.isEmpty())
            QVERIFY2(outcome.startsWith(QLatin1Char('!')) ? toString(answer.outcome) != outcome.mid(1) : toString(answer.outcome) == outcome, qPrintable(toString(answer.outcome) + QLatin1Char('\n') + shown));
        for (const QString &each : said.split(QLatin1Char('|'), Qt::SkipEmptyParts))
            QVERIFY2(shown.contains(each), qPrintable(each + QStringLiteral(" is not in:\n") + shown));
        if (!unsaid.isEmpty())
            QVERIFY2(!shown.contains(unsaid), qPrintable(unsaid + QStringLiteral(" is in:\n") + shown));
    }
    void measureOfWhatWasSpokenOf_isTold()
    {
        const Answer answer = askCouncil(*m_libraries[QStringLiteral("boatclub")], QStringLiteral("What does it weigh?"), { { QStringLiteral("What is the maximum output of the heater?"), QStringLiteral("Maximum output: 18 kW.") } });
        QVERIFY2(answer.outcome == Outcome::Consensus, qPrintable(answer.text));
        QVERIFY2(answer.claims.first().text.contains(QStringLiteral("27 kg")), qPrintable(answer.text));
    }
};

QTEST_GUILESS_MAIN(FirstUseTest)
#include "firstuse_test.moc"
