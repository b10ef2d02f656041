#include "ui/focusring.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace superinstance {

namespace {

constexpr int lineWidth = 2;

} // namespace

// A focus frame by its kind, so that neither layouts nor screen readers take it for a part of the widget; drawn within the widget,
// since what fills its window has no room around it.
class FocusRing::Line final : public QFocusFrame {
public:
    explicit Line(QWidget *widget) : QFocusFrame(widget)
    {
        surround(widget->rect());
        widget->installEventFilter(this);
        raise();
        show();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            surround(static_cast<QWidget *>(watched)->rect());
        return false;
    }
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), palette().color(QPalette::Highlight)); }

private:
    // Only the line itself covers anything, so that what scrolls within it need not be painted anew.
    void surround(const QRect &place)
    {
        setGeometry(place);
        setMask(QRegion(rect()).subtracted(rect().adjusted(lineWidth, lineWidth, -lineWidth, -lineWidth)));
    }
};

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    follow(QApplication::focusWidget());
}

FocusRing::~FocusRing()
{
    delete m_line;
}

void FocusRing::follow(QWidget *widget)
{
    delete m_line;
    if (widget && !widget->isWindow())
        m_line = new Line(widget);
}

} // namespace superinstance
