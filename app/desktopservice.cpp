#include "app/desktopservice.h"

#include <QDBusConnection>
#include <QUrl>

namespace superinstance {

namespace {

const QString name = QStringLiteral("io.github.superinstance.SuperInstance");
const QString path = QStringLiteral("/io/github/superinstance/SuperInstance"); // made of the name, as the specification says

QString tokenOf(const QVariantMap &platformData)
{
    const QString token = platformData.value(QStringLiteral("activation-token")).toString();
    return token.isEmpty() ? platformData.value(QStringLiteral("desktop-startup-id")).toString() : token;
}

} // namespace

DesktopService::DesktopService(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.registerObject(path, this, QDBusConnection::ExportScriptableSlots); // before the name: who waits for it calls at once
    bus.registerService(name);
}

DesktopService::~DesktopService()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterService(name);
    bus.unregisterObject(path);
}

void DesktopService::Activate(const QVariantMap &platformData)
{
    Q_EMIT windowWanted({}, tokenOf(platformData));
}

void DesktopService::Open(const QStringList &uris, const QVariantMap &platformData)
{
    QStringList paths;
    for (const QString &uri : uris)
        if (const QUrl url(uri); url.isLocalFile())
            paths.append(url.toLocalFile());
    Q_EMIT windowWanted(paths, tokenOf(platformData));
}

void DesktopService::ActivateAction(const QString &action, const QVariantList &, const QVariantMap &platformData)
{
    if (action == QLatin1String("ask")) // of the desktop entry
        Q_EMIT questionWanted(tokenOf(platformData));
}

} // namespace superinstance
