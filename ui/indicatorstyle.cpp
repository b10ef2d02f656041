#include "ui/indicatorstyle.h"

#include <QApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>

#include <algorithm>

namespace superinstance {

namespace {

constexpr double shareOfText = 0.6; // the rest is the ground: well above the 3:1 that a frame needs, and quieter than words

QPalette::ColorGroup groupOf(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled ? QPalette::Normal : QPalette::Disabled;
}

} // namespace

IndicatorStyle::IndicatorStyle(const QString &base) : QProxyStyle(base) { }

QColor IndicatorStyle::lineColour(const QStyleOption *option) const
{
    const QColor text = option->palette.color(groupOf(option), QPalette::WindowText), ground = option->palette.color(QPalette::Window);
    const auto mix = [](float a, float b) { return float(a * shareOfText + b * (1 - shareOfText)); };
    return QColor::fromRgbF(mix(text.redF(), ground.redF()), mix(text.greenF(), ground.greenF()), mix(text.blueF(), ground.blueF()));
}

void IndicatorStyle::outline(const QRect &rect, const QStyleOption *option, QPainter *painter) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(lineColour(option));
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

// A circle, with a point when it is chosen.
void IndicatorStyle::drawRadio(const QStyleOption *option, QPainter *painter) const
{
    const int side = std::min(option->rect.width(), option->rect.height()) - 1; // its line lies on whole pixels
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(lineColour(option));
    painter->setBrush(option->palette.base());
    painter->drawEllipse(circle);
    if (option->state & State_On) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option->palette.color(groupOf(option), QPalette::WindowText));
        painter->drawEllipse(circle.adjusted(side / 4.0, side / 4.0, -side / 4.0, -side / 4.0));
    }
    painter->restore();
}

void IndicatorStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorRadioButton) {
        drawRadio(option, painter);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool field = element == PE_FrameLineEdit || (element == PE_Frame && qobject_cast<const QPlainTextEdit *>(widget));
    if (box || (field && !(option->state & State_HasFocus))) // the frame of the focus is another
        outline(option->rect, option, painter);
}

void IndicatorStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox && !(option->state & State_HasFocus))
        outline(option->rect, option, painter);
}

int IndicatorStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    if (metric != PM_IndicatorWidth && metric != PM_IndicatorHeight && metric != PM_ExclusiveIndicatorWidth && metric != PM_ExclusiveIndicatorHeight)
        return usual;
    const QFontMetrics text = widget ? widget->fontMetrics() : QApplication::fontMetrics();
    return std::max(usual, text.ascent());
}

int IndicatorStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace superinstance
