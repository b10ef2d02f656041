#include "ui/backgroundportal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QFile>
#include <QRandomGenerator>

namespace superinstance {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");

} // namespace

bool BackgroundPortal::needed()
{
    return QFile::exists(QStringLiteral("/.flatpak-info"));
}

void BackgroundPortal::ask(bool autostart)
{
    m_wanted = autostart;
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString token = QStringLiteral("superinstance%1").arg(QRandomGenerator::global()->generate());
    const QString sender = bus.baseService().mid(1).replace(QLatin1Char('.'), QLatin1Char('_'));
    bus.connect(service, QStringLiteral("%1/request/%2/%3").arg(path, sender, token), QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"), this,
                SLOT(responded(uint, QVariantMap)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, QStringLiteral("org.freedesktop.portal.Background"), QStringLiteral("RequestBackground"));
    call.setArguments({ QString(), QVariantMap { { QStringLiteral("handle_token"), token },
                                                 { QStringLiteral("autostart"), autostart },
                                                 { QStringLiteral("reason"), tr("It follows changes in your folders.") },
                                                 { QStringLiteral("commandline"), QStringList { QStringLiteral("superinstance"), QStringLiteral("--background") } } } });
    auto *asked = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        if (asked->isError() && m_wanted)
            Q_EMIT refused(tr("This desktop does not let programs start by themselves. Its own settings may have a list of what starts at login."));
    });
}

void BackgroundPortal::responded(uint response, const QVariantMap &results)
{
    if (m_wanted && (response != 0 || !results.value(QStringLiteral("autostart")).toBool()))
        Q_EMIT refused(tr("The desktop has not allowed it. You can allow SuperInstance to run in the background in the settings of the desktop, then try again."));
}

} // namespace superinstance
