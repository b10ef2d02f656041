#include "ui/contraststyle.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int chosenLine = 4; // over the tab of the page that is shown
constexpr int menuFrame = 1; // a menu draws its frame only where the style gives it room

} // namespace

QColor ContrastStyle::lineColour(const QStyleOption *option) const
{
    return option->palette.color(option->state & State_Enabled ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText);
}

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    IndicatorStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_Frame:
    case PE_FrameLineEdit:
    case PE_FrameGroupBox:
    case PE_FrameMenu:
    case PE_FrameTabWidget:
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
    IndicatorStyle::drawControl(element, option, painter, widget);
    const bool bounded = element == CE_TabBarTabShape || element == CE_ProgressBarGroove || element == CE_HeaderSection;
    if (bounded)
        outline(option->rect, option, painter);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && item && item->menuItemType == QStyleOptionMenuItem::Separator)
        painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1), lineColour(option));
    if (element == CE_TabBarTabShape && option->state & State_Selected)
        painter->fillRect(QRect(option->rect.left() + 1, option->rect.top() + 1, option->rect.width() - 2, chosenLine),
                          option->palette.color(QPalette::Highlight));
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    IndicatorStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox)
        outline(option->rect, option, painter);
    else if (control == CC_Slider || control == CC_ScrollBar)
        for (const SubControl part : { control == CC_Slider ? SC_SliderHandle : SC_ScrollBarSlider, control == CC_Slider ? SC_SliderGroove : SC_ScrollBarGroove })
            outline(subControlRect(control, option, part, widget), option, painter);
}

int ContrastStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = IndicatorStyle::pixelMetric(metric, option, widget);
    return metric == PM_MenuPanelWidth ? std::max(usual, menuFrame) : usual;
}

} // namespace superinstance
