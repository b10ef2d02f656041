// A cell of separated values that stands in quotes. Pure, any thread.
#pragma once
#include <QStringView>

namespace superinstance {

// The place behind the quote that closes the one at `open`; "" within is a quote. -1: nobody closes it before `until`.
inline qsizetype endOfQuotedCell(QStringView text, qsizetype open, qsizetype until)
{
    for (qsizetype i = open + 1; i < until; ++i) {
        if (text[i] != QLatin1Char('"'))
            continue;
        if (i + 1 == until || text[i + 1] != QLatin1Char('"'))
            return i + 1;
        ++i;
    }
    return -1;
}

} // namespace superinstance
