// One question on its way: it gets its conversation, is asked, and is shown in the transcript and the council bar until it
// ends, which it does exactly once. Lives on the GUI thread, owned by the page or window where it is typed, as are the two it
// shows itself in.
#pragma once
#include "engine/types.h"
#include "ui/chat/spokensentences.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace superinstance {

class ChatView;
class CouncilBar;
class EngineLink;

class OpenQuestion : public QObject {
    Q_OBJECT
public:
    OpenQuestion(EngineLink *link, ChatView *chat, CouncilBar *council, QObject *parent);

    void makeConversation(const QString &title); // ends with conversationMade or conversationFailed
    bool makesConversation() const { return m_createRequest != 0; }
    // questionEntry: where it stands in the transcript; its answer is shown below. Ends with answered.
    void ask(const Question &question, int questionEntry);
    bool isAsked() const { return m_asked.has_value(); }
    void stop(); // ends it with what there is
    void leave(); // nobody waits for it any more; a conversation that is being made goes again
    bool tells(quint64 request) const { return request != 0 && request == m_lastAsked; } // what became of it

Q_SIGNALS:
    void conversationMade(qint64 conversation);
    void conversationFailed(const QString &sentence);
    void answered(const QString &question, const superinstance::Answer &answer); // as it was asked

private:
    struct Asked {
        quint64 request = 0;
        int questionEntry = 0, answerEntry = 0;
        QString text;
    };
    void connectCreation();
    void connectAnswering();
    void stream(const QString &words);
    void end(const Answer &answer);
    void fail(const QString &sentence, bool stopped);

    EngineLink *const m_link;
    ChatView *const m_chat;
    CouncilBar *const m_council;
    std::optional<Asked> m_asked;
    SpokenSentences m_spoken; // of the answer
    quint64 m_createRequest = 0, m_lastAsked = 0;
    QSet<quint64> m_givenUp; // conversations being made that nobody needs any more
};

} // namespace superinstance
