// Searching for documents: excerpts a person can read, counts and orders that leave none out.
#include "engine/indexing/chunker.h"
#include "engine/retrieval/retriever.h"
#include "tests/support/library.h"

using namespace superinstance;

class DocumentSearchTest : public QObject {
    Q_OBJECT
    static constexpr int many = 3200; // more documents than passages are ever scored for one search
    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<Retriever> m_retriever;

    static QString text(const char *latin) { return QString::fromLatin1(latin); }
    SearchResults search(const SearchRequest &request)
    {
        const auto found = run([&] { return m_retriever->documents(request, {}); });
        return found ? *found : SearchResults();
    }
    QStringList names(SearchRequest request, SearchOrder order)
    {
        request.order = order;
        QStringList names;
        for (const SearchHit &hit : search(request).hits)
            names.append(QFileInfo(hit.passage.path).fileName());
        return names;
    }
    SearchFacets facets(const SearchRequest &request)
    {
        const auto found = run([&] { return m_retriever->facets(request, { QDateTime::fromMSecsSinceEpoch(1'000'000) }, {}); });
        return found ? *found : SearchFacets();
    }
    SearchHit hit(const QString &content, const QString &query, const QString &file = QStringLiteral("a.txt"))
    {
        m_library->write(file, content.toUtf8());
        (void)m_library->index({ m_library->documents() });
        SearchRequest request;
        request.query = query;
        return search(request).hits.value(0);
    }
    bool storeMany()
    {
        auto job = [](VaultWriter &vault) -> Result<void> {
            LibraryRoot root;
            root.path = QStringLiteral("/m");
            Result<void> stored = vault.setRoot(root);
            for (int i = 0; i < many && stored; ++i) {
                ExtractedText content;
                content.text = QStringLiteral("lamp1 shines %1").arg(i % 2 ? QStringLiteral("over port3") : QString());
                const QString path = QStringLiteral("/m/%1/%2.%3").arg(i % 2 ? QStringLiteral("odd") : QStringLiteral("even")).arg(many - i, 5, 10, QLatin1Char('0')).arg(i < 3 ? QStringLiteral("md") : QStringLiteral("txt"));
                stored = vault.store(prepare(path, {}, content, { content.text.size(), i * 1000 }, QByteArray::number(i)));
            }
            return stored;
        };
        return run([&] { return m_library->vault().write(job); }).ok();
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TestLibrary>();
        m_retriever = std::make_unique<Retriever>(&m_library->vault());
    }
    void cleanup()
    {
        m_retriever.reset();
        m_library.reset();
    }

    void excerpt_endsAtAWordWithAnEllipsis()
    {
        const QString sentence = text("The lighthouse ") + text("keeper writes everything down, ").repeated(20) + text("until the lamp2 goes out at dawn, ") + text("and sleeps soundly, ").repeated(20) + QLatin1Char('.');
        const SearchHit first = hit(sentence, text("lighthouse"));
        QVERIFY2(first.excerpt.endsWith(QChar(0x2026)), qPrintable(first.excerpt));
        const QString body = first.excerpt.chopped(1);
        QVERIFY2(sentence.startsWith(body), qPrintable(body));
        QVERIFY(!sentence[body.size()].isLetter() || !body.back().isLetter()); // no word is cut
        QVERIFY(body.size() > 200 && body.size() <= 240);

        const SearchHit middle = hit(sentence, text("lamp2"));
        QVERIFY2(middle.excerpt.startsWith(QChar(0x2026)), qPrintable(middle.excerpt));
        const qsizetype at = sentence.indexOf(middle.excerpt.mid(1, middle.excerpt.size() - 2));
        QVERIFY(at > 0);
        QVERIFY(!sentence[at - 1].isLetter() && sentence[at].isLetter());
        QCOMPARE(middle.marks.size(), 1);
        QCOMPARE(middle.excerpt.mid(middle.marks[0].start, middle.marks[0].end - middle.marks[0].start), text("lamp2"));
    }

    void wholePassage_needsNoEllipsis()
    {
        QCOMPARE(hit(text("The lighthouse shines."), text("lighthouse")).excerpt, text("The lighthouse shines."));
    }

    void excerptOfMarkdown_isItsWords()
    {
        const QString content = text("## The **lamp2**\n\n| Lamp | Price |\n|---|---|\n| lamp2 | 120 |\n\n") + text("And so on. ").repeated(60);
        const SearchHit found = hit(content, text("lamp2"), text("a.md"));
        QVERIFY2(found.excerpt.startsWith(QStringLiteral("The lamp2 Lamp · Price; lamp2 · 120; And so on.")), qPrintable(found.excerpt));
        QCOMPARE(found.marks.size(), 2);
        for (const TextRange &mark : found.marks)
            QCOMPARE(found.excerpt.mid(mark.start, mark.end - mark.start), text("lamp2"));
        QVERIFY(hit(text("a **lamp3** as it is"), text("lamp3")).excerpt.contains(text("**lamp3**"))); // is no Markdown
    }

    void excerptWithoutSpaces_endsBetweenCharacters()
    {
        // Each is two units of UTF-16; the odd beginning makes the cut fall into one.
        const QString content = text("lamp1 a") + QStringLiteral("\U0001F1E9\U0001F1EA").repeated(200);
        const QString excerpt = hit(content, text("lamp1")).excerpt;
        QVERIFY(excerpt.endsWith(QChar(0x2026)));
        QVERIFY(excerpt.chopped(1).back().isLowSurrogate());
        const QString chinese = hit(QStringLiteral("灯塔") + QStringLiteral("照亮了海面").repeated(100), QStringLiteral("灯塔")).excerpt;
        QVERIFY2(chinese.size() > 200 && chinese.endsWith(QChar(0x2026)), qPrintable(chinese));
    }

