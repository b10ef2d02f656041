#include "engine/answerkeeper.h"

#include "engine/vault/vault.h"

namespace superinstance {

namespace {

// Between two beginnings; the rest of the 250 ms is for the disk.
constexpr std::chrono::milliseconds interval { 150 };

} // namespace

AnswerKeeper::AnswerKeeper(Vault *vault, qint64 message, QString question, std::function<void(QString)> onFailure)
    : m_vault(vault), m_message(message), m_onFailure(std::move(onFailure))
{
    m_part.question = std::move(question);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { save(); });
}

void AnswerKeeper::restart()
{
    m_part.claims.clear();
    m_tokens.clear();
}

void AnswerKeeper::append(const QString &token)
{
    m_tokens += token;
    changed();
}

void AnswerKeeper::setClaim(int index, const Claim &claim)
{
    if (index >= m_part.claims.size())
        m_part.claims.resize(index + 1);
    m_part.claims[index] = claim;
    changed();
}

void AnswerKeeper::changed()
{
    m_dirty = true;
    if (m_message == 0 || m_ended || m_saving || m_timer.isActive())
        return;
    const auto passed = std::chrono::milliseconds(m_sinceSaved.isValid() ? m_sinceSaved.elapsed() : interval.count());
    m_timer.start(std::max(interval - passed, std::chrono::milliseconds(0)));
}

void AnswerKeeper::save()
{
    m_dirty = false;
    m_saving = true;
    m_sinceSaved.start();
    Answer part = m_part;
    QStringList sentences;
    for (const Claim &claim : std::as_const(part.claims))
        sentences.append(claim.text);
    part.text = m_tokens.isEmpty() ? sentences.join(QStringLiteral("\n\n")) : m_tokens;
    m_scope.spawn([this, part](std::stop_token) { return write(part); });
}

Task<void> AnswerKeeper::write(Answer part)
{
    auto job = [id = m_message, part](VaultWriter &vault) { return vault.conversations().saveAnswer(id, part); };
    auto writing = m_vault->write(job, {}, Priority::Question);
    const Result<void> written = co_await writing;
    if (!written && !std::exchange(m_failed, true))
        m_onFailure(written.error().message);
    m_saving = false;
    if (m_dirty) // something came meanwhile
        changed();
}

Task<void> AnswerKeeper::settle()
{
    m_ended = true;
    m_timer.stop();
    auto saved = m_scope.join();
    co_await saved;
}

} // namespace superinstance
