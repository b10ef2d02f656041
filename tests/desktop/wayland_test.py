"""The program in a Wayland session, sway without a screen: shown, called to the front by the desktop's tokens, dropped and pasted on, and
never lost: wayland_test.py PROGRAM SAMPLES"""
import json
import os
import pathlib
import queue
import signal
import subprocess
import sys
import threading

import desktop
from desktop import Desktop, Program, wait_for
from waylandseat import Seat

try:
    import gi
    import pyatspi  # noqa: F401
    gi.require_version("Gtk", "3.0")
except (ImportError, ValueError):
    desktop.skip("python3-pyatspi or gir1.2-gtk-3.0 is not installed")
if os.getuid() == 0:
    desktop.skip("sway does not run as root")

MAIN, QUICK, OTHER = "SuperInstance", "Ask SuperInstance", "Other program"
ID, PATH = "io.github.superinstance.SuperInstance", "/io/github/superinstance/SuperInstance"
WIDTH, HEIGHT = 1280, 900
CONFIG = f"""output HEADLESS-1 resolution {WIDTH}x{HEIGHT}
xwayland disable
focus_on_window_activation focus
for_window [app_id=".*"] floating enable
"""


def say(task):
    print("·", task, flush=True)


class WaylandDesktop(Desktop):
    NEEDED = ["sway", "swaymsg", "grim", "wl-copy", "dbus-daemon", "gdbus"]

    def _start_display(self, _size):
        self.environment.pop("DISPLAY", None)
        (self.home / "sway.conf").write_text(CONFIG)
        self.start(["sway", "-c", str(self.home / "sway.conf")], env={"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"})
        ipc = wait_for("sway", lambda: next(self.runtime.glob("sway-ipc.*.sock"), None))
        self.environment.update(SWAYSOCK=str(ipc), WAYLAND_DISPLAY=wait_for("its display", lambda: next(self.runtime.glob("wayland-?"))).name,
                                XDG_SESSION_TYPE="wayland", GDK_BACKEND="wayland")
        self.seat = wait_for("a keyboard and a mouse", lambda: Seat(self.runtime / self.environment["WAYLAND_DISPLAY"], WIDTH, HEIGHT))

    def _start_window_manager(self, _name):
        pass  # sway is both

    def sway(self, *words):
        return json.loads(subprocess.run(["swaymsg", "-r", *words], env=self.environment, check=True, capture_output=True, text=True).stdout)

    def windows(self, title, visible=True):
        found, open_ = [], [self.sway("-t", "get_tree")]
        while open_:
            each = open_.pop()
            open_ += each["nodes"] + each["floating_nodes"]
            if each.get("app_id") and each["name"] == title and (each["visible"] or not visible):
                found.append(each)
        return found

    def active(self, title):
        return any(each["focused"] for each in self.windows(title))

    def colours(self):
        """How many the screen shows."""
        picture = subprocess.run(["grim", "-t", "ppm", "-"], env=self.environment, check=True, capture_output=True).stdout
        pixels = picture[-3 * WIDTH * HEIGHT:]
        return len({pixels[i:i + 3] for i in range(0, len(pixels), 3)})


