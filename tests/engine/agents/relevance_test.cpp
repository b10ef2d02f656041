// What E14 promises: a sentence that is true but about another thing, or another time, is not taken for an answer.
#include "engine/agents/relevance.h"

#include "engine/agents/relation.h"
#include "engine/agents/roles.h"

#include "engine/agents/answerability.h"
#include "engine/agents/pathos.h"
#include "engine/text/analyzer.h"

#include <QTest>

using namespace superinstance;

namespace {

const QString tickets = QStringLiteral("A ticket costs 60 crowns. In 2019 it cost 50 crowns, and children paid half.");

Passage passageOf(const QString &text, const QString &title = {})
{
    Passage passage;
    passage.chunk = passage.document = 1;
    passage.path = QStringLiteral("/library/prices.md");
    passage.title = title;
    passage.text = text;
    passage.language = QStringLiteral("en");
    return passage;
}

// What a search for the question finds in a library of that one passage: every word weighs the same.
Evidence evidenceOf(const Intent &intent, const Passage &passage)
{
    Evidence evidence;
    evidence.passages = { passage };
    QSet<QString> known;
    for (const Term &term : analyze(passage.title + QLatin1Char(' ') + passage.text, passage.language))
        known.insert(term.text);
    for (const QString &word : intent.terms) {
        bool found = false;
        for (const QString &form : termForms(word, { passage.language })) {
            evidence.termWeights.insert(form, 5);
            found = found || known.contains(form);
        }
        if (!found)
            evidence.missingWords.append(word);
    }
    return evidence;
}

std::optional<Finding> judged(const QString &question, const QString &said, const QString &title = {})
{
    const Intent intent = interpretQuestion(question, {}).intent;
    const Passage passage = passageOf(tickets, title);
    Claim claim;
    claim.text = said;
    return besideTheQuestion(claim, passage, intent, evidenceOf(intent, passage));
}

// The same, where other documents hold all words of the question.
std::optional<Finding> judgedIn(const Passage &passage, const QString &question, const QString &said)
{
    const Intent intent = interpretQuestion(question, {}).intent;
    Evidence evidence = evidenceOf(intent, passage);
    evidence.missingWords.clear();
    Claim claim;
    claim.text = said;
    claim.citations = { cite(passage, passage.text.indexOf(said), passage.text.indexOf(said) + said.size()) };
    return besideTheQuestion(claim, passage, intent, evidence);
}

} // namespace

class RelevanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void row_isOfTheThingThatIsNamed_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("another");
        QTest::newRow("it names it") << QStringLiteral("What does Hotel Mirador cost?") << false;
        QTest::newRow("another of the kind") << QStringLiteral("What does Hotel Zenit cost?") << true;
        QTest::newRow("the head names it") << QStringLiteral("What does the hotel cost in Lisbon?") << false;
        QTest::newRow("nothing is named") << QStringLiteral("What does a night cost?") << false;
        QTest::newRow("a list") << QStringLiteral("List the prices of Hotel Zenit") << true;
        QTest::newRow("a comparison") << QStringLiteral("Compare Hotel Zenit and Hotel Luz") << false;
    }
    void row_isOfTheThingThatIsNamed()
    {
        QFETCH(QString, question);
        QFETCH(bool, another);
        const Intent intent = interpretQuestion(question, {}).intent;
        const Passage passage = passageOf(QStringLiteral("| Hotel | Nights | Price |\n|---|---|---|\n| Casa Azul | 3 | 95 EUR |\n| Hotel Mirador | 2 | 140 EUR |\n"), QStringLiteral("Hotels in Lisbon"));
        Claim claim;
        claim.text = QStringLiteral("Hotel Mirador | 2 | 140 EUR");
        const qsizetype start = passage.text.indexOf(claim.text);
        claim.citations = { cite(passage, start, start + claim.text.size()) };
        QCOMPARE(rowOfAnother(claim, passage, intent, evidenceOf(intent, passage)).has_value(), another);
    }
    void deed_isDoneByAndToThoseThatAreAskedFor_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("changed");
        const QString sued = QStringLiteral("Alder Shipping sued Bell Harbour in 2020 over the pier."), passive = QStringLiteral("In 2020 Bell Harbour was sued by Alder Shipping over the pier.");
        for (const QString &sentence : { sued, passive }) {
            const auto row = [&](const char *question, bool changed) { QTest::newRow(qPrintable(sentence.left(7) + QString::fromUtf8(question))) << sentence << QString::fromUtf8(question) << changed; };
            row("Who sued Bell Harbour?", false);
            row("Who sued Alder Shipping?", true);
            row("By whom was Bell Harbour sued?", false);
            row("By whom was Alder Shipping sued?", true);
            row("Whom did Alder Shipping sue?", false);
            row("Who did Bell Harbour sue?", true);
            row("Who was sued by Alder Shipping?", false);
            row("Who was sued by Bell Harbour?", true);
            row("Did Alder Shipping sue Bell Harbour?", false);
            row("Did Bell Harbour sue Alder Shipping?", true);
            row("Was Alder Shipping sued by Bell Harbour?", true);
            row("When did Alder Shipping sue Bell Harbour?", false);
            row("Who is Alder Shipping?", false);
        }
        const auto german = [](const char *question, bool changed) { QTest::newRow(question) << QStringLiteral("Alder verklagte Bellmann im Jahr 2020.") << QString::fromUtf8(question) << changed; };
        german("Wer verklagte Bellmann?", false);
        german("Von wem wurde Alder verklagt?", true);
        QTest::newRow("another in between") << QStringLiteral("After Alder Shipping left, Coast Lines sued Bell Harbour.") << QStringLiteral("Who sued Alder Shipping?") << false;
        QTest::newRow("nobody is named") << QStringLiteral("Alder Shipping sued at once.") << QStringLiteral("Who sued Alder Shipping?") << false;
    }
    void deed_isDoneByAndToThoseThatAreAskedFor()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, question);
        const std::optional<AskedRole> asked = askedRole(question);
        const QString language = sentence.startsWith(QLatin1String("Alder verklagte")) ? QStringLiteral("de") : QStringLiteral("en");
        QTEST(asked && hasRolesChanged(*asked, sentence, language), "changed");
    }
    void sentenceBesideADeedTurnedRound_isNoAnswerEither()
    {
        const Passage told = passageOf(QStringLiteral("Alder Shipping sued Bell Harbour in 2020 over the pier. Alder Shipping owns nine barges."));
        const QString barges = QStringLiteral("Alder Shipping owns nine barges.");
        QVERIFY(judgedIn(told, QStringLiteral("Who sued Alder Shipping?"), barges));
        QVERIFY(!judgedIn(told, QStringLiteral("Who sued Bell Harbour?"), QStringLiteral("Alder Shipping sued Bell Harbour in 2020 over the pier.")));
        QVERIFY(!judgedIn(passageOf(QStringLiteral("Alder Shipping was sued by Coast Lines. Alder Shipping sued Bell Harbour. ") + barges), QStringLiteral("Who sued Alder Shipping?"), QStringLiteral("Alder Shipping was sued by Coast Lines.")));
    }
    void whatIsAskedOfADeed_mustBeSaid_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("beside");
        const auto row = [](const char *question, const char *said, bool beside) { QTest::newRow(qPrintable(QString::fromUtf8(question) + QLatin1Char(' ') + QString::fromUtf8(said))) << QString::fromUtf8(question) << QString::fromUtf8(said) << beside; };
        // No more than the question says.
        row("Why did the library burn down?", "The library burned down in 1991.", true);
        row("Why did the library burn down?", "The library burned down because of a stove.", false);
        row("Why did the library burn down?", "A stove set the library on fire in 1991.", false);
        row("Why did the library burn down?", "In 1993 a new library was opened by the mayor.", true);
        row("How did the library burn down?", "The library burned down in 1991.", true);
        row("Who burned down the library?", "The library burned down in 1991.", true);
        row("When did the library burn down?", "The library burned down in 1991.", false);
        row("Warum brannte die Bibliothek?", "Die Bibliothek brannte 1991.", true);
        row("Warum brannte die Bibliothek?", "Die Bibliothek brannte wegen eines Ofens.", false);
        // The deed, or another word for it.
        row("Who wrote the manual?", "The manual explains the pump.", true);
        row("Who wrote the manual?", "The manual was written by Ida Falk.", false);
        row("Who wrote the manual?", "Ida Falk is the author of the manual.", false);
        row("Who wrote the manual?", "Ida Falk's manual explains the pump.", false);
        row("Who has repaired the roof?", "The roof was mended by Ida Falk.", false);
        row("Who repaired the roof?", "Ida Falk looked at the roof.", true);
        row("When was the hall built?", "The hall was sold in 1974.", true);
        row("When was the hall built?", "The hall was erected in 1974.", false);
        row("When was Ida Falk born?", "Ida Falk moved to Ripon in 1986.", true);
        row("When was Ida Falk born?", "Ida Falk (1931–2004) was a keeper.", false);
        row("When did Ida Falk die?", "Ida Falk died before the winter of 1985.", false);
        row("When was the invoice issued?", "Date: 2024-02-05", false);
        row("When did the work begin?", "The work went on from May 1986.", false); // what began is often told by its date alone
        row("Who swam to the island?", "Ida Falk reached the island.", false); // no other word for it is known
        // Whether somebody did it.
        row("Did Ida Falk found the club?", "The club was founded in 1974 by Owen Pike.", true);
        row("Did Ida Falk found the club?", "Ida Falk succeeded Owen Pike as president.", true);
        row("Did Ida Falk found the club?", "The club was founded in 1974 by Ida Falk.", false);
        row("Did Ida Falk found the club?", "Ida Falk established the club in 1974.", false);
        // Two are asked for.
        row("Who leases the hall to whom?", "The landlord is Marlowe Estates.", true);
        row("Who leases the hall to whom?", "The hall is let by Marlowe Estates to Alder Shipping.", false);
    }
    void whatIsAskedOfADeed_mustBeSaid()
    {
        QFETCH(QString, question);
        QFETCH(QString, said);
        const Intent intent = interpretQuestion(question, {}).intent;
        QTEST(unsaidRelation(said, {}, intent, intent.language).has_value(), "beside");
    }
    void passagesThatAreCited_comeFirstInTheOrderOfTheClaims()
    {
        QList<Passage> passages;
        for (int chunk = 1; chunk <= 4; ++chunk) {
            passages.append(passageOf(tickets));
            passages.last().chunk = chunk;
        }
        const auto citing = [](qint64 chunk) {
            Claim claim;
            claim.citations.append(Citation());
            claim.citations.last().chunk = chunk;
            return claim;
        };
        QList<qint64> order;
        for (const Passage &passage : citedFirst(passages, { citing(3), citing(2), citing(3), citing(99) }))
            order.append(passage.chunk);
        QCOMPARE(order, QList<qint64>({ 3, 2, 1, 4 }));
        QCOMPARE(citedFirst(passages, {}).first().chunk, 1);
    }

    void thingThatOccursNowhere_isNamed_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *question, const char *word) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(word); };
        row("What does a ticket to the moon cost?", "moon");
        row("What does a ticket for Oslo cost?", "Oslo");
        row("How much does the ferry cost?", "ferry");
        row("Was kostet eine Mondfahrt?", "Mondfahrt");
    }
    void thingThatOccursNowhere_isNamed()
    {
        QFETCH(QString, question);
        QFETCH(QString, word);
        const auto finding = judged(question, QStringLiteral("A ticket costs 60 crowns."));
        QVERIFY(finding);
        QCOMPARE(finding->rule, QStringLiteral("E14"));
        QVERIFY2(finding->text.contains(word), qPrintable(finding->text));
    }

    void questionThatIsAnswered_isLeftAlone_data()
    {
        QTest::addColumn<QString>("question");
        for (const char *question : { "What does a ticket cost?", "How much do children pay?", "What did a ticket cost in 2019?",
                                      "How much will a ticket burden me?", // another word for the same deed
                                      "please kindly tell me what a ticket costs" })
            QTest::newRow(question) << QString::fromUtf8(question);
    }
    void questionThatIsAnswered_isLeftAlone()
    {
        QFETCH(QString, question);
        QVERIFY(!judged(question, QStringLiteral("In 2019 it cost 50 crowns, and children paid half.")));
    }

    void otherYear_isNoAnswer()
    {
        const Intent intent = interpretQuestion(QStringLiteral("What did a ticket cost in 2021?"), {}).intent;
        const Passage passage = passageOf(tickets);
        Evidence evidence = evidenceOf(intent, passage);
        evidence.missingWords.clear(); // another document speaks of that year
        Claim claim;
        claim.text = QStringLiteral("In 2019 it cost 50 crowns, and children paid half.");
        const auto finding = besideTheQuestion(claim, passage, intent, evidence);
        QVERIFY(finding && finding->text.contains(QStringLiteral("2019")) && finding->text.contains(QStringLiteral("2021")));
        claim.text = QStringLiteral("A ticket costs 60 crowns."); // of no year
        QVERIFY(!besideTheQuestion(claim, passage, intent, evidence));
        claim.text = QStringLiteral("In 2019 it cost 50 crowns, and children paid half.");
        QVERIFY(!besideTheQuestion(claim, passageOf(tickets, QStringLiteral("Prices 2021")), intent, evidence)); // the title speaks of it
    }

    void documentOfAnotherMonth_isNoAnswer()
    {
        const Passage passage = passageOf(QStringLiteral("The annual membership fee is 55 euros."), QStringLiteral("Minutes of the board, 17 September 2024"));
        QVERIFY(!judgedIn(passage, QStringLiteral("What was the membership fee in September 2024?"), passage.text));
        const auto finding = judgedIn(passage, QStringLiteral("What was the membership fee in February 2024?"), passage.text);
        QVERIFY(finding && finding->text.contains(QStringLiteral("17 September 2024")) && finding->text.contains(QStringLiteral("February 2024")));
        QVERIFY(judgedIn(passage, QStringLiteral("What was the membership fee in 2023?"), passage.text));
    }

    void thingThatThePassageDoesNotSpeakOf_isNamed()
    {
        const Passage passage = passageOf(tickets);
        const auto finding = judgedIn(passage, QStringLiteral("What did the ferry cost?"), QStringLiteral("A ticket costs 60 crowns."));
        QVERIFY(finding && finding->text.contains(QStringLiteral("ferry")));
        QVERIFY(!judgedIn(passageOf(tickets, QStringLiteral("The ferry")), QStringLiteral("What did the ferry cost?"), QStringLiteral("A ticket costs 60 crowns.")));
    }

    void sentenceAboutAnotherName_isNoAnswer()
    {
        const QString cancelled = QStringLiteral("The booking of Casa Azul can be cancelled free of charge.");
        const Passage passage = passageOf(QStringLiteral("Hotel Mirador is by the sea. It has a garden. ") + cancelled);
        const QString question = QStringLiteral("Can I cancel Hotel Mirador free of charge?");
        const auto finding = judgedIn(passage, question, cancelled);
        QVERIFY(finding && finding->text.contains(QStringLiteral("Hotel Mirador")));
        QVERIFY(!judgedIn(passage, QStringLiteral("Can I cancel Casa Azul free of charge?"), cancelled));
        QVERIFY(!judgedIn(passageOf(cancelled, QStringLiteral("Hotel Mirador")), question, cancelled));
    }

    void rowOfTheNameAlone_doesNotSayWhatWasAsked()
    {
        const QString row = QStringLiteral("Hotel Mirador | 2 | 140 EUR");
        const Passage passage = passageOf(QStringLiteral("Hotel | Nights | Price\n") + row + QStringLiteral("\nIt can be cancelled. Casa Azul is free of charge."));
        QVERIFY(judgedIn(passage, QStringLiteral("Can I cancel Hotel Mirador free of charge?"), row));
        QVERIFY(!judgedIn(passage, QStringLiteral("How many nights do we pay a price for Hotel Mirador?"), row)); // the head of the table names them
    }

    void correctedWord_countsAsKnown()
    {
        const Intent intent = interpretQuestion(QStringLiteral("What does a tickte for the zoo cost?"), {}).intent;
        Evidence evidence = evidenceOf(intent, passageOf(tickets));
        QCOMPARE(unknownWords(evidence), (QStringList { QStringLiteral("tickte"), QStringLiteral("zoo") }));
        evidence.corrections.insert(QStringLiteral("tickte"), QStringLiteral("ticket"));
        QCOMPARE(unknownWords(evidence), QStringList { QStringLiteral("zoo") });
    }

    void pairOfIdeographs_isNoUnknownWord()
    {
        Evidence evidence;
        evidence.missingWords = { QStringLiteral("票价"), QStringLiteral("月球") };
        QVERIFY(unknownWords(evidence).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RelevanceTest)
#include "relevance_test.moc"
