"""A desktop of its own for a test: an X server without a screen, a session bus, a window manager and the accessibility bus;
the program in it is seen and used as a screen reader sees it, and by mouse and keyboard."""
import contextlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

PATIENCE = 20.0  # seconds, under sanitizers and on a busy machine


def skip(reason):
    print(f"SKIP_WHOLE_TEST: {reason}")
    sys.exit(0)


def wait_for(what, condition, patience=PATIENCE):
    """Waits until condition() gives something true, and gives that."""
    end = time.monotonic() + patience
    while True:
        with contextlib.suppress(Exception):  # what was looked at may have gone meanwhile
            found = condition()
            if found:
                return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for: {what}")
        time.sleep(0.05)


class Desktop:
    """Everything ends with it, the program too."""

    NEEDED = ["Xvfb", "openbox", "dbus-daemon", "xdotool"]

    def __init__(self, size="1280x900", window_manager="openbox"):
        for program in self.NEEDED:
            if not shutil.which(program):
                skip(f"{program} is not installed")
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="si-desktop."))
        self.runtime = self.home / "runtime"
        self.runtime.mkdir(mode=0o700)
        self.processes = []
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "XDG_", "DBUS_", "WAYLAND"))}
        self.environment.update(
            HOME=str(self.home), XDG_RUNTIME_DIR=str(self.runtime), QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            QT_LOGGING_RULES="qt.qpa.*=false", NO_AT_BRIDGE="0", LC_ALL=os.environ.get("SI_LOCALE", "C.UTF-8"))
        (self.home / "share/dbus-1/services").mkdir(parents=True)
        self.environment["XDG_DATA_DIRS"] = f"{self.home}/share:/usr/local/share:/usr/share"
        self._start_display(size)
        self._start_bus()
        self._start_window_manager(window_manager)
        os.environ.update({key: self.environment[key] for key in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "HOME") if key in self.environment})
        launcher = next((path for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher") if os.path.exists(path)), None)
        if launcher:
            self.start([launcher, "--launch-immediately"])

    def _start_display(self, size):
        reader, writer = os.pipe()
        self.start(["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"], pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as number:
            self.environment["DISPLAY"] = ":" + number.readline().strip()

    def _start_bus(self):
        reader, writer = os.pipe()
        self.start(["dbus-daemon", "--session", "--nofork", f"--print-address={writer}"], pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as address:
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = address.readline().strip()

    def _start_window_manager(self, name):
        self.start([name if shutil.which(name) else "openbox"])
        wait_for("the window manager", lambda: self.xdotool("get_num_desktops"))

    def start(self, command, **options):
        process = subprocess.Popen(command, env={**self.environment, **options.pop("env", {})}, stdout=options.pop("stdout", subprocess.DEVNULL),
                                   stderr=options.pop("stderr", subprocess.DEVNULL), start_new_session=True, **options)
        self.processes.append(process)
        return process

    def serve(self, name):
        """A part of a desktop that stands on the session bus: tray, notifications, portal or refusing-portal."""
        return Service(self, name)

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, check=True, capture_output=True, text=True).stdout.strip()

    def windows(self, title, visible=True):
        """The windows of a title; visible: on the screen, not hidden or minimised."""
        command = ["xdotool", "search", *(["--onlyvisible"] if visible else []), "--name", f"^{title}$"]
        return subprocess.run(command, env=self.environment, check=False, capture_output=True, text=True).stdout.split()

    def time(self):
        """The X server's time now, as it stands in startup ids."""
        return int(time.clock_gettime(time.CLOCK_MONOTONIC) * 1000)

    def key(self, *keys):
        self.xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        self.xdotool("type", "--delay", "4", text)

    def close(self):
        for process in reversed(self.processes):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
        shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Service:
    """A stand-in of services.py, and what it has been asked."""

    def __init__(self, here, name):
        script = pathlib.Path(__file__).with_name("services.py")
        self.process = here.start([sys.executable, "-B", str(script), name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.asked = []
        threading.Thread(target=self._listen, daemon=True).start()
        wait_for(f"the service {name}", lambda: ["ready"] in self.asked)

    def _listen(self):
        for line in self.process.stdout:
            self.asked.append(json.loads(line))

    def calls(self, method):
        return [each for each in self.asked if each[0] == method]

    def emit(self, signal_name, *arguments):
        self.process.stdin.write(json.dumps([signal_name, *arguments]) + "\n")
        self.process.stdin.flush()

    def end(self):
        self.process.terminate()
        self.process.wait(10)


class Program:
    """The program's window as the accessibility bus shows it."""

    def __init__(self, desktop, program, *arguments, **options):
        import pyatspi  # needs the bus of the desktop
        self.atspi = pyatspi
        self.desktop = desktop
        self._look(desktop.start([program, "--data-dir", str(desktop.home / "data"), *map(str, arguments)],
                                 stderr=options.pop("stderr", None), **options))

    @classmethod
    def of(cls, here, process):
        """The window of a process that runs already."""
        import pyatspi
        person = cls.__new__(cls)
        person.atspi, person.desktop = pyatspi, here
        person._look(process)
        return person

    def _look(self, process):
        self.process = process
        self.root = wait_for("the program on the accessibility bus", self._application, 30)

    def _application(self):
        for application in self.atspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid and application.childCount:
                return application

    def all(self, role=None, name=None, showing=True, under=None):
        """Every accessible of a role and a name."""
        found, open_ = [], [under or self.root]
        while open_:
            each = open_.pop(0)
            with contextlib.suppress(Exception):
                if each is None:
                    continue
                if (role is None or each.getRoleName() == role) and (name is None or name == each.name) \
                        and (not showing or each.getState().contains(self.atspi.STATE_SHOWING)):
                    found.append(each)
                open_.extend(each.getChildAtIndex(i) for i in range(min(each.childCount, 500)))
        return found

    def find(self, role=None, name=None, **options):
        return wait_for(f"{role} “{name}”", lambda: next(iter(self.all(role, name, **options)), None))

    def gone(self, role=None, name=None):
        wait_for(f"{role} “{name}” to be gone", lambda: not self.all(role, name))

    def press(self, role, name, **options):
        accessible = self.find(role, name, **options)
        actions = accessible.queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        index = next((names.index(each) for each in ("Press", "Toggle", "press", "ShowMenu") if each in names), 0)
        actions.doAction(index)
        return accessible

    def text(self, accessible):
        text = accessible.queryText()
        return text.getText(0, text.characterCount)

    def transcript(self):
        return self.text(self.find("document frame", "Conversation"))

    def has_focus(self, role, name):
        return self.find(role, name).getState().contains(self.atspi.STATE_FOCUSED)
