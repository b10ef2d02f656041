"""Another program on a Wayland desktop: otherprogram.py FILE. Its window has a line to type in and a place to drag FILE from. For each
line on its input it prints what the desktop gives it to start a program with: a token of xdg-activation."""
import pathlib
import sys
import threading

import gi
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402

STARTED = Gio.AppInfo.create_from_commandline("true", "SuperInstance", Gio.AppInfoCreateFlags.SUPPORTS_STARTUP_NOTIFICATION)


def say_token():
    print(Gdk.Display.get_default().get_app_launch_context().get_startup_notify_id(STARTED, []), flush=True)


def listen():
    for _ in sys.stdin:
        GLib.idle_add(say_token)


source = Gtk.EventBox()
source.add(Gtk.Label(label="Drag this"))
source.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY | Gdk.DragAction.MOVE)
source.drag_source_add_uri_targets()
source.connect("drag-data-get", lambda _source, _context, data, *_: data.set_uris([pathlib.Path(sys.argv[1]).as_uri()]))
source.connect("drag-end", lambda _source, context: print("dropped:", context.get_selected_action().value_nicks, flush=True))
box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL)
box.pack_start(Gtk.Entry(), False, False, 0)
box.pack_start(source, True, True, 0)
window = Gtk.Window(title="Other program", default_width=900, default_height=500)
window.add(box)
window.show_all()
threading.Thread(target=listen, daemon=True).start()
Gtk.main()
