#include "ui/desktoplook.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QStyleHints>

namespace superinstance {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settings = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString scheme = QStringLiteral("color-scheme"), contrast = QStringLiteral("contrast");
constexpr uint dark = 1, light = 2, high = 1; // as the portal numbers them

} // namespace

void DesktopLook::begin()
{
    followQt();
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Whoever sends it: under its well-known name Qt let the portal's signals go by, seen in a real session.
    bus.connect(QString(), path, settings, QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const QString &key : { scheme, contrast }) {
        QDBusMessage read = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
        read.setArguments({ appearance, key });
        auto *asked = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
        connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked, key] {
            asked->deleteLater();
            if (const QDBusPendingReply<QDBusVariant> reply = *asked; reply.isValid()) // else there is no portal, or it does not know
                take(key, reply.value().variant());
        });
    }
}

void DesktopLook::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance)
        take(key, value.variant());
}

void DesktopLook::take(const QString &key, const QVariant &value)
{
    // What is read comes wrapped once more than what has changed.
    const uint number = (value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value).toUInt();
    Appearance::Wish wish = m_wish;
    if (key == scheme)
        wish.dark = number == dark ? std::optional(true) : number == light ? std::optional(false) : std::nullopt;
    else if (key == contrast)
        wish.highContrast = number == high;
    if (wish == m_wish)
        return;
    m_wish = wish;
    Q_EMIT changed(m_wish);
}

// Also desktops without that portal are told apart by a newer Qt.
void DesktopLook::followQt()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto follow = [this](Qt::ColorScheme now) {
        if (now != Qt::ColorScheme::Unknown)
            take(scheme, now == Qt::ColorScheme::Dark ? dark : light);
    };
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
    follow(QGuiApplication::styleHints()->colorScheme());
#endif
}

} // namespace superinstance
