"""A session manager of X, xsm, ends the session while the program answers and reads: session_test.py PROGRAM SAMPLES"""
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
    import pyatspi  # noqa: F401
except ImportError:
    desktop.skip("python3-pyatspi is not installed")
for needed in ("xsm", "xprop", "iceauth"):  # without the last, xsm lets nobody in
    if not shutil.which(needed):
        desktop.skip(f"{needed} is not installed")

MAIN, QUESTION = "SuperInstance", "When was the lighthouse of Sankt Anders built?"
PATIENCE = 2  # seconds between the end that the person asks for and that of the program
FILES = 3000


def pid_of(here, window):
    return int(re.search(r"= (\d+)", subprocess.run(["xprop", "-id", window, "_NET_WM_PID"], env=here.environment, capture_output=True, text=True, check=True).stdout).group(1))


class Running:
    """A process that another one started."""

    def __init__(self, pid):
        self.pid = pid


def lives(pid):
    stat = pathlib.Path(f"/proc/{pid}/stat")
    return stat.exists() and ") Z " not in stat.read_text()


def end_session(here):
    """The menu “Shutdown” of xsm's window, its first entry “With Checkpoint”: programs are asked to save, then to end. xsm wants a name
    for what is saved."""
    window = here.windows("xsm: Default")[-1]
    here.xdotool("windowactivate", "--sync", window)
    here.xdotool("mousemove", "--window", window, 140, 48, "mousedown", 1)
    time.sleep(0.3)  # the menu comes up under the pointer
    here.xdotool("mousemove_relative", 0, 15)
    here.xdotool("mousemove_relative", 0, 15)
    here.xdotool("mouseup", 1)
    dialog = wait_for("xsm's question", lambda: here.windows("Shutdown"))[0]
    here.xdotool("windowactivate", "--sync", dialog)
    here.type("test")
    here.xdotool("mousemove", "--window", dialog, 47, 140, "click", 1)


def main(program, samples):
    with Desktop() as here:
        many = here.home / "many"
        many.mkdir()
        for i in range(FILES):
            (many / f"{i}.txt").write_text(f"Note {i} about the harbour and its ships. " * 50)
        command = [program, "--data-dir", str(here.home / "data")]
        subprocess.run([*command, "index", samples], env=here.environment, check=True, capture_output=True)
        (here.home / ".xsmstartup").write_text(" ".join(command) + "\n")
        manager = here.start(["xsm"])
        pid = pid_of(here, wait_for("the window", lambda: here.windows(MAIN))[0])

        print("· the session ends while it answers and reads: nothing is asked, and it is gone at once", flush=True)
        here.xdotool("windowactivate", "--sync", here.windows(MAIN)[0])
        person = Program.of(here, Running(pid))
        here.type(QUESTION)
        here.start([*command, "index", str(many)])
        wait_for("reading", lambda: '"waiting":0' not in subprocess.run([*command, "status", "--json"], env=here.environment, capture_output=True, text=True, check=True).stdout)
        here.key("Return")
        wait_for("the question in the transcript", lambda: QUESTION in person.transcript())
        os.kill(pid, signal.SIGSTOP)  # or it would have answered before the session ends
        end_session(here)
        os.kill(pid, signal.SIGCONT)
        began = time.monotonic()
        wait_for("its end", lambda: not lives(pid))
        took = time.monotonic() - began
        assert took < PATIENCE, f"the end took {took:.1f} seconds"
        assert manager.wait(20) == 0, "the session was held up"

        print("· with the next session the conversation is there, and the rest is read", flush=True)
        person = Program(here, program)
        wait_for("the question in the transcript", lambda: QUESTION in person.transcript())
        person.find("label", "Everything is read.")
    print(f"the session ended in {took * 1000:.0f} ms and lost nothing")


main(*sys.argv[1:])
