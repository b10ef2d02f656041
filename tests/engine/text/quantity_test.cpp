// What amounts promise: read as their writer meant them, and exact to the last decimal.
#include "engine/text/quantity.h"

#include <QTest>

using namespace superinstance;

namespace {

QString told(const std::optional<Decimal> &value)
{
    return value ? QString::number(value->toDouble(), 'g', 15) : QStringLiteral("nothing");
}

Decimal decimal(const char *text)
{
    return quantityOf(QString::fromUtf8(text), NumberStyle::DecimalPoint).value_or(Quantity()).value;
}

} // namespace

class QuantityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void amount_isReadAsWritten_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("comma");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("unit");
        const auto row = [](const char *cell, bool comma, const char *value, const char *unit) {
            QTest::newRow(qPrintable(QString::fromUtf8(cell) + (comma ? QStringLiteral(" comma") : QString()))) << QString::fromUtf8(cell) << comma << QString::fromUtf8(value) << QString::fromUtf8(unit);
        };
        row("400", false, "400", "");
        row("€1,270.00", false, "1270", "€");
        row("EUR 12.50", false, "12.5", "€");
        row("12.50 EUR", false, "12.5", "€");
        row("1.400,50 €", true, "1400.5", "€");
        row("1.400,50 €", false, "1400.5", "€"); // both marks tell by themselves
        row("1.400", true, "1400", "");
        row("1.400", false, "1.4", "");
        row("1,400", false, "1400", "");
        row("1,400", true, "1.4", "");
        row("1 234 567", false, "1234567", "");
        row("CHF 1'200.00", false, "1200", "chf");
        row("400元", false, "400", "¥");
        row("¥400", false, "400", "¥");
        row("39.9 %", false, "39.9", "%");
        row("120 crowns", false, "120", "crown");
        row("200 m²", false, "200", "m²");
        row("-5.25", false, "-5.25", "");
        row("−3 €", false, "-3", "€");
    }
    void amount_isReadAsWritten()
    {
        QFETCH(QString, cell);
        QFETCH(bool, comma);
        const std::optional<Quantity> quantity = quantityOf(cell, comma ? NumberStyle::DecimalComma : NumberStyle::DecimalPoint);
        QVERIFY(quantity);
        QTEST(told(quantity->value), "value");
        QTEST(quantity->unit, "unit");
    }

    void whatIsNoAmount_isNone_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : { "", "Acme", "2023-01-14", "14.01.2023", "+47 22 33 44 55", "1.2.3", "A-17", "3 May 2024", "10:30", "5 to 7" })
            QTest::newRow(cell) << QString::fromUtf8(cell);
    }
    void whatIsNoAmount_isNone()
    {
        QFETCH(QString, cell);
        QVERIFY(!quantityOf(cell, NumberStyle::DecimalPoint));
    }

    void decimals_haveNoBinaryArtefacts()
    {
        QCOMPARE(sum(decimal("0.1"), decimal("0.2"))->unscaled, 3);
        QCOMPARE(sum(decimal("0.1"), decimal("0.2"))->scale, 1);
        Decimal total;
        for (int i = 0; i < 1000; ++i)
            total = sum(total, decimal("0.01")).value();
        QCOMPARE(compared(total, decimal("10")), 0);
        QCOMPARE(told(difference(decimal("20.20"), decimal("10.10"))), QStringLiteral("10.1"));
    }
    void quotient_isRoundedHalfAwayFromNought()
    {
        QCOMPARE(told(quotient(decimal("2"), decimal("3"), 2)), QStringLiteral("0.67"));
        QCOMPARE(told(quotient(decimal("-1"), decimal("8"), 2)), QStringLiteral("-0.13"));
        QVERIFY(!quotient(decimal("1"), decimal("0"), 2));
    }
    void tooManyFigures_areNoResult()
    {
        QVERIFY(!sum({ std::numeric_limits<qint64>::max(), 0 }, { 1, 0 }));
        QVERIFY(!quantityOf(QStringLiteral("12345678901234567890"), NumberStyle::DecimalPoint));
    }

    void style_isToldByWhatStandsBehindTheMark()
    {
        QCOMPARE(styleOf(u"1.400,50"), NumberStyle::DecimalComma);
        QCOMPARE(styleOf(u"1,400.50"), NumberStyle::DecimalPoint);
        QCOMPARE(styleOf(u"3,5 €"), NumberStyle::DecimalComma);
        QCOMPARE(styleOf(u"1.400.000"), NumberStyle::DecimalComma);
        QVERIFY(!styleOf(u"1,400"));
        QVERIFY(!styleOf(u"400"));
        QCOMPARE(usualStyle(QStringLiteral("de")), NumberStyle::DecimalComma);
        QCOMPARE(usualStyle(QStringLiteral("en")), NumberStyle::DecimalPoint);
    }

    void result_isWrittenLikeItsOperands()
    {
        const auto written = [](const char *cell, NumberStyle style, Decimal value) { return writtenLike(value, *quantityOf(QString::fromUtf8(cell), style), style); };
        QCOMPARE(written("€1,270.00", NumberStyle::DecimalPoint, { 102050, 2 }), QStringLiteral("€1,020.50"));
        QCOMPARE(written("1.400,00 €", NumberStyle::DecimalComma, { 149020, 2 }), QStringLiteral("1.490,20 €"));
        QCOMPARE(written("120 crowns", NumberStyle::DecimalPoint, { 378, 0 }), QStringLiteral("378 crowns"));
        QCOMPARE(written("5", NumberStyle::DecimalPoint, { -5, 1 }), QStringLiteral("−0.5"));
    }
};

QTEST_GUILESS_MAIN(QuantityTest)
#include "quantity_test.moc"
