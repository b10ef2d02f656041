"""What the compiler must refuse, with the flags of the build: exactly the lines of FILE that end in “planted”.
    compiled.py discarded BUILD FILE…    a Task that nobody takes
    compiled.py references BUILD FILE…   a coroutine with a reference, where it begins to be one
"""
import json
import pathlib
import re
import shlex
import subprocess
import sys

# Of references the compiler complains where it looks them over (task.h), and says next whose they are.
MESSAGE = {"discarded": "error: ", "references": r"note: in instantiation of template class 'std::coroutine_traits"}


def flags(build):
    """Those of a file of engine/async, without outputs."""
    commands = json.loads(pathlib.Path(build, "compile_commands.json").read_text(encoding="utf-8"))
    command = shlex.split(next(each["command"] for each in commands if each["file"].endswith("engine/async/executor.cpp")))
    start = next(i for i, word in enumerate(command) if "clang++" in word)
    words, skip = [], False
    for word in command[start:]:
        if skip:
            skip = False
        elif word in ("-o", "-c", "-MF", "-MQ", "-MT"):
            skip = True
        elif not word.startswith("-M"):
            words.append(word)
    return words


def refused(kind, words, file):
    done = subprocess.run(words + ["-Werror=unused-result", "-ferror-limit=0", "-fsyntax-only", str(file)], capture_output=True,
                          text=True, check=False)
    return {(pathlib.Path(path).resolve(), int(line))
            for path, line in re.findall(rf"^(/[^:\n]+):(\d+):\d+: {MESSAGE[kind]}", done.stderr, re.M)}


def main():
    kind, words = sys.argv[1], flags(sys.argv[2])
    good = True
    for file in (pathlib.Path(each).resolve() for each in sys.argv[3:]):
        found = refused(kind, words, file)
        expected = {(file, number) for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
                    if line.endswith("planted")}
        for path, line in sorted(found ^ expected):
            print(f"{path}:{line}: {'refused, and not planted' if (path, line) in found else 'planted, and not refused'}")
        good = good and bool(expected) and found == expected
    return 0 if good else 1


sys.exit(main())
