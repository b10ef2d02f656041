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

    void hyphenatedWord_countsOnceForEachPart()
    {
        QCOMPARE(words(QStringLiteral("high-speed lighthouse")), QStringList({ QStringLiteral("high"), QStringLiteral("speed"), QStringLiteral("lighthouse") }));
        QCOMPARE(words(QStringLiteral("high-speed speed")), QStringList({ QStringLiteral("high"), QStringLiteral("speed") }));
    }

    void identifier_countsAsAWholeAndOnceForEachPart()
    {
        QStringList forms;
        for (const QueryTerm &term : analyzed(QStringLiteral("read_lamp 6.4.2 LampKeeper")).terms)
            forms += term.forms;
        QCOMPARE(forms.size(), QSet<QString>(forms.begin(), forms.end()).size());
        for (const char *form : { "read_lamp", "lamp", "6.4.2", "lampkeep", "keeper" })
            QVERIFY2(forms.contains(QLatin1String(form)), form);
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
        QCOMPARE(with.paths, QStringList({ QStringLiteral("north") }));
        QCOMPARE(with.extensions, QStringList({ QStringLiteral("txt") }));
        QCOMPARE(words(text), QStringList({ QStringLiteral("lamp"), QStringLiteral("lighthouse"), QStringLiteral("keeper") }));
        const Query without = analyzed(text, false);
        QVERIFY(without.phrases.isEmpty() && without.excluded.isEmpty() && without.paths.isEmpty() && without.extensions.isEmpty());
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

    void everydayWord_weighsLittleInItsLanguage_data()
    {
        QTest::addColumn<QString>("text"); // in the library, so that its language is known
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("everyday");
        QTest::addColumn<QString>("rare");
        const auto row = [](const char *name, const char *text, const char *question, const char *everyday, const char *rare) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(question) << QString::fromUtf8(everyday) << QString::fromUtf8(rare);
        };
        row("German", "Der Leuchtturm steht auf der Insel und ist sehr hoch.", "Was hat der Wellenbrecher gewonnen?", "gewonnen", "Wellenbrecher");
        row("German, another form", "Der Leuchtturm steht auf der Insel und ist sehr hoch.", "Wer nannte den Wellenbrecher?", "nannte", "Wellenbrecher");
        row("Russian", "Маяк стоит на острове, и он очень высокий.", "Как называется этот волнорез?", "называется", "волнорез");
        row("Spanish", "El faro está en la isla y es muy alto para los barcos.", "¿Cómo se llama el rompeolas?", "llama", "rompeolas");
    }
    void everydayWord_weighsLittleInItsLanguage()
    {
        QFETCH(QString, text);
        QFETCH(QString, question);
        QFETCH(QString, everyday);
        QFETCH(QString, rare);
        m_library->write(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".txt"), text.toUtf8());
        QVERIFY(!m_library->index({ m_library->documents() }).contains(QString()));
        QHash<QString, double> weights;
        for (const QueryTerm &term : analyzed(question, false).terms)
            weights.insert(term.word, term.weight);
        QVERIFY(weights.contains(everyday) && weights.contains(rare));
        QVERIFY2(weights[everyday] < 0.9 * weights[rare], qPrintable(QStringLiteral("%1 %2").arg(weights[everyday]).arg(weights[rare])));
    }

    void wordThatAsks_isNotLookedFor_data()
    {
        QTest::addColumn<QString>("question");
        for (const char *question : { "Wozu führte der Wellenbrecher?", "Worauf steht der Wellenbrecher?", "Inwiefern ist der Wellenbrecher hoch?", "Wieviel wiegt der Wellenbrecher?" })
            QTest::newRow(question) << QString::fromUtf8(question);
    }
    void wordThatAsks_isNotLookedFor()
    {
        QFETCH(QString, question);
        QVERIFY(!words(question).contains(question.section(QLatin1Char(' '), 0, 0)));
    }

    void partOfALongerWord_countsInPart_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("counts");
        const auto row = [](const char *word, const char *text, const char *language, bool counts) {
            QTest::newRow(qPrintable(QString::fromUtf8("%1 in %2").arg(QString::fromUtf8(word), QString::fromUtf8(text)))) << QString::fromUtf8(word) << QString::fromUtf8(text) << QString::fromLatin1(language) << counts;
        };
        row("Mannschaft", "Die Fußballmannschaft.", "de", true);
        row("Fußball", "Die Fußballmannschaft.", "de", true);
        row("Fußballmannschaft", "Die Mannschaft.", "de", true);
        row("Fußballmannschaften", "Der Fußball.", "de", true);
        row("Ballmann", "Die Fußballmannschaft.", "de", false); // neither its beginning nor its end
        row("Zug", "Der Anzug.", "de", false); // too short to tell
        row("Mannschaft", "Die Mannschaften.", "de", true); // the word itself
        row("standing", "An understanding.", "en", false);
    }
    void partOfALongerWord_countsInPart()
    {
        QFETCH(QString, word);
        QFETCH(QString, text);
        QFETCH(QString, language);
        QFETCH(bool, counts);
        const auto passage = [&](const QString &content) {
            Passage made;
            made.text = content;
            made.language = language;
            return made;
        };
        const Query query = analyzed(word, false);
        const double score = smoothedScore(query, passage(text)), whole = smoothedScore(query, passage(QStringLiteral("Die ") + word + QLatin1Char('.')));
        QCOMPARE(score > 0, counts);
        QVERIFY(score <= whole);
    }
};

QTEST_GUILESS_MAIN(QueryTest)
#include "query_test.moc"
