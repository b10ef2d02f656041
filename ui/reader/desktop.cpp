#include "ui/reader/desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusUnixFileDescriptor>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QVariantMap>

#include <functional>

#include <fcntl.h>
#include <unistd.h>

namespace superinstance {

namespace {

constexpr int patienceMs = 3000;

QDBusMessage callToPortal(const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"), interface, method);
}

// Where nobody answers, `otherwise` is done.
void callOrElse(const QDBusMessage &call, const std::function<void()> &otherwise)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        otherwise();
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, patienceMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, otherwise] {
        if (watcher->isError())
            otherwise();
        watcher->deleteLater();
    });
}

} // namespace

void openFile(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void openFileWith(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return;
    QDBusMessage call = callToPortal(QStringLiteral("org.freedesktop.portal.OpenURI"), QStringLiteral("OpenFile"));
    const QVariantMap options { { QStringLiteral("ask"), true } };
    call.setArguments({ QString(), QVariant::fromValue(QDBusUnixFileDescriptor(descriptor)), options });
    ::close(descriptor); // the message holds its own
    callOrElse(call, [path] { openFile(path); });
}

void whenChoiceIsOffered(QObject *context, const std::function<void()> &yes)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = callToPortal(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call.setArguments({ QStringLiteral("org.freedesktop.portal.OpenURI"), QStringLiteral("version") });
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, patienceMs), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, yes] {
        if (!watcher->isError())
            yes();
        watcher->deleteLater();
    });
}

void showInFolder(const QString &path)
{
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
                                                       QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call.setArguments({ QStringList { QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) }, QString() });
    callOrElse(call, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
}

} // namespace superinstance
