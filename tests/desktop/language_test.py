"""The languages of the window, each in a start of its own: language_test.py PROGRAM"""
import sys

import desktop
from desktop import Desktop, Program, wait_for

try:
    from bykeyboard import back_in_the_window, focused, say, tab_to
except ImportError:
    desktop.skip("python3-pyatspi is not installed")


def end(here, person):
    here.key("ctrl+q")
    assert person.process.wait(20) == 0, "the program ended with an error"


def main(program):
    with Desktop() as here:
        papers = here.home / "papers"
        papers.mkdir()
        (papers / "letter.txt").write_text("The harbour master is Ottilie Vang.\n")

        say("a system in a language that the program has not is English throughout, also where Qt has the words")
        person = Program(here, program, papers, env={"LC_ALL": "ar_EG.UTF-8", "LANGUAGE": ""})
        focused(person, "push button", "Watch")
        person.find("push button", "Cancel")
        here.key("Escape")
        back_in_the_window(person)

        say("a language is chosen in the settings, and is there with the next start")
        here.key("ctrl+comma")
        focused(person, "list", "Pages of the settings")
        tab_to(person, "combo box", "As the system")  # what is chosen in it
        here.key("Down", "Down")
        wait_for("German to be chosen", lambda: "language=de" in (here.home / "data/window.ini").read_text())
        here.key("Escape")
        back_in_the_window(person)
        end(here, person)
        person = Program(here, program, papers)
        person.find("push button", "Die Frage senden")
        person.find("push button", "Abbrechen")
        here.key("Escape")
        end(here, person)
    print("every language was whole")


main(*sys.argv[1:])
