#include "app/backgroundwatch.h"

#include "ui/enginelink.h"
#include "ui/notifier.h"
#include "ui/trayicon.h"
#include "ui/windowchoices.h"
#include "ui/wording.h"

#include <QApplication>
#include <QElapsedTimer>

namespace superinstance {

namespace {

constexpr int showAfterMs = 400;

bool watched()
{
    return QApplication::activeWindow() != nullptr;
}

} // namespace

qint64 BackgroundWatch::sinceBoot()
{
    QElapsedTimer clock;
    clock.start();
    return clock.msecsSinceReference();
}

BackgroundWatch::BackgroundWatch(Engine *engine, TrayIcon *tray, Notifier *notifier, QString choicesFile, std::function<QString(quint64)> tagOf, Clock now)
    : m_tray(tray), m_notifier(notifier), m_choicesFile(std::move(choicesFile)), m_tagOf(std::move(tagOf)), m_now(std::move(now))
{
    m_show.setSingleShot(true);
    m_show.setInterval(showAfterMs);
    connect(&m_show, &QTimer::timeout, this, [this] { m_tray->show(m_activity); });
    connect(engine, &Engine::opened, this, [this](const EngineStatus &status) {
        progressed(progressOf(status));
    });
    connect(engine, &Engine::progressChanged, this, &BackgroundWatch::progressed);
    connect(engine, &Engine::councilStep, this, &BackgroundWatch::questionOpen);
    connect(engine, &Engine::passagesFound, this, &BackgroundWatch::questionOpen);
    connect(engine, &Engine::answered, this, &BackgroundWatch::answered);
    connect(engine, &Engine::failed, this, &BackgroundWatch::questionEnded);
}

void BackgroundWatch::progressed(const IndexProgress &progress)
{
    if (m_activity.progressed(progress, m_now()) && !watched())
        m_notifier->tell(QStringLiteral("reading"), progress.failed + progress.skipped == 0 ? tr("Everything is read") : tr("Reading is done"), tr("%n file(s) can be asked about now.", nullptr, progress.done));
    showSoon();
}

void BackgroundWatch::questionOpen(quint64 request)
{
    m_activity.questionOpened(request);
    showSoon();
}

void BackgroundWatch::questionEnded(quint64 request)
{
    m_activity.questionEnded(request);
    showSoon();
}

void BackgroundWatch::answered(quint64 request, const Answer &answer)
{
    questionEnded(request);
    if (watched() || !EngineLink::isOurs(request))
        return;
    const bool withQuestion = WindowChoices::load(m_choicesFile).questionInNotifications;
    const QString text = answerForNotification(answer, withQuestion);
    if (!text.isEmpty())
        m_notifier->tell(QStringLiteral("answer"), tr("SuperInstance"), text, m_tagOf(request));
}

void BackgroundWatch::showSoon()
{
    if (!m_show.isActive())
        m_show.start();
}

} // namespace superinstance
