"""Stands in for a part of a desktop on the session bus: services.py tray|notifications|portal|refusing-portal. Prints what it is asked, one JSON
array a line; obeys lines on its input, each a JSON array of a signal's name and arguments. services.py screen-reader hears what a screen
reader would read out though the focus is elsewhere, and prints it the same way."""
import json
import sys
import threading

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

TRAY = ("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", """<node><interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
</interface></node>""")
NOTIFICATIONS = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications", """<node><interface name="org.freedesktop.Notifications">
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
    <arg type="u" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
</interface></node>""")
PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", """<node><interface name="org.freedesktop.portal.GlobalShortcuts">
  <method name="CreateSession"><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
  <method name="BindShortcuts"><arg type="o" direction="in"/><arg type="a(sa{sv})" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="o" direction="out"/></method>
</interface></node>""")
SESSION = "/org/freedesktop/portal/desktop/session/test"


class Service:
    def __init__(self, name, path, xml):
        self.name, self.path = name, path
        self.interface = Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0]
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.ids = 0
        self.bus.register_object(path, self.interface, self.called, lambda _bus, _sender, _path, _interface, key: {
            "IsStatusNotifierHostRegistered": GLib.Variant("b", True), "ProtocolVersion": GLib.Variant("i", 0),
            "RegisteredStatusNotifierItems": GLib.Variant("as", [])}[key], None)
        Gio.bus_own_name_on_connection(self.bus, name, Gio.BusNameOwnerFlags.REPLACE, lambda *_: self.say("ready"), None)
        threading.Thread(target=self.listen, daemon=True).start()

    def say(self, *what):
        print(json.dumps(what), flush=True)

    def called(self, _bus, sender, _path, _interface, method, parameters, invocation):
        arguments = parameters.unpack()
        answer = getattr(self, method, lambda *_: None)(sender, *arguments)
        invocation.return_value(answer)
        self.say(method, sender, *arguments)  # last: what is told on then comes after the answer

    def Notify(self, _sender, _program, replaced, *_):
        self.ids += 1
        return GLib.Variant("(u)", (replaced or self.ids,))

    def GetServerInformation(self, *_):
        return GLib.Variant("(ssss)", ("test", "test", "1", "1.2"))

    def GetCapabilities(self, *_):
        return GLib.Variant("(as)", (["actions", "body"],))

    def CreateSession(self, sender, options):
        return self.respond(sender, options, {"session_handle": GLib.Variant("s", SESSION)})

    def BindShortcuts(self, sender, _session, shortcuts, _parent, options):
        return self.respond(sender, options, {}, 1 if sys.argv[1] == "refusing-portal" else 0)

    def respond(self, sender, options, results, response=0):
        request = f"/org/freedesktop/portal/desktop/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
        GLib.idle_add(lambda: self.bus.emit_signal(None, request, "org.freedesktop.portal.Request", "Response", GLib.Variant("(ua{sv})", (response, results))) and False)
        return GLib.Variant("(o)", (request,))

    def listen(self):
        for line in sys.stdin:
            GLib.idle_add(self.obey, line)

    def obey(self, line):
        signal, *arguments = json.loads(line)
        forms = {"ActivationToken": "(us)", "ActionInvoked": "(us)", "Activated": "(osta{sv})"}
        if signal == "Activated":
            arguments = [SESSION, *arguments[:2], {key: GLib.Variant("s", value) for key, value in arguments[2].items()}]
        self.bus.emit_signal(None, self.path, self.interface.name, signal, GLib.Variant(forms[signal], tuple(arguments)))
        return False


def hear(event):
    """As Orca does: a notification that appears (43 and later), or an announcement (45 and later)."""
    if event.type.startswith("object:announcement"):
        print(json.dumps(["said", event.any_data]), flush=True)
    elif event.detail1 and event.source.getRoleName() == "notification":
        print(json.dumps(["said", event.source.name]), flush=True)


def listen_as_a_screen_reader():
    import pyatspi
    for kind in "object:state-changed:showing", "object:announcement":
        pyatspi.Registry.registerEventListener(hear, kind)
    print(json.dumps(["ready"]), flush=True)
    pyatspi.Registry.start()


if sys.argv[1] == "screen-reader":
    listen_as_a_screen_reader()
    sys.exit()
loop = GLib.MainLoop()
service = Service(*{"tray": TRAY, "notifications": NOTIFICATIONS, "portal": PORTAL, "refusing-portal": PORTAL}[sys.argv[1]])
loop.run()
