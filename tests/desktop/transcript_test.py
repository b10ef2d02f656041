"""The transcript as a screen reader has it: who speaks, what is said and how it was judged, what can be followed; and the choice of
what is asked about: transcript_test.py PROGRAM SAMPLES"""
import pathlib
import shutil
import sys

import desktop
from desktop import Desktop, Program, wait_for

try:
    import pyatspi
    from bykeyboard import ask, at_citation, back_in_the_window, focused, has, say, says, tab_to
except ImportError:
    desktop.skip("python3-pyatspi is not installed")

QUESTION = "When was the lighthouse of Sankt Anders built?"
BUILT = "The lighthouse of Sankt Anders was built in 1874"
PLACE = "lighthouse-of-sankt-anders.md"
FOLDERS = {"island": (PLACE,), "club": ("allotment-rules.md",)}


def children(accessible):
    return [accessible.getChildAtIndex(i) for i in range(accessible.childCount)]


def sections(person):
    return children(person.find("document frame", "Conversation"))


def said_by_the_program(person):
    return wait_for("an answer", lambda: next(each for each in reversed(sections(person)) if each.name == "SuperInstance: Answer"))


def links(section, part):
    return [each for each in children(section) if each.getRoleName() == "link" and part in each.name]


def questionsAndAnswers_areSectionsThatSayWhoSpeaks(here, person):
    ask(person, QUESTION, BUILT)
    assert [(each.getRoleName(), each.name) for each in sections(person)] == [("section", "You asked"), ("section", "SuperInstance: Answer")]
    assert QUESTION in person.text(sections(person)[0])
    assert sections(person)[1].parent.name == "Conversation" and sections(person)[1].getIndexInParent() == 1


def claims_areReadWithTheirVerdictsBySentence(here, person):
    answer = said_by_the_program(person)
    text, words = answer.queryText(), person.text(answer)
    assert words.count("quoted from") == len(links(answer, PLACE)) > 1, words
    sentence = text.getTextAtOffset(words.index("1874"), pyatspi.TEXT_BOUNDARY_SENTENCE_START)[0]
    assert sentence.startswith(BUILT), sentence
    assert text.getTextAtOffset(words.index("1874"), pyatspi.TEXT_BOUNDARY_WORD_START)[0].strip() == "1874"
    line = text.getTextAtOffset(words.index("quoted from"), pyatspi.TEXT_BOUNDARY_LINE_START)[0]
    assert line.startswith("quoted from " + PLACE), line


def caret_isThatOfTheSection(here, person):
    document = person.find("document frame", "Conversation")
    document.queryComponent().grabFocus()
    focused(person, "document frame", "Conversation")
    here.key("ctrl+Home", "Down")
    wait_for("the caret in the question", lambda: sections(person)[0].queryText().caretOffset > 0)
    assert said_by_the_program(person).queryText().caretOffset == -1
    here.key("ctrl+End")
    wait_for("the caret to have left it", lambda: sections(person)[0].queryText().caretOffset == -1)


def linkThatTabGoesTo_hasTheFocus(here, person):
    here.key("ctrl+Home", "Tab")
    focused(person, "link", "Edit the question")
    here.key("Tab")
    link = wait_for("the first citation", lambda: next(each for each in links(said_by_the_program(person), PLACE) if has(each, pyatspi.STATE_FOCUSED)))
    assert person.text(link).startswith(PLACE)


def citation_isFollowedByItsAction(here, person):
    second = links(said_by_the_program(person), PLACE)[1]
    actions = second.queryAction()
    actions.doAction([actions.getName(i) for i in range(actions.nActions)].index("Press"))
    at_citation(person, "2 of 3", under=person.find("filler", "Reader"))


def closedReader_comesBackByF4(here, person):
    here.key("Escape")
    person.gone("filler", "Reader")
    here.key("F4")
    at_citation(person, "2 of 3")
    here.key("F4", "F4")
    person.find("label", "This is the last citation of the answer.")


def otherConversation_leavesTheDocumentButNotItsAnswer(here, person):
    here.key("ctrl+n")
    wait_for("an empty page", lambda: not sections(person))
    reader = person.find("filler", "Reader")
    wait_for("no count of citations", lambda: not [each for each in person.all("label", under=reader) if "citation" in each.name])
    assert [each for each in person.all("label", under=reader) if PLACE in each.name]
    here.key("Escape")
    person.gone("filler", "Reader")


def chosenVersion_keepsTheFocusOnTheWayOn(here, person):
    ask(person, QUESTION, BUILT)
    here.key("ctrl+shift+r")
    says(person, "version 2 of 2")
    document = person.find("document frame", "Conversation")
    document.queryComponent().grabFocus()
    focused(person, "document frame", "Conversation")
    here.key("ctrl+End", "alt+Prior")
    focused(person, "link", "Later version ›")
    assert BUILT in person.transcript()
    here.key("Return")
    focused(person, "link", "‹ Earlier version")
    assert BUILT not in person.transcript()


def collections_areChosenInAMenuThatSaysWhatIsChosen(here, person):
    here.key("ctrl+n")
    focused(person, "text", "Question")
    tab_to(person, "push button", "What is asked about", "shift+Tab")
    button = person.find("push button", "What is asked about")
    assert button.description == "Asking about everything" and not has(button, pyatspi.STATE_EXPANDED)
    here.key("space")
    items = wait_for("the collections", lambda: {each.name: has(each, pyatspi.STATE_CHECKED) for each in person.all("menu item", under=button)})
    assert items == {"Everything": True, "Club": False, "Island": False, "A file that is not in the library…": False}, items
    here.key("Down", "Down", "Return")
    person.find("push button", "Club: do not ask about this any more")
    wait_for("what is chosen, on the button", lambda: button.description == "Asking about")
    here.key("space")
    wait_for("its state in the menu", lambda: [has(each, pyatspi.STATE_CHECKED) for each in person.all("menu item", "Club", under=button)] == [True])
    assert [has(each, pyatspi.STATE_CHECKED) for each in person.all("menu item", "Everything", under=button)] == [False]
    here.key("Escape")
    person.gone("menu item", "Club")


PROMISES = (questionsAndAnswers_areSectionsThatSayWhoSpeaks, claims_areReadWithTheirVerdictsBySentence, caret_isThatOfTheSection, linkThatTabGoesTo_hasTheFocus,
            citation_isFollowedByItsAction, closedReader_comesBackByF4, otherConversation_leavesTheDocumentButNotItsAnswer, chosenVersion_keepsTheFocusOnTheWayOn,
            collections_areChosenInAMenuThatSaysWhatIsChosen)


def add_folder(here, person, collection):
    focused(person, "push button", "Watch")
    here.key("alt+o")
    here.type(collection)
    here.key("Return")
    back_in_the_window(person)
    person.find("label", "Everything is read.")


def main(program, samples):
    with Desktop() as here:
        for folder, files in FOLDERS.items():
            (here.home / folder).mkdir()
            for file in files:
                shutil.copy(pathlib.Path(samples, file), here.home / folder)
        person = Program(here, program, here.home / "island")
        add_folder(here, person, "Island")
        here.start([program, "--data-dir", here.home / "data", here.home / "club"]).wait(20)
        add_folder(here, person, "Club")
        for promise in PROMISES:
            say(promise.__name__)
            promise(here, person)
        here.key("ctrl+q")
        assert person.process.wait(20) == 0, "the program ended with an error"
    print("every promise was kept")


main(*sys.argv[1:])
