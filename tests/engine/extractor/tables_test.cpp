// Tables of every format through the real extractor: each value under its own column, whatever cells are empty or reach over others.
#include "engine/async/executor.h"
#include "engine/indexing/reader.h"
#include "tests/support/running.h"
#include "tests/support/shown.h"
#include "tests/support/zip.h"

#include <QFile>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace superinstance;

namespace {

QString latin(const char *text) { return QString::fromLatin1(text); }

// A cell of Word; properties: what it says of itself.
QByteArray cellOf(const QByteArray &words, const QByteArray &properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:tc>";
}

} // namespace

class TablesTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_workers;
    QTemporaryDir m_dir;
    std::unique_ptr<FileReader> m_reader;

    ExtractedText readContent(const QString &name, const QByteArray &content)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        file.close();
        const Result<ReadFile> got = run([&] { return m_reader->read(file.fileName(), {}); });
        if (got && got->extractorLost)
            qFatal("the extractor died of %s", qPrintable(name));
        return got ? got->text : ExtractedText { .state = FileState::Failed, .reason = got.error().message };
    }
    QString rowsOfPage(const QByteArray &rows) { return shown(readContent(latin("a.html"), "<html><body>" + rows + "</body></html>")).trimmed(); }
    QString rowsOfWord(const QByteArray &rows)
    {
        const QByteArray body = "<w:document xmlns:w=\"w\"><w:body><w:tbl>" + rows + "</w:tbl></w:body></w:document>";
        return shown(readContent(latin("a.docx"), zipOf({ { "[Content_Types].xml", "<Types/>" }, { "word/document.xml", body } }))).trimmed();
    }

