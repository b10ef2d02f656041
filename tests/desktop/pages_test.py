"""What a person does with questions, conversations, the library and the settings, by keyboard alone and seen as a screen reader sees it:
pages_test.py PROGRAM SAMPLES"""
import json
import pathlib
import shutil
import sys

import desktop
from desktop import Desktop, Program, wait_for

try:
    import pyatspi
except ImportError:
    desktop.skip("python3-pyatspi is not installed")

QUESTION = "When was the lighthouse of Sankt Anders built?"
BUILT = "was built in 1874"
FEE = "What is the yearly fee of a plot?"
FEE_TITLE = "The yearly fee of a plot"


def say(task):
    print("·", task, flush=True)


def focused(person, role, name=None):
    """Waits until the focus is there, as one does before typing on."""
    return wait_for(f"the focus in {role} “{name}”", lambda: next(each for each in person.all(role, name) if each.getState().contains(pyatspi.STATE_FOCUSED)))


def says(person, *words):
    wait_for(f"“{words}” in the transcript", lambda: all(each in person.transcript() for each in words))


def ask(person, question, *expected):
    person.desktop.key("ctrl+l")
    focused(person, "text", "Question")
    person.desktop.type(question)
    person.desktop.key("Return")
    says(person, *expected)


def tab_to(here, person, role, name, key="Tab"):
    """Presses Tab until the focus is there, each time when the last one has done something."""
    def places():
        return [(each.getRoleName(), each.name) for each in person.all() if each.getState().contains(pyatspi.STATE_FOCUSED)]
    for _ in range(30):
        now = places()
        if (role, name) in now:
            return
        here.key(key)
        wait_for("the focus to move", lambda now=now: places() != now)
    raise AssertionError(f"the focus does not come to “{name}” by Tab")


def choose_file(person, field, path):
    """Types a path into the desktop's dialog of files."""
    focused(person, "text", field)
    person.desktop.key("ctrl+a")
    person.desktop.type(str(path))
    wait_for("the path in the field", lambda: person.text(person.find("text", field)) == str(path))
    person.desktop.key("Return")
    person.gone("text", field)


def cells(person, ending=""):
    return [each.name for each in person.all("table cell", under=person.find("table", "Files of the library")) if each.name.endswith(ending)]


def fill_the_library(here, person):
    say("a folder is put into a new collection as it is added")
    person.find("push button", "Watch")
    here.key("alt+o")
    here.type("Island")
    here.key("Return")
    person.find("label", "Everything is read.")

    say("a folder is added by its path, into another collection")
    here.key("ctrl+o")
    choose_file(person, "Directory:", here.home / "club")
    person.find("push button", "Watch")
    here.key("alt+o")
    here.type("Club")
    here.key("Return")
    here.key("ctrl+3")
    wait_for("both folders' files, read", lambda: len(cells(person, "Read")) == 5)


def edit_and_ask_again(here, person):
    say("a question is edited, the first version is gone back to")
    ask(person, QUESTION, "1874")
    here.key("ctrl+e")
    wait_for("the question to be edited", lambda: person.text(focused(person, "text", "Question")) == QUESTION)
    here.key("ctrl+a")
    here.type("Who was the first keeper of the lighthouse?")
    here.key("Return")
    says(person, "Jonas Brekke", "2 of 2")
    here.key("alt+shift+Prior")
    says(person, QUESTION, "1 of 2")

    say("“Not this” shows other sentences, as version 2 of 2; the earlier is gone back to")
    here.key("ctrl+shift+r")
    says(person, "Sigrid Brekke", "Earlier version 2 of 2")
    assert BUILT not in person.transcript()
    here.key("alt+Prior")
    says(person, BUILT, "1 of 2 Later version")

    say("the answer is copied as Markdown with its citations, and pasted")
    here.key("ctrl+shift+m", "ctrl+l", "ctrl+v")
    field = focused(person, "text", "Question")
    wait_for("Markdown with a note", lambda: "1874" in person.text(field) and "[^1]: lighthouse-of-sankt-anders.md" in person.text(field))
    here.key("ctrl+a", "Delete")


def conversation_of(person, title):
    return person.find("table cell", title, under=person.find("tree", "Conversations"))


def choose_conversation(here, person, title):
    here.key("ctrl+shift+f", "Down")
    focused(person, "tree", "Conversations")
    here.key(title[0])  # the list goes to what begins with it
    focused(person, "table cell", title)


