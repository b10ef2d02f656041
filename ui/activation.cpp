#include "ui/activation.h"

#include <QApplication>
#include <QWindow>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace superinstance {

namespace {

struct Freed {
    void operator()(void *what) const { std::free(what); }
};

struct Disconnected {
    void operator()(xcb_connection_t *connection) const { xcb_disconnect(connection); }
};

xcb_atom_t atom(xcb_connection_t *connection, const char *name)
{
    const xcb_intern_atom_cookie_t asked = xcb_intern_atom(connection, 0, uint16_t(strlen(name)), name);
    const std::unique_ptr<xcb_intern_atom_reply_t, Freed> reply(xcb_intern_atom_reply(connection, asked, nullptr));
    return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
}

// The X server's time now, which only an event tells; by a connection of our own, since Qt reads the events of its.
quint32 serverTime()
{
    const std::unique_ptr<xcb_connection_t, Disconnected> own(xcb_connect(nullptr, nullptr));
    if (xcb_connection_has_error(own.get()))
        return XCB_CURRENT_TIME;
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(own.get())).data;
    const xcb_window_t window = xcb_generate_id(own.get());
    const uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE;
    xcb_create_window(own.get(), XCB_COPY_FROM_PARENT, window, screen->root, 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT,
                      XCB_CW_EVENT_MASK, &events);
    xcb_change_property(own.get(), XCB_PROP_MODE_APPEND, window, XCB_ATOM_WM_NAME, XCB_ATOM_STRING, 8, 0, "");
    xcb_flush(own.get());
    const std::unique_ptr<xcb_generic_event_t, Freed> event(xcb_wait_for_event(own.get()));
    const bool told = event && (event->response_type & 0x7f) == XCB_PROPERTY_NOTIFY;
    return told ? reinterpret_cast<const xcb_property_notify_event_t *>(event.get())->time : quint32(XCB_CURRENT_TIME);
}

// Window managers keep a window down whose program has not been touched lately, and ours may have been hidden for days: what
// the person did last they did to the program that asked us. So the request carries that time, which Qt does not know.
void activateInX(xcb_connection_t *connection, WId window, const QString &startupId)
{
    const quint32 known = timeOfStartupId(startupId);
    xcb_client_message_event_t event {};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 32;
    event.window = xcb_window_t(window);
    event.type = atom(connection, "_NET_ACTIVE_WINDOW");
    event.data.data32[0] = 1; // an application asks
    event.data.data32[1] = known != 0 ? known : serverTime();
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    xcb_send_event(connection, 0, root, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT, reinterpret_cast<const char *>(&event));
    xcb_flush(connection);
}

// A text of a startup message; its signs keep their meaning where they are escaped.
QByteArray escaped(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    for (const char sign : { '\\', '"', ' ' })
        bytes.replace(sign, QByteArray("\\") + sign);
    return bytes;
}

// Where we were started anew while we run, the desktop shows a busy pointer until it is told that what was asked for is there. Qt
// tells it of the first start only. The message goes in pieces, up to its zero.
void endStartup(xcb_connection_t *connection, WId window, const QString &startupId)
{
    QByteArray rest = "remove: ID=" + escaped(startupId) + '\0';
    xcb_client_message_event_t event {};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 8;
    event.window = xcb_window_t(window);
    event.type = atom(connection, "_NET_STARTUP_INFO_BEGIN");
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    for (; !rest.isEmpty(); rest.remove(0, sizeof event.data.data8)) {
        const QByteArray piece = rest.left(sizeof event.data.data8).leftJustified(sizeof event.data.data8, '\0');
        std::copy(piece.begin(), piece.end(), event.data.data8);
        xcb_send_event(connection, 0, root, XCB_EVENT_MASK_PROPERTY_CHANGE, reinterpret_cast<const char *>(&event));
        event.type = atom(connection, "_NET_STARTUP_INFO");
    }
    xcb_flush(connection);
}

bool onWayland()
{
    return QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
}

// Without a token Wayland lets nobody raise a window, or take one out of the taskbar; one that is shown anew does come up. The
// tray gives its token to Qt. While a window of ours has the keyboard Qt asks for one by itself.
bool comesUpOnlyAnew(const QWidget *window)
{
    return onWayland() && window->isVisible() && !qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN") && !QGuiApplication::focusWindow()
        && !QApplication::activeModalWidget();
}

} // namespace

quint32 timeOfStartupId(const QString &id)
{
    const auto place = id.lastIndexOf(QLatin1String("_TIME"));
    return place < 0 ? 0 : id.mid(place + 5).toUInt();
}

void bringToFront(QWidget *window, const QString &token)
{
    if (!token.isEmpty() && onWayland())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // where Qt's Wayland looks for it, once
    if (comesUpOnlyAnew(window))
        window->hide();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11 || QGuiApplication::platformName() != QLatin1String("xcb"))
        return;
    activateInX(x11->connection(), window->winId(), token);
    if (!token.isEmpty())
        endStartup(x11->connection(), window->winId(), token);
}

} // namespace superinstance
