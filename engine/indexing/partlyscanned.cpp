#include "engine/indexing/partlyscanned.h"

#include <algorithm>

namespace superinstance {

namespace {

// Behind the mark of the page that is put in; other marks of the same place are of that page.
template <class Mark> void moveBehind(QList<Mark> &marks, qsizetype place, qsizetype by)
{
    for (Mark &mark : marks)
        if (mark.start > place)
            mark.start += by;
}

void putIn(ExtractedText &text, int page, const QString &content)
{
    const auto mark = std::find_if(text.pages.begin(), text.pages.end(), [page](const PageMark &each) { return each.page == page; });
    if (content.isEmpty() || mark == text.pages.end())
        return;
    const qsizetype place = mark->start;
    text.text.insert(place, content);
    moveBehind(text.pages, place, content.size());
    moveBehind(text.headings, place, content.size());
    for (TableRow &row : text.rows)
        row.end += row.start > place ? content.size() : 0;
    moveBehind(text.rows, place, content.size());
}

} // namespace

ExtractedText withRecognised(ExtractedText text, const ExtractedText &read)
{
    for (qsizetype i = 0; i < read.pages.size(); ++i) {
        const qsizetype start = read.pages[i].start, end = i + 1 < read.pages.size() ? read.pages[i + 1].start : read.text.size();
        putIn(text, read.pages[i].page, read.text.mid(start, end - start).trimmed());
    }
    const bool whole = read.state == FileState::Indexed || read.state == FileState::Skipped; // Skipped: those pages show no text
    text.state = whole ? FileState::Indexed : FileState::Partial;
    text.reason = whole ? Reason() : read.reason;
    return text;
}

} // namespace superinstance
