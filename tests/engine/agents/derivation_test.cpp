// What is reckoned: written with every operand, reckoned again by Ethos, and not believed otherwise (E10).
#include "engine/agents/derivation.h"

#include <QTest>

using namespace superinstance;

namespace {

const QStringList cells { QStringLiteral("€400.00"), QStringLiteral("€90.20"), QStringLiteral("€530.30") };
const QStringList quotes { QStringLiteral("1001,Acme,€400.00,unpaid"), QStringLiteral("1003,Acme,€90.20,unpaid"), QStringLiteral("1005,Acme,€530.30,paid") };
const QString about = QStringLiteral("Number,Customer,Amount,Status");

QString written(Operation operation, const QStringList &operands = cells, NumberStyle style = NumberStyle::DecimalPoint)
{
    return derivation(operation, QStringLiteral("Amount"), operands, style).value_or(QStringLiteral("nothing"));
}

QString verdictOn(const QString &claim)
{
    const std::optional<Judgement> judgement = judgeDerivation(claim, quotes, about + QStringLiteral(" unpaid"));
    return judgement ? toString(judgement->verdict) : QStringLiteral("none");
}

} // namespace

class DerivationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOperand_isShown()
    {
        QCOMPARE(written(Operation::Sum), QStringLiteral("Sum of Amount = €400.00 + €90.20 + €530.30 = €1,020.50"));
        QCOMPARE(written(Operation::Average), QStringLiteral("Average of Amount = (€400.00 + €90.20 + €530.30) / 3 ≈ €340.17"));
        QCOMPARE(written(Operation::Average, { QStringLiteral("120"), QStringLiteral("150") }), QStringLiteral("Average of Amount = (120 + 150) / 2 = 135"));
        QCOMPARE(written(Operation::Difference, { QStringLiteral("20.20"), QStringLiteral("10.10") }), QStringLiteral("Difference in Amount = 20.20 − 10.10 = 10.10"));
        QCOMPARE(written(Operation::Highest), QStringLiteral("Highest of Amount = max(€400.00; €90.20; €530.30) = €530.30"));
        QCOMPARE(written(Operation::Earliest, { QStringLiteral("3 May 2024"), QStringLiteral("2019-02-01") }), QStringLiteral("Earliest of Amount = min(3 May 2024; 2019-02-01) = 2019-02-01"));
        QCOMPARE(written(Operation::Sum, { QStringLiteral("1.400,00 €"), QStringLiteral("90,20 €") }, NumberStyle::DecimalComma), QStringLiteral("Sum of Amount = 1.400,00 € + 90,20 € = 1.490,20 €"));
        QCOMPARE(written(Operation::Sum, { QStringLiteral("0.1"), QStringLiteral("0.2") }), QStringLiteral("Sum of Amount = 0.1 + 0.2 = 0.3"));
    }
    void whatDoesNotFit_isNotReckoned()
    {
        QCOMPARE(written(Operation::Sum, { QStringLiteral("€400"), QStringLiteral("$90") }), QStringLiteral("nothing"));
        QCOMPARE(written(Operation::Sum, { QStringLiteral("€400"), QStringLiteral("Acme") }), QStringLiteral("nothing"));
        QCOMPARE(written(Operation::Sum, { QStringLiteral("€400") }), QStringLiteral("nothing"));
        QCOMPARE(written(Operation::Latest, { QStringLiteral("€400"), QStringLiteral("2019") }), QStringLiteral("nothing"));
    }

    void whatLogosReckons_isConfirmed()
    {
        for (const Operation operation : { Operation::Sum, Operation::Average, Operation::Difference, Operation::Highest, Operation::Lowest })
            QCOMPARE(verdictOn(written(operation)), QStringLiteral("supported"));
    }
    void share_isCountedInTheQuotes()
    {
        QCOMPARE(derivation(Operation::Share, QStringLiteral("unpaid"), { QStringLiteral("2"), QStringLiteral("3") }, NumberStyle::DecimalPoint).value_or(QString()), QStringLiteral("Share of unpaid = 2 / 3 ≈ 66.7 %"));
        QCOMPARE(verdictOn(QStringLiteral("Share of unpaid = 2 / 3 ≈ 66.7 %")), QStringLiteral("supported"));
        QCOMPARE(verdictOn(QStringLiteral("Share of unpaid = 1 / 3 ≈ 33.3 %")), QStringLiteral("contradicted"));
        QCOMPARE(verdictOn(QStringLiteral("Share of unpaid = 2 / 4 = 50 %")), QStringLiteral("contradicted"));
    }
    void wrongResult_isContradicted()
    {
        QCOMPARE(verdictOn(QStringLiteral("Sum of Amount = €400.00 + €90.20 + €530.30 = €1,020.60")), QStringLiteral("contradicted"));
        QCOMPARE(verdictOn(QStringLiteral("Highest of Amount = max(€400.00; €90.20; €530.30) = €400.00")), QStringLiteral("contradicted"));
        QCOMPARE(verdictOn(QStringLiteral("Average of Amount = (€400.00 + €90.20 + €530.30) / 2 = €510.25")), QStringLiteral("contradicted"));
    }
    void operandOfNoSource_isContradicted()
    {
        QCOMPARE(verdictOn(QStringLiteral("Sum of Amount = €400.00 + €90.00 = €490.00")), QStringLiteral("contradicted"));
        QCOMPARE(verdictOn(QStringLiteral("Sum of Amount = €400.00 + €400.00 = €800.00")), QStringLiteral("contradicted")); // one row, counted twice
        QCOMPARE(verdictOn(QStringLiteral("Sum of Amount = €0.20 + €30.30 = €30.50")), QStringLiteral("contradicted")); // ends of numbers
    }
    void nameOfNoSource_isContradicted()
    {
        QCOMPARE(verdictOn(QStringLiteral("Sum of Salaries = €400.00 + €90.20 = €490.20")), QStringLiteral("contradicted"));
    }
    void otherSentence_isLeftToTheOtherRules()
    {
        QCOMPARE(verdictOn(QStringLiteral("The sum is €400.00.")), QStringLiteral("none"));
        QCOMPARE(verdictOn(QStringLiteral("Sum of Amount = €400.00")), QStringLiteral("none"));
    }

    void row_standsCellByCell()
    {
        QVERIFY(standsAsRow(QStringLiteral("1001 | Acme | €400.00 | unpaid"), quotes.first()));
        QVERIFY(standsAsRow(QStringLiteral("1004 | Brekke | €1,270.00"), QStringLiteral("1004,Brekke,\"€1,270.00\"")));
        QVERIFY(standsAsRow(QStringLiteral("12 | Brekke | 120 crowns"), QStringLiteral("| 12 | Brekke | 120 crowns |")));
        QVERIFY(!standsAsRow(QStringLiteral("1001 | Acme | €400.00 | paid"), quotes.first()));
        QVERIFY(!standsAsRow(QStringLiteral("Acme | 1001 | €400.00 | unpaid"), quotes.first()));
        QVERIFY(!standsAsRow(QStringLiteral("1001 | Acme | €400.00"), quotes.first())); // what is left out may matter
        QVERIFY(!standsAsRow(QStringLiteral("001 | Acme | €400.00 | unpaid"), quotes.first()));
    }
};

QTEST_GUILESS_MAIN(DerivationTest)
#include "derivation_test.moc"
