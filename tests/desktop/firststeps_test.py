"""A person's first minute and a half: from the first start to an answer from the samples, then from a document of one's own, and
back to the first start. By keyboard alone: firststeps_test.py PROGRAM"""
import sys
import time

import desktop
from desktop import Desktop, Program, wait_for

try:
    import pyatspi  # noqa: F401
except ImportError:
    desktop.skip("python3-pyatspi is not installed")

PROMISED = 90.0  # seconds to the first answer from one's own document


def say(task, since):
    print(f"{time.monotonic() - since:5.1f} s  {task}", flush=True)


def tab_to(here, person, name, role="push button"):
    """Presses Tab until the focus is there, as a person does."""
    for _ in range(40):
        if any(each.getState().contains(pyatspi.STATE_FOCUSED) for each in person.all(role, name)):
            return
        here.key("Tab")
        time.sleep(0.05)
    raise AssertionError(f"the focus does not come to “{name}” by Tab")


def ask(here, person, question, expected):
    here.key("ctrl+l")
    here.type(question)
    here.key("Return")
    wait_for(f"“{expected}” in the transcript", lambda: expected in person.transcript())


def main(program):
    with Desktop() as here:
        documents = here.home / "Documents"
        documents.mkdir()
        for number in range(50):
            (documents / f"letter-{number}.txt").write_text(f"Letter {number}. The harbour of Arvika has {number + 3} berths in section {number}.\n" * 40)
        (documents / "bridge.md").write_text("# The bridge\n\nThe bridge of Arvika was opened in 1931 by Gunilla Fors.\n")
        begun = time.monotonic()
        person = Program(here, program)
        person.find("push button", "Try with samples")
        say("the first steps are on the screen", begun)

        tab_to(here, person, "Add the folder Documents")
        here.key("space")
        wait_for("word that one can ask", lambda: [each for each in person.all("label") if "can already ask" in each.name or "first question" in each.name])
        say("the person's folder was chosen, and can be asked about", begun)
        wait_for("everything to be read", lambda: person.all("label", "Everything is read."))
        say("all of it is read", begun)
        ask(here, person, "When was the bridge of Arvika opened?", "1931")
        taken = time.monotonic() - begun
        say("the first answer from a document of one's own", begun)
        assert taken < PROMISED, f"it took {taken:.0f} s"

        here.key("ctrl+comma")
        person.find("list", "Pages of the settings")
        here.key("End")
        tab_to(here, person, "Forget everything…")
        here.key("space")
        tab_to(here, person, "Forget everything")
        here.key("space")
        person.find("push button", "Try with samples")
        say("everything is forgotten, the first steps are there again", begun)
        left = [path.name for path in (here.home / "data").iterdir() if path.is_file() and (b"Gunilla" in (content := path.read_bytes()) or b"bridge" in content)]
        assert not left, f"words are left in {left}"
        assert (documents / "bridge.md").read_text().count("Gunilla") == 1

        tab_to(here, person, "Try with samples")
        here.key("space")
        person.find("push button", "When will the pump be installed?")
        tab_to(here, person, "When will the pump be installed?")
        here.key("space")
        wait_for("the answer from the samples", lambda: "28 April 2025" in person.transcript())
        say("a question that was suggested is answered from the samples", begun)

        here.key("ctrl+q")
        assert person.process.wait(10) == 0, "the program ended with an error"


main(*sys.argv[1:])
