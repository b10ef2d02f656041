// What a person is answered on the first day: from a lease, minutes, expenses, a recipe, a manual, letters, notes and code of their
// own (the folder firstuse), in English, German and Chinese. The questions and what their answers must say stand in firstuse.tsv.
#include "wholecouncil.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace superinstance;

class FirstUseTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    static QList<QStringList> rows()
    {
        QFile file(QFINDTESTDATA("firstuse.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("firstuse.tsv is missing");
        QList<QStringList> rows;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            if (!line.startsWith(QLatin1Char('#')))
                rows.append(line.split(QLatin1Char('\t')));
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_library = std::make_unique<TestLibrary>();
        const QDir own(QFINDTESTDATA("firstuse"));
        for (const QString &name : own.entryList(QDir::Files)) {
            QFile file(own.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_library->write(name, file.readAll());
        }
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
    }
    void cleanupTestCase() { m_library.reset(); }

    void question_isAnsweredAsAPersonWouldExpect_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("unsaid");
        for (const QStringList &row : rows())
            QTest::newRow(row[0].toUtf8().constData()) << row.value(1) << row.value(2) << row.value(3);
    }
    void question_isAnsweredAsAPersonWouldExpect()
    {
        QFETCH(QString, outcome);
        QFETCH(QString, said);
        QFETCH(QString, unsaid);
        const Answer answer = askCouncil(*m_library, QString::fromUtf8(QTest::currentDataTag()));
        QString shown = answer.text;
        for (const Claim &claim : answer.claims)
            shown += QLatin1Char('\n') + claim.heading + QLatin1Char('\n') + claim.text;
        if (!outcome.isEmpty())
            QVERIFY2(toString(answer.outcome) == outcome, qPrintable(toString(answer.outcome) + QLatin1Char('\n') + shown));
        for (const QString &each : said.split(QLatin1Char('|'), Qt::SkipEmptyParts))
            QVERIFY2(shown.contains(each), qPrintable(each + QStringLiteral(" is not in:\n") + shown));
        if (!unsaid.isEmpty())
            QVERIFY2(!shown.contains(unsaid), qPrintable(unsaid + QStringLiteral(" is in:\n") + shown));
    }
};

QTEST_GUILESS_MAIN(FirstUseTest)
#include "firstuse_test.moc"
