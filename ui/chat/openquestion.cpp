#include "ui/chat/openquestion.h"

#include "ui/announcement.h"
#include "ui/chat/chatview.h"
#include "ui/chat/councilbar.h"
#include "ui/enginelink.h"
#include "ui/wording.h"

namespace superinstance {

OpenQuestion::OpenQuestion(EngineLink *link, ChatView *chat, CouncilBar *council, QObject *parent)
    : QObject(parent), m_link(link), m_chat(chat), m_council(council)
{
    connectCreation();
    connectAnswering();
}

void OpenQuestion::connectCreation()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::conversationCreated, this, [this](quint64 request, qint64 conversation) {
        if (m_givenUp.remove(request)) // what was to be asked in it went back to where it was typed
            m_link->send([conversation](Engine *to, quint64 number) { to->removeConversation(number, conversation); });
        if (request != m_createRequest)
            return;
        m_createRequest = 0;
        Q_EMIT conversationMade(conversation);
    });
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        if (m_asked && request == m_asked->request) {
            fail(sentence, stopped);
        } else if (request != 0 && request == m_createRequest) {
            m_createRequest = 0;
            Q_EMIT conversationFailed(sentence);
        }
    });
}

// What the engine says of it.
void OpenQuestion::connectAnswering()
{
    Engine *engine = m_link->engine();
    const auto ofThis = [this](auto show) {
        return [this, show](quint64 request, const auto &...said) {
            if (m_asked && request == m_asked->request)
                show(said...);
        };
    };
    connect(engine, &Engine::asked, this, ofThis([this](const Message &question, const Message &answer) {
                m_chat->identify(m_asked->questionEntry, question);
                m_chat->identify(m_asked->answerEntry, answer);
            }));
    connect(engine, &Engine::passagesFound, this, ofThis([this](const auto &...found) { m_chat->showPassages(m_asked->answerEntry, found...); }));
    connect(engine, &Engine::councilStep, this, ofThis([this](const CouncilStep &step) { m_council->show(step); }));
    connect(engine, &Engine::draftRestarted, this, ofThis([this](int) {
                m_chat->restartDraft(m_asked->answerEntry);
                m_spoken.restart();
            }));
    connect(engine, &Engine::draftToken, this, ofThis([this](const QString &words) { stream(words); }));
    connect(engine, &Engine::claimChanged, this,
            ofThis([this](int index, const Claim &claim) { m_chat->showClaim(m_asked->answerEntry, index, claim); }));
    connect(engine, &Engine::answered, this, ofThis([this](const Answer &answer) { end(answer); }));
}

void OpenQuestion::makeConversation(const QString &title)
{
    m_createRequest = m_link->send([title](Engine *engine, quint64 request) { engine->newConversation(request, title); });
}

void OpenQuestion::ask(const Question &question, int questionEntry)
{
    m_spoken = {};
    m_council->begin();
    Asked asked { 0, questionEntry, m_chat->addAnswer(), question.text };
    asked.request = m_lastAsked = m_link->ask(question);
    m_asked = asked;
}

void OpenQuestion::stop()
{
    if (m_asked)
        m_link->stop(m_asked->request);
}

void OpenQuestion::leave()
{
    stop();
    if (m_createRequest != 0)
        m_givenUp.insert(std::exchange(m_createRequest, 0));
    m_asked.reset();
    m_council->end();
}

// Words as they come. Read out by the sentence, when it is whole.
void OpenQuestion::stream(const QString &words)
{
    m_chat->appendToken(m_asked->answerEntry, words);
    const QStringList finished = m_spoken.add(words);
    if (!finished.isEmpty())
        announce(m_chat, finished.join(QLatin1Char(' ')));
}

void OpenQuestion::end(const Answer &answer)
{
    m_chat->showFinal(m_asked->answerEntry, answer);
    const QString question = std::exchange(m_asked, {})->text;
    m_council->end();
    const QString rest = m_spoken.saidAnything() ? m_spoken.finish() + QLatin1Char(' ') + answer.reason : answer.text.left(400); // the rest was read out before
    announce(m_chat, outcomeInWords(answer) + QStringLiteral(". ") + rest.trimmed());
    Q_EMIT answered(question, answer);
}

void OpenQuestion::fail(const QString &sentence, bool stopped)
{
    Answer answer;
    answer.question = m_asked->text;
    answer.outcome = stopped ? Outcome::Stopped : Outcome::Failed;
    answer.reason = sentence;
    end(answer);
}

} // namespace superinstance
