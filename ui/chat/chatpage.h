// The page where the person asks: conversations at the left, transcript, council bar and composer at the right. Lives on the
// GUI thread, owned by the main window; the engine outlives it.
#pragma once
#include "engine/types.h"

#include <QWidget>

#include <optional>

class QListWidget;
class QPushButton;
class QSplitter;

namespace superinstance {

class ChatView;
class Composer;
class CouncilBar;
class EngineLink;
class ScopeBar;

class ChatPage : public QWidget {
    Q_OBJECT
public:
    explicit ChatPage(EngineLink *link, QWidget *parent = nullptr);

    void load(const EngineStatus &status); // once the engine is open; asks what was typed before
    void giveUp(); // the engine will not open
    void ask(const QString &question); // waits in the composer while another is worked on
    void askAbout(const QStringList &paths); // the next questions, until the person says otherwise
    void askAboutFile(); // the person chooses one, which need not be in the library
    bool stop(); // what is being worked on ends; false: nothing was
    void startConversation();
    void removeConversation();
    void focusComposer();
    // Whether a failure of this request is told in the transcript.
    bool tells(quint64 request) const { return request == m_lastQuestion; }
    ChatView *transcript() const { return m_chat; }

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void citationOpened(const superinstance::Citation &citation, const QList<superinstance::Citation> &siblings);
    void noticed(const QString &sentence);

private:
    struct OpenQuestion {
        quint64 request = 0;
        int entry = 0;
        QString text;
    };
    void buildWidgets();
    void connectEngine();
    void connectAnswering();
    void send(const QString &text);
    void askNow(const QString &text);
    void answered(const Answer &answer);
    void openConversation(qint64 id);
    void showConversations(const QList<ConversationInfo> &conversations);
    void showMessages(const QList<Message> &messages);
    void showEmptyState();
    void takeBack();
    void requestFailed(quint64 request, const QString &sentence, bool stopped);
    void askForConversations();
    bool mine(quint64 request) const { return m_open && m_open->request == request; }

    EngineLink *const m_link;
    ChatView *m_chat = nullptr;
    Composer *m_composer = nullptr;
    CouncilBar *m_council = nullptr;
    QListWidget *m_conversations = nullptr;
    ScopeBar *m_scope = nullptr;
    QSplitter *m_splitter = nullptr;

    std::optional<OpenQuestion> m_open;
    QString m_unsent; // waits for the engine or for a conversation to exist
    QList<Turn> m_history; // of the conversation that is shown
    qint64 m_conversation = 0;
    quint64 m_messagesRequest = 0, m_createRequest = 0, m_lastQuestion = 0;
    qint64 m_documents = 0;
    bool m_engineOpen = false, m_restored = false;
};

} // namespace superinstance
