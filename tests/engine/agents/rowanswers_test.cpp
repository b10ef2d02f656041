// What the council answers from tables and lists, from sources that differ, and to questions of several parts: from real
// files, with every citation resolved in the text that is stored.
#include "wholecouncil.h"

#include <QFile>
#include <QTest>

using namespace superinstance;

namespace {

const QByteArray invoices = "Number,Customer,Date,Amount,Status\n1001,Acme,2023-01-14,€400.00,unpaid\n1002,Holt,2023-02-03,€250.10,paid\n1003,Acme,2022-11-30,€90.20,unpaid\n"
                            "1004,Brekke,2023-05-21,\"€1,270.00\",unpaid\n1005,Acme,2023-09-09,€530.30,paid\n";
const QByteArray rechnungen = "Nummer;Kunde;Datum;Betrag;Status\n1;Müller;14.01.2023;1.400,00 €;offen\n2;Schulz;03.02.2023;250,10 €;bezahlt\n3;Müller;30.11.2022;90,20 €;offen\n";
const QByteArray fapiao = "发票号,客户,日期,金额\nA1,王伟,2023-01-14,400元\nA2,李娜,2023-02-03,250元\nA3,王伟,2022-11-30,90元\n";
const QByteArray club = "# Allotment club\n\nMembers of the committee:\n\n- Jonas Brekke, chair since 2019\n- Maren Holt, treasurer since 2021\n- Aino Salo, secretary since 2020\n\n## Plots\n\n"
                        "| Plot | Tenant | Area | Rent |\n|------|--------|------|------|\n| 12 | Brekke | 200 m² | 120 crowns |\n| 14 | Holt | 250 m² | 150 crowns |\n| 15 | Salo | 180 m² | 108 crowns |\n";
const QByteArray phones = "<html><head><title>Phone plans</title></head><body><h1>Phone plans</h1><table><tr><th>Plan</th><th>Price per month</th><th>Data</th></tr><tr><td>Basic</td><td>$10.10</td><td>5 GB</td></tr>"
                          "<tr><td>Plus</td><td>$20.20</td><td>20 GB</td></tr><tr><td>Max</td><td>$39.90</td><td>100 GB</td></tr></table></body></html>";
const QByteArray lease = "Lease contract\n\nThe rent is 850 euros per month. The deposit is 2550 euros. The notice period is three months.\nThe landlord is Harald Nygaard. Pets are allowed with written consent.\n";
const QByteArray handbook = "# Staff handbook\n\nFull-time employees get 25 days of paid annual leave per year. Notice of leave is given two weeks before.\n\nThe company was founded in 1998 by Ingrid Solberg. It is led by Peter Aas since 2015.\n";
const QByteArray policy = "Leave policy\n\nFull-time employees get 20 days of paid annual leave per year. Part-time employees get a share of it.\n";
const QByteArray borg = "# Installing Borg\n\nBorg is a backup program that stores data without duplicates.\n\nTo install Borg on Debian:\n\n1. Update the package lists.\n2. Install the package `borgbackup`.\n3. Make a repository.\n\n"
                        "```bash\nsudo apt update\nsudo apt install borgbackup\n```\n\nThen the first backup can be made.\n\n# Removing Borg\n\nThe package is removed with apt.\n";

const QByteArray trip = "# Trip to Lisbon\n\nWe fly on 3 May 2025 with TAP flight TP571.\n\n## Packing list\n\n- passport\n- sun cream\n- adapter plug\n\n## Hotels\n\n| Hotel | Nights | Price per night | Breakfast |\n|---|---|---|---|\n"
                        "| Casa Azul | 3 | 95 EUR | yes |\n| Hotel Mirador | 2 | 140 EUR | no |\n| Pensão Flor | 2 | 68 EUR | yes |\n\nThe booking of Casa Azul can be cancelled free of charge until 28 April 2025.\n";
const QByteArray reise = "# Reise nach Lissabon\n\nWir fliegen am 3. Mai 2025 mit der TAP und kommen eine Woche später zurück.\n\n## Packliste\n\n- Reisepass\n- Sonnencreme\n";
const QByteArray lvxing = "# 里斯本旅行\n\n我们五月三日出发。\n\n## 行李清单\n\n- 护照\n- 防晒霜\n";
const QByteArray expenses = "Date,Shop,Category,Amount\n2025-01-03,Rewe,Groceries,54.20\n2025-01-09,Shell,Fuel,61.00\n2025-01-22,Rewe,Groceries,48.75\n2025-02-11,Shell,Fuel,58.40\n";
const QByteArray warranty = "Heat pump Aermec ANK 045, serial number 88-2210-F.\nPurchased on 14 March 2023 from Brandt Heating Ltd for 7,480 euros.\nThe warranty lasts seven years from the date of purchase, provided that the pump is serviced every twelve months.\n"
                            "The service telephone is 0431 55 82 10. Service costs 145 euros per visit.\nThe outdoor unit must not be covered in winter. The filter is to be cleaned every three months.\n";
const QByteArray changes = "Changes of the decoder\n\n* Only pack the list of WavPack headers where the packing was mapped before,\n  with the list of packed items\n* unpack.c: the packing list of a frame is checked, and the hotels.bj domain is removed\n"
                           "* fixed a typo in the name of the book that the list of fuel pumps and hotels was taken from\n";

} // namespace

class RowAnswersTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    void add(const char *name, const QByteArray &text, const QDate &changed = {})
    {
        const QString path = m_library->write(QString::fromLatin1(name), text);
        if (changed.isValid()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime(changed, QTime(12, 0)), QFileDevice::FileModificationTime));
        }
        QVERIFY(!m_library->index({ path }).contains(QString()));
    }
    void addAll()
    {
        add("invoices.csv", invoices);
        add("rechnungen.csv", rechnungen);
        add("fapiao.csv", fapiao);
        add("club.md", club);
        add("phones.html", phones);
        add("lease.txt", lease);
    }
    Answer ask(const QString &text, const QList<Turn> &history = {})
    {
        const Answer answer = askCouncil(*m_library, text, history);
        citationsResolve(answer);
        return answer;
    }
    void citationsResolve(const Answer &answer)
    {
        for (const Claim &claim : answer.claims) {
            QVERIFY(!claim.citations.isEmpty());
            for (const Citation &citation : claim.citations) {
                const Result<QString> stored = run([&] {
                    auto job = [citation](VaultReader &vault) { return vault.text(citation.path, citation.start, citation.end); };
                    return m_library->vault().read(job);
                });
                QVERIFY(stored);
                QCOMPARE(citation.quote, *stored);
                QCOMPARE(citation.endPoint - citation.startPoint, qsizetype(citation.quote.toUcs4().size()));
            }
        }
    }
    static QStringList textsOf(const Answer &answer)
    {
        QStringList texts;
        for (const Claim &claim : answer.claims)
            texts.append(claim.text);
        return texts;
    }
    static void isAgreed(const Answer &answer)
    {
        for (const Claim &claim : answer.claims)
            QVERIFY2(claim.verdict == Verdict::Supported, qPrintable(claim.text + QLatin1Char(' ') + (claim.findings.isEmpty() ? QString() : claim.findings.first().text)));
        QVERIFY2(answer.outcome == Outcome::Consensus, qPrintable(toString(answer.outcome) + QLatin1Char(' ') + answer.text));
    }

    // Her own papers among many of another kind.
    void addAmongMany()
    {
        QStringList paths;
        for (int i = 0; i < 40; ++i)
            paths.append(m_library->write(QStringLiteral("changes%1.txt").arg(i), changes + "* release " + QByteArray::number(i) + " of the decoder was made by the same people as before\n"));
        const std::pair<const char *, QByteArray> papers[] { { "trip.md", trip }, { "reise.md", reise }, { "lvxing.md", lvxing }, { "expenses.csv", expenses }, { "warranty.txt", warranty } };
        for (const auto &[name, text] : papers)
            paths.append(m_library->write(QString::fromLatin1(name), text));
        QVERIFY(!m_library->index(paths).contains(QString()));
    }

