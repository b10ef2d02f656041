// A dialog as high as its wrapped texts need at its width, and as wide as its title, which Qt does not see to by itself.
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

// The title is drawn by the desktop, beside its buttons, in a font of its own: about as large as ours. part: of the dialog, where
// its layout sets the size of the dialog itself.
inline void growToTitle(QWidget *dialog, QWidget *part = nullptr)
{
    constexpr int buttons = 8; // as wide as so many lines are high
    const QFontMetrics metrics = dialog->fontMetrics();
    QWidget *wide = part ? part : dialog;
    wide->setMinimumWidth(std::max(wide->minimumWidth(), metrics.horizontalAdvance(dialog->windowTitle()) + buttons * metrics.lineSpacing()));
}

} // namespace superinstance
