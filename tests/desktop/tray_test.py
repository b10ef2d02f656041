"""The tray, relaunches, notifications and the quick question, in a desktop with one part or another: tray_test.py PROGRAM SAMPLES"""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

import desktop
from desktop import Desktop, Program, wait_for

try:
    import gi  # noqa: F401
    import pyatspi  # noqa: F401
except ImportError:
    desktop.skip("python3-pyatspi is not installed")
if not shutil.which("trayer") or not shutil.which("xprop"):
    desktop.skip("trayer or xprop is not installed")

MAIN, QUICK = "SuperInstance", "Ask SuperInstance"
ID = "io.github.superinstance.SuperInstance"
PATH = "/io/github/superinstance/SuperInstance"
QUESTION = "When was the lighthouse of Sankt Anders built?"


def say(task):
    print("·", task, flush=True)


class Instance:
    """The program with its data in a folder of that name, or in the usual one, in whatever desktop there is."""

    def __init__(self, here, program, name, *arguments, **environment):
        self.here, self.command = here, [program, *(["--data-dir", str(here.home / name)] if name else [])]
        self.process = here.start([*self.command, *arguments], env=environment, stderr=None)

    def again(self, *arguments, **environment):
        second = self.here.start([*self.command, *arguments], env=environment, stderr=None)
        assert second.wait(20) == 0, f"the second start ended with {second.returncode}"

    def owns(self, window):
        found = subprocess.run(["xprop", "-id", window, "_NET_WM_PID"], env=self.here.environment, capture_output=True, text=True, check=False)
        return found.stdout.strip().endswith(f"= {self.process.pid}")

    def managed(self, title=MAIN):
        """The windows in the taskbar, minimised ones too; a hidden window is not."""
        listed = subprocess.run(["xprop", "-root", "_NET_CLIENT_LIST"], env=self.here.environment, capture_output=True, text=True, check=True).stdout
        windows = [str(int(each, 16)) for each in re.findall(r"0x[0-9a-f]+", listed)]
        return [each for each in windows if self.owns(each) and each in self.here.windows(title, visible=False)]

    def visible(self, title=MAIN):
        return [each for each in self.here.windows(title) if self.owns(each)]

    def active(self, title=MAIN):
        return self.here.xdotool("getactivewindow", "getwindowname") == title and self.owns(self.here.xdotool("getactivewindow"))

    def minimised(self):
        return self.managed() and not self.visible()

    def hidden(self):
        return not self.managed() and not self.visible()

    def end(self):
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(20)
        assert status == 0, f"the program ended with {status}"
        return time.monotonic() - began

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            if kind:
                self.process.kill()
            else:
                self.end()


def call(here, destination, path, method, *arguments):
    return subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", path, "--method", method, *arguments],
                          env=here.environment, check=True, capture_output=True, text=True, timeout=20).stdout


