// Text to chunks: what is promised about every text, on ordinary texts and on those that are not.
#include "engine/indexing/chunker.h"
#include "engine/indexing/cutter.h"
#include "engine/text/analyzer.h"
#include "engine/text/sentences.h"
#include "engine/vault/checksum.h"
#include "tests/support/words.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace superinstance;

namespace {

constexpr int patienceMs = 20'000; // for a monster; only something quadratic takes that long, also under sanitizers

ExtractedText plain(const QString &text)
{
    ExtractedText extracted;
    extracted.text = text;
    return extracted;
}

QString textOf(const ExtractedText &source, const PreparedChunk &chunk)
{
    return source.text.mid(chunk.start, chunk.end - chunk.start);
}

// Words between white space; only for scripts that have them.
int words(const QString &text)
{
    return int(text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
}

qsizetype points(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        count += !(text[i].isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate());
    return count;
}

// What holds for every chunk of every text, as a sentence when it does not; empty when all is well.
QString broken(const ExtractedText &source, const QList<PreparedChunk> &chunks, const ChunkLimits &limits = {})
{
    QList<bool> covered(source.text.size(), false);
    qsizetype before = -1;
    for (const PreparedChunk &chunk : chunks) {
        if (chunk.start < 0 || chunk.end <= chunk.start || chunk.end > source.text.size())
            return QStringLiteral("a chunk lies outside the text");
        if (chunk.start <= before)
            return QStringLiteral("chunks are not in order");
        before = chunk.start;
        const QString text = textOf(source, chunk);
        if (chunk.end - chunk.start > limits.maxChars)
            return QStringLiteral("a chunk has %1 characters").arg(text.size());
        if (words(text) > limits.maxWords)
            return QStringLiteral("a chunk has %1 words").arg(words(text));
        if (text.trimmed().size() != text.size())
            return QStringLiteral("a chunk begins or ends with white space");
        if (!holdsWord(text))
            return QStringLiteral("a chunk holds no word");
        if (chunk.startPoint != points(QStringView(source.text).left(chunk.start)) || chunk.endPoint - chunk.startPoint != points(text))
            return QStringLiteral("code points of the chunk at %1 are wrong").arg(chunk.start);
        if (chunk.checksum != textChecksum(text))
            return QStringLiteral("a checksum does not fit its text");
        std::fill(covered.begin() + chunk.start, covered.begin() + chunk.end, true);
    }
    for (qsizetype i = 0; i < covered.size(); ++i)
        if (!covered[i] && holdsWord(QStringView(source.text).sliced(i, 1)))
            return QStringLiteral("the letter at %1 is in no chunk").arg(i);
    return {};
}

// The sentences "S1 has a few words of its own." and so on.
QString numbered(int from, int count)
{
    QStringList all;
    for (int i = from; i < from + count; ++i)
        all.append(QStringLiteral("Sentence %1 has a few words of its own.").arg(i));
    return all.join(QLatin1Char(' '));
}

// A text of any kind of word, sentence, line and script, the same for the same seed.
QString randomText(QRandomGenerator &random, int pieces)
{
    static const QStringList alphabet { QStringLiteral("tower"), QStringLiteral("a"), QStringLiteral("Häuser"), QStringLiteral("маяк"),
                                        QStringLiteral("灯台は一八九八年に建てられた"), QStringLiteral("ประภาคาร"), QStringLiteral("🙂"), QStringLiteral("e\u0301"),
                                        QStringLiteral("."), QStringLiteral("! "), QStringLiteral("。"), QStringLiteral("\n"), QStringLiteral("\n\n"),
                                        QStringLiteral("\n# "), QStringLiteral("\n| "), QStringLiteral("```\n"), QStringLiteral("\t"), QStringLiteral("Dr. "),
                                        QStringLiteral("3.14"), QString(500, QLatin1Char('x')), QStringLiteral("𠀀𠀁𠀂"), QStringLiteral("\u00a0") };
    QString text;
    for (int i = 0; i < pieces; ++i) {
        const QString piece = alphabet[random.bounded(alphabet.size())];
        text += piece.repeated(random.bounded(20) == 0 ? random.bounded(300) + 1 : 1);
        if (random.bounded(3) > 0)
            text += QLatin1Char(' ');
    }
    return text;
}

void addRandomMarks(QRandomGenerator &random, ExtractedText &text)
{
    const int size = int(text.text.size());
    QList<qsizetype> places;
    for (int i = 0; i < 8; ++i)
        places.append(random.bounded(size + 1));
    std::sort(places.begin(), places.end());
    for (int i = 0; i < 4; ++i) {
        text.pages.append({ places[i * 2], i + 1 });
        text.headings.append({ places[i * 2 + 1], int(random.bounded(6)) + 1, QStringLiteral("Heading %1").arg(i) });
    }
    for (int i = 0; i + 1 < 8 && random.bounded(2) == 0; i += 1 + int(random.bounded(2)))
        text.rows.append({ places[i], places[i + 1], random.bounded(3) == 0 });
}

} // namespace

class ChunkerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // ---- structure -----------------------------------------------------------------------------------------------

