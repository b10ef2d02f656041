// The page where the person asks: conversations at the left, transcript, council bar and composer at the right. Lives on the
// GUI thread, owned by the main window; the engine outlives it.
#pragma once
#include "engine/types.h"
#include "ui/chat/spokensentences.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <optional>

class QPushButton;
class QSplitter;

namespace superinstance {

class ChatView;
class Composer;
class ConversationsPanel;
class CouncilBar;
class EngineLink;
class FirstRun;
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
    void openConversation(qint64 id);
    void focusComposer();
    // Whether a failure of this request is told in the transcript.
    bool tells(quint64 request) const { return request == m_lastQuestion; }
    ChatView *transcript() const { return m_chat; }
    FirstRun *firstRun() const { return m_firstRun; }
    ConversationsPanel *conversations() const { return m_conversations; }
    qint64 conversation() const { return m_conversation; } // that is shown; 0: none yet

    QString draft() const; // what is typed and not sent
    void setDraft(const QString &text);
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void citationOpened(const superinstance::Citation &citation, const QList<superinstance::Citation> &siblings);
    void noticed(const QString &sentence);

private:
    struct OpenQuestion {
        quint64 request = 0;
        int question = 0, entry = 0; // where it and its answer stand in the transcript
        QString text;
    };
    struct Edited {
        int entry = 0;
        Message question;
    };
    void buildWidgets();
    void connectEngine();
    void connectAnswering();
    void connectTranscript();
    void send(const QString &text);
    void askUnsent();
    void askNow(const QString &text);
    void askAgain(int entry, const Message &said, const QStringList &notThese);
    void begin(Question question, int questionEntry);
    void edit(int entry, const Message &question);
    void showVersion(qint64 message);
    void markWrong(qint64 answer);
    bool busy(); // says so
    void stream(const QString &words);
    void restartDraft();
    void giveUpEditing();
    void answered(const Answer &answer);
    void leaveConversation();
    void reopenLast(const QList<ConversationInfo> &conversations);
    void showMessages(quint64 request, const QList<Message> &messages, bool more);
    void showEmptyState();
    void takeBack();
    void sayWhatIsLeft(int answer);
    void changeDraft(qint64 next);
    void keepShown();
    void requestFailed(quint64 request, const QString &sentence, bool stopped);
    bool mine(quint64 request) const { return m_open && m_open->request == request; }

    EngineLink *const m_link;
    FirstRun *m_firstRun = nullptr; // in the transcript's place while nothing can be asked about
    ChatView *m_chat = nullptr;
    Composer *m_composer = nullptr;
    CouncilBar *m_council = nullptr;
    ConversationsPanel *m_conversations = nullptr;
    ScopeBar *m_scope = nullptr;
    QSplitter *m_splitter = nullptr;

    std::optional<OpenQuestion> m_open;
    QString m_unsent; // waits for the engine, for a conversation to exist, or for its messages
    std::optional<Edited> m_edited; // what is sent next stands in its place
    SpokenSentences m_spoken; // of the answer that is open
    qint64 m_conversation = 0, m_shown = 0; // the chosen one; the one whose messages are in the transcript
    quint64 m_messagesRequest = 0, m_earlierRequest = 0, m_createRequest = 0, m_lastQuestion = 0;
    QHash<qint64, QString> m_drafts; // of the conversations that are not shown
    QSet<quint64> m_givenUp; // conversations being made that nobody needs any more
    bool m_engineOpen = false, m_restored = false;
};

} // namespace superinstance