def tray_window(here, program):
    with Instance(here, program, "data", "--background") as it:
        say("without a tray, a start in the background is a minimised window")
        wait_for("the minimised window", it.minimised)

        say("the desktop knows by its class whose window it is")
        entry = pathlib.Path(__file__).parents[2].joinpath("packaging/desktop", f"{ID}.desktop").read_text()
        kind = subprocess.run(["xprop", "-id", it.managed()[0], "WM_CLASS"], env=here.environment, capture_output=True, text=True, check=True).stdout
        assert re.search('^StartupWMClass=(.+)$', entry, re.MULTILINE).group(1) == re.search('"([^"]*)"$', kind.strip()).group(1), kind

        say("a tray that comes later takes the window in")
        trayer = here.start(["trayer", "--edge", "bottom", "--align", "left", "--widthtype", "request"])
        wait_for("the window to be in the tray", it.hidden)

        say("a click on the icon shows the window, a second one hides it")
        icon = wait_for("the icon's place", lambda: here.windows("panel") or here.windows("trayer"))[0]
        click = ("mousemove", "--window", icon, "12", "12", "click", "1")
        wait_for("the window", lambda: it.visible() or here.xdotool(*click) or time.sleep(0.5))
        wait_for("the keyboard in the window", it.active)
        time.sleep(0.5)  # or it would be a double click
        here.xdotool(*click)
        wait_for("the window to be in the tray", it.hidden)

        say("a relaunch raises the hidden window above another program that is being used")
        with Instance(here, program, "other") as other:
            wait_for("the other program", other.active)
            here.type("typing in the other program")
            it.again()
            wait_for("the window before the other", it.active)
            here.xdotool("windowactivate", "--sync", other.visible()[0])
            here.type("typing again")
            it.again()  # obscured now
            wait_for("the window before the other again", it.active)
            here.xdotool("windowminimize", "--sync", it.visible()[0])
            wait_for("the minimised window", it.minimised)
            it.again(DESKTOP_STARTUP_ID="")
            wait_for("the window out of the taskbar", it.active)

        say("what a relaunch began is ended: no busy pointer stays")
        events = here.home / "events"
        with events.open("wb") as written:
            here.start(["stdbuf", "-oL", "xev", "-root", "-event", "property"], stdout=written)
            change = ["xprop", "-root", "-f", "LOOKED_AT", "8s", "-set", "LOOKED_AT", "yes"]
            wait_for("the events", lambda: subprocess.run(change, env=here.environment, check=True) and "LOOKED_AT" in events.read_text())
            token = f"relaunch-with-a-name-of-some-length_TIME{here.time()}"
            it.again(DESKTOP_STARTUP_ID=token)
            messages = [r"\(_NET_STARTUP_INFO_BEGIN\)", *[r"\(_NET_STARTUP_INFO\)"] * (len(f"remove: ID={token}") // 20)]
            wait_for("the end of the start", lambda: re.search("[^(]*".join(messages), events.read_text()))

        say("closing keeps to the tray; when that dies the window comes back, and goes in again with the next")
        window = Program.of(here, it.process)
        here.key("alt+F4")
        window.press("push button", "Keep watching in the tray")
        wait_for("the window to be in the tray", it.hidden)
        trayer.kill()
        wait_for("the window in the taskbar", it.minimised)
        here.start(["trayer"])
        wait_for("the window to be in the tray", it.hidden)


def item_of(here, tray):
    sender = wait_for("an icon", lambda: tray.calls("RegisterStatusNotifierItem"))[-1][1]

    def get(name):
        return call(here, sender, "/StatusNotifierItem", "org.freedesktop.DBus.Properties.Get", "org.kde.StatusNotifierItem", name)
    return sender, get


def menu_of(here, sender):
    """The numbers of the menu's entries, by what they say."""
    layout = call(here, sender, "/MenuBar", "com.canonical.dbusmenu.GetLayout", "0", "@i -1", "[]")
    return {label.replace("_", ""): number for number, label in re.findall(r"\((\d+), \{[^}]*'label': <'([^']*)'>", layout)}


def choose(here, sender, label):
    wait_for(f"“{label}” in the menu", lambda: label in menu_of(here, sender))
    call(here, sender, "/MenuBar", "com.canonical.dbusmenu.Event", menu_of(here, sender)[label], "clicked", "<0>", "0")


def tray_notifier(here, program, samples):
    with Instance(here, program, None, "--background") as it:
        wait_for("the minimised window", it.minimised)
        say("a status notifier host that comes later takes the window in")
        tray = here.serve("tray")
        wait_for("the window to be in the tray", it.hidden)
        sender, get = item_of(here, tray)

        say("the icon says its state and the menu offers all")
        wait_for("the tooltip", lambda: "Nothing is in the library yet" in get("ToolTip"))
        assert "(22, 22" in get("IconPixmap"), "the icon has no size for panels"
        idle = get("IconPixmap")
        labels = re.findall(r"'label': <'([^']*)'>", call(here, sender, "/MenuBar", "com.canonical.dbusmenu.GetLayout", "0", "@i -1", "[]"))
        assert [each.replace("_", "") for each in labels] == ["Ask…", "Show", "Pause reading", "Quit"], labels

        say("paused, the icon is another and the words say so")
        subprocess.run([*it.command, "config", "set", "indexing/paused", "true"], env=here.environment, check=True, capture_output=True)
        wait_for("the word", lambda: "Paused" in get("ToolTip"))
        assert get("IconPixmap") != idle
        subprocess.run([*it.command, "config", "set", "indexing/paused", "false"], env=here.environment, check=True, capture_output=True)
        wait_for("the word to go", lambda: "Paused" not in get("ToolTip"))

        say("the icon's click toggles, its middle click asks")
        call(here, sender, "/StatusNotifierItem", "org.kde.StatusNotifierItem.Activate", "0", "0")
        wait_for("the window", it.active)
        call(here, sender, "/StatusNotifierItem", "org.kde.StatusNotifierItem.Activate", "0", "0")
        wait_for("the window to be in the tray", it.hidden)
        call(here, sender, "/StatusNotifierItem", "org.kde.StatusNotifierItem.SecondaryActivate", "0", "0")
        wait_for("the small window", lambda: it.active(QUICK))
        here.key("Escape")
        wait_for("it to go", lambda: not it.visible(QUICK))

        say("each entry of its menu does what it says")
        choose(here, sender, "Show")
        wait_for("the window", it.active)
        choose(here, sender, "Hide")
        wait_for("the window to be in the tray", it.hidden)
        choose(here, sender, "Ask…")
        wait_for("the small window", lambda: it.active(QUICK))
        here.key("Escape")
        wait_for("it to go", lambda: not it.visible(QUICK))
        choose(here, sender, "Pause reading")
        wait_for("the pause", lambda: "Paused" in get("ToolTip"))
        choose(here, sender, "Resume reading")
        wait_for("its end", lambda: "Paused" not in get("ToolTip"))

        say("when the host dies the window comes back")
        tray.end()
        wait_for("the window in the taskbar", it.minimised)
        tray = here.serve("tray")
        wait_for("the window to be in the tray", it.hidden)
        sender, _ = item_of(here, tray)  # it is registered again
        notify(here, it, program, samples)
        desktop_calls(here, it)
        choose(here, sender, "Quit")
        assert it.process.wait(20) == 0, f"the program ended with {it.process.returncode}"
        tray.end()


def notify(here, it, program, samples):
    say("an answer that ends while nobody looks is told without its words; a click shows it")
    subprocess.run([*it.command, "index", samples], env=here.environment, check=True, capture_output=True)
    notifications = here.serve("notifications")
    with Instance(here, program, "other") as other:
        wait_for("the other program", other.active)
        it.again("--ask")
        wait_for("the small window", lambda: it.active(QUICK))
        here.type(QUESTION)
        here.xdotool("windowactivate", "--sync", other.visible()[0])
        person = Program.of(here, it.process)
        wait_for("the small window without the keyboard", lambda: not person.has_focus("text", "Question"))
        person.press("push button", "Send the question")
        told = wait_for("the notification", lambda: notifications.calls("Notify"))[0]
        assert told[6] == "Your answer is ready.", told
        assert "lighthouse" not in json.dumps(told) and "1874" not in json.dumps(told)
        notifications.emit("ActionInvoked", 77, "default")  # another program's
        notifications.emit("ActivationToken", 1, f"notification_TIME{here.time()}")
        notifications.emit("ActionInvoked", 1, "default")
        wait_for("the small window with the answer", lambda: it.active(QUICK))
        assert not it.visible(), "the click was taken for one on another notification"
        here.key("Escape")
    notifications.end()


def desktop_calls(here, it):
    say("the desktop opens the window, a file and a question over D-Bus, with its token")
    call(here, ID, PATH, "org.freedesktop.Application.Activate", "{'activation-token': <'a_TIME0'>}")
    wait_for("the window", it.active)
    (here.home / "harbour.txt").write_text("The harbour master is Ottilie Vang.\n")
    call(here, ID, PATH, "org.freedesktop.Application.Open", f"['file://{here.home}/harbour.txt']", "{}")
    wait_for("the file to be read", lambda: "Ottilie" in subprocess.run([*it.command, "search", "harbour"], env=here.environment, capture_output=True, text=True, check=False).stdout)
    call(here, ID, PATH, "org.freedesktop.Application.ActivateAction", "ask", "[]", "{}")
    wait_for("the small window", lambda: it.active(QUICK))
    here.key("Escape")


def service_file(here, program):
    say("the desktop starts the program by its name")
    services = here.home / "share/dbus-1/services"
    (services / f"{ID}.service").write_text(f"[D-BUS Service]\nName={ID}\nExec={program} --background\n")
    call(here, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.ReloadConfig")
    call(here, ID, PATH, "org.freedesktop.Application.Activate", "{}")
    pid = int(re.search(r"(\d+),\)", call(here, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.GetConnectionUnixProcessID", ID)).group(1))
    wait_for("the window", lambda: here.windows(MAIN))
    os.kill(pid, signal.SIGTERM)
    wait_for("its end", lambda: not here.windows(MAIN, visible=False))


def quick_ask(here, program, samples):
    with Instance(here, program, "quick", "--ask") as it:
        say("--ask opens the small window, the main one waits in the taskbar")
        wait_for("the small window", lambda: it.active(QUICK))
        wait_for("the main window minimised", it.minimised)
        subprocess.run([*it.command, "index", samples], env=here.environment, check=True, capture_output=True)
        person = Program.of(here, it.process)

        say("a question is answered in place, by keyboard")
        here.type(QUESTION)
        here.key("Return")
        wait_for("the answer", lambda: "1874" in person.transcript())
        assert it.minimised()

        say("Ctrl+Enter opens the conversation in the main window")
        here.key("ctrl+Return")
        wait_for("the main window", it.active)
        assert not it.visible(QUICK)
        wait_for("the conversation in it", lambda: "1874" in person.transcript())

        say("a question on the command line is asked at once, its citation opens in the main window's reader")
        it.again("--ask", "Who", "built", "the", "lighthouse?")
        wait_for("the small window", lambda: it.active(QUICK))
        transcript = wait_for("its answer", lambda: [each for each in person.all("document frame", "Conversation") if "Who built" in person.text(each)])[0]
        transcript.queryComponent().grabFocus()
        here.key("Tab", "Tab", "Return")  # behind the link that edits the question
        person.find("filler", "Reader")


def shortcut(here, program, samples):
    say("a person with an empty library is not asked for a shortcut, who declines one is not asked again")
    portal = here.serve("refusing-portal")
    with Instance(here, program, "shortcut") as it:
        wait_for("the window", it.active)
        assert status(it)["documents"] == 0 and not portal.asked[1:]
        subprocess.run([*it.command, "index", samples], env=here.environment, check=True, capture_output=True)
    with Instance(here, program, "shortcut") as it:
        wait_for("the shortcut", lambda: portal.calls("BindShortcuts"))
        wait_for("the note of it", lambda: "declined=true" in (here.home / "shortcut/window.ini").read_text())
    with Instance(here, program, "shortcut") as it:
        wait_for("the window", it.active)
        assert status(it)["documents"] > 0 and len(portal.calls("BindShortcuts")) == 1
    portal.end()
    (here.home / "shortcut/window.ini").unlink()
    portal = here.serve("portal")
    with Instance(here, program, "shortcut") as it:
        say("where the portal offers global shortcuts one is bound, and calls for a question")
        bound = wait_for("the shortcut", lambda: portal.calls("BindShortcuts"))[0]
        assert bound[3][0][0] == "ask" and bound[3][0][1]["description"], bound
        wait_for("the window", it.active)
        portal.emit("Activated", "ask", 0, {"activation_token": f"key_TIME{here.time()}"})
        wait_for("the small window", lambda: it.active(QUICK))
    portal.end()


def status(it):
    return json.loads(subprocess.run([*it.command, "status", "--json"], env=it.here.environment, capture_output=True, text=True, check=True).stdout)


def session_end(here, program, samples):
    say("the end of the session while answering and reading: nothing is asked, all is saved, in less than two seconds")
    folder = here.home / "many"
    folder.mkdir()
    for i in range(3000):
        (folder / f"{i}.txt").write_text(f"Note {i} about the harbour and its ships. " * 50)
    it = Instance(here, program, "ending")
    wait_for("the window", it.active)
    subprocess.run([*it.command, "index", samples], env=here.environment, check=True, capture_output=True)
    person = Program.of(here, it.process)
    wait_for("the focus in the question's field", lambda: person.has_focus("text", "Question"))
    here.type(QUESTION)
    here.start([*it.command, "index", str(folder)])
    wait_for("reading", lambda: status(it)["waiting"] > 100)
    it.process.send_signal(signal.SIGSTOP)
    here.key("Return")
    it.process.send_signal(signal.SIGCONT)
    wait_for("the question in the transcript", lambda: QUESTION in person.transcript())
    took = it.end()
    assert took < 2, f"the end took {took:.1f} seconds"
    with Instance(here, program, "ending") as again:
        person = Program.of(here, again.process)
        wait_for("the conversation", lambda: QUESTION in person.transcript())
        wait_for("the rest to be read", lambda: status(again)["documents"] >= 3000, 60)


def main(program, samples, *only):
    parts = {"window": lambda here: tray_window(here, program), "notifier": lambda here: tray_notifier(here, program, samples),
             "service": lambda here: service_file(here, program), "quick": lambda here: quick_ask(here, program, samples),
             "shortcut": lambda here: shortcut(here, program, samples), "end": lambda here: session_end(here, program, samples)}
    for name, part in parts.items():
        if not only or name in only:
            with Desktop(window_manager="metacity") as here:  # which keeps programs from taking the keyboard, as GNOME does
                part(here)
    print("all was done")


main(*sys.argv[1:])
