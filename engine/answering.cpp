// The façade's way from a question to its answer.
#include "engine/rooms.h"

#include "engine/answerkeeper.h"
#include "engine/titles.h"

#include <QScopeGuard>
#include <QTimer>

namespace superinstance {

namespace {

constexpr int tokenFlushMs = 33; // thirty updates of a streamed draft a second

} // namespace

void Engine::ask(quint64 request, const Question &question)
{
    serve(request, [=, this](std::stop_token stop) { return answer(request, question, stop); });
}

// Gathers the pieces of a streamed draft, so that the window is told at most thirty times a second.
class Engine::TokenStream {
public:
    TokenStream(Engine *engine, quint64 request) : m_engine(engine), m_request(request)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(tokenFlushMs);
        connect(&m_timer, &QTimer::timeout, &m_timer, [this] { flush(); });
    }
    void add(const QString &text)
    {
        m_text += text;
        if (!m_timer.isActive())
            m_timer.start();
    }
    void flush()
    {
        if (!m_text.isEmpty())
            Q_EMIT m_engine->draftToken(m_request, std::exchange(m_text, {}));
    }

private:
    Engine *m_engine;
    quint64 m_request;
    QString m_text;
    QTimer m_timer;
};

CouncilObserver Engine::observe(quint64 request, TokenStream *tokens, AnswerKeeper *keeper)
{
    CouncilObserver observer;
    observer.onPassages = [=, this](const QList<Passage> &passages, qint64 read, qint64 waiting) {
        Q_EMIT passagesFound(request, passages, read, waiting);
    };
    observer.onStep = [=, this](const CouncilStep &step) { Q_EMIT councilStep(request, step); };
    observer.onRound = [=, this](int round) {
        tokens->flush();
        keeper->restart();
        Q_EMIT draftRestarted(request, round);
    };
    observer.onToken = [=](const QString &text) {
        tokens->add(text);
        keeper->append(text);
    };
    observer.onClaim = [=, this](int index, const Claim &claim) {
        tokens->flush();
        keeper->setClaim(index, claim);
        Q_EMIT claimChanged(request, index, claim);
    };
    return observer;
}

// The person's message is saved before the council begins, the answer while it is written and when it ends, whatever its
// outcome, so that a crash loses neither.
Task<Result<void>> Engine::answer(quint64 request, Question question, std::stop_token stop)
{
    m_rooms->indexer.pace().questionBegins();
    const auto ended = qScopeGuard([this] { m_rooms->indexer.pace().questionEnds(); });
    qint64 message = 0;
    if (question.conversation != 0) {
        auto job = [question, title = titleOf(question.text)](VaultWriter &vault) { return vault.conversations().beginAnswer(question, title); };
        auto beginning = m_rooms->vault->write(job, {}, Priority::Question);
        const Result<Exchange> begun = co_await beginning;
        if (!begun)
            co_return begun.error();
        message = begun->answer.id;
        Q_EMIT asked(request, begun->question, begun->answer);
        Q_EMIT conversationsChanged();
    }
    TokenStream tokens(this, request);
    AnswerKeeper keeper(m_rooms->vault.get(), message, question.text, [this](const QString &sentence) { Q_EMIT noticed(sentence); });
    auto deliberation = m_rooms->council.ask(question, observe(request, &tokens, &keeper), stop);
    const Answer answer = co_await deliberation;
    tokens.flush(); // the last words need no claim behind them
    auto settled = keeper.settle();
    co_await settled;
    if (message != 0) {
        auto job = [message, answer](VaultWriter &vault) { return vault.conversations().finishAnswer(message, answer); };
        auto saving = m_rooms->vault->write(job, {}, Priority::Question);
        const Result<void> saved = co_await saving;
        if (!saved)
            Q_EMIT noticed(saved.error().message);
    }
    Q_EMIT answered(request, answer);
    co_return {};
}

} // namespace superinstance
