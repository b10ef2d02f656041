// A dialog as large as its texts need: it grows with their size, is as high as they are when wrapped at its width, and as wide as its
// title, but no larger than the screen: what has no room then scrolls. Qt does not see to that by itself.
#pragma once
#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollArea>
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

// A part of a dialog that is scrolled up and down where it has no room, never sideways. Tab passes it by.
class ScrolledForm : public QScrollArea {
public:
    ScrolledForm(QWidget *form, QWidget *parent) : QScrollArea(parent)
    {
        setWidget(form);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    QSize minimumSizeHint() const override
    {
        const QSize least = QScrollArea::minimumSizeHint();
        return { widget()->minimumSizeHint().width() + least.width(), least.height() };
    }
    // How much higher it would be with all that is in it.
    int hidden(int width) const
    {
        return std::max(widget()->heightForWidth(width), widget()->minimumSizeHint().height()) - minimumSizeHint().height();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        makeRoom();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool done = QScrollArea::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            makeRoom();
        return done;
    }

private:
    // Qt asks how high it is at least, not how high with its texts wrapped at this width, and presses them together.
    void makeRoom() { widget()->setMinimumHeight(std::max(0, widget()->heightForWidth(viewport()->width()))); }
};

// form: the part of it that scrolls, if any; without one all has to be seen.
inline void growToText(QWidget *dialog, const ScrolledForm *form = nullptr)
{
    const QLayout *layout = dialog->layout();
    const int width = std::max(dialog->width(), layout->totalMinimumSize().width());
    const QMargins margins = layout->contentsMargins();
    const int least = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width) : layout->totalMinimumSize().height();
    const int height = least + (form ? form->hidden(width - margins.left() - margins.right()) : 0);
    const QSize needed(width, std::max(dialog->height(), height));
    dialog->resize(form ? needed.boundedTo(dialog->screen()->availableSize()) : needed);
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
