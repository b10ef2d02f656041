// The style of high contrast: whatever another style draws, with a full line round every control, since shades of black are no
// outline. Made by the appearance, owned by the application.
#pragma once
#include <QProxyStyle>

namespace superinstance {

class ContrastStyle : public QProxyStyle {
    Q_OBJECT
public:
    explicit ContrastStyle(const QString &base);
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
};

} // namespace superinstance
