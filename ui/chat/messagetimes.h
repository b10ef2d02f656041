// Says when a message was written while the mouse rests on it. Lives on the GUI thread, owned by the transcript.
#pragma once
#include <QObject>

namespace superinstance {

class ChatView;

class MessageTimes : public QObject {
    Q_OBJECT
public:
    explicit MessageTimes(ChatView *view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ChatView *const m_view;
};

} // namespace superinstance