    void everyDocument_isCountedAndSorted()
    {
        QVERIFY(storeMany());
        SearchRequest request;
        request.query = text("lamp1");
        request.limit = 2;
        QCOMPARE(facets(request).documents, many);
        QCOMPARE(facets(request).sinceCounts, QList<int> { many - 1000 });
        QCOMPARE(facets(request).folders.first().documents, many / 2);
        QCOMPARE(names(request, SearchOrder::Name), QStringList({ text("00001.txt"), text("00002.txt") }));
        QCOMPARE(names(request, SearchOrder::Newest), QStringList({ text("00001.txt"), text("00002.txt") }));
        request.types = { text("md") }; // the three oldest, last by name
        QCOMPARE(names(request, SearchOrder::Name), QStringList({ text("03198.md"), text("03199.md") }));
        QCOMPARE(facets(request).documents, 3);
    }

    void sortedByNameWithTwoWords_holdsBothAndSoDoTheCounts()
    {
        QVERIFY(storeMany());
        SearchRequest request;
        request.query = text("lamp1 port3");
        request.limit = 1;
        request.order = SearchOrder::Name;
        QCOMPARE(names(request, SearchOrder::Name), QStringList { text("00001.txt") });
        QCOMPARE(facets(request).documents, many / 2);
        request.order = SearchOrder::Relevance;
        QCOMPARE(facets(request).documents, many);
        request.query = text("lamp1 -port3");
        QCOMPARE(facets(request).documents, many / 2);
        QCOMPARE(names(request, SearchOrder::Name), QStringList { text("00002.txt") });
    }

    void wordAsItIsTyped_comesBeforeItsContinuations()
    {
        m_library->write(QStringLiteral("money.txt"), QByteArray("The harbour takes its fees in many coins. A boat pays one euro a night. ") + QByteArray("The keeper notes every boat in a book. ").repeated(12));
        m_library->write(QStringLiteral("euros.txt"), "What a boat pays in euro is told at the harbour.\n");
        m_library->write(QStringLiteral("europe.txt"), "Europe and Europol and Eurovision in Europe.\n");
        m_library->write(QStringLiteral("europython.txt"), "Europython, the Eurovision of Europe, Europol and Europython.\n");
        for (int i = 0; i < 30; ++i)
            m_library->write(QStringLiteral("other%1.txt").arg(i), "The lighthouse shines over the sea.\n");
        (void)m_library->index({ m_library->documents() });
        SearchRequest request;
        request.query = text("euro");
        request.unfinished = true;
        const QStringList found = names(request, SearchOrder::Relevance);
        QCOMPARE(found.size(), 4); // the others may be meant as well
        QCOMPARE(QSet<QString>(found.begin(), found.begin() + 2), QSet<QString>({ QStringLiteral("euros.txt"), QStringLiteral("money.txt") }));
        request.query = text("eurov"); // stands nowhere: its continuations are all there is
        QCOMPARE(names(request, SearchOrder::Relevance).size(), 2);
    }

    // Its name stands in the index with each of its passages.
    void wordOfTheName_isShownWhereTheTextSaysIt()
    {
        const auto section = [](const char *title, const char *sentence) { return "## " + QByteArray(title) + "\n\n" + QByteArray(sentence).repeated(12) + "\n\n"; };
        m_library->write(QStringLiteral("allotment-rules.md"), "# Rules of the garden\n\n" + section("Plots", "Each plot measures 200 square metres and has a number on a post. ")
                             + section("Fire", "Open fires are forbidden, whatever the weather and the hour. ") + "There is one tap in the allotment.\n\n" + section("Trees", "Trees may not grow."));
        m_library->write(QStringLiteral("allotment.txt"), "Nothing but seeds.\n"); // only its name says it
        for (int i = 0; i < 30; ++i)
            m_library->write(QStringLiteral("other%1.txt").arg(i), "The lighthouse shines over the sea.\n");
        (void)m_library->index({ m_library->documents() });
        SearchRequest request;
        for (const char *typed : { "allot", "allotment", "allotment " })
            for (const SearchOrder order : { SearchOrder::Relevance, SearchOrder::Name }) {
                request.query = text(typed);
                request.order = order;
                request.unfinished = true;
                const QList<SearchHit> hits = search(request).hits;
                const auto rules = std::find_if(hits.begin(), hits.end(), [](const SearchHit &hit) { return hit.passage.path.endsWith(QStringLiteral("rules.md")); });
                QVERIFY(rules != hits.end());
                QVERIFY2(rules->passage.text.contains(text("in the allotment")) && !rules->marks.isEmpty(), qPrintable(rules->excerpt));
                QCOMPARE(rules->excerpt.mid(rules->marks[0].start, rules->marks[0].end - rules->marks[0].start), text("allotment"));
                QVERIFY(hits.size() == 2 || request.query == text("allot"));
            }
    }

    void unknownWord_findsNothingWhateverIsChosen()
    {
        QVERIFY(storeMany());
        SearchRequest request;
        request.query = text("xylophone");
        request.types = { text("md") };
        for (const SearchOrder order : { SearchOrder::Relevance, SearchOrder::Name })
            QVERIFY(names(request, order).isEmpty());
        QCOMPARE(facets(request).documents, 0);
        request.query = text("type:md"); // no word at all: what is chosen is wanted
        request.types.clear();
        QCOMPARE(names(request, SearchOrder::Name).size(), 3);
        QCOMPARE(facets(request).documents, 3);
    }
};

QTEST_GUILESS_MAIN(DocumentSearchTest)
#include "documentsearch_test.moc"
