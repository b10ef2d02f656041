// What the council answers from a real library: the same however it is asked, and nothing once the documents are silent.
#include "plantederrors.h"
#include "scriptedcouncil.h"
#include "wholecouncil.h"

#include "engine/text/language.h"
#include "engine/vault/checksum.h"

#include <QTest>

#include <cstdio>

using namespace superinstance;

namespace {

const QByteArray tower = "# The lighthouse of Skarsund\n\nThe lighthouse of Skarsund was built in 1874 by Johan Lindqvist. Its tower is 34 metres high.\n\n"
                         "Margareta Holm kept the light for 27 years. She lived in the small house beside it.\n";
const QByteArray harbour = "# The harbour\n\nThe harbour was dredged in the spring of 2019. Boats returned in May, and the ice house opened again.\n";
const QByteArray bread = "# Bread\n\nThe dough rests for twelve hours in a cool kitchen. Then it is baked for forty minutes.\n";

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    void add(const char *name, const QByteArray &text)
    {
        m_library->write(QString::fromLatin1(name), text);
        QVERIFY(!m_library->index({ m_library->path(QString::fromLatin1(name)) }).contains(QString()));
    }
    Answer ask(const QString &text) { return askCouncil(*m_library, text); }
    static QString firstOf(const Answer &answer) { return answer.claims.isEmpty() ? QString() : answer.claims.first().text; }
    static QStringList textsOf(const Answer &answer)
    {
        QStringList texts;
        for (const Claim &claim : answer.claims)
            texts.append(claim.text);
        return texts;
    }

private Q_SLOTS:
    void init() { m_library = std::make_unique<TestLibrary>(); }
    void cleanup() { m_library.reset(); }

    void wayOfAsking_doesNotChangeTheAnswer_data()
    {
        QTest::addColumn<QString>("question");
        for (const char *question : { "Who built the lighthouse of Skarsund?", "who built the lighthouse of skarsund", "WHO BUILT THE LIGHTHOUSE OF SKARSUND???", "  Who   built the lighthouse of Skarsund ?",
                                      "Please, who built the lighthouse of Skarsund?", "Could you please tell me who built the lighthouse of Skarsund?", "Hello, do you know who built the lighthouse of Skarsund? Thanks!",
                                      "By whom was the lighthouse of Skarsund built?", "I would like to know who built the lighthouse of Skarsund.", "Who built the lighthuose of Skarsund?" })
            QTest::newRow(question) << QString::fromUtf8(question);
    }
    void wayOfAsking_doesNotChangeTheAnswer()
    {
        add("tower.md", tower);
        add("harbour.md", harbour);
        add("bread.md", bread);
        QFETCH(QString, question);
        const Answer answer = ask(question);
        QCOMPARE(toString(answer.outcome), toString(Outcome::Consensus));
        QCOMPARE(firstOf(answer), QStringLiteral("The lighthouse of Skarsund was built in 1874 by Johan Lindqvist."));
    }

    // The answer stands in a long text, which many short ones that only name the mill come before.
    void answerBeyondTheFirstPassages_isFoundByTheRevision()
    {
        QByteArray chronicle = "# Chronicle of the parish\n\n";
        for (int year = 0; year < 10; ++year)
            chronicle += "In that winter the roads were closed for weeks, and the people of village number " + QByteArray::number(year) + " kept to their houses. ";
        add("chronicle.md", chronicle + "Olaf Friis painted the mill of Tarnby.\n");
        for (const char *other : { "amber", "black", "copper", "dun", "emerald", "fallow", "golden", "hazel", "ivory", "jade", "khaki", "lilac", "maroon", "navy" })
            add((QByteArray(other) + ".md").constData(), "The " + QByteArray(other) + " mill stands still. From here to Tarnby is a " + other + " road. All doors were painted " + other + ".\n");
        const Answer answer = ask(QStringLiteral("Who painted the mill of Tarnby?"));
        QCOMPARE(answer.rounds.size(), 2);
        QVERIFY(!answer.rounds[0].claims.first().text.contains(QStringLiteral("Olaf Friis")));
        QVERIFY2(firstOf(answer).contains(QStringLiteral("Olaf Friis")), qPrintable(answer.text));
        for (const Passage &passage : answer.passages)
            if (passage.chunk == answer.claims.first().citations.first().chunk)
                QVERIFY(!passage.why.isEmpty());
    }

