// The conversations beside the transcript: where there is no room for both they give way, unless they are wanted. Lives on the GUI
// thread, owned by the page.
#pragma once
#include <QSplitter>

namespace superinstance {

class ChatColumns : public QSplitter {
    Q_OBJECT
public:
    ChatColumns(QWidget *conversations, QWidget *transcript, QWidget *parent = nullptr);

    void showConversations(); // until the focus leaves them
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitFont();
    void share();

    QWidget *const m_conversations, *const m_transcript;
    int m_beside = 0; // width of the conversations, where there is room
    bool m_wanted = false;
};

} // namespace superinstance
