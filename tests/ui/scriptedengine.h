// An engine whose thread never runs: what the window asks of it is never carried out, and what it says is said by the
// test. Signals emitted here reach the window at once.
#pragma once
#include "engine/async/executor.h"
#include "engine/engine.h"
#include "ui/enginelink.h"

#include <QThread>

namespace superinstance {

class ScriptedEngine {
public:
    ScriptedEngine()
    {
        registerTypes();
        m_engine.moveToThread(&m_thread);
    }

    Engine *engine() { return &m_engine; }
    void open(qint64 documents = 5)
    {
        EngineStatus status;
        status.documents = documents;
        Q_EMIT m_engine.opened(status, QString());
    }
    // Says it for every number a late request of the window can have; the window listens to its own only.
    template <class Say> void say(Say something)
    {
        for (quint64 last = EngineLink::lastRequest(), request = last > 100 ? last - 99 : 1; request <= last + 20; ++request) // what it is answered with may ask for more
            something(&m_engine, request);
    }
    void conversationCreated()
    {
        say([](Engine *engine, quint64 request) { Q_EMIT engine->conversationCreated(request, 7); });
    }
    // The question and its answer are saved, with these versions.
    void asked(const Message &question, const Message &answer)
    {
        say([&](Engine *engine, quint64 request) { Q_EMIT engine->asked(request, question, answer); });
    }
    void passages(const QList<Passage> &found)
    {
        say([&](Engine *engine, quint64 request) { Q_EMIT engine->passagesFound(request, found, 212, 9431); });
    }
    void claim(int index, const Claim &claim)
    {
        say([&](Engine *engine, quint64 request) { Q_EMIT engine->claimChanged(request, index, claim); });
    }
    void token(const QString &text)
    {
        say([&](Engine *engine, quint64 request) { Q_EMIT engine->draftToken(request, text); });
    }
    void step(Agent agent, const QString &doing)
    {
        say([&](Engine *engine, quint64 request) { Q_EMIT engine->councilStep(request, { agent, doing, false }); });
    }
    void answer(const Answer &answer)
    {
        say([&](Engine *engine, quint64 request) { Q_EMIT engine->answered(request, answer); });
    }

private:
    QThread m_thread; // never started
    Executor m_executor; // an engine is made where coroutines may run
    Engine m_engine { EngineOptions() };
};

// ---- plain data for tests --------------------------------------------------------------------------------------------

inline Citation citation(const QString &quote, int page = 3)
{
    Citation citation;
    citation.chunk = 1;
    citation.path = QStringLiteral("/home/ada/papers/lighthouse.pdf");
    citation.title = QStringLiteral("The lighthouse of Sankt Anders");
    citation.page = page;
    citation.end = quote.size();
    citation.quote = quote;
    citation.modified = QDateTime(QDate(2025, 3, 12), QTime(9, 0));
    return citation;
}

inline Claim claim(const QString &text, Verdict verdict, bool quoted = true)
{
    Claim claim;
    claim.text = text;
    claim.verdict = verdict;
    claim.quoted = quoted;
    claim.citations = { citation(text) };
    if (verdict == Verdict::Contradicted)
        claim.findings = { { QStringLiteral("E3"), QStringLiteral("The passage says 1874, not 1847."), verdict } };
    if (verdict == Verdict::Unverified)
        claim.findings = { { QStringLiteral("E1"), QStringLiteral("The passage does not mention the keeper."), verdict } };
    return claim;
}

inline Message message(qint64 id, qint64 parent, bool fromPerson, const QString &text, const QList<qint64> &versions = {})
{
    Message message;
    message.id = id;
    message.parent = parent;
    message.fromPerson = fromPerson;
    message.text = text;
    message.versions = versions.isEmpty() ? QList<qint64> { id } : versions;
    return message;
}

inline Passage passage(const QString &text)
{
    Passage passage;
    passage.chunk = 1;
    passage.path = QStringLiteral("/home/ada/papers/lighthouse.pdf");
    passage.page = 3;
    passage.text = text;
    return passage;
}

inline Answer consensus(const QList<Claim> &claims)
{
    Answer answer;
    answer.outcome = Outcome::Consensus;
    answer.intent.standalone = QStringLiteral("When was the lighthouse built?");
    answer.intent.goal = QStringLiteral("Find the year in which the lighthouse was built.");
    answer.claims = claims;
    for (const Claim &claim : claims)
        answer.text += claim.text + QLatin1Char('\n');
    answer.votes = { { Agent::Pathos, 0.94, QStringLiteral("I understood the question as “When was the lighthouse built?”."), false },
                     { Agent::Logos, 0.88, QStringLiteral("One of these claims answers it."), false },
                     { Agent::Ethos, 0.97, QStringLiteral("Every claim is supported by its passage."), false } };
    RoundRecord round;
    round.claims = claims;
    round.votes = answer.votes;
    round.score = 0.92;
    answer.rounds = { round };
    answer.documentsRead = 212;
    answer.documentsWaiting = 9219;
    answer.passages = { passage(QStringLiteral("The lighthouse of Sankt Anders was built in 1874 by Ellen Marsh after the wreck of the Dorothea.")) };
    return answer;
}

} // namespace superinstance