    void orderOfDocuments_doesNotChangeTheAnswer()
    {
        const QString question = QStringLiteral("How high is the tower of the lighthouse?");
        add("tower.md", tower);
        add("harbour.md", harbour);
        add("bread.md", bread);
        const Answer before = ask(question);
        m_library = std::make_unique<TestLibrary>();
        add("bread.md", bread);
        add("harbour.md", harbour);
        add("tower.md", tower);
        const Answer after = ask(question);
        QCOMPARE(firstOf(before), QStringLiteral("Its tower is 34 metres high."));
        QCOMPARE(textsOf(after), textsOf(before));
        QCOMPARE(toString(after.outcome), toString(before.outcome));
        QCOMPARE(after.confidence, before.confidence);
    }

    void unrelatedDocuments_doNotChangeTheAnswer()
    {
        const QString question = QStringLiteral("When was the harbour dredged?");
        add("tower.md", tower);
        add("harbour.md", harbour);
        const Answer before = ask(question);
        for (int i = 0; i < 30; ++i)
            m_library->write(QStringLiteral("note%1.md").arg(i), QStringLiteral("# Note %1\n\nPotatoes were planted in row %1, beside the beans. The garden gate squeaks.\n").arg(i).toUtf8());
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
        const Answer after = ask(question);
        QCOMPARE(firstOf(before), QStringLiteral("The harbour was dredged in the spring of 2019."));
        QCOMPARE(firstOf(after), firstOf(before));
        QCOMPARE(toString(after.outcome), toString(before.outcome));
    }

    void removedSentence_isNoLongerAnswered_data()
    {
        QTest::addColumn<QByteArray>("sentence");
        QTest::addColumn<QString>("question");
        QTest::newRow("dough") << QByteArray("The dough rests for twelve hours in a cool kitchen. ") << QStringLiteral("How long does the dough rest in the kitchen?");
        QTest::newRow("dredged") << QByteArray("The harbour was dredged in the spring of 2019. ") << QStringLiteral("In what year was the harbour dredged?");
        QTest::newRow("keeper") << QByteArray("Margareta Holm kept the light for 27 years. ") << QStringLiteral("For how many years did Margareta Holm keep the light?");
    }
    void removedSentence_isNoLongerAnswered()
    {
        QFETCH(QByteArray, sentence);
        QFETCH(QString, question);
        add("tower.md", tower);
        add("harbour.md", harbour);
        add("bread.md", bread);
        const Answer before = ask(question);
        QCOMPARE(toString(before.outcome), toString(Outcome::Consensus));
        QCOMPARE(firstOf(before), QString::fromUtf8(sentence).trimmed());
        for (const auto &[name, text] : { std::pair("tower.md", tower), std::pair("harbour.md", harbour), std::pair("bread.md", bread) })
            add(name, QByteArray(text).replace(sentence, ""));
        const Answer after = ask(question);
        QVERIFY2(after.outcome == Outcome::Refused, qPrintable(toString(after.outcome) + after.text));
        QVERIFY2(!after.missingWords.isEmpty(), qPrintable(after.text)); // and it says which words are gone
    }

    void thingOutsideTheLibrary_isNamed()
    {
        add("prices.md", "# Prices\n\nA ticket costs 60 crowns. Children pay half.\n");
        add("harbour.md", harbour);
        QCOMPARE(toString(ask(QStringLiteral("What does a ticket cost?")).outcome), toString(Outcome::Consensus));
        const Answer answer = ask(QStringLiteral("What does a ticket to the moon cost?"));
        QVERIFY(answer.outcome != Outcome::Consensus);
        QVERIFY2(answer.text.contains(QStringLiteral("moon")), qPrintable(answer.text));
    }

    void refusal_namesTheFoldersThatAreStillToBeRead()
    {
        add("tower.md", tower);
        const QString folder = QStringLiteral("/home/ada/Archive");
        const Result<void> queued = run([&] {
            auto job = [folder](VaultWriter &vault) -> Result<void> {
                LibraryRoot root;
                root.path = folder;
                const Result<void> set = vault.setRoot(root);
                return set ? vault.queue({ folder + QStringLiteral("/a.md"), folder + QStringLiteral("/b.md"), folder + QStringLiteral("/c/d.md") }, {}) : set;
            };
            return m_library->vault().write(job);
        });
        QVERIFY(queued.ok());
        const Answer answer = ask(QStringLiteral("What is the boiling point of tungsten hexafluoride?"));
        QCOMPARE(toString(answer.outcome), toString(Outcome::Refused));
        QVERIFY2(answer.text.contains(QStringLiteral("3 files in Archive are not read yet.")) && answer.text.contains(QStringLiteral("tungsten")), qPrintable(answer.text));
    }

