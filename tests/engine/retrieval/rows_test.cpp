// What is listed and counted: every row that holds what the question names, and no other.
#include "engine/retrieval/rows.h"

#include "engine/retrieval/records.h"
#include "engine/text/analyzer.h"

#include <QTest>

using namespace superinstance;

namespace {

const QString invoices = QStringLiteral("Number,Customer,Amount,Status\n1001,Acme,400,unpaid\n1002,Holt,250,paid\n1003,Acme,90,unpaid\n1004,Brekke,70,unpaid\n");
const QString club = QStringLiteral("| Name | Role | Since |\n|---|---|---|\n| Jonas Brekke | chair | 2019 |\n| Maren Holt | treasurer | 2021 |\n\nThe members met Maren Holt in 2021.\n");

Passage passageOf(const QString &name, const QString &text, qsizetype start = 0, qint64 document = 1)
{
    Passage passage;
    passage.document = document;
    passage.chunk = document * 1000 + start;
    passage.path = QStringLiteral("/library/") + name;
    passage.language = QStringLiteral("en");
    passage.start = start;
    passage.end = start + text.size();
    passage.text = text;
    return passage;
}

QStringList rowsFor(const QStringList &words, const QList<Passage> &passages)
{
    QList<QStringList> forms;
    for (const QString &word : words)
        forms.append(termForms(word, { QStringLiteral("en") }));
    QStringList texts;
    for (const FoundRow &row : matchingRows(forms, passages))
        texts.append(row.passage.text.mid(row.start, row.end - row.start));
    return texts;
}

Passage bill(const QString &name, qint64 document, const char *fields) { return passageOf(name, QStringLiteral("A paper\n") + QString::fromUtf8(fields), 0, document); }

QList<FoundRow> recordsFor(const QStringList &words, const QList<Passage> &passages)
{
    QList<QStringList> forms;
    for (const QString &word : words)
        forms.append(termForms(word, { QStringLiteral("en") }));
    return matchingRecords(forms, passages, false);
}

} // namespace

class RowsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsThatHoldEveryWord_areFound()
    {
        QCOMPARE(rowsFor({ QStringLiteral("invoices"), QStringLiteral("Acme"), QStringLiteral("unpaid") }, { passageOf(QStringLiteral("invoices.csv"), invoices) }),
                 (QStringList { QStringLiteral("1001,Acme,400,unpaid"), QStringLiteral("1003,Acme,90,unpaid") }));
    }
    void otherWord_isNotTakenForIt()
    {
        QCOMPARE(rowsFor({ QStringLiteral("paid") }, { passageOf(QStringLiteral("invoices.csv"), invoices) }), QStringList { QStringLiteral("1002,Holt,250,paid") });
    }
    void headOfATable_isNoRowButSpeaksForItsRows()
    {
        QCOMPARE(rowsFor({ QStringLiteral("customer") }, { passageOf(QStringLiteral("invoices.csv"), invoices) }).size(), 4);
        QCOMPARE(rowsFor({ QStringLiteral("role") }, { passageOf(QStringLiteral("club.md"), club) }).size(), 2);
    }
    void proseBesideATable_isNoRow()
    {
        QCOMPARE(rowsFor({ QStringLiteral("Maren"), QStringLiteral("2021") }, { passageOf(QStringLiteral("club.md"), club) }), QStringList { QStringLiteral("| Maren Holt | treasurer | 2021 |") });
    }
    void headingAndTitle_speakForTheItemsBelow()
    {
        Passage passage = passageOf(QStringLiteral("trip.md"), QStringLiteral("- boots\n- rain coat\n\nNothing else.\n"));
        passage.heading = QStringLiteral("Packing for the trip");
        QCOMPARE(rowsFor({ QStringLiteral("packing"), QStringLiteral("trip") }, { passage }), (QStringList { QStringLiteral("- boots"), QStringLiteral("- rain coat") }));
        QCOMPARE(rowsFor({ QStringLiteral("packing"), QStringLiteral("moon") }, { passage }), QStringList());
    }
    void tableAcrossPassages_keepsItsHeadAndCountsNothingTwice()
    {
        const qsizetype cut = invoices.indexOf(QStringLiteral("1003")), overlap = invoices.indexOf(QStringLiteral("1002"));
        const QList<Passage> passages { passageOf(QStringLiteral("invoices.csv"), invoices.mid(overlap), overlap), passageOf(QStringLiteral("invoices.csv"), invoices.left(cut)) };
        QCOMPARE(rowsFor({ QStringLiteral("customer") }, passages).size(), 4); // in whatever order they come
    }
    void tablesOfTwoDocuments_areCountedTogether()
    {
        QCOMPARE(rowsFor({ QStringLiteral("Acme") }, { passageOf(QStringLiteral("a.csv"), invoices, 0, 1), passageOf(QStringLiteral("b.csv"), invoices, 0, 2) }).size(), 4);
    }
    void cellsAndColumns_areTakenApart()
    {
        const QString quoted = QStringLiteral("Name;Amount\n\"Holt; Maren\";\"1.200,50 €\"\n");
        const QList<FoundRow> rows = matchingRows({ { QStringLiteral("holt") } }, { passageOf(QStringLiteral("a.csv"), quoted) });
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().columns, (QStringList { QStringLiteral("Name"), QStringLiteral("Amount") }));
        QCOMPARE(rows.first().cell(0), QStringLiteral("Holt; Maren"));
        QCOMPARE(rows.first().cell(1), QStringLiteral("1.200,50 €"));
        QCOMPARE(rows.first().head->cell(1), QStringLiteral("Amount"));
    }
    void quoteWithinACell_endsNoCell()
    {
        for (const char *part : { "bolt 5\" wide", "\"Nike\" bolt", "\"bolt of 5\"\"\"", "\"bolt" }) {
            const QString table = QStringLiteral("Part,Price\n%1,30\nnut,4\n").arg(QString::fromLatin1(part));
            const QList<FoundRow> rows = matchingRows({ { QStringLiteral("bolt") } }, { passageOf(QStringLiteral("a.csv"), table) });
            QCOMPARE(rows.size(), 1);
            QCOMPARE(rows.first().cell(1), QStringLiteral("30"));
        }
    }
    void tableWithoutAHead_losesNoRow()
    {
        QCOMPARE(rowsFor({ QStringLiteral("acme") }, { passageOf(QStringLiteral("a.csv"), QStringLiteral("Acme,€400,2023-01-14\nAcme,€90,2022-11-30\n")) }).size(), 2);
    }
    void linesOfASheet_areRows()
    {
        const QString sheet = QStringLiteral("Repairs\n\nWhat | When | Cost\nNew lamp | 2019-03-05 | 1250.5\nStairs | 2021-11-30 | 300\n");
        QCOMPARE(rowsFor({ QStringLiteral("lamp") }, { passageOf(QStringLiteral("a.xlsx"), sheet) }), QStringList { QStringLiteral("New lamp | 2019-03-05 | 1250.5") });
    }
    void emptyFirstCell_isACell()
    {
        const QString sheet = QStringLiteral(" | Oslo | Bergen\nRent | 500 | 60\n | 7 | 8\n");
        const QList<FoundRow> rows = matchingRows({ { QStringLiteral("oslo") } }, { passageOf(QStringLiteral("a.html"), sheet.trimmed()) });
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().columns, (QStringList { QString(), QStringLiteral("Oslo"), QStringLiteral("Bergen") }));
        QCOMPARE(rows.first().cell(1), QStringLiteral("500"));
        QCOMPARE(rows.last().cell(1), QStringLiteral("7"));
        const QString markdown = QStringLiteral("|  | Oslo | Bergen |\n|---|---|---|\n| Rent | 500 | 60 |\n|  | 7 | |\n");
        const QList<FoundRow> same = matchingRows({ { QStringLiteral("oslo") } }, { passageOf(QStringLiteral("a.md"), markdown) });
        QCOMPARE(same.first().columns, rows.first().columns);
        QCOMPARE(same.first().cell(1), QStringLiteral("500"));
        QCOMPARE(same.last().cell(1), QStringLiteral("7"));
    }
    void lineBeforeAList_speaksForIt()
    {
        const QString list = QStringLiteral("Members of the committee:\n\n- Jonas Brekke\n- Maren Holt\n\nOther words.\n\n- a spade\n");
        QCOMPARE(rowsFor({ QStringLiteral("members") }, { passageOf(QStringLiteral("club.md"), list) }), (QStringList { QStringLiteral("- Jonas Brekke"), QStringLiteral("- Maren Holt") }));
    }
    void rowThatSumsUp_isLeftOut()
    {
        QCOMPARE(rowsFor({ QStringLiteral("amount") }, { passageOf(QStringLiteral("a.csv"), QStringLiteral("What,Amount\nflight,400\nTotal,400\n")) }), QStringList { QStringLiteral("flight,400") });
    }
    void noWords_areNoRows() { QVERIFY(rowsFor({}, { passageOf(QStringLiteral("invoices.csv"), invoices) }).isEmpty()); }
    void documentsOfLikeForm_areRowsOfOneSheet()
    {
        const QList<FoundRow> rows = recordsFor({ QStringLiteral("invoices") }, { bill(QStringLiteral("invoice-1.txt"), 1, "Customer: Acme\nTotal: €40"), bill(QStringLiteral("invoice-2.txt"), 2, "Total: €25\nCustomer: Holt\nNote: late") });
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].columns.mid(1), (QStringList { QStringLiteral("Customer"), QStringLiteral("Total"), QStringLiteral("Note") }));
        QCOMPARE(rows[1].cell(1) + rows[1].cell(2), QStringLiteral("Holt€25"));
        QVERIFY(rows[0].sheet() == rows[1].sheet() && rows[0].cell(3).isEmpty());
    }
    void documentThatLacksAWord_isNotAmongThem()
    {
        const QList<FoundRow> rows = recordsFor({ QStringLiteral("invoices"), QStringLiteral("Acme") }, { bill(QStringLiteral("invoice-1.txt"), 1, "Customer: Acme\nTotal: €40"), bill(QStringLiteral("invoice-2.txt"), 2, "Customer: Holt\nTotal: €25") });
        QCOMPARE(rows.size(), 1);
    }
    void onlyDocumentOfItsKind_isNoRow()
    {
        QVERIFY(recordsFor({ QStringLiteral("invoices") }, { bill(QStringLiteral("invoice-1.txt"), 1, "Customer: Acme\nTotal: €40"), bill(QStringLiteral("lease.txt"), 2, "Customer: Holt\nTotal: €25") }).isEmpty());
    }
    void headOfALetter_isNoForm()
    {
        QVERIFY(recordsFor({ QStringLiteral("invoices") }, { bill(QStringLiteral("invoice-1.eml"), 1, "From: Acme\nTo: Holt"), bill(QStringLiteral("invoice-2.eml"), 2, "From: Holt\nTo: Acme") }).isEmpty());
    }
    void labelThatIsAskedFor_makesAnyDocumentsOfItsForm()
    {
        QCOMPARE(recordsFor({ QStringLiteral("monthly"), QStringLiteral("fee") }, { bill(QStringLiteral("gym.txt"), 1, "Start: May\nMonthly fee: €29"), bill(QStringLiteral("phone.txt"), 2, "Start: June\nMonthly fee: €17") }).size(), 2);
    }
};

QTEST_GUILESS_MAIN(RowsTest)
#include "rows_test.moc"
