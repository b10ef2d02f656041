// A paragraph, a line of code or a table of the transcript as plain data: words and how they look. Nothing in it can load
// anything, and a link leads to the transcript itself.
#pragma once
#include <QList>
#include <QString>

namespace superinstance {

// A stretch of words that look alike.
struct RichRun {
    enum Look { Plain = 0, Bold = 1, Italic = 2, Struck = 4, Code = 8, Faint = 16, Small = 32, Large = 64 };
    QString text;
    int looks = Plain;
    QString link; // "cite:4:0:1"; empty: none
    bool operator==(const RichRun &) const = default;
};

struct RichBlock {
    enum Kind { Paragraph, CodeLine, Table };
    Kind kind = Paragraph;
    QList<RichRun> runs; // unless it is a table
    QList<QList<RichRun>> cells; // of a table, row by row; the first row is its header
    int columns = 0;
    int indent = 0; // steps to the right, of lists and quotes
    QString marker; // hangs to the left of it: a bullet, a number
    int above = 0, below = 0; // pixels
    int heading = 0; // 1 to 6
    bool wraps = true;
    bool operator==(const RichBlock &) const = default;

    qsizetype length() const
    {
        qsizetype length = marker.size();
        for (const RichRun &run : runs)
            length += run.text.size();
        for (const QList<RichRun> &cell : cells)
            for (const RichRun &run : cell)
                length += run.text.size();
        return length;
    }
};

} // namespace superinstance
