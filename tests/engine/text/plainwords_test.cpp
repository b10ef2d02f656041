// Excerpts of Markdown without its signs, the marks at the words they were at.
#include "engine/text/plainwords.h"

#include <QTest>

using namespace superinstance;

class PlainWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signs_areNotShown_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *markdown, const char *words) { QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(words); };
        row("heading", "## The lamp ##\n\nIt burns.", "The lamp It burns.");
        row("heading below a line", "The lamp\n========\nburns", "The lamp burns");
        row("emphasis", "**Rent** is *due* on ***Monday***, _not_ ~~Friday~~.", "Rent is due on Monday, not Friday.");
        row("table", "| Plot | Rent |\n|---|:--:|\n| 12 | 120 |", "Plot · Rent; 12 · 120");
        row("row with an empty cell", "| a |  | b |", "a · · b");
        row("rows of a spreadsheet", "Plot | Rent\n12 | 120\n\nAll is paid.", "Plot · Rent; 12 · 120; All is paid.");
        row("list", "- one\n* two\n3. three", "• one • two 3. three");
        row("quote", "> > He said\n> so.", "He said so.");
        row("link and picture", "See [the plan](http://a/b_c_d.html) and ![a boat](b.png).", "See the plan and a boat.");
        row("code", "Run `lampctl --start`:\n```sh\nlampctl *x\n```", "Run lampctl --start: lampctl *x");
        row("escaped", "5 \\* 3 and \\# 4", "5 * 3 and # 4");
        row("cut off", "and [the plan](http://a/b", "and the plan");
        row("heading cut off", "It burns.\n\n##", "It burns.");
        row("list cut off", "- one\n-", "• one");
        row("emphasis cut off", "end of it** and **beginning", "end of it and beginning");
        row("no signs", "2 * 3 * 4, snake_case_name, __init__, #5, a|b, x - y, C:\\dir, 2**3", "2 * 3 * 4, snake_case_name, __init__, #5, a|b, x - y, C:\\dir, 2**3");
        row("nothing", "", "");
    }
    void signs_areNotShown()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, words);
        QCOMPARE(plainWords(markdown), words);
    }

    void marks_stayAtTheirWords()
    {
        const QString markdown = QStringLiteral("## The **lamp**\n\n| Lamp | [a lamp](http://lamp/) |\n");
        QList<TextRange> marks;
        for (qsizetype at = markdown.indexOf(QStringLiteral("lamp"), 0, Qt::CaseInsensitive); at >= 0; at = markdown.indexOf(QStringLiteral("lamp"), at + 1, Qt::CaseInsensitive))
            marks.append({ at, at + 4 });
        QCOMPARE(marks.size(), 4);
        const QString words = plainWords(markdown, &marks);
        QCOMPARE(words, QStringLiteral("The lamp Lamp · a lamp"));
        QCOMPARE(marks.size(), 3); // the address is gone
        for (const TextRange &mark : marks)
            QCOMPARE(words.mid(mark.start, mark.end - mark.start).toLower(), QStringLiteral("lamp"));
    }
};

QTEST_GUILESS_MAIN(PlainWordsTest)
#include "plainwords_test.moc"
