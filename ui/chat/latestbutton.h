// A button over the end of the transcript that leads back to it, there while the person reads further up. Lives on the GUI thread,
// owned by the widget the transcript stands in.
#pragma once
#include <QAction>
#include <QPushButton>

namespace superinstance {

class ChatView;

class LatestButton : public QPushButton {
    Q_OBJECT
public:
    LatestButton(ChatView *view, QWidget *parent);
    QAction *action() const { return m_action; } // the same by its key, and for the list of keys

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    void jump();
    ChatView *const m_view;
    QAction *const m_action;
};

} // namespace superinstance