    void titleInPlainText_isNotPartOfTheAnswer()
    {
        add("minutes.txt", "Minutes of the allotment club\n\n3. Waiting list\nThere are 37 people on the waiting list.\n");
        const Answer answer = ask(QStringLiteral("How many people are on the waiting list?"));
        QCOMPARE(firstOf(answer), QStringLiteral("There are 37 people on the waiting list."));
    }

    void countedRows_areAllShown()
    {
        QByteArray rows = "Number,Customer,Amount,Status\n";
        for (int i = 0; i < 400; ++i)
            rows += QByteArray::number(1000 + i) + (i % 40 == 7 ? ",Acme,250,unpaid\n" : i % 2 ? ",Holt,90,unpaid\n" : ",Acme,70,paid\n");
        add("invoices.csv", rows);
        add("harbour.md", harbour);
        const Answer answer = ask(QStringLiteral("How many invoices from Acme are unpaid?"));
        QVERIFY2(answer.text.startsWith(QStringLiteral("I counted 10 rows")), qPrintable(answer.text.left(200)));
        QCOMPARE(answer.claims.size(), 10);
        for (const Claim &claim : answer.claims) {
            QCOMPARE(toString(claim.verdict), toString(Verdict::Supported));
            QVERIFY(claim.text.contains(QStringLiteral("Acme")) && claim.text.endsWith(QStringLiteral("unpaid")));
        }
    }

    // Pathos and Logos are sure of everything, and Ethos is made to say yes to each claim and to all of them.
    void colludingAgents_neverMakeAnErrorAgreedOn()
    {
        struct Approving : ScriptedEthos {
            using ScriptedEthos::ScriptedEthos;
            Task<Result<Claim>> examine(Claim checked, std::stop_token) override
            {
                Claim approved = checked;
                approved.verdict = Verdict::Supported;
                approved.findings.clear();
                co_return approved;
            }
            Review conclude(QList<Claim> checked, const Intent &) const override
            {
                Review review;
                review.claims = checked;
                review.vote = { Agent::Ethos, 1, QStringLiteral("Every claim is supported."), false };
                return review;
            }
        };
        int planted = 0, agreed = 0, trueClaims = 0, agreedTrue = 0;
        const QList<planted::Case> cases = planted::plant(planted::builtInDocuments(), 12) + planted::plantAbroad(QStringLiteral("de")) + planted::plantAbroad(QStringLiteral("zh"));
        for (const planted::Case &each : cases) {
            QStringList journal;
            ScriptedRetriever search(&journal);
            auto evidence = std::make_shared<Evidence>();
            Passage passage;
            passage.chunk = passage.document = 1;
            passage.path = QStringLiteral("/library/a.md");
            passage.text = each.source;
            passage.end = each.source.size();
            passage.language = detectLanguage(each.source);
            passage.checksum = textChecksum(each.source);
            evidence->passages = { passage };
            evidence->strength = 1;
            search.found = evidence;
            ScriptedPathos pathos(&journal);
            pathos.confidence = 1;
            ScriptedLogos logos(&journal);
            logos.confidences = { 1 };
            Claim claim;
            claim.text = each.claim;
            claim.quoted = false;
            claim.citations = { { 1, passage.path, {}, 0, 0, each.source.size(), 0, each.source.size(), each.source, {} } };
            logos.drafts = { { claim } };
            Approving ethos(&m_library->workers(), &journal);
            Council council(&search, &pathos, &logos, &ethos);
            Question question;
            question.text = each.claim;
            const Answer answer = run([&]() -> Task<Answer> {
                auto asking = council.ask(question, {}, {});
                Answer given = co_await asking;
                co_return given;
            });
            const bool isTrue = planted::mustPass(each.kind), consensus = answer.outcome == Outcome::Consensus;
            ++(isTrue ? trueClaims : planted);
            agreedTrue += isTrue && consensus;
            if (!isTrue && consensus && ++agreed)
                std::printf("agreed on: [%s] %s\n", qPrintable(planted::nameOf(each.kind)), qPrintable(each.claim));
        }
        std::printf("%d of %d planted errors were agreed on by three that say yes, and %d of %d true claims\n", agreed, planted, agreedTrue, trueClaims);
        QCOMPARE(agreed, 0);
        QVERIFY(planted >= 200 && agreedTrue >= 0.9 * trueClaims); // they do say yes
    }
};

QTEST_GUILESS_MAIN(AnswersTest)
#include "answers_test.moc"
