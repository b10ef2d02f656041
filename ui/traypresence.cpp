#include "ui/traypresence.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace superinstance {

namespace {

const QString watcherService = QStringLiteral("org.kde.StatusNotifierWatcher");
const QString watcherPath = QStringLiteral("/StatusNotifierWatcher");
constexpr int patienceMs = 2000;

struct Freed {
    void operator()(void *reply) const { std::free(reply); }
};

xcb_connection_t *display()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

xcb_atom_t atom(const char *name)
{
    const xcb_intern_atom_cookie_t asked = xcb_intern_atom(display(), 0, uint16_t(strlen(name)), name);
    const std::unique_ptr<xcb_intern_atom_reply_t, Freed> reply(xcb_intern_atom_reply(display(), asked, nullptr));
    return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
}

bool isDesktop() // the other platforms (offscreen, for tests) have no tray at all
{
    return QGuiApplication::platformName() == QLatin1String("xcb") || QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
}

} // namespace

TrayPresence::TrayPresence(QObject *parent) : QObject(parent) { }

TrayPresence::~TrayPresence() = default;

bool TrayPresence::available() const
{
    return (m_host && m_kind != Kind::Window) || (m_window != 0 && m_kind != Kind::Notifier);
}

void TrayPresence::settle()
{
    m_kind = m_host ? Kind::Notifier : Kind::Window;
}

void TrayPresence::begin()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (isDesktop() && display()) {
        m_selection = atom("_NET_SYSTEM_TRAY_S0");
        m_manager = atom("MANAGER");
        qGuiApp->installNativeEventFilter(this);
        lookForWindow();
    }
    if (!isDesktop() || !bus.isConnected()) {
        hostIs(false);
        return;
    }
    auto *watcher = new QDBusServiceWatcher(watcherService, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayPresence::askForHost);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { hostIs(false); });
    for (const char *change : { "StatusNotifierHostRegistered", "StatusNotifierHostUnregistered" })
        bus.connect(watcherService, watcherPath, watcherService, QString::fromLatin1(change), this, SLOT(askForHost()));
    askForHost();
}

void TrayPresence::askForHost()
{
    QDBusMessage call = QDBusMessage::createMethodCall(watcherService, watcherPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call.setAutoStartService(false);
    call.setArguments({ watcherService, QStringLiteral("IsStatusNotifierHostRegistered") });
    auto *asked = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, patienceMs), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        const QDBusPendingReply<QDBusVariant> reply = *asked;
        hostIs(!reply.isError() && reply.value().variant().toBool());
        asked->deleteLater();
    });
}

void TrayPresence::hostIs(bool present)
{
    m_host = present;
    m_hostKnown = true;
    tell();
}

void TrayPresence::lookForWindow()
{
    const std::unique_ptr<xcb_get_selection_owner_reply_t, Freed> reply(
        xcb_get_selection_owner_reply(display(), xcb_get_selection_owner(display(), m_selection), nullptr));
    m_window = reply ? reply->owner : 0;
    if (m_window != 0) {
        const uint32_t events = XCB_EVENT_MASK_STRUCTURE_NOTIFY; // its end is one
        xcb_change_window_attributes(display(), m_window, XCB_CW_EVENT_MASK, &events);
        xcb_flush(display());
    }
}

bool TrayPresence::nativeEventFilter(const QByteArray &type, void *message, qintptr *)
{
    if (type != "xcb_generic_event_t")
        return false;
    const auto *event = static_cast<xcb_generic_event_t *>(message);
    const int kind = event->response_type & 0x7f;
    if (kind == XCB_CLIENT_MESSAGE) {
        const auto *said = reinterpret_cast<const xcb_client_message_event_t *>(event);
        if (said->type == m_manager && said->data.data32[1] == m_selection) {
            lookForWindow();
            tell();
        }
    } else if (kind == XCB_DESTROY_NOTIFY && m_window != 0 && reinterpret_cast<const xcb_destroy_notify_event_t *>(event)->window == m_window) {
        m_window = 0;
        tell();
    }
    return false; // Qt has use for it as well
}

void TrayPresence::tell()
{
    if (!m_hostKnown || (m_told && m_last == available()))
        return;
    m_told = true;
    m_last = available();
    if (m_last)
        Q_EMIT found();
    else
        Q_EMIT missing();
}

} // namespace superinstance
