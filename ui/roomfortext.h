// A dialog as high as its wrapped texts need at its width, which Qt does not see to by itself.
#pragma once
#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace superinstance {

inline void growToText(QWidget *dialog)
{
    const QLayout *layout = dialog->layout();
    const int width = std::max(dialog->width(), layout->totalMinimumSize().width());
    dialog->resize(width, std::max(dialog->height(), layout->totalMinimumHeightForWidth(width)));
}

} // namespace superinstance