    void emptyText_givesNoChunk()
    {
        QVERIFY(chunk(plain(QString()), QString()).isEmpty());
        QVERIFY(chunk(plain(QStringLiteral(" \n\t\n \u00a0\n")), QString()).isEmpty());
    }

    void shortText_isOneChunk()
    {
        const ExtractedText text = plain(QStringLiteral("\n\n  The lamp.\n\nThe cliff.  \n"));
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(chunks.size(), 1);
        QCOMPARE(textOf(text, chunks[0]), QStringLiteral("The lamp.\n\nThe cliff."));
        QCOMPARE(chunks[0].bodyTerms, indexTerms(textOf(text, chunks[0]), QStringLiteral("en")));
        QCOMPARE(chunks[0].termCount, 4);
    }

    void wordsAreParted_byAnySpace()
    {
        for (char16_t c = 0; c < 0x3100; ++c) {
            const ExtractedText text = plain(QStringLiteral("ab") + QChar(c) + QStringLiteral("c"));
            const bool parts = QChar(c).isSpace();
            if (c < 0xE00)
                QCOMPARE(Cutter(text, {}).piece({ 0, 4 }).words, parts ? 2.0 : 1.0);
            else if (parts)
                QCOMPARE(Cutter(text, {}).piece({ 0, 4 }).words, 2.0);
        }
        const ExtractedText text = plain(QStringLiteral("a 灯台は b")); // half a word for each
        QCOMPARE(Cutter(text, {}).piece({ 0, text.text.size() }).words, 3.5);
    }

    void headingOfSeveralChunks_hasItsTermsInEach()
    {
        ExtractedText text = plain(numbered(0, 60) + QStringLiteral("\n\n") + numbered(60, 60) + QStringLiteral("\n\n"));
        text.headings = { { 0, 1, QStringLiteral("Building towers") }, { text.text.size(), 1, QStringLiteral("Burning lamps") } };
        text.text += numbered(120, 60);
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QVERIFY(chunks.size() > 4);
        for (const PreparedChunk &each : chunks)
            QCOMPARE(each.headingTerms, indexTerms(each.heading, QStringLiteral("en")));
    }

    // A line between parts, the bracket that a file of data begins with: nobody looks for it, and it says nothing.
    void whatHoldsNoWord_isNoChunk()
    {
        ExtractedText text = plain(QStringLiteral("---\n\n# Tower\n\nThe lamp.\n\n* * *\n"));
        text.headings = { { 5, 1, QStringLiteral("Tower") } };
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(chunks.size(), 1);
        QCOMPARE(textOf(text, chunks[0]), QStringLiteral("# Tower\n\nThe lamp.\n\n* * *"));
        QVERIFY(chunk(plain(QStringLiteral("{\n}\n")), QString()).isEmpty());
        QCOMPARE(chunk(plain(QStringLiteral("🙂")), QString()).size(), 1);
    }

    void paragraphs_areMergedButNotCut()
    {
        QStringList paragraphs;
        for (int i = 0; i < 40; ++i)
            paragraphs.append(numbered(i * 10, 10)); // 80 words each: two fit, three do not
        const ExtractedText text = plain(paragraphs.join(QStringLiteral("\n\n")));
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(chunks.size(), 20);
        for (qsizetype i = 0; i < chunks.size(); ++i)
            QCOMPARE(textOf(text, chunks[i]), paragraphs[i * 2] + QStringLiteral("\n\n") + paragraphs[i * 2 + 1]);
    }

