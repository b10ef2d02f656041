// The column that questions and answers stand in. Lines too long to read are not made: the rest of the width is margin.
#pragma once
#include <QWidget>

#include <algorithm>

namespace superinstance {

// What to leave free at each side of `widget`, at least `least` pixels.
inline int columnMargin(const QWidget *widget, int least)
{
    constexpr int charactersInLine = 80;
    return std::max(least, (widget->width() - widget->fontMetrics().averageCharWidth() * charactersInLine) / 2);
}

} // namespace superinstance
