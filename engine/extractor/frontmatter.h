// What stands before a Markdown file's text: lines of properties between two of dashes, as sites are made from.
#pragma once
#include <QStringView>

namespace superinstance {

// Where it ends, behind its last line; 0: there is none.
inline qsizetype frontMatterEnd(QStringView markdown)
{
    const auto lineEnd = [markdown](qsizetype from) {
        const qsizetype found = markdown.indexOf(QLatin1Char('\n'), from);
        return found < 0 ? markdown.size() : found + 1;
    };
    qsizetype at = lineEnd(0);
    if (markdown.first(at).trimmed() != QLatin1String("---") || !markdown.startsWith(QLatin1String("---")) || markdown.sliced(at, lineEnd(at) - at).trimmed().isEmpty())
        return 0; // a line of dashes that only parts
    while (at < markdown.size()) {
        const qsizetype end = lineEnd(at);
        const QStringView line = markdown.sliced(at, end - at);
        if (!line.startsWith(QLatin1Char(' ')) && (line.trimmed() == QLatin1String("---") || line.trimmed() == QLatin1String("...")))
            return end;
        at = end;
    }
    return 0;
}

} // namespace superinstance