    void longParagraph_isCutAtSentenceEndsAndOverlaps()
    {
        const ExtractedText text = plain(numbered(0, 200)); // 1,600 words
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(broken(text, chunks), QString());
        QVERIFY(chunks.size() > 6);
        for (const PreparedChunk &each : chunks) {
            QVERIFY(textOf(text, each).startsWith(QLatin1String("Sentence ")));
            QVERIFY(textOf(text, each).endsWith(QLatin1String("own.")));
        }
        for (qsizetype i = 1; i < chunks.size(); ++i) {
            const QString shared = text.text.mid(chunks[i].start, chunks[i - 1].end - chunks[i].start);
            QVERIFY2(shared.startsWith(QLatin1String("Sentence ")) && shared.endsWith(QLatin1String("own.")), qPrintable(shared));
            const double share = words(shared) / double(words(textOf(text, chunks[i - 1])));
            QVERIFY2(share > 0.1 && share <= 0.25, qPrintable(QString::number(share)));
        }
    }

    void sentence_isWholeInSomeChunk()
    {
        QRandomGenerator random(7);
        QString paragraph;
        for (int i = 0; i < 300; ++i)
            paragraph += QStringLiteral("Number %1 is ").arg(i) + QStringLiteral("very ").repeated(random.bounded(100)) + QStringLiteral("tall. ");
        const ExtractedText text = plain(paragraph);
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(broken(text, chunks), QString());
        for (const TextSpan &sentence : sentences(text.text)) {
            const bool whole = std::any_of(chunks.begin(), chunks.end(), [&](const PreparedChunk &each) { return each.start <= sentence.start && sentence.end <= each.end; });
            QVERIFY2(whole, qPrintable(text.text.mid(sentence.start, sentence.length())));
        }
    }

    void fencedCode_isWholeWithItsBlankLines()
    {
        QString code = QStringLiteral("```cpp\n");
        for (int i = 0; i < 12; ++i)
            code += QStringLiteral("void light%1() {\n\n    turn(%1); // one more turn of the lamp\n\n}\n\n").arg(i);
        code += QStringLiteral("```");
        QVERIFY(words(code) > 120 && words(code) < 180);
        const ExtractedText text = plain(numbered(0, 10) + QStringLiteral("\n\n") + code + QStringLiteral("\n\n") + numbered(10, 10));
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(broken(text, chunks), QString());
        const bool whole = std::any_of(chunks.begin(), chunks.end(), [&](const PreparedChunk &each) { return textOf(text, each).contains(code); });
        QVERIFY(whole);
    }

    void fenceThatNeverEnds_losesNothing()
    {
        const ExtractedText text = plain(QStringLiteral("```\n") + QStringList(400, QStringLiteral("call();\n\nagain();")).join(QStringLiteral("\n\n")));
        const QList<PreparedChunk> chunks = chunk(text, QString());
        QCOMPARE(broken(text, chunks), QString());
        QVERIFY(chunks.size() > 2);
    }

    void longSourceCode_isCutBetweenLines()
    {
        ExtractedText text;
        text.code = true;
        for (int i = 0; i < 300; ++i)
            text.text += QStringLiteral("    lamp.turn(%1, speed); // turn it. And again\n").arg(i);
        const QList<PreparedChunk> chunks = chunk(text, QString());
        QCOMPARE(broken(text, chunks), QString());
        QVERIFY(chunks.size() > 5);
        for (const PreparedChunk &each : chunks) {
            QVERIFY(textOf(text, each).startsWith(QLatin1String("lamp.turn")));
            QVERIFY(textOf(text, each).endsWith(QLatin1String("again")));
        }
    }

