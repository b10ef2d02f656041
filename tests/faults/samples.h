// A sound file of every format we read. For tests only.
#pragma once
#include "tests/faults/isolatedhome.h"
#include "tests/support/pdf.h"

namespace superinstance {

struct Sample {
    QString name;
    QByteArray bytes;
};

// fixtures: the folder of files that real programs wrote.
inline QList<Sample> samples(const QString &fixtures)
{
    QList<Sample> all {
        { QStringLiteral("a.pdf"), pdfOf({ "The first page.", "The second page." }, "The tower") },
        { QStringLiteral("a.html"), "<html><title>T</title><h1>The tower</h1><table><tr><th>a</th><td>b</td></tr></table><ul><li>lamp</ul><pre>x</pre>" },
        { QStringLiteral("a.md"), "# The tower\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n* item\n\n```\ncode\n```\n" },
        { QStringLiteral("a.txt"), "The lamp burns. The cliff is high.\n\nThe sea is wide.\n" },
    };
    const QDir folder(fixtures);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        if (!name.endsWith(QLatin1String(".expected")))
            all.append({ name, contentOf(folder.filePath(name)) });
    return all;
}

} // namespace superinstance
