// Markdown as blocks: what it looks like, what never comes through, what of it is read again.
#include "tests/support/hostileanswers.h"
#include "ui/chat/markdownstream.h"

#include <QElapsedTimer>
#include <QTest>

using namespace superinstance;

namespace {

QString textOf(const RichBlock &block)
{
    QString text;
    for (const RichRun &run : block.runs)
        text += run.text;
    return text;
}

QString textOf(const QList<RichBlock> &blocks)
{
    QStringList lines;
    for (const RichBlock &block : blocks)
        lines.append(textOf(block));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class MarkdownTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void looks_areThoseOfTheText()
    {
        const Markdown read = readMarkdown(QStringLiteral("# Title\n\nplain *it* **bo** ~~st~~ `co`\n\n1. one\n2. two\n   - three\n\n> said"));
        QVERIFY(read.whole);
        QCOMPARE(textOf(read.blocks), QStringLiteral("Title\nplain it bo st co\none\ntwo\nthree\nsaid"));
        QCOMPARE(read.blocks[0].heading, 1);
        QList<int> looks;
        for (const RichRun &run : read.blocks[1].runs)
            if (!run.text.trimmed().isEmpty())
                looks.append(run.looks);
        QCOMPARE(looks, (QList<int> { RichRun::Plain, RichRun::Italic, RichRun::Bold, RichRun::Struck, RichRun::Code }));
        QCOMPARE(read.blocks[2].marker, QStringLiteral("1."));
        QCOMPARE(read.blocks[3].marker, QStringLiteral("2."));
        QCOMPARE(read.blocks[4].marker, QStringLiteral("•"));
        QCOMPARE(read.blocks[4].indent, 2);
        QCOMPARE(read.blocks[5].indent, 1);
    }

    void code_isKeptAsItIsWithItsLanguageAndLinks()
    {
        const QString code = QStringLiteral("if (a < b)\n    *x = \"&amp;\";");
        MarkdownOptions options;
        options.codeLinks = QStringLiteral("code:3:1");
        const QString text = QStringLiteral("Do:\n\n```cpp\n") + code + QStringLiteral("\n```\n\ndone");
        const Markdown read = readMarkdown(text, options);
        QCOMPARE(read.code, QStringList { code });
        QCOMPARE(textOf(read.blocks), QStringLiteral("Do:\ncpp  ·  Copy  ·  Wrap\nif (a < b)\n    *x = \"&amp;\";\ndone"));
        QCOMPARE(read.blocks[1].runs[2].link, QStringLiteral("copycode:3:1:0"));
        QVERIFY(!read.blocks[2].wraps);
        options.wrapped = { 0 };
        QVERIFY(readMarkdown(text, options).blocks[2].wraps);
    }

    void table_hasItsCellsRowByRow()
    {
        const Markdown read = readMarkdown(QStringLiteral("| a | b |\n|---|---|\n| 1 | **2** |\n| 3 |"));
        QCOMPARE(read.blocks.size(), 1);
        QCOMPARE(read.blocks[0].columns, 2);
        QCOMPARE(read.blocks[0].cells.size(), 6);
        QCOMPARE(read.blocks[0].cells[3].first().looks, int(RichRun::Bold));
    }

    void nothingThatLeadsElsewhere_comesThrough()
    {
        for (const HostileAnswer &hostile : hostileAnswers())
            for (const RichBlock &block : readMarkdown(hostile.text).blocks)
                for (const RichRun &run : block.runs)
                    QVERIFY2(run.link.isEmpty(), qPrintable(hostile.name));
        const Markdown read = readMarkdown(QStringLiteral("[words](file:///etc/passwd) ![picture](data:image/png;base64,AAAA) <b>tag</b>"));
        QCOMPARE(textOf(read.blocks), QStringLiteral("words picture <b>tag</b>"));
    }

    void hostileAnswer_isReadAtOnceIntoBoundedBlocks_data()
    {
        QTest::addColumn<QString>("text");
        for (const HostileAnswer &hostile : hostileAnswers())
            QTest::newRow(qPrintable(hostile.name)) << hostile.text;
    }
    void hostileAnswer_isReadAtOnceIntoBoundedBlocks()
    {
        QFETCH(QString, text);
        QElapsedTimer time;
        time.start();
        const Markdown read = readMarkdown(text);
        QVERIFY2(time.elapsed() < 1'000, qPrintable(QString::number(time.elapsed()))); // a hang; ui_bench has the figures
        QVERIFY(read.blocks.size() <= mostBlocks + 1);
        for (const RichBlock &block : read.blocks) {
            QVERIFY(block.kind == RichBlock::Table || block.length() <= longestParagraph);
            QVERIFY(block.cells.size() <= 600 && block.indent <= 6);
        }
        QVERIFY(read.whole || textOf(read.blocks.last()).contains(QStringLiteral("the rest is left out")));
    }

    void harmless_leavesNoOverrideNoTowerNoFrame()
    {
        const QString tower = QLatin1Char('z') + QString(400, QChar(0x0301));
        const QString text = harmless(QStringLiteral("a\u202Eb\u2066c\uFDD0d\uFFFCe\u0007f\n\tg ") + tower);
        QVERIFY(text.startsWith(QStringLiteral("abc\uFFFDd\uFFFDe\uFFFDf\n\tg z")));
        QVERIFY(text.size() < 30);
        const QString arabic = QString::fromUtf8("مَرْحَبًا שָׁלוֹם café naïve"); // marks that belong there
        QCOMPARE(harmless(arabic), arabic);
    }

    void stream_readsFinishedBlocksOnce()
    {
        MarkdownStream stream;
        stream.append(QStringLiteral("First *paragraph*.\n\nSecond"));
        const QList<RichBlock> before = stream.blocks();
        stream.append(QStringLiteral(" goes on\n\n```\ncode\n\nmore"));
        const QList<RichBlock> after = stream.blocks();
        QCOMPARE(after.first(), before.first());
        QCOMPARE(textOf(after), QStringLiteral("First paragraph.\nSecond goes on\nCode\ncode\n\nmore"));
        stream.append(QStringLiteral("\n```\n\nend"));
        QCOMPARE(textOf(stream.blocks()), QStringLiteral("First paragraph.\nSecond goes on\nCode\ncode\n\nmore\nend"));
    }

    // Read again, it would be a link by what comes later.
    void finishedBlock_isNotReadAgain()
    {
        MarkdownStream stream;
        stream.append(QStringLiteral("See [there].\n\nAnd"));
        const RichBlock finished = stream.blocks().first();
        const QString later = QStringLiteral(" so on.\n\n[there]: https://example.org\n\n");
        stream.append(later);
        QCOMPARE(stream.blocks().first(), finished);
        QVERIFY(textOf(stream.blocks()).startsWith(QStringLiteral("See [there].\n")));
        QVERIFY(!textOf(readMarkdown(QStringLiteral("See [there].\n\nAnd") + later, {}).blocks).contains(QStringLiteral("[there]")));
    }
};

QTEST_GUILESS_MAIN(MarkdownTest)
#include "markdown_test.moc"
