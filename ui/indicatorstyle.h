// The style under colours of our own: whatever another style draws, but a field to type in and a box or a circle to tick have a
// frame that is seen on every ground, which a shade of the ground is not, the latter as large as the text beside them. Made by the appearance, owned by the application.
#pragma once
#include <QProxyStyle>

namespace superinstance {

class IndicatorStyle : public QProxyStyle {
    Q_OBJECT
public:
    explicit IndicatorStyle(const QString &base);
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override; // they grow with the text
    // No icons on the buttons of dialogs: they are drawn for the colours of the desktop.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override;

protected:
    virtual QColor lineColour(const QStyleOption *option) const; // of the frame
    void outline(const QRect &rect, const QStyleOption *option, QPainter *painter) const;

private:
    void drawRadio(const QStyleOption *option, QPainter *painter) const;
};

} // namespace superinstance
