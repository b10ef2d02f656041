// Words, sentences, languages, numbers, dates and names: the ground the index, the queries and Ethos share.
#include "engine/text/analyzer.h"
#include "engine/text/language.h"
#include "engine/text/mentions.h"
#include "engine/text/sentences.h"
#include "engine/text/wordforms.h"
#include "engine/text/wordlists.h"

#include <QTest>

#include <random>
#include <thread>

using namespace superinstance;

namespace {

QStringList terms(const char *text, const char *language)
{
    QStringList list;
    const QString unicode = QString::fromUtf8(text);
    for (const Term &term : analyze(unicode, QString::fromLatin1(language)))
        list.append(term.text);
    return list;
}
QStringList sentenceTexts(const QString &text)
{
    QStringList list;
    for (const TextSpan &span : sentences(text))
        list.append(text.mid(span.start, span.length()));
    return list;
}
QStringList list(std::initializer_list<const char *> words)
{
    QStringList result;
    for (const char *word : words)
        result.append(QString::fromUtf8(word));
    return result;
}
QString randomWord(std::mt19937 &random)
{
    static const QString from = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCXYZ0189äßÉжЁ");
    QString word;
    for (size_t length = 1 + random() % (random() % 8 ? 4 : 45); length > 0; --length)
        word += from[qsizetype(random() % size_t(from.size()))];
    return word;
}
// In letters that mean the same and are no ASCII: what is quick for those takes the long way.
QString wide(QString text)
{
    for (QChar &c : text)
        if (c.unicode() < 128 && c.isLetterOrNumber())
            c = QChar(char16_t(c.unicode() + 0xFEE0));
    return text;
}
QString randomText(std::mt19937 &random, int length)
{
    static constexpr char32_t from[] = { 'a', 'A', ' ', '.', '\n', '0', '"', 0x4E2D, 0x3042, 0xE01, 0xE31, 0xAC00, 0x1F600, 0x300, 0x5D0, 0x644, 0x436, '_', '-', '\'', 0xD800, 0, 0xFFFF, ',', '#', '|', 0x3002 };
    QString text;
    for (int i = 0; i < length; ++i) {
        const char32_t c = from[random() % std::size(from)];
        if (c > 0xFFFF)
            text += QString::fromUcs4(&c, 1);
        else
            text += QChar(char16_t(c + (c > 32 && c < 0xD800 ? random() % 5 : 0)));
    }
    return text;
}

} // namespace

class TextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_areStemmedByLanguage_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("english") << QByteArray("en") << QByteArray("Running horses") << list({ "run", "hors" });
        QTest::newRow("german") << QByteArray("de") << QByteArray("Häuser Straße") << list({ "haus", "strass" });
        QTest::newRow("russian") << QByteArray("ru") << QByteArray("ёлки книгами") << list({ "елк", "книг" });
        QTest::newRow("turkish prefix") << QByteArray("tr") << QByteArray("kitaplarımızdan") << list({ "kitapl" });
        QTest::newRow("chinese bigrams") << QByteArray("zh") << QByteArray("中国人民") << list({ "中国", "国人", "人民" });
        QTest::newRow("japanese bigrams") << QByteArray("ja") << QByteArray("データ") << list({ "デー", "ータ" });
        QTest::newRow("lone ideograph") << QByteArray("zh") << QByteArray("中") << list({ "中" });
        QTest::newRow("thai trigrams keep marks") << QByteArray("th") << QByteArray("ที่นี่") << list({ "ที่นี่" });
        QTest::newRow("identifier whole and split") << QByteArray("en") << QByteArray("max_retry_count") << list({ "max_retry_count", "max", "retri", "count" });
        QTest::newRow("camel case") << QByteArray("en") << QByteArray("parseHttpReply") << list({ "parsehttprepli", "pars", "http", "repli" });
        QTest::newRow("camel case, one hump") << QByteArray("en") << QByteArray("iPhone aB") << list({ "iphon", "i", "phone", "ab", "a", "b" });
        QTest::newRow("shift held too long") << QByteArray("en") << QByteArray("WHen DId they") << list({ "when", "did", "thei" });
        QTest::newRow("version") << QByteArray("en") << QByteArray("6.4.2") << list({ "6.4.2", "6", "4", "2" });
        QTest::newRow("thousands") << QByteArray("en") << QByteArray("1,200") << list({ "1200" });
        QTest::newRow("possessive") << QByteArray("en") << QByteArray("dog's") << list({ "dog" });
        QTest::newRow("c++") << QByteArray("en") << QByteArray("C++ and C#") << list({ "c++", "and", "c#" });
        QTest::newRow("mixed scripts") << QByteArray("zh") << QByteArray("使用Linux系统") << list({ "使用", "linux", "系统" });
    }
    void words_areStemmedByLanguage()
    {
        QFETCH(QByteArray, language);
        QFETCH(QByteArray, text);
        QFETCH(QStringList, expected);
        QCOMPARE(terms(text.constData(), language.constData()), expected);
    }

    void formsOfWords_areTheSame_howeverManyWereSeenAndInWhichLanguage()
    {
        const char *words = "The running sharks, BigSharks und die laufenden Hunde";
        const QStringList english = terms(words, "en"), german = terms(words, "de");
        QVERIFY(english != german);
        QString many;
        for (int i = 0; i < 70'000; ++i)
            many += QStringLiteral("word") + QChar('a' + i % 26) + QChar('a' + i / 26 % 26) + QChar('a' + i / 676 % 26) + QChar('a' + i / 17576) + QLatin1Char(' ');
        QCOMPARE(analyze(many, QStringLiteral("en")).size(), 70'000);
        QCOMPARE(terms(words, "en"), english);
        QCOMPARE(terms(words, "de"), german);
        QCOMPARE(terms(words, "en"), english);
    }

    // They share their places in memory with one another.
    void wordsAmongMany_haveTheTermsOfWordsAlone()
    {
        std::mt19937 random(1);
        QStringList words;
        for (int i = 0; i < 60'000; ++i)
            words.append(i % 3 == 0 && i > 0 ? words[qsizetype(random() % size_t(i))] : randomWord(random));
        const QString english = QStringLiteral("en");
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString among = indexTerms(words[i], english);
            QString alone = among;
            if (i % 100 == 0)
                std::thread([&] { alone = indexTerms(words[i], english); }).join(); // which remembers nothing yet
            QCOMPARE(among, alone);
        }
    }

    void wordsInWideLetters_haveTheTermsOfNarrowOnes()
    {
        const QString number(64, QLatin1Char('7'));
        const QString text = QStringLiteral("Who gave parseHttpReply 12,345 new max_retry_count? XMLReader 6.4.2 in C++ did; it's WHat John's 007 e.g. ") + number
            + QLatin1Char(' ') + number + QStringLiteral("8 extraordinarilyLongNamesOfThings ");
        for (const char *language : { "en", "de", "ru", "" }) {
            const QList<Term> narrow = analyze(text, QString::fromLatin1(language)), broad = analyze(wide(text), QString::fromLatin1(language));
            QCOMPARE(broad.size(), narrow.size());
            for (qsizetype i = 0; i < narrow.size(); ++i) {
                QCOMPARE(broad[i].text, narrow[i].text);
                QVERIFY(broad[i].start == narrow[i].start && broad[i].end == narrow[i].end && broad[i].stop == narrow[i].stop);
            }
        }
    }

    void asciiIsFolded_asAllLettersAre()
    {
        for (char16_t c = 0; c < 128; ++c)
            QCOMPARE(folded(QString(QChar(c))), QString(QChar(c)).toLower());
        QCOMPARE(folded(u"Captain BOAT [12] @Z`"), folded(u"Captain BOAT [12] @Z`é").chopped(1));
    }

    void eastAsianLetters_areFoldedWhereTheyAreToBe()
    {
        for (char16_t c = 0x2E80; c < 0xFB00; ++c) {
            if (QChar(c).isSurrogate())
                continue;
            for (const QString &text : { QString(QChar(c)) + QStringLiteral("中"), QStringLiteral("カ") + QChar(c), QString(40, QChar(c)) }) {
                for (const Term &term : analyze(text, QStringLiteral("zh"))) {
                    const QString expected = text.mid(term.start, term.end - term.start).normalized(QString::NormalizationForm_KC).toLower();
                    const bool eastAsian = QChar(c).script() == QChar::Script_Han || QChar(c).script() == QChar::Script_Hangul
                        || QChar(c).script() == QChar::Script_Katakana || QChar(c).script() == QChar::Script_Hiragana;
                    if (eastAsian && QChar(c).isLetter())
                        QCOMPARE(term.text, expected.left(64));
                }
            }
        }
    }

    void functionWords_areKnownFoldedOrNot()
    {
        const auto agrees = [](const QString &word) { return languagesOfUnfolded(word) == languagesOf(folded(word)); };
        for (int i = 0; i < 27 * 27 * 27; ++i) {
            QString word;
            for (int rest = i; rest > 0; rest /= 27)
                word += QChar(char16_t((i % 2 ? '@' : '`') + rest % 27));
            QVERIFY2(agrees(word), qPrintable(word));
        }
        for (const char *word : { "Themselves", "TARAFINDAN", "öld", "für", "FÜR", "чтобы", "Чтобы", "themselvesandall", "oldu\u011fu", "K", "" })
            QVERIFY2(agrees(QString::fromUtf8(word)), word);
        QVERIFY(languagesOfUnfolded(u"Themselves") == bitOfLanguage(QStringLiteral("en")) && bitOfLanguage(QStringLiteral("en")) != 0);
        QCOMPARE(bitOfLanguage(QStringLiteral("xx")), 0u);
    }

    void diacritics_areFolded()
    {
        QCOMPARE(folded(QStringLiteral("Ångström Łódź ﬁn Ёж")), QStringLiteral("angstrom lodz fin еж"));
        QCOMPARE(terms("café", "fr"), terms("cafe", "fr"));
    }
    void offsets_pointAtTheWord()
    {
        const QString text = QStringLiteral("😀 Zwölf Boxkämpfer");
        const QList<Term> found = analyze(text, QStringLiteral("de"));
        QCOMPARE(found.size(), 2);
        QCOMPARE(text.mid(found[1].start, found[1].end - found[1].start), QStringLiteral("Boxkämpfer"));
    }
    void stopWords_areMarkedNotDropped()
    {
        const QList<Term> found = analyze(QStringLiteral("who is the king"), QStringLiteral("en"));
        QCOMPARE(found.size(), 4);
        QVERIFY(found[0].stop && found[1].stop && found[2].stop && !found[3].stop);
    }
    void aWordOfAMixedLibrary_hasAFormPerLanguage()
    {
        const QStringList forms = termForms(QStringLiteral("running"), { QStringLiteral("en"), QStringLiteral("de") });
        QVERIFY(forms.contains(QStringLiteral("run")));
        QVERIFY(forms.size() == 2);
    }
    void commonWords_haveARank()
    {
        QVERIFY(commonWordRank(u"the", {}) > 0);
        QVERIFY(commonWordRank(u"the", {}) < commonWordRank(u"table", {}));
        QCOMPARE(commonWordRank(u"lighthousekeeperish", {}), 0);
        QCOMPARE(commonWordRank(u"the", QStringLiteral("xx")), commonWordRank(u"the", {})); // a language without a list
    }
    void inflectedForms_shareARank()
    {
        const QString german = QStringLiteral("de");
        QVERIFY(commonWordRank(u"Bücher", german) > 0);
        QCOMPARE(commonWordRank(u"Bücher", german), commonWordRank(u"Buches", german));
        QCOMPARE(commonWordRank(u"Leuchtturmwärterei", german), 0);
    }

    void language_isTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *language, const char *text) { QTest::newRow(language) << QString::fromUtf8(text) << QString::fromLatin1(language); };
        row("en", "The lighthouse was built on the northern tip of the island after two winters.");
        row("de", "Der Leuchtturm wurde nach zwei Wintern an der Nordspitze der Insel gebaut und ist sehr hoch.");
        row("fr", "Le phare a été construit sur la pointe nord de l'île après deux hivers.");
        row("es", "El faro fue construido en la punta norte de la isla después de dos inviernos.");
        row("it", "Il faro è stato costruito sulla punta nord dell'isola dopo due inverni, perché le navi erano perse.");
        row("nl", "De vuurtoren werd na twee winters op de noordpunt van het eiland gebouwd.");
        row("sv", "Fyren byggdes på öns norra udde efter två vintrar och den är mycket hög.");
        row("ru", "Маяк был построен на северной оконечности острова после двух зим.");
        row("uk", "Маяк був побудований на північному краю острова після двох зим.");
        row("ro", "Farul a fost construit pe vârful nordic al insulei după două ierni și este foarte înalt.");
        row("zh", "灯塔建于岛的北端。");
        row("ja", "灯台は島の北端に建てられた。");
        row("ko", "등대는 섬의 북쪽 끝에 세워졌다.");
        row("th", "ประภาคารถูกสร้างขึ้นที่ปลายเกาะ");
        row("ar", "بنيت المنارة على الطرف الشمالي للجزيرة");
        row("el", "Ο φάρος χτίστηκε στο βόρειο άκρο του νησιού.");
        row("he", "המגדלור נבנה בקצה הצפוני של האי");
    }
    void language_isTold()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QCOMPARE(detectLanguage(text), language);
        QCOMPARE(detectLanguage(wide(text)), language);
    }

    void sentences_endWhereTheyEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *text, std::initializer_list<const char *> expected) { QTest::newRow(name) << QString::fromUtf8(text) << list(expected); };
        row("plain", "One came. Two went! Three?", { "One came.", "Two went!", "Three?" });
        row("abbreviations", "Dr. Holt met J. R. Smith, e.g. in May. He left.", { "Dr. Holt met J. R. Smith, e.g. in May.", "He left." });
        row("initials together", "J.R. Smith met S.M.A.R. Holt. He left.", { "J.R. Smith met S.M.A.R. Holt.", "He left." });
        row("stop within parentheses", "Justinian (Tauresium. Moesia) ruled. He (born 1735 [O.S. Old], d. 4 Nov. Then\nat 5) died.",
            { "Justinian (Tauresium. Moesia) ruled.", "He (born 1735 [O.S. Old], d. 4 Nov. Then\nat 5) died." });
        row("sentence that parentheses end", "He left (see page 3.) She stayed (at home).", { "He left (see page 3.)", "She stayed (at home)." });
        row("parenthesis that never closes", "He left (at noon. She stayed. They wept.", { "He left (at noon.", "She stayed.", "They wept." });
        row("parenthesis that closes in another paragraph", "He left (at noon. She stayed.\n\nThey wept) for long.", { "He left (at noon.", "She stayed.", "They wept) for long." });
        row("decimals", "It costs 3.50 euros in v6.4.2 today. Good.", { "It costs 3.50 euros in v6.4.2 today.", "Good." });
        row("quotes", "\"Go.\" She went.", { "\"Go.\"", "She went." });
        row("ellipsis goes on", "He waited... and left. Then came.", { "He waited... and left.", "Then came." });
        row("wrapped lines", "A line that\ngoes on here. Next.", { "A line that\ngoes on here.", "Next." });
        row("blank line", "No stop here\n\nNext paragraph", { "No stop here", "Next paragraph" });
        row("list", "Buy:\n- milk\n- bread\n1. one\n2. two", { "Buy:", "- milk", "- bread", "1. one", "2. two" });
        row("heading", "# Title\nText begins.", { "# Title", "Text begins." });
        row("table", "| a | b |\n| 1 | 2 |\ntext", { "| a | b |", "| 1 | 2 |", "text" });
        row("chinese", "灯塔很高。它建于1874年！", { "灯塔很高。", "它建于1874年！" });
        row("title in plain text", "3. Waiting list\nThere are 37 people on the waiting list.\nNobody left.", { "3. Waiting list", "There are 37 people on the waiting list.", "Nobody left." });
        row("title without a number", "Opening hours\nThe hall opens at nine and closes at six.", { "Opening hours", "The hall opens at nine and closes at six." });
        row("title before a number", "Opening hours\n9 to 6 on all days but the first of May.", { "Opening hours", "9 to 6 on all days but the first of May." });
        row("title after a sentence", "All agreed.\nAny other business\nThe chair thanked everyone for coming.", { "All agreed.", "Any other business", "The chair thanked everyone for coming." });
        row("chinese title", "三、等候名单\n目前有三十七人在等候名单上。", { "三、等候名单", "目前有三十七人在等候名单上。" });
        row("wrapped before a name", "The meeting was held in\nOslo on a rainy Friday.", { "The meeting was held in\nOslo on a rainy Friday." });
        row("wrapped item", "- Bring warm boots and\n  Norwegian money.", { "- Bring warm boots and\n  Norwegian money." });
        row("question mid", "Why? because it is so.", { "Why?", "because it is so." });
        QTest::newRow("german day of a month") << QStringLiteral("Die Zahlung ist bis zum 15. März 2024 fällig. Danach wird gemahnt.")
                                               << list({ "Die Zahlung ist bis zum 15. März 2024 fällig.", "Danach wird gemahnt." });
    }
    void sentences_endWhereTheyEnd()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(sentenceTexts(text), expected);
    }

    void numbers_areReadByValueAndUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        const auto row = [](const char *text, double value, const char *unit) { QTest::newRow(text) << QString::fromUtf8(text) << value << QString::fromUtf8(unit); };
        row("it has 24 doors", 24, "");
        row("1,200.50 euros", 1200.5, "€");
        row("1.200,50 euros", 1200.5, "€");
        row("twelve months", 12, "month");
        row("twenty-four hours", 24, "hour");
        row("3 million people", 3e6, "people");
        row("40 %", 40, "%");
        row("40 percent", 40, "%");
        row("£5bn", 5e9, "£");
        row("the 1990s were", 1990, "");
        row("a five-year plan", 5, "year");
        row("the 3rd man", 3, "");
        row("押金为3500元", 3500, "");
    }
    void numbers_areReadByValueAndUnit()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QFETCH(QString, unit);
        const QList<NumberMention> found = numberMentions(text);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].value, value);
        QCOMPARE(found[0].unit, unit);
    }

    void dates_areAsPreciseAsWritten()
    {
        const auto one = [](const char *text) { return dateMentions(QString::fromUtf8(text)).value(0); };
        DateMention date = one("on 12 March 2025 they met");
        QVERIFY(date.year == 2025 && date.month == 3 && date.day == 12);
        date = one("on March 12, 2025 they met");
        QVERIFY(date.year == 2025 && date.month == 3 && date.day == 12);
        date = one("2025-03-12");
        QVERIFY(date.year == 2025 && date.month == 3 && date.day == 12);
        date = one("am 12. März 2025");
        QVERIFY(date.year == 2025 && date.month == 3 && date.day == 12);
        date = one("in March 2025");
        QVERIFY(date.year == 2025 && date.month == 3 && !date.day);
        date = one("in 1874 it was");
        QVERIFY(date.year == 1874 && !date.month);
        date = one("签于2025年3月12日。");
        QVERIFY(date.year == 2025 && date.month == 3 && date.day == 12);
        date = one("建于1874年。");
        QVERIFY(date.year == 1874 && !date.month);
        date = one("春游定于4月20日举行。");
        QVERIFY(!date.year && date.month == 4 && date.day == 20);
        date = one("due on 1 March.");
        QVERIFY(!date.year && date.month == 3 && date.day == 1);
        QVERIFY(dateMentions(u"it may be 1,874 people").isEmpty());
    }

    void names_areFound()
    {
        const QString text = QStringLiteral("The engineer Maren Holt met people of the Royal Society of London and NASA. People came. See max_retry and https://example.org/a.");
        QStringList names;
        for (const NameMention &name : nameMentions(text))
            names.append(name.text);
        QVERIFY(names.contains(QStringLiteral("Maren Holt")));
        QVERIFY(names.contains(QStringLiteral("Royal Society of London")));
        QVERIFY(names.contains(QStringLiteral("NASA")));
        QVERIFY(names.contains(QStringLiteral("max_retry")));
        QVERIFY(!names.contains(QStringLiteral("The")));
        QVERIFY(!names.contains(QStringLiteral("People")));
    }

    // Whatever stands in a file: no crash, spans in range, no character lost, no term the index would split.
    void anyText_isAnalysedSafely()
    {
        std::mt19937 random(42);
        for (int run = 0; run < 2000; ++run) {
            const QString text = randomText(random, int(random() % 200));
            const QString language = detectLanguage(text);
            for (const Term &term : analyze(text, language)) {
                QVERIFY(term.start >= 0 && term.start < term.end && term.end <= text.size());
                QVERIFY(!term.text.isEmpty() && term.text.size() <= 64);
                for (const QChar c : term.text)
                    QVERIFY2(c.unicode() >= 128 || c.isLetterOrNumber() || QStringLiteral("_.+#-").contains(c), qPrintable(term.text));
            }
            qsizetype last = 0;
            for (const TextSpan &span : sentences(text)) {
                QVERIFY(span.start >= last && span.end > span.start && span.end <= text.size());
                QVERIFY(QStringView(text).sliced(last, span.start - last).trimmed().isEmpty());
                last = span.end;
            }
            QVERIFY(QStringView(text).sliced(last).trimmed().isEmpty());
            for (const NumberMention &mention : numberMentions(text))
                QVERIFY(mention.span.end <= text.size());
            nameMentions(text);
            dateMentions(text);
        }
    }

    void pairBesideAQuestionWord_isAStopWord_data()
    {
        QTest::addColumn<QStringList>("content");
        const auto row = [](const char *question, const char *content) { QTest::newRow(question) << QString::fromUtf8(content).split(QLatin1Char(' '), Qt::SkipEmptyParts); };
        row("保修期多长", "保修 修期");
        row("保修期是多长时间", "保修 修期");
        row("电饭煲有多重", "电饭 饭煲");
        row("租车费用是多少", "租车 车费 费用");
        row("租期到什么时候结束", "租期 结束");
        row("春游在哪里举行", "春游 举行");
        row("谁没有出席", "出席");
        row("可以吸烟吗", "吸烟");
        row("谁是主席", "主席");
        row("任何人", "任何 何人"); // no question
        row("很多大学", "很多 多大 大学");
        row("多重国籍", "多重 重国 国籍");
        row("会費はいくら", "会費");
        row("何時に始まる", "始ま");
    }
    void pairBesideAQuestionWord_isAStopWord()
    {
        QFETCH(QStringList, content);
        QStringList kept;
        for (const Term &term : analyze(QString::fromUtf8(QTest::currentDataTag()), QStringLiteral("zh")))
            if (!term.stop)
                kept.append(term.text);
        QCOMPARE(kept, content);
    }

    void formsOfOneStem_areThoseThatItsLanguageHas()
    {
        QVERIFY(inflections(QStringLiteral("Stadtwerken"), QStringLiteral("de")).contains(QStringLiteral("stadtwerke")));
        QVERIFY(inflections(QStringLiteral("invoice"), QStringLiteral("en")).contains(QStringLiteral("invoices")));
        QVERIFY(!inflections(QStringLiteral("Stadtwerken"), QStringLiteral("de")).contains(QStringLiteral("stadtwerken")));
        for (const char *none : { "am", "F35b", "保修期" })
            QVERIFY2(inflections(QString::fromUtf8(none), QStringLiteral("de")).isEmpty(), none);
    }

    void wordsOfOneRoot_areFoundFromEach_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *word, const char *other) { QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(other); };
        row("gestimmt", "stimmte");
        row("stimmte", "gestimmt");
        row("Erhöhung", "erhoht");
        row("erhöht", "erhohung");
        row("Senkungen", "gesenkt");
        row("Vermieter", "vermieterin");
        row("Vermieterinnen", "vermieter");
        row("eingetreten", "eintritt");
        row("Eintritt", "eingetreten");
        row("beigetreten", "beitritt");
        row("einzutreten", "eintritt");
        row("abgeholt", "holte"); // … ab
        row("gezahlt", "bezahlt");
        row("ausgegeben", "ausgabe");
    }
    void wordsOfOneRoot_areFoundFromEach()
    {
        QFETCH(QString, word);
        QFETCH(QString, other);
        const QStringList all = kindred(word, QStringLiteral("de"));
        QVERIFY2(all.contains(other), qPrintable(all.join(QLatin1Char(' '))));
        QVERIFY(!all.contains(folded(word)));
        QVERIFY(kindred(word, QStringLiteral("en")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
