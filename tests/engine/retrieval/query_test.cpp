// A text as a query: which words it holds, what they weigh, which operators it uses.
#include "engine/retrieval/query.h"
#include "tests/support/library.h"

using namespace superinstance;

class QueryTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    Query analyzed(const QString &text, bool operators = true)
    {
        Result<Query> query = run([&] {
            auto job = [text, operators](VaultReader &vault) { return analyzeQuery(vault, text, {}, operators); };
            return m_library->vault().read(job);
        });
        return query ? *query : Query();
    }
    QStringList words(const QString &text, bool operators = true)
    {
        QStringList all;
        for (const QueryTerm &term : analyzed(text, operators).terms)
            all.append(term.word);
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_library = std::make_unique<TestLibrary>();
        m_library->write(QStringLiteral("a.txt"), "The lighthouse was built in 1898. Its lamp burns all night, and the lighthouse keeper sleeps.");
        m_library->write(QStringLiteral("b.txt"), "The keeper of the harbour writes everything that happens into a long book.");
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
    }
    void cleanupTestCase() { m_library.reset(); }

    void contentWords_areTakenAsTyped()
    {
        QCOMPARE(words(QStringLiteral("When was the Lighthouse built?")), QStringList({ QStringLiteral("Lighthouse"), QStringLiteral("built") }));
        QCOMPARE(words(QStringLiteral("keeper KEEPERS keeper")), QStringList({ QStringLiteral("keeper") })); // one word in three forms
    }

    void stopWordsAlone_areWords()
    {
        QCOMPARE(words(QStringLiteral("who is the")).size(), 3);
    }

    void phrase_isQuotedAsKeyboardsQuote()
    {
        for (const QString &text : { QStringLiteral("\u201clighthouse keeper\u201d"), QStringLiteral("\u201elighthouse keeper\u201c"), QStringLiteral("\u00ablighthouse keeper\u00bb") })
            QCOMPARE(analyzed(text).phrases.size(), 1);
    }

    void operators_areTakenOutOnlyWhereAsked()
    {
        const QString text = QStringLiteral("lamp \"lighthouse keeper\" -harbour path:north type:txt");
        const Query with = analyzed(text);
        QCOMPARE(with.phrases.size(), 1);
        QVERIFY(with.phrases[0].contains(QStringList({ QStringLiteral("lighthous"), QStringLiteral("keeper") })));
        QVERIFY(!with.excluded.isEmpty());
        QCOMPARE(with.pathContains, QStringLiteral("north"));
        QCOMPARE(with.extension, QStringLiteral("txt"));
        QCOMPARE(words(text), QStringList({ QStringLiteral("lamp"), QStringLiteral("lighthouse"), QStringLiteral("keeper") }));
        const Query without = analyzed(text, false);
        QVERIFY(without.phrases.isEmpty() && without.excluded.isEmpty() && without.pathContains.isEmpty() && without.extension.isEmpty());
        QVERIFY(words(text, false).contains(QStringLiteral("harbour")));
    }

    void frequencies_countPassages()
    {
        const Query query = analyzed(QStringLiteral("lighthouse keeper zeppelin"));
        QCOMPARE(query.terms.size(), 3);
        QCOMPARE(query.terms[0].frequency, 1);
        QCOMPARE(query.terms[1].frequency, 2);
        QCOMPARE(query.terms[2].frequency, 0);
        QVERIFY(query.terms[0].weight > query.terms[1].weight);
    }

    void everydayWord_weighsLittleEvenInASmallLibrary()
    {
        const Query query = analyzed(QStringLiteral("lighthouse everything"));
        QVERIFY(query.terms[0].weight > query.terms[1].weight * 1.2);
    }

    void typo_isCorrectedOnlyWhereItMustBe()
    {
        QCOMPARE(analyzed(QStringLiteral("lighthuose")).terms[0].corrected, QStringLiteral("lighthouse"));
        QVERIFY(analyzed(QStringLiteral("lighthouse")).terms[0].corrected.isEmpty());
        QVERIFY(analyzed(QStringLiteral("lmap")).terms[0].corrected.isEmpty()); // too short to tell
        QVERIFY(analyzed(QStringLiteral("keeper2")).terms[0].corrected.isEmpty()); // a name, not a word
    }

    void longQuestion_isCutInTime()
    {
        QString text;
        for (int i = 0; i < 100'000; ++i)
            text += QStringLiteral("word%1 ").arg(i);
        QElapsedTimer time;
        time.start();
        QVERIFY(analyzed(text).terms.size() <= 40);
        QVERIFY(analyzed(QStringLiteral("\"a b\" -c path:d ").repeated(50'000)).terms.size() <= 40);
        QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
    }

    void score_growsWithWhatMatches()
    {
        const Query query = analyzed(QStringLiteral("lighthouse keeper"));
        const auto passage = [](const char *text, const char *title = "") {
            Passage made;
            made.text = QString::fromLatin1(text);
            made.title = QString::fromLatin1(title);
            made.language = QStringLiteral("en");
            return made;
        };
        QList<bool> matched;
        const double both = smoothedScore(query, passage("The lighthouse keeper."), &matched);
        QCOMPARE(matched, QList<bool>({ true, true }));
        const double one = smoothedScore(query, passage("The keeper sleeps."));
        const double title = smoothedScore(query, passage("It burns.", "Lighthouse"));
        QVERIFY(both > one && one > 0 && title > 0);
        QCOMPARE(smoothedScore(query, passage("Nothing of it.")), 0.0);
        QVERIFY(smoothedScore(query, passage(QByteArray("lighthouse keeper ").repeated(1000).constData())) <= perfectScore(query));
    }
};

QTEST_GUILESS_MAIN(QueryTest)
#include "query_test.moc"
