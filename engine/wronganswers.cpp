// The façade's slots about answers that were marked as wrong.
#include "engine/rooms.h"

#include "engine/transcripts/exchange.h"
#include "engine/transcripts/wrongcases.h"

namespace superinstance {

namespace {

Result<QList<WrongCase>> casesOf(VaultReader &vault, const QList<qint64> &messages)
{
    QList<WrongCase> cases;
    for (const qint64 message : messages) {
        const Result<WrongCase> each = vault.wrongAnswers().whole(message);
        if (!each)
            return each.error();
        cases.append(*each);
    }
    return cases;
}

} // namespace

void Engine::wrongAnswers(quint64 request)
{
    serveRead(
        request, [](VaultReader &vault) { return vault.wrongAnswers().list(); },
        [=, this](const QList<WrongAnswer> &all) { Q_EMIT wrongAnswersReady(request, all); });
}

void Engine::markWrong(quint64 request, qint64 message, const QString &note)
{
    const auto job = [=](VaultWriter &vault) -> Result<QList<WrongAnswer>> {
        const Result<void> marked = vault.wrongAnswers().mark(message, note);
        return marked ? vault.wrongAnswers().list() : marked.error();
    };
    serveResult(
        request, [=, this](std::stop_token) { return m_rooms->vault->write(job, {}, Priority::Question); },
        [=, this](const QList<WrongAnswer> &all) { Q_EMIT wrongAnswersReady(request, all); });
}

void Engine::unmarkWrong(quint64 request, const QList<qint64> &messages)
{
    const auto job = [=](VaultWriter &vault) -> Result<QList<WrongAnswer>> {
        vault.truncateAfterwards();
        const Result<void> unmarked = vault.wrongAnswers().unmark(messages);
        return unmarked ? vault.wrongAnswers().list() : unmarked.error();
    };
    serveResult(
        request, [=, this](std::stop_token) { return m_rooms->vault->write(job, {}, Priority::Question); },
        [=, this](const QList<WrongAnswer> &all) { Q_EMIT wrongAnswersReady(request, all); });
}

void Engine::exportWrong(quint64 request, const QList<qint64> &messages, const QString &path)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto job = [messages](VaultReader &vault) { return casesOf(vault, messages); };
        auto reading = m_rooms->vault->read(job, stop);
        const Result<QList<WrongCase>> cases = co_await reading;
        if (!cases)
            co_return cases.error();
        auto keeping = m_rooms->indexer.keepOut(path, stop); // an answer is no source
        const Result<void> kept = co_await keeping;
        if (!kept)
            co_return kept.error();
        auto work = [path, cases = *cases] { return writeFile(path, toJson(cases)); };
        auto writing = offload(&m_rooms->workers, work, Priority::Question);
        const Result<void> written = co_await writing;
        if (!written)
            co_return written.error();
        Q_EMIT exported(request, path);
        co_return {};
    });
}

} // namespace superinstance
