"""A person's tasks from start to quit, by keyboard alone and seen as a screen reader sees them: tasks_test.py PROGRAM SAMPLES"""
import shutil
import sys

import desktop
from desktop import Desktop, Program, wait_for

try:
    from bykeyboard import at_citation
except ImportError:
    desktop.skip("python3-pyatspi is not installed")

QUESTION = "When was the lighthouse of Sankt Anders built?"


def say(task):
    print("·", task, flush=True)


def ask(person, question, expected):
    person.desktop.key("ctrl+l")
    person.desktop.type(question)
    person.desktop.key("Return")
    wait_for(f"“{expected}” in the transcript", lambda: expected in person.transcript())


def main(program, samples):
    with Desktop() as here:
        folder = here.home / "papers"
        shutil.copytree(samples, folder)
        person = Program(here, program, folder)

        say("a folder given at the start is counted, watched when the person says so, and read")
        wait_for("what is in it", lambda: [each for each in person.all("label") if "will be read" in each.name])
        person.press("push button", "Watch")
        person.find("label", "Everything is read.")

        say("a question is typed and answered, the answer is in the transcript's text")
        wait_for("the focus in the question's field", lambda: person.has_focus("text", "Question"))
        ask(person, QUESTION, "1874")

        say("a citation opens the reader at the sentence, by Tab and Return")
        person.find("document frame", "Conversation").queryComponent().grabFocus()
        here.key("Tab", "Tab", "Return")  # behind the one that edits the question
        reader = person.find("filler", "Reader")
        at_citation(person, "1 of 3", under=reader)

        say("F4 goes to the next citation")
        here.key("F4")
        at_citation(person, "2 of 3", under=reader)

        say("Ctrl+F finds a word in the document, Escape closes the search")
        here.key("ctrl+f")
        person.find("text", "Find in this document")
        here.type("Visiting")
        here.key("Return", "Escape")
        person.gone("text", "Find in this document")

        say("Escape closes the reader")
        here.key("Escape")
        person.gone("filler", "Reader")

        say("a follow-up is understood from what was said before")
        ask(person, "Who was its first keeper?", "Jonas Brekke")

        say("what the documents do not hold is refused in words")
        ask(person, "What does a ticket to the moon cost in zlotys?", "not found")

        say("a new conversation begins with an empty page, the old one opens again")
        here.key("ctrl+n")
        wait_for("an empty page", lambda: "1874" not in person.transcript())
        wait_for("the old conversation in the list", lambda: person.all("table cell", QUESTION) or person.all("tree item", QUESTION))
        here.key("shift+Tab", "shift+Tab", "shift+Tab", "Home", "Return")
        wait_for("the old conversation", lambda: "1874" in person.transcript())

        say("the search page finds as one types, by Ctrl+2")
        here.key("ctrl+2")
        wait_for("the focus in the search field", lambda: person.has_focus("text", "Search your documents"))
        here.type("bread")
        wait_for("a result", lambda: [each for each in person.all("list item") if "bread.html" in each.name])
        person.find("label", "1 document")

        say("Down and Return open a result in the reader")
        here.key("Down", "Return")
        wait_for("the result in the reader", lambda: [each for each in person.all("label") if each.name.startswith("bread.html")])

        say("the library page names a file that is new in the folder, by Ctrl+3, and it is answered from")
        (folder / "harbour.txt").write_text("The harbour master of Sankt Anders is Ottilie Vang.\n")
        here.key("ctrl+3")
        wait_for("the new file to be read", lambda: [each for each in person.all("table cell") if each.name.endswith("harbour.txt")]
                 and len([each for each in person.all("table cell") if each.name == "Read"]) == 6)
        ask(person, "Who is the harbour master of Sankt Anders?", "Ottilie Vang")
        here.key("ctrl+3")

        say("reading is paused and goes on, by a button that says which")
        person.press("push button", "Pause reading")
        person.press("push button", "Resume reading")
        person.find("push button", "Pause reading")

        say("Ctrl+Q ends the program")
        here.key("ctrl+q")
        assert person.process.wait(10) == 0, "the program ended with an error"
    print("every task was done")


main(*sys.argv[1:])
