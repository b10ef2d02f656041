// What is listed and counted: every row that holds what the question names, and no other.
#include "engine/retrieval/rows.h"

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
    void noWords_areNoRows() { QVERIFY(rowsFor({}, { passageOf(QStringLiteral("invoices.csv"), invoices) }).isEmpty()); }
};

QTEST_GUILESS_MAIN(RowsTest)
#include "rows_test.moc"
