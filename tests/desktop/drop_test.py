"""Files dragged from another program's window onto ours: drop_test.py PROGRAM DRAGSOURCE"""
import subprocess
import sys

import desktop
from desktop import Desktop, Program, wait_for

try:
    import pyatspi  # noqa: F401
except ImportError:
    desktop.skip("python3-pyatspi is not installed")


def drag(here, to_x, to_y):
    """From the source's window, in steps: a drag begins once the pointer has moved, and the target sees it come."""
    here.xdotool("mousemove", 60, 840, "mousedown", 1)
    for step in range(1, 11):
        here.xdotool("mousemove", 60 + (to_x - 60) * step // 10, 840 + (to_y - 840) * step // 10)
    here.xdotool("mousemove_relative", 1, 1)


def source_for(here, program, *files):
    source = here.start([program, "0", "800", *map(str, files)], stdout=subprocess.PIPE, text=True)
    wait_for("the source's window", lambda: here.xdotool("search", "--onlyvisible", "--name", "Drag source"))
    return source


def main(program, dragsource):
    with Desktop() as here:
        note, second = here.home / "harbour.txt", here.home / "ferry.txt"
        note.write_text("The harbour master of Sankt Anders is Ottilie Vang.\n")
        second.write_text("The ferry leaves at seven in the morning.\n")
        person = Program(here, program)
        window = wait_for("the window", lambda: here.xdotool("search", "--onlyvisible", "--name", "^SuperInstance$").split()[-1])
        here.xdotool("windowmove", "--sync", window, 240, 0)
        here.xdotool("windowsize", "--sync", window, 1000, 760)

        print("· while files hang over the window it says what letting go will do", flush=True)
        source = source_for(here, dragsource, note, second)
        drag(here, 700, 300)
        person.find(None, "Drop files and folders here to add them.")

        print("· dropped files are read and answered from, and stay where they are", flush=True)
        here.xdotool("mouseup", 1)
        done = source.stdout.readline().strip()
        assert done == "copy", f"the source was told to {done}: it would have deleted the files"
        person.find("label", "Everything is read.")
        assert note.exists() and second.exists()
        here.xdotool("windowactivate", "--sync", window)
        here.key("ctrl+l")
        here.type("Who is the harbour master of Sankt Anders?")
        here.key("Return")
        wait_for("the answer", lambda: "Ottilie Vang" in person.transcript())
    print("what was dropped was read")


main(*sys.argv[1:])
