"""What a screen reader is told to read out, heard on the accessibility bus itself: speech_test.py PROGRAM STREAMEDANSWER SAMPLES"""
import pathlib
import shutil
import sys

import desktop
from desktop import Desktop, Program, wait_for

try:
    from bykeyboard import ask, back_in_the_window, choose_file, focused, say
except ImportError:
    desktop.skip("python3-pyatspi is not installed")

STREAMED = ["The lighthouse was built in 1874.", "It stands on an island.", "Its keeper was Jonas Brekke.", "Answer. And so"]


def said(reader):
    return [sentence for _, sentence in reader.calls("said")]


def stream(here, reader, streamed_answer):
    say("sentences that are streamed faster than one can listen are read out once each, in order")
    person = Program(here, streamed_answer)
    here.key("ctrl+l")
    focused(person, "text", "Question")
    here.type("When was it built?")
    here.key("Return")
    wait_for("the end of the answer to be read out", lambda: STREAMED[-1] in said(reader))
    assert said(reader) == STREAMED, f"read out: {said(reader)}"
    focused(person, "text", "Question")  # where it was
    reader.asked.clear()
    here.key("ctrl+q")
    person.process.terminate()


def use(here, reader, program):
    person = Program(here, program, here.home / "papers")
    focused(person, "push button", "Watch")
    assert not said(reader), f"read out before anything happened: {said(reader)}"
    here.key("Return")
    back_in_the_window(person)
    say("that everything is read is read out")
    wait_for("that", lambda: "Everything is read. You can ask now." in said(reader))

    say("an answer is read out once, with what it is")
    ask(person, "When was the lighthouse of Sankt Anders built?", "was built in 1874")
    answer = wait_for("the answer", lambda: [each for each in said(reader) if each.startswith("Answer. The lighthouse of Sankt Anders was built in 1874")])
    assert len(answer) == 1

    say("so is how much a search finds")
    here.key("ctrl+2")
    focused(person, "text", "Search your documents")
    here.type("lighthouse")
    wait_for("the count", lambda: "1 document" in said(reader))

    say("and a notice")
    here.key("ctrl+shift+o")
    choose_file(person, "File name:", here.home / "picture.bin")
    wait_for("the notice", lambda: "None of what you added could be read; the list of files says why." in said(reader))
    here.key("ctrl+q")
    assert person.process.wait(20) == 0, "the program ended with an error"


def main(program, streamed_answer, samples):
    with Desktop() as here:
        (here.home / "papers").mkdir()
        shutil.copy(pathlib.Path(samples, "lighthouse-of-sankt-anders.md"), here.home / "papers")
        (here.home / "picture.bin").write_bytes(bytes(range(256)) * 40)
        reader = here.serve("screen-reader")
        stream(here, reader, streamed_answer)
        use(here, reader, program)
    print("everything was read out")


main(*sys.argv[1:])
