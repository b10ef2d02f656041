// Shows where the keyboard's focus is, in every style and on every control alike: a line round whatever has it. Lives on the GUI
// thread as long as the windows it serves.
#pragma once
#include <QFocusFrame>
#include <QPointer>

namespace superinstance {

class FocusRing : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

private:
    class Line;
    void follow(QWidget *widget);
    QPointer<Line> m_line; // a child of the widget, which may die before us
};

} // namespace superinstance
