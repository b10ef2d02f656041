// Columns that give way to more important ones where there is no room for all: what is left can be read. Pure.
#pragma once
#include <QHeaderView>
#include <QList>

namespace superinstance {

struct ColumnRoom {
    int column = 0, width = 0; // that it needs
};

// The most important ones first; the first two always stay.
inline void showWhatFits(QHeaderView *header, const QList<ColumnRoom> &columns, int room)
{
    constexpr qsizetype always = 2;
    bool fits = true;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        room -= columns[i].width;
        fits = i < always || (fits && room >= 0);
        header->setSectionHidden(columns[i].column, !fits);
    }
}

} // namespace superinstance
