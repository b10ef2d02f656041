// An extracted text with its marks made visible, to be compared as a whole.
#pragma once
#include "engine/indexing/extraction.h"

#include <algorithm>

namespace superinstance {

// Each mark stands in angle brackets at its place.
inline QString shown(const ExtractedText &text)
{
    struct Mark {
        qsizetype at;
        QString text;
    };
    QList<Mark> marks;
    for (const PageMark &page : text.pages)
        marks.append({ page.start, QStringLiteral("<page %1>").arg(page.page) });
    for (const HeadingMark &heading : text.headings)
        marks.append({ heading.start, QStringLiteral("<h%1 %2>").arg(heading.level).arg(heading.text) });
    for (const TableRow &row : text.rows) {
        marks.append({ row.start, row.header ? QStringLiteral("<header>") : QStringLiteral("<row>") });
        marks.append({ row.end, QStringLiteral("</row>") });
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) { return a.at < b.at; });
    QString all;
    qsizetype at = 0;
    for (const Mark &mark : marks) {
        all += text.text.mid(at, mark.at - at) + mark.text;
        at = mark.at;
    }
    return all + text.text.mid(at) + QLatin1Char('\n');
}

} // namespace superinstance
