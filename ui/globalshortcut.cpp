#include "ui/globalshortcut.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QRandomGenerator>

namespace superinstance {

namespace {

using Shortcut = std::pair<QString, QVariantMap>;

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString shortcuts = QStringLiteral("org.freedesktop.portal.GlobalShortcuts");
const QString askId = QStringLiteral("ask");

QDBusMessage portal(const QString &interface, const char *method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QString::fromLatin1(method));
    call.setArguments(arguments);
    return call;
}

} // namespace

GlobalShortcut::~GlobalShortcut()
{
    if (!m_session.isEmpty())
        QDBusConnection::sessionBus().asyncCall(
            QDBusMessage::createMethodCall(service, m_session, QStringLiteral("org.freedesktop.portal.Session"), QStringLiteral("Close")));
}

void GlobalShortcut::begin()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    qDBusRegisterMetaType<Shortcut>();
    qDBusRegisterMetaType<QList<Shortcut>>();
    // Newer portals want to be told who we are first; older ones see it from the process.
    const QDBusMessage introduce = portal(QStringLiteral("org.freedesktop.host.portal.Registry"), "Register",
                                          { QStringLiteral("io.github.superinstance.SuperInstance"), QVariantMap() });
    auto *introduced = new QDBusPendingCallWatcher(bus.asyncCall(introduce), this);
    connect(introduced, &QDBusPendingCallWatcher::finished, this, [this, introduced] {
        introduced->deleteLater();
        createSession();
    });
}

QString GlobalShortcut::expect(const char *slot)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString token = QStringLiteral("superinstance%1").arg(QRandomGenerator::global()->generate());
    const QString sender = bus.baseService().mid(1).replace(QLatin1Char('.'), QLatin1Char('_'));
    bus.connect(service, QStringLiteral("%1/request/%2/%3").arg(path, sender, token), QStringLiteral("org.freedesktop.portal.Request"),
                QStringLiteral("Response"), this, slot);
    return token;
}

void GlobalShortcut::createSession()
{
    const QString token = expect(SLOT(sessionMade(uint, QVariantMap)));
    QDBusConnection::sessionBus().asyncCall(portal(shortcuts, "CreateSession",
                                                   { QVariantMap { { QStringLiteral("handle_token"), token }, { QStringLiteral("session_handle_token"), token } } }));
}

void GlobalShortcut::sessionMade(uint response, const QVariantMap &results)
{
    m_session = response == 0 ? results.value(QStringLiteral("session_handle")).toString() : QString();
    if (!m_session.isEmpty())
        bindShortcut();
}

void GlobalShortcut::bindShortcut()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, shortcuts, QStringLiteral("Activated"), this, SLOT(pressed(QDBusObjectPath, QString, qulonglong, QVariantMap)));
    const QList<Shortcut> wanted { { askId, { { QStringLiteral("description"), tr("Ask your documents") }, { QStringLiteral("preferred_trigger"), QStringLiteral("LOGO+ALT+a") } } } };
    const QString token = expect(SLOT(shortcutsBound(uint, QVariantMap)));
    bus.asyncCall(portal(shortcuts, "BindShortcuts", { QVariant::fromValue(QDBusObjectPath(m_session)), QVariant::fromValue(wanted), QString(),
                                                       QVariantMap { { QStringLiteral("handle_token"), token } } }));
}

void GlobalShortcut::shortcutsBound(uint response, const QVariantMap &)
{
    if (response == 1)
        Q_EMIT declined();
}

void GlobalShortcut::pressed(const QDBusObjectPath &session, const QString &shortcut, qulonglong, const QVariantMap &options)
{
    if (session.path() == m_session && shortcut == askId)
        Q_EMIT activated(options.value(QStringLiteral("activation_token")).toString());
}

} // namespace superinstance
