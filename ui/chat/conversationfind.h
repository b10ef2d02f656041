// Finds words in the conversation that is shown: a bar that counts the places, and leads from one to the next. Lives on the GUI thread, owned by the
// page; link and transcript outlive it.
#pragma once
#include <QList>
#include <QWidget>

namespace superinstance {

class ChatView;
class EngineLink;
class FindBar;

class ConversationFind : public QWidget {
    Q_OBJECT
public:
    ConversationFind(EngineLink *link, ChatView *chat, QWidget *parent = nullptr);

    void begin(qint64 conversation); // shown, with the focus
    void end();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Shown {
        qsizetype place = -1, count = 0;
        bool operator==(const Shown &) const = default;
    };
    void close();
    void find(const QString &words);
    void showFound(quint64 request, const QList<qint64> &messages);
    int placesIn(qsizetype found) const;
    void step(int direction);
    void goToPlace();
    void showCount();

    EngineLink *const m_link;
    ChatView *const m_chat;
    FindBar *const m_bar;
    qint64 m_conversation = 0;
    quint64 m_request = 0;
    QList<qint64> m_found; // oldest first
    qsizetype m_current = -1; // of them
    int m_place = -1; // in it; -1: the last
    Shown m_shown;
};

} // namespace superinstance
