// What a question asks of rows: conditions and reckonings are read out of it, the rest is what the rows must hold.
#include "engine/retrieval/rowquestion.h"

#include <QTest>

using namespace superinstance;

namespace {

QString told(const CellCondition &condition)
{
    if (condition.onDates())
        return condition.from.toString(Qt::ISODate) + QStringLiteral("..") + condition.to.toString(Qt::ISODate);
    QString text;
    if (condition.least)
        text += QStringLiteral("%1%2").arg(condition.aboveLeast ? QStringLiteral(">") : QStringLiteral(">=")).arg(condition.least->toDouble());
    if (condition.most)
        text += QStringLiteral("%1%2").arg(condition.belowMost ? QStringLiteral("<") : QStringLiteral("<=")).arg(condition.most->toDouble());
    return text + condition.unit;
}

QString told(Reckoning reckoning)
{
    switch (reckoning) {
    case Reckoning::None: return QStringLiteral("none");
    case Reckoning::Sum: return QStringLiteral("sum");
    case Reckoning::Average: return QStringLiteral("average");
    case Reckoning::Highest: return QStringLiteral("highest");
    case Reckoning::Lowest: return QStringLiteral("lowest");
    case Reckoning::Latest: return QStringLiteral("latest");
    case Reckoning::Earliest: return QStringLiteral("earliest");
    }
    return {};
}

} // namespace

class RowQuestionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void conditions_areReadFromTheQuestion_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("conditions");
        const auto row = [](const char *question, const char *conditions) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(conditions); };
        row("List all invoices over 500 €", ">500€");
        row("invoices of 2023 over €1,500.50", ">1500.5€ 2023-01-01..2023-12-31");
        row("Which plots have at least 200 m²?", ">=200m²");
        row("plots under 200 m²", "<200m²");
        row("plans that cost no more than $20", "<=20$");
        row("invoices between 100 and 500 euros", ">=100<=500€");
        row("invoices of 400 € or more", ">=400€");
        row("Which invoices are from before 2023?", "..2022-12-31");
        row("letters after March 2022", "2022-04-01..");
        row("letters since March 2022", "2022-03-01..");
        row("payments until 3 May 2024", "..2024-05-03");
        row("invoices between 2019 and 2021", "2019-01-01..2021-12-31");
        row("invoices in March 2022", "2022-03-01..2022-03-31");
        row("Alle Rechnungen über 1.500 €", ">1500€");
        row("Rechnungen unter 99,90 Euro", "<99.9€");
        row("Rechnungen vor 2023", "..2022-12-31");
        row("Rechnungen seit 2021", "2021-01-01..");
        row("Rechnungen zwischen 100 und 200 €", ">=100<=200€");
        row("mindestens 3 Zimmer", ">=3");
        row("列出超过500元的发票", ">500¥");
        row("500元以上的发票", ">=500¥");
        row("2023年的发票", "2023-01-01..2023-12-31");
        row("2023年之前的发票", "..2022-12-31");
        row("Who are the members?", "");
        row("What is the status of invoice 1004?", "");
    }
    void conditions_areReadFromTheQuestion()
    {
        QFETCH(QString, question);
        QStringList conditions;
        for (const CellCondition &condition : rowQuestion(question).conditions)
            conditions.append(told(condition));
        QTEST(conditions.join(QLatin1Char(' ')), "conditions");
    }

    void reckoning_isReadFromTheQuestion_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("reckoning");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *question, const char *reckoning, const char *words) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(reckoning) << QString::fromUtf8(words); };
        row("What is the total amount of the invoices from Acme?", "sum", "What is amount of the invoices from Acme?");
        row("What is the average rent of the plots?", "average", "What is the rent of the plots?");
        row("Which plan is the cheapest?", "lowest", "Which plan is ?");
        row("What is the most expensive plan?", "highest", "What is plan?");
        row("Which plot has the largest area?", "highest", "Which plot has the area?");
        row("the latest invoice", "latest", "the invoice");
        row("the oldest letter", "earliest", "the letter");
        row("Wie hoch ist die Summe der Rechnungen?", "sum", "ist die der Rechnungen?");
        row("Welcher Tarif ist am günstigsten?", "lowest", "Welcher Tarif ist ?");
        row("Durchschnittliche Miete der Parzellen", "average", "Miete der Parzellen");
        row("发票金额的总和", "sum", "发票金额");
        row("最便宜的套餐", "lowest", "套餐");
        row("有多少张王伟的发票？", "none", "王伟 发票");
        row("How many invoices are unpaid?", "none", "How many invoices are unpaid?");
    }
    void reckoning_isReadFromTheQuestion()
    {
        QFETCH(QString, question);
        const RowQuestion asked = rowQuestion(question);
        QTEST(told(asked.reckoning), "reckoning");
        QTEST(asked.words, "words");
    }

    void denialAndChoice_areReadFromTheQuestion_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("denied");
        QTest::addColumn<QString>("either");
        QTest::addColumn<bool>("unread");
        const auto row = [](const char *question, const char *denied, const char *either, bool unread = false) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(denied) << QString::fromUtf8(either) << unread; };
        row("Which members are from Leeds?", "", "");
        row("How many members are not from Leeds?", "Leeds", "");
        row("Which members are not from Leeds or York?", "Leeds|York", "");
        row("Which invoices are not from Paper World?", "Paper World", "");
        row("Which members do not live in Leeds?", "Leeds", "");
        row("List all members except those from Leeds", "Leeds", "");
        row("List all members except Anna Berg", "Anna Berg", "");
        row("Which hotels do not include breakfast?", "breakfast", "");
        row("Welche Mitglieder wohnen nicht in Lindau?", "Lindau", "");
        row("Alle Mitglieder außer denen aus Lindau", "Lindau", "");
        row("不住在杭州的会员有哪些", "杭州", "");
        row("Which members did not join in 2021?", "2021", "");
        row("Which members are from Leeds or York?", "", "Leeds|York");
        row("Which invoices are from Paper World, Green Garden or Volt Electric?", "", "Paper World|Green Garden|Volt Electric");
        row("Welche Mitglieder kommen aus Lindau oder Bregenz?", "", "Lindau|Bregenz");
        row("Which members joined neither in spring nor on a boat?", "", "", true);
        row("Which members sing or dance?", "", "", true);
    }
    void denialAndChoice_areReadFromTheQuestion()
    {
        QFETCH(QString, question);
        const RowQuestion asked = rowQuestion(question);
        QStringList denied = asked.denied;
        for (const CellCondition &condition : asked.conditions)
            if (condition.denied)
                denied.append(QString::number(condition.from.year()));
        QTEST(denied.join(QLatin1Char('|')), "denied");
        QTEST(asked.either.join(QLatin1Char('|')), "either");
        QTEST(asked.unread, "unread");
    }

    void hostileQuestion_isSurvived()
    {
        for (const QString &question : { QString(), QStringLiteral("over ").repeated(2000), QString(100'000, QLatin1Char('9')), QStringLiteral("between 1 and ").repeated(60), QString(900, QChar(0x5E74)), QStringLiteral("over 500 € ").repeated(80), QString(QChar(0xD83D)) + QStringLiteral(" before 2023") })
            QVERIFY(rowQuestion(question).words.size() <= question.size());
    }
    void command_isNoWordToLookFor_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char *question, const char *plain) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(plain); };
        row("Summarize the lease contract", "the lease contract");
        row("Give me a short summary of the lease contract", "the lease contract");
        row("Compare Basic and Max", "Basic and Max");
        row("List the members", "the members");
        row("Liste die Mitglieder auf", "die Mitglieder");
        row("Fasse den Mietvertrag zusammen", "den Mietvertrag");
        row("Vergleiche Basis und Max", "Basis und Max");
        row("总结租赁合同", "租赁合同");
        row("Who lists the members?", "Who lists the members?");
        row("Summary", "Summary");
        row("Name", "Name");
    }
    void command_isNoWordToLookFor()
    {
        QFETCH(QString, question);
        QTEST(withoutCommand(question), "plain");
    }
};

QTEST_GUILESS_MAIN(RowQuestionTest)
#include "rowquestion_test.moc"
