#include "ui/activity.h"

#include "ui/wording.h"

#include <QCoreApplication>

namespace superinstance {

namespace {

constexpr qint64 longRunMs = 60'000; // a shorter one is over before anybody wonders

QString tr(const char *text)
{
    return QCoreApplication::translate("Activity", text);
}

} // namespace

bool Activity::progressed(const IndexProgress &progress, qint64 nowMs)
{
    m_progress = progress;
    if (progress.waiting > 0) {
        m_runBegan = m_runBegan.value_or(nowMs);
        return false;
    }
    const std::optional<qint64> began = std::exchange(m_runBegan, std::nullopt);
    return began && nowMs - *began >= longRunMs;
}

Activity::State Activity::state() const
{
    if (!m_questions.isEmpty())
        return State::Answering;
    if (m_progress.paused)
        return State::Paused;
    return m_progress.waiting > 0 ? State::Indexing : State::Idle;
}

QString Activity::inWords() const
{
    const QString reading = superinstance::inWords(m_progress);
    return m_questions.isEmpty() ? reading : tr("Working on an answer.") + QLatin1Char('\n') + reading;
}

} // namespace superinstance
