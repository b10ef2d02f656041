// The style of high contrast: whatever another style draws, with a full line round every control, since shades of black are no
// outline. Made by the appearance, owned by the application.
#pragma once
#include "ui/indicatorstyle.h"

namespace superinstance {

class ContrastStyle : public IndicatorStyle {
    Q_OBJECT
public:
    using IndicatorStyle::IndicatorStyle;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;

protected:
    QColor lineColour(const QStyleOption *option) const override;
};

} // namespace superinstance
