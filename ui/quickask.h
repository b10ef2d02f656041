// The small window that is called up from anywhere: a question is typed, and answered in place. It can grow into the main
// window. Lives on the GUI thread, owned by the window session; link and engine outlive it.
#pragma once
#include "engine/types.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QKeySequence;
class QLabel;
class QPushButton;

namespace superinstance {

class ChatView;
class Composer;
class CouncilBar;
class EngineLink;
class OpenQuestion;

class QuickAsk : public QFrame {
    Q_OBJECT
public:
    explicit QuickAsk(EngineLink *link, QWidget *parent = nullptr);

    // Begins anew, unless an answer is being worked on or has not been seen yet. A question is asked at once.
    void open(const QString &question, const QString &activationToken);
    void showAgain(const QString &activationToken); // as it is
    bool tells(quint64 request) const; // what became of it is said here

Q_SIGNALS:
    void citationOpened(const superinstance::Citation &citation, const QList<superinstance::Citation> &siblings);
    void grown(qint64 conversation); // to be opened in the main window; 0: none has begun
    void askedInWindow(const QString &question); // typed here, to be answered there

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void buildWidgets();
    void addKeys(const QString &name, const QList<QKeySequence> &keys, const std::function<void()> &act);
    void connectEngine();
    void send(const QString &text);
    void askNow(const QString &text);
    void answered(const QString &question, const Answer &answer);
    void stop();
    void takeBack();
    void say(const QString &sentence);
    void grow();
    void beginAnew();
    void fit();

    EngineLink *const m_link;
    Composer *m_composer = nullptr;
    ChatView *m_chat = nullptr;
    CouncilBar *m_council = nullptr;
    OpenQuestion *m_open = nullptr;
    QHBoxLayout *m_foot = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_grow = nullptr;

    QString m_unsent; // waits for the engine, or for a conversation to exist
    qint64 m_conversation = 0;
    bool m_engineOpen = false, m_growWhenDone = false, m_unseen = false;
};

} // namespace superinstance