class Other:
    """Another program, which the person is using."""

    def __init__(self, here, file):
        self.here = here
        script = pathlib.Path(__file__).with_name("otherprogram.py")
        self.process = here.start([sys.executable, "-B", str(script), str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.said = queue.Queue()
        threading.Thread(target=lambda: [self.said.put(line.strip()) for line in self.process.stdout], daemon=True).start()

    def used(self):
        self.here.sway(f'[title="{OTHER}"] focus')
        wait_for("the other program", lambda: self.here.active(OTHER))
        self.here.seat.type("typing")

    def token(self):
        self.used()
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.said.get(timeout=20)


class Ours:
    def __init__(self, here, program):
        self.here, self.program = here, program
        self.log = here.home / "wayland.log"
        with self.log.open("w") as log:
            self.process = here.start([program], env={"WAYLAND_DEBUG": "client"}, stderr=log)

    def verb(self, *words):
        return subprocess.run([self.program, *words], env=self.here.environment, capture_output=True, text=True, check=True).stdout

    def again(self, *arguments, token=""):
        assert self.here.start([self.program, *arguments], env={"XDG_ACTIVATION_TOKEN": token}).wait(20) == 0

    def used(self, token):
        return f'activate("{token}"' in self.log.read_text(errors="replace")

    def comes(self, title, token=None):
        wait_for(f"“{title}” before the other program", lambda: self.here.active(title))
        assert token is None or self.used(token), "it came without the token of the one who called it"


def call(here, destination, path, method, *arguments):
    return subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", path, "--method", method, *arguments],
                          env=here.environment, check=True, capture_output=True, text=True, timeout=20).stdout


def relaunched(here, it, other):
    say("a relaunch comes before the program that is being used, by the token that it was given")
    token = other.token()
    it.again(token=token)
    it.comes(MAIN, token)

    say("without a token, as from a terminal, it comes up all the same")
    other.used()
    it.again()
    it.comes(MAIN)


def asked(here, it, other, person):
    say("--ask brings the small window with the keyboard in it; the answer grows into the main window")
    token = other.token()
    it.again("--ask", token=token)
    it.comes(QUICK, token)
    here.seat.type("When was the lighthouse of Sankt Anders built?")
    here.seat.key("Return")
    wait_for("the answer", lambda: "1874" in person.transcript())
    here.seat.key("ctrl+Return")
    it.comes(MAIN)
    wait_for("the conversation in it", lambda: "1874" in person.transcript())


def called(here, it, other, note):
    say("the desktop calls over D-Bus, with its token: the window, a file, a question")
    token = other.token()
    call(here, ID, PATH, "org.freedesktop.Application.Activate", f"{{'activation-token': <'{token}'>}}")
    it.comes(MAIN, token)
    token = other.token()
    call(here, ID, PATH, "org.freedesktop.Application.Open", f"['{note.as_uri()}']", f"{{'activation-token': <'{token}'>}}")
    it.comes(MAIN, token)
    wait_for("the file to be read", lambda: "Ottilie" in it.verb("search", "harbour"))
    token = other.token()
    call(here, ID, PATH, "org.freedesktop.Application.ActivateAction", "ask", "[]", f"{{'activation-token': <'{token}'>}}")
    it.comes(QUICK, token)
    def escaped():  # a key may come before the focus
        here.seat.key("Escape")
        return not here.windows(QUICK)
    wait_for("it to go", escaped)


def given(here, it, other, person):
    say("a file is dropped from the other program, which keeps it; another is pasted")
    here.sway(f'[title="{OTHER}"] move position 0 500')
    it.again()
    it.comes(MAIN)
    here.sway(f'[title="{MAIN}"] move position 400 0')
    wait_for("it to have moved", lambda: here.windows(MAIN)[0]["rect"]["x"] == 400)

    def dragged():  # a button may come before the window has settled
        here.seat.button(False)
        here.seat.drag((100, 800), (800, 300))
        return wait_for("the place to drop them", lambda: person.all(None, "Drop files and folders here to add them."), patience=5)
    wait_for("a drag", dragged)
    here.seat.button(False)
    while other.said.get(timeout=20) != "dropped: ['copy']":  # never "move": the source would delete the file
        pass
    wait_for("the file to be read", lambda: "Ingrid" in it.verb("search", "ferry"))
    pasted = here.home / "pump.txt"
    pasted.write_text("The pump is looked after by Balthasar.\n")
    subprocess.run(["wl-copy", "--type", "text/uri-list", pasted.as_uri() + "\r\n"], env=here.environment, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    here.sway(f'[title="{MAIN}"] focus')
    here.seat.key("ctrl+3")
    person.find("push button", "Pause reading")  # of the library's page
    here.seat.key("ctrl+v")
    wait_for("the file to be read", lambda: "Balthasar" in it.verb("search", "pump looked after"))


def closed(here, it, other, person):
    say("closed where there is no tray, the window can be called again; where there is one it goes there, and comes out by its token")
    here.sway(f'[title="{MAIN}"] kill')
    person.press("push button", "Keep watching")
    wait_for("the question to go", lambda: not here.windows("Close SuperInstance"))
    assert here.windows(MAIN, visible=False), "the window was lost"
    other.used()
    it.again()
    it.comes(MAIN)
    tray = here.serve("tray")
    item = wait_for("an icon", lambda: tray.calls("RegisterStatusNotifierItem"))[-1][1]
    here.sway(f'[title="{MAIN}"] kill')
    wait_for("the window to be in the tray", lambda: not here.windows(MAIN, visible=False))
    token = other.token()
    call(here, item, "/StatusNotifierItem", "org.kde.StatusNotifierItem.ProvideXdgActivationToken", token)
    call(here, item, "/StatusNotifierItem", "org.kde.StatusNotifierItem.Activate", "0", "0")
    it.comes(MAIN, token)
    tray.end()
    assert here.windows(MAIN), "the window went with the tray"


def main(program, samples):
    with WaylandDesktop() as here:
        note, ferry = here.home / "harbour.txt", here.home / "ferry.txt"
        note.write_text("The harbour master of Sankt Anders is Ottilie Vang.\n")
        ferry.write_text("The captain of the ferry is Ingrid Holm.\n")
        nothing = here.colours()
        say("the window is a Wayland window of our name, with something in it")
        it = Ours(here, program)
        it.comes(MAIN)
        assert here.windows(MAIN)[0]["app_id"] == ID
        wait_for("a picture", lambda: here.colours() > nothing + 20)
        it.verb("index", samples)
        person = Program.of(here, it.process)
        other = Other(here, ferry)
        wait_for("the other program", lambda: here.active(OTHER), 60)  # GTK's first start on a busy machine
        relaunched(here, it, other)
        asked(here, it, other, person)
        called(here, it, other, note)
        given(here, it, other, person)
        closed(here, it, other, person)
        it.process.send_signal(signal.SIGTERM)
        assert it.process.wait(20) == 0
    print("all was done under Wayland")


main(*sys.argv[1:])
