#include "ui/notifier.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace superinstance {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int patienceMs = 3000;
constexpr int longestQuestion = 60; // characters of it

QString tr(const char *text)
{
    return QCoreApplication::translate("Notifier", text);
}

QString outcomeForNotification(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Consensus: return tr("Your answer is ready.");
    case Outcome::Refused: return tr("Your documents hold no answer to your question.");
    case Outcome::NoConsensus: return tr("The closest passages to your question are ready.");
    case Outcome::Vetoed: return tr("The answer to your question was withheld.");
    case Outcome::Failed: return tr("Your question could not be answered.");
    case Outcome::Stopped: break; // by the person, who knows
    }
    return {};
}

} // namespace

QString answerForNotification(const Answer &answer, bool withQuestion)
{
    const QString outcome = outcomeForNotification(answer.outcome);
    if (outcome.isEmpty() || !withQuestion)
        return outcome;
    const QString question = answer.question.simplified();
    const bool whole = question.size() <= longestQuestion;
    return outcome + QLatin1Char('\n') + (whole ? question : question.left(longestQuestion) + QStringLiteral("…"));
}

Notifier::Notifier(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, QStringLiteral("ActivationToken"), this, SLOT(tokenCame(uint, QString)));
    bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
}

void Notifier::learnMarkup(const std::function<void()> &then)
{
    const QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("GetCapabilities"));
    auto *asked = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, patienceMs), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked, then] {
        const QDBusPendingReply<QStringList> reply = *asked;
        m_markup = reply.isError() || reply.value().contains(QLatin1String("body-markup"));
        asked->deleteLater();
        then();
    });
}

void Notifier::tell(const QString &kind, const QString &title, const QString &text, const QString &tag)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) { // a call would never end
        Q_EMIT unsupported(title, text);
        return;
    }
    if (!m_markup) {
        learnMarkup([=, this] { tell(kind, title, text, tag); });
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    const QVariantMap hints { { QStringLiteral("desktop-entry"), QStringLiteral("io.github.superinstance.SuperInstance") } };
    call.setArguments({ QStringLiteral("SuperInstance"), m_shown.value(kind).id, QStringLiteral("io.github.superinstance.SuperInstance"), title,
                        *m_markup ? text.toHtmlEscaped() : text, QStringList { QStringLiteral("default"), tr("Show") }, hints, -1 });
    auto *sent = new QDBusPendingCallWatcher(bus.asyncCall(call, patienceMs), this);
    connect(sent, &QDBusPendingCallWatcher::finished, this, [this, sent, kind, title, text, tag] {
        const QDBusPendingReply<uint> reply = *sent;
        if (reply.isError())
            Q_EMIT unsupported(title, text);
        else
            m_shown[kind] = { reply.value(), tag };
        sent->deleteLater();
    });
}

void Notifier::tokenCame(uint id, const QString &token)
{
    for (const Shown &shown : std::as_const(m_shown))
        if (shown.id == id)
            m_token = token;
}

void Notifier::actionInvoked(uint id, const QString &)
{
    for (const Shown &shown : std::as_const(m_shown)) // other programs' notifications are told as well
        if (shown.id == id) {
            Q_EMIT opened(shown.tag, std::exchange(m_token, {}));
            return;
        }
}

} // namespace superinstance
