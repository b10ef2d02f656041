// A dialog as large as its texts need: it grows with their size, is as high as they are when wrapped at its width, and as wide as its
// title. Qt does not see to that by itself.
#pragma once
#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace superinstance {

// As large as this with text of the usual size; with larger text larger, where the screen is.
inline void resizeToText(QWidget *dialog, const QSize &usual)
{
    constexpr double usualLine = 16; // pixels
    const double scale = std::max(1.0, dialog->fontMetrics().lineSpacing() / usualLine);
    dialog->resize((QSizeF(usual) * scale).toSize().boundedTo(dialog->screen()->availableSize() * 0.9).expandedTo(usual));
}

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