def order_conversations(here, person):
    say("a conversation is renamed by F2")
    here.key("ctrl+n")
    ask(person, FEE, "180 euros")
    choose_conversation(here, person, FEE_TITLE)
    here.key("F2")
    wait_for("the name's field to have the focus", lambda: not person.has_focus("tree", "Conversations"))
    here.key("ctrl+a")
    here.type("Yearly fees")
    here.key("Return")
    person.find("table cell", "Yearly fees")

    say("it is pinned, and let go")
    here.key("ctrl+d")
    person.find("table cell", "Pinned, 1 conversation")
    here.key("ctrl+d")
    person.gone("table cell", "Pinned, 1 conversation")

    say("it is moved to a folder")
    here.key("ctrl+m")
    focused(person, "text", "Name of the folder:")
    here.type("Garden")
    here.key("Return")
    person.find("table cell", "Garden, 1 conversation")

    say("it is deleted, and brought back by Ctrl+Z")
    choose_conversation(here, person, "Yearly fees")
    here.key("Delete")
    person.gone("table cell", "Yearly fees")
    here.key("ctrl+z")
    person.find("table cell", "Yearly fees")

    say("it is found by a word said in its answer, and opened")
    here.key("ctrl+shift+f")
    here.type("reminder")
    person.find("label", "1 conversation found")
    here.key("Return")
    says(person, "180 euros")
    here.key("ctrl+shift+f", "Escape")
    wait_for("the whole list", lambda: conversation_of(person, QUESTION))


def export_and_import(here, person):
    say("a conversation is exported as JSON by the menu, and imported again")
    exported = here.home / "fees.json"
    here.key("alt+c")
    person.find("menu item", "This conversation")
    here.key("t", "e", "j")
    choose_file(person, "File name:", exported)
    wait_for("the file", exported.exists)
    assert "180 euros" in json.dumps(json.loads(exported.read_text()))
    here.key("alt+c", "i")
    choose_file(person, "File name:", exported)
    wait_for("a second one", lambda: len(person.all("table cell", "Yearly fees")) == 2)


def filter_files(here, person, words, count):
    tab_to(here, person, "text", "Filter by name or folder")
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
    person.find("label", "0 files")
    (here.home / "island/bread.html").write_text("<p>Bread with caraway.</p>")
    (here.home / "island/breadboard.txt").write_text("A breadboard is made of beech.\n")
    person.find("label", "1 file")
    wait_for("only the new one", lambda: cells(person, "Read") and not cells(person, "bread.html"))

    say("it is let in again from the exclusions")
    here.key("alt+x")
    focused(person, "tree", "Excluded files and folders")
    wait_for("the file", lambda: [each for each in person.all("table cell") if each.name.endswith("island/bread.html")])
    here.key("alt+l")
    person.find("label", "You have not taken anything out of a folder of the library.")
    here.key("Escape")
    wait_for("both", lambda: cells(person, "bread.html") and len(cells(person, "Read")) == 2)


def ask_about_a_part(here, person):
    say("one collection is chosen to be asked about, what is in another is refused")
    here.key("ctrl+n")
    tab_to(here, person, "push button", "What is asked about", "shift+Tab")
    here.key("space", "Down", "Down", "Down", "Return")  # Everything, Club, Island
    person.find("push button", "Island: do not ask about this any more")
    ask(person, FEE, "not found")
    ask(person, QUESTION, BUILT)

    say("the collection is let go of again, the same question is answered")
    tab_to(here, person, "push button", "Island: do not ask about this any more", "shift+Tab")
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
    tab_to(here, person, "spin button", "Size of text in percent")
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
    person.gone("list", "Pages of the settings")
    here.key("ctrl+0")
    wait_for("the usual text", lambda: send.getExtents(pyatspi.DESKTOP_COORDS).height == before)


def see_the_keys(here, person):
    say("F1 lists the keys")
    here.key("F1")
    text = wait_for("the keys", lambda: person.text(next(each for each in person.all(None, "Keyboard shortcuts") if each.getRoleName() != "dialog")))
    for keys in "Ctrl+Shift+F", "Ctrl+Shift+M", "F2", "Ctrl+Q":
        assert keys in text, f"{keys} is not listed in {text}"
    here.key("Escape")
    person.gone("dialog", "Keyboard shortcuts")


def ask_quickly(here, person, program):
    say("--ask opens the small window, which answers, and grows into the large one")
    here.start([program, "--data-dir", here.home / "data", "--ask"]).wait(20)
    small = person.find(None, "Ask SuperInstance")
    focused(person, "text", "Question")
    here.type("When will the pump be installed?")
    here.key("Return")
    wait_for("the answer", lambda: "28 April 2025" in person.text(person.find("label", "Conversation", under=small)))
    here.key("ctrl+Return")
    person.gone(None, "Ask SuperInstance")
    says(person, "28 April 2025")


def main(program, samples):
    with Desktop() as here:
        for folder, files in ("island", ("lighthouse-of-sankt-anders.md", "bread.html", "backup.py")), ("club", ("allotment-rules.md", "minutes-2025-03-12.txt")):
            (here.home / folder).mkdir()
            for file in files:
                shutil.copy(pathlib.Path(samples, file), here.home / folder)
        person = Program(here, program, here.home / "island")
        fill_the_library(here, person)
        edit_and_ask_again(here, person)
        order_conversations(here, person)
        export_and_import(here, person)
        leave_out_and_let_in(here, person)
        ask_about_a_part(here, person)
        change_settings(here, person)
        see_the_keys(here, person)
        ask_quickly(here, person, program)
        here.key("ctrl+q")
        assert person.process.wait(10) == 0, "the program ended with an error"
    print("every task was done")


main(*sys.argv[1:])