    void longFencedCode_isCutBetweenLines_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("indent");
        QTest::newRow("fenced") << QStringLiteral("```python\n") << QString();
        QTest::newRow("literal block") << QString() << QStringLiteral("    ");
    }
    void longFencedCode_isCutBetweenLines()
    {
        QFETCH(QString, before);
        QFETCH(QString, indent);
        QString code = before;
        for (int i = 0; i < 200; ++i)
            code += indent + QStringLiteral("lamp.turn(%1) # Turn it. Another turn\n").arg(i);
        const ExtractedText text = plain(numbered(0, 10) + QStringLiteral("\n\n") + code);
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(broken(text, chunks), QString());
        QVERIFY(chunks.size() > 5);
        for (const PreparedChunk &each : chunks)
            QVERIFY2(each.end == text.text.size() || text.text.mid(each.end).trimmed().isEmpty() || text.text[each.end] == QLatin1Char('\n'), qPrintable(textOf(text, each).right(60)));
    }

    // ---- tables ----------------------------------------------------------------------------------------------------

    static ExtractedText table(int rows, const QString &remark)
    {
        ExtractedText text;
        for (int i = 0; i <= rows; ++i) {
            const qsizetype start = text.text.size();
            text.text += i == 0 ? QStringLiteral("article,price,remark") : QStringLiteral("Article %1,%2,\"%3\"").arg(i).arg(i * 3).arg(remark);
            text.rows.append({ start, text.text.size(), i == 0 });
            text.text += QLatin1Char('\n');
        }
        return text;
    }

    void rowOfALongTable_isWholeInSomeChunk()
    {
        for (const QString &remark : { QStringLiteral("He paid. Then he left. Mr. Brown knows."), QStringLiteral("One line.\n\nAnother one.") }) {
            const ExtractedText text = table(200, remark);
            const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
            QCOMPARE(broken(text, chunks), QString());
            QVERIFY(chunks.size() > 5);
            for (const PreparedChunk &each : chunks)
                for (const TableRow &row : text.rows)
                    QVERIFY2(!(row.start < each.start && each.start < row.end) && !(row.start < each.end && each.end < row.end), qPrintable(textOf(text, each)));
        }
    }

    void chunkWithinATable_saysItsColumns()
    {
        ExtractedText text = table(200, QStringLiteral("fine"));
        text.headings.append({ 0, 1, QStringLiteral("January") });
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QVERIFY(chunks.size() > 1);
        QCOMPARE(chunks[0].heading, QStringLiteral("January"));
        for (qsizetype i = 1; i < chunks.size(); ++i)
            QCOMPARE(chunks[i].heading, QStringLiteral("January › article,price,remark"));
        text.text += QStringLiteral("\n") + numbered(0, 40); // what stands behind it has none
        QVERIFY(!chunk(text, QStringLiteral("en")).back().heading.contains(QStringLiteral("price")));
    }

    void rowBeyondTheLimit_losesNothing()
    {
        const ExtractedText text = table(3, QStringLiteral("A remark that goes on and on. ").repeated(200));
        QCOMPARE(broken(text, chunk(text, QStringLiteral("en"))), QString());
    }

    // ---- marks ---------------------------------------------------------------------------------------------------

    void chunk_neverCrossesAPage()
    {
        ExtractedText text;
        for (int page = 1; page <= 30; ++page) {
            text.pages.append({ text.text.size(), page });
            text.text += page % 7 == 0 ? QString() : QStringLiteral("This is page %1.\n\n").arg(page); // some hold nothing
        }
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(chunks.size(), 26);
        for (const PreparedChunk &each : chunks)
            QCOMPARE(textOf(text, each), QStringLiteral("This is page %1.").arg(each.page));
    }

    void sentenceOverAPage_isWholeInSomeChunk()
    {
        const QString sentence = QStringLiteral("The keeper named Johanna was paid the sum of\nfour hundred crowns a year for it.");
        ExtractedText text;
        text.pages = { { 0, 1 } };
        text.text = numbered(0, 60) + QLatin1Char(' ') + sentence;
        text.pages.append({ text.text.indexOf(QStringLiteral("four hundred")), 2 });
        text.text += QLatin1Char(' ') + numbered(60, 60);
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(broken(text, chunks), QString());
        const auto whole = std::find_if(chunks.begin(), chunks.end(), [&](const PreparedChunk &each) { return textOf(text, each).contains(sentence); });
        QVERIFY(whole != chunks.end());
        QCOMPARE(whole->page, 1);
        QVERIFY(textOf(text, *whole).endsWith(sentence)); // no more of the second page than that
        QVERIFY(std::any_of(chunks.begin(), chunks.end(), [&](const PreparedChunk &each) { return each.page == 2 && each.start == text.pages[1].start; }));
    }

    void textBeforeTheFirstPage_hasNone()
    {
        ExtractedText text = plain(QStringLiteral("Preface.\n\nFirst page."));
        text.pages.append({ 10, 1 });
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(chunks.size(), 2);
        QCOMPARE(chunks[0].page, 0);
        QCOMPARE(chunks[1].page, 1);
    }

    void heading_isThePathToTheSection()
    {
        ExtractedText text;
        const auto section = [&](int level, const char *name) {
            text.headings.append({ text.text.size(), level, QString::fromLatin1(name) });
            text.text += QString::fromLatin1(name) + QStringLiteral("\n\n") + numbered(0, 12) + QStringLiteral("\n\n");
        };
        section(1, "Manual");
        section(2, "Installing");
        section(3, "Linux");
        section(2, "Using");
        section(1, "Index");
        QStringList headings;
        for (const PreparedChunk &each : chunk(text, QStringLiteral("en"))) {
            headings.append(each.heading);
            QCOMPARE(each.headingTerms, indexTerms(each.heading, QStringLiteral("en")));
        }
        QCOMPARE(headings, QStringList({ QStringLiteral("Manual"), QStringLiteral("Manual › Installing"), QStringLiteral("Manual › Installing › Linux"),
                                         QStringLiteral("Manual › Using"), QStringLiteral("Index") }));
    }

    void shortSections_keepTheirOwnHeading()
    {
        ExtractedText text;
        const auto section = [&](int level, const QString &name) {
            text.headings.append({ text.text.size(), level, name });
            text.text += name + QStringLiteral("\n\nOnly a line.\n\n");
        };
        text.text = QStringLiteral("A line before all.\n\n");
        section(1, QStringLiteral("January"));
        section(1, QStringLiteral("February"));
        section(2, QStringLiteral("Rent"));
        section(2, QStringLiteral("Water"));
        section(1, QStringLiteral("March"));
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(broken(text, chunks), QString());
        QStringList headings;
        for (const PreparedChunk &each : chunks)
            headings.append(each.heading);
        // What stands below a heading may go with it, and is named by it; nothing goes with what stands beside it.
        QCOMPARE(headings, QStringList({ QString(), QStringLiteral("January"), QStringLiteral("February"), QStringLiteral("March") }));
    }

    // Each chunk carries the title: one as long as the document would fill the index with its square.
    void titleAsLongAsADocument_isCut()
    {
        ExtractedText text = plain(QStringLiteral("The lamp burns."));
        text.title = QStringLiteral("lamp ").repeated(100'000);
        const PreparedDocument document = prepare(QStringLiteral("/a.eml"), {}, text, {}, {});
        QVERIFY2(document.title.size() <= 200, qPrintable(QString::number(document.title.size())));
    }

    void headingAlone_goesWithWhatFollows()
    {
        ExtractedText text;
        text.text = QStringLiteral("Opening hours\n\n") + numbered(0, 60);
        text.headings.append({ 0, 1, QStringLiteral("Opening hours") });
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QVERIFY(chunks.size() > 1);
        QVERIFY(textOf(text, chunks[0]).startsWith(QLatin1String("Opening hours\n\nSentence 0")));
    }

    void marksBeyondTheText_areHarmless()
    {
        ExtractedText text = plain(QStringLiteral("One. Two."));
        text.pages = { { 0, 1 }, { 4, 2 }, { 100, 3 } };
        text.headings = { { 4, 1, QStringLiteral("Two") }, { 100, 2, QStringLiteral("Nowhere") } };
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QCOMPARE(broken(text, chunks), QString());
        QCOMPARE(chunks.size(), 2);
    }

    // An unclosed heading element makes a heading of the whole document; each chunk would carry it.
    void headingOfAMegabyte_isNotCarriedByEachChunk()
    {
        ExtractedText text = plain(numbered(0, 25'000));
        text.headings.append({ 0, 1, text.text });
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QVERIFY(chunks.size() > 500);
        qsizetype carried = 0;
        for (const PreparedChunk &each : chunks)
            carried += each.heading.size() + each.headingTerms.size();
        QVERIFY2(carried < text.text.size(), qPrintable(QString::number(carried)));
        QVERIFY(chunks[0].heading.startsWith(QLatin1String("Sentence 0")));
        ExtractedText emoji = plain(QStringLiteral("Text."));
        emoji.headings.append({ 0, 1, QStringLiteral("x") + QStringLiteral("🙂").repeated(1000) });
        const QString cut = chunk(emoji, QString())[0].heading; // within no surrogate pair
        QCOMPARE(QString::fromUtf8(cut.toUtf8()), cut);
    }

    // ---- monsters ------------------------------------------------------------------------------------------------

    void monster_isCutInTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a word of a megabyte") << QString(1 << 20, QLatin1Char('x'));
        QTest::newRow("a megabyte of Chinese without spaces") << QStringLiteral("灯塔建于一八九八年由工程师设计").repeated(70'000);
        QTest::newRow("a megabyte of Chinese sentences") << QStringLiteral("灯塔建于一八九八年，由工程师设计。").repeated(60'000);
        QTest::newRow("a megabyte of Thai") << QStringLiteral("ประภาคารถูกสร้างขึ้นในปีพ").repeated(40'000);
        QTest::newRow("only pairs of surrogates") << QStringLiteral("🙂").repeated(1 << 19);
        QTest::newRow("only high surrogates") << QString(1 << 20, QChar(0xD83D));
        QTest::newRow("only low surrogates") << QString(1 << 20, QChar(0xDE00));
        QTest::newRow("only full stops") << QString(1 << 20, QLatin1Char('.'));
        QTest::newRow("one word a line") << QStringLiteral("lamp\n").repeated(200'000);
        QTest::newRow("one word a paragraph") << QStringLiteral("lamp\n\n").repeated(200'000);
        QTest::newRow("a million line ends") << QStringLiteral("a") + QString(1 << 20, QLatin1Char('\n')) + QStringLiteral("b");
        QTest::newRow("lines of spaces") << QStringLiteral("a") + QStringLiteral("\n          ").repeated(100'000) + QStringLiteral("b");
        QTest::newRow("letters with spaces") << QStringLiteral("a ").repeated(1 << 19);
        QTest::newRow("short words, then a long one") << QStringLiteral("a ").repeated(1000) + QString(200'000, QLatin1Char('x'));
        QTest::newRow("combining marks") << QStringLiteral("a") + QString(1 << 20, QChar(0x301));
    }
    void monster_isCutInTime()
    {
        QFETCH(QString, text);
        const ExtractedText source = plain(text);
        QElapsedTimer time;
        time.start();
        const QList<PreparedChunk> chunks = chunk(source, QStringLiteral("en"));
        QVERIFY2(time.elapsed() < patienceMs, qPrintable(QString::number(time.elapsed())));
        // Counting code points from the beginning for each chunk would be quadratic here: a sample of them.
        for (qsizetype i = 0; i < chunks.size(); i += 97)
            QCOMPARE(chunks[i].startPoint, points(QStringView(text).left(chunks[i].start)));
        qsizetype covered = 0;
        for (const PreparedChunk &each : chunks) {
            QVERIFY(each.end - each.start <= ChunkLimits().maxChars && each.end > each.start);
            QVERIFY(words(textOf(source, each)) <= ChunkLimits().maxWords);
            QVERIFY2(!holdsWord(QStringView(text).mid(covered, std::max<qsizetype>(0, each.start - covered))), "something was lost");
            covered = std::max(covered, each.end);
        }
        QVERIFY2(!holdsWord(QStringView(text).mid(covered)), "the end was lost");
    }

    void hundredThousandHeadings_areCutInTime()
    {
        ExtractedText text;
        for (int i = 0; i < 100'000; ++i) {
            text.headings.append({ text.text.size(), i % 6 + 1, QStringLiteral("Heading %1").arg(i) });
            text.text += QStringLiteral("Heading %1\n\nA line.\n\n").arg(i);
        }
        QElapsedTimer time;
        time.start();
        const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"));
        QVERIFY2(time.elapsed() < patienceMs, qPrintable(QString::number(time.elapsed())));
        QVERIFY(chunks.size() > 1000);
        qsizetype covered = 0;
        for (const PreparedChunk &each : chunks) {
            QVERIFY(!holdsWord(QStringView(text.text).mid(covered, std::max<qsizetype>(0, each.start - covered))));
            covered = std::max(covered, each.end);
        }
        QVERIFY(chunks.back().heading.count(QStringLiteral("›")) <= 5);
    }

    // ---- every text ----------------------------------------------------------------------------------------------

    void randomTexts_keepEveryPromise()
    {
        for (quint32 seed = 1; seed <= 400; ++seed) {
            QRandomGenerator random(seed);
            ExtractedText text = plain(randomText(random, int(random.bounded(600)) + 1));
            text.code = random.bounded(4) == 0;
            addRandomMarks(random, text);
            ChunkLimits limits;
            if (random.bounded(2) == 0)
                limits = { 20, 30, 0.25, 400 };
            const QList<PreparedChunk> chunks = chunk(text, QStringLiteral("en"), limits);
            const QString problem = broken(text, chunks, limits);
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(problem)));
            for (const PreparedChunk &each : chunks) {
                const bool inPair = (each.start > 0 && text.text[each.start].isLowSurrogate() && text.text[each.start - 1].isHighSurrogate())
                    || (each.end < text.text.size() && text.text[each.end].isLowSurrogate() && text.text[each.end - 1].isHighSurrogate());
                QVERIFY2(!inPair, qPrintable(QStringLiteral("seed %1: a pair was split").arg(seed)));
            }
        }
    }

    void sameText_givesTheSameChunks()
    {
        QRandomGenerator random(11);
        const ExtractedText text = plain(randomText(random, 500));
        const QList<PreparedChunk> first = chunk(text, QStringLiteral("de")), second = chunk(text, QStringLiteral("de"));
        QCOMPARE(first.size(), second.size());
        for (qsizetype i = 0; i < first.size(); ++i)
            QVERIFY(first[i].start == second[i].start && first[i].end == second[i].end && first[i].bodyTerms == second[i].bodyTerms);
    }

    // ---- the whole document --------------------------------------------------------------------------------------

    void document_isPreparedForTheVault()
    {
        ExtractedText text = plain(QStringLiteral("Der Leuchtturm wurde 1898 erbaut und steht auf einer Klippe über dem Meer."));
        text.mime = QStringLiteral("text/plain");
        const PreparedDocument document = prepare(QStringLiteral("/home/a/alter_Turm-2.txt"), QStringLiteral("c"), text, { 75, 1000 }, QByteArray(16, 'h'));
        QCOMPARE(document.language, QStringLiteral("de"));
        QCOMPARE(document.title, QStringLiteral("alter_Turm-2"));
        QVERIFY(document.titleTerms.split(QLatin1Char(' ')).contains(QStringLiteral("turm")));
        QCOMPARE(document.collection, QStringLiteral("c"));
        QCOMPARE(document.analyzer, analyzerVersion);
        QCOMPARE(document.chunks.size(), 1);
        QCOMPARE(document.chunks[0].bodyTerms, indexTerms(text.text, QStringLiteral("de")));
    }

    void title_isTheDocumentsOwnOrItsFirstHeadingOrItsName()
    {
        ExtractedText text = plain(QStringLiteral("The lamp."));
        const auto title = [&] { return prepare(QStringLiteral("/a/file.name.txt"), {}, text, {}, {}).title; };
        QCOMPARE(title(), QStringLiteral("file.name"));
        text.headings.append({ 0, 1, QStringLiteral("The heading") });
        QCOMPARE(title(), QStringLiteral("The heading"));
        text.title = QStringLiteral("  Its\n title ");
        QCOMPARE(title(), QStringLiteral("Its title"));
    }

    void skippedDocument_hasNoChunks()
    {
        ExtractedText text;
        text.state = FileState::Skipped;
        text.reason = QStringLiteral("This file is empty.");
        const PreparedDocument document = prepare(QStringLiteral("/a/b.txt"), {}, text, {}, {});
        QVERIFY(document.chunks.isEmpty());
        QCOMPARE(document.reason, text.reason);
    }
};

QTEST_GUILESS_MAIN(ChunkerTest)
#include "chunker_test.moc"