private Q_SLOTS:
    void init() { m_library = std::make_unique<TestLibrary>(); }
    void cleanup() { m_library.reset(); }

    void rows_areListedByWhatTheirCellsSay_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("first"); // cells of the rows expected
        const auto row = [](const char *question, const char *first) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(first); };
        row("How many invoices from Acme are unpaid?", "1001 1003");
        row("List all invoices of 2023 over 500 €", "1004 1005");
        row("List all invoices over €500", "1004 1005");
        row("Which invoices are from before 2023?", "1003");
        row("Which invoices were after March 2023?", "1004 1005");
        row("List the invoices between 90 and 300 €", "1002 1003");
        row("How many invoices of 2023 from Acme?", "1001 1005");
        row("How many invoices are at most 250.10 €?", "1002 1003");
        row("Wie viele Rechnungen von Müller sind offen?", "1 3");
        row("Liste alle Rechnungen über 500 € auf", "1");
        row("Welche Rechnungen sind von vor 2023?", "3");
        row("有多少张王伟的发票？", "A1 A3");
        row("列出超过200元的发票", "A1 A2");
        row("List the plots under 200 m²", "15");
        row("List the plots with a rent over 110 crowns", "12 14");
        row("How many members are in the committee?", "Jonas Maren Aino");
        row("List all phone plans under $30", "Basic Plus");
        row("Who are the members of the committee?", "Jonas Maren Aino");
        row("How many plots are larger than 190 m²?", "12 14");
    }
    void rows_areListedByWhatTheirCellsSay()
    {
        addAll();
        QFETCH(QString, question);
        const Answer answer = ask(question);
        isAgreed(answer);
        QStringList first;
        for (const QString &text : textsOf(answer))
            first.append(text.section(QLatin1Char(' '), 0, 0));
        QTEST(first.join(QLatin1Char(' ')), "first");
        QCOMPARE(answer.reason, QStringLiteral("I counted %1 rows that hold all you named.").arg(first.size())); // as many as are shown
    }

    void contents_areWhatStandsUnderTheName_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("claims");
        const auto row = [](const char *question, const char *heading, const char *claims) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(heading) << QString::fromUtf8(claims); };
        const char *hotels = "Casa Azul | 3 | 95 EUR | yes;Hotel Mirador | 2 | 140 EUR | no;Pensão Flor | 2 | 68 EUR | yes", *columns = "Hotel | Nights | Price per night | Breakfast";
        row("What is on the packing list?", "Packing list", "passport;sun cream;adapter plug");
        row("List all items I should pack", "Packing list", "passport;sun cream;adapter plug");
        row("What should I pack?", "Packing list", "passport;sun cream;adapter plug");
        row("Was steht auf der Packliste?", "Packliste", "Reisepass;Sonnencreme");
        row("行李清单上有什么？", "行李清单", "护照;防晒霜");
        row("Which hotels are listed?", columns, hotels);
        row("What do the hotels cost per night?", columns, hotels);
        row("Compare the prices of the hotels: which is the cheapest?", columns, "Pensão Flor | 2 | 68 EUR | yes;Lowest of Price per night = min(95 EUR; 140 EUR; 68 EUR) = 68 EUR");
        row("Which hotel is the most expensive?", columns, "Hotel Mirador | 2 | 140 EUR | no;Highest of Price per night = max(95 EUR; 140 EUR; 68 EUR) = 140 EUR");
        row("How many times did I shop at Rewe?", "Date | Shop | Category | Amount", "2025-01-03 | Rewe | Groceries | 54.20;2025-01-22 | Rewe | Groceries | 48.75");
        row("How much did I spend on groceries in total?", "", "Sum of Amount = 54.20 + 48.75 = 102.95;2025-01-03 | Rewe | Groceries | 54.20;2025-01-22 | Rewe | Groceries | 48.75");
        row("How much did I spend on fuel in total?", "", "Sum of Amount = 61.00 + 58.40 = 119.40;2025-01-09 | Shell | Fuel | 61.00;2025-02-11 | Shell | Fuel | 58.40");
    }
    void contents_areWhatStandsUnderTheName()
    {
        addAmongMany();
        QFETCH(QString, question);
        const Answer answer = ask(question);
        isAgreed(answer);
        QTEST(textsOf(answer).join(QLatin1Char(';')), "claims");
        QTEST(answer.claims.first().heading, "heading");
        QVERIFY2(answer.missingWords.isEmpty(), qPrintable(answer.missingWords.join(QLatin1Char(' '))));
    }

    void followUp_keepsTheSum()
    {
        addAmongMany();
        const QString asked = QStringLiteral("How much did I spend on groceries in total?");
        const Answer answer = ask(QStringLiteral("And on fuel?"), { { asked, ask(asked).text } });
        isAgreed(answer);
        QCOMPARE(textsOf(answer).first(), QStringLiteral("Sum of Amount = 61.00 + 58.40 = 119.40"));
    }

    void namesOfColumns_areNoClaim()
    {
        addAmongMany();
        for (const QString &question : { QStringLiteral("Which night is the breakfast in the hotel price?"), QStringLiteral("What is the price of breakfast?") })
            for (const QString &text : textsOf(ask(question)))
                QVERIFY2(!text.contains(QLatin1String("Nights")), qPrintable(text));
    }

    void sentenceAboutNothingAsked_isLessLikely()
    {
        addAmongMany();
        const Answer answer = ask(QStringLiteral("How long is the warranty?"));
        QVERIFY2(textsOf(answer).first().startsWith(QLatin1String("The warranty lasts seven years")), qPrintable(answer.text));
        QVERIFY2(answer.claims.size() > 1, qPrintable(answer.text));
        QCOMPARE(answer.claims[1].heading, QStringLiteral("Less likely"));
    }

    void sheets_areReadAsTables_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("xlsx") << QStringLiteral("accounts.xlsx");
        QTest::newRow("ods") << QStringLiteral("accounts.ods");
        QTest::newRow("tsv") << QStringLiteral("accounts.tsv");
    }
    void sheets_areReadAsTables()
    {
        QFETCH(QString, file);
        QFile fixture(QFINDTESTDATA("../extractor/fixtures/") + file);
        const bool sheet = fixture.open(QIODevice::ReadOnly);
        add(qPrintable(file), sheet ? fixture.readAll() : QByteArray("What\tWhen\tCost\nNew lamp\t2019-03-05\t1250.5\nStairs\t2021-11-30\t300\n"));
        const Answer sum = ask(QStringLiteral("What is the total cost in the accounts?"));
        isAgreed(sum);
        QCOMPARE(textsOf(sum).first(), QStringLiteral("Sum of Cost = 1250.5 + 300 = 1550.5"));
        const Answer listed = ask(QStringLiteral("List the accounts with a cost over 1000"));
        QVERIFY2(textsOf(listed).size() == 1 && textsOf(listed).first().startsWith(QStringLiteral("New lamp | 2019-03-05 | 1250.5")), qPrintable(textsOf(listed).join(QLatin1Char('\n'))));
    }

    void numbersFound_areReckonedWithEachShown_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("claim");
        const auto row = [](const char *question, const char *claim) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(claim); };
        row("What is the total amount of the invoices from Acme?", "Sum of Amount = €400.00 + €90.20 + €530.30 = €1,020.50");
        row("What is the average rent of the plots?", "Average of Rent = (120 crowns + 150 crowns + 108 crowns) / 3 = 126 crowns");
        row("Wie hoch ist die Summe der Rechnungen von Müller?", "Sum of Betrag = 1.400,00 € + 90,20 € = 1.490,20 €");
        row("王伟的发票一共多少金额？", "Sum of 金额 = 400元 + 90元 = 490元");
        row("What percentage of the invoices are unpaid?", "Share of unpaid = 3 / 5 = 60 %");
        row("Wieviel Prozent der Rechnungen sind bezahlt?", "Share of bezahlt = 1 / 3 ≈ 33.3 %");
        row("Which phone plan is the cheapest?", "Lowest of Price per month = min($10.10; $20.20; $39.90) = $10.10");
        row("Which plot has the largest area?", "Highest of Area = max(200 m²; 250 m²; 180 m²) = 250 m²");
        row("What is the latest invoice from Acme?", "Latest of Date = max(2023-01-14; 2022-11-30; 2023-09-09) = 2023-09-09");
        row("What is the earliest invoice from Acme?", "Earliest of Date = min(2023-01-14; 2022-11-30; 2023-09-09) = 2022-11-30");
    }
    void numbersFound_areReckonedWithEachShown()
    {
        addAll();
        QFETCH(QString, question);
        const Answer answer = ask(question);
        isAgreed(answer);
        QFETCH(QString, claim);
        const QStringList texts = textsOf(answer);
        QVERIFY2(texts.contains(claim), qPrintable(texts.join(QLatin1Char('\n'))));
        const Claim &sum = answer.claims[texts.indexOf(claim)];
        QVERIFY(sum.citations.size() >= claim.count(QLatin1Char('+')) + claim.count(QLatin1Char(';')) + 1); // each operand
        if (claim.contains(QLatin1Char('%')))
            QCOMPARE(sum.citations.size(), claim.section(QStringLiteral(" / "), 1).section(QLatin1Char(' '), 0, 0).toInt()); // each row
    }
    void highestRow_comesFirst()
    {
        addAll();
        QCOMPARE(textsOf(ask(QStringLiteral("Which phone plan is the cheapest?"))).first(), QStringLiteral("Basic | $10.10 | 5 GB"));
        QCOMPARE(textsOf(ask(QStringLiteral("Which plot has the largest area?"))).first(), QStringLiteral("14 | Holt | 250 m² | 150 crowns"));
    }
    void unitsThatDiffer_areNotAdded()
    {
        add("costs.csv", "Cost,Amount\nflight,€400\nhotel,$250\n");
        const Answer answer = ask(QStringLiteral("What is the total amount of the costs?"));
        QVERIFY2(answer.text.contains(QStringLiteral("€, $")), qPrintable(answer.text));
        QVERIFY2(!answer.text.contains(QStringLiteral("650")), qPrintable(answer.text));
        QCOMPARE(textsOf(answer), (QStringList { QStringLiteral("flight | €400"), QStringLiteral("hotel | $250") }));
    }
    void sumsOfParts_areSaidNotToBeReckoned()
    {
        addAmongMany();
        const Answer answer = ask(QStringLiteral("Which shop did I spend the most at?"));
        QVERIFY2(answer.reason.contains(QStringLiteral("not added up")), qPrintable(answer.text));
        for (const QString &text : textsOf(ask(QStringLiteral("How much do I spend per month?"))))
            QVERIFY2(!text.startsWith(QStringLiteral("Sum")), qPrintable(text));
    }
    void rowThatSumsUp_isNotAddedAgain()
    {
        add("costs.csv", "Cost,Amount\nflight,400\nhotel,250\nTotal,650\n");
        QCOMPARE(textsOf(ask(QStringLiteral("What is the total amount of the costs?"))).first(), QStringLiteral("Sum of Amount = 400 + 250 = 650"));
    }
    void moreRowsThanAreShown_areSaidToBeMore()
    {
        QByteArray rows = "Number,Customer,Amount\n";
        for (int i = 0; i < 300; ++i)
            rows += QByteArray::number(1000 + i) + ",Acme,€" + QByteArray::number(i) + "\n";
        add("invoices.csv", rows);
        const Answer answer = ask(QStringLiteral("How many invoices are from Acme?"));
        QCOMPARE(answer.claims.size(), 50);
        QVERIFY2(answer.reason.contains(QStringLiteral("300 rows")) && answer.reason.contains(QStringLiteral("50")), qPrintable(answer.reason));
        const Answer sum = ask(QStringLiteral("What is the total amount of the invoices from Acme?"));
        QVERIFY2(!textsOf(sum).first().contains(QStringLiteral("Sum")), qPrintable(textsOf(sum).first())); // too many to show each
        QVERIFY2(sum.reason.contains(QStringLiteral("more numbers")), qPrintable(sum.reason));
    }
    void wordOfNoDocument_isLeftOutBesideACondition()
    {
        addAll();
        const Answer answer = ask(QStringLiteral("Which members of the committee joined after 2019?"));
        QCOMPARE(textsOf(answer), (QStringList { QStringLiteral("Maren Holt, treasurer since 2021"), QStringLiteral("Aino Salo, secretary since 2020") }));
        QVERIFY2(answer.reason.contains(QStringLiteral("joined")), qPrintable(answer.reason));
        QCOMPARE(toString(ask(QStringLiteral("How many invoices over 100 € are from Zebra?")).outcome), toString(Outcome::Refused)); // a name is not left out
    }
    void oneAndMany_areOneWord()
    {
        add("books.tsv", "Title\tAuthor\tYear\tPages\nDune\tFrank Herbert\t1965\t412\nSolaris\tStanislaw Lem\t1961\t204\n");
        QCOMPARE(textsOf(ask(QStringLiteral("Which book is the oldest?"))).first(), QStringLiteral("Solaris | Stanislaw Lem | 1961 | 204"));
        const Answer written = ask(QStringLiteral("Who wrote Solaris?"));
        QCOMPARE(textsOf(written), QStringList { QStringLiteral("Solaris | Stanislaw Lem | 1961 | 204") });
        QVERIFY(written.reason.contains(QStringLiteral("wrote")));
    }
    void numberOfACell_isNotCounted()
    {
        add("books.tsv", "Title\tAuthor\tYear\tPages\nDune\tFrank Herbert\t1965\t412\nSolaris\tStanislaw Lem\t1961\t204\n");
        add("visitors.csv", "Year,People\n2020,812\n2021,90\n");
        for (const char *question : { "How many pages does Dune have?", "How many visitors were there in 2020?" }) {
            const Answer answer = ask(QString::fromLatin1(question));
            QCOMPARE(answer.claims.size(), 1);
            QVERIFY2(!answer.reason.contains(QStringLiteral("counted")), qPrintable(answer.reason));
        }
        QCOMPARE(textsOf(ask(QStringLiteral("What is the average number of pages of the books?"))).first(), QStringLiteral("Average of Pages = (412 + 204) / 2 = 308"));
    }
    void numberThatStandsThere_isNotCounted()
    {
        add("leave.md", "# Leave\n\n- Full-time employees get 25 days of annual leave.\n- Part-time employees get 12 days of annual leave.\n");
        const Answer answer = ask(QStringLiteral("How many days of annual leave do part-time employees get?"));
        QCOMPARE(textsOf(answer).first(), QStringLiteral("Part-time employees get 12 days of annual leave."));
        QVERIFY2(!answer.reason.contains(QStringLiteral("counted")), qPrintable(answer.reason));
    }

    void things_areComparedRowByRow()
    {
        addAll();
        const Answer answer = ask(QStringLiteral("Compare Basic and Max"));
        isAgreed(answer);
        QCOMPARE(toString(answer.intent.kind), toString(QuestionKind::Compare));
        QCOMPARE(textsOf(answer).mid(0, 2), (QStringList { QStringLiteral("Basic | $10.10 | 5 GB"), QStringLiteral("Max | $39.90 | 100 GB") }));
        QCOMPARE(answer.claims[0].heading, QStringLiteral("Plan | Price per month | Data")); // both stand below
        QVERIFY(answer.claims[1].heading.isEmpty());
        const Answer people = ask(QStringLiteral("Compare Acme and Holt"));
        QCOMPARE(people.claims.first().heading, QStringLiteral("Acme"));
        QVERIFY(people.claims.last().text.contains(QStringLiteral("Holt")));
        const QStringList cheaper = textsOf(ask(QStringLiteral("Which is cheaper, Basic or Max?")));
        QVERIFY2(cheaper.contains(QStringLiteral("Difference in Price per month = $39.90 − $10.10 = $29.80")), qPrintable(cheaper.join(QLatin1Char('\n'))));
        const QStringList rents = textsOf(ask(QStringLiteral("What is the difference in rent between plot 12 and plot 14?")));
        QVERIFY2(rents.contains(QStringLiteral("Difference in Rent = 150 crowns − 120 crowns = 30 crowns")), qPrintable(rents.join(QLatin1Char('\n'))));
    }
    void things_areComparedBySentencesWhereThereAreNoRows()
    {
        add("tower.md", "# Tower\n\nThe north tower is 34 metres high. It stands by the sea.\n");
        add("mast.md", "# Mast\n\nThe south mast is 61 metres high. It carries the radio.\n");
        const Answer answer = ask(QStringLiteral("Compare the north tower and the south mast"));
        const QStringList texts = textsOf(answer);
        QVERIFY2(texts.contains(QStringLiteral("The north tower is 34 metres high.")) && texts.contains(QStringLiteral("The south mast is 61 metres high.")), qPrintable(texts.join(QLatin1Char('\n'))));
        QCOMPARE(answer.claims.first().heading, QStringLiteral("north tower"));
    }

    void documents_areCompared()
    {
        add("Handbook.md", handbook);
        add("Policy.txt", policy);
        add("lease.txt", lease);
        const Answer answer = ask(QStringLiteral("Compare the handbook and the policy"));
        QVERIFY2(answer.outcome != Outcome::Refused, qPrintable(answer.text));
        QCOMPARE(answer.claims.first().heading, QStringLiteral("handbook"));
        QVERIFY(answer.claims.first().citations.first().path.endsWith(QStringLiteral("Handbook.md")));
        QVERIFY(answer.claims.last().citations.first().path.endsWith(QStringLiteral("Policy.txt")));
    }

    void plainQuestion_isAnsweredByItsRow_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("row");
        QTest::newRow("Markdown") << QStringLiteral("Who is the tenant of plot 14?") << QStringLiteral("14 | Holt | 250 m² | 150 crowns");
        QTest::newRow("HTML") << QStringLiteral("What is the price of the Plus plan?") << QStringLiteral("Plus | $20.20 | 20 GB");
        QTest::newRow("CSV") << QStringLiteral("What is the status of invoice 1004?") << QStringLiteral("1004 | Brekke | 2023-05-21 | €1,270.00 | unpaid");
    }
    void plainQuestion_isAnsweredByItsRow()
    {
        addAll();
        QFETCH(QString, question);
        const Answer answer = ask(question);
        isAgreed(answer);
        QTEST(textsOf(answer).join(QLatin1Char('\n')), "row");
        QVERIFY(!answer.claims.first().heading.isEmpty()); // the names of the columns
    }
    void rowOfAnotherThing_isNoAnswer_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("unsaid");
        QTest::newRow("another hotel") << QStringLiteral("Can I cancel Hotel Mirador free of charge?") << QStringLiteral("Pensão Flor");
        QTest::newRow("one that is in no row") << QStringLiteral("How many nights are booked in Hotel Zenit?") << QStringLiteral("Pensão Flor");
        QTest::newRow("another shop") << QStringLiteral("Why was Aldi so expensive in 2025?") << QStringLiteral("Shell");
    }
    void rowOfAnotherThing_isNoAnswer()
    {
        addAmongMany();
        QFETCH(QString, question);
        QFETCH(QString, unsaid);
        const Answer answer = ask(question);
        for (const Claim &claim : answer.claims)
            QVERIFY2(claim.verdict != Verdict::Supported || !claim.text.contains(unsaid), qPrintable(toString(answer.outcome) + answer.text));
        QVERIFY2(answer.outcome != Outcome::Consensus, qPrintable(answer.text)); // nothing tells of that
    }
    void linesOfATable_areQuotedRowByRow()
    {
        add("invoices.csv", invoices);
        const Answer answer = ask(QStringLiteral("Why were invoices paid?"));
        for (const Claim &claim : answer.claims)
            QVERIFY2(!claim.citations.first().quote.contains(QLatin1Char('\n')), qPrintable(claim.text));
    }

    void sourcesThatDiffer_areShownSideBySide()
    {
        add("Handbook.md", handbook, QDate(2024, 5, 3));
        add("Policy.txt", policy, QDate(2019, 2, 1));
        const Answer answer = ask(QStringLiteral("How many days of annual leave do full-time employees get?"));
        const QStringList texts = textsOf(answer);
        QVERIFY2(texts.value(0).contains(QStringLiteral("25 days")) && texts.value(1).contains(QStringLiteral("20 days")), qPrintable(texts.join(QLatin1Char('\n')))); // the newest first
        QVERIFY(answer.claims[0].heading.contains(QStringLiteral("Handbook.md")) && answer.claims[1].heading.contains(QStringLiteral("Policy.txt")));
        QVERIFY(texts.size() < 3 || answer.claims[2].heading == QStringLiteral("Also found"));
        for (const char *said : { "Handbook.md", "2024", "25 days", "Policy.txt", "2019", "20 days" })
            QVERIFY2(answer.text.contains(QString::fromLatin1(said)), qPrintable(answer.text));
        QVERIFY2(!answer.text.contains(QStringLiteral("22.5")), qPrintable(answer.text));
        QVERIFY2(answer.confidence <= 0.5, qPrintable(QString::number(answer.confidence)));
    }
    void letterThatMovesADate_isShownBesideTheFirst()
    {
        add("mail2.txt", "Dear all,\n\nthe meeting of the choir takes place on 12 March 2024 in the parish hall.\n\nBo\n", QDate(2024, 2, 27));
        add("mail1.txt", "Hello,\n\nthe meeting of the choir was moved to 14 March 2024.\n\nAnna\n", QDate(2024, 3, 5));
        add("lease.txt", lease);
        const Answer answer = ask(QStringLiteral("When is the meeting of the choir?"));
        QVERIFY2(answer.claims.size() >= 2 && answer.claims[0].text.contains(QStringLiteral("14 March")) && answer.claims[1].text.contains(QStringLiteral("12 March")), qPrintable(answer.text)); // the newest first
        QVERIFY2(answer.reason.contains(QStringLiteral("do not agree")), qPrintable(answer.reason));
    }
    void yearsOfWriting_doNotHideAConflict()
    {
        add("notes-2019.md", "# Notes on the boathouse (2019)\n\nThe boathouse was built in 1931 by Anders Lund. It holds 14 boats.\n", QDate(2019, 6, 1));
        add("history.md", "# History of the boathouse (written 2024)\n\nThe boathouse was built in 1934 by Anders Lund, as the parish register shows.\n", QDate(2024, 9, 1));
        const Answer answer = ask(QStringLiteral("When was the boathouse built?"));
        QVERIFY2(answer.reason.contains(QStringLiteral("do not agree")) && answer.reason.contains(QStringLiteral("1931")) && answer.reason.contains(QStringLiteral("1934")), qPrintable(answer.reason));
    }
    void minutesThatDiffer_standSideBySideWithTheirDays_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("older");
        QTest::addColumn<QString>("newer");
        QTest::newRow("number") << QStringLiteral("What is the membership fee?") << QStringLiteral("40 euros") << QStringLiteral("55 euros");
        QTest::newRow("person") << QStringLiteral("Who is the treasurer?") << QStringLiteral("Karl Meyer") << QStringLiteral("Tom Okafor");
        QTest::newRow("day") << QStringLiteral("When does the summer party take place?") << QStringLiteral("22 June 2024") << QStringLiteral("29 June 2024");
        QTest::newRow("no kind asked for") << QStringLiteral("What is the address of the boathouse?") << QStringLiteral("12") << QStringLiteral("14");
    }
    void minutesThatDiffer_standSideBySideWithTheirDays()
    {
        add("board-2024-02-06.md", "# Minutes of the board, 6 February 2024\n\nPresent: Anna Weiss, Karl Meyer, Lucy Chen.\n\n1. The annual membership fee is 40 euros.\n2. The summer party takes place on 22 June 2024.\n"
                                   "3. Karl Meyer is treasurer until the end of 2025.\n4. The address of the boathouse is Harbour Lane 12.\n");
        add("board-2025-09-17.md", "# Minutes of the board, 17 September 2025\n\nPresent: Anna Weiss, Lucy Chen, Tom Okafor.\n\n1. The annual membership fee is 55 euros.\n2. Tom Okafor is treasurer, since Karl Meyer resigned in August.\n"
                                   "3. The summer party takes place on 29 June 2024.\n4. The address of the boathouse is Harbour Lane 14.\n");
        add("lease.txt", lease);
        QFETCH(QString, question);
        QFETCH(QString, older);
        QFETCH(QString, newer);
        const Answer answer = ask(question);
        QVERIFY2(answer.reason.contains(QStringLiteral("do not agree: board-2025-09-17.md (17 Sep 2025) says ") + newer) && answer.reason.contains(QStringLiteral("board-2024-02-06.md (6 Feb 2024) says ") + older), qPrintable(answer.reason + answer.text));
        QVERIFY2(answer.claims.size() >= 2 && answer.claims[0].text.contains(newer) && answer.claims[1].text.contains(older), qPrintable(answer.text)); // the newest first
    }
    void contradictionInAnotherLanguage_isNoticed_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("newer");
        QTest::addColumn<QString>("older");
        const QStringList german { QStringLiteral("# Protokoll der Vorstandssitzung vom 18. Januar 2024\n\nAnwesend: Petra Schulz (Vorsitz), Jens Krämer, Aylin Demir. Entschuldigt: Rolf Hansen.\n\nDer Beitrag wird auf 60 Euro im Jahr erhöht. "
                                                  "Jens Krämer stimmte dagegen. Das Sommerfest findet am 6. Juli 2024 im Schützenhaus statt. Aylin Demir besorgt die Getränke bis zum 1. Juni.\n"),
                                   QStringLiteral("# Protokoll der Vorstandssitzung vom 25. April 2024\n\nAnwesend: Petra Schulz (Vorsitz), Rolf Hansen. Entschuldigt: Jens Krämer, Aylin Demir.\n\nDas Sommerfest wird auf den 13. Juli 2024 verschoben. "
                                                  "Der Beitrag bleibt bei 48 Euro im Jahr. Rolf Hansen hat den Rasenmäher nicht gekauft.\n") };
        const QStringList chinese { QStringLiteral("# 2024年3月5日理事会会议纪要\n\n出席：王丽（主席）、陈强、李娜。缺席：赵敏。\n\n会议决定将会费提高到每年200元。陈强反对这一决定。春游定于4月20日在西湖举行。李娜负责租车，费用为1800元。\n"),
                                    QStringLiteral("# 2024年4月2日理事会会议纪要\n\n春游改为4月27日举行。会费保持每年150元。\n") };
        const QStringList english { QStringLiteral("# Minutes of the board meeting, 12 March 2024\n\n## Budget\n\nThe board approved the budget of £48,500 for 2024. Tom Okafor voted against it.\n"),
                                    QStringLiteral("# Minutes of the board meeting, 14 May 2024\n\n## Budget\n\nThe budget for 2024 was corrected to £51,200 because the insurance premium rose.\n") };
        QTest::newRow("German number") << german << QStringLiteral("Wie hoch ist der Beitrag?") << QStringLiteral("48 Euro") << QStringLiteral("60 Euro");
        QTest::newRow("German day") << german << QStringLiteral("Wann findet das Sommerfest statt?") << QStringLiteral("13. Juli 2024") << QStringLiteral("6. Juli 2024");
        QTest::newRow("Chinese number") << chinese << QStringLiteral("会费是多少？") << QStringLiteral("150") << QStringLiteral("200");
        QTest::newRow("Chinese day") << chinese << QStringLiteral("春游是什么时候？") << QStringLiteral("4月27日") << QStringLiteral("4月20日");
        QTest::newRow("corrected") << english << QStringLiteral("What is the budget for 2024?") << QStringLiteral("£51,200") << QStringLiteral("£48,500");
    }
    void contradictionInAnotherLanguage_isNoticed()
    {
        QFETCH(QStringList, texts);
        QFETCH(QString, question);
        QFETCH(QString, newer);
        QFETCH(QString, older);
        add("a.md", texts[0].toUtf8());
        add("b.md", texts[1].toUtf8());
        add("lease.txt", lease);
        const Answer answer = ask(question);
        QVERIFY2(answer.reason.contains(QStringLiteral("do not agree")), qPrintable(answer.reason + answer.text));
        QVERIFY2(answer.claims.size() >= 2 && answer.claims[0].text.contains(newer) && answer.claims[1].text.contains(older), qPrintable(answer.text)); // the newest first
    }
    void dayWritten_goesBeforeThatOfTheFile()
    {
        add("contract-old.md", "# Contract with Kern\n\nThe fee is 400 euros per month. The notice period is four weeks.\n", QDate(2026, 11, 29)); // copied today
        add("contract-new.md", "# Contract with Kern, amended 3 March 2025\n\nThe notice period is six weeks. The fee remains the same.\n", QDate(2025, 3, 4));
        const Answer answer = ask(QStringLiteral("How long is the notice period?"));
        QVERIFY2(answer.claims.size() >= 2 && answer.claims[0].text.contains(QStringLiteral("six weeks")) && answer.claims[1].text.contains(QStringLiteral("four weeks")), qPrintable(answer.text));
        QVERIFY2(answer.reason.contains(QStringLiteral("contract-new.md (3 Mar 2025)")) && answer.reason.contains(QStringLiteral("contract-old.md (file changed on 29 Nov 2026)")), qPrintable(answer.reason));
    }
    void dayOfALetter_isThatOfItsDateLine()
    {
        add("one.eml", "From: Joe <joe@pipes.example>\nTo: Helen <helen@elm.example>\nDate: Mon, 6 May 2024 09:12:00 +0100\nSubject: Tap\nContent-Type: text/plain; charset=utf-8\n\nDear Helen,\n\nThe call-out of the plumber costs £65.\n", QDate(2026, 11, 29));
        add("two.txt", "Pipeworks\n\nDatum: 14. Mai 2024\n\nThe call-out of the plumber costs £75.\n", QDate(2020, 11, 29));
        const Answer answer = ask(QStringLiteral("How much does the call-out of the plumber cost?"));
        QVERIFY2(answer.reason.contains(QStringLiteral("two.txt (14 May 2024)")) && answer.reason.contains(QStringLiteral("one.eml (6 May 2024)")), qPrintable(answer.reason + answer.text));
        QVERIFY2(answer.claims[0].text.contains(QStringLiteral("£75")), qPrintable(answer.text));
    }
    void otherMonthsAndDevices_areNoConflict()
    {
        add("march.md", "# Minutes of the board meeting, 12 March 2024\n\nThe meeting was chaired by Helen Ward.\n");
        add("may.md", "# Minutes of the board meeting, 14 May 2024\n\nThe meeting was chaired by Tom Okafor.\n");
        add("boiler.txt", "Thermex 300 boiler: owner's manual\n\nThe guarantee lasts five years from the date of purchase.\n");
        add("washer.txt", "Aquaspin W40 washing machine manual\n\nThe guarantee lasts two years from the date of purchase.\n");
        add("hall.md", "# Hall\n\nThe rent of the hall is £620.\n");
        add("garage.md", "# Garage\n\nThe rent of the garage was raised to £80.\n");
        QVERIFY(ask(QStringLiteral("Who chaired the meeting?")).text.contains(QStringLiteral("not agree"))); // that it would be one
        for (const char *question : { "Who chaired the meeting in May?", "How long does the guarantee last?", "How much is the rent of the hall?" }) {
            const Answer answer = ask(QString::fromLatin1(question));
            QVERIFY2(!answer.text.contains(QStringLiteral("not agree")) && !answer.reason.contains(QStringLiteral("not agree")), qPrintable(answer.text));
        }
    }
    void sourcesThatAgree_areNoConflict()
    {
        add("Handbook.md", handbook);
        add("Policy.txt", QByteArray(policy).replace("20 days", "25 days"));
        add("Letter.txt", "Dear Ms Holt,\n\nFull-time employees get twenty-five days of paid annual leave per year.\n");
        const Answer answer = ask(QStringLiteral("How many days of annual leave do full-time employees get?"));
        QVERIFY2(!answer.text.contains(QStringLiteral("not agree")), qPrintable(answer.text));
        QVERIFY(answer.claims.first().text.contains(QStringLiteral("days")));
    }
    void otherYearsAndSubjects_areNoConflict()
    {
        add("a.md", "# Fees\n\nIn 2019 the yearly fee of the club was 40 crowns.\n");
        add("b.md", "# Fees\n\nIn 2020 the yearly fee of the club was 45 crowns.\n");
        add("hall.md", "# Hall\n\nThe caretaker of the hall is Jonas Brekke, whom Maren Holt helps.\n");
        add("house.md", "# Hall\n\nThe caretaker of the hall is Jonas Brekke, and Aino Salo cleans.\n");
        add("oslo.md", "# Office in Oslo\n\nThe Oslo office has 12 rooms.\n");
        add("bergen.md", "# Office in Bergen\n\nThe Bergen office has 9 rooms.\n");
        for (const char *question : { "How much was the yearly fee of the club?", "How many rooms does the office have?", "Who is the caretaker of the hall?", "What is the fee of the club?" }) {
            const Answer answer = ask(QString::fromLatin1(question));
            QVERIFY2(!answer.text.contains(QStringLiteral("not agree")), qPrintable(answer.text));
        }
    }

    void parts_areAnsweredOneByOne()
    {
        add("Handbook.md", handbook);
        add("lease.txt", lease);
        const Answer answer = ask(QStringLiteral("When was the company founded and who is the landlord?"));
        QCOMPARE(toString(answer.outcome), toString(Outcome::Consensus));
        QCOMPARE(answer.claims.first().heading, QStringLiteral("When was the company founded?"));
        const QStringList texts = textsOf(answer);
        QVERIFY2(texts.contains(QStringLiteral("The company was founded in 1998 by Ingrid Solberg.")) && texts.contains(QStringLiteral("The landlord is Harald Nygaard.")), qPrintable(texts.join(QLatin1Char('\n'))));
    }
    void partWithoutASubject_isAboutTheSameThing()
    {
        add("minutes.md", "# Minutes\n\nThe ferry was used by 1,204 passengers.\n\nThe Harbour Bridge was sold to the Nordvik Company in October 2024 for 2.4 million crowns. The jetty was mended for 8,200 euros.\n");
        add("lease.txt", lease);
        const Answer answer = ask(QStringLiteral("When was the Harbour Bridge sold, and for how much?"));
        const auto second = std::find_if(answer.claims.begin(), answer.claims.end(), [](const Claim &claim) { return claim.heading.startsWith(QStringLiteral("For how much was the Harbour Bridge sold?")); });
        QVERIFY2(second != answer.claims.end(), qPrintable(answer.text));
        QVERIFY2(second->text.contains(QStringLiteral("2.4 million crowns")), qPrintable(second->text));
    }
    void secondOne_isTheSecondRowThatWasShown_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("followUp");
        QTest::addColumn<QString>("row");
        QTest::newRow("row") << QStringLiteral("Which invoices from Acme are there?") << QStringLiteral("And the second one?") << QStringLiteral("1003 | Acme | 2022-11-30 | €90.20 | unpaid");
        QTest::newRow("last row") << QStringLiteral("Which invoices from Acme are there?") << QStringLiteral("and the last one?") << QStringLiteral("1005 | Acme | 2023-09-09 | €530.30 | paid");
        QTest::newRow("German") << QStringLiteral("Nenne alle Rechnungen von Müller") << QStringLiteral("und die zweite?") << QStringLiteral("3 | Müller | 30.11.2022 | 90,20 € | offen");
        QTest::newRow("Chinese") << QStringLiteral("列出王伟的所有发票") << QStringLiteral("第二个呢？") << QStringLiteral("A3 | 王伟 | 2022-11-30 | 90元");
        QTest::newRow("item") << QStringLiteral("List the members of the committee") << QStringLiteral("and the second one?") << QStringLiteral("Maren Holt, treasurer since 2021");
    }
    void secondOne_isTheSecondRowThatWasShown()
    {
        addAll();
        QFETCH(QString, question);
        QFETCH(QString, followUp);
        const Answer before = ask(question);
        QVERIFY2(before.claims.size() >= 2, qPrintable(before.text));
        const Answer answer = ask(followUp, { { question, before.text } });
        isAgreed(answer);
        QTEST(textsOf(answer).join(QLatin1Char('\n')), "row");
    }
    void partThatIsNotThere_isRefusedByName()
    {
        add("lease.txt", lease);
        add("Handbook.md", handbook);
        const Answer answer = ask(QStringLiteral("Who is the landlord and what is the frequency of the xylophone?"));
        const QStringList texts = textsOf(answer);
        QVERIFY2(texts.contains(QStringLiteral("The landlord is Harald Nygaard.")), qPrintable(texts.join(QLatin1Char('\n'))));
        QVERIFY2(answer.reason.contains(QStringLiteral("What is the frequency of the xylophone?")) && answer.reason.contains(QStringLiteral("not found")), qPrintable(answer.reason));
        QVERIFY(texts.filter(QStringLiteral("xylophone")).isEmpty());
        QVERIFY(answer.outcome != Outcome::Refused);
    }
    void partsOfNothing_areRefused()
    {
        add("lease.txt", lease);
        const Answer answer = ask(QStringLiteral("Who plays the xylophone and when was the zeppelin built?"));
        QCOMPARE(toString(answer.outcome), toString(Outcome::Refused));
        QVERIFY(answer.reason.contains(QStringLiteral("xylophone")) && answer.reason.contains(QStringLiteral("zeppelin")));
    }

    void steps_keepTheirOrderAndCodeItsLines()
    {
        add("install.md", borg);
        add("lease.txt", lease);
        const Answer answer = ask(QStringLiteral("How do I install Borg on Debian?"));
        isAgreed(answer);
        QCOMPARE(textsOf(answer), (QStringList { QStringLiteral("To install Borg on Debian:"), QStringLiteral("1. Update the package lists."), QStringLiteral("2. Install the package `borgbackup`."),
                                                 QStringLiteral("3. Make a repository."), QStringLiteral("```bash\nsudo apt update\nsudo apt install borgbackup\n```") }));
        QCOMPARE(answer.claims.first().heading, QStringLiteral("Installing Borg"));
    }
    void code_isQuotedAsCode()
    {
        add("notes.md", "# Notes\n\nThe backup of the photo archive is started with:\n\n```bash\nborg create --stats /mnt/backup::photos ~/Photos\n```\n\nIt takes an hour.\n");
        const QStringList texts = textsOf(ask(QStringLiteral("What command starts the backup of the photo archive with borg create?")));
        QVERIFY2(texts.contains(QStringLiteral("```bash\nborg create --stats /mnt/backup::photos ~/Photos\n```")), qPrintable(texts.join(QLatin1Char('\n'))));
        QVERIFY(texts.filter(QStringLiteral("bash borg")).isEmpty());
    }
    void summary_followsItsDocument()
    {
        add("install.md", borg);
        add("club.md", club);
        const Answer answer = ask(QStringLiteral("Summarize Installing Borg"));
        isAgreed(answer);
        QCOMPARE(answer.claims.first().heading, QStringLiteral("Installing Borg"));
        QCOMPARE(textsOf(answer).first(), QStringLiteral("Borg is a backup program that stores data without duplicates."));
        QVERIFY(std::is_sorted(answer.claims.begin(), answer.claims.end(), [](const Claim &a, const Claim &b) { return a.citations.first().start < b.citations.first().start; }));
    }
};

QTEST_GUILESS_MAIN(RowAnswersTest)
#include "rowanswers_test.moc"
