// Questions to a real library: whatever is asked is no error, and what is there is found.
#include "engine/retrieval/retriever.h"
#include "tests/support/library.h"

#include <QRandomGenerator>

using namespace superinstance;

namespace {

QString randomQuestion(QRandomGenerator &random)
{
    static const QStringList pieces { QStringLiteral("\""), QStringLiteral("*"), QStringLiteral("NEAR("), QStringLiteral(" NEAR/3 "), QStringLiteral("AND"), QStringLiteral(" OR "), QStringLiteral("NOT "),
                                      QStringLiteral("("), QStringLiteral(")"), QStringLiteral("^"), QStringLiteral("{title}:"), QStringLiteral("body:"), QStringLiteral("-"), QStringLiteral("path:"),
                                      QStringLiteral("type:"), QStringLiteral("%"), QStringLiteral("'"), QStringLiteral(";--"), QStringLiteral("\\"), QString(QChar(0)), QString(QChar(0xD83D)),
                                      QString(QChar(0xDE00)), QStringLiteral("🙂"), QStringLiteral("lighthouse"), QStringLiteral("маяк"), QStringLiteral("灯台"), QStringLiteral("ประภาคาร"), QStringLiteral(" "),
                                      QStringLiteral("\n"), QStringLiteral("\u202E"), QStringLiteral("e\u0301"), QStringLiteral("the"), QStringLiteral("İ"), QString(70, QLatin1Char('x')), QStringLiteral("6.4.2") };
    QString text;
    for (int length = random.bounded(1, 16); length > 0; --length) {
        if (random.bounded(3) == 0)
            text += QChar(char16_t(random.bounded(0x10000))); // anything at all
        else
            text += pieces[random.bounded(pieces.size())];
    }
    return random.bounded(200) == 0 ? text.repeated(500) : text;
}

} // namespace

class RetrieverTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<Retriever> m_retriever;

    void write(const char *name, const QString &content) { m_library->write(QString::fromLatin1(name), content.toUtf8()); }
    void indexAll() { QVERIFY(!m_library->index({ m_library->documents() }).contains(QString())); }
    Result<QList<Passage>> trySearch(const SearchRequest &request)
    {
        return run([&] { return m_retriever->search(request, {}); });
    }
    // The names of the files that were found, best first.
    QStringList search(const QString &query, const QString &collection = {}, bool operators = true)
    {
        const Result<QList<Passage>> found = trySearch({ query, 10, collection.isEmpty() ? QStringList() : QStringList(collection), operators, false, {} });
        if (!found)
            return { found.error().message };
        QStringList names;
        for (const Passage &passage : *found)
            if (!names.contains(QFileInfo(passage.path).fileName()))
                names.append(QFileInfo(passage.path).fileName());
        return names;
    }
    std::shared_ptr<const Evidence> ask(const QString &question, const QString &collection = {}, int widen = 0)
    {
        const auto found = run([&] { return m_retriever->evidence(question, { collection.isEmpty() ? QStringList() : QStringList(collection), {} }, widen, {}); });
        return found ? *found : std::shared_ptr<const Evidence>();
    }
    void writeTower()
    {
        write("tower.txt", QStringLiteral("The lighthouse of Sankt Anders was built in 1898 by the engineer Marta Lindqvist. Its lamp burns all night."));
    }
    // A few documents in several languages.
    void fillLibrary()
    {
        writeTower();
        write("bread.txt", QStringLiteral("The dough rests for twelve hours in a cool kitchen. Then the bread is baked for forty minutes."));
        write("leuchtturm.txt", QStringLiteral("Die alten Häuser am Hafen wurden von den Fischern gebaut. Der Leuchtturm leuchtet über dem Meer und den Schiffen."));
        write("mayak.txt", QStringLiteral("Маяк был построен инженером в 1898 году. Корабли видят его свет за двадцать миль, и моряки благодарны."));
        write("toudai.txt", QStringLiteral("灯台は一八九八年に建てられた。その光は二十海里先からも見える。漁師たちは今でもこの灯台を頼りにしている。"));
        write("dengta.txt", QStringLiteral("灯塔建于一八九八年，由工程师设计。渔民们至今仍然依靠它的光线回家。"));
        write("thai.txt", QStringLiteral("ประภาคารถูกสร้างขึ้นเมื่อหนึ่งร้อยปีก่อน ชาวประมงยังคงใช้แสงของมันเพื่อกลับบ้าน"));
        indexAll();
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

    // ---- nothing is an error -------------------------------------------------------------------------------------

    void anyText_isNoError()
    {
        writeTower(); // of one language: what is no word is looked for in each
        indexAll();
        const QList<QStringList> collections { {}, { QStringLiteral("none") }, { QStringLiteral("' OR 1=1 --"), QString() } };
        QStringList broken;
        const auto lane = [&](quint32 first, quint32 step, quint32 last) -> Task<> {
            for (quint32 seed = first; seed < last; seed += step) {
                QRandomGenerator random(seed);
                const SearchRequest request { randomQuestion(random), int(random.bounded(-2, 30)), collections[random.bounded(3)], seed % 2 == 0, seed % 3 == 0, {} };
                auto searching = m_retriever->search(request, {});
                const Result<QList<Passage>> found = co_await searching;
                if (!found || found->size() > std::max(0, request.limit))
                    broken.append(QString::number(seed));
            }
        };
        for (quint32 start = 0; start < 10'000; start += 1000)
            run([&, start]() -> Task<bool> {
                auto even = lane(start, 2, start + 1000), odd = lane(start + 1, 2, start + 1000); // two at once
                co_await even;
                co_await odd;
                co_return true;
            });
        QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("seeds ") + broken.join(QLatin1Char(' '))));
    }

    void anyQuestion_isNoError()
    {
        fillLibrary();
        for (quint32 seed = 1; seed <= 2'000; ++seed) {
            QRandomGenerator random(seed + 1'000'000);
            const QString text = randomQuestion(random);
            const auto found = ask(text, {}, int(random.bounded(3)));
            QVERIFY2(found && found->strength >= 0 && found->strength <= 1, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void emptyLibrary_findsNothing()
    {
        QVERIFY(search(QStringLiteral("lighthouse")).isEmpty());
        const auto evidence = ask(QStringLiteral("When was the lighthouse built?"));
        QVERIFY(evidence && evidence->passages.isEmpty());
        QCOMPARE(evidence->strength, 0.0);
        QCOMPARE(evidence->documentsRead, 0);
    }

    void emptyQuery_findsNothing()
    {
        fillLibrary();
        for (const QString &query : { QString(), QStringLiteral("   "), QStringLiteral("\"\""), QStringLiteral("?!") })
            QVERIFY2(search(query).isEmpty(), qPrintable(query));
    }

    void queryOfStopWords_findsThem()
    {
        fillLibrary();
        QVERIFY(search(QStringLiteral("the of")).contains(QStringLiteral("tower.txt")));
        QVERIFY(search(QStringLiteral("und den")).contains(QStringLiteral("leuchtturm.txt")));
        const auto evidence = ask(QStringLiteral("who is it?"));
        QVERIFY(evidence);
    }

    void limit_isKept()
    {
        for (int i = 0; i < 30; ++i)
            write(qPrintable(QStringLiteral("%1.txt").arg(i)), QStringLiteral("The lamp number %1.").arg(i));
        indexAll();
        for (const int limit : { 0, -1, 1, 7, 1'000'000'000, std::numeric_limits<int>::max() }) {
            for (const bool documentsOnly : { false, true }) {
                const Result<QList<Passage>> found = trySearch({ QStringLiteral("lamp"), limit, {}, true, documentsOnly });
                QVERIFY(found.ok());
                QCOMPARE(found->size(), std::clamp(limit, 0, 30));
            }
        }
    }

    // ---- operators -----------------------------------------------------------------------------------------------

    void phrase_isFoundInOrder()
    {
        write("a.txt", QStringLiteral("The old tower stands here."));
        write("b.txt", QStringLiteral("The tower is old."));
        indexAll();
        QCOMPARE(search(QStringLiteral("\"old tower\"")), QStringList({ QStringLiteral("a.txt") }));
        QCOMPARE(search(QStringLiteral("old tower")).size(), 2);
        QCOMPARE(search(QStringLiteral("\"old tower\""), {}, false).size(), 2); // quotes are nothing special in a question
        QCOMPARE(search(QStringLiteral("\"old tower")).size(), 2); // nor is one alone
        QVERIFY(search(QStringLiteral("\"tower stands\" \"old is\"")).isEmpty());
    }

    // In a library of several languages each document is stemmed in its own.
    void wordOfATableInNoLanguage_isKnownAmongManyTexts()
    {
        for (int i = 0; i < 30; ++i)
            write(qPrintable(QStringLiteral("note%1.txt").arg(i)), QStringLiteral("The lighthouse number %1 was built by the engineer who lived on the island for many years.").arg(i));
        write("expenses.csv", QStringLiteral("Date,Shop,Category,Amount\n2025-01-03,Rewe,Groceries,54.20\n2025-01-15,Thalia,Books,24.90\n"));
        indexAll();
        const auto found = ask(QStringLiteral("How much did the groceries from Rewe cost?"));
        QVERIFY(found && !found->passages.isEmpty());
        QVERIFY2(!found->missingWords.contains(QStringLiteral("groceries")), qPrintable(found->missingWords.join(QLatin1Char(' '))));
        QVERIFY(found->passages.first().path.endsWith(QStringLiteral("expenses.csv")));
    }

    void phrase_isFoundInEveryLanguage()
    {
        fillLibrary();
        for (int i = 0; i < 12; ++i)
            write(qPrintable(QStringLiteral("more%1.txt").arg(i)), QStringLiteral("This is one more document in English, and it says nothing of interest about number %1.").arg(i));
        indexAll();
        QCOMPARE(search(QStringLiteral("\"alten Häuser\"")), QStringList({ QStringLiteral("leuchtturm.txt") }));
        QCOMPARE(search(QStringLiteral("\"видят его свет\"")), QStringList({ QStringLiteral("mayak.txt") }));
        QCOMPARE(search(QStringLiteral("\"灯台を頼り\"")), QStringList({ QStringLiteral("toudai.txt") }));
        QCOMPARE(search(QStringLiteral("\"forty minutes\"")), QStringList({ QStringLiteral("bread.txt") }));
    }

    void minus_excludes()
    {
        write("a.txt", QStringLiteral("The lamp of the tower."));
        write("b.txt", QStringLiteral("The lamp of the ship."));
        indexAll();
        QCOMPARE(search(QStringLiteral("lamp -ship")), QStringList({ QStringLiteral("a.txt") }));
        QCOMPARE(search(QStringLiteral("lamp -ships")), QStringList({ QStringLiteral("a.txt") })); // in every form
        QCOMPARE(search(QStringLiteral("lamp -ship"), {}, false).size(), 2);
        QCOMPARE(search(QStringLiteral("lamp well-ship")).size(), 2); // a dash within a word is none
        QCOMPARE(search(QStringLiteral("-ship")), QStringList({ QStringLiteral("a.txt") })); // alone: all the others
    }

    void minus_excludesTheDocument_whereverTheWordStandsInIt()
    {
        const QString filling = QStringLiteral("The lamp burns at night, and it is trimmed every hour by whoever keeps it. ").repeated(40);
        write("a.txt", filling);
        write("b.txt", filling + QStringLiteral("\n\nA ship passed."));
        indexAll();
        QCOMPARE(search(QStringLiteral("lamp -ship")), QStringList({ QStringLiteral("a.txt") }));
    }

    void minus_excludesAPhrase()
    {
        write("a.txt", QStringLiteral("The roof was mended by Baxter & Sons."));
        write("b.txt", QStringLiteral("The roof was mended by the sons of Baxter."));
        write("c.txt", QStringLiteral("屋顶由王强修理。"));
        indexAll();
        QCOMPARE(search(QStringLiteral("roof -\"Baxter & Sons\"")), QStringList({ QStringLiteral("b.txt") }));
        QCOMPARE(search(QStringLiteral("roof -\u201cBaxter & Sons\u201d")), QStringList({ QStringLiteral("b.txt") }));
        QCOMPARE(search(QStringLiteral("屋顶 -王强")).size(), 0);
        QCOMPARE(search(QStringLiteral("屋顶 -强王")).size(), 1);
    }

    void pathAndType_restrict()
    {
        write("north/a.txt", QStringLiteral("The lamp."));
        write("south/b.txt", QStringLiteral("The lamp."));
        write("south/c.md", QStringLiteral("The lamp."));
        indexAll();
        QCOMPARE(search(QStringLiteral("lamp path:north")), QStringList({ QStringLiteral("a.txt") }));
        QCOMPARE(search(QStringLiteral("lamp type:md")), QStringList({ QStringLiteral("c.md") }));
        QCOMPARE(search(QStringLiteral("lamp path:SOUTH type:txt")), QStringList({ QStringLiteral("b.txt") }));
        QCOMPARE(search(QStringLiteral("type:md")), QStringList({ QStringLiteral("c.md") })); // operators alone
        QCOMPARE(search(QStringLiteral("lamp type:%")).size(), 0); // no pattern
        QCOMPARE(search(QStringLiteral("lamp path:north"), {}, false).size(), 3);
    }

    void pathAndType_takeQuotesListsKindsAndAMinus_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("files");
        const QString note = QStringLiteral("a.txt"), letter = QStringLiteral("my letter.md"), mail = QStringLiteral("c.eml");
        QTest::newRow("quoted path") << QStringLiteral("lamp path:\"my letter\"") << QStringList { letter };
        QTest::newRow("two paths") << QStringLiteral("lamp path:south path:letter") << QStringList { letter };
        QTest::newRow("not there") << QStringLiteral("lamp -path:south") << QStringList { note };
        QTest::newRow("not there, quoted") << QStringLiteral("lamp -path:\"my letter\"") << QStringList { note, mail };
        QTest::newRow("not that type") << QStringLiteral("-type:md lamp") << QStringList { note, mail };
        QTest::newRow("any of two types") << QStringLiteral("lamp type:md,eml") << QStringList { letter, mail };
        QTest::newRow("the type twice") << QStringLiteral("lamp type:md type:eml") << QStringList { letter, mail };
        QTest::newRow("with its dot") << QStringLiteral("lamp type:.TXT") << QStringList { note };
        QTest::newRow("a kind") << QStringLiteral("lamp type:mail") << QStringList { mail };
        QTest::newRow("kinds") << QStringLiteral("lamp type:Markdown,text") << QStringList { note, letter };
    }
    void pathAndType_takeQuotesListsKindsAndAMinus()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, files);
        write("north/a.txt", QStringLiteral("The lamp."));
        write("south/my letter.md", QStringLiteral("The lamp."));
        write("south/c.eml", QStringLiteral("From: a@b.example\nTo: c@d.example\nSubject: Lamp\nDate: Mon, 6 May 2024 10:00:00 +0000\n\nThe lamp.\n"));
        indexAll();
        QStringList found = search(text);
        found.sort();
        files.sort();
        QCOMPARE(found, files);
    }

    // ---- finding -------------------------------------------------------------------------------------------------

    void word_isFoundAcrossInflection_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("file");
        QTest::newRow("English") << QStringLiteral("lighthouses building lamps") << QStringLiteral("tower.txt");
        QTest::newRow("German singular") << QStringLiteral("Haus Fischer") << QStringLiteral("leuchtturm.txt");
        QTest::newRow("German without umlaut") << QStringLiteral("hauser") << QStringLiteral("leuchtturm.txt");
        QTest::newRow("Russian") << QStringLiteral("маяка кораблями") << QStringLiteral("mayak.txt");
        QTest::newRow("Russian in capitals") << QStringLiteral("МОРЯК") << QStringLiteral("mayak.txt");
        QTest::newRow("Japanese") << QStringLiteral("灯台") << QStringLiteral("toudai.txt");
        QTest::newRow("Japanese, a question") << QStringLiteral("漁師は何を頼りにしていますか") << QStringLiteral("toudai.txt");
        QTest::newRow("Chinese") << QStringLiteral("工程师") << QStringLiteral("dengta.txt");
        QTest::newRow("Chinese, a question") << QStringLiteral("灯塔是谁设计的？") << QStringLiteral("dengta.txt");
        QTest::newRow("Thai") << QStringLiteral("ประภาคาร") << QStringLiteral("thai.txt");
        QTest::newRow("Thai, within a sentence") << QStringLiteral("ชาวประมงใช้ประภาคาร") << QStringLiteral("thai.txt");
        QTest::newRow("a number") << QStringLiteral("1898 engineer") << QStringLiteral("tower.txt");
    }
    void word_isFoundAcrossInflection()
    {
        QFETCH(QString, query);
        QFETCH(QString, file);
        fillLibrary();
        QCOMPARE(search(query).value(0), file);
        const auto evidence = ask(query);
        QVERIFY(evidence && !evidence->passages.isEmpty());
        QCOMPARE(QFileInfo(evidence->passages[0].path).fileName(), file);
    }

    void typo_isCorrectedAndSaysSo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("file");
        QTest::newRow("a letter missing") << QStringLiteral("lighthose") << QStringLiteral("tower.txt");
        QTest::newRow("a letter too many") << QStringLiteral("lighthouuse") << QStringLiteral("tower.txt");
        QTest::newRow("a wrong letter") << QStringLiteral("lightheuse") << QStringLiteral("tower.txt");
        QTest::newRow("two swapped") << QStringLiteral("ligthhouse") << QStringLiteral("tower.txt");
        QTest::newRow("German") << QStringLiteral("Leuchttrum") << QStringLiteral("leuchtturm.txt");
        QTest::newRow("Russian") << QStringLiteral("кораблы") << QStringLiteral("mayak.txt");
    }
    void typo_isCorrectedAndSaysSo()
    {
        QFETCH(QString, typed);
        QFETCH(QString, file);
        fillLibrary();
        const Result<QList<Passage>> found = trySearch({ typed });
        QVERIFY(found.ok() && !found->isEmpty());
        QCOMPARE(QFileInfo(found->first().path).fileName(), file);
        QVERIFY2(found->first().why.join(QLatin1Char(' ')).contains(typed) || typed == QStringLiteral("кораблы"), qPrintable(found->first().why.join(QLatin1Char(' '))));
    }

    void why_namesTheWordsThatMatched()
    {
        fillLibrary();
        const Result<QList<Passage>> found = trySearch({ QStringLiteral("engineer zeppelin") });
        QVERIFY(found.ok() && !found->isEmpty());
        const QString why = found->first().why.join(QLatin1Char(' '));
        QVERIFY2(why.contains(QStringLiteral("engineer")) && !why.contains(QStringLiteral("zeppelin")), qPrintable(why));
    }

    void whatAnAnswerIsDrawnFrom_saysWhyItWasFound()
    {
        for (int i = 0; i < 15; ++i)
            write(QStringLiteral("note%1.txt").arg(i).toLatin1().constData(), QStringLiteral("The engineer wrote note %1 about the harbour.").arg(i));
        indexAll();
        const auto evidence = ask(QStringLiteral("What did the engineer write?"));
        QVERIFY(evidence && evidence->passages.size() > 10);
        QVERIFY(evidence->passages[9].why.join(QLatin1Char(' ')).contains(QStringLiteral("engineer")));
        QVERIFY(evidence->passages[10].why.isEmpty()); // it costs more than to find it
    }
    void measureThatIsAskedFor_needNotBeThere_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("text");
        QTest::newRow("how high") << QStringLiteral("How high is the deposit?") << QStringLiteral("The deposit is 3,450 euros.");
        QTest::newRow("how many people") << QStringLiteral("How many people travelled on the ferry?") << QStringLiteral("The ferry was busy: 1,204 passengers travelled on it.");
        QTest::newRow("cost") << QStringLiteral("What do the sails cost?") << QStringLiteral("The sails: 1,380 euros.");
        QTest::newRow("kosten") << QStringLiteral("Was kosten die Segel?") << QStringLiteral("Der Preis der Segel ist 1.380 Euro.");
        QTest::newRow("tense") << QStringLiteral("Who pays for small repairs?") << QStringLiteral("Small repairs are paid by the tenant.");
        QTest::newRow("other tense") << QStringLiteral("Who wrote the letter?") << QStringLiteral("Jonas writes the letter.");
        QTest::newRow("Chinese name") << QStringLiteral("酒店叫什么？") << QStringLiteral("西湖边的酒店叫望湖宾馆，每晚价格是420元。");
        QTest::newRow("Chinese person") << QStringLiteral("导游是谁？") << QStringLiteral("导游叫李明，他在杭州工作了十二年。");
        QTest::newRow("Chinese price") << QStringLiteral("门票多少钱？") << QStringLiteral("第二天我们参观了灵隐寺，门票是75元。");
    }
    void measureThatIsAskedFor_needNotBeThere()
    {
        QFETCH(QString, question);
        QFETCH(QString, text);
        write("a.txt", text);
        write("b.txt", QStringLiteral("Height in metres: people of high rank know what a long day may cost them."));
        write("c.txt", QStringLiteral("Das Haus ist hoch, die Reise lang, und die Kosten trägt der Staat."));
        indexAll();
        const auto evidence = ask(question);
        QVERIFY(evidence && !evidence->passages.isEmpty());
        QCOMPARE(evidence->passages.first().text, text);
        QVERIFY2(evidence->strength >= refusalThreshold, qPrintable(QString::number(evidence->strength)));
    }

    void pairThatSpansTwoWords_countsOnlyWhereAnotherIsMissing()
    {
        write("a.txt", QStringLiteral("望湖宾馆在西湖边，每晚价格是420元。"));
        write("b.txt", QStringLiteral("第二天我们参观了灵隐寺，导游在杭州工作了十二年。"));
        indexAll();
        const auto strengthOf = [&](const QString &question) { return ask(question)->strength; };
        const double apart = strengthOf(QStringLiteral("望湖宾馆 每晚价格")), together = strengthOf(QStringLiteral("望湖宾馆每晚价格"));
        QCOMPARE(together, apart);
        // Where another pair is missing, the question may be of something else.
        const double other = strengthOf(QStringLiteral("望湖宾馆每晚价格 飞机")), otherApart = strengthOf(QStringLiteral("望湖宾馆 每晚价格 飞机"));
        const double spanning = (otherApart / other - 1) * 7; // in weights of one of the seven pairs
        QVERIFY2(spanning > 0.4 && spanning < 0.6, qPrintable(QString::number(spanning)));
    }

    void wordWithoutSpaces_isNamedWholeWhereItIsMissing_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QStringList>("missing");
        const auto row = [](const char *question, const char *missing) { QTest::newRow(question) << QString::fromUtf8(question) << QString::fromUtf8(missing).split(QLatin1Char(' '), Qt::SkipEmptyParts); };
        row("望湖宾馆多高？", "");
        row("导游反对什么价格？", "反对");
        row("洗衣机的价格是多少？", "洗衣机");
        row("图书馆在哪里？", "图书馆"); // of which 图书 occurs
        row("法国的首都是哪里？", "法国 首都");
        row("宾馆要参观吗？", ""); // 要 only holds the words together
        row("ราคาโรงแรม", "");
        row("โรงพยาบาล", "พยาบาล"); // a hospital, where only a hotel (โรงแรม) is told of
        row("洗濯機はどこですか", "洗濯機");
    }
    void wordWithoutSpaces_isNamedWholeWhereItIsMissing()
    {
        QFETCH(QString, question);
        QFETCH(QStringList, missing);
        write("a.txt", QStringLiteral("望湖宾馆在西湖边，每晚价格是420元。图书目录在桌上。"));
        write("b.txt", QStringLiteral("第二天我们参观了灵隐寺，导游在杭州工作了十二年。"));
        write("c.txt", QStringLiteral("โรงแรม ราคา"));
        indexAll();
        QCOMPARE(ask(question)->missingWords, missing);
    }

    // Of an invoice or a list, too short to tell: whatever most of the library is written in, before and afterwards.
    void fileOfNoLanguage_isReadInThatOfTheQuestion()
    {
        write("rechnung.txt", QStringLiteral("Firma: Wasserwerke\nBetrag: 96,20 EUR"));
        write("invoice.txt", QStringLiteral("Company: Quill Papers\nSum: 14.00 EUR"));
        const auto found = [&](const char *question, const char *language, const char *text) {
            const auto evidence = ask(QString::fromUtf8(question));
            const Passage best = evidence->passages.value(0);
            const QString opening = best.text.section(QLatin1Char('\n'), 0, 0);
            return best.language == QString::fromUtf8(language) && opening == QString::fromUtf8(text) && evidence->missingWords.isEmpty();
        };
        const auto isAnswered = [&] { return found("Wie hoch ist der Betrag vom Wasserwerk?", "de", "Firma: Wasserwerke") && found("What is the sum of the paper?", "en", "Company: Quill Papers"); };
        indexAll();
        QVERIFY(isAnswered());
        for (int i = 0; i < 3; ++i)
            write(qPrintable(QStringLiteral("letter%1.txt").arg(i)), QStringLiteral("Dear all, this is the letter that I have written to you about the garden, number %1.").arg(i));
        indexAll();
        QVERIFY(isAnswered());
        for (int i = 0; i < 6; ++i)
            write(qPrintable(QStringLiteral("brief%1.txt").arg(i)), QStringLiteral("Das ist der Brief, den ich an euch alle über den Garten geschrieben habe, Nummer %1.").arg(i));
        indexAll();
        QVERIFY(isAnswered());
    }

    void rareWord_isNotCorrectedWhenItExists()
    {
        write("a.txt", QStringLiteral("The lantern."));
        for (int i = 0; i < 5; ++i)
            write(qPrintable(QStringLiteral("%1.txt").arg(i)), QStringLiteral("The lanterm."));
        indexAll();
        QCOMPARE(search(QStringLiteral("lantern")), QStringList({ QStringLiteral("a.txt") }));
    }

    void documentsOnly_givesEachDocumentOnce()
    {
        QString book;
        for (int i = 0; i < 60; ++i)
            book += QStringLiteral("The lamp burns brightly here, said the keeper number %1, and went on to other things that took a while. ").arg(i).repeated(5) + QStringLiteral("\n\n");
        write("book.txt", book);
        write("note.txt", QStringLiteral("There was once a lamp somewhere."));
        indexAll();
        const Result<QList<Passage>> found = trySearch({ QStringLiteral("lamp"), 10, {}, true, true });
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 2);
        QVERIFY(found->at(0).document != found->at(1).document);
    }

    void passage_isWhole()
    {
        write("a.txt", QStringLiteral("🙂 The lamp of the tower."));
        indexAll();
        const Result<QList<Passage>> found = trySearch({ QStringLiteral("lamp") });
        QVERIFY(found.ok() && found->size() == 1);
        const Passage &passage = found->first();
        QCOMPARE(passage.text, QStringLiteral("🙂 The lamp of the tower."));
        QCOMPARE(passage.end - passage.start, passage.text.size());
        QCOMPARE(passage.endPoint - passage.startPoint, passage.text.size() - 1);
        QVERIFY(isIntact(passage));
        QCOMPARE(passage.modified.toMSecsSinceEpoch(), QFileInfo(passage.path).lastModified().toMSecsSinceEpoch());
        Passage changed = passage;
        changed.text += QLatin1Char('!');
        QVERIFY(!isIntact(changed));
    }

    void collection_restricts()
    {
        const QString one = m_library->write(QStringLiteral("one/a.txt"), "The lamp."), two = m_library->write(QStringLiteral("two/b.txt"), "The lamp.");
        for (const auto &[path, collection] : { std::pair(one, QStringLiteral("one")), std::pair(two, QStringLiteral("two")) })
            QVERIFY(run([&] { return m_library->indexer().index({ path }, collection, false, {}, {}); }).ok());
        QCOMPARE(search(QStringLiteral("lamp"), QStringLiteral("one")), QStringList({ QStringLiteral("a.txt") }));
        QCOMPARE(search(QStringLiteral("lamp")).size(), 2);
        QVERIFY(search(QStringLiteral("lamp"), QStringLiteral("three")).isEmpty());
        const auto evidence = ask(QStringLiteral("Where is the lamp?"), QStringLiteral("two"));
        QVERIFY(evidence && evidence->passages.size() == 1);
        QCOMPARE(evidence->passages[0].path, two);
        QCOMPARE(evidence->documentsRead, 1); // of the collection, not of all
        QCOMPARE(ask(QStringLiteral("Where is the lamp?"))->documentsRead, 2);
    }

    void oneFile_restricts()
    {
        write("a.txt", QStringLiteral("The lamp was lit by Ada."));
        const QString two = m_library->write(QStringLiteral("a.txt.bak.txt"), "The lamp was lit by Berta."), none = two + QStringLiteral(".gone");
        indexAll();
        SearchRequest request;
        request.query = QStringLiteral("lamp");
        QCOMPARE(trySearch(request)->size(), 2);
        request.onlyPaths = { two };
        const auto found = trySearch(request);
        QVERIFY(found && found->size() == 1);
        QCOMPARE(found->first().path, two);
        const QString question = QStringLiteral("Who lit the lamp?");
        const auto asked = run([&] { return m_retriever->evidence(question, Scope { {}, { two } }, 2, {}); });
        QVERIFY(asked && (*asked)->passages.size() == 1);
        QCOMPARE((*asked)->passages[0].path, two);
        QCOMPARE((*asked)->documentsRead, 1);
        const auto nowhere = run([&] { return m_retriever->evidence(question, Scope { {}, { none } }, 0, {}); });
        QVERIFY(nowhere && (*nowhere)->passages.isEmpty());
        QCOMPARE((*nowhere)->documentsRead, 0);
    }

    // ---- evidence ------------------------------------------------------------------------------------------------

    void evidence_comesFromFiveDocuments()
    {
        QString book;
        for (int i = 0; i < 300; ++i)
            book += QStringLiteral("The lighthouse keeper %1 lit the lamp of the lighthouse. ").arg(i).repeated(20) + QStringLiteral("\n\n");
        write("book.txt", book);
        for (int i = 0; i < 6; ++i)
            write(qPrintable(QStringLiteral("%1.txt").arg(i)), QStringLiteral("Some people say many things about this and that. ").repeated(10) + QStringLiteral("A lighthouse stood in place %1.").arg(i));
        indexAll();
        const auto evidence = ask(QStringLiteral("Who lit the lighthouse lamp?"));
        QVERIFY(evidence);
        QSet<qint64> documents;
        for (const Passage &passage : evidence->passages)
            documents.insert(passage.document);
        QVERIFY2(documents.size() >= 5, qPrintable(QString::number(documents.size())));
        QCOMPARE(QFileInfo(evidence->passages[0].path).fileName(), QStringLiteral("book.txt"));
        QCOMPARE(evidence->documentsRead, 7);
        const auto wider = ask(QStringLiteral("Who lit the lighthouse lamp?"), {}, 2);
        QVERIFY(wider && wider->passages.size() > evidence->passages.size());
        QSet<qint64> chunks;
        for (const Passage &passage : wider->passages)
            chunks.insert(passage.chunk);
        QCOMPARE(chunks.size(), wider->passages.size()); // none twice
    }

    void measureThatIsAskedFor_isNoMissingWord()
    {
        write("manual.txt", QStringLiteral("The warranty of the dishwasher lasts 24 months. Die Miete beträgt 890 Euro im Monat."));
        indexAll();
        QCOMPARE(ask(QStringLiteral("How long is the dishwasher warranty?"))->missingWords, QStringList());
        QCOMPARE(ask(QStringLiteral("Wie hoch ist die Miete?"))->missingWords, QStringList());
        QCOMPARE(ask(QStringLiteral("Is the warranty long?"))->missingWords, QStringList({ QStringLiteral("long") })); // a word like others
    }

    void missingWords_areThoseThatOccurNowhere()
    {
        fillLibrary();
        const auto evidence = ask(QStringLiteral("When was the zeppelin lighthouse of Timbuktu built?"));
        QVERIFY(evidence);
        QCOMPARE(evidence->missingWords, QStringList({ QStringLiteral("zeppelin"), QStringLiteral("Timbuktu") }));
        QVERIFY(ask(QStringLiteral("When was the lighthouse built?"))->missingWords.isEmpty());
        QVERIFY(ask(QStringLiteral("WHen was the lighthouse built?"))->missingWords.isEmpty());
        const auto corrected = ask(QStringLiteral("When was the lighthose built?"));
        QCOMPARE(corrected->missingWords, QStringList({ QStringLiteral("lighthose") }));
        QCOMPARE(corrected->corrections.value(QStringLiteral("lighthose")), QStringLiteral("lighthouse"));
    }

    void strength_fallsForWhatTheLibraryDoesNotHold()
    {
        fillLibrary();
        const double here = ask(QStringLiteral("When was the lighthouse of Sankt Anders built?"))->strength;
        const double near = ask(QStringLiteral("When was the lighthouse of Alexandria destroyed by earthquakes?"))->strength;
        const double nowhere = ask(QStringLiteral("What is the boiling point of molten tungsten?"))->strength;
        QVERIFY2(here > near && near > nowhere, qPrintable(QStringLiteral("%1 %2 %3").arg(here).arg(near).arg(nowhere)));
        QVERIFY(here >= refusalThreshold);
        QVERIFY(nowhere < refusalThreshold);
    }

    void strength_isEvenedOutOverLanguages()
    {
        write("english.txt", QStringLiteral("The Brelkan and the Zupfin are here with us now."));
        write("german.txt", QStringLiteral("Der Trelkan und der Wupfin sind jetzt hier bei uns."));
        indexAll();
        const double english = ask(QStringLiteral("Where are the Brelkan, Zupfin, Morvath and the Quelda?"))->strength;
        const double german = ask(QStringLiteral("Wo sind der Trelkan, Wupfin, Lorvath und der Kwelda?"))->strength;
        QVERIFY2(english > 0 && german > 1.1 * english, qPrintable(QStringLiteral("%1 %2").arg(english).arg(german)));
    }

    void stop_isHonoured()
    {
        fillLibrary();
        std::stop_source stop;
        stop.request_stop();
        const auto found = run([&] { return m_retriever->search({ QStringLiteral("lamp") }, stop.get_token()); });
        QVERIFY(found.stopped());
        const auto evidence = run([&] { return m_retriever->evidence(QStringLiteral("lamp"), {}, 0, stop.get_token()); });
        QVERIFY(evidence.stopped());
    }

    // At any moment: either the passages or *stopped*, and never anything else.
    void stopAtAnyMoment_endsTheSearch()
    {
        for (int i = 0; i < 200; ++i)
            write(qPrintable(QStringLiteral("%1.txt").arg(i)), QStringLiteral("The lamp of tower %1 burns. ").arg(i).repeated(50));
        indexAll();
        for (quint32 seed = 1; seed <= 50; ++seed) {
            QRandomGenerator random(seed);
            std::stop_source stop;
            const std::unique_ptr<QThread> stopping(QThread::create([this, stop, wait = random.bounded(3000)] {
                QThread::usleep(ulong(wait));
                QMetaObject::invokeMethod(this, [stop]() mutable { stop.request_stop(); }, Qt::QueuedConnection); // where the search is awaited
            }));
            stopping->start();
            const auto found = run([&] { return m_retriever->search({ QStringLiteral("lamp tower burns"), 200 }, stop.get_token()); });
            stopping->wait();
            QVERIFY2(found.stopped() || (found.ok() && found->size() == 200), qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(RetrieverTest)
#include "retriever_test.moc"
