// Answers made to hang a window that shows them, to hide something from the reader or to have something loaded.
#pragma once
#include <QList>
#include <QString>

namespace superinstance {

struct HostileAnswer {
    QString name, text;
};

inline QList<HostileAnswer> hostileAnswers()
{
    const auto lines = [](int count, const QString &line) {
        QString text;
        for (int i = 0; i < count; ++i)
            text += line.contains(QLatin1String("%1")) ? line.arg(i) : line;
        return text;
    };
    QString nested, cells;
    for (int depth = 0; depth < 300; ++depth)
        nested += QString(depth * 2, QLatin1Char(' ')) + QStringLiteral("- item\n");
    for (int row = 0; row < 3'000; ++row)
        cells += QStringLiteral("| a | b | c | d | e | f |\n");
    return {
        { QStringLiteral("one word of a megabyte"), QString(1'000'000, QLatin1Char('x')) },
        { QStringLiteral("one line of a megabyte"), lines(125'000, QStringLiteral("lantern ")) },
        { QStringLiteral("100,000 short lines"), lines(100'000, QStringLiteral("a\n")) },
        { QStringLiteral("30,000 paragraphs"), lines(30'000, QStringLiteral("a\n\n")) },
        { QStringLiteral("lists in lists"), nested },
        { QStringLiteral("quotes in quotes"), lines(300, QString(300, QLatin1Char('>')) + QStringLiteral(" deep\n")) },
        { QStringLiteral("a line of quote marks"), QString(90'000, QLatin1Char('>')) },
        { QStringLiteral("nested emphasis"), lines(20'000, QStringLiteral("*a **a ")) },
        { QStringLiteral("closed emphasis"), lines(10'000, QStringLiteral("*a* **b** ")) },
        { QStringLiteral("open brackets"), QString(90'000, QLatin1Char('[')) },
        { QStringLiteral("open links"), lines(20'000, QStringLiteral("[a](<b")) },
        { QStringLiteral("backticks"), lines(3'000, QStringLiteral("`%1``")) },
        { QStringLiteral("a table of 18,000 cells"), QStringLiteral("| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n") + cells },
        { QStringLiteral("a table of 2,000 columns"), lines(2'000, QStringLiteral("|a")) + QStringLiteral("\n") + lines(2'000, QStringLiteral("|-")) + QStringLiteral("\n") + lines(2'000, QStringLiteral("|b")) },
        { QStringLiteral("a fence that never closes"), QStringLiteral("```python\n") + lines(20'000, QStringLiteral("x = 1\n")) },
        { QStringLiteral("a line of code of a megabyte"), QStringLiteral("```\n") + QString(1'000'000, QLatin1Char('y')) },
        { QStringLiteral("many fences"), lines(5'000, QStringLiteral("```\nx\n```\n")) },
        { QStringLiteral("directional overrides"), lines(5'000, QStringLiteral("safe \u202Eexe.fdp\u2066 \u202B")) },
        { QStringLiteral("towers of marks"), lines(200, QLatin1Char('z') + QString(400, QChar(0x0301)) + QLatin1Char(' ')) },
        { QStringLiteral("characters of no script"), lines(5'000, QStringLiteral("\u200D\uFFFC\uFDD0\uFDD1\u2028\u0007\uFFFF")) },
        { QStringLiteral("links to files and data"), lines(3'000, QStringLiteral("[open](file:///etc/passwd) ![p](data:image/png;base64,AAAA) <http://example.org/%1> ")) },
        { QStringLiteral("tags"), lines(3'000, QStringLiteral("<img src=\"file:///etc/passwd\"><script>alert(1)</script><style>*{}</style>")) },
        { QStringLiteral("references that expand"), lines(2'000, QStringLiteral("[%1]: http://example.org/%1\n")) + lines(8'000, QStringLiteral("[7] ")) },
        { QStringLiteral("letters from everywhere"), lines(4'000, QString::fromUtf8("क्षि ﷽ 漢字 👩‍👩‍👧‍👦 ﬁ สวัสดี ")) },
        { QStringLiteral("entities"), lines(20'000, QStringLiteral("&amp;")) },
    };
}

} // namespace superinstance
