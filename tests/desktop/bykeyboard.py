"""What a person does by keyboard, each time waiting for what a screen reader would say of it."""
import pyatspi
from desktop import wait_for


def say(task):
    print("·", task, flush=True)


def has(accessible, state):
    return accessible.getState().contains(state)


def focused(person, role, name=None, **options):
    """Waits until the focus is there, as one does before typing on."""
    return wait_for(f"the focus in {role} “{name}”", lambda: next(each for each in person.all(role, name, **options) if has(each, pyatspi.STATE_FOCUSED)))


def back_in_the_window(person):
    """Waits until keys go to the window again, after a dialog."""
    wait_for("the window to be active", lambda: has(person.find("frame", "SuperInstance"), pyatspi.STATE_ACTIVE))


def says(person, *words):
    """Waits until the transcript says so, and no answer is being worked on."""
    wait_for(f"“{words}” in the transcript", lambda: all(each in person.transcript() for each in words) and person.all("push button", "Send the question"))


def ask(person, question, *expected):
    person.desktop.key("ctrl+l")
    focused(person, "text", "Question")
    person.desktop.type(question)
    person.desktop.key("Return")
    says(person, *expected)


def tab_to(person, role, name, key="Tab"):
    """Presses Tab until the focus is there, each time when the last one has done something."""
    def places():
        return [(each.getRoleName(), each.name) for each in person.all() if has(each, pyatspi.STATE_FOCUSED)]
    for _ in range(30):
        now = places()
        if (role, name) in now:
            return
        person.desktop.key(key)
        wait_for("the focus to move", lambda now=now: places() != now)
    raise AssertionError(f"the focus does not come to “{name}” by {key}")


def choose_file(person, field, path):
    """Types a path into the desktop's dialog of files."""
    focused(person, "text", field)
    person.desktop.key("ctrl+a")
    person.desktop.type(str(path))
    wait_for("the path in the field", lambda: person.text(person.find("text", field)) == str(path))
    person.desktop.key("Return")
    person.gone("text", field)


def at_citation(person, which, under=None):
    """The reader says that it shows citation `which`, "2 of 3", of the lighthouse's page."""
    wait_for(f"citation {which}", lambda: [each for each in person.all("label", under=under)
                                          if each.name.startswith("The lighthouse of Sankt Anders · line ") and each.name.endswith(f"citation {which}")])
