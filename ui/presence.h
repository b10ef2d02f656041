// Tells the engine that the person is at work in this program: a key, the mouse, the wheel; seldom, however much is done. Lives on
// the GUI thread, owned by the main window.
#pragma once
#include <QElapsedTimer>
#include <QObject>

namespace superinstance {

class EngineLink;

class Presence : public QObject {
    Q_OBJECT
public:
    explicit Presence(EngineLink *link, QObject *parent = nullptr); // sees what all windows of the program see

private:
    bool eventFilter(QObject *watched, QEvent *event) override;

    EngineLink *const m_link;
    QElapsedTimer m_sinceTold; // invalid: never
};

} // namespace superinstance
