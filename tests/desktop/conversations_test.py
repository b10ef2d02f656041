"""Conversations by keyboard alone, as a screen reader sees them, from an edited question to one that is imported again:
conversations_test.py PROGRAM SAMPLES"""
import json
import shutil
import sys

import desktop
from desktop import Desktop, Program, wait_for

try:
    from bykeyboard import ask, back_in_the_window, choose_file, focused, say, says
except ImportError:
    desktop.skip("python3-pyatspi is not installed")

QUESTION = "When was the lighthouse of Sankt Anders built?"
BUILT = "was built in 1874"
FEE = "What is the yearly fee of a plot?"
FEE_TITLE = "The yearly fee of a plot"


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
    says(person, "Per Lunde", "Earlier version 2 of 2")
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
    """Once it is in the list, by its first letter."""
    conversation_of(person, title)
    here.key("ctrl+shift+f", "Down")
    focused(person, "tree", "Conversations")
    here.key(title[0])
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
    back_in_the_window(person)
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
    conversation_of(person, QUESTION)


def export_and_import(here, person):
    say("a conversation is exported as JSON by the menu, and imported again")
    exported = here.home / "fees.json"
    here.key("alt+c")
    person.find("menu item", "This conversation")
    here.key("t", "e", "j")
    choose_file(person, "File name:", exported)
    wait_for("the file", lambda: "180 euros" in json.dumps(json.loads(exported.read_text())))
    back_in_the_window(person)
    here.key("alt+c", "i")
    choose_file(person, "File name:", exported)
    back_in_the_window(person)
    wait_for("a second one", lambda: len(person.all("table cell", "Yearly fees")) == 2)


def main(program, samples):
    with Desktop() as here:
        shutil.copytree(samples, here.home / "papers")
        person = Program(here, program, here.home / "papers")
        focused(person, "push button", "Watch")
        here.key("Return")
        person.find("label", "Everything is read.")
        edit_and_ask_again(here, person)
        order_conversations(here, person)
        export_and_import(here, person)
        here.key("ctrl+q")
        assert person.process.wait(20) == 0, "the program ended with an error"
    print("every task was done")


main(*sys.argv[1:])
