#include "ui/contraststyle.h"

#include <QPainter>
#include <QStyleOption>

namespace superinstance {

namespace {

constexpr int chosenLine = 4; // over the tab of the page that is shown

QColor lineColour(const QStyleOption *option)
{
    return option->palette.color(option->state & QStyle::State_Enabled ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText);
}

void outline(const QRect &rect, const QStyleOption *option, QPainter *painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(lineColour(option));
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

// A circle, filled when it is chosen.
void drawRadio(const QStyleOption *option, QPainter *painter)
{
    const int side = std::min(option->rect.width(), option->rect.height()) - 2;
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(lineColour(option));
    painter->setBrush(option->palette.base());
    painter->drawEllipse(circle);
    if (option->state & QStyle::State_On) {
        painter->setBrush(lineColour(option));
        painter->drawEllipse(circle.adjusted(side / 4.0, side / 4.0, -side / 4.0, -side / 4.0));
    }
    painter->restore();
}

} // namespace

ContrastStyle::ContrastStyle(const QString &base) : QProxyStyle(base) { }

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorRadioButton) {
        drawRadio(option, painter);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_Frame:
    case PE_FrameLineEdit:
    case PE_FrameGroupBox:
    case PE_FrameMenu:
    case PE_FrameTabWidget:
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
    case PE_PanelTipLabel:
        outline(option->rect, option, painter);
        break;
    default:
        break;
    }
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    const bool bounded = element == CE_TabBarTabShape || element == CE_ProgressBarGroove || element == CE_HeaderSection;
    if (bounded)
        outline(option->rect, option, painter);
    if (element == CE_TabBarTabShape && option->state & State_Selected)
        painter->fillRect(QRect(option->rect.left() + 1, option->rect.top() + 1, option->rect.width() - 2, chosenLine),
                          option->palette.color(QPalette::Highlight));
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        outline(option->rect, option, painter);
    else if (control == CC_Slider || control == CC_ScrollBar)
        for (const SubControl part : { control == CC_Slider ? SC_SliderHandle : SC_ScrollBarSlider, control == CC_Slider ? SC_SliderGroove : SC_ScrollBarGroove })
            outline(subControlRect(control, option, part, widget), option, painter);
}

} // namespace superinstance
