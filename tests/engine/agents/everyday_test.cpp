// What a person is answered who asks everyday questions of tables and lists of a household and an office (the folder everyday), in
// English, German and Chinese. The questions stand in everyday.tsv with each claim of their answers: no row too many, none too few.
#include "tests/support/zip.h"
#include "wholecouncil.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace superinstance;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(path));
    return file.readAll();
}

// The rows as a spreadsheet, so that they pass through the extractor.
QByteArray sheetOf(const QByteArray &separated)
{
    QByteArray rows;
    for (const QByteArray &line : separated.trimmed().split('\n')) {
        rows += "<row>";
        for (const QByteArray &cell : line.split('\t'))
            rows += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        rows += "</row>";
    }
    return zipOf({ { "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                            "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>" },
                   { "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
                   { "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Staff\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>" },
                   { "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>" },
                   { "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>" } });
}

} // namespace

class EverydayTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

private Q_SLOTS:
    void initTestCase()
    {
        m_library = std::make_unique<TestLibrary>();
        const QDir own(QFINDTESTDATA("everyday"));
        for (const QString &name : own.entryList(QDir::Files)) {
            const QByteArray contents = contentsOf(own.filePath(name));
            if (name == QLatin1String("staff.tsv"))
                m_library->write(QStringLiteral("staff.xlsx"), sheetOf(contents));
            else
                m_library->write(name, contents);
        }
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
    }
    void cleanupTestCase() { m_library.reset(); }

    void questionThatNoRowAnswers_isNotAnsweredByAnother_data()
    {
        QTest::addColumn<QString>("question");
        for (const QString &line : QString::fromUtf8(contentsOf(QFINDTESTDATA("everyday-misses.tsv"))).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            if (!line.startsWith(QLatin1Char('#')))
                QTest::newRow(line.toUtf8().constData()) << line;
    }
    void questionThatNoRowAnswers_isNotAnsweredByAnother()
    {
        QFETCH(QString, question);
        const Answer answer = askCouncil(*m_library, question);
        const auto logos = std::find_if(answer.votes.begin(), answer.votes.end(), [](const Vote &vote) { return vote.agent == Agent::Logos; });
        QVERIFY2(answer.outcome != Outcome::Consensus || (logos != answer.votes.end() && !logos->statement.contains(QStringLiteral("all that the question names"))), qPrintable(answer.text));
    }

    void rowsFoundWithoutAWord_areLessSure()
    {
        const Answer all = askCouncil(*m_library, QStringLiteral("How much did I spend on fuel?")), partly = askCouncil(*m_library, QStringLiteral("What was the most expensive purchase?"));
        QVERIFY2(all.confidence > partly.confidence && partly.confidence > 0.5, qPrintable(QString::number(partly.confidence)));
    }

    void rows_areThoseThatAPersonMeans_data()
    {
        QTest::addColumn<QStringList>("claims");
        for (const QString &line : QString::fromUtf8(contentsOf(QFINDTESTDATA("everyday.tsv"))).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            if (!line.startsWith(QLatin1Char('#')))
                QTest::newRow(line.section(QLatin1Char('\t'), 0, 0).toUtf8().constData()) << line.section(QLatin1Char('\t'), 1).split(QLatin1Char('|'));
    }
    void rows_areThoseThatAPersonMeans()
    {
        QFETCH(QStringList, claims);
        const Answer answer = askCouncil(*m_library, QString::fromUtf8(QTest::currentDataTag()));
        QStringList shown;
        for (const Claim &claim : answer.claims)
            shown.append(claim.text);
        const QString all = toString(answer.outcome) + QLatin1Char('\n') + answer.reason + QLatin1Char('\n') + shown.join(QLatin1Char('\n'));
        QVERIFY2(answer.outcome == Outcome::Consensus, qPrintable(all));
        QVERIFY2(shown.size() == claims.size(), qPrintable(all));
        for (qsizetype i = 0; i < claims.size(); ++i)
            QVERIFY2(claims[i].startsWith(QLatin1Char('=')) ? shown[i] == claims[i].mid(1) : shown[i].contains(claims[i]), qPrintable(claims[i] + QStringLiteral(" is not there:\n") + all));
    }
};

QTEST_GUILESS_MAIN(EverydayTest)
#include "everyday_test.moc"
