// The page where the person asks: conversations at the left, transcript, council bar and composer at the right. Lives on the
// GUI thread, owned by the main window; the engine outlives it.
#pragma once
#include "engine/types.h"
#include "ui/chat/drafts.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QMimeData;
class QPushButton;

namespace superinstance {

class ChatColumns;
class ChatView;
class Composer;
class ConversationFind;
class ConversationsPanel;
class CouncilBar;
class EngineLink;
class FirstRun;
class OpenQuestion;
class ScopeBar;

class ChatPage : public QWidget {
    Q_OBJECT
public:
    explicit ChatPage(EngineLink *link, QWidget *parent = nullptr);

    void load(); // once the engine is open; asks what was typed before
    void giveUp(); // the engine will not open
    void ask(const QString &question); // waits in the composer while another is worked on
    void askAbout(const QStringList &paths); // the next questions, until the person says otherwise
    void askAboutFile(); // the person chooses one, which need not be in the library
    bool stop(); // what is being worked on ends; false: nothing was
    void startConversation();
    void openConversation(qint64 id, qint64 message = 0); // at that message; 0: at its end
    void find(); // words in the conversation that is shown
    void focusComposer();
    // Whether a failure of this request is told in the transcript.
    bool tells(quint64 request) const;
    ChatView *transcript() const { return m_chat; }
    FirstRun *firstRun() const { return m_firstRun; }
    ConversationsPanel *conversations() const { return m_conversations; }
    qint64 conversation() const { return m_conversation; } // that is shown; 0: none yet

    Drafts drafts() const; // of all conversations
    void setDrafts(Drafts drafts);
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void citationOpened(const superinstance::Citation &citation, const QList<superinstance::Citation> &siblings);
    void left(); // another conversation is shown
    void noticed(const QString &sentence);
    void draftsChanged(); // a moment ago
    void filesPasted(const QMimeData *copied); // into the question

private:
    struct Edited {
        int entry = 0;
        Message question;
    };
    void buildWidgets();
    void connectEngine();
    void connectTranscript();
    void send(const QString &text);
    void askUnsent();
    void askNow(const QString &text);
    void askAgain(int entry, const Message &said, const QStringList &notThese);
    void begin(Question question, int questionEntry);
    void edit(int entry, const Message &question);
    void editLast(); // question
    void showVersion(qint64 message);
    void markWrong(qint64 answer);
    bool busy(); // says so
    void giveUpEditing();
    void answered(const QString &question, const Answer &answer);
    void leaveConversation();
    void showAnew();
    void reopenLast(const QList<ConversationInfo> &conversations);
    void showMessages(quint64 request, const QList<Message> &messages, bool more);
    void showEmptyState();
    void takeBack();
    void sayWhatIsLeft(int answer);
    void sayLast(const QList<Message> &messages, qint64 version);
    void keepShown();
    void requestFailed(quint64 request);
    void enter(qint64 conversation);

    EngineLink *const m_link;
    FirstRun *m_firstRun = nullptr; // in the transcript's place while nothing can be asked about
    ChatView *m_chat = nullptr;
    ConversationFind *m_find = nullptr;
    Composer *m_composer = nullptr;
    CouncilBar *m_council = nullptr;
    ConversationsPanel *m_conversations = nullptr;
    ScopeBar *m_scope = nullptr;
    ChatColumns *m_splitter = nullptr;

    OpenQuestion *m_open = nullptr;
    QString m_unsent; // waits for the engine, for a conversation to exist, or for its messages
    std::optional<Edited> m_edited; // what is sent next stands in its place
    qint64 m_conversation = 0, m_shown = 0; // the chosen one; the one whose messages are in the transcript
    quint64 m_messagesRequest = 0, m_earlierRequest = 0;
    quint64 m_textRequest = 0; // for the clipboard
    qint64 m_version = 0; // chosen, its messages are on their way
    Drafts m_drafts; // of the conversations that are not shown
    QSet<qint64> m_removed; // conversations that were deleted and not brought back
    QTimer m_typed; // runs while the person types
    bool m_engineOpen = false, m_restored = false;
};

} // namespace superinstance
