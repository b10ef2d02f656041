// The notches that a wheel is turned by, of which a touchpad gives a part at a time. A value of the GUI thread.
#pragma once
#include <QWheelEvent>

namespace superinstance {

class WheelNotches {
public:
    int turned(const QWheelEvent *event) // since it last was; below 0: towards oneself
    {
        m_rest += event->angleDelta().y();
        const int notches = m_rest / QWheelEvent::DefaultDeltasPerStep;
        m_rest %= QWheelEvent::DefaultDeltasPerStep;
        return notches;
    }

private:
    int m_rest = 0;
};

} // namespace superinstance
