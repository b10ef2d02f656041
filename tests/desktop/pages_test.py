"""The library, what is asked about, the settings and the small window by keyboard alone, as a screen reader sees them:
pages_test.py PROGRAM SAMPLES"""
import pathlib
import shutil
import sys

import desktop
from desktop import Desktop, Program, wait_for

try:
    import pyatspi
    from bykeyboard import ask, back_in_the_window, choose_file, focused, say, says, tab_to
except ImportError:
    desktop.skip("python3-pyatspi is not installed")

FOLDERS = {"island": ("lighthouse-of-sankt-anders.md", "bread.html", "backup.py"), "club": ("allotment-rules.md", "minutes-2025-03-12.txt")}
QUESTION = "When was the lighthouse of Sankt Anders built?"
BUILT = "was built in 1874"
FEE = "What is the yearly fee of a plot?"


def cells(person, ending=""):
    return [each.name for each in person.all("table cell", under=person.find("table", "Files of the library")) if each.name.endswith(ending)]


def fill_the_library(here, person):
    say("a folder is put into a new collection as it is added")
    focused(person, "push button", "Watch")
    here.key("alt+o")
    here.type("Island")
    here.key("Return")
    back_in_the_window(person)
    person.find("label", "Everything is read.")

    say("a folder is added by its path, into another collection")
    here.key("ctrl+o")
    choose_file(person, "Directory:", here.home / "club")
    focused(person, "push button", "Watch")
    here.key("alt+o")
    here.type("Club")
    here.key("Return")
    back_in_the_window(person)
    here.key("ctrl+3")
    wait_for("both folders' files, read", lambda: len(cells(person, "Read")) == 5)


def filter_files(here, person, words, count):
    tab_to(person, "text", "Filter by name or folder")
    here.key("ctrl+a")
    here.type(words)
    person.find("label", count)


def leave_out_and_let_in(here, person):
    say("the list of files is filtered")
    here.key("ctrl+3")
    person.find("label", "5 files")
    filter_files(here, person, "bread", "1 file")
    assert [each for each in cells(person) if each.endswith((".html", ".md", ".txt", ".py"))] == [f"{here.home}/island/bread.html"]

    say("a file is taken out of the library, and stays out when its folder is read again")
    here.key("Tab", "Tab")
    focused(person, "table", "Files of the library")
    here.key("space", "Delete")
    focused(person, "push button", "Yes")
    here.key("Return")
    back_in_the_window(person)
    person.find("label", "0 files")
    (here.home / "island/bread.html").write_text("<p>Bread with caraway.</p>")
    (here.home / "island/breadboard.txt").write_text("A breadboard is made of beech.\n")
    person.find("label", "1 file")
    wait_for("the new one", lambda: cells(person, "Read") and person.all("label", "Everything is read."))
    assert not cells(person, "bread.html")

    say("it is let in again from the exclusions")
    here.key("alt+x")
    focused(person, "tree", "Excluded files and folders")
    wait_for("the file", lambda: [each for each in person.all("table cell") if each.name.endswith("island/bread.html")])
    here.key("alt+l")
    person.find("label", "You have not taken anything out of a folder of the library.")
    here.key("Escape")
    back_in_the_window(person)
    wait_for("both", lambda: cells(person, "bread.html") and len(cells(person, "Read")) == 2)


def ask_about_a_part(here, person):
    say("one collection is chosen to be asked about, what is in another is refused")
    here.key("ctrl+n")
    focused(person, "text", "Question")
    tab_to(person, "push button", "What is asked about", "shift+Tab")
    here.key("space", "Down", "Down", "Down", "Return")  # Everything, Club, Island
    person.find("push button", "Island: do not ask about this any more")
    ask(person, FEE, "not found")
    ask(person, QUESTION, BUILT)

    say("the collection is let go of again, the same question is answered")
    tab_to(person, "push button", "Island: do not ask about this any more", "shift+Tab")
    here.key("Delete")
    person.gone("push button", "Island: do not ask about this any more")
    ask(person, FEE, "180 euros")

    say("a file is asked about that is not added to the library")
    (here.home / "harbour.txt").write_text("The harbour master of Sankt Anders is Ottilie Vang.\n")
    here.key("ctrl+n", "ctrl+shift+k")
    choose_file(person, "File name:", here.home / "harbour.txt")
    person.find("push button", "harbour.txt: do not ask about this any more")
    ask(person, "Who is the harbour master of Sankt Anders?", "Ottilie Vang")
    here.key("ctrl+3")
    filter_files(here, person, "harbour", "0 files")


def change_settings(here, person):
    say("the text is made half as large again, the window's with it")
    here.key("ctrl+1")
    send = person.find("push button", "Send the question").queryComponent()
    before = send.getExtents(pyatspi.DESKTOP_COORDS).height
    here.key("ctrl+comma")
    focused(person, "list", "Pages of the settings")
    here.key("a")
    size = person.find("spin button", "Size of text in percent")
    tab_to(person, "spin button", "Size of text in percent")
    here.key("ctrl+a")
    here.type("150")
    here.key("Return")
    wait_for("larger text", lambda: send.getExtents(pyatspi.DESKTOP_COORDS).height > 1.2 * before)
    assert size.queryValue().currentValue == 150

    say("an impossible number is explained beside the field, the former stays")
    here.key("ctrl+a")
    here.type("999")
    here.key("Return")
    person.find("label", "“999 %” is not possible here: it must be a whole number from 50 to 300. It stays at 150.")
    assert size.queryValue().currentValue == 150
    here.key("Escape")
    back_in_the_window(person)
    here.key("ctrl+0")
    wait_for("the usual text", lambda: send.getExtents(pyatspi.DESKTOP_COORDS).height == before)


def see_the_keys(here, person):
    say("F1 lists the keys")
    here.key("F1")
    text = wait_for("the keys", lambda: person.text(next(each for each in person.all(None, "Keyboard shortcuts") if each.getRoleName() != "dialog")))
    for keys in "Ctrl+Shift+F", "Ctrl+Shift+M", "F2", "Ctrl+Q":
        assert keys in text, f"{keys} is not listed in {text}"
    here.key("Escape")
    back_in_the_window(person)


def ask_quickly(here, person, program):
    say("--ask opens the small window, which answers, and grows into the large one")
    here.start([program, "--data-dir", here.home / "data", "--ask"]).wait(20)
    small = person.find(None, "Ask SuperInstance")
    focused(person, "text", "Question", under=small)
    here.type("When will the pump be installed?")
    here.key("Return")
    wait_for("the answer", lambda: "28 April 2025" in person.text(person.find("document frame", "Conversation", under=small)))
    here.key("ctrl+Return")
    person.gone(None, "Ask SuperInstance")
    says(person, "28 April 2025")


def main(program, samples):
    with Desktop() as here:
        for folder, files in FOLDERS.items():
            (here.home / folder).mkdir()
            for file in files:
                shutil.copy(pathlib.Path(samples, file), here.home / folder)
        person = Program(here, program, here.home / "island")
        fill_the_library(here, person)
        leave_out_and_let_in(here, person)
        ask_about_a_part(here, person)
        change_settings(here, person)
        see_the_keys(here, person)
        ask_quickly(here, person, program)
        back_in_the_window(person)
        here.key("ctrl+q")
        assert person.process.wait(20) == 0, "the program ended with an error"
    print("every task was done")


main(*sys.argv[1:])