private Q_SLOTS:
    void initTestCase() { m_reader = std::make_unique<FileReader>(latin(SUPERINSTANCE_EXTRACTOR), &m_workers); }
    void cleanupTestCase() { m_reader.reset(); }

    void cellsOfAPage_standInTheirColumns_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const char *page, const char *rows) { QTest::newRow(name) << QByteArray(page) << latin(rows); };
        row("an empty first cell", "<table><tr><th></th><th>Oslo</th><th>Bergen</th></tr><tr><td>Rent</td><td>500</td><td>60</td></tr></table>",
            "<header> | Oslo | Bergen</row>\n<row>Rent | 500 | 60</row>");
        row("empty cells before and behind", "<table><tr><td>a</td><td>b</td><td>c</td><td>d</td></tr><tr><td></td><td>&nbsp;</td><td>x</td><td></td></tr><tr><td>y</td><td></td><td></td><td>z</td></tr></table>",
            "<row>a | b | c | d</row>\n<row> | | x</row>\n<row>y | | | z</row>");
        row("over rows", "<table><tr><th>Region</th><th>City</th><th>Sales</th></tr><tr><td rowspan=2>North</td><td>Oslo</td><td>10</td></tr><tr><td>Bergen</td><td>20</td></tr><tr><td>South</td><td>Rome</td><td>5</td></tr></table>",
            "<header>Region | City | Sales</row>\n<row>North | Oslo | 10</row>\n<row>North | Bergen | 20</row>\n<row>South | Rome | 5</row>");
        row("over columns", "<table><tr><th>Region</th><th>City</th><th>Sales</th></tr><tr><td colspan='2'>Total</td><td>30</td></tr><tr><td colspan='3'>All is well.</td></tr></table>",
            "<header>Region | City | Sales</row>\n<row>Total | | 30</row>\n<row>All is well.</row>");
        row("over rows and columns", "<table><tr><th rowspan=2>City</th><th colspan=2>2023</th><th rowspan=2>Manager</th></tr><tr><th>Rent</th><th>Power</th></tr><tr><td>Oslo</td><td>5</td><td>6</td><td>Berit</td></tr></table>",
            "<header>City | 2023 | | Manager</row>\n<header>City | Rent | Power | Manager</row>\n<row>Oslo | 5 | 6 | Berit</row>");
        row("an amount counts once", "<table><tr><td>Mon</td><td rowspan=2>300</td><td>bed</td></tr><tr><td>Tue</td><td>desk</td></tr></table>", "<row>Mon | 300 | bed</row>\n<row>Tue | | desk</row>");
        row("to the end of its part", "<table><tbody><tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr></tbody><tbody><tr><td>d</td><td>e</td></tr></tbody></table>",
            "<row>a | b</row>\n<row>a | c</row>\n<row>d | e</row>");
        row("an empty row below", "<table><tr><td rowspan=2>a</td><td rowspan=2>b</td></tr><tr></tr><tr><td>c</td><td>d</td></tr></table>", "<row>a | b</row>\n<row>c | d</row>");
        row("a cell of several lines", "<table><tr><th></th><th>Tasks</th></tr><tr><td>Ann</td><td><ul><li>sow</li></ul></td></tr></table>", "<header> | Tasks</row>\n<row>Ann |\n\n- sow</row>");
        row("a margin is no column", "<table><tr><td></td><td>Dear Ann</td><td></td></tr><tr><td rowspan=9><img src=x></td><td>the lamp is mended.</td></tr><tr><td>Yours</td></tr></table>",
            "<row>Dear Ann</row>\n<row>the lamp is mended.</row>\n<row>Yours</row>");
        row("a table that lays out a page", "<table><tr><td rowspan=2>Menu</td><td>Shop</td></tr><tr><td><table><tr><td></td><td>Oslo</td></tr><tr><td>Rent</td><td>5</td></tr></table></td></tr><tr><td></td><td>Imprint</td></tr></table>",
            "<row>Menu | Shop</row>\n<row>\n<row> | Oslo</row>\n<row>Rent | 5</row>\n\n</row><row>Imprint</row>");
    }
    void cellsOfAPage_standInTheirColumns()
    {
        QFETCH(QByteArray, page);
        QFETCH(QString, rows);
        QCOMPARE(rowsOfPage(page), rows);
    }

    void whatStandsInARowAndInNoCell_isKept()
    {
        const ExtractedText text = readContent(latin("a.html"), "<html><body><table><tr><div>aside</div></tr><tr><h2>Costs</h2></tr><tr><td>Rent</td><td>500</td></tr></table></body></html>");
        QVERIFY2(text.text.contains(latin("aside")) && text.text.contains(latin("Costs")) && text.text.contains(latin("Rent | 500")), qPrintable(text.text));
        QCOMPARE(text.headings.size(), 1);
    }

    void cellsThatSayTheyReachEverywhere_areBounded()
    {
        const QByteArray wide = "<tr>" + QByteArray("<td colspan=100000>a").repeated(1000), deep = "<tr>" + ("<td rowspan=65534>" + QByteArray(150, 'a')).repeated(1000);
        const ExtractedText text = readContent(latin("a.html"), "<table>" + wide + deep + QByteArray("<tr><td>b").repeated(2000) + "</table>");
        QVERIFY2(text.state == FileState::Partial && text.text.size() <= 20'000'000, qPrintable(text.reason.inWords()));
    }
    void cellsOfWord_standInTheirColumns_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("rows");
        const auto row = [](const QByteArray &cells, const QByteArray &properties = {}) { return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>"; };
        const QByteArray head = row(cellOf("Region") + cellOf("City") + cellOf("Sales"), "<w:tblHeader/>"), begins = "<w:vMerge w:val='restart'/>", goesOn = "<w:vMerge/>", two = "<w:gridSpan w:val='2'/>";
        QTest::newRow("over rows and columns") << head + row(cellOf("North", begins) + cellOf("Oslo") + cellOf("10")) + row(cellOf("", goesOn) + cellOf("Bergen") + cellOf("20")) + row(cellOf("Total", two) + cellOf("30"))
                                               << latin("<header>Region | City | Sales</row>\n<row>North | Oslo | 10</row>\n<row>North | Bergen | 20</row>\n<row>Total |  | 30</row>");
        QTest::newRow("an amount counts once") << head + row(cellOf("North") + cellOf("Oslo") + cellOf("10", begins)) + row(cellOf("North") + cellOf("Bergen") + cellOf("", goesOn))
                                               << latin("<header>Region | City | Sales</row>\n<row>North | Oslo | 10</row>\n<row>North | Bergen</row>");
        QTest::newRow("one above another") << head + row(cellOf("a", begins) + cellOf("b")) + row(cellOf("c", begins) + cellOf("d")) + row(cellOf("", goesOn) + cellOf("e")) + row(cellOf("") + cellOf("f")) + row(cellOf("", goesOn) + cellOf("g"))
                                           << latin("<header>Region | City | Sales</row>\n<row>a | b</row>\n<row>c | d</row>\n<row>c | e</row>\n<row> | f</row>\n<row> | g</row>");
        QTest::newRow("a row that begins further on") << head + row(cellOf("Oslo") + cellOf("5"), "<w:gridBefore w:val='1'/>") << latin("<header>Region | City | Sales</row>\n<row> | Oslo | 5</row>");
        QTest::newRow("as it was before a change") << head + row(cellOf("Rome", "<w:tcPrChange><w:tcPr>" + two + "</w:tcPr></w:tcPrChange>") + cellOf("5")) << latin("<header>Region | City | Sales</row>\n<row>Rome | 5</row>");
        QTest::newRow("two tables") << head + row(cellOf("North") + cellOf("Oslo") + cellOf("5")) + "</w:tbl><w:p/><w:tbl>" + row(cellOf("Lamp") + cellOf("Price"))
                                    << latin("<header>Region | City | Sales</row>\n<row>North | Oslo | 5</row>\n\n<row>Lamp | Price</row>");
        QTest::newRow("everywhere") << row(cellOf("a", "<w:gridSpan w:val='100000'/>").repeated(300)).repeated(2) + row(cellOf("b")) << QString();
    }
    void cellsOfWord_standInTheirColumns()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, rows);
        const QString read = rowsOfWord(table);
        if (rows.isEmpty())
            QVERIFY2(read.size() < 10'000 && read.count(latin("a")) == 600, qPrintable(QString::number(read.size()))); // bounded
        else
            QCOMPARE(read, rows);
    }
    void chartsAndDiagrams_areRead()
    {
        const auto points = [](const QList<QByteArray> &values) {
            QByteArray all;
            for (qsizetype i = 0; i < values.size(); ++i)
                all += "<c:pt idx='" + QByteArray::number(i) + "'><c:v>" + values[i] + "</c:v></c:pt>";
            return all;
        };
        const QByteArray categories = "<c:cat><c:strRef><c:f>S!A2</c:f><c:strCache><c:ptCount val='2'/>" + points({ "North", "South" }) + "</c:strCache></c:strRef></c:cat>";
        const auto series = [&](const QByteArray &name, const QList<QByteArray> &values) {
            return "<c:ser><c:tx><c:strRef><c:strCache>" + points({ name }) + "</c:strCache></c:strRef></c:tx>" + categories + "<c:val><c:numRef><c:numCache><c:formatCode>General</c:formatCode>" + points(values) + "</c:numCache></c:numRef></c:val></c:ser>";
        };
        const QByteArray title = "<c:title><c:tx><c:rich><a:p><a:r><a:t>Lamps sold</a:t></a:r></a:p></c:rich></c:tx></c:title>";
        const QByteArray chart = "<c:chartSpace xmlns:c='c' xmlns:a='a'><c:chart>" + title + "<c:barChart>" + series("2023", { "4.2999999999999998", "2" }) + series("2024", { "5", "3" }) + "</c:barChart></c:chart></c:chartSpace>";
        const auto point = [](const QByteArray &text) { return "<d:pt><d:prSet/><d:t><a:bodyPr/><a:p><a:r><a:t>" + text + "</a:t></a:r></a:p></d:t></d:pt>"; };
        const QByteArray diagram = "<d:dataModel xmlns:d='d' xmlns:a='a'>" + point("Sow") + point("Reap") + "<d:pt type='pres'/></d:dataModel>";
        const QByteArray relations = "<Relationships><Relationship Id='r7' Target='../charts/chart1.xml'/><Relationship Id='r8' Target='../diagrams/data1.xml'/></Relationships>";
        const QString told = latin("Sow\nReap\n\nLamps sold\n\n<header> | 2023 | 2024</row>\n<row>North | 4.3 | 5</row>\n<row>South | 2 | 3</row>");
        const QByteArray slide = "<p:sld xmlns:p='p' xmlns:a='a' xmlns:r='r' xmlns:d='d' xmlns:c='c'><d:relIds r:dm='r8' r:lo='r9'/><c:chart r:id='r7'/><a:p><a:t>Our year</a:t></a:p></p:sld>";
        const ZipParts slides { { "ppt/presentation.xml", "<p:presentation xmlns:p='p' xmlns:r='r'><p:sldId r:id='r1'/></p:presentation>" }, { "ppt/_rels/presentation.xml.rels", "<Relationships><Relationship Id='r1' Target='slides/slide1.xml'/></Relationships>" },
                                { "ppt/slides/slide1.xml", slide }, { "ppt/slides/_rels/slide1.xml.rels", relations }, { "ppt/charts/chart1.xml", chart }, { "ppt/diagrams/data1.xml", diagram } };
        QCOMPARE(shown(readContent(latin("a.pptx"), zipOf(slides))), latin("<page 1>Our year\n\n") + told + QLatin1Char('\n'));
        const QByteArray document = "<w:document xmlns:w='w' xmlns:r='r' xmlns:d='d' xmlns:c='c'><w:p><w:r><w:t>Our year</w:t><w:drawing><d:relIds r:dm='r8'/></w:drawing></w:r></w:p><w:p><w:r><w:drawing><c:chart r:id='r7'/></w:drawing></w:r></w:p><w:p><w:r><w:t>It was good.</w:t></w:r></w:p></w:document>";
        const ZipParts word { { "word/document.xml", document }, { "word/_rels/document.xml.rels", QByteArray(relations).replace("../", "") }, { "word/charts/chart1.xml", chart }, { "word/diagrams/data1.xml", diagram } };
        QCOMPARE(shown(readContent(latin("a.docx"), zipOf(word))), latin("Our year\n\n") + told + latin("\n\nIt was good.\n"));
    }
};

QTEST_GUILESS_MAIN(TablesTest)
#include "tables_test.moc"
